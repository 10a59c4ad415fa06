/**
 * Text as search compares it: case, accents, and the way Korean is stored make no difference, nor does which hyphen or
 * quotation mark was typed. Also how a text falls into words, the same for the records and for what is typed.
 */

const ascii = /^[\n -~]*$/;
const fullWidth = /[\uFF01-\uFF5E]/g;
const fullWidthOffset = 0xfee0;
const hyphens = /[\u2010-\u2015\u2212]/g;
const apostrophes = /[\u2018\u2019]/g;

/**
 * The folded text: small letters, accents off, Hangul in whole syllables (NFC), full-width forms and the many dashes
 * as on a plain keyboard. Folding a folded text changes nothing.
 */
export function foldText(text: string): string {
	if (ascii.test(text)) {
		return text.toLowerCase();
	}

	return text
		.replace(fullWidth, character => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.normalize('NFC')
		.replaceAll('ς', 'σ')
		.replace(hyphens, '-')
		.replace(apostrophes, "'");
}

const joiner = /[-/.:'&]/;

// Expressions by class of letter take as long to make as many a search, and plain text is searched several times as fast
// without them; so they stand where they are used, and nowhere else.

/**
 * The words of a folded text with their hyphens: `b-1b flight (2017)` gives `b-1b`, `flight`, `2017`. Letters and digits,
 * joined where a hyphen, a slash, a colon and such stands between two of them.
 */
export function compoundsOf(folded: string): readonly string[] {
	const words = ascii.test(folded)
		? folded.match(/[a-z0-9]+(?:[-/.:'&][a-z0-9]+)*/g)
		: folded.match(/[\p{L}\p{N}]+(?:[-/.:'&][\p{L}\p{N}]+)*/gu);
	return words ?? [];
}

/** The letters and digits of a folded text without what stands between: `b-1b flight` gives `b`, `1b`, `flight`. */
export function partsOf(folded: string): readonly string[] {
	return folded.match(ascii.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * All forms in which the words of a folded text can be typed: `b-1b flight` gives `b-1b`, `b`, `1b`, `b1b`, `flight`.
 * One may come more than once.
 */
export function formsOf(folded: string): readonly string[] {
	const forms: string[] = [];
	for (const word of compoundsOf(folded)) {
		forms.push(word);
		if (joiner.test(word)) {
			const parts = partsOf(word);
			forms.push(...parts, parts.join(''));
		}
	}

	return forms;
}

/** Whether a folded word holds Hangul, which joins words that other scripts part. */
export function hasHangul(folded: string): boolean {
	return /\p{Script=Hangul}/u.test(folded);
}

/** How many letters a folded word has; digits are none. */
export function letterCount(folded: string): number {
	return folded.replace(ascii.test(folded) ? /[^a-z]+/g : /\P{L}+/gu, '').length;
}

/** Whether a word is looked for inside others: of three letters, in Hangul, where one is a syllable, of two. */
export function isSearchedInside(folded: string): boolean {
	return letterCount(folded) >= (hasHangul(folded) ? 2 : 3);
}
