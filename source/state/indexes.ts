/**
 * What the screen reads beside its state: the dataset, its search, and the pairings under each choice.
 * Each is made when it is first needed and kept.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import {createPairings, type PairingChoice, type Pairings} from '../pairing/pairings.ts';
import {parseQuery} from '../search/parse-query.ts';
import {createSearchIndex, type SearchIndex, type SearchResult, search} from '../search/search-index.ts';

/** A query's result, or what is wrong with it. */
export type QueryOutcome =
	| {readonly ok: true; readonly result: SearchResult}
	| {readonly ok: false; readonly message: string};

export type Indexes = {
	readonly dataset: Dataset;
	pairings(choice: PairingChoice): Pairings;
	/** Searches under a choice of launches, because fields such as `gap:` ask for the pairing. */
	search(query: string, choice: PairingChoice): QueryOutcome;
};

/** How many results are kept: going back over a typed query letter by letter costs nothing. */
const keptResults = 64;

/** Prepares the indexes of a dataset. */
export function createIndexes(dataset: Dataset): Indexes {
	const pairings = new Map<string, Pairings>();
	const searches = new Map<string, SearchIndex>();
	const outcomes = new Map<string, QueryOutcome>();
	const pairingsOf = (choice: PairingChoice): Pairings =>
		kept(pairings, choiceKey(choice), () => createPairings(dataset, choice));
	return {
		dataset,
		pairings: pairingsOf,
		search(query, choice) {
			const key = `${choiceKey(choice)} ${query}`;
			const outcome = kept(outcomes, key, (): QueryOutcome => {
				const parsed = parseQuery(query);
				if (!parsed.ok) {
					return parsed;
				}

				const index = kept(searches, choiceKey(choice), () =>
					createSearchIndex(dataset, event => pairingsOf(choice).ofEvent(event)),
				);
				return {ok: true, result: search(index, parsed.query)};
			});
			const [oldest] = outcomes.keys();
			if (outcomes.size > keptResults && oldest !== undefined) {
				outcomes.delete(oldest);
			}

			return outcome;
		},
	};
}

function choiceKey({launches, direction, theatre}: PairingChoice): string {
	return `${launchChoiceText(launches)} ${direction} ${theatre}`;
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
	const known = store.get(key);
	if (known !== undefined) {
		return known;
	}

	const made = make();
	store.set(key, made);
	return made;
}
