/** Several dates in a row, each month and year said once: `12, 16 and 22 March 2023`. */
import type {Drill} from '../dataset/event.ts';
import {joinWords} from '../text/words.ts';
import {type CoarseDate, compareCoarseDates, isExactDay} from '../time/coarse-date.ts';
import {longDate, monthName, monthNames} from '../time/format-date.ts';
import {civilDate} from '../time/korea-day.ts';

/** The dates by time, equal ones once: days of one month together, `28 and 29 September, and 1 and 6 October 2022`. */
export function datesWords(dates: readonly CoarseDate[]): string {
	const sorted = dates
		.toSorted(compareCoarseDates)
		.filter((date, index, all) => index === 0 || longDate(date) !== longDate(all[index - 1] ?? date));
	const months: CoarseDate[][] = [];
	for (const date of sorted) {
		const last = months.at(-1);
		if (last?.[0] !== undefined && isOfOneMonth(last[0], date)) {
			last.push(date);
		} else {
			months.push([date]);
		}
	}

	const words = months.map((month, index) => monthWords(month, months[index + 1]?.[0]));
	return months.some(({length}) => length > 1) && months.length > 1
		? `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`
		: joinWords(words);
}

function isOfOneMonth(a: CoarseDate, b: CoarseDate): boolean {
	return isExactDay(a) && isExactDay(b) && monthYear(a) === monthYear(b);
}

function monthYear({firstDay}: CoarseDate): string {
	const {year, month} = civilDate(firstDay);
	return `${monthName(month)} ${year}`;
}

/** The days of a month; its year is left to the next where that is the same. Coarse dates stand in full. */
function monthWords(dates: readonly CoarseDate[], next: CoarseDate | undefined): string {
	const [first] = dates;
	if (first === undefined || !isExactDay(first)) {
		return first === undefined ? '' : longDate(first);
	}

	const {year, month} = civilDate(first.firstDay);
	const days = joinWords(dates.map(({firstDay}) => String(civilDate(firstDay).day)));
	const isYearLeft = next !== undefined && isExactDay(next) && civilDate(next.firstDay).year === year;
	return `${days} ${monthName(month)}${isYearLeft ? '' : ` ${year}`}`;
}

/** The date at the end of a title that tells drills of one name apart: `, June 2017`, ` (winter 2023)`, `, first half of 2019`. */
const trailingDate = new RegExp(
	`(, | \\()((${[...monthNames, 'early', 'spring', 'summer', 'autumn', 'winter', '(first|second) (half|round|call) of', 'first of', '\\d{1,2}', 'to', 'and'].join('|')}) )*\\d{4}( to \\d{4})?\\)?$`,
);

/** A drill's title without the date at its end, for where its dates stand beside it. */
export function drillName({title}: Pick<Drill, 'title'>): string {
	return title.replace(trailingDate, '');
}

/** A title with its dates, or its place, behind it, unless it says them; never a second pair of parentheses. */
export function withDates(title: string, dates: string): string {
	return title.includes(dates) ? title : title.endsWith(')') ? `${title}, ${dates}` : `${title} (${dates})`;
}
