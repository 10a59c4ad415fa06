/** The columns of `pairs --format csv` and of pairs.csv: a drill, its launch, and how they stand in time. */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, drillCategories, type Launch} from '../dataset/event.ts';
import {siteName, wholesOf} from '../dataset/event-words.ts';
import {type Gap, relations} from '../pairing/gap.ts';
import {type PairRow, pairSides, rowLaunch} from '../pairing/pair-list.ts';
import {directions, type Neighbour} from '../pairing/pairing-index.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import {dateParts, edtfText, precisions} from '../time/days.ts';
import {
	gapHours,
	insideIds,
	type PrintedRow,
	pairingOf,
	roundedChance,
	statedLinks,
	windowCount,
} from './event-record.ts';
import {always, type CellType, type CsvCell, type CsvColumn, listCell} from './print-records.ts';

type Column = CsvColumn<PrintedRow>;

/** What the cells of each column hold, in words that need no other column's. */
const words = {
	drill_id: 'Id of the drill',
	drill_title: 'Title of the drill',
	drill_kind: 'Drill, or a deployment with no drill of its own',
	drill_start: 'First day of the drill, with the hour where it is known',
	drill_end: 'Last day of the drill; empty if it is not known',
	drill_start_day: 'First day of the drill; of a month or a year its first day',
	drill_start_time: 'Hour at which the drill began, in Korea',
	drill_end_day: 'Last day of the drill; of a month or a year its last day; empty if it is not known',
	drill_precision: 'How exactly the days of the drill are known',
	drill_approximate: 'Whether a source says "about" of a date of the drill',
	drill_category: 'Category of the drill',
	drill_series: 'Exercise series of the drill',
	drill_part_of: 'Ids of the drills that the drill is a part of, the nearest first',
	launch_id: 'Id of the launch; empty where there is none',
	launch_title: 'Title of the launch',
	launch_start: 'Day of the launch, with the hour where it is known',
	launch_start_day: 'Day of the launch; of a month or a year its first day',
	launch_start_time: 'Hour of the launch, in Korea',
	launch_precision: 'How exactly the day of the launch is known',
	launch_approximate: 'Whether a source says "about" of the date of the launch',
	launch_site: 'Site of the launch',
	launch_classes: 'Classes of the missiles of the launch',
	within: 'With `--within`: how certain it is that the pair is no further apart, by rough dates',
	reason: 'Why a drill stands without a launch, or a launch without a drill',
	relation:
		'How the launch stands to the drill; `same-day` is on its one day, in an order that is not known; `uncertain` is left open by rough dates',
	days: 'Smallest possible gap between drill and launch, negative where the launch came first, 0 inside the drill',
	days_max: 'Largest gap that the dates leave possible, signed alike',
	hours: 'Gap between drill and launch where both have a time of day',
	day_of_drill: 'Day of the drill on which the launch fell, from 1',
	chance: 'Share of the spans of days in the year around the drill with a launch at least as close, 0 to 1',
	chance_windows: 'How many spans of days the chance is a share of',
	inside: 'Ids of the launches during the drill',
	same_day: 'Ids of the launches on the one day of the drill, in an order that is not known',
	alternative_launch: 'Id of the nearest launch on the other side of the drill',
	alternative_relation: 'How the launch on the other side stands to the drill',
	alternative_days: 'Smallest possible gap of the launch on the other side',
	alternative_days_max: 'Largest possible gap of the launch on the other side',
	alternative_hours: 'Gap of the launch on the other side where both have a time of day',
	may_be_nearer: 'Ids of launches whose rough dates leave open that they are as near or nearer',
	answers: 'Ids of launches, nuclear tests and fire that a source says the drill answered',
	answered_by: 'Ids of launches that a statement tied to the drill',
	launches: 'Which launches counted: `all`, `ballistic`, `cns` or classes',
	direction: 'Which launch was asked for: the nearest, the next or the previous one',
	theatre: 'Which drills were paired: those around the peninsula, or all',
	by: 'Whether a row is of a drill or of a launch',
	within_days: 'How many days `--within` allowed',
} as const;

/** The columns, in their order; those that are always filled are so for each row with a drill. */
export const pairColumns = (): readonly Column[] => [
	always(drillColumn('drill_id', 'string', ({id}) => id)),
	always(drillColumn('drill_title', 'string', ({title}) => title)),
	always(drillColumn('drill_kind', ['drill', 'deployment'], ({kind}) => kind)),
	always(drillColumn('drill_start', 'edtf', ({start}) => edtfText(start))),
	drillColumn('drill_end', 'edtf', ({end}) => end && edtfText(end)),
	always(drillColumn('drill_start_day', 'date', drill => drillDates(drill).start_day)),
	drillColumn('drill_start_time', 'time', drill => drillDates(drill).start_time),
	drillColumn('drill_end_day', 'date', drill => drillDates(drill).end_day),
	always(drillColumn('drill_precision', precisions, drill => drillDates(drill).precision)),
	always(drillColumn('drill_approximate', 'boolean', drill => drillDates(drill).approximate)),
	always(drillColumn('drill_category', drillCategories, ({category}) => category)),
	drillColumn('drill_series', 'string', ({series}, {dataset}) =>
		series === undefined ? undefined : (dataset.series.get(series)?.name ?? series),
	),
	drillColumn('drill_part_of', 'list', (drill, {dataset}) =>
		listCell(wholesOf(drill, dataset.byId).map(({id}) => id)),
	),
	launchColumn('launch_id', 'string', ({id}) => id),
	launchColumn('launch_title', 'string', ({title}) => title),
	launchColumn('launch_start', 'edtf', ({start}) => edtfText(start)),
	launchColumn('launch_start_day', 'date', launch => launchDates(launch).start_day),
	launchColumn('launch_start_time', 'time', launch => launchDates(launch).start_time),
	launchColumn('launch_precision', precisions, launch => launchDates(launch).precision),
	launchColumn('launch_approximate', 'boolean', launch => launchDates(launch).approximate),
	launchColumn('launch_site', 'string', ({site}, {dataset}) => siteName(site, dataset)),
	launchColumn('launch_classes', 'list', ({missiles}) =>
		listCell([...new Set(missiles.map(missile => missile.class))]),
	),
	pairColumn('within', ['surely', 'possibly'], ({row}) => row.within),
	pairColumn('reason', 'string', ({row}) => row.reason),
	gapColumn('relation', relations, ({relation}) => relation),
	gapColumn('days', 'integer', ({days}) => days),
	gapColumn('days_max', 'integer', ({daysMax}) => daysMax),
	gapColumn('hours', 'number', gap => gapHours(gap) ?? undefined),
	gapColumn('day_of_drill', 'integer', ({dayOfDrill}) => dayOfDrill),
	pairColumn('chance', 'number', ({row, pairings}) => roundedChance(row, pairings) ?? undefined),
	pairColumn(
		'chance_windows',
		'integer',
		({row, pairings, dataset}) => windowCount(row, pairings, dataset) ?? undefined,
	),
	pairColumn('inside', 'list', ({row}) => listCell(insideIds(row, 'during'))),
	pairColumn('same_day', 'list', ({row}) => listCell(insideIds(row, 'same-day'))),
	otherColumn('alternative_launch', 'string', ({launch}) => launch.id),
	otherColumn('alternative_relation', relations, ({gap}) => gap.relation),
	otherColumn('alternative_days', 'integer', ({gap}) => gap.days),
	otherColumn('alternative_days_max', 'integer', ({gap}) => gap.daysMax),
	otherColumn('alternative_hours', 'number', ({gap}) => gapHours(gap) ?? undefined),
	pairColumn('may_be_nearer', 'list', ({row}) =>
		listCell(pairingOf(row).mayBeNearer?.map(({launch}) => launch.id) ?? []),
	),
	pairColumn('answers', 'list', ({row, dataset}) => listCell(statedIds(row, dataset, 'answers'))),
	pairColumn('answered_by', 'list', ({row, dataset}) => listCell(statedIds(row, dataset, 'answered-by'))),
	always(pairColumn('launches', 'string', ({pairings}) => launchChoiceText(pairings.choice.launches))),
	always(pairColumn('direction', directions, ({pairings}) => pairings.choice.direction)),
	always(pairColumn('theatre', ['korea', 'all'], ({pairings}) => pairings.choice.theatre)),
	always(pairColumn('by', pairSides, ({question}) => question.by)),
	pairColumn('within_days', 'integer', ({question}) => question.withinDays),
];

function pairColumn(name: keyof typeof words, type: CellType, cellOf: (row: PrintedRow) => CsvCell): Column {
	return {name, type, description: words[name], cellOf};
}

function drillColumn(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (drill: Drill, row: PrintedRow) => CsvCell,
): Column {
	return pairColumn(name, type, printed => printed.row.drill && valueFrom(printed.row.drill, printed));
}

function launchColumn(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (launch: Launch, row: PrintedRow) => CsvCell,
): Column {
	return pairColumn(name, type, printed => {
		const launch = rowLaunch(printed.row);
		return launch && valueFrom(launch, printed);
	});
}

function gapColumn(name: keyof typeof words, type: CellType, valueFrom: (gap: Gap) => CsvCell): Column {
	return pairColumn(name, type, ({row}) => row.match && valueFrom(row.match.gap));
}

function otherColumn(
	name: keyof typeof words,
	type: CellType,
	valueFrom: (other: Neighbour) => CsvCell,
): Column {
	return pairColumn(name, type, ({row}) => {
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
