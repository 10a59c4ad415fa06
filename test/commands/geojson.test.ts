/** The map of `list --format geojson`: valid by a validator of RFC 7946, and true to the records by the formulas of the sphere. */
import {readFileSync} from 'node:fs';
import {check} from '@placemarkio/check-geojson';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse as parseYaml} from 'yaml';
import type {Launch} from '../../source/dataset/event.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const dataset = embeddedDataset();

type Position = readonly [lon: number, lat: number];
type Feature = {
	readonly id: string;
	readonly geometry: {readonly type: string; readonly coordinates: unknown} | null;
	readonly properties: Readonly<Record<string, string | number | boolean | null>>;
};

let features: readonly Feature[];

beforeAll(async () => {
	const text = await commandOutput(['list', '--format', 'geojson'], dataset);
	features = featuresOf(text);
});

/** Throws where the text is not valid. */
function featuresOf(text: string): readonly Feature[] {
	return (check(text) as unknown as {features: readonly Feature[]}).features;
}

const radius = 6371;

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}

/** The haversine formula. */
function distanceKm([lonA, latA]: Position, [lonB, latB]: Position): number {
	const half =
		Math.sin(radians(latB - latA) / 2) ** 2 +
		Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
	return 2 * radius * Math.asin(Math.sqrt(half));
}

/** The initial bearing of a great circle. */
function bearingDeg([lonA, latA]: Position, [lonB, latB]: Position): number {
	const east = Math.sin(radians(lonB - lonA)) * Math.cos(radians(latB));
	const north =
		Math.cos(radians(latA)) * Math.sin(radians(latB)) -
		Math.sin(radians(latA)) * Math.cos(radians(latB)) * Math.cos(radians(lonB - lonA));
	return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** The lines of a flight: two where it crosses the 180th meridian. */
function linesOf({geometry}: Feature): readonly (readonly Position[])[] {
	const coordinates = geometry?.coordinates as readonly Position[] | readonly (readonly Position[])[];
	return geometry?.type === 'MultiLineString'
		? (coordinates as readonly (readonly Position[])[])
		: [coordinates as readonly Position[]];
}

describe('the map', () => {
	it('has every event, in the order of the list, with the columns of its CSV as properties', async () => {
		const ids = [...new Set(features.map(({properties}) => properties['id']))];
		expect(ids).toEqual(dataset.events.map(({id}) => id));
		expect(new Set(features.map(({id}) => id)).size).toBe(features.length);
		const [head = ''] = (await commandOutput(['list', '--limit', '1', '--format', 'csv'], dataset)).split(
			'\r\n',
		);
		for (const {properties} of features) {
			expect(Object.keys(properties)).toEqual([...head.split(','), 'part']);
		}
	});

	it('puts a launch where data/sites.yaml has its site', () => {
		const file = readFileSync(new URL('../../data/sites.yaml', import.meta.url), 'utf8');
		const sites = new Map<string, {lat?: number; lon?: number}>(
			parseYaml(file).map((site: {id: string; lat?: number; lon?: number}) => [site.id, site]),
		);
		const bySite = features.filter(
			({properties}) => properties['kind'] === 'launch' && properties['part'] !== 'flight',
		);
		expect(bySite.length).toBeGreaterThan(250);
		for (const {id, geometry} of bySite) {
			const site = sites.get((dataset.byId.get(id) as Launch).site ?? '');
			expect(geometry, id).toEqual(
				site?.lat === undefined ? null : {type: 'Point', coordinates: [site.lon, site.lat].map(rounded)},
			);
		}
	});

	it('draws a flight from its site along its bearing for its distance, and none where one of them is unknown', () => {
		const flights = features.filter(({properties}) => properties['part'] === 'flight');
		expect(flights.length).toBeGreaterThan(50);
		for (const flight of flights) {
			const {properties, id} = flight;
			const points = linesOf(flight).flat();
			const [start, , ...rest] = points;
			const end = rest.at(-1);
			if (start === undefined || end === undefined) {
				throw new Error(`${id} has no line`);
			}

			const launch = dataset.byId.get(String(properties['id'])) as Launch;
			const ranges = launch.missiles.flatMap(({rangeKm}) => rangeKm ?? []);
			const flown = distanceKm(start, end);
			expect(
				ranges.some(range => Math.abs(flown - range) < 0.01 * range + 1),
				`${id}: ${flown}`,
			).toBe(true);
			const off = Math.abs(bearingDeg(start, end) - Number(launch.bearingDeg));
			expect(Math.min(off, 360 - off), id).toBeLessThan(0.5);
		}

		const drawn = new Set(flights.map(({properties}) => properties['id']));
		for (const event of dataset.events) {
			if (
				!('missiles' in event) ||
				event.bearingDeg === undefined ||
				event.missiles.every(({rangeKm}) => !rangeKm)
			) {
				expect(drawn.has(event.id), event.id).toBe(false);
			}
		}
	});

	it('cuts a line at the 180th meridian', async () => {
		const {geojsonText} = await import('../../source/commands/calendar-and-map.ts');
		const event = {...(dataset.byId.get('2022-10-04-irbm') as Launch), bearingDeg: 80};
		const missiles = event.missiles.map(missile => ({...missile, rangeKm: 6000}));
		const [, flight] = featuresOf(geojsonText([{...event, missiles}], dataset));
		expect(flight?.geometry?.type).toBe('MultiLineString');
		const [before = [], after = []] = linesOf(flight as Feature);
		expect(before.at(-1)?.[0]).toBe(180);
		expect(after[0]?.[0]).toBe(-180);
		expect(after[0]?.[1]).toBe(before.at(-1)?.[1]);
		for (const line of [before, after]) {
			for (const [index, [lon]] of line.entries()) {
				expect(Math.abs(lon - (line[index - 1] ?? line[index] ?? [0])[0])).toBeLessThan(10);
			}
		}
	});
});

function rounded(degrees: number | undefined): number {
	return Math.round((degrees ?? 0) * 10_000) / 10_000;
}
