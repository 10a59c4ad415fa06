/** What the list shows of a search that has a fault, or that finds nothing. */
import {describe, expect, it} from 'vitest';
import {type Line, lineText} from '../../source/layout/line.ts';
import {selectEvents} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {screenContent} from '../../source/view/screen-lines.ts';
import {indexes, press, start, type} from '../state/sessions.ts';

const draw = {isAscii: false, isUnicode: false, hasLinks: false};

function listOf(state: State): {readonly title: string; readonly lines: readonly Line[]} {
	const content = screenContent(state, indexes, draw);
	const pane = content.kind === 'panes' ? content.panes.find(({pane}) => pane === 'list') : undefined;
	return {title: lineText(pane?.title ?? []), lines: pane?.lines ?? []};
}

describe('rows of a query that has a fault', () => {
	it('stand dim, with the query that they are of', () => {
		const good = press(start(), '/icbm ');
		expect(listOf(good).title).not.toContain('still for');
		const faulty = type(good, 'class:x');
		const {title, lines} = listOf(faulty);
		expect(title).toContain('still for "icbm"');
		expect(lines.map(lineText)).toEqual(listOf(good).lines.map(lineText));
		expect(lines.flat().every(({role}) => role === 'dim')).toBe(true);
		expect(listOf(type(press(start(), '/'), 'class:x')).title).toContain('still for no search');
	});
});

describe('a search that finds nothing', () => {
	it('names the word that leaves nothing, and where Esc leads', () => {
		const none = press(start('id:2022-11-03-icbm'), '<escape>/icbm zzzz<enter>');
		const words = listOf(none).lines.map(lineText).join(' ').replace(/\s+/g, ' ');
		const icbms = selectEvents(start('icbm'), indexes).length;
		expect(words).toContain(`"zzzz" finds 0; without it ${icbms}.`);
		expect(words).toMatch(/Esc clears the search and goes back to: .*Hwasong-17.* 3 November 2022\./);
	});
});
