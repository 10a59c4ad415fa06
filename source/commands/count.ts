/** `briefing list --count`: how many of the events there are of each value of a field, or of two, crossed. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {FieldContext} from '../search/field-kinds.ts';
import {type CountRow, countBy, crossBy, medianGap} from '../search/frequency.ts';
import {type CountField, countFields} from '../search/query.ts';
import {countNoun} from '../text/words.ts';
import type {CsvColumn} from './print-records.ts';
import {
	type CommandResult,
	madeFrom,
	type PrintOptions,
	printRecords,
	type TableColumn,
	tableLines,
	UsageError,
} from './print-records.ts';

type CountInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly events: readonly BriefingEvent[];
	readonly context: FieldContext;
	/** As typed: `category`, `category,year`. */
	readonly fields: string;
	/** What follows "No event matches". */
	readonly advice: string;
	readonly print: PrintOptions;
};

/** The counts; status 1 where there is no event. Throws `UsageError`. */
export function countCommand(input: CountInput): CommandResult {
	const {format} = input.print;
	const [first, second] = fieldsOf(input.fields);
	if (format === 'ics' || format === 'geojson') {
		throw new UsageError(`--count prints no ${format}; use --format table, markdown, csv, json or ndjson.`);
	}

	const output = second === undefined ? countText(input, first) : crossText(input, [first, second]);
	return input.events.length === 0
		? {output, status: 1, error: `No event matches${input.advice}`}
		: {output, status: 0};
}

/** One field or two; the table of flags has checked the names. */
function fieldsOf(typed: string): readonly [CountField, CountField?] {
	const [first, second, ...others] = typed
		.split(',')
		.flatMap(name => countFields.find(each => each === name) ?? []);
	if (first === undefined || first === second || others.length > 0) {
		throw new UsageError(
			'--count takes one field, or two different ones with a comma between, as in category,year.',
		);
	}

	return second === undefined ? [first] : [first, second];
}

/** What stands for no value: in a table; empty in CSV, null in JSON. */
const none = '(none)';
const barCells = 24;

function countText({events, pairings, context, dataset, print}: CountInput, field: CountField): string {
	const rows = countBy(events, field, context);
	const share = (row: CountRow) => row.events.length / events.length;
	const most = Math.max(1, ...rows.map(row => row.events.length));
	const median = (row: CountRow) => medianGap(row.events, pairings);
	const csvColumns: readonly CsvColumn<CountRow>[] = [
		{name: field, type: 'string', description: 'The value', cellOf: ({value}) => value},
		{name: 'count', type: 'integer', description: 'Events that have it', cellOf: row => row.events.length},
		{name: 'share', type: 'number', description: 'Their share of all', cellOf: row => rounded(share(row))},
		{name: 'median_gap_days', type: 'integer', description: 'Their median gap', cellOf: median},
	];
	const tableColumns = (): readonly TableColumn[] => [
		{head: field.toUpperCase(), cells: rows.map(({value}) => value ?? none), least: 12},
		{head: 'EVENTS', cells: rows.map(row => String(row.events.length)), align: 'right'},
		{head: 'SHARE', cells: rows.map(row => `${Math.round(share(row) * 100)}%`), align: 'right'},
		{
			head: 'MEDIAN GAP',
			cells: rows.map(row => gapText(median(row))),
			align: 'right',
			least: 10,
		},
		{
			head: '',
			cells: rows.map(row => '#'.repeat(Math.max(1, Math.round((row.events.length / most) * barCells)))),
			least: barCells,
		},
	];
	return printRecords(
		{
			rows: () => rows,
			recordOf: row => ({
				[field]: row.value ?? null,
				count: row.events.length,
				share: rounded(share(row)),
				median_gap_days: median(row) ?? null,
			}),
			csvColumns,
			tableColumns,
			footer: `${countNoun(events.length, 'event')}${severalWords(rows)}; ${madeFrom(pairings.choice, dataset)}`,
		},
		print,
	);
}

type Cell = {readonly first: string | undefined; readonly second: string | undefined; readonly count: number};

function crossText(
	{events, pairings, context, dataset, print}: CountInput,
	fields: readonly [CountField, CountField],
): string {
	const {columns, rows} = crossBy(events, fields, context);
	const cells = rows.flatMap(row =>
		columns
			.map(({value}, place): Cell => ({first: row.value, second: value, count: row.counts[place] ?? 0}))
			.filter(({count}) => count > 0),
	);
	const csvColumns: readonly CsvColumn<Cell>[] = [
		{name: fields[0], type: 'string', description: 'The value of the first', cellOf: ({first}) => first},
		{name: fields[1], type: 'string', description: 'The value of the second', cellOf: ({second}) => second},
		{name: 'count', type: 'integer', description: 'Events that have both', cellOf: ({count}) => count},
	];
	const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
	const number = (count: number) => (count === 0 ? '.' : String(count));
	// The margins are the sums of what stands in the table: an event that stands in two rows counts twice there too.
	const crossed: readonly TableColumn[] = [
		{
			head: `${fields[0]} / ${fields[1]}`.toUpperCase(),
			cells: [...rows.map(({value}) => value ?? none), 'TOTAL'],
			least: 12,
		},
		...columns.map(({value}, place): TableColumn => {
			const counts = rows.map(row => row.counts[place] ?? 0);
			return {head: value ?? none, cells: [...counts, sum(counts)].map(number), align: 'right'};
		}),
		{
			head: 'TOTAL',
			cells: [...rows.map(row => sum(row.counts)), sum(rows.flatMap(row => row.counts))].map(String),
			align: 'right',
		},
	];
	const long = (): readonly TableColumn[] => [
		{head: fields[0].toUpperCase(), cells: cells.map(({first}) => first ?? none), least: 12},
		{head: fields[1].toUpperCase(), cells: cells.map(({second}) => second ?? none), least: 12},
		{head: 'EVENTS', cells: cells.map(({count}) => String(count)), align: 'right'},
	];
	const isFitting = (tableLines(crossed, Number.POSITIVE_INFINITY)[0] ?? '').length <= print.width;
	return printRecords(
		{
			rows: () => cells,
			recordOf: ({first, second, count}) => ({
				[fields[0]]: first ?? null,
				[fields[1]]: second ?? null,
				count,
			}),
			csvColumns,
			// A line for each pair of values where the table is too wide.
			tableColumns: () => (isFitting ? crossed : long()),
			footer: `${countNoun(events.length, 'event')}${severalWords([...rows, ...columns])}; ${madeFrom(pairings.choice, dataset)}`,
		},
		print,
	);
}

/** Says that some events stand in several rows. */
function severalWords(rows: readonly CountRow[]): string {
	const seen = new Map<string, number>();
	for (const {value, events} of rows) {
		for (const {id} of value === undefined ? [] : events) {
			seen.set(id, (seen.get(id) ?? 0) + 1);
		}
	}

	return [...seen.values()].some(times => times > 1) ? ', some in several rows' : '';
}

function gapText(days: number | undefined): string {
	return days === undefined ? '' : `${days > 0 ? '+' : ''}${days} d`;
}

function rounded(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
