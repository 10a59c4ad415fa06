/** `briefing list`: events, for readers and for other programs. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isStatement} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {rowTotal} from '../dataset/statements.ts';
import {rightText} from '../layout/rows.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {edtfText} from '../time/coarse-date.ts';
import type {CommandResult} from './command-result.ts';
import {eventColumns} from './event-columns.ts';
import {eventRecord} from './event-record.ts';
import {madeFrom, type PrintOptions, printRecords, type TableColumn} from './print-records.ts';

type ListInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly events: readonly BriefingEvent[];
	/** What follows "No event matches". */
	readonly advice: string;
	readonly print: PrintOptions;
	/** Writes a form that is no table and no list of records. */
	readonly textOf?: ((events: readonly BriefingEvent[], dataset: Dataset) => string) | undefined;
};

/** The events in the order given; status 1 where there is none. */
export function listCommand(input: ListInput): CommandResult {
	const {dataset, pairings, events, advice, print, textOf} = input;
	const output =
		textOf?.(events, dataset) ??
		printRecords(
			{
				rows: events.map(event => ({event, dataset})),
				recordOf: ({event}) => eventRecord(event, dataset),
				csvColumns: eventColumns,
				tableColumns: () => tableColumns(events, dataset, pairings),
				footer: `${events.length} of ${rowTotal(events, dataset)}; ${madeFrom(pairings.choice, dataset)}`,
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
		{
			head: events.every(isStatement) ? 'OF' : 'GAP, SITE',
			cells: events.map(event => rightText(event, dataset, pairings)),
			least: 11,
		},
		{head: 'ID', cells: events.map(({id}) => id), least: 46},
		{head: 'KIND', cells: events.map(({kind}) => kind), least: 12},
	];
}
