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

/** `about 20 rounds`, `at least 200 rockets`; empty where no number is known. */
export function roundsWords({weapon, rounds, atLeast, roundsAbout}: Shots): string {
	if (rounds === undefined) {
		return '';
	}

	const noun = `${weapon === 'multiple-rockets' ? 'rocket' : 'round'}${rounds === 1 ? '' : 's'}`;
	return `${atLeast ? 'at least ' : roundsAbout ? 'about ' : ''}${withCommas(rounds)} ${noun}`;
}

/** `about 20 rounds of artillery`, `four rockets`, `artillery`: what follows "fired". */
export function firedShots(shots: Shots): string {
	const count = roundsWords(shots);
	const weapon = weaponWords[shots.weapon];
	return count === ''
		? weapon
		: shots.weapon === 'multiple-rockets'
			? count
			: `${count} ${shotsOf[shots.weapon]}`;
}

const shotsOf: Readonly<Record<Exclude<FireWeapon, 'multiple-rockets'>, string>> = {
	artillery: 'of artillery',
	'coastal-guns': 'from coastal guns',
	mixed: 'from guns and rocket launchers',
};
