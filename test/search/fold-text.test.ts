import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compoundsOf, foldText, formsOf, partsOf} from '../../source/search/names.ts';

test.each([
	['Freedom Shield', 'freedom shield'],
	['Café Übung', 'cafe ubung'],
	['B‑1B – B—1B − B－１Ｂ', 'b-1b - b-1b - b-1b'],
	['Kim’s', "kim's"],
	['을지'.normalize('NFD'), '을지'],
	['ΟΔΟΣ', 'οδοσ'],
])('%s is compared as %s', (text, folded) => {
	expect(foldText(text)).toBe(folded);
});

test('folding what is folded changes nothing, and the way a text is stored makes no difference', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), text => {
			const folded = foldText(text);
			expect(foldText(folded)).toBe(folded);
			expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
		}),
		{numRuns: 3000},
	);
});

test('words keep their hyphens, and fall into parts without them', () => {
	const text = 'b-1b flight (2017), f/a-18 at 11:05; 화성-17형!';
	expect(compoundsOf(text)).toEqual(['b-1b', 'flight', '2017', 'f/a-18', 'at', '11:05', '화성-17형']);
	expect(partsOf('b-1b flight')).toEqual(['b', '1b', 'flight']);
	expect(formsOf('hwasong-18 b-1b sohae')).toEqual([
		...['hwasong-18', 'hwasong', '18', 'hwasong18'],
		...['b-1b', 'b', '1b', 'b1b'],
		'sohae',
	]);
});

test('a hyphen at the edge of a word is no part of it', () => {
	expect(compoundsOf('-failure anti- -- a--b')).toEqual(['failure', 'anti', 'a', 'b']);
});
