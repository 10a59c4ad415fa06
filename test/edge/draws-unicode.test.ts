/** Where lines and marks are drawn finer than ASCII. */
import {describe, expect, it} from 'vitest';
import {asksLineWidth, drawsUnicode} from '../../source/edge/terminal-streams.ts';

describe('lines and marks', () => {
	it.each([
		['an English UTF-8 locale', {LANG: 'en_US.UTF-8'}, 'linux', true],
		['the spelling of other systems', {LANG: 'C.utf8'}, 'linux', true],
		['a locale of characters alone, as macOS sets it', {LC_CTYPE: 'UTF-8'}, 'darwin', true],
		['Windows, which sets no locale', {}, 'win32', true],
		['no locale', {}, 'linux', false],
		['the C locale', {LANG: 'C'}, 'linux', false],
		['a Korean locale, where such a character may take two cells', {LANG: 'ko_KR.UTF-8'}, 'linux', false],
		['a Japanese locale', {LC_CTYPE: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8'}, 'linux', false],
		['a Chinese locale', {LANG: 'zh_TW.UTF-8'}, 'darwin', false],
		['LC_ALL over the others', {LC_ALL: 'en_GB.UTF-8', LANG: 'ko_KR.UTF-8'}, 'linux', true],
		['an empty LC_ALL, which does not count', {LC_ALL: '', LANG: 'ko_KR.UTF-8'}, 'linux', false],
		[
			'the console of Linux, whose font has few of them',
			{TERM: 'linux', LANG: 'en_US.UTF-8'},
			'linux',
			false,
		],
	] as const)('of %s', (_where, environment, platform, expected) => {
		expect(drawsUnicode(environment, platform)).toBe(expected);
	});
});

describe('the terminal is asked how wide it draws a line', () => {
	it.each([
		['a Korean locale', {LANG: 'ko_KR.UTF-8'}, true],
		['a Japanese locale', {LC_CTYPE: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8'}, true],
		['another locale, which leaves no doubt', {LANG: 'en_US.UTF-8'}, false],
		['a Korean locale that is not UTF-8', {LANG: 'ko_KR.eucKR'}, false],
		['the console of Linux', {LANG: 'ko_KR.UTF-8', TERM: 'linux'}, false],
	] as const)('in %s: %#', (_where, environment, expected) => {
		expect(asksLineWidth(environment)).toBe(expected);
	});
});
