/**
 * Events as GeoJSON (RFC 7946) for a map: the site of a launch, its flight as a line where bearing and distance are both
 * known, the places that a drill names. An event without a known place has no geometry, and is there all the same.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isFire, isLaunch} from '../dataset/event.ts';
import {courseOf} from '../layout/map-course.ts';
import type {MapPoint} from '../layout/map-frame.ts';
import {placesNamed} from '../layout/map-places.ts';
import {eventColumns} from './event-columns.ts';
import type {JsonValue} from './event-record.ts';

type Shape = {readonly part: 'site' | 'flight' | 'place'; readonly geometry: JsonValue};

/** A collection with a feature a line. Properties are the columns of `list --format csv`, and which part it shows. */
export function geojsonText(events: readonly BriefingEvent[], dataset: Dataset): string {
	const features = events.flatMap(event => {
		const properties = Object.fromEntries(
			eventColumns.map(({name, cellOf}) => [name, cellOf({event, dataset}) ?? null]),
		);
		return shapesOf(event, dataset).map(({part, geometry}) =>
			JSON.stringify({
				type: 'Feature',
				id: part === 'flight' ? `${event.id}/flight` : event.id,
				geometry,
				properties: {...properties, part: geometry === null ? null : part},
			}),
		);
	});
	return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

const world = {west: -180, east: 180, south: -90, north: 90};

function shapesOf(event: BriefingEvent, dataset: Dataset): readonly Shape[] {
	if (isDrill(event) || isFire(event)) {
		const [first, ...others] = placesNamed(event.place ?? '').map(position);
		return [
			{
				part: 'place',
				geometry:
					first === undefined
						? null
						: others.length === 0
							? {type: 'Point', coordinates: first}
							: {type: 'MultiPoint', coordinates: [first, ...others]},
			},
		];
	}

	if (event.kind === 'note' || event.kind === 'statement') {
		return [{part: 'place', geometry: null}];
	}

	if (!isLaunch(event)) {
		return [{part: 'site', geometry: {type: 'Point', coordinates: position(event)}}];
	}

	const {site, drawn} = courseOf(event, dataset.sites.get(event.site ?? ''), world);
	return [
		{part: 'site', geometry: site === undefined ? null : {type: 'Point', coordinates: position(site)}},
		...(drawn.kind === 'track' ? [{part: 'flight', geometry: lineOf(drawn.points)} as const] : []),
	];
}

function position({lon, lat}: MapPoint): readonly number[] {
	return [lon, lat].map(degrees => Math.round(degrees * 10_000) / 10_000);
}

/** A line, cut in two where it crosses the 180th meridian, as the standard asks. */
function lineOf(points: readonly MapPoint[]): JsonValue {
	const lines: MapPoint[][] = [[]];
	for (const [index, point] of points.entries()) {
		const before = points[index - 1];
		if (before !== undefined && Math.abs(point.lon - before.lon) > 180) {
			const side = before.lon > 0 ? 180 : -180;
			const share = (side - before.lon) / (point.lon + 2 * side - before.lon);
			const lat = before.lat + share * (point.lat - before.lat);
			lines.at(-1)?.push({lon: side, lat});
			lines.push([{lon: -side, lat}]);
		}

		lines.at(-1)?.push(point);
	}

	const [first = [], ...others] = lines.map(line => line.map(position));
	return others.length === 0
		? {type: 'LineString', coordinates: first}
		: {type: 'MultiLineString', coordinates: [first, ...others]};
}
