/** Whole screens as plain values: whatever keys are pressed at whatever size, nothing overflows and nothing is lost. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {keyTable} from '../../source/keys/key-lines.ts';
import {type ViewName, viewNames} from '../../source/layout/layout.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import {createIndexes} from '../../source/state/indexes.ts';
import {selectSteps} from '../../source/state/selectors.ts';
import {createState, type State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {type ScreenContent, screenContent} from '../../source/view/screen-lines.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const indexes = createIndexes(embeddedDataset(), keyTable);
/** 15 April 2025. */
const today = 20_193;

const press = fc.oneof(
	fc
		.constantFrom(
			...[
				'j',
				'k',
				'down',
				'up',
				'page-down',
				'page-up',
				'ctrl-d',
				'ctrl-u',
				'g',
				'G',
				'enter',
				'escape',
				'tab',
				'shift-tab',
				'p',
				'1',
				'2',
				'y',
				'Y',
				'o',
				'w',
				':',
				'3',
				'4',
				'+',
				'-',
				'n',
				'5',
				's',
				'[',
				']',
				'd',
				'm',
				'?',
				'/',
				'backspace',
				'left',
				'right',
				'ctrl-w',
				'ctrl-r',
				...'xcfzbetiaHLSRN*',
			],
		)
		.map(name => ({name, ...(name.length === 1 ? {text: name} : {})})),
	fc.constantFrom(...'hwasong자유2023-": icbm').map(text => ({name: text === ' ' ? 'space' : text, text})),
);
const size = fc.record({columns: fc.integer({min: 1, max: 300}), rows: fc.integer({min: 1, max: 100})});
const step = fc.oneof({weight: 9, arbitrary: press}, {weight: 1, arbitrary: size});

/** Views whose own pane is a list of rows. */
function hasRows(view: ViewName): boolean {
	return view === 'events' || view === 'pairs';
}

/** Cells that each line of each pane takes, its rule included. */
function cellsOfPanes(content: ScreenContent): readonly (readonly number[])[] {
	return content.kind === 'panes'
		? content.panes.map(({rule, lines}) => [rule, ...lines].map(lineWidth))
		: [];
}

function checkScreen(state: State): void {
	const content = screenContent(state, indexes, {isAscii: false, isUnicode: false, hasLinks: true});
	if (content.kind === 'too-small') {
		expect(state.columns < 24 || state.rows < 8).toBe(true);
		expect(content.lines).toHaveLength(1);
		expect(content.lines.every(line => lineWidth(line) <= state.columns)).toBe(true);
		return;
	}

	if (content.kind === 'help') {
		expect(content.lines.length + 2).toBeLessThanOrEqual(state.rows);
		expect(content.lines.every(line => lineWidth(line) <= state.columns)).toBe(true);
		return;
	}

	const unicode = screenContent(state, indexes, {isAscii: false, isUnicode: true, hasLinks: true});
	expect(cellsOfPanes(unicode), 'unicode marks take the cells of the plain ones').toEqual(
		cellsOfPanes(content),
	);
	expect(lineWidth(content.header)).toBeLessThanOrEqual(state.columns);
	expect(lineWidth(content.search)).toBeLessThanOrEqual(state.columns);
	expect(lineWidth(content.bottom)).toBeLessThanOrEqual(state.columns);
	expect(content.cursor?.x ?? 0).toBeLessThan(state.columns);
	expect(content.cursor?.y ?? 0).toBeLessThan(state.rows);
	// Lists to choose from, and a table of counts, stand in the place of the events.
	const hidesEvents = ['recall', 'pick', 'kinds', 'count'].includes(state.mode.kind);
	for (const pane of content.panes) {
		if (
			!hidesEvents &&
			state.view === 'timeline' &&
			pane.pane === 'list' &&
			// A statement has no mark of its own.
			selectSteps(state, indexes).some(({id, kind}) => id === state.selectedId && kind !== 'statement')
		) {
			expect(pane.lines.slice(2).map(lineText).join(''), 'the selected event is in sight').toContain('#');
		}

		expect(pane.lines.length).toBeLessThanOrEqual(pane.rectangle.height - 1);
		for (const line of pane.lines) {
			expect(lineWidth(line), lineText(line)).toBeLessThanOrEqual(pane.rectangle.width);
		}

		if (
			pane.pane === 'list' &&
			hasRows(state.view) &&
			selectSteps(state, indexes).length > 0 &&
			pane.rectangle.height > 1
		) {
			expect(pane.lines[pane.selectedRow ?? -1], 'the selected row is in sight').toBeDefined();
		}
	}
}

describe('the screen', () => {
	it('never overflows, never throws and never loses the selected row, whatever is pressed at whatever size', () => {
		fc.assert(
			fc.property(size, fc.array(step, {maxLength: 40}), (start, steps) => {
				let state = update(createState({...start, today}), {name: 'start'}, indexes);
				checkScreen(state);
				for (const one of steps) {
					state =
						'columns' in one
							? update(state, {name: 'resize', ...one}, indexes)
							: update(state, {name: 'press', presses: [one]}, indexes);
					checkScreen(state);
				}
			}),
			{numRuns: 150},
		);
	});

	it.each([
		{columns: 120, rows: 40},
		{columns: 80, rows: 24},
		{columns: 50, rows: 20},
	])(
		'draws every event, and every seventh in all views, without overflow at $columns x $rows',
		size => {
			const start = update(createState({...size, today}), {name: 'start'}, indexes);
			for (const [place, {id}] of indexes.dataset.events.entries()) {
				for (const pane of ['detail', 'pairing'] as const) {
					checkScreen({...start, selectedId: id, pane});
				}

				for (const view of place % 7 === 0 ? viewNames : []) {
					checkScreen({...start, selectedId: id, view});
				}
			}
			// Some 3,700 screens: half a minute where other tests run beside it.
		},
		90_000,
	);
});
