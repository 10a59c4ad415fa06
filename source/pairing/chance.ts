/**
 * How common a gap is: of the days around a drill, the share on which a drill of the same length would have had a
 * counted launch at least as close. The rule is that of docs/method.md, "Chance".
 *
 * A window is close where it begins from so many days before a launch to so many after it. So the close windows are the
 * days covered by one interval a launch, and a drill costs one step for each launch of its year, not one for each window.
 */

import type {Coverage} from '../dataset/dataset.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {DaySpan, KoreaDay} from '../time/korea-day.ts';
import {drillSpan, type Gap} from './gap.ts';
import {createIntervalIndex} from './interval-index.ts';
import type {Direction} from './pairing-index.ts';

/** Days on each side of the drill's first day on which a window may begin: about a year in all. */
const windowReachDays = 182;
/** With fewer windows than this the share would say too little, and there is none. */
export const fewestWindows = 90;

/** The launches that count by their possible days, for counting windows. */
type LaunchCalendar = {
	/**
	 * Of the windows of `days` + 1 days that begin from `first` to `last`, how many have a launch with a possible day
	 * from `back` days before the window to `ahead` days after it.
	 */
	countClose(windows: {
		readonly first: KoreaDay;
		readonly last: KoreaDay;
		readonly days: number;
		readonly back: number;
		readonly ahead: number;
	}): number;
	readonly coverage: Coverage;
};

/** Indexes the launches that count. */
export function createLaunchCalendar(launches: readonly Launch[], coverage: Coverage): LaunchCalendar {
	const index = createIntervalIndex(
		launches.map(({start}) => ({first: start.firstDay, last: start.lastDay, item: start})),
	);
	return {
		coverage,
		countClose({first, last, days, back, ahead}) {
			let close = 0;
			let counted = first - 1;
			// By first day, so that what is counted only ever grows to the right.
			for (const {firstDay, lastDay} of index.overlapping(first - back, last + days + ahead)) {
				const from = Math.max(firstDay - ahead - days, counted + 1);
				const to = Math.min(lastDay + back, last);
				close += Math.max(0, to - from + 1);
				counted = Math.max(counted, to);
			}

			return close;
		},
	};
}

/**
 * The windows around a drill of these days: the first and the last day on which one may begin. There may be none, and
 * then `last` lies before `first`.
 */
export function chanceWindows(drill: DaySpan, coverage: Coverage): DaySpan {
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

	// Of a range the larger end, as where the nearest is chosen: the smaller would call an ordinary gap unusual.
	return chanceOfDays({first: start.min, last: end.min}, {days: Math.abs(gap.daysMax), calendar, direction});
}

/** The share of windows around a drill on these days with a launch within so many days, where there are enough. */
export function chanceOfDays(
	drill: DaySpan,
	asked: {readonly days: number; readonly calendar: LaunchCalendar; readonly direction: Direction},
): number | undefined {
	const {days: reach, calendar, direction} = asked;
	const back = direction === 'next' ? 0 : reach;
	const ahead = direction === 'previous' ? 0 : reach;
	const days = drill.last - drill.first;
	const {first, last} = chanceWindows(drill, calendar.coverage);
	const windows = last - first + 1;
	return windows < fewestWindows
		? undefined
		: calendar.countClose({first, last, days, back, ahead}) / windows;
}
