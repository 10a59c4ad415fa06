/** A launch as a sentence says it: `one silo-launched KN-23 SRBM from Sohae`, `four SRBMs and one SA-5 ...`. */
import type {Dataset} from '../dataset/dataset.ts';
import type {Launch} from '../dataset/event.ts';
import {type MissileKind, missileKinds, namedNoun} from '../dataset/launch-title.ts';
import {joinWords, numberWord} from './count-words.ts';

/** What was fired, and from where if that is known. */
export function launchPhrase({missiles, site}: Launch, {systems, sites}: Dataset): string {
	const kinds = joinWords(missileKinds(missiles, systems).map(kindPhrase));
	const place = site === undefined ? undefined : sites.get(site);
	return place === undefined ? kinds : `${kinds} ${place.phrase ?? `from ${place.name}`}`;
}

/** `two KN-23 SRBMs`, `an unknown number of cruise missiles`. */
export function kindPhrase({name, count, className}: MissileKind): string {
	const noun = namedNoun(name, className, count);
	return `${count === undefined ? 'an unknown number of' : numberWord(count)} ${noun}`;
}
