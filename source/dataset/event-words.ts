/** The codes of the dataset in words, the same on the screen, in the summary and in exports. */

import {withCommas} from '../text/with-commas.ts';
import type {Dataset} from './dataset.ts';
import type {Asset, BriefingEvent, Drill, DrillCategory, FallArea, Missile, Outcome} from './event.ts';
import {classNouns, classPlural} from './launch-title.ts';

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

/** `2 × KN-23 (SRBM)`: the missiles of one row. */
export function missileWords({system, count, class: className}: Missile, dataset: Dataset): string {
	const name = system === undefined ? undefined : (dataset.systems.get(system)?.name ?? system);
	if (name !== undefined) {
		return `${count === undefined ? '' : `${count} × `}${name} (${className})`;
	}

	const noun = count === 1 ? classNouns[className] : classPlural(className);
	return count === undefined ? noun : `${count} ${noun}`;
}

/** `800 km, apogee 50 km`; empty where neither is known. */
export function flightWords({rangeKm, apogeeKm}: Missile): string {
	return [
		...(rangeKm === undefined ? [] : [`${withCommas(rangeKm)} km`]),
		...(apogeeKm === undefined ? [] : [`apogee ${withCommas(apogeeKm)} km`]),
	].join(', ');
}

/** The name of a launch's site, or undefined where none is known. */
export function siteName(site: string | undefined, dataset: Dataset): string | undefined {
	return site === undefined ? undefined : (dataset.sites.get(site)?.name ?? site);
}

/** The title of the drill that another is a part of. */
export function wholeOf(drill: Drill, dataset: Dataset): BriefingEvent | undefined {
	return drill.partOf === undefined ? undefined : dataset.byId.get(drill.partOf);
}
