/** Whole sessions of the built program in a real terminal, at the sizes of its three layouts. */
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

const sizes = [
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 50, rows: 20},
];
const escapeKey = '\u001B';

function selectedRow(screen: readonly string[]): string | undefined {
	// A date below the heading of its year, or its mark where it is that of the row above; then the mark of the kind.
	return screen.find(row => /^> .{7} [=+^*!] /.test(row));
}

/** The rows of the list on the screen: those with a date and the mark of a kind, selected or not. */
function listRows(screen: readonly string[]): string[] {
	return screen.filter(row => /^[> ] .{7} [=+^*!] /.test(row));
}

async function openBriefing(size: {columns: number; rows: number}): Promise<RealTerminal> {
	const terminal = openTerminal(size);
	await terminal.waitFor(
		'the list with its latest event selected',
		screen => selectedRow(screen) !== undefined,
	);
	return terminal;
}

describe.each(sizes)('at $columns x $rows', size => {
	it('moves, finds the Hwasong-18 launches by a mistyped name, finds Freedom Shield in Korean, clears, opens and quits', async () => {
		const terminal = await openBriefing(size);
		const first = selectedRow(terminal.screen());
		terminal.type('k');
		await terminal.waitFor('another row selected', screen => selectedRow(screen) !== first);

		terminal.type('/hwasng-18\r');
		const found = await terminal.waitFor('the launches alone', screen => {
			const rows = listRows(screen).filter(row => row.includes(' ^ '));
			return rows.length === 3 && rows.every(row => row.includes('Hwasong-18'));
		});
		// The flights of the Hwasong-18, by the CNS database: 13 April, 12 July and 18 December 2023.
		for (const day of ['13 Apr', '12 Jul', '18 Dec']) {
			expect(found.some(row => row.includes(`${day}`) && row.includes('Hwasong-18'))).toBe(true);
		}

		terminal.type(escapeKey);
		await terminal.waitForText('press / to search');
		terminal.type('/자유의 방패\r');
		await terminal.waitFor('Freedom Shield alone', screen => {
			const rows = listRows(screen);
			return rows.length > 2 && rows.some(row => /= .*Freedom Shield/.test(row));
		});

		terminal.type('\r');
		await terminal.waitFor('the detail focused', screen => screen.some(row => row.includes('=> DETAIL')));
		terminal.type(escapeKey);
		await terminal.waitFor('the list focused', screen => screen.some(row => row.includes('=> EVENTS')));
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
		expect(terminal.isAlternate()).toBe(false);
	});

	it('moves two rows for two keys in one chunk', async () => {
		const terminal = await openBriefing(size);
		terminal.type('g');
		await terminal.waitFor('the first event', screen => /EVENTS 1\//.test(screen.join('\n')));
		terminal.type('jj');
		await terminal.waitFor('the third event', screen => /EVENTS 3\//.test(screen.join('\n')));
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
	});

	it('keeps the query, the result and the selection through a resize during a search', async () => {
		const terminal = await openBriefing(size);
		terminal.type('/icbm 2017 class:icbm');
		// Of equal matches the latest is selected: the last flight of an ICBM of the year, on 29 November 2017.
		const isDrawn = (rows: number) => (screen: string[]) =>
			screen.length === rows &&
			(screen.at(-1) ?? '').includes('Enter') &&
			screen.some(row => /> icbm 2017 class:icbm .* of \d+/.test(row)) &&
			selectedRow(screen)?.slice(2, 9).trim() === '29 Nov';
		await terminal.waitFor('a result', isDrawn(size.rows));
		terminal.resize(size.columns + 13, size.rows + 5);
		await terminal.waitFor('the screen at its new size', isDrawn(size.rows + 5));
		terminal.resize(size.columns - 7, size.rows - 3);
		await terminal.waitFor('the screen at its last size', isDrawn(size.rows - 3));
		terminal.type(' hwasong-15');
		await terminal.waitFor('typing going on where it stood', screen =>
			screen.some(row => row.includes('class:icbm hwasong-15')),
		);
		terminal.type('\u0003');
		expect(await terminal.waitForExit()).toBe(130);
	});
});

describe('leaving', () => {
	const settings = 'stty -g | cksum; $BRIEFING; echo "status $?"; stty -g | cksum';

	it.each([
		['q', 'q', 0],
		['Ctrl-C', '\u0003', 130],
	])('gives the terminal back as it was after %s', async (_name, key, status) => {
		const terminal = openTerminal({columns: 80, rows: 24, shell: settings});
		await terminal.waitFor('the list', screen => selectedRow(screen) !== undefined);
		expect(terminal.isAlternate()).toBe(true);
		terminal.type(key);
		const lines = (screen: readonly string[]) => screen.filter(row => row !== '');
		const screen = await terminal.waitFor(
			'the settings again after the program',
			rows => lines(rows).length === 3,
		);
		const [before, shown, after] = lines(screen);
		expect(shown).toBe(`status ${status}`);
		expect(after).toBe(before);
		await terminal.waitForExit();
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.raw().lastIndexOf('\u001B[?25h')).toBeGreaterThan(
			terminal.raw().lastIndexOf('\u001B[?25l'),
		);
	});

	it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('gives the screen and the cursor back on %s', async signal => {
		const terminal = openTerminal({columns: 80, rows: 24});
		await terminal.waitFor('the list', screen => selectedRow(screen) !== undefined);
		terminal.kill(signal);
		await terminal.waitForExit();
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.raw().lastIndexOf('\u001B[?25h')).toBeGreaterThan(
			terminal.raw().lastIndexOf('\u001B[?25l'),
		);
	});
});

describe('the terminal it is given', () => {
	it('opens the screen in a real terminal although CI is set', async () => {
		const terminal = openTerminal({columns: 80, rows: 24, env: {CI: 'true'}});
		await terminal.waitFor('the list', screen => selectedRow(screen) !== undefined);
		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
	});

	it('reads keys from the terminal itself where standard input is a pipe', async () => {
		const terminal = openTerminal({columns: 80, rows: 24, shell: 'echo piped | $BRIEFING; echo "status $?"'});
		await terminal.waitFor('the list', screen => selectedRow(screen) !== undefined);
		terminal.type('g');
		await terminal.waitFor('the first event', screen => /EVENTS 1\//.test(screen.join('\n')));
		terminal.type('q');
		await terminal.waitForExit();
		expect(terminal.screen()).toContain('status 0');
	});

	it('writes no colour with NO_COLOR, and marks the selected row and what a search found all the same', async () => {
		const terminal = openTerminal({columns: 80, rows: 24, env: {NO_COLOR: '1'}, words: ['vigilant']});
		await terminal.waitFor(
			'the list',
			screen => terminal.isFrameWhole() && selectedRow(screen)?.includes('Vigilant') === true,
		);
		const cells = terminal.cells().flat();
		expect(cells.some(({isInverse}) => isInverse)).toBe(true);
		expect(cells.filter(({isUnderlined}) => isUnderlined).map(({text}) => text)).toContain('V');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape codes
		expect(terminal.raw()).not.toMatch(/\u001B\[(3|4|9|10)[0-7]m/);
		terminal.type('q');
		await terminal.waitForExit();
	});

	it('says what size it needs where there is too little room, and draws when there is enough', async () => {
		const terminal = openTerminal({columns: 20, rows: 6});
		await terminal.waitForText('needs 24x8');
		terminal.resize(80, 24);
		await terminal.waitFor('the list', screen => selectedRow(screen) !== undefined);
		terminal.type('q');
		await terminal.waitForExit();
	});
});
