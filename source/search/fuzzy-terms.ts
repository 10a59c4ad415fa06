/**
 * The words of the dataset that a mistyped word was meant to be.
 *
 * Fuse.js finds candidates; the number of slips then decides, because Fuse counts two letters changed round as two
 * mistakes and, looking anywhere in a word, takes `shiled` for `missiles` as readily as for `shield`. Measured on
 * the queries of test/search/golden-queries.ts.
 */

import Fuse from 'fuse.js/basic';
import {letterCount} from './fold-text.ts';

/** Fewer letters than this are never taken for others: too many short words are one slip apart. */
const fewestFuzzyLetters = 4;
/** Fuse takes no longer patterns at once, and no word of the dataset is so long. */
const mostFuzzyCharacters = 32;
/** From this length on two slips are forgiven, below it one. */
const longWordCharacters = 7;
/** Half of the characters: Fuse's price for one slip in a word of four letters, two letters changed round. */
const fuseThreshold = 0.5;

/** Whether a word may be taken for another at all. */
export function isFuzzy(word: string): boolean {
	return letterCount(word) >= fewestFuzzyLetters && word.length <= mostFuzzyCharacters;
}

/** How much longer than the typed word a word may be: it may be meant, but not half typed. */
const mostUntypedCharacters = 4;

/** The words that a mistyped one may be taken for, ready to be looked through. */
export type FuzzyVocabulary = ReadonlyMap<string, readonly string[]>;

/** Sorts a vocabulary by the digits in its words, because a mistyped word must keep its digits. */
export function fuzzyVocabulary(vocabulary: readonly string[]): FuzzyVocabulary {
	const byDigits = new Map<string, string[]>();
	for (const term of vocabulary.filter(isFuzzy)) {
		const digits = digitsOf(term);
		const known = byDigits.get(digits);
		if (known === undefined) {
			byDigits.set(digits, [term]);
		} else {
			known.push(term);
		}
	}

	return byDigits;
}

/**
 * The words nearest to a mistyped one, all at the same number of slips: 1, or 2 in a word of 7 characters and more.
 * A slip is a letter too many, missing, wrong, or changed round with its neighbour; of two, none may be at the first
 * letter. The word may be the mistyped start of a longer one. Digits must be the same: `hwasng-18` is no Hwasong-17.
 */
export function fuzzyTerms(word: string, vocabulary: FuzzyVocabulary): readonly string[] {
	const most = word.length < longWordCharacters ? 1 : 2;
	const candidates = (vocabulary.get(digitsOf(word)) ?? []).filter(term => isCandidate(word, term, most));
	const fuse = new Fuse(candidates, {
		ignoreLocation: true,
		ignoreFieldNorm: true,
		threshold: fuseThreshold,
		shouldSort: false,
	});
	const found = fuse
		.search(word)
		.map(({item}) => ({item, slips: slipsBetween(word, item)}))
		.filter(({item, slips}) => slips <= 1 || item[0] === word[0]);
	const fewest = Math.min(most, ...found.map(({slips}) => slips));
	return found.filter(({slips}) => slips === fewest).map(({item}) => item);
}

/** A cheap look before Fuse, which takes a few microseconds a word: length and letters must fit at all. */
function isCandidate(word: string, term: string, most: number): boolean {
	if (term.length < word.length - most || term.length > word.length + mostUntypedCharacters) {
		return false;
	}

	let missing = 0;
	for (const character of word) {
		missing += Number(!term.includes(character));
	}

	return missing <= most;
}

function digitsOf(text: string): string {
	return /\d/.test(text) ? text.replace(/\D+/g, ' ').trim() : '';
}

/**
 * The fewest slips from a word to the start of a term (optimal string alignment, the term's rest left free).
 */
export function slipsBetween(word: string, term: string): number {
	const width = term.length + 1;
	let beforeLast: number[] = [];
	let last = Array.from({length: width}, (_, column) => column);
	for (let row = 1; row <= word.length; row++) {
		const current = [row];
		for (let column = 1; column < width; column++) {
			const same = word[row - 1] === term[column - 1];
			const swapped = word[row - 1] === term[column - 2] && word[row - 2] === term[column - 1];
			current.push(
				Math.min(
					at(last, column) + 1,
					at(current, column - 1) + 1,
					at(last, column - 1) + Number(!same),
					swapped && row > 1 && column > 1 ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}

		beforeLast = last;
		last = current;
	}

	return Math.min(...last);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
