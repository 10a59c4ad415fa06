/**
 * The words of the dataset that a mistyped word was meant to be. Fuse.js finds and ranks them; what stands here around it
 * are its settings and the vetoes that are about this dataset, not about spelling. Measured on the queries of
 * test/search/golden-queries.ts.
 */
import Fuse from 'fuse.js/basic';
import {letterCount} from './fold-text.ts';

/** Fewer letters than this are never taken for others: too many short words are one slip apart. */
const fewestFuzzyLetters = 4;
/** Fuse takes no longer patterns at once, and no word of the dataset is so long. */
const mostFuzzyCharacters = 32;
/** How much longer than the typed word a word may be: it may be meant, but not half typed. */
const mostUntypedCharacters = 4;

/** A word is searched from its start, and fewer than three in ten of its characters may be wrong. */
const settings = {
	location: 0,
	distance: 20,
	threshold: 0.29,
	ignoreFieldNorm: true,
	includeScore: true,
} as const;

/** Whether a word may be taken for another at all. */
export function isFuzzy(word: string): boolean {
	return letterCount(word) >= fewestFuzzyLetters && word.length <= mostFuzzyCharacters;
}

/** Finds the words nearest to a mistyped one; several where they are equally near. */
export type FuzzyVocabulary = (word: string) => readonly string[];

/**
 * Prepares a vocabulary. Digits must be the same (`hwasng-18` is no Hwasong-17), so the words are kept by their digits.
 * A word with a wrong first letter must be right in all others: `pusan` is Busan, `beijing` is not "seizing".
 * Two letters changed round are one slip to a reader but two to Fuse, which then finds nothing for `shiled`: its words in
 * the right order are looked for beside.
 */
export function fuzzyVocabulary(vocabulary: readonly string[]): FuzzyVocabulary {
	const byDigits = new Map<string, string[]>();
	for (const term of vocabulary.filter(isFuzzy)) {
		const digits = digitsOf(term);
		byDigits.set(digits, [...(byDigits.get(digits) ?? []), term]);
	}

	const fuses = new Map<string, Fuse<string>>();
	return word => {
		const digits = digitsOf(word);
		const known = byDigits.get(digits) ?? [];
		const swapped = swaps(word);
		const inOrder = known.filter(term => swapped.some(swap => term.startsWith(swap)) && isNear(word, term));
		const fuse = fuses.get(digits) ?? new Fuse(known, settings);
		fuses.set(digits, fuse);
		const found = fuse.search(word).filter(({item}) => isNear(word, item) && beginsAlike(word, item));
		const best = found[0]?.score ?? 1;
		// Fuse's score is the share of wrong characters: two slips are farther than letters changed round, one is not.
		const nearest =
			inOrder.length > 0 && best * word.length >= 2 ? [] : found.filter(({score}) => score === best);
		const meant = new Set([...inOrder, ...nearest.map(({item}) => item)]);
		return known.filter(term => meant.has(term));
	};
}

/** The word with each pair of neighbours changed round. */
function swaps(word: string): readonly string[] {
	return Array.from(
		{length: word.length - 1},
		(_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
	).filter(swapped => swapped !== word);
}

function isNear(word: string, term: string): boolean {
	return term.length >= word.length - 2 && term.length <= word.length + mostUntypedCharacters;
}

/** The first letter is right, or it is the only slip: wrong, missing or too much. */
function beginsAlike(word: string, term: string): boolean {
	const [restOfWord, restOfTerm] = [word.slice(1), term.slice(1)];
	return (
		term[0] === word[0] ||
		restOfTerm.startsWith(restOfWord) ||
		restOfTerm.startsWith(word) ||
		term.startsWith(restOfWord)
	);
}

function digitsOf(text: string): string {
	return /\d/.test(text) ? text.replace(/\D+/g, ' ').trim() : '';
}
