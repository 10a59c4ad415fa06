import {describe, expect, it} from 'vitest';
import {press, start} from './sessions.ts';

describe('the help', () => {
	it('is searched from within, kept by Enter, whole again by Esc, and opens whole', () => {
		const typed = press(start(), '?/copy');
		expect(typed).toMatchObject({mode: {kind: 'help-search', search: {text: 'copy', cursor: 4}}});
		expect(press(typed, '<enter>')).toMatchObject({mode: {kind: 'help', search: {text: 'copy'}}});
		expect(press(typed, '<escape>')).toMatchObject({mode: {kind: 'help', search: {text: ''}}});
		expect(press(typed, '<enter>??')).toMatchObject({mode: {search: {text: ''}}});
		expect(press(typed, '<backspace>')).toMatchObject({mode: {search: {text: 'cop'}}});
	});

	it('opens over any view and leaves it as it was', () => {
		const day = press(start('2023-03-19-b1b', {columns: 80, rows: 24}), '5<ctrl-d>');
		expect(press(day, '?jjj<escape>')).toMatchObject({view: 'day', tops: {day: 10}, mode: {kind: 'browse'}});
	});
});
