/**
 * The days that a user can type: `2023-03-19`, `today`, `yesterday`, `-7` for seven days ago. Reads no clock: what
 * "today" is comes in.
 */
import {monthName} from './format-date.ts';
import {daysInMonth, type KoreaDay, parseIsoDay} from './korea-day.ts';

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
export function isDayForm(text: string): boolean {
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
