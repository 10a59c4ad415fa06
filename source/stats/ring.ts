/**
 * The calendars that the test moves: the drills of one year on a ring of that year's days. To move a
 * ring is to begin every drill of it the same number of days later, and those that pass its end at its beginning. Each
 * drill keeps its length, and drills keep their distances, except across the end of the ring.
 */
import type {Coverage} from '../dataset/event.ts';
import {fewestWindows} from '../pairing/chance.ts';
import type {DaySpan} from '../time/day-span.ts';
import {civilDate, koreaDay} from '../time/korea-day.ts';
import {longestWindowDays} from './question.ts';

/** Drills and the days on which they may begin. */
export type Ring<T extends DaySpan = DaySpan> = {
	readonly year: number;
	/** First day of the ring, and how many days it has. */
	readonly first: number;
	readonly dayCount: number;
	/** The drills, each beginning on a day of the ring; they may end after it. */
	readonly drills: readonly T[];
};

/** Where both sides of the dataset are complete. */
export type BothCoverages = {readonly launches: Coverage; readonly drills: Coverage};

/**
 * The rings of the drills, by year; drills that begin outside every ring are in none.
 *
 * A ring ends so early that, wherever its drills are moved, the longest window around the longest of them still lies
 * inside coverage; a year cut to fewer than `fewestWindows` days by that has none.
 */
export function ringsOf<T extends DaySpan>(drills: readonly T[], coverage: BothCoverages): Ring<T>[] {
	const years = new Set(drills.map(({first}) => civilDate(first).year));
	return [...years].sort((a, b) => a - b).flatMap(year => ringOf(drills, year, coverage) ?? []);
}

function ringOf<T extends DaySpan>(
	drills: readonly T[],
	year: number,
	coverage: BothCoverages,
): Ring<T> | undefined {
	const from = koreaDay({year, month: 1, day: 1});
	const to = koreaDay({year, month: 12, day: 31});
	const begun = drills.filter(({first}) => first >= from && first <= to);
	const longestDays = Math.max(0, ...begun.map(({first, last}) => last - first));
	const first = Math.max(from, coverage.drills.from, coverage.launches.from + longestWindowDays);
	const last = Math.min(to, coverage.drills.to, coverage.launches.to - longestWindowDays - longestDays);
	const dayCount = last - first + 1;
	const inside = begun.filter(drill => drill.first >= first && drill.first <= last);
	return inside.length === 0 || dayCount < fewestWindows
		? undefined
		: {year, first, dayCount, drills: inside};
}

/** The rings with the drills that pass, each moved as before; rings left without a drill are dropped. */
export function withDrills<T extends DaySpan>(
	rings: readonly Ring<T>[],
	test: (drill: T) => boolean,
): Ring<T>[] {
	return rings
		.map(ring => ({...ring, drills: ring.drills.filter(test)}))
		.filter(({drills}) => drills.length > 0);
}
