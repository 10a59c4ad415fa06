import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createIntervalIndex, type Interval, lowerBound} from '../../source/pairing/chance.ts';

const someIntervals = fc
	.array(fc.tuple(fc.integer({min: -20, max: 60}), fc.integer({min: 0, max: 40})), {maxLength: 40})
	.map(spans =>
		spans.map(
			([first, days], item): Interval<number> => ({
				first,
				last: days < 30 ? first + (days % 3) : first + days,
				item,
			}),
		),
	);
const someDay = fc.integer({min: -25, max: 105});

const items = (intervals: readonly Interval<number>[]) => intervals.map(({item}) => item);
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

describe('an interval index', () => {
	test('finds by a range what a filter finds, by first day and then in the order given', () => {
		fc.assert(
			fc.property(someIntervals, someDay, fc.nat({max: 30}), (intervals, first, days) => {
				const last = first + days;
				const touching = intervals.filter(interval => interval.first <= last && interval.last >= first);
				expect(createIntervalIndex(intervals).overlapping(first, last)).toEqual(
					items(touching.toSorted((a, b) => a.first - b.first || a.item - b.item)),
				);
			}),
			{numRuns: 5000},
		);
	});

	test('finds all that begin on the first day after one, and all that end on the last day before it', () => {
		fc.assert(
			fc.property(someIntervals, someDay, (intervals, day) => {
				const index = createIntervalIndex(intervals);
				const nextDay = Math.min(...intervals.map(({first}) => first).filter(first => first > day));
				const lastDay = Math.max(...intervals.map(({last}) => last).filter(last => last < day));
				expect(sorted(index.firstAfter(day))).toEqual(
					items(intervals.filter(({first}) => first === nextDay)),
				);
				expect(sorted(index.lastBefore(day))).toEqual(items(intervals.filter(({last}) => last === lastDay)));
			}),
			{numRuns: 5000},
		);
	});

	test('holds every interval in both orders and leaves the given array as it was', () => {
		fc.assert(
			fc.property(someIntervals, intervals => {
				const before = structuredClone(intervals);
				const index = createIntervalIndex(intervals);
				expect(intervals).toEqual(before);
				expect(index.byFirst).toEqual(intervals.toSorted((a, b) => a.first - b.first));
				expect(index.byLast).toEqual(intervals.toSorted((a, b) => a.last - b.last));
			}),
		);
	});

	test('without intervals finds nothing', () => {
		const index = createIntervalIndex<number>([]);
		expect([index.overlapping(0, 100), index.firstAfter(0), index.lastBefore(0)]).toEqual([[], [], []]);
	});
});

test('lowerBound gives the place of the first element that passes', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({max: 20})).map(sorted), fc.nat({max: 25}), (numbers, least) => {
			const place = numbers.findIndex(number => number >= least);
			expect(lowerBound(numbers, number => number >= least)).toBe(place === -1 ? numbers.length : place);
		}),
	);
});
