import {describe, expect, it} from 'vitest';
import {press, start} from './sessions.ts';

describe('the help', () => {
	it('is searched from within, kept by Enter, whole again by Esc, and opens whole', () => {
		const typed = press(start(), '?/copy');
		expect(typed).toMatchObject({mode: 'help-search', helpSearch: {text: 'copy', cursor: 4}});
		expect(press(typed, '<enter>')).toMatchObject({mode: 'help', helpSearch: {text: 'copy'}});
		expect(press(typed, '<escape>')).toMatchObject({mode: 'help', helpSearch: {text: ''}});
		expect(press(typed, '<enter>??').helpSearch.text).toBe('');
		expect(press(typed, '<backspace>').helpSearch.text).toBe('cop');
	});

	it('opens over any view and leaves it as it was', () => {
		const day = press(start('2023-03-19-b1b'), '5jj');
		expect(press(day, '?jjj<escape>')).toMatchObject({view: 'day', dayTop: 2, mode: 'browse'});
	});
});
