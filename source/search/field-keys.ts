/** What events hold in the fields that go by names, and the choices that it stands for. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isLaunch, type Missile} from '../dataset/event.ts';
import {countedMissiles} from '../dataset/launch-title.ts';
import type {Choice} from './choice.ts';
import type {FieldContext} from './field-context.ts';
import {type NamedEntry, namesOf} from './names.ts';

/** The missiles of a launch; none of other events. */
export function missilesOf(event: BriefingEvent): readonly Missile[] {
	return isLaunch(event) ? event.missiles : [];
}

/** The event itself where it is a drill or deployment. */
export function drillOf(event: BriefingEvent): readonly Drill[] {
	return isDrill(event) ? [event] : [];
}

/** The id of a launch's site, the name of a nuclear test's. */
export function siteKeys(event: BriefingEvent): readonly string[] {
	if (event.kind === 'nuclear-test') {
		return [event.siteName];
	}

	return isLaunch(event) && event.site !== undefined ? [event.site] : [];
}

export const flags = ['paired', 'stated', 'salvo', 'own'] as const;

/** Whether what a word after `is:` says is true of an event. */
export function holdsFlag(
	event: BriefingEvent,
	flag: (typeof flags)[number],
	{pairingOf, statedIds}: FieldContext,
): boolean {
	switch (flag) {
		case 'paired':
			return pairingOf(event)?.match !== undefined;
		case 'stated':
			return statedIds().has(event.id);
		case 'salvo':
			return isSalvo(event);
		case 'own':
			return event.own === true;
	}
}

/** More than one missile; of a kind without a number there was one at least. */
function isSalvo(event: BriefingEvent): boolean {
	return countedMissiles(missilesOf(event)).reduce((sum, {count}) => sum + (count ?? 1), 0) > 1;
}

/** A choice from a table of names; a key that is not in it stands for itself. */
export function entryChoice(key: string, table: ReadonlyMap<string, NamedEntry>): Choice {
	const entry = table.get(key);
	return entry === undefined
		? {key, label: key, names: [key]}
		: {key, label: entry.name, names: [...namesOf(entry), key]};
}

/** An event as a choice, by its title or id. */
export function eventChoice(id: string, {byId}: Dataset): Choice {
	const title = byId.get(id)?.title ?? id;
	return {key: id, label: title, names: [title, id]};
}

/** The names in each text of a record, parted by commas. */
export function listedNames<Key extends string>(
	texts: Readonly<Record<Key, string>>,
): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, namesIn(text)]));
}

/** The names in a text, parted by commas. */
export function namesIn(text: string): readonly string[] {
	return text.split(', ');
}
