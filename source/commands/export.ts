/**
 * `briefing export DIR [QUERY]`: the files of a folder that other programs read whole: tables, what their columns hold, how to
 * cite them. export-tables.ts says which rows; the edge writes them. The same bytes for the same data and question.
 */

import {createHash} from 'node:crypto';
import {stringify} from 'yaml';
import type {Dataset} from '../dataset/dataset.ts';
import {isStatement} from '../dataset/event.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import {cleanText} from '../text/clean-text.ts';
import {countNoun, joinWords} from '../text/words.ts';
import {isoDay} from '../time/days.ts';
import {datasetCard} from './citation.ts';
import {labelsOf} from './code-labels.ts';
import type {JsonValue} from './event-record.ts';
import {type ExportInput, type ExportTable, exportTables} from './export-tables.ts';
import type {CellType, CommandResult, CsvColumn} from './print-records.ts';

type CommandInput = FolderInput & {
	readonly folder: string;
	readonly mayReplace: boolean;
	/** What follows "No event matches". */
	readonly advice: string;
};

type FolderInput = ExportInput & {
	/** The question as it was typed; empty for all. */
	readonly query: string;
	/** The text of the dataset's licence. */
	readonly licence: string;
};

/**
 * The files, and a sentence on what they hold; nothing is written, and the status is 1, where nothing is found. What was said
 * stands in the tables at the events that it is about, so a statement that is found finds these.
 */
export function exportCommand({folder, mayReplace, advice, ...input}: CommandInput): CommandResult {
	const {pairs, dataset} = input;
	const ids = new Set(input.found.flatMap(event => (isStatement(event) ? event.about : [event.id])));
	const found = dataset.events.filter(({id}) => ids.has(id));
	if (found.length === 0) {
		return {output: '', status: 1, error: `No event matches${advice}`};
	}

	const texts = folderTexts({...input, found});
	const paired = pairs.filter(({match}) => match !== undefined).length;
	const what = `${countNoun(found.length, 'event')} and ${countNoun(paired, 'pair')}`;
	return {
		output: `Wrote ${what} into ${cleanText(folder)}: ${joinWords(Object.keys(texts))}. Data ${dataset.version} (${dataset.hash}).\n`,
		status: 0,
		files: {folder, texts, mayReplace},
	};
}

/** The files by their names. What holds own events alone has no licence and no citation of ours. */
function folderTexts(input: FolderInput): Readonly<Record<string, string>> {
	const {dataset, licence} = input;
	const tables = exportTables(input);
	return {
		...Object.fromEntries(tables.map(({name, text}) => [`${name}.csv`, text])),
		'datapackage.json': `${JSON.stringify(packageOf(tables, input), null, '\t')}\n`,
		'tables.sql': tables.map(tableSql).join('\n'),
		'README.md': readmeText(tables, input),
		...(isOwnAlone(dataset) ? {} : {'CITATION.cff': citationFile(dataset.version), 'LICENSE.txt': licence}),
	};
}

function isOwnAlone({events}: Dataset): boolean {
	return events.every(({own}) => own === true);
}

// datapackage.json: a Frictionless Data Package of version 2, with what readers of version 1 look for beside it.

const standard = 'https://datapackage.org/profiles/2.0/datapackage.json';

const ownTitle = 'Own events, as briefing tells them';

/** What a package says of the dataset, whatever files it holds. */
export function packageHead(version: string): {readonly [name: string]: JsonValue} {
	const {name, title, abstract, author, publisher, address, licence, keywords, restsOn} = datasetCard;
	return {
		$schema: standard,
		name,
		id: address,
		title,
		description: abstract,
		version,
		keywords,
		contributors: [
			{title: author, role: 'author', roles: ['author']},
			{title: publisher, role: 'publisher', roles: ['publisher']},
		],
		licenses: [{name: licence.id, title: licence.title, path: licence.url}],
		sources: restsOn.map(work => ({title: `${work.title} (${work.author})`, path: work.url})),
	};
}

function packageOf(tables: readonly ExportTable[], {dataset, pairings, query}: FolderInput): JsonValue {
	const {launches, direction, theatre} = pairings.choice;
	return {
		...(isOwnAlone(dataset)
			? {$schema: standard, name: 'own-events', title: ownTitle}
			: packageHead(dataset.version)),
		profile: 'tabular-data-package',
		resources: tables.map(resourceOf),
		made_from: {data_hash: dataset.hash, query, launches: launchChoiceText(launches), direction, theatre},
	};
}

function resourceOf({name, title, columns, key, links, text}: ExportTable): JsonValue {
	return {
		name,
		path: `${name}.csv`,
		title,
		type: 'table',
		profile: 'tabular-data-resource',
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes: Buffer.byteLength(text),
		hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
		dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true},
		schema: {
			fields: columns.map(fieldOf),
			missingValues: [''],
			primaryKey: key,
			foreignKeys: links.map(({column, table}) => ({
				fields: [column],
				// Empty is how both versions of the standard may name the table itself.
				reference: {resource: table === name ? '' : table, fields: ['id']},
			})),
		},
	};
}

function fieldOf({name, type, description, isAlways}: Omit<CsvColumn<never>, 'cellOf'>): JsonValue {
	const unit = unitOf(name);
	const [form, words] = fieldForms[typeof type === 'string' ? type : 'code'];
	const constraints = {
		...(isAlways === true ? {required: true} : {}),
		...(type === 'edtf' ? {pattern: edtfPattern} : {}),
		...(typeof type === 'string' ? {} : {enum: type}),
	};
	const labels = labelsOf(name) ?? {};
	const listed = type === 'list' ? Object.entries(labels).map(([code, label]) => `${code} = ${label}`) : [];
	return {
		name,
		...form,
		description: [`${description}${words}.`, ...(listed.length === 0 ? [] : [`${listed.join('; ')}.`])].join(
			' ',
		),
		...(typeof type === 'string'
			? {}
			: {categories: type.map(value => ({value, label: labels[value] ?? value}))}),
		...(unit === undefined ? {} : {unit}),
		...(Object.keys(constraints).length === 0 ? {} : {constraints}),
	};
}

const edtfPattern = '\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}\\+09:00)?)?)?~?';

/** The types of the standard, and what a reader must know of a form beside its type. */
const fieldForms: Readonly<
	Record<
		Extract<CellType, string> | 'code',
		readonly [{readonly type: string; readonly format?: string}, string]
	>
> = {
	string: [{type: 'string'}, ''],
	code: [{type: 'string'}, ''],
	list: [{type: 'string'}, '; a list with "; " between its items'],
	edtf: [{type: 'string'}, '; EDTF in Korea time (~ is about), a day, month or year as far as it is known'],
	date: [{type: 'date'}, '; a day in Korea'],
	time: [{type: 'time', format: '%H:%M'}, ''],
	datetime: [{type: 'datetime'}, '; UTC'],
	integer: [{type: 'integer'}, ''],
	number: [{type: 'number'}, ''],
	boolean: [{type: 'boolean'}, ''],
};

// tables.sql: the tables with their types and keys, in the SQL that DuckDB, Postgres and SQLite share.

/** Where one of a table's rows may name another, the key is left out: it would ask for an order of the rows. */
function tableSql({name, columns, key, links}: ExportTable): string {
	const quote = (word: string) => `"${word}"`;
	const lines = [
		...columns.map(
			column =>
				`${quote(column.name)} ${sqlTypes[typeof column.type === 'string' ? column.type : 'code']}${column.isAlways === true ? ' NOT NULL' : ''}`,
		),
		`PRIMARY KEY (${key.map(quote).join(', ')})`,
		...links
			.filter(({table}) => table !== name)
			.map(({column, table}) => `FOREIGN KEY (${quote(column)}) REFERENCES ${quote(table)} ("id")`),
	];
	return `CREATE TABLE ${quote(name)} (\n${lines.map(line => `  ${line}`).join(',\n')}\n);\n`;
}

const sqlTypes: Readonly<Record<Extract<CellType, string> | 'code', string>> = {
	string: 'VARCHAR',
	code: 'VARCHAR',
	list: 'VARCHAR',
	edtf: 'VARCHAR',
	date: 'DATE',
	time: 'TIME',
	datetime: 'TIMESTAMP',
	integer: 'INTEGER',
	number: 'DOUBLE PRECISION',
	boolean: 'BOOLEAN',
};

// CITATION.cff (Citation File Format 1.2.0), which archives and code hosts read.

/** The file for a version of the data; it names no day of reading. */
export function citationFile(version: string): string {
	const {title, abstract, author, publisher, address, licence, keywords, restsOn} = datasetCard;
	const identifiers = [{type: 'other', value: address, description: 'The package that holds the data'}];
	const file = {
		'cff-version': '1.2.0',
		message: 'Cite the data as below, with the version and the day on which you read them.',
		type: 'dataset',
		title,
		abstract,
		authors: [{name: author}],
		version,
		'date-released': version,
		license: licence.id,
		identifiers,
		keywords,
		// What the head of the file has no place for: the publisher.
		'preferred-citation': {
			type: 'data',
			title,
			authors: [{name: author}],
			publisher: {name: publisher},
			version,
			year: Number(version.slice(0, 4)),
			'date-released': version,
			license: licence.id,
			identifiers,
		},
		references: restsOn.map(work => ({
			type: 'data',
			title: work.title,
			authors: [{name: work.author}],
			...('publisher' in work ? {publisher: {name: work.publisher}} : {}),
			url: work.url,
		})),
	};
	// A version in quotation marks is a text to every reader of YAML, without them a date to some.
	return stringify(file, {
		defaultStringType: 'QUOTE_DOUBLE',
		defaultKeyType: 'PLAIN',
		aliasDuplicateObjects: false,
		lineWidth: 0,
	});
}

// README.md: for whoever finds the folder.

function readmeText(tables: readonly ExportTable[], {dataset, pairings, query}: FolderInput): string {
	const {version, hash, coverage} = dataset;
	const {launches, direction, theatre} = pairings.choice;
	const {title, author, licence} = datasetCard;
	const rows = tables.map(
		({name, title: holds, key}) =>
			`| ${name}.csv | ${holds} | ${key.map(column => `\`${column}\``).join(', ')} |`,
	);
	const isAll = query === '';
	const licenceWords = `${author}, ${licence.name}: CITATION.cff says how to cite the data, LICENSE.txt what must be credited. Events with \`own\` true are the user's own, and no part of that.`;
	return `# ${isOwnAlone(dataset) ? ownTitle : title}

${isAll ? 'All events' : `The events that \`${query}\` finds, and those that their rows name`}, data ${version} (${hash}).
Pairs: launches that count \`${launchChoiceText(launches)}\`, direction \`${direction}\`, theatre \`${theatre}\`.

| file | holds | its key |
| --- | --- | --- |
${rows.join('\n')}

- datapackage.json says of every column its type, unit, codes and what it holds, and which columns lead to which table.
- tables.sql makes the tables with their types and keys in DuckDB, Postgres or SQLite.
- \`event_id\` is the \`id\` of an event. A claim's \`id\` is the \`claim_id\` of its rows in ties.csv, which name the events that it ties to its own.
- \`found\` in events.csv is false for an event that the question did not find and another row names: leave it out of counts.
- Days are days in Korea (UTC+9). Of a month or a year \`start_day\` is the first day and \`end_day\` the last: see \`precision\` and \`approximate\`.
- An empty cell is an unknown value, never 0; or one that events of this kind do not have.
- Never add up missiles with \`same_as_previous\` true: they are another account of the row before.
- UTF-8, commas, CRLF, one line of names. A text that a spreadsheet would run as a formula (it begins with = + - @) has an apostrophe in front.
- A pair is closeness in time, never cause. What somebody said of a cause is a claim, with who says it.
- Launches are complete to the best of our knowledge from ${isoDay(coverage.launches.from)} to ${isoDay(coverage.launches.to)}, drills from ${isoDay(coverage.drills.from)} to ${isoDay(coverage.drills.to)}. Beyond, no row is no news.

${isOwnAlone(dataset) ? 'All events are your own: their licence is for you to choose.' : licenceWords}
`;
}

/** The unit of a column's numbers, which its name ends in; undefined where it has none. */
function unitOf(name: string): string | undefined {
	const [, ending = ''] = /(?:^|_)(km|deg|lat|lon|days|hours)(?:_max)?$/.exec(name) ?? [];
	return {km: 'km', deg: 'degrees', lat: 'degrees', lon: 'degrees', days: 'days', hours: 'hours'}[ending];
}
