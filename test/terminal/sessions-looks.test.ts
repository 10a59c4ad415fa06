/** Sessions on terminals of other means: ASCII alone, colours or none, and every size of the window. */
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

const views = [
	{key: '1', shown: '=> EVENTS'},
	{key: '2', shown: '=> PAIRS'},
	{key: '3', shown: '=> TIMELINE'},
	{key: '4', shown: 'DRILLS AND LAUNCHES'},
	{key: '5', shown: 'US-ROK DRILLS AND NORTH KOREAN'},
];

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
}

/** Waits for a whole frame that passes the test. */
function waitForFrame(
	terminal: RealTerminal,
	what: string,
	test: (screen: string[]) => boolean,
): Promise<string[]> {
	return terminal.waitFor(what, screen => terminal.isFrameWhole() && test(screen));
}

describe('--ascii', () => {
	it('draws with ASCII alone; only Korean in the records, always two cells wide, stays', async () => {
		const terminal = openTerminal({columns: 140, rows: 50, words: ['--ascii', '화성-18']});
		await terminal.waitForText('=> EVENTS');
		const steps = [
			...views,
			{key: '1v', shown: '-- MAP'},
			{key: 'vo', shown: 'Open which source?'},
			{key: '\r?', shown: 'KEYS AND MARKS'},
		];
		for (const {key, shown} of steps) {
			terminal.type(key);
			await waitForFrame(terminal, shown, screen => screen.some(row => row.includes(shown)));
			const others = terminal
				.cells()
				.flat()
				.filter(({text, width}) => width === 1 && !/^[ -~]$/.test(text));
			expect(others.map(({text}) => text)).toEqual([]);
		}

		terminal.type('\r/');
		await terminal.waitForText(' > 화성-18');
		terminal.type('é');
		await terminal.waitForText(' > 화성-18e');
		terminal.type('\u0003');
		expect(await terminal.waitForExit()).toBe(130);
	});
});

describe('a Korean locale', () => {
	const question = '\r─\u001B[6n\r\u001B[K';
	const open = (words: readonly string[] = []) =>
		openTerminal({
			columns: 120,
			rows: 40,
			env: {LANG: 'ko_KR.UTF-8'},
			words: [...words, 'class:icbm 2017-11-29'],
		});

	it('begins in ASCII and is drawn anew where the terminal answers that a line takes one cell', async () => {
		const terminal = open();
		const plain = await terminal.waitForText('=> EVENTS 1/1');
		expect(plain.join('')).not.toContain('─');
		expect(terminal.raw()).toContain(question);
		terminal.type('\u001B[1;2R');
		const unicode = await waitForFrame(terminal, 'lines', rows =>
			rows.some(row => row.includes('━▸ EVENTS 1/1')),
		);
		expect(unicode.some(row => row.includes('▲ 1 Hwasong-15 ICBM'))).toBe(true);
		await leave(terminal);
	});

	it('stays in ASCII where a line takes two cells, and takes the answer for no key', async () => {
		const terminal = open();
		await terminal.waitForText('=> EVENTS 1/1');
		terminal.type('\u001B[1;3R/');
		await terminal.waitFor('the search line, empty but for its query', ([, line = '']) =>
			line.startsWith(' > class:icbm 2017-11-29 '),
		);
		expect(terminal.screen().join('')).not.toContain('─');
		terminal.type('\r');
		await terminal.waitFor('the list', ([, line = '']) => line.startsWith(' / class:icbm'));
		await leave(terminal);
	});

	it.each([[['--ascii']], [['--theme', 'plain']], [['--theme', 'lines']]])(
		'asks nothing with %j',
		async words => {
			const terminal = open(words);
			await terminal.waitForText('EVENTS 1/1');
			expect(terminal.raw()).not.toContain('[6n');
			await leave(terminal);
		},
	);
});

describe('lines and marks', () => {
	it.each([
		['en_US.UTF-8', [], '━▸ EVENTS 1/1', '▲ 1 Hwasong-15 ICBM'],
		['en_US.UTF-8', ['--ascii'], '=> EVENTS 1/1', '^ 1 Hwasong-15 ICBM'],
		['ko_KR.UTF-8', [], '=> EVENTS 1/1', '^ 1 Hwasong-15 ICBM'],
		['ko_KR.UTF-8', ['--theme', 'lines'], '━▸ EVENTS 1/1', '▲ 1 Hwasong-15 ICBM'],
		['en_US.UTF-8', ['--theme', 'plain'], '=> EVENTS 1/1', '^ 1 Hwasong-15 ICBM'],
		['en_US.UTF-8', ['--theme', 'lines', '--ascii'], '=> EVENTS 1/1', '^ 1 Hwasong-15 ICBM'],
	])('are drawn by the locale %s %j', async (LANG, words, title, row) => {
		const terminal = openTerminal({
			columns: 120,
			rows: 40,
			env: {LANG},
			words: [...words, 'class:icbm 2017-11-29'],
		});
		const screen = await waitForFrame(terminal, title, rows => rows.some(line => line.includes(title)));
		expect(screen.some(line => line.includes(row))).toBe(true);
		const isUnicode = title.startsWith('━');
		expect(screen.some(line => line.includes('─┬─'))).toBe(isUnicode);
		// Where the rule below has words in that column, the divider ends on them.
		expect(screen.some(line => line.includes(' │ '))).toBe(isUnicode);
		expect(screen.some(line => line.includes(' | '))).toBe(!isUnicode);
		await leave(terminal);
	});
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape codes
const colour = /\u001B\[(?:3|4|9|10)[0-8][;m]/;

describe('colours', () => {
	it.each([
		[{FORCE_COLOR: '0'}, [], false],
		[{FORCE_COLOR: '1'}, [], true],
		[{FORCE_COLOR: '2'}, [], true],
		[{FORCE_COLOR: '3'}, [], true],
		[{FORCE_COLOR: '3', NO_COLOR: '1'}, [], false],
		[{FORCE_COLOR: '3'}, ['--no-color'], false],
		[{TERM: 'vt100'}, [], true],
		[{TERM: 'xterm', COLORTERM: 'truecolor'}, [], true],
	])('are those of the terminal, or none, with %o %j', async (env, words, hasColour) => {
		const terminal = openTerminal({columns: 100, rows: 30, env, words: [...words, 'icbm 2017']});
		await waitForFrame(terminal, 'the list', screen => screen.some(row => row.includes('=> EVENTS')));
		expect(colour.test(terminal.raw())).toBe(hasColour);
		// Reading the cells fails on a colour outside the terminal's 16.
		const colours = terminal.cells().flatMap(row => row.flatMap(({foreground}) => foreground ?? []));
		expect(colours.length > 0).toBe(hasColour);
		await leave(terminal);
	});
});

describe('a dumb terminal', () => {
	it('gets the summary of today, as a pipe does, and no code that it could not read', async () => {
		const terminal = openTerminal({columns: 100, rows: 50, env: {TERM: 'dumb'}});
		expect(await terminal.waitForExit()).toBe(0);
		expect(terminal.raw()).toMatch(/^US-ROK DRILLS AND NORTH KOREAN /);
		expect(terminal.raw()).not.toContain('\u001B');
	});
});

describe('a window that changes its size', () => {
	const large = {columns: 120, rows: 40};
	const smaller = [
		{columns: 60, rows: 20},
		{columns: 40, rows: 12},
	];

	async function openAt(size: {columns: number; rows: number}): Promise<RealTerminal> {
		const terminal = openTerminal({...size, words: [`pilsung 2017`]});
		await terminal.waitForText('=> EVENTS ');
		return terminal;
	}

	/** The screen of each view at a size, from a session that has never had another. */
	async function screensAt(size: {columns: number; rows: number}): Promise<readonly string[][]> {
		const terminal = await openAt(size);
		const screens: string[][] = [];
		for (const {key, shown} of views) {
			terminal.type(key);
			screens.push(await waitForFrame(terminal, shown, screen => screen.some(row => row.includes(shown))));
		}

		await leave(terminal);
		return screens;
	}

	it('shows at each size what it would have shown there from the start, in every view', async () => {
		const sizes = [large, ...smaller];
		const expected = await Promise.all(sizes.map(screensAt));
		const terminal = await openAt(large);
		for (const [place, {key, shown}] of views.entries()) {
			terminal.type(key);
			await terminal.waitForText(shown);
			for (const at of [0, 1, 2, 'tiny', 2, 1, 0] as const) {
				const size = at === 'tiny' ? {columns: 15, rows: 5} : (sizes[at] ?? large);
				const wanted = at === 'tiny' ? undefined : expected[at]?.[place];
				terminal.resize(size.columns, size.rows);
				await waitForFrame(terminal, `view ${key} at ${size.columns}x${size.rows}`, screen =>
					wanted === undefined
						? (screen[0] ?? '').startsWith('needs 24x8') && screen.slice(1).every(row => row === '')
						: screen.join('\n') === wanted.join('\n'),
				);
			}
		}

		await leave(terminal);
	});
});
