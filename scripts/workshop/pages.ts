/** The man page, briefing(1), from the command table and the table of search fields. */

import {readdirSync, readFileSync} from 'node:fs';
import * as z from 'zod';
import {type CommandDefinition, commands, flagsOf} from '../../source/commands/command-table.ts';
import {eventColumns} from '../../source/commands/event-columns.ts';
import {citationFile, packageHead} from '../../source/commands/export.ts';
import {exportTables} from '../../source/commands/export-tables.ts';
import {commonFlags, type FlagDefinition, screenFlags} from '../../source/commands/flag-values.ts';
import {
	configurableFlags,
	exitStatuses,
	flagTerm,
	type Note,
	variables,
} from '../../source/commands/help-text.ts';
import {pairColumns} from '../../source/commands/pair-columns.ts';
import type {CellType, CsvColumn} from '../../source/commands/print-records.ts';
import {parseDataset} from '../../source/dataset/dataset.ts';
import {inputNotes, inputNotesHeading, keySections} from '../../source/keys/key-lines.ts';
import {keyWord} from '../../source/keys/key-table.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {queryFields} from '../../source/search/fields.ts';
import {markdownTable} from './markdown.ts';
import {
	cslItemSchema,
	drillSchema,
	eventSchema,
	fireSchema,
	launchSchema,
	noteSchema,
	pairSchema,
	statsSchema,
	testSchema,
} from './output-schemas.ts';
import {summarySchema} from './summary-schemas.ts';

/** The page in roff with the man macros, ending in a line end. */
export function manPage(): string {
	const lines = [
		'.\\" Made by "npm run docs" from source/commands; edits here are lost.',
		'.TH BRIEFING 1 "" "briefing" "User Commands"',
		'.SH NAME',
		`briefing \\- ${roff('US-ROK drills and North Korean launches, side by side')}`,
		'.SH SYNOPSIS',
		'.B briefing',
		roff('[QUERY]'),
		...commands.flatMap(({name, arguments: words}) => ['.br', `.B ${roff(`briefing ${name}`)}`, roff(words)]),
		'.SH DESCRIPTION',
		roff(
			'Shows US-ROK military exercises and North Korean missile launches beside each other in time, with their sources. It shows closeness in time and never claims cause. It makes no network connection. Without a command it opens the screen, the query typed in; where standard output is no terminal, it prints the summary of today. Every day is a day in Korea.',
		),
		'.SH COMMANDS',
		...commands.flatMap(commandLines),
		'.SH FLAGS OF EVERY COMMAND',
		...[...commonFlags, ...screenFlags].flatMap(flagLines),
		'.SH SEARCH',
		roff(
			'Words are found in any order, mistyped or not; "words in quotes" stand side by side; -word leaves out; a field asks for one thing, and several values stand with commas between them.',
		),
		...queryFields.flatMap(({name, description, example}) =>
			noteLines({term: `${name}:`, description: `${description}; ${example}`}),
		),
		'.SH CONFIGURATION',
		roff(
			`The file briefing/config.yaml sets what flags would: ${configurableFlags.join(', ')}. Flags go before variables, and variables before the file. Data files are named from its own folder.`,
		),
		'.PP',
		'.nf',
		...['launches: ballistic', 'data: [own-drills.yaml]', 'ascii: true'].map(line => roff(`    ${line}`)),
		'.fi',
		'.SH ENVIRONMENT',
		...variables.flatMap(noteLines),
		'.SH EXIT STATUS',
		...exitStatuses.flatMap(noteLines),
	];
	return `${lines.join('\n')}\n`;
}

function commandLines(command: CommandDefinition): string[] {
	const {name, arguments: words, description, flags, examples} = command;
	const own = flagsOf(command).filter(flag => flags.includes(flag.name));
	return [
		`.SS ${roff(`briefing ${name} ${words}`)}`,
		roff(`${description}.`),
		...own.flatMap(flagLines),
		'.PP',
		'Examples:',
		'.PP',
		'.nf',
		...examples.map(example => roff(`    ${example}`)),
		'.fi',
	];
}

function flagLines(flag: FlagDefinition): string[] {
	return noteLines({term: flagTerm(flag), description: flag.description});
}

function noteLines({term, description}: Note): string[] {
	return ['.TP', `.B ${roff(term)}`, roff(description)];
}

/** A line of text that roff prints as it stands. */
function roff(text: string): string {
	const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
	return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

// What the repository says of itself to archives and code hosts, from the definition by which everything is cited.

const dataFile = new URL('../../data/events.json', import.meta.url);

/** CITATION.cff and datapackage.json of the repository, which holds the data as one file and as the files it is made of. */
export function repositoryFiles(): Readonly<Record<string, string>> {
	const {version} = parseDataset(readFileSync(dataFile, 'utf8'), 'data/events.json');
	const resource = (
		name: string,
		path: string | readonly string[],
		format: 'json' | 'yaml',
		title: string,
	) => ({
		name,
		path,
		title,
		format,
		mediatype: `application/${format}`,
		encoding: 'utf-8',
	});
	const folders = ['drills', 'launches', 'fire'].map(name => {
		const files = readdirSync(new URL(`../../data/${name}/`, import.meta.url)).sort();
		const paths = files.map(file => `data/${name}/${file}`);
		return resource(
			name,
			paths,
			'yaml',
			`Records of ${name}, a file a year; data/README.md tells the fields`,
		);
	});
	const descriptor = {
		...packageHead(version),
		resources: [
			resource(
				'events',
				'data/events.json',
				'json',
				'All events as the program reads them; "briefing export" writes tables',
			),
			...folders,
			resource('nuclear-tests', 'data/nuclear-tests.yaml', 'yaml', 'Records of the nuclear tests'),
		],
	};
	return {
		'CITATION.cff': citationFile(version),
		'datapackage.json': `${JSON.stringify(descriptor, null, '\t')}\n`,
	};
}

// The generated parts of docs/output.md, and the JSON Schemas in docs/schemas.

/** The schemas by the name of their file in docs/schemas. */
export const outputSchemas: Readonly<Record<string, z.ZodType>> = {
	'list.schema.json': z.array(eventSchema).meta({title: 'briefing list and show --format json'}),
	'pairs.schema.json': z.array(pairSchema).meta({title: 'briefing pairs --format json'}),
	'csl.schema.json': z.array(cslItemSchema).meta({title: 'briefing show --format csl-json'}),
	'summary.schema.json': summarySchema.meta({title: 'briefing summary --format json'}),
	'stats.schema.json': statsSchema.meta({title: 'briefing stats --format json'}),
};

/** The JSON Schema of a form, as text ending in a line end. */
export function schemaText(schema: z.ZodType): string {
	return `${JSON.stringify(z.toJSONSchema(schema), null, '\t')}\n`;
}

/** The sections of docs/output.md by their names. */
export function outputSections(): Readonly<Record<string, string>> {
	return {
		commands: markdownTable([
			['command', 'forms', 'its own flags'],
			...commands.map(command => [
				`\`briefing ${command.name}\``,
				command.formats.map(format => `\`${format}\``).join(', '),
				flagsOf(command)
					.filter(({name}) => command.flags.includes(name))
					.map(flag => `\`${flagTerm(flag)}\``)
					.join(', '),
			]),
		]),
		'common-flags': markdownTable([
			['flag', 'what it does'],
			...[...commonFlags, ...screenFlags].map(flag => [`\`${flagTerm(flag)}\``, flag.description]),
		]),
		statuses: markdownTable([
			['status', 'when'],
			...exitStatuses.map(({term, description}) => [term, description]),
		]),
		'list-csv': columnTable(eventColumns()),
		'pairs-csv': columnTable(pairColumns()),
		'export-tables': exportTablesText(),
		'drill-fields': fieldTable(drillSchema),
		'launch-fields': fieldTable(launchSchema),
		'test-fields': fieldTable(testSchema),
		'fire-fields': fieldTable(fireSchema),
		'note-fields': fieldTable(noteSchema),
		'pair-fields': fieldTable(pairSchema),
		'csl-fields': fieldTable(cslItemSchema),
		'summary-fields': fieldTable(summarySchema),
		'stats-fields': fieldTable(statsSchema),
	};
}

/** The tables of an export that no other command prints, each with its columns. */
function exportTablesText(): string {
	const dataset = parseDataset(readFileSync(dataFile, 'utf8'), 'data/events.json');
	const choice = {launches: allLaunches, direction: 'nearest', theatre: 'korea'} as const;
	return exportTables({dataset, pairings: createPairings(dataset, choice), found: [], pairs: []})
		.filter(({name}) => name !== 'events' && name !== 'pairs')
		.map(({name, title, columns}) => `\`${name}.csv\`: ${title}.\n\n${columnTable(columns)}`)
		.join('\n\n');
}

function columnTable(columns: readonly Omit<CsvColumn<never>, 'cellOf'>[]): string {
	return markdownTable([
		['column', 'type', 'holds'],
		...columns.map(({name, type, description, isAlways}) => [
			`\`${name}\``,
			typeWords(type) + (isAlways === true ? ', never empty' : ''),
			typeof type === 'string'
				? description
				: `${description}: ${type.map(code => `\`${code}\``).join(', ')}`,
		]),
	]);
}

function typeWords(type: CellType): string {
	return typeof type !== 'string' ? 'code' : type === 'edtf' ? 'EDTF' : type;
}

function fieldTable({shape}: z.ZodObject): string {
	return markdownTable([
		['field', 'holds', 'may be absent'],
		...Object.entries(shape).map(([name, type]) => [
			`\`${name}\``,
			z.globalRegistry.get(type)?.description ?? descriptionOf(type),
			z.safeParse(type, undefined).success ? 'yes' : '',
		]),
	]);
}

/** What a field was described as before it was made optional. */
function descriptionOf(type: z.core.$ZodType): string {
	return type instanceof z.ZodOptional ? (z.globalRegistry.get(type.unwrap())?.description ?? '') : '';
}

// The page docs/keys.md, from the key table.

/** The text of the page. */
export function keysMarkdown(): string {
	const sections = keySections().map(({heading, bindings}) => {
		const rows = bindings.map(
			({keys, description}) => [keys.map(key => `\`${keyWord(key)}\``).join(' '), description] as const,
		);
		return section(heading, 'Keys', rows);
	});
	const notes = section(inputNotesHeading, 'Input', inputNotes);
	return `# Keys\n\nMade from the key table in \`source/keys/key-table.ts\` by \`npm run docs\`. On the screen, \`?\` shows the same.\n\n${[...sections, notes].join('\n')}`;
}

function section(heading: string, what: string, rows: readonly (readonly [string, string])[]): string {
	const lines = rows.map(([first, second]) => `| ${first} | ${second} |`);
	return `## ${heading}\n\n| ${what} | What they do |\n| --- | --- |\n${lines.join('\n')}\n`;
}

// The table of fields in docs/search.md.

/** The fields as a Markdown table, one row each in the order of the help. */
export function searchFieldsMarkdown(): string {
	return markdownTable([
		['field', 'what it says of an event', 'example', 'values'],
		...queryFields.map(({name, description, example, choices = []}) => [
			`\`${name}:\``,
			description,
			`\`${example}\``,
			choices.join(', '),
		]),
	]);
}
