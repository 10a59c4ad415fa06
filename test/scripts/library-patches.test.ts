/** What the patched libraries of the bundle draw, against the libraries as they come, cell by cell. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import headless from '@xterm/headless';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {libraryPatches} from '../../scripts/library-patches.ts';
import {readCells} from '../helpers/terminal-cells.ts';

type Drawing = {transformers: readonly ((line: string, row: number) => string)[]};

/** The parts of the libraries that are patched, as they say of themselves. */
type Libraries = {
	readonly Output: new (size: {
		width: number;
		height: number;
	}) => {
		write(x: number, y: number, text: string, options: Drawing): void;
		get(): {output: string; height: number};
	};
	readonly lineUpdate: (previous: string, next: string, columns: number) => string;
	readonly stringWidth: (text: string) => number;
};

const folder = mkdtempSync(path.join(tmpdir(), 'briefing-libraries-'));
const size = {width: 60, height: 30};
const link = (text: string) => `\u001B]8;id=briefing;https://example.org/\u001B\\${text}\u001B]8;;\u001B\\`;

/** Rows of a screen as they come from roles, marks and the titles of anybody's events. */
const rows = [
	'plain ASCII, and spaces at the end   ',
	'',
	'    ',
	'━▸ \u001B[1mEVENTS\u001B[22m\u001B[2m 3/12 \u001B[22m─────┬────┴──┷',
	'\u001B[7m▸ \u001B[1m\u001B[4mfree\u001B[24m\u001B[22mdom shield         \u001B[27m',
	'\u001B[36m■\u001B[39m a title that is cut…  \u001B[31m▲\u001B[39m → ← ↓ ↵ 11″ – — ‘’ “”',
	'\u001B[1m\u001B[31mbold and red\u001B[39m\u001B[22m\u001B[2m dim\u001B[22m',
	'자유의 방패 \u001B[1m\u001B[4m연습\u001B[24m\u001B[22m 2023',
	'\u001B[7m화성-18형 ICBM 北朝鮮ミサイル等関連情報\u001B[27m',
	'가 decomposed, e\u0301 and n\u0303o, a\u0308\u0323',
	'👩‍👩‍👧‍👦 family, 🇰🇷 flag, 1️⃣ keycap, ✈️ and ✈, ☠︎',
	'◽◾ ↔️ ↔ \u00AD soft \u200B zero \u2060 joiner \uFEFF mark',
	'\u202Eright to left\u202C עברית العربية',
	'ﷺ ក្សិ नमस्ते ไทย',
	`see ${link('\u001B[2mhttps://example.org/\u001B[22m')} and ${link('자유')}`,
	'⠀⡇⣿ ░▒▓ • · ○ △ ╌ ┊',
	'\u001B[1;31mtwo codes in one\u001B[0m, \u001B[38;5;9mone of many colours\u001B[39m',
	'a tab\there, a bell\u0007, a lone \u001B, half a pair \uD83D',
	'x'.repeat(59),
	'a row that is wider than the screen, '.repeat(2),
];

let plain: Libraries;
let patched: Libraries;

async function load(name: string, plugins: ReturnType<typeof libraryPatches>): Promise<Libraries> {
	const library = (file: string) => JSON.stringify(path.resolve('node_modules', file));
	const outfile = path.join(folder, `${name}.mjs`);
	await build({
		...plugins,
		stdin: {
			contents: `export {default as Output} from ${library('ink/build/output.js')};
				export {default as lineUpdate} from ${library('ink/build/line-update.js')};
				export {default as stringWidth} from ${library('string-width/index.js')};`,
			resolveDir: process.cwd(),
		},
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'error',
	});
	return await import(pathToFileURL(outfile).href);
}

beforeAll(async () => {
	plain = await load('plain', {});
	patched = await load('patched', libraryPatches([]));
});

afterAll(() => rmSync(folder, {recursive: true}));

/** The rows as a frame of the screen: each in place of an empty one, as the screen hands them over. */
function frameOf({Output}: Libraries, lines: readonly string[]): string {
	const output = new Output(size);
	output.write(0, 0, ' \n'.repeat(size.height), {transformers: [(_, row) => lines[row] ?? '']});
	const {output: frame, height} = output.get();
	expect(height).toBe(size.height);
	return frame;
}

/** What a terminal shows of a text. */
async function cellsOf(text: string) {
	// Wide enough for every row: one that went on below would move all others.
	const terminal = new headless.Terminal({cols: 100, rows: size.height, allowProposedApi: true});
	await new Promise<void>(resolve => {
		terminal.write(text.replaceAll('\n', '\r\n'), resolve);
	});
	return readCells(terminal.buffer.active, {columns: 100, rows: size.height});
}

describe('the patched libraries', () => {
	it('draw the same cells of rows of any text', async () => {
		const cells = await cellsOf(frameOf(patched, rows));
		expect(cells).toEqual(await cellsOf(frameOf(plain, rows)));
		// The sample is on the screen at all: the selected row inverse, the Korean syllables two cells each.
		expect(cells[4]?.[0]).toMatchObject({text: '▸', isInverse: true});
		expect(cells[7]?.[0]).toMatchObject({text: '자', width: 2});
	});

	it('draw them so again when the rows have moved, and on a screen of another width', async () => {
		const moved = [...rows.slice(7), ...rows.slice(0, 7)];
		expect(await cellsOf(frameOf(patched, moved))).toEqual(await cellsOf(frameOf(plain, moved)));
		const narrow = (libraries: Libraries) => {
			const output = new libraries.Output({width: 80, height: rows.length});
			output.write(0, 0, ' \n'.repeat(rows.length), {transformers: [(_, row) => rows[row] ?? '']});
			return output.get().output;
		};
		expect(await cellsOf(narrow(patched))).toEqual(await cellsOf(narrow(plain)));
	});

	it('draw what is no frame of whole rows as before', () => {
		const drawn = ({Output}: Libraries) => {
			const output = new Output(size);
			output.write(0, 0, rows.join('\n'), {transformers: []});
			output.write(3, 2, '자유\nover others', {transformers: [line => `\u001B[1m${line}\u001B[22m`]});
			return output.get();
		};
		expect(drawn(patched)).toEqual(drawn(plain));
	});

	it('write the same change from any row to any other', () => {
		const changes = rows.flatMap(previous => rows.map(next => [previous, next] as const));
		const written = ({lineUpdate}: Libraries) =>
			changes.map(([previous, next]) => lineUpdate(previous, next, size.width));
		expect(written(patched)).toEqual(written(plain));
	});

	it('count the same cells', () => {
		expect(rows.map(patched.stringWidth)).toEqual(rows.map(plain.stringWidth));
	});
});
