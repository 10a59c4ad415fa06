/** How the built program is timed: whole runs, the first frame in a terminal, and from a key to its frame. */
import {spawnSync} from 'node:child_process';
import {spawn} from '@lydell/node-pty';

export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that a run takes from start to end. */
export function runTime(words: readonly string[]): number {
	const from = performance.now();
	spawnSync(process.execPath, words, {stdio: 'ignore'});
	return performance.now() - from;
}

/** Megabytes that a run takes at most. */
export function runMemory(words: readonly string[]): number {
	const tell =
		"import {writeSync} from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));";
	const {output} = spawnSync(
		process.execPath,
		[`--import=data:text/javascript,${encodeURIComponent(tell)}`, ...words],
		{stdio: ['ignore', 'ignore', 'ignore', 'pipe'], encoding: 'utf8'},
	);
	return Number(output[3]) / 1000;
}

/** Milliseconds from starting a program in a terminal to the first output that holds the text; `leave` ends it. */
export function firstFrameTime(words: readonly string[], text: string, leave: string): Promise<number> {
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
export async function keyTimes(
	bundle: string,
	keys: readonly string[],
	words: readonly string[] = [],
): Promise<number[]> {
	const child = spawn(process.execPath, [bundle, ...words], {
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
