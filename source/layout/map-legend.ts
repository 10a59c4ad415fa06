/**
 * What stands below a map: the marks, and the facts that they stand for. What was not given is said in words, and no
 * figure is written that the record does not hold.
 */

import type {Drill, Launch, Site} from '../dataset/event.ts';
import {distanceWords, fallAreaWords} from '../dataset/event-words.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {wrapText} from '../text/cells.ts';
import {withCommas} from '../text/words.ts';
import {type Line, lineOf, type Mark, mapMarks, type Role} from './line.ts';
import type {MapCourse, MapSide, Span} from './map-course.ts';
import type {MapPlace} from './map-places.ts';

/** The mark where a flight leaves the map. */
export const leavingMarks: Readonly<Record<MapSide, Mark>> = {
	north: {text: 'A', fine: '↑'},
	east: {text: '>', fine: '→'},
	south: {text: 'v', fine: '↓'},
	west: {text: '<', fine: '←'},
};

type Facts = {
	readonly launch: Launch;
	readonly course: MapCourse;
	readonly site: Site | undefined;
	readonly drill: Drill | undefined;
	readonly places: readonly MapPlace[];
};

/** The lines, each at most `width` cells. */
export function mapLegend(facts: Facts, width: number): readonly Line[] {
	const {course, drill, launch} = facts;
	const fellIn = launch.fellIn.map(area => fallAreaWords[area]).join('; ');
	return [
		...entry(course.site && mapMarks.site, siteWords(facts), 'launch', width),
		...entry(courseMark(course), courseWords(facts), 'launch', width),
		...(fellIn === '' ? [] : entry(undefined, `Fell in: ${fellIn}`, 'launch', width)),
		...(drill === undefined
			? []
			: entry(
					facts.places.length === 0 ? undefined : mapMarks.drill,
					drillWords(drill, facts),
					'drill',
					width,
				)),
	];
}

function entry(mark: Mark | undefined, text: string, role: Role, width: number): readonly Line[] {
	const lines = wrapText(asciiMarksText(text), {
		width,
		first: mark === undefined ? '' : `${mark.text} `,
		rest: '  ',
	});
	return lines.map((line, index) =>
		index === 0 && mark !== undefined
			? [{...mark, role}, {text: line.slice(mark.text.length)}]
			: lineOf(line),
	);
}

function siteWords({site, course}: Facts): string {
	if (site === undefined) {
		return 'The launch site was not given.';
	}

	const name = site.phrase ?? site.name;
	if (site.lat === undefined || site.lon === undefined) {
		return `Launched ${site.phrase ?? `from ${site.name}`}: no point on the map.`;
	}

	const {lat, lon} = site;
	const point = `${Math.abs(lat).toFixed(2)} ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)} ${lon < 0 ? 'W' : 'E'}`;
	return course.isSiteOffMap ? `${name} (${point}) lies off the map.` : `${name} (${point})`;
}

function courseMark({drawn}: MapCourse): Mark | undefined {
	if (drawn.kind !== 'track') {
		return undefined;
	}

	return drawn.leaves === undefined ? mapMarks.end : leavingMarks[drawn.leaves];
}

/** Bearing, distance and apogee, and what the drawing makes of them. */
function courseWords({launch: {bearingDeg}, course}: Facts): string {
	const {rangeKm, apogeeKm} = course;
	const distance = rangeKm === undefined ? 'distance not given' : spanWords(rangeKm);
	const bearing = bearingDeg === undefined ? 'bearing not given' : `bearing ${bearingDeg} degrees`;
	const apogee = apogeeKm === undefined ? 'apogee not given' : `apogee ${spanWords(apogeeKm)}`;
	const how = drawingWords(course);
	return `${distance}, ${bearing}, ${apogee}${how === '' ? '' : `: ${how}`}`;
}

function drawingWords({drawn, rangeKm, canTurn, site}: MapCourse): string {
	const isSpan = rangeKm !== undefined && rangeKm.least !== rangeKm.most;
	switch (drawn.kind) {
		case 'track':
			if (drawn.leaves !== undefined) {
				return `the flight leaves the map to the ${drawn.leaves}`;
			}

			return isSpan ? 'the farthest is drawn' : '';
		case 'circle':
			return `the circle lies ${withCommas(rangeKm?.most ?? 0)} km from the site`;
		case 'site-only':
			if (site === undefined) {
				return '';
			}

			return canTurn && rangeKm !== undefined
				? 'no straight flight, only the site is drawn'
				: 'only the site is drawn';
	}
}

function drillWords({place, theatre}: Drill, {places}: Facts): string {
	if (place === undefined) {
		return 'Drill: its place was not given.';
	}

	if (places.length > 0) {
		const names = places.map(({name}) => name).join(', ');
		return names === place ? `drill: ${place}` : `drill: ${place} (marked: ${names})`;
	}

	return theatre === 'elsewhere' ? `Drill: ${place}, off the map` : `Drill: ${place} (no one point to mark)`;
}

function spanWords({least, most, limit}: Span): string {
	const farthest = distanceWords(most, limit);
	return least === most ? farthest : `${withCommas(least)} to ${farthest}`;
}
