/**
 * `briefing list`: events, for readers and for other programs. The columns of its CSV are the same for every event,
 * whatever is asked for, so that files can be stacked.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	type Fire,
	isDrill,
	isFire,
	isLaunch,
	type Launch,
} from '../dataset/event.ts';
import {assetWords, ownMark} from '../dataset/event-words.ts';
import {countedMissiles} from '../dataset/launch-title.ts';
import {rightText} from '../layout/rows.ts';
import {countsIn, launchPresets} from '../pairing/launch-choice.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {dateParts, edtfText} from '../time/coarse-date.ts';
import {isoDay} from '../time/korea-day.ts';
import type {CommandResult} from './command-result.ts';
import {type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {eventInstants, eventRecord, lastDate, missilesFired} from './event-record.ts';
import {madeFrom, type PrintOptions, printRecords, type TableColumn} from './print-records.ts';

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

// The command.

type ListInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly events: readonly BriefingEvent[];
	/** What follows "No event matches". */
	readonly advice: string;
	readonly print: PrintOptions;
};

/** The events in the order given; status 1 where there is none. */
export function listCommand({dataset, pairings, events, advice, print}: ListInput): CommandResult {
	const output = printRecords(
		{
			rows: events.map(event => ({event, dataset})),
			recordOf: ({event}) => eventRecord(event, dataset),
			csvColumns: eventColumns,
			tableColumns: () => tableColumns(events, dataset, pairings),
			footer: `${events.length} of ${dataset.events.length} events; ${madeFrom(pairings.choice, dataset)}`,
		},
		print,
	);
	return events.length === 0 ? {output, status: 1, error: `No event matches${advice}`} : {output, status: 0};
}

function tableColumns(
	events: readonly BriefingEvent[],
	dataset: Dataset,
	pairings: Pairings,
): readonly TableColumn[] {
	return [
		{head: 'DATE', cells: events.map(({start}) => edtfText(start).split('T')[0] ?? ''), least: 11},
		{head: 'TITLE', cells: events.map(event => ownMark(event) + event.title), least: 20},
		{head: 'GAP, SITE', cells: events.map(event => rightText(event, dataset, pairings)), least: 11},
		{head: 'ID', cells: events.map(({id}) => id), least: 46},
		{head: 'KIND', cells: events.map(({kind}) => kind), least: 12},
	];
}
