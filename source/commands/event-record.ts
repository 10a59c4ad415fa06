/**
 * Events as JSON records for other programs (their CSV columns are in list.ts): the fields of the data files with references resolved to names, dates as EDTF,
 * and the first and last instant at which the event can have been. Field names are stable; see docs/output.md.
 */

import {type Dataset, lastChangeOf} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	endOf,
	type Fire,
	isDrill,
	isFire,
	isLaunch,
	isNote,
	isStatement,
	type Launch,
} from '../dataset/event.ts';
import {missileCount} from '../dataset/launch-title.ts';
import {statementsOn} from '../dataset/statements.ts';
import {known} from '../text/words.ts';
import {type CoarseDate, dateParts, edtfText, possibleInstants} from '../time/coarse-date.ts';
import {isoDay} from '../time/korea-day.ts';

/** A value of a machine format. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| readonly JsonValue[]
	| {readonly [key: string]: JsonValue};

/** The record of an event; unknown values are absent, yes and no are always said. */
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
		...(isFire(event) ? fireFields(event) : {}),
		...(isNote(event) ? {end: event.end && edtfText(event.end)} : {}),
		...(isStatement(event) ? {about: event.about, ...claimRecord(event.claim)} : {}),
		...dateParts(event.start, lastDate(event)),
		...eventInstants(event),
		summary: event.summary,
		sources: event.sources.map(source => known({...source})),
		confidence: event.confidence,
		note: event.note,
		own: event.own === true,
		changed: lastChangeOf(event, dataset),
	});
}

/** The first and the last instant at which an event can have been. */
export function eventInstants(event: BriefingEvent): {first: string; last: string} {
	return possibleInstants(event.start, isDrill(event) ? endOf(event) : (lastDate(event) ?? event.start));
}

/** When an event was over; undefined for a drill whose end no source gives. */
export function lastDate(event: BriefingEvent): CoarseDate | undefined {
	if (isFire(event) || isNote(event)) {
		return event.end ?? event.start;
	}

	return isDrill(event) ? event.end : isLaunch(event) ? (event.last ?? event.start) : event.start;
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
		in_response_to: drill.inResponseTo.map(claimRecord),
		order: drill.order.map(claimRecord),
		order_note: drill.orderNote,
		reactions: drill.reactions.map(claimRecord),
		part_reactions: statementsOn(drill, dataset)
			.filter(statement => statement.drill !== drill)
			.map(({reaction}) => claimRecord(reaction)),
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
		...missilesFired(launch),
		missiles: launch.missiles.map(missile =>
			known({
				system: missile.system && (dataset.systems.get(missile.system)?.name ?? missile.system),
				class: missile.class,
				count: missile.count,
				at_least: missile.atLeast,
				count_about: missile.countAbout,
				apogee_km: missile.apogeeKm,
				apogee_limit: missile.apogeeLimit,
				range_km: missile.rangeKm,
				range_limit: missile.rangeLimit,
				outcome: missile.outcome,
				by: missile.by,
				same_as_previous: missile.sameAsPrevious === true,
			}),
		),
		fell_in: launch.fellIn,
		bearing_deg: launch.bearingDeg,
		reported: launch.reported === undefined ? undefined : isoDay(launch.reported),
		stated_reason: launch.statedReasons.map(claimRecord),
		contested: launch.contested.map(account => known({...account})),
		overflew: launch.overflew.map(account => known({...account})),
		fell_in_eez: launch.fellInEez.map(account => known({...account})),
		south_of_nll: launch.southOfNll.map(account => known({...account})),
		orbit: launch.orbit.map(account => known({...account})),
		firsts: launch.firsts.map(account => known({...account})),
		alerts: launch.alerts.map(account => known({...account})),
	};
}

function fireFields(fire: Fire) {
	return {
		end: fire.end && edtfText(fire.end),
		place: fire.place,
		weapon: fire.weapon,
		rounds: fire.rounds,
		rounds_at_least: fire.atLeast === true,
		rounds_about: fire.roundsAbout === true,
		by: fire.by,
		buffer_zone: fire.bufferZone,
		stated_reason: fire.statedReasons.map(claimRecord),
	};
}

/**
 * How many missiles a launch was of; no number where no account gives one. `at_least` is true where more may have been
 * fired, `count_about` where the number is rough.
 */
export function missilesFired({missiles}: Launch): {
	missile_count: number | undefined;
	at_least: boolean;
	count_about: boolean;
} {
	const {known, unknown, atLeast, about} = missileCount(missiles);
	return {
		missile_count: unknown && known === 0 ? undefined : known,
		at_least: atLeast,
		count_about: about,
	};
}

/** A claim with the field names of the data files. */
function claimRecord({
	quoteLanguage,
	translatedBy,
	...claim
}: {
	readonly quoteLanguage?: string;
	readonly translatedBy?: string;
	readonly [field: string]: JsonValue | undefined;
}) {
	return known({...claim, quote_language: quoteLanguage, translated_by: translatedBy});
}

// Records as one JSON array with a record a line: readable by `jq` as by `grep`, and small in a diff.

/** The text of the array, ending in a line end. */
export function jsonLines(records: readonly JsonValue[]): string {
	return records.length === 0
		? '[]\n'
		: `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]\n`;
}
