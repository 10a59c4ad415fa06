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
	/** Coverage of launches. */
	readonly covered: Days;
};

export type Coverages = {readonly drills: Days; readonly launches: Days};

const longestWindow = 30;

/** Step 2: the drills that count once each, and of them those of exact dates by year. */
export function drillsThatCount(
	pairs: readonly Row[],
	all: readonly Row[],
	coverage: Coverages,
): {covered: readonly Row[]; counted: readonly Row[]; dated: readonly DatedRow[]; years: readonly Year[]} {
	const isCovered = (row: Row) => {
		const {from, to} = possibleDays(cell(row, 'drill_start'));
		return from >= coverage.drills.from && to <= coverage.drills.to;
	};
	const covered = pairs.filter(isCovered);
	const ids = new Set(all.filter(isCovered).map(row => cell(row, 'drill_id')));
	const counted = covered.filter(
		row =>
			!cell(row, 'drill_part_of')
				.split('; ')
				.some(whole => ids.has(whole)),
	);
	const dated = counted.flatMap(row => datedRow(row) ?? []);
	const years = [...new Set(dated.map(({first}) => yearOfDay(first)))].flatMap(year => {
		const begun = dated.filter(({first}) => yearOfDay(first) === year);
		const from = Math.max(
			possibleDays(`${year}`).from,
			coverage.drills.from,
			coverage.launches.from + longestWindow,
		);
		const known = coverage.launches.to - longestWindow;
		const to = Math.min(possibleDays(`${year}`).to, coverage.drills.to, known);
		const drills = begun.filter(({first, last}) => first >= from && first <= to && last <= known);
		return drills.length === 0 || to - from + 1 < 90
			? []
			: [{year, from, to, drills, covered: coverage.launches}];
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

export type Question = {readonly side: string; readonly withinDays: number};

const windows = [1, 3, 7, 14, 30];
/** The 16 questions. */
export const asked: readonly Question[] = [
	...windows.map(withinDays => ({side: 'before', withinDays})),
	...windows.map(withinDays => ({side: 'after', withinDays})),
	...[0, ...windows].map(withinDays => ({side: 'either', withinDays})),
];

/** Step 4, and behind the end of coverage the beginning of the year again, by step 5. */
function isClose(
	{side, withinDays}: Question,
	{from, covered}: Year,
	[first, last]: readonly [number, number],
	launchDays: ReadonlySet<number>,
): boolean {
	const low = side === 'after' ? last + 1 : first - withinDays;
	const high = side === 'before' ? first - 1 : last + withinDays;
	for (let day = low; day <= high; day++) {
		if (launchDays.has(day <= covered.to ? day : from + (day - covered.to - 1))) {
			return true;
		}
	}

	return false;
}

/** Steps 4 to 6: the 16 questions, answered for the drills where they stood and wherever their year is moved to. */
export function answers(years: readonly Year[], launchDays: ReadonlySet<number>): readonly Counted[] {
	return asked.map(question => answerOf(question, years, launchDays));
}

/** One question; with a number of days each year is moved by no more than that, by step 11. */
export function answerOf(
	question: Question,
	years: readonly Year[],
	launchDays: ReadonlySet<number>,
	seasonDays?: number,
): Counted {
	return {
		...question,
		...distributed(years.map(year => [countsOf(question, year, launchDays, seasonDays), year.drills.length])),
	};
}

/** Step 11: all years moved by the same number of days. */
export function answerOfOneShift(
	question: Question,
	years: readonly Year[],
	launchDays: ReadonlySet<number>,
): Counted {
	const counts = years.map(year => countsOf(question, year, launchDays));
	const totals: number[] = [];
	for (let move = 0; move < 365; move++) {
		totals.push(counts.reduce((sum, year) => sum + (year[move % year.length] ?? 0), 0));
	}

	return {...question, ...distributed([[totals, years.flatMap(({drills}) => drills).length]])};
}

/** The close drills of a year at each move, the first of them none. */
function countsOf(
	question: Question,
	year: Year,
	launchDays: ReadonlySet<number>,
	seasonDays?: number,
): readonly number[] {
	const {from, to, drills, covered} = year;
	const dayCount = to - from + 1;
	const at = (first: number, last: number, begin: number) =>
		isClose(question, year, [begin, begin + last - first], launchDays);
	if (seasonDays === undefined) {
		return Array.from({length: dayCount}, (_, move) => {
			const begin = (first: number) => from + ((first - from + move) % dayCount);
			return drills.filter(({first, last}) => at(first, last, begin(first))).length;
		});
	}

	const counts = [drills.filter(({first, last}) => at(first, last, first)).length];
	for (let move = -seasonDays; move <= seasonDays; move++) {
		const isKnown = drills.every(
			({first, last}) =>
				last + move + longestWindow <= covered.to && first + move - longestWindow >= covered.from,
		);
		if (isKnown && move !== 0) {
			counts.push(drills.filter(({first, last}) => at(first, last, first + move)).length);
		}
	}

	return counts;
}

/** What is seen, and how it lies among all ways of taking one count of each year; each with its most. */
function distributed(years: ReadonlyArray<readonly [readonly number[], number]>) {
	const close = years.reduce((sum, [counts]) => sum + (counts[0] ?? 0), 0);
	/** In how many of all placings each number of drills is close. */
	let ways = [1n];
	for (const [counts, most] of years) {
		const yearWays = new Array<bigint>(most + 1).fill(0n);
		for (const count of counts) {
			yearWays[count] = (yearWays[count] ?? 0n) + 1n;
		}

		const before = ways;
		ways = Array.from({length: before.length + most}, (_, total) =>
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
