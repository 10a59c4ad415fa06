/**
 * The exact p-values against 10,000 placings drawn at random and counted on an array of days: another route to the
 * same numbers, with nothing of source/stats in the counting.
 */
import {describe, expect, test} from 'vitest';
import {createRandom} from '../../benchmark/simulated-history.ts';
import {isDrill} from '../../source/dataset/event.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {sharesOf} from '../../source/stats/shares.ts';
import {computeStatistics} from '../../source/stats/statistics.ts';
import type {Side} from '../../source/stats/study-drills.ts';
import {launchDaysOf, studyOf} from '../../source/stats/study-drills.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {day} from './made-history.ts';

const draws = 10_000;
const dataset = embeddedDataset();
const pairings = createPairings(dataset, {
	launches: {preset: 'ballistic'},
	direction: 'nearest',
	theatre: 'korea',
});
const {rings} = studyOf(dataset.events.filter(isDrill), pairings, dataset);
const origin = day('1999-01-01');

/** How many launch days there were before each day since the origin. */
const launchesBefore = [0];
const isLaunchDay = new Set(
	pairings.launches.filter(({start}) => start.firstDay === start.lastDay).map(({start}) => start.firstDay),
);
for (let each = origin; each < day('2030-01-01'); each++) {
	launchesBefore.push((launchesBefore.at(-1) ?? 0) + (isLaunchDay.has(each) ? 1 : 0));
}

function hasLaunch(first: number, last: number): boolean {
	return (launchesBefore[last + 1 - origin] ?? 0) > (launchesBefore[first - origin] ?? 0);
}

/** Drills with a launch within the days, with the drills of each year moved on by its number of days. */
function countMoved(side: Side, withinDays: number, moves: readonly number[]): number {
	let count = 0;
	for (const [index, {first, dayCount, drills}] of rings.entries()) {
		for (const drill of drills) {
			const begin = first + ((drill.first - first + (moves[index] ?? 0)) % dayCount);
			const end = begin + drill.last - drill.first;
			const from = side === 'after' ? end + 1 : begin - withinDays;
			count += hasLaunch(from, side === 'before' ? begin - 1 : end + withinDays) ? 1 : 0;
		}
	}

	return count;
}

describe('the smallest chance of so many drills', () => {
	/** How many days there were before each on which a launch, of a rough date too, may have fallen. */
	const possible = new Set(
		pairings.launches.flatMap(({start: {firstDay, lastDay}}) =>
			Array.from({length: lastDay - firstDay + 1}, (_, index) => firstDay + index),
		),
	);
	const possibleBefore = [0];
	for (let each = origin; each < day('2030-01-01'); each++) {
		possibleBefore.push((possibleBefore.at(-1) ?? 0) + (possible.has(each) ? 1 : 0));
	}

	const mayHaveLaunch = (first: number, last: number) =>
		(possibleBefore[last + 1 - origin] ?? 0) > (possibleBefore[first - origin] ?? 0);
	const known = new Map<string, number>();
	/** The share of days within half a year on which a drill of so many days has a launch as near as on this one. */
	const chanceOn = (begin: number, days: number): number => {
		const key = `${begin} ${days}`;
		const value = known.get(key) ?? chanceByLooking(begin, days);
		known.set(key, value);
		return value;
	};
	const chanceByLooking = (begin: number, days: number): number => {
		let gap = 0;
		while (gap < 3000 && !hasLaunch(begin - gap, begin + days + gap)) {
			gap++;
		}

		const {from, to} = dataset.coverage.launches;
		const first = Math.max(begin - 182, from);
		const last = Math.min(begin + 182, to - days);
		let close = 0;
		for (let each = first; each <= last; each++) {
			close += mayHaveLaunch(each - gap, each + days + gap) ? 1 : 0;
		}

		return close / (last - first + 1);
	};

	test('lies where drawing placings puts it', () => {
		const random = createRandom(1);
		const smallest = Array.from({length: 1500}, () => {
			const chances = rings.flatMap(({first, dayCount, drills}) => {
				const move = Math.floor(random() * dayCount);
				return drills.map(drill =>
					chanceOn(first + ((drill.first - first + move) % dayCount), drill.last - drill.first),
				);
			});
			return Math.min(...chances);
		});
		const {smallestChance} = computeStatistics(pairings, dataset.events.filter(isDrill), dataset);
		const upTo = (value = Number.NaN) =>
			smallest.filter(each => each <= value + 1e-9).length / smallest.length;
		const below = (value = Number.NaN) =>
			smallest.filter(each => each < value - 1e-9).length / smallest.length;
		// Each value is one of few: the shares around it hold the quantile, within the error of 1,500 draws (0.013 of a half).
		for (const [value, quantile, error] of [
			[smallestChance?.low, 0.025, 0.015],
			[smallestChance?.median, 0.5, 0.045],
			[smallestChance?.high, 0.975, 0.015],
		] as const) {
			expect(upTo(value)).toBeGreaterThan(quantile - error);
			expect(below(value)).toBeLessThan(quantile + error);
		}
	});
});

describe.each<[Side, number]>([
	['before', 1],
	['before', 7],
	['after', 7],
	['after', 30],
	['either', 0],
	['either', 3],
])('%s, within %i days', (side, withinDays) => {
	test('p-value and mean are what drawing 10,000 placings gives, within the error of drawing', () => {
		const share = sharesOf(rings, launchDaysOf(pairings.launches)).find(
			each => each.side === side && each.withinDays === withinDays,
		);
		const random = createRandom(1000 * side.length + withinDays);
		const seen = countMoved(side, withinDays, []);
		const counts = Array.from({length: draws}, () =>
			countMoved(
				side,
				withinDays,
				rings.map(({dayCount}) => Math.floor(random() * dayCount)),
			),
		);
		const mean = counts.reduce((sum, count) => sum + count, 0) / draws;
		const spread = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / draws);
		const tail =
			Math.min(counts.filter(count => count >= seen).length, counts.filter(count => count <= seen).length) /
			draws;
		const tailError = Math.sqrt((Math.max(tail, 1 / draws) * (1 - tail)) / draws);

		expect(share?.close).toBe(seen);
		// Four standard errors: with the fixed seed the outcome is the same each time.
		expect(Math.abs((share?.expected ?? 0) - mean)).toBeLessThan((4 * spread) / Math.sqrt(draws));
		expect(Math.abs((share?.p ?? 0) - Math.min(1, 2 * tail))).toBeLessThan(8 * tailError);
	});
});
