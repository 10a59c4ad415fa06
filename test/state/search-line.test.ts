import {describe, expect, it} from 'vitest';
import {selectEvents} from '../../source/state/selectors.ts';
import {indexes, press, start} from './sessions.ts';

const all = indexes.dataset.events.length;

describe('Tab in the search line', () => {
	it('completes the name of a field, then walks through its values and searches with each', () => {
		const name = press(start(), '/cla<tab>');
		expect(name).toMatchObject({query: 'class:', cursor: 6});
		const first = press(name, '<tab>');
		expect(first.query).toBe('class:SRBM');
		expect(first.notice).toMatch(/^\[class:SRBM\] {2}class:MRBM/);
		const second = press(first, '<tab>');
		expect(second.query).toBe('class:MRBM');
		expect(selectEvents(second, indexes).length).toBeLessThan(all);
		expect(press(second, '<shift-tab>').query).toBe('class:SRBM');
		expect(press(first, '<shift-tab>').query).toBe('class:unknown');
	});

	it('goes on from what stands in the line after any other key', () => {
		expect(press(start(), '/kind:la<tab> ye<tab>').query).toBe('kind:launch year:');
		expect(press(start(), '/class:<tab><backspace>').completion).toBeUndefined();
	});

	it('completes the word at the cursor and leaves what follows', () => {
		const state = press(start(), '/ki 2022<home><right><right><tab>');
		expect(state).toMatchObject({query: 'kind: 2022', cursor: 5});
	});

	it('says where there is nothing to complete', () => {
		const state = press(start(), '/zzzz<tab>');
		expect(state.query).toBe('zzzz');
		expect(state.notice).toMatch(/Nothing to complete/);
	});
});

describe('queries of the session', () => {
	const twice = () => press(start(), '/icbm<enter>/<ctrl-u>b-1b<enter>/<ctrl-u>');

	it('come back from an empty line with Up, the newest first, and go with Down', () => {
		const newest = press(twice(), '<up>');
		expect(newest).toMatchObject({query: 'b-1b', cursor: 4});
		expect(press(newest, '<up>').query).toBe('icbm');
		expect(press(newest, '<up><up><up>').query).toBe('icbm');
		expect(press(newest, '<up><down>').query).toBe('b-1b');
		expect(press(newest, '<down>').query).toBe('');
	});

	it('leave Up and Down to the selection where something else stands in the line', () => {
		const typed = press(start(), '/icbm<enter>/<ctrl-u>hwasong-15');
		const moved = press(typed, '<up>');
		expect(moved.query).toBe('hwasong-15');
		expect(moved.selectedId).not.toBe(typed.selectedId);
		const empty = press(start(), 'g/<down>');
		expect(empty.selectedId).toBe(indexes.dataset.events[1]?.id);
	});

	it('are chosen with Ctrl-R from any line, narrowed by typing, and are kept once each', () => {
		expect(press(twice(), 'x<ctrl-r><enter>').query).toBe('b-1b');
		expect(press(twice(), 'x<ctrl-r><down><enter>').query).toBe('icbm');
		expect(press(twice(), 'x<ctrl-r>ic<enter>').query).toBe('icbm');
		expect(press(twice(), 'x<ctrl-r>zzz<enter>').query).toBe('x');
		expect(press(twice(), 'x<ctrl-r><escape>')).toMatchObject({query: 'x', mode: {kind: 'search'}});
		expect(press(twice(), 'icbm<enter>').history).toEqual(['icbm', 'b-1b']);
		expect(press(start(), '/<ctrl-r>').notice).toMatch(/^No earlier searches/);
	});

	it('are not remembered while they have a mistake', () => {
		expect(press(start(), '/clas:icbm<enter>').history).toEqual([]);
	});
});
