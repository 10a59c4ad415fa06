/** The columns of `list --format csv`: the same for every event, whatever is asked for, so that files can be stacked. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {assetWords} from '../dataset/event-words.ts';
import {countedMissiles, missileCount} from '../dataset/launch-title.ts';
import {countsIn, launchPresets} from '../pairing/launch-choice.ts';
import {edtfText} from '../time/coarse-date.ts';
import {isoDay} from '../time/korea-day.ts';
import {type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {eventInstants} from './event-record.ts';

export type EventRow = {readonly event: BriefingEvent; readonly dataset: Dataset};

type Column = CsvColumn<EventRow>;

const narrowPresets = launchPresets.filter(preset => preset !== 'all');

/** The columns, in their order. */
export const eventColumns: readonly Column[] = [
	column('id', 'Id of the event', ({id}) => id),
	column('kind', '`drill`, `deployment`, `launch` or `nuclear-test`', ({kind}) => kind),
	column('title', 'Title', ({title}) => title),
	column('start', 'First day, as EDTF in Korea time', ({start}) => edtfText(start)),
	drillColumn('end', 'Last day of a drill, as EDTF', ({end}) => end && edtfText(end)),
	column('first', 'First possible instant, ISO 8601 in UTC', event => eventInstants(event).first),
	column('last', 'Last possible instant, ISO 8601 in UTC', event => eventInstants(event).last),
	drillColumn('category', 'Category of a drill', ({category}) => category),
	drillColumn('series', 'Exercise series', ({series}, {series: table}) =>
		series === undefined ? undefined : (table.get(series)?.name ?? series),
	),
	drillColumn('participants', 'Who took part; list', ({participants}) => listCell(participants)),
	drillColumn('assets', 'What took part, in words', ({assets}) => assetWords(assets)),
	drillColumn('place', 'Where a drill was', ({place}) => place),
	drillColumn('theatre', '`korea` or `elsewhere`', ({theatre}) => theatre),
	drillColumn('part_of', 'Id of the drill that it is a part of', ({partOf}) => partOf),
	drillColumn('pairable', '`false` for a record that is no single dated drill', ({pairable}) => pairable),
	drillColumn('in_response_to', 'Ids of what a source says it answered; list', ({inResponseTo}) =>
		listCell(inResponseTo.map(({to}) => to)),
	),
	column('site', 'Site of a launch or nuclear test', (event, dataset) => siteOf(event, dataset)?.name),
	column('site_lat', 'Latitude of the site, degrees', (event, dataset) => siteOf(event, dataset)?.lat),
	column('site_lon', 'Longitude of the site, degrees', (event, dataset) => siteOf(event, dataset)?.lon),
	launchColumn('missile_count', 'Missiles fired; empty where the number is not known', ({missiles}) => {
		const {known, unknown} = missileCount(missiles);
		return unknown ? undefined : known;
	}),
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
	launchColumn('bearing_deg', 'Bearing, degrees', ({bearingDeg}) => bearingDeg),
	launchColumn('reported', 'Day on which it became known, where that was later', ({reported}) =>
		reported === undefined ? undefined : isoDay(reported),
	),
	launchColumn('stated_reason', 'Ids of drills that a statement tied it to; list', ({statedReasons}) =>
		listCell(unique(statedReasons.flatMap(({drills}) => drills))),
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
	column('own', '`true` for an event of your own file', ({own}) => own),
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
