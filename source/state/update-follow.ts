/**
 * Following: from what is shown to the event, or the page, that a line of it names, and the way back. Each place that was
 * left is kept whole, so that search, view, row and scroll come back as they were; a search is never given up on the way.
 */

import {eventOf} from '../dataset/statements.ts';
import {isTextView} from '../layout/layout.ts';
import type {Target} from '../layout/line.ts';
import type {Handler, Indexes} from './indexes.ts';
import {selectMarkedLink} from './select-text.ts';
import {selectEvent, selectSteps} from './selectors.ts';
import {type State, withSelected} from './state.ts';

/** So many places are kept; the oldest go. */
const mostPlaces = 200;

/** Follows the marked line of the focused text. */
export function followLink(state: State, indexes: Indexes): State {
	const link = selectMarkedLink(state, indexes);
	return link === undefined ? state : follow(state, link.to, indexes);
}

/** The state where a target leads. */
export function follow(state: State, to: Target, indexes: Indexes): State {
	switch (to.kind) {
		case 'event':
			// A statement may be told under the id of an earlier one in the same words.
			return followEvent(state, eventOf(to.id, indexes.dataset)?.id ?? to.id, indexes);
		case 'page':
			return {...state, effects: [...state.effects, {kind: 'open', url: to.url}]};
	}
}

/** The state at an event, in the open view where it has a row there, else in Events; the pane stays in focus. */
export function followEvent(state: State, id: string, indexes: Indexes): State {
	const {view, pane} = state;
	if (id === selectEvent(state, indexes)?.id && !isTextView(view)) {
		return {...state, notice: 'That is the event shown here.'};
	}

	const isShown =
		view === 'pairs' ? selectSteps(state, indexes).some(event => event.id === id) : !isTextView(view);
	return withPlace(
		state,
		withSelected({...state, view: isShown ? view : 'events', pane: isTextView(view) ? 'detail' : pane}, id),
	);
}

/** The state after a step that can be gone back from: the place before it is kept. */
export function withPlace(before: State, after: State): State {
	const back = [...before.trail.back, placeOf(before)].slice(-mostPlaces);
	return {...after, trail: {back, forth: []}};
}

/** Back (-1) to the place before, or forth (1) again. */
export function retrace(by: 1 | -1): Handler {
	return state => {
		const {back, forth} = state.trail;
		const place = (by === -1 ? back : forth).at(-1);
		if (place === undefined) {
			return state;
		}

		const here = placeOf(state);
		const trail =
			by === -1
				? {back: back.slice(0, -1), forth: [...forth, here]}
				: {back: [...back, here], forth: forth.slice(0, -1)};
		// What does not belong to a place: the terminal, the day, and what the session has gathered.
		const {columns, rows, today, counted, history, saved, marked, effects, isAscii} = state;
		return {...place, columns, rows, today, counted, history, saved, marked, effects, isAscii, trail};
	};
}

/** Where there is nothing to go back (-1) or forth (1) to. */
export function noPlace(by: 1 | -1): (state: State) => string | undefined {
	return ({trail: {back, forth}}) =>
		(by === -1 ? back : forth).length > 0
			? undefined
			: by === -1
				? 'There is nothing to go back to: Enter follows a line marked ▸, p goes to the other side.'
				: 'There is nothing to go forth to.';
}

/** A state to come back to, without the way to it. */
function placeOf({notice: _said, ...state}: State): State {
	return {...state, trail: {back: [], forth: []}};
}
