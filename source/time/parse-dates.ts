/**
 * Dates as text -> `CoarseDate`: strictly for data files, generously for what people type.
 *
 *   files    2023-03-19   2023-03-19~   2023-03   2023-03~   1984 (or 1984~)   2023-03-19T11:05+09:00
 *   typed    these, and 19 March 2023   2 nov 2022   March 2023   20221102   2022.11.18
 *
 * What can only mean one date but is written otherwise (`2023-3-19`, `9-Apr-84`, `2024년 1월 9일`) is refused with that
 * date as a suggestion; what could mean two (`3/4/2023`) is refused with the forms. Days relative to today stand below.
 * Our own, and not a library: the forms are few, what a coarse date stands for is the program's own rule
 * (coarse-date.ts), and date libraries guess where this must ask.
 */
import {quoted} from '../text/clean-text.ts';
import {fullStop, nearestWord} from '../text/words.ts';
import {
	approximateDayReach,
	type CoarseDate,
	civilDate,
	clockTime,
	type DaySpan,
	daysInMonth,
	instantOf,
	isCivilDate,
	isOneDay,
	isoDay,
	type KoreaDay,
	koreaDay,
	koreaDayOfInstant,
	oneDay,
	weekday,
} from './days.ts';
import {monthName, monthNames} from './format-date.ts';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})\+09:00)?)?)?(~)?$/;

/** The forms of a date, for a sentence. */
export const dateForms =
	'2023-03-19, 2023-03 or 1984 (each with ~ behind it for "about"), or 2023-03-19T11:05+09:00';

/** The date of a data file, or one sentence part that says what is wrong with the text. */
export function parseEdtf(text: string): CoarseDate | string {
	const match = form.exec(text);
	if (!match) {
		return `${quoted(text)} is not a date; ${adviceFor(text)}`;
	}

	const [, yearText, monthText, dayText, hourText, minuteText, tilde] = match;
	const year = Number(yearText);
	const approximate = tilde === undefined ? {} : {approximate: true};
	if (monthText === undefined) {
		return {
			firstDay: koreaDay({year, month: 1, day: 1}),
			lastDay: koreaDay({year, month: 12, day: 31}),
			precision: 'year',
			...approximate,
		};
	}

	const month = Number(monthText);
	if (!isCivilDate({year, month, day: 1})) {
		return `"${text}" does not exist; months run from 01 to 12`;
	}

	if (dayText === undefined) {
		const firstDay = koreaDay({year, month, day: 1});
		return {firstDay, lastDay: firstDay + daysInMonth(year, month) - 1, precision: 'month', ...approximate};
	}

	const date = {year, month, day: Number(dayText)};
	if (!isCivilDate(date)) {
		return `"${text}" does not exist; ${monthName(month)} ${year} has ${daysInMonth(year, month)} days`;
	}

	const day = koreaDay(date);
	if (hourText !== undefined && minuteText !== undefined) {
		const minute = Number(hourText) * 60 + Number(minuteText);
		if (Number(hourText) > 23 || Number(minuteText) > 59) {
			return `"${text}" does not exist; times of day run from 00:00 to 23:59`;
		}

		return tilde === undefined
			? {firstDay: day, lastDay: day, precision: 'day', minute}
			: `"${text}" has both a time and ~; drop one of them`;
	}

	const reach = tilde === undefined ? 0 : approximateDayReach;
	return {firstDay: day - reach, lastDay: day + reach, precision: 'day', ...approximate};
}

/** A date as a person types it, or one sentence part that says what is wrong with the text. */
export function parseTypedDate(text: string): CoarseDate | string {
	return parseEdtf(usualForm(plainText(text)) ?? text.trim());
}

function adviceFor(text: string): string {
	const time = koreanTime(text);
	if (time !== undefined) {
		return `did you mean ${time}, the time in Korea?`;
	}

	const plain = plainText(text);
	const meant = usualForm(plain) ?? unusualForm(plain);
	return meant === undefined || typeof parseEdtf(meant) === 'string'
		? `write ${dateForms}`
		: `did you mean ${meant}?`;
}

function plainText(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The EDTF of a form that is taken from people: words, digits in a row, points between. */
function usualForm(text: string): string | undefined {
	const words =
		/^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/.exec(text)?.groups ??
		/^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/.exec(text)?.groups;
	if (words !== undefined) {
		return edtfOf(words['year'], monthNumber(words['month']), words['day']);
	}

	const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})\.(\d{2})\.(\d{2})$/.exec(text);
	return digits === null ? undefined : edtfOf(digits[1], digits[2], digits[3]);
}

/** The EDTF of a form that can mean one date only, yet is not taken without asking. */
function unusualForm(text: string): string | undefined {
	const yearFirst =
		/^(\d{4})[-/.] ?(\d{1,2})(?:[-/.] ?(\d{1,2}))?\.?$/.exec(text) ??
		/^(\d{4})년 ?(\d{1,2})월(?: ?(\d{1,2})일)?$/.exec(text.normalize('NFC'));
	if (yearFirst !== null) {
		return edtfOf(yearFirst[1], yearFirst[2], yearFirst[3]);
	}

	const [, day, month, year = ''] = /^(\d{1,2})[-/. ]([a-z]{3,9})[-/. ](\d{4}|\d{2})$/.exec(text) ?? [];
	if (day !== undefined) {
		return edtfOf(fullYear(year), monthNumber(month), day);
	}

	// Day and month may be either way round: only a number above 12 tells.
	const [, one, two, ofYear] = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})$/.exec(text) ?? [];
	if (Number(one) > 12 !== Number(two) > 12) {
		return Number(one) > 12 ? edtfOf(ofYear, two, one) : edtfOf(ofYear, one, two);
	}

	// A spreadsheet's number of a day, counted from 30 December 1899: 1954 to 2064.
	return /^[2-5]\d{4}$|^60000$/.test(text)
		? isoDay(koreaDay({year: 1899, month: 12, day: 30}) + Number(text))
		: undefined;
}

/** Two digits of a year stand for 1950 to 2049. */
function fullYear(digits: string): string {
	return digits.length === 4 ? digits : `${Number(digits) >= 50 ? '19' : '20'}${digits}`;
}

/** The number of a month by its name or the start of it, three letters at least. */
function monthNumber(name = ''): string | undefined {
	const index = monthNames.findIndex(known => known.toLowerCase().startsWith(name));
	return index < 0 ? undefined : String(index + 1);
}

function edtfOf(year?: string, month?: string, day?: string): string | undefined {
	if (year === undefined || month === undefined) {
		return undefined;
	}

	return [year, month, ...(day === undefined ? [] : [day])].map(part => part.padStart(2, '0')).join('-');
}

const otherTime =
	/^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?\(?(Z|UTC|GMT|KST|[+-]\d{2}:\d{2})\)?)?$/i;
const zones: Readonly<Record<string, string>> = {UTC: 'Z', GMT: 'Z', KST: '+09:00'};

/** What a time of another zone is in Korea; a time without a zone is taken for one of Korea. */
function koreanTime(text: string): string | undefined {
	const [, day = '', hour, minute, zone = 'KST'] = otherTime.exec(text) ?? [];
	const instant = Date.parse(`${day}T${hour}:${minute}${zones[zone.toUpperCase()] ?? zone}`);
	if (Number.isNaN(instant)) {
		return undefined;
	}

	const korean = koreaDayOfInstant(instant);
	const minutes = (instant - instantOf(korean, 0)) / 60_000;
	return `${isoDay(korean)}T${clockTime(minutes)}+09:00`;
}

// The days that can be asked for, in commands, flags and on the screen: a date as people type it that may be a
// month or a year, days seen from today (`today`, `yesterday`, `-7`, `last week`), and two of these with `..` between.
// Reads no clock: what "today" is comes in.

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
export function relativeDays(word: string, today: KoreaDay): DaySpan | undefined {
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
