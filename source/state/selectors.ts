/** What follows from a state and the indexes: the result, the rows of the open view, the selected event, its pairing. */
import {type BriefingEvent, isLaunch, type Launch} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {PairingChoice, Pairings} from '../pairing/pairings.ts';
import type {SearchResult} from '../search/search.ts';
import {namedDay} from '../time/coarse-date.ts';
import type {KoreaDay} from '../time/korea-day.ts';
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

/** The events that the search finds, by date. */
export function selectEvents(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return selectResult(state, indexes)?.events ?? indexes.dataset.events;
}

/** The rows of Pairs. */
export function selectPairRows(state: State, indexes: Indexes): readonly Pairing[] {
	return indexes.pairRows(state.appliedQuery, pairingChoice(state), state.pairOrder);
}

/** The events that the keys step through in the open view: the drills of the rows in Pairs, else all that is listed. */
export function selectSteps(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return state.view === 'pairs'
		? selectPairRows(state, indexes).map(({drill}) => drill)
		: selectEvents(state, indexes);
}

/** The place of the selected event among the steps of the open view; -1 where there is none. */
export function selectIndex(state: State, indexes: Indexes): number {
	const steps = selectSteps(state, indexes);
	const own = steps.findIndex(event => event.id === state.selectedId);
	return own >= 0 || state.view !== 'pairs' ? own : nearestStep(steps, state, indexes);
}

/**
 * In Pairs a launch stands in its drill's row. Anything else that has no row leaves the mark on the row nearest in
 * time, and stays selected in the other views.
 */
function nearestStep(steps: readonly BriefingEvent[], state: State, indexes: Indexes): number {
	const selected = state.selectedId === undefined ? undefined : indexes.dataset.byId.get(state.selectedId);
	if (selected === undefined) {
		return steps.length - 1;
	}

	const drill = selectPairings(state, indexes).ofEvent(selected)?.drill;
	const own = steps.findIndex(({id}) => id === drill?.id);
	if (own >= 0) {
		return own;
	}

	const distance = (event: BriefingEvent) => Math.abs(event.start.firstDay - selected.start.firstDay);
	let nearest = -1;
	for (const [place, event] of steps.entries()) {
		const best = steps[nearest];
		if (best === undefined || distance(event) < distance(best)) {
			nearest = place;
		}
	}

	return nearest;
}

/** The event that the open view marks: the selected one, in Pairs the drill of its row. */
export function selectEvent(state: State, indexes: Indexes): BriefingEvent | undefined {
	if (state.view === 'pairs') {
		return selectSteps(state, indexes)[selectIndex(state, indexes)];
	}

	return state.selectedId === undefined ? undefined : indexes.dataset.byId.get(state.selectedId);
}

/** The pairing shown beside the marked event. */
export function selectPairing(state: State, indexes: Indexes): Pairing | undefined {
	const event = selectEvent(state, indexes);
	return event && selectPairings(state, indexes).ofEvent(event);
}

/** The day that Day shows: the one gone to, the selected event's, or the last that the dataset covers. */
export function selectDay(state: State, indexes: Indexes): KoreaDay {
	if (state.day !== undefined) {
		return state.day;
	}

	const event = selectEvent(state, indexes);
	return event === undefined ? indexes.dataset.coverage.launches.to : namedDay(event.start);
}

/** The launch that the map draws: the selected one, or the one beside the selected drill. */
export function selectMapLaunch(state: State, indexes: Indexes): Launch | undefined {
	const event = selectEvent(state, indexes);
	return event !== undefined && isLaunch(event) ? event : selectPairing(state, indexes)?.match?.launch;
}
