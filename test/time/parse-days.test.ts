/** The days, months, years and spans that `briefing summary` can be asked for. */
import {describe, expect, test} from 'vitest';
import {isoDay, koreaDay} from '../../source/time/korea-day.ts';
import {parseDays} from '../../source/time/parse-days.ts';

const today = koreaDay({year: 2024, month: 3, day: 1});

describe('the days of a text', () => {
	test.each([
		['2023-03-19', '2023-03-19', '2023-03-19'],
		['yesterday', '2024-02-29', '2024-02-29'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2023', '2023-01-01', '2023-12-31'],
		['2023-03-13..2023-03-23', '2023-03-13', '2023-03-23'],
		['-6..today', '2024-02-24', '2024-03-01'],
		['-6..', '2024-02-24', '2024-03-01'],
		['-1..-1', '2024-02-29', '2024-02-29'],
		['2023-11..2024-02', '2023-11-01', '2024-02-29'],
		['2023..2024-01-15', '2023-01-01', '2024-01-15'],
		[' 2023-03-13 .. Today ', '2023-03-13', '2024-03-01'],
	])('%s are %s to %s', (text, first, last) => {
		const span = parseDays(text, today);
		expect(typeof span === 'string' ? span : [isoDay(span.first), isoDay(span.last)]).toEqual([first, last]);
	});

	const what =
		'write 2023-03-19, today, yesterday, -7 for seven days ago, 2023-03 for a month, or two of these with .. between.';
	const example = 'as in 2023-03-13..2023-03-23.';
	test.each([
		['tomorow', `"tomorow" is no day; ${what}`],
		['', `"" is no day; ${what}`],
		['2023-03-13..march', `"march" is no day; ${what}`],
		['2023-02-30', '2023-02-30 is no day of the calendar; February 2023 has 28 days.'],
		['2023-03-01..2023-02-30', '2023-02-30 is no day of the calendar; February 2023 has 28 days.'],
		['2023-13', '2023-13 is no month of the calendar; months run from 01 to 12.'],
		[
			'2023-03-23..2023-03-13',
			`"2023-03-23..2023-03-13" ends before it begins; write the earlier day first, ${example}`,
		],
		['2025..', `"2025.." ends before it begins; write the earlier day first, ${example}`],
		['..2023', `"..2023" is no span of days; write its first and its last day, ${example}`],
		['..', `".." is no span of days; write its first and its last day, ${example}`],
		['1..2..3', `"1..2..3" is no span of days; write its first and its last day, ${example}`],
	])('%s is refused with one sentence', (text, sentence) => {
		expect(parseDays(text, today)).toBe(sentence);
	});
});
