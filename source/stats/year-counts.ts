/** Drills and launches by the year of their first day. */
import type {Drill, Launch} from '../dataset/event.ts';
import {yearOf} from '../time/coarse-date.ts';
import {civilDate} from '../time/korea-day.ts';
import type {BothCoverages} from './ring.ts';

export type YearCount = {
	readonly year: number;
	readonly drills: number;
	/** Firings, not missiles. */
	readonly launches: number;
	/** Coverage begins or ends within the year, so that the counts are of a part of it. */
	readonly isPart: boolean;
};

/** One row for each year from the first drill to the last, years with neither included. */
export function yearCountsOf(
	drills: readonly Drill[],
	launches: readonly Launch[],
	coverage: BothCoverages,
): YearCount[] {
	const drillYears = drills.map(({start}) => yearOf(start));
	const launchYears = launches.map(({start}) => yearOf(start));
	const first = Math.min(...drillYears);
	const last = Math.max(...drillYears);
	const years =
		drills.length === 0 ? [] : Array.from({length: last - first + 1}, (_, index) => first + index);
	return years.map(year => ({
		year,
		drills: drillYears.filter(each => each === year).length,
		launches: launchYears.filter(each => each === year).length,
		isPart: [coverage.drills, coverage.launches].some(({from, to}) => isWithin(year, from, to)),
	}));
}

function isWithin(year: number, from: number, to: number): boolean {
	const begin = civilDate(from);
	const end = civilDate(to);
	const isBegun = begin.year === year && !(begin.month === 1 && begin.day === 1);
	return isBegun || (end.year === year && !(end.month === 12 && end.day === 31));
}
