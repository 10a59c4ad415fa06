/**
 * Every file that is made from the data and its schema, with its text: `data/events.json`, the JSON Schemas, and the
 * tables in the documents. `npm run data` writes them; a test compares them with the committed ones.
 */

import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {DatasetFile} from '../../source/dataset/dataset.ts';
import {datasetText} from '../../source/edge/kept-events.ts';
import {type Field, type RecordKind, recordFields, recordKinds} from '../../source/records/csv-columns.ts';
import {problemLine} from '../../source/records/problem.ts';
import {readYaml} from '../../source/records/yaml-file.ts';
import type {ParsedFile} from './build-dataset.ts';
import {codebookSections} from './codebook.ts';
import {allChanges, changesPage, parseChangeLog, withLastChanges} from './data-changes.ts';
import {replaceSection} from './markdown.ts';
import {methodSections} from './method-figures.ts';
import {readmeSections} from './readme-sample.ts';

/** A file of the project by its path from the root. */
type GeneratedFile = {readonly file: string; readonly text: string};

/** The generated files of a dataset; `read` gives the text of a file, for the parts of a document that stay. */
export async function generatedFiles(
	dataset: DatasetFile,
	read: (file: string) => string,
): Promise<GeneratedFile[]> {
	const document = (file: string, sections: Readonly<Record<string, string>>) => ({
		file,
		text: Object.entries(sections).reduce(
			(text, [name, section]) => replaceSection(text, name, section),
			read(file),
		),
	});
	const history = allChanges(parseChangeLog(read('data/changes.json')), dataset);
	return [
		{file: 'data/events.json', text: await datasetText(withLastChanges(dataset, history))},
		{file: 'data/CHANGES.md', text: changesPage(history)},
		...Object.entries(jsonSchemas()).map(([file, text]) => ({file: `data/${file}`, text})),
		document('data/README.md', codebookSections(dataset)),
		document('docs/method.md', methodSections(dataset)),
		document('README.md', readmeSections(dataset)),
	];
}

// Reads the YAML files of `data/` for the build and its test. Not part of the program.

/** Every YAML file below the folder, in the order of their paths; throws where one is no YAML. */
export function readDataFolder(folder: string): ParsedFile[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(file => file.endsWith('.yaml'))
		.map(file => file.replaceAll(path.sep, '/'))
		.sort()
		.map(file => {
			const {value, places, problems} = readYaml(file, readFileSync(path.join(folder, file), 'utf8'));
			if (problems.length > 0) {
				throw new Error(problems.map(problemLine).join('\n'));
			}

			return {file, value, places};
		});
}

// The JSON Schemas of `data/`, for editors that help while a record is written. They say what one record may hold;
// references, the order of dates and all else that needs the other records is left to `npm run data` and `briefing check`.

/** A value of a JSON text. */
type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json | undefined};

const draft = 'http://json-schema.org/draft-07/schema#';
const datePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?~?$|^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\+09:00$';
const titles: Readonly<Record<RecordKind, string>> = {
	drill: 'A drill or a deployment',
	launch: 'A launch',
	'nuclear-test': 'A nuclear test',
	fire: 'North Korean artillery and rocket fire',
	note: 'A note of your own',
};

/** The schemas by the name of their file in `data/`. */
export function jsonSchemas(): Readonly<Record<string, string>> {
	const records = Object.fromEntries(
		recordKinds.map(kind => [
			schemaFile(kind),
			schemaText({$schema: draft, title: titles[kind], ...schemaOf(recordFields(kind))}),
		]),
	);
	return {
		...records,
		'records.schema.json': schemaText({
			$schema: draft,
			title: 'A file of records: your own events, or one of the dataset',
			type: 'array',
			items: {anyOf: recordKinds.map(kind => ({$ref: schemaFile(kind)}))},
		}),
	};
}

function schemaFile(kind: RecordKind): string {
	return `${kind}.schema.json`;
}

function schemaText(schema: Json): string {
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

function schemaOf(field: Field): {readonly [key: string]: Json | undefined} {
	const {description, unit, sample, form, type, format, minimum, maximum, exclusiveMinimum} = field;
	const {properties, items, required} = field;
	return {
		description:
			description === undefined ? undefined : description + (unit === undefined ? '' : ` (${unit})`),
		type: form === 'date' ? ['string', 'integer'] : type,
		pattern: form === 'date' ? datePattern : form === 'id' ? '^[a-z0-9][a-z0-9.-]*$' : undefined,
		format,
		enum: field.enum,
		const: field.const,
		minimum,
		// The library bounds whole numbers by what a double holds; no reader needs to know.
		maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
		exclusiveMinimum,
		examples: sample === undefined ? undefined : [sample],
		properties:
			properties &&
			Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, schemaOf(inner)])),
		required: properties && (required ?? []),
		additionalProperties: properties && false,
		items: items && schemaOf(items),
	};
}
