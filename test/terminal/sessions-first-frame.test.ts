/**
 * The first frame is painted before the drawing library is loaded: it is the library's own, cell by cell, and until the
 * library is there the terminal is given back on every way out.
 */
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import headless from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import {openTerminal, type TerminalOptions} from '../helpers/real-terminal.ts';
import {readCells} from '../helpers/terminal-cells.ts';

const ownScreen = '\u001B[?1049h';
const frameEnd = '\u001B[?2026l';

/** What a terminal shows after some output. */
async function cellsAfter(output: string, {columns, rows}: TerminalOptions) {
	const emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	await new Promise<void>(resolve => {
		emulator.write(output, resolve);
	});
	return readCells(emulator.buffer.active, {columns, rows});
}

/** The output up to the end of the first frame, and from there to the end of the library's first. */
async function firstFrames(options: TerminalOptions): Promise<{painted: string; takenOver: string}> {
	const terminal = openTerminal(options);
	const ends = () => {
		const raw = terminal.raw();
		const first = raw.indexOf(frameEnd, raw.indexOf(ownScreen)) + frameEnd.length;
		return {raw, first, second: raw.indexOf(frameEnd, first) + frameEnd.length};
	};
	await terminal.waitFor('two frames', () => ends().second > ends().first && ends().first > frameEnd.length);
	const {raw, first, second} = ends();
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
	return {painted: raw.slice(0, first), takenOver: raw.slice(first, second)};
}

const utf8 = {LANG: 'C.UTF-8'};
const sizes = [
	{columns: 200, rows: 60},
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 60, rows: 20},
	{columns: 40, rows: 12},
	{columns: 20, rows: 6},
].map(size => ({...size, env: utf8}));
const plain = {columns: 120, rows: 40};
const looks = [
	{...plain, env: utf8, words: ['--ascii']},
	{...plain, env: {}, words: ['화성-18']},
	{...plain, env: {...utf8, NO_COLOR: '1'}},
	{...plain, env: {LANG: 'ko_KR.UTF-8'}, words: ['자유의 방패']},
	{...plain, env: {...utf8, FORCE_HYPERLINK: '1'}, words: ['nuclear']},
	{...plain, env: utf8, words: ['--mouse', '--launches', 'ballistic', '--direction', 'next']},
];

describe('the first frame', () => {
	it.each<TerminalOptions>([...sizes, ...looks])(
		'is the frame of the library: $columns x $rows $env $words',
		async options => {
			const {painted, takenOver} = await firstFrames(options);
			const before = await cellsAfter(painted, options);
			expect(before.flat().some(({text}) => text !== ' ')).toBe(true);
			expect(await cellsAfter(painted + takenOver, options)).toEqual(before);
			// Nothing is erased on the way, and the screen is not taken anew.
			// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
			expect(takenOver).not.toMatch(/\u001B\[\d*[JKLMPX@ST]|\u001B\[\?1049/);
		},
	);
});

/** A screen whose library comes when `open` is called; the first frame stands on it. */
async function openWithoutLibrary() {
	const gate = path.join(mkdtempSync(path.join(tmpdir(), 'briefing-gate-')), 'gate');
	const hold = pathToFileURL('test/fixtures/hold-library.mjs').href;
	const terminal = openTerminal({
		...plain,
		env: {...utf8, LIBRARY_GATE: gate, NODE_OPTIONS: `--no-warnings --import=${hold}`},
	});
	await terminal.waitForText('quit');
	return {terminal, open: (said = '') => writeFileSync(gate, said)};
}

describe('before the library is there', () => {
	it('keeps the keys that are pressed', async () => {
		const {terminal, open} = await openWithoutLibrary();
		terminal.type('2');
		open();
		await terminal.waitForText('PAIRS');
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
		expect(terminal.modes()).toEqual([]);
	});

	it.each([
		['q', 0],
		['\u0003', 130],
	])('leaves at %j', async (key, status) => {
		const {terminal, open} = await openWithoutLibrary();
		terminal.type(key);
		open();
		expect(await terminal.waitForExit()).toBe(status);
		expect(terminal.modes()).toEqual([]);
	});

	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
	])('gives the terminal back at %s', async (signal, status) => {
		const {terminal} = await openWithoutLibrary();
		terminal.kill(signal);
		expect(await terminal.waitForExit()).toBe(status);
		expect(terminal.modes()).toEqual([]);
	});

	it('gives the terminal back and says what is wrong where the library cannot be loaded', async () => {
		const {terminal, open} = await openWithoutLibrary();
		open('fail');
		expect(await terminal.waitForExit()).toBe(70);
		expect(terminal.modes()).toEqual([]);
		expect(terminal.screen().join('\n')).toContain('briefing: no library');
	});

	it('ends with its terminal', async () => {
		const {terminal} = await openWithoutLibrary();
		terminal.hangUp();
		expect(await terminal.waitForExit()).toBe(129);
	});

	it('draws at the new size where the window changed meanwhile', async () => {
		const {terminal, open} = await openWithoutLibrary();
		terminal.resize(100, 30);
		open();
		const screen = await terminal.waitFor(
			'a screen of 30 rows',
			rows => rows[0]?.includes('1 Events') === true && rows[29]?.includes('quit') === true,
		);
		expect(screen.filter(row => row.includes('EVENTS'))).toHaveLength(1);
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
	});
});
