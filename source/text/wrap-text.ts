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
	const lines = wrapWords(text.replace(/\s+/g, ' ').trim(), cells, keepLongWords);
	return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}

/** Words on lines, as many as fit; the library is asked only where a single word is too long for a line. */
function wrapWords(text: string, cells: number, keepLongWords: boolean): string[] {
	const words = text.split(' ');
	if (!keepLongWords && words.some(word => displayWidth(word) > cells)) {
		return wrapAnsi(text, cells, {hard: true}).split('\n');
	}

	const lines: string[] = [];
	let line: string | undefined;
	for (const word of words) {
		if (line === undefined || displayWidth(line) + 1 + displayWidth(word) <= cells) {
			line = line === undefined ? word : `${line} ${word}`;
		} else {
			lines.push(line);
			line = word;
		}
	}

	return [...lines, line ?? ''];
}
