/**
 * Which events a word of a query finds, and how well.
 *
 * The list on the screen stands by date, so a match cannot be pushed down to where nobody looks: what fits badly must
 * not be listed beside what fits well. So for each word, a looser way of matching is tried only where the stricter ones
 * found nothing at all: first whole words and words that begin so; then, for other scripts than Hangul, words that hold
 * it inside; then mistyped ones. Hangul inside a word always counts, because Korean writes compounds without spaces.
 */

import Fuse from 'fuse.js/basic';
import type {Dataset} from '../dataset/dataset.ts';
import {statementSet} from '../dataset/statements.ts';
import {createFieldContext, type FieldContext, type PairingOf} from './field-kinds.ts';
import {hasHangul, isSearchedInside, letterCount, partsOf} from './names.ts';
import {type EventNumber, growTermIndex, isNoDate, type TermIndex} from './term-index.ts';

/** How well a word fits: the whole word, its start, inside it, mistyped. */
export const wordRanks = {exact: 0, start: 1, inside: 2, fuzzy: 3} as const;

/** The rank of an event that the word does not find. */
export const noRank = 255;

export type WordMatch = {
	/** The rank of each event, by its place in the dataset; `noRank` where it does not match. */
	readonly ranks: Uint8Array;
	/** The words that a mistyped one was taken for; empty where it was not. */
	readonly fuzzyTerms: readonly string[];
};

type WordMatcher = {
	/** All that the word finds. */
	match(word: string): WordMatch;
	/** What it finds unless it was mistyped: what `-word` takes away. */
	matchExactly(word: string): WordMatch;
};

/** Prepares the matching of words against an index; each word is matched once. */
function createWordMatcher(index: TermIndex): WordMatcher {
	const strict = new Map<string, WordMatch>();
	const all = new Map<string, WordMatch>();
	let vocabulary: FuzzyVocabulary | undefined;
	const matchExactly = (word: string) => kept(strict, word, () => strictMatch(index, word));
	return {
		matchExactly,
		match: word =>
			kept(all, word, () => {
				const found = matchExactly(word);
				if (!isFuzzy(word) || !isEmpty(found)) {
					return found;
				}

				vocabulary ??= fuzzyVocabulary(index.vocabulary);
				return fuzzyMatch(index, vocabulary(word));
			}),
	};
}

/** Words that are kept: those of a session's typing, each letter a word. */
const keptWords = 500;

function kept(matches: Map<string, WordMatch>, word: string, make: () => WordMatch): WordMatch {
	const known = matches.get(word);
	if (known !== undefined) {
		return known;
	}

	if (matches.size >= keptWords) {
		matches.clear();
	}

	const made = make();
	matches.set(word, made);
	return made;
}

function strictMatch(index: TermIndex, word: string): WordMatch {
	const match = emptyMatch(index);
	const parts = partsOf(word);
	index.forEachWith(word, mark(match, wordRanks.exact));
	if (parts.length > 1 && parts.some(isNoDate)) {
		// `live-fire` finds "live fire" too; `27-february` no text that speaks of that day.
		index.forEachWithPhrase(parts, false, mark(match, wordRanks.exact));
	}

	const isWhole = !isEmpty(match);
	for (const term of startsWith(index.vocabulary, word, isWhole)) {
		index.forEachWith(term, mark(match, wordRanks.start));
	}

	if (isSearchedInside(word) && (hasHangul(word) || isEmpty(match))) {
		for (const term of index.vocabulary.filter(known => known.includes(word))) {
			index.forEachWith(term, mark(match, wordRanks.inside));
		}
	}

	return match;
}

function fuzzyMatch(index: TermIndex, terms: readonly string[]): WordMatch {
	const match = {...emptyMatch(index), fuzzyTerms: terms};
	for (const term of terms) {
		index.forEachWith(term, mark(match, wordRanks.fuzzy));
	}

	return match;
}

/**
 * The longer words that begin so. A number at the word's end is taken as whole where that finds anything: `f-2` finds
 * no F-22, but `hwasong-1`, which is nothing yet, finds all from Hwasong-11 up. A number on its own finds no longer
 * word where it stands whole (`23` is not "23rd"), and never a day with its month (`23-march`).
 */
function startsWith(vocabulary: readonly string[], word: string, isWhole: boolean): readonly string[] {
	const isNumber = /^\d+$/.test(word);
	if (isNumber && isWhole) {
		return [];
	}

	const starts: string[] = [];
	for (let at = firstAtLeast(vocabulary, word); at < vocabulary.length; at++) {
		const term = vocabulary[at] ?? '';
		if (!term.startsWith(word)) {
			break;
		}

		if (!isNumber || term[word.length] !== '-') {
			starts.push(term);
		}
	}

	if (!/\d$/.test(word)) {
		return starts;
	}

	const whole = starts.filter(term => !isDigit(term[word.length]));
	return isWhole || whole.length > 0 ? whole : starts;
}

function isDigit(character: string | undefined): boolean {
	return character !== undefined && /\d/.test(character);
}

function firstAtLeast(sorted: readonly string[], word: string): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? '') < word) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}

function emptyMatch({size}: TermIndex): WordMatch {
	return {ranks: new Uint8Array(size).fill(noRank), fuzzyTerms: []};
}

function isEmpty({ranks}: WordMatch): boolean {
	return ranks.every(rank => rank === noRank);
}

function mark({ranks}: WordMatch, rank: number): (event: EventNumber) => void {
	return event => {
		ranks[event] = Math.min(ranks[event] ?? noRank, rank);
	};
}

// The words of the dataset that a mistyped word was meant to be. Fuse.js finds and ranks them; what stands here around
// it are its settings and the vetoes that are about this dataset, not about spelling. Measured on the queries of
// test/search/golden-queries.ts.

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
type FuzzyVocabulary = (word: string) => readonly string[];

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

export type SearchIndex = {
	readonly context: FieldContext;
	/** The index of the dataset's statements, which are searched where a query asks for them. */
	statements(): SearchIndex;
	/** Makes or finds the index of the dataset's words. */
	words(): IndexedWords;
};

export type IndexedWords = {readonly terms: TermIndex; readonly matcher: WordMatcher};

const wordsOfDatasets = new WeakMap<Dataset, IndexedWords>();
const growing = new WeakMap<Dataset, ReturnType<typeof growTermIndex>>();

/** So many events are taken in at a time. */
const preparedAtOnce = 30;

/** Prepares the search of a dataset; `pairingOf` gives the pairing shown beside an event, for fields such as `gap:`. */
export function createSearchIndex(dataset: Dataset, pairingOf: PairingOf): SearchIndex {
	let statements: SearchIndex | undefined;
	return {
		context: createFieldContext(dataset, pairingOf),
		statements() {
			statements ??= createSearchIndex(statementSet(dataset), pairingOf);
			return statements;
		},
		words: () => wordsOf(dataset),
	};
}

/** Makes a little of the index of a dataset's words, in a few milliseconds; whether it is whole. */
export function prepareWords(dataset: Dataset): boolean {
	const isWhole = wordsOfDatasets.has(dataset) || indexOf(dataset).take(preparedAtOnce);
	if (isWhole) {
		wordsOf(dataset);
	}

	return isWhole;
}

function wordsOf(dataset: Dataset): IndexedWords {
	const known = wordsOfDatasets.get(dataset);
	if (known !== undefined) {
		return known;
	}

	const terms = indexOf(dataset).whole();
	const words = {terms, matcher: createWordMatcher(terms)};
	wordsOfDatasets.set(dataset, words);
	growing.delete(dataset);
	return words;
}

function indexOf(dataset: Dataset): ReturnType<typeof growTermIndex> {
	const index = growing.get(dataset) ?? growTermIndex(dataset);
	growing.set(dataset, index);
	return index;
}
