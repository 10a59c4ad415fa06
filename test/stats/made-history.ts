/** Small histories for tests of the statistics, in exact days. */
import type {Drill, Launch} from '../../source/dataset/event.ts';
import {createLaunchIndex, pairDrill} from '../../source/pairing/pairing-index.ts';
import {createPairings, type Pairings} from '../../source/pairing/pairings.ts';
import type {BothCoverages} from '../../source/stats/study-drills.ts';
import {type KoreaDay, parseIsoDay} from '../../source/time/days.ts';
import {datasetFrom} from '../helpers/dataset.ts';

/** The number of a day that must exist. */
export function day(text: string): KoreaDay {
	const number = parseIsoDay(text);
	if (number === undefined) {
		throw new Error(`${text} is no day`);
	}

	return number;
}

/** Both sides complete from one day to another. */
export function covered(from: string, to: string): BothCoverages {
	const coverage = {from: day(from), to: day(to)};
	return {drills: coverage, launches: coverage};
}

/** Pairings of drills and launches that stand in no data file. */
export function pairingsOf(drills: readonly Drill[], launches: readonly Launch[]): Pairings {
	const dataset = {...datasetFrom([]), events: [...drills, ...launches]};
	return createPairings(dataset, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
}

/** The signed days from a drill to its nearest launch, by the pairing that lists and panes show. */
export function pairedDays(
	drill: Drill,
	launches: readonly Launch[],
	direction: Pairings['choice']['direction'],
) {
	return pairDrill(drill, createLaunchIndex(launches), direction).match?.gap.days;
}
