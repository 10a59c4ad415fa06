/**
 * A day in Korea, or a span of days -> its summary. Pure: the same dataset, days and choice give the same value.
 *
 * The parts are made in the order in which they are printed, so that sources are numbered as a reader meets them.
 * A call walks the events a few times (a fraction of a millisecond); nothing needs to be prepared.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import {countsIn} from '../pairing/launch-choice.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {DaySpan, KoreaDay} from '../time/korea-day.ts';
import {bottomLineOf, type SummaryFacts} from './bottom-line.ts';
import {createCitations} from './citations.ts';
import {countsFor} from './counts.ts';
import {knownSentences, notCovered, standingOf} from './coverage-words.ts';
import {endedBefore, launchedAfter, mayFallIn, onThisDate, startingAfter} from './nearby-events.ts';
import {drillsIn, firesIn, launchesIn, nuclearTestsIn} from './span-events.ts';
import {nearestDrillsOf, pairingsIn} from './span-pairings.ts';
import {flattenDrills, type Summary, type SummaryDoubt} from './summary.ts';

type SummaryOptions = {
	/** The pairings of the same dataset; their choice of launches, direction and theatre is the summary's. */
	readonly pairings: Pairings;
	/** How many days to look back, 0 or more. */
	readonly lookBackDays: number;
	/** The day of the asking, where a day to come should be told as one. */
	readonly today?: KoreaDay;
};

/** The summary of a span; any days are fine, also those that the dataset does not cover. */
export function summariseDays(
	dataset: Dataset,
	span: DaySpan,
	{pairings, lookBackDays, today}: SummaryOptions,
): Summary {
	const {version, hash, coverage} = dataset;
	const {choice} = pairings;
	const counts = countsIn(choice.launches, dataset.systems);
	const citations = createCitations();
	const standing = {
		launches: standingOf(span, coverage.launches),
		drills: standingOf(span, coverage.drills),
	};
	const sides = {span, coverage, standing};
	const nuclearTests = nuclearTestsIn(dataset, span, citations);
	const launches = launchesIn(dataset, span, choice, citations);
	const fires = firesIn(dataset, span, citations);
	const drills = drillsIn(dataset, span, choice, citations);
	const mayFall = mayFallIn(dataset, span, citations);
	const described = new Set(launches.map(({launch}) => launch.id));
	const paired = pairingsIn(drills, {dataset, pairings, citations, described});
	const counted = launches.filter(entry => entry.counts);
	const facts: SummaryFacts = {
		...sides,
		version,
		hash,
		choice,
		lookBackDays,
		nuclearTests,
		launches,
		fires,
		drills,
		mayFall,
		pairings: paired,
		nearestDrills: paired.some(({drill}) => drill.kind === 'drill')
			? []
			: nearestDrillsOf(counted, {pairings, citations}),
		doubts: doubtsOf([
			...nuclearTests.map(({event}) => event),
			...launches.map(({launch}) => launch),
			...fires.map(({event}) => event),
			...flattenDrills(drills).map(({drill}) => drill),
		]),
		lastDays: endedBefore(dataset, span.first, {days: lookBackDays, counts, citations}),
		daysAfter: launchedAfter(dataset, span.last, {days: lookBackDays, counts, citations}),
		...optional('counts', countsFor(pairings.launches, span, {coverage: coverage.launches, citations})),
		onThisDay: onThisDate(dataset, span.last, {counts, citations}),
		comingUp: startingAfter(dataset, span.last, citations),
	};
	const hasDrill = drills.length > 0 || mayFall.some(({event}) => isDrill(event));
	const {bottomLine, unusual} = bottomLineOf(facts, dataset, pairings);
	return {
		...facts,
		bottomLine: [
			...notCovered(sides, today),
			...bottomLine,
			...knownSentences(dataset, {...sides, hasDrill}, {pairings, citations}),
		],
		unusual,
		sources: citations.sources(),
	};
}

function optional<Key extends string, Value>(
	key: Key,
	value: Value | undefined,
): {readonly [K in Key]?: Value} {
	return value === undefined ? {} : ({[key]: value} as {readonly [K in Key]?: Value});
}

// What the reader should know before trusting a record of the day: marks of confidence below high, and notes.

/** Notes and marks of the events, those that share both told once, in the order of the events. */
function doubtsOf(events: readonly BriefingEvent[]): readonly SummaryDoubt[] {
	const groups = new Map<string, SummaryDoubt>();
	for (const event of events) {
		const {confidence, note, sources} = event;
		if (confidence === 'high' && note === undefined) {
			continue;
		}

		const hasOneSource = confidence === 'medium' && new Set(sources.map(({publisher}) => publisher)).size < 2;
		const key = JSON.stringify([confidence, hasOneSource, note]);
		groups.set(key, {
			confidence,
			hasOneSource,
			...(note === undefined ? {} : {note}),
			events: [...(groups.get(key)?.events ?? []), event],
		});
	}

	return [...groups.values()];
}
