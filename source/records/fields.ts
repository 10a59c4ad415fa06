/**
 * The fields of each kind of record as plain values: what the schema says of them, for whoever writes about them (the
 * JSON Schemas, the codebook, the CSV form, sentences about wrong values).
 */

import * as z from 'zod/mini';
import type {PlainValue} from '../text/clean-text.ts';
import {drillSchema, fireSchema, launchSchema, noteSchema, nuclearTestSchema} from './schema.ts';
import type {FieldNotes} from './schema-forms.ts';

/** What kind of record a form belongs to; a deployment has the form of a drill. */
export const recordKinds = ['drill', 'launch', 'nuclear-test', 'fire', 'note'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const recordSchemas = {
	drill: drillSchema,
	launch: launchSchema,
	'nuclear-test': nuclearTestSchema,
	fire: fireSchema,
	note: noteSchema,
} as const;

/** A record that its schema let through, with what is absent by default filled in. */
export type CheckedRecord = z.output<(typeof recordSchemas)[RecordKind]>;

/** A field, a group of fields or a list, in the words of JSON Schema and with the notes of the schema. */
export type Field = Partial<FieldNotes> & {
	readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
	readonly enum?: readonly string[];
	readonly const?: string | boolean;
	readonly default?: unknown;
	readonly format?: string;
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

/** The value at a path; undefined where nothing stands there. */
export function valueAt(value: PlainValue, path: FieldPath): PlainValue {
	const [step, ...rest] = path;
	if (step === undefined) {
		return value;
	}

	if (Array.isArray(value)) {
		return typeof step === 'number' ? valueAt(value[step], rest) : undefined;
	}

	return isObject(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
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
