import {describe, expect, test} from 'vitest';
import {closedLaunchDays, createLaunchDays, ringsOf} from '../../source/stats/study-drills.ts';
import type {DaySpan} from '../../source/time/days.ts';
import {isoDay} from '../../source/time/days.ts';
import {covered, day} from './made-history.ts';

const span = (first: string, last = first): DaySpan => ({first: day(first), last: day(last)});

/** Rings as year, first day, last day, number of drills. */
function shapes(drills: readonly DaySpan[], from: string, to: string) {
	return ringsOf(drills, covered(from, to)).map(({year, first, dayCount, drills: held}) => [
		year,
		isoDay(first),
		isoDay(first + dayCount - 1),
		held.length,
	]);
}

describe('rings', () => {
	test('are the years of the drills, leap days included', () => {
		const drills = [
			span('2024-02-29'),
			span('2022-08-22', '2022-09-01'),
			span('2024-12-31'),
			span('2022-01-01'),
		];
		expect(shapes(drills, '2000-01-01', '2030-12-31')).toEqual([
			[2022, '2022-01-01', '2022-12-31', 2],
			[2024, '2024-01-01', '2024-12-31', 2],
		]);
	});

	test('hold a drill that goes on into the next year under the year of its first day', () => {
		expect(shapes([span('2023-12-29', '2024-01-04')], '2000-01-01', '2030-12-31')).toEqual([
			[2023, '2023-01-01', '2023-12-31', 1],
		]);
	});

	test('end 30 days before coverage does, whatever the longest drill, and hold each drill that ends by then', () => {
		// Coverage to 22 August: a drill that ends on 23 July looks to 22 August.
		const drills = [span('2026-03-09'), span('2026-07-19', '2026-07-23'), span('2026-07-20', '2026-07-24')];
		expect(shapes(drills, '2000-01-01', '2026-08-22')).toEqual([[2026, '2026-01-01', '2026-07-23', 2]]);
	});

	test('are closed for launches: behind the end of coverage a moved drill sees the beginning of the year', () => {
		const [ring] = ringsOf([span('2026-02-09', '2026-02-13')], covered('2000-01-01', '2026-08-22'));
		const launchDays = createLaunchDays(['2026-01-03', '2026-01-09', '2026-08-20'].map(day));
		// A drill of five days moved to 23 July ends on the 27th and looks to 26 August, four days past the end: to 4 January.
		expect(closedLaunchDays(ring === undefined ? [] : [ring], launchDays).days.map(isoDay)).toEqual([
			'2026-01-03',
			'2026-01-09',
			'2026-08-20',
			'2026-08-25',
		]);
		const past = ringsOf([span('2023-02-09', '2023-02-13')], covered('2000-01-01', '2026-08-22'));
		expect(closedLaunchDays(past, launchDays)).toBe(launchDays);
	});

	test('leave out a drill too near the end of coverage', () => {
		const drills = [span('2026-03-09'), span('2026-07-23'), span('2026-07-24')];
		expect(shapes(drills, '2000-01-01', '2026-08-22')).toEqual([[2026, '2026-01-01', '2026-07-23', 2]]);
	});

	test('are cut in the year before, too, where coverage ends early in January', () => {
		expect(shapes([span('2025-12-20'), span('2025-03-03')], '2000-01-01', '2026-01-10')).toEqual([
			[2025, '2025-01-01', '2025-12-11', 1],
		]);
	});

	test('begin 30 days into coverage of launches', () => {
		expect(shapes([span('2003-05-01'), span('2003-03-30')], '2003-03-01', '2030-12-31')).toEqual([
			[2003, '2003-03-31', '2003-12-31', 1],
		]);
	});

	test('end where coverage of drills does, though launches are covered for longer', () => {
		const coverage = {
			drills: {from: day('2000-01-01'), to: day('2024-06-30')},
			launches: {from: day('1984-01-01'), to: day('2026-08-22')},
		};
		const [ring] = ringsOf([span('2024-03-04', '2024-03-14')], coverage);
		expect(ring && isoDay(ring.first + ring.dayCount - 1)).toBe('2024-06-30');
	});

	test.each([
		['2026-04-30', [[2026, '2026-01-01', '2026-03-31', 1]]],
		['2026-04-29', []],
	])('need 90 days: coverage to %s', (to, expected) => {
		expect(shapes([span('2026-02-01')], '2000-01-01', to)).toEqual(expected);
	});

	test('are none without drills', () => {
		expect(shapes([], '2000-01-01', '2026-08-22')).toEqual([]);
	});
});
