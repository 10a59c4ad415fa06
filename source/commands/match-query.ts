/** A query on the command line -> the events that it finds; a mistake in it is wrong usage. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {createPairings, type PairingChoice, type Pairings} from '../pairing/pairings.ts';
import {parseQuery, queryProblem} from '../search/parse-query.ts';
import type {Query} from '../search/query.ts';
import {createSearchIndex, type SearchIndex, search, searchPairings} from '../search/search.ts';
import {UsageError} from './command-result.ts';

type Matches = {
	/** By date. */
	readonly events: readonly BriefingEvent[];
	/** Best match first. */
	readonly ranked: readonly BriefingEvent[];
	/** What follows "No event matches": a full stop, or the name in the query that stands for nothing. */
	readonly advice: string;
};

/** The events of a query; all events for an empty one. Throws `UsageError`. */
export function matchQuery(text: string, dataset: Dataset, pairings: Pairings): Matches {
	const asked = understand(text, dataset, pairings);
	if (asked === undefined) {
		return {events: dataset.events, ranked: dataset.events.toReversed(), advice: '.'};
	}

	const {events, ranked} = search(asked.index, asked.query);
	return {events, ranked, advice: adviceFor(events, asked)};
}

/** Those of some pairings that a query finds, as the Pairs view does; all for an empty one. Throws `UsageError`. */
export function matchPairings(
	text: string,
	dataset: Dataset,
	pairings: Pairings,
	among: readonly Pairing[],
): {readonly found: readonly Pairing[]; readonly advice: string} {
	const asked = understand(text, dataset, pairings);
	if (asked === undefined) {
		return {found: among, advice: '.'};
	}

	const found = searchPairings(among, asked.query, asked.index);
	return {found, advice: adviceFor(found, asked)};
}

type Asked = {readonly query: Query; readonly index: SearchIndex};

function understand(text: string, dataset: Dataset, pairings: Pairings): Asked | undefined {
	if (text.trim() === '') {
		return undefined;
	}

	const parsed = parseQuery(text);
	if (!parsed.ok) {
		throw new UsageError(asSentence(parsed.message));
	}

	return {query: parsed.query, index: createSearchIndex(dataset, event => pairings.ofEvent(event))};
}

function adviceFor({length}: readonly unknown[], {index, query}: Asked): string {
	const problem = length === 0 ? queryProblem(index, query) : undefined;
	return problem === undefined ? '.' : `; ${asSentence(problem)}`;
}

function asSentence(text: string): string {
	return text.endsWith('?') ? text : `${text}.`;
}

// Whether words on the command line find no event: then they are more likely a mistyped command than a search.

/** True where the query has no mistake and matches nothing. */
export function findsNothing(query: string, dataset: Dataset, choice: PairingChoice): boolean {
	return matchQuery(query, dataset, createPairings(dataset, choice)).events.length === 0;
}
