/** Sessions of searches that last, on a real terminal: from one session to the next, two at once, and where nothing lasts. */
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

const newFolder = () => mkdtemp(path.join(tmpdir(), 'briefing-'));

async function open(states: string): Promise<RealTerminal> {
	const terminal = openTerminal({columns: 100, rows: 30, env: {XDG_STATE_HOME: states}});
	await terminal.waitForText('=> EVENTS');
	return terminal;
}

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
}

/** Searches, and keeps it. */
async function search(terminal: RealTerminal, query: string): Promise<void> {
	terminal.type(`/\u0015${query}\r`);
	await terminal.waitForText(` / ${query} `);
}

describe('searches that last', () => {
	it('are chosen from a list in the next session, the saved ones by name', async () => {
		const states = await newFolder();
		const first = await open(states);
		await search(first, 'class:icbm since:2022');
		first.type(':save near\r');
		await first.waitForText('Saved as near');
		await search(first, 'vigilant storm');
		await leave(first);

		const second = await open(states);
		second.type('/\u0012');
		await second.waitForText('=> SEARCHES 1/2');
		second.type('near\r');
		await second.waitForText(' > class:icbm since:2022 ');
		second.type('\r');
		await second.waitForText(' / class:icbm since:2022 ');
		await leave(second);
	});

	it('are those of two programs at once', async () => {
		const states = await newFolder();
		const [one, two] = [await open(states), await open(states)];
		await search(one, 'sohae');
		await search(two, 'b-52');
		await leave(one);
		await leave(two);
		const third = await open(states);
		third.type('/\u0012');
		await third.waitForText('=> SEARCHES 1/2');
		await third.waitForText('sohae');
		await third.waitForText('b-52');
		third.type('\u001B\u001B');
		await third.waitForText('/ search');
		await leave(third);
	});

	it('do without a folder, and say so once', async () => {
		const file = path.join(await newFolder(), 'file');
		await writeFile(file, '');
		const terminal = await open(file);
		await search(terminal, 'sohae');
		await terminal.waitForText('Searches last for this session only: what should be its folder is a file.');
		terminal.type('/\u0012');
		await terminal.waitForText('=> SEARCHES 1/1');
		terminal.type('\u001B\u001B');
		await terminal.waitForText('/ search');
		await leave(terminal);
	});
});

describe('briefing --pick', () => {
	it('draws on the terminal and gives the chosen id to the program that asked', async () => {
		const terminal = openTerminal({
			columns: 100,
			rows: 30,
			shell: 'id=$($BRIEFING --pick id:2017-11-02); echo "picked=$id status=$?"',
		});
		await terminal.waitForText('Enter choose');
		terminal.type('\r');
		await terminal.waitForText('picked=2017-11-02-b1b-pilsung status=0');
		expect(await terminal.waitForExit()).toBe(0);
		expect(terminal.modes()).toEqual([]);
	});

	it('draws on the terminal itself where standard error leads elsewhere, at its size', async () => {
		const terminal = openTerminal({
			columns: 100,
			rows: 30,
			shell: 'id=$($BRIEFING --pick sohae 2>/dev/null); echo "picked=$id status=$?"',
		});
		await terminal.waitForText('Enter choose');
		terminal.resize(120, 40);
		await terminal.waitFor(
			'the footer in the last row',
			screen => screen[39]?.includes('Enter choose') ?? false,
		);
		terminal.type('q');
		await terminal.waitForText('picked= status=1');
		expect(await terminal.waitForExit()).toBe(0);
	});
});
