/** Sessions of writing an own event in an editor, on a real terminal: scripts stand for the editor. */
import {access, chmod, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

type Place = {
	readonly terminal: RealTerminal;
	/** The file in the user's folder, and the draft beside it. */
	readonly file: string;
	readonly draft: string;
};

/** The screen with an editor: lines of a shell script whose `$1` is the file to edit. */
async function open(script: string, words: readonly string[] = []): Promise<Place> {
	const folder = await mkdtemp(path.join(tmpdir(), 'briefing-'));
	const editor = path.join(folder, 'editor');
	await writeFile(editor, `#!/bin/sh\n${script}\n`);
	await chmod(editor, 0o755);
	const terminal = openTerminal({
		columns: 120,
		rows: 40,
		words,
		env: {VISUAL: editor, XDG_DATA_HOME: folder},
	});
	await terminal.waitForText('=> EVENTS');
	const own = path.join(folder, 'briefing', 'own-events');
	return {terminal, file: `${own}.yaml`, draft: `${own}.draft.yaml`};
}

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
	expect(terminal.modes()).toEqual([]);
}

const isThere = (file: string) =>
	access(file).then(
		() => true,
		() => false,
	);
const note = (title: string, start = '2023-03-19') =>
	`printf -- '- kind: note\\n  start: ${start}\\n  title: ${title}\\n' > "$1"`;

describe('an own event', () => {
	it('is written with the keys that the editor reads, kept through a Ctrl-C and a resize, and selected', async () => {
		const {terminal, file, draft} = await open(
			`trap 'echo INTERRUPTED' INT
			grep -c '^- kind: note' "$1"
			echo READY
			while [ -z "$title" ]; do read title; done
			printf -- '- kind: note\\n  start: 2023-03-19\\n  title: %s\\n' "$title" > "$1"`,
		);
		terminal.type('a');
		await terminal.waitForText('o note');
		terminal.type('o');
		await terminal.waitForText('READY');
		expect(terminal.isAlternate()).toBe(false);
		expect(await isThere(draft)).toBe(true);
		terminal.type('\u0003');
		await terminal.waitForText('INTERRUPTED');
		terminal.resize(100, 30);
		// Keys of the screen among them: q would end it.
		terminal.type('Typed in the editor, qqq\r');
		await terminal.waitForText('Added to ');
		await terminal.waitFor(
			'the event selected, at the new size',
			screen =>
				screen.length === 30 &&
				screen.some(row => /^> .*Typed in the editor, qqq/.test(row)) &&
				(screen[29] ?? '').includes('Added to'),
		);
		expect(await readFile(file, 'utf8')).toBe(
			'- kind: note\n  start: 2023-03-19\n  title: Typed in the editor, qqq\n',
		);
		expect(await isThere(draft)).toBe(false);
		// Keys and the terminal are the screen's again.
		terminal.type('/hwasong-18\r');
		await terminal.waitForText(' / hwasong-18 ');
		await leave(terminal);
	});

	it('goes behind those of the file that --data names, which stay as they are, and is read with R', async () => {
		const folder = await mkdtemp(path.join(tmpdir(), 'briefing-'));
		const mine = path.join(folder, 'mine.yaml');
		const before = '# My notes\n- kind: note\n  start: 2023-03-20\n  title: First of mine # a remark';
		await writeFile(mine, before);
		const {terminal, file} = await open(note('Second of mine'), ['--data', mine]);
		terminal.type('ao');
		await terminal.waitForText(': Second of mine.');
		expect(await readFile(mine, 'utf8')).toBe(
			`${before}\n- kind: note\n  start: 2023-03-19\n  title: Second of mine\n`,
		);
		expect(await isThere(file)).toBe(false);
		terminal.type('R');
		await terminal.waitForText('Read again: 2 events of your own.');
		await leave(terminal);
	});

	it('is there at the next start, without a flag', async () => {
		const {terminal, file} = await open(note('Kept for good'));
		terminal.type('ao');
		await terminal.waitForText('Added to ');
		await leave(terminal);
		const next = openTerminal({
			columns: 120,
			rows: 40,
			words: ['is:own'],
			env: {XDG_DATA_HOME: path.dirname(path.dirname(file))},
		});
		await next.waitForText('Kept for good');
		await leave(next);
	});
});

describe('what goes wrong', () => {
	it('is a fault told at its line, the draft edited again', async () => {
		const {terminal, file, draft} = await open(
			`if grep -q '^#! line' "$1"; then ${note('Right now')}; else ${note('Not yet', 'someday')}; fi`,
		);
		terminal.type('ao');
		await terminal.waitForText('Edit it again? (yes or no)');
		// One line with the fault stands above the draft, so that its start is in line 3.
		await terminal.waitForText('Line 3: start: "someday" is not a date');
		expect(await readFile(draft, 'utf8')).toMatch(
			/^#! line 3: start: .*\n- kind: note\n {2}start: someday\n/,
		);
		expect(await isThere(file)).toBe(false);
		terminal.type('yes\r');
		await terminal.waitForText('Added to ');
		expect(await readFile(file, 'utf8')).toBe('- kind: note\n  start: 2023-03-19\n  title: Right now\n');
		await leave(terminal);
	});

	it('stays in the draft where it is not edited again, and the next a goes on from there', async () => {
		const {terminal, file, draft} = await open(
			`if grep -q nonsense "$1"; then ${note('At last')}; else echo '{{ nonsense' > "$1"; fi`,
		);
		terminal.type('ad');
		await terminal.waitForText('Edit it again? (yes or no)');
		terminal.type('no\r');
		await terminal.waitForText('Nothing was added; it stays in ');
		expect(await readFile(draft, 'utf8')).toContain('{{ nonsense\n');
		terminal.type('ad');
		await terminal.waitForText('Added to ');
		expect(await readFile(file, 'utf8')).toContain('title: At last');
		await leave(terminal);
	});

	it('is an editor that fails, with what was written or without', async () => {
		const {terminal, file, draft} = await open(`test -e "$HOME/never"; ${note('Written')}; exit 3`);
		terminal.type('ao');
		await terminal.waitForText(
			'The editor ended with status 3: nothing was added; what was written stays in',
		);
		expect(await isThere(file)).toBe(false);
		expect(await readFile(draft, 'utf8')).toContain('title: Written');
		await leave(terminal);
		const other = await open('kill -9 $$');
		other.terminal.type('ao');
		await other.terminal.waitForText('The editor ended with SIGKILL: nothing was added.');
		expect(await isThere(other.draft)).toBe(false);
		await leave(other.terminal);
	});

	it('is nothing where the form stays as it is', async () => {
		const {terminal, file, draft} = await open('true');
		terminal.type('al');
		await terminal.waitForText('Nothing was written, and nothing was added.');
		expect([await isThere(file), await isThere(draft)]).toEqual([false, false]);
		await leave(terminal);
	});

	it('is no editor at all, and that is said', async () => {
		const terminal = openTerminal({columns: 120, rows: 40});
		await terminal.waitForText('=> EVENTS');
		terminal.type('a');
		await terminal.waitForText('No editor is set: name one in $VISUAL or $EDITOR.');
		await leave(terminal);
	});
});
