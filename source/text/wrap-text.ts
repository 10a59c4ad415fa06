/** Text broken into lines at word ends, measured in terminal cells. */
import wrapAnsi from 'wrap-ansi';
import {displayWidth} from './fit-text.ts';

export type WrapOptions = {
	/** Cells that a line may take, with what it starts with. */
	readonly width: number;
	/** What the first line starts with, such as `[1] `. */
	readonly first?: string;
	/** What the other lines start with; as many spaces as `first` is wide unless said. */
	readonly rest?: string;
	/** Keep a word that is wider than a line whole (an address in a printed summary) instead of breaking it. */
	readonly keepLongWords?: boolean;
};

/** The lines of a text; an empty text gives one line with `first`. No line ends in a space. */
export function wrapText(text: string, options: WrapOptions): string[] {
	const {width, first = '', keepLongWords = false} = options;
	const rest = options.rest ?? ' '.repeat(displayWidth(first));
	const cells = Math.max(2, width - Math.max(displayWidth(first), displayWidth(rest)));
	const words = text.replace(/\s+/g, ' ').trim();
	// Most texts fit: only the others pay for the library's walk through every character.
	const lines =
		displayWidth(words) <= cells ? [words] : wrapAnsi(words, cells, {hard: !keepLongWords}).split('\n');
	return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}
