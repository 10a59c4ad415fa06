/** The JSON Schemas of docs/schemas against what the commands print, by a validator of its own. */
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {outputSchemas, outputSections, schemaText} from '../../scripts/workshop/pages.ts';
import {commands, flagsOf} from '../../source/commands/command-table.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const dataset = embeddedDataset();

function committed(file: string): string {
	return readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
}

/** The names of all fields in a JSON Schema, at any depth. */
function namesIn(schema: unknown): string[] {
	if (typeof schema !== 'object' || schema === null) {
		return [];
	}

	const {properties = {}} = schema as {properties?: object};
	return [...Object.keys(properties), ...Object.values(schema).flatMap(namesIn)];
}

function validator(file: string) {
	const validate = new Ajv2020({allErrors: true, strictTypes: false}).compile(
		JSON.parse(committed(`schemas/${file}`)),
	);
	return (value: unknown) => {
		validate(value);
		return validate.errors ?? [];
	};
}

describe('a JSON Schema', () => {
	it.each([
		['list.schema.json', ['list', '--format', 'json']],
		['list.schema.json', ['show', '2023-03-19-srbm', '2016-01-06-nuclear-test', '--format', 'json']],
		['pairs.schema.json', ['pairs', '--format', 'json']],
		['pairs.schema.json', ['pairs', '--kind', 'drill,deployment', '--theatre', 'all', '--format', 'json']],
		['pairs.schema.json', ['pairs', '--launches', 'cns', '--direction', 'previous', '--format', 'json']],
		['csl.schema.json', ['show', ...dataset.events.map(({id}) => id), '--format', 'csl-json']],
		['stats.schema.json', ['stats', '--format', 'json']],
		['stats.schema.json', ['stats', 'category:live-fire', '--format', 'json']],
	])('%s fits %s', async (file, words) => {
		expect(validator(file)(JSON.parse(await commandOutput(words, dataset)))).toEqual([]);
	});

	it('of the summary fits days of every kind', async () => {
		const validate = validator('summary.schema.json');
		// A day with a nuclear test, days before and after coverage, a leap day, and every 97th day between.
		const days = ['2016-01-06', '2017-09-03', '1980-05-18', '2030-01-01', '2024-02-29', '2022-11-02'];
		for (let instant = Date.UTC(1984, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 97 * 86_400_000) {
			days.push(new Date(instant).toISOString().slice(0, 10));
		}

		for (const day of days) {
			const output = await commandOutput(['summary', day, '--format', 'json'], dataset);
			expect(validate(JSON.parse(output)), day).toEqual([]);
		}
	});

	it('of the summary of a span fits spans of every kind', async () => {
		const validate = validator('summary.schema.json');
		const spans = [
			'2017-09',
			'1980-05..1980-06',
			'2026-08-10..2026-08-31',
			'2030-01',
			'2022',
			'2011-12..2012-01',
		];
		for (const span of spans) {
			const output = await commandOutput(['summary', span, '--format', 'json'], dataset);
			expect(validate(JSON.parse(output)), span).toEqual([]);
		}
	});

	it.each(Object.entries(outputSchemas))(
		'%s is the one that the program makes; run npm run docs',
		(file, schema) => {
			expect(committed(`schemas/${file}`)).toBe(schemaText(schema));
		},
	);

	it.each(Object.entries(outputSchemas).filter(([file]) => !file.startsWith('csl')))(
		'%s spells every name in snake_case',
		(_file, schema) => {
			const names = namesIn(JSON.parse(schemaText(schema)));
			expect(names.length).toBeGreaterThan(10);
			expect(names.filter(name => !/^[a-z]+(_[a-z0-9]+)*$/.test(name))).toEqual([]);
		},
	);

	it('refuses a field that it does not know, and a wrong code', async () => {
		const validate = validator('list.schema.json');
		const [record] = JSON.parse(await commandOutput(['list', '--limit', '1', '--format', 'json'], dataset));
		expect(validate([record])).toEqual([]);
		expect(validate([{...record, surprise: 1}])).not.toEqual([]);
		expect(validate([{...record, confidence: 'sure'}])).not.toEqual([]);
	});
});

describe('docs/output.md', () => {
	const page = committed('output.md');

	it.each(Object.entries(outputSections()))(
		'shows %s as the program has it; run npm run docs',
		(name, section) => {
			expect(page).toContain(`<!-- begin ${name} -->\n\n${section}\n\n<!-- end ${name} -->`);
		},
	);

	it('says of every field and column what it holds', () => {
		const {commands: _commands, ...tables} = outputSections();
		for (const section of Object.values(tables)) {
			expect(section).not.toMatch(/^\| [^|]+ \| +\|( yes| ) *\|?$/m);
		}
	});

	it('names every flag of every command', () => {
		for (const command of commands) {
			for (const {name} of flagsOf(command)) {
				expect(page).toMatch(new RegExp(`\`--${name}( [A-Z]+)?\``));
			}
		}
	});
});
