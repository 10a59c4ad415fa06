/** The same figures for the drills of one category or one period. */
import {drillCategories} from '../dataset/event.ts';
import {countDays} from '../pairing/pairing-words.ts';
import type {LaunchDays} from './questions.ts';
import {type Share, sharesOf} from './shares.ts';
import {type Ring, type StudyDrill, withDrills} from './study-drills.ts';

/** Drills of one category or period; without shares where they or the launches of their years are too few. */
export type Group = {readonly name: string; readonly drills: number; readonly shares?: readonly Share[]};

/** Years that differ in how drills and talks went: before, the tense years, the summits and after, and since. */
const periods = [
	{name: 'to 2015', from: Number.NEGATIVE_INFINITY, to: 2015},
	{name: '2016-17', from: 2016, to: 2017},
	{name: '2018-21', from: 2018, to: 2021},
	{name: 'from 2022', from: 2022, to: Number.POSITIVE_INFINITY},
] as const;

/** The categories that have a drill on the rings, in the order of the codebook. */
export function categoryGroups(rings: readonly Ring<StudyDrill>[], launchDays: LaunchDays): Group[] {
	return drillCategories.flatMap(category =>
		groupOf(
			category,
			withDrills(rings, ({drill}) => drill.category === category),
			launchDays,
		),
	);
}

/** The periods that have a drill on the rings. */
export function periodGroups(rings: readonly Ring<StudyDrill>[], launchDays: LaunchDays): Group[] {
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
export function tooLittleToTell(rings: readonly Ring[], launchDays: LaunchDays): string | undefined {
	const drills = rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	if (drills < fewestDrills) {
		return `Too little to tell: ${drills === 1 ? '1 drill has' : `${drills} drills have`} exact dates inside coverage, and figures need ${fewestDrills}.`;
	}

	const days = launchDaysInYears(rings, launchDays);
	return days < fewestLaunchDays
		? `Too little to tell: there was a launch on ${countDays(days)} of the years of these drills, and figures need ${fewestLaunchDays}.`
		: undefined;
}

/** On how many days of the rings' years there was a launch. */
export function launchDaysInYears(rings: readonly Ring[], {days}: LaunchDays): number {
	return days.filter(day => rings.some(({first, dayCount}) => day >= first && day < first + dayCount)).length;
}
