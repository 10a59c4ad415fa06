/**
 * Why a search finds nothing: the words that take the result away, each with what it finds by itself and what is found
 * without it.
 */
import {queryTokens} from '../search/query.ts';
import {joinWords} from '../text/words.ts';
import type {Indexes} from './indexes.ts';
import {pairingChoice} from './selectors.ts';
import type {State} from './state.ts';

/** Longer queries are not taken apart: each word costs two searches. */
const mostWords = 12;

/** One sentence for each word without which something would be found: `"zzzz" finds 0; without it 21.` */
export function noResultSentences(state: State, indexes: Indexes): readonly string[] {
	const query = state.appliedQuery;
	const tokens = queryTokens(query);
	const noun = state.view === 'pairs' ? 'drill' : 'event';
	const hasAlternatives = tokens.some(({start, end}) => query.slice(start, end).toLowerCase() === 'or');
	if (tokens.length < 2 || tokens.length > mostWords || hasAlternatives) {
		return [`No ${noun} matches "${query.trim()}".`];
	}

	const words = tokens.map(({start, end}) => ({
		word: query.slice(start, end),
		alone: countFound(state, indexes, query.slice(start, end)),
		without: countFound(state, indexes, query.slice(0, start) + query.slice(end)),
	}));
	const killing = words.filter(({without}) => without > 0);
	if (killing.length > 0) {
		return [
			`No ${noun} matches all words.`,
			...killing.map(
				({word, alone, without}) =>
					`"${word}" finds ${alone}${alone === 0 ? '' : ', none of them with the rest'}; without it ${without}.`,
			),
		];
	}

	const unknown = words.filter(({alone}) => alone === 0).map(({word}) => `"${word}"`);
	return unknown.length === 0
		? [`No ${noun} matches all words, nor all but one of them.`]
		: [
				`No ${noun} matches all words.`,
				`${joinWords(unknown)} ${unknown.length === 1 ? 'finds' : 'find'} 0.`,
			];
}

/** How many rows of the open view a query finds; none where it has a fault. */
function countFound(state: State, indexes: Indexes, query: string): number {
	const choice = pairingChoice(state);
	const outcome = indexes.search(query, choice);
	if (!outcome.ok) {
		return 0;
	}

	return state.view === 'pairs'
		? indexes.pairRows(query, choice, state.pairOrder).length
		: outcome.result.events.length;
}
