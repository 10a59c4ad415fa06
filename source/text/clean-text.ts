/**
 * The gate between text from data files and the terminal.
 *
 * Every text that was not written in this code passes here once, when it is read. What is taken out: C0 and C1
 * controls (ESC starts every terminal command), bidirectional controls (they reorder what a reader sees, "Trojan
 * Source"), zero-width and tag characters (they hide text), line and paragraph separators, byte-order marks, lone
 * surrogates. Line ends and tabs become spaces. What stays is put in Unicode form NFC, so that Korean typed on any
 * system compares equal.
 */

const hostile =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
	/[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]|\p{Cs}/u;
const hostileAll = new RegExp(hostile.source, 'gu');

/** Whether a text holds a character that must not reach a terminal. */
export function isHostile(text: string): boolean {
	return hostile.test(text);
}

const perhapsHostileJson =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
	/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uD800-\uDFFF\uFEFF\uFFA0\uFFF9-\uFFFB]|[\uFE00-\uFE0F]|\\[^"\\/]/;

/**
 * Whether a JSON text may hold a hostile character, written out or escaped. One cheap pass over a megabyte spares the
 * walk through every value of it; a surrogate pair counts as "may", because tag characters are written as such pairs.
 */
export function mayHoldHostile(json: string): boolean {
	return perhapsHostileJson.test(json);
}

/** The text without hostile characters, in NFC. */
export function cleanText(text: string): string {
	const spaced = isHostile(text)
		? text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(hostileAll, '')
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

	return Object.entries(value).some(([key, item]) => test(key) || someText(item, test));
}

/** The value with each text in it cleaned, keys included. */
export function cleanValue(value: PlainValue): PlainValue {
	if (typeof value === 'string') {
		return cleanText(value);
	}

	if (Array.isArray(value)) {
		return value.map(item => cleanValue(item));
	}

	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleanValue(item)]));
	}

	return value;
}
