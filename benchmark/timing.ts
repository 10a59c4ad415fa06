/** How the built program is timed: whole runs, the first frame in a terminal, and from a key to its frame. */
import {type SpawnSyncOptions, spawnSync} from 'node:child_process';
import {spawn} from '@lydell/node-pty';

export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A terminal of nobody's: no settings, and the own events and the folder for what is kept of them that the benchmark names. */
function terminalEnvironment(): Record<string, string> {
	const {PATH = '', XDG_CACHE_HOME = '', BRIEFING_DATA = ''} = process.env;
	return {PATH, XDG_CACHE_HOME, BRIEFING_DATA, TERM: 'xterm-256color', LANG: 'C.UTF-8'};
}

/** What a run prints goes into a pipe, as most often. */
const piped: SpawnSyncOptions = {stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 100_000_000};

/** Milliseconds that a run takes from start to end. */
export function runTime(words: readonly string[]): number {
	const from = performance.now();
	spawnSync(process.execPath, words, piped);
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
			env: {...terminalEnvironment(), NODE_ENV: 'production'},
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

/** A session in a terminal of 120 x 40 whose keys are timed. */
export type KeySession = {
	/** Presses keys that open something, and waits until a text is drawn. */
	open(keys: readonly string[], text?: string): Promise<void>;
	/** Milliseconds from each key to the end of the last frame that it draws. */
	timesOf(keys: readonly string[]): Promise<number[]>;
	/** How many milliseconds after the last press of a held key, 60 a second, its last frame is there. */
	lagOf(key: string, presses: number): Promise<number>;
	end(): void;
};

/** Nothing more comes for so long: the frame is settled. */
const quietMs = 60;
/** A key that draws nothing for so long does nothing; the keys that are timed all do something. */
const longestMs = 10_000;

/** What is opened is there after so long; and what has to be counted for it is waited for. */
const openMs = 1000;

/** Opens the screen and waits for its first frame. */
export async function openKeySession(bundle: string): Promise<KeySession> {
	const child = spawn(process.execPath, [bundle], {
		cols: 120,
		rows: 40,
		env: terminalEnvironment(),
	});
	let last = 0;
	let output = '';
	child.onData(data => {
		last = performance.now();
		output += data;
	});
	/** When the last output after a moment came, once no more of it comes. */
	const settled = async (from: number, what: string) => {
		for (;;) {
			await sleep(2);
			const now = performance.now();
			if (last > from && now - last > quietMs) {
				return last;
			}

			if (last <= from && now - from > longestMs) {
				throw new Error(`${what} draws nothing for ${longestMs} ms`);
			}
		}
	};
	await settled(performance.now(), 'the start');
	// The drawing library takes over behind the first frame, and reads the keys from then on.
	await sleep(openMs);
	return {
		async open(keys, text = '') {
			output = '';
			for (const key of keys) {
				child.write(key);
				await sleep(openMs);
			}

			while (!output.includes(text)) {
				await sleep(openMs);
			}
		},
		async timesOf(keys) {
			const times: number[] = [];
			for (const key of keys) {
				const from = performance.now();
				child.write(key);
				times.push((await settled(from, key)) - from);
			}

			return times;
		},
		async lagOf(key, presses) {
			const from = performance.now();
			for (let press = 0; press < presses; press++) {
				await sleep(Math.max(0, from + (press * 1000) / 60 - performance.now()));
				child.write(key);
			}

			const lastPress = performance.now();
			return (await settled(lastPress - 1, key)) - lastPress;
		},
		end: () => child.kill('SIGKILL'),
	};
}

function sleep(milliseconds: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});
}
