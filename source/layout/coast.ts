/** The coast that maps are drawn on: data/coast.json, which `npm run coast` makes, part of the program once built. */
import file from '../../data/coast.json' with {type: 'json'};
import type {MapPoint} from './map-flight.ts';
import type {MapWindow} from './map-frame.ts';

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
	shores: file.coast.map(pointsOf),
	borders: file.borders.map(pointsOf),
};

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
