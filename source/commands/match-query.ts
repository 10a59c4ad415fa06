/** A query on the command line -> the events that it finds; a mistake in it is wrong usage. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {parseQuery} from '../search/parse-query.ts';
import {queryProblem} from '../search/query-problem.ts';
import {createSearchIndex, search} from '../search/search-index.ts';
import {UsageError} from './command-result.ts';

export type Matches = {
	/** By date. */
	readonly events: readonly BriefingEvent[];
	/** Best match first. */
	readonly ranked: readonly BriefingEvent[];
	/** What follows "No event matches": a full stop, or the name in the query that stands for nothing. */
	readonly advice: string;
};

/** The events of a query; all events for an empty one. Throws `UsageError`. */
export function matchQuery(query: string, dataset: Dataset, pairings: Pairings): Matches {
	if (query.trim() === '') {
		return {events: dataset.events, ranked: dataset.events.toReversed(), advice: '.'};
	}

	const parsed = parseQuery(query);
	if (!parsed.ok) {
		throw new UsageError(parsed.message);
	}

	const index = createSearchIndex(dataset, event => pairings.ofEvent(event));
	const {events, ranked} = search(index, parsed.query);
	const problem = events.length === 0 ? queryProblem(index, parsed.query) : undefined;
	return {
		events,
		ranked,
		advice: problem === undefined ? '.' : `; ${problem}${problem.endsWith('?') ? '' : '.'}`,
	};
}
