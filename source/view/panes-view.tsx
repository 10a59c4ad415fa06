/** A view: header, search line, panes, bottom line, each in its rectangle. */
import {Box, Text} from 'ink';
import {dividerColumns, type Rectangle} from '../layout/layout.ts';
import {Pane} from './pane.tsx';
import type {PaneContent, ScreenContent} from './screen-lines.ts';
import {styledLine} from './theme.ts';

type Props = {readonly content: Extract<ScreenContent, {kind: 'panes'}>};

/** Draws the view. */
export function PanesView({content: {header, search, panes, bottom}}: Props) {
	return (
		<Box flexDirection="column">
			<Text>{`${styledLine(header)}\n${styledLine(search)}`}</Text>
			{groupByRow(panes).map(row => (
				<Box key={row[0]?.pane}>
					{row.map(({pane, rectangle, title, lines, selectedRow}, place) => (
						<Box key={pane}>
							{place === 0 ? undefined : <Divider height={rectangle.height} />}
							<Pane
								title={title}
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
function Divider({height}: {readonly height: number}) {
	const rows = ['---', ...Array.from({length: Math.max(0, height - 1)}, () => ' | ')];
	return (
		<Box width={dividerColumns} height={height} flexShrink={0}>
			<Text dimColor>{rows.join('\n')}</Text>
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
