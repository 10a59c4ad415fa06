/** The characters that the bundle counts without looking at each, against the library that counts them otherwise. */
import stringWidth from 'string-width';
import {expect, it} from 'vitest';
import {oneCellText} from '../../scripts/one-cell-text.ts';
import {kindMarks, mapMarks, timeLineMarks, timelineMarks} from '../../source/layout/line.ts';

const all = Array.from({length: 0x1_0000}, (_, code) => String.fromCharCode(code)).filter(letter =>
	oneCellText.test(letter),
);

it('takes one cell for each of its characters, alone and beside any other of them', () => {
	expect(all.length).toBeGreaterThan(500);
	expect(all.filter(letter => stringWidth(letter) !== 1)).toEqual([]);
	// A neighbour could make one character of two: every one stands between two others here.
	expect(stringWidth(all.join(''))).toBe(all.length);
	expect(stringWidth(all.toReversed().join(''))).toBe(all.length);
});

it('holds every mark and line that the screen draws', () => {
	const marks = [kindMarks, timeLineMarks, timelineMarks].flatMap(table => Object.values(table));
	for (const {unicode} of [...marks, mapMarks.site, mapMarks.drill, mapMarks.city]) {
		expect(unicode).toMatch(oneCellText);
	}

	expect('─━│┬┴┷┃▸…–→↵').toMatch(oneCellText);
});
