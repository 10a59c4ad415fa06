import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {asciiMarksText, asciiText} from '../../source/text/ascii-text.ts';
import {cleanText, cleanValue, isHostile, mayHoldHostile} from '../../source/text/clean-text.ts';
import {nearestWord} from '../../source/text/words.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const hostile: readonly (readonly [string, string])[] = [
	['ESC, which starts every terminal command', '\u001B[2J'],
	['a C1 control, which some terminals take for ESC [', '\u009B31m'],
	[
		'an operating-system command that plants a link',
		'\u001B]8;;javascript:alert(1)\u0007click\u001B]8;;\u0007',
	],
	['the bell', '\u0007'],
	['backspaces that overwrite', 'safe\b\b\b\bevil'],
	['right-to-left override', '\u202Etxt.exe'],
	['a bidirectional isolate', '\u2067abc\u2069'],
	['a zero-width space', 'pass\u200Bword'],
	['a byte-order mark', '\uFEFFtext'],
	['tag characters that hide text', 'x\u{E0041}\u{E0042}'],
	['a line separator', 'one\u2028two'],
	['a soft hyphen', 'sum\u00ADmary'],
	['half of a surrogate pair', 'a\uD800b'],
];

describe('the gate for text of data files', () => {
	it.each(hostile)('takes out %s', (_name, text) => {
		expect(isHostile(text)).toBe(true);
		expect(isHostile(cleanText(text))).toBe(false);
	});

	it('turns line ends and tabs into spaces and keeps every visible character', () => {
		expect(cleanText('one\r\n\ttwo')).toBe('one two');
		expect(cleanText('화성-18형, 3 × KN-23 – “quoted”')).toBe('화성-18형, 3 × KN-23 – “quoted”');
	});

	it('puts Korean in one Unicode form', () => {
		expect(cleanText('자유의 방패'.normalize('NFD'))).toBe('자유의 방패');
	});

	it('lets nothing hostile through, whatever comes in, keys of records included', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 40}), text => {
				expect(isHostile(cleanText(text))).toBe(false);
				expect(isHostile(Object.keys(Object(cleanValue({[text]: [text]})))[0] ?? '')).toBe(false);
			}),
			{numRuns: 2000},
		);
	});

	it('finds by one look at a JSON text whether its values need cleaning', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 40}), text => {
				if (isHostile(text)) {
					expect(mayHoldHostile(JSON.stringify({text}))).toBe(true);
				}
			}),
			{numRuns: 2000},
		);
		expect(mayHoldHostile('{"text":"자유의 방패 – \\"FS\\" \\/ ×"}\n')).toBe(false);
	});
});

describe('text without ambiguous width', () => {
	it('writes typographic marks in ASCII', () => {
		expect(asciiMarksText('2 × KN-23 – 13–23 March… “so”')).toBe('2 x KN-23 - 13-23 March... "so"');
	});

	it('takes accents off and keeps Korean', () => {
		expect(asciiText('Hwasong-11Da é 화성')).toBe('Hwasong-11Da e 화성');
	});

	it('leaves nothing ambiguous in any title of the dataset', () => {
		for (const {title} of embeddedDataset().events) {
			// The characters of East Asian Width class A that the field's texts use, by Unicode Standard Annex 11.
			expect(asciiText(title)).not.toMatch(/[×–—‘’“”…·°±→←é]/);
		}
	});
});

describe('did you mean', () => {
	it.each([
		['sumary', 'summary'],
		['SUMMRAY', 'summary'],
		['list', 'list'],
		['frobnicate', undefined],
		['', undefined],
	])('takes %o for %o', (word, meant) => {
		expect(nearestWord(word, ['summary', 'list', 'pairs'])).toBe(meant);
	});
});
