/**
 * The fields of each kind of record as plain values: what the schema says of them, for whoever writes about them (the
 * JSON Schemas, the codebook, the CSV form, sentences about wrong values).
 *
 * The columns of the CSV form: one row a record, one column a field. A field in a group stands behind the group's name
 * (`site_name`), a field of a list of groups behind its name without the plural s and a number from 1
 * (`source1_publisher`, `missile2_class`), and a list of texts in one cell, with semicolons between them.
 */

import * as z from 'zod/mini';
import {eventKinds} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import type {RecordPlace} from './problem.ts';
import {recordSchemas} from './schema.ts';
import type {FieldNotes} from './schema-forms.ts';
import type {Note, Row} from './user-events.ts';

/** What kind of record a form belongs to; a deployment has the form of a drill. */
export const recordKinds = ['drill', 'launch', 'nuclear-test', 'fire', 'note'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** A record that its schema let through, with what is absent by default filled in. */
export type CheckedRecord = z.output<(typeof recordSchemas)[RecordKind]>;

/** A field, a group of fields or a list, in the words of JSON Schema and with the notes of the schema. */
export type Field = Partial<FieldNotes> & {
	readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
	readonly enum?: readonly string[];
	readonly const?: string | boolean;
	readonly default?: unknown;
	readonly format?: string;
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly exclusiveMinimum?: number;
	readonly properties?: Readonly<Record<string, Field>>;
	readonly required?: readonly string[];
	readonly items?: Field;
};

const fields = new Map<RecordKind, Field>();

/** The fields of a kind of record. */
export function recordFields(kind: RecordKind): Field {
	const made =
		fields.get(kind) ?? (z.toJSONSchema(recordSchemas[kind], {io: 'input', target: 'draft-7'}) as Field);
	fields.set(kind, made);
	return made;
}

/** The field at a path of a record; undefined where the kind has none there. */
export function fieldAt(field: Field, path: FieldPath): Field | undefined {
	const [step, ...rest] = path;
	if (step === undefined) {
		return field;
	}

	const inner = typeof step === 'number' ? field.items : innerField(field, step);
	return inner === undefined ? undefined : fieldAt(inner, rest);
}

function innerField({properties = {}}: Field, name: string): Field | undefined {
	return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

// Where a value stands in a record: names of fields and, in lists, indexes from 0.

export type FieldPath = readonly (string | number)[];

/** A record or a group of fields, as JSON or YAML gives it. */
export type PlainObject = {readonly [key: string]: PlainValue};

/** Type guard: neither a list nor a single value. */
export function isObject(value: PlainValue): value is PlainObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path as readers count: `missiles.2.class` is the class of the second row. */
export function pathName(path: FieldPath): string {
	return path.map(step => (typeof step === 'number' ? step + 1 : step)).join('.');
}

/** Each text of a value with its path, names of fields among them (with the path of their field). */
export function* textsOf(
	value: PlainValue,
	path: FieldPath = [],
): Generator<{path: FieldPath; text: string}> {
	if (typeof value === 'string') {
		yield {path, text: value};
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			yield* textsOf(item, [...path, index]);
		}
	} else if (isObject(value)) {
		for (const [key, item] of Object.entries(value)) {
			yield {path: [...path, key], text: key};
			yield* textsOf(item, [...path, key]);
		}
	}
}

/** Where the cells of a column go. */
type Column = {readonly path: FieldPath; readonly field: Field};

/** What a launch of few words may have in place of a row of missiles (own-record.ts). */
const shortColumns = ['class', 'title'];

/** The place of a column in the records of a kind; undefined where the kind has none by that name. */
export function columnOf(name: string, kind: RecordKind): Column | undefined {
	if (kind === 'launch' && shortColumns.includes(name)) {
		return {path: [name], field: {type: 'string'}};
	}

	const {properties = {}} = recordFields(kind);
	for (const [property, field] of Object.entries(properties)) {
		const inner = innerColumn(name, property, field);
		if (inner !== undefined) {
			return inner;
		}
	}

	return undefined;
}

function innerColumn(name: string, property: string, field: Field): Column | undefined {
	const fields = groupOf(field);
	if (fields === undefined) {
		return name === property ? {path: [property], field} : undefined;
	}

	const prefix = groupPrefix(property, field);
	if (!name.startsWith(prefix)) {
		return undefined;
	}

	const match = (field.type === 'array' ? /^([1-9]\d?)_(.+)$/ : /^()_(.+)$/).exec(name.slice(prefix.length));
	const [, number = '', inner = ''] = match ?? [];
	const innerField = Object.hasOwn(fields, inner) ? fields[inner] : undefined;
	return innerField === undefined
		? undefined
		: {path: [property, ...(number === '' ? [] : [Number(number) - 1]), inner], field: innerField};
}

/** The column of a field, for a problem in it; a group as a whole is named by its prefix: `missile1`. */
function columnName(path: FieldPath, kind: RecordKind): string {
	const [property, ...steps] = path;
	const field = recordFields(kind).properties?.[String(property)];
	if (property === undefined || field === undefined || groupOf(field) === undefined) {
		return String(property ?? '');
	}

	const prefix = groupPrefix(String(property), field);
	if (field.type !== 'array') {
		return [prefix, ...steps.slice(0, 1)].join('_');
	}

	const [index = 0, ...inner] = steps;
	return [`${prefix}${Number(index) + 1}`, ...inner.slice(0, 1)].join('_');
}

/** Every column of a kind, each list of groups with the numbers from 1 to `rows`. */
export function columnNames(kind: RecordKind, rows: number): string[] {
	const numbers = Array.from({length: rows}, (_, index) => index);
	return Object.entries(recordFields(kind).properties ?? {}).flatMap(([property, field]) => {
		const inner = Object.keys(groupOf(field) ?? {});
		if (inner.length === 0) {
			return [property];
		}

		return field.type === 'array'
			? numbers.flatMap(index => inner.map(name => columnName([property, index, name], kind)))
			: inner.map(name => columnName([property, name], kind));
	});
}

/** The value of a cell that is not empty; a text that is no number stays one, and is found to be wrong by the check. */
function cellValue(cell: string, {type, const: only}: Field): PlainValue {
	if (type === 'array') {
		return cell
			.split(';')
			.map(item => item.trim())
			.filter(item => item !== '');
	}

	if ((type === 'number' || type === 'integer') && /^-?\d+(\.\d+)?$/.test(cell)) {
		return Number(cell);
	}

	// Spreadsheets write TRUE and FALSE.
	const isTruth = (type === 'boolean' || only === true) && /^(true|false)$/i.test(cell);
	return isTruth ? cell.toLowerCase() === 'true' : cell;
}

/** The fields of a group or of the groups in a list. */
function groupOf({properties, items}: Field): Readonly<Record<string, Field>> | undefined {
	return properties ?? items?.properties;
}

function groupPrefix(property: string, {type}: Field): string {
	return type === 'array' ? property.replace(/s$/, '') : property;
}

// The filled cells of one CSV row -> the record that they make.

/** A cell that is not empty, with its column. */
type Cell = {readonly column: Column; readonly text: string};

type Group = {[name: string]: PlainValue};

const emptyGroup = (): Group => ({});

/**
 * Lists close up where a number is left out (`source1_…`, `source3_…` make two sources); `pathInFile` turns a path of the
 * record back into one with the numbers of the file.
 */
function gatherCells(cells: readonly Cell[]): {
	value: PlainObject;
	pathInFile: (path: FieldPath) => FieldPath;
} {
	const value: Group = {};
	const lists = new Map<string, Map<number, Group>>();
	const groups = new Map<string, Group>();
	for (const {column, text} of cells) {
		const [property, second, third] = column.path;
		const content = cellValue(text, column.field);
		if (second === undefined) {
			value[String(property)] = content;
		} else if (typeof second === 'number') {
			const list = madeIn(lists, String(property), () => new Map<number, Group>());
			madeIn(list, second, emptyGroup)[String(third)] = content;
		} else {
			madeIn(groups, String(property), emptyGroup)[second] = content;
		}
	}

	for (const [property, list] of lists) {
		value[property] = inOrder(list).map(([, group]) => group);
	}

	for (const [property, group] of groups) {
		value[property] = group;
	}

	return {
		value,
		pathInFile: ([property = '', index, ...rest]) => {
			const list = lists.get(String(property));
			const number = list !== undefined && typeof index === 'number' ? inOrder(list)[index]?.[0] : index;
			return [property, ...(number === undefined ? [] : [number]), ...rest];
		},
	};
}

/** What a map holds for a key, made where it holds nothing. */
function madeIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const held = map.get(key) ?? make();
	map.set(key, held);
	return held;
}

function inOrder(list: ReadonlyMap<number, Group>): [number, Group][] {
	return [...list].sort(([a], [b]) => a - b);
}

export function readRow(
	{cells, line}: Row,
	header: readonly string[],
	note: Note,
): {value: PlainValue; place: RecordPlace} {
	const written = header.flatMap((name, index) => (cells[index] ? [{name, text: cells[index]}] : []));
	const named = written.find(({name}) => name === 'kind')?.text;
	const kind = kindOf(named) ?? likelyKind(written.map(({name}) => name));
	const filled: Cell[] = [];
	for (const {name, text} of written) {
		const column = columnOf(name, kind);
		if (column !== undefined) {
			filled.push({column, text});
		} else if (recordKinds.some(other => columnOf(name, other) !== undefined)) {
			note(
				line,
				name,
				`is not a column of a ${kindOf(named) === undefined ? kind : named}; leave it empty in this row`,
			);
		}
	}

	const {value, pathInFile} = gatherCells(filled);
	return {
		value,
		place: {lineOf: () => line, nameOf: path => columnName(pathInFile(path), kind)},
	};
}

function kindOf(named: string | undefined): RecordKind | undefined {
	const event = eventKinds.find(kind => kind === named);
	return event === 'deployment' ? 'drill' : event;
}

/** The kind that has most of the columns: the one that a row with a wrong kind was meant to have. */
function likelyKind(names: readonly string[]): RecordKind {
	const fitting = (kind: RecordKind) => names.filter(name => columnOf(name, kind) !== undefined).length;
	return recordKinds.reduce((best, kind) => (fitting(kind) > fitting(best) ? kind : best));
}
