/**
 * `npm run coast`: cuts the coast around Korea and Japan, and the land borders of North Korea, out of Natural Earth (the
 * package world-atlas, 1:50 million), simplifies both and writes them to data/coast.json, from which a launch's map is
 * drawn. `--check` writes nothing and fails where the committed file is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {geoIdentity, geoPath} from 'd3-geo';
import {mesh} from 'topojson-client';
import {presimplify, simplify} from 'topojson-simplify';
import type {GeometryCollection, GeometryObject, Topology} from 'topojson-specification';

/** Wide enough for flights to the East Sea and over Japan; a map never shows more, and says where a flight leaves it. */
const mapWindow = {west: 117, south: 30, east: 150, north: 46};
/**
 * A point goes where the triangle with its neighbours is smaller than this, in square degrees: about a third of a
 * braille dot of the largest map of Korea alone, so that no bay that could be drawn is lost.
 */
const smallestTriangle = 0.0008;
/** An island goes that would be drawn as less than two dots. */
const smallestIslandDegrees = 0.1;
/** ISO 3166 numbers, as world-atlas names its countries. */
const northKorea = '408';

type World = Topology<{countries: GeometryCollection; land: GeometryCollection}>;
type Point = readonly [number, number];

const root = fileURLToPath(new URL('..', import.meta.url));
const file = 'data/coast.json';
const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = simplify(presimplify(JSON.parse(readFileSync(atlas, 'utf8')) as World), smallestTriangle);
const {countries} = world.objects;
const isNorthKorea = ({id}: GeometryObject) => String(id) === northKorea;
const coast = linesIn(mesh(world, countries, (one, other) => one === other)).filter(isDrawable);
const borders = linesIn(
	mesh(world, countries, (one, other) => one !== other && (isNorthKorea(one) || isNorthKorea(other))),
);
const text = `${JSON.stringify({window: mapWindow, coast: coast.map(flat), borders: borders.map(flat)}).replaceAll('],[', '],\n[')}\n`;
if (!process.argv.includes('--check')) {
	writeFileSync(root + file, text);
	console.log(`${file}: ${coast.length + borders.length} lines, ${text.length} bytes.`);
} else if (readFileSync(root + file, 'utf8') !== text) {
	console.error(`${file} is stale; run npm run coast and commit the result.`);
	process.exitCode = 1;
}

/** The parts of the lines inside the window, read from the path that d3 draws of them. */
function linesIn(geometry: Parameters<ReturnType<typeof geoPath>>[0]): Point[][] {
	const clip = geoIdentity().clipExtent([
		[mapWindow.west, mapWindow.south],
		[mapWindow.east, mapWindow.north],
	]);
	const path = geoPath(clip).digits(2)(geometry) ?? '';
	return path
		.split('M')
		.filter(Boolean)
		.map(part =>
			part.split('L').map((pair): Point => {
				const [longitude = Number.NaN, latitude = Number.NaN] = pair.split(',').map(Number);
				return [longitude, latitude];
			}),
		);
}

function isDrawable(line: readonly Point[]): boolean {
	return [0, 1].some(axis => {
		const values = line.map(point => point[axis] ?? Number.NaN);
		return Math.max(...values) - Math.min(...values) >= smallestIslandDegrees;
	});
}

/** The line in hundredths of a degree: its first point, then the steps from point to point, all in one row. */
function flat(line: readonly Point[]): number[] {
	const points = line.map(point => point.map(value => Math.round(value * 100)));
	return points.flatMap((point, index) =>
		point.map((value, axis) => value - (points[index - 1]?.[axis] ?? 0)),
	);
}
