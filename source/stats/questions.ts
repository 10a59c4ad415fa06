/**
 * The questions that the statistics ask of a drill: was there a launch within so many days before it, after it, or on
 * either side. They were fixed before any figure was looked at, and the correction for asking many counts them all.
 */
import type {Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {DaySpan, KoreaDay} from '../time/korea-day.ts';

export const sides = ['before', 'after', 'either'] as const;
/** `before` and `after` leave out the days of the drill itself; `either` holds them too. */
export type Side = (typeof sides)[number];

export type Question = {readonly side: Side; readonly withinDays: number};

export const windowsDays = [1, 3, 7, 14, 30] as const;
/** No question looks further than this from a drill. */
export const longestWindowDays = Math.max(...windowsDays);

/** All questions; within 0 days of either side means on the days of the drill. */
export const questions: readonly Question[] = [
	...windowsDays.map(withinDays => ({side: 'before' as const, withinDays})),
	...windowsDays.map(withinDays => ({side: 'after' as const, withinDays})),
	...[0, ...windowsDays].map(withinDays => ({side: 'either' as const, withinDays})),
];

/** Whether the answer for a drill on these days is yes. */
export function isClose({side, withinDays}: Question, span: DaySpan, launchDays: LaunchDays): boolean {
	switch (side) {
		case 'before':
			return launchDays.daysBefore(span) <= withinDays;
		case 'after':
			return launchDays.daysAfter(span) <= withinDays;
		case 'either':
			return (
				launchDays.isInside(span) ||
				launchDays.daysBefore(span) <= withinDays ||
				launchDays.daysAfter(span) <= withinDays
			);
	}
}

// The days with a launch, for "how far is the nearest before, after, inside" of any span of days in one look-up each.
// Only launches of an exact day stand here: a launch known by its month would be near to everything in it.

/** The first and the last day of a drill, or of a place where one might have stood. */
export type LaunchDays = {
	/** Each day with a launch once, in order. */
	readonly days: readonly KoreaDay[];
	/** Days from the last launch day before the span to its first day, 1 or more; infinite where there is none. */
	daysBefore(span: DaySpan): number;
	/** Days from the span's last day to the first launch day after it, 1 or more; infinite where there is none. */
	daysAfter(span: DaySpan): number;
	/** Whether a launch day lies in the span. */
	isInside(span: DaySpan): boolean;
};

/** The launch days of the launches that have an exact day. */
export function launchDaysOf(launches: readonly Launch[]): LaunchDays {
	return createLaunchDays(
		launches.map(({start}) => start).flatMap(start => (isExactDay(start) ? [start.firstDay] : [])),
	);
}

/** Tables over all days from the first launch day to the last; days may be given in any order and more than once. */
export function createLaunchDays(given: readonly KoreaDay[]): LaunchDays {
	const days = [...new Set(given)].sort((a, b) => a - b);
	const from = days[0] ?? 0;
	const to = days.at(-1) ?? -1;
	/** For each day, the launch day on or before it, and the one on or after it. */
	const onOrBefore: KoreaDay[] = [];
	const onOrAfter: KoreaDay[] = [];
	for (const [index, day] of days.entries()) {
		const next = days[index + 1] ?? day + 1;
		for (let at = day; at < next; at++) {
			onOrBefore.push(day);
			onOrAfter.push(at === day ? day : next);
		}
	}

	const lastTo = (day: KoreaDay) =>
		(day > to ? days.at(-1) : onOrBefore[day - from]) ?? Number.NEGATIVE_INFINITY;
	const nextFrom = (day: KoreaDay) =>
		(day < from ? days[0] : onOrAfter[day - from]) ?? Number.POSITIVE_INFINITY;
	return {
		days,
		daysBefore: ({first}) => first - lastTo(first - 1),
		daysAfter: ({last}) => nextFrom(last + 1) - last,
		isInside: ({first, last}) => nextFrom(first) <= last,
	};
}
