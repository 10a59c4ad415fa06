/** The counts against a twin that goes through the launches by the text of their dates. */
import {describe, expect, test} from 'vitest';
import {isLaunch, type Launch} from '../../source/dataset/event.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {launchCountWords} from '../../source/summary/counts.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import type {LaunchCount} from '../../source/summary/summary.ts';
import {isoDay, oneDay} from '../../source/time/days.ts';
import {launchRecord} from '../helpers/dataset.ts';
import {dayOf, embedded, section, summaryOf} from './summary-of.ts';

/** Launches from the first day of a year to a date of it, by comparing ISO texts. */
function countByText(launches: readonly Launch[], year: string, to: string): LaunchCount {
	const from = `${year}-01-01`;
	const count = {launches: 0, missiles: 0, isMissilesAtLeast: false, isMissilesAbout: false, perhaps: 0};
	for (const {start, missiles} of launches) {
		const [first, last] = [isoDay(start.firstDay), isoDay(start.lastDay)];
		if (last < from || first > to) {
			continue;
		}

		if (first < from || last > to) {
			count.perhaps++;
			continue;
		}

		count.launches++;
		for (const missile of missiles) {
			if (missile.sameAsPrevious) {
				continue;
			}

			count.missiles += missile.count ?? 1;
			count.isMissilesAtLeast ||= missile.count === undefined || missile.atLeast === true;
			count.isMissilesAbout ||= missile.countAbout === true;
		}
	}

	return count;
}

describe('the counts of the year to date', () => {
	const launches = embedded.events.filter(isLaunch);
	const pairings = createPairings(embedded, {launches: allLaunches, direction: 'nearest', theatre: 'korea'});

	test('equal a count by hand on every eleventh day of the covered years, and so do those of the year before', () => {
		for (let day = dayOf('1985-01-01'); day <= embedded.coverage.launches.to; day += 11) {
			const date = isoDay(day);
			const {counts} = summariseDays(embedded, oneDay(day), {pairings, lookBackDays: 7});
			expect(counts?.year, date).toEqual(countByText(launches, date.slice(0, 4), date));
			const before = String(Number(date.slice(0, 4)) - 1);
			// 29 February of a year without one sorts after 28 February and before 1 March, so the text will do.
			expect(counts?.yearBefore, date).toMatchObject(
				countByText(launches, before, `${before}${date.slice(4)}`),
			);
		}
	});

	test('stop where the data end, and say so', () => {
		const {to} = embedded.coverage.launches;
		const {counts} = summariseDays(embedded, oneDay(to + 1), {pairings, lookBackDays: 7});
		expect(counts?.year).toEqual(countByText(launches, isoDay(to).slice(0, 4), isoDay(to)));
		expect(counts?.sinceLaunch).toBeUndefined();
	});

	test('are left out where nothing of the year is covered', () => {
		expect(
			summariseDays(embedded, oneDay(dayOf('2027-03-01')), {pairings, lookBackDays: 7}).counts,
		).toBeUndefined();
		expect(
			summariseDays(embedded, oneDay(dayOf('1983-05-01')), {pairings, lookBackDays: 7}).counts,
		).toBeUndefined();
	});

	test('the last launch before a day is the nearest one that certainly came before it', () => {
		for (let day = dayOf('1984-01-01'); day <= embedded.coverage.launches.to; day += 23) {
			const {counts} = summariseDays(embedded, oneDay(day), {pairings, lookBackDays: 7});
			const gaps = launches.map(({start}) => day - start.lastDay).filter(gap => gap > 0);
			expect(counts?.sinceLaunch?.days, isoDay(day)).toEqual(
				gaps.length === 0 ? undefined : Math.min(...gaps),
			);
		}
	});
});

describe('the counts in words', () => {
	test.each([
		[
			{launches: 14, missiles: 21, isMissilesAtLeast: false, isMissilesAbout: false, perhaps: 0},
			'14 launches (21 missiles)',
		],
		[
			{launches: 1, missiles: 1, isMissilesAtLeast: false, isMissilesAbout: false, perhaps: 0},
			'1 launch (1 missile)',
		],
		[
			{launches: 2, missiles: 3, isMissilesAtLeast: true, isMissilesAbout: false, perhaps: 0},
			'2 launches (at least 3 missiles)',
		],
		[
			{launches: 2, missiles: 3, isMissilesAtLeast: false, isMissilesAbout: false, perhaps: 1},
			'2 launches (3 missiles) and perhaps 1 more',
		],
		[
			{launches: 2, missiles: 30, isMissilesAtLeast: false, isMissilesAbout: true, perhaps: 0},
			'2 launches (about 30 missiles)',
		],
		[
			{launches: 2, missiles: 33, isMissilesAtLeast: true, isMissilesAbout: true, perhaps: 0},
			'2 launches (at least 33 missiles)',
		],
		[{launches: 0, missiles: 0, isMissilesAtLeast: false, isMissilesAbout: false, perhaps: 0}, 'no launch'],
		[
			{launches: 0, missiles: 0, isMissilesAtLeast: false, isMissilesAbout: false, perhaps: 1},
			'no certain launch, perhaps 1',
		],
	])('%j reads "%s"', (count, words) => {
		expect(launchCountWords(count)).toBe(words);
	});

	test('29 February stands against 28 February of a year without one', () => {
		expect(section(summaryOf([], '2024-02-29'), 'COUNTS')).toBe(
			'- 2024 to 29 February: no launch; 2023 to 28 February: no launch.',
		);
	});

	test('a launch known by its month alone gives a span of days since', () => {
		const summary = summaryOf([launchRecord({id: 'a', start: '2010-03'})], '2010-04-10');
		expect(section(summary, 'COUNTS')).toContain(
			'Last launch before this day: 10 to 40 days earlier, March 2010, ',
		);
	});

	test('an ICBM that was the last launch is not told twice', () => {
		const icbm = launchRecord({
			id: 'a',
			start: '2010-03-01',
			missiles: [{class: 'ICBM', count: 1, outcome: 'success'}],
		});
		expect(section(summaryOf([icbm], '2010-03-03'), 'COUNTS')).toMatch(
			/2 days earlier, 1 March 2010, 1 ICBM\. \[1\] - It was also the last ICBM before this day\.$/,
		);
	});
});
