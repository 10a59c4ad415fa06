/** Pairings as records for other programs: the form that docs/output.md describes. */
import type {Tie} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, isLaunch, type Launch} from '../dataset/event.ts';
import {siteName, wholesOf} from '../dataset/event-words.ts';
import {chanceWindows} from '../pairing/chance.ts';
import {drillSpan, type Gap} from '../pairing/gap.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {dateParts, edtfText} from '../time/coarse-date.ts';
import {daysIn} from '../time/korea-day.ts';
import {type CsvCell, type CsvColumn, listCell} from './csv-text.ts';
import {eventRecord, type JsonValue} from './event-record.ts';

/** Hours of a gap to two places, or null where a side has no time of day. */
function gapHours({minutes}: Gap): number | null {
	return minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100;
}

/** The chance of a pairing's gap to four places, or null where it has none. */
function roundedChance(pairing: Pairing, pairings: Pairings): number | null {
	const chance = pairings.chance(pairing);
	return chance === undefined ? null : Math.round(chance * 10_000) / 10_000;
}

/** How many days of the year around were compared for a chance, or null where there is none. */
function windowCount(pairing: Pairing, pairings: Pairings, {coverage}: Dataset): number | null {
	if (pairings.chance(pairing) === undefined) {
		return null;
	}

	// A pairing with a chance has exact dates.
	const {start, end} = drillSpan(pairing.drill);
	return daysIn(chanceWindows({first: start.min, last: end.min}, coverage.launches));
}

/** A launch beside the nearest, with its gap. */
function neighbourRecord({launch, gap}: Neighbour): {readonly [key: string]: JsonValue} {
	return {
		launch: launch.id,
		relation: gap.relation,
		days: gap.days,
		days_max: gap.daysMax,
		hours: gapHours(gap),
	};
}

/** The ids of the launches inside a drill that stand to it in one way. */
function insideIds({inside}: Pairing, relation: 'during' | 'same-day'): string[] {
	return inside.filter(({gap}) => gap.relation === relation).map(({launch}) => launch.id);
}

/** The record of a pairing. */
export function pairRecord(
	pairing: Pairing,
	pairings: Pairings,
	dataset: Dataset,
): {readonly [key: string]: JsonValue} {
	const {drill, match, alternative} = pairing;
	const {launches, direction, theatre} = pairings.choice;
	return {
		drill: eventRecord(drill, dataset),
		launch: match === undefined ? null : eventRecord(match.launch, dataset),
		relation: match?.gap.relation ?? null,
		days: match?.gap.days ?? null,
		days_max: match?.gap.daysMax ?? null,
		hours: match === undefined ? null : gapHours(match.gap),
		day_of_drill: match?.gap.dayOfDrill ?? null,
		chance: roundedChance(pairing, pairings),
		chance_windows: windowCount(pairing, pairings, dataset),
		inside: insideIds(pairing, 'during'),
		same_day: insideIds(pairing, 'same-day'),
		alternative: alternative === undefined ? null : neighbourRecord(alternative),
		may_be_nearer: pairing.mayBeNearer.map(neighbourRecord),
		stated: statedLinks(drill, dataset).map(({kind, id, by, tie, direction: way}) => ({
			[kind === 'launch' ? 'launch' : 'nuclear_test']: id,
			by,
			tie,
			direction: way,
		})),
		choice: {launches: launchChoiceText(launches), direction, theatre},
	};
}

/** What a source says of a tie between a drill and a launch or nuclear test, and who says so. */
type StatedLink = {
	readonly kind: 'launch' | 'nuclear-test';
	readonly id: string;
	readonly by: string;
	/** How far the source goes. */
	readonly tie: Tie;
	/** The drill was said to answer it; or it was said to be aimed at the drill. */
	readonly direction: 'answers' | 'answered-by';
};

/** The links of a drill, in both directions. */
function statedLinks(drill: Drill, dataset: Dataset): readonly StatedLink[] {
	const answered = drill.inResponseTo.map(({to, by, tie}): StatedLink => {
		const kind = dataset.byId.get(to)?.kind === 'nuclear-test' ? 'nuclear-test' : 'launch';
		return {kind, id: to, by, tie, direction: 'answers'};
	});
	const tied = (tiesByDrill(dataset).get(drill.id) ?? []).map(
		({launch, by, tie}): StatedLink => ({kind: 'launch', id: launch, by, tie, direction: 'answered-by'}),
	);
	return [...answered, ...tied];
}

type LaunchTie = {readonly launch: string; readonly by: string; readonly tie: Tie};

const made = new WeakMap<Dataset, ReadonlyMap<string, readonly LaunchTie[]>>();

/** By the id of a drill, the launches that a statement tied to it; found once a dataset, not once a drill. */
function tiesByDrill(dataset: Dataset): ReadonlyMap<string, readonly LaunchTie[]> {
	const known = made.get(dataset);
	if (known !== undefined) {
		return known;
	}

	const ties = new Map<string, LaunchTie[]>();
	for (const {id: launch, statedReasons} of dataset.events.filter(isLaunch)) {
		for (const {drills, by, tie} of statedReasons) {
			for (const drill of new Set(drills)) {
				const said = ties.get(drill) ?? [];
				said.push({launch, by, tie});
				ties.set(drill, said);
			}
		}
	}

	made.set(dataset, ties);
	return ties;
}

// The columns of `pairs --format csv`: a drill, its launch, and how they stand in time.

type PairRow = {readonly pairing: Pairing; readonly pairings: Pairings; readonly dataset: Dataset};

type Column = CsvColumn<PairRow>;

/** The columns, in their order. */
export const pairColumns: readonly Column[] = [
	drillColumn('drill_id', 'Id of the drill', ({id}) => id),
	drillColumn('drill_title', 'Title of the drill', ({title}) => title),
	drillColumn('drill_kind', '`drill` or `deployment`', ({kind}) => kind),
	drillColumn('drill_start', 'First day, as EDTF in Korea time', ({start}) => edtfText(start)),
	drillColumn('drill_end', 'Last day, as EDTF; empty where it is not known', ({end}) => end && edtfText(end)),
	drillColumn('drill_start_day', 'Its first day as a date', drill => drillDates(drill).start_day),
	drillColumn(
		'drill_start_time',
		'Hour of its start in Korea, if known',
		drill => drillDates(drill).start_time,
	),
	drillColumn(
		'drill_end_day',
		'Its last day as a date; empty if not known',
		drill => drillDates(drill).end_day,
	),
	drillColumn('drill_precision', '`day`, `month` or `year`', drill => drillDates(drill).precision),
	drillColumn('drill_approximate', '`true` if a source says "about"', drill => drillDates(drill).approximate),
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
	launchColumn('launch_start_day', 'Its day as a date', ({launch}) => launchDates(launch).start_day),
	launchColumn(
		'launch_start_time',
		'Its hour in Korea, if known',
		({launch}) => launchDates(launch).start_time,
	),
	launchColumn('launch_precision', '`day`, `month` or `year`', ({launch}) => launchDates(launch).precision),
	launchColumn(
		'launch_approximate',
		'`true` if a source says "about"',
		({launch}) => launchDates(launch).approximate,
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
		name: 'chance_windows',
		description: 'How many days that share is of',
		cellOf: ({pairing, pairings, dataset}) => windowCount(pairing, pairings, dataset) ?? undefined,
	},
	{
		name: 'inside',
		description: 'Ids of the launches during the drill; list',
		cellOf: ({pairing}) => listCell(insideIds(pairing, 'during')),
	},
	{
		name: 'same_day',
		description: 'Ids of the launches on its one day; which came first is not known; list',
		cellOf: ({pairing}) => listCell(insideIds(pairing, 'same-day')),
	},
	otherColumn('alternative_launch', 'Id of the launch on the other side', ({launch}) => launch.id),
	otherColumn('alternative_relation', 'How it stands to the drill', ({gap}) => gap.relation),
	otherColumn('alternative_days', 'Its gap in days', ({gap}) => gap.days),
	otherColumn('alternative_days_max', 'Its largest possible gap', ({gap}) => gap.daysMax),
	otherColumn(
		'alternative_hours',
		'Its gap in hours, if both have a time of day',
		gapOf => gapHours(gapOf.gap) ?? undefined,
	),
	{
		name: 'may_be_nearer',
		description: 'Ids of launches whose rough dates leave open that they are as near or nearer; list',
		cellOf: ({pairing}) => listCell(pairing.mayBeNearer.map(({launch}) => launch.id)),
	},
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
	{
		name: 'theatre',
		description: '`korea` or `all`',
		cellOf: ({pairings}) => pairings.choice.theatre,
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

function drillDates({start, end}: Drill) {
	return dateParts(start, end);
}

function launchDates({start, last = start}: Launch) {
	return dateParts(start, last);
}

function classesOf({missiles}: Launch): string[] {
	return [...new Set(missiles.map(missile => missile.class))];
}

function statedIds({drill}: Pairing, dataset: Dataset, direction: string): string[] {
	const links = statedLinks(drill, dataset).filter(
		link => link.direction === direction && link.tie === 'said',
	);
	return [...new Set(links.map(({id}) => id))];
}
