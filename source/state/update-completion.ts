/**
 * Tab in the search line: the word before the cursor becomes the name of a field or one of its values. Where several fit,
 * Tab walks through them, and the bottom line shows those that come next.
 */
import {completedPart} from '../search/complete-query.ts';
import {splitGraphemes} from '../text/fit-text.ts';
import type {Indexes} from './indexes.ts';
import {pairingChoice} from './selectors.ts';
import type {State} from './state.ts';
import {fieldOf} from './text-field.ts';
import {applyQuery} from './update-query.ts';

/** Candidates named in the bottom line, at most. */
const shownCandidates = 12;

/** The state after one Tab (1) or one Shift-Tab (-1). */
export function completeWord({completion, ...state}: State, step: 1 | -1, indexes: Indexes): State {
	const base = completion?.base ?? {text: state.query, cursor: state.cursor};
	const before = splitGraphemes(base.text).slice(0, base.cursor).join('');
	const candidates = indexes.completions(before, pairingChoice(state));
	const count = candidates.length;
	const from = completion?.place ?? (step === 1 ? -1 : 0);
	const place = (from + step + count) % Math.max(1, count);
	const candidate = candidates[place];
	if (candidate === undefined) {
		return {
			...state,
			notice: 'Nothing to complete here; Tab completes names of fields, such as class:, and their values.',
		};
	}

	const typed = before.slice(0, completedPart(before, before.length).start) + candidate;
	const after = base.text.slice(before.length);
	const completed = {...applyQuery(state, typed + after, indexes), cursor: fieldOf(typed).cursor};
	// A single candidate is final: the next Tab goes on from it.
	return count === 1
		? completed
		: {...completed, completion: {base, place}, notice: candidateWords(candidates, place)};
}

/** `[class:SRBM] class:MRBM class:IRBM ...`, from the chosen one on. */
function candidateWords(candidates: readonly string[], place: number): string {
	const shown = [...candidates.slice(place), ...candidates.slice(0, place)].slice(0, shownCandidates);
	const [chosen, ...others] = shown;
	return [`[${chosen}]`, ...others].join('  ');
}
