/** Sessions with the mouse: the terminal's reports as bytes, and its modes as they are left. */
import {describe, expect, it} from 'vitest';
import {isShellPrompt, shellPrompt} from '../helpers/is-shell-prompt.ts';
import {openTerminal, type RealTerminal, type TerminalOptions} from '../helpers/real-terminal.ts';

const escapeCode = '\u001B';
const mouseOn = `${escapeCode}[?1000h${escapeCode}[?1006h`;
const mouseOff = `${escapeCode}[?1006l${escapeCode}[?1000l`;

/** A press and a release of the first button on a cell counted from 0. */
const clickAt = (column: number, row: number) =>
	`${escapeCode}[<0;${column + 1};${row + 1}M${escapeCode}[<0;${column + 1};${row + 1}m`;
const wheelDown = (column: number, row: number) => `${escapeCode}[<65;${column + 1};${row + 1}M`;

async function open(options: Partial<TerminalOptions> = {}): Promise<RealTerminal> {
	const terminal = openTerminal({columns: 120, rows: 40, words: ['--mouse'], ...options});
	await terminal.waitForText('=> EVENTS');
	return terminal;
}

/** Whether the terminal was told last to report nothing. */
function isMouseLeftOff(terminal: RealTerminal): boolean {
	return terminal.raw().lastIndexOf(mouseOff) > terminal.raw().lastIndexOf(mouseOn);
}

describe('the mouse', () => {
	it('selects, opens, scrolls and focuses what is under it', async () => {
		const terminal = await open();
		terminal.type('g');
		const first = await terminal.waitFor(
			'the top of the list',
			screen => terminal.isFrameWhole() && screen.some(text => text.startsWith('=> EVENTS 1/')),
		);
		const row = 9;
		const text = first[row]?.slice(2, 40) ?? '';
		terminal.type(clickAt(10, row));
		await terminal.waitFor('the clicked row selected where it was', screen =>
			(screen[row] ?? '').startsWith(`> ${text}`),
		);
		const clicked = Number(/EVENTS (\d+)\//.exec(terminal.screen()[2] ?? '')?.[1]);
		terminal.type(clickAt(10, row));
		await terminal.waitForText('=> DETAIL');
		terminal.type(wheelDown(10, row));
		// Three rows on from the clicked one, which has a year above it, or several.
		await terminal.waitForText(`-- EVENTS ${clicked + 3}/`);
		terminal.type(clickAt(10, 2));
		await terminal.waitForText(`=> EVENTS ${clicked + 3}/`);
		// Past the last row, on the line between the panes, on the header: nothing.
		terminal.type('/system:hwasong-18\rg');
		await terminal.waitFor('three rows', screen => /=> EVENTS 1\/3/.test(screen.join('\n')));
		terminal.type(clickAt(10, 20) + clickAt(60, 5) + clickAt(61, 5) + clickAt(4, 0) + clickAt(10, 5));
		await terminal.waitForText('=> EVENTS 2/3');
		// So low that more than three lines of the keys, and of the day, are out of sight.
		terminal.resize(120, 20);
		await terminal.waitFor('the smaller screen', screen => (screen[19] ?? '').includes('q quit'));
		terminal.type('?');
		await terminal.waitForText('KEYS AND MARKS, 1-');
		terminal.type(wheelDown(10, 10));
		await terminal.waitForText('KEYS AND MARKS, 4-');
		terminal.type(`${escapeCode}`);
		await terminal.waitForText('=> EVENTS 2/3');
		terminal.type('5');
		await terminal.waitForText('DAY: ');
		terminal.type(wheelDown(10, 10));
		await terminal.waitForText(', 4-');
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
		expect(isMouseLeftOff(terminal)).toBe(true);
	});

	it('types nothing into an open search line, whole or in pieces, and a click leaves it', async () => {
		const terminal = await open();
		terminal.type('/icbm');
		await terminal.waitForText('> icbm');
		for (const byte of `${wheelDown(90, 10)}${escapeCode}[<35;7;7M${escapeCode}[<0;9;1m`) {
			terminal.type(byte);
		}

		terminal.type(' 2017');
		await terminal.waitFor('the typed words alone', screen => /^ > icbm 2017 +\d/.test(screen[1] ?? ''));
		terminal.type(clickAt(10, 5));
		await terminal.waitFor(
			'the row selected, the line left',
			screen => (screen[1] ?? '').startsWith(' / icbm 2017') && (screen[5] ?? '').startsWith('> '),
		);
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
	});

	it('is not asked for without the flag', async () => {
		const terminal = await open({words: []});
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
		expect(terminal.raw()).not.toContain(`${escapeCode}[?1000`);
		expect(terminal.raw()).not.toContain(`${escapeCode}[?1006`);
	});
});

describe('the mouse is given back', () => {
	it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('on %s', async signal => {
		const terminal = await open();
		terminal.kill(signal);
		await terminal.waitForExit();
		expect(isMouseLeftOff(terminal)).toBe(true);
	});

	it('on Ctrl-C', async () => {
		const terminal = await open();
		terminal.type('\u0003');
		expect(await terminal.waitForExit()).toBe(130);
		expect(isMouseLeftOff(terminal)).toBe(true);
	});

	it('on a crash', async () => {
		const crash = "process.on('SIGUSR2', () => { throw new Error('made to fail'); })";
		const terminal = await open({
			env: {NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(crash)}`},
		});
		terminal.kill('SIGUSR2');
		expect(await terminal.waitForExit()).not.toBe(0);
		expect(isMouseLeftOff(terminal)).toBe(true);
	});

	it('while the program is stopped by Ctrl-Z, and taken again after fg', async () => {
		const terminal = openTerminal({
			columns: 120,
			rows: 40,
			shell: 'exec bash --norc --noprofile -i',
			env: {PS1: `${shellPrompt} `},
		});
		await terminal.waitForText(shellPrompt);
		terminal.type('$BRIEFING --mouse\r');
		await terminal.waitForText('=> EVENTS');
		terminal.type('\u001A');
		await terminal.waitFor('the shell', screen => isShellPrompt(screen, 'Stopped'));
		expect(isMouseLeftOff(terminal)).toBe(true);
		terminal.type('fg\r');
		await terminal.waitForText('=> EVENTS');
		await terminal.waitFor('the mouse asked for again', () => !isMouseLeftOff(terminal));
		terminal.type(`g${wheelDown(10, 10)}`);
		await terminal.waitForText('=> EVENTS 4/');
		terminal.type('q');
		await terminal.waitFor('the shell', screen => !terminal.isAlternate() && isShellPrompt(screen, 'fg'));
		expect(isMouseLeftOff(terminal)).toBe(true);
		terminal.type('exit\r');
		await terminal.waitForExit();
	});
});
