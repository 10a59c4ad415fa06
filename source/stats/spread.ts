/**
 * How the gaps of drills are spread, beside the spread that chance gives: the mean over drills of what the windows of
 * "chance" (pairing/chance.ts) show, so that the bars agree with the chance printed beside each pair.
 *
 * What a referee would ask of a share: does it hold when the calendars are moved within the season only, or those of all
 * years by the same number of days; without the year that carries it most; and is it one-day drills or longer ones that
 * show it? And of the smallest chance of a pairing: how small would that of so many drills be by chance? The rules are
 * those of docs/method.md, "How firm it is".
 */

import type {Coverage} from '../dataset/dataset.ts';
import {chanceWindows, lowerBound} from '../pairing/chance.ts';
import type {Direction, Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {DaySpan} from '../time/days.ts';
import {
	byMove,
	combined,
	countsByMove,
	placementsOfCounts,
	type Share,
	shareOf,
	sharesOf,
	type TestedShare,
	testedShares,
} from './shares.ts';
import {isClose, type LaunchDays, questions, type Ring, type StudyDrill, withDrills} from './study-drills.ts';

/** Sizes of gaps that are counted together, in days, nearest first; the last has no end. */
const gapSizes = [
	{fromDays: 1, toDays: 3},
	{fromDays: 4, toDays: 7},
	{fromDays: 8, toDays: 14},
	{fromDays: 15, toDays: 30},
	{fromDays: 31, toDays: 60},
	{fromDays: 61, toDays: Number.POSITIVE_INFINITY},
] as const;

/** Drills whose launch lies from `fromDays` to `toDays` before or after; `on` is a launch on the days of the drill. */
export type GapBin = {
	readonly side: 'before' | 'on' | 'after';
	readonly fromDays: number;
	readonly toDays: number;
	/** How many drills, and how many by chance on average. */
	readonly drills: number;
	readonly expected: number;
};

const shapes = [
	...gapSizes.toReversed().map(size => ({side: 'before' as const, ...size})),
	{side: 'on' as const, fromDays: 0, toDays: 0},
	...gapSizes.map(size => ({side: 'after' as const, ...size})),
];

/**
 * The gap that a drill on these days has, signed; undefined where there is no launch on the side asked for. Of two
 * launches equally near the one after counts, as in pairing.
 */
export function gapOn(span: DaySpan, launchDays: LaunchDays, direction: Direction): number | undefined {
	if (launchDays.isInside(span)) {
		return 0;
	}

	const before = direction === 'next' ? Number.POSITIVE_INFINITY : launchDays.daysBefore(span);
	const after = direction === 'previous' ? Number.POSITIVE_INFINITY : launchDays.daysAfter(span);
	const gap = after <= before ? after : -before;
	return Number.isFinite(gap) ? gap : undefined;
}

/** The bins from the longest gap before to the longest after. Drills without a launch on that side are in none. */
export function gapBinsOf(
	drills: readonly DaySpan[],
	launchDays: LaunchDays,
	{coverage, direction}: {readonly coverage: Coverage; readonly direction: Direction},
): GapBin[] {
	const seen = new Array<number>(shapes.length).fill(0);
	const expected = new Array<number>(shapes.length).fill(0);
	const add = (sums: number[], span: DaySpan, weight: number) => {
		const gap = gapOn(span, launchDays, direction);
		const index = gap === undefined ? -1 : binIndex(gap);
		if (index >= 0) {
			sums[index] = (sums[index] ?? 0) + weight;
		}
	};
	for (const drill of drills) {
		add(seen, drill, 1);
		const windows = chanceWindows(drill, coverage);
		const weight = 1 / (windows.last - windows.first + 1);
		for (let first = windows.first; first <= windows.last; first++) {
			add(expected, {first, last: first + drill.last - drill.first}, weight);
		}
	}

	return shapes.map((shape, index) => ({
		...shape,
		drills: seen[index] ?? 0,
		expected: expected[index] ?? 0,
	}));
}

function binIndex(gap: number): number {
	return shapes.findIndex(shape => isInBin(gap, shape));
}

/** Whether a gap, signed, lies in a bin. */
export function isInBin(
	gap: number | undefined,
	{side, fromDays, toDays}: Pick<GapBin, 'side' | 'fromDays' | 'toDays'>,
): boolean {
	const size = Math.abs(gap ?? Number.NaN);
	return (
		gap !== undefined &&
		side === (gap === 0 ? 'on' : gap < 0 ? 'before' : 'after') &&
		size >= fromDays &&
		size <= toDays
	);
}

export const checkNames = [
	'within-60-days',
	'within-30-days',
	'one-shift',
	'without-year',
	'one-day-drills',
	'longer-drills',
] as const;

/**
 * How the questions are asked again, in the order in which it is shown. `within-60-days`, `within-30-days`: each year's
 * drills are moved by that much at most, so that they stay in their season. `one-shift`: all years are moved by the same
 * number of days. `without-year`: without the year whose leaving out makes the p-value of the question largest.
 * `one-day-drills`, `longer-drills`: these alone.
 */
export type CheckName = (typeof checkNames)[number];

/** The answer in one check; `year` is the one that is left out, of each question its own. */
export type CheckedShare = TestedShare & {readonly year?: number};

/** All questions in one check, in their order. */
export type Check = {readonly name: CheckName; readonly shares: readonly CheckedShare[]};

/** The checks of the drills on the rings; one of which too few drills or launches are left is not among them. */
export function checksOf(
	rings: readonly Ring[],
	launchDays: LaunchDays,
	isEnough: (rings: readonly Ring[]) => boolean,
): readonly Check[] {
	const within = (days: number) => testedShares(sharesOf(rings, launchDays, days));
	const only = (test: (drill: DaySpan) => boolean) => {
		const some = withDrills(rings, test);
		return isEnough(some) ? testedShares(sharesOf(some, launchDays)) : [];
	};
	const counts = questions.map(question =>
		rings.map(ring => countsByMove(ring, span => isClose(question, span, launchDays))),
	);
	const shares: Readonly<Record<CheckName, readonly CheckedShare[]>> = {
		'within-60-days': within(60),
		'within-30-days': within(30),
		'one-shift': testedShares(sharesOfOneShift(rings, counts)),
		'without-year': withoutYear(rings, counts, isEnough),
		'one-day-drills': only(({first, last}) => first === last),
		'longer-drills': only(({first, last}) => first < last),
	};
	return checkNames.map(name => ({name, shares: shares[name]})).filter(check => check.shares.length > 0);
}

/** For each question and ring, the drills with a launch close by at each move. */
type YearCounts = ReadonlyArray<ReadonlyArray<readonly number[]>>;

/** Moves of all years together: as many as a year has days. */
const commonMoves = 365;

/** The strictest: every year is moved by the same number of days, so that there are 365 placings in all. */
function sharesOfOneShift(rings: readonly Ring[], counts: YearCounts): readonly Share[] {
	const drills = drillsOn(rings);
	return questions.map((question, place) => {
		const totals = Array.from({length: commonMoves}, (_, move) =>
			(counts[place] ?? []).reduce((sum, year) => sum + (year[move % year.length] ?? 0), 0),
		);
		return shareOf(question, drills, placementsOfCounts(totals, drills));
	});
}

/** Each question without the year whose leaving out makes its p-value largest, corrected for all questions without it. */
function withoutYear(
	rings: readonly Ring[],
	counts: YearCounts,
	isEnough: (rings: readonly Ring[]) => boolean,
): readonly CheckedShare[] {
	const ofYears = counts.map(years =>
		years.map((year, at) => placementsOfCounts(year, rings[at]?.drills.length ?? 0)),
	);
	const without = rings.flatMap(({year}, left) => {
		const others = rings.filter((_, at) => at !== left);
		const shares = questions.map((question, place) =>
			shareOf(question, drillsOn(others), combined((ofYears[place] ?? []).filter((_, at) => at !== left))),
		);
		return isEnough(others) ? [testedShares(shares).map(share => ({...share, year}))] : [];
	});
	return questions.flatMap((_, place) =>
		without
			.flatMap(shares => shares[place] ?? [])
			.sort((a, b) => b.p - a.p || a.year - b.year)
			.slice(0, 1),
	);
}

function drillsOn(rings: readonly Ring[]): number {
	return rings.reduce((sum, ring) => sum + ring.drills.length, 0);
}

/** What the smallest chance of so many drills' pairings would be by chance. */
export type SmallestChance = {
	/** In half of all placings it is at most this. */
	readonly median: number;
	/** The middle 95% of all placings. */
	readonly low: number;
	readonly high: number;
};

/**
 * The smallest chance over all ways of moving each year's drills around their year. Years are moved independently, so
 * that the smallest of all is above a value as often as that of each year is: the product of their shares. `chanceAt`
 * gives the chance of the pairing that a drill would have on some days; undefined where it has none.
 */
export function smallestChanceOf(
	rings: readonly Ring[],
	chanceAt: (span: DaySpan) => number | undefined,
): SmallestChance | undefined {
	const valueAt = (span: DaySpan) => chanceAt(span) ?? Number.POSITIVE_INFINITY;
	const years = rings.map(ring => byMove(ring, {valueAt, join: Math.min, none: Number.POSITIVE_INFINITY}));
	const values = [...new Set(years.flat())].filter(Number.isFinite).sort((a, b) => a - b);
	/** In how many of all placings the smallest chance is at most this. */
	const upTo = (value: number) =>
		1 - years.reduce((share, year) => (share * year.filter(each => each > value).length) / year.length, 1);
	const quantile = (share: number) => values[lowerBound(values, value => upTo(value) >= share)];
	const [low, median, high] = [0.025, 0.5, 0.975].map(quantile);
	return low === undefined || median === undefined || high === undefined ? undefined : {low, median, high};
}

/** A pairing and the share of the days around its drill that were as close. */
export type RatedPairing = {readonly pairing: Pairing; readonly chance: number};

const extremesShown = 3;

export function extremesOf(
	studied: readonly StudyDrill[],
	pairings: Pairings,
): {longest: readonly Pairing[]; rarest: readonly RatedPairing[]} {
	const matched = studied.flatMap(({drill}) => {
		const pairing = pairings.ofDrill(drill);
		return pairing?.match === undefined || pairing.match.gap.relation === 'uncertain'
			? []
			: [{pairing, days: Math.abs(pairing.match.gap.days)}];
	});
	const rated = matched.flatMap(({pairing}) => {
		const chance = pairings.chance(pairing);
		return chance === undefined ? [] : [{pairing, chance}];
	});
	return {
		longest: matched
			.toSorted((a, b) => b.days - a.days)
			.slice(0, extremesShown)
			.map(({pairing}) => pairing),
		rarest: rated.toSorted((a, b) => a.chance - b.chance).slice(0, extremesShown),
	};
}
