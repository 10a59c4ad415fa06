import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {windowsDays} from '../../source/pairing/pair-list.ts';
import {createLaunchDays, isClose, launchDaysOf, questions, sides} from '../../source/stats/study-drills.ts';
import {madeLaunch} from '../pairing/made-events.ts';
import {day} from './made-history.ts';

const someDays = fc.array(fc.integer({min: -30, max: 120}), {maxLength: 12});
const someSpan = fc
	.tuple(fc.integer({min: -60, max: 150}), fc.nat({max: 20}))
	.map(([first, length]) => ({first, last: first + length}));

describe('launch days', () => {
	test('tell how far the launches around a span are, as looking at each does', () => {
		fc.assert(
			fc.property(someDays, someSpan, (days, span) => {
				const table = createLaunchDays(days);
				const {first, last} = span;
				expect(table.daysBefore(span)).toBe(
					Math.min(...days.filter(each => each < first).map(each => first - each)),
				);
				expect(table.daysAfter(span)).toBe(
					Math.min(...days.filter(each => each > last).map(each => each - last)),
				);
				expect(table.isInside(span)).toBe(days.some(each => each >= first && each <= last));
			}),
			{numRuns: 5000},
		);
	});

	test('answer each question as its words do', () => {
		fc.assert(
			fc.property(someDays, someSpan, fc.constantFrom(...questions), (days, span, question) => {
				const {side, withinDays} = question;
				const from = side === 'after' ? span.last + 1 : span.first - withinDays;
				const to = side === 'before' ? span.first - 1 : span.last + withinDays;
				expect(isClose(question, span, createLaunchDays(days))).toBe(
					days.some(each => each >= from && each <= to),
				);
			}),
			{numRuns: 5000},
		);
	});

	test('hold each day once, in order, and no launch known only by its month or as "about"', () => {
		const launches = [
			madeLaunch('2023-08-30T23:38+09:00', 'late'),
			madeLaunch('2023-08-24', 'early'),
			madeLaunch('2023-08-30', 'same'),
			madeLaunch('2023-08', 'month'),
			madeLaunch('2023-08-20~', 'about'),
		];
		expect(launchDaysOf(launches).days).toEqual([day('2023-08-24'), day('2023-08-30')]);
	});

	test('without a launch find none near', () => {
		const none = createLaunchDays([]);
		const span = {first: 0, last: 3};
		expect([none.daysBefore(span), none.daysAfter(span), none.isInside(span)]).toEqual([
			Number.POSITIVE_INFINITY,
			Number.POSITIVE_INFINITY,
			false,
		]);
	});
});

test('the questions are three sides by five windows, and the days of the drill', () => {
	expect(questions).toHaveLength(sides.length * windowsDays.length + 1);
	expect(new Set(questions.map(({side, withinDays}) => `${side} ${withinDays}`)).size).toBe(questions.length);
});
