/**
 * `npm run benchmark`: how fast the built program is, as ratios against a reference in the same run, so that the
 * figures mean the same on any machine. Medians of interleaved rounds; no test depends on them.
 *
 *   start to first frame   against an unbundled hello-world of the drawing library
 *   commands               against `node -e 0`
 *   growth                 against the program with the embedded events alone; own events make them 3 and 10 times as many,
 *                          in files that were read before, and once in new ones
 *   key to settled frame   95th percentile of each view, in milliseconds, and how far a held key falls behind
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {readDataset} from '../source/edge/read-dataset.ts';
import {firstFrameTime, median, openKeySession, percentile, runMemory, runTime} from './timing.ts';

const bundle = fileURLToPath(new URL('../dist/briefing.js', import.meta.url));
const hello = fileURLToPath(new URL('hello-ink.mjs', import.meta.url));
const embedded = fileURLToPath(new URL('../data/events.json', import.meta.url));
const {events} = await readDataset({embedded, files: [], only: false});
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(path.join(tmpdir(), 'briefing-benchmark-'));
// What is kept of own files is no file of whoever runs this.
process.env['XDG_CACHE_HOME'] = folder;

const commands: Readonly<Record<string, {readonly words: readonly string[]; readonly goal: number}>> = {
	'--version': {words: ['--version'], goal: 1.8},
	summary: {words: ['summary', '2023-03-19'], goal: 2.5},
	list: {words: ['list'], goal: 2.5},
	pairs: {words: ['pairs'], goal: 2.5},
};

/** The keys that open each view, what is drawn when it is ready, and keys that each draw something in it. */
const views: Readonly<
	Record<string, {readonly open: readonly string[]; readonly text?: string; readonly keys: readonly string[]}>
> = {
	events: {open: ['1'], keys: [...'kkkkkkkkkkjjjjjjjjj']},
	search: {open: ['/'], keys: [...'freedom shield 2023']},
	pairs: {open: ['\r', '\u001B', '2'], keys: [...'kkkkkkkkkkjjjjjjjjjj']},
	timeline: {open: ['3'], keys: [...'hhhhhhhhhhllllllllll']},
	statistics: {open: ['4'], text: 'by chance', keys: [...'jjjjjjjjjjkkkkkkkk']},
	day: {open: ['5'], keys: [...'[[[[[[[[[[]]]]]]]]]]']},
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

/** A file of own events, as the variable names it that the program reads; none where there are no more than the embedded ones. */
function ownFile(times: number): string {
	if (times === 1) {
		return '';
	}

	const file = path.join(folder, `own-${times}.json`);
	writeFileSync(file, ownRecords(events.length * (times - 1)));
	return file;
}

/** What an action does with the own events of a file. */
async function withOwn<T>(file: string, act: () => T | Promise<T>): Promise<T> {
	process.env['BRIEFING_DATA'] = file;
	try {
		return await act();
	} finally {
		delete process.env['BRIEFING_DATA'];
	}
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

	// Ten times the events: at most three times as long, under 300 MB.
	const sizes = [1, 3, 10].map(times => ({times, own: ownFile(times), taken: new Map<string, number[]>()}));
	// The first start with own files reads them and keeps what was read; the others find it.
	const reading: number[] = [];
	for (const {own} of sizes) {
		reading.push(await withOwn(own, () => runTime([bundle, 'list'])));
	}

	for (let round = 0; round < Math.ceil(rounds / 3); round++) {
		for (const {own, taken} of sizes) {
			const add = (name: string, time: number) => taken.set(name, [...(taken.get(name) ?? []), time]);
			add('first frame', await withOwn(own, () => firstFrameTime([bundle], 'quit', 'q')));
			for (const name of ['summary', 'list', 'pairs']) {
				add(name, await withOwn(own, () => runTime([bundle, ...(commands[name]?.words ?? [])])));
			}
		}
	}

	for (const [index, {times, own, taken}] of sizes.entries()) {
		const cells = [...taken].map(([name, all]) => {
			const one = median(sizes[0]?.taken.get(name) ?? []);
			return `${name} ${(median(all) / one).toFixed(1)} (${ms(median(all))})`;
		});
		const memory = (await withOwn(own, () => runMemory([bundle, 'list']))).toFixed(0);
		line(
			`${times} times the events`,
			`${cells.join(', ')}, memory of list ${memory} MB; goal 3 and 300 MB; the first list of new files ${ms(reading[index] ?? 0)}`,
		);
	}

	for (const {times, own} of sizes.filter(({times}) => times !== 3)) {
		const session = await withOwn(own, () => openKeySession(bundle));
		const cells: string[] = [];
		for (const [view, {open, text, keys}] of Object.entries(views)) {
			await session.open(open, text);
			const all = await session.timesOf(keys);
			cells.push(`${view} ${percentile(all, 0.5).toFixed(0)}/${percentile(all, 0.95).toFixed(0)}`);
		}

		await session.open(['1', 'g']);
		const lag = await session.lagOf('j', 120);
		session.end();
		line(
			`keys, ${times} times`,
			`median/p95 in ms: ${cells.join(', ')}; goal ${times === 1 ? 16 : 33}; a held key's last frame ${ms(lag)} after it`,
		);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}

process.exit(0);
