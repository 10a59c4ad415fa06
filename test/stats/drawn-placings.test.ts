/**
 * The exact p-values against 10,000 placings drawn at random and counted on an array of days: another route to the
 * same numbers, with nothing of source/stats in the counting.
 */
import {describe, expect, test} from 'vitest';
import {createRandom} from '../../benchmark/simulated-history.ts';
import {isDrill} from '../../source/dataset/event.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {sharesOf} from '../../source/stats/shares.ts';
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
const {rings} = studyOf(dataset.events.filter(isDrill), pairings, dataset.coverage);
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
