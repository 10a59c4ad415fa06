/**
 * The recipe of docs/method.md, "From the exports": from CSV files to the figures of `briefing stats`, by plain loops
 * and whole numbers. It shares no code with the program, so that the two can be held against each other.
 */
import {cell, type DatedRow, type Days, datedRow, possibleDays, type Row, yearOfDay} from './export-days.ts';

/** The days of one year on which drills may begin, and its drills. */
export type Year = {
	readonly year: number;
	readonly from: number;
	readonly to: number;
	readonly drills: readonly DatedRow[];
};

export type Coverages = {readonly drills: Days; readonly launches: Days};

const longestWindow = 30;

/** Step 2: the drills that count once each, and of them those of exact dates by year. */
export function drillsThatCount(
	pairs: readonly Row[],
	coverage: Coverages,
): {covered: readonly Row[]; counted: readonly Row[]; dated: readonly DatedRow[]; years: readonly Year[]} {
	const covered = pairs.filter(row => {
		const {from, to} = possibleDays(cell(row, 'drill_start'));
		return from >= coverage.drills.from && to <= coverage.drills.to;
	});
	const ids = new Set(covered.map(row => cell(row, 'drill_id')));
	const counted = covered.filter(
		row =>
			!cell(row, 'drill_part_of')
				.split('; ')
				.some(whole => ids.has(whole)),
	);
	const dated = counted.flatMap(row => datedRow(row) ?? []);
	const years = [...new Set(dated.map(({first}) => yearOfDay(first)))].flatMap(year => {
		const begun = dated.filter(({first}) => yearOfDay(first) === year);
		const longest = Math.max(...begun.map(({first, last}) => last - first));
		const from = Math.max(
			possibleDays(`${year}`).from,
			coverage.drills.from,
			coverage.launches.from + longestWindow,
		);
		const to = Math.min(
			possibleDays(`${year}`).to,
			coverage.drills.to,
			coverage.launches.to - longestWindow - longest,
		);
		const drills = begun.filter(({first}) => first >= from && first <= to);
		return drills.length === 0 || to - from + 1 < 90 ? [] : [{year, from, to, drills}];
	});
	return {covered, counted, dated, years};
}

/** Step 3: the years with fewer drills, their days as they were. */
export function onlyDrills(years: readonly Year[], test: (row: Row) => boolean): readonly Year[] {
	return years
		.map(year => ({...year, drills: year.drills.filter(({row}) => test(row))}))
		.filter(({drills}) => drills.length > 0);
}

/** Step 3: whether the drills and launch days are enough for figures. */
export function isEnough(years: readonly Year[], launchDays: ReadonlySet<number>): boolean {
	return years.flatMap(({drills}) => drills).length >= 10 && launchDaysOfYears(years, launchDays) >= 5;
}

export function launchDaysOfYears(years: readonly Year[], launchDays: ReadonlySet<number>): number {
	return [...launchDays].filter(day => years.some(({from, to}) => day >= from && day <= to)).length;
}

export type Counted = {
	readonly side: string;
	readonly withinDays: number;
	readonly close: number;
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	readonly p: number;
};

/** Steps 4 to 6: the 16 questions, answered for the drills where they stood and wherever their year is moved to. */
export function answers(years: readonly Year[], launchDays: ReadonlySet<number>): readonly Counted[] {
	const windows = [1, 3, 7, 14, 30];
	return [
		...windows.map(withinDays => ({side: 'before', withinDays})),
		...windows.map(withinDays => ({side: 'after', withinDays})),
		...[0, ...windows].map(withinDays => ({side: 'either', withinDays})),
	].map(({side, withinDays}) => {
		const isClose = (first: number, last: number) => {
			const from = side === 'after' ? last + 1 : first - withinDays;
			const to = side === 'before' ? first - 1 : last + withinDays;
			for (let day = from; day <= to; day++) {
				if (launchDays.has(day)) {
					return true;
				}
			}

			return false;
		};
		return {side, withinDays, ...placed(years, isClose)};
	});
}

function placed(years: readonly Year[], isClose: (first: number, last: number) => boolean) {
	let close = 0;
	/** In how many of all placings each number of drills is close. */
	let ways = [1n];
	for (const {from, to, drills} of years) {
		const dayCount = to - from + 1;
		const yearWays = new Array<bigint>(drills.length + 1).fill(0n);
		for (let move = 0; move < dayCount; move++) {
			const count = drills.filter(({first, last}) => {
				const begin = from + ((first - from + move) % dayCount);
				return isClose(begin, begin + last - first);
			}).length;
			yearWays[count] = (yearWays[count] ?? 0n) + 1n;
			close += move === 0 ? count : 0;
		}

		const before = ways;
		ways = Array.from({length: before.length + drills.length}, (_, total) =>
			yearWays.reduce((sum, way, count) => sum + way * (before[total - count] ?? 0n), 0n),
		);
	}

	const all = sumOf(ways);
	const share = (part: bigint) => Number((part * 10n ** 15n) / all) / 1e15;
	const atMost = (count: number) => sumOf(ways.slice(0, count + 1));
	const atLeast = (count: number) => sumOf(ways.slice(count));
	const counts = ways.map((_, count) => count);
	return {
		close,
		mean: share(ways.reduce((sum, way, count) => sum + way * BigInt(count), 0n)),
		low: counts.find(count => 40n * atMost(count) > all) ?? Number.NaN,
		high: counts.findLast(count => 40n * atLeast(count) > all) ?? Number.NaN,
		p: Math.min(1, 2 * Math.min(share(atMost(close)), share(atLeast(close)))),
	};
}

function sumOf(numbers: readonly bigint[]): bigint {
	return numbers.reduce((sum, number) => sum + number, 0n);
}

/** Step 7: the smallest p-value times 16, the next times 15 and so on, none above 1 nor below the one before it. */
export function holmOf(pValues: readonly number[]): readonly number[] {
	const ordered = [...pValues].sort((a, b) => a - b);
	return pValues.map(p =>
		Math.max(
			...ordered
				.slice(0, ordered.indexOf(p) + 1)
				.map((smaller, rank) => Math.min(1, smaller * (ordered.length - rank))),
		),
	);
}
