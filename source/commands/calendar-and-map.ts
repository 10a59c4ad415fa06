/**
 * Events as a calendar (iCalendar, RFC 5545): drills over their days, launches at their minute in Korea time. A date that is
 * rough covers every day that it may be, and its title says so. The same bytes for the same data.
 *
 * Events as GeoJSON (RFC 7946) for a map: the site of a launch, its flight as a line where bearing and distance are both
 * known, the places that a drill names. An event without a known place has no geometry, and is there all the same.
 */

import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, endOf, isDrill, isFire, isLaunch} from '../dataset/event.ts';
import {kindWords, ownMark, sourceWords} from '../dataset/event-words.ts';
import type {MapPoint} from '../layout/map-frame.ts';
import {courseOf, placesNamed} from '../layout/map-places.ts';
import {type CoarseDate, isExactDay, isoDay, type KoreaDay} from '../time/days.ts';
import {dateSpan, longDate, longDateTime} from '../time/format-date.ts';
import {eventColumns, lastDate} from './event-columns.ts';
import type {JsonValue} from './event-record.ts';

/** A calendar without an event is none to most programs; it is written all the same, whole. */
export function calendarText(events: readonly BriefingEvent[], dataset: Dataset): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//briefing//US-ROK drills and North Korean launches//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'X-WR-CALNAME:US-ROK drills and North Korean launches',
		...koreaTime,
		...events.flatMap(event => eventLines(event, dataset)),
		'END:VCALENDAR',
	];
	return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** Korea's time as the program has it: nine hours ahead of UTC, all year. */
const koreaTime = [
	'BEGIN:VTIMEZONE',
	'TZID:Asia/Seoul',
	'BEGIN:STANDARD',
	'DTSTART:19700101T000000',
	'TZOFFSETFROM:+0900',
	'TZOFFSETTO:+0900',
	'TZNAME:KST',
	'END:STANDARD',
	'END:VTIMEZONE',
];

function eventLines(event: BriefingEvent, dataset: Dataset): string[] {
	const {name: place, lat, lon} = placeOf(event, dataset);
	const {url} = event.sources.find(source => source.url !== undefined) ?? {};
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(event.id)}@peninsula-briefing`,
		// The moment at which the entry was made: that of the data, so that nothing depends on the clock.
		`DTSTAMP:${dataset.version.replaceAll('-', '')}T000000Z`,
		...timeLines(event),
		`SUMMARY:${escaped(`${ownMark(event)}${event.title}${roughWords(event)}`)}`,
		`DESCRIPTION:${escaped(descriptionOf(event).join('\n'))}`,
		...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
		...(lat === undefined || lon === undefined ? [] : [`GEO:${lat};${lon}`]),
		...(url === undefined ? [] : [`URL:${url}`]),
		`CATEGORIES:${escaped(kindWords(event))}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

type Place = {
	readonly name?: string | undefined;
	readonly lat?: number | undefined;
	readonly lon?: number | undefined;
};

function placeOf(event: BriefingEvent, {sites}: Dataset): Place {
	if (isDrill(event) || isFire(event)) {
		return {name: event.place};
	}

	switch (event.kind) {
		case 'launch':
			return sites.get(event.site ?? '') ?? {};
		case 'nuclear-test':
			return {name: event.siteName, lat: event.lat, lon: event.lon};
		default:
			return {};
	}
}

/** A minute in Korea where one is known, else every day that it may have been; the day after the last ends it. */
function timeLines(event: BriefingEvent): readonly string[] {
	const {start} = event;
	const end = isDrill(event) ? endOf(event) : (lastDate(event) ?? start);
	if (isDrill(event) || start.minute === undefined) {
		return [
			`DTSTART;VALUE=DATE:${basicDay(start.firstDay)}`,
			`DTEND;VALUE=DATE:${basicDay(end.lastDay + 1)}`,
		];
	}

	const [from, to] = [koreaMinute(start), koreaMinute(end)];
	return [`DTSTART;TZID=Asia/Seoul:${from}`, ...(to > from ? [`DTEND;TZID=Asia/Seoul:${to}`] : [])];
}

function koreaMinute({firstDay, minute = 0}: CoarseDate): string {
	const [hour, rest] = [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0'));
	return `${basicDay(firstDay)}T${hour}${rest}00`;
}

function basicDay(day: KoreaDay): string {
	return isoDay(day).replaceAll('-', '');
}

/** ` (some day in March 1993)`: what the days of a calendar cannot show. */
function roughWords(event: BriefingEvent): string {
	if (isDrill(event)) {
		const isExact = event.end !== undefined && isExactDay(event.start) && isExactDay(event.end);
		return isExact ? '' : ` (${dateSpan(event.start, event.end)})`;
	}

	if (isExactDay(event.start)) {
		return '';
	}

	const isPlain = event.start.precision !== 'day' && event.start.approximate !== true;
	return ` (${isPlain ? 'some day in ' : ''}${longDate(event.start)})`;
}

function descriptionOf(event: BriefingEvent): readonly string[] {
	const when = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const sources = event.sources.map(
		source => `${sourceWords(source)}${source.url === undefined ? '' : `  ${source.url}`}`,
	);
	return [
		`${when} (Korea)`,
		...[event.summary, event.note].flatMap(text => text ?? []),
		...sources,
		`briefing show ${event.id}`,
	];
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line of more than 75 bytes goes on behind a line end and a space, never inside a letter. */
function folded(line: string): string {
	const parts = [''];
	let bytes = 0;
	for (const letter of line) {
		const size = Buffer.byteLength(letter);
		if (bytes + size > mostBytes) {
			parts.push('');
			bytes = 1;
		}

		parts[parts.length - 1] += letter;
		bytes += size;
	}

	return parts.join('\r\n ');
}

const mostBytes = 75;

type Shape = {readonly part: 'site' | 'flight' | 'place'; readonly geometry: JsonValue};

/** A collection with a feature a line. Properties are the columns of `list --format csv`, and which part it shows. */
export function geojsonText(events: readonly BriefingEvent[], dataset: Dataset): string {
	const columns = eventColumns();
	const features = events.flatMap(event => {
		const properties = Object.fromEntries(
			columns.map(({name, cellOf}) => [name, cellOf({event, dataset}) ?? null]),
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
