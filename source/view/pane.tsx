/** A rectangle of lines under a title. It gets its size and its lines as props and knows nothing else. */
import {Box} from 'ink';
import {fitLine, type Line, ruleLine} from '../layout/line.ts';
import {TextLine} from './text-line.tsx';

type Props = {
	readonly title: Line;
	/** The lines in sight; no more than fit below the title. */
	readonly lines: readonly Line[];
	readonly selectedRow?: number;
	readonly width: number;
	readonly height: number;
};

/** Draws the pane at exactly its size. */
export function Pane({title, lines, selectedRow, width, height}: Props) {
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
			<TextLine line={ruleLine(title, width)} />
			{lines.slice(0, Math.max(0, height - 1)).map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
				<TextLine key={row} line={fitLine(line, width)} isSelected={row === selectedRow} />
			))}
		</Box>
	);
}
