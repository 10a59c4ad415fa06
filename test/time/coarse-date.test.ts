import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	compareCoarseDates,
	edtfText,
	isExactDay,
	isoDay,
	namedDay,
	parseIsoDay,
	possibleInstants,
	yearOf,
} from '../../source/time/days.ts';
import {
	dateSpan,
	fullDay,
	longDate,
	longDateTime,
	longDay,
	shortDay,
	shortSpan,
} from '../../source/time/format-date.ts';
import {parseEdtf} from '../../source/time/parse-dates.ts';
import {dateOf} from '../pairing/made-events.ts';

describe('a date of the data files', () => {
	test.each([
		// Text, first possible day, last possible day, in words.
		['2023-03-19', '2023-03-19', '2023-03-19', '19 March 2023'],
		['2024-02-29', '2024-02-29', '2024-02-29', '29 February 2024'],
		['2003-03-04~', '2003-03-01', '2003-03-07', 'about 4 March 2003'],
		['2003-03-01~', '2003-02-26', '2003-03-04', 'about 1 March 2003'],
		['2024-12-31~', '2024-12-28', '2025-01-03', 'about 31 December 2024'],
		['1993-03', '1993-03-01', '1993-03-31', 'March 1993'],
		['1993-03~', '1993-03-01', '1993-03-31', 'about March 1993'],
		['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
		['2023-02', '2023-02-01', '2023-02-28', 'February 2023'],
		['1984', '1984-01-01', '1984-12-31', '1984'],
		['1984~', '1984-01-01', '1984-12-31', 'about 1984'],
		['2023-03-19T11:05+09:00', '2023-03-19', '2023-03-19', '19 March 2023'],
		['2023-03-19T00:00+09:00', '2023-03-19', '2023-03-19', '19 March 2023'],
		['2023-03-19T23:59+09:00', '2023-03-19', '2023-03-19', '19 March 2023'],
	])('%s can be %s to %s: "%s"', (text, first, last, words) => {
		const date = dateOf(text);
		expect([isoDay(date.firstDay), isoDay(date.lastDay)]).toEqual([first, last]);
		expect(isExactDay(date)).toBe(first === last);
		expect(longDate(date)).toBe(words);
		expect(edtfText(date)).toBe(text);
		expect(yearOf(date)).toBe(Number(first.slice(0, 4)));
	});

	test('names the day in the middle of an approximate one, and the first of a month or year', () => {
		expect(isoDay(namedDay(dateOf('2003-03-04~')))).toBe('2003-03-04');
		expect(isoDay(namedDay(dateOf('1993-03')))).toBe('1993-03-01');
		expect(isoDay(namedDay(dateOf('1984')))).toBe('1984-01-01');
	});

	test('keeps the time of day in Korea', () => {
		expect(dateOf('2023-03-19T11:05+09:00').minute).toBe(665);
		expect(longDateTime(dateOf('2023-03-19T11:05+09:00'))).toBe('19 March 2023, 11:05 KST');
		expect(longDateTime(dateOf('2023-03-19'))).toBe('19 March 2023');
		expect(dateOf('2023-03-19')).not.toHaveProperty('minute');
	});

	test.each([
		['', 'is not a date'],
		['19 March 2023', 'is not a date'],
		['2023-3-19', 'is not a date'],
		['23-03-19', 'is not a date'],
		['2023-03-19Z', 'is not a date'],
		['2023-03-19T11:05', 'is not a date'],
		['2023-03-19T11:05Z', 'is not a date'],
		['2023-03-19T11:05+08:00', 'is not a date'],
		['2023-03-19T11:05:00+09:00', 'is not a date'],
		['2023-03-19T1105+09:00', 'is not a date'],
		['2023-03-19 11:05+09:00', 'is not a date'],
		['2023-03?', 'is not a date'],
		['2023-03-XX', 'is not a date'],
		['2023-03/2023-04', 'is not a date'],
		['~2023', 'is not a date'],
		['2023~~', 'is not a date'],
		['2023-03-19\n', 'is not a date'],
		['2023-13', 'months run from 01 to 12'],
		['2023-00', 'months run from 01 to 12'],
		['2023-13-01', 'months run from 01 to 12'],
		['2023-02-29', 'February 2023 has 28 days'],
		['2024-02-30', 'February 2024 has 29 days'],
		['1900-02-29', 'February 1900 has 28 days'],
		['2023-04-31', 'April 2023 has 30 days'],
		['2023-04-00', 'April 2023 has 30 days'],
		['2023-03-19T24:00+09:00', 'times of day run from 00:00 to 23:59'],
		['2023-03-19T11:60+09:00', 'times of day run from 00:00 to 23:59'],
		['2023-03-19T11:05+09:00~', 'both a time and ~'],
	])('refuses %j: %s', (text, why) => {
		expect(parseEdtf(text)).toEqual(expect.stringContaining(why));
		expect(parseEdtf(text)).toEqual(expect.stringContaining(`"${text.replace('\n', ' ')}"`));
	});
});

describe('the instants between which an event lies', () => {
	test.each([
		['2022-11-02T06:51+09:00', '2022-11-02T06:51+09:00', '2022-11-01T21:51:00Z', '2022-11-01T21:51:00Z'],
		['2023-03-19', '2023-03-19', '2023-03-18T15:00:00Z', '2023-03-19T14:59:00Z'],
		['2023-03-13', '2023-03-23', '2023-03-12T15:00:00Z', '2023-03-23T14:59:00Z'],
		['1993-03', '1993-03', '1993-02-28T15:00:00Z', '1993-03-31T14:59:00Z'],
		['2003-03-04~', '2003-03-04~', '2003-02-28T15:00:00Z', '2003-03-07T14:59:00Z'],
	])('%s to %s: %s to %s', (start, end, first, last) => {
		expect(possibleInstants(dateOf(start), dateOf(end))).toEqual({first, last});
	});
});

test('dates order by the day named, then hour, then the more exact', () => {
	const ordered = [
		'1983-12-31',
		'1984-01-01T00:00+09:00',
		'1984-01-01T09:30+09:00',
		'1984-01-01',
		'1984-01',
		'1984',
		'1984-01-02',
		'1984-01-04',
		// About 6 January may have been the 3rd, but a reader sees the 6th.
		'1984-01-06',
		'1984-01-06~',
	];
	const shuffled = [4, 0, 7, 2, 9, 8, 5, 1, 6, 3].map(index => dateOf(ordered[index] ?? ''));
	expect(shuffled.toSorted(compareCoarseDates).map(edtfText)).toEqual(ordered);
});

describe('a span in words', () => {
	test.each([
		['2023-03-19', '2023-03-19', '19 March 2023'],
		['2023-03-13', '2023-03-23', '13–23 March 2023'],
		['2022-10-31', '2022-11-05', '31 October – 5 November 2022'],
		['2023-12-29', '2024-01-04', '29 December 2023 – 4 January 2024'],
		['2018-03', '2018-05~', 'March to about May 2018'],
		['2017-12', '2018-02~', 'December 2017 to about February 2018'],
		['1998-08-17', '1998-08-28~', '17 to about 28 August 1998'],
		['2019-04-22', '2019-05-03~', '22 April to about 3 May 2019'],
		['2022-07-11~', '2022-07-15~', 'about 11 to 15 July 2022'],
		['2022-07-11~', '2022-07-15', 'about 11 July to 15 July 2022'],
		['2017-04-29', '2017-05~', '29 April to about May 2017'],
		['2015-03~', '2015-03-14', 'until 14 March 2015'],
		['1984', '1985', '1984 to 1985'],
		['2018-03', '2018-03', 'March 2018'],
		['2018-03-01', '2018-03', '1 March 2018 to later that month'],
		['2023-03-19T09:00+09:00', '2023-03-19T11:00+09:00', '19 March 2023'],
	])('%s and %s: "%s"', (start, end, words) => {
		expect(dateSpan(dateOf(start), dateOf(end))).toBe(words);
	});

	test.each([
		['2023-03-13', '2023-03-23', '13-23 Mar'],
		['2022-10-31', '2022-11-05', '31 Oct to 5 Nov 2022'],
		['2023-02-27', '2023-03-04', '27 Feb to 4 Mar'],
		['2023-03-15', '2023-03-31~', '15 to about 31 Mar'],
		['2022-12-29', '2023-01-04', '29 Dec 2022 to 4 Jan'],
		['2023-03-03', undefined, 'from 3 Mar'],
	])('of columns, %s and %s beside 2023: "%s"', (start, end, words) => {
		expect(shortSpan(dateOf(start), end === undefined ? undefined : dateOf(end), 2023)).toBe(words);
	});

	test('says that no source gives an end', () => {
		expect(dateSpan(dateOf('2018-11-05'), undefined)).toBe('5 November 2018, end unknown');
		expect(dateSpan(dateOf('2018-11'), undefined)).toBe('November 2018, end unknown');
	});
});

test('a day in words, long, short and with its weekday', () => {
	const day = parseIsoDay('2023-03-19') ?? Number.NaN;
	expect(longDay(day)).toBe('19 March 2023');
	expect(shortDay(day)).toBe('19 Mar');
	expect(shortDay(day, {year: true})).toBe('19 Mar 2023');
	expect(fullDay(day)).toBe('Sunday 19 March 2023');
});

test('a day as text is the one that the calendar of the runtime gives', () => {
	const firstDayOf = (year: number) => new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000;
	fc.assert(
		fc.property(fc.integer({min: firstDayOf(0), max: firstDayOf(10_000) - 1}), day => {
			expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
		}),
		{numRuns: 2000},
	);
});
