/** A rectangle of lines under a title. It gets its size and its lines as props and knows nothing else. */
import {Box, Text} from 'ink';
import {fitLine, type Line} from '../layout/line.ts';
import {styledLine} from './theme.ts';

type Props = {
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
export function Pane({rule, lines, selectedRow, width, height}: Props) {
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
