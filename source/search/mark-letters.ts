/**
 * Where the words of a query stand in a displayed text, so that the letters found can be marked. Case, accents and
 * hyphens make no difference, as in the search itself: `b1b` marks `B-1B`, `live-fire` marks `live fire`.
 */
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
