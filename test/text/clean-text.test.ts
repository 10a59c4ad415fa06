import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	asciiMarksText,
	asciiText,
	cleanText,
	cleanValue,
	isHostile,
	mayHoldHostile,
	quoted,
} from '../../source/text/clean-text.ts';
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
	['an Arabic number sign, which spans what follows', '\u0600123'],
	['a musical format control', 'a\u{1D173}b'],
	['a shorthand format control', 'a\u{1BCA0}b'],
	['a Kaithi number sign', '\u{110BD}1'],
	['a combining grapheme joiner', 'a\u034Fb'],
	['a Khmer vowel that is drawn as nothing', 'a\u17B4b'],
];

describe('the gate for text of data files', () => {
	it('knows every format character and every one that is drawn as nothing, by Unicode', () => {
		const passed = [];
		for (let code = 0; code <= 0x10_ff_ff; code++) {
			const character = String.fromCodePoint(code);
			if (
				/\p{Cf}|\p{Default_Ignorable_Code_Point}/u.test(character) &&
				cleanText(`a${character}b`) !== 'ab'
			) {
				passed.push(code.toString(16));
			}
		}

		expect(passed).toEqual([]);
	});

	it('lets an error message repeat a start of a text, and no more', () => {
		expect(quoted('a\u001B[31m')).toBe('"a[31m"');
		expect(quoted('x'.repeat(100_000))).toBe(`"${'x'.repeat(60)}..."`);
	});

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

	it('finds each hostile character of the first plane, written out and escaped in small and in capital letters', () => {
		const codes = Array.from({length: 0x1_00_00}, (_, code) => code);
		const forms = (code: number) => {
			const digits = code.toString(16).padStart(4, '0');
			return [`"${String.fromCharCode(code)}"`, `"\\u${digits}"`, `"\\u${digits.toUpperCase()}"`];
		};
		const hostile = codes.filter(code => isHostile(String.fromCharCode(code)));
		expect(hostile.length).toBeGreaterThan(2048);
		// A line end that is written out stands between values, never in a text.
		const missed = hostile.filter(code => !forms(code).every(form => mayHoldHostile(form)));
		expect(missed.map(code => String.fromCharCode(code))).toEqual(['\n']);
		expect(mayHoldHostile('"\\u000a"')).toBe(true);
		// What JSON itself refuses in a text needs no look where it is known to be ASCII.
		const refused = (code: number) => code < 0x20;
		const inAscii = hostile
			.filter(code => !refused(code))
			.flatMap(forms)
			.filter(isAsciiText);
		expect(inAscii.filter(form => !mayHoldHostile(form, {isAscii: true}))).toEqual([]);
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

function isAsciiText(text: string): boolean {
	return [...text].every(letter => letter < '\u0080');
}
