/** The Events view: header, search line, panes, bottom line, each in its rectangle. */
import {Box, Text} from 'ink';
import {dividerColumns, type Rectangle} from '../layout/layout.ts';
import {Pane} from './pane.tsx';
import type {PaneContent, ScreenContent} from './screen-lines.ts';
import {TextLine} from './text-line.tsx';

type Props = {readonly content: Extract<ScreenContent, {kind: 'events'}>};

/** Draws the view. */
export function EventsView({content: {layout, header, search, panes, bottom}}: Props) {
	const rows = groupByRow(panes);
	const last = panes.at(-1)?.rectangle;
	const missing = last === undefined ? 0 : layout.bottom.top - (last.top + last.height);
	return (
		<Box flexDirection="column">
			<TextLine line={header} />
			<TextLine line={search} />
			{rows.map(row => (
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
			{missing > 0 ? <Box height={missing} /> : undefined}
			<TextLine line={bottom} />
		</Box>
	);
}

/** The line between panes that stand side by side; as wide as the layout leaves it. */
function Divider({height}: {readonly height: number}) {
	return (
		<Box width={dividerColumns} height={height} flexShrink={0}>
			<Text dimColor>{`--\n${'|\n'.repeat(Math.max(0, height - 1))}`.trimEnd()}</Text>
		</Box>
	);
}

/** Panes that begin on one row of the screen stand side by side. */
function groupByRow(panes: readonly PaneContent[]): PaneContent[][] {
	const rows = new Map<Rectangle['top'], PaneContent[]>();
	for (const pane of panes) {
		rows.set(pane.rectangle.top, [...(rows.get(pane.rectangle.top) ?? []), pane]);
	}

	return [...rows.values()];
}
