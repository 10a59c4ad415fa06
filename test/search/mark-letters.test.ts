import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {markRanges} from '../../source/search/mark-letters.ts';
import {resultOf} from './search-of.ts';

/** The text with its marked ranges in brackets. */
function marked(text: string, terms: readonly string[]): string {
	return markRanges(text, terms).reduceRight(
		(drawn, {start, end}) => `${drawn.slice(0, start)}[${drawn.slice(start, end)}]${drawn.slice(end)}`,
		text,
	);
}

describe('marked letters', () => {
	test.each([
		['Freedom Shield 23', ['shield'], 'Freedom [Shield] 23'],
		['Freedom Shield 23', ['free', '23'], '[Free]dom Shield [23]'],
		['2 × KN-23 (SRBM) from Jangyon', ['kn-23'], '2 × [KN-23] (SRBM) from Jangyon'],
		['B-1B flight', ['b1b'], '[B-1B] flight'],
		['Combined live fire at Pocheon', ['live-fire'], 'Combined [live fire] at Pocheon'],
		['Café, Übung', ['cafe', 'ubung'], '[Café], [Übung]'],
		['Nothing of it', ['icbm'], 'Nothing of it'],
		['', ['icbm'], ''],
		['Ulchi Freedom Shield', ['ulchi freedom'], '[Ulchi Freedom] Shield'],
		['19 March 2023', ['19-march'], '[19 March] 2023'],
	])('in %j for %j are %j', (text, terms, expected) => {
		expect(marked(text, terms)).toBe(expected);
	});

	test('are those inside a word only where no word starts so', () => {
		expect(marked('Vigilant Ace over the surface', ['ace'])).toBe('Vigilant [Ace] over the surface');
		expect(marked('Over the surface', ['ace'])).toBe('Over the surf[ace]');
		expect(marked('을지프리덤가디언', ['가디언'])).toBe('을지프리덤[가디언]');
		expect(marked('Over the surface', ['ac'])).toBe('Over the surface');
	});

	test('that touch are one', () => {
		expect(marked('을지프리덤가디언', ['을지', '프리덤'])).toBe('[을지프리덤]가디언');
	});

	test('are those of a whole number where one stands', () => {
		expect(marked('F-2 and F-22', ['f-2'])).toBe('[F-2] and F-22');
		expect(marked('Hwasong-17', ['hwasong-1'])).toBe('[Hwasong-1]7');
	});

	test('do not run over the space between two words', () => {
		expect(marked('US A-10', ['usa'])).toBe('US A-10');
	});

	test('are whole characters, however these are stored', () => {
		const text = '을지 Café'.normalize('NFD');
		expect(marked(text, ['을지', 'cafe'])).toBe('[을지] [Café]'.normalize('NFD'));
	});

	test('are the whole word that a mistyped one was taken for', () => {
		const result = resultOf('hwasng-18');
		const [event] = result.events.filter(({id}) => id === '2023-04-13-icbm');
		expect(event && marked(event.title, result.marks(event))).toBe('1 [Hwasong-18] ICBM from Samsok');
	});
});

test('ranges lie in the text, in order, and do not touch', () => {
	fc.assert(
		fc.property(
			fc.string({unit: 'grapheme'}),
			fc.array(fc.oneof(fc.string({unit: 'grapheme', maxLength: 4}), fc.constantFrom('a', '1', 'a-1'))),
			(text, terms) => {
				let last = -1;
				for (const {start, end} of markRanges(text, terms)) {
					expect(start).toBeGreaterThan(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}

				expect(last).toBeLessThanOrEqual(text.length);
			},
		),
		{numRuns: 2000},
	);
});

test('a word found in a title is marked in it', () => {
	for (const query of ['freedom', 'kn-23', 'b-1b', 'shield 23']) {
		const result = resultOf(query);
		const [first = ''] = query.split(' ');
		const titled = result.events.filter(({title}) => title.toLowerCase().includes(first));
		expect(titled).not.toEqual([]);
		for (const event of titled) {
			expect(markRanges(event.title, result.marks(event))).not.toEqual([]);
		}
	}
});
