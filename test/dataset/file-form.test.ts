import {execFileSync, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {checkCommand} from '../../source/commands/check.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const bundle = fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));

function check(file: string, text: string) {
	return checkCommand({files: [{file, text}], dataset}).output;
}

const fields = {
	id: '2026-09-14-own',
	kind: 'drill',
	title: 'Own drill',
	category: 'air',
	start: '2026-09-14',
	participants: 'US; ROK',
	theatre: 'korea',
	confidence: 'low',
};
const columns = (mark: string) => `${Object.keys(fields).join(mark)}\n${Object.values(fields).join(mark)}\n`;
const record = {...fields, participants: ['US', 'ROK']};
const yaml = Object.entries(record)
	.map(([name, value]) => `${name}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`)
	.join('\n  ');

describe('the form of a file', () => {
	test.each([
		['commas', columns(',')],
		['tabs', columns('\t')],
		['YAML', `# mine\n- ${yaml}\n`],
		['JSON', JSON.stringify([record], null, 2)],
		[
			'a JSON record on each line',
			`${JSON.stringify(record)}\n${JSON.stringify({...record, id: 'own-2'})}\n`,
		],
	])('is told by its first line, whatever its name: %s', (_, text) => {
		for (const file of ['own.txt', '/dev/fd/63', '-', 'own']) {
			expect(check(file, text)).toMatch(/: [12] events?, nothing wrong\.\n$/);
		}
	});

	test('of a JSON record on each line gives each record its line', () => {
		const text = `${JSON.stringify(record)}\n\n${JSON.stringify({...record, id: 'own-2', category: 'sea'})}\n`;
		expect(check('own.ndjson', text)).toMatch(/^own\.ndjson:3: category: is "sea"; [^\n]+\n$/);
	});

	test.each([
		['a workbook', 'PK\u0003\u0004\u0014\u0000\uFFFD', 'is a workbook or another packed file'],
		['an old workbook', '\uFFFD\uFFFD\u0011\u0871', 'is a workbook or another packed file'],
		['a PDF', '%PDF-1.7\n%\uFFFD', 'is a PDF'],
		['UTF-16', '\uFFFD\uFFFD-\u0000 \u0000i\u0000d\u0000:\u0000', 'is not UTF-8 but most likely UTF-16'],
		['a web page', '<!DOCTYPE html>\n<html>', 'is a web page or XML'],
	])('is said of what is no text of events, at its first line: %s', (_, text, what) => {
		expect(check('own.csv', text)).toMatch(new RegExp(`^own\\.csv:1: the file ${what}[^\\n]+\\n$`));
	});

	test.each([
		['Kind', 'own.csv:1: Kind: is not a column of the CSV form; did you mean kind?'],
		['KIND', 'own.csv:1: KIND: is not a column of the CSV form; did you mean kind?'],
	])('with the column %s tells the likely cause', (name, sentence) => {
		expect(check('own.csv', columns(',').replace('kind', name)).slice(0, sentence.length)).toBe(sentence);
	});

	test('whose names of columns stand further down tells where', () => {
		expect(check('own.csv', `Launches of 2026,,,,,,,\n\n${columns(',')}`)).toBe(
			'own.csv:1: the names of the columns stand in line 3; take out what is above it\n',
		);
	});
});

describe('what the program prints, when it comes back', () => {
	const printed = (words: string) =>
		execFileSync(process.execPath, [bundle, ...words.split(' ')], {encoding: 'utf8'});

	test.each([
		['list --format json --limit 2', 'list'],
		['list --format csv --limit 2', 'list'],
		['list --format ndjson --limit 1', 'list'],
		['list --format ndjson --limit 2', 'list'],
		['show 2023-03-19-srbm --format json', 'list'],
		['pairs --format json --limit 1', 'pairs'],
		['pairs --format csv --limit 1', 'pairs'],
		['summary 2023-03-19 --format json', 'summary'],
		['stats --format json', 'stats'],
	])('by %s is known for what it is, in one sentence', (words, command) => {
		const sentence = new RegExp(`^own:1: the file is what "briefing ${command}" prints, [^\\n]+\\n$`);
		expect(check('own', printed(words))).toMatch(sentence);
	});

	test('standard input is read where the file is named -', () => {
		const {stdout, status} = spawnSync(process.execPath, [bundle, 'check', '-'], {
			encoding: 'utf8',
			input: columns(','),
		});
		expect([stdout, status]).toEqual(['-: 1 event, nothing wrong.\n', 0]);
	});
});
