/**
 * When a selection is too small for any figure. Of fewer than ten drills a share moves by more than ten points with
 * each one, and with fewer than five days with a launch the placings by chance hang on single days; a percentage would
 * look like knowledge that is not there.
 */
import {countDays} from '../pairing/gap-words.ts';
import type {LaunchDays} from './launch-days.ts';
import type {Ring} from './ring.ts';

export const fewestDrills = 10;
export const fewestLaunchDays = 5;

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
