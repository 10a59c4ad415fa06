/** Searching the embedded dataset under the default choice of pairings, for tests. */
import type {BriefingEvent} from '../../source/dataset/event.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {createSearchIndex} from '../../source/search/match-word.ts';
import {parseQuery} from '../../source/search/parse-query.ts';
import type {Query} from '../../source/search/query.ts';
import {type SearchResult, search} from '../../source/search/search.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

export const dataset = embeddedDataset();
export const pairings = createPairings(dataset, {
	launches: {preset: 'all'},
	direction: 'nearest',
	theatre: 'korea',
});
export const index = createSearchIndex(dataset, event => pairings.ofEvent(event));

/** The query of a text that has no mistake. */
export function queryOf(text: string): Query {
	const parsed = parseQuery(text);
	if (!parsed.ok) {
		throw new Error(`${text}: ${parsed.message}`);
	}

	return parsed.query;
}

export function resultOf(text: string): SearchResult {
	return search(index, queryOf(text));
}

/** The ids of the events found, by date. */
export function found(text: string): readonly string[] {
	return resultOf(text).events.map(({id}) => id);
}

/** The ids of the events that a brute-force test lets pass, by date. */
export function idsWhere(fits: (event: BriefingEvent) => boolean): readonly string[] {
	return dataset.events.filter(fits).map(({id}) => id);
}
