/** A run of calendar days in Korea, its first and last included; one day is a span too. */
import type {KoreaDay} from './korea-day.ts';

export type DaySpan = {readonly first: KoreaDay; readonly last: KoreaDay};

/** The span of one day. */
export function oneDay(day: KoreaDay): DaySpan {
	return {first: day, last: day};
}

/** Whether a span is a single day. */
export function isOneDay({first, last}: DaySpan): boolean {
	return first === last;
}

/** How many days a span has, 1 or more. */
export function daysIn({first, last}: DaySpan): number {
	return last - first + 1;
}

/** Whether a day lies in a span. */
export function holdsDay({first, last}: DaySpan, day: KoreaDay): boolean {
	return first <= day && day <= last;
}
