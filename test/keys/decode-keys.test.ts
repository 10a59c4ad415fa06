import {describe, expect, it} from 'vitest';
import {decodeKeys, type RawKey} from '../../source/keys/key-table.ts';

const noKey: RawKey = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageUp: false,
	pageDown: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	tab: false,
	shift: false,
	backspace: false,
	delete: false,
	ctrl: false,
	meta: false,
};

describe('decodeKeys', () => {
	it.each([
		['one letter', 'j', {}, ['j']],
		['a chunk of five presses', 'jjjjj', {}, ['j', 'j', 'j', 'j', 'j']],
		['text with Enter at its end', 'ab\r', {}, ['a', 'b', 'enter']],
		['a Windows line end as one Enter', 'a\r\nb', {}, ['a', 'enter', 'b']],
		['a space', ' ', {}, ['space']],
		['a Hangul syllable', '화', {}, ['화']],
		['an arrow', '', {downArrow: true}, ['down']],
		['Enter', '\r', {return: true}, ['enter']],
		['Shift-Tab', '', {tab: true, shift: true}, ['shift-tab']],
		['Ctrl-D', 'd', {ctrl: true}, ['ctrl-d']],
		['a control character inside a chunk', 'j\u0003', {}, ['j', 'ctrl-c']],
		['Backspace inside a chunk', 'a\u007F', {}, ['a', 'backspace']],
		['Alt with a letter: nothing', 'x', {meta: true}, []],
		['nothing', '', {}, []],
	] as const)('reads %s', (_name, input, key, names) => {
		expect(decodeKeys(input, {...noKey, ...key}).map(({name}) => name)).toEqual(names);
	});

	it('gives typed text in one Unicode form, however the system sends it', () => {
		const [press] = decodeKeys('한'.normalize('NFD'), noKey);
		expect(press?.text).toBe('한'.normalize('NFC'));
	});

	it('types no invisible or bidirectional character', () => {
		expect(decodeKeys('\u202E', noKey)).toEqual([]);
		expect(
			decodeKeys('a\u200Bb', noKey)
				.map(({text}) => text)
				.join(''),
		).toBe('ab');
	});
});
