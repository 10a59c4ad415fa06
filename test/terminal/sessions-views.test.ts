/** Sessions through the views and actions of the built program, and its manners in a shell. */
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {isShellPrompt, shellPrompt} from '../helpers/is-shell-prompt.ts';
import {openTerminal, type RealTerminal, type TerminalOptions} from '../helpers/real-terminal.ts';

const size = {columns: 120, rows: 40};

async function open(options: Partial<TerminalOptions> = {}): Promise<RealTerminal> {
	const terminal = openTerminal({...size, ...options});
	await terminal.waitForText('=> EVENTS');
	return terminal;
}

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
	expect(terminal.isAlternate()).toBe(false);
}

describe('the views', () => {
	it.each([
		{columns: 200, rows: 60},
		{columns: 120, rows: 40},
		{columns: 80, rows: 24},
		{columns: 60, rows: 20},
		{columns: 40, rows: 12},
	])('open by number at $columns x $rows, with one selected event in all', async at => {
		const terminal = await open({...at, words: ['2023-03-19-b1b']});
		terminal.type('2');
		await terminal.waitForText('=> PAIRS');
		await terminal.waitFor('the flight marked', screen => screen.some(row => row.startsWith('> 2023-03-19')));
		terminal.type('3');
		await terminal.waitForText('=> TIMELINE');
		await terminal.waitFor('the flight marked', screen =>
			/v 19 Mar 2023|19 Mar 2023 v/.test(screen.join('\n')),
		);
		terminal.type('4');
		await terminal.waitForText('STATISTICS OF DRILLS AND LAUNCHES');
		terminal.type('5');
		await terminal.waitForText('Sunday 19 March 2023');
		terminal.type('1');
		await terminal.waitFor('the flight still selected', screen =>
			screen.some(row => /^> +19 Mar =/.test(row)),
		);
		await leave(terminal);
	});

	it('sort the pairs of 2022 so that the closest come first', async () => {
		const terminal = await open();
		terminal.type('2/year:2022\rsg');
		const screen = await terminal.waitFor(
			'the first of them selected',
			rows => rows.some(row => /=> PAIRS 1\/\d+/.test(row)) && rows.some(row => row.includes('Gap v')),
		);
		// A launch on the drill's own days is the closest that there is.
		expect(screen.find(row => row.startsWith('> 20'))).toMatch(/day \d+ of \d+|same day|inside|[-+]0/);
		await leave(terminal);
	});

	it('go day by day', async () => {
		const terminal = await open({words: ['2023-03-19-b1b']});
		terminal.type('5');
		await terminal.waitForText('DAY: Sunday 19 March 2023');
		terminal.type('h');
		await terminal.waitForText('DAY: Saturday 18 March 2023');
		terminal.type(':2025-04-15\r');
		await terminal.waitForText('DAY: Tuesday 15 April 2025');
		await leave(terminal);
	});
});

describe('actions', () => {
	it('put a citation on the clipboard', async () => {
		const terminal = await open({words: ['2023-03-19-b1b']});
		terminal.type('y');
		await terminal.waitForText('c citation');
		terminal.type('c');
		await terminal.waitForText('Citation sent to');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the code of the clipboard begins with one
		const [, code = ''] = /\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(terminal.raw()) ?? [];
		expect(Buffer.from(code, 'base64').toString('utf8')).toMatch(/19 March 2023\. Record 2023-03-19-b1b/);
		await leave(terminal);
	});

	it('write what is listed to a file, and ask before they replace one', async () => {
		const folder = await mkdtemp(path.join(tmpdir(), 'briefing-'));
		const file = path.join(folder, 'icbm.csv');
		await writeFile(file, 'mine');
		const terminal = await open({words: ['system:hwasong-18']});
		terminal.type(`w${file}\r`);
		await terminal.waitForText('already exists');
		terminal.type('no\r');
		await terminal.waitForText('Nothing was written');
		expect(await readFile(file, 'utf8')).toBe('mine');
		terminal.type(`w${file}\r`);
		await terminal.waitForText('already exists');
		terminal.type('yes\r');
		await terminal.waitForText('Wrote ');
		// A line of names, and the flights of 13 April, 12 July and 18 December 2023.
		expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(4);
		await leave(terminal);
	});

	it('complete and recall in the search line', async () => {
		const terminal = await open();
		terminal.type('/cla\t\t');
		await terminal.waitForText('> class:SRBM');
		terminal.type('\r/\u0015\u001B[A');
		await terminal.waitForText('> class:SRBM');
		terminal.type('\u0003');
		expect(await terminal.waitForExit()).toBe(130);
	});
});

describe('in a shell', () => {
	it('stops on Ctrl-Z and comes back with fg, the screen as it was', async () => {
		const terminal = openTerminal({
			...size,
			shell: 'exec bash --norc --noprofile -i',
			env: {PS1: `${shellPrompt} `, BASH_SILENCE_DEPRECATION_WARNING: '1'},
		});
		await terminal.waitForText(shellPrompt);
		terminal.type('$BRIEFING icbm 2017\r');
		await terminal.waitForText('=> EVENTS');
		terminal.type('gjj');
		const before = await terminal.waitFor(
			'the third event, whole',
			screen => terminal.isFrameWhole() && screen.some(row => row.includes('=> EVENTS 3/')),
		);
		terminal.type('\u001A');
		await terminal.waitFor('the shell', screen => isShellPrompt(screen, 'Stopped'));
		expect(terminal.isAlternate()).toBe(false);
		terminal.type('fg\r');
		await terminal.waitFor('the same screen', screen => screen.join('\n') === before.join('\n'));
		expect(terminal.isAlternate()).toBe(true);
		terminal.type('q');
		await terminal.waitFor('the shell', screen => !terminal.isAlternate() && isShellPrompt(screen, 'fg'));
		terminal.type('exit\r');
		await terminal.waitForExit();
	});
});

describe('typing', () => {
	it('takes each of 400 keys once, in order, as fast as they come', async () => {
		const terminal = await open();
		const words = 'freedom shield hwasong b-1b icbm ';
		const text = words.repeat(12).slice(0, 400 - 5);
		terminal.type('/');
		for (let at = 0; at < text.length; at += 3) {
			terminal.type(text.slice(at, at + 3));
		}

		terminal.type('#end#');
		await terminal.waitForText('#end#');
		const seen: string[] = [];
		// The line shows the end of the text; the rest comes into sight with the cursor.
		terminal.type('\u0001');
		const first = await terminal.waitFor('the start of the text', screen =>
			(screen[1] ?? '').startsWith(' > freedom'),
		);
		seen.push((first[1] ?? '').slice(3, 60));
		expect(text.startsWith(seen[0] ?? 'nothing')).toBe(true);
		// Erasing exactly as many characters as were typed leaves nothing; one fewer would leave one.
		terminal.type(`\u0005${'\u007F'.repeat(399)}`);
		await terminal.waitFor('the first letter alone', screen => /^ > f +\S/.test(screen[1] ?? ''));
		terminal.type('\u0003');
		expect(await terminal.waitForExit()).toBe(130);
	});
});
