/**
 * Which drills the figures rest on. A drill that is left out is counted under the first reason that fits, so that the
 * numbers add up for a reader.
 */

import type {Coverage, Dataset} from '../dataset/dataset.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {wholesOf} from '../dataset/event-words.ts';
import {fewestWindows} from '../pairing/chance.ts';
import {drillSpan} from '../pairing/gap.ts';
import {windowsDays} from '../pairing/pair-list.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {civilDate, type DaySpan, isExactDay, type KoreaDay, koreaDay, yearOf} from '../time/days.ts';

/** A drill of exact dates. */
export type StudyDrill = DaySpan & {readonly drill: Drill};

export const reasonsLeftOut = ['deployment', 'unpaired', 'uncovered', 'part', 'coarse', 'edge'] as const;
/**
 * `deployment`: no drill. `unpaired`: no single date, or held elsewhere. `uncovered`: begins outside coverage. `part`:
 * inside another drill that counts for both, selected or not. `coarse`: start or end is no exact day. `edge`: so near
 * the end of coverage that what came after it is not known.
 */
export type ReasonLeftOut = (typeof reasonsLeftOut)[number];

type Study = {
	/** Drills of the selection that count once each, dated exactly or not. */
	readonly counted: readonly Drill[];
	/** Those of exact dates, by year. */
	readonly rings: readonly Ring<StudyDrill>[];
	readonly leftOut: Readonly<Record<ReasonLeftOut, number>>;
};

/** Sorts the drills of a selection into those that count and those left out. */
export function studyOf(
	selected: readonly Drill[],
	pairings: Pairings,
	{coverage, byId}: Pick<Dataset, 'coverage' | 'byId'>,
): Study {
	const leftOut = {deployment: 0, unpaired: 0, uncovered: 0, part: 0, coarse: 0, edge: 0};
	const keep = <T>(items: readonly T[], reason: ReasonLeftOut, test: (item: T) => boolean): T[] => {
		const kept = items.filter(test);
		leftOut[reason] = items.length - kept.length;
		return kept;
	};
	const drills = keep(selected, 'deployment', ({kind}) => kind === 'drill');
	const paired = keep(drills, 'unpaired', drill => isPairedDrill(drill, pairings));
	const covered = keep(paired, 'uncovered', drill => isCovered(drill, coverage));
	const counted = keep(
		covered,
		'part',
		// A part never counts where its whole does, selected or not: so a drill counts in every selection or in none, and the
		// figures of selections add up.
		drill =>
			!wholesOf(drill, byId).some(whole => isPairedDrill(whole, pairings) && isCovered(whole, coverage)),
	);
	const exact = keep(counted, 'coarse', hasExactDays).map(drill => {
		const {start, end} = drillSpan(drill);
		return {drill, first: start.min, last: end.max};
	});
	const rings = ringsOf(exact, coverage);
	leftOut.edge = exact.length - rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	return {counted, rings, leftOut};
}

function hasExactDays({start, end}: Drill): boolean {
	return isExactDay(start) && (end === undefined || isExactDay(end));
}

function isPairedDrill(drill: Drill, pairings: Pairings): boolean {
	return drill.kind === 'drill' && pairings.ofDrill(drill) !== undefined;
}

function isCovered({start}: Drill, coverage: BothCoverages): boolean {
	return start.firstDay >= coverage.drills.from && start.lastDay <= coverage.drills.to;
}

// The calendars that the test moves: the drills of one year on a ring of that year's days. To move a
// ring is to begin every drill of it the same number of days later, and those that pass its end at its beginning. Each
// drill keeps its length, and drills keep their distances, except across the end of the ring.

/** Drills and the days on which they may begin. */
export type Ring<T extends DaySpan = DaySpan> = {
	readonly year: number;
	/** First day of the ring, and how many days it has. */
	readonly first: number;
	readonly dayCount: number;
	/** Days around which the longest window is covered. */
	readonly known: DaySpan;
	/** The drills, each beginning on a day of the ring; they may end after it. */
	readonly drills: readonly T[];
};

/** Where both sides of the dataset are complete. */
export type BothCoverages = {readonly launches: Coverage; readonly drills: Coverage};

/**
 * The rings of the drills, by year; drills that begin outside every ring are in none.
 *
 * A ring ends with the last day after which the longest window lies inside coverage, and each drill on it ends by then. One
 * that is moved so near the end that its window does not, sees the beginning of the ring behind the end of coverage
 * (`closedLaunchDays`). A year cut to fewer than `fewestWindows` days has no ring.
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
	const known = {
		first: coverage.launches.from + longestWindowDays,
		last: coverage.launches.to - longestWindowDays,
	};
	const first = Math.max(from, coverage.drills.from, known.first);
	const last = Math.min(to, coverage.drills.to, known.last);
	const dayCount = last - first + 1;
	const inside = begun.filter(
		drill => drill.first >= first && drill.first <= last && drill.last <= known.last,
	);
	return inside.length === 0 || dayCount < fewestWindows
		? undefined
		: {year, first, dayCount, known, drills: inside};
}

/**
 * The launch days with those at the beginning of a ring that coverage cuts set once more behind the end of coverage, as
 * far as drills moved to the end of the ring can look: the ring is closed for the launches too. What lies inside
 * coverage stays as it is, and no drill where it stands sees more.
 */
export function closedLaunchDays(rings: readonly Ring[], launchDays: LaunchDays): LaunchDays {
	const behind = rings.flatMap(({first, dayCount, known, drills}) => {
		const longest = Math.max(...drills.map(drill => drill.last - drill.first));
		const beyond = first + dayCount - 1 + longest - known.last;
		const end = known.last + longestWindowDays + 1;
		return launchDays.days.filter(day => day >= first && day < first + beyond).map(day => day - first + end);
	});
	return behind.length === 0 ? launchDays : createLaunchDays([...launchDays.days, ...behind]);
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

// Drills and launches by the year of their first day.

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

// The questions that the statistics ask of a drill: was there a launch within so many days before it, after it, or on
// either side. They were fixed before any figure was looked at, and the correction for asking many counts them all.

export const sides = ['before', 'after', 'either'] as const;
/** `before` and `after` leave out the days of the drill itself; `either` holds them too. */
export type Side = (typeof sides)[number];

export type Question = {readonly side: Side; readonly withinDays: number};

/** No question looks further than this from a drill. */
const longestWindowDays = Math.max(...windowsDays);

/** All questions; within 0 days of either side means on the days of the drill. */
export const questions: readonly Question[] = [
	...windowsDays.map(withinDays => ({side: 'before' as const, withinDays})),
	...windowsDays.map(withinDays => ({side: 'after' as const, withinDays})),
	...[0, ...windowsDays].map(withinDays => ({side: 'either' as const, withinDays})),
];

/** Whether the answer for a drill on these days is yes. */
export function isClose({side, withinDays}: Question, span: DaySpan, launchDays: LaunchDays): boolean {
	switch (side) {
		case 'before':
			return launchDays.daysBefore(span) <= withinDays;
		case 'after':
			return launchDays.daysAfter(span) <= withinDays;
		case 'either':
			return (
				launchDays.isInside(span) ||
				launchDays.daysBefore(span) <= withinDays ||
				launchDays.daysAfter(span) <= withinDays
			);
	}
}

// The days with a launch, for "how far is the nearest before, after, inside" of any span of days in one look-up each.
// Only launches of an exact day stand here: a launch known by its month would be near to everything in it.

/** The first and the last day of a drill, or of a place where one might have stood. */
export type LaunchDays = {
	/** Each day with a launch once, in order. */
	readonly days: readonly KoreaDay[];
	/** Days from the last launch day before the span to its first day, 1 or more; infinite where there is none. */
	daysBefore(span: DaySpan): number;
	/** Days from the span's last day to the first launch day after it, 1 or more; infinite where there is none. */
	daysAfter(span: DaySpan): number;
	/** Whether a launch day lies in the span. */
	isInside(span: DaySpan): boolean;
};

/** The launch days of the launches that have an exact day. */
export function launchDaysOf(launches: readonly Launch[]): LaunchDays {
	return createLaunchDays(
		launches.map(({start}) => start).flatMap(start => (isExactDay(start) ? [start.firstDay] : [])),
	);
}

/** Tables over all days from the first launch day to the last; days may be given in any order and more than once. */
export function createLaunchDays(given: readonly KoreaDay[]): LaunchDays {
	const days = [...new Set(given)].sort((a, b) => a - b);
	const from = days[0] ?? 0;
	const to = days.at(-1) ?? -1;
	/** For each day, the launch day on or before it, and the one on or after it. */
	const onOrBefore: KoreaDay[] = [];
	const onOrAfter: KoreaDay[] = [];
	for (const [index, day] of days.entries()) {
		const next = days[index + 1] ?? day + 1;
		for (let at = day; at < next; at++) {
			onOrBefore.push(day);
			onOrAfter.push(at === day ? day : next);
		}
	}

	const lastTo = (day: KoreaDay) =>
		(day > to ? days.at(-1) : onOrBefore[day - from]) ?? Number.NEGATIVE_INFINITY;
	const nextFrom = (day: KoreaDay) =>
		(day < from ? days[0] : onOrAfter[day - from]) ?? Number.POSITIVE_INFINITY;
	return {
		days,
		daysBefore: ({first}) => first - lastTo(first - 1),
		daysAfter: ({last}) => nextFrom(last + 1) - last,
		isInside: ({first, last}) => nextFrom(first) <= last,
	};
}
