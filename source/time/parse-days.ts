/**
 * The days that `briefing summary` can be asked for: one day in each form of parse-day.ts, a month (`2023-03`), a year
 * (`2023`), and two of these with `..` between. Reads no clock: what "today" is comes in.
 */
import {monthName} from './format-date.ts';
import {type DaySpan, daysInMonth, type KoreaDay, koreaDay, oneDay, parseIsoDay} from './korea-day.ts';

/** The days, or one sentence that says what is wrong with the text and what would be right. */
export function parseDays(text: string, today: KoreaDay): DaySpan | string {
	const word = text.trim().toLowerCase();
	const [from = '', to, ...others] = word.split('..');
	if (others.length > 0 || (to !== undefined && from.trim() === '')) {
		return `"${word}" is no span of days; write its first and its last day, as in 2023-03-13..2023-03-23.`;
	}

	const start = parsePart(from, today);
	if (to === undefined || typeof start === 'string') {
		return start;
	}

	const end = to.trim() === '' ? oneDay(today) : parsePart(to, today);
	if (typeof end === 'string') {
		return end;
	}

	return end.last < start.first
		? `"${word}" ends before it begins; write the earlier day first, as in 2023-03-13..2023-03-23.`
		: {first: start.first, last: end.last};
}

function parsePart(text: string, today: KoreaDay): DaySpan | string {
	const word = text.trim();
	const [, yearText, monthText] = /^(\d{4})(?:-(\d{2}))?$/.exec(word) ?? [];
	if (yearText !== undefined) {
		return wholeYearOrMonth(Number(yearText), monthText);
	}

	const day = parseDay(word, today);
	if (typeof day === 'number') {
		return oneDay(day);
	}

	return isDayForm(word)
		? day
		: `"${word}" is no day; write 2023-03-19, today, yesterday, -7 for seven days ago, 2023-03 for a month, or two of these with .. between.`;
}

function wholeYearOrMonth(year: number, monthText: string | undefined): DaySpan | string {
	const from = monthText === undefined ? 1 : Number(monthText);
	const to = monthText === undefined ? 12 : from;
	return from < 1 || from > 12
		? `${year}-${monthText} is no month of the calendar; months run from 01 to 12.`
		: {
				first: koreaDay({year, month: from, day: 1}),
				last: koreaDay({year, month: to, day: daysInMonth(year, to)}),
			};
}

// The days that a user can type: `2023-03-19`, `today`, `yesterday`, `-7` for seven days ago. Reads no clock: what
// "today" is comes in.

/** The day, or one sentence that says what is wrong with the text and what would be right. */
export function parseDay(text: string, today: KoreaDay): KoreaDay | string {
	const word = text.trim().toLowerCase();
	if (word === 'today') {
		return today;
	}

	if (word === 'yesterday') {
		return today - 1;
	}

	// Five digits are 273 years, more than any record needs and still a year of four digits.
	const ago = /^-(\d{1,5})$/.exec(word);
	return ago === null ? (parseIsoDay(word) ?? problemWith(word)) : today - Number(ago[1]);
}

const dayForm = /^(\d{4})-(\d{2})-\d{2}$/;

/** Whether a text has the form of a day, be it one of the calendar or not. */
function isDayForm(text: string): boolean {
	return dayForm.test(text);
}

function problemWith(word: string): string {
	const [, yearText, monthText] = dayForm.exec(word) ?? [];
	if (yearText === undefined || monthText === undefined) {
		return `"${word}" is no day; write 2023-03-19, today, yesterday, or -7 for seven days ago.`;
	}

	const month = Number(monthText);
	if (month < 1 || month > 12) {
		return `${word} is no day of the calendar; months run from 01 to 12.`;
	}

	const year = Number(yearText);
	return `${word} is no day of the calendar; ${monthName(month)} ${year} has ${daysInMonth(year, month)} days.`;
}
