import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {codeMeanings} from '../../scripts/workshop/codebook.ts';
import {jsonSchemas, readDataFolder} from '../../scripts/workshop/generated-files.ts';
import {
	type Field,
	isObject,
	type PlainObject,
	type RecordKind,
	recordFields,
	recordKinds,
} from '../../source/records/csv-columns.ts';
import {recordSchemas} from '../../source/records/schema.ts';
import {plainRecord} from '../../source/records/schema-forms.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const {series, sites, systems, byId} = embeddedDataset();

/** Each field of a kind with its path, groups and lists opened. */
function fieldsOf(field: Field, path: readonly string[] = []): {path: string; field: Field}[] {
	const inner = Object.entries(field.properties ?? field.items?.properties ?? {});
	return [{path: path.join('.'), field}, ...inner.flatMap(([name, part]) => fieldsOf(part, [...path, name]))];
}

const fields = recordKinds.flatMap(kind =>
	fieldsOf(recordFields(kind)).map(({path, field}) => ({kind, path, field})),
);

describe('what the schema says of its fields', () => {
	test('says of every field what it holds', () => {
		expect(
			fields.filter(({path, field}) => path !== '' && field.description === undefined).map(({path}) => path),
		).toEqual([]);
	});

	test('shows an example of every field, save where its codes or its group show it, or a text is free', () => {
		const bare = fields.filter(
			({path, field}) =>
				path !== '' &&
				field.sample === undefined &&
				field.enum === undefined &&
				field.const === undefined &&
				field.properties === undefined &&
				field.items?.properties === undefined &&
				field.items?.enum === undefined,
		);
		expect([...new Set(bare.map(({path}) => path))].sort()).toEqual(['note', 'summary']);
	});

	test('names in its examples only what there is', () => {
		const samples = fields.flatMap(({field}) => {
			const refers = field.refers ?? field.items?.refers;
			const names = Array.isArray(field.sample) ? field.sample : [field.sample];
			return refers === undefined ? [] : names.map(name => ({refers, name: String(name)}));
		});
		const isKnown = (name: string) =>
			series.has(name) || sites.has(name) || systems.has(name) || byId.has(name);
		expect(samples.length).toBeGreaterThan(5);
		expect(samples.filter(({name}) => !isKnown(name))).toEqual([]);
	});

	test('gives examples that it would accept itself', () => {
		for (const kind of recordKinds) {
			const own = Object.entries(recordFields(kind).properties ?? {}).filter(
				([, field]) => field.sample !== undefined,
			);
			const record = Object.fromEntries(own.map(([name, field]) => [name, field.sample]));
			const issues = recordSchemas[kind].safeParse(record).error?.issues ?? [];
			const wrong = issues.filter(({path}) => Object.hasOwn(record, String(path[0])));
			expect(wrong).toEqual([]);
		}
	});
});

describe('the JSON Schemas', () => {
	const schemas = jsonSchemas();

	test('are one for each kind of record and one for a file', () => {
		expect(Object.keys(schemas).sort()).toEqual([
			'drill.schema.json',
			'fire.schema.json',
			'launch.schema.json',
			'note.schema.json',
			'nuclear-test.schema.json',
			'records.schema.json',
		]);
	});

	test('hold only words of the draft that they name, so that strict readers take them', () => {
		const words = new Set<string>();
		const collect = (schema: unknown): void => {
			if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
				return;
			}

			for (const [word, value] of Object.entries(schema)) {
				words.add(word);
				const inner = word === 'properties' ? Object.values(value as object) : [value];
				for (const part of inner) {
					collect(part);
				}
			}
		};
		for (const text of Object.values(schemas)) {
			collect(JSON.parse(text));
		}

		expect([...words].sort()).toEqual(
			[
				'$schema',
				'additionalProperties',
				'anyOf',
				'const',
				'description',
				'enum',
				'examples',
				'exclusiveMinimum',
				'format',
				'items',
				'maximum',
				'minimum',
				'pattern',
				'properties',
				'required',
				'title',
				'type',
			].sort(),
		);
	});

	test('have a date pattern that takes the forms of the codebook and no other time zone', () => {
		const pattern = new RegExp(JSON.parse(schemas['drill.schema.json'] ?? '').properties.start.pattern);
		const texts = [
			'2023-03-19',
			'2023-03-19~',
			'2023-03',
			'1984~',
			'2023-03-19T11:05+09:00',
			'2023-03-19T11:05Z',
			'19 March 2023',
		];
		expect(texts.map(text => pattern.test(text))).toEqual([true, true, true, true, true, false, false]);
	});
});

describe('the codes', () => {
	test('of the codebook are those of the schema, field by field', () => {
		for (const {path, field} of fields.filter(
			each => each.field.enum !== undefined || each.field.items?.enum !== undefined,
		)) {
			const table = codeMeanings.find(each => each.field === path.replace('.', ': '));
			const codes = field.enum ?? field.items?.enum ?? [];
			expect(Object.keys(table?.codes ?? {})).toEqual(expect.arrayContaining([...codes]));
		}
	});
});

describe('the quick way through the schema of a record', () => {
	const records = readDataFolder(fileURLToPath(new URL('../../data', import.meta.url))).flatMap(
		({file, value}) => {
			const kind = recordKinds.find(name => file.startsWith(name));
			return kind !== undefined && Array.isArray(value)
				? value.filter(isObject).map(record => ({kind, record}))
				: [];
		},
	);
	const ends = (record: PlainObject, kind: RecordKind) => ({
		quick: plainRecord(record, recordSchemas[kind], recordFields(kind)),
		schema: recordSchemas[kind].safeParse(record).data,
	});

	test('makes of every record what the schema makes of it', () => {
		expect(records.length).toBeGreaterThan(1000);
		for (const {kind, record} of records) {
			const {quick, schema} = ends(record, kind);
			expect(quick).toBeDefined();
			expect(quick).toEqual(schema);
		}
	});

	test('makes nothing of a record that the schema refuses, and the same of one that it takes', () => {
		const values: readonly PlainValue[] = [
			...[
				null,
				true,
				false,
				0,
				-1,
				2,
				2.5,
				1984,
				Number.NaN,
				Number.POSITIVE_INFINITY,
				'',
				' x ',
				'x',
				'X_1',
			],
			...[
				'2023-02-30',
				'2023-03~',
				' 2023',
				'2',
				'drill',
				'SRBM',
				'high',
				'https://a@b.example',
				'https://b.example',
			],
			...[[], {}, [''], [' x '], ['US'], [{}], [null], {name: 'x', lat: 91, lon: 0}],
		];
		const value = fc.constantFrom(...values);
		fc.assert(
			fc.property(
				fc.constantFrom(...records),
				fc.constantFrom(...recordKinds),
				fc.array(fc.tuple(fc.nat(), value), {maxLength: 3}),
				fc.option(fc.tuple(fc.constantFrom('__proto__', 'constructor', 'tilte', 'kind'), value)),
				({kind, record}, other, changes, added) => {
					const form = changes.length === 3 ? other : kind;
					const names = Object.keys(recordFields(form).properties ?? {});
					const changed = changes.map(([index, next]) => [names[index % names.length], next]);
					const {quick, schema} = ends(
						Object.fromEntries([...Object.entries(record), ...changed, ...(added === null ? [] : [added])]),
						form,
					);
					expect(quick).toEqual(schema);
				},
			),
			{numRuns: 3000},
		);
	});
});
