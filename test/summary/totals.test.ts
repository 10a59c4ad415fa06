/** One rule for numbers that are not known, wherever missiles are counted: the summary, the statistics, the codebook, the titles and the CSV column. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {isDrill, isLaunch, type Launch} from '../../source/dataset/event.ts';
import {missileCount} from '../../source/dataset/launch-title.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {computeStatistics} from '../../source/stats/statistics.ts';
import {countMissiles} from '../../source/summary/counts.ts';
import {firedKinds} from '../../source/summary/launch-kinds.ts';
import {numberWord} from '../../source/text/words.ts';
import {civilDate, isoDay} from '../../source/time/days.ts';
import {bottomLine, dayOf, embedded, summaryIn} from './summary-of.ts';

const launches = embedded.events.filter(isLaunch);

/** The lowest account of each row of missiles that is counted; one where no number is given. */
function lowestCount({missiles}: Launch): number {
	const rows: number[] = [];
	for (const {sameAsPrevious, count} of missiles) {
		const last = rows.at(-1);
		if (!sameAsPrevious || last === undefined) {
			rows.push(count ?? 1);
		} else {
			rows[rows.length - 1] = Math.min(last, count ?? last);
		}
	}

	return rows.reduce((all, count) => all + count, 0);
}

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

	test('of each year is the same in the summary, the codebook and, of launches, the statistics', () => {
		const rows = [
			...readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8').matchAll(
				/^\| (\d{4}) \|(?: \d+ \|){3} (\d+) \| (\d+)(\+?) \|/gm,
			),
		];
		const pairings = createPairings(embedded, {
			launches: allLaunches,
			direction: 'nearest',
			theatre: 'korea',
		});
		const {years} = computeStatistics(pairings, embedded.events.filter(isDrill), embedded);
		const charted = new Map(years.map(({year, launches: count}) => [year, count]));
		expect(rows.length).toBeGreaterThan(40);
		let compared = 0;
		for (const [, year = '', count, missiles, floor] of rows) {
			const counts = summaryIn(embedded, `${year}-12-31`).counts;
			// Of a year that is covered in part, or has a launch dated to another year too, the sums have other bounds.
			if (counts === undefined || counts.through !== dayOf(`${year}-12-31`) || counts.year.perhaps > 0) {
				continue;
			}

			compared += 1;
			expect(String(counts.year.launches), year).toBe(count);
			expect(`${counts.year.missiles}${counts.year.isMissilesAtLeast ? '+' : ''}`, year).toBe(
				`${missiles}${floor}`,
			);
			expect(charted.get(Number(year)) ?? counts.year.launches, year).toBe(counts.year.launches);
		}

		expect(compared).toBeGreaterThan(30);
	});

	test('of each month and year is told in the bottom line as the sum of its launches, an unknown number as one', () => {
		const spans = [2014, 2017, 2019, 2022, 2023, 2024, 2025, 2026].flatMap(year => [
			`${year}-01-01..${year}-12-31`,
			...['03', '04', '06', '09'].map(month => `${year}-${month}-01..${year}-${month}-30`),
		]);
		let compared = 0;
		for (const span of spans) {
			const summary = summaryIn(embedded, span);
			const told = /North Korea fired (?:at least )?(\S+) missiles? in (\S+) launches/.exec(
				bottomLine(summary),
			);
			const expected = summary.launches.reduce((sum, {launch}) => sum + lowestCount(launch), 0);
			if (told !== null) {
				compared += 1;
				expect(told[1], span).toBe(numberWord(expected));
				expect(told[2], span).toBe(numberWord(summary.launches.length));
			}
		}

		expect(compared).toBeGreaterThan(20);
	});

	test('of nuclear tests is the same in the README and the dataset', () => {
		const tests = embedded.events.filter(({kind}) => kind === 'nuclear-test').length;
		const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
		expect(page).toContain(`the ${numberWord(tests)} nuclear tests`);
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
