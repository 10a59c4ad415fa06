/**
 * The search line. A changed text is searched at once; one with a mistake leaves the last result standing.
 */
import type {QueryActionName} from '../keys/action.ts';
import type {Indexes} from './indexes.ts';
import {pairingChoice, selectEvents} from './selectors.ts';
import type {State} from './state.ts';
import {editField, type TextField, typeInto} from './text-field.ts';
import {withSelected} from './with-selected.ts';

/** The state after an action on the search line. */
export function updateQuery(state: State, action: QueryActionName, indexes: Indexes): State {
	return withQuery(state, editField(queryField(state), action), indexes);
}

/** The state after typing a text at the cursor. */
export function typeText(state: State, text: string, indexes: Indexes): State {
	return withQuery(state, typeInto(queryField(state), text), indexes);
}

/** The state with another query, searched, and the selection kept on the same event if it still matches. */
export function applyQuery(state: State, query: string, indexes: Indexes): State {
	const {queryError: _solved, ...rest} = state;
	const outcome = indexes.search(query, pairingChoice(state));
	if (!outcome.ok) {
		return {...rest, query, queryError: outcome.message};
	}

	return selectListed({...rest, query, appliedQuery: query}, indexes);
}

/** The selection where it is listed, else the first event of the list. */
export function selectListed(state: State, indexes: Indexes): State {
	const events = selectEvents(state, indexes);
	if (events.some(event => event.id === state.selectedId)) {
		return state;
	}

	const {selectedId: _gone, ...rest} = state;
	const [first] = events;
	return first === undefined ? rest : withSelected(rest, first.id);
}

function queryField({query, cursor}: State): TextField {
	return {text: query, cursor};
}

function withQuery(state: State, {text, cursor}: TextField, indexes: Indexes): State {
	return text === state.query ? {...state, cursor} : {...applyQuery(state, text, indexes), cursor};
}
