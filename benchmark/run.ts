/**
 * `npm run benchmark`: how fast the built program is, as ratios against a reference in the same run, so that the
 * figures mean the same on any machine. Medians of interleaved rounds; no test depends on them.
 *
 *   start to first frame   against an unbundled hello-world of the drawing library
 *   commands               against `node -e 0`
 *   growth                 against the program with the embedded events alone; own events make them 3 and 10 times as many
 *   key to frame           95th percentile over a session, in milliseconds
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {readDataset} from '../source/edge/read-dataset.ts';
import {firstFrameTime, keyTimes, median, percentile, runMemory, runTime} from './timing.ts';

const bundle = fileURLToPath(new URL('../dist/briefing.js', import.meta.url));
const hello = fileURLToPath(new URL('hello-ink.mjs', import.meta.url));
const embedded = fileURLToPath(new URL('../data/events.json', import.meta.url));
const {events} = await readDataset({embedded, files: [], only: false});
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(path.join(tmpdir(), 'briefing-benchmark-'));

const commands: Readonly<Record<string, {readonly words: readonly string[]; readonly goal: number}>> = {
	'--version': {words: ['--version'], goal: 1.8},
	summary: {words: ['summary', '2023-03-19'], goal: 2.5},
	list: {words: ['list'], goal: 2.5},
	pairs: {words: ['pairs'], goal: 2.5},
};

/** Own records, a launch and a drill in turns, spread over the years of the dataset. */
function ownRecords(count: number): string {
	const records = Array.from({length: count}, (_, index) => {
		const day = new Date(Date.UTC(2000, 0, 1 + ((index * 7) % 9600))).toISOString().slice(0, 10);
		return index % 2 === 0
			? {id: `own-${index}`, kind: 'launch', start: `${day}T07:05+09:00`, class: 'SRBM', site: 'sohae'}
			: {id: `own-${index}`, kind: 'drill', start: day, title: `Air drill ${index} over the Yellow Sea`};
	});
	return JSON.stringify(records);
}

const line = (name: string, text: string) => console.log(`${name.padEnd(24)} ${text}`);
const ms = (time: number) => `${time.toFixed(0)} ms`;

function ownFile(times: number): readonly string[] {
	if (times === 1) {
		return [];
	}

	const file = path.join(folder, `own-${times}.json`);
	writeFileSync(file, ownRecords(events.length * (times - 1)));
	return ['--data', file];
}

try {
	const helloTimes: number[] = [];
	const screenTimes: number[] = [];
	const nodeTimes: number[] = [];
	const commandTimes = new Map(Object.keys(commands).map(name => [name, [] as number[]]));
	for (let round = 0; round < rounds; round++) {
		helloTimes.push(await firstFrameTime([hello], 'hello', '\u0003'));
		screenTimes.push(await firstFrameTime([bundle], 'quit', 'q'));
		nodeTimes.push(runTime(['-e', '0']));
		for (const [name, {words}] of Object.entries(commands)) {
			commandTimes.get(name)?.push(runTime([bundle, ...words]));
		}
	}

	line('load of the machine', loadavg()[0]?.toFixed(1) ?? '');
	line(
		'start to first frame',
		`${(median(screenTimes) / median(helloTimes)).toFixed(2)} of an Ink hello-world (${ms(median(screenTimes))} against ${ms(median(helloTimes))}; goal 0.45)`,
	);
	for (const [name, {goal}] of Object.entries(commands)) {
		const time = median(commandTimes.get(name) ?? []);
		line(
			name,
			`${(time / median(nodeTimes)).toFixed(2)} times node -e 0 (${ms(time)} against ${ms(median(nodeTimes))}; goal ${goal})`,
		);
	}

	const walk = [...'kkkkkkkkkkjjjjjjjjjjkkkkkkkkkkgjjjjjjjjjjGkkkkkkkkkk'];
	const typed = [...'/freedom shield 2023', '\r', ...'jjjjkkkk', '\u001B', ...'/hwasng-18', '\r', ...'jjkk'];
	const keys = [...walk, ...typed, 'p', 'd', 'm', '\t', ...'jjjj'];

	// Ten times the events: at most three times as long, keys within two frames, under 300 MB.
	const first = new Map<string, number>();
	for (const times of [1, 3, 10]) {
		const own = ownFile(times);
		const measured: [string, number][] = [
			['first frame', await medianOf(() => firstFrameTime([bundle, ...own], 'quit', 'q'))],
		];
		for (const name of ['summary', 'list', 'pairs']) {
			const words = [bundle, ...(commands[name]?.words ?? []), ...own];
			measured.push([name, await medianOf(async () => runTime(words))]);
		}

		const cells = measured.map(([name, time]) => {
			first.set(name, first.get(name) ?? time);
			return `${name} ${(time / (first.get(name) ?? time)).toFixed(1)} (${ms(time)})`;
		});
		const keyed = await keyTimes(bundle, keys, own);
		line(
			`${times} times the events`,
			`${cells.join(', ')}, key p95 ${percentile(keyed, 0.95).toFixed(1)} ms, memory of list ${runMemory([bundle, 'list', ...own]).toFixed(0)} MB`,
		);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}

process.exit(0);

async function medianOf(measure: () => Promise<number>): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < Math.ceil(rounds / 3); round++) {
		times.push(await measure());
	}

	return median(times);
}
