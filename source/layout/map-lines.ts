/**
 * The map of a launch: the coasts in sight, its site, its flight over the ground, where a drill was held, and below it
 * what the marks stand for. Where there is no room for a map, the words alone.
 */
import type {Dataset, Site} from '../dataset/dataset.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {distanceWords, fallAreaWords} from '../dataset/event-words.ts';
import {asciiMarksText, asciiText} from '../text/clean-text.ts';
import {displayWidth, joinWords, sentenceCase, withCommas, wrapText} from '../text/words.ts';
import {fitLine, type Line, lineOf, lineWidth, type Mark, mapLine, mapMarks, type Role} from './line.ts';
import {
	cellOf,
	createMapCanvas,
	type Dot,
	dotOf,
	frameAround,
	type MapCanvas,
	type MapCell,
	type MapFrame,
	type MapPoint,
} from './map-frame.ts';
import {
	type Coast,
	courseOf,
	type MapCourse,
	type MapPlace,
	type MapSide,
	placesNamed,
	type Span,
} from './map-places.ts';

type MapInput = {
	readonly launch: Launch;
	readonly dataset: Dataset;
	/** A drill whose place is to be marked, such as that of the pairing. */
	readonly drill?: Drill | undefined;
	readonly width: number;
	readonly height: number;
	/** ASCII characters alone, instead of braille dots. */
	readonly isAscii: boolean;
	readonly coast: Coast;
};

const fewestColumns = 20;
const fewestRows = 6;
/** In a low pane the map has so many rows, but for a few words; the others follow as the pane scrolls. */
const wantedRows = 10;
const wordsInSight = 3;
/** A dotted line sets one dot of so many. */
const dotted = 3;

/** Cities for finding one's way, the first ones first where names would touch. */
const cities: readonly MapPlace[] = [
	{name: 'Seoul', lat: 37.57, lon: 126.98},
	{name: 'Pyongyang', lat: 39.02, lon: 125.75},
	{name: 'Tokyo', lat: 35.68, lon: 139.77},
	{name: 'Busan', lat: 35.1, lon: 129.04},
	{name: 'Vladivostok', lat: 43.12, lon: 131.89},
];

/** The lines, each at most `width` cells; more than `height` only where the words below a low map go on. */
export function mapLines(input: MapInput): readonly Line[] {
	const {launch, dataset, drill, width, height, isAscii, coast} = input;
	const facts = mapFacts(launch, {dataset, drill, coast});
	const words = fitted(mapLegend(facts, width), input);
	const rows = Math.max(height - words.length, Math.min(wantedRows, height - wordsInSight));
	return width < fewestColumns || rows < fewestRows
		? words.slice(0, Math.max(0, height))
		: [...drawMap({...facts, siteName: facts.site?.name, coast, columns: width, rows, isAscii}), ...words];
}

/** What the map says, without its drawing, for those who have the screen read to them. */
export function mapWords(input: Omit<MapInput, 'height'>): readonly Line[] {
	return fitted(mapLegend(mapFacts(input.launch, input), input.width), input);
}

function mapFacts(launch: Launch, {dataset, drill, coast}: Pick<MapInput, 'dataset' | 'drill' | 'coast'>) {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	const places = drill?.place === undefined || drill.theatre === 'elsewhere' ? [] : placesNamed(drill.place);
	return {launch, course: courseOf(launch, site, coast.window), site, drill, places};
}

function fitted(
	lines: readonly Line[],
	{width, isAscii}: Pick<MapInput, 'width' | 'isAscii'>,
): readonly Line[] {
	return lines
		.map(line => (isAscii ? mapLine(line, asciiText) : line))
		.map(line => (lineWidth(line) > width ? fitLine(line, width) : line));
}

type Drawing = {
	readonly course: MapCourse;
	readonly places: readonly MapPlace[];
	readonly siteName: string | undefined;
	readonly coast: Coast;
	readonly columns: number;
	readonly rows: number;
	readonly isAscii: boolean;
};

function drawMap({course, places, siteName, coast, columns, rows, isAscii}: Drawing): readonly Line[] {
	const {drawn, site} = course;
	const way = drawn.kind === 'site-only' ? [] : drawn.points;
	const frame = frameAround([...way, ...(site === undefined ? [] : [site])], {
		window: coast.window,
		columns,
		rows,
	});
	const canvas = createMapCanvas({columns: frame.columns, rows: frame.rows, isAscii});
	const draw = (points: readonly MapPoint[], role: Role, every?: number) =>
		drawLine(
			canvas,
			points.map(point => dotOf(frame, point)),
			role,
			every,
		);
	for (const border of coast.borders) {
		draw(border, 'dim', dotted);
	}

	for (const shore of coast.shores) {
		draw(shore, 'dim');
	}

	draw(way, 'launch', drawn.kind === 'circle' ? dotted : 1);
	for (const place of places) {
		canvas.write(cellAt(frame, place), mapMarks.drill, 'drill');
	}

	const end = way.at(-1);
	if (drawn.kind === 'track' && end !== undefined) {
		canvas.write(
			cellAt(frame, end),
			drawn.leaves === undefined ? mapMarks.end : leavingMarks[drawn.leaves],
			'launch',
		);
	}

	if (site !== undefined) {
		canvas.write(cellAt(frame, site), mapMarks.site, 'launch');
		nameBeside(canvas, cellAt(frame, site), siteName ?? '', 'launch');
	}

	for (const city of cities) {
		nameCity(canvas, cellAt(frame, city), city.name);
	}

	return canvas.lines();
}

function drawLine(canvas: MapCanvas, dots: readonly Dot[], role: Role, every: number | undefined): void {
	for (const [index, to] of dots.entries()) {
		const from = dots[index - 1];
		if (from !== undefined) {
			canvas.line(from, to, role, every);
		}
	}
}

function cellAt(frame: MapFrame, point: MapPoint) {
	return cellOf(dotOf(frame, point));
}

/** Writes a name right or left of its cell, a space between, where it hides nothing but shore; else it is left out. */
function nameBeside(canvas: MapCanvas, {column, row}: MapCell, name: string, role: Role): void {
	const label = asciiText(name);
	const length = displayWidth(label);
	if (label.length !== length) {
		return;
	}

	if (canvas.isFree({column: column + 1, row}, length + 1)) {
		canvas.write({column: column + 1, row}, {text: ` ${label}`}, role);
	} else if (canvas.isFree({column: column - length - 1, row}, length + 1)) {
		canvas.write({column: column - length - 1, row}, {text: `${label} `}, role);
	}
}

function nameCity(canvas: MapCanvas, cell: MapCell, name: string): void {
	if (canvas.isFree(cell, 1)) {
		canvas.write(cell, mapMarks.city, 'plain');
		nameBeside(canvas, cell, name, 'plain');
	}
}

// What stands below a map: the marks, and the facts that they stand for. What was not given is said in words, and no
// figure is written that the record does not hold.

/** The mark where a flight leaves the map. */
const leavingMarks: Readonly<Record<MapSide, Mark>> = {
	north: {text: 'A', unicode: '↑'},
	east: {text: '>', unicode: '→'},
	south: {text: 'v', unicode: '↓'},
	west: {text: '<', unicode: '←'},
};

type Facts = {
	readonly launch: Launch;
	readonly course: MapCourse;
	readonly site: Site | undefined;
	readonly drill: Drill | undefined;
	readonly places: readonly MapPlace[];
};

/** The lines, each at most `width` cells. */
function mapLegend(facts: Facts, width: number): readonly Line[] {
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
	const given = [
		rangeKm && spanWords(rangeKm),
		bearingDeg === undefined ? undefined : `bearing ${bearingDeg} degrees`,
		apogeeKm && `apogee ${spanWords(apogeeKm)}`,
	];
	const missing = ['distance', 'bearing', 'apogee'].filter((_, place) => given[place] === undefined);
	const notGiven = missing.length === 0 ? [] : [`${joinWords(missing)} not given`];
	const how = drawingWords(course);
	const words = [...given.filter(Boolean), ...notGiven].join(', ') + (how === '' ? '' : `: ${how}`);
	return courseMark(course) === undefined ? sentenceCase(words) : words;
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
			return `the circle lies ${withCommas(Math.round(rangeKm?.most ?? 0))} km from the site`;
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

/** In whole kilometres: no name of who gave them stands beside them. */
function spanWords({least, most, limit}: Span): string {
	const [from, to] = [Math.round(least), Math.round(most)];
	const farthest = distanceWords(to, limit);
	return from === to ? farthest : `${withCommas(from)} to ${farthest}`;
}
