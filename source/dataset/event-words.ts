/** The codes of the dataset in words, the same on the screen, in the summary and in exports. */
import {withCommas} from '../text/words.ts';
import {monthName} from '../time/format-date.ts';
import type {Dataset} from './dataset.ts';
import {
	type Asset,
	type BriefingEvent,
	type Drill,
	type DrillCategory,
	type FallArea,
	type Fire,
	type FireWeapon,
	isDrill,
	type Limit,
	type Missile,
	type Outcome,
	type Source,
} from './event.ts';
import {countText, namedNoun} from './launch-title.ts';

/** A drill's category as a noun phrase. */
export const categoryWords: Record<DrillCategory, string> = {
	'command-post': 'command-post exercise',
	'field-training': 'field training',
	air: 'air exercise',
	'bomber-flight': 'bomber flight',
	naval: 'naval exercise',
	amphibious: 'amphibious exercise',
	'missile-firing': 'missile firing',
	'missile-defence': 'missile defence exercise',
	'special-operations': 'special operations training',
	'live-fire': 'live firing',
	'port-call': 'port call',
	tabletop: 'tabletop exercise',
	other: 'other',
};

/** Where missiles fell; both sides' names for the sea, because readers know one or the other. */
export const fallAreaWords: Record<FallArea, string> = {
	'sea-of-japan': 'East Sea (Sea of Japan)',
	'yellow-sea': 'Yellow Sea',
	'pacific-ocean': 'Pacific Ocean',
	'north-korea': 'North Korean soil',
};

export const outcomeWords: Record<Outcome, string> = {
	success: 'success',
	failure: 'failure',
	unknown: 'outcome not known',
};

/** What an event is, in one or two words. */
export function kindWords(event: BriefingEvent): string {
	switch (event.kind) {
		case 'drill':
			return categoryWords[event.category];
		case 'deployment':
			return `deployment, ${categoryWords[event.category]}`;
		case 'launch':
			return 'missile launch';
		case 'nuclear-test':
			return 'nuclear test';
		case 'fire':
			return 'North Korean fire';
		case 'note':
			return 'note';
		case 'statement':
			return 'statement';
	}
}

/** `B-1B, F-16 (US); F-35A (ROK)`, each with its number where known. */
export function assetWords(assets: readonly Asset[]): string {
	const owners = [...new Set(assets.map(({whose}) => whose))];
	return owners
		.map(owner => {
			const names = assets
				.filter(({whose}) => whose === owner)
				.map(({name, count}) => (count === undefined || count === 1 ? name : `${count} ${name}`));
			return names.join(', ') + (owner === undefined ? '' : ` (${owner})`);
		})
		.join('; ');
}

/** `2 KN-23 SRBMs`: the missiles of one row. */
export function missileWords(
	{system, count, class: className, ...missile}: Missile,
	dataset: Dataset,
): string {
	const name = system === undefined ? '' : (dataset.systems.get(system)?.name ?? system);
	const noun = namedNoun(name, className, count);
	return count === undefined ? noun : `${countText(count, missile)} ${noun}`;
}

/**
 * `800 km`, `at least 800 km`: a distance, as far as it is known. It stands as its source gave it, to the decimal of
 * KCNA's `1,002.3 km`: only beside the name of who gave it. Where no name stands beside it (the map), it is rounded first.
 */
export function distanceWords(km: number, limit: Limit | undefined): string {
	return `${limit === undefined ? '' : `${limit.replace('-', ' ')} `}${withCommas(km)} km`;
}

/** `[own] ` before the name of an event from the user's own data, wherever it stands. */
export function ownMark({own}: Pick<BriefingEvent, 'own'>): string {
	return own === true ? '[own] ' : '';
}

/** The name of a launch's site, or undefined where none is known. */
export function siteName(site: string | undefined, dataset: Dataset): string | undefined {
	return site === undefined ? undefined : (dataset.sites.get(site)?.name ?? site);
}

/** The title of the drill that another is a part of. */
export function parentOf(drill: Drill, dataset: Dataset): BriefingEvent | undefined {
	return drill.partOf === undefined ? undefined : dataset.byId.get(drill.partOf);
}

// A source as a reader cites it: publisher, title, date; the address stands on a line of its own.

/** `KEYT (CNN), "US B-1B strategic bombers ...", 19 March 2023`; without a title what the page is about. */
export function sourceWords({publisher, title, about, date}: Source): string {
	return [
		publisher,
		...(title === undefined
			? about === undefined
				? []
				: [`page about ${about}`]
			: [`"${title.replaceAll('"', "'")}"`]),
		...(date === undefined ? [] : [sourceDateWords(date)]),
	].join(', ');
}

/** The date of a source or a statement in words: `19 March 2023`, `April 2023`, `about 10 August 2025`. */
export function sourceDateWords(date: string): string {
	const [, year, month, day, about] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/.exec(date) ?? [];
	if (year === undefined) {
		return date;
	}

	const words = [
		day === undefined ? '' : String(Number(day)),
		month === undefined ? '' : monthName(Number(month)),
		year,
	];
	return `${about === undefined ? '' : 'about '}${words.filter(Boolean).join(' ')}`;
}

// What a drill is a part of, at any remove.

/** The drills that a drill is a part of, nearest first; none where a user's data run in a circle. */
export function wholesOf(drill: Drill, byId: ReadonlyMap<string, BriefingEvent>): readonly Drill[] {
	// A set keeps their order, and a chain of thousands costs its length.
	const wholes = new Set<Drill>();
	for (let id = drill.partOf; id !== undefined; ) {
		const whole = byId.get(id);
		if (whole === undefined || !isDrill(whole)) {
			break;
		}

		if (whole.id === drill.id || wholes.has(whole)) {
			return [];
		}

		wholes.add(whole);
		id = whole.partOf;
	}

	return [...wholes];
}

// North Korean fire in words: what was fired, how much of it, and the title of its record.

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
