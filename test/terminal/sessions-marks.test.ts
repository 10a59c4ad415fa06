/** Sessions of marking, on a real terminal: what is marked is written, compared and picked. */
import {mkdtemp, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it} from 'vitest';
import {openTerminal} from '../helpers/real-terminal.ts';

it('writes the marked events alone, and sets two drills side by side', async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'briefing-'));
	const terminal = openTerminal({columns: 120, rows: 40, words: ['id:2023-03-13-freedom-shield']});
	await terminal.waitForText('=> EVENTS 1/1');
	terminal.type('x/\u0015id:2024-03-04-freedom-shield\rx');
	await terminal.waitForText('2 marked');
	terminal.type('c');
	await terminal.waitForText('=> COMPARED');
	await terminal.waitFor('the dates of both', screen =>
		screen.some(row => /^When +13-23 March 2023 +4-14 March 2024/.test(row)),
	);
	terminal.type('c');
	await terminal.waitForText('=> EVENTS 1/1, 2 marked');
	const file = path.join(folder, 'marked.csv');
	terminal.type(`w\u0015${file}\r`);
	await terminal.waitForText('Wrote ');
	const rows = (await readFile(file, 'utf8')).trimEnd().split('\n');
	expect(rows.slice(1).map(row => row.split(',')[0])).toEqual([
		'2023-03-13-freedom-shield',
		'2024-03-04-freedom-shield-24',
	]);
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
});

it('gives all marked ids to the program that asked', async () => {
	const terminal = openTerminal({
		columns: 100,
		rows: 30,
		shell: 'for id in $($BRIEFING --pick hwasong-18); do echo "got $id"; done',
	});
	await terminal.waitForText('Enter choose');
	terminal.type('*\r');
	await terminal.waitForText('got 2023-04-13-icbm');
	await terminal.waitForText('got 2023-12-18-icbm');
	expect(await terminal.waitForExit()).toBe(0);
});
