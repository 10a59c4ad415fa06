/** The columns of `pairs --format csv` and of pairs.csv: a drill, its launch, and how they stand in time. */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, drillCategories, type Launch} from '../dataset/event.ts';
import {siteName, wholesOf} from '../dataset/event-words.ts';
import {type Gap, relations} from '../pairing/gap.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import {type PairRow, pairSides, rowLaunch} from '../pairing/pair-list.ts';
import {directions, type Neighbour} from '../pairing/pairing-index.ts';
import {dateParts, edtfText, precisions} from '../time/coarse-date.ts';
import {always, type CellType, type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {
	gapHours,
	insideIds,
	type PrintedRow,
	pairingOf,
	roundedChance,
	statedLinks,
	windowCount,
} from './pair-record.ts';

type Column = CsvColumn<PrintedRow>;

/** The columns, in their order; those that are always filled are so for each row with a drill. */
export const pairColumns: readonly Column[] = [
	always(drillColumn('drill_id', 'string', 'Id of the drill', ({id}) => id)),
	always(drillColumn('drill_title', 'string', 'Title of the drill', ({title}) => title)),
	always(drillColumn('drill_kind', ['drill', 'deployment'], 'Which of the two it is', ({kind}) => kind)),
	always(drillColumn('drill_start', 'edtf', 'First day, or the hour', ({start}) => edtfText(start))),
	drillColumn('drill_end', 'edtf', 'Last day; empty where it is not known', ({end}) => end && edtfText(end)),
	always(drillColumn('drill_start_day', 'date', 'Its first day', drill => drillDates(drill).start_day)),
	drillColumn(
		'drill_start_time',
		'time',
		'Hour of its start in Korea',
		drill => drillDates(drill).start_time,
	),
	drillColumn(
		'drill_end_day',
		'date',
		'Its last day; empty if it is not known',
		drill => drillDates(drill).end_day,
	),
	always(
		drillColumn(
			'drill_precision',
			precisions,
			'How exactly its days are known',
			drill => drillDates(drill).precision,
		),
	),
	always(
		drillColumn(
			'drill_approximate',
			'boolean',
			'Whether a source says "about"',
			drill => drillDates(drill).approximate,
		),
	),
	always(drillColumn('drill_category', drillCategories, 'Category of the drill', ({category}) => category)),
	drillColumn('drill_series', 'string', 'Exercise series', ({series}, {dataset}) =>
		series === undefined ? undefined : (dataset.series.get(series)?.name ?? series),
	),
	drillColumn(
		'drill_part_of',
		'list',
		'Ids of the drills that it is a part of, the nearest first',
		(drill, {dataset}) => listCell(wholesOf(drill, dataset.byId).map(({id}) => id)),
	),
	launchColumn('launch_id', 'string', 'Id of the launch; empty where there is none', ({id}) => id),
	launchColumn('launch_title', 'string', 'Title of the launch', ({title}) => title),
	launchColumn('launch_start', 'edtf', 'Its day or hour', ({start}) => edtfText(start)),
	launchColumn('launch_start_day', 'date', 'Its day', launch => launchDates(launch).start_day),
	launchColumn('launch_start_time', 'time', 'Its hour in Korea', launch => launchDates(launch).start_time),
	launchColumn(
		'launch_precision',
		precisions,
		'How exactly its day is known',
		launch => launchDates(launch).precision,
	),
	launchColumn(
		'launch_approximate',
		'boolean',
		'Whether a source says "about"',
		launch => launchDates(launch).approximate,
	),
	launchColumn('launch_site', 'string', 'Its site', ({site}, {dataset}) => siteName(site, dataset)),
	launchColumn('launch_classes', 'list', 'Classes of its missiles', ({missiles}) =>
		listCell([...new Set(missiles.map(missile => missile.class))]),
	),
	pairColumn(
		'within',
		['surely', 'possibly'],
		'With `--within`: how certain it is that the pair is no further apart, by rough dates',
		({row}) => row.within,
	),
	pairColumn(
		'reason',
		'string',
		'Why a drill stands without a launch, or a launch without a drill',
		({row}) => row.reason,
	),
	gapColumn('relation', relations, 'How the launch stands to the drill', ({relation}) => relation),
	gapColumn('days', 'integer', 'Gap in days, negative where the launch came first', ({days}) => days),
	gapColumn('days_max', 'integer', 'Largest gap that the dates leave possible', ({daysMax}) => daysMax),
	gapColumn(
		'hours',
		'number',
		'Gap in hours, where both have a time of day',
		gap => gapHours(gap) ?? undefined,
	),
	gapColumn(
		'day_of_drill',
		'integer',
		'Day of the drill on which the launch fell, from 1',
		({dayOfDrill}) => dayOfDrill,
	),
	pairColumn(
		'chance',
		'number',
		'Share of the days around with a launch at least as close, 0 to 1',
		({row, pairings}) => roundedChance(row, pairings) ?? undefined,
	),
	pairColumn(
		'chance_windows',
		'integer',
		'How many days that share is of',
		({row, pairings, dataset}) => windowCount(row, pairings, dataset) ?? undefined,
	),
	pairColumn('inside', 'list', 'Ids of the launches during the drill', ({row}) =>
		listCell(insideIds(row, 'during')),
	),
	pairColumn(
		'same_day',
		'list',
		'Ids of the launches on its one day; which came first is not known',
		({row}) => listCell(insideIds(row, 'same-day')),
	),
	otherColumn('alternative_launch', 'string', 'Id of the launch on the other side', ({launch}) => launch.id),
	otherColumn('alternative_relation', relations, 'How it stands to the drill', ({gap}) => gap.relation),
	otherColumn('alternative_days', 'integer', 'Its gap in days', ({gap}) => gap.days),
	otherColumn('alternative_days_max', 'integer', 'Its largest possible gap', ({gap}) => gap.daysMax),
	otherColumn(
		'alternative_hours',
		'number',
		'Its gap in hours, if both have a time of day',
		({gap}) => gapHours(gap) ?? undefined,
	),
	pairColumn(
		'may_be_nearer',
		'list',
		'Ids of launches whose rough dates leave open that they are as near or nearer',
		({row}) => listCell(pairingOf(row).mayBeNearer?.map(({launch}) => launch.id) ?? []),
	),
	pairColumn(
		'answers',
		'list',
		'Ids of launches, nuclear tests and fire that a source says the drill answered',
		({row, dataset}) => listCell(statedIds(row, dataset, 'answers')),
	),
	pairColumn('answered_by', 'list', 'Ids of launches that a statement tied to the drill', ({row, dataset}) =>
		listCell(statedIds(row, dataset, 'answered-by')),
	),
	always(
		pairColumn('launches', 'string', 'The choice of launches that counted', ({pairings}) =>
			launchChoiceText(pairings.choice.launches),
		),
	),
	always(
		pairColumn(
			'direction',
			directions,
			'Which launch was asked for',
			({pairings}) => pairings.choice.direction,
		),
	),
	always(
		pairColumn(
			'theatre',
			['korea', 'all'],
			'Which drills were paired',
			({pairings}) => pairings.choice.theatre,
		),
	),
	always(pairColumn('by', pairSides, 'What a row is of', ({question}) => question.by)),
	pairColumn('within_days', 'integer', 'The days of `--within`', ({question}) => question.withinDays),
];

function pairColumn(
	name: string,
	type: CellType,
	description: string,
	cellOf: (row: PrintedRow) => CsvCell,
): Column {
	return {name, type, description, cellOf};
}

function drillColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (drill: Drill, row: PrintedRow) => CsvCell,
): Column {
	return pairColumn(
		name,
		type,
		description,
		printed => printed.row.drill && valueFrom(printed.row.drill, printed),
	);
}

function launchColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (launch: Launch, row: PrintedRow) => CsvCell,
): Column {
	return pairColumn(name, type, description, printed => {
		const launch = rowLaunch(printed.row);
		return launch && valueFrom(launch, printed);
	});
}

function gapColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (gap: Gap) => CsvCell,
): Column {
	return pairColumn(name, type, description, ({row}) => row.match && valueFrom(row.match.gap));
}

function otherColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (other: Neighbour) => CsvCell,
): Column {
	return pairColumn(name, type, description, ({row}) => {
		const {alternative} = pairingOf(row);
		return alternative && valueFrom(alternative);
	});
}

function drillDates({start, end}: Drill) {
	return dateParts(start, end);
}

function launchDates({start, last = start}: Launch) {
	return dateParts(start, last);
}

function statedIds({drill}: PairRow, dataset: Dataset, direction: string): string[] {
	const links = statedLinks(drill, dataset).filter(
		link => link.direction === direction && link.tie === 'said',
	);
	return [...new Set(links.map(({id}) => id))];
}
