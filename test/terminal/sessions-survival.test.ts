/** Sessions in which the terminal or the world around it misbehaves: the screen lives on and says what happened. */
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {isShellPrompt, shellPrompt} from '../helpers/is-shell-prompt.ts';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

const size = {columns: 100, rows: 30};
const escapeCode = '\u001B';

async function open(words: readonly string[] = []): Promise<RealTerminal> {
	const terminal = openTerminal({...size, words});
	await wholeFrame(terminal, '=> EVENTS');
	return terminal;
}

function wholeFrame(terminal: RealTerminal, text: string): Promise<string[]> {
	return terminal.waitFor(
		`a whole frame with ${text}`,
		screen => terminal.isFrameWhole() && screen.some(row => row.includes(text)),
	);
}

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('\u0003');
	expect(await terminal.waitForExit()).toBe(130);
}

describe('a file that cannot be written', () => {
	it('is a sentence in the footer, whatever the cause, and the screen goes on', async () => {
		const where = await mkdtemp(path.join(tmpdir(), 'briefing-'));
		await writeFile(path.join(where, 'plain'), '');
		const terminal = await open(['icbm']);
		terminal.type(`w${where}/plain/x.csv\r`);
		await terminal.waitForText('was not written: what should be its folder is a file');
		terminal.type(`w${where}/${'x'.repeat(300)}.csv\r`);
		await terminal.waitForText('=> EVENTS');
		terminal.type('gj');
		await wholeFrame(terminal, '=> EVENTS 2/');
		await leave(terminal);
	});
});

describe('what the terminal sends', () => {
	it('is no key and no text where it answers late', async () => {
		const terminal = await open(['icbm']);
		const answers = [']11;rgb:1e1e/1e1e/1e1e\u001B\\', 'P>|XTerm(380)\u001B\\', '[?62;22c', '[12;40R'];
		terminal.type(answers.map(answer => escapeCode + answer).join(''));
		terminal.type('/');
		terminal.type(answers.map(answer => escapeCode + answer).join(''));
		terminal.type(' b-52');
		await terminal.waitFor('the query alone', ([, line = '']) => line.startsWith(' > icbm b-52  '));
		await leave(terminal);
	});

	it('is a paste whose end is lost: it ends by itself, or at Ctrl-C', async () => {
		const terminal = await open();
		terminal.type(`/${escapeCode}[200~hwasong`);
		await terminal.waitFor('the text', ([, line = '']) => line.startsWith(' > hwasong '));
		terminal.type(`${escapeCode}[200~-18`);
		await leave(terminal);
	});
});

describe('the cursor', () => {
	it('stands on the selected row after each frame, hidden', async () => {
		const terminal = await open(['icbm']);
		const rowOf = (screen: readonly string[]) => screen.findIndex(row => row.startsWith('> '));
		for (const [key, place] of [
			['g', 1],
			['j', 2],
			['j', 3],
		] as const) {
			terminal.type(key);
			await terminal.waitFor(
				'the cursor on the row',
				screen =>
					screen.some(row => row.includes(`=> EVENTS ${place}/`)) && terminal.cursor().y === rowOf(screen),
			);
			expect(terminal.cursor().x).toBe(0);
		}

		expect(terminal.raw().lastIndexOf('[?25h')).toBeLessThan(terminal.raw().lastIndexOf('[?25l'));
		terminal.type('/');
		await terminal.waitFor(
			'the cursor shown',
			() => terminal.raw().endsWith('[?25h') || terminal.cursor().y === 1,
		);
		await leave(terminal);
	});
});

describe('coming back', () => {
	it('draws everything anew at Ctrl-L, in every mode', async () => {
		for (const keys of ['', '/', ':', '?', '?/']) {
			const terminal = await open(['icbm']);
			terminal.type(keys);
			const before = terminal.raw().length;
			terminal.type('\u000C');
			await terminal.waitFor('the screen taken anew', () => terminal.raw().indexOf('[?1049h', before) > 0);
			await terminal.waitFor('a whole frame', screen => terminal.isFrameWhole() && (screen[0] ?? '') !== '');
			await leave(terminal);
		}
	});

	async function inShell(): Promise<RealTerminal> {
		const terminal = openTerminal({
			...size,
			shell: 'exec bash --norc --noprofile -i',
			env: {PS1: `${shellPrompt} `, BASH_SILENCE_DEPRECATION_WARNING: '1'},
		});
		await terminal.waitForText(shellPrompt);
		terminal.type(`sh -c 'echo pid=$$; exec $BRIEFING icbm 2017'\r`);
		await wholeFrame(terminal, '=> EVENTS');
		return terminal;
	}

	async function leaveShell(terminal: RealTerminal): Promise<void> {
		terminal.type('\u0003');
		await terminal.waitFor('the shell', screen => !terminal.isAlternate() && isShellPrompt(screen, 'pid='));
		terminal.type('exit\r');
		await terminal.waitForExit();
	}

	it.each([
		['', ' [1 Events]'],
		['/', ' [1 Events]'],
		['?', '=> KEYS AND MARKS'],
	])('has the size that the terminal has then, from every mode (%j)', async (keys, begins) => {
		const terminal = await inShell();
		terminal.type(keys);
		terminal.type('\u001A');
		await terminal.waitFor('the shell', screen => isShellPrompt(screen, 'Stopped'));
		terminal.resize(70, 20);
		terminal.type('fg\r');
		// The footer stands in the last row; the first one begins what a frame of 30 rows would have moved out of sight.
		await terminal.waitFor('a frame of the new size', screen => {
			const [first = '', last = ''] = [screen[0], screen.at(-1)];
			return terminal.isAlternate() && first.startsWith(begins) && /quit|Esc/.test(last);
		});
		expect(terminal.isWrapped()).toBe(false);
		await leaveShell(terminal);
	});

	it('takes the terminal again after a stop from outside', async () => {
		const terminal = await inShell();
		const before = terminal.raw().length;
		const [, pid = ''] = /pid=(\d+)/.exec(terminal.raw()) ?? [];
		process.kill(Number(pid), 'SIGSTOP');
		await terminal.waitFor('the shell', () => terminal.raw().slice(before).includes('Stopped'));
		terminal.type('fg\r');
		await terminal.waitFor('the screen taken anew', () => terminal.raw().indexOf('[?1049h', before) > 0);
		terminal.type('gj');
		await wholeFrame(terminal, '=> EVENTS 2/');
		await leaveShell(terminal);
	});
});

describe('a terminal that closes', () => {
	// Whether it is drawing, counting or at rest: the output may fail before the signal comes.
	it.each(['', 'jjjj', '4', '/icbm'])(
		'ends the program quietly, by the signal of a closed terminal (%j)',
		async keys => {
			const terminal = await open();
			terminal.type(keys);
			terminal.hangUp();
			expect(await terminal.waitForExit()).toBe(129);
		},
	);
});

describe('text without the marks of a paste', () => {
	it('is typed as fast as it comes, to the limit of a line, and Ctrl-C acts', async () => {
		const terminal = await open();
		terminal.type(`/${'hwasong 화성 icbm '.repeat(700)}`);
		await terminal.waitForText('A line takes 1,000 characters');
		await leave(terminal);
	});
});
