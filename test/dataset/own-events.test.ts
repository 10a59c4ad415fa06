import {chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {checkCommand} from '../../source/commands/check.ts';
import {DataFileError} from '../../source/dataset/dataset-parts.ts';
import {readDataset} from '../../source/edge/read-dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const embedded = `${root}data/events.json`;
const fixture = (name: string) => `${root}test/fixtures/data/${name}`;
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'own-events-'));
});

function ownFile(name: string, text: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
}

describe('a file of own events', () => {
	test('adds its events, marked as own, to those of the dataset', async () => {
		const shipped = await readDataset({embedded, files: [], only: false});
		const dataset = await readDataset({
			embedded,
			files: [fixture('good.yaml'), fixture('good-deployment.csv')],
			only: false,
		});
		const own = dataset.events.filter(event => event.own);
		expect(own.map(({id}) => id)).toEqual(['2026-09-14-own', '2026-09-15-own', '2026-09-20-own']);
		expect(dataset.events.length).toBe(shipped.events.length + 3);
		expect(dataset.byId.get('2026-09-20-own')?.kind).toBe('deployment');
		expect(dataset.hash).not.toBe(shipped.hash);
	});

	test('stands alone with only', async () => {
		const dataset = await readDataset({embedded, files: [fixture('good.yaml')], only: true});
		expect(dataset.events.map(({id}) => id)).toEqual(['2026-09-14-own', '2026-09-15-own']);
	});

	test('may refer to an event of the dataset and stand alone: check and the reading are of one mind', async () => {
		const part =
			'- {kind: drill, start: 2023-03-20, title: Field notes, part_of: 2023-03-13-freedom-shield}\n';
		const file = ownFile('part.yaml', part);
		const shipped = await readDataset({embedded, files: [], only: false});
		expect(checkCommand({files: [{file, text: part}], dataset: shipped}).status).toBe(0);
		const dataset = await readDataset({embedded, files: [file], only: true});
		expect(dataset.events).toMatchObject([{partOf: '2023-03-13-freedom-shield'}]);
		for (const words of ['list --format json', 'list --format csv', 'pairs', 'summary 2023-03-20', 'stats']) {
			expect(await commandOutput(words.split(' '), dataset)).toMatch(/\S/);
		}
	});

	test('replaces an event of the dataset that has an equal id', async () => {
		const id = '2023-03-13-freedom-shield';
		const text = readFileSync(fixture('good.csv'), 'utf8').replace('2026-09-14-own', id);
		const shipped = await readDataset({embedded, files: [], only: false});
		const dataset = await readDataset({embedded, files: [ownFile('replacing.csv', text)], only: false});
		expect(dataset.events.length).toBe(shipped.events.length);
		expect(dataset.events.filter(event => event.id === id)).toEqual([dataset.byId.get(id)]);
		expect(dataset.byId.get(id)).toMatchObject({title: 'Own drill', own: true});
	});

	test('is only read: its bytes and its time stay, and it may be write-protected', async () => {
		const file = ownFile('protected.yaml', readFileSync(fixture('good.yaml'), 'utf8'));
		chmodSync(file, 0o444);
		const before = [readFileSync(file, 'utf8'), statSync(file).mtimeMs];
		await readDataset({embedded, files: [file], only: false});
		expect([readFileSync(file, 'utf8'), statSync(file).mtimeMs]).toEqual(before);
	});

	test.each([
		[
			'unknown-field.yaml',
			/:9: catgeory: is not a field of a drill; did you mean category\?; run "briefing check .*unknown-field\.yaml" for the full list\.$/,
		],
		[
			'wrong-code.json',
			/:8: end: is empty; .*, and 1 more; run "briefing check .*wrong-code\.json" for the full list\.$/,
		],
	])(
		'with faults ends in one sentence: the first of %s with its line, how many more, and where all are told',
		async (name, sentence) => {
			const reading = readDataset({embedded, files: [fixture(name)], only: false});
			await expect(reading).rejects.toThrow(DataFileError);
			await expect(reading).rejects.toThrow(sentence);
		},
	);

	test.each([
		['nowhere.yaml', 'there is no such file'],
		['', 'it is a folder'],
	])('that cannot be read ends in one sentence: %j', async (name, why) => {
		const reading = readDataset({embedded, files: [path.join(folder, name)], only: false});
		await expect(reading).rejects.toThrow(`${why}; name a YAML, JSON or CSV file with events.`);
	});
});
