/** By which name a search found an event: the other names of its series, assets, missiles and site, and its codes in words. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {eventTextsOf} from './event-texts.ts';
import {markRanges} from './mark-letters.ts';

/** A name that was matched, and the usual name of what it stands for, where it has another. */
export type MatchedName = {readonly name: string; readonly of?: string};

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
