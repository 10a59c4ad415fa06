/** Marked events: what copying, writing, Timeline and --pick act on instead of the selected one, and two of them compared. */
import {compareEvents} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import type {Handler, Indexes} from './indexes.ts';
import {selectEvent, selectEvents, selectIndex, selectSteps} from './selectors.ts';
import {type State, withSelected, withTops} from './state.ts';

/** The marked events by date, whatever a search finds. */
export function selectMarked({marked}: State, {dataset}: Indexes): readonly BriefingEvent[] {
	return marked.flatMap(id => eventOf(id, dataset) ?? []).sort(compareEvents);
}

/** The marked events, or the selected one where none is marked. */
export function selectActedOn(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return state.marked.length > 0 ? selectMarked(state, indexes) : [selectEvent(state, indexes) ?? []].flat();
}

/** Marks the selected event, or takes its mark away, and goes a row on. */
export const toggleMark: Handler = (state, indexes) => {
	const event = selectEvent(state, indexes);
	if (event === undefined) {
		return state;
	}

	const marked = state.marked.includes(event.id)
		? state.marked.filter(id => id !== event.id)
		: [...state.marked, event.id];
	const next = selectSteps(state, indexes)[selectIndex(state, indexes) + 1];
	const isInList = state.pane === 'list' && state.view !== 'timeline';
	return isInList && next !== undefined ? withSelected({...state, marked}, next.id) : {...state, marked};
};

/** Marks all that is listed; where all of it is marked, takes these marks away. */
export const markListed: Handler = (state, indexes) => {
	const listed = (state.view === 'pairs' ? selectSteps : selectEvents)(state, indexes).map(({id}) => id);
	const isAll = listed.every(id => state.marked.includes(id));
	const marked = isAll
		? state.marked.filter(id => !listed.includes(id))
		: [...new Set([...state.marked, ...listed])];
	return {...state, marked, notice: `${marked.length} marked.`};
};

/** Two drills or two launches, where these alone are marked. */
export function selectCompared(
	state: State,
	indexes: Indexes,
): readonly [Drill, Drill] | readonly [Launch, Launch] | undefined {
	const [first, second, ...others] = selectMarked(state, indexes);
	if (first === undefined || second === undefined || others.length > 0) {
		return undefined;
	}

	if (isDrill(first) && isDrill(second)) {
		return [first, second];
	}

	return isLaunch(first) && isLaunch(second) ? [first, second] : undefined;
}

/** The state with the selected event marked beside the only marked one. */
function withSecond(state: State, indexes: Indexes): State {
	const event = selectEvent(state, indexes);
	const {marked} = state;
	return event !== undefined && marked.length === 1 && !marked.includes(event.id)
		? {...state, marked: [...marked, event.id]}
		: state;
}

/** The marked two, or the marked one and the selected one, side by side in place of the pairing, and back. */
export const toggleComparing: Handler = (state, indexes) => ({
	...withTops(state.isComparing ? state : withSecond(state, indexes), {pairing: 0}),
	isComparing: !state.isComparing,
	pane: state.isComparing ? 'list' : 'pairing',
});

/** Why there is nothing to compare. */
export function nothingToCompare(state: State, indexes: Indexes): string | undefined {
	return state.isComparing || selectCompared(withSecond(state, indexes), indexes) !== undefined
		? undefined
		: 'Mark two drills, or two launches, with x, or mark one and go to the other; then c sets them side by side.';
}
