/**
 * Events as records for other programs: the fields of the data files with references resolved to names, dates as EDTF,
 * and the first and last instant at which the event can have been. Field names are stable; see docs/output.md.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, endOf, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {edtfText, possibleInstants} from '../time/coarse-date.ts';
import {isoDay} from '../time/korea-day.ts';

/** A value of a machine format. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| readonly JsonValue[]
	| {readonly [key: string]: JsonValue};

/** The record of an event; unknown values are absent. */
export function eventRecord(event: BriefingEvent, dataset: Dataset): {readonly [key: string]: JsonValue} {
	return known({
		id: event.id,
		kind: event.kind,
		title: event.title,
		start: edtfText(event.start),
		...(isDrill(event) ? drillFields(event, dataset) : {}),
		...(isLaunch(event) ? launchFields(event, dataset) : {}),
		...(event.kind === 'nuclear-test'
			? {ordinal: event.ordinal, site: {name: event.siteName, lat: event.lat, lon: event.lon}}
			: {}),
		...eventInstants(event),
		summary: event.summary,
		sources: event.sources.map(source => known({...source})),
		confidence: event.confidence,
		note: event.note,
		own: event.own,
	});
}

/** The first and the last instant at which an event can have been. */
export function eventInstants(event: BriefingEvent): {first: string; last: string} {
	const last = isDrill(event) ? endOf(event) : isLaunch(event) ? (event.last ?? event.start) : event.start;
	return possibleInstants(event.start, last);
}

function drillFields(drill: Drill, dataset: Dataset) {
	return {
		end: drill.end && edtfText(drill.end),
		time_note: drill.timeNote,
		series: drill.series && (dataset.series.get(drill.series)?.name ?? drill.series),
		category: drill.category,
		participants: drill.participants,
		assets: drill.assets.map(asset => known({...asset})),
		place: drill.place,
		theatre: drill.theatre,
		part_of: drill.partOf,
		pairable: drill.pairable,
		pairable_reason: drill.pairableReason,
		in_response_to: drill.inResponseTo.map(claim => ({...claim})),
		order: drill.order.map(claim => ({...claim})),
		order_note: drill.orderNote,
		reactions: drill.reactions.map(reaction => known({...reaction})),
	};
}

function launchFields(launch: Launch, dataset: Dataset) {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	return {
		// `last` is the last possible instant in every record; the hour of a salvo's last missile has its own name.
		last_missile: launch.last && edtfText(launch.last),
		site:
			site &&
			known({name: site.name, korean: site.korean, province: site.province, lat: site.lat, lon: site.lon}),
		missiles: launch.missiles.map(missile =>
			known({
				system: missile.system && (dataset.systems.get(missile.system)?.name ?? missile.system),
				class: missile.class,
				count: missile.count,
				apogee_km: missile.apogeeKm,
				range_km: missile.rangeKm,
				outcome: missile.outcome,
				by: missile.by,
				same_as_previous: missile.sameAsPrevious,
			}),
		),
		fell_in: launch.fellIn,
		bearing_deg: launch.bearingDeg,
		reported: launch.reported === undefined ? undefined : isoDay(launch.reported),
		stated_reason: launch.statedReasons.map(reason => known({...reason})),
	};
}

/** The fields that have a value. */
export function known(fields: Readonly<Record<string, JsonValue | undefined>>): {
	readonly [key: string]: JsonValue;
} {
	const record: Record<string, JsonValue> = {};
	for (const [key, value] of Object.entries(fields)) {
		if (value !== undefined) {
			record[key] = value;
		}
	}

	return record;
}
