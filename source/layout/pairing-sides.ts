/** The two sides of a pairing in few lines: the drill as it was announced, the launch as it was reported. */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, isDrill, type Launch, type Missile} from '../dataset/event.ts';
import {assetWords, distanceWords, fallAreaWords, wholeOf} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {numberWord} from '../text/words.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {dateSpan, longDateTime, shortMonths} from '../time/format-date.ts';

export type SideContext = {readonly dataset: Dataset; readonly pairings: Pairings};

/** Title; days and place; the exercise that it is part of; who and what took part. */
export function drillSide(drill: Drill, {dataset}: SideContext): readonly string[] {
	const parent = wholeOf(drill, dataset);
	const assets = assetWords(drill.assets);
	return texts([
		`${drill.title}${drill.own === true ? ' (own)' : ''}`,
		[shortMonths(dateSpan(drill.start, drill.end)), drill.place].filter(Boolean).join(', '),
		parent !== undefined &&
			isDrill(parent) &&
			`part of ${parent.title}, ${shortMonths(dateSpan(parent.start, parent.end))}`,
		assets === '' ? drill.participants.join(', ') : assets,
	]);
}

/** Missiles and site; when; how far they flew, a line for each account; where they fell. */
export function launchSide(launch: Launch, {dataset, pairings}: SideContext): readonly string[] {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	const from = site === undefined ? '' : ` ${site.phrase ?? `from ${site.name}`}`;
	const province = site?.province === undefined || from.includes(site.province) ? '' : `, ${site.province}`;
	const fell = launch.fellIn.map(area => fallAreaWords[area]).join(', ');
	const flights = flightLines(launch.missiles);
	return texts([
		`${launchShort(launch, dataset.systems)}${from}${province}${launch.own === true ? ' (own)' : ''}`,
		`${shortMonths(longDateTime(launch.start))}${placeInDay(launch, pairings)}`,
		...(flights.length === 0 ? [`no range given${fell === '' ? '' : `; fell in the ${fell}`}`] : flights),
		flights.length > 0 && fell !== '' && `fell in the ${fell}`,
	]);
}

function texts(some: readonly (string | false)[]): readonly string[] {
	return some.filter((text): text is string => text !== false && text !== '').map(asciiMarksText);
}

/** `, first of 4 launches that day`. */
function placeInDay({id, start}: Launch, {index}: Pairings): string {
	const sameDay = isExactDay(start)
		? index.overlapping(start.firstDay, start.firstDay).filter(launch => isExactDay(launch.start))
		: [];
	const place = sameDay.findIndex(launch => launch.id === id);
	return sameDay.length < 2 || place < 0
		? ''
		: `, ${ordinals[place] ?? `number ${place + 1}`} of ${numberWord(sameDay.length)} launches that day`;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * A line for each account of how far the missiles flew, with whose it is: accounts run together would read as so many
 * missiles. What one reporter says of several missiles stands in his line.
 */
function flightLines(missiles: readonly Missile[]): readonly string[] {
	const byReporter = new Map<string, Set<string>>();
	for (const missile of missiles) {
		const flight = [
			missile.rangeKm === undefined ? '' : distanceWords(missile.rangeKm, missile.rangeLimit),
			missile.apogeeKm === undefined ? '' : `peak ${distanceWords(missile.apogeeKm, missile.apogeeLimit)}`,
		]
			.filter(Boolean)
			.join(', ');
		if (flight !== '') {
			const by = missile.by ?? '';
			byReporter.set(by, (byReporter.get(by) ?? new Set()).add(flight));
		}
	}

	return [...byReporter].map(([by, flights]) => `${[...flights].join('; ')}${by === '' ? '' : ` (${by})`}`);
}
