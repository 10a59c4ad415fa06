/**
 * The days that can be asked for, in commands, flags and on the screen: a date as people type it (edtf.ts) that may be a
 * month or a year, days seen from today (`today`, `yesterday`, `-7`, `last week`), and two of these with `..` between.
 * Reads no clock: what "today" is comes in.
 */
import {quoted} from '../text/clean-text.ts';
import {fullStop, nearestWord} from '../text/words.ts';
import {parseTypedDate} from './edtf.ts';
import {
	civilDate,
	type DaySpan,
	daysInMonth,
	isOneDay,
	type KoreaDay,
	koreaDay,
	oneDay,
	weekday,
} from './korea-day.ts';

const example = 'as in 2023-03-13..2023-03-23.';
const dayForms = '2023-03-19, 19 March 2023, today, yesterday, or -7 for seven days ago';
const spanForms =
	'2023-03-19, 19 March 2023, today, yesterday, -7 for seven days ago, 2023-03 for a month, last week, or two of these with .. between';

/** The days, or one sentence that says what is wrong with the text and what would be right. */
export function parseDays(text: string, today: KoreaDay): DaySpan | string {
	const [from = '', to, ...others] = text.trim().split('..');
	if (others.length > 0 || (to !== undefined && from.trim() === '')) {
		return `${quoted(text.trim())} is not a span of days; write its first and its last day, ${example}`;
	}

	const start = parsePart(from, today, spanForms);
	if (to === undefined || typeof start === 'string') {
		return start;
	}

	const end = to.trim() === '' ? oneDay(today) : parsePart(to, today, spanForms);
	if (typeof end === 'string') {
		return end;
	}

	return end.last < start.first
		? `${quoted(text.trim())} ends before it begins; write the earlier day first, ${example}`
		: {first: start.first, last: end.last};
}

/** The days of one date, which may be a month or a year, or one sentence on what is wrong; for `--since`. */
export function parseDate(text: string, today: KoreaDay): DaySpan | string {
	return parsePart(text, today, `${dayForms}, or 2023-03 for a month`);
}

/** The one day, or one sentence that says what is wrong with the text and what would be right. */
export function parseDay(text: string, today: KoreaDay): KoreaDay | string {
	const days = parsePart(text, today, dayForms);
	if (typeof days === 'string') {
		return days;
	}

	return isOneDay(days)
		? days.first
		: `${quoted(text.trim())} is more than one day; write a day such as 2023-03-19.`;
}

/** One date or word; `forms` are those that would do. */
function parsePart(text: string, today: KoreaDay, forms: string): DaySpan | string {
	const word = text.trim().replace(/\s+/g, ' ');
	const relative = relativeDays(word.toLowerCase(), today);
	if (relative !== undefined) {
		return relative;
	}

	const date = parseTypedDate(word);
	if (typeof date !== 'string') {
		return {first: date.firstDay, last: date.lastDay};
	}

	const meant = /^[a-z ]+$/i.test(word) ? nearestWord(word, relativeWords) : undefined;
	if (meant !== undefined) {
		return `${quoted(word)} is not a date; did you mean ${meant}?`;
	}

	return fullStop(date.replace(/; write .*$/s, `; write ${forms}`));
}

const relativeWords = ['today', 'yesterday', 'last week', 'this week', 'last month', 'this month'];

/** The days that a word says of today; weeks run from Monday to Sunday. */
function relativeDays(word: string, today: KoreaDay): DaySpan | undefined {
	// Five digits are 273 years, more than any record needs and still a year of four digits.
	const ago = /^-(\d{1,5})$/.exec(word);
	if (ago !== null) {
		return oneDay(today - Number(ago[1]));
	}

	const monday = today - ((weekday(today) + 6) % 7);
	const {year, month} = civilDate(today);
	switch (word) {
		case 'today':
			return oneDay(today);
		case 'yesterday':
			return oneDay(today - 1);
		case 'this week':
			return {first: monday, last: monday + 6};
		case 'last week':
			return {first: monday - 7, last: monday - 1};
		case 'this month':
			return wholeMonth(year, month);
		case 'last month':
			return month === 1 ? wholeMonth(year - 1, 12) : wholeMonth(year, month - 1);
		default:
			return undefined;
	}
}

function wholeMonth(year: number, month: number): DaySpan {
	const first = koreaDay({year, month, day: 1});
	return {first, last: first + daysInMonth(year, month) - 1};
}
