/** The parts of a dataset file: what is read at once, and what is read when it is asked for. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {type Dataset, parseDataset} from '../../source/dataset/dataset.ts';
import {DataFileError, fileHead, type LaterParts} from '../../source/dataset/dataset-parts.ts';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {statementsOn} from '../../source/dataset/statements.ts';
import {readDataset} from '../../source/edge/read-dataset.ts';
import {keyTable} from '../../source/keys/key-lines.ts';
import {createIndexes} from '../../source/state/indexes.ts';
import {createState} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {screenContent} from '../../source/view/screen-lines.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const file = fileURLToPath(new URL('../../data/events.json', import.meta.url));
const bytes = readFileSync(file);
const head = fileHead(bytes.toString('latin1', 0, 200));
const first = `${bytes.toString('utf8', 0, head?.ends[0])}}`;
const {assets, texts, later} = JSON.parse(bytes.toString('utf8')) as Readonly<
	Record<string, readonly object[]>
>;
const whole = embeddedDataset();

/** The dataset of the first part; `read` takes the place of each event whose last part is asked for. */
function firstPart(read: (index: number) => void): Dataset {
	const parts: LaterParts = {
		table: name => (name === 'assets' ? JSON.stringify(assets) : undefined),
		event: (part, index) => {
			if (part === 'texts') {
				return JSON.stringify(texts?.[index]);
			}

			read(index);
			return JSON.stringify(later?.[index]);
		},
	};
	return parseDataset(first, file, parts);
}

const unread = () =>
	firstPart(index => {
		throw new Error(`the last part of ${whole.events[index]?.id} was read`);
	});

describe('the first part alone', () => {
	test.each([
		['list'],
		['list', 'freedom shield', '--sort', 'match'],
		['list', 'class:icbm', 'since:2017'],
		['list', 'is:stated'],
		['pairs'],
		['pairs', 'b-1b', '--sort', 'gap'],
		['pairs', '--sort', 'chance'],
		['pairs', '--theatre', 'all', '--kind', 'drill,deployment'],
	])('makes the table of %s %s, the same as of the whole', async (...words) => {
		const output = await commandOutput(words, unread()).catch((error: Error) => error.message);
		expect(output).toBe(await commandOutput(words, whole));
	});

	test('makes the first frame of the screen, save what was said of the selected launch and the drill beside it', () => {
		const read: number[] = [];
		const dataset = firstPart(index => read.push(index));
		const indexes = createIndexes(dataset, keyTable);
		const blank = createState({columns: 120, rows: 40, query: '', today: 20_193});
		const options = {isAscii: false, isUnicode: true, hasLinks: false};
		screenContent(update(blank, {name: 'start'}, indexes), indexes, options);
		expect(read.map(index => whole.events[index]?.id)).toEqual([
			'2026-10-03-missile',
			'2026-09-07-freedom-edge-26',
		]);
	});
});

describe('the last part', () => {
	test('gives each event all that the file holds of it, in whatever order it is asked', async () => {
		const dataset = await readDataset({embedded: file, files: [], only: false});
		for (const [index, event] of [...dataset.events.entries()].reverse()) {
			expect(event.sources.length).toBeGreaterThan(0);
			expect(event).toEqual(whole.events[index]);
		}

		expect(dataset.publisherKinds).toEqual(whole.publisherKinds);
		expect(dataset.changes).toEqual(whole.changes);
	});

	test('is read by whichever of its fields is asked for first', async () => {
		for (const ask of ['note', 'reactions', 'order', 'inResponseTo', 'orderNote'] as const) {
			const dataset = await readDataset({embedded: file, files: [], only: false});
			const drill = dataset.byId.get('2023-03-19-b1b-freedom-shield');
			const right = whole.byId.get('2023-03-19-b1b-freedom-shield');
			expect(drill && isDrill(drill) && drill[ask]).toEqual(right && isDrill(right) && right[ask]);
		}
	});

	test('of a launch holds its accounts', async () => {
		const dataset = await readDataset({embedded: file, files: [], only: false});
		const launch = dataset.byId.get('2022-10-04-irbm');
		expect(launch && isLaunch(launch) && launch.overflew.length).toBeGreaterThan(0);
	});

	test('is read of the parts with statements alone where a whole shows theirs', () => {
		const read: string[] = [];
		const dataset = firstPart(index => read.push(whole.events[index]?.id ?? ''));
		const exercise = dataset.byId.get('2023-08-21-ulchi-freedom-shield');
		const statements = exercise && isDrill(exercise) ? statementsOn(exercise, dataset) : [];
		expect(new Set(read)).toEqual(
			new Set(['2023-08-21-ulchi-freedom-shield', ...statements.map(({drill}) => drill.id)]),
		);
	});

	test('that is damaged is said in one sentence', () => {
		const dataset = parseDataset(first, 'events.json', {table: () => '', event: () => '{"sources":['});
		expect(() => dataset.events[0]?.sources).toThrow(DataFileError);
		expect(() => dataset.changes).toThrow('events.json is damaged');
	});
});
