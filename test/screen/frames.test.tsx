/** Whole frames through the drawing library: every pane stands where the layout says, cell by cell. */
import {setImmediate} from 'node:timers/promises';
import {describe, expect, it, vi} from 'vitest';
import {dividerColumns, type ViewName, viewNames, viewTitles} from '../../source/layout/layout.ts';
import {fitLine, lineText} from '../../source/layout/line.ts';
import {createStore} from '../../source/state/store.ts';
import {displayWidth, splitGraphemes} from '../../source/text/words.ts';
import {App} from '../../source/view/app.tsx';
import {type PaneContent, preparation, screenContent} from '../../source/view/screen-lines.ts';
import {openFakeTerminal} from '../helpers/fake-terminal.ts';
import {indexes, type Size, today} from '../state/sessions.ts';

const draw = {isAscii: false, isUnicode: false, hasLinks: false};
const edge = {
	run: () => Promise.resolve({kind: 'done', notice: ''} as const),
	suspend: () => Promise.resolve(),
	canSuspend: false,
	measure() {},
	onResized: () => () => {},
	onFault: () => () => {},
	onContinued() {},
};
const sizes: readonly Size[] = [
	{columns: 200, rows: 60},
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 60, rows: 20},
	{columns: 40, rows: 12},
	{columns: 24, rows: 8},
	{columns: 20, rows: 6},
];
const longest = indexes.dataset.events.toSorted((a, b) => b.title.length - a.title.length)[0]?.id ?? '';
const cases = [
	['all events', ''],
	['Korean text', '자유의 방패'],
	['no result', 'zzzzqqqq'],
	['one result', 'id:2023-03-19-b1b'],
	['the longest title', `id:${longest}`],
] as const;

/** What stands in each cell of a row; the second cell of a wide character is empty. */
function cellsOf(text: string): string[] {
	return splitGraphemes(text).flatMap(character =>
		displayWidth(character) === 2 ? [character, ''] : [character],
	);
}

/** Every line of the pane stands in its row and columns, and a divider on its left where another pane is there. */
function checkPane({rectangle, title, rule, lines}: PaneContent, rows: readonly string[][]): void {
	const {left, top, width} = rectangle;
	const drawn = (row: number) =>
		(rows[row] ?? [])
			.slice(left, left + width)
			.join('')
			.trimEnd();
	expect(lines.map((_, row) => drawn(top + 1 + row))).toEqual(lines.map(line => lineText(line).trimEnd()));
	// A title goes on as a rule, which may end in words, and is cut where the terminal is narrow, with a mark.
	const whole = lineText(title).trimEnd();
	const shown = displayWidth(whole) > width ? lineText(fitLine(title, width)).trimEnd() : whole;
	expect(drawn(top).slice(0, shown.length)).toBe(shown);
	expect(drawn(top)).toBe(lineText(rule).trimEnd());
	const gap = (rows[top + 1] ?? [])
		.slice(left - dividerColumns, left)
		.join('')
		.trim();
	expect(left === 0 || gap === '|').toBe(true);
}

async function frameOf(view: ViewName, query: string, size: Size) {
	const store = createStore(indexes, {...size, today: () => today, query});
	store.press([{name: viewTitles[view].key, text: viewTitles[view].key}]);
	store.catchUp();
	const terminal = await openFakeTerminal(<App store={store} drawOptions={draw} edge={edge} />, size);
	const screen = terminal.screen();
	const content = screenContent(store.getState(), indexes, draw);
	terminal.close();
	return {screen, content};
}

describe.each(sizes)('at $columns x $rows', size => {
	it.each(viewNames.flatMap(view => cases.map(([name, query]) => [view, name, query] as const)))(
		'%s draws %s in place',
		async (view, _name, query) => {
			const {screen, content} = await frameOf(view, query, size);
			expect(screen.length).toBeLessThanOrEqual(size.rows);
			expect(Math.max(...screen.map(displayWidth))).toBeLessThanOrEqual(size.columns);
			if (content.kind !== 'panes') {
				expect(size.columns < 24 || size.rows < 8).toBe(true);
				expect(screen[0]).toContain('needs 24x8');
				return;
			}

			expect(screen[0]).toContain(`[${viewTitles[view].key} ${viewTitles[view].title}]`);
			expect(screen[size.rows - 1]).toContain('q quit');
			for (const pane of content.panes) {
				checkPane(pane, screen.map(cellsOf));
			}
		},
	);
});

describe('a search line', () => {
	it('finds what it needs made behind the first frame, a little at a time, before a letter is typed', async () => {
		const size = {columns: 80, rows: 24};
		const prepareSearch = vi.fn().mockReturnValueOnce(false).mockReturnValue(true);
		const store = createStore({...indexes, prepareSearch}, {...size, today: () => today});
		const terminal = await openFakeTerminal(<App store={store} drawOptions={draw} edge={edge} />, size);
		await vi.waitFor(() => expect(prepareSearch).toHaveBeenCalledTimes(2));
		await terminal.press('/');
		await terminal.press('');
		expect(prepareSearch).toHaveBeenCalledTimes(2);
		terminal.close();
	});
});

describe('what is made ready behind the first frame', () => {
	const size = {columns: 120, rows: 40};

	it('is each view, and changes nothing', () => {
		const store = createStore(indexes, {...size, today: () => today});
		const before = store.getState();
		const seen = new Set<string>();
		const stateAfter: typeof store.stateAfter = (state, press) => {
			const next = store.stateAfter(state, press);
			seen.add(next.view).add(next.mode.kind);
			expect(next.effects).toEqual([]);
			return next;
		};
		const steps = [...preparation({...store, stateAfter}, draw)];
		expect([...seen]).toEqual(expect.arrayContaining(['events', 'pairs', 'timeline', 'day', 'search']));
		expect(steps.length).toBeGreaterThan(100);
		expect(store.getState()).toBe(before);
	});

	it('waits for each key that comes, and ends with the program', async () => {
		const order: string[] = [];
		const store = createStore(indexes, {...size, today: () => today});
		const stateAfter: typeof store.stateAfter = (state, press) => {
			order.push('step');
			return store.stateAfter(state, press);
		};
		const terminal = await openFakeTerminal(
			<App
				store={{...store, stateAfter}}
				drawOptions={draw}
				edge={edge}
				placeCursor={() => {
					order.push('frame');
				}}
			/>,
			size,
		);
		await vi.waitFor(() => expect(order).toContain('step'));
		store.subscribe(() => {
			order.push('key');
		});
		expect((await terminal.press('2')).join('\n')).toContain('PAIRS');
		expect(order.slice(order.indexOf('key'), order.indexOf('key') + 2)).toEqual(['key', 'frame']);
		const before = order.length;
		await vi.waitFor(() => expect(order.slice(before)).toContain('step'));
		terminal.close();
		const after = order.length;
		await setImmediate();
		await setImmediate();
		expect(order.slice(after)).not.toContain('step');
	});
});

describe('a system that cannot stop a program', () => {
	it('is named in the footer at Ctrl-Z, with the key that quits', async () => {
		const store = createStore(indexes, {columns: 80, rows: 24, today: () => today});
		const terminal = await openFakeTerminal(<App store={store} drawOptions={draw} edge={edge} />, {
			columns: 80,
			rows: 24,
		});
		const told = new Promise<void>(resolve => {
			store.subscribe(() => store.getState().notice !== undefined && resolve());
		});
		await terminal.press('\u001A');
		await told;
		expect((await terminal.press('')).at(-1)).toMatch(/cannot stop a program; q quits/);
		terminal.close();
	});
});
