/**
 * State and action -> next state. Pure: the indexes are only read. The search line's own actions are in
 * update-query.ts, moving in update-move.ts.
 */

import {isDrill} from '../dataset/event.ts';
import type {ActionName, DayActionName, MoveActionName, TimelineActionName} from '../keys/action.ts';
import {panes} from '../layout/layout.ts';
import {pairOrders} from '../layout/pair-row.ts';
import type {ViewName} from '../layout/view-name.ts';
import {launchPresets} from '../pairing/launch-choice.ts';
import {directions} from '../pairing/pairing-index.ts';
import type {Indexes} from './indexes.ts';
import {selectEvent, selectEvents, selectPairing} from './selectors.ts';
import type {State} from './state.ts';
import {fieldOf} from './text-field.ts';
import {completeWord} from './update-completion.ts';
import {isDayAction, updateDay} from './update-day.ts';
import {isInHistory, rememberQuery, walkHistory} from './update-history.ts';
import {updateMove} from './update-move.ts';
import {applyQuery, selectListed, typeText, updateQuery} from './update-query.ts';
import {isTimelineAction, updateTimeline} from './update-timeline.ts';
import {withSelected} from './with-selected.ts';

export type Action =
	| {readonly name: ActionName}
	| {readonly name: 'type'; readonly text: string}
	| {readonly name: 'resize'; readonly columns: number; readonly rows: number}
	/** The first selection: the latest event, or the first one that the query on the command line finds. */
	| {readonly name: 'start'};

/** The state after an action. */
export function update(state: State, action: Action, indexes: Indexes): State {
	const {notice: _past, completion: _completed, ...rest} = state;
	switch (action.name) {
		case 'start':
			return start(rest, indexes);
		case 'resize':
			return {...state, columns: action.columns, rows: action.rows};
		case 'type':
			return typeText(rest, 'text' in action ? action.text : '', indexes);
		case 'start-search':
			return {...rest, mode: 'search', pane: 'list', cursor: fieldOf(rest.query).cursor};
		case 'complete-next':
			return completeWord(withCompletion(rest, state), 1, indexes);
		case 'complete-previous':
			return completeWord(withCompletion(rest, state), -1, indexes);
		case 'older-query':
			return walkHistory(rest, 1, indexes);
		case 'leave-search':
			return {...rememberQuery(rest), mode: 'browse'};
		case 'close-help':
			return {...rest, mode: 'browse'};
		case 'view-events':
			return withView(rest, 'events');
		case 'view-pairs':
			return withView(rest, 'pairs');
		case 'view-timeline':
			return withView(rest, 'timeline');
		case 'view-statistics':
			return withView(rest, 'statistics');
		case 'view-day':
			return withView(rest, 'day');
		case 'sort-pairs':
			return sortPairs(rest);
		case 'open-help':
			return {...rest, mode: 'help', helpTop: 0};
		case 'open':
			return {...rest, pane: state.pane === 'list' ? 'detail' : state.pane};
		case 'go-back':
			return goBack(rest, indexes);
		case 'next-pane':
			return withPane(rest, 1);
		case 'previous-pane':
			return withPane(rest, -1);
		case 'go-to-other-side':
			return goToOtherSide(rest, indexes);
		case 'switch-direction':
			return switchDirection(rest, indexes);
		case 'switch-launches':
			return switchLaunches(rest, indexes);
		case 'quit':
		case 'interrupt':
			return {...rest, exit: action.name};
		case 'cursor-left':
		case 'cursor-right':
		case 'cursor-start':
		case 'cursor-end':
		case 'erase-left':
		case 'erase-right':
		case 'erase-word':
		case 'erase-all':
			return updateQuery(rest, action.name, indexes);
		default:
			return updateView(rest, action.name, indexes);
	}
}

/** The actions of single views, and moving. */
function updateView(
	state: State,
	action: DayActionName | TimelineActionName | MoveActionName,
	indexes: Indexes,
): State {
	if (isDayAction(action)) {
		return updateDay(state, action, indexes);
	}

	const age = action === 'move-up' ? 1 : -1;
	const isStep = action === 'move-up' || action === 'move-down';
	if (isStep && state.mode === 'search' && isInHistory(state, age)) {
		return walkHistory(state, age, indexes);
	}

	return isTimelineAction(action)
		? updateTimeline(state, action, indexes)
		: updateMove(state, action, indexes);
}

/** Tab goes on from the candidate before it. */
function withCompletion(state: State, {completion}: State): State {
	return completion === undefined ? state : {...state, completion};
}

function start(state: State, indexes: Indexes): State {
	if (state.query.trim() !== '') {
		return applyQuery(state, state.query, indexes);
	}

	const latest = selectEvents(state, indexes).at(-1);
	return latest === undefined ? state : withSelected(state, latest.id);
}

function withView(state: State, view: ViewName): State {
	return view === state.view ? state : {...state, view, pane: 'list'};
}

function sortPairs(state: State): State {
	const order = pairOrders[(pairOrders.indexOf(state.pairOrder) + 1) % pairOrders.length] ?? 'date';
	const words = {date: 'date', gap: 'gap, the smallest first', chance: 'chance, the least usual first'}[
		order
	];
	return {...state, pairOrder: order, notice: `Sorted by ${words}.`};
}

/** Esc has a fixed order: from another pane to the list, then clear the search; it never quits. */
function goBack(state: State, indexes: Indexes): State {
	if (state.pane !== 'list') {
		return {...state, pane: 'list'};
	}

	return state.query === '' ? state : {...applyQuery(state, '', indexes), cursor: 0};
}

function withPane(state: State, step: number): State {
	const place = (panes.indexOf(state.pane) + step + panes.length) % panes.length;
	return {...state, pane: panes[place] ?? 'list'};
}

/** Goes to the other event of the pairing; a search that would hide it is cleared, and the notice says so. */
function goToOtherSide(state: State, indexes: Indexes): State {
	const event = selectEvent(state, indexes);
	const pairing = selectPairing(state, indexes);
	const other = event !== undefined && isDrill(event) ? pairing?.match?.launch : pairing?.drill;
	if (other === undefined) {
		return state;
	}

	const moved = withSelected(state, other.id);
	const isListed = selectEvents(state, indexes).some(({id}) => id === other.id);
	return isListed
		? moved
		: {...applyQuery(moved, '', indexes), cursor: 0, notice: 'Search cleared: it did not find this event.'};
}

function switchDirection(state: State, indexes: Indexes): State {
	const direction = directions[(directions.indexOf(state.direction) + 1) % directions.length] ?? 'nearest';
	return selectListed(
		{...state, direction, notice: `Each drill is paired with the ${direction} launch.`},
		indexes,
	);
}

function switchLaunches(state: State, indexes: Indexes): State {
	// Classes by name stand before the first preset: the key leads from them to it.
	const place = 'preset' in state.launches ? launchPresets.indexOf(state.launches.preset) : -1;
	const preset = launchPresets[(place + 1) % launchPresets.length] ?? 'all';
	return selectListed({...state, launches: {preset}, notice: `Launches that count: ${preset}.`}, indexes);
}
