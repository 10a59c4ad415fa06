/**
 * Where the words of a query stand in a displayed text, so that the letters found can be marked. Case, accents and
 * hyphens make no difference, as in the search itself: `b1b` marks `B-1B`, `live-fire` marks `live fire`.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {eventTextsOf} from './event-texts.ts';
import {foldText, isSearchedInside} from './fold-text.ts';

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
	const ranges = terms.flatMap(term => rangesOfTerm(letters, term));
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

/** A syllable written in jamo, a character with its accents, or any other unit: what folds together. */
const cluster = /[\u1100-\u115F][\u1160-\u11A7]*[\u11A8-\u11FF]*\p{M}*|\P{M}\p{M}*|\p{M}+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

function lettersOf(text: string): readonly Letter[] {
	const letters: Letter[] = [];
	let gap: Letter['gap'] = 'space';
	for (const {0: written, index} of text.matchAll(cluster)) {
		for (const folded of foldText(written)) {
			if (letterOrDigit.test(folded)) {
				letters.push({folded, start: index, end: index + written.length, gap});
				gap = 'none';
			} else {
				gap = gap === 'none' && /[-/.:'&]/.test(folded) ? 'joiner' : 'space';
			}
		}
	}

	return letters;
}

function rangesOfTerm(letters: readonly Letter[], text: string): readonly MarkRange[] {
	const term = lettersOf(text);
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
