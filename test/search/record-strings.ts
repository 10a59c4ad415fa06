/**
 * What a record and the tables it refers to say, as plain strings: the ground on which the expectations of the search
 * tests stand. It knows nothing of how search takes texts apart.
 */
import type {Dataset} from '../../source/dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {edtfText} from '../../source/time/days.ts';

type Entry = {readonly name: string; readonly korean?: string; readonly aliases: readonly string[]};

function entryStrings(entry: Entry | undefined): readonly string[] {
	return entry === undefined ? [] : [entry.name, entry.korean ?? '', ...entry.aliases];
}

/** Title, summary, place and the names of all that the event refers to. */
export function recordStrings(event: BriefingEvent, dataset: Dataset): readonly string[] {
	const own = [event.title, event.summary ?? ''];
	if (isDrill(event)) {
		const types = event.assets.map(({name}) =>
			[...dataset.assets.values()].find(type => entryStrings(type).includes(name)),
		);
		return [
			...own,
			event.place ?? '',
			...entryStrings(dataset.series.get(event.series ?? '')),
			...event.assets.map(({name}) => name),
			...types.flatMap(entryStrings),
			...event.participants,
			...event.reactions.map(({by}) => by),
		];
	}

	if (isLaunch(event)) {
		const systems = event.missiles.map(({system}) => dataset.systems.get(system ?? ''));
		return [
			...own,
			...entryStrings(dataset.sites.get(event.site ?? '')),
			...systems.flatMap(entryStrings),
			...event.missiles.map(missile => missile.class),
		];
	}

	return event.kind === 'nuclear-test' ? [...own, event.siteName] : own;
}

/** Whether the title, the summary or the place says it. */
export function says(event: BriefingEvent, pattern: RegExp): boolean {
	return [event.title, event.summary ?? '', isDrill(event) ? (event.place ?? '') : ''].some(text =>
		pattern.test(text),
	);
}

/** Whether anything that the record or its tables say fits. */
export function knows(event: BriefingEvent, dataset: Dataset, pattern: RegExp): boolean {
	return recordStrings(event, dataset).some(text => pattern.test(text));
}

/** The first and last date of an event as they are written, cut to a length: 4 for the year, 7 for the month. */
export function writtenDates(event: BriefingEvent, length: number): readonly string[] {
	const end = isDrill(event) ? (event.end ?? event.start) : event.start;
	return [event.start, end].map(date => edtfText(date).slice(0, length));
}

/** Whether the event began or ended in the year or month. */
export function inDates(event: BriefingEvent, date: string): boolean {
	return writtenDates(event, date.length).includes(date);
}

export function hasAsset(event: BriefingEvent, pattern: RegExp): boolean {
	return isDrill(event) && event.assets.some(({name}) => pattern.test(name));
}

export function hasSystem(event: BriefingEvent, ...systems: readonly string[]): boolean {
	return isLaunch(event) && event.missiles.some(({system}) => systems.includes(system ?? ''));
}

export function hasClass(event: BriefingEvent, className: string): boolean {
	return isLaunch(event) && event.missiles.some(missile => missile.class === className);
}

export function hasFailed(event: BriefingEvent): boolean {
	return isLaunch(event) && event.missiles.some(({outcome}) => outcome === 'failure');
}

export function isFrom(event: BriefingEvent, ...sites: readonly string[]): boolean {
	return isLaunch(event) && sites.includes(event.site ?? '');
}

export function isOfSeries(event: BriefingEvent, ...series: readonly string[]): boolean {
	return isDrill(event) && series.includes(event.series ?? '');
}
