/**
 * The fields of each kind of record as plain values: what the schema says of them, for whoever writes about them (the
 * JSON Schemas, the codebook, the CSV form, sentences about wrong values).
 */
import * as z from 'zod/mini';
import type {FieldPath} from './field-path.ts';
import {drillSchema, launchSchema, nuclearTestSchema} from './schema.ts';
import type {FieldNotes} from './schema-parts.ts';

/** What kind of record a form belongs to; a deployment has the form of a drill. */
export const recordKinds = ['drill', 'launch', 'nuclear-test'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const recordSchemas = {
	drill: drillSchema,
	launch: launchSchema,
	'nuclear-test': nuclearTestSchema,
} as const;

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
