import {chmod, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {listingText} from '../../source/edge/listing-text.ts';
import {clipboardCode, clipboardWords, openAddress, writeTextFile} from '../../source/edge/screen-edge.ts';
import {supportsLinks} from '../../source/edge/terminal-features.ts';
import {selectListing} from '../../source/state/actions.ts';
import {indexes, press, start} from '../state/sessions.ts';

const folder = () => mkdtemp(path.join(tmpdir(), 'briefing-'));
const escapeCode = '\u001B';

describe('the clipboard', () => {
	it('gets the text in base64, so that no text can end the code', () => {
		const text = `Freedom Shield 자유의 방패\u0007${escapeCode}]0;x`;
		const code = clipboardCode(text, {isTmux: false});
		expect(code.startsWith(`${escapeCode}]52;c;`)).toBe(true);
		const payload = code.slice(`${escapeCode}]52;c;`.length, -1);
		expect(Buffer.from(payload, 'base64').toString('utf8')).toBe(text);
		expect(code.endsWith('\u0007')).toBe(true);
	});

	it('gets it inside tmux both as tmux takes it and wrapped for the terminal around it', () => {
		const plain = clipboardCode('a', {isTmux: false});
		const code = clipboardCode('a', {isTmux: true});
		expect(code.startsWith(plain)).toBe(true);
		expect(code).toContain(`${escapeCode}Ptmux;${escapeCode}${escapeCode}]52;c;YQ==`);
	});

	it('is spoken of with what may stand in the way', () => {
		expect(clipboardWords('Citation', {})).toMatch(/OSC 52/);
		expect(clipboardWords('Citation', {TMUX: '/tmp/x'})).toMatch(/set-clipboard/);
		expect(clipboardWords('Citation', {TERM_PROGRAM: 'Apple_Terminal'})).toMatch(/takes no text/);
	});
});

describe('opening a page', () => {
	it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address', 'ssh://host'])(
		'refuses %s',
		async address => {
			expect(await openAddress(address, 'linux', '/bin/true')).toMatch(/Only addresses of web pages/);
		},
	);

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
		const rows: unknown[] = parse(csv, {columns: true});
		// The flights of the Hwasong-18, by the CNS database: 13 April, 12 July and 18 December 2023.
		expect(rows).toHaveLength(3);
		const pairs = listed('year:2022', '2ss');
		const json: {drill: {id: string}}[] = JSON.parse(listingText(pairs, 'json', indexes.dataset));
		expect(json.map(({drill}) => drill.id)).toEqual(
			pairs.kind === 'pairs' ? pairs.rows.map(({drill}) => drill.id) : [],
		);
	});

	it('is the printed summary in Day', () => {
		const text = listingText(listed('2023-03-19-b1b', '5'), 'text', indexes.dataset);
		expect(text).toMatch(/^DAILY SUMMARY, SUNDAY 19 MARCH 2023\n/);
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
