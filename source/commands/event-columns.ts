/**
 * The columns of `list --format csv` and of events.csv: the same for every event, whatever is asked for, so that files can
 * be stacked.
 */
import {type Dataset, lastChangeOf} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	confidences,
	type Drill,
	drillCategories,
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
import {countedMissiles} from '../dataset/launch-title.ts';
import {countsIn, launchPresets} from '../pairing/launch-choice.ts';
import {dateParts, edtfText, precisions} from '../time/coarse-date.ts';
import {isoDay} from '../time/korea-day.ts';
import {always, type CellType, type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {eventInstants, lastDate, missilesFired} from './event-record.ts';

/** An event as a row. */
export type EventRow = {readonly event: BriefingEvent; readonly dataset: Dataset};

type Column = CsvColumn<EventRow>;

const narrowPresets = launchPresets.filter(preset => preset !== 'all');

/** The columns, in their order. */
export const eventColumns: readonly Column[] = [
	always(column('id', 'string', 'Id of the event', ({id}) => id)),
	always(column('kind', listedKinds, 'Kind of event', ({kind}) => kind)),
	always(column('title', 'string', 'Title', ({title}) => title)),
	always(column('start', 'edtf', 'First day, or the hour', ({start}) => edtfText(start))),
	column('end', 'edtf', 'Last day of a drill, a fire or a note', event =>
		isDrill(event) || isFire(event) || isNote(event) ? event.end && edtfText(event.end) : undefined,
	),
	always(column('start_day', 'date', 'First day', event => datesOf(event).start_day)),
	column('start_time', 'time', 'Hour of the start in Korea', event => datesOf(event).start_time),
	column('end_day', 'date', 'Last day; empty if it is not known', event => datesOf(event).end_day),
	always(
		column('precision', precisions, 'How exactly the days are known', event => datesOf(event).precision),
	),
	always(
		column('approximate', 'boolean', 'Whether a source says "about"', event => datesOf(event).approximate),
	),
	always(column('first', 'datetime', 'First possible instant', event => eventInstants(event).first)),
	always(column('last', 'datetime', 'Last possible instant', event => eventInstants(event).last)),
	drillColumn('time_note', 'string', 'What is known of the hour of a drill', ({timeNote}) => timeNote),
	drillColumn('category', drillCategories, 'Category of a drill', ({category}) => category),
	drillColumn('series', 'string', 'Exercise series', ({series}, {series: table}) =>
		series === undefined ? undefined : (table.get(series)?.name ?? series),
	),
	drillColumn('participants', 'list', 'Who took part', ({participants}) => listCell(participants)),
	drillColumn('assets', 'string', 'What took part, in words', ({assets}) => assetWords(assets)),
	column('place', 'string', 'Where a drill or a fire was', event =>
		isDrill(event) || isFire(event) ? event.place : undefined,
	),
	drillColumn('theatre', theatres, 'Around the peninsula, or elsewhere', ({theatre}) => theatre),
	drillColumn('part_of', 'string', 'Id of the drill that it is a part of', ({partOf}) => partOf),
	drillColumn('pairable', 'boolean', 'False: no single dated drill, never paired', ({pairable}) => pairable),
	drillColumn('pairable_reason', 'string', 'Why it is not paired', ({pairableReason}) => pairableReason),
	drillColumn('in_response_to', 'list', 'Ids of what a source says it answered', ({inResponseTo}) =>
		listCell(unique(inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to))),
	),
	drillColumn(
		'linked_to',
		'list',
		'Ids of what a source sets it beside and no source says it answered',
		drill => {
			const said = new Set(drill.inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to));
			const suggested = drill.inResponseTo.filter(({tie}) => tie === 'suggested').map(({to}) => to);
			return listCell(unique(suggested.filter(id => !said.has(id))));
		},
	),
	drillColumn(
		'order_note',
		'string',
		'What is known of the order of drill and launch',
		({orderNote}) => orderNote,
	),
	column('ordinal', 'integer', 'Number of a nuclear test among the tests', event =>
		event.kind === 'nuclear-test' ? event.ordinal : undefined,
	),
	column(
		'site',
		'string',
		'Site of a launch or nuclear test',
		(event, dataset) => siteOf(event, dataset)?.name,
	),
	column('site_korean', 'string', 'Its Korean name', (event, dataset) => siteOf(event, dataset)?.korean),
	column('site_province', 'string', 'Its province', (event, dataset) => siteOf(event, dataset)?.province),
	column('site_lat', 'number', 'Its latitude', (event, dataset) => siteOf(event, dataset)?.lat),
	column('site_lon', 'number', 'Its longitude', (event, dataset) => siteOf(event, dataset)?.lon),
	launchColumn(
		'missile_count',
		'integer',
		'Missiles fired; empty if no number is known',
		launch => missilesFired(launch).missile_count,
	),
	launchColumn(
		'at_least',
		'boolean',
		'Whether more missiles than that may have been fired',
		launch => missilesFired(launch).at_least,
	),
	launchColumn(
		'count_about',
		'boolean',
		'Whether that number is rough',
		launch => missilesFired(launch).count_about,
	),
	launchColumn(
		'last_missile',
		'edtf',
		"When a salvo's last missile left",
		({last}) => last && edtfText(last),
	),
	launchColumn('systems', 'list', 'Systems of the missiles', ({missiles}, {systems}) =>
		listCell(unique(missiles.flatMap(({system}) => (system && (systems.get(system)?.name ?? system)) || []))),
	),
	launchColumn('classes', 'list', 'Classes of the missiles', ({missiles}) =>
		listCell(unique(missiles.map(missile => missile.class))),
	),
	launchColumn(
		'counts_as',
		'list',
		'The choices of `--launches` beside `all` and classes that count it: `ballistic`, `cns`',
		(launch, {systems}) => listCell(narrowPresets.filter(preset => countsIn({preset}, systems)(launch))),
	),
	launchColumn('outcomes', 'list', '`success`, `failure` or `unknown`', ({missiles}) =>
		listCell(unique(countedMissiles(missiles).map(({outcome}) => outcome))),
	),
	launchColumn('apogee_km', 'number', 'Largest apogee that is given', ({missiles}) =>
		largest(missiles.map(({apogeeKm}) => apogeeKm)),
	),
	launchColumn('range_km', 'number', 'Largest distance that is given', ({missiles}) =>
		largest(missiles.map(({rangeKm}) => rangeKm)),
	),
	launchColumn('fell_in', 'list', 'Where the missiles fell', ({fellIn}) => listCell(fellIn)),
	launchColumn('overflew', 'list', 'Countries that a source says it flew over', ({overflew}) =>
		listCell(unique(overflew.map(({country}) => country))),
	),
	launchColumn(
		'fell_in_eez',
		'list',
		'Countries in whose EEZ a source says missiles fell, all or in part',
		launch =>
			listCell(unique(launch.fellInEez.filter(({inside}) => inside !== 'no').map(({country}) => country))),
	),
	launchColumn(
		'south_of_nll',
		'boolean',
		'True where a source says that one fell south of the NLL, else empty',
		({southOfNll}) => (southOfNll.length > 0 ? true : undefined),
	),
	launchColumn(
		'orbit',
		'boolean',
		'Of a space launch, whether its satellite reached orbit, by the first account',
		({orbit}) => orbit[0]?.reached,
	),
	launchColumn(
		'contested',
		'list',
		'What its accounts disagree on: `type`, `count`, `order` ...',
		({contested}) => listCell(unique(contested.map(({what}) => what))),
	),
	launchColumn('bearing_deg', 'number', 'Bearing', ({bearingDeg}) => bearingDeg),
	launchColumn('reported', 'date', 'Day on which it became known, where that was later', ({reported}) =>
		reported === undefined ? undefined : isoDay(reported),
	),
	column('stated_reason', 'list', 'Ids of drills that a statement tied it to', event =>
		isLaunch(event) || isFire(event)
			? listCell(unique(event.statedReasons.flatMap(({drills}) => drills)))
			: undefined,
	),
	fireColumn('weapon', fireWeapons, 'What a fire was of', ({weapon}) => weapon),
	fireColumn(
		'rounds',
		'integer',
		'Shells or rockets fired; empty if no number is known',
		({rounds}) => rounds,
	),
	fireColumn(
		'rounds_at_least',
		'boolean',
		'Whether more than that may have been fired',
		({atLeast}) => atLeast === true,
	),
	fireColumn(
		'rounds_about',
		'boolean',
		'Whether that number is rough',
		({roundsAbout}) => roundsAbout === true,
	),
	column('by', 'string', 'Who made a statement; whose account and number of a fire', event =>
		isStatement(event) ? event.claim.by : isFire(event) ? event.by : undefined,
	),
	statementColumn('via', 'string', 'Who carried the statement', ({claim}) => claim.via),
	statementColumn('quote', 'string', 'Its very words, or a translation of them', ({claim}) => claim.quote),
	statementColumn(
		'quote_language',
		'string',
		'Their language; English if empty',
		({claim}) => claim.quoteLanguage,
	),
	statementColumn('about', 'list', 'Ids of the events that it is about', ({about}) => listCell(about)),
	fireColumn(
		'buffer_zone',
		'boolean',
		'Whether it fell in a buffer zone of the agreement of September 2018',
		({bufferZone}) => bufferZone,
	),
	column('summary', 'string', 'What happened, in our words', ({summary}) => summary),
	always(column('confidence', confidences, 'How well it is attested', ({confidence}) => confidence)),
	column('note', 'string', 'What to know about the record', ({note}) => note),
	column('source_publishers', 'list', 'Who published the sources', ({sources}) =>
		listCell(sources.map(({publisher}) => publisher)),
	),
	column('source_urls', 'list', 'Addresses of the sources, in the same order', ({sources}) =>
		listCell(sources.map(({url = ''}) => url.replaceAll(';', '%3B'))),
	),
	always(column('own', 'boolean', 'Whether it is from your own file', ({own}) => own === true)),
	column(
		'changed',
		'string',
		'Data version in which the record last changed; empty for your own events',
		lastChangeOf,
	),
];

function column(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (event: BriefingEvent, dataset: Dataset) => CsvCell,
): Column {
	return {name, type, description, cellOf: ({event, dataset}) => valueFrom(event, dataset)};
}

function drillColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (drill: Drill, dataset: Dataset) => CsvCell,
): Column {
	return column(name, type, description, (event, dataset) =>
		isDrill(event) ? valueFrom(event, dataset) : undefined,
	);
}

function launchColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (launch: Launch, dataset: Dataset) => CsvCell,
): Column {
	return column(name, type, description, (event, dataset) =>
		isLaunch(event) ? valueFrom(event, dataset) : undefined,
	);
}

function fireColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (fire: Fire) => CsvCell,
): Column {
	return column(name, type, description, event => (isFire(event) ? valueFrom(event) : undefined));
}

function statementColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (statement: Statement) => CsvCell,
): Column {
	return column(name, type, description, event => (isStatement(event) ? valueFrom(event) : undefined));
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
