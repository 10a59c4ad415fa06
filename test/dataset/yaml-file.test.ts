import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readPlainJson, readYaml} from '../../source/records/yaml-file.ts';

/** Lists of lists, each holding the one before it several times. */
function levels(depth: number, times: number): string {
	const lists = Array.from(
		{length: depth},
		(_, index) => `- &a${index + 1} [${`*a${index},`.repeat(times)}]`,
	);
	return ['- &a0 x', ...lists].join('\n');
}

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

	test('knows no dates or other types beyond those of JSON, even where the file asks for YAML 1.1', () => {
		const text =
			'%YAML 1.1\n---\n- start: 2023-03-19\n  pairable: no\n  title: !!str 12:30:45\n  <<: merged\n';
		expect(readYaml('own.yaml', text).value).toEqual([
			{start: '2023-03-19', pairable: 'no', title: '12:30:45', '<<': 'merged'},
		]);
	});

	test.each(['!!binary aGk=', '!!timestamp 2023-03-19', '!important x', '!!js/function "x"'])(
		'refuses a value of a type that is none: %s',
		title => {
			const {value, problems} = readYaml('own.yaml', `- id: a\n  title: ${title}\n`);
			expect(value).toBeUndefined();
			expect(problems.map(({line, message}) => [line, message])).toEqual([
				[2, 'the text begins with a character that has a meaning of its own; put the text in quotes'],
			]);
		},
	);

	test.each([
		// Each level holds the one before it ten times: 10^12 values of 1 kB.
		['ten times over, twelve levels deep', levels(12, 10)],
		['nine levels deep, with fewer than a hundred names', levels(9, 10)],
		['within itself', '- &a [*a]'],
		['within a field of itself', '- &a {id: *a}'],
	])('refuses a file that repeats its parts %s', (_, text) => {
		const {value, problems} = readYaml('own.yaml', text);
		expect(value).toBeUndefined();
		expect(problems.map(({line, message}) => `${line}: ${message}`)).toEqual([
			'1: repeats parts of itself too often by & and *; write the values out',
		]);
	});

	test('lets each of many records repeat one source', () => {
		const records = Array.from({length: 500}, (_, index) => `- id: r${index}\n  sources: [*own]\n`);
		const {value} = readYaml('own.yaml', `- &own {publisher: Own}\n${records.join('')}`);
		expect(value).toHaveLength(501);
		expect(value).toContainEqual({id: 'r499', sources: [{publisher: 'Own'}]});
	});

	test.each([
		['title: a: b', 'the text holds a colon, or the line is indented too far'],
		['  title: a', 'the text holds a colon, or the line is indented too far'],
		['place', 'a colon is missing, or a line is indented too far'],
		['participants: [US, ROK', 'a bracket or brace is opened before this and not closed'],
		['assets: [,]', 'a bracket, a comma or a space is missing'],
		[
			'title: @home',
			'the text begins with a character that has a meaning of its own; put the text in quotes',
		],
		[
			'title: - one',
			'the text begins with a character that has a meaning of its own; put the text in quotes',
		],
		['title: "C:\\dir"', 'a backslash in double quotes means something of its own'],
		["title: 'ROK's drill'", 'text stands behind a closing quote'],
		[`title: ${'['.repeat(500)}`, 'values stand within one another too deeply'],
		['title: a\u0000b', 'the line holds the invisible or control character U+0000; take it out'],
		['? [a]\n  : b', 'the line does not fit here'],
	])('says what is wrong with a line such as %j', (line, sentence) => {
		const {value, problems} = readYaml('own.yaml', `- id: a\n- id: b\n  ${line}\n`);
		expect(value).toBeUndefined();
		expect(problems.map(({message}) => message.slice(0, sentence.length))).toEqual([sentence]);
	});

	test('tells the fault of each record that cannot be read, not only the first', () => {
		const text =
			'# own\n- id: a\n  title: a: b\n- id: b\n  title: "c\n- id: c\n  title: d\n- id: e\n title: f\n';
		const {problems} = readYaml('own.yaml', text);
		expect(problems.map(({line, message}) => `${line} ${message.slice(0, 16)}`)).toEqual([
			'3 the text holds a',
			'5 a quote is opene',
			'9 the indentation ',
		]);
	});

	test('counts lines alike whichever way they end', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const {places} = readYaml('own.yaml', ['- id: a', '', '- id: b', '  title: c', ''].join(end));
			expect(places.map(place => place.lineOf(['title']))).toEqual([1, 4]);
		}
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
