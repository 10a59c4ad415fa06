/**
 * An index over intervals of days that answers "which touch this range" in O(log n + answers).
 *
 * Items are sorted by first day and read as an implicit balanced tree (the middle of each slice is its root); each root
 * knows the latest last day below it, so a branch that ends too early is left out whole. Most launches are one day, but
 * a launch known only by its year must be found from each day of that year.
 */
import type {DaySpan, KoreaDay} from '../time/korea-day.ts';

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
