import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {checkCommand} from '../../source/commands/check.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const folder = fileURLToPath(new URL('../fixtures/data/', import.meta.url));
const dataset = embeddedDataset();

/** Each file with its faults in the order of their lines: line, field, and how the sentence about it begins. */
const faults: Readonly<Record<string, readonly string[]>> = {
	'missing-title.yaml': ['1: title: is missing; write a text'],
	'empty-end.yaml': ['9: end: is empty; write a date: 2023-03-19'],
	'unknown-field.yaml': ['9: catgeory: is not a field of a drill; did you mean category?'],
	'wrong-category.yaml': ['4: category: is "bomber flight"; did you mean bomber-flight?'],
	'unknown-kind.yaml': ['2: kind: is "dril"; did you mean drill?'],
	'missing-kind.yaml': ['1: kind: is missing; write drill, deployment, launch, nuclear-test, fire or note'],
	'impossible-day.yaml': ['5: start: "2026-02-30" does not exist; February 2026 has 28 days'],
	'impossible-month.yaml': ['5: start: "2026-13" does not exist; months run from 01 to 12'],
	'impossible-hour.yaml': [
		'3: start: "2026-09-15T24:05+09:00" does not exist; times of day run from 00:00 to 23:59',
	],
	// 21:51 in universal time is 06:51 of the next day in Korea.
	'universal-time.yaml': [
		'3: start: "2022-11-01T21:51Z" is not a date; did you mean 2022-11-02T06:51+09:00, the time in Korea?',
	],
	'american-date.yaml': ['5: start: "9/14/2026" is not a date; did you mean 2026-09-14?'],
	'end-before-start.yaml': ['9: end: is 2026-09-13, before the start 2026-09-14; swap them'],
	'last-before-first.yaml': [
		'6: last: is 2026-09-15T07:04+09:00, before the start 2026-09-15T07:05+09:00; swap',
	],
	'reported-before-launch.yaml': ['6: reported: is 2026-09-14, before the start'],
	'same-id-twice.yaml': [
		'9: id: is "2026-09-14-own", as at same-id-twice.yaml:1; give each record an id of its own',
	],
	'unknown-series.yaml': [
		'9: series: is "Freedom Sheild", which is not a known series; did you mean freedom-shield?',
	],
	'unknown-site.yaml': ['6: site: is "동창니", which is not a known site; did you mean sohae?'],
	'unknown-missile.yaml': [
		'7: missiles.2.system: is "KM-23", which is not a known missile system; did you mean hwasong-11a?',
	],
	'unknown-whole.yaml': [
		'9: part_of: is "2023-03-13-freedom-sheild", which is not a known drill; did you mean 2023-03-13-freedom-shield?',
	],
	'part-of-itself.yaml': ['9: part_of: names the record itself; name another one'],
	'answer-to-a-drill.yaml': [
		'10: in_response_to.1.to: is "2023-03-13-freedom-shield", a drill; write the id of a launch, nuclear test or fire',
	],
	'unknown-reason.yaml': [
		'10: stated_reason.1.drills.2: is "2022-10-31-vigilant-strom", which is not a known drill; did you mean 2022-10-31-vigilant-storm?',
	],
	'other-kind-of-known-id.yaml': [
		'1: id: is "2023-03-13-freedom-shield", a drill of the dataset, and a launch cannot replace it; choose',
	],
	'control-character.yaml': ['3: title: holds the invisible or control character U+001B; take it out'],
	'reversed-text.yaml': ['9: note: holds the invisible or control character U+202E; take it out'],
	'address-without-scheme.yaml': [
		'11: sources.1.url: is "www.example.org/page"; write an address that begins with https://',
	],
	'address-with-script.yaml': [
		'11: sources.1.url: is "javascript:alert(1)"; write an address that begins with https://',
	],
	'negative-range.yaml': ['7: missiles.1.range_km: is -800; write a number above 0'],
	'bearing-beyond-circle.yaml': ['6: bearing_deg: is 372; write a number from 0 to 360'],
	'number-in-quotes.yaml': [
		'11: assets.1.count: is "2"; write a whole number above 0, such as 2, without quotes',
	],
	'number-for-text.yaml': ['3: title: is 2026, which is not text; put it in quotes'],
	'text-for-list.yaml': ['6: participants: is "US"; write a list'],
	'no-missiles.yaml': ['4: missiles: is empty; write a list with system, class'],
	'no-source.yaml': ['1: sources: names no source; add one, or set confidence to low'],
	'no-reason-for-no-pairing.yaml': ['1: pairable_reason: is missing; say why the record is not paired'],
	'reason-for-no-pairing.yaml': [
		'9: pairable_reason: says why the record is not paired, but it is; write pairable: false',
	],
	'second-account-first.yaml': [
		'7: missiles.1.same_as_previous: is set in the first row, which has none before it; leave it out',
	],
	'no-record.yaml': ['9: is not a record; write fields such as id, kind and start'],
	'not-a-list.yaml': ['1: the file holds no list of events; start each one with "- id:"'],
	'empty.yaml': ['1: the file holds no list of events; start each one with "- id:"'],
	'tab-indented.yaml': ['2: the line is indented with a tab; use spaces'],
	'open-quote.yaml': ['2: a quote is opened here and never closed; close it'],
	'colon-in-text.yaml': [
		'3: the text holds a colon, or the line is indented too far; put the text in quotes',
	],
	'field-twice.yaml': ['4: title: is a duplicate field; keep one'],
	'two-lists.yaml': ['9: a second document begins; keep one list in a file'],
	'unset-anchor.yaml': ['3: *own names nothing; put the text in quotes'],
	'not-utf-8.yaml': ['9: the text is not UTF-8; save the file as UTF-8'],
	'many-faults.yaml': [
		'2: id: is "2026-09-14 Own"; write an id of small letters, digits, dots and hyphens',
		'2: title: is missing; write a text',
		'2: sources: names no source; add one, or set confidence to low',
		'4: titel: is not a field of a drill; did you mean title?',
		'6: start: "2026-09-31" does not exist; September 2026 has 30 days',
		'7: end: "2026-09-13T10:00Z" is not a date; did you mean 2026-09-13T19:00+09:00, the time in Korea?',
		'10: participants.2: is empty; write a text',
		'11: theatre: is "asia"; write one of korea or elsewhere',
		'13: assets.1.name: is missing; write a text',
		'18: site: is "sohea", which is not a known site; did you mean sohae?',
		'20: missiles.1.class: is "SRMB"; did you mean SRBM?',
		'22: missiles.1.apogee_km: is "about 50"; write a number above 0',
		'24: sources.1.publisher: is missing; write a text',
		'25: sources.1.date: "yesterday" is not a date; write 2023-03-19',
	],
	'wrong-code.json': ['8: end: is empty; write a date', '10: theatre: is "korean"; did you mean korea?'],
	'field-twice.json': ['8: start: is a duplicate field; keep one'],
	'open-bracket.json': ['5: a bracket or brace is opened before this and not closed; close it'],
	'unknown-column.csv': [
		'1: sorce1_url: is not a column of the CSV form; did you mean source1_url?',
		'1: colour: is not a column of the CSV form; docs/templates has a file with all columns',
	],
	'column-twice.csv': ['1: title: is the name of two columns; keep one'],
	'short-row.csv': ['3: has 3 cells under a header of 10; put texts with commas in quotes'],
	'open-quote.csv': ['3: a quote is opened in this row and never closed; close it'],
	'quote-in-cell.csv': [
		'2: a cell holds a quote in its middle; put the cell in quotes and write each quote in it twice',
	],
	'semicolons.csv': [
		'1: kind: is not a column, because the columns are not separated by commas; save the file with commas',
	],
	'no-kind.csv': [
		'1: kind: is not a column here; add it, with drill, deployment, launch, nuclear-test, fire or note in each row',
	],
	'column-of-another-kind.csv': ['2: missile1_class: is not a column of a drill; leave it empty in this row'],
	'unknown-kind.csv': ['2: kind: is "lanch"; did you mean launch?'],
	'bad-number.csv': ['2: asset1_count: is "two"; write a whole number above 0'],
	'line-after-long-cell.csv': ['6: category: is "airborne"; write one of command-post'],
	'gap-in-numbers.csv': ['2: source3_publisher: is missing; write a text'],
};

function check(...names: readonly string[]) {
	return checkCommand({
		files: names.map(name => ({file: name, text: readFileSync(folder + name, 'utf8')})),
		dataset,
	});
}

describe('briefing check', () => {
	test('has a table row for each fixture', () => {
		const files = readdirSync(folder).filter(name => !name.startsWith('good'));
		expect(Object.keys(faults).sort()).toEqual(files.sort());
	});

	test.each(Object.entries(faults))('tells every fault of %s, and nothing else', (name, expected) => {
		const {output, status} = check(name);
		const lines = output.trimEnd().split('\n');
		expect(lines.map((line, index) => line.slice(0, `${name}:${expected[index]}`.length))).toEqual(
			expected.map(fault => `${name}:${fault}`),
		);
		expect(status).toBe(3);
	});

	test.each([
		[
			'records with faults',
			'- a: b\n',
			'is not checked, nor what follows it; correct what is wrong above first',
		],
		['records that cannot be read', '- a: b: c\n', 'the text holds a colon'],
		['records with a field twice', '- {id: a, id: b}\n', 'is not checked, nor what follows it'],
	])('stops looking after so many problems as nobody reads, in %s', (_, record, last) => {
		const {output} = checkCommand({files: [{file: 'own.yaml', text: record.repeat(20_000)}], dataset});
		const lines = output.trimEnd().split('\n');
		expect(lines.length).toBeGreaterThanOrEqual(1000);
		expect(lines.length).toBeLessThan(2100);
		expect(lines.some(line => line.includes(last))).toBe(true);
	});

	test.each([
		['lists', '['.repeat(100) + ']'.repeat(100)],
		['groups in a record', `[{"id":"a","title":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}]`],
	])('says of JSON with %s a hundred deep that it is too deep', (_, text) => {
		const {output, status} = checkCommand({files: [{file: 'own.json', text}], dataset});
		expect(output).toMatch(/^own\.json:1: values stand within one another too deeply; [^\n]+\n$/);
		expect(status).toBe(3);
	});

	test('takes no longer for the thousandth unknown field of a record than for the first', () => {
		const fieldsOfOne = (count: number) => Array.from({length: count}, (_, index) => `"field${index}": 1`);
		const text = `[{"id": "a", "kind": "drill",\n${fieldsOfOne(20_000).join(',\n')}}]`;
		const {output} = checkCommand({files: [{file: 'own.json', text}], dataset});
		const lines = output.split('\n');
		expect(lines.length).toBeLessThan(1100);
		expect(lines).toContainEqual(
			expect.stringMatching(/^own\.json:901: field899: is not a field of a drill; /),
		);
	});

	test('refuses a file of many thousand empty values in one sentence', () => {
		const text = `[${'[],'.repeat(1_000_000)}[]]`;
		const {output} = checkCommand({files: [{file: 'own.json', text}], dataset});
		expect(output).toBe(
			'own.json:1: holds more values than a list of events can; split it into several files\n',
		);
	});

	test('prints nothing that could act on a terminal, however hostile the file', () => {
		const text = '- id: "\\e]0;x\\a\\u202e"\n  kind: "\\e[2J"\n  "\\e[31m": 1\n';
		const {output} = checkCommand({files: [{file: 'ho\u001b[2Jstile.yaml', text}], dataset});
		expect(output).toContain('U+001B');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
		expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	});

	test('tells an id that two files share, file by file and with the number of problems', () => {
		const {output, error} = check('good.yaml', 'empty-end.yaml');
		expect(output.split('\n').map(line => line.split(';')[0])).toEqual([
			'empty-end.yaml:1: id: is "2026-09-14-own", as at good.yaml:1',
			'empty-end.yaml:9: end: is empty',
			'',
		]);
		expect(error).toBe('2 problems in good.yaml, empty-end.yaml.');
	});

	test.each([
		['good.yaml', '2 events'],
		['good.csv', '1 event'],
	])('says of %s that nothing is wrong with its %s', (name, count) => {
		expect(check(name)).toEqual({output: `${name}: ${count}, nothing wrong.\n`, status: 0});
	});
});
