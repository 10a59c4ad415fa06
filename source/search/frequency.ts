/**
 * How often: the events of a list counted by a field of the search, or by two, crossed. A row is what the search finds with
 * this field and value, so that a search narrowed to it finds as many events as the row says; an event with several values
 * (a launch of two classes, a drill over the turn of a year) stands in several rows.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import {medianDays} from '../pairing/gap.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {isoDay, monthsIn} from '../time/days.ts';
import {type FieldContext, possibleDays} from './field-kinds.ts';
import {queryField} from './parse-query.ts';
import type {CountField} from './query.ts';

/** Gaps that are counted together, in days. */
const gapBands = ['0', '1..3', '4..7', '8..14', '15..30', '31..60', '>60'];

export type CountRow = {
	/** As it is typed behind the field; undefined for the events that have none. */
	readonly value: string | undefined;
	readonly events: readonly BriefingEvent[];
};

/**
 * The rows of a field, without those of no event: years, gaps and what has a fixed list in its order, names by how many
 * events they have. Last those without a value.
 */
export function countBy(
	events: readonly BriefingEvent[],
	name: CountField,
	context: FieldContext,
): readonly CountRow[] {
	const field = queryField(name);
	const values =
		name === 'gap' ? gapBands : name === 'date' ? monthsOf(events) : (field?.values(context) ?? []);
	const rows = values
		.map((value): CountRow => ({value, events: events.filter(field?.test(value, context) ?? (() => false))}))
		.filter(row => row.events.length > 0);
	const hasOrder = ['gap', 'year', 'date'].includes(name) || field?.choices !== undefined;
	const ordered = hasOrder ? rows : rows.toSorted((a, b) => b.events.length - a.events.length);
	const counted = new Set(rows.flatMap(row => row.events));
	const without = events.filter(event => !counted.has(event));
	return without.length === 0 ? ordered : [...ordered, {value: undefined, events: without}];
}

/** The months in which they may have gone on, `2022-11`, in their order. */
function monthsOf(events: readonly BriefingEvent[]): readonly string[] {
	const months = events.flatMap(event => monthsIn(possibleDays(event)).map(day => isoDay(day).slice(0, 7)));
	return [...new Set(months)].sort();
}

/** Two fields crossed: the rows of the first, in each how many of its events stand in each row of the second. */
export type CrossTable = {
	readonly columns: readonly CountRow[];
	readonly rows: ReadonlyArray<CountRow & {readonly counts: readonly number[]}>;
};

export function crossBy(
	events: readonly BriefingEvent[],
	[first, second]: readonly [CountField, CountField],
	context: FieldContext,
): CrossTable {
	const columns = countBy(events, second, context);
	const inColumn = columns.map(column => new Set(column.events));
	const rows = countBy(events, first, context).map(row => ({
		...row,
		counts: inColumn.map(column => row.events.filter(event => column.has(event)).length),
	}));
	return {columns, rows};
}

/** The middle gap of the events that have one. */
export function medianGap(events: readonly BriefingEvent[], pairings: Pairings): number | undefined {
	return medianDays(events.flatMap(event => pairings.ofEvent(event)?.match?.gap ?? []));
}
