/** Text that is typed, however it arrives: as keys, in one go without the marks of a paste, part by part. */
import {describe, expect, it, vi} from 'vitest';
import {createStore} from '../../source/state/store.ts';
import {update} from '../../source/state/update.ts';
import {parseIsoDay} from '../../source/time/days.ts';
import {indexes, press, promptOf, start, type} from './sessions.ts';

describe('text typed in one go', () => {
	it('is what its letters would be one by one', () => {
		const text = 'freedom shield 2023';
		expect(type(press(start(), '/'), text)).toEqual(press(start(), `/${text}`));
		expect(promptOf(type(press(start(), ':'), '2023-03-19'))?.field.text).toBe('2023-03-19');
	});

	it('costs one search, not one for each of its letters', () => {
		const search = vi.fn(indexes.search);
		const presses = Array.from('hwasng-18 icbm', text => ({name: text, text}));
		update(press(start(), '/'), {name: 'press', presses}, {...indexes, search});
		expect(new Set(search.mock.calls.map(([query]) => query))).toEqual(new Set(['hwasng-18 icbm']));
	});

	it('changes modes where a key in it does', () => {
		const presses = [...'/icbm', 'enter', 'q'].map(name => (name.length === 1 ? {name, text: name} : {name}));
		const after = update(start(), {name: 'press', presses}, indexes);
		expect(after).toMatchObject({query: 'icbm', mode: {kind: 'browse'}, exit: 'quit'});
	});

	it('stops at the limit of a line, and says so; what stands in the line can be edited', () => {
		const full = type(press(start(), '/'), 'x'.repeat(10_000));
		expect(full.query).toBe('x'.repeat(1000));
		expect(full.notice).toMatch(/takes 1,000 characters/);
		expect(press(full, 'y').query).toBe(full.query);
		expect(press(full, '<backspace>y').query).toBe(`${'x'.repeat(999)}y`);
		expect(press(full, '<ctrl-u>').query).toBe('');
	});
});

describe('Backspace', () => {
	it.each([
		['jamo that join to one syllable', ['ᄒ', 'ᅪ', 'ᆼ'], ''],
		['a letter and its accent', ['e', '\u0301'], ''],
		['a family', ['👨', '\u200D', '👩', '\u200D', '👧'], ''],
		['a flag', ['🇰', '🇷'], ''],
		['a syllable behind another', ['화', 'ᄉ', 'ᅥ', 'ᆼ'], '화'],
	])('erases in one go what a reader sees as one: %s', (_name, parts, rest) => {
		const typed = parts.reduce(type, press(start(), '/'));
		expect(press(typed, '<backspace>').query.normalize('NFC')).toBe(rest);
		expect(press(typed, '<backspace>x').query.normalize('NFC')).toBe(`${rest}x`);
	});

	it('keeps the cursor behind what joins in the middle of a line', () => {
		const typed = type(type(press(start(), '/ab<left>'), 'e'), '\u0301');
		expect(typed).toMatchObject({query: 'ae\u0301b', cursor: 2});
	});
});

describe('today', () => {
	it('is the day in Korea when it is asked for, also after midnight', () => {
		let today = parseIsoDay('2025-04-15') ?? 0;
		const store = createStore(indexes, {columns: 120, rows: 40, today: () => today});
		const ask = () => {
			store.press([...'5:today', 'enter'].map(name => (name.length === 1 ? {name, text: name} : {name})));
			return store.getState().day;
		};
		expect(ask()).toBe(parseIsoDay('2025-04-15'));
		today += 1;
		expect(ask()).toBe(parseIsoDay('2025-04-16'));
	});
});
