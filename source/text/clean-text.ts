/**
 * The gate between text from data files and the terminal.
 *
 * Every text that was not written in this code passes here once, when it is read. What is taken out: C0 and C1
 * controls (ESC starts every terminal command), format characters (bidirectional controls reorder what a reader sees,
 * "Trojan Source"; zero-width and tag characters hide text), all else that is drawn as nothing, line and paragraph
 * separators, byte-order marks, lone surrogates. Line ends and tabs become spaces. What stays is put in Unicode form NFC, so that Korean typed on any
 * system compares equal.
 */
import {eastAsianWidthType} from 'get-east-asian-width';
import {isPrintableAscii, once} from './words.ts';

/**
 * By what Unicode says of a character, so that one added to Unicode is known when the runtime knows it. Made for the first
 * text that is not ASCII: the runtime's tables of these properties take as long to read as a third of the data.
 */
const hostile = once(() => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);

/** Whether a text holds a character that must not reach a terminal. */
export function isHostile(text: string): boolean {
	return hostile().test(text);
}

/** An escape of a JSON text, but for those of quotation marks, accented letters, Korean letters and units: none of them is hostile. */
const unusualEscape =
	/\\(?!["\\/]|u(?:00[b-f]|31[3-5]|33[\da-f]|a[c-f][\da-f]|[bc][\da-f]{2}|d[0-6][\da-f]|d7\d)[\da-f])/;

/** Likewise a character that is written out, but for ASCII, the letters and marks of Western and East Asian texts, and Arabic letters. */
const unusualLetter =
	/[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u0620-\u064a\u2010-\u2027\u2190-\u22ff\u3001-\u30ff\u3131-\u3163\u3380-\u33df\u4e00-\u9fff\uac00-\ud7a3]/;

/**
 * Whether a JSON text may hold a hostile character, written out or escaped. One cheap pass over a megabyte spares the
 * walk through every value of it: only what is not plain is looked at closely. Of a text that `isAscii` the escapes are
 * looked at, and the one control character that JSON lets stand in a text.
 */
export function mayHoldHostile(json: string, {isAscii = false} = {}): boolean {
	if (!(isAscii ? json.includes('\u007F') : unusualLetter.test(json)) && !unusualEscape.test(json)) {
		return false;
	}

	const others = json.match(/[^\n -~]+|(?:\\u[\dA-Fa-f]{4})+|\\[^"\\/]/g) ?? [];
	try {
		return isHostile(JSON.parse(`"${others.join(' ')}"`));
	} catch {
		return true;
	}
}

/** The text without hostile characters, in NFC. */
export function cleanText(text: string): string {
	if (isPrintableAscii(text)) {
		return text;
	}

	const spaced = isHostile(text)
		? text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(new RegExp(hostile(), 'gu'), '')
		: text;
	return spaced.normalize('NFC');
}

/** As much of a value as a sentence can hold. */
const mostQuoted = 60;

/** A text in quotation marks for an error message: clean, and cut where it is long. */
export function quoted(text: string): string {
	const letters = [...cleanText(text.slice(0, 10 * mostQuoted))];
	return letters.length > mostQuoted
		? `"${letters.slice(0, mostQuoted).join('')}..."`
		: `"${letters.join('')}"`;
}

/** A value as JSON or YAML gives it. */
export type PlainValue =
	| string
	| number
	| boolean
	| null
	| undefined
	| readonly PlainValue[]
	| {readonly [key: string]: PlainValue};

/** Whether a text in the value, or a key of it, passes the test. */
export function someText(value: PlainValue, test: (text: string) => boolean): boolean {
	if (typeof value === 'string') {
		return test(value);
	}

	if (typeof value !== 'object' || value === null) {
		return false;
	}

	return Object.keys(value).some(key => test(key) || someText(Reflect.get(value, key), test));
}

/** The value with each text in it cleaned, keys included; the value itself where all of them are clean. */
export function cleanValue(value: PlainValue): PlainValue {
	return someText(value, text => cleanText(text) !== text) ? cleanedValue(value) : value;
}

function cleanedValue(value: PlainValue): PlainValue {
	if (typeof value === 'string') {
		return cleanText(value);
	}

	if (Array.isArray(value)) {
		return value.map(item => cleanedValue(item));
	}

	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [cleanText(key), cleanedValue(item)]),
		);
	}

	return value;
}

// Characters that terminals draw one or two cells wide depending on the locale (East Asian "ambiguous" width: × – ’ …
// and accented letters) break columns. The screen writes typographic marks in ASCII always; with `--ascii` every
// other ambiguous character goes too. Hangul is always two cells wide and stays.

const asciiMarks: Readonly<Record<string, string>> = {
	'×': 'x',
	'–': '-',
	'—': '-',
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'…': '...',
	'·': '-',
	'→': '->',
	'←': '<-',
	'°': ' deg',
};
const markPattern = new RegExp(`[${Object.keys(asciiMarks).join('')}]`, 'g');

/** The text with its typographic marks in ASCII. */
export function asciiMarksText(text: string): string {
	return isPrintableAscii(text) ? text : text.replace(markPattern, mark => asciiMarks[mark] ?? mark);
}

/** A printed text in ASCII alone: accents off; a name in another script that stands between commas is left out, all else is a `?`. */
export function onlyAscii(text: string): string {
	return asciiText(text)
		.replace(/, [^\n -~]+(?=[,\n]|$)/g, '')
		.replace(/[^\n -~]+/g, '?');
}

/** The text without any character of ambiguous width: accents off, the rest as `?`. */
export function asciiText(text: string): string {
	if (isPrintableAscii(text)) {
		return text;
	}

	return Array.from(asciiMarksText(text), character =>
		isAmbiguous(character) ? withoutAccent(character) : character,
	).join('');
}

function isAmbiguous(character: string): boolean {
	const codePoint = character.codePointAt(0);
	return codePoint !== undefined && eastAsianWidthType(codePoint) === 'ambiguous';
}

function withoutAccent(character: string): string {
	const [base = '?'] = character.normalize('NFD');
	return isAmbiguous(base) ? '?' : base;
}

/** The text with what HTML and XML would read as markup escaped, in an attribute too. */
export function escapeMarkup(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The text with what Markdown would read as markup escaped. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*_[\]<>&$~@|]/g, '\\$&')
		.replace(/^[#+-]/, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2');
}
