/** The columns of `pairs --format csv`: a drill, its launch, and how they stand in time. */
import type {Dataset} from '../dataset/dataset.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {siteName} from '../dataset/event-words.ts';
import {wholesOf} from '../dataset/wholes-of.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {edtfText} from '../time/coarse-date.ts';
import {type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {gapHours, insideIds, roundedChance, statedLinks} from './pair-record.ts';

export type PairRow = {readonly pairing: Pairing; readonly pairings: Pairings; readonly dataset: Dataset};

type Column = CsvColumn<PairRow>;

/** The columns, in their order. */
export const pairColumns: readonly Column[] = [
	drillColumn('drill_id', 'Id of the drill', ({id}) => id),
	drillColumn('drill_title', 'Title of the drill', ({title}) => title),
	drillColumn('drill_kind', '`drill` or `deployment`', ({kind}) => kind),
	drillColumn('drill_start', 'First day, as EDTF in Korea time', ({start}) => edtfText(start)),
	drillColumn('drill_end', 'Last day, as EDTF; empty where it is not known', ({end}) => end && edtfText(end)),
	drillColumn('drill_category', 'Category of the drill', ({category}) => category),
	drillColumn('drill_series', 'Exercise series', ({series}, {dataset}) =>
		series === undefined ? undefined : (dataset.series.get(series)?.name ?? series),
	),
	drillColumn(
		'drill_part_of',
		'Ids of the drills that it is a part of, the nearest first; list',
		(drill, {dataset}) => listCell(wholesOf(drill, dataset.byId).map(({id}) => id)),
	),
	launchColumn('launch_id', 'Id of the launch; empty where there is none', ({launch}) => launch.id),
	launchColumn('launch_title', 'Title of the launch', ({launch}) => launch.title),
	launchColumn('launch_start', 'Its day or hour, as EDTF in Korea time', ({launch}) =>
		edtfText(launch.start),
	),
	launchColumn('launch_site', 'Its site', ({launch}, {dataset}) => siteName(launch.site, dataset)),
	launchColumn('launch_classes', 'Classes of its missiles; list', ({launch}) => listCell(classesOf(launch))),
	launchColumn(
		'relation',
		'`before`, `during`, `after`, `same-day` or `uncertain`: how the launch stands to the drill',
		({gap}) => gap.relation,
	),
	launchColumn('days', 'Gap in days, negative where the launch came first', ({gap}) => gap.days),
	launchColumn('days_max', 'Largest gap that the dates leave possible', ({gap}) => gap.daysMax),
	launchColumn('hours', 'Gap in hours, where both have a time of day', ({gap}) => gapHours(gap) ?? undefined),
	launchColumn(
		'day_of_drill',
		'Day of the drill on which the launch fell, from 1',
		({gap}) => gap.dayOfDrill,
	),
	{
		name: 'chance',
		description: 'Share of the days around with a launch at least as close, 0 to 1',
		cellOf: ({pairing, pairings}) => roundedChance(pairing, pairings) ?? undefined,
	},
	{
		name: 'inside',
		description: 'Ids of the launches during the drill; list',
		cellOf: ({pairing}) => listCell(insideIds(pairing, 'during')),
	},
	{
		name: 'same_day',
		description: 'Ids of the launches on its one day, order unknown; list',
		cellOf: ({pairing}) => listCell(insideIds(pairing, 'same-day')),
	},
	otherColumn('alternative_launch', 'Id of the launch on the other side', ({launch}) => launch.id),
	otherColumn('alternative_relation', 'How it stands to the drill', ({gap}) => gap.relation),
	otherColumn('alternative_days', 'Its gap in days', ({gap}) => gap.days),
	{
		name: 'answers',
		description: 'Ids of launches and nuclear tests that a source says the drill answered; list',
		cellOf: ({pairing, dataset}) => listCell(statedIds(pairing, dataset, 'answers')),
	},
	{
		name: 'answered_by',
		description: 'Ids of launches that a statement tied to the drill; list',
		cellOf: ({pairing, dataset}) => listCell(statedIds(pairing, dataset, 'answered-by')),
	},
	{
		name: 'launches',
		description: 'The choice of launches that counted',
		cellOf: ({pairings}) => launchChoiceText(pairings.choice.launches),
	},
	{
		name: 'direction',
		description: '`nearest`, `next` or `previous`',
		cellOf: ({pairings}) => pairings.choice.direction,
	},
];

function drillColumn(
	name: string,
	description: string,
	valueFrom: (drill: Drill, row: PairRow) => CsvCell,
): Column {
	return {name, description, cellOf: row => valueFrom(row.pairing.drill, row)};
}

function launchColumn(
	name: string,
	description: string,
	valueFrom: (match: Neighbour, row: PairRow) => CsvCell,
): Column {
	return {name, description, cellOf: row => row.pairing.match && valueFrom(row.pairing.match, row)};
}

function otherColumn(name: string, description: string, valueFrom: (other: Neighbour) => CsvCell): Column {
	return {name, description, cellOf: ({pairing}) => pairing.alternative && valueFrom(pairing.alternative)};
}

function classesOf({missiles}: Launch): string[] {
	return [...new Set(missiles.map(missile => missile.class))];
}

function statedIds({drill}: Pairing, dataset: Dataset, direction: string): string[] {
	return statedLinks(drill, dataset)
		.filter(link => link.direction === direction)
		.map(({id}) => id);
}
