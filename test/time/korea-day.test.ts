import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	civilDate,
	clockTime,
	daysInMonth,
	instantOf,
	isCivilDate,
	isoDay,
	koreaDay,
	koreaDayOfInstant,
	parseIsoDay,
	sameDateInYear,
	weekday,
} from '../../source/time/days.ts';

/** The Gregorian rule: every fourth year, no full century, every fourth century. */
function isLeapYear(year: number): boolean {
	return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}

/** Days of a month from the rhyme. */
function monthLength(year: number, month: number): number {
	return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

type Walked = {year: number; month: number; day: number; number: number; weekday: number};

/** The calendar walked a day at a time from Thursday 1 January 1970. */
function* walkForward(toYear: number): Generator<Walked> {
	let number = 0;
	for (let year = 1970; year <= toYear; year++) {
		for (let month = 1; month <= 12; month++) {
			for (let day = 1; day <= monthLength(year, month); day++) {
				yield {year, month, day, number, weekday: (number + 4) % 7};
				number++;
			}
		}
	}
}

/** Days from 1 March of year 0 (a count that keeps leap days last in a year), moved to 1970. */
function dayNumber(year: number, month: number, day: number): number {
	const fromMarch = (month + 9) % 12;
	const years = month <= 2 ? year - 1 : year;
	const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
	return years * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - 719_468;
}

describe('days as numbers', () => {
	test('count as walking the calendar from 1970 to 2100 does', () => {
		for (const {year, month, day, number, weekday: dayOfWeek} of walkForward(2100)) {
			expect(koreaDay({year, month, day})).toBe(number);
			expect(civilDate(number)).toEqual({year, month, day});
			expect(weekday(number)).toBe(dayOfWeek);
		}
	});

	test('count as a formula without a clock does, from year 0 to 9999', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: 9999}),
				fc.integer({min: 1, max: 12}),
				fc.integer({min: 1, max: 28}),
				(year, month, day) => {
					const number = dayNumber(year, month, day);
					expect(koreaDay({year, month, day})).toBe(number);
					expect(civilDate(number)).toEqual({year, month, day});
					expect(weekday(number + 1)).toBe((weekday(number) + 1) % 7);
				},
			),
			{numRuns: 3000},
		);
	});

	test.each([
		['1970-01-01', 0, 4],
		['1969-12-31', -1, 3],
		// Sundays: the drill of 19 March 2023 and the first of January 2023.
		['2023-03-19', 19_435, 0],
		['2023-01-01', 19_358, 0],
		['2000-02-29', 11_016, 2],
		['1945-08-15', -8905, 3],
	])('%s is day %i, weekday %i', (text, number, dayOfWeek) => {
		expect(parseIsoDay(text)).toBe(number);
		expect(isoDay(number)).toBe(text);
		expect(weekday(number)).toBe(dayOfWeek);
	});

	test('know which dates exist', () => {
		for (const year of [1900, 2000, 2023, 2024, 99, 4]) {
			for (let month = 1; month <= 12; month++) {
				expect(daysInMonth(year, month)).toBe(monthLength(year, month));
				expect(isCivilDate({year, month, day: monthLength(year, month)})).toBe(true);
				expect(isCivilDate({year, month, day: monthLength(year, month) + 1})).toBe(false);
			}
		}

		expect(isCivilDate({year: 2023, month: 0, day: 1})).toBe(false);
		expect(isCivilDate({year: 2023, month: 13, day: 1})).toBe(false);
		expect(isCivilDate({year: 2023, month: 1, day: 0})).toBe(false);
	});
});

describe('a day as text', () => {
	test.each([
		'2023-02-29',
		'1900-02-29',
		'2023-13-01',
		'2023-00-10',
		'2023-04-31',
		'2023-04-00',
		'2023-4-1',
		'23-04-01',
		'2023/04/01',
		'2023-04-01 ',
		' 2023-04-01',
		'2023-04-01T00:00',
		'+2023-04-01',
		'2023-04',
		'today',
		'',
		'２０２３-04-01',
	])('"%s" is none', text => {
		expect(parseIsoDay(text)).toBeUndefined();
	});

	test('reads back as it was written', () => {
		fc.assert(
			fc.property(fc.integer({min: -719_528, max: 2_932_896}), day => {
				expect(isoDay(day)).toMatch(/^\d{4}-\d\d-\d\d$/);
				expect(parseIsoDay(isoDay(day))).toBe(day);
			}),
		);
	});
});

describe('instants', () => {
	test.each([
		// Reports in UTC: the date in Korea is the next one from 15:00 on.
		['2022-11-01T21:51:00Z', '2022-11-02', '06:51'],
		['2022-11-01T14:59:59Z', '2022-11-01', '23:59'],
		['2022-11-01T15:00:00Z', '2022-11-02', '00:00'],
		['2017-11-28T18:17:00Z', '2017-11-29', '03:17'],
		['2023-12-31T15:00:00Z', '2024-01-01', '00:00'],
		['2024-02-28T15:00:00Z', '2024-02-29', '00:00'],
		['1969-12-31T15:00:00Z', '1970-01-01', '00:00'],
		['1969-12-31T14:59:00Z', '1969-12-31', '23:59'],
		// New York on the evening before.
		['2017-09-14T17:57:00-04:00', '2017-09-15', '06:57'],
	])('%s is %s in Korea, %s', (instant, day, time) => {
		const milliseconds = Date.parse(instant);
		const koreaDate = koreaDayOfInstant(milliseconds);
		expect(isoDay(koreaDate)).toBe(day);
		const minute = Math.floor((milliseconds - instantOf(koreaDate, 0)) / 60_000);
		expect(clockTime(minute)).toBe(time);
	});

	test('and minutes of a day turn into one another', () => {
		fc.assert(
			fc.property(fc.integer({min: -40_000, max: 60_000}), fc.integer({min: 0, max: 1439}), (day, minute) => {
				const instant = instantOf(day, minute);
				expect(koreaDayOfInstant(instant)).toBe(day);
				expect(koreaDayOfInstant(instant + 59_999)).toBe(day);
				expect(new Date(instant).toISOString().slice(11, 16)).toBe(clockTime((minute + 15 * 60) % 1440));
			}),
		);
	});
});

test.each([
	['2023-03-19', 2022, '2022-03-19'],
	['2024-02-29', 2023, '2023-02-28'],
	['2024-02-29', 2020, '2020-02-29'],
	['2023-02-28', 2024, '2024-02-28'],
	['2023-12-31', 1984, '1984-12-31'],
])('%s in %i is %s', (text, year, expected) => {
	const day = parseIsoDay(text);
	expect(day !== undefined && isoDay(sameDateInYear(day, year))).toBe(expected);
});
