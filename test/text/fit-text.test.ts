import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {cutText, displayWidth, fewerClauses, fitText, takeCells, wrapText} from '../../source/text/words.ts';

/** Texts as the dataset has them, and ones that it should never have. */
const text = fc.oneof(
	fc.string({unit: fc.constantFrom(...'aZ 9-×–’“éŁ…가힣자유의방패漢字日本')}),
	fc.string({unit: 'grapheme'}),
	fc.string({
		unit: fc.constantFrom(
			'a',
			' ',
			'가',
			'\u1112\u1161\u11ab',
			'e\u0301',
			'👩‍👩‍👧',
			'🇰🇷',
			'\u200d',
			'ガ',
			'゛',
			'↵',
			'↔',
			'\ufe0f',
		),
	}),
);

describe('the width of a text', () => {
	it('is what the library measures, for any text', () => {
		fc.assert(
			fc.property(text, sample => displayWidth(sample) === stringWidth(sample)),
			{numRuns: 2000},
		);
	});

	it('is two cells for each Korean syllable', () => {
		expect(displayWidth('자유의 방패')).toBe(11);
		expect(displayWidth('2 × KN-23')).toBe(9);
	});
});

describe('a cut text', () => {
	it('never takes more cells than asked, and is the text itself where that fits', () => {
		fc.assert(
			fc.property(text, fc.integer({min: 0, max: 30}), (sample, width) => {
				expect(displayWidth(cutText(sample, width))).toBeLessThanOrEqual(Math.max(width, 0));
				expect(displayWidth(takeCells(sample, width))).toBeLessThanOrEqual(width);
				if (displayWidth(sample) <= width) {
					expect(cutText(sample, width)).toBe(sample);
				}
			}),
			{numRuns: 1000},
		);
	});

	it('is padded to exactly its cells on either side', () => {
		expect(fitText('방패', 6)).toBe('방패  ');
		expect(fitText('방패', 6, 'right')).toBe('  방패');
		expect(fitText('자유의 방패', 8)).toBe('자유의..');
	});
});

describe('wrapped text', () => {
	it('breaks as the library does wherever no word is too long', () => {
		const words = fc.array(fc.constantFrom('a', 'drill', 'launch', '자유의', '방패', '2023-03-19', '×'), {
			minLength: 1,
			maxLength: 40,
		});
		fc.assert(
			fc.property(words, fc.integer({min: 12, max: 60}), (list, width) => {
				expect(wrapText(list.join(' '), {width})).toEqual(wrapAnsi(list.join(' '), width).split('\n'));
			}),
		);
	});

	it('breaks a word that is too long, unless it is to be kept whole', () => {
		expect(wrapText('see https://example.org/long', {width: 12})).toEqual([
			'see',
			'https://exam',
			'ple.org/long',
		]);
		// After a hyphen where there is one; an address is broken anywhere.
		expect(wrapText('the counter-special-operations drill', {width: 18})).toEqual([
			'the',
			'counter-special-',
			'operations drill',
		]);
		expect(wrapText('https://a-b.org/c', {width: 12})).toEqual(['https://a-b.', 'org/c']);
		expect(wrapText('see https://example.org/long', {width: 12, keepLongWords: true})).toEqual([
			'see',
			'https://example.org/long',
		]);
	});

	it('starts the first line and the others with what it is told, and no line ends in a space', () => {
		expect(wrapText('one two three', {width: 9, first: '[1] '})).toEqual(['[1] one', '    two', '    three']);
		expect(wrapText('', {width: 10, first: '- '})).toEqual(['-']);
	});
});

describe('a sentence with fewer clauses', () => {
	it.each([
		[60, 'There is no launch: this is none; and it has no pair.'],
		[45, 'There is no launch: this is none.'],
		[30, 'There is no launch.'],
		// Not even the first clause fits: it is cut where it is drawn.
		[10, 'There is no launch: this is none; and it has no pair.'],
	])('has at %i cells the clauses that fit', (width, form) => {
		expect(fewerClauses('There is no launch: this is none; and it has no pair.', width)).toBe(form);
	});

	it('keeps the clause that names a file', () => {
		const notice = 'Nothing was added; what was written stays in /home/ann/draft.yaml.';
		expect(fewerClauses(notice, 40)).toBe(notice);
	});
});
