import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Drill, isDrill, isLaunch, type Launch} from '../../source/dataset/event.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import type {MapPoint} from '../../source/layout/map-frame.ts';
import {cellOf, dotOf, frameAround, isInside, type MapCell} from '../../source/layout/map-frame.ts';
import {mapLines, mapWords} from '../../source/layout/map-lines.ts';
import {coast} from '../../source/layout/map-places.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const launches = dataset.events.filter(isLaunch);
const drills = dataset.events.filter(isDrill);
const seoul = {lat: 37.57, lon: 126.98};
const wonsan = {lat: 39.17, lon: 127.45};

function launchOf(id: string): Launch {
	const event = dataset.byId.get(id);
	if (event === undefined || !isLaunch(event)) {
		throw new Error(`no launch ${id}`);
	}

	return event;
}

type Options = {width?: number; height?: number; isAscii?: boolean; drill?: Drill};

function mapOf(launch: Launch, {width = 60, height = 24, isAscii = false, drill}: Options = {}): string[] {
	return mapLines({launch, dataset, drill, width, height, isAscii, coast}).map(lineText);
}

/** A launch of a made-up record, and the text of its map. */
function textOf(fields: Parameters<typeof launchRecord>[0]): string {
	const made = datasetFrom([launchRecord(fields)]);
	const launch = made.events.find(isLaunch);
	if (launch === undefined) {
		throw new Error('no launch was made');
	}

	return mapLines({launch, dataset: made, width: 70, height: 26, isAscii: true, coast})
		.map(lineText)
		.join('\n');
}

/** The text with its line breaks gone, for sentences that wrap. */
function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

/** The cell of the first row that holds the mark. */
function cellOfMark(rows: readonly string[], mark: string): MapCell {
	const row = rows.findIndex(text => text.includes(mark));
	return {row, column: rows[row]?.indexOf(mark) ?? -1};
}

describe('the coast', () => {
	it('is what the build makes of Natural Earth', () => {
		const script = fileURLToPath(new URL('../../scripts/build-coast.ts', import.meta.url));
		const {status, stderr} = spawnSync(process.execPath, [script, '--check'], {encoding: 'utf8'});
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});

	it('lies inside its window', () => {
		for (const point of [...coast.shores, ...coast.borders].flat()) {
			expect(isInside(coast.window, point)).toBe(true);
		}
	});

	const nearest = (lines: readonly (readonly MapPoint[])[], {lat, lon}: MapPoint) =>
		Math.min(...lines.flat().map(point => Math.hypot(point.lat - lat, (point.lon - lon) * 0.79)));

	it.each([
		['Wonsan', wonsan],
		['Busan', {lat: 35.1, lon: 129.04}],
		['Incheon', {lat: 37.46, lon: 126.6}],
		['Niigata', {lat: 37.95, lon: 139.05}],
		['Vladivostok', {lat: 43.12, lon: 131.89}],
	])('passes by the port of %s', (_name, port) => {
		expect(nearest(coast.shores, port)).toBeLessThan(0.35);
	});

	it.each([
		['Daejeon', {lat: 36.35, lon: 127.38}],
		['Kanggye', {lat: 40.97, lon: 126.6}],
		['the middle of the East Sea', {lat: 40.2, lon: 134.5}],
	])('keeps away from %s', (_name, place) => {
		expect(nearest(coast.shores, place)).toBeGreaterThan(0.5);
	});

	it('has the border along the truce line, which passes by Panmunjom', () => {
		expect(nearest(coast.borders, {lat: 37.96, lon: 126.68})).toBeLessThan(0.2);
	});
});

describe('the frame of a map', () => {
	const frame = frameAround([], {window: coast.window, columns: 60, rows: 24});
	const cell = (point: MapPoint) => cellOf(dotOf(frame, point));

	it('has north above and east to the right', () => {
		expect(cell(seoul).row).toBeGreaterThan(cell({lat: 39.02, lon: 125.75}).row);
		expect(cell(wonsan).column).toBeGreaterThan(cell({lat: 39.02, lon: 125.75}).column);
		expect(cell({lat: 33.5, lon: 126.5}).row).toBeGreaterThan(cell(seoul).row);
	});

	it('shows a distance as long across as down', () => {
		const origin = dotOf(frame, {lat: 38, lon: 127});
		const up = dotOf(frame, {lat: 40, lon: 127});
		// At 38 degrees north a degree of longitude is 0.788 of one of latitude.
		const across = dotOf(frame, {lat: 38, lon: 127 + 2 / 0.788});
		expect(Math.abs(origin.y - up.y - (across.x - origin.x))).toBeLessThanOrEqual(1);
	});

	it('never shows what lies outside the window, and always all of Korea', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 8, max: 300}),
				fc.integer({min: 4, max: 120}),
				fc.array(
					fc.record({
						lat: fc.double({min: 25, max: 50, noNaN: true}),
						lon: fc.double({min: 110, max: 160, noNaN: true}),
					}),
				),
				(columns, rows, points) => {
					const shown = frameAround(points, {window: coast.window, columns, rows});
					const last = {x: shown.columns * 2, y: shown.rows * 4};
					const north = shown.north - last.y * shown.dotDegrees;
					const east = shown.west + (last.x * shown.dotDegrees) / 0.788_010_753_606_722;
					expect(shown.columns).toBeLessThanOrEqual(columns);
					expect(shown.rows).toBeLessThanOrEqual(rows);
					expect(shown.north).toBeLessThanOrEqual(coast.window.north + 1e-9);
					expect(north).toBeGreaterThanOrEqual(coast.window.south - 1e-9);
					expect(shown.west).toBeGreaterThanOrEqual(coast.window.west - 1e-9);
					expect(east).toBeLessThanOrEqual(coast.window.east + 1e-9);
					const needed = [
						{lat: 33.1, lon: 126.3},
						{lat: 42.9, lon: 130.4},
						...points.filter(point => isInside(coast.window, point)),
					];
					for (const point of needed) {
						const dot = dotOf(shown, point);
						// Where a whole cell would show more than the window, the last part of one is left out.
						expect(dot.x).toBeGreaterThanOrEqual(-2);
						expect(dot.x).toBeLessThan(last.x + 2);
						expect(dot.y).toBeGreaterThanOrEqual(-4);
						expect(dot.y).toBeLessThan(last.y + 4);
					}
				},
			),
		);
	});
});

describe('the map of a launch', () => {
	it('draws every launch of the dataset', () => {
		for (const launch of launches) {
			const rows = mapOf(launch);
			expect(rows.join('\n')).toMatch(/[\u2801-\u28FF]{2}/u);
			const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
			expect(rows.some(row => row.startsWith('^ '))).toBe(site?.lat !== undefined);
		}
	});

	it('marks the end of a flight east of its site where it flew east', () => {
		// 29 November 2017: 950 km on a bearing of 76 degrees from Pyongsong, into the sea west of Hokkaido and Honshu.
		const rows = mapOf(launchOf('2017-11-29-icbm'));
		const site = cellOfMark(rows, '^');
		const end = cellOfMark(rows, 'x');
		expect(end.column).toBeGreaterThan(site.column + 10);
		expect(end.row).toBeLessThan(site.row);
	});

	it('marks where a long flight leaves the map, and tells its distance', () => {
		// 4 October 2022: 4,600 km over Aomori into the Pacific.
		const rows = mapOf(launchOf('2022-10-04-irbm'));
		const mark = cellOfMark(rows, '>');
		const site = cellOfMark(rows, '^');
		expect(mark.column).toBeGreaterThan(50);
		expect(mark.row).toBeLessThan(site.row);
		expect(inOneLine(rows.join(' '))).toMatch(/4,600 km, bearing 80 degrees.*leaves the map to the east/);
		expect(rows.join('\n')).not.toMatch(/^x /m);
	});

	it('lets a space launch to the south leave by the lower edge', () => {
		const rows = mapOf(launchOf('2023-08-24-slv'), {height: 30});
		const legend = rows.findIndex(row => row.startsWith('^ '));
		expect(rows[legend - 1]).toContain('v');
		expect(rows[legend + 1]).toMatch(/^v /);
		expect(rows.join(' ')).toContain('to the south');
	});

	it('says that the site was not given, and draws no flight', () => {
		const text = textOf({id: '2020-01-01-a', start: '2020-01-01'});
		expect(text).toContain('The launch site was not given.');
		expect(inOneLine(text)).toContain('Distance, bearing and apogee not given');
		expect(text).not.toMatch(/[*^]/);
	});

	it('says that a site has no point', () => {
		const text = textOf({id: '2020-01-01-a', start: '2020-01-01', site: 'patrol-ship-east'});
		expect(inOneLine(text)).toContain('no point on the map');
		expect(text).not.toMatch(/[*^]/);
	});

	it('draws a circle where the distance is known and the bearing is not', () => {
		const missiles = [{class: 'SRBM', count: 1, range_km: 400, outcome: 'success'}];
		const text = textOf({id: '2020-01-01-a', start: '2020-01-01', site: 'wonsan', missiles});
		expect(inOneLine(text)).toContain(
			'400 km, bearing and apogee not given: the circle lies 400 km from the site',
		);
		expect(text.split('^')[0]).toContain('*');
		expect(text.split('^')[1]).toContain('*');
	});

	it('keeps a floor a floor', () => {
		const missiles = [
			{
				class: 'ICBM',
				count: 1,
				range_km: 1000,
				apogee_km: 6000,
				apogee_limit: 'at-least',
				outcome: 'success',
			},
		];
		const text = textOf({id: '2020-01-01-a', start: '2020-01-01', site: 'wonsan', missiles});
		expect(inOneLine(text)).toContain('1,000 km, apogee at least 6,000 km, bearing not given');
	});

	it('draws no way for a cruise missile, whose distance is not flown straight', () => {
		const missiles = [{class: 'cruise', count: 2, range_km: 1500, outcome: 'success'}];
		const text = textOf({id: '2020-01-01-a', start: '2020-01-01', site: 'wonsan', missiles});
		expect(text).toContain('1,500 km');
		expect(inOneLine(text)).toContain('only the site is drawn');
		expect(text).not.toContain('*');
	});

	it('draws the missile that flew farthest and tells the distances of all', () => {
		const missiles = [
			{class: 'SRBM', count: 1, range_km: 300, outcome: 'success'},
			{class: 'SRBM', count: 1, range_km: 1200, outcome: 'success'},
		];
		const text = textOf({
			id: '2020-01-01-a',
			start: '2020-01-01',
			site: 'wonsan',
			missiles,
			bearing_deg: 90,
		});
		expect(inOneLine(text)).toContain('300 to 1,200 km, bearing 90 degrees');
		expect(inOneLine(text)).toContain('the farthest is drawn');
	});

	it('marks the place of a drill where it has a point, and says where it has none', () => {
		const made = datasetFrom([
			drillRecord({id: 'a', start: '2020-01-01', place: 'off Pohang'}),
			drillRecord({id: 'b', start: '2020-01-01', place: 'East Sea'}),
			drillRecord({id: 'c', start: '2020-01-01'}),
			drillRecord({id: 'd', start: '2020-01-01', place: 'Busan Bay, Hawaii', theatre: 'elsewhere'}),
		]).events.filter(isDrill);
		const texts = made.map(drill => mapOf(launchOf('2017-11-29-icbm'), {drill}));
		const words = texts.map(rows => rows.at(-1));
		expect(words).toEqual([
			'= drill: off Pohang (marked: Pohang)',
			'Drill: East Sea (no one point to mark)',
			'Drill: its place was not given.',
			'Drill: Busan Bay, Hawaii, off the map',
		]);
		const [first = []] = texts;
		const mark = cellOfMark(first, '=');
		expect(mark.row).toBeGreaterThan(cellOfMark(first, '^').row);
		expect(mark.column).toBeGreaterThan(cellOfMark(first, 'Seoul').column - 2);
		expect(texts.slice(1).flat().join('')).not.toContain('=');
	});

	it('has no character but ASCII where asked', () => {
		for (const launch of launches) {
			for (const row of mapOf(launch, {isAscii: true, width: 70})) {
				expect(row).toMatch(/^[ -~]*$/);
			}
		}
	});

	it('gives the words alone where there is no room for a map', () => {
		const text = mapOf(launchOf('2017-11-29-icbm'), {width: 60, height: 6}).join('\n');
		expect(text).toContain('bearing 76 degrees');
		expect(text).not.toMatch(/[\u2800-\u28FF]/u);
	});

	it('keeps a low pane to its map and the first words, and the others below it', () => {
		const lines = mapOf(launchOf('2017-11-29-icbm'), {width: 30, height: 10});
		const words = mapWords({
			launch: launchOf('2017-11-29-icbm'),
			dataset,
			width: 30,
			isAscii: false,
			coast,
		}).map(lineText);
		expect(words.length).toBeGreaterThan(3);
		expect(lines.slice(0, 7).join('')).toMatch(/[\u2800-\u28FF]/u);
		expect(lines.slice(7)).toEqual(words);
	});

	it('says the same words without its drawing', () => {
		for (const launch of launches) {
			const words = mapWords({launch, dataset, width: 60, isAscii: false, coast}).map(lineText);
			expect(mapOf(launch).slice(-words.length)).toEqual(words);
			expect(words.join('')).not.toMatch(/[\u2800-\u28FF]/u);
		}
	});

	it('is never wider than asked, and higher only by words that follow below the map of a low pane', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...launches),
				fc.option(fc.constantFrom(...drills), {nil: undefined}),
				fc.integer({min: 0, max: 220}),
				fc.integer({min: 0, max: 90}),
				fc.boolean(),
				(launch, drill, width, height, isAscii) => {
					const lines = mapLines({launch, dataset, drill, width, height, isAscii, coast});
					const words = mapWords({launch, dataset, drill, width, isAscii, coast}).length;
					const isLow = height >= 9 && height < 10 + words;
					expect(lines.length).toBeLessThanOrEqual(isLow ? Math.max(height, height + words - 3) : height);
					for (const line of lines) {
						expect(lineWidth(line)).toBeLessThanOrEqual(width);
					}
				},
			),
			{numRuns: 150},
		);
	});
});
