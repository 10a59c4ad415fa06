/**
 * An index over intervals of days that answers "which touch this range" in O(log n + answers).
 *
 * Items are sorted by first day and read as an implicit balanced tree (the middle of each slice is its root); each root
 * knows the latest last day below it, so a branch that ends too early is left out whole. Most launches are one day, but
 * a launch known only by its year must be found from each day of that year. Of a dataset's events, which stand by start
 * already, a list of how far they reach does the same and keeps their order.
 *
 * How common a gap is: of the days around a drill, the share on which a drill of the same length would have had a
 * counted launch at least as close. The rule is that of docs/method.md, "Chance".
 *
 * A window is close where it begins from so many days before a launch to so many after it. So the close windows are the
 * days covered by one interval a launch, and a drill costs one step for each launch of its year, not one for each window.
 */

import type {Coverage} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isFire, isNote, type Launch} from '../dataset/event.ts';
import {approximateDayReach, type DaySpan, isExactDay, type KoreaDay, namedDay} from '../time/days.ts';
import {drillSpan, type Gap} from './gap.ts';
import type {Direction} from './pairing-index.ts';

export type Interval<T> = DaySpan & {readonly item: T};

export type IntervalIndex<T> = {
	/** All intervals, by first day; equal first days keep the order in which they were given. */
	readonly byFirst: readonly Interval<T>[];
	/** All intervals, by last day. */
	readonly byLast: readonly Interval<T>[];
	/** The items whose interval has a day in common with the range, by first day. */
	overlapping(first: KoreaDay, last: KoreaDay): T[];
	/** The items with the smallest first day after `day`: all that begin on it. */
	firstAfter(day: KoreaDay): T[];
	/** The items with the largest last day before `day`: all that end on it. */
	lastBefore(day: KoreaDay): T[];
};

/** Builds the index in O(n log n). */
export function createIntervalIndex<T>(intervals: readonly Interval<T>[]): IntervalIndex<T> {
	const byFirst = intervals.toSorted((a, b) => a.first - b.first);
	const byLast = intervals.toSorted((a, b) => a.last - b.last);
	const latestLast = new Array<number>(byFirst.length);
	fillLatest(byFirst, latestLast, 0, byFirst.length);
	return {
		byFirst,
		byLast,
		overlapping(first, last) {
			const found: T[] = [];
			collect({byFirst, latestLast, first, last, found}, 0, byFirst.length);
			return found;
		},
		firstAfter(day) {
			const from = lowerBound(byFirst, interval => interval.first > day);
			return takeWhileEqual(byFirst, from, 1, interval => interval.first);
		},
		lastBefore(day) {
			const to = lowerBound(byLast, interval => interval.last >= day) - 1;
			return takeWhileEqual(byLast, to, -1, interval => interval.last);
		},
	};
}

/** Index of the first element for which the test holds, given that it holds for all after it. */
export function lowerBound<T>(sorted: readonly T[], test: (element: T) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const element = sorted[middle];
		if (element !== undefined && test(element)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
}

// The events that start in a span of days, or may touch it, without a walk through all.

/** The events whose first possible day lies from `first` to `last`; `events` by start, as a dataset holds them. */
export function eventsStarting(
	events: readonly BriefingEvent[],
	first: KoreaDay,
	last: KoreaDay,
): readonly BriefingEvent[] {
	// Events stand by the days that their dates name, and "about" a day may begin up to its reach before that.
	return events
		.slice(
			lowerBound(events, ({start}) => namedDay(start) >= first),
			lowerBound(events, ({start}) => namedDay(start) > last + approximateDayReach),
		)
		.filter(({start}) => start.firstDay >= first && start.firstDay <= last);
}

/** The last day that can be an event's. */
export function lastDayOf(event: BriefingEvent): KoreaDay {
	const end = isDrill(event) || isFire(event) || isNote(event) ? event.end : undefined;
	return (end ?? event.start).lastDay;
}

/** Of each place among events, the last day that can be of the event there or of one before it. */
const reaches = new WeakMap<readonly BriefingEvent[], readonly KoreaDay[]>();

/** The events that may have had a part of a span of days; `events` by start, as a dataset holds them. */
export function eventsTouching<Event extends BriefingEvent>(
	events: readonly Event[],
	{first, last}: DaySpan,
): readonly Event[] {
	let reach = reaches.get(events);
	if (reach === undefined) {
		let latest = Number.NEGATIVE_INFINITY;
		reach = events.map(event => {
			latest = Math.max(latest, lastDayOf(event));
			return latest;
		});
		reaches.set(events, reach);
	}

	return events
		.slice(
			lowerBound(reach, day => day >= first),
			lowerBound(events, ({start}) => namedDay(start) > last + approximateDayReach),
		)
		.filter(event => event.start.firstDay <= last && lastDayOf(event) >= first);
}

function takeWhileEqual<T>(
	sorted: readonly Interval<T>[],
	from: number,
	step: number,
	key: (interval: Interval<T>) => number,
): T[] {
	const first = sorted[from];
	const items: T[] = [];
	for (let at = from; first !== undefined; at += step) {
		const interval = sorted[at];
		if (interval === undefined || key(interval) !== key(first)) {
			break;
		}

		items.push(interval.item);
	}

	return items;
}

function fillLatest<T>(byFirst: readonly Interval<T>[], latest: number[], from: number, to: number): number {
	if (from >= to) {
		return Number.NEGATIVE_INFINITY;
	}

	const middle = (from + to) >>> 1;
	const value = Math.max(
		byFirst[middle]?.last ?? Number.NEGATIVE_INFINITY,
		fillLatest(byFirst, latest, from, middle),
		fillLatest(byFirst, latest, middle + 1, to),
	);
	latest[middle] = value;
	return value;
}

type Query<T> = {
	readonly byFirst: readonly Interval<T>[];
	readonly latestLast: readonly number[];
	readonly first: KoreaDay;
	readonly last: KoreaDay;
	readonly found: T[];
};

function collect<T>(query: Query<T>, from: number, to: number): void {
	const middle = (from + to) >>> 1;
	const root = query.byFirst[middle];
	if (from >= to || root === undefined || (query.latestLast[middle] ?? 0) < query.first) {
		return;
	}

	collect(query, from, middle);
	if (root.first > query.last) {
		return;
	}

	if (root.last >= query.first) {
		query.found.push(root.item);
	}

	collect(query, middle + 1, to);
}

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
	const ranges = widestRanges(launches.map(({start}) => ({first: start.firstDay, last: start.lastDay})));
	const known = new Map<number, readonly number[]>();
	const coveredBy = (reach: number) => {
		const covered = known.get(reach) ?? daysCovered(ranges, reach);
		if (known.size > mostReaches) {
			known.clear();
		}

		known.set(reach, covered);
		return covered;
	};
	return {
		coverage,
		countClose({first, last, days, back, ahead}) {
			// A launch is close to the windows that begin from so many days before its first day to so many after its last.
			const covered = coveredBy(back + ahead + days);
			const upTo = (day: KoreaDay) => {
				const count = lowerBound(ranges, range => range.first - ahead - days > day);
				const end = (ranges[count - 1]?.last ?? Number.NEGATIVE_INFINITY) + back;
				return (covered[count] ?? 0) - Math.max(0, end - day);
			};
			return first > last ? 0 : upTo(last) - upTo(first - 1);
		},
	};
}

/** The sums of so many reaches are kept, a number a launch each; beyond that they are made anew. */
const mostReaches = 200;

/** How many days the first ranges cover, none to all of them, each made longer by so many days. */
function daysCovered(ranges: readonly DaySpan[], reach: number): readonly number[] {
	let before = Number.NEGATIVE_INFINITY;
	let sum = 0;
	const covered = ranges.map(({first, last}) => {
		sum += Math.min(last - first + 1 + reach, last - before);
		before = last;
		return sum;
	});
	return [0, ...covered];
}

/** The ranges of days that lie within no other, by first day and so by last: what is near another is near one of them. */
function widestRanges(ranges: readonly DaySpan[]): readonly DaySpan[] {
	const widest: DaySpan[] = [];
	for (const range of ranges.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
		if (range.last > (widest.at(-1)?.last ?? Number.NEGATIVE_INFINITY)) {
			widest.push(range);
		}
	}

	return widest;
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
