/** The searches in the user's state folder: kept whole, beside another program, after a crash, and where nothing can be kept. */
import {mkdir, mkdtemp, readdir, readFile, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {stateFolder} from '../../source/edge/print-version.ts';
import {keepChange, readSearches} from '../../source/edge/searches-file.ts';

const newFolder = async () => path.join(await mkdtemp(path.join(tmpdir(), 'briefing-')), 'briefing');
const used = (query: string) => ({kind: 'used', query}) as const;

describe('the folder of the state', () => {
	it.each([
		['linux', {}, '/home/ann', '/home/ann/.local/state/briefing'],
		['linux', {XDG_STATE_HOME: '/var/own'}, '/home/ann', '/var/own/briefing'],
		['linux', {}, '', undefined],
		['darwin', {}, '/Users/ann', '/Users/ann/.local/state/briefing'],
		['win32', {LOCALAPPDATA: 'C:\\Local'}, 'C:\\Users\\ann', 'C:\\Local\\briefing'],
		['win32', {XDG_STATE_HOME: 'D:\\own', LOCALAPPDATA: 'C:\\x'}, '', 'D:\\own\\briefing'],
	] as const)('on %s with %j is in its place', (platform, environment, home, folder) => {
		expect(stateFolder(environment, platform, home)).toBe(folder);
	});
});

describe('searches in a file', () => {
	it('come back as they were kept, newest first, each once, and the saved ones by name', async () => {
		const folder = await newFolder();
		for (const query of ['icbm', 'b-1b', 'icbm']) {
			expect(await keepChange(folder, used(query))).toBe('kept');
		}

		await keepChange(folder, {kind: 'saved', name: 'near', query: 'gap:<=3'});
		await keepChange(folder, {kind: 'saved', name: 'bombers', query: 'b-52'});
		await keepChange(folder, {kind: 'saved', name: 'bombers', query: 'b-1b'});
		expect(readSearches(folder)).toEqual({
			history: ['icbm', 'b-1b'],
			saved: [
				{name: 'bombers', query: 'b-1b'},
				{name: 'near', query: 'gap:<=3'},
			],
		});
		await keepChange(folder, {kind: 'forgotten', name: 'near'});
		expect(readSearches(folder).saved.map(({name}) => name)).toEqual(['bombers']);
	});

	it('lose none where many are kept at once, and leave nothing else behind', async () => {
		const folder = await newFolder();
		const queries = Array.from({length: 25}, (_, number) => `query ${number}`);
		await Promise.all(queries.map(query => keepChange(folder, used(query))));
		expect(readSearches(folder).history.toSorted()).toEqual(queries.toSorted());
		expect(await readdir(folder)).toEqual(['searches.json']);
	});

	it('are kept although a program that was killed has left its lock', async () => {
		const folder = await newFolder();
		const lock = path.join(folder, 'searches.lock');
		await mkdir(lock, {recursive: true});
		await utimes(lock, 1000, 1000);
		expect(await keepChange(folder, used('icbm'))).toBe('kept');
		expect(await readdir(folder)).toEqual(['searches.json']);
	});

	it.each([
		['half a file', '{"history": ["icb'],
		['another form', '{"history": "icbm", "saved": []}'],
		['no form at all', 'null'],
	])('are set aside with one sentence where they are %s, and begin anew', async (_what, text) => {
		const folder = await newFolder();
		await mkdir(folder, {recursive: true});
		await writeFile(path.join(folder, 'searches.json'), text);
		const read = readSearches(folder);
		expect(read).toMatchObject({history: [], saved: []});
		expect(read.problem).toMatch(/^Earlier searches were damaged; the file was set aside as .*\.broken\.$/);
		expect(await readFile(path.join(folder, 'searches.json.broken'), 'utf8')).toBe(text);
		await keepChange(folder, used('icbm'));
		expect(readSearches(folder)).toEqual({history: ['icbm'], saved: []});
	});

	it('are not kept where no folder can be made, in words', async () => {
		const file = path.join(await mkdtemp(path.join(tmpdir(), 'briefing-')), 'file');
		await writeFile(file, '');
		expect(readSearches(path.join(file, 'briefing'))).toEqual({history: [], saved: []});
		expect(await keepChange(path.join(file, 'briefing'), used('icbm'))).toEqual({
			problem: 'what should be its folder is a file',
		});
		expect(await keepChange(undefined, used('icbm'))).toHaveProperty('problem');
	});
});
