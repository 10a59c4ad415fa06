/**
 * The queries of this session. Up and down walk through them from an empty line, and on while the line holds one of
 * them unchanged; with anything else in the line they move the selection, as they do in the list.
 */
import type {Indexes} from './indexes.ts';
import type {State} from './state.ts';
import {fieldOf} from './text-field.ts';
import {applyQuery} from './update-query.ts';

/** How many queries are remembered. */
const mostQueries = 100;

/** The state with its query remembered, newest first, each once; a query with a mistake is not. */
export function rememberQuery(state: State): State {
	const query = state.query.trim();
	return query === '' || state.queryError !== undefined
		? state
		: {...state, history: [query, ...state.history.filter(other => other !== query)].slice(0, mostQueries)};
}

/** Whether a step to an older (1) or newer (-1) query goes through the history now. */
export function isInHistory({query, history, historyPlace}: State, step: 1 | -1): boolean {
	return query === '' ? step === 1 && history.length > 0 : query === history[historyPlace];
}

/** The state with an older (1) or newer (-1) query in the line; below the newest the line is empty again. */
export function walkHistory(state: State, step: 1 | -1, indexes: Indexes): State {
	const {history} = state;
	const from = state.query !== '' && isInHistory(state, step) ? state.historyPlace : -1;
	const place = Math.max(-1, Math.min(from + step, history.length - 1));
	if (history.length === 0) {
		return {...state, notice: 'No query has been left in the line yet.'};
	}

	const query = history[place] ?? '';
	return {...applyQuery(state, query, indexes), cursor: fieldOf(query).cursor, historyPlace: place};
}
