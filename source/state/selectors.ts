/** What follows from the state and the indexes: the list, the selected event, its pairing. Nothing here is stored. */
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {PairingChoice, Pairings} from '../pairing/pairings.ts';
import type {SearchResult} from '../search/search-index.ts';
import type {Indexes} from './indexes.ts';
import type {State} from './state.ts';

/** The state's choice of launches, direction and theatre. */
export function pairingChoice({launches, direction, theatre}: State): PairingChoice {
	return {launches, direction, theatre};
}

/** The pairings under the state's choice. */
export function selectPairings(state: State, indexes: Indexes): Pairings {
	return indexes.pairings(pairingChoice(state));
}

/** The result of the last query without a mistake; undefined where all events are listed. */
export function selectResult(state: State, indexes: Indexes): SearchResult | undefined {
	if (state.appliedQuery.trim() === '') {
		return undefined;
	}

	const outcome = indexes.search(state.appliedQuery, pairingChoice(state));
	return outcome.ok ? outcome.result : undefined;
}

/** The events of the list, by date. */
export function selectEvents(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return selectResult(state, indexes)?.events ?? indexes.dataset.events;
}

/** The place of the selected event in the list; -1 where none is selected or listed. */
export function selectIndex(state: State, indexes: Indexes): number {
	return selectEvents(state, indexes).findIndex(event => event.id === state.selectedId);
}

/** The selected event. */
export function selectEvent(state: State, indexes: Indexes): BriefingEvent | undefined {
	return state.selectedId === undefined ? undefined : indexes.dataset.byId.get(state.selectedId);
}

/** The pairing shown beside the selected event. */
export function selectPairing(state: State, indexes: Indexes): Pairing | undefined {
	const event = selectEvent(state, indexes);
	return event && selectPairings(state, indexes).ofEvent(event);
}
