/**
 * A real pseudo-terminal with a terminal emulator on its other end: whole sessions of the built program, read back as
 * its user sees them.
 *
 * A substring of the bytes would not do: only changed lines are written, so what is on the screen is known to the
 * emulator alone. Nothing sleeps: `waitFor` looks again after each piece of output and fails with the screen as it is
 * when the test's time is over. Not supported: the scrollback.
 */
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {readCells, type TerminalCell} from './terminal-cells.ts';

const bundle = fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));

export type TerminalOptions = {
	readonly columns: number;
	readonly rows: number;
	/** Words after `briefing`. */
	readonly words?: readonly string[];
	/** Variables beside PATH, TERM and HOME; undefined leaves one out. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** The folder to start in; the project's unless said. */
	readonly folder?: string;
	/** A shell line to run instead; `$BRIEFING` in it starts the program. */
	readonly shell?: string;
};

export type RealTerminal = {
	type(keys: string): void;
	resize(columns: number, rows: number): void;
	/** The rows of the screen without trailing spaces. */
	screen(): string[];
	/** All that was written and stands on the screen by now. */
	raw(): string;
	/** Whether a row runs on into the next one, as what is wider than the terminal does. */
	isWrapped(): boolean;
	/** Whether the alternate screen is shown. */
	isAlternate(): boolean;
	/** The cells of the screen with their colours. */
	cells(): readonly (readonly TerminalCell[])[];
	/** Whether the last frame has come whole: the program marks where one begins and ends. */
	isFrameWhole(): boolean;
	/** The cursor's column and row, from 0. */
	cursor(): {x: number; y: number};
	/** Waits until a whole frame passes the test; the failure shows the screen. */
	waitFor(what: string, test: (screen: string[]) => boolean): Promise<string[]>;
	/** Whether a whole frame passes the test within a time. */
	comesWithin(limitMs: number, test: (screen: string[]) => boolean): Promise<boolean>;
	/** Waits until a row of a whole frame holds the text. */
	waitForText(text: string): Promise<string[]>;
	/** Waits for the end; the exit status. */
	waitForExit(): Promise<number>;
	kill(signal: string): void;
	/** Output of another program in the same terminal. */
	intrude(text: string): void;
	/** What the terminal was asked for and has not been given back, by name; nothing after a good end. */
	modes(): string[];
	/** The exit status, once the program has ended. */
	status(): number | undefined;
	/** Closes the terminal while the program runs. */
	hangUp(): void;
};

/** How long a wait may last on a loaded machine before it counts as never. */
const patienceMs = 20_000;

/** Starts the built program in a terminal. */
export function openTerminal({
	columns,
	rows,
	words = [],
	env = {},
	folder = process.cwd(),
	shell,
}: TerminalOptions): RealTerminal {
	const emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	const variables: Record<string, string> = {};
	// Searches last: a session of its own must not find those of another.
	const states = mkdtempSync(path.join(tmpdir(), 'briefing-state-'));
	const wanted = {
		PATH: process.env['PATH'],
		HOME: process.env['HOME'],
		XDG_STATE_HOME: states,
		XDG_CACHE_HOME: states,
		TERM: 'xterm-256color',
		...env,
	};
	for (const [name, value] of Object.entries(wanted)) {
		if (value !== undefined) {
			variables[name] = value;
		}
	}

	const child =
		shell === undefined
			? spawn(process.execPath, [bundle, ...words], {cols: columns, rows, env: variables, cwd: folder})
			: spawn('/bin/sh', ['-c', shell], {
					cols: columns,
					rows,
					cwd: folder,
					env: {...variables, BRIEFING: `${process.execPath} ${bundle}`},
				});
	let raw = '';
	let status: number | undefined;
	const watchers = new Set<() => void>();
	const wake = () => {
		for (const watcher of [...watchers]) {
			watcher();
		}
	};
	child.onData(data => {
		emulator.write(data, () => {
			raw += data;
			wake();
		});
	});
	child.onExit(({exitCode, signal}) => {
		// It has ended once what it wrote last stands on the screen too.
		emulator.write('', () => {
			status = signal ? 128 + signal : exitCode;
			wake();
		});
	});
	const screen = () => {
		const {active} = emulator.buffer;
		return Array.from(
			{length: emulator.rows},
			(_, row) =>
				active
					.getLine(active.baseY + row)
					?.translateToString(true)
					.trimEnd() ?? '',
		);
	};
	const isFrameWhole = () => !emulator.modes.synchronizedOutputMode;
	const comes = (isDone: () => boolean, limitMs: number) =>
		new Promise<boolean>(resolve => {
			const end = (hasCome: boolean) => {
				clearTimeout(limit);
				watchers.delete(look);
				resolve(hasCome);
			};
			const look = () => {
				if (isDone()) {
					end(true);
				}
			};
			// A timer also keeps a script alive while the news of the program's end is on its way.
			const limit = setTimeout(() => end(false), limitMs);
			watchers.add(look);
			look();
		});
	const until = async (what: string, isDone: () => boolean) => {
		if (!(await comes(isDone, patienceMs))) {
			throw new Error(`never came: ${what}\n--- the screen:\n${screen().join('\n')}\n---`);
		}
	};
	const waitFor: RealTerminal['waitFor'] = async (what, test) => {
		// What passed is what is given back: the screen may change again before the caller runs on.
		let seen: string[] = [];
		await until(what, () => {
			seen = screen();
			return isFrameWhole() && test(seen);
		});
		return seen;
	};
	return {
		type: keys => child.write(keys),
		resize(toColumns, toRows) {
			emulator.resize(toColumns, toRows);
			child.resize(toColumns, toRows);
		},
		screen,
		raw: () => raw,
		isWrapped() {
			const {active} = emulator.buffer;
			return Array.from({length: emulator.rows}, (_, row) => active.getLine(active.baseY + row)).some(
				line => line?.isWrapped,
			);
		},
		isAlternate: () => emulator.buffer.active.type === 'alternate',
		cells: () => readCells(emulator.buffer.active, {columns: emulator.cols, rows: emulator.rows}),
		isFrameWhole,
		cursor: () => ({x: emulator.buffer.active.cursorX, y: emulator.buffer.active.cursorY}),
		waitFor,
		comesWithin: (limitMs, test) => comes(() => isFrameWhole() && test(screen()), limitMs),
		waitForText: text =>
			waitFor(`the text ${JSON.stringify(text)}`, rows => rows.some(row => row.includes(text))),
		async waitForExit() {
			await until('the end of the program', () => status !== undefined);
			return status ?? -1;
		},
		kill: signal => child.kill(signal),
		intrude: text => emulator.write(text),
		modes() {
			const {bracketedPasteMode, mouseTrackingMode, synchronizedOutputMode} = emulator.modes;
			return [
				emulator.buffer.active.type === 'alternate' ? 'alternate screen' : [],
				bracketedPasteMode ? 'bracketed paste' : [],
				mouseTrackingMode === 'none' ? [] : 'mouse',
				synchronizedOutputMode ? 'synchronized output' : [],
				raw.lastIndexOf('\u001B[?25l') > raw.lastIndexOf('\u001B[?25h') ? 'hidden cursor' : [],
			].flat();
		},
		status: () => status,
		// Known to the library, and left out of its types.
		hangUp: () => (child as typeof child & {destroy(): void}).destroy(),
	};
}
