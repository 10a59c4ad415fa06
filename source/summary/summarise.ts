/**
 * A day in Korea, or a span of days -> its summary. Pure: the same dataset, days and choice give the same value.
 *
 * The parts are made in the order in which they are printed, so that sources are numbered as a reader meets them.
 * A call walks the events a few times (a fraction of a millisecond); nothing needs to be prepared.
 */

import {compareEvents, type Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isLaunch,
	type Launch,
	type LaunchClass,
} from '../dataset/event.ts';
import {eventsStarting, eventsTouching, lastDayOf} from '../pairing/chance.ts';
import {drillSpan} from '../pairing/gap.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import {countsIn, type Pairings} from '../pairing/pairings.ts';
import {known} from '../text/words.ts';
import {civilDate, type DaySpan, isCivilDate, isExactDay, type KoreaDay, koreaDay} from '../time/days.ts';
import {bottomLineOf, type SummaryFacts} from './bottom-line.ts';
import {type PairingContext, pairingsIn} from './closeness.ts';
import {countsFor} from './counts.ts';
import {knownSentences, notCovered, standingOf} from './coverage-words.ts';
import {type Citations, createCitations} from './outline.ts';
import {flattenDrills, happenedIn} from './span-events.ts';
import type {Mention, Summary, SummaryDoubt, SummaryLaunch, SummaryNearestDrill} from './summary.ts';

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
	const citations = createCitations(dataset.events);
	const standing = {
		launches: standingOf(span, coverage.launches),
		drills: standingOf(span, coverage.drills),
	};
	const sides = {span, coverage, standing};
	const happened = happenedIn(dataset, span, choice, citations);
	const {nuclearTests, launches, fires, drills} = happened;
	const mayFall = mayFallIn(dataset, span, citations);
	const described = new Set(launches.map(({launch}) => launch.id));
	const paired = pairingsIn(drills, {dataset, pairings, citations, described});
	const counted = launches.filter(entry => entry.counts);
	const facts: SummaryFacts = {
		...sides,
		version,
		hash,
		choice,
		names: {systems: dataset.systems, sites: dataset.sites},
		lookBackDays,
		...happened,
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
		...known({counts: countsFor(pairings.launches, span, {coverage: coverage.launches, citations})}),
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
			...known({note}),
			events: [...(groups.get(key)?.events ?? []), event],
		});
	}

	return [...groups.values()];
}

// The events around a span of days: those that may fall in it, what the days before brought, the same date in earlier
// years, and the drills that start in the days ahead. Each is told once: what the span's own sections hold is left out.

/** Whether a launch counts. */
type LaunchTest = (launch: Launch) => boolean;

/** How far ahead starts are named, in days. */
const lookAheadDays = 14;

/** Most events of the same date in earlier years. */
const mostAnniversaries = 5;

type DayRange = {readonly min: KoreaDay; readonly max: KoreaDay};

/** The days that an event's first and last day can be. */
function spanOf(event: BriefingEvent): {readonly start: DayRange; readonly end: DayRange} {
	if (isDrill(event)) {
		return drillSpan(event);
	}

	const start = {min: event.start.firstDay, max: event.start.lastDay};
	const last = event.kind === 'fire' || event.kind === 'note' ? event.end : undefined;
	return {start, end: last === undefined ? start : {min: last.firstDay, max: last.lastDay}};
}

/** Events dated so coarsely that they may or may not have fallen in the span; finest dates first. */
function mayFallIn({events}: Dataset, {first, last}: DaySpan, citations: Citations): readonly Mention[] {
	return eventsTouching(events, {first, last})
		.map(event => ({event, span: spanOf(event)}))
		.filter(({span: {start, end}}) => !(start.max <= last && first <= end.min))
		.sort((a, b) => doubtDays(a.span) - doubtDays(b.span) || compareEvents(a.event, b.event))
		.map(({event}) => ({event, cited: citations.citeOne(event)}));
}

/** How many days the first and last day leave open. */
function doubtDays({start, end}: {readonly start: DayRange; readonly end: DayRange}): number {
	return start.max - start.min + end.max - end.min;
}

/** What certainly ended within the days before the day, by start; of launches, those that count. */
function endedBefore(
	{events}: Dataset,
	day: KoreaDay,
	{days, counts, citations}: {days: number; counts: LaunchTest; citations: Citations},
): readonly Mention[] {
	const first = day - days;
	return eventsTouching(events, {first, last: day - 1})
		.filter(event => lastDayOf(event) < day)
		.filter(event => spanOf(event).end.min >= first && (!isLaunch(event) || counts(event)))
		.map(event => ({event, cited: citations.citeOne(event)}));
}

/** The weightiest events that began on the same date of earlier years, at most five, by year. */
function onThisDate(
	{events}: Dataset,
	day: KoreaDay,
	{counts, citations}: {counts: LaunchTest; citations: Citations},
): readonly Mention[] {
	const sameDates = earlierDates(day, events[0]?.start.firstDay ?? day);
	return events
		.filter(({start}) => sameDates.has(start.firstDay) && isExactDay(start))
		.filter(event => !isLaunch(event) || counts(event))
		.toSorted((a, b) => weight(b) - weight(a) || compareEvents(b, a))
		.slice(0, mostAnniversaries)
		.sort(compareEvents)
		.map(event => ({event, cited: citations.citeOne(event)}));
}

/** The same date in each earlier year back to a day; of 29 February only that of leap years. */
function earlierDates(day: KoreaDay, from: KoreaDay): ReadonlySet<KoreaDay> {
	const {year, ...date} = civilDate(day);
	const dates = new Set<KoreaDay>();
	for (let earlier = civilDate(from).year; earlier < year; earlier++) {
		if (isCivilDate({year: earlier, ...date})) {
			dates.add(koreaDay({year: earlier, ...date}));
		}
	}

	return dates;
}

/** Classes of launch by how much a reader years later will look for them; the others weigh 2. */
const classWeights: Partial<Record<LaunchClass, number>> = {ICBM: 8, SLV: 6, IRBM: 6, SLBM: 5, MRBM: 4};

/** From so many days on, a drill of its own (no part of another) is a large one. */
const largeDrillDays = 5;

function weight(event: BriefingEvent): number {
	switch (event.kind) {
		case 'nuclear-test':
			return 9;
		case 'launch':
			return Math.max(...event.missiles.map(missile => classWeights[missile.class] ?? 2));
		case 'drill':
			return isLarge(event) ? 7 : 3;
		case 'fire':
			return 2;
		default:
			return 1;
	}
}

function isLarge(drill: Drill): boolean {
	const {start, end} = drillSpan(drill);
	return drill.theatre === 'korea' && drill.partOf === undefined && end.min - start.max + 1 >= largeDrillDays;
}

/** Drills and deployments that start on a known day of the next two weeks, by start. */
function startingAfter({events}: Dataset, day: KoreaDay, citations: Citations): readonly Mention<Drill>[] {
	return eventsStarting(events, day + 1, day + lookAheadDays)
		.filter(({start}) => isExactDay(start))
		.filter(isDrill)
		.map(event => ({event, cited: citations.citeOne(event)}));
}

/** The counted launches of known days in the days after a span, by start. */
function launchedAfter(
	{events}: Dataset,
	day: KoreaDay,
	{days, counts, citations}: {days: number; counts: LaunchTest; citations: Citations},
): readonly Mention<Launch>[] {
	return eventsStarting(events, day + 1, day + days)
		.filter(isLaunch)
		.filter(launch => isExactDay(launch.start) && counts(launch))
		.map(event => ({event, cited: citations.citeOne(event)}));
}

/** The nearest drill of each launch that counts; launches with one drill and gap stand together. */
function nearestDrillsOf(
	launches: readonly SummaryLaunch[],
	{pairings, citations}: Pick<PairingContext, 'pairings' | 'citations'>,
): readonly SummaryNearestDrill[] {
	const groups = new Map<string, Omit<SummaryNearestDrill, 'cited'>>();
	for (const {launch} of launches) {
		const pairing = pairings.ofEvent(launch);
		if (pairing?.match === undefined) {
			continue;
		}

		const {gap} = pairing.match;
		const key = JSON.stringify([pairing.drill.id, gapWords(gap)]);
		const before = groups.get(key);
		groups.set(key, {
			pairing: before?.pairing ?? pairing,
			gap: before?.gap ?? gap,
			launches: [...(before?.launches ?? []), launch],
		});
	}

	return [...groups.values()].map(group => ({...group, cited: citations.citeOne(group.pairing.drill)}));
}
