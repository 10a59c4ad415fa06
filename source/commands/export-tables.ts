/**
 * The tables of `briefing export`: events and all that is told of them, one row a thing, keys between them. Rows are the
 * parts of the JSON records (event-record.ts) under the same names, so that the two forms hold the same.
 */
import {countries, disputes, extents, firstTopics, orders, ties} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	isDrill,
	isFire,
	isLaunch,
	launchClasses,
	limits,
	outcomes,
} from '../dataset/event.ts';
import {wholesOf} from '../dataset/event-words.ts';
import {type DrillStatement, statementsOn} from '../dataset/statements.ts';
import type {PairRow} from '../pairing/pair-list.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {type EventRow, eventColumns} from './event-columns.ts';
import {eventRecord, type JsonValue, pairingOf} from './event-record.ts';
import {pairColumns} from './pair-columns.ts';
import {always, type CellType, type CsvCell, type CsvColumn, csvText, listCell} from './print-records.ts';

/** A table as the text of a file, with what its columns hold and which of them are keys. */
export type ExportTable = {
	readonly name: string;
	readonly title: string;
	readonly columns: readonly Omit<CsvColumn<never>, 'cellOf'>[];
	/** The columns that tell its rows apart. */
	readonly key: readonly string[];
	/** Columns that hold keys of other tables. */
	readonly links: readonly Link[];
	readonly text: string;
};

/** A column that holds the `id` of a row in another table. */
type Link = {readonly column: string; readonly table: string};

type TableInput<Row> = Pick<ExportTable, 'name' | 'title' | 'key'> & {
	readonly links?: readonly Link[];
	readonly columns: readonly CsvColumn<Row>[];
	readonly rows: readonly Row[];
};

export type ExportInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** What the query finds, in the dataset's order. */
	readonly found: readonly BriefingEvent[];
	readonly pairs: readonly PairRow[];
};

/**
 * The tables, that of the events first. Events that a row names and the query does not find stand in it too, so that every key
 * leads somewhere; `found` tells them apart.
 */
export function exportTables({dataset, pairings, found, pairs}: ExportInput): readonly ExportTable[] {
	const isFound = new Set(found.map(({id}) => id));
	const ids = withNamed(found, pairs, dataset);
	const events = dataset.events.filter(({id}) => ids.has(id));
	const records = events.map(event => ({event_id: event.id, record: eventRecord(event, dataset)}));
	const parts = (field: string) =>
		records.flatMap(({event_id, record}) =>
			itemsOf(record[field]).map((item, index): Part => ({...item, event_id, number: index + 1})),
		);
	const claims = claimFields.flatMap(field =>
		parts(field).map(part => ({...part, id: `${part.event_id}/${field}/${part.number}`, field})),
	);
	const inEvents = {column: 'event_id', table: 'events'};
	const partTable = (name: string, title: string, columns: readonly CsvColumn<Part>[]) =>
		table({
			name,
			title,
			columns: [...partKeys, ...columns],
			rows: parts(name),
			key: ['event_id', 'number'],
			links: [inEvents],
		});
	return [
		table<EventRow>({
			name: 'events',
			title: 'Events: drills, deployments, launches, nuclear tests, fire',
			columns: [
				...eventColumns(),
				always({
					name: 'found',
					type: 'boolean',
					description:
						'Whether the query found the event; false where it stands here because another row names it',
					cellOf: ({event}) => isFound.has(event.id),
				}),
			],
			rows: events.map(event => ({event, dataset})),
			key: ['id'],
			// Own events alone may be parts of events that are not here.
			links: events.every(event => !('partOf' in event) || ids.has(event.partOf ?? event.id))
				? [{column: 'part_of', table: 'events'}]
				: [],
		}),
		partTable('missiles', 'Missiles of the launches, a row for each type and account', missileColumns),
		partTable('assets', 'What took part in the drills', assetColumns),
		table({
			name: 'claims',
			title: 'What sources say: of ties between events, of their order, of what a launch did',
			columns: [...claimKeys, ...claimColumns, ...saidColumns],
			rows: claims,
			key: ['id'],
			links: [inEvents],
		}),
		table({
			name: 'ties',
			title: 'The events to which a claim ties its event',
			columns: tieColumns,
			rows: claims.flatMap(claim =>
				namedIn(claim)
					.filter(id => ids.has(id))
					.map((id): Part => ({...claim, claim_id: claim.id, to_event_id: id})),
			),
			key: ['claim_id', 'to_event_id'],
			links: [{column: 'claim_id', table: 'claims'}, inEvents, {column: 'to_event_id', table: 'events'}],
		}),
		table({
			name: 'statements',
			title: 'What North Korea said of the drills, a row for each drill that a statement speaks of',
			columns: [
				...statementKeys,
				...saidColumns,
				part('drills', 'list', 'Ids of the other drills that it speaks of'),
			],
			rows: parts('reactions'),
			key: ['id', 'event_id'],
			links: [inEvents],
		}),
		partTable('sources', 'Sources of the events', sourceColumns),
		table({
			name: 'pairs',
			title: 'Drills with the launch that stands next to each in time',
			columns: pairColumns(),
			rows: pairs.map(row => ({row, question: {by: 'drill' as const}, pairings, dataset})),
			key: ['drill_id'],
			links: ['drill_id', 'launch_id', 'alternative_launch'].map(column => ({column, table: 'events'})),
		}),
	];
}

/** The ids of the events found and of all that their rows and their pairs name. */
function withNamed(
	found: readonly BriefingEvent[],
	pairs: readonly PairRow[],
	dataset: Dataset,
): ReadonlySet<string> {
	const named = found.flatMap(event => [
		event.id,
		...(isDrill(event)
			? [...event.inResponseTo.map(({to}) => to), ...event.order.map(({launch}) => launch)]
			: []),
		...(isLaunch(event) || isFire(event) ? event.statedReasons.flatMap(({drills}) => drills) : []),
		...(isDrill(event) ? statementsOn(event, dataset).flatMap(namedBy) : []),
	]);
	const paired = pairs.flatMap(row =>
		[
			row.drill?.id ?? [],
			...[row.match, pairingOf(row).alternative].flatMap(side => side?.launch.id ?? []),
		].flat(),
	);
	const events = [...named, ...paired].flatMap(id => dataset.byId.get(id) ?? []);
	const wholes = events.filter(isDrill).flatMap(drill => wholesOf(drill, dataset.byId));
	return new Set([...events, ...wholes].map(({id}) => id));
}

/** The drill at which a statement was met, the one of its id, and the others that it speaks of. */
function namedBy({drill, reaction: {id, drills = []}}: DrillStatement): readonly string[] {
	return [drill.id, id.slice(0, id.indexOf(':')), ...drills];
}

/** A part of a record with the event that it belongs to and its number among the parts of its kind, from 1. */
type Part = {
	readonly [name: string]: JsonValue | undefined;
	readonly event_id: string;
	readonly number: number;
};

/** The parts of one kind in a record; those of a record without them are none. */
function itemsOf(parts: JsonValue | undefined): readonly {readonly [name: string]: JsonValue}[] {
	return Array.isArray(parts) ? parts : [];
}

/** Lists of a record that hold claims. */
const claimFields = [
	'in_response_to',
	'order',
	'stated_reason',
	'contested',
	'overflew',
	'fell_in_eez',
	'south_of_nll',
	'orbit',
	'firsts',
	'alerts',
] as const;

/** The events that a claim names beside its own. */
function namedIn({to, launch, drills}: Part): readonly string[] {
	const ids = [to, launch, ...(Array.isArray(drills) ? drills : [])];
	return [...new Set(ids.filter(id => typeof id === 'string'))];
}

const eventId = always(part('event_id', 'string', 'Id of the event that it belongs to'));
const partKeys = [
	eventId,
	always(part('number', 'integer', 'Number of the row among those of its event, from 1')),
];

const missileColumns = [
	part('system', 'string', 'System of the missiles: `KN-23`'),
	always(part('class', launchClasses, 'Class of the missiles')),
	part('count', 'integer', 'How many; empty if it is not known'),
	flag('at_least', 'Whether count is a floor: so many or more'),
	flag('count_about', 'Whether count is rough'),
	part('apogee_km', 'number', 'Greatest height of the flight'),
	part('apogee_limit', limits, 'Whether apogee_km is a bound, and which; empty where it is a figure'),
	part('range_km', 'number', 'Distance flown'),
	part('range_limit', limits, 'Whether range_km is a bound, and which; empty where it is a figure'),
	always(part('outcome', outcomes, 'What became of the missiles')),
	part('by', 'string', 'Who gave the count and the figures'),
	flag('same_as_previous', 'Another account of the missiles of the row before: not to be counted again'),
];

const assetColumns = [
	always(part('name', 'string', 'What took part: aircraft, ship, unit, by its name in the record')),
	part('whose', 'string', 'Whose it is, as in `US` or `ROK`'),
	part('count', 'integer', 'How many took part; empty if it is not known'),
];

const claimKeys = [
	always(part('id', 'string', 'Id of the claim: its event, its field and its number, with slashes between')),
	eventId,
	always(part('field', claimFields, 'Field of the record in which it stands: what the claim is about')),
	always(part('number', 'integer', 'Number of the claim among those of its event and field, from 1')),
];

const claimColumns = [
	part('tie', ties, 'How far the source goes in tying the events of ties.csv to the event of the claim'),
	part('order', orders, 'Which of drill and launch came first'),
	part('what', disputes, 'Which fact is in dispute'),
	part('class', launchClasses, 'Missile class by this account, where accounts differ on it'),
	part('of', firstTopics, 'What a first is the first of, where another field of the launch holds it too'),
	part('country', countries, 'Country that was flown over, or in whose exclusive economic zone it fell'),
	part('over', 'string', 'Which part of the country was flown over'),
	part('inside', extents, 'Whether missiles fell inside the zone: all, some, or none'),
	part('reached', 'boolean', 'Whether the satellite of a space launch reached orbit'),
	part('hint', 'string', 'What the source named as the reason where no event here stands for it'),
	part('says', 'string', 'What is said, in our words, as a phrase'),
];

const datedColumns = [
	part('date', 'edtf', 'Date of the statement or the page, as far as it is known'),
	{
		name: 'day',
		type: 'date',
		description: 'Date of the statement or the page; empty where no exact day is known',
		cellOf: ({date}: Part) => (/^\d{4}-\d{2}-\d{2}$/.test(String(date)) ? String(date) : undefined),
	},
	part('url', 'string', 'Address of the page'),
] as const;

/** Who said what, when and where. */
const saidColumns = [
	part('by', 'string', 'Who said it'),
	part('via', 'string', 'Who carried it, where that is not the speaker'),
	part('wording', 'string', 'What was said, in our words; `by` and this are a sentence'),
	part('verb', 'string', 'The decisive words of the source'),
	part('quote', 'string', 'The very words that were said, or a translation of them'),
	part('quote_language', 'string', 'Language of the quotation, ISO 639-1; English where empty'),
	part('translated_by', 'string', 'Who translated the quotation'),
	...datedColumns,
];

const statementKeys = [
	always(part('id', 'string', 'Id of the statement: the drill that it is most about, a colon, its day')),
	eventId,
];

const sourceColumns = [
	always(part('publisher', 'string', 'Who published the page')),
	part('title', 'string', 'Headline of the page; empty where none was seen'),
	part('about', 'string', 'What the page is about, where no headline was seen'),
	...datedColumns,
];

const tieColumns = [
	always(part('claim_id', 'string', 'Id of the claim')),
	eventId,
	always(part('to_event_id', 'string', 'Id of an event to which the claim ties it')),
];

function part(name: string, type: CellType, description: string): CsvColumn<Part> {
	return {name, type, description, cellOf: row => cellIn(row[name])};
}

/** What stands in a record only where it is so. */
function flag(name: string, description: string): CsvColumn<Part> {
	return always({name, type: 'boolean', description, cellOf: row => row[name] === true});
}

function cellIn(value: JsonValue | undefined): CsvCell {
	return Array.isArray(value) ? listCell(value.map(String)) : typeof value === 'object' ? undefined : value;
}

function table<Row>({columns, rows, links = [], ...rest}: TableInput<Row>): ExportTable {
	return {...rest, columns, links, text: csvText(columns, rows)};
}
