import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {edtfText, isoDay, koreaDay} from '../../source/time/days.ts';
import {parseEdtf} from '../../source/time/parse-dates.ts';

describe('a date of a data file', () => {
	test.each([
		// From the codebook: what each form stands for.
		['2023-03-19', '2023-03-19', '2023-03-19', 'day'],
		['2003-03-04~', '2003-03-01', '2003-03-07', 'day'],
		['2023-03', '2023-03-01', '2023-03-31', 'month'],
		['2024-02~', '2024-02-01', '2024-02-29', 'month'],
		['1984', '1984-01-01', '1984-12-31', 'year'],
		['1984~', '1984-01-01', '1984-12-31', 'year'],
		['2023-03-19T11:05+09:00', '2023-03-19', '2023-03-19', 'day'],
	])('%s may be any day from %s to %s, known to the %s', (text, first, last, precision) => {
		const date = parseEdtf(text);
		expect(typeof date === 'object' && [isoDay(date.firstDay), isoDay(date.lastDay), date.precision]).toEqual(
			[first, last, precision],
		);
	});

	test.each([
		// Hours of another zone: Korea is nine hours ahead of universal time, and fourteen of New York in winter.
		['2022-11-01T21:51Z', '2022-11-02T06:51+09:00'],
		['2023-03-19T00:00+00:00', '2023-03-19T09:00+09:00'],
		['2017-11-28T13:17:00-05:00', '2017-11-29T03:17+09:00'],
		['2023-12-31 20:00:30Z', '2024-01-01T05:00+09:00'],
		// Without a zone it is taken for the time in Korea.
		['2023-03-19T11:05', '2023-03-19T11:05+09:00'],
	])('%s is refused with the hour in Korea, %s', (text, korean) => {
		expect(parseEdtf(text)).toBe(`"${text}" is not a date; did you mean ${korean}, the time in Korea?`);
	});

	test.each([
		'2023-02-29',
		'2023-13',
		'2023-00-01',
		'2023-04-31',
		'2023-03-19T24:00+09:00',
		'2023-03-19T11:60+09:00',
	])('%s is no date of the calendar or the clock', text => {
		expect(parseEdtf(text)).toContain(text);
	});

	test.each([
		'',
		'23-03-19',
		'4/3/2023',
		'04.03.2023',
		'Marsh 2023',
		'March',
		'31/31/2023',
		'99999',
		'2023-03-19/2023-03-20',
		'2023-03-XX',
	])('%j is refused with the forms that would do', text => {
		expect(parseEdtf(text)).toContain('write 2023-03-19, 2023-03 or 1984');
	});

	test.each([
		['2023-3-19', '2023-03-19'],
		['2024/01/09', '2024-01-09'],
		['2024. 1. 9.', '2024-01-09'],
		['2024년 1월 9일', '2024-01-09'],
		['2024년 1월', '2024-01'],
		['2023/3', '2023-03'],
		['9-Apr-84', '1984-04-09'],
		['9-apr-2024', '2024-04-09'],
		['9 Apr 24', '2024-04-09'],
		// Only the day can be above 12.
		['19.3.2023', '2023-03-19'],
		['03/19/2023', '2023-03-19'],
		['2023.03.19', '2023-03-19'],
		['20230319', '2023-03-19'],
		['19 March 2023', '2023-03-19'],
		['March 19th, 2023', '2023-03-19'],
		['Sept. 2023', '2023-09'],
		// 1 January 2024 is day 45,292 of a spreadsheet.
		['45301', '2024-01-10'],
		['2022-11-01 21:10 (UTC)', '2022-11-02T06:10+09:00, the time in Korea'],
	])('%s is refused with what it can only mean, %s', (text, meant) => {
		expect(parseEdtf(text)).toBe(`"${text}" is not a date; did you mean ${meant}?`);
	});

	test('is never echoed at a length that hides the sentence', () => {
		expect(String(parseEdtf('x'.repeat(100_000))).length).toBeLessThan(250);
	});

	test('comes back as it was written', () => {
		const day = fc.integer({
			min: koreaDay({year: 1950, month: 1, day: 1}),
			max: koreaDay({year: 2099, month: 12, day: 31}),
		});
		const forms = fc.constantFrom(
			(text: string) => text,
			(text: string) => `${text}~`,
			(text: string) => text.slice(0, 7),
			(text: string) => `${text.slice(0, 7)}~`,
			(text: string) => text.slice(0, 4),
			(text: string) => `${text}T23:59+09:00`,
			(text: string) => `${text}T00:00+09:00`,
		);
		fc.assert(
			fc.property(day, forms, (number, form) => {
				const text = form(isoDay(number));
				const date = parseEdtf(text);
				expect(typeof date === 'object' && edtfText(date)).toBe(text);
			}),
		);
	});
});
