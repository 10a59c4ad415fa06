/** Whether words on the command line find no event: then they are more likely a mistyped command than a search. */
import type {Dataset} from '../dataset/dataset.ts';
import {createPairings, type PairingChoice} from '../pairing/pairings.ts';
import {matchQuery} from './match-query.ts';

/** True where the query has no mistake and matches nothing. */
export function findsNothing(query: string, dataset: Dataset, choice: PairingChoice): boolean {
	return matchQuery(query, dataset, createPairings(dataset, choice)).events.length === 0;
}
