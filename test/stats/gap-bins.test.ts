import {describe, expect, test} from 'vitest';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {chanceOf, createLaunchCalendar} from '../../source/pairing/chance.ts';
import {directions} from '../../source/pairing/pairing-index.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {gapBinsOf, gapOn} from '../../source/stats/spread.ts';
import {createLaunchDays, launchDaysOf, studyOf} from '../../source/stats/study-drills.ts';
import {isExactDay, isoDay} from '../../source/time/days.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {madeDrill} from '../pairing/made-events.ts';
import {covered, day, pairedDays} from './made-history.ts';

const dataset = embeddedDataset();
const pairings = createPairings(dataset, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
const drills = studyOf(dataset.events.filter(isDrill), pairings, dataset).rings.flatMap(ring => ring.drills);
const launches = dataset.events.filter(isLaunch).filter(({start}) => isExactDay(start));
const launchDays = launchDaysOf(launches);
const coverage = dataset.coverage.launches;

describe.each(directions)('gaps, %s', direction => {
	test('are as large as pairing shows for every drill that counts, where days alone are known', () => {
		for (const {drill, first, last} of drills) {
			const gap = gapOn({first, last}, launchDays, direction);
			// Hours and a source's order tell before from after on one day; the bins hold days.
			const days = madeDrill({start: isoDay(first), end: isoDay(last)});
			const paired = pairedDays(days, launches, direction);
			expect([drill.id, gap === undefined ? undefined : Math.abs(gap)]).toEqual([
				drill.id,
				paired === undefined ? undefined : Math.abs(paired),
			]);
		}
	});

	test('seen and by chance add up to the drills that have a launch on that side', () => {
		const bins = gapBinsOf(drills, launchDays, {coverage, direction});
		const withLaunch = drills.filter(drill => gapOn(drill, launchDays, direction) !== undefined).length;
		expect(bins.reduce((sum, bin) => sum + bin.drills, 0)).toBe(withLaunch);
		expect(bins.reduce((sum, bin) => sum + bin.expected, 0)).toBeLessThanOrEqual(drills.length + 1e-9);
		const other = {nearest: undefined, next: 'before', previous: 'after'}[direction];
		for (const bin of bins.filter(({side}) => side === other)) {
			expect([bin.drills, bin.expected]).toEqual([0, 0]);
		}
	});

	test.each([
		[0, 0],
		[3, 1],
		[7, 2],
		[14, 3],
		[30, 4],
		[60, 5],
	])('the chance of at most %i days is the sum of the bins up to it', (days, binsEachSide) => {
		const calendar = createLaunchCalendar(launches, coverage);
		for (const each of drills.filter((_, index) => index % 10 === 0)) {
			const bins = gapBinsOf([each], launchDays, {coverage, direction});
			const middle = bins.findIndex(({side}) => side === 'on');
			const near = bins.slice(middle - binsEachSide, middle + binsEachSide + 1);
			const chance = chanceOf(each.drill, {relation: 'after', days, daysMax: days}, calendar, direction);
			expect(near.reduce((sum, bin) => sum + bin.expected, 0)).toBeCloseTo(chance ?? Number.NaN, 10);
		}
	});
});

test('one drill and one launch by hand: each bin holds as many of the 365 windows as it has days', () => {
	const drill = {first: day('2023-07-01'), last: day('2023-07-01')};
	const bins = gapBinsOf([drill], createLaunchDays([day('2023-07-03')]), {
		coverage: covered('2000-01-01', '2030-12-31').launches,
		direction: 'nearest',
	});
	// Windows begin from 31 December 2022 to 30 December 2023: 184 before the launch's day, 1 on it, 180 after it.
	expect(
		bins.map(({side, fromDays, drills: seen, expected}) => [
			side,
			fromDays,
			seen,
			Math.round(expected * 365),
		]),
	).toEqual([
		['before', 61, 0, 120],
		['before', 31, 0, 30],
		['before', 15, 0, 16],
		['before', 8, 0, 7],
		['before', 4, 0, 4],
		['before', 1, 0, 3],
		['on', 0, 0, 1],
		['after', 1, 1, 3],
		['after', 4, 0, 4],
		['after', 8, 0, 7],
		['after', 15, 0, 16],
		['after', 31, 0, 30],
		['after', 61, 0, 124],
	]);
});

test('of two launches equally near the one after counts', () => {
	const span = {first: 100, last: 102};
	expect(gapOn(span, createLaunchDays([95, 107]), 'nearest')).toBe(5);
	expect(gapOn(span, createLaunchDays([96, 107]), 'nearest')).toBe(-4);
	expect(gapOn(span, createLaunchDays([95]), 'next')).toBeUndefined();
	expect(gapOn(span, createLaunchDays([107]), 'previous')).toBeUndefined();
	expect(gapOn(span, createLaunchDays([95, 101]), 'previous')).toBe(0);
});
