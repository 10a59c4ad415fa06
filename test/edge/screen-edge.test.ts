import fs from 'node:fs';
import {chmod, mkdtemp, readdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parse} from 'csv-parse/sync';
import {describe, expect, it, vi} from 'vitest';
import {clipboardCode, clipboardTools, copyText, listingText} from '../../source/edge/listing-text.ts';
import {expandHome} from '../../source/edge/print-version.ts';
import {createScreenEdge, openAddress} from '../../source/edge/screen-edge.ts';
import {supportsLinks} from '../../source/edge/terminal-streams.ts';
import {writeTextFile} from '../../source/edge/write-output.ts';
import {selectListing} from '../../source/state/copying.ts';
import type {Listing} from '../../source/state/indexes.ts';
import {indexes, press, start} from '../state/sessions.ts';

const folder = () => mkdtemp(path.join(tmpdir(), 'briefing-'));
const escapeCode = '\u001B';

/** A program of that name that writes down its words and what it is fed, after a line of the shell. */
async function fakeTool(name: string, status = 0, line = '') {
	const where = await folder();
	const seen = path.join(where, 'seen');
	await writeFile(
		path.join(where, name),
		`#!/bin/sh\n${line}\necho "$@" > ${seen}\ncat >> ${seen}\nexit ${status}\n`,
	);
	await chmod(path.join(where, name), 0o755);
	return {where, seen};
}

/** Does something while programs are looked for in a folder first. */
async function withPath<T>(where: string, act: () => Promise<T>): Promise<T> {
	const before = process.env['PATH'];
	process.env['PATH'] = `${where}${path.delimiter}${before}`;
	try {
		return await act();
	} finally {
		process.env['PATH'] = before;
	}
}

describe('the clipboard', () => {
	const copy = async (environment: Record<string, string>, platform: NodeJS.Platform = 'linux') => {
		const written: string[] = [];
		const terminal = {write: (text: string) => written.push(text)} as unknown as NodeJS.WriteStream;
		const words = await copyText('화성 text', 'Citation', {environment, platform, terminal});
		return {words, written: written.join('')};
	};
	it('gets the text in base64, so that no text can end the code', () => {
		const text = `Freedom Shield 자유의 방패\u0007${escapeCode}]0;x`;
		const code = clipboardCode(text, {});
		expect(code.startsWith(`${escapeCode}]52;c;`)).toBe(true);
		const payload = code.slice(`${escapeCode}]52;c;`.length, -1);
		expect(Buffer.from(payload, 'base64').toString('utf8')).toBe(text);
		expect(code.endsWith('\u0007')).toBe(true);
	});

	it('is asked through GNU screen in pieces that it hands on whole', () => {
		const text = 'x'.repeat(2000);
		const pieces = clipboardCode(text, {STY: '1.pts-0'}).split(`${escapeCode}\\`).slice(0, -1);
		expect(pieces.length).toBeGreaterThan(1);
		for (const piece of pieces) {
			expect(piece.startsWith(`${escapeCode}P`)).toBe(true);
			expect(piece.length).toBeLessThan(256);
		}

		expect(pieces.map(piece => piece.slice(2)).join('')).toBe(clipboardCode(text, {}));
	});

	it("is tmux's buffer inside tmux", async () => {
		const {where, seen} = await fakeTool('tmux');
		const {words, written} = await withPath(where, () => copy({TMUX: '/tmp/x', WAYLAND_DISPLAY: 'w'}));
		expect(words).toBe('Citation copied to tmux (prefix ] pastes); the clipboard may have it.');
		expect(written).toBe('');
		expect(await readFile(seen, 'utf8')).toBe('load-buffer -w -\n화성 text');
	});

	it('is not claimed of a tmux that cannot send it on', async () => {
		const {where, seen} = await fakeTool('tmux', 0, 'case "$*" in *-w*) exit 1;; esac');
		const {words, written} = await withPath(where, () => copy({TMUX: '/tmp/x'}));
		expect(words).toBe('Citation copied to tmux (prefix ] pastes).');
		expect(written).toBe('');
		expect(await readFile(seen, 'utf8')).toBe('load-buffer -\n화성 text');
	});

	it("is the system's where there is a tool for it", async () => {
		const {where, seen} = await fakeTool('xclip');
		const {words, written} = await withPath(where, () => copy({DISPLAY: ':0'}));
		expect(words).toBe('Citation copied (xclip).');
		expect(written).toBe('');
		expect(await readFile(seen, 'utf8')).toBe('-selection clipboard\n화성 text');
	});

	it.each([
		[{WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'}, 'linux', ['wl-copy', 'xclip']],
		[{}, 'darwin', ['pbcopy']],
		[{SSH_CONNECTION: '1 2 3 4'}, 'darwin', []],
		[{}, 'win32', ['clip.exe']],
		[{WSL_DISTRO_NAME: 'Debian'}, 'linux', ['clip.exe']],
		[{}, 'linux', []],
	] as const)('is looked for where the user looks: %o on %s', (environment, platform, tools) => {
		expect(clipboardTools(environment, platform).map(([command]) => command)).toEqual(tools);
	});

	it('is asked of the terminal where a tool fails, and nothing is claimed of it', async () => {
		const {where} = await fakeTool('xclip', 1);
		const {words, written} = await withPath(where, () => copy({DISPLAY: ':0'}));
		expect(words).toBe('Citation sent to the terminal (OSC 52); not every terminal takes it.');
		expect(written).toBe(clipboardCode('화성 text', {}));
	});
});

describe('opening a page', () => {
	it.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'not an address',
		'ssh://host',
		'https://kcna.kp@host/',
	])('refuses %s', async address => {
		expect(await openAddress(address, 'linux', '/bin/true')).toMatch(/Only addresses of web pages/);
	});

	it('hands the address to the browser as one argument, without a shell', async () => {
		const where = await folder();
		const browser = path.join(where, 'browser');
		const seen = path.join(where, 'seen');
		await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > ${seen}\n`);
		await chmod(browser, 0o755);
		const address = 'https://example.org/a?b=$(touch%20x)&c=1;d';
		expect(await openAddress(address, 'linux', browser)).toBe(`Opened ${address}`);
		expect(await readFile(seen, 'utf8')).toBe(`1\n${address}\n`);
	});

	// The opener of each system takes the address as its last word.
	it.each([
		['darwin', 'open', ''],
		['linux', 'xdg-open', ''],
		['win32', 'rundll32', 'url.dll,FileProtocolHandler '],
	] as const)('asks the opener of %s', async (platform, name, before) => {
		const {where, seen} = await fakeTool(name);
		expect(await withPath(where, () => openAddress('https://example.org/a', platform, undefined))).toBe(
			'Opened https://example.org/a',
		);
		expect(await readFile(seen, 'utf8')).toBe(`${before}https://example.org/a\n`);
	});

	it('gives the address where no browser can be started', async () => {
		const words = await openAddress('https://example.org/', 'linux', '/nowhere/browser');
		expect(words).toMatch(/No browser could be started.*https:\/\/example\.org\//);
	});
});

describe('writing a file', () => {
	it('writes the text, and never over another file unless asked to', async () => {
		const file = path.join(await folder(), 'a.csv');
		expect(await writeTextFile(file, 'one', {mayReplace: false})).toBe('written');
		expect(await writeTextFile(file, 'two', {mayReplace: false})).toBe('exists');
		expect(await readFile(file, 'utf8')).toBe('one');
		expect(await writeTextFile(file, 'two', {mayReplace: true})).toBe('written');
		expect(await readFile(file, 'utf8')).toBe('two');
		expect(await readdir(path.dirname(file))).toEqual(['a.csv']);
	});

	it('writes where the file system knows no links, never over a file', async () => {
		const where = await folder();
		const refused = Object.assign(new Error('no links'), {code: 'EPERM'});
		const spy = vi.spyOn(fs.promises, 'link').mockRejectedValue(refused);
		syncBuiltinESMExports();
		try {
			const file = path.join(where, 'a.csv');
			expect(await writeTextFile(file, 'one', {mayReplace: false})).toBe('written');
			expect(await writeTextFile(file, 'two', {mayReplace: false})).toBe('exists');
			expect(spy).toHaveBeenCalled();
			expect(await readFile(file, 'utf8')).toBe('one');
			expect(await readdir(where)).toEqual(['a.csv']);
		} finally {
			spy.mockRestore();
			syncBuiltinESMExports();
		}
	});

	it('takes every name that the system takes, and says of others that they are too long', async () => {
		const where = await folder();
		const longest = path.join(where, `${'x'.repeat(251)}.csv`);
		expect(await writeTextFile(longest, 'one', {mayReplace: false})).toBe('written');
		const longer = path.join(where, `${'x'.repeat(300)}.csv`);
		expect(await writeTextFile(longer, 'one', {mayReplace: false})).toEqual({
			problem: 'its name is too long',
		});
	});

	it('says what is in the way of its folder', async () => {
		const where = await folder();
		await writeFile(path.join(where, 'plain'), '');
		const outcome = await writeTextFile(path.join(where, 'plain', 'x.csv'), 'x', {mayReplace: false});
		expect(outcome).toEqual({problem: 'what should be its folder is a file'});
		await symlink('loop', path.join(where, 'loop'));
		const looped = await writeTextFile(path.join(where, 'loop', 'x.csv'), 'x', {mayReplace: false});
		expect(looped).toEqual({problem: 'too many symbolic links encountered'});
	});

	it('knows the home folder by its sign', () => {
		expect(expandHome('~/out.csv', '/home/x')).toBe('/home/x/out.csv');
		expect(expandHome('~', '/home/x')).toBe('/home/x');
		expect(expandHome('a~/out.csv', '/home/x')).toBe('a~/out.csv');
		expect(expandHome('~other/out.csv', '/home/x')).toBe('~other/out.csv');
		expect(expandHome('~/out.csv', '')).toBe('~/out.csv');
	});

	it('writes into the home folder that a name begins with', async () => {
		const home = await folder();
		const [environment, listing] = [{}, selectListing(press(start('system:hwasong-18'), '1'), indexes)];
		if (listing === undefined) {
			throw new Error('nothing is listed');
		}

		const edge = createScreenEdge({
			...{dataset: indexes.dataset, terminal: process.stdout, environment},
			...{platform: 'linux', home},
			own: {files: [], target: undefined, read: async () => indexes.dataset},
			descriptors: {input: 0, output: 1},
			keepChange: async () => 'kept' as const,
		});
		await edge.run({kind: 'write', file: '~/out.csv', format: 'csv', listing, mayReplace: false});
		expect(await readdir(home)).toEqual(['out.csv']);
	});

	it('fails in words, whatever fails', async () => {
		const edge = createScreenEdge({
			dataset: indexes.dataset,
			terminal: process.stdout,
			environment: {},
			platform: 'linux',
			home: '',
			own: {files: [], target: undefined, read: async () => indexes.dataset},
			descriptors: {input: 0, output: 1},
			keepChange: async () => 'kept' as const,
		});
		// A listing that cannot be read stands for what nobody foresaw.
		const notice = async (error: Error) => {
			const listing = {
				get kind(): never {
					throw error;
				},
			} as unknown as Listing;
			const effect = {kind: 'write', file: 'x.csv', format: 'csv', listing, mayReplace: false} as const;
			const result = await edge.run(effect);
			return result?.kind === 'done' ? result.notice : undefined;
		};
		expect(await notice(new Error('no'))).toBe('That failed: no.');
		const replaced = Object.assign(new Error('no'), {code: 'ERR_MODULE_NOT_FOUND'});
		expect(await notice(replaced)).toMatch(/the program was replaced while it ran/);
	});

	it('says why it cannot, and leaves nothing behind', async () => {
		const where = await folder();
		const outcome = await writeTextFile(path.join(where, 'no', 'a.csv'), 'x', {mayReplace: false});
		expect(outcome).toEqual({problem: 'there is no such folder'});
		expect(await readdir(where)).toEqual([]);
	});
});

describe('the text of what is listed', () => {
	const listed = (query: string, view: string) => {
		const listing = selectListing(press(start(query), view), indexes);
		if (listing === undefined) {
			throw new Error('nothing is listed');
		}

		return listing;
	};

	it('holds the rows on the screen, in their order', () => {
		const csv = listingText(listed('system:hwasong-18', '1'), 'csv', indexes.dataset);
		// Excel reads a file that is opened by a double click as UTF-8 only with this.
		expect(csv.startsWith('\uFEFFid,kind,')).toBe(true);
		const rows: unknown[] = parse(csv, {columns: true, bom: true});
		// The flights of the Hwasong-18, by the CNS database: 13 April, 12 July and 18 December 2023.
		expect(rows).toHaveLength(3);
		const pairs = listed('year:2022', '2ss');
		expect(listingText(pairs, 'markdown', indexes.dataset)).toMatch(/^\| DATE \| DRILL \|/);
		const json: {drill: {id: string}}[] = JSON.parse(listingText(pairs, 'json', indexes.dataset));
		expect(json.map(({drill}) => drill.id)).toEqual(
			pairs.kind === 'pairs' ? pairs.rows.map(({drill}) => drill?.id) : [],
		);
	});

	it('is the printed summary in Day', () => {
		// The window of the Timeline as it is seen, and its events as a table.
		const window = listed('2023-03-19-b1b', '3++');
		const svg = listingText(window, 'svg', indexes.dataset);
		expect(window.kind === 'events' && window.events.length).toBe(1);
		expect(svg).toContain(`<title>${window.kind === 'events' ? window.events[0]?.id : ''}: `);
		expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
		const drawn = listingText(window, 'text', indexes.dataset);
		expect(drawn).toMatch(/^US-ROK drills and North Korean launches, /);
		expect(Math.max(...drawn.split('\n').map(({length}) => length))).toBeLessThanOrEqual(72);
		expect(listingText(window, 'csv', indexes.dataset)).toMatch(/^\uFEFFid,/);

		const text = listingText(listed('2023-03-19-b1b', '5'), 'text', indexes.dataset);
		expect(text).toMatch(/^US-ROK DRILLS AND NORTH KOREAN LAUNCHES +Sunday 19 March 2023\n/);
		expect(text.endsWith('END\n')).toBe(true);
		expect(listingText(listed('2023-03-19-b1b', '5'), 'markdown', indexes.dataset)).toMatch(/^# /);
	});
});

describe('links', () => {
	it.each([
		[{TERM: 'xterm-kitty'}, true],
		[{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, true],
		[{TERM: 'xterm-256color', VTE_VERSION: '7200'}, true],
		[{TERM: 'xterm-256color', VTE_VERSION: '4800'}, false],
		[{TERM: 'xterm-256color'}, false],
		[{TERM: 'xterm-kitty', TMUX: '/tmp/x'}, false],
		[{TERM: 'xterm-kitty', FORCE_HYPERLINK: '0'}, false],
		[{TERM: 'dumb', FORCE_HYPERLINK: '1'}, true],
		[{}, false],
	])('are written with %o: %s', (environment, expected) => {
		expect(supportsLinks(environment)).toBe(expected);
	});
});
