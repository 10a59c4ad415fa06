/**
 * A day and a month as one word of a query. A day's number alone would find every event of that day of any month, and
 * `ulchi freedom shield 23` a drill of 2022 that happened to be on the 23rd; so it counts only beside its month.
 */
import {monthName, monthNames} from '../time/format-date.ts';
import type {CivilDate} from '../time/korea-day.ts';
import {foldText} from './fold-text.ts';

/** `19-march`, as it stands in the index. */
export function dayWord({day, month}: Pick<CivilDate, 'day' | 'month'>): string {
	return `${day}-${foldText(monthName(month))}`;
}

const dayForm = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
/** Letters of a month that are enough beside a day. */
const fewestMonthLetters = 3;

/** Folded words with each day beside a month, before it or after it, made one: `19 mar 2023` gives `19-march`, `2023`. */
export function joinDays(words: readonly string[]): readonly string[] {
	const joined: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const [word = '', next = ''] = [words[at], words[at + 1]];
		const day = wordOfDay(word, next) ?? wordOfDay(next, word);
		joined.push(day ?? word);
		at += Number(day !== undefined);
	}

	return joined;
}

function wordOfDay(dayText: string, monthText: string): string | undefined {
	const [, day] = dayForm.exec(dayText) ?? [];
	const month = monthNames.findIndex(name => foldText(name).startsWith(monthText)) + 1;
	return day === undefined || month === 0 || monthText.length < fewestMonthLetters
		? undefined
		: dayWord({day: Number(day), month});
}
