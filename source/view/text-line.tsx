/** One line of the screen: its parts in their colours, in one text node, because nodes are what a frame costs. */
import {Text} from 'ink';
import {memo} from 'react';
import type {Line} from '../layout/line.ts';
import {roleStyles} from './theme.ts';

type Props = {
	readonly line: Line;
	/** Drawn inverse as a whole: the selected row of the focused list. */
	readonly isSelected?: boolean;
};

/** Draws a line; an empty one still takes its row. */
export const TextLine = memo(function TextLine({line, isSelected = false}: Props) {
	return (
		<Text wrap="truncate" inverse={isSelected}>
			{line.length === 0
				? ' '
				: line.map((segment, index) =>
						segment.role === undefined || segment.role === 'plain' ? (
							segment.text
						) : (
							// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no identity but their place
							<Text key={index} {...roleStyles[segment.role]}>
								{segment.text}
							</Text>
						),
					)}
		</Text>
	);
});
