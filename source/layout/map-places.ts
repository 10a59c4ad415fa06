/**
 * Points for places that drills name: bases, ports, ranges and towns of South Korea, to a tenth of a degree (less than
 * a cell of most maps), from the coordinates that atlases print. A sea or "South Korea" has no point.
 *
 * What of a launch can be drawn: its site, the way over the ground or, where no bearing was given, the circle on which
 * it may have ended. What is not known is not drawn. Of several missiles the one that flew farthest is drawn.
 */

import file from '../../data/coast.json' with {type: 'json'};
import type {Site} from '../dataset/dataset.ts';
import type {Launch, LaunchClass, Limit} from '../dataset/event.ts';
import {known, once} from '../text/words.ts';
import {circleAround, groundTrack, isInside, type MapPoint, type MapWindow} from './map-frame.ts';

export type MapPlace = MapPoint & {readonly name: string};

/** Longer names stand before shorter ones that they hold: there are two towns called Gwangju. */
const places: readonly (readonly [names: string, lat: number, lon: number])[] = [
	['Gwangju (Gyeonggi)', 37.4, 127.3],
	['Gwangju', 35.1, 126.8],
	['Gwangyang', 34.9, 127.7],
	['Anmyeon', 36.5, 126.3],
	['Baengnyeong', 38.0, 124.7],
	['Busan', 35.1, 129.1],
	['Camp Humphreys', 37.0, 127.0],
	['Cheongju', 36.7, 127.5],
	['Cheorwon', 38.2, 127.3],
	['Chungju', 37.0, 127.9],
	['Daecheon', 36.3, 126.5],
	['Daegu', 35.9, 128.7],
	['Donghae', 37.5, 129.1],
	['Dongducheon', 37.9, 127.1],
	['Gangneung', 37.8, 128.9],
	['Ganghwa', 37.7, 126.4],
	['Gimpo', 37.6, 126.7],
	['Goesan', 36.8, 127.8],
	['Hongcheon', 37.7, 127.9],
	['Incheon', 37.5, 126.6],
	['Inje', 38.1, 128.2],
	['Jeju', 33.5, 126.5],
	['Jikdo', 35.9, 126.1],
	['Jinhae', 35.1, 128.7],
	['Chinhae', 35.1, 128.7],
	['Kunsan', 35.9, 126.6],
	['Gunsan', 35.9, 126.6],
	['Mokpo', 34.8, 126.4],
	['Osan Air Base', 37.1, 127.0],
	['Osan', 37.1, 127.0],
	['Paju', 37.8, 126.8],
	['Panmunjom', 38.0, 126.7],
	['Pilsung', 37.1, 128.9],
	['Pocheon', 38.0, 127.3],
	['Pohang', 36.0, 129.4],
	['Pyeongchang', 37.4, 128.4],
	['Pyeongtaek', 37.0, 127.1],
	['Seongnam', 37.4, 127.1],
	['Seosan', 36.7, 126.5],
	['Seoul Air Base', 37.4, 127.1],
	['Seoul', 37.6, 127.0],
	['Taebaek', 37.2, 129.0],
	['Uijeongbu', 37.7, 127.0],
	['Ulleung', 37.5, 130.9],
	['Wonju', 37.4, 128.0],
	['Yangyang', 38.1, 128.6],
	['Yeoju', 37.3, 127.6],
	['Yeoncheon', 38.1, 127.1],
];

/** The places with a point that a drill's `place` names, by where in the text they stand; each point once. */
export function placesNamed(text: string): readonly MapPlace[] {
	const found: (MapPlace & {readonly at: number})[] = [];
	let left = text;
	for (const [name, lat, lon] of places) {
		const at = left.indexOf(name);
		if (at >= 0) {
			left = left.replaceAll(name, ' '.repeat(name.length));
			if (!found.some(other => other.lat === lat && other.lon === lon)) {
				found.push({name, lat, lon, at});
			}
		}
	}

	return found.sort((a, b) => a.at - b.at).map(({name, lat, lon}) => ({name, lat, lon}));
}

// The coast that maps are drawn on: data/coast.json, which `npm run coast` makes, part of the program once built.

export type Coast = {
	/** What the coast was cut to: beyond it nothing is known, and a map never shows more. */
	readonly window: MapWindow;
	/** Shores, each a row of points. */
	readonly shores: readonly (readonly MapPoint[])[];
	/** Land borders of North Korea. */
	readonly borders: readonly (readonly MapPoint[])[];
};

/** The coast of Korea, Japan and what lies between. */
export const coast: Coast = {
	window: file.window,
	get shores() {
		return shores();
	},
	get borders() {
		return borders();
	},
};

// Their thousands of points are made for the first map: no other start waits for them.
const shores = once(() => file.coast.map(pointsOf));
const borders = once(() => file.borders.map(pointsOf));

/** A line's points from its numbers: a first point and the steps after it, in hundredths of a degree. */
function pointsOf(numbers: readonly number[]): readonly MapPoint[] {
	const points: MapPoint[] = [];
	let lon = 0;
	let lat = 0;
	for (let index = 0; index < numbers.length; index += 2) {
		lon += numbers[index] ?? 0;
		lat += numbers[index + 1] ?? 0;
		points.push({lat: lat / 100, lon: lon / 100});
	}

	return points;
}

/** Beside others in a mixed firing these are not the ones drawn. */
const turningClasses: ReadonlySet<LaunchClass> = new Set(['cruise', 'anti-ship', 'SAM']);

/** The side of the map over which a flight leaves it. */
export type MapSide = 'north' | 'east' | 'south' | 'west';

export type MapCourse = {
	/** Absent where the site has no point, or one that lies off the map. */
	readonly site?: MapPoint;
	/** Apart from absent: the site has a point, off the map. */
	readonly isSiteOffMap: boolean;
	/** Whether all of its missiles are of a class that turns in flight: their distance leads to no point. */
	readonly canTurn: boolean;
	/** Kilometres flown, the fewest and the most that were given. */
	readonly rangeKm?: Span;
	readonly apogeeKm?: Span;
	readonly drawn:
		| {readonly kind: 'site-only'}
		| {readonly kind: 'circle'; readonly points: readonly MapPoint[]}
		| {readonly kind: 'track'; readonly points: readonly MapPoint[]; readonly leaves?: MapSide};
};

/** `limit` is that of the greatest figure: "at least 6,000" stays a floor. */
export type Span = {readonly least: number; readonly most: number; readonly limit: Limit | undefined};

/** The course of a launch from its site, inside the window. */
export function courseOf(launch: Launch, site: Site | undefined, window: MapWindow): MapCourse {
	const straight = launch.missiles.filter(missile => !turningClasses.has(missile.class));
	const missiles = straight.length > 0 ? straight : launch.missiles;
	const rangeKm = spanOf(missiles.map(({rangeKm: km, rangeLimit: limit}) => ({km, limit})));
	const apogeeKm = spanOf(missiles.map(({apogeeKm: km, apogeeLimit: limit}) => ({km, limit})));
	const point =
		site?.lat === undefined || site.lon === undefined ? undefined : {lat: site.lat, lon: site.lon};
	const isSiteOffMap = point !== undefined && !isInside(window, point);
	const facts = {
		isSiteOffMap,
		canTurn: straight.length === 0,
		...known({rangeKm, apogeeKm}),
	};
	if (point === undefined || isSiteOffMap) {
		return {...facts, drawn: {kind: 'site-only'}};
	}

	const drawn = drawnFrom(point, {
		bearingDeg: launch.bearingDeg,
		distanceKm: rangeKm?.most,
		canTurn: facts.canTurn,
		window,
	});
	return {...facts, site: point, drawn};
}

type Known = {
	readonly bearingDeg: number | undefined;
	readonly distanceKm: number | undefined;
	readonly canTurn: boolean;
	readonly window: MapWindow;
};

function drawnFrom(site: MapPoint, {bearingDeg, distanceKm, canTurn, window}: Known): MapCourse['drawn'] {
	if (distanceKm === undefined || canTurn) {
		return {kind: 'site-only'};
	}

	if (bearingDeg === undefined) {
		const points = circleAround(site, distanceKm);
		return points.some(point => isInside(window, point)) ? {kind: 'circle', points} : {kind: 'site-only'};
	}

	const points = groundTrack(site, bearingDeg, distanceKm);
	const outside = points.findIndex(point => !isInside(window, point));
	const beyond = points[outside];
	return beyond === undefined
		? {kind: 'track', points}
		: {kind: 'track', points: points.slice(0, outside), leaves: sideOf(window, beyond)};
}

function sideOf({west, south, north}: MapWindow, {lat, lon}: MapPoint): MapSide {
	if (lat < south) {
		return 'south';
	}

	if (lat > north) {
		return 'north';
	}

	return lon < west ? 'west' : 'east';
}

type Figure = {readonly km: number | undefined; readonly limit: Limit | undefined};

function spanOf(figures: readonly Figure[]): Span | undefined {
	const known = figures.flatMap(({km, limit}) => (km === undefined ? [] : [{km, limit}]));
	const [first, ...others] = known;
	if (first === undefined) {
		return undefined;
	}

	const greatest = others.reduce((most, figure) => (figure.km > most.km ? figure : most), first);
	const least = Math.min(...known.map(({km}) => km));
	return {least, most: greatest.km, limit: greatest.limit};
}
