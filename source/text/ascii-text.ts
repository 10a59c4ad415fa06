/**
 * Characters that terminals draw one or two cells wide depending on the locale (East Asian "ambiguous" width: × – ’ …
 * and accented letters) break columns. The screen writes typographic marks in ASCII always; with `--ascii` every
 * other ambiguous character goes too. Hangul is always two cells wide and stays.
 */
import {eastAsianWidthType} from 'get-east-asian-width';

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
const printableAscii = /^[ -~]*$/;

/** The text with its typographic marks in ASCII. */
export function asciiMarksText(text: string): string {
	return printableAscii.test(text) ? text : text.replace(markPattern, mark => asciiMarks[mark] ?? mark);
}

/** The text without any character of ambiguous width: accents off, the rest as `?`. */
export function asciiText(text: string): string {
	if (printableAscii.test(text)) {
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
