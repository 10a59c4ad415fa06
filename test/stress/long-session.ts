/**
 * One session of the built program that stays open, asked from outside what it holds: a probe that is loaded before the
 * program answers a signal with its timers and its memory. What must hold: where nothing is typed there is no timer, so
 * nothing wakes the program and nothing is drawn; and memory after a hundred thousand keys is what it was after the first
 * few thousand.
 */
import {numbersOf} from '../helpers/numbers-of.ts';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';
import {sessionKeys, sessionTexts, sync} from './random-session.ts';

/** Counts every timer of whatever module, and answers SIGUSR2 in a code that terminals leave out. */
const probe = `
import {createHook} from 'node:async_hooks';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const timers = new Set();
createHook({
	init: (id, type) => void (type === 'Timeout' && timers.add(id)),
	destroy: id => void timers.delete(id),
}).enable();
let asked = 0;
process.on('SIGUSR2', () => {
	collect();
	const {heapUsed, external} = process.memoryUsage();
	process.stdout.write('\\u001B]777;' + [++asked, timers.size, heapUsed + external].join(';') + '\\u0007');
});`;

export type Held = {readonly timers: number; readonly bytes: number};

export type LongSession = {
	readonly terminal: RealTerminal;
	/** What the program holds now. */
	held(): Promise<Held>;
	/** Waits until it holds no timer. */
	atRest(): Promise<void>;
	/** Types so many random keys, a few at a time, with the searches that they open. */
	typeKeys(count: number): Promise<void>;
	end(): Promise<void>;
};

/** Opens the session; what is typed follows from the seed. */
export async function openLongSession(seed: number): Promise<LongSession> {
	const terminal = openTerminal({
		columns: 100,
		rows: 30,
		env: {
			LANG: 'C.UTF-8',
			BROWSER: '/bin/true',
			NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(probe)}`,
		},
	});
	await terminal.waitForText('EVENTS');
	const next = numbersOf(seed);
	const oneOf = (all: readonly string[]) => all[Math.floor(next() * all.length)] ?? '';
	// What ends or stops the program, or hands over to another one, is tried elsewhere.
	const keys = sessionKeys.filter(key => !'qowyY\u001A'.includes(key));
	let asked = 0;
	const held = async () => {
		asked++;
		const before = terminal.raw().length;
		terminal.kill('SIGUSR2');
		const answer = () => new RegExp(`\\]777;${asked};(\\d+);(\\d+)`).exec(terminal.raw().slice(before));
		await terminal.waitFor('an answer of the probe', () => answer() !== null);
		const [, timers, bytes] = answer() ?? [];
		return {timers: Number(timers), bytes: Number(bytes)};
	};
	return {
		terminal,
		held,
		async atRest() {
			for (let tries = 0; (await held()).timers > 0; tries++) {
				if (tries > 200) {
					throw new Error(`a timer runs on\n${terminal.screen().join('\n')}`);
				}
			}
		},
		async typeKeys(count) {
			for (let typed = 0; typed < count; typed += 50) {
				terminal.type(Array.from({length: 50}, () => oneOf(keys)).join(''));
				terminal.type(`/${oneOf(sessionTexts)}\r`);
				await sync(terminal);
			}
		},
		async end() {
			terminal.type('\u0003');
			await terminal.waitForExit();
		},
	};
}
