import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Coverage} from '../../source/dataset/dataset.ts';
import {type Drill, isLaunch, type Launch} from '../../source/dataset/event.ts';
import {chanceOf, createLaunchCalendar} from '../../source/pairing/chance.ts';
import {gapBetween} from '../../source/pairing/gap.ts';
import {type Direction, directions} from '../../source/pairing/pairing-index.ts';
import type {LaunchChoice} from '../../source/pairing/pairings.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {isoDay, koreaDay, parseIsoDay} from '../../source/time/days.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {madeDrill, madeLaunch, someDrill, someLaunches} from './made-events.ts';

/** The share by laying each window on the calendar and asking every launch. */
function countedChance(
	drill: Drill,
	gapDays: number,
	launches: readonly Launch[],
	coverage: Coverage,
	direction: Direction,
): number | undefined {
	const first = drill.start.firstDay;
	const length = (drill.end ?? drill.start).firstDay - first + 1;
	let windows = 0;
	let close = 0;
	for (let from = first - 182; from <= first + 182; from++) {
		const to = from + length - 1;
		if (from < coverage.from || to > coverage.to) {
			continue;
		}

		windows++;
		const isClose = launches.some(({start}) => {
			const isNear = start.lastDay >= from - gapDays && start.firstDay <= to + gapDays;
			const isOnSide =
				direction === 'nearest' || (direction === 'next' ? start.lastDay >= from : start.firstDay <= to);
			return isNear && isOnSide;
		});
		close += isClose ? 1 : 0;
	}

	return windows < 90 ? undefined : close / windows;
}

function isExact({start, end = start}: Drill): boolean {
	return start.firstDay === start.lastDay && end.firstDay === end.lastDay;
}

describe.each(directions)('chance, %s', direction => {
	test.each<LaunchChoice>([{preset: 'all'}, {preset: 'ballistic'}, {classes: ['ICBM']}])(
		'is the counted share for every drill of the dataset, %j',
		choice => {
			const dataset = embeddedDataset();
			const pairings = createPairings(dataset, {launches: choice, direction, theatre: 'all'});
			let counted = 0;
			for (const pairing of pairings.all()) {
				const {drill, match} = pairing;
				const isTold = match !== undefined && match.gap.relation !== 'uncertain' && isExact(drill);
				const expected = isTold
					? countedChance(
							drill,
							Math.abs(match.gap.daysMax),
							pairings.launches,
							dataset.coverage.launches,
							direction,
						)
					: undefined;
				expect([drill.id, pairings.chance(pairing)]).toEqual([drill.id, expected]);
				counted += expected === undefined ? 0 : 1;
			}

			expect(counted).toBeGreaterThan(200);
		},
	);

	test('is the counted share for made-up drills and launches, coarse launches and narrow coverage included', () => {
		const coverage = fc
			.tuple(fc.integer({min: 19_500, max: 19_800}), fc.integer({min: 0, max: 500}))
			.map(([from, days]) => ({from, to: from + days}));
		fc.assert(
			fc.property(someDrill.filter(isExact), someLaunches, coverage, (drill, launches, span) => {
				const calendar = createLaunchCalendar(launches, span);
				for (const launch of launches) {
					const gap = gapBetween(drill, launch);
					expect(chanceOf(drill, gap, calendar, direction)).toBe(
						gap.relation === 'uncertain'
							? undefined
							: countedChance(drill, Math.abs(gap.daysMax), launches, span, direction),
					);
				}
			}),
			{numRuns: 1000},
		);
	});
});

describe('chance by hand', () => {
	const coverage = {
		from: koreaDay({year: 2000, month: 1, day: 1}),
		to: koreaDay({year: 2030, month: 12, day: 31}),
	};
	// 182 days either side of 1 July 2023 begin on 31 December 2022 and end on 30 December 2023: 365 windows.
	const drill = madeDrill({start: '2023-07-01', end: '2023-07-01'});

	function chance(
		launchDates: readonly string[],
		direction: Direction = 'nearest',
		span: Coverage = coverage,
	) {
		const launches = launchDates.map((date, index) => madeLaunch(date, `launch-${index}`));
		const [first] = launches;
		return (
			first && chanceOf(drill, gapBetween(drill, first), createLaunchCalendar(launches, span), direction)
		);
	}

	test('one launch two days after a one-day drill: 5 of 365 days lie within two days of it', () => {
		expect(chance(['2023-07-03'])).toBe(5 / 365);
	});

	test('looking ahead alone, 3 of 365 days have it within the next two; looking back alone, likewise', () => {
		expect(chance(['2023-07-03'], 'next')).toBe(3 / 365);
		expect(chance(['2023-06-29'], 'previous')).toBe(3 / 365);
	});

	test('on the day itself: 1 of 365', () => {
		expect(chance(['2023-07-01'])).toBe(1 / 365);
	});

	test('two launches a day apart share their windows: 6 of 365', () => {
		expect(chance(['2023-07-03', '2023-07-04'])).toBe(6 / 365);
	});

	test('a month-long uncertainty of another launch counts each of its days: 5 + 30 + 4 of 365', () => {
		expect(chance(['2023-07-03', '2023-09'])).toBe((5 + 30 + 4) / 365);
	});

	test.each([
		['2023-06-23', '2023-09-20', 5 / 90],
		['2023-06-23', '2023-09-19', undefined],
	])('with coverage from %s to %s it is %d', (from, to, share) => {
		const span = {from: parseIsoDay(from) ?? Number.NaN, to: parseIsoDay(to) ?? Number.NaN};
		expect(chance(['2023-07-03'], 'nearest', span)).toBe(share);
	});

	test('is absent where the drill is known by its month', () => {
		const coarse = madeDrill({start: '2023-07', end: '2023-07'});
		const launch = madeLaunch('2023-08-03');
		const calendar = createLaunchCalendar([launch], coverage);
		expect(chanceOf(coarse, gapBetween(coarse, launch), calendar, 'nearest')).toBeUndefined();
	});
});

test('a launch calendar knows the days of launches, in whatever order they are given', () => {
	const launches = embeddedDataset().events.filter(isLaunch);
	const span = {from: launches[0]?.start.firstDay ?? 0, to: launches.at(-1)?.start.lastDay ?? 0};
	const forward = createLaunchCalendar(launches, span);
	const backward = createLaunchCalendar(launches.toReversed(), span);
	const oneDay = (day: number) => ({first: day, last: day, days: 0, back: 0, ahead: 0});
	for (let day = span.from; day <= span.to; day++) {
		const isLaunchDay = launches.some(({start}) => start.firstDay <= day && start.lastDay >= day);
		expect([
			isoDay(day),
			forward.countClose(oneDay(day)) === 1,
			backward.countClose(oneDay(day)) === 1,
		]).toEqual([isoDay(day), isLaunchDay, isLaunchDay]);
	}
});
