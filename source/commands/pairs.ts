/** `briefing pairs`: drills with the launch that stands next to each in time, for other programs. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {CommandResult} from './command-result.ts';
import {jsonLines} from './json-lines.ts';
import {pairRecord} from './pair-record.ts';

export type PairsInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly events: readonly BriefingEvent[];
	/** Deployments are left out unless asked for. */
	readonly withDeployments: boolean;
};

/** The pairings of the drills among the events, as a JSON array, one a line; status 1 where there is none. */
export function pairsCommand({dataset, pairings, events, withDeployments}: PairsInput): CommandResult {
	const found = events
		.filter(isDrill)
		.filter(({kind}) => withDeployments || kind === 'drill')
		.flatMap(drill => pairings.ofDrill(drill) ?? []);
	return {
		output: jsonLines(found.map(pairing => pairRecord(pairing, pairings, dataset))),
		status: found.length === 0 ? 1 : 0,
		...(found.length === 0 ? {error: 'No paired drill matches.'} : {}),
	};
}
