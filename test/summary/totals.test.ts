/** One rule for numbers that are not known, wherever missiles are counted: the summary, the titles and the CSV column. */
import {describe, expect, test} from 'vitest';
import {isLaunch} from '../../source/dataset/event.ts';
import {missileCount} from '../../source/dataset/launch-title.ts';
import {countMissiles} from '../../source/summary/counts.ts';
import {firedKinds} from '../../source/summary/launch-kinds.ts';
import {civilDate, isoDay} from '../../source/time/korea-day.ts';
import {embedded, summaryIn} from './summary-of.ts';

const launches = embedded.events.filter(isLaunch);

describe('the number of missiles', () => {
	test('of each launch is a floor in the summary where its column says so, and only there', () => {
		for (const launch of launches) {
			const column = missileCount(launch.missiles);
			const summed = countMissiles([launch]);
			expect(summed.isMissilesAtLeast, launch.id).toBe(column.atLeast);
			expect(summed.isMissilesAbout, launch.id).toBe(column.about);
			// A kind of which no number is known counts as one, so a sum is never below what its column holds.
			expect(summed.missiles, launch.id).toBeGreaterThanOrEqual(column.known);
			expect(summed.missiles === column.known, launch.id).toBe(!column.unknown);
		}
	});

	test('of a year is the sum of its launches in the summary of the year and of its last day', () => {
		for (const year of [2014, 2016, 2017, 2019, 2022, 2023, 2024, 2025]) {
			const ofYear = launches.filter(
				({start}) => civilDate(start.firstDay).year === year && civilDate(start.lastDay).year === year,
			);
			const expected = {launches: ofYear.length, ...countMissiles(ofYear)};
			expect(summaryIn(embedded, `${year}-01-01..${year}-12-31`).counts?.ofSpan?.span).toMatchObject(
				expected,
			);
			expect(summaryIn(embedded, `${year}-12-31`).counts?.year).toMatchObject(expected);
		}
	});

	test('of a day is never told as more than the lowest account of it', () => {
		for (const launch of launches) {
			const [entry] = summaryIn(embedded, isoDay(launch.start.firstDay)).launches.filter(
				found => found.launch === launch,
			);
			const told = entry === undefined ? 0 : firedKinds([entry]).reduce((sum, {count = 0}) => sum + count, 0);
			expect(told, launch.id).toBeLessThanOrEqual(countMissiles([launch]).missiles);
		}
	});
});
