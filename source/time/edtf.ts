/**
 * Reads the dates of data files: the five forms of EDTF (ISO 8601-2) that the codebook allows.
 *
 *   2023-03-19   2023-03-19~   2023-03   2023-03~   1984 (or 1984~)   2023-03-19T11:05+09:00
 *
 * Only the data build and the reading of users' files call this; the program itself computes with `CoarseDate`.
 * Our own, and not a library: the forms are few, what a coarse date stands for is the program's own rule
 * (time/coarse-date.ts), and a full EDTF parser would accept much that the codebook refuses.
 */
import {approximateDayReach, type CoarseDate} from './coarse-date.ts';
import {
	clockTime,
	daysInMonth,
	instantOf,
	isCivilDate,
	isoDay,
	koreaDay,
	koreaDayOfInstant,
} from './korea-day.ts';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})\+09:00)?)?)?(~)?$/;

/** The forms of a date, for a sentence. */
export const dateForms =
	'2023-03-19, 2023-03 or 1984 (each with ~ behind it for "about"), or 2023-03-19T11:05+09:00';

/** A date, or one sentence part that says what is wrong with the text. */
export function parseEdtf(text: string): CoarseDate | string {
	const match = form.exec(text);
	if (!match) {
		return `"${text}" is no date; write ${koreanTime(text) ?? dateForms}`;
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
		return `"${text}" names month ${monthText}, and a year has months 01 to 12`;
	}

	if (dayText === undefined) {
		const firstDay = koreaDay({year, month, day: 1});
		return {firstDay, lastDay: firstDay + daysInMonth(year, month) - 1, precision: 'month', ...approximate};
	}

	const date = {year, month, day: Number(dayText)};
	if (!isCivilDate(date)) {
		return `"${text}" is no day of the calendar; that month has ${daysInMonth(year, month)} days`;
	}

	const day = koreaDay(date);
	if (hourText !== undefined && minuteText !== undefined) {
		const minute = Number(hourText) * 60 + Number(minuteText);
		if (Number(hourText) > 23 || Number(minuteText) > 59) {
			return `"${text}" has no time of day from 00:00 to 23:59`;
		}

		return tilde === undefined
			? {firstDay: day, lastDay: day, precision: 'day', minute}
			: `"${text}" has both a time and ~; drop one of them`;
	}

	const reach = tilde === undefined ? 0 : approximateDayReach;
	return {firstDay: day - reach, lastDay: day + reach, precision: 'day', ...approximate};
}

const otherTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** What a time of another zone is in Korea; a time without a zone is taken for one of Korea. */
function koreanTime(text: string): string | undefined {
	const [, day = '', hour, minute, zone = '+09:00'] = otherTime.exec(text) ?? [];
	const instant = Date.parse(`${day}T${hour}:${minute}${zone}`);
	if (Number.isNaN(instant)) {
		return undefined;
	}

	const korean = koreaDayOfInstant(instant);
	const minutes = (instant - instantOf(korean, 0)) / 60_000;
	return `${isoDay(korean)}T${clockTime(minutes)}+09:00, the time in Korea`;
}
