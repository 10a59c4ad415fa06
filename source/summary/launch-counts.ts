/**
 * Launches and missiles of a span and of the year to date, against the same dates of the year before, and the days since
 * the last launch before the span. Only launches that count, and only what the dataset covers: outside coverage a number would pass for a fact.
 */
import {compareEvents} from '../dataset/compare-events.ts';
import type {Coverage, Launch} from '../dataset/event.ts';
import {type DaySpan, isOneDay} from '../time/day-span.ts';
import {civilDate, type KoreaDay, koreaDay, sameDateInYear} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import {countLaunches} from './count-launches.ts';
import {spanCounts} from './span-counts.ts';
import type {SummaryCounts, SummarySince} from './summary.ts';

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
	const ofSpan = isOneDay(span) ? undefined : spanCounts(launches, span, coverage);
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
		...(sinceLaunch === undefined ? {} : {sinceLaunch}),
		...(sinceIcbm === undefined ? {} : {sinceIcbm}),
		...(ofSpan === undefined ? {} : {ofSpan}),
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
