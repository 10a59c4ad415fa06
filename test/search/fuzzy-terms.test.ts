import {describe, expect, test} from 'vitest';
import {fuzzyVocabulary, isFuzzy} from '../../source/search/match-word.ts';

const words = [
	...['hwasong', 'hwasong-17', 'hwasong-18', 'sohae', 'shield', 'missiles', 'sailed', 'reagan', 'seizing'],
	...['freedom', 'exercise', 'exercises', 'boxer', 'bomber', 'identification', 'busan', '을지프리덤가디언'],
];
const meant = fuzzyVocabulary(words);

describe('a mistyped word', () => {
	test.each([
		['fredom', ['freedom'], 'a letter missing'],
		['freeedom', ['freedom'], 'a letter too many'],
		['fraedom', ['freedom'], 'a letter wrong'],
		['sohea', ['sohae'], 'two letters changed round'],
		['freedmo', ['freedom'], 'two letters changed round'],
		['exersise', ['exercise', 'exercises'], 'the start of a longer word as well'],
		['frredmo', ['freedom'], 'two slips in a long word'],
		['pusan', ['busan'], 'another spelling of the first letter'],
		['을지프리덤가디안', ['을지프리덤가디언'], 'a syllable wrong'],
	])('%s means %j: %s', (typed, expected) => {
		expect(meant(typed)).toEqual(expected);
	});

	test('is never taken for one with other digits', () => {
		expect(meant('hwasng-18')).toEqual(['hwasong-18']);
		expect(meant('hwasng-19')).toEqual([]);
		expect(meant('hwasng')).toEqual(['hwasong']);
	});

	test.each([
		['sohzz', 'two slips in a short word'],
		['beijing', 'two slips, one at the first letter'],
		['biden', 'the start of a word far longer'],
		['zzzzzzzz', 'nothing like it'],
	])('%s means nothing: %s', typed => {
		expect(meant(typed)).toEqual([]);
	});

	test('is taken for the nearest words alone', () => {
		expect(meant('sield')).toEqual(['shield']);
		expect(meant('exercisse')).toEqual(['exercise', 'exercises']);
	});
});

test('words of fewer than four letters are never taken for others, however many digits they have', () => {
	expect(['ufs', 'kn-23', '2023', 'b-1b', '을지도'].filter(isFuzzy)).toEqual([]);
	expect(['sunan', 'hwasng-18', '프리덤실'].filter(isFuzzy)).toEqual(['sunan', 'hwasng-18', '프리덤실']);
});
