/** A newer dataset for a program that is not newer: the built program with datasets of other versions. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../source/dataset/dataset.ts';
import {hashOf} from '../../source/dataset/dataset-parts.ts';
import {keyTable} from '../../source/keys/key-lines.ts';
import {lineText} from '../../source/layout/line.ts';
import {checkDataset} from '../../source/records/dataset-check.ts';
import {createIndexes} from '../../source/state/indexes.ts';
import {createState} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {headerLine} from '../../source/view/frame-lines.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {runBriefing, withFiles} from '../helpers/run-briefing.ts';

const embedded = readFileSync(fileURLToPath(new URL('../../data/events.json', import.meta.url)), 'utf8');
const shipped = /"version":"([^"]*)"/.exec(embedded)?.[1] ?? '';

/** The text of a dataset with a part of the shipped one replaced, and the hash of what comes of it. */
async function datasetText(part: string, other: string): Promise<string> {
	const rest = embedded.slice(embedded.indexOf('\n') + 1).replace(part, other);
	return `{"hash":"${await hashOf(rest)}",\n${rest}`;
}

const ofVersion = (version: string) => datasetText(`"version":"${shipped}"`, `"version":"${version}"`);
const [newer, older] = [await ofVersion('2027-01-02'), await ofVersion('2020-01-02')];
const [earlierFormat, laterFormat] = [
	await datasetText('"format":4', '"format":2'),
	await datasetText('"format":4', '"format":5'),
];
const cut = newer.slice(0, -2000);

/** What the program prints and says with this text in the user's data folder. */
async function withDataset(
	text: string,
	words: readonly string[],
	env: Readonly<Record<string, string>> = {},
) {
	return await withFiles({}, folder => {
		mkdirSync(path.join(folder, 'briefing'));
		const file = path.join(folder, 'briefing', 'events.json');
		writeFileSync(file, text);
		const run = runBriefing(words, {env: {XDG_DATA_HOME: folder, ...env}});
		return {...run, errors: run.errors.replace(file, 'FILE'), output: run.output.replace(file, 'FILE')};
	});
}

describe('a dataset in the data folder', () => {
	test('is used where it is newer, and every output says which it is', async () => {
		const version = await withDataset(newer, ['--version']);
		expect(version.output).toMatch(/^briefing [\d.]+, data 2027-01-02 \([0-9a-f]{8}\) from FILE\n$/);
		expect((await withDataset(newer, ['summary', '2023-03-19'])).output).toContain('Data 2027-01-02 (');
		expect((await withDataset(newer, ['list', 'id:2023-03-19'])).output).toContain('data 2027-01-02 (');
		const shown = await withDataset(newer, ['show', '2023-03-19-srbm']);
		expect([shown.status, shown.errors]).toEqual([0, '']);
	});

	test.each([
		['older', older],
		['of the same version', embedded],
	])('is not used where it is %s', async (_, text) => {
		const {output, status} = await withDataset(text, ['--version']);
		expect(output).toContain(`data ${shipped} (`);
		expect(output).not.toContain('FILE');
		expect(status).toBe(0);
	});

	test.each([
		[
			'of a later format',
			laterFormat,
			'FILE has data of format 5, and this program reads format 4; install a newer briefing, or take it away.',
		],
		[
			'of an earlier format',
			earlierFormat,
			'FILE has data of format 2, and this program reads format 4; get newer data, or take it away.',
		],
		['that was cut', cut, 'FILE is damaged: its hash is not the '],
		[
			'that is something else',
			'id: x\n',
			'FILE is no dataset of this program; get an events.json, or take it away.',
		],
		['that is empty', '', 'FILE is no dataset of this program; get an events.json, or take it away.'],
	])('%s is said in one sentence, with status 3', async (_, text, sentence) => {
		const {status, errors, output} = await withDataset(text, ['summary', '2023-03-19']);
		expect([status, output]).toEqual([3, '']);
		expect(errors.startsWith(`briefing: ${sentence}`)).toBe(true);
		expect(errors.split('\n')).toHaveLength(2);
	});

	test('that is bad stands in the way of neither check nor completions', async () => {
		expect((await withDataset(cut, ['completions', 'bash'])).status).toBe(0);
		expect((await withDataset(cut, ['check', '--example', 'launch'])).status).toBe(0);
	});
});

test('the header of the screen gives the version of data that did not come with the program', () => {
	const dataset = embeddedDataset();
	const headerOf = (used: Dataset) => {
		const indexes = createIndexes(used, keyTable);
		const blank = createState({columns: 200, rows: 40, query: '', today: 20_729});
		return lineText(headerLine(update(blank, {name: 'start'}, indexes), indexes));
	};
	expect(headerOf({...dataset, file: '/own/events.json'})).toContain(
		`data to 3 Oct 2026, version ${dataset.version}`,
	);
	expect(headerOf(dataset)).not.toContain('version');
});

describe('a dataset that is named', () => {
	test('is used whatever its version, and before the one in the folder', async () => {
		await withFiles({'old.json': older}, async folder => {
			const file = path.join(folder, 'old.json');
			const {output} = await withDataset(newer, ['--version'], {BRIEFING_DATASET: file});
			expect(output).toContain('data 2020-01-02 (');
			expect(output).toContain(`from ${file}`);
		});
	});

	test('and is not there is said, with status 3', () => {
		const {status, errors} = runBriefing(['list'], {env: {BRIEFING_DATASET: '/no/such.json'}});
		expect([status, errors]).toEqual([
			3,
			"briefing: /no/such.json: there is no such file; name a dataset's events.json.\n",
		]);
	});
});

describe('briefing check of a dataset', () => {
	test('finds nothing wrong with the shipped one', async () => {
		const {problems} = await checkDataset('events.json', embedded);
		expect(problems).toEqual([]);
	});

	test.each([
		['a title that its fields do not make', '"title":"2 KN-23', '"title":"3 KN-23', 'title'],
		['an unknown code', '"confidence":"high"', '"confidence":"sure"', 'confidence'],
		[
			'a link that leads nowhere',
			'"partOf":"2023-03-13-freedom-shield"',
			'"partOf":"2023-03-13-freedom-nobody"',
			'part_of',
		],
		['an id that stands twice', '"id":"2023-03-19-srbm"', '"id":"2023-02-20-srbm"', 'id'],
		[
			'a publisher without a kind',
			'"sources":[{"publisher":"Yonhap"',
			'"sources":[{"publisher":"Nobody"',
			'sources.publisher',
		],
	])('finds %s', async (_, part, other, field) => {
		const {problems} = await checkDataset('events.json', await datasetText(part, other));
		expect(problems.map(problem => problem.field)).toContain(field);
	});

	test('finds what was changed without a new hash, and a part of another length', async () => {
		const changed = embedded.replace('"rangeKm":800', '"rangeKm":801');
		const hash = await checkDataset('events.json', changed);
		expect(hash.problems.map(({field}) => field)).toEqual(['hash']);
		const [written = '', ...lengths] = /"parts":\[(\d+),(\d+),(\d+)\]/.exec(embedded) ?? [];
		for (const place of lengths.keys()) {
			const other = lengths.map((length, index) => Number(length) + (index === place ? 1 : 0));
			const moved = await datasetText(written, `"parts":${JSON.stringify(other)}`);
			const parts = await checkDataset('events.json', moved);
			expect(parts.problems.map(({message}) => message)).toEqual([
				'cannot be read in its parts; get it again',
			]);
		}
	});

	test.each([
		['"lines":{"texts":', '"lines":{"text":'],
		['"lines":{', '"line":{'],
		['"lines":{', '"lines":null,"other":{'],
	])('finds that the lengths of its lines are not there: %s, %s', async (part, other) => {
		const {problems} = await checkDataset('events.json', await datasetText(part, other));
		expect(problems.map(({message}) => message)).toContain('cannot be read in its parts; get it again');
	});

	test('is said on the command line', async () => {
		const good = await withDataset(newer, ['check', '-']);
		expect(good.status).not.toBe(0);
		await withFiles({'events.json': newer}, folder => {
			const file = path.join(folder, 'events.json');
			const {output, status} = runBriefing(['check', file]);
			expect([output, status]).toEqual([`${file}: 1215 events, version 2027-01-02, nothing wrong.\n`, 0]);
		});
	});
});
