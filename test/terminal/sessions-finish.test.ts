/** Sessions of finishing a job, on a real terminal: copies in a form, files with a proposed name, own files read again. */
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';
import {runBriefing} from '../helpers/run-briefing.ts';

const newFolder = () => mkdtemp(path.join(tmpdir(), 'briefing-'));

async function open(words: readonly string[], folder?: string): Promise<RealTerminal> {
	const terminal = openTerminal({columns: 120, rows: 40, words, ...(folder === undefined ? {} : {folder})});
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

describe('copying in a form', () => {
	it('gives the BibTeX of the command, and a Markdown row with its head', async () => {
		const terminal = await open(['id:2017-11-29-icbm']);
		terminal.type('y');
		await terminal.waitForText('b BibTeX');
		terminal.type('b');
		await terminal.waitForText('BibTeX sent to');
		expect(copiedText(terminal)).toBe(runBriefing(['show', '2017-11-29-icbm', '--format', 'bibtex']).output);
		terminal.type('ym');
		await terminal.waitForText('Markdown row sent to');
		const rows = copiedText(terminal).trimEnd().split('\n');
		expect(rows).toHaveLength(3);
		expect(rows[0]).toMatch(/^\| DATE \| TITLE \|/);
		expect(rows[2]).toContain('| 2017-11-29 |');
		await leave(terminal);
	});
});

describe('writing to a file', () => {
	it('proposes a name, and says how much was written', async () => {
		const folder = await newFolder();
		const terminal = await open(['class:icbm 2023'], folder);
		terminal.type('w');
		await terminal.waitForText('to file: events-class-icbm-2023.csv');
		terminal.type('\r');
		await terminal.waitForText('Wrote events-class-icbm-2023.csv: ');
		const rows = (await readFile(path.join(folder, 'events-class-icbm-2023.csv'), 'utf8'))
			.trimEnd()
			.split('\n');
		const columns = rows[0]?.split(',').length;
		await terminal.waitForText(`: ${rows.length - 1} events, ${columns} columns.`);
		await leave(terminal);
	});

	it('completes the name with Tab', async () => {
		const folder = await newFolder();
		await writeFile(path.join(folder, 'notes-2023.csv'), '');
		await writeFile(path.join(folder, 'notes-2024.csv'), '');
		const terminal = await open(['class:icbm'], folder);
		terminal.type('wno\t');
		await terminal.waitForText('to file: notes-202 ');
		await terminal.waitForText('notes-2023.csv  notes-2024.csv');
		terminal.type('4\t');
		await terminal.waitForText('to file: notes-2024.csv');
		terminal.type('\u001B');
		await terminal.waitForText('/ search');
		await leave(terminal);
	});
});

describe('own files', () => {
	const note = (title: string) => `- kind: note\n  start: 2023-03-19\n  title: ${title}\n`;

	it('are read again with R, and a fault in them is said and changes nothing', async () => {
		const file = path.join(await newFolder(), 'own.yaml');
		await writeFile(file, note('First note'));
		const terminal = await open(['--data', file, 'kind:note']);
		await terminal.waitForText('First note');
		await writeFile(file, note('First note') + note('Second note'));
		terminal.type('R');
		await terminal.waitForText('Read again: 2 events of your own.');
		await terminal.waitForText('Second note');
		await writeFile(file, '- kind: note\n  title: Third\n  start: someday\n');
		terminal.type('R');
		await terminal.waitForText('own.yaml:3: ');
		await terminal.waitForText('Second note');
		await leave(terminal);
	});

	it('are none without --data, and that is said', async () => {
		const terminal = await open([]);
		terminal.type('R');
		await terminal.waitForText(
			'There are no files of your own to read: start with --data FILE, or write one with a.',
		);
		await leave(terminal);
	});
});
