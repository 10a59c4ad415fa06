/**
 * `briefing list`: events, for readers and for other programs.
 *
 * `briefing pairs`: drills with the launch that stands next to each in time, launches with their drill, or every pair
 * within so many days of each other; for readers and for other programs.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isStatement, type Launch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {rowTotal} from '../dataset/statements.ts';
import {rightText} from '../layout/rows.ts';
import {
	orderPairRows,
	type PairQuestion,
	type PairRow,
	pairOrders,
	pairRows,
	pairSides,
	rowEvents,
	rowLaunch,
} from '../pairing/pair-list.ts';
import {gapShort, percentText} from '../pairing/pairing-words.ts';
import {createPairings, type Pairings} from '../pairing/pairings.ts';
import {countDays, countNoun} from '../text/words.ts';
import {edtfDay} from '../time/days.ts';
import {eventColumns} from './event-columns.ts';
import {eventRecord, pairRecord} from './event-record.ts';
import {type Flags, numberFlag, textFlag} from './flag-values.ts';
import {matchPairings, matchQuery, queryOf} from './match-query.ts';
import {pairColumns} from './pair-columns.ts';
import {printOptions, type Request} from './parse-command-line.ts';
import {
	type CommandResult,
	madeFrom,
	type PrintOptions,
	printRecords,
	type Surroundings,
	type TableColumn,
} from './print-records.ts';

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
				rows: () => events.map(event => ({event, dataset})),
				recordOf: ({event}) => eventRecord(event, dataset),
				csvColumns: eventColumns(),
				tableColumns: () => listColumns(events, dataset, pairings),
				footer: `${events.length} of ${rowTotal(events, dataset)}; ${madeFrom(pairings.choice, dataset)}`,
			},
			print,
		);
	return events.length === 0 ? {output, status: 1, error: `No event matches${advice}`} : {output, status: 0};
}

function listColumns(
	events: readonly BriefingEvent[],
	dataset: Dataset,
	pairings: Pairings,
): readonly TableColumn[] {
	return [
		{head: 'DATE', cells: events.map(({start}) => edtfDay(start)), least: 11},
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

type PairsInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly question: PairQuestion;
	/** What the query finds, by date. */
	readonly found: readonly PairRow[];
	/** A column, or `newest`; undefined leaves them in the order in which they come. */
	readonly sort: string | undefined;
	/** No more than this many; all where absent. */
	readonly limit: number | undefined;
	/** What follows "No paired drill matches". */
	readonly advice: string;
	readonly print: PrintOptions;
	/** Writes the drills and launches of the rows, by date, in a form that is no table and no list of records. */
	readonly textOf?: ((events: readonly BriefingEvent[], dataset: Dataset) => string) | undefined;
};

/** The rows in the order asked for, those that stand alone last; status 1 where there is none. */
export function pairsCommand(input: PairsInput): CommandResult {
	const {dataset, pairings, question, found: all, sort, limit, advice, print, textOf} = input;
	const order = pairOrders.find(name => name === sort) ?? 'date';
	const wanted = {by: question.by, order, isReversed: sort === 'newest'};
	const found = (sort === undefined ? all : orderPairRows(all, pairings, wanted)).slice(0, limit);
	const output =
		textOf?.(eventsOf(found, dataset), dataset) ??
		printRecords(
			{
				rows: () => found.map(row => ({row, question, pairings, dataset})),
				recordOf: pairRecord,
				csvColumns: pairColumns(),
				tableColumns: () => tableOfPairs(found, pairings, question),
				footer: `${pairCounts(found, question)}${found.length === all.length ? '' : ` (${found.length} of ${all.length} rows)`}; ${madeFrom(pairings.choice, dataset)}`,
			},
			print,
		);
	return found.length === 0
		? {output, status: 1, error: `No ${question.by === 'drill' ? 'drill' : 'launch'} matches${advice}`}
		: {output, status: 0};
}

/** The drills and launches of the rows, each once, by date. */
function eventsOf(rows: readonly PairRow[], {events}: Dataset): readonly BriefingEvent[] {
	const named = new Set<BriefingEvent>(rows.flatMap(row => rowEvents(row, 'drill')));
	return events.filter(event => named.has(event));
}

/** `27 pairs within 7 days, 3 that may be, 12 drills without a launch`. */
function pairCounts(rows: readonly PairRow[], {by, withinDays}: PairQuestion): string {
	const number = (test: (row: PairRow) => boolean) => rows.filter(test).length;
	const pairs = number(({match, within}) => match !== undefined && within !== 'possibly');
	const possible = number(({within}) => within === 'possibly');
	const alone = number(({match}) => match === undefined);
	return [
		`${countNoun(pairs, 'pair')}${withinDays === undefined ? '' : ` within ${countDays(withinDays)}`}`,
		...(possible === 0 ? [] : [`${possible} that may be`]),
		...(alone === 0
			? []
			: [
					by === 'drill'
						? `${countNoun(alone, 'drill')} without a launch`
						: `${countNoun(alone, 'launch', 'launches')} without a drill`,
				]),
	].join(', ');
}

function tableOfPairs(
	rows: readonly PairRow[],
	pairings: Pairings,
	{by}: PairQuestion,
): readonly TableColumn[] {
	const day = (event: Drill | Launch | undefined) => (event === undefined ? '' : edtfDay(event.start));
	const title = (event: Drill | Launch | undefined) =>
		event === undefined ? 'none' : ownMark(event) + event.title;
	const own = rows.map(row => rowEvents(row, by)[0]);
	const other = rows.map(row => rowEvents(row, by)[1]);
	const heads = by === 'drill' ? ['DRILL', 'LAUNCH'] : ['LAUNCH', 'DRILL'];
	const ids =
		by === 'drill' ? rows.map(({drill}) => drill?.id ?? '') : rows.map(row => rowLaunch(row)?.id ?? '');
	return [
		{head: 'DATE', cells: own.map(day), least: 11},
		{head: heads[0] ?? '', cells: own.map(title), least: 16},
		{head: 'GAP', cells: rows.map(gapCell), least: 10},
		{head: heads[1] ?? '', cells: other.map(title), least: 16},
		{head: 'ON', cells: other.map(day), least: 11},
		{head: 'CHANCE', cells: rows.map(row => chanceCell(row, pairings)), align: 'right'},
		{head: `${heads[0]} ID`, cells: ids, least: 46},
	];
}

/** The gap, after `may be` where it is only possibly within the window; or why there is none. */
function gapCell({match, within, reason}: PairRow): string {
	return match === undefined
		? (reason ?? '')
		: `${within === 'possibly' ? 'may be ' : ''}${gapShort(match.gap)}`;
}

function chanceCell(row: PairRow, pairings: Pairings): string {
	const chance = row.drill === undefined ? undefined : pairings.chance(row);
	return chance === undefined ? '' : percentText(chance);
}

export async function runList(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const {flags, choice} = request;
	const pairings = createPairings(dataset, choice);
	const {events, ranked, context, advice} = matchQuery(
		queryOf(request, surroundings.today),
		dataset,
		pairings,
	);
	const fields = textFlag(flags, 'count');
	if (fields !== undefined) {
		const {countCommand} = await import('./count.ts');
		const print = printOptions(request, surroundings.columns);
		return countCommand({dataset, pairings, events, context: context(), fields, advice, print});
	}

	const sort = textFlag(flags, 'sort');
	const ordered = sort === 'newest' ? events.toReversed() : sort === 'match' ? ranked() : events;
	const print = printOptions(request, surroundings.columns);
	return listCommand({
		dataset,
		pairings,
		events: ordered.slice(0, numberFlag(flags, 'limit')),
		advice,
		print,
		textOf: await textOfForm(print.format),
	});
}

/** The writer of a form that is no table and no list of records. */
async function textOfForm(format: string) {
	switch (format) {
		case 'ics':
			return (await import('./calendar-and-map.ts')).calendarText;
		case 'geojson':
			return (await import('./calendar-and-map.ts')).geojsonText;
		default:
			return undefined;
	}
}

export async function runPairs(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const {flags, choice} = request;
	const pairings = createPairings(dataset, choice);
	const question = {
		by: pairSides.find(side => side === textFlag(flags, 'by')) ?? 'drill',
		withinDays: numberFlag(flags, 'within'),
	};
	const rows = pairRows(drillsAskedFor(flags, dataset), pairings, question);
	const query = queryOf(request, surroundings.today);
	const {found, advice} = matchPairings(query, dataset, pairings, rows, question.by);
	const print = printOptions(request, surroundings.columns);
	return pairsCommand({
		dataset,
		pairings,
		question,
		found,
		sort: textFlag(flags, 'sort') ?? 'date',
		limit: numberFlag(flags, 'limit'),
		advice,
		print,
		textOf: await textOfForm(print.format),
	});
}

/** The drills, and the deployments where these are asked for. */
export function drillsAskedFor(flags: Flags, {events}: Dataset): readonly Drill[] {
	const hasDeployments = (textFlag(flags, 'kind')?.split(',') ?? []).includes('deployment');
	return events.filter(isDrill).filter(({kind}) => hasDeployments || kind === 'drill');
}
