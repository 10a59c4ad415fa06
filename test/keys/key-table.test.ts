import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {keysMarkdown} from '../../scripts/workshop/pages.ts';
import {footerLine, inputNotes, keyTable} from '../../source/keys/key-lines.ts';
import {actsIn, bindingOf, bindings, keyWord} from '../../source/keys/key-table.ts';
import {panes, type ViewName, viewNames, viewTitles} from '../../source/layout/layout.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import type {ModeName, State} from '../../source/state/state.ts';
import {indexes, press, start} from '../state/sessions.ts';

const modes: readonly ModeName[] = ['browse', 'search', 'prompt', 'help', 'help-search'];

const place = (kind: ModeName, view: ViewName = 'events', pane: State['pane'] = 'list') => ({
	mode: {kind},
	view,
	pane,
});

describe('the key table', () => {
	it('gives each key one meaning in a mode, view and pane', () => {
		const places = modes.flatMap(mode =>
			viewNames.flatMap(view => panes.map(pane => place(mode, view, pane))),
		);
		for (const there of places) {
			const keys = bindings.filter(binding => actsIn(binding, there)).flatMap(binding => binding.keys);
			expect(keys).toHaveLength(new Set(keys).size);
		}
	});

	it.each([
		['down', 'j'],
		['up', 'k'],
		['left', 'h'],
		['right', 'l'],
		['home', 'g'],
		['end', 'G'],
	])('knows both habits for moving: %s and %s', (arrow, letter) => {
		expect(bindingOf(place('browse'), arrow)).toBeDefined();
		expect(bindingOf(place('browse'), arrow)).toBe(bindingOf(place('browse'), letter));
	});

	it('opens each view by the number that the header shows', () => {
		for (const view of viewNames) {
			expect(press(start(), viewTitles[view].key).view).toBe(view);
		}
	});

	it('never quits on Esc, and always on Ctrl-C', () => {
		for (const keys of ['', '/', ':', '?', '?/']) {
			expect(press(start(), `${keys}<escape>`).exit).toBeUndefined();
			expect(press(start(), `${keys}<ctrl-c>`).exit).toBe('interrupt');
		}
	});

	it('stops on Ctrl-Z in every mode', () => {
		for (const keys of ['', '/', ':', '?', '?/']) {
			expect(press(start(), `${keys}<ctrl-z>`).effects).toEqual([{kind: 'suspend'}]);
		}
	});

	it('says of a key without a meaning that it does nothing, and where the keys are listed', () => {
		expect(press(start(), 'u').notice).toBe('u does nothing here; ? lists the keys');
		expect(press(start(), '<tab><page-up>').notice).toBeUndefined();
		expect(press(start(), '/<ctrl-t>').notice).toBe('Ctrl-T does nothing here.');
		const {notice, ...rest} = press(start(), 'u');
		expect(rest).toEqual(start());
	});

	it('leaves every printable character to the search line while it is typed in', () => {
		const typed = ['search', 'prompt', 'help-search'].flatMap(mode =>
			bindings.filter(binding => actsIn(binding, place(mode as ModeName))).flatMap(({keys}) => keys),
		);
		expect(typed).toContain('backspace');
		expect(typed.filter(key => key.length === 1)).toEqual([]);
	});

	it('is what the help shows, and docs/keys.md says', () => {
		// In one column, where a description may go on in the next line.
		const help = keyTable.helpLines(70, '').map(lineText).join(' ').replace(/\s+/g, ' ');
		for (const {keys, description} of bindings) {
			expect(help).toContain(description);
			expect(help).toContain(keyWord(keys[0] ?? ''));
		}

		for (const [input, meaning] of inputNotes) {
			expect(help).toContain(input);
			expect(help).toContain(meaning);
		}

		const page = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8');
		expect(page, 'stale: run npm run docs').toBe(keysMarkdown());
	});
});

describe('the footer', () => {
	const text = (state: State, isUnicode: boolean, width = 200) =>
		lineText(footerLine(state, indexes, {width, isUnicode}));

	it.each([24, 40, 60, 80, 120, 200])(
		'is exactly as wide as the terminal and always names quit and the help, at %i columns',
		width => {
			for (const view of viewNames) {
				for (const isUnicode of [true, false]) {
					const line = footerLine({...start(), view}, indexes, {width, isUnicode});
					expect(lineWidth(line)).toBe(width);
					expect(lineText(line)).toContain('q quit');
					expect(lineText(line)).toContain('? keys');
				}
			}
		},
	);

	it('shows keys as signs, and by their names in ASCII', () => {
		expect(text(start(), true)).toContain('↓ j move  ↵ open');
		expect(text(start(), false)).toContain('Down move  Enter open');
		for (const view of viewNames) {
			expect(text({...start(), view}, false)).toMatch(/^[ -~]*$/);
		}
	});

	it('is that of the focused pane', () => {
		const detail = text(press(start(), '<tab>'), true);
		expect(detail).toContain('↓ j scroll  ↵ follow  Esc back');
		expect(detail).not.toContain('open');
		expect(text(press(start(), '/'), true)).toContain('⇥ complete');
	});
});

describe('the help', () => {
	const texts = (search: string) => keyTable.helpLines(70, search).map(lineText);

	it('is grouped by where keys act', () => {
		const all = texts('');
		for (const heading of [
			'In every view',
			'In Pairs',
			'In Timeline',
			'In Day',
			'Typing in the search line',
			'Marks',
		]) {
			// The marks stand in a box, their heading in its upper edge.
			expect(all.some(line => line === heading || line.startsWith(`+- ${heading} -`))).toBe(true);
		}
	});

	it.each(viewNames)(
		'of %s fits a screen of 120 x 40 without scrolling, the keys of the view first',
		view => {
			// A title above and the footer below.
			const lines = keyTable.helpLines(120, '', view, 38).map(lineText);
			expect(lines.length).toBeLessThanOrEqual(38);
			expect(lines[0]).toMatch(new RegExp(`^In ${viewTitles[view].title} `));
			const page = lines.join('\n');
			for (const heading of ['In every view', 'How to search (/)', 'Marks']) {
				expect(page).toContain(heading);
			}

			// Each key of the view and of all views stands on the page: further keys with Ctrl alone are left out.
			for (const {modes: own, views, keys} of bindings) {
				if (own?.includes('browse') === true && (views === undefined || views.includes(view))) {
					expect(page).toContain(keyWord(keys[0] ?? ''));
				}
			}
		},
	);

	it('shows what a search finds under its headings, and says where it finds nothing', () => {
		const found = texts('reference manager');
		expect(found.join('\n')).toContain('BibTeX, for a reference manager');
		expect(found.length).toBeLessThan(6);
		expect(texts('CLOSER week').join('\n')).toContain('year, quarter, month, week');
		expect(texts('zzzz')).toContain('No key or mark matches.');
	});
});
