/**
 * The events around a span of days: those that may fall in it, what the days before brought, the same date in earlier
 * years, and the drills that start in the days ahead. Each is told once: what the span's own sections hold is left out.
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
import {drillSpan} from '../pairing/gap.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {civilDate, type DaySpan, isCivilDate, type KoreaDay, koreaDay} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import {eventsStarting} from './span-events.ts';
import type {Mention} from './summary.ts';

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
	const last = event.kind === 'fire' ? event.end : undefined;
	return {start, end: last === undefined ? start : {min: last.firstDay, max: last.lastDay}};
}

/** The last day that can be an event's. */
function lastDayOf(event: BriefingEvent): KoreaDay {
	return spanOf(event).end.max;
}

/** Events dated so coarsely that they may or may not have fallen in the span; finest dates first. */
export function mayFallIn(
	{events}: Dataset,
	{first, last}: DaySpan,
	citations: Citations,
): readonly Mention[] {
	return eventsStarting(events, Number.NEGATIVE_INFINITY, last)
		.filter(event => first <= lastDayOf(event))
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
export function endedBefore(
	{events}: Dataset,
	day: KoreaDay,
	{days, counts, citations}: {days: number; counts: LaunchTest; citations: Citations},
): readonly Mention[] {
	const first = day - days;
	return eventsStarting(events, Number.NEGATIVE_INFINITY, day - 1)
		.filter(event => {
			const lastDay = lastDayOf(event);
			return lastDay >= first && lastDay < day;
		})
		.filter(event => spanOf(event).end.min >= first && (!isLaunch(event) || counts(event)))
		.map(event => ({event, cited: citations.citeOne(event)}));
}

/** The weightiest events that began on the same date of earlier years, at most five, by year. */
export function onThisDate(
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
		case 'deployment':
			return 1;
	}
}

function isLarge(drill: Drill): boolean {
	const {start, end} = drillSpan(drill);
	return drill.theatre === 'korea' && drill.partOf === undefined && end.min - start.max + 1 >= largeDrillDays;
}

/** Drills and deployments that start on a known day of the next two weeks, by start. */
export function startingAfter(
	{events}: Dataset,
	day: KoreaDay,
	citations: Citations,
): readonly Mention<Drill>[] {
	return eventsStarting(events, day + 1, day + lookAheadDays)
		.filter(({start}) => isExactDay(start))
		.filter(isDrill)
		.map(event => ({event, cited: citations.citeOne(event)}));
}

/** The counted launches of known days in the days after a span, by start. */
export function launchedAfter(
	{events}: Dataset,
	day: KoreaDay,
	{days, counts, citations}: {days: number; counts: LaunchTest; citations: Citations},
): readonly Mention<Launch>[] {
	return eventsStarting(events, day + 1, day + days)
		.filter(isLaunch)
		.filter(launch => isExactDay(launch.start) && counts(launch))
		.map(event => ({event, cited: citations.citeOne(event)}));
}
