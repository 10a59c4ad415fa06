/** `briefing pairs`: drills with the launch that stands next to each in time, for readers and for other programs. */
import type {Dataset} from '../dataset/dataset.ts';
import {ownMark} from '../dataset/event-words.ts';
import {orderPairings, pairOrders} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {gapShort, percentText} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {edtfText} from '../time/coarse-date.ts';
import type {CommandResult} from './command-result.ts';
import {pairColumns} from './pair-columns.ts';
import {pairRecord} from './pair-record.ts';
import {madeFrom, type PrintOptions, printRecords, type TableColumn} from './print-records.ts';

type PairsInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** What the query finds, by the drill's date. */
	readonly found: readonly Pairing[];
	readonly sort: string;
	/** No more than this many; all where absent. */
	readonly limit: number | undefined;
	/** What follows "No paired drill matches". */
	readonly advice: string;
	readonly print: PrintOptions;
};

/** The pairings in the order asked for; status 1 where there is none. */
export function pairsCommand(input: PairsInput): CommandResult {
	const {dataset, pairings, found: all, sort, limit, advice, print} = input;
	const found = sorted(all, sort, pairings).slice(0, limit);
	const output = printRecords(
		{
			rows: found.map(pairing => ({pairing, pairings, dataset})),
			recordOf: ({pairing}) => pairRecord(pairing, pairings, dataset),
			csvColumns: pairColumns,
			tableColumns: () => tableColumns(found, pairings),
			footer: `${found.length} of ${all.length} pairings; ${madeFrom(pairings.choice, dataset)}`,
		},
		print,
	);
	return found.length === 0
		? {output, status: 1, error: `No paired drill matches${advice}`}
		: {output, status: 0};
}

/** By date unless said. */
function sorted(found: readonly Pairing[], sort: string, pairings: Pairings): readonly Pairing[] {
	const order = pairOrders.find(name => name === sort);
	return order === undefined
		? orderPairings(found, 'date', pairings, {isReversed: sort === 'newest'})
		: orderPairings(found, order, pairings);
}

function tableColumns(found: readonly Pairing[], pairings: Pairings): readonly TableColumn[] {
	const dayOf = (text: string) => text.split('T')[0] ?? '';
	return [
		{head: 'DATE', cells: found.map(({drill}) => dayOf(edtfText(drill.start))), least: 11},
		{head: 'DRILL', cells: found.map(({drill}) => ownMark(drill) + drill.title), least: 16},
		{head: 'GAP', cells: found.map(({match}) => (match === undefined ? '' : gapShort(match.gap))), least: 10},
		{
			head: 'LAUNCH',
			cells: found.map(({match}) =>
				match === undefined ? 'none' : ownMark(match.launch) + match.launch.title,
			),
			least: 16,
		},
		{
			head: 'ON',
			cells: found.map(({match}) => (match === undefined ? '' : dayOf(edtfText(match.launch.start)))),
			least: 11,
		},
		{head: 'CHANCE', cells: found.map(pairing => chanceCell(pairing, pairings)), align: 'right'},
		{head: 'DRILL ID', cells: found.map(({drill}) => drill.id), least: 46},
	];
}

function chanceCell(pairing: Pairing, pairings: Pairings): string {
	const chance = pairings.chance(pairing);
	return chance === undefined ? '' : percentText(chance);
}
