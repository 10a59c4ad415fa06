/**
 * Text measured and cut in terminal cells: Hangul takes two, a combining mark none.
 * Never measure with `.length`, and never cut a string by index where it goes to a terminal.
 *
 * English words around values, whatever the locale of the machine: numbers, their nouns, lists, "did you mean"; and
 * values as they are told: what is unknown is left out.
 */

import {distance} from 'fastest-levenshtein';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** The mark of a cut, ASCII because `…` is two cells wide in some Korean and Japanese terminals. */
export const cutMark = '..';

/** Longer lines of running text are hard to read, however wide the terminal is. */
export const widestText = 100;

/** Whether all characters of a text are of one cell, one unit, and harmless. */
export function isPrintableAscii(text: string): boolean {
	return /^[ -~]*$/.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it costs as much as everything else at the start of a command that prints ASCII. */
function graphemesOf(text: string): Intl.Segments {
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return segmenter.segment(text);
}

/** Cells that a text takes. */
export function displayWidth(text: string): number {
	return isPrintableAscii(text) ? text.length : (plainWidth(text) ?? stringWidth(text));
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
	if (isPrintableAscii(text)) {
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
	return isPrintableAscii(text) ? text.split('') : Array.from(graphemesOf(text), ({segment}) => segment);
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

/**
 * Words on lines, as many as fit. A word that is too long for a line is broken after a hyphen where it has one (an address
 * has other signs to be broken at); the library breaks what is left.
 */
function wrapWords(text: string, cells: number, keepLongWords: boolean): string[] {
	const words = text.split(' ');
	const isLong = (word: string) => displayWidth(word) > cells;
	if (!keepLongWords && words.some(isLong)) {
		const broken = words.flatMap(word =>
			isLong(word) && !word.includes('/') ? hyphenPieces(word, cells) : [word],
		);
		return wrapAnsi(broken.join(' '), cells, {hard: true}).split('\n');
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

/** The pieces of a word, each as many of its parts up to a hyphen as fit: the next one never stands on the same line. */
function hyphenPieces(word: string, cells: number): readonly string[] {
	const pieces: string[] = [];
	for (const part of word.split(/(?<=-)/)) {
		const last = pieces.at(-1);
		if (last !== undefined && displayWidth(last + part) <= cells) {
			pieces[pieces.length - 1] = last + part;
		} else {
			pieces.push(part);
		}
	}

	return pieces;
}

/** The fields that have a value: what is unknown is left out, and so has no key. */
export function known<Fields extends object>(fields: Fields): Known<Fields> {
	const told: Partial<Fields> = {};
	for (const key in fields) {
		if (fields[key] !== undefined) {
			told[key] = fields[key];
		}
	}

	return told as unknown as Known<Fields>;
}

type Known<Fields> = {
	[Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {[Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>};

/** `1,398`: thousands set off by a comma. */
export function withCommas(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/**
 * The nearest of the words, or undefined where none is near enough to be meant: at most a third of it mistyped, and no
 * more than `most` letters.
 */
export function nearestWord(
	word: string,
	words: readonly string[],
	most = Number.POSITIVE_INFINITY,
): string | undefined {
	const ranked = words
		.map(known => ({known, mistakes: mistakesIn(word.toLowerCase(), known.toLowerCase())}))
		.filter(
			({known, mistakes}) =>
				mistakes <= Math.min(most, Math.max(1, Math.floor(Math.max(known.length, word.length) / 3))),
		)
		.sort((a, b) => a.mistakes - b.mistakes || (a.known < b.known ? -1 : 1));
	return ranked[0]?.known;
}

/** How many letters are wrong, missing or too many; two neighbours swapped are one mistake. */
function mistakesIn(word: string, known: string): number {
	const at = [...word].findIndex((letter, index) => letter !== known[index]);
	const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
	return at >= 0 && swapped === known ? 1 : distance(word, known);
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `one`, `ten`, then digits: `11`. Zero is `no`. */
export function numberWord(count: number): string {
	return numberWords[count] ?? String(count);
}

const ordinalWords = [
	'',
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
	'sixth',
	'seventh',
	'eighth',
	'ninth',
	'tenth',
];

/** `first`, `tenth`, then figures: `11th`, `22nd`. */
export function ordinalWord(count: number): string {
	const word = ordinalWords[count];
	if (word !== undefined && word !== '') {
		return word;
	}

	const isTeen = Math.floor(count / 10) % 10 === 1;
	const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
	return `${count}${ending}`;
}

/** `1 launch`, `4 launches`. */
export function countNoun(count: number, singular: string, plural = `${singular}s`): string {
	return `${count} ${count === 1 ? singular : plural}`;
}

/** `one drill`, `no drills`, `11 drills`. */
export function wordNoun(count: number, singular: string, plural = `${singular}s`): string {
	return `${numberWord(count)} ${count === 1 ? singular : plural}`;
}

/** `A`, `A and B`, `A, B and C`; with `or` for a choice. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
	const [last = '', ...others] = words.toReversed();
	return others.length === 0 ? last : `${others.toReversed().join(', ')} ${conjunction} ${last}`;
}

/** The text with a capital at its start. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A sentence that is too wide for so many cells without its last clauses; whole where not even its first one fits, or where
 * it names a file, which is what its reader needs.
 */
export function fewerClauses(sentence: string, width: number, {ends = /[;:.] /g, mark = '.'} = {}): string {
	const clauseEnds = /[/\\]/.test(sentence) ? [] : [...sentence.matchAll(ends)];
	const shorter = clauseEnds.map(({index}) => `${sentence.slice(0, index)}${mark}`);
	const forms = [sentence, ...shorter.reverse()];
	return forms.find(form => displayWidth(form) <= width) ?? sentence;
}

/** The text with a full stop at its end, unless it ends in a mark of its own. */
export function fullStop(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** `1 day`, `27 days`, `1,398 days`. */
export function countDays(days: number): string {
	return `${withCommas(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** What is made when it is first asked for, and then kept. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
