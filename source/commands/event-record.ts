/**
 * Events as records for other programs: the fields of the data files with references resolved to names, dates as EDTF,
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
	type Launch,
} from '../dataset/event.ts';
import {assetWords} from '../dataset/event-words.ts';
import {countedMissiles, missileCount} from '../dataset/launch-title.ts';
import {statementsOn} from '../dataset/statements.ts';
import {countsIn, launchPresets} from '../pairing/launch-choice.ts';
import {type CoarseDate, dateParts, edtfText, possibleInstants} from '../time/coarse-date.ts';
import {isoDay} from '../time/korea-day.ts';
import {type CsvCell, type CsvColumn, listCell} from './csv-text.ts';

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
function eventInstants(event: BriefingEvent): {first: string; last: string} {
	return possibleInstants(event.start, isDrill(event) ? endOf(event) : (lastDate(event) ?? event.start));
}

/** When an event was over; undefined for a drill whose end no source gives. */
function lastDate(event: BriefingEvent): CoarseDate | undefined {
	if (isFire(event)) {
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
		at_least: fire.atLeast === true,
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
function missilesFired({missiles}: Launch): {
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

// The columns of `list --format csv`: the same for every event, whatever is asked for, so that files can be stacked.

type EventRow = {readonly event: BriefingEvent; readonly dataset: Dataset};

type Column = CsvColumn<EventRow>;

const narrowPresets = launchPresets.filter(preset => preset !== 'all');

/** The columns, in their order. */
export const eventColumns: readonly Column[] = [
	column('id', 'Id of the event', ({id}) => id),
	column('kind', '`drill`, `deployment`, `launch`, `nuclear-test` or `fire`', ({kind}) => kind),
	column('title', 'Title', ({title}) => title),
	column('start', 'First day, as EDTF in Korea time', ({start}) => edtfText(start)),
	drillColumn('end', 'Last day of a drill, as EDTF', ({end}) => end && edtfText(end)),
	column('start_day', 'First day as a date', event => datesOf(event).start_day),
	column('start_time', 'Hour of the start in Korea, where it is known', event => datesOf(event).start_time),
	column('end_day', 'Last day as a date; empty if it is not known', event => datesOf(event).end_day),
	column(
		'precision',
		'How exactly the days are known: `day`, `month` or `year`',
		event => datesOf(event).precision,
	),
	column('approximate', '`true` if a source says "about"', event => datesOf(event).approximate),
	column('first', 'First possible instant, ISO 8601 in UTC', event => eventInstants(event).first),
	column('last', 'Last possible instant, ISO 8601 in UTC', event => eventInstants(event).last),
	drillColumn('category', 'Category of a drill', ({category}) => category),
	drillColumn('series', 'Exercise series', ({series}, {series: table}) =>
		series === undefined ? undefined : (table.get(series)?.name ?? series),
	),
	drillColumn('participants', 'Who took part; list', ({participants}) => listCell(participants)),
	drillColumn('assets', 'What took part, in words', ({assets}) => assetWords(assets)),
	column('place', 'Where a drill or a fire was', event =>
		isDrill(event) || isFire(event) ? event.place : undefined,
	),
	drillColumn('theatre', '`korea` or `elsewhere`', ({theatre}) => theatre),
	drillColumn('part_of', 'Id of the drill that it is a part of', ({partOf}) => partOf),
	drillColumn('pairable', '`false` for a record that is not a single dated drill', ({pairable}) => pairable),
	drillColumn('in_response_to', 'Ids of what a source says it answered; list', ({inResponseTo}) =>
		listCell(unique(inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to))),
	),
	drillColumn(
		'linked_to',
		'Ids of what a source sets it beside and no source says it answered; list',
		drill => {
			const said = new Set(drill.inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to));
			const suggested = drill.inResponseTo.filter(({tie}) => tie === 'suggested').map(({to}) => to);
			return listCell(unique(suggested.filter(id => !said.has(id))));
		},
	),
	column('site', 'Site of a launch or nuclear test', (event, dataset) => siteOf(event, dataset)?.name),
	column('site_lat', 'Latitude of the site, degrees', (event, dataset) => siteOf(event, dataset)?.lat),
	column('site_lon', 'Longitude of the site, degrees', (event, dataset) => siteOf(event, dataset)?.lon),
	launchColumn(
		'missile_count',
		'Missiles fired; empty if no number is known',
		launch => missilesFired(launch).missile_count,
	),
	launchColumn(
		'at_least',
		'`true` if more missiles than that may have been fired',
		launch => missilesFired(launch).at_least,
	),
	launchColumn('count_about', '`true` if that number is rough', launch => missilesFired(launch).count_about),
	launchColumn('systems', 'Systems of the missiles; list', ({missiles}, {systems}) =>
		listCell(unique(missiles.flatMap(({system}) => (system && (systems.get(system)?.name ?? system)) || []))),
	),
	launchColumn('classes', 'Classes of the missiles; list', ({missiles}) =>
		listCell(unique(missiles.map(missile => missile.class))),
	),
	launchColumn(
		'counts_as',
		'The choices of `--launches` beside `all` and classes that count it: `ballistic`, `cns`; list',
		(launch, {systems}) => listCell(narrowPresets.filter(preset => countsIn({preset}, systems)(launch))),
	),
	launchColumn('outcomes', '`success`, `failure` or `unknown`; list', ({missiles}) =>
		listCell(unique(countedMissiles(missiles).map(({outcome}) => outcome))),
	),
	launchColumn('apogee_km', 'Largest apogee that is given, km', ({missiles}) =>
		largest(missiles.map(({apogeeKm}) => apogeeKm)),
	),
	launchColumn('range_km', 'Largest distance that is given, km', ({missiles}) =>
		largest(missiles.map(({rangeKm}) => rangeKm)),
	),
	launchColumn('fell_in', 'Where the missiles fell; list', ({fellIn}) => listCell(fellIn)),
	launchColumn('overflew', 'Countries that a source says it flew over; list', ({overflew}) =>
		listCell(unique(overflew.map(({country}) => country))),
	),
	launchColumn(
		'fell_in_eez',
		'Countries in whose EEZ a source says missiles fell, all or in part; list',
		launch =>
			listCell(unique(launch.fellInEez.filter(({inside}) => inside !== 'no').map(({country}) => country))),
	),
	launchColumn('south_of_nll', '`true` where a source says that one fell south of the NLL', ({southOfNll}) =>
		southOfNll.length > 0 ? true : undefined,
	),
	launchColumn(
		'orbit',
		'Of a space launch, whether its satellite reached orbit, by the first account: `true` or `false`',
		({orbit}) => orbit[0]?.reached,
	),
	launchColumn(
		'contested',
		'What its accounts disagree on: `type`, `count`, `order` ...; list',
		({contested}) => listCell(unique(contested.map(({what}) => what))),
	),
	launchColumn('bearing_deg', 'Bearing, degrees', ({bearingDeg}) => bearingDeg),
	launchColumn('reported', 'Day on which it became known, where that was later', ({reported}) =>
		reported === undefined ? undefined : isoDay(reported),
	),
	column('stated_reason', 'Ids of drills that a statement tied it to; list', event =>
		isLaunch(event) || isFire(event)
			? listCell(unique(event.statedReasons.flatMap(({drills}) => drills)))
			: undefined,
	),
	fireColumn(
		'weapon',
		'What a fire was of: `artillery`, `coastal-guns`, `multiple-rockets` or `mixed`',
		({weapon}) => weapon,
	),
	fireColumn('rounds', 'Shells or rockets fired; empty if no number is known', ({rounds}) => rounds),
	fireColumn(
		'rounds_at_least',
		'`true` if more than that may have been fired',
		({atLeast}) => atLeast === true,
	),
	fireColumn('rounds_about', '`true` if that number is rough', ({roundsAbout}) => roundsAbout === true),
	fireColumn(
		'buffer_zone',
		'`true` where it fell in a buffer zone of the agreement of September 2018',
		({bufferZone}) => bufferZone,
	),
	column('summary', 'What happened, in our words', ({summary}) => summary),
	column('confidence', '`high`, `medium` or `low`', ({confidence}) => confidence),
	column('note', 'What to know about the record', ({note}) => note),
	column('source_publishers', 'Who published the sources; list', ({sources}) =>
		listCell(sources.map(({publisher}) => publisher)),
	),
	column('source_urls', 'Addresses of the sources, in the same order; list', ({sources}) =>
		listCell(sources.map(({url = ''}) => url.replaceAll(';', '%3B'))),
	),
	column('own', '`true` for an event from your own file', ({own}) => own === true),
];

function column(
	name: string,
	description: string,
	valueFrom: (event: BriefingEvent, dataset: Dataset) => CsvCell,
): Column {
	return {name, description, cellOf: ({event, dataset}) => valueFrom(event, dataset)};
}

function drillColumn(
	name: string,
	description: string,
	valueFrom: (drill: Drill, dataset: Dataset) => CsvCell,
): Column {
	return column(name, description, (event, dataset) =>
		isDrill(event) ? valueFrom(event, dataset) : undefined,
	);
}

function launchColumn(
	name: string,
	description: string,
	valueFrom: (launch: Launch, dataset: Dataset) => CsvCell,
): Column {
	return column(name, description, (event, dataset) =>
		isLaunch(event) ? valueFrom(event, dataset) : undefined,
	);
}

function fireColumn(name: string, description: string, valueFrom: (fire: Fire) => CsvCell): Column {
	return column(name, description, event => (isFire(event) ? valueFrom(event) : undefined));
}

function datesOf(event: BriefingEvent) {
	return dateParts(event.start, lastDate(event));
}

function siteOf(event: BriefingEvent, {sites}: Dataset) {
	if (event.kind === 'nuclear-test') {
		return {name: event.siteName, lat: event.lat, lon: event.lon};
	}

	return isLaunch(event) && event.site !== undefined ? sites.get(event.site) : undefined;
}

function unique(texts: readonly string[]): string[] {
	return [...new Set(texts)];
}

function largest(values: readonly (number | undefined)[]): number | undefined {
	const known = values.flatMap(value => value ?? []);
	return known.length === 0 ? undefined : Math.max(...known);
}

// Records as one JSON array with a record a line: readable by `jq` as by `grep`, and small in a diff.

/** The text of the array, ending in a line end. */
export function jsonLines(records: readonly JsonValue[]): string {
	return records.length === 0
		? '[]\n'
		: `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]\n`;
}
