/** The small time line under a pairing. */
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {type TimeLineInput, timeLine} from '../../source/layout/time-line.ts';
import {koreaDay} from '../../source/time/korea-day.ts';

/** Days of March 2023, from one to another. */
const march = (first: number, last = first) => ({
	first: koreaDay({year: 2023, month: 3, day: first}),
	last: koreaDay({year: 2023, month: 3, day: last}),
});

/** The cells between the dates, a cell a day: from two days before the range to two days after it. */
function cellsOf(input: Partial<TimeLineInput>): string | undefined {
	const line = timeLine({drill: march(10), launches: [], range: march(5, 20), width: 36, ...input});
	return line === undefined ? undefined : lineText(line).replace(/^3 Mar | 22 Mar$/g, '');
}

describe('the time line', () => {
	it('shows the drill, the exercise around it, its launch and the others', () => {
		expect(
			cellsOf({drill: march(9, 11), whole: march(6, 14), match: march(12), launches: [march(12), march(18)]}),
		).toBe('...---===#--...^....');
	});

	it('shows its launch over the drill, and another launch too', () => {
		expect(cellsOf({drill: march(8, 12), match: march(10), launches: [march(9), march(10)]})).toBe(
			'.....=^#==..........',
		);
	});

	it('runs along the days that a launch of rough date may have had, and puts no mark on any of them', () => {
		expect(cellsOf({drill: march(9, 11), whole: march(8, 13), match: march(5, 20)})).toBe(
			'..~~~~===~~~~~~~~~..',
		);
	});

	it('is left out where there is no room for it', () => {
		expect(cellsOf({width: 20})).toBeUndefined();
	});
});
