/** Sessions of single actions: what leaves the program, the choices of every view, and moving in each view. */
import {chmod, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal, type TerminalOptions} from '../helpers/real-terminal.ts';
import {runBriefing} from '../helpers/run-briefing.ts';

const folder = () => mkdtemp(path.join(tmpdir(), 'briefing-'));

async function open(words: readonly string[], options: Partial<TerminalOptions> = {}): Promise<RealTerminal> {
	const terminal = openTerminal({columns: 140, rows: 50, words, ...options});
	await terminal.waitForText('=> EVENTS');
	return terminal;
}

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
}

/** The last text that was put on the clipboard. */
function copiedText(terminal: RealTerminal): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the code of the clipboard begins with one
	const [, code = ''] = [...terminal.raw().matchAll(/\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007/g)].at(-1) ?? [];
	return Buffer.from(code, 'base64').toString('utf8');
}

describe('copying', () => {
	it('puts drill and launch on the clipboard with Y', async () => {
		const terminal = await open(['id:2017-11-02-b1b-pilsung']);
		terminal.type('Y');
		await terminal.waitForText('Drill and launch sent to');
		const text = copiedText(terminal);
		expect(text).toMatch(/^27 days after\n/);
		expect(text).toContain('1 Hwasong-15 ICBM');
		expect(text).toMatch(/\nbriefing, data /);
		await leave(terminal);
	});

	it('puts the summary of a day, and the statistics, on the clipboard with y', async () => {
		const terminal = await open(['id:2017-11-02-b1b-pilsung']);
		terminal.type('5y');
		await terminal.waitForText('Summary sent to');
		expect(copiedText(terminal)).toBe(runBriefing(['summary', '2017-11-02']).output);
		terminal.type('4');
		await terminal.waitForText('STATISTICS OF DRILLS AND LAUNCHES');
		terminal.type('y');
		await terminal.waitForText('Statistics sent to');
		await leave(terminal);
	});
});

describe('opening a source', () => {
	type Shown = {readonly id: string; readonly sources: readonly {readonly url?: string}[]};

	/** A browser that only writes down what it was given. */
	async function fakeBrowser(): Promise<{browser: string; opened: string}> {
		const where = await folder();
		const browser = path.join(where, 'browser');
		const opened = path.join(where, 'opened');
		await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" >> ${opened}\n`);
		await chmod(browser, 0o755);
		return {browser, opened};
	}

	function eventWith(isWanted: (urls: readonly (string | undefined)[]) => boolean): Shown {
		const events: readonly Shown[] = JSON.parse(runBriefing(['list', '--format', 'json']).output);
		const event = events.find(({sources}) => isWanted(sources.map(({url}) => url)));
		if (event === undefined) {
			throw new Error('no event has such sources');
		}

		return event;
	}

	it('goes straight to the only one', async () => {
		const {browser, opened} = await fakeBrowser();
		const event = eventWith(urls => urls.length === 1 && urls[0] !== undefined);
		const terminal = await open([`id:${event.id}`], {env: {BROWSER: browser}});
		terminal.type('o');
		await terminal.waitForText('Opened http');
		const url = new URL(event.sources[0]?.url ?? '').href;
		expect(await readFile(opened, 'utf8')).toBe(`${url}\n`);
		await leave(terminal);
	});

	it('asks which of several, and takes no other answer', async () => {
		const {browser, opened} = await fakeBrowser();
		const event = eventWith(urls => urls.length === 3 && urls.every(url => url !== undefined));
		const terminal = await open([`id:${event.id}`], {env: {BROWSER: browser}});
		terminal.type('o');
		await terminal.waitForText('Open which source? (1-3)');
		terminal.type('4\r');
		await terminal.waitForText('There is no source 4');
		terminal.type('\u007F2\r');
		await terminal.waitForText('Opened http');
		const url = new URL(event.sources[1]?.url ?? '').href;
		expect(await readFile(opened, 'utf8')).toBe(`${url}\n`);
		await leave(terminal);
	});

	it('gives the address where no browser starts', async () => {
		const event = eventWith(urls => urls.length === 1 && urls[0] !== undefined);
		const terminal = await open([`id:${event.id}`], {env: {BROWSER: '/nowhere/browser'}});
		terminal.type('o');
		await terminal.waitForText('No browser could be started');
		await leave(terminal);
	});
});

describe('writing', () => {
	it('takes the form that the view has, and says which endings there are', async () => {
		const where = await folder();
		const terminal = await open(['id:2017-11-02-b1b-pilsung']);
		terminal.type(`5w${where}/day.csv\r`);
		await terminal.waitForText('must end in .txt, .md or .json');
		terminal.type('\u0015');
		terminal.type(`${where}/day.txt\r`);
		await terminal.waitForText('Wrote ');
		expect(await readFile(`${where}/day.txt`, 'utf8')).toBe(runBriefing(['summary', '2017-11-02']).output);
		terminal.type(`1w${where}/no/list.csv\r`);
		await terminal.waitForText('there is no such folder');
		await leave(terminal);
	});
});

describe('choices', () => {
	// CNS database: after the flight of 2 November 2017 the launch of 29 November, before it that of 15 September.
	it('pair with the next launch and the previous one by d, and say so', async () => {
		const terminal = await open(['id:2017-11-02-b1b-pilsung']);
		await terminal.waitForText('DRILL AND LAUNCH: 27 days after');
		terminal.type('d');
		await terminal.waitForText('next d');
		await terminal.waitForText('DRILL AND LAUNCH: 27 days after');
		terminal.type('d');
		await terminal.waitForText('previous d');
		await terminal.waitForText('DRILL AND LAUNCH: 48 days before');
		await leave(terminal);
	});

	// Korea JoongAng Daily, 30 April 2025: the warship's cruise missiles; Chosun Biz, 8 May 2025: the ballistic ones.
	it('count other launches by m, in every view', async () => {
		const terminal = await open(['id:2025-04-15-b1b']);
		await terminal.waitForText('DRILL AND LAUNCH: 13 days after');
		terminal.type('m');
		await terminal.waitForText('LAUNCHES THAT COUNT');
		terminal.type('b');
		await terminal.waitForText('ballistic launches m');
		await terminal.waitForText('DRILL AND LAUNCH: 23 days after');
		terminal.type('2mc');
		await terminal.waitForText('cns launches m');
		terminal.type('ma');
		await terminal.waitForText('all launches m');
		await terminal.waitForText('DRILL AND LAUNCH: 13 days after');
		await leave(terminal);
	});
});

describe('moving', () => {
	it('goes to the listed event nearest to a date, and says how far off it is', async () => {
		const terminal = await open(['system:hwasong-18']);
		terminal.type(':2023-07-10\r');
		await terminal.waitForText('The nearest listed event is 2 days later.');
		await terminal.waitFor('the launch of 12 July', screen => screen.some(row => /^> +12 Jul \^/.test(row)));
		terminal.type(':2023-02-30\r');
		await terminal.waitFor('what is wrong', screen => /2023-02-30 +\S/.test(screen.at(-1) ?? ''));
		terminal.type('\u001B');
		await terminal.waitForText('/ search');
		await leave(terminal);
	});

	it('goes to the other side of the pairing, and shows its map in place of the detail', async () => {
		const terminal = await open(['id:2017-11-02-b1b-pilsung']);
		terminal.type('p');
		await terminal.waitForText('not found by the search');
		await terminal.waitFor('the launch', screen => screen.some(row => /^> +29 Nov \^/.test(row)));
		terminal.type('v');
		await terminal.waitForText('-- MAP');
		await terminal.waitForText('^ Pyongsong Field (');
		terminal.type('v');
		await terminal.waitForText('-- DETAIL');
		await leave(terminal);
	});

	it('walks through the Timeline by event and by launch, and zooms', async () => {
		const terminal = await open(['system:hwasong-18']);
		const marked = (day: string) => (screen: readonly string[]) =>
			screen.some(row => row.includes(`v ${day}`) || row.includes(`${day} v`));
		terminal.type('3g');
		await terminal.waitFor('the first flight', marked('13 Apr 2023'));
		terminal.type('l');
		await terminal.waitFor('the second', marked('12 Jul 2023'));
		terminal.type('n');
		await terminal.waitFor('the third', marked('18 Dec 2023'));
		terminal.type('h');
		await terminal.waitFor('the second again', marked('12 Jul 2023'));
		for (const zoom of ['quarter', 'month', 'week']) {
			terminal.type('+');
			await terminal.waitForText(`[${zoom}]`);
		}

		terminal.type('+');
		await terminal.waitForText('A week is the closest.');
		terminal.type('\r');
		await terminal.waitForText('=> DETAIL');
		await leave(terminal);
	});

	it('scrolls the Statistics and the Day to their ends', async () => {
		const terminal = await open([], {columns: 80, rows: 24});
		terminal.type('5:2017-11-02\rG');
		await terminal.waitFor('the last line of the summary', screen => screen.at(-2)?.trim() === 'END');
		terminal.type('4');
		await terminal.waitForText('STATISTICS, 1-');
		terminal.type('G');
		await terminal.waitFor('the last line of the figures', screen => {
			const [, last, count] = /STATISTICS, \d+-(\d+) of (\d+)/.exec(screen.join('\n')) ?? [];
			return count !== undefined && last === count;
		});
		await leave(terminal);
	});

	it('finds a key on its page', async () => {
		const terminal = await open([]);
		terminal.type('?/reference manager');
		await terminal.waitFor(
			'the key alone',
			screen =>
				screen.some(row => row.includes('BibTeX, for a reference')) &&
				!screen.some(row => row.includes('Half a page')) &&
				(screen.at(-1) ?? '').includes('reference manager'),
		);
		terminal.type('\r');
		await terminal.waitFor('the page with its search kept', screen =>
			(screen.at(-1) ?? '').includes('close'),
		);
		expect(terminal.screen().join('\n')).toContain('BibTeX, for a reference');
		terminal.type('\u001B');
		await terminal.waitForText('=> EVENTS');
		await leave(terminal);
	});
});
