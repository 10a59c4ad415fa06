/**
 * A Korea day -> its daily summary. Pure: the same dataset, day and choice give the same value.
 *
 * The parts are made in the order in which they are printed, so that sources are numbered as a reader meets them.
 * A call walks the events a few times (a fraction of a millisecond); nothing needs to be prepared.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {countsIn} from '../pairing/launch-choice.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {bottomLineOf, type SummaryFacts} from './bottom-line.ts';
import {createCitations} from './citations.ts';
import {coverageSentence, knownSentence, standingOf} from './coverage-words.ts';
import {doubtsOf} from './doubts.ts';
import {countsFor} from './launch-counts.ts';
import {endedBefore, mayFallOn, onThisDate, startingAfter} from './nearby-events.ts';
import {flattenDrills, type Summary, type SummarySentence} from './summary.ts';
import {drillsOfDay} from './today-drills.ts';
import {launchesOfDay, nuclearTestsOfDay} from './today-launches.ts';
import {nearestDrillsOf, pairingsOfDay} from './today-pairings.ts';

export type SummaryOptions = {
	/** The pairings of the same dataset; their choice of launches, direction and theatre is the summary's. */
	readonly pairings: Pairings;
	/** How many days to look back, 0 or more. */
	readonly lookBackDays: number;
};

/** The summary of a day; any day is fine, also one that the dataset does not cover. */
export function summariseDay(
	dataset: Dataset,
	day: KoreaDay,
	{pairings, lookBackDays}: SummaryOptions,
): Summary {
	const {version, hash, coverage} = dataset;
	const {choice} = pairings;
	const isCounted = countsIn(choice.launches, dataset.systems);
	const citations = createCitations();
	const standing = {
		launches: standingOf(day, coverage.launches),
		drills: standingOf(day, coverage.drills),
	};
	const sides = {day, coverage, standing};
	const outside = coverageSentence(sides);
	const known = knownSentence(dataset, sides, {pairings, citations});

	const nuclearTests = nuclearTestsOfDay(dataset, day, citations);
	const launches = launchesOfDay(dataset, day, choice, citations);
	const drills = drillsOfDay(dataset, day, choice, citations);
	const mayFall = mayFallOn(dataset, day, citations);
	const described = new Set(launches.map(({launch}) => launch.id));
	const paired = pairingsOfDay(drills, {dataset, pairings, citations, described});
	const counted = launches.filter(({counts}) => counts);
	const nearestDrills = paired.some(({drill}) => drill.kind === 'drill')
		? []
		: nearestDrillsOf(counted, {pairings, citations});
	const doubts = doubtsOf([
		...nuclearTests.map(({event}) => event),
		...launches.map(({launch}) => launch),
		...flattenDrills(drills).map(({drill}) => drill),
	]);
	const lastDays = endedBefore(dataset, day, {days: lookBackDays, counts: isCounted, citations});
	const counts = countsFor(pairings.launches, day, {coverage: coverage.launches, citations});
	const facts: SummaryFacts = {
		...sides,
		version,
		hash,
		choice,
		lookBackDays,
		nuclearTests,
		launches,
		drills,
		mayFall,
		pairings: paired,
		nearestDrills,
		doubts,
		lastDays,
		...(counts === undefined ? {} : {counts}),
		onThisDay: onThisDate(dataset, day, {counts: isCounted, citations}),
		comingUp: startingAfter(dataset, day, citations),
	};
	return {
		...facts,
		bottomLine: [
			...(outside === undefined ? [] : [uncited(outside)]),
			...bottomLineOf(facts, dataset).map(uncited),
			...(known === undefined ? [] : [known]),
		],
		sources: citations.sources(),
	};
}

/** A sentence whose facts stand again, with their sources, in a section below. */
function uncited(text: string): SummarySentence {
	return {text, cited: []};
}
