/**
 * `npm run benchmark`: how fast the built program is, as ratios against a reference in the same run, so that the
 * figures mean the same on any machine. Medians of interleaved rounds; no test depends on them.
 *
 *   start to first frame   against an unbundled hello-world of the drawing library (goal: 0.5 or less)
 *   summary                against `node -e 0` (goal: 3 or less)
 *   key to frame           95th percentile over a session on the whole dataset, in milliseconds (goal: under 16)
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const bundle = fileURLToPath(new URL('../dist/briefing.js', import.meta.url));
const hello = fileURLToPath(new URL('hello-ink.mjs', import.meta.url));
const rounds = 15;

function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function runTime(words: readonly string[]): number {
	const from = performance.now();
	spawnSync(process.execPath, words, {stdio: 'ignore'});
	return performance.now() - from;
}

/** Milliseconds from starting a program in a terminal to the first output that holds the text; `leave` ends it. */
function firstFrameTime(words: readonly string[], text: string, leave: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const from = performance.now();
		const child = spawn(process.execPath, [...words], {
			cols: 120,
			rows: 40,
			env: {PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', NODE_ENV: 'production'},
		});
		let output = '';
		let time: number | undefined;
		child.onExit(() => {
			if (time === undefined) {
				reject(new Error(`${words.join(' ')} ended before it drew ${text}:\n${output}`));
			} else {
				resolve(time);
			}
		});
		child.onData(data => {
			output += data;
			if (output.includes(text)) {
				time ??= performance.now() - from;
				output = '';
				// Left as its user leaves it: Node keeps the compiled program only then.
				child.write(leave);
			}
		});
	});
}

/** Milliseconds from each key to the first output after it. */
async function keyTimes(keys: readonly string[]): Promise<number[]> {
	const child = spawn(process.execPath, [bundle], {
		cols: 120,
		rows: 40,
		env: {PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8'},
	});
	let onFrame: (() => void) | undefined;
	const frame = () =>
		new Promise<void>(resolve => {
			onFrame = resolve;
		});
	const opened = new Promise<void>(resolve => {
		let output = '';
		child.onData(data => {
			output += data;
			if (output.includes('quit')) {
				resolve();
			}

			onFrame?.();
		});
	});
	await opened;
	const times: number[] = [];
	for (const key of keys) {
		// A frame that is still being written must not be taken for the answer to the next key.
		await settle();
		const next = frame();
		const from = performance.now();
		child.write(key);
		// A key that changes nothing draws nothing and is left out.
		if (await Promise.race([next.then(() => true), settle().then(() => false)])) {
			times.push(performance.now() - from);
		}
	}

	child.kill('SIGKILL');
	return times;
}

function settle(): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, 60);
	});
}

const helloTimes: number[] = [];
const screenTimes: number[] = [];
const nodeTimes: number[] = [];
const summaryTimes: number[] = [];
for (let round = 0; round < rounds; round++) {
	helloTimes.push(await firstFrameTime([hello], 'hello', '\u0003'));
	screenTimes.push(await firstFrameTime([bundle], 'quit', 'q'));
	nodeTimes.push(runTime(['-e', '0']));
	summaryTimes.push(runTime([bundle, 'summary', '2023-03-19']));
}

const walk = [...'kkkkkkkkkkjjjjjjjjjjkkkkkkkkkkgjjjjjjjjjjGkkkkkkkkkk'];
const typed = [...'/freedom shield 2023', '\r', ...'jjjjkkkk', '\u001B', ...'/hwasng-18', '\r', ...'jjkk'];
const times = await keyTimes([...walk, ...typed, 'p', 'd', 'm', '\t', ...'jjjj']);
const line = (name: string, text: string) => console.log(`${name.padEnd(24)} ${text}`);
line(
	'start to first frame',
	`${(median(screenTimes) / median(helloTimes)).toFixed(2)} of an Ink hello-world (${median(screenTimes).toFixed(0)} ms against ${median(helloTimes).toFixed(0)} ms; goal 0.50)`,
);
line(
	'summary',
	`${(median(summaryTimes) / median(nodeTimes)).toFixed(2)} times node -e 0 (${median(summaryTimes).toFixed(0)} ms against ${median(nodeTimes).toFixed(0)} ms; goal 3.00)`,
);
line(
	'key to frame',
	`p95 ${percentile(times, 0.95).toFixed(1)} ms, median ${median(times).toFixed(1)} ms over ${times.length} keys (goal p95 under 16)`,
);
process.exit(0);
