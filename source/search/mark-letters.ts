/**
 * Where the words of a query stand in a displayed text, so that the letters found can be marked. Case, accents and
 * hyphens make no difference, as in the search itself: `b1b` marks `B-1B`, `live-fire` marks `live fire`.
 */

import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {eventTextsOf} from './event-texts.ts';
import {foldText, isSearchedInside} from './names.ts';

/** From `start` up to and without `end`, in UTF-16 units of the text. */
type MarkRange = {readonly start: number; readonly end: number};

/** A letter or digit of a text, folded. */
type Letter = MarkRange & {
	readonly folded: string;
	/** What stands between it and the letter before: nothing, a hyphen or the like, or a word's end. */
	readonly gap: 'none' | 'joiner' | 'space';
};

/**
 * The ranges of the text that the terms mark, in order, none touching another. A term marks the starts of words; only
 * where it starts none, what it finds inside them. `terms` are those of `SearchResult.marks`.
 */
export function markRanges(text: string, terms: readonly string[]): readonly MarkRange[] {
	const letters = lettersOf(text);
	const ranges = terms.flatMap(term => rangesOfTerm(letters, termOf(term)));
	const merged: MarkRange[] = [];
	for (const range of ranges.sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && range.start <= last.end) {
			merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
		} else {
			merged.push(range);
		}
	}

	return merged;
}

/**
 * Tells of texts whether they hold all the words, each given as the terms that it may stand for. For many texts: the terms are
 * taken apart once, and so is each text.
 */
function wordsTest(words: readonly (readonly string[])[]): (text: string) => boolean {
	const wanted = words.map(terms => terms.map(termOf));
	return text => {
		const letters = lettersOf(text);
		return wanted.every(terms => terms.some(term => rangesOfTerm(letters, term).length > 0));
	};
}

type Term = {readonly text: string; readonly letters: readonly Letter[]};

function termOf(text: string): Term {
	return {text, letters: lettersOf(text)};
}

/** What a character is folded to, and what that is to a word. */
type Unit = {readonly folded: string; readonly kind: 'letter' | 'joiner' | 'space'};

function unitsOf(written: string): readonly Unit[] {
	return Array.from(foldText(written), folded => ({
		folded,
		kind: /[\p{L}\p{N}]/u.test(folded) ? 'letter' : /[-/.:'&]/.test(folded) ? 'joiner' : 'space',
	}));
}

/** Nearly all texts are ASCII, and thousands of them are taken apart for each letter that is typed. */
const asciiUnits: (readonly Unit[])[] = [];

function asciiUnitsOf(text: string, at: number): readonly Unit[] {
	const code = text.charCodeAt(at);
	asciiUnits[code] ??= unitsOf(text.charAt(at));
	return asciiUnits[code];
}

function lettersOf(text: string): readonly Letter[] {
	const letters: Letter[] = [];
	let gap: Letter['gap'] = 'space';
	for (let start = 0, end = 0; start < text.length; start = end) {
		// A mark behind a character belongs to it.
		const isPlain = text.charCodeAt(start) < 128 && !(text.charCodeAt(start + 1) >= 128);
		end = isPlain ? start + 1 : endOfCluster(text, start);
		const units = isPlain ? asciiUnitsOf(text, start) : unitsOf(text.slice(start, end));
		for (const {folded, kind} of units) {
			if (kind === 'letter') {
				letters.push({folded, start, end, gap});
			}

			gap = gapBehind(kind, gap);
		}
	}

	return letters;
}

function gapBehind(kind: Unit['kind'], before: Letter['gap']): Letter['gap'] {
	return kind === 'letter' ? 'none' : before === 'none' ? kind : 'space';
}

/** The end of a syllable written in jamo, of a character with its accents, or of any other unit: what folds together. */
function endOfCluster(text: string, start: number): number {
	const cluster = /[\u1100-\u115F][\u1160-\u11A7]*[\u11A8-\u11FF]*\p{M}*|\P{M}\p{M}*|\p{M}+/uy;
	cluster.lastIndex = start;
	return start + (cluster.exec(text)?.[0].length ?? 1);
}

function rangesOfTerm(letters: readonly Letter[], {text, letters: term}: Term): readonly MarkRange[] {
	const [first] = term;
	if (first === undefined) {
		return [];
	}

	const places = letters.flatMap(({folded}, place) =>
		folded === first.folded && standsAt(letters, term, place) ? [place] : [],
	);
	const starts = places.filter(place => letters[place]?.gap !== 'none');
	const whole = starts.filter(place => !splitsNumber(letters, place + term.length));
	const inside = isSearchedInside(text) ? places : [];
	const chosen = [whole, starts, inside].find(found => found.length > 0) ?? [];
	return chosen.flatMap(place => {
		const [from, to] = [letters[place], letters[place + term.length - 1]];
		return from === undefined || to === undefined ? [] : [{start: from.start, end: to.end}];
	});
}

/** Words may be parted where the term parts them; elsewhere a hyphen may stand between, but no space. */
function standsAt(letters: readonly Letter[], term: readonly Letter[], place: number): boolean {
	return term.every(({folded, gap}, offset) => {
		const letter = letters[place + offset];
		return letter?.folded === folded && (offset === 0 || gap !== 'none' || letter.gap !== 'space');
	});
}

/** Whether a number goes on from the letter before `place`. */
function splitsNumber(letters: readonly Letter[], place: number): boolean {
	const [before, after] = [letters[place - 1], letters[place]];
	return after?.gap === 'none' && /\d/.test(before?.folded ?? '') && /\d/.test(after.folded);
}

// By which name a search found an event: the other names of its series, assets, missiles and site, and its codes in words.

/** A name that was matched, and the usual name of what it stands for, where it has another. */
type MatchedName = {readonly name: string; readonly of?: string};

/** For each term (those of `SearchResult.marks`) the first name of the event that holds it, each once. */
export function matchedNames(
	event: BriefingEvent,
	dataset: Dataset,
	terms: readonly string[],
): readonly MatchedName[] {
	if (terms.length === 0) {
		return [];
	}

	// The first group is the event's own texts, which stand in its detail.
	const [, ...groups] = eventTextsOf(dataset)(event).groups;
	const found = new Map<string, MatchedName>();
	for (const term of terms) {
		for (const group of groups) {
			const [usual] = group;
			// Codes in words stand in one text with commas between them: `drill, exercise, 훈련, 연습`.
			const name = group
				.flatMap(text => text.split(', '))
				.find(text => text !== '' && markRanges(text, [term]).length > 0);
			if (name !== undefined) {
				found.set(name, usual === undefined || usual === name ? {name} : {name, of: usual});
				break;
			}
		}
	}

	return [...found.values()];
}

/** Where an event holds all the words, each given as the terms that it may stand for: 0 in its title, 1 there and in its names, 2 elsewhere. */
export function wordPlaces(
	dataset: Dataset,
	words: readonly (readonly string[])[],
): (event: BriefingEvent) => number {
	const textsOf = eventTextsOf(dataset);
	const standsIn = wordsTest(words);
	return event => {
		const names = () => textsOf(event).groups.slice(1).flat().join('\n');
		return standsIn(event.title) ? 0 : standsIn(`${event.title}\n${names()}`) ? 1 : 2;
	};
}
