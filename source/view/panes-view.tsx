/** A view: header, search line, panes, bottom line, each in its rectangle. */
import {Box, Text} from 'ink';
import {dividerColumns, type Rectangle} from '../layout/layout.ts';
import type {Line} from '../layout/line.ts';
import {Pane} from './pane.tsx';
import type {PaneContent, ScreenContent} from './screen-lines.ts';
import {styledLine} from './theme.ts';

type Props = {readonly content: Extract<ScreenContent, {kind: 'panes'}>};

/** Draws the view. */
export function PanesView({content: {header, search, panes, divider, bottom}}: Props) {
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
