/**
 * Civil days in Korea as plain numbers.
 *
 * A `KoreaDay` is the number of days from 1970-01-01 to a calendar day in Korea (KST, UTC+9 all year:
 * the years with another offset, 1954–61 and 1987–88 summer time, are left aside because no record
 * of the dataset carries a clock time from them). Numbers make gaps subtractions and windows ranges.
 * No clock is read here: "today" is always an argument, made at the edge by `koreaDayOfInstant`.
 *
 * Dates as well as they are known: a day, a month or a year, exact or approximate, with or without a time of day.
 *
 * The rule of what a coarse date stands for (docs/method: "Coarse dates"): a month or a year stands for each of its
 * days; an approximate day for itself and three days either side; an approximate month or year for itself.
 * Only the data build turns EDTF text into a `CoarseDate` (see time/parse-dates.ts); everything else computes with the range.
 */

/** Days since 1970-01-01 on the Korean calendar; may be negative. */
export type KoreaDay = number;

/** A civil date: month 1–12, day 1–31. */
export type CivilDate = {readonly year: number; readonly month: number; readonly day: number};

const dayMs = 86_400_000;

const koreaOffsetMs = 9 * 3_600_000;

const minuteMs = 60_000;

/** The day number of a civil date; the date must exist (`isCivilDate`). */
export function koreaDay({year, month, day}: CivilDate): KoreaDay {
	// setUTCFullYear, because Date.UTC reads years 0–99 as 1900–1999.
	return new Date(0).setUTCFullYear(year, month - 1, day) / dayMs;
}

/** The civil date of a day number. */
export function civilDate(day: KoreaDay): CivilDate {
	const date = new Date(day * dayMs);
	return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** Whether the calendar has this date: false for 30 February or a 13th month. */
export function isCivilDate(date: CivilDate): boolean {
	if (date.month < 1 || date.month > 12 || date.day < 1) {
		return false;
	}

	return date.day <= daysInMonth(date.year, date.month);
}

/** Days in a month, 28–31. */
export function daysInMonth(year: number, month: number): number {
	return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** Weekday, 0 = Sunday to 6 = Saturday. */
export function weekday(day: KoreaDay): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** The Korean calendar day on which an instant (milliseconds since 1970 UTC) falls. */
export function koreaDayOfInstant(instantMs: number): KoreaDay {
	return Math.floor((instantMs + koreaOffsetMs) / dayMs);
}

/** The instant (milliseconds since 1970 UTC) of a minute of a Korean day. */
export function instantOf(day: KoreaDay, minute: number): number {
	return day * dayMs + minute * minuteMs - koreaOffsetMs;
}

/**
 * The same date in another year; 29 February becomes 28 February in a year without one, so that
 * "this date last year" always exists.
 */
export function sameDateInYear(day: KoreaDay, year: number): KoreaDay {
	const {month, day: dayOfMonth} = civilDate(day);
	return koreaDay({year, month, day: Math.min(dayOfMonth, daysInMonth(year, month))});
}

/** `2023-03-19`. */
export function isoDay(day: KoreaDay): string {
	const {year, month, day: dayOfMonth} = civilDate(day);
	return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(dayOfMonth)}`;
}

/** Reads `2023-03-19`; undefined where the text has another form or names a day that does not exist. */
export function parseIsoDay(text: string): KoreaDay | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) {
		return undefined;
	}

	const date = {year: Number(match[1]), month: Number(match[2]), day: Number(match[3])};
	return isCivilDate(date) ? koreaDay(date) : undefined;
}

/** `07:05` from minutes since midnight. */
export function clockTime(minute: number): string {
	return `${pad2(Math.floor(minute / 60))}:${pad2(minute % 60)}`;
}

function pad2(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}

// A run of calendar days in Korea, its first and last included; one day is a span too.

export type DaySpan = {readonly first: KoreaDay; readonly last: KoreaDay};

/** The span of one day. */
export function oneDay(day: KoreaDay): DaySpan {
	return {first: day, last: day};
}

/** Whether a span is a single day. */
export function isOneDay({first, last}: DaySpan): boolean {
	return first === last;
}

/** How many days a span has, 1 or more. */
export function daysIn({first, last}: DaySpan): number {
	return last - first + 1;
}

/** A day of each month that a span touches: its first day, and the first of each month after that. */
export function monthsIn({first, last}: DaySpan): readonly KoreaDay[] {
	const months: KoreaDay[] = [];
	for (let day = first; day <= last; ) {
		months.push(day);
		const {year, month} = civilDate(day);
		day = koreaDay({year, month, day: daysInMonth(year, month)}) + 1;
	}

	return months;
}

/** Whether a day lies in a span. */
export function holdsDay({first, last}: DaySpan, day: KoreaDay): boolean {
	return first <= day && day <= last;
}

/** How exactly a date is known, the coarsest first. */
export const precisions = ['year', 'month', 'day'] as const;

type Precision = (typeof precisions)[number];

/** A date that may be one day or any day of a range, in Korea time. */
export type CoarseDate = {
	/** The first and the last day that it can be. */
	readonly firstDay: KoreaDay;
	readonly lastDay: KoreaDay;
	readonly precision: Precision;
	/** The source says "about". */
	readonly approximate?: boolean;
	/** Minutes since midnight in Korea; only with an exact day. */
	readonly minute?: number;
};

/** Days on each side of an approximate day that it may also be. */
export const approximateDayReach = 3;

/** Whether the date is one known day. */
export function isExactDay(date: CoarseDate): boolean {
	return date.firstDay === date.lastDay;
}

/** The day that a date names: the middle of an approximate day, else the first day of its range. */
export function namedDay(date: CoarseDate): KoreaDay {
	return date.precision === 'day' ? (date.firstDay + date.lastDay) / 2 : date.firstDay;
}

/** The EDTF text of a date: `2023-03-19T11:05+09:00`, `2003-03-04~`, `1993-03`, `1984~`. */
export function edtfText(date: CoarseDate): string {
	return date.minute === undefined ? edtfDay(date) : `${edtfDay(date)}T${clockTime(date.minute)}+09:00`;
}

/** The same without the hour. An hour stands only with an exact day. */
export function edtfDay(date: CoarseDate): string {
	const day = isoDay(namedDay(date));
	const named = date.precision === 'day' ? day : day.slice(0, date.precision === 'month' ? 7 : 4);
	return date.approximate ? `${named}~` : named;
}

/** A date in parts for readers that know no EDTF; `precision` and `approximate` say how far the days can be relied on. */
type DateParts = {
	/** `2023-03-19`; of a month or a year its first day, of an approximate day the day that is named. */
	readonly start_day: string;
	/** `11:05` in Korea; absent where no hour is known. */
	readonly start_time?: string;
	/** Like the first day; of a month or a year its last day. Absent where the end is not known. */
	readonly end_day?: string;
	/** The coarser of the two dates. */
	readonly precision: Precision;
	/** Whether one of the dates is "about". */
	readonly approximate: boolean;
};

/** The parts of the dates from which and to which something lasted. */
export function dateParts(start: CoarseDate, end: CoarseDate | undefined): DateParts {
	const dates = [start, ...(end === undefined ? [] : [end])];
	return {
		start_day: isoDay(namedDay(start)),
		...(start.minute === undefined ? {} : {start_time: clockTime(start.minute)}),
		...(end === undefined ? {} : {end_day: isoDay(end.precision === 'day' ? namedDay(end) : end.lastDay)}),
		precision: precisions.find(name => dates.some(({precision}) => precision === name)) ?? 'day',
		approximate: dates.some(({approximate}) => approximate === true),
	};
}

/** First and last possible instant, ISO 8601 in UTC; a day without an hour ends at its last minute. */
export function possibleInstants(first: CoarseDate, last: CoarseDate): {first: string; last: string} {
	return {
		first: utcText(instantOf(first.firstDay, first.minute ?? 0)),
		last: utcText(instantOf(last.lastDay, last.minute ?? 24 * 60 - 1)),
	};
}

function utcText(instantMs: number): string {
	return new Date(instantMs).toISOString().replace('.000Z', 'Z');
}

/**
 * Order of two dates on a list, by what a reader sees of them: the day named (a month or year by its first), then hour (a
 * known hour before an unknown one), then the more exact. Total together with an id as the last key.
 */
export function compareCoarseDates(a: CoarseDate, b: CoarseDate): number {
	return (
		namedDay(a) - namedDay(b) ||
		(a.minute ?? unknownMinute) - (b.minute ?? unknownMinute) ||
		a.lastDay - a.firstDay - (b.lastDay - b.firstDay)
	);
}

const unknownMinute = 24 * 60;

/** The calendar year in which a date starts. */
export function yearOf(date: CoarseDate): number {
	return civilDate(date.firstDay).year;
}
