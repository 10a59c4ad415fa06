/** The days, months, years and spans that `briefing summary` can be asked for. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isoDay, koreaDay} from '../../source/time/days.ts';
import {parseDays} from '../../source/time/parse-dates.ts';

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
		['2 nov 2022', '2022-11-02', '2022-11-02'],
		['19 March 2023', '2023-03-19', '2023-03-19'],
		['March 19, 2023', '2023-03-19', '2023-03-19'],
		['20221102', '2022-11-02', '2022-11-02'],
		['2022.11.18', '2022-11-18', '2022-11-18'],
		['nov 2022', '2022-11-01', '2022-11-30'],
		['2 nov 2022..18 nov 2022', '2022-11-02', '2022-11-18'],
		// The codebook: an approximate day stands for three days either side too.
		['2023-03-19~', '2023-03-16', '2023-03-22'],
		// 1 March 2024 is a Friday; weeks begin on Monday.
		['this week', '2024-02-26', '2024-03-03'],
		['Last  week', '2024-02-19', '2024-02-25'],
		['last month', '2024-02-01', '2024-02-29'],
		['this month', '2024-03-01', '2024-03-31'],
	])('%s are %s to %s', (text, first, last) => {
		const span = parseDays(text, today);
		expect(typeof span === 'string' ? span : [isoDay(span.first), isoDay(span.last)]).toEqual([first, last]);
	});

	const what =
		'write 2023-03-19, 19 March 2023, today, yesterday, -7 for seven days ago, 2023-03 for a month, last week, or two of these with .. between.';
	const example = 'as in 2023-03-13..2023-03-23.';
	test.each([
		['tomorow', `"tomorow" is not a date; ${what}`],
		['', `"" is not a date; ${what}`],
		['2023-03-13..march', `"march" is not a date; ${what}`],
		['2023-02-30', '"2023-02-30" does not exist; February 2023 has 28 days.'],
		['2023-03-01..2023-02-30', '"2023-02-30" does not exist; February 2023 has 28 days.'],
		['2023-13', '"2023-13" does not exist; months run from 01 to 12.'],
		['2023-3-19', '"2023-3-19" is not a date; did you mean 2023-03-19?'],
		['30 feb 2023', '"2023-02-30" does not exist; February 2023 has 28 days.'],
		['lst week', '"lst week" is not a date; did you mean last week?'],
		['3/4/2023', `"3/4/2023" is not a date; ${what}`],
		[
			'2023-03-23..2023-03-13',
			`"2023-03-23..2023-03-13" ends before it begins; write the earlier day first, ${example}`,
		],
		['2025..', `"2025.." ends before it begins; write the earlier day first, ${example}`],
		['..2023', `"..2023" is not a span of days; write its first and its last day, ${example}`],
		['..', `".." is not a span of days; write its first and its last day, ${example}`],
		['1..2..3', `"1..2..3" is not a span of days; write its first and its last day, ${example}`],
	])('%s is refused with one sentence', (text, sentence) => {
		expect(parseDays(text, today)).toBe(sentence);
	});
});

describe('a day written in any way', () => {
	/** Every day of 1950 to 2049 by its `YYYY-MM-DD`, by the calendar of the language and not by ours. */
	const anyDay = fc.integer({min: -7305, max: 29_219}).map(day => new Date(day * 86_400_000));
	const english = (options: Intl.DateTimeFormatOptions, locale = 'en-GB') => {
		const format = new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options});
		return (date: Date) => format.format(date);
	};
	const ways: readonly ((date: Date) => string)[] = [
		date => date.toISOString().slice(0, 10),
		date => date.toISOString().slice(0, 10).replaceAll('-', ''),
		date => date.toISOString().slice(0, 10).replaceAll('-', '.'),
		english({day: 'numeric', month: 'long', year: 'numeric'}),
		english({day: 'numeric', month: 'short', year: 'numeric'}),
		english({day: 'numeric', month: 'long', year: 'numeric'}, 'en-US'),
	];

	test('is the day that another calendar wrote', () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom(...ways), (date, write) => {
				const day = Math.floor(date.getTime() / 86_400_000);
				expect(parseDays(write(date), today), write(date)).toEqual({first: day, last: day});
			}),
		);
	});

	test('and any other text ends in days in order or in one sentence', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z ./~-]{0,14}$/)), text => {
				const days = parseDays(text, today);
				expect(typeof days === 'string' ? /[.?]$/.test(days) : days.first <= days.last, text).toBe(true);
			}),
		);
	});
});
