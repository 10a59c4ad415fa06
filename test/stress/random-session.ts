/**
 * One random session of the built program on a real pseudo-terminal: keys, pieces of escape sequences, answers of the
 * terminal, pastes with and without their marks, the mouse, resizes down to 1 x 1, stops and continues, output of other
 * programs, and then a random way to die. All of it follows from the seed.
 *
 * What must hold: the program ends when it is asked to and only then, with the documented status; the terminal is as
 * before; no stack is shown; and what is on the screen is what a full redraw of the same state shows.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {numbersOf} from '../helpers/numbers-of.ts';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

const escapeCode = '\u001B';
/** Keys that mean something, and some that end something. */
export const sessionKeys = [
	...'jkhlgGpvnNsdm12345[]+-yYo?/:',
	...['[A', '[B', '[C', '[D', '[5~', '[6~', '[H', '[F', '[Z', 'OP', '[1;5C'].map(rest => escapeCode + rest),
	...['\t', '\r', '\u007F', '\u0004', '\u0015', '\u0017', '\u0012', '\u000C', '\u001A', escapeCode],
];
/** What is searched for. */
export const sessionTexts = [
	'icbm',
	'hwasng-18',
	'자유의 방패',
	'class:',
	'gap:<=3',
	'"',
	'since:2022 ',
	'화성',
	'e\u0301',
	'👩‍🚀',
	'wx',
];
const pieces = [
	...['[', '[20', '[<0;5;', ']11;rgb:1e', 'P>|', 'O', '_G', '[1;', '[M'].map(rest => escapeCode + rest),
	...[']11;rgb:1e1e/1e1e/1e1e\u0007', '[12;40R', '[?62;22c', '[I', '[O', '[0n'].map(
		rest => escapeCode + rest,
	),
	...['\u0000', '\u0080', '\uFFFD', '\u202E', '\u0007'],
];
const intrusions = [
	'\r\nBroadcast message from root\r\n',
	`${escapeCode}[2J`,
	`${escapeCode}[5;5Hxxxxx`,
	'\u0007',
];
/** Ways to die, with the status that a shell sees. */
const ends: readonly (readonly [string, number, (terminal: RealTerminal) => void])[] = [
	['Ctrl-C', 130, terminal => terminal.type('\u0003')],
	['SIGTERM', 143, terminal => terminal.kill('SIGTERM')],
	['SIGHUP', 129, terminal => terminal.kill('SIGHUP')],
	['SIGINT', 130, terminal => terminal.kill('SIGINT')],
	['SIGQUIT', 131, terminal => terminal.kill('SIGQUIT')],
	['hang-up', 129, terminal => terminal.hangUp()],
];

/** Runs the session; rejects with what went wrong, named by the seed. */
export async function randomSession(seed: number): Promise<void> {
	const next = numbersOf(seed);
	const below = (limit: number) => Math.floor(next() * limit);
	const oneOf = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[below(all.length)] as T;
	const folder = await mkdtemp(path.join(tmpdir(), 'briefing-stress-'));
	const terminal = openTerminal({
		columns: 100,
		rows: 30,
		words: next() < 0.5 ? ['--mouse'] : [],
		env: {LANG: next() < 0.5 ? 'C.UTF-8' : 'C', BROWSER: '/bin/true'},
		folder,
	});
	const log: string[] = [];
	try {
		await terminal.waitForText('EVENTS');
		for (let step = 0; step < 40; step++) {
			const what = act({terminal, below, oneOf, chance: next()});
			log.push(what);
		}

		terminal.resize(100, 30);
		await sync(terminal);
		checkText(terminal);
		// From here on only what changed is written.
		for (let step = 0; step < 20; step++) {
			log.push(act({terminal, below, oneOf, chance: 0.65 * next()}));
		}

		await sync(terminal);
		await compareWithRedraw(terminal);
		const [name, status, die] = oneOf(ends);
		log.push(name);
		die(terminal);
		const ended = await terminal.waitForExit();
		expectSame('status', ended, status);
		expectSame('modes', name === 'hang-up' ? [] : terminal.modes(), []);
		checkText(terminal);
	} catch (error) {
		terminal.kill('SIGKILL');
		const message = error instanceof Error ? error.message : String(error);
		throw new Error(`seed ${seed}: ${message}\nsteps: ${JSON.stringify(log)}`);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

type Act = {
	readonly terminal: RealTerminal;
	readonly below: (limit: number) => number;
	readonly oneOf: <T>(all: readonly T[]) => T;
	readonly chance: number;
};

/** Does one thing and names it. */
function act({terminal, below, oneOf, chance}: Act): string {
	const type = (text: string) => {
		terminal.type(text);
		return text;
	};
	if (chance < 0.5) {
		return type(Array.from({length: 1 + below(6)}, () => oneOf(sessionKeys)).join(''));
	}

	if (chance < 0.65) {
		return type(`/${oneOf(sessionTexts)}`);
	}

	if (chance < 0.75) {
		return type(oneOf(pieces));
	}

	if (chance < 0.82) {
		const end = below(4) === 0 ? '' : `${escapeCode}[201~`;
		return type(`${escapeCode}[200~${oneOf(sessionTexts)}\n${oneOf(sessionTexts)}${end}`);
	}

	if (chance < 0.88) {
		return type(`${escapeCode}[<${oneOf([0, 64, 65])};${1 + below(100)};${1 + below(30)}M`);
	}

	if (chance < 0.95) {
		const [columns, rows] = [1 + below(160), 1 + below(50)];
		terminal.resize(columns, rows);
		return `resize ${columns}x${rows}`;
	}

	if (chance < 0.98) {
		terminal.intrude(oneOf(intrusions));
		return type('\u000C');
	}

	terminal.kill('SIGSTOP');
	terminal.kill('SIGCONT');
	return 'stop and continue';
}

/** How long one answer is waited for at most: on a loaded machine a program may not run for seconds. */
const longestWaitMs = 20_000;

/** Control keys without a meaning, by their letters. */
const idleKeys = 'GKOTVXY';

/**
 * Until all that was typed has been taken: the footer tells of a key without a meaning that was typed after everything else.
 * Each is another than the last ones, so that no late answer counts, and nothing is typed between it and its answer. Where
 * none comes, a question or a search has the keys, which Esc leaves, or a paste whose end is lost, which silence ends.
 */
export async function sync(terminal: RealTerminal): Promise<void> {
	const silence = (ms: number) => terminal.comesWithin(ms, () => terminal.status() !== undefined);
	for (let tries = 0; tries < 40; tries++) {
		if (tries > 0) {
			await silence(tries % 3 === 2 ? 700 : 0);
			terminal.type(escapeCode);
			// It counts alone once nothing follows for a while.
			await silence(40 + 10 * tries);
		}

		const letter = idleKeys.charAt(tries % idleKeys.length);
		terminal.type(String.fromCharCode(letter.charCodeAt(0) - 0x40));
		const isTaken = await terminal.comesWithin(
			Math.min(300 * 1.25 ** tries, longestWaitMs),
			screen =>
				terminal.status() !== undefined || (screen.at(-1) ?? '').includes(`Ctrl-${letter} does nothing here`),
		);
		if (terminal.status() !== undefined) {
			throw new Error(`ended with ${terminal.status()} before it was asked to`);
		}

		if (isTaken) {
			return;
		}
	}

	throw new Error(`answers no key\n${terminal.screen().join('\n')}`);
}

/** The screen against a full redraw of the same state, all but the footer, which tells of the last key. */
async function compareWithRedraw(terminal: RealTerminal): Promise<void> {
	const rows = (screen: readonly string[]) => screen.slice(0, -1).join('\n');
	for (let tries = 0; ; tries++) {
		const drawn = rows(await terminal.waitFor('a whole frame', () => true));
		const before = terminal.raw().length;
		terminal.type('\u000C');
		const redraw = await terminal.waitFor('a whole redraw', screen => {
			const isTaken = terminal.raw().includes('[?1049h', before);
			return isTaken && (screen.at(-1) ?? '').trim() !== '';
		});
		const redrawn = rows(redraw);
		if (terminal.isWrapped()) {
			throw new Error(`a row is wider than the terminal\n${redrawn}`);
		}

		if (drawn === redrawn) {
			return;
		}

		// Figures may have been counted in between; a second time nothing is left to count.
		if (tries > 2) {
			throw new Error(`a redraw shows something else\n${drawn}\n--- redrawn:\n${redrawn}`);
		}

		await sync(terminal);
	}
}

function checkText(terminal: RealTerminal): void {
	if (/^\s+at .*(?:node:|file:)/m.test(terminal.screen().join('\n'))) {
		throw new Error(`a stack is shown\n${terminal.screen().join('\n')}`);
	}
}

function expectSame(what: string, seen: unknown, wanted: unknown): void {
	if (JSON.stringify(seen) !== JSON.stringify(wanted)) {
		throw new Error(`${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
	}
}
