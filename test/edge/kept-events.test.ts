/** What was read of own files is kept for the next start: the same dataset, and only where nothing of it has changed. */
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Dataset} from '../../source/dataset/dataset.ts';
import {keepDataset} from '../../source/edge/kept-events.ts';
import {readDataset} from '../../source/edge/read-dataset.ts';
import {runBriefing} from '../helpers/run-briefing.ts';
import {commandOutput} from '../helpers/run-command.ts';

const embedded = fileURLToPath(new URL('../../data/events.json', import.meta.url));

/** Own records of each kind: some with all that a claim or a text can bring, one in place of an event of the dataset. */
const records = [
	{kind: 'launch', id: 'own-launch', start: '2026-09-15T07:05+09:00', class: 'SRBM', site: 'sohae'},
	{
		kind: 'drill',
		id: 'own-drill',
		start: '2026-09-14',
		title: '나의 훈련 “air drill”',
		place: 'over the Yellow Sea',
		note: 'Seen from Incheon.',
		in_response_to: [
			{to: 'own-launch', tie: 'said', by: 'ROK JCS', wording: 'called it an answer to the launch'},
		],
		reactions: [
			{
				by: 'KCNA',
				date: '2026-09-14',
				wording: 'called the drill a rehearsal',
				url: 'https://www.example.org/kcna/1',
				drills: ['2023-03-13-freedom-shield'],
			},
		],
		sources: [{publisher: 'Field notes', date: '2026-09-14', url: 'https://www.example.org/notes'}],
	},
	{kind: 'deployment', start: '2026-09-20', title: 'Carrier at Busan'},
	{kind: 'fire', start: '2026-09-16T10:00+09:00', weapon: 'artillery', place: 'off Yeonpyeong', rounds: 20},
	{kind: 'note', start: '2026-09-17', title: 'Statement on the exercise'},
	{kind: 'drill', id: '2023-03-19-b-1b-flight', start: '2023-03', title: 'Another account of the flight'},
];

let folder = '';
let file = '';
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'kept-events-'));
	file = path.join(folder, 'own.json');
	writeFileSync(file, JSON.stringify(records));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const cache = () => path.join(folder, 'cache', 'briefing');
const keptFiles = () => readdirSync(cache()).map(name => path.join(cache(), name));

type Reading = {readonly dataset: Dataset /** False where it was found ready. */; readonly isNew: boolean};

/** Reads as a start does, up to its end. */
async function start(
	options: {files?: readonly string[]; only?: boolean; build?: string} = {},
): Promise<Reading> {
	const {files = [file], only = false, build = 'this'} = options;
	const works: (() => Promise<void>)[] = [];
	const dataset = await readDataset({
		embedded,
		files,
		only,
		kept: {folder: cache(), build, atEnd: work => works.push(work)},
	});
	for (const work of works) {
		await work();
	}

	return {dataset, isNew: works.length > 0};
}

/** All that a dataset holds, with what it reads when it is asked for. */
function whole({events, byId, ...rest}: Dataset): unknown {
	for (const event of events) {
		void event.sources;
	}

	return JSON.parse(JSON.stringify({events, ids: [...byId.keys()].toSorted(), ...rest}));
}

test.each([false, true])('the next start has the same dataset (alone: %s)', async only => {
	const first = await start({only});
	const second = await start({only});
	expect([first.isNew, second.isNew]).toEqual([true, false]);
	expect(whole(second.dataset)).toEqual(whole(first.dataset));
	expect(second.dataset.events.filter(({own}) => own)).toHaveLength(records.length);
});

test.each([
	'list',
	'list --format json',
	'list is:stated --format csv',
	'pairs --theatre all --kind drill,deployment',
	'pairs --launches ballistic --direction next --format json',
	'summary 2026-09 --full',
	'summary 2023-03-19',
	'stats',
	'show own-drill',
	'show 2023-03-13-freedom-shield --format json',
])('and %s prints the same', async line => {
	const words = line.split(' ');
	const read = await start();
	// A dataset of its own for each: what one output has asked for, the other has to ask for itself.
	const [again, plain] = [await start(), await readDataset({embedded, files: [file], only: false})];
	expect([read.isNew, again.isNew]).toEqual([true, false]);
	expect(await commandOutput(words, again.dataset)).toBe(await commandOutput(words, plain));
});

test('what was kept is of these texts, in files of this form, of this dataset and build, and of nothing else', async () => {
	await start();
	expect((await start({only: true})).isNew).toBe(true);
	expect((await start({build: 'other'})).isNew).toBe(true);
	const renamed = {...records[0], id: 'own-other'};
	writeFileSync(file, JSON.stringify([...records, renamed]));
	const changed = await start();
	expect(changed.isNew).toBe(true);
	expect(changed.dataset.byId.has('own-other')).toBe(true);
	expect((await start()).dataset.byId.has('own-other')).toBe(true);
	const csv = path.join(folder, 'own.csv');
	writeFileSync(csv, readFileSync(file));
	expect((await start({files: [csv]})).isNew).toBe(true);
});

test('a file with a fault is told anew at each start, and nothing of it is kept', async () => {
	writeFileSync(file, JSON.stringify([{kind: 'drill', start: '2026-13-14', title: 'Never'}]));
	for (const _ of [1, 2]) {
		await expect(start()).rejects.toThrow('2026-13-14');
	}

	expect(() => readdirSync(cache())).toThrow('ENOENT');
});

test.each([
	['cut short', (text: string) => text.slice(0, -100)],
	['changed in one letter', (text: string) => text.replace('own-drill', 'own-drilL')],
	['empty', () => ''],
	['no dataset', () => '{"hash":"00000000"}'],
])('a kept file that is %s counts for nothing and is written anew', async (_, spoil) => {
	const {dataset} = await start();
	const [kept = ''] = keptFiles();
	const text = readFileSync(kept, 'utf8');
	writeFileSync(kept, spoil(text));
	const again = await start();
	expect(again.isNew).toBe(true);
	expect(whole(again.dataset)).toEqual(whole(dataset));
	expect(readFileSync(kept, 'utf8')).toBe(text);
});

test('nobody else may read it, and no more than four are kept: the newest', async () => {
	for (let index = 0; index < 6; index++) {
		writeFileSync(file, JSON.stringify([{kind: 'note', start: '2026-09-17', title: `Note ${index}`}]));
		const before = new Set(index === 0 ? [] : keptFiles());
		await start();
		const added = keptFiles().filter(name => !before.has(name));
		expect(added).toHaveLength(1);
		for (const name of added) {
			expect(statSync(name).mode & 0o777).toBe(0o600);
			utimesSync(name, 1000 + index, 1000 + index);
		}

		expect(keptFiles()).toHaveLength(Math.min(index + 1, 4));
	}

	expect((await start()).isNew).toBe(false);
	expect(
		keptFiles()
			.map(name => statSync(name).mtimeMs / 1000)
			.toSorted(),
	).toEqual([1002, 1003, 1004, 1005]);
});

test('a start ends where the system takes no folder', async () => {
	const dataset = await readDataset({embedded, files: [file], only: false});
	expect(await keepDataset(dataset, '/proc/no-folder/briefing/own-0.json')).toBeUndefined();
});

test('a folder that cannot be written changes nothing', async () => {
	writeFileSync(path.join(folder, 'cache'), '');
	const {dataset, isNew} = await start();
	expect(isNew).toBe(true);
	expect(dataset.byId.has('own-launch')).toBe(true);
	expect((await start()).isNew).toBe(true);
});

test('the built program keeps it in its folder, and says and prints the same with it', () => {
	const env = {XDG_CACHE_HOME: path.dirname(cache())};
	for (const words of [
		['list', '--data', file],
		['summary', '2026-09-14', '--data', file, '--full'],
		['--version', '--data', file],
	]) {
		const [first, second] = [runBriefing(words, {env}), runBriefing(words, {env})];
		expect(first).toMatchObject({status: 0, errors: ''});
		expect(second).toEqual(first);
		expect(first).toEqual(runBriefing(words));
	}

	expect(keptFiles()).toHaveLength(1);
});
