/**
 * Dates as well as they are known: a day, a month or a year, exact or approximate, with or without a time of day.
 *
 * The rule of what a coarse date stands for (docs/method: "Coarse dates"): a month or a year stands for each of its
 * days; an approximate day for itself and three days either side; an approximate month or year for itself.
 * Only the data build turns EDTF text into a `CoarseDate` (see time/parse-dates.ts); everything else computes with the range.
 */
import {civilDate, clockTime, instantOf, isoDay, type KoreaDay} from './korea-day.ts';

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
	const day = isoDay(namedDay(date));
	const length = {day: 10, month: 7, year: 4}[date.precision];
	const time = date.minute === undefined ? '' : `T${clockTime(date.minute)}+09:00`;
	return day.slice(0, length) + time + (date.approximate ? '~' : '');
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
