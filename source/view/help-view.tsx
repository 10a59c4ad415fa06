/** The `?` page over the whole screen. */
import {Box, Text} from 'ink';
import {Pane} from './pane.tsx';
import type {ScreenContent} from './screen-lines.ts';
import {styledLine} from './theme.ts';

type Props = {
	readonly content: Extract<ScreenContent, {kind: 'help'}>;
	readonly columns: number;
	readonly rows: number;
};

/** Draws the page. */
export function HelpView({content: {rule, lines, bottom}, columns, rows}: Props) {
	return (
		<Box flexDirection="column">
			<Pane rule={rule} lines={lines} width={columns} height={rows - 1} />
			<Text>{styledLine(bottom)}</Text>
		</Box>
	);
}
