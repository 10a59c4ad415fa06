/**
 * The kinds of fields that a query can have: names from a fixed list, names that the dataset knows, dates, gaps.
 * Each is made from what tells it apart, so that the table of fields (query-fields.ts) says no more than that.
 */

import {tiesOf} from '../dataset/claim.ts';
import type {Dataset, NamedEntry} from '../dataset/dataset.ts';
import {type BriefingEvent, endOf, isDrill, isLaunch} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {nearestWord, once} from '../text/words.ts';
import {type CoarseDate, type DaySpan, yearOf} from '../time/days.ts';
import {parseTypedDate} from '../time/parse-dates.ts';
import {
	type AssetLookup,
	assetLookup,
	type Choice,
	choicesMeant,
	foldText,
	type KnownChoice,
	knownChoice,
	namesOf,
	partsOf,
} from './names.ts';
import type {FieldName} from './query.ts';

type EventTest = (event: BriefingEvent) => boolean;

export type QueryField = {
	readonly name: FieldName;
	/** For the help: what the value says of the events found. */
	readonly description: string;
	readonly example: string;
	/** All values of a field with a fixed list of them. */
	readonly choices?: readonly string[];
	/** What is wrong with a value whatever the dataset, as one sentence part; undefined where nothing is. */
	problem(value: string): string | undefined;
	/** The events that a value means; undefined where it names nothing in the dataset. */
	test(value: string, context: FieldContext): EventTest | undefined;
	/** Values to complete, as they are typed. */
	values(context: FieldContext): readonly string[];
	/** All names by which a value can be meant, as they are typed; what a mistyped one is compared with. */
	names(context: FieldContext): readonly string[];
};

type Head = Pick<QueryField, 'name' | 'description' | 'example'>;

/** A field with a fixed list of values; `names` gives further names of one. */
export function closedField<Key extends string>({
	keys,
	names,
	holds,
	...head
}: Head & {
	readonly keys: readonly Key[];
	readonly names?: Readonly<Partial<Record<Key, readonly string[]>>>;
	readonly holds: (event: BriefingEvent, key: Key, context: FieldContext) => boolean;
}): QueryField {
	const known = once(() =>
		keys.map(key => knownChoice({key, label: key, names: [key, ...(names?.[key] ?? [])]})),
	);
	return {
		...head,
		choices: keys,
		problem(value) {
			if (choicesMeant(value, known()).length > 0) {
				return undefined;
			}

			const meant = nearestWord(value, keys);
			const advice = meant === undefined ? `it takes ${keys.join(', ')}` : `did you mean ${meant}?`;
			return `${head.name}: there is no "${value}"; ${advice}`;
		},
		test(value, context) {
			const meant = new Set<string>(choicesMeant(value, known()).map(({key}) => key));
			const wanted = keys.filter(key => meant.has(key));
			return event => wanted.some(key => holds(event, key, context));
		},
		values: () => keys,
		names: () => keys,
	};
}

/** A field whose values are what the events hold; `wide` is explained at `choicesMeant`. */
export function openField({
	keysOf,
	choiceOf,
	wide = false,
	...head
}: Head & {
	readonly keysOf: KeysOf;
	readonly choiceOf: (key: string, dataset: Dataset) => Choice;
	readonly wide?: boolean;
}): QueryField {
	return {
		...head,
		problem: () => undefined,
		test(value, context) {
			const meant = choicesMeant(value, context.choices(keysOf, choiceOf), wide);
			const wanted = new Set(meant.map(({key}) => key));
			return meant.length === 0 ? undefined : event => keysOf(event, context).some(key => wanted.has(key));
		},
		values: context => typedForms(context.choices(keysOf, choiceOf).map(({label}) => label)),
		names: context => typedForms(context.choices(keysOf, choiceOf).flatMap(({names}) => names)),
	};
}

/** Names in small letters with hyphens for spaces, each once: `uss-ronald-reagan`. */
function typedForms(names: readonly string[]): readonly string[] {
	return [...new Set(names.map(name => partsOf(foldText(name)).join('-')))].sort();
}

/**
 * A field with a date, or with the days between two where `isSpan`; `precisions` are those that it takes, `wants` says so
 * to a reader.
 */
export function dateField({
	precisions,
	wants,
	fits,
	isSpan = false,
	...head
}: Head & {
	readonly precisions: readonly CoarseDate['precision'][];
	readonly wants: string;
	readonly isSpan?: boolean;
	/** Whether an event that may lie on any of its days fits the days typed. */
	readonly fits: (event: DaySpan, typed: DaySpan) => boolean;
}): QueryField {
	const readDate = (value: string): DaySpan | undefined => {
		const date = parseTypedDate(value);
		return typeof date === 'string' ||
			date.approximate === true ||
			date.minute !== undefined ||
			!precisions.includes(date.precision)
			? undefined
			: {first: date.firstDay, last: date.lastDay};
	};
	const read = (value: string): DaySpan | undefined => {
		const [from = '', to, ...others] = value.split('..');
		if (to === undefined || !isSpan || others.length > 0) {
			return readDate(value);
		}

		const first = from === '' ? Number.NEGATIVE_INFINITY : readDate(from)?.first;
		const last = to === '' ? Number.POSITIVE_INFINITY : readDate(to)?.last;
		return first === undefined || last === undefined || last < first ? undefined : {first, last};
	};
	return {
		...head,
		problem(value) {
			const date = parseTypedDate(value);
			const isMeant = typeof date === 'string' && /did you mean|does not exist/.test(date);
			return read(value) === undefined ? `${head.name}: ${isMeant ? date : `wants ${wants}`}` : undefined;
		},
		test(value) {
			const typed = read(value);
			return event => typed !== undefined && fits(possibleDays(event), typed);
		},
		values: ({dataset}) => (precisions.includes('year') ? yearsOf(dataset) : []),
		names: () => [],
	};
}

/** The days on which an event may have gone on. */
export function possibleDays(event: BriefingEvent): DaySpan {
	const first = event.start.firstDay;
	if (isDrill(event)) {
		return {first, last: endOf(event).lastDay};
	}

	const last = isLaunch(event) ? (event.last ?? event.start) : event.start;
	return {first, last: last.lastDay};
}

function yearsOf({events}: Dataset): readonly string[] {
	const years = new Set(events.map(({start}) => yearOf(start)));
	return [...years].sort((a, b) => a - b).map(String);
}

const gapForm = /^(<=|>=|<|>|=)?(\d{1,6})$/;

const gapSpanForm = /^(\d{1,6})\.\.(\d{1,6})$/;

/** The fewest and the most days that a value such as `<=3` or `4..10` lets pass; undefined where it says neither. */
function gapLimits(value: string): {readonly least: number; readonly most: number} | undefined {
	const [, comparison = '=', typed] = gapForm.exec(value) ?? [];
	const [, from, to] = gapSpanForm.exec(value) ?? [];
	if (from !== undefined && to !== undefined) {
		return {least: Number(from), most: Number(to)};
	}

	const days = Number(typed);
	return typed === undefined
		? undefined
		: {
				'=': {least: days, most: days},
				'<': {least: 0, most: days - 1},
				'<=': {least: 0, most: days},
				'>': {least: days + 1, most: Number.POSITIVE_INFINITY},
				'>=': {least: days, most: Number.POSITIVE_INFINITY},
			}[comparison];
}

/** The field of gaps in days, whatever their direction. Where dates are coarse the gap is a range, and all of it must fit. */
export function gapField(head: Head): QueryField {
	return {
		...head,
		problem: value =>
			gapLimits(value) === undefined ? `${head.name}: takes days such as 0, <=3, >30 or 4..10` : undefined,
		test(value, {pairingOf}) {
			const limits = gapLimits(value);
			return event => {
				const gap = pairingOf(event)?.match?.gap;
				return (
					gap !== undefined &&
					limits !== undefined &&
					Math.abs(gap.days) >= limits.least &&
					Math.abs(gap.daysMax) <= limits.most
				);
			};
		},
		values: () => ['0', '<=3', '<=7', '<=30', '>30'],
		names: () => [],
	};
}

// What the fields of a query read beside the event itself, each made when it is first needed.

export type PairingOf = (event: BriefingEvent) => Pairing | undefined;

/** What an event holds in a field that goes by names: keys such as ids. */
type KeysOf = (event: BriefingEvent, context: FieldContext) => readonly string[];

export type FieldContext = {
	readonly dataset: Dataset;
	/** The pairing shown beside an event. */
	readonly pairingOf: PairingOf;
	readonly assetType: AssetLookup;
	/** The ids of events that a source ties to another: those that answered, and those that were answered. */
	statedIds(): ReadonlySet<string>;
	/** The choices that the events of the dataset hold, by key. */
	choices(keysOf: KeysOf, choiceOf: (key: string, dataset: Dataset) => Choice): readonly KnownChoice[];
};

/** Prepares the context of a dataset under one choice of pairings. */
export function createFieldContext(dataset: Dataset, pairingOf: PairingOf): FieldContext {
	const pairings = new Map<string, Pairing | undefined>();
	const choices = new Map<KeysOf, readonly KnownChoice[]>();
	let lookup: AssetLookup | undefined;
	let stated: ReadonlySet<string> | undefined;
	const context: FieldContext = {
		dataset,
		pairingOf(event) {
			if (!pairings.has(event.id)) {
				pairings.set(event.id, pairingOf(event));
			}

			return pairings.get(event.id);
		},
		assetType(asset) {
			lookup ??= assetLookup(dataset);
			return lookup(asset);
		},
		statedIds() {
			stated ??= new Set(dataset.events.flatMap(statedLinks));
			return stated;
		},
		choices(keysOf, choiceOf) {
			const known =
				choices.get(keysOf) ??
				[...new Set(dataset.events.flatMap(event => keysOf(event, context)))]
					.sort()
					.map(key => knownChoice(choiceOf(key, dataset)));
			choices.set(keysOf, known);
			return known;
		},
	};
	return context;
}

function statedLinks(event: BriefingEvent): readonly string[] {
	const {answers = [], reasons = []} = tiesOf(event);
	const linked = [
		...answers.filter(({tie}) => tie !== 'denied').map(({to}) => to),
		...reasons.flatMap(({drills}) => drills),
	];
	return linked.length > 0 || reasons.length > 0 ? [event.id, ...linked] : [];
}

/** A choice from a table of names; a key that is not in it stands for itself. */
export function entryChoice(key: string, table: ReadonlyMap<string, NamedEntry>): Choice {
	const entry = table.get(key);
	return entry === undefined
		? {key, label: key, names: [key]}
		: {key, label: entry.name, names: [...namesOf(entry), key]};
}

/** An event as a choice, by its title or id. */
export function eventChoice(id: string, {byId}: Dataset): Choice {
	const title = byId.get(id)?.title ?? id;
	return {key: id, label: title, names: [title, id]};
}
