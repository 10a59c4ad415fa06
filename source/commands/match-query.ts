/** A query on the command line -> the events that it finds; a mistake in it is wrong usage. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {parseQuery} from '../search/parse-query.ts';
import {createSearchIndex, search} from '../search/search-index.ts';
import {UsageError} from './command-result.ts';

/** The events of a query, by date; all events for an empty one. Throws `UsageError`. */
export function matchQuery(query: string, dataset: Dataset, pairings: Pairings): readonly BriefingEvent[] {
	if (query.trim() === '') {
		return dataset.events;
	}

	const parsed = parseQuery(query);
	if (!parsed.ok) {
		throw new UsageError(parsed.message);
	}

	return search(
		createSearchIndex(dataset, event => pairings.ofEvent(event)),
		parsed.query,
	).events;
}
