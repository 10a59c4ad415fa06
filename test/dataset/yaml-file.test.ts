import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readPlainJson} from '../../source/dataset/plain-json.ts';
import {readYaml} from '../../source/dataset/yaml-file.ts';

describe('reading YAML and JSON', () => {
	test('reads one value from JSON, from YAML, and from JSON behind a byte-order mark', () => {
		const value = [{id: 'a', list: ['x', 'y'], count: 2}];
		const texts = [
			JSON.stringify(value),
			'- id: a\n  list: [x, y]\n  count: 2\n',
			`\uFEFF${JSON.stringify(value, null, '\t')}`,
		];
		expect(texts.map(text => readYaml('own', text).value)).toEqual([value, value, value]);
	});

	test('knows no dates, binaries or other types beyond those of JSON, even where the file asks for YAML 1.1', () => {
		const text = '%YAML 1.1\n---\n- start: 2023-03-19\n  pairable: no\n  title: !!binary aGk=\n';
		expect(readYaml('own.yaml', text).value).toEqual([{start: '2023-03-19', pairable: 'no', title: 'aGk='}]);
	});

	test('refuses a file that multiplies itself by anchors', () => {
		const levels = Array.from({length: 12}, (_, index) => `- &a${index + 1} [${`*a${index},`.repeat(10)}]`);
		const {value, problems} = readYaml('own.yaml', ['- &a0 x', ...levels].join('\n'));
		expect(value).toBeUndefined();
		expect(problems.map(({message}) => message)).toEqual([
			'repeats parts of itself too often by & and *; write the values out',
		]);
	});

	test('takes the quick way for JSON exactly where no group names a field twice', () => {
		expect(readPlainJson('[{"a": 1, "b": {"a": "x\\":"}}]')).toEqual([{a: 1, b: {a: 'x":'}}]);
		expect(readPlainJson('[{"a": 1, "a": 2}]')).toBeUndefined();
		expect(readPlainJson('- a: 1')).toBeUndefined();
		fc.assert(
			fc.property(fc.array(fc.jsonValue()), value => {
				const text = JSON.stringify(value, null, 2);
				expect(readPlainJson(text)).toEqual(JSON.parse(text));
			}),
		);
	});

	test('finds each field of JSON on its line, however the values look', () => {
		const name = fc.stringMatching(/^[a-z]{1,8}$/);
		const record = fc.dictionary(
			name,
			fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), {maxLength: 3})),
			{minKeys: 1},
		);
		fc.assert(
			fc.property(fc.array(record, {minLength: 1, maxLength: 4}), records => {
				const text = JSON.stringify(records, null, '\t');
				const {places} = readYaml('own.json', text);
				// The writer puts each name of a record on a line of its own, behind two tabs.
				const lines = text.split('\n').flatMap((line, index) => (/^\t\t"/.test(line) ? [index + 1] : []));
				const found = records.flatMap((entry, index) =>
					Object.keys(entry).map(key => places[index]?.lineOf([key])),
				);
				expect(found).toEqual(lines);
			}),
		);
	});

	test('finds a field that is missing on the line of what it is missing from', () => {
		const {places} = readYaml(
			'own.yaml',
			'# own\n\n- id: a\n  sources:\n    - title: x\n    - publisher: y\n',
		);
		const lines = [
			[],
			['start'],
			['sources'],
			['sources', 0, 'publisher'],
			['sources', 1, 'url'],
			['sources', 5],
		].map(path => places[0]?.lineOf(path));
		expect(lines).toEqual([3, 3, 4, 5, 6, 4]);
	});
});
