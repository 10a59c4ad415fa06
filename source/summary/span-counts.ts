/**
 * The launches of a span of several days beside those of spans as long: the days before it, the same dates of the year
 * before, and how common so many launches were that year. The rule for the last is that of docs/method.md, "Spans".
 */
import type {Coverage, Launch} from '../dataset/event.ts';
import {chanceWindows, fewestWindows} from '../pairing/chance.ts';
import {type DaySpan, daysIn} from '../time/day-span.ts';
import {civilDate, type KoreaDay, sameDateInYear} from '../time/korea-day.ts';
import {countLaunches} from './count-launches.ts';
import type {SpanCounts} from './summary.ts';

/** Spans longer than a quarter share most of their days with those beside them: a share of such would say nothing. */
const mostCompared = 92;

/** The counts of a span, or undefined where the dataset does not cover all of it. */
export function spanCounts(
	launches: readonly Launch[],
	span: DaySpan,
	coverage: Coverage,
): SpanCounts | undefined {
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
		...(common === undefined ? {} : {common}),
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
	if (daysIn(span) > mostCompared || all < fewestWindows) {
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
