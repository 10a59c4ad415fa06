/**
 * Dates in English words for readers: `19 March 2023`, `March 1993`, `about 4 March 2003`, `13–23 March 2023`.
 * Never depends on the locale or the time zone of the machine.
 */
import {type CoarseDate, civilDate, clockTime, isExactDay, type KoreaDay, namedDay, weekday} from './days.ts';

export const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `March`; month 1–12. */
export function monthName(month: number): string {
	return monthNames[month - 1] ?? '';
}

/** `19 March 2023`. */
export function longDay(day: KoreaDay): string {
	const date = civilDate(day);
	return `${date.day} ${monthName(date.month)} ${date.year}`;
}

/** `19 Mar`; with `{year: true}` `19 Mar 2023`. */
export function shortDay(day: KoreaDay, {year = false}: {year?: boolean} = {}): string {
	const date = civilDate(day);
	return `${date.day} ${monthName(date.month).slice(0, 3)}${year ? ` ${date.year}` : ''}`;
}

/** `Sunday`. */
export function weekdayName(day: KoreaDay): string {
	return weekdayNames[weekday(day)] ?? '';
}

/** `Sunday 19 March 2023`. */
export function fullDay(day: KoreaDay): string {
	return `${weekdayName(day)} ${longDay(day)}`;
}

/** `19 March 2023`, `about 4 March 2003`, `March 1993`, `about 1984`; the time of day is left to the caller. */
export function longDate(date: CoarseDate): string {
	const about = date.approximate ? 'about ' : '';
	const {year, month} = civilDate(namedDay(date));
	if (date.precision === 'year') {
		return `${about}${year}`;
	}

	return about + (date.precision === 'month' ? `${monthName(month)} ${year}` : longDay(namedDay(date)));
}

/** `19 March 2023, 11:05 KST`; without a known hour the date alone. */
export function longDateTime(date: CoarseDate): string {
	return date.minute === undefined ? longDate(date) : `${longDate(date)}, ${clockTime(date.minute)} KST`;
}

/**
 * The days from one date to another as a reader writes them: `13–23 March 2023`, `31 October – 5 November 2022`,
 * `19 March 2023`. Of coarse dates what both share is said once too: `15 to about 31 March 2023`, `about 11 to 15 July
 * 2022` where both are rough, `29 April to about May 2017`, `16 February 2016 to later that month`.
 */
export function dateSpan(start: CoarseDate, end: CoarseDate | undefined): string {
	if (end === undefined) {
		return `${longDate(start)}, end unknown`;
	}

	if (isExactDay(start) && isExactDay(end)) {
		return daySpanWords(start.firstDay, end.firstDay);
	}

	return roughSpan(start, end);
}

function roughSpan(start: CoarseDate, end: CoarseDate): string {
	// One and the same day, month or year, whether one side is "about" or not, is named once.
	if (start.precision === end.precision && namedDay(start) === namedDay(end)) {
		return start.approximate ? longDate(start) : longDate(end);
	}

	const from = civilDate(namedDay(start));
	const to = civilDate(namedDay(end));
	if (from.year !== to.year || start.precision === 'year' || end.precision === 'year') {
		return `${longDate(start)} to ${longDate(end)}`;
	}

	if (start.precision === 'day' && end.precision === 'month' && from.month === to.month) {
		return `${longDate(start)} to later that month`;
	}

	if (start.precision === 'month' && end.precision === 'day' && from.month === to.month) {
		return `until ${longDate(end)}`;
	}

	const areRough = start.approximate === true && end.approximate === true;
	// "About 8 to 18 March" would make both ends rough.
	const isMonthShared = from.month === to.month && (areRough || start.approximate !== true);
	const shared = isMonthShared ? ` ${monthName(from.month)} ${from.year}` : ` ${from.year}`;
	return `${longDate(start).replace(shared, '')} to ${areRough ? longDate(end).replace(/^about /, '') : longDate(end)}`;
}

/** The same for columns and parentheses: `13-23 Mar`, `31 Oct to 5 Nov`, `from 3 Mar`; a year only where it is not `year`. */
export function shortSpan(start: CoarseDate, end: CoarseDate | undefined, year: number): string {
	const words = end === undefined ? `from ${longDate(start)}` : dateSpan(start, end);
	return shortMonths(words).replaceAll(` ${year}`, '').replace(' – ', ' to ').replace('–', '-');
}

/** `13–23 March 2023`, `31 October – 5 November 2022`, `19 March 2023`. */
export function daySpanWords(first: KoreaDay, last: KoreaDay): string {
	if (first === last) {
		return longDay(first);
	}

	const from = civilDate(first);
	const to = civilDate(last);
	if (from.year !== to.year) {
		return `${longDay(first)} – ${longDay(last)}`;
	}

	return from.month === to.month
		? `${from.day}–${longDay(last)}`
		: `${from.day} ${monthName(from.month)} – ${longDay(last)}`;
}

/** The same dates with months in three letters, for columns: `31 Oct – 5 Nov 2022`. */
export function shortMonths(dates: string): string {
	return dates.replace(monthPattern, name => name.slice(0, 3));
}

const monthPattern = new RegExp(monthNames.join('|'), 'g');

/** `4 Mar`, `about 4 Mar`; a coarser date in full. */
export function shortDate(date: CoarseDate): string {
	return date.precision === 'day'
		? `${date.approximate ? 'about ' : ''}${shortDay(namedDay(date))}`
		: longDate(date);
}
