import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {buildDataset} from '../../scripts/workshop/build-dataset.ts';
import {generatedFiles, readDataFolder} from '../../scripts/workshop/generated-files.ts';
import {markdownTable, replaceSection} from '../../scripts/workshop/markdown.ts';
import {longDay} from '../../source/time/format-date.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(root + file, 'utf8');
const built = buildDataset(readDataFolder(`${root}data`));
const files = await generatedFiles(built.dataset, read);

describe('the files made from data/', () => {
	test('are made without a problem', () => {
		expect(built.problems).toEqual([]);
	});

	test.each(files.map(({file, text}) => [file, text] as const))(
		'%s is what npm run data writes',
		(file, text) => {
			// A comparison of megabytes by diff would take minutes to say what npm run data repairs.
			expect(text === read(file)).toBe(true);
		},
	);
});

describe('the pages written by hand', () => {
	test.each(['README.md', 'CHANGELOG.md'])('%s names the days on which coverage ends', file => {
		const page = read(file).replaceAll(/\s+/g, ' ');
		for (const {to} of Object.values(built.dataset.coverage)) {
			expect(page).toContain(`to ${longDay(to)}`);
		}
	});
});

describe('npm run data', () => {
	test.each([
		['Pacific/Kiritimati', 'tr_TR.UTF-8'],
		['America/Los_Angeles', 'ko_KR.UTF-8'],
	])('writes the committed bytes in the zone %s and the locale %s too', (zone, locale) => {
		const {status, stderr} = spawnSync(process.execPath, [`${root}scripts/build-data.ts`, '--check'], {
			encoding: 'utf8',
			env: {...process.env, TZ: zone, LC_ALL: locale, LANG: locale},
		});
		expect([status, stderr]).toEqual([0, '']);
	});
});

describe('a section of a document', () => {
	test('is replaced between its markers, and nothing else is', () => {
		const document = 'Before\n<!-- begin counts -->\nold\n<!-- end counts -->\nAfter\n';
		expect(replaceSection(document, 'counts', 'new')).toBe(
			'Before\n<!-- begin counts -->\n\nnew\n\n<!-- end counts -->\nAfter\n',
		);
	});

	test('without markers is an error', () => {
		expect(() => replaceSection('Before\n', 'counts', 'new')).toThrow('begin counts');
	});

	test('keeps a bar and a line end in a cell from breaking the table', () => {
		expect(markdownTable([['a'], ['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |');
	});
});
