/**
 * The search line: typing, erasing, moving the cursor. The cursor counts characters as a reader does, so that Korean
 * and accents are erased whole. A changed text is searched at once; one with a mistake leaves the last result standing.
 */
import type {QueryActionName} from '../keys/action.ts';
import {splitGraphemes} from '../text/fit-text.ts';
import type {Indexes} from './indexes.ts';
import {pairingChoice, selectEvents} from './selectors.ts';
import type {State} from './state.ts';

/** The state after an action on the search line. */
export function updateQuery(state: State, action: QueryActionName, indexes: Indexes): State {
	const characters = splitGraphemes(state.query);
	const {cursor} = state;
	const without = (from: number, to: number) =>
		withQuery(state, characters.toSpliced(from, to - from), from, indexes);
	switch (action) {
		case 'cursor-left':
			return {...state, cursor: Math.max(0, cursor - 1)};
		case 'cursor-right':
			return {...state, cursor: Math.min(characters.length, cursor + 1)};
		case 'cursor-start':
			return {...state, cursor: 0};
		case 'cursor-end':
			return {...state, cursor: characters.length};
		case 'erase-left':
			return cursor === 0 ? state : without(cursor - 1, cursor);
		case 'erase-right':
			return cursor === characters.length ? state : without(cursor, cursor + 1);
		case 'erase-word':
			return without(wordStart(characters, cursor), cursor);
		case 'erase-all':
			return without(0, characters.length);
	}
}

/** The state after typing a text at the cursor. */
export function typeText(state: State, text: string, indexes: Indexes): State {
	const typed = splitGraphemes(text);
	const characters = splitGraphemes(state.query).toSpliced(state.cursor, 0, ...typed);
	return withQuery(state, characters, state.cursor + typed.length, indexes);
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
	return first === undefined ? rest : {...rest, selectedId: first.id, detailTop: 0, pairingTop: 0};
}

function withQuery(state: State, characters: readonly string[], cursor: number, indexes: Indexes): State {
	return {...applyQuery(state, characters.join(''), indexes), cursor};
}

function wordStart(characters: readonly string[], cursor: number): number {
	const before = characters.slice(0, cursor).join('').trimEnd();
	return splitGraphemes(before.replace(/\S+$/, '')).length;
}
