/**
 * The figures of the Statistics view and of `briefing stats`, as a plain value with everything that is shown. How each
 * is found, and what it can and cannot say, is told in docs/method.md, "Statistics".
 */

import {tiesOf} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, drillCategories} from '../dataset/event.ts';
import {chanceOfDays, createLaunchCalendar} from '../pairing/chance.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {PairingChoice, Pairings} from '../pairing/pairings.ts';
import {countDays} from '../text/words.ts';
import type {DaySpan} from '../time/days.ts';
import {sharesOf, type TestedShare, testedShares, type UntestedShare} from './shares.ts';
import {
	type Check,
	checksOf,
	extremesOf,
	type GapBin,
	gapBinsOf,
	gapOn,
	isInBin,
	type RatedPairing,
	type SmallestChance,
	smallestChanceOf,
} from './spread.ts';
import {
	type BothCoverages,
	closedLaunchDays,
	isClose,
	type LaunchDays,
	launchDaysOf,
	type Question,
	type ReasonLeftOut,
	type Ring,
	type StudyDrill,
	studyOf,
	withDrills,
	type YearCount,
	yearCountsOf,
} from './study-drills.ts';

export type Statistics = {
	readonly choice: PairingChoice;
	readonly coverage: BothCoverages;
	/** Drills and deployments of the selection, and how many of them are left out, each under one reason. */
	readonly selected: number;
	readonly leftOut: Readonly<Record<ReasonLeftOut, number>>;
	/** By year: drills that count, each once, dated exactly or not, and all launches that count. */
	readonly years: readonly YearCount[];
	/** Drills of exact dates: all figures below are of these. */
	readonly drills: number;
	/** Of them, those that a source says answered a launch or a nuclear test. */
	readonly answering: number;
	/** Days with a launch in the years of these drills. */
	readonly launchDays: number;
	/** Why there are no figures; the lists below are then empty. */
	readonly tooLittle?: string;
	readonly gaps: readonly GapBin[];
	readonly shares: readonly TestedShare[];
	/** The same without the answering drills; empty where there are none, or too little without them. */
	readonly sharesWithoutAnswering: readonly TestedShare[];
	readonly categories: readonly Group[];
	readonly periods: readonly Group[];
	/** The pairings with the largest gaps, and those whose closeness was least usual; three of each at most. */
	readonly longest: readonly Pairing[];
	readonly rarest: readonly RatedPairing[];
	/** The questions asked again in other ways; of each that can be asked. */
	readonly checks: readonly Check[];
	/** What the smallest chance of so many drills would be by chance. */
	readonly smallestChance?: SmallestChance;
};

/** Some of the drills: those of a check. */
export type DrillsAmong =
	| {readonly name: 'one-day-drills' | 'longer-drills' | 'without-answering'}
	| {readonly name: 'without-year'; readonly year: number};

/** A figure that rests on drills, each of which can be looked at. */
export type Figure =
	| ({readonly kind: 'share'; readonly among?: DrillsAmong} & Question)
	| ({readonly kind: 'gap'} & Pick<GapBin, 'side' | 'fromDays' | 'toDays'>)
	/** Drills of a category or period with a launch close by, on either side. */
	| {
			readonly kind: 'group';
			readonly of: 'category' | 'period';
			readonly name: string;
			readonly withinDays: number;
	  }
	/** One pair that stands out. */
	| {readonly kind: 'pair'; readonly drillId: string};

/** The drills that a figure of the same selection has counted, by start. */
export function drillsBehind(
	figure: Figure,
	pairings: Pairings,
	drills: readonly Drill[],
	dataset: Pick<Dataset, 'coverage' | 'byId'>,
): readonly Drill[] {
	const {rings} = studyOf(drills, pairings, dataset);
	const launchDays = launchDaysOf(pairings.launches);
	const isAnswering = answering(dataset.byId);
	const isAmong = (among: DrillsAmong | undefined, drill: StudyDrill, year: number): boolean => {
		switch (among?.name) {
			case 'one-day-drills':
				return drill.first === drill.last;
			case 'longer-drills':
				return drill.first < drill.last;
			case 'without-answering':
				return !isAnswering(drill);
			case 'without-year':
				return year !== among.year;
			default:
				return true;
		}
	};
	const isBehind = (studied: StudyDrill, year: number): boolean => {
		switch (figure.kind) {
			case 'share':
				return isClose(figure, studied, launchDays) && isAmong(figure.among, studied, year);
			case 'gap':
				return isInBin(gapOn(studied, launchDays, pairings.choice.direction), figure);
			case 'group':
				return (
					isClose({side: 'either', withinDays: figure.withinDays}, studied, launchDays) &&
					(figure.of === 'category'
						? studied.drill.category === figure.name
						: periods.some(({name, from, to}) => name === figure.name && year >= from && year <= to))
				);
			case 'pair':
				return studied.drill.id === figure.drillId;
		}
	};
	return rings.flatMap(ring =>
		ring.drills.filter(studied => isBehind(studied, ring.year)).map(({drill}) => drill),
	);
}

/** The figures for the drills of a selection; launches are those of the pairings' choice, selected or not. */
export function computeStatistics(
	pairings: Pairings,
	drills: readonly Drill[],
	dataset: Pick<Dataset, 'coverage' | 'byId'>,
): Statistics {
	const {coverage, byId} = dataset;
	const {counted, rings, leftOut} = studyOf(drills, pairings, dataset);
	const isAnswering = answering(byId);
	const studied = rings.flatMap(ring => ring.drills);
	const launchDays = launchDaysOf(pairings.launches);
	const tooLittle = tooLittleToTell(rings, launchDays);
	const counts = {
		choice: pairings.choice,
		coverage,
		selected: drills.length,
		leftOut,
		years: yearCountsOf(counted, pairings.launches, coverage),
		drills: studied.length,
		answering: studied.filter(isAnswering).length,
		launchDays: launchDaysInYears(rings, launchDays),
	};
	if (tooLittle !== undefined) {
		return {
			...counts,
			tooLittle,
			gaps: [],
			shares: [],
			sharesWithoutAnswering: [],
			categories: [],
			periods: [],
			longest: [],
			rarest: [],
			checks: [],
		};
	}

	const {direction} = pairings.choice;
	const closed = closedLaunchDays(rings, launchDays);
	const smallestChance = smallestChanceOf(rings, chanceAt(pairings, closed, coverage));
	return {
		...counts,
		gaps: gapBinsOf(studied, launchDays, {coverage: coverage.launches, direction}),
		shares: testedShares(sharesOf(rings, closed)),
		sharesWithoutAnswering: counts.answering === 0 ? [] : sharesOfOthers(rings, closed, isAnswering),
		categories: categoryGroups(rings, closed),
		periods: periodGroups(rings, closed),
		...extremesOf(studied, pairings),
		checks: checksOf(rings, closed, some => tooLittleToTell(some, launchDays) === undefined),
		...(smallestChance === undefined ? {} : {smallestChance}),
	};
}

/** The chance of the pairing that a drill would have on some days. */
function chanceAt(
	{launches, choice: {direction}}: Pairings,
	launchDays: LaunchDays,
	coverage: BothCoverages,
): (span: DaySpan) => number | undefined {
	const calendar = createLaunchCalendar(launches, coverage.launches);
	return span => {
		const gap = gapOn(span, launchDays, direction);
		return gap === undefined ? undefined : chanceOfDays(span, {days: Math.abs(gap), calendar, direction});
	};
}

type IsAnswering = (drill: StudyDrill) => boolean;

/** Whether a source says that a drill answered a launch or a nuclear test; fire is in no figure. */
function answering(byId: Dataset['byId']): IsAnswering {
	return ({drill}) =>
		(tiesOf(drill).answers ?? []).some(({tie, to}) => tie === 'said' && byId.get(to)?.kind !== 'fire');
}

/** Shares of the drills that no source calls an answer. */
function sharesOfOthers(
	rings: readonly Ring<StudyDrill>[],
	launchDays: LaunchDays,
	isAnswering: IsAnswering,
): TestedShare[] {
	const others = withDrills(rings, drill => !isAnswering(drill));
	return tooLittleToTell(others, launchDays) === undefined ? testedShares(sharesOf(others, launchDays)) : [];
}

// The same figures for the drills of one category or one period.

/**
 * Drills of one category or period; without shares where they or the launches of their years are too few. No test is made
 * of a group: there is no p-value.
 */
export type Group = {
	readonly name: string;
	readonly drills: number;
	readonly shares?: readonly UntestedShare[];
};

/** Years that differ in how drills and talks went: before, the tense years, the summits and after, and since. */
const periods = [
	{name: 'to 2015', from: Number.NEGATIVE_INFINITY, to: 2015},
	{name: '2016-17', from: 2016, to: 2017},
	{name: '2018-21', from: 2018, to: 2021},
	{name: 'from 2022', from: 2022, to: Number.POSITIVE_INFINITY},
] as const;

/** The categories that have a drill on the rings, in the order of the codebook. */
function categoryGroups(rings: readonly Ring<StudyDrill>[], launchDays: LaunchDays): Group[] {
	return drillCategories.flatMap(category =>
		groupOf(
			category,
			withDrills(rings, ({drill}) => drill.category === category),
			launchDays,
		),
	);
}

/** The periods that have a drill on the rings. */
function periodGroups(rings: readonly Ring<StudyDrill>[], launchDays: LaunchDays): Group[] {
	return periods.flatMap(({name, from, to}) =>
		groupOf(
			name,
			rings.filter(({year}) => year >= from && year <= to),
			launchDays,
		),
	);
}

function groupOf(name: string, rings: readonly Ring[], launchDays: LaunchDays): Group[] {
	const drills = rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	if (drills === 0) {
		return [];
	}

	return tooLittleToTell(rings, launchDays) === undefined
		? [{name, drills, shares: sharesOf(rings, launchDays)}]
		: [{name, drills}];
}

// When a selection is too small for any figure. Of fewer than ten drills a share moves by more than ten points with
// each one, and with fewer than five days with a launch the placings by chance hang on single days; a percentage would
// look like knowledge that is not there.

const fewestDrills = 10;

const fewestLaunchDays = 5;

/** What is too little, in one sentence; undefined where there is enough. */
function tooLittleToTell(rings: readonly Ring[], launchDays: LaunchDays): string | undefined {
	const drills = rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	if (drills < fewestDrills) {
		const counted = drills === 0 ? 'no drill has' : drills === 1 ? '1 drill has' : `${drills} drills have`;
		return `Too few to say: ${counted} exact dates inside coverage; figures need ${fewestDrills}.`;
	}

	const days = launchDaysInYears(rings, launchDays);
	return days < fewestLaunchDays
		? `Too few to say: the years of these drills had a launch on ${countDays(days)}; figures need ${fewestLaunchDays}.`
		: undefined;
}

/** On how many days of the rings' years there was a launch. */
function launchDaysInYears(rings: readonly Ring[], {days}: LaunchDays): number {
	return days.filter(day => rings.some(({first, dayCount}) => day >= first && day < first + dayCount)).length;
}
