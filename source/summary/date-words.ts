/** Several dates in a row, each month and year said once: `12, 16 and 22 March 2023`. */
import {joinWords} from '../text/words.ts';
import {type CoarseDate, compareCoarseDates, isExactDay} from '../time/coarse-date.ts';
import {longDate, monthName} from '../time/format-date.ts';
import {civilDate} from '../time/korea-day.ts';

/** The dates by time, equal ones once. Coarse dates stand in full. */
export function datesWords(dates: readonly CoarseDate[]): string {
	const sorted = dates
		.toSorted(compareCoarseDates)
		.filter((date, index, all) => index === 0 || longDate(date) !== longDate(all[index - 1] ?? date));
	return joinWords(sorted.map((date, index) => shortened(date, sorted[index + 1])));
}

function shortened(date: CoarseDate, next: CoarseDate | undefined): string {
	if (next === undefined || !isExactDay(date) || !isExactDay(next)) {
		return longDate(date);
	}

	const {year, month, day} = civilDate(date.firstDay);
	const following = civilDate(next.firstDay);
	if (year !== following.year) {
		return longDate(date);
	}

	return month === following.month ? String(day) : `${day} ${monthName(month)}`;
}
