/** A rectangle of lines under a title. It gets its size and its lines as props and knows nothing else. */

import {Box, Text} from 'ink';
import {dividerColumns, type Rectangle} from '../layout/layout.ts';
import {fitLine, type Line} from '../layout/line.ts';
import type {PaneContent, ScreenContent} from './screen-lines.ts';
import {styledLine} from './theme.ts';

type PaneProps = {
	/** The title, as wide as the pane. */
	readonly rule: Line;
	/** The lines in sight; no more than fit below the rule. */
	readonly lines: readonly Line[];
	readonly selectedRow?: number;
	readonly width: number;
	readonly height: number;
};

/**
 * Draws the pane at exactly its size. The lines are fitted here, so the box needs no clipping, which would cost as much
 * as all the rest of a frame.
 */
export function Pane({rule, lines, selectedRow, width, height}: PaneProps) {
	const rows = [
		styledLine(rule),
		...lines
			.slice(0, Math.max(0, height - 1))
			.map((line, row) => styledLine(fitLine(line, width), {isSelected: row === selectedRow})),
	];
	return (
		<Box width={width} height={height} flexShrink={0}>
			<Text>{rows.join('\n')}</Text>
		</Box>
	);
}

// A view: header, search line, panes, footer, each in its rectangle.

type PanesViewProps = {readonly content: Extract<ScreenContent, {kind: 'panes'}>};

/** Draws the view. */
export function PanesView({content: {header, search, panes, divider, bottom}}: PanesViewProps) {
	return (
		<Box flexDirection="column">
			<Text>{`${styledLine(header)}\n${styledLine(search)}`}</Text>
			{groupByRow(panes).map(row => (
				<Box key={row[0]?.pane}>
					{row.map(({pane, rectangle, rule, lines, selectedRow}, place) => (
						<Box key={pane}>
							{place === 0 ? undefined : <Divider {...divider} height={rectangle.height} />}
							<Pane
								rule={rule}
								lines={lines}
								{...(selectedRow === undefined ? {} : {selectedRow})}
								width={rectangle.width}
								height={rectangle.height}
							/>
						</Box>
					))}
				</Box>
			))}
			<Text>{styledLine(bottom)}</Text>
		</Box>
	);
}

/** The line between panes that stand side by side, as wide as the layout leaves it. */
function Divider({top, side, height}: {readonly top: Line; readonly side: Line; readonly height: number}) {
	const rows = [top, ...Array.from({length: Math.max(0, height - 1)}, () => side)];
	return (
		<Box width={dividerColumns} height={height} flexShrink={0}>
			<Text>{rows.map(row => styledLine(row)).join('\n')}</Text>
		</Box>
	);
}

/** Panes that begin on one row of the screen stand side by side. */
function groupByRow(panes: readonly PaneContent[]): PaneContent[][] {
	const rows = new Map<Rectangle['top'], PaneContent[]>();
	for (const pane of panes) {
		rows.set(pane.rectangle.top, [...(rows.get(pane.rectangle.top) ?? []), pane]);
	}

	return [...rows.values()].map(row => row.toSorted((a, b) => a.rectangle.left - b.rectangle.left));
}

// The `?` page over the whole screen.

type HelpViewProps = {
	readonly content: Extract<ScreenContent, {kind: 'help'}>;
	readonly columns: number;
	readonly rows: number;
};

/** Draws the page. */
export function HelpView({content: {rule, lines, bottom}, columns, rows}: HelpViewProps) {
	return (
		<Box flexDirection="column">
			<Pane rule={rule} lines={lines} width={columns} height={rows - 1} />
			<Text>{styledLine(bottom)}</Text>
		</Box>
	);
}
