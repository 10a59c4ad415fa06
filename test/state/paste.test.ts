import {describe, expect, it} from 'vitest';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {indexes, press, start} from './sessions.ts';

const paste = (state: State, text: string) => update(state, {name: 'paste', text}, indexes);

describe('pasted text', () => {
	it.each([
		['a line end as a space', 'freedom\nshield', 'freedom shield'],
		['a Windows line end as one', 'freedom\r\nshield', 'freedom shield'],
		['no line end at its end', 'hwasong-18\r\n', 'hwasong-18'],
		['Korean', '자유의 방패', '자유의 방패'],
		['Korean in one Unicode form', '화성'.normalize('NFD'), '화성'],
		['no control character', 'icbm\u0003\u001B[A\u0007', 'icbm[A'],
		['no letter as a key', 'q', 'q'],
	])('goes into the search line with %s', (_name, text, query) => {
		expect(paste(press(start(), '/'), text)).toMatchObject({mode: {kind: 'search'}, query});
	});

	it('goes where the cursor stands', () => {
		expect(paste(press(start(), '/ab<left>'), 'X')).toMatchObject({query: 'aXb', cursor: 2});
	});

	it('goes into a question without answering it, and into the search of the page of keys', () => {
		expect(paste(press(start(), ':'), '2023-03-19\n')).toMatchObject({
			mode: {kind: 'prompt', prompt: {field: {text: '2023-03-19'}}},
		});
		expect(paste(press(start(), '?/'), 'copy\n')).toMatchObject({
			mode: {kind: 'help-search', search: {text: 'copy'}},
		});
	});

	it('is cut where no query could be as long, and that is said', () => {
		const state = paste(press(start(), '/'), '가'.repeat(5000));
		expect(state.query).toBe('가'.repeat(1000));
		expect(state.notice).toMatch(/takes 1,000 characters; the rest was left out/);
	});

	it.each(['', '?'])('does nothing but say where it would go while no line is open (%j)', keys => {
		const state = press(start(), keys);
		const {notice, ...rest} = paste(state, 'q\nyes\n');
		expect(rest).toEqual(state);
		expect(notice).toMatch(/needs a line/);
	});
});
