/**
 * The questions that the statistics ask of a drill: was there a launch within so many days before it, after it, or on
 * either side. They were fixed before any figure was looked at, and the correction for asking many counts them all.
 */

import type {DaySpan} from '../time/day-span.ts';
import type {LaunchDays} from './launch-days.ts';

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
