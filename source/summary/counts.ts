/**
 * Launches and missiles of a span and of the year to date, against the same dates of the year before, and the days since
 * the last launch before the span. Only launches that count, and only what the dataset covers: outside coverage a number would pass for a fact.
 */
import {type Coverage, compareEvents} from '../dataset/dataset.ts';
import type {Launch} from '../dataset/event.ts';
import {countedMissiles} from '../dataset/event.ts';
import {chanceWindows, eventsTouching, fewestWindows} from '../pairing/chance.ts';
import {countNoun, known} from '../text/words.ts';
import {
	civilDate,
	type DaySpan,
	daysIn,
	isExactDay,
	type KoreaDay,
	koreaDay,
	sameDateInYear,
} from '../time/days.ts';
import type {Citations} from './outline.ts';
import type {LaunchCount, SpanCounts, SummaryCounts, SummarySince} from './summary.ts';

/** The counts of a span, or undefined where the dataset covers no day of its last year up to its end. */
export function countsFor(
	launches: readonly Launch[],
	span: DaySpan,
	{coverage, citations}: {coverage: Coverage; citations: Citations},
): SummaryCounts | undefined {
	const {year} = civilDate(span.last);
	const through = Math.min(span.last, coverage.to);
	if (through < coverage.from || civilDate(through).year !== year) {
		return undefined;
	}

	const throughBefore = sameDateInYear(through, year - 1);
	const isYearBeforeCovered = firstOfYear(year - 1) >= coverage.from;
	const isKnown = span.first <= coverage.to;
	const sinceLaunch = isKnown ? sinceLast(launches, span.first, citations) : undefined;
	const icbms = launches.filter(launch => launch.missiles.some(missile => missile.class === 'ICBM'));
	const sinceIcbm = isKnown ? sinceLast(icbms, span.first, citations) : undefined;
	const ofSpan = spanCounts(launches, span, coverage);
	return {
		through,
		year: countLaunches(launches, {first: firstOfYear(year), last: through}),
		...(isYearBeforeCovered
			? {
					yearBefore: {
						through: throughBefore,
						...countLaunches(launches, {first: firstOfYear(year - 1), last: throughBefore}),
					},
				}
			: {}),
		...known({sinceLaunch, sinceIcbm, ofSpan}),
	};
}

function firstOfYear(year: number): KoreaDay {
	return koreaDay({year, month: 1, day: 1});
}

function sinceLast(
	launches: readonly Launch[],
	day: KoreaDay,
	citations: Citations,
): SummarySince | undefined {
	const event = launches
		.filter(({start}) => start.lastDay < day)
		.reduce<Launch | undefined>(
			(latest, launch) => (latest === undefined || isLater(launch, latest) ? launch : latest),
			undefined,
		);
	return (
		event && {
			event,
			cited: citations.citeOne(event),
			days: day - event.start.lastDay,
			daysMax: day - event.start.firstDay,
		}
	);
}

function isLater(a: Launch, b: Launch): boolean {
	return (a.start.lastDay - b.start.lastDay || compareEvents(a, b)) > 0;
}

// How many launches and missiles a span of days holds, with what is left open by coarse dates and unknown numbers.

/** The launches that certainly lie in a span of days; those whose date may also lie outside count as `perhaps`. */
function countLaunches(launches: readonly Launch[], {first, last}: DaySpan): LaunchCount {
	const touching = eventsTouching(launches, {first, last});
	const inside = touching.filter(({start}) => start.firstDay >= first && start.lastDay <= last);
	return {launches: inside.length, ...countMissiles(inside), perhaps: touching.length - inside.length};
}

/** The missiles of launches; a kind whose number no source gives counts as one, and the sum as a least number. */
export function countMissiles(
	launches: readonly Launch[],
): Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast' | 'isMissilesAbout'> {
	const rows = launches.flatMap(({missiles}) => countedMissiles(missiles));
	return {
		missiles: rows.reduce((sum, {count = 1}) => sum + count, 0),
		isMissilesAtLeast: rows.some(({count, atLeast}) => count === undefined || atLeast === true),
		isMissilesAbout: rows.some(({countAbout}) => countAbout === true),
	};
}

// The launches of a span of several days beside those of spans as long: the days before it, the same dates of the year
// before, and how common so many launches were in the year around. The rule for the last is that of docs/method.md, "Spans".

/** Spans longer than a quarter share most of their days with those beside them: a share of such would say nothing. */
const mostCompared = 92;

/** The counts of a span, or undefined where the dataset does not cover all of it. */
function spanCounts(launches: readonly Launch[], span: DaySpan, coverage: Coverage): SpanCounts | undefined {
	if (span.first < coverage.from || span.last > coverage.to) {
		return undefined;
	}

	const before = {first: span.first - daysIn(span), last: span.first - 1};
	const yearBefore = {first: aYearBefore(span.first), last: aYearBefore(span.last)};
	const ofSpan = countLaunches(launches, span);
	const common = commonness(launches, {span, count: ofSpan.launches}, coverage);
	return {
		span: ofSpan,
		...(before.first < coverage.from ? {} : {before: countLaunches(launches, before)}),
		...(yearBefore.first < coverage.from ? {} : {yearBefore: countLaunches(launches, yearBefore)}),
		...known({common}),
	};
}

function aYearBefore(day: KoreaDay): KoreaDay {
	return sameDateInYear(day, civilDate(day).year - 1);
}

/** Of the spans as long that begin within half a year, the share with at least as many launches, or also with none. */
function commonness(
	launches: readonly Launch[],
	{span, count: ofSpan}: {readonly span: DaySpan; readonly count: number},
	coverage: Coverage,
): number | undefined {
	const windows = chanceWindows(span, coverage);
	const all = windows.last - windows.first + 1;
	// Of one day the chance of a drill says it.
	if (daysIn(span) === 1 || daysIn(span) > mostCompared || all < fewestWindows) {
		return undefined;
	}

	const longest = span.last - span.first;
	const near = launches.filter(
		({start}) => start.firstDay >= windows.first && start.lastDay <= windows.last + longest,
	);
	const countFrom = (first: KoreaDay) => countLaunches(near, {first, last: first + longest}).launches;
	const alike = Array.from({length: all}, (_, index) => countFrom(windows.first + index)).filter(count =>
		ofSpan === 0 ? count === 0 : count >= ofSpan,
	);
	return alike.length / all;
}

/** `23 missiles`, `at least 23 missiles`, `about 30 missiles`: a floor in the sum makes it a floor. */
export function missileWords({
	missiles,
	isMissilesAtLeast,
	isMissilesAbout,
}: Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast' | 'isMissilesAbout'>): string {
	return `${floorWords({isMissilesAtLeast, isMissilesAbout})}${countNoun(missiles, 'missile')}`;
}

/** `at least `, `about `, or nothing, before a sum of missiles. */
export function floorWords({
	isMissilesAtLeast,
	isMissilesAbout,
}: Pick<LaunchCount, 'isMissilesAtLeast' | 'isMissilesAbout'>): string {
	return isMissilesAtLeast ? 'at least ' : isMissilesAbout ? 'about ' : '';
}

/** `4 launches (23 missiles)`, `no launch`, with `and perhaps 1 more` where coarse dates leave some open. */
export function launchCountWords(count: LaunchCount): string {
	const {launches, perhaps} = count;
	if (launches === 0) {
		return perhaps === 0 ? 'no launch' : `no certain launch, perhaps ${perhaps}`;
	}

	const known = `${countNoun(launches, 'launch', 'launches')} (${missileWords(count)})`;
	return perhaps === 0 ? known : `${known} and perhaps ${perhaps} more`;
}

// How long North Korea has fired nothing that counts, and since when no pause was as long.

/** The last launch of a kind by its last possible day. */
export function lastOf(launches: readonly Launch[], fits: (launch: Launch) => boolean): Launch | undefined {
	return launches
		.filter(fits)
		.reduce<Launch | undefined>(
			(latest, launch) =>
				latest === undefined || launch.start.lastDay > latest.start.lastDay ? launch : latest,
			undefined,
		);
}

/** A pause that has ended, or goes on: its days, and the last one before it that was as long. */
type Pause = {
	readonly days: number;
	readonly last: Launch;
	/** The first day covered. */
	readonly from: KoreaDay;
	readonly longerBefore?: {readonly from: KoreaDay; readonly to: KoreaDay};
};

/** The pause from the last launch before a day up to it; undefined without an earlier launch inside coverage. */
export function pauseBefore(
	day: KoreaDay,
	earlier: readonly Launch[],
	coverage: Coverage,
): Pause | undefined {
	const last = lastOf(earlier, () => true);
	if (last === undefined || !isExactDay(last.start) || last.start.lastDay < coverage.from) {
		return undefined;
	}

	const days = day - last.start.lastDay;
	const ends = earlier
		.filter(({start}) => start.firstDay >= coverage.from)
		.map(({start}) => start)
		.toSorted((a, b) => a.lastDay - b.lastDay);
	let longerBefore: Pause['longerBefore'];
	let reach = coverage.from;
	for (const start of ends) {
		if (start.firstDay - reach >= days && reach > coverage.from) {
			longerBefore = {from: reach, to: start.firstDay};
		}

		reach = Math.max(reach, start.lastDay);
	}

	return {days, last, from: coverage.from, ...known({longerBefore})};
}

/** A pause shorter than this is nobody's news. */
const longPauseDays = 60;
/** ... and it must be the longest for so many days. */
const pauseRecordDays = 365;
/** A record wants so many days of history before it. */
const knownDays = 5 * 365;

/** `the longest pause since 2013-14`, `the longest pause on record`; empty where it is no such thing. */
export function pauseWords({days, last, longerBefore, from}: Pause): string {
	if (days < longPauseDays) {
		return '';
	}

	if (longerBefore === undefined) {
		return last.start.lastDay - from < knownDays ? '' : 'the longest pause on record';
	}

	const [start, end] = [civilDate(longerBefore.from).year, civilDate(longerBefore.to).year];
	return last.start.lastDay - longerBefore.to < pauseRecordDays
		? ''
		: `the longest pause since ${start === end ? start : `${start}-${String(end).slice(2)}`}`;
}
