/**
 * What of a launch can be drawn: its site, the way over the ground or, where no bearing was given, the circle on which
 * it may have ended. What is not known is not drawn. Of several missiles the one that flew farthest is drawn.
 */

import type {Site} from '../dataset/dataset.ts';
import type {Launch, LaunchClass, Limit} from '../dataset/event.ts';
import {known} from '../text/words.ts';
import {circleAround, groundTrack, isInside, type MapPoint, type MapWindow} from './map-frame.ts';

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
