/** An event's dates in the forms in which readers type them. */
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import {type CoarseDate, edtfText, namedDay} from '../time/coarse-date.ts';
import {longDate, monthName} from '../time/format-date.ts';
import {civilDate, clockTime} from '../time/korea-day.ts';
import {dayWord} from './day-word.ts';

/** `13 March 2023`, `2023-03-13` for start and end, `April 2023` for the months in between. */
export function dateTexts(event: BriefingEvent): readonly string[] {
	const {start} = event;
	const end = separateEnd(event);
	return end === undefined
		? typedForms(start)
		: [...typedForms(start), ...monthsBetween(start, end), ...typedForms(end)];
}

/** What is found only as a whole: `13-march` (day-word.ts), and the time of day. */
export function wholeDates(event: BriefingEvent): readonly string[] {
	const {start} = event;
	const days = [start, separateEnd(event) ?? start].filter(({precision}) => precision === 'day');
	return [
		...days.map(date => dayWord(civilDate(namedDay(date)))),
		...(start.minute === undefined ? [] : [clockTime(start.minute)]),
	];
}

/** The end of a drill, where it is another date than its start. */
function separateEnd(event: BriefingEvent): CoarseDate | undefined {
	const {start} = event;
	const end = isDrill(event) ? event.end : undefined;
	return start.firstDay === end?.firstDay && start.lastDay === end.lastDay ? undefined : end;
}

function typedForms(date: CoarseDate): readonly string[] {
	const plain = plainDate(date);
	return [longDate(plain), edtfText(plain)];
}

/** The date as it is typed, without its hour and without "about". */
function plainDate({minute: _minute, approximate: _approximate, ...date}: CoarseDate): CoarseDate {
	return date;
}

/** `April 2023` for a drill from March to May; dates known by the year alone have no months. */
function monthsBetween(start: CoarseDate, end: CoarseDate): readonly string[] {
	if (start.precision === 'year' || end.precision === 'year') {
		return [];
	}

	const first = monthNumber(start);
	const count = Math.max(0, monthNumber(end) - first - 1);
	return Array.from({length: count}, (_, index) => {
		const month = first + 1 + index;
		return `${monthName((month % 12) + 1)} ${Math.floor(month / 12)}`;
	});
}

/** Months since year 0, so that months are counted across years. */
function monthNumber(date: CoarseDate): number {
	const {year, month} = civilDate(namedDay(date));
	return year * 12 + month - 1;
}
