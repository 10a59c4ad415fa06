/**
 * A gap in words, the same in the list, the panes and the summary: `2 days after`, `13 h after`, `same day, order
 * unknown`, `during, day 7 of 11`, `2 to 30 days before`, `dates too coarse to tell`.
 */
import {withCommas} from '../text/words.ts';
import type {Gap} from './gap.ts';

/** Up to this many hours a gap is given in hours where they are known. */
const longestHours = 72;

/** The relation of the launch to the drill, in full. */
export function gapWords(gap: Gap): string {
	const {relation, days, daysMax, minutes} = gap;
	switch (relation) {
		case 'during':
			return gap.dayOfDrill === undefined ? 'during' : `during, day ${gap.dayOfDrill} of ${gap.drillDays}`;
		case 'same-day':
			return 'same day, order unknown';
		case 'uncertain':
			return daysMax === 0 ? 'same day or during' : `uncertain, at most ${countDays(daysMax)} apart`;
		case 'before':
		case 'after': {
			if (minutes !== undefined && Math.abs(minutes) <= longestHours * 60) {
				return `${durationWords(Math.abs(minutes))} ${relation}`;
			}

			const [least, most] = [Math.abs(days), Math.abs(daysMax)];
			if (least === 0 && most === 0) {
				return `same day, ${relation}`;
			}

			return `${least === most ? countDays(least) : `${withCommas(least)} to ${countDays(most)}`} ${relation}`;
		}
	}
}

/**
 * The same in at most 10 columns for a list row: `+2 d`, `-13 h`, `same day`, `day 7/11`, `-2..30 d`; a range that is
 * too long leaves its end open, `+2839.. d`.
 */
export function gapShort(gap: Gap): string {
	const {relation, days, daysMax, minutes} = gap;
	switch (relation) {
		case 'during':
			return gap.dayOfDrill === undefined ? 'during' : `day ${gap.dayOfDrill}/${gap.drillDays}`;
		case 'same-day':
			return 'same day';
		case 'uncertain':
			return 'uncertain';
		case 'before':
		case 'after': {
			const sign = relation === 'before' ? '-' : '+';
			if (minutes !== undefined && Math.abs(minutes) <= longestHours * 60) {
				return `${sign}${Math.round(Math.abs(minutes) / 60)} h`;
			}

			const [least, most] = [Math.abs(days), Math.abs(daysMax)];
			if (most === 0) {
				return `0 d ${relation}`;
			}

			const range = `${sign}${least}..${most} d`;
			return least === most ? `${sign}${least} d` : range.length > 10 ? `${sign}${least}.. d` : range;
		}
	}
}

/** `1 day`, `27 days`, `1,398 days`. */
export function countDays(days: number): string {
	return `${withCommas(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** `40 min`, `13 h`; half hours round up as clocks do not matter at that size. */
function durationWords(minutes: number): string {
	return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

// A chance in words: `as close as on 31% of days that year`.

/** Whole percent; what would round to 0% or 100% without being it says `less than 1%` or `more than 99%`. */
export function percentText(share: number): string {
	const percent = Math.round(share * 100);
	if (percent === 0 && share > 0) {
		return 'less than 1%';
	}

	return percent === 100 && share < 1 ? 'more than 99%' : `${percent}%`;
}

/** The share of windows at least as close, as a reader says it. */
export function chanceWords(share: number): string {
	return `as close as on ${percentText(share)} of days that year`;
}
