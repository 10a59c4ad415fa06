/**
 * Text measured and cut in terminal cells: Hangul takes two, a combining mark none.
 * Never measure with `.length`, and never cut a string by index where it goes to a terminal.
 */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** The mark of a cut, ASCII because `…` is two cells wide in some Korean and Japanese terminals. */
export const cutMark = '..';

/** Longer lines of running text are hard to read, however wide the terminal is. */
export const widestText = 100;

const printableAscii = /^[ -~]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it costs as much as everything else at the start of a command that prints ASCII. */
function graphemesOf(text: string): Intl.Segments {
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return segmenter.segment(text);
}

/** Cells that a text takes. */
export function displayWidth(text: string): number {
	return printableAscii.test(text) ? text.length : (plainWidth(text) ?? stringWidth(text));
}

/**
 * The width of a text whose characters all stand for themselves: letters of Western languages, typographic marks, Hangul
 * syllables, Chinese characters. Undefined where another one is in it, which may join with its neighbours; only then is
 * the library asked, whose tables take as long to load as Node does.
 */
function plainWidth(text: string): number | undefined {
	let width = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isPlainNarrow(code)) {
			width += 1;
		} else if (isPlainWide(code)) {
			width += 2;
		} else {
			return undefined;
		}
	}

	return width;
}

function isPlainNarrow(code: number): boolean {
	return (
		(code >= 0x20 && code < 0x7f) ||
		(code > 0xa0 && code < 0x180 && code !== 0xad) ||
		(code >= 0x2010 && code < 0x2028) ||
		// Arrows, which the footer has.
		(code >= 0x2190 && code < 0x2200)
	);
}

function isPlainWide(code: number): boolean {
	return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x4e00 && code <= 0x9fff);
}

/** The text cut to at most `width` cells, with a mark where something is missing; never half a wide character. */
export function cutText(text: string, width: number): string {
	if (displayWidth(text) <= width) {
		return text;
	}

	if (width <= cutMark.length) {
		return cutMark.slice(0, Math.max(0, width));
	}

	return takeCells(text, width - cutMark.length).trimEnd() + cutMark;
}

/** The text cut or padded with spaces to exactly `width` cells. */
export function fitText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
	let [cut, cells] = [text, displayWidth(text)];
	if (cells > width) {
		cut = cutText(text, width);
		cells = displayWidth(cut);
	}

	const space = ' '.repeat(Math.max(0, width - cells));
	return align === 'left' ? cut + space : space + cut;
}

/** As many whole characters from the start as fit in `width` cells. */
export function takeCells(text: string, width: number): string {
	if (printableAscii.test(text)) {
		return text.slice(0, Math.max(0, width));
	}

	let taken = '';
	let cells = 0;
	for (const {segment} of graphemesOf(text)) {
		cells += displayWidth(segment);
		if (cells > width) {
			break;
		}

		taken += segment;
	}

	return taken;
}

/** The characters of a text as a reader counts them. */
export function splitGraphemes(text: string): string[] {
	return Array.from(graphemesOf(text), ({segment}) => segment);
}

// Text broken into lines at word ends, measured in terminal cells.

type WrapOptions = {
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
