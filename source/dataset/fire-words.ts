/** North Korean fire in words: what was fired, how much of it, and the title of its record. */
import {withCommas} from '../text/words.ts';
import type {Fire, FireWeapon} from './event.ts';

/** What fired, as a noun phrase. */
export const weaponWords: Readonly<Record<FireWeapon, string>> = {
	artillery: 'artillery',
	'coastal-guns': 'coastal guns',
	'multiple-rockets': 'multiple rockets',
	mixed: 'guns and rockets',
};

const fireNouns: Readonly<Record<FireWeapon, string>> = {
	artillery: 'Artillery fire',
	'coastal-guns': 'Coastal gun fire',
	'multiple-rockets': 'Multiple rocket fire',
	mixed: 'Gun and rocket fire',
};

type Shots = Pick<Fire, 'weapon' | 'rounds' | 'atLeast' | 'roundsAbout'>;

/** `Artillery fire off Yeonpyeong, about 20 rounds`: what the record is listed as. */
export function fireTitle({place, ...shots}: Shots & Pick<Fire, 'place'>): string {
	const where = place === undefined ? '' : ` ${place}`;
	const count = roundsWords(shots);
	return `${fireNouns[shots.weapon]}${where}${count === '' ? '' : `, ${count}`}`;
}

const gunWords = {artillery: 'artillery', 'coastal-guns': 'coastal artillery'} as const;

const shells: Readonly<Record<FireWeapon, readonly [one: string, more: string]>> = {
	artillery: ['round', 'rounds'],
	'coastal-guns': ['round', 'rounds'],
	'multiple-rockets': ['rocket', 'rockets'],
	mixed: ['shell or rocket', 'shells and rockets'],
};

/** `about 20 rounds`, `at least 200 rockets`; empty where no number is known. */
export function roundsWords({weapon, rounds, atLeast, roundsAbout}: Shots): string {
	if (rounds === undefined) {
		return '';
	}

	const noun = shells[weapon][rounds === 1 ? 0 : 1];
	return `${atLeast ? 'at least ' : roundsAbout ? 'about ' : ''}${withCommas(rounds)} ${noun}`;
}

/** `about 20 rounds of artillery`, `4 rockets`, `artillery`: what follows "fired". */
export function firedShots(shots: Shots): string {
	const count = roundsWords(shots);
	if (count === '') {
		return weaponWords[shots.weapon];
	}

	const isOfGuns = shots.weapon === 'artillery' || shots.weapon === 'coastal-guns';
	return isOfGuns ? `${count} of ${gunWords[shots.weapon]}` : count;
}
