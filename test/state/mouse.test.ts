/** Clicks and turns of the wheel, on the cells that the screen draws. */
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import type {MouseReport, State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {type PaneContent, screenContent} from '../../source/view/screen-lines.ts';
import {indexes, press, type Size, start} from './sessions.ts';

const sizes: readonly Size[] = [
	{columns: 200, rows: 60},
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 40, rows: 12},
];

function point(state: State, kind: MouseReport['kind'], column: number, row: number): State {
	return update(state, {name: 'mouse', report: {kind, column, row}}, indexes);
}

const click = (state: State, column: number, row: number) => point(state, 'click', column, row);

function panesOf(state: State): readonly PaneContent[] {
	const content = screenContent(state, indexes, {isAscii: false, isUnicode: false, hasLinks: false});
	if (content.kind !== 'panes') {
		throw new Error('no panes are drawn');
	}

	return content.panes;
}

function paneOf(state: State, name: string): PaneContent {
	const pane = panesOf(state).find(candidate => candidate.pane === name);
	if (pane === undefined) {
		throw new Error(`no ${name} is drawn`);
	}

	return pane;
}

/** The cell of the screen in which a line of a pane begins. */
function cellOf({rectangle}: PaneContent, line: number): readonly [number, number] {
	return [rectangle.left, rectangle.top + 1 + line];
}

/** The lines of a pane without the marks of the selected row. */
const unmarked = ({lines}: PaneContent) => lines.map(line => lineText(line).replace(/^>/, ' '));

describe.each(sizes)('at $columns x $rows', size => {
	it.each(['1', '2'])('a click selects the row under it, which stays there, in view %s', view => {
		const state = press(start('', size), view);
		const list = paneOf(state, 'list');
		const others = [...unmarked(list).entries()].filter(([line]) => line !== list.selectedRow);
		for (const [line, text] of others) {
			const clicked = click(state, ...cellOf(list, line));
			const after = paneOf(clicked, 'list');
			expect(unmarked(after)).toEqual(unmarked(list));
			// A row begins with its date; the names of the columns, a year and the foot do not.
			if (/^ {2}(\d{4}-|.{7} [=+^*!] )/.test(text)) {
				expect(after.selectedRow).toBe(line);
			} else {
				expect(clicked.selectedId).toBe(state.selectedId);
			}
		}
	});

	it('a second click opens, as Enter does', () => {
		const state = start('', size);
		const list = paneOf(state, 'list');
		const once = click(state, ...cellOf(list, 1));
		expect(once.pane).toBe('list');
		const twice = click(once, ...cellOf(list, 1));
		expect(twice).toEqual(press(once, '<enter>'));
		expect(twice.pane).toBe('detail');
	});

	it('a click past the last row selects nothing', () => {
		const state = press(start('system:hwasong-18', size), 'k');
		const list = paneOf(state, 'list');
		const clicked = click(state, list.rectangle.left, list.rectangle.top + list.rectangle.height - 1);
		expect(clicked).toEqual(state);
	});

	it('a click on the lines around the panes changes nothing', () => {
		const state = press(start('', size), '<tab>');
		for (const row of [0, 1, size.rows - 1, size.rows]) {
			expect(click(state, 3, row)).toEqual(state);
		}
	});
});

describe('a click', () => {
	it.each(['1', '2', '3'])(
		'focuses the pane that it falls on, by its title or its text, in view %s',
		view => {
			const state = press(start('2023-03-19-b1b', {columns: 200, rows: 60}), view);
			for (const {pane, rectangle} of panesOf(state)) {
				expect(click(state, rectangle.left, rectangle.top).pane).toBe(pane);
				if (pane !== 'list') {
					expect(click(state, rectangle.left + rectangle.width - 1, rectangle.top + 2).pane).toBe(pane);
				}
			}
		},
	);

	it('changes nothing on the line between two panes', () => {
		const state = press(start(), '<tab>');
		const {rectangle} = paneOf(state, 'list');
		for (const off of [0, 1, 2]) {
			expect(click(state, rectangle.left + rectangle.width + off, 5)).toEqual(state);
		}
	});

	it('leaves the search line with the query that stands in it, and selects', () => {
		const state = press(start(), '/hwasong-18');
		const clicked = click(state, ...cellOf(paneOf(state, 'list'), 2));
		expect(clicked).toMatchObject({mode: {kind: 'browse'}, query: 'hwasong-18', history: ['hwasong-18']});
		expect(paneOf(clicked, 'list').selectedRow).toBe(2);
	});

	it('does not answer a question, nor act on the page of keys', () => {
		const asked = press(start(), ':2020');
		expect(click(asked, 3, 10)).toEqual(asked);
		const help = press(start(), '?');
		expect(click(help, 3, 10)).toEqual(help);
	});

	it('changes nothing where the terminal is too small to draw', () => {
		const state = start('', {columns: 20, rows: 6});
		expect(click(state, 3, 3)).toEqual(state);
	});

	it('keeps the row in its place while the keys move on, until the view changes', () => {
		const state = start();
		const list = paneOf(state, 'list');
		// A row near the end of the pane: its very last line may be blank above a year that has no room for a row.
		const line = list.rectangle.height - 4;
		const moved = press(click(press(state, `g${'<page-down>'.repeat(20)}`), ...cellOf(list, line)), 'kkk');
		expect(paneOf(moved, 'list').selectedRow).toBe(line);
		const middle = paneOf(press(moved, '21'), 'list').selectedRow ?? -1;
		expect(Math.abs(middle - Math.floor(list.lines.length / 2))).toBeLessThanOrEqual(1);
	});
});

describe('a click in Timeline', () => {
	const state = press(start('2023-03-19-b1b', {columns: 120, rows: 40}), '3');
	const all = press(start('', {columns: 120, rows: 40}), '3:2017-09-15<enter>');

	it('selects the event whose mark it falls on', () => {
		const timeline = paneOf(all, 'list');
		const row = timeline.lines.findIndex(line => lineText(line).includes('IRBM'));
		const text = lineText(timeline.lines[row] ?? []);
		// The flight of 29 August 2017, before the selected one of 15 September.
		const column = text.lastIndexOf('^', text.indexOf('#'));
		const clicked = click(all, timeline.rectangle.left + column, timeline.rectangle.top + 1 + row);
		expect(clicked.selectedId).toBe('2017-08-29-irbm');
		// The window now lies around it: its mark stands below the pointer, in the row of its lane.
		const after = paneOf(clicked, 'list').lines.map(lineText);
		const pointer = after.findIndex(line => line.includes('v 29 Aug 2017'));
		const lane = after.find(line => line.startsWith('> ')) ?? '';
		expect(lane).toContain('IRBM');
		expect(lane.indexOf('#')).toBe(after[pointer]?.indexOf('v 29 Aug'));
	});

	it('opens the selected event with a second click', () => {
		const timeline = paneOf(state, 'list');
		const row = timeline.lines.findIndex(line => lineText(line).includes('#'));
		const column = lineText(timeline.lines[row] ?? []).indexOf('#');
		expect(click(state, column, timeline.rectangle.top + 1 + row).pane).toBe('detail');
	});

	it('selects nothing on the dates, on the names of the lanes and below the lanes', () => {
		const {rectangle, lines} = paneOf(all, 'list');
		expect(click(all, 60, rectangle.top + 1).selectedId).toBe(all.selectedId);
		expect(click(all, 2, rectangle.top + 5).selectedId).toBe(all.selectedId);
		expect(click(all, 60, rectangle.top + 1 + lines.length).selectedId).toBe(all.selectedId);
	});
});

describe('the wheel', () => {
	const turn = (state: State, column: number, row: number, kind: 'wheel-up' | 'wheel-down' = 'wheel-down') =>
		point(state, kind, column, row);
	const {rectangle: detail} = paneOf(start('2023-03-19-b1b', {columns: 100, rows: 20}), 'detail');

	it('moves three rows down the list and back, whatever pane is focused', () => {
		for (const keys of ['g', 'g<tab>', 'g<tab><tab>']) {
			const state = press(start(), keys);
			const down = turn(state, 3, 8);
			expect(down.selectedId).toBe(indexes.dataset.events[3]?.id);
			expect(down.pane).toBe(state.pane);
			expect(turn(down, 3, 8, 'wheel-up').selectedId).toBe(state.selectedId);
		}
	});

	it('scrolls the text under it and leaves focus, selection and an open search line alone', () => {
		for (const keys of ['', '/2023-03-19-b1b']) {
			const state = press(start(keys === '' ? '2023-03-19-b1b' : '', {columns: 100, rows: 20}), keys);
			const down = turn(state, detail.left, detail.top + 1);
			expect(down).toEqual({...state, tops: {...state.tops, detail: 3}});
			expect(turn(down, detail.left, detail.top + 1, 'wheel-up')).toEqual(state);
		}
	});

	it('selects nothing while a question waits, but scrolls what has to be read for the answer', () => {
		const state = press(start('2023-03-19-b1b', {columns: 100, rows: 20}), 'go');
		expect(state.mode.kind).toBe('prompt');
		expect(turn(state, 3, 4, 'wheel-up')).toEqual(state);
		const up = turn(state, detail.left, detail.top + 1, 'wheel-up');
		const end = turn(state, detail.left, detail.top + 1).tops.detail;
		expect(up).toEqual({...state, tops: {...state.tops, detail: end - 3}});
	});

	it('stops at both ends of a text', () => {
		const turns = (kind: 'wheel-up' | 'wheel-down') =>
			Array.from({length: 200}).reduce<State>(
				state => turn(state, 10, 10, kind),
				press(start('2023-03-19-b1b', {columns: 80, rows: 24}), '5'),
			);
		const last = paneOf(turns('wheel-down'), 'list').lines.map(line => lineText(line).trim());
		expect(last).toContain('END');
		expect(turns('wheel-up').tops.day).toBe(0);
	});

	it('scrolls the page of keys, with its search open too', () => {
		const small = start('', {columns: 80, rows: 24});
		expect(turn(press(small, '?'), 10, 10)).toMatchObject({mode: {kind: 'help'}, tops: {help: 3}});
		expect(turn(press(small, '?/e'), 10, 10)).toMatchObject({mode: {kind: 'help-search'}, tops: {help: 3}});
	});

	it('goes from event to event in Timeline', () => {
		const state = press(start('', {columns: 120, rows: 40}), '3g');
		const next = turn(state, 60, 6);
		expect(next.selectedId).toBe(indexes.dataset.events[1]?.id);
		expect(turn(next, 60, 6, 'wheel-up').selectedId).toBe(state.selectedId);
	});

	it('changes nothing over the lines around the panes', () => {
		const state = start();
		expect(turn(state, 3, 0)).toEqual(state);
		expect(turn(state, 3, 39)).toEqual(state);
	});
});
