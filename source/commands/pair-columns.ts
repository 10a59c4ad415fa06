/** The columns of `pairs --format csv` and of pairs.csv: a drill, its launch, and how they stand in time. */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, drillCategories, type Launch} from '../dataset/event.ts';
import {siteName, wholesOf} from '../dataset/event-words.ts';
import {relations} from '../pairing/gap.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import {directions, type Neighbour, type Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {dateParts, edtfText, precisions} from '../time/coarse-date.ts';
import {always, type CellType, type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {gapHours, insideIds, roundedChance, statedLinks, windowCount} from './pair-record.ts';

type PairRow = {readonly pairing: Pairing; readonly pairings: Pairings; readonly dataset: Dataset};

type Column = CsvColumn<PairRow>;

/** The columns, in their order. */
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
	launchColumn('launch_id', 'string', 'Id of the launch; empty where there is none', ({launch}) => launch.id),
	launchColumn('launch_title', 'string', 'Title of the launch', ({launch}) => launch.title),
	launchColumn('launch_start', 'edtf', 'Its day or hour', ({launch}) => edtfText(launch.start)),
	launchColumn('launch_start_day', 'date', 'Its day', ({launch}) => launchDates(launch).start_day),
	launchColumn(
		'launch_start_time',
		'time',
		'Its hour in Korea',
		({launch}) => launchDates(launch).start_time,
	),
	launchColumn(
		'launch_precision',
		precisions,
		'How exactly its day is known',
		({launch}) => launchDates(launch).precision,
	),
	launchColumn(
		'launch_approximate',
		'boolean',
		'Whether a source says "about"',
		({launch}) => launchDates(launch).approximate,
	),
	launchColumn('launch_site', 'string', 'Its site', ({launch}, {dataset}) => siteName(launch.site, dataset)),
	launchColumn('launch_classes', 'list', 'Classes of its missiles', ({launch}) =>
		listCell([...new Set(launch.missiles.map(missile => missile.class))]),
	),
	launchColumn('relation', relations, 'How the launch stands to the drill', ({gap}) => gap.relation),
	launchColumn('days', 'integer', 'Gap in days, negative where the launch came first', ({gap}) => gap.days),
	launchColumn('days_max', 'integer', 'Largest gap that the dates leave possible', ({gap}) => gap.daysMax),
	launchColumn(
		'hours',
		'number',
		'Gap in hours, where both have a time of day',
		({gap}) => gapHours(gap) ?? undefined,
	),
	launchColumn(
		'day_of_drill',
		'integer',
		'Day of the drill on which the launch fell, from 1',
		({gap}) => gap.dayOfDrill,
	),
	pairColumn(
		'chance',
		'number',
		'Share of the days around with a launch at least as close, 0 to 1',
		({pairing, pairings}) => roundedChance(pairing, pairings) ?? undefined,
	),
	pairColumn(
		'chance_windows',
		'integer',
		'How many days that share is of',
		({pairing, pairings, dataset}) => windowCount(pairing, pairings, dataset) ?? undefined,
	),
	pairColumn('inside', 'list', 'Ids of the launches during the drill', ({pairing}) =>
		listCell(insideIds(pairing, 'during')),
	),
	pairColumn(
		'same_day',
		'list',
		'Ids of the launches on its one day; which came first is not known',
		({pairing}) => listCell(insideIds(pairing, 'same-day')),
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
		({pairing}) => listCell(pairing.mayBeNearer.map(({launch}) => launch.id)),
	),
	pairColumn(
		'answers',
		'list',
		'Ids of launches and nuclear tests that a source says the drill answered',
		({pairing, dataset}) => listCell(statedIds(pairing, dataset, 'answers')),
	),
	pairColumn(
		'answered_by',
		'list',
		'Ids of launches that a statement tied to the drill',
		({pairing, dataset}) => listCell(statedIds(pairing, dataset, 'answered-by')),
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
];

function pairColumn(
	name: string,
	type: CellType,
	description: string,
	cellOf: (row: PairRow) => CsvCell,
): Column {
	return {name, type, description, cellOf};
}

function drillColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (drill: Drill, row: PairRow) => CsvCell,
): Column {
	return pairColumn(name, type, description, row => valueFrom(row.pairing.drill, row));
}

function launchColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (match: Neighbour, row: PairRow) => CsvCell,
): Column {
	return pairColumn(name, type, description, row => row.pairing.match && valueFrom(row.pairing.match, row));
}

function otherColumn(
	name: string,
	type: CellType,
	description: string,
	valueFrom: (other: Neighbour) => CsvCell,
): Column {
	return pairColumn(
		name,
		type,
		description,
		({pairing}) => pairing.alternative && valueFrom(pairing.alternative),
	);
}

function drillDates({start, end}: Drill) {
	return dateParts(start, end);
}

function launchDates({start, last = start}: Launch) {
	return dateParts(start, last);
}

function statedIds({drill}: Pairing, dataset: Dataset, direction: string): string[] {
	const links = statedLinks(drill, dataset).filter(
		link => link.direction === direction && link.tie === 'said',
	);
	return [...new Set(links.map(({id}) => id))];
}
