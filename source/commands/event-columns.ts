/**
 * The columns of `list --format csv` and of events.csv: the same for every event, whatever is asked for, so that files can
 * be stacked.
 */

import {type Dataset, lastChangeOf} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	confidences,
	countedMissiles,
	type Drill,
	drillCategories,
	endOf,
	type Fire,
	fireWeapons,
	isDrill,
	isFire,
	isLaunch,
	isNote,
	isStatement,
	type Launch,
	listedKinds,
	type Statement,
	theatres,
} from '../dataset/event.ts';
import {assetWords} from '../dataset/event-words.ts';
import {missileCount} from '../dataset/launch-title.ts';
import {countsIn, launchPresets} from '../pairing/pairings.ts';
import {type CoarseDate, dateParts, edtfText, isoDay, possibleInstants, precisions} from '../time/days.ts';
import {always, type CellType, type CsvCell, type CsvColumn, listCell} from './print-records.ts';

/** An event as a row. */
export type EventRow = {readonly event: BriefingEvent; readonly dataset: Dataset};

type Column = CsvColumn<EventRow>;

/** What the cells of each column hold, in words that need no other column's. */
const words = {
	id: 'Id of the event',
	kind: 'Kind of event',
	title: 'Title of the event',
	start: 'First day of the event, with the hour where it is known',
	end: 'Last day of a drill, a fire or a note; empty if it is not known',
	start_day: 'First day of the event; of a month or a year its first day',
	start_time: 'Hour at which the event began, in Korea',
	end_day: 'Last day of the event; of a month or a year its last day; empty if it is not known',
	precision: 'How exactly the days are known: the coarser of the two dates',
	approximate: 'Whether a source says "about" of one of the dates',
	first: 'First instant at which the event can have been',
	last: 'Last instant at which the event can have been',
	time_note: 'What is known of the hour of a drill where it is no clock time',
	category: 'Category of a drill',
	series: 'Exercise series of a drill',
	participants: 'Who took part in a drill',
	assets: 'What took part in a drill: aircraft, ships, units, in words',
	place: 'Where a drill or a fire was',
	theatre: 'Where a drill was held: on, over or around the Korean Peninsula, or elsewhere',
	part_of: 'Id of the drill that a drill is a part of',
	pairable: 'Whether a drill can be paired with launches; false for a record that is no single dated drill',
	pairable_reason: 'Why a drill is not paired',
	in_response_to: 'Ids of the events that a source says a drill answered',
	linked_to: 'Ids of the events beside which a source sets a drill, and which no source says it answered',
	order_note: 'What is known of the order of a drill and the launch of its day',
	ordinal: 'Number of a nuclear test among the tests',
	site: 'Site of a launch or nuclear test',
	site_korean: 'Korean name of the site',
	site_province: 'Province of the site',
	site_lat: 'Latitude of the site, WGS 84',
	site_lon: 'Longitude of the site, WGS 84',
	missile_count: 'How many missiles a launch was of; empty if no number is known',
	at_least: 'Whether more missiles than missile_count may have been fired',
	count_about: 'Whether missile_count is rough',
	last_missile: "When a salvo's last missile left",
	systems: 'Systems of the missiles of a launch',
	classes: 'Classes of the missiles of a launch',
	counts_as:
		'Which narrower counts take a launch: `ballistic` (no cruise, anti-ship or surface-to-air missile, no artillery rocket), `cns` (able to carry 500 kg for 300 km)',
	outcomes: 'What became of the missiles: `success`, `failure` or `unknown`',
	apogee_km: 'Largest apogee that an account gives for a launch',
	range_km: 'Largest distance flown that an account gives for a launch',
	fell_in: 'Where the missiles of a launch fell',
	overflew: 'Countries that a source says a launch flew over',
	fell_in_eez: 'Countries in whose EEZ a source says missiles fell, all or in part',
	south_of_nll: 'True where a source says that a missile fell south of the Northern Limit Line, else empty',
	orbit: 'Of a space launch, whether its satellite reached orbit, by the first account',
	contested: 'What the accounts of a launch disagree on: `type`, `count`, `order` ...',
	bearing_deg: 'Direction of flight of a launch, from north by east',
	reported: 'Day on which a launch became known, where that was later',
	stated_reason: 'Ids of the drills to which a statement tied a launch or a fire',
	weapon: 'What a fire was of',
	rounds: 'Shells or rockets of a fire; empty if no number is known',
	rounds_at_least: 'Whether more than rounds may have been fired',
	rounds_about: 'Whether rounds is rough',
	by: 'Who made a statement; whose account and number of a fire',
	via: 'Who carried the statement',
	quote: 'The very words of a statement, or a translation of them',
	quote_language: 'Language of the quotation, ISO 639-1; English if empty',
	about: 'Ids of the events that a statement is about',
	buffer_zone: 'Whether a fire fell in a buffer zone of the inter-Korean agreement of September 2018',
	summary: 'What happened, in our words',
	confidence:
		'How well the event is attested: high is official or two sources that agree, medium one source, low unverified or disputed',
	note: 'What to know about the record',
	source_publishers: 'Who published the sources',
	source_urls: 'Addresses of the sources, in the same order',
	own: 'Whether the event is from a file of the user, and no part of the dataset',
	changed: 'Data version in which the record last changed; empty for your own events',
} as const;

/** The columns, in their order. */
export const eventColumns = (): readonly Column[] => [
	always(column('id', 'string', ({id}) => id)),
	always(column('kind', listedKinds, ({kind}) => kind)),
	always(column('title', 'string', ({title}) => title)),
	always(column('start', 'edtf', ({start}) => edtfText(start))),
	column('end', 'edtf', event =>
		isDrill(event) || isFire(event) || isNote(event) ? event.end && edtfText(event.end) : undefined,
	),
	always(column('start_day', 'date', event => datesOf(event).start_day)),
	column('start_time', 'time', event => datesOf(event).start_time),
	column('end_day', 'date', event => datesOf(event).end_day),
	always(column('precision', precisions, event => datesOf(event).precision)),
	always(column('approximate', 'boolean', event => datesOf(event).approximate)),
	always(column('first', 'datetime', event => eventInstants(event).first)),
	always(column('last', 'datetime', event => eventInstants(event).last)),
	drillColumn('time_note', 'string', ({timeNote}) => timeNote),
	drillColumn('category', drillCategories, ({category}) => category),
	drillColumn('series', 'string', ({series}, {series: table}) =>
		series === undefined ? undefined : (table.get(series)?.name ?? series),
	),
	drillColumn('participants', 'list', ({participants}) => listCell(participants)),
	drillColumn('assets', 'string', ({assets}) => assetWords(assets)),
	column('place', 'string', event => (isDrill(event) || isFire(event) ? event.place : undefined)),
	drillColumn('theatre', theatres, ({theatre}) => theatre),
	drillColumn('part_of', 'string', ({partOf}) => partOf),
	drillColumn('pairable', 'boolean', ({pairable}) => pairable),
	drillColumn('pairable_reason', 'string', ({pairableReason}) => pairableReason),
	drillColumn('in_response_to', 'list', ({inResponseTo}) =>
		listCell(unique(inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to))),
	),
	drillColumn('linked_to', 'list', drill => {
		const said = new Set(drill.inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to));
		const suggested = drill.inResponseTo.filter(({tie}) => tie === 'suggested').map(({to}) => to);
		return listCell(unique(suggested.filter(id => !said.has(id))));
	}),
	drillColumn('order_note', 'string', ({orderNote}) => orderNote),
	column('ordinal', 'integer', event => (event.kind === 'nuclear-test' ? event.ordinal : undefined)),
	column('site', 'string', (event, dataset) => siteOf(event, dataset)?.name),
	column('site_korean', 'string', (event, dataset) => siteOf(event, dataset)?.korean),
	column('site_province', 'string', (event, dataset) => siteOf(event, dataset)?.province),
	column('site_lat', 'number', (event, dataset) => siteOf(event, dataset)?.lat),
	column('site_lon', 'number', (event, dataset) => siteOf(event, dataset)?.lon),
	launchColumn('missile_count', 'integer', launch => missilesFired(launch).missile_count),
	launchColumn('at_least', 'boolean', launch => missilesFired(launch).at_least),
	launchColumn('count_about', 'boolean', launch => missilesFired(launch).count_about),
	launchColumn('last_missile', 'edtf', ({last}) => last && edtfText(last)),
	launchColumn('systems', 'list', ({missiles}, {systems}) =>
		listCell(unique(missiles.flatMap(({system}) => (system && (systems.get(system)?.name ?? system)) || []))),
	),
	launchColumn('classes', 'list', ({missiles}) => listCell(unique(missiles.map(missile => missile.class)))),
	launchColumn('counts_as', 'list', (launch, {systems}) =>
		listCell(launchPresets.filter(preset => preset !== 'all' && countsIn({preset}, systems)(launch))),
	),
	launchColumn('outcomes', 'list', ({missiles}) =>
		listCell(unique(countedMissiles(missiles).map(({outcome}) => outcome))),
	),
	launchColumn('apogee_km', 'number', ({missiles}) => largest(missiles.map(({apogeeKm}) => apogeeKm))),
	launchColumn('range_km', 'number', ({missiles}) => largest(missiles.map(({rangeKm}) => rangeKm))),
	launchColumn('fell_in', 'list', ({fellIn}) => listCell(fellIn)),
	launchColumn('overflew', 'list', ({overflew}) => listCell(unique(overflew.map(({country}) => country)))),
	launchColumn('fell_in_eez', 'list', launch =>
		listCell(unique(launch.fellInEez.filter(({inside}) => inside !== 'no').map(({country}) => country))),
	),
	launchColumn('south_of_nll', 'boolean', ({southOfNll}) => (southOfNll.length > 0 ? true : undefined)),
	launchColumn('orbit', 'boolean', ({orbit}) => orbit[0]?.reached),
	launchColumn('contested', 'list', ({contested}) => listCell(unique(contested.map(({what}) => what)))),
	launchColumn('bearing_deg', 'number', ({bearingDeg}) => bearingDeg),
	launchColumn('reported', 'date', ({reported}) => (reported === undefined ? undefined : isoDay(reported))),
	column('stated_reason', 'list', event =>
		isLaunch(event) || isFire(event)
			? listCell(unique(event.statedReasons.flatMap(({drills}) => drills)))
			: undefined,
	),
	fireColumn('weapon', fireWeapons, ({weapon}) => weapon),
	fireColumn('rounds', 'integer', ({rounds}) => rounds),
	fireColumn('rounds_at_least', 'boolean', ({atLeast}) => atLeast === true),
	fireColumn('rounds_about', 'boolean', ({roundsAbout}) => roundsAbout === true),
	column('by', 'string', event =>
		isStatement(event) ? event.claim.by : isFire(event) ? event.by : undefined,
	),
	statementColumn('via', 'string', ({claim}) => claim.via),
	statementColumn('quote', 'string', ({claim}) => claim.quote),
	statementColumn('quote_language', 'string', ({claim}) => claim.quoteLanguage),
	statementColumn('about', 'list', ({about}) => listCell(about)),
	fireColumn('buffer_zone', 'boolean', ({bufferZone}) => bufferZone),
	column('summary', 'string', ({summary}) => summary),
	always(column('confidence', confidences, ({confidence}) => confidence)),
	column('note', 'string', ({note}) => note),
	column('source_publishers', 'list', ({sources}) => listCell(sources.map(({publisher}) => publisher))),
	column('source_urls', 'list', ({sources}) =>
		listCell(sources.map(({url = ''}) => url.replaceAll(';', '%3B'))),
	),
	always(column('own', 'boolean', ({own}) => own === true)),
	column('changed', 'string', lastChangeOf),
];

function column(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (event: BriefingEvent, dataset: Dataset) => CsvCell,
): Column {
	return {name, type, description: words[name], cellOf: ({event, dataset}) => valueFrom(event, dataset)};
}

function drillColumn(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (drill: Drill, dataset: Dataset) => CsvCell,
): Column {
	return column(name, type, (event, dataset) => (isDrill(event) ? valueFrom(event, dataset) : undefined));
}

function launchColumn(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (launch: Launch, dataset: Dataset) => CsvCell,
): Column {
	return column(name, type, (event, dataset) => (isLaunch(event) ? valueFrom(event, dataset) : undefined));
}

function fireColumn(name: keyof typeof words, type: CellType, valueFrom: (fire: Fire) => CsvCell): Column {
	return column(name, type, event => (isFire(event) ? valueFrom(event) : undefined));
}

function statementColumn(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (statement: Statement) => CsvCell,
): Column {
	return column(name, type, event => (isStatement(event) ? valueFrom(event) : undefined));
}

function datesOf(event: BriefingEvent) {
	return dateParts(event.start, lastDate(event));
}

function siteOf(event: BriefingEvent, {sites}: Dataset) {
	if (event.kind === 'nuclear-test') {
		return {name: event.siteName, lat: event.lat, lon: event.lon, korean: undefined, province: undefined};
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
