/**
 * English words around values, whatever the locale of the machine: numbers, their nouns, lists, "did you mean"; and
 * values as they are told: what is unknown is left out.
 */
import {distance} from 'fastest-levenshtein';

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

/** The text with a full stop at its end, unless it ends in a mark of its own. */
export function fullStop(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
