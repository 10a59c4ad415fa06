/**
 * Launches and missiles of the year to date, against the same date of the year before, and the days since the last
 * launch. Only launches that count, and only what the dataset covers: outside coverage a number would pass for a fact.
 */
import {compareEvents} from '../dataset/compare-events.ts';
import type {Coverage, Launch} from '../dataset/event.ts';
import {countedMissiles} from '../dataset/launch-title.ts';
import {civilDate, type KoreaDay, koreaDay, sameDateInYear} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import type {LaunchCount, SummaryCounts, SummarySince} from './summary.ts';

/** The counts of a day, or undefined where the dataset covers no day of its year up to it. */
export function countsFor(
	launches: readonly Launch[],
	day: KoreaDay,
	{coverage, citations}: {coverage: Coverage; citations: Citations},
): SummaryCounts | undefined {
	const {year} = civilDate(day);
	const through = Math.min(day, coverage.to);
	if (through < coverage.from || civilDate(through).year !== year) {
		return undefined;
	}

	const throughBefore = sameDateInYear(through, year - 1);
	const isYearBeforeCovered = firstOfYear(year - 1) >= coverage.from;
	const sinceLaunch = day > coverage.to ? undefined : sinceLast(launches, day, citations);
	const sinceIcbm =
		day > coverage.to
			? undefined
			: sinceLast(
					launches.filter(launch => launch.missiles.some(missile => missile.class === 'ICBM')),
					day,
					citations,
				);
	return {
		through,
		year: countLaunches(launches, firstOfYear(year), through),
		...(isYearBeforeCovered
			? {
					yearBefore: {
						through: throughBefore,
						...countLaunches(launches, firstOfYear(year - 1), throughBefore),
					},
				}
			: {}),
		...(sinceLaunch === undefined ? {} : {sinceLaunch}),
		...(sinceIcbm === undefined ? {} : {sinceIcbm}),
	};
}

function firstOfYear(year: number): KoreaDay {
	return koreaDay({year, month: 1, day: 1});
}

/** The launches that certainly lie in a span of days; those whose date may also lie outside count as `perhaps`. */
export function countLaunches(launches: readonly Launch[], first: KoreaDay, last: KoreaDay): LaunchCount {
	const touching = launches.filter(({start}) => start.firstDay <= last && start.lastDay >= first);
	const inside = touching.filter(({start}) => start.firstDay >= first && start.lastDay <= last);
	return {launches: inside.length, ...countMissiles(inside), perhaps: touching.length - inside.length};
}

/** The missiles of launches; a kind whose number no source gives counts as one, and the sum as a least number. */
export function countMissiles(
	launches: readonly Launch[],
): Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast'> {
	const counts = launches.flatMap(({missiles}) => countedMissiles(missiles)).map(({count}) => count);
	return {
		missiles: counts.reduce<number>((sum, count) => sum + (count ?? 1), 0),
		isMissilesAtLeast: counts.includes(undefined),
	};
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
