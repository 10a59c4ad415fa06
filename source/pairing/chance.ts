/**
 * How common a gap is: of the days around a drill, the share on which a drill of the same length would have had a
 * counted launch at least as close. The rule is that of docs/method.md, "Chance".
 *
 * Windows are counted with prefix sums over days, so a drill costs the 365 windows around it and no scan of launches.
 */
import type {Coverage, Drill, Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {drillSpan, type Gap} from './gap.ts';
import type {Direction} from './pairing-index.ts';

/** Days on each side of the drill's first day on which a window may begin: about a year in all. */
export const windowReachDays = 182;
/** With fewer windows than this the share would say too little, and there is none. */
export const fewestWindows = 90;

/** Counts of launches by day, for "is there a launch from this day to that one". */
export type LaunchCalendar = {
	/** Whether a launch has a possible day from `first` to `last`. */
	hasLaunch(first: KoreaDay, last: KoreaDay): boolean;
	readonly coverage: Coverage;
};

/** Counts the launches that count by their first and last possible day. */
export function createLaunchCalendar(launches: readonly Launch[], coverage: Coverage): LaunchCalendar {
	const from = Math.min(coverage.from, ...launches.map(({start}) => start.firstDay));
	const to = Math.max(coverage.to, ...launches.map(({start}) => start.lastDay));
	const begun = new Int32Array(to - from + 1);
	const ended = new Int32Array(to - from + 1);
	for (const {start} of launches) {
		begun[start.firstDay - from] = (begun[start.firstDay - from] ?? 0) + 1;
		ended[start.lastDay - from] = (ended[start.lastDay - from] ?? 0) + 1;
	}

	for (let at = 1; at < begun.length; at++) {
		begun[at] = (begun[at] ?? 0) + (begun[at - 1] ?? 0);
		ended[at] = (ended[at] ?? 0) + (ended[at - 1] ?? 0);
	}

	const countTo = (sums: Int32Array, day: KoreaDay) => sums[Math.min(day, to) - from] ?? 0;
	return {
		coverage,
		// Of the launches that can have begun by the last day, not all were over before the first.
		hasLaunch: (first, last) => countTo(begun, last) > countTo(ended, first - 1),
	};
}

/**
 * The windows around a drill of these days: the first and the last day on which one may begin. There may be none, and
 * then `last` lies before `first`.
 */
export function chanceWindows(
	drill: {readonly first: KoreaDay; readonly last: KoreaDay},
	coverage: Coverage,
): {first: KoreaDay; last: KoreaDay} {
	return {
		first: Math.max(drill.first - windowReachDays, coverage.from),
		last: Math.min(drill.first + windowReachDays, coverage.to - (drill.last - drill.first)),
	};
}

/**
 * The share of windows at least as close, 0 to 1; absent where dates are coarse, the relation is uncertain, or fewer
 * than `fewestWindows` windows lie inside coverage. With direction `next` only launches on or after a window's first
 * day count, with `previous` only those on or before its last.
 */
export function chanceOf(
	drill: Drill,
	gap: Gap,
	calendar: LaunchCalendar,
	direction: Direction,
): number | undefined {
	const {start, end} = drillSpan(drill);
	if (
		!isExactDay(drill.start) ||
		start.min !== start.max ||
		end.min !== end.max ||
		gap.relation === 'uncertain'
	) {
		return undefined;
	}

	const reach = Math.abs(gap.days);
	const back = direction === 'next' ? 0 : reach;
	const ahead = direction === 'previous' ? 0 : reach;
	const days = end.min - start.min;
	const {first, last} = chanceWindows({first: start.min, last: end.min}, calendar.coverage);
	let close = 0;
	for (let day = first; day <= last; day++) {
		close += Number(calendar.hasLaunch(day - back, day + days + ahead));
	}

	const windows = last - first + 1;
	return windows < fewestWindows ? undefined : close / windows;
}
