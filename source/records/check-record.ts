/**
 * Everything that is wrong with one record, each with the field where it stands: the form, the dates, what the fields
 * say of one another, and whether what it refers to exists.
 */

import type * as z from 'zod';
import type {MissileSystem, NamedEntry, Series, Site} from '../dataset/dataset.ts';
import type {EventKind} from '../dataset/event.ts';
import {type PlainValue, quoted} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {type CoarseDate, yearOf} from '../time/days.ts';
import {
	type CheckedRecord,
	type Field,
	type FieldPath,
	fieldAt,
	isObject,
	type PlainObject,
	type RecordKind,
	recordFields,
} from './csv-columns.ts';
import {mostProblems, nameTable, nearNames, referringFields, shownValue, wrongValue} from './problem.ts';
import {recordSchemas} from './schema.ts';
import {plainRecord, type Reference} from './schema-forms.ts';
import {readDate} from './to-event.ts';

/** Takes one problem: where it stands, what is wrong, what would be right. */
export type Report = (path: FieldPath, message: string) => void;

/** Reports what is wrong with the record by itself; gives it in the form of its schema, where it has that form. */
export function checkRecord(
	record: PlainObject,
	kind: RecordKind,
	report: Report,
): CheckedRecord | undefined {
	const fields = recordFields(kind);
	const plain = plainRecord(record, recordSchemas[kind], fields) as CheckedRecord | undefined;
	const result =
		plain === undefined ? recordSchemas[kind].safeParse(record) : {data: plain, error: undefined};
	for (const issue of result.error?.issues ?? []) {
		reportIssue(issue, record, fields, report);
	}

	checkYears(record, report);
	checkOrderOfDates(record, report);
	checkFieldsTogether(record, report);
	return result.data;
}

function reportIssue(issue: z.core.$ZodIssue, record: PlainObject, fields: Field, report: Report): void {
	const path = issue.path.filter(step => typeof step !== 'symbol');
	const field = fieldAt(fields, path) ?? {};
	if (issue.code === 'unrecognized_keys') {
		for (const key of issue.keys.slice(0, mostProblems)) {
			report([...path, key], unknownField(key, Object.keys(field.properties ?? {}), ownerOf(path, record)));
		}
	} else if (issue.code === 'custom') {
		report(path, issue.message);
	} else {
		const group = fieldAt(fields, path.slice(0, -1));
		const isRequired = group?.required?.includes(String(path.at(-1))) === true;
		const value = valueAt(record, path);
		const needed = value === undefined ? field.items?.required?.[0] : undefined;
		if (needed === undefined) {
			report(path, wrongValue(value, field, isRequired));
		} else {
			// A list of groups that is missing: what each of them needs is what has to be written first.
			report([...path, 0, needed], wrongValue(undefined, field.items?.properties?.[needed] ?? {}, true));
		}
	}
}

/** What the fields at a path belong to: the record by its kind, or a group by the name of its field. */
function ownerOf(path: FieldPath, {kind}: PlainObject): string {
	const group = path.findLast(step => typeof step === 'string');
	return group === undefined ? `a ${String(kind)}` : String(group);
}

/** Pairs of dates of which the second cannot come before the first. */
const datePairs = [
	['start', 'end'],
	['start', 'last'],
	['start', 'reported'],
] as const;

const dateFields = [...new Set(datePairs.flat())];

/** No record of ours or of a reader's is older or that far ahead: such a year is a day without its year, `0427`. */
const likelyYears = {from: 1900, to: 2100};

function checkYears(record: PlainObject, report: Report): void {
	for (const field of dateFields) {
		const date = dateOf(record[field]);
		const year = date === undefined ? likelyYears.from : yearOf(date);
		if (year < likelyYears.from || year > likelyYears.to) {
			report(
				[field],
				`is ${shownValue(record[field])}, which reads as the year ${year}; write the whole date, such as 2018-04-27`,
			);
		}
	}
}

function checkOrderOfDates(record: PlainObject, report: Report): void {
	for (const [earlier, later] of datePairs) {
		const [from, to] = [dateOf(record[earlier]), dateOf(record[later])];
		if (from !== undefined && to !== undefined && isBefore(to, from)) {
			report(
				[later],
				`is ${String(record[later])}, before the ${earlier} ${String(record[earlier])}; swap them or correct one`,
			);
		}
	}
}

function dateOf(value: PlainValue): CoarseDate | undefined {
	const date = typeof value === 'string' || typeof value === 'number' ? readDate(String(value)) : undefined;
	return typeof date === 'object' ? date : undefined;
}

/** Whether a date lies before another wherever in their ranges the two are. */
function isBefore(date: CoarseDate, other: CoarseDate): boolean {
	if (date.lastDay !== other.firstDay) {
		return date.lastDay < other.firstDay;
	}

	return date.minute !== undefined && other.minute !== undefined && date.minute < other.minute;
}

/** An order that somebody gives has a speaker; that nobody gives one needs none. */
function checkOrderClaims(order: PlainValue, report: Report): void {
	for (const [index, claim] of (Array.isArray(order) ? order : []).entries()) {
		if (isObject(claim) && claim['by'] === undefined && claim['order'] !== 'unknown') {
			report(['order', index, 'by'], 'is missing; say who gives the order, or write order: unknown');
		}
	}
}

function checkFieldsTogether(record: PlainObject, report: Report): void {
	const {sources, confidence, pairable, pairable_reason: reason, missiles, order} = record;
	if ((sources === undefined || (Array.isArray(sources) && sources.length === 0)) && confidence !== 'low') {
		report(['sources'], 'names no source; add one, or set confidence to low');
	}

	if (pairable === false && reason === undefined) {
		report(['pairable_reason'], 'is missing; say why the record is not paired');
	}

	if (typeof reason === 'string' && pairable !== false) {
		report(
			['pairable_reason'],
			'says why the record is not paired, but it is; write pairable: false, or leave the reason out',
		);
	}

	checkOrderClaims(order, report);
	const first = Array.isArray(missiles) ? missiles[0] : undefined;
	if (isObject(first) && first['same_as_previous'] === true) {
		report(
			['missiles', 0, 'same_as_previous'],
			'is set in the first row, which has none before it; leave it out',
		);
	}
}

// Whether everything that a record names exists: its series, its site, its missile systems, and other records. Each
// unknown name comes with the known one that is nearest to it. Works on records as they were written, so that a record
// with other faults is checked too.

/** The names that records may refer to. */
export type References = {
	readonly series: ReadonlyMap<string, Series>;
	readonly systems: ReadonlyMap<string, MissileSystem>;
	readonly sites: ReadonlyMap<string, Site>;
};

/** Says what is wrong with an id; undefined where it names what it should. */
type Targets = {readonly problem: (id: string) => string | undefined};

const linkKinds: Readonly<Record<'drill' | 'launch' | 'launch, nuclear test or fire', readonly EventKind[]>> =
	{
		drill: ['drill', 'deployment'],
		launch: ['launch'],
		'launch, nuclear test or fire': ['launch', 'nuclear-test', 'fire'],
	};

/**
 * A check of records against the tables of names and the kinds of all records by id; a kind that could not be read is
 * undefined and fits everywhere, so that one fault is not told twice.
 */
export function referenceCheck(references: References, kinds: ReadonlyMap<string, EventKind | undefined>) {
	const targets: Readonly<Record<Reference, Targets>> = {
		series: namedTargets(references.series, 'series'),
		site: namedTargets(references.sites, 'site'),
		'missile system': namedTargets(references.systems, 'missile system'),
		drill: recordTargets(kinds, 'drill'),
		launch: recordTargets(kinds, 'launch'),
		'launch, nuclear test or fire': recordTargets(kinds, 'launch, nuclear test or fire'),
	};
	return (record: PlainObject, kind: RecordKind, report: Report): void => {
		eachReference(record, recordFields(kind), [], (path, refers, id) => {
			const problem =
				id === record['id'] ? 'names the record itself; name another one' : targets[refers].problem(id);
			if (problem !== undefined) {
				report(path, problem);
			}
		});
	};
}

function eachReference(
	value: PlainValue,
	field: Field,
	path: FieldPath,
	take: (path: FieldPath, refers: Reference, id: string) => void,
): void {
	if (typeof value === 'string') {
		if (field.refers !== undefined) {
			take(path, field.refers, value);
		}
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			eachReference(item, field.items ?? {}, [...path, index], take);
		}
	} else if (isObject(value)) {
		for (const [name, inner] of referringFields(field)) {
			if (value[name] !== undefined) {
				eachReference(value[name], inner, [...path, name], take);
			}
		}
	}
}

function namedTargets(table: ReadonlyMap<string, NamedEntry>, refers: Reference): Targets {
	const {advice} = nameTable(table);
	return {
		problem: id =>
			table.has(id) ? undefined : `is ${quoted(id)}, which is not a known ${refers}; ${advice(id)}`,
	};
}

function recordTargets(
	kinds: ReadonlyMap<string, EventKind | undefined>,
	refers: keyof typeof linkKinds,
): Targets {
	const fitting = linkKinds[refers];
	let nearId: ReturnType<typeof nearNames> | undefined;
	return {
		problem: id => {
			const kind = kinds.get(id);
			if (!kinds.has(id)) {
				nearId ??= nearNames(
					[...kinds].flatMap(([known, of]) => (of !== undefined && fitting.includes(of) ? [known] : [])),
				);
				const meant = nearId(id);
				return `is ${quoted(id)}, which is not a known ${refers}; ${meant === undefined ? 'write the id of a known one' : `did you mean ${meant}?`}`;
			}

			return kind === undefined || fitting.includes(kind)
				? undefined
				: `is ${quoted(id)}, a ${kind}; write the id of a ${refers}`;
		},
	};
}

/** The value at a path; undefined where nothing stands there. */
function valueAt(value: PlainValue, path: FieldPath): PlainValue {
	const [step, ...rest] = path;
	if (step === undefined) {
		return value;
	}

	if (Array.isArray(value)) {
		return typeof step === 'number' ? valueAt(value[step], rest) : undefined;
	}

	return isObject(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/** A name that is not a field; `known` are the fields there, `owner` is what they belong to: `a launch`. */
function unknownField(name: string, known: readonly string[], owner: string): string {
	const meant = nearestWord(name, known);
	return meant === undefined
		? `is not a field of ${owner}; the fields are ${known.join(', ')}`
		: `is not a field of ${owner}; did you mean ${meant}?`;
}
