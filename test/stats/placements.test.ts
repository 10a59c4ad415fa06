import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {
	convolve,
	countsByMove,
	expectedCount,
	holm,
	middleCounts,
	type Placements,
	placementsOf,
	pValue,
	sharesOf,
	testedShares,
} from '../../source/stats/shares.ts';
import {
	createLaunchDays,
	isClose,
	launchDaysOf,
	questions,
	type Ring,
	ringsOf,
	studyOf,
} from '../../source/stats/study-drills.ts';
import type {DaySpan} from '../../source/time/days.ts';
import {countReads} from '../helpers/count-reads.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {covered, day} from './made-history.ts';

/** Rings of few enough days that all ways of moving them together can be listed. */
const someRings = fc.array(
	fc
		.tuple(
			fc.integer({min: 1, max: 7}),
			fc.array(fc.tuple(fc.nat({max: 6}), fc.nat({max: 3})), {minLength: 1, maxLength: 4}),
		)
		.map(([dayCount, drills]) => ({dayCount, drills})),
	{minLength: 1, maxLength: 4},
);

function ringsFrom(
	shapes: ReadonlyArray<{dayCount: number; drills: ReadonlyArray<readonly [number, number]>}>,
): Ring[] {
	return shapes.map(({dayCount, drills}, index) => ({
		year: 2000 + index,
		first: index * 10,
		dayCount,
		known: {first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY},
		drills: drills.map(([at, length]) => {
			const first = index * 10 + (at % dayCount);
			return {first, last: first + length};
		}),
	}));
}

/** The count of drills with a launch close by for every way of moving every ring, one entry for each way. */
function allCounts(rings: readonly Ring[], test: (span: DaySpan) => boolean): number[] {
	const [ring, ...others] = rings;
	if (ring === undefined) {
		return [0];
	}

	const rest = allCounts(others, test);
	return Array.from({length: ring.dayCount}, (_, move) => {
		const moved = ring.drills.map(({first, last}) => {
			const passed = first + move >= ring.first + ring.dayCount;
			const by = passed ? move - ring.dayCount : move;
			return {first: first + by, last: last + by};
		});
		return moved.filter(test).length;
	}).flatMap(count => rest.map(other => count + other));
}

describe('placing by chance', () => {
	const someTest = fc
		.array(fc.integer({min: -3, max: 45}), {maxLength: 10})
		.chain(launches => fc.constantFrom(...questions.slice(0, 11)).map(question => ({launches, question})));

	test('gives the distribution, mean, range and p-value of listing every placing', () => {
		fc.assert(
			fc.property(someRings, someTest, (shapes, {launches, question}) => {
				const rings = ringsFrom(shapes);
				const launchDays = createLaunchDays(launches);
				const test = (span: DaySpan) => isClose(question, span, launchDays);
				const placements = placementsOf(rings, test);
				const listed = allCounts(rings, test);
				const share = (passes: (count: number) => boolean) => listed.filter(passes).length / listed.length;

				expect(placements.observed).toBe(rings.flatMap(({drills}) => drills).filter(test).length);
				for (const [count, probability] of placements.probabilities.entries()) {
					expect(probability).toBeCloseTo(
						share(each => each === count),
						12,
					);
				}

				expect(expectedCount(placements)).toBeCloseTo(
					listed.reduce((sum, count) => sum + count, 0) / listed.length,
					10,
				);
				const {observed} = placements;
				expect(pValue(placements)).toBeCloseTo(
					Math.min(
						1,
						2 *
							Math.min(
								share(each => each >= observed),
								share(each => each <= observed),
							),
					),
					10,
				);
				const {low, high} = middleCounts(placements);
				expect(share(each => each < low)).toBeLessThan(0.025 + 1e-9);
				expect(share(each => each > high)).toBeLessThan(0.025 + 1e-9);
				expect(share(each => each <= low)).toBeGreaterThan(0.025 - 1e-9);
				expect(share(each => each >= high)).toBeGreaterThan(0.025 - 1e-9);
			}),
			{numRuns: 400},
		);
	});

	test('moves by no day first, and back to the start of the ring past its end', () => {
		const known = {first: 0, last: 1000};
		const ring: Ring = {year: 2000, first: 100, dayCount: 5, known, drills: [{first: 103, last: 104}]};
		// The drill may begin on days 100 to 104; only on 100 does it touch day 101, and on 101.
		expect(countsByMove(ring, ({first, last}) => first <= 101 && last >= 101)).toEqual([0, 0, 1, 1, 0]);
	});

	test('moves within the season by so many days to either side, past the turn of a year, as far as windows are known', () => {
		const drills = [{first: 103, last: 104}];
		const moved = (known: DaySpan) => {
			const begun: number[] = [];
			countsByMove(
				{year: 2000, first: 100, dayCount: 5, known, drills},
				({first}) => begun.push(first) > 0,
				3,
			);
			return begun;
		};
		// First where it stands, then 1, 2, 3 days on and back; known to day 105, it can be moved on by one day.
		expect(moved({first: 0, last: 1000})).toEqual([103, 104, 105, 106, 102, 101, 100]);
		expect(moved({first: 101, last: 105})).toEqual([103, 104, 102, 101]);
	});

	test('calls the middle 95% what leaves at most one placing in 40 on either side', () => {
		const rangeOf = (probabilities: readonly number[]) => middleCounts({observed: 0, probabilities});
		expect(rangeOf([0.025, 0.95, 0.025])).toEqual({low: 1, high: 1});
		expect(rangeOf([0.03, 0.94, 0.03])).toEqual({low: 0, high: 2});
		expect(rangeOf([1])).toEqual({low: 0, high: 0});
	});

	test('adds independent counts', () => {
		expect(convolve([0.5, 0.5], [0.5, 0.5])).toEqual([0.25, 0.5, 0.25]);
		expect(convolve([1], [0.2, 0.8])).toEqual([0.2, 0.8]);
	});
});

describe('2005 and 2007 by pencil, launches within 30 days', () => {
	// docs/method.md works these through. Drills and launches of those years as the dataset has them.
	const drills = [
		{first: day('2005-03-19'), last: day('2005-03-25')},
		{first: day('2005-08-22'), last: day('2005-09-02')},
		{first: day('2007-03-25'), last: day('2007-03-31')},
		{first: day('2007-08-20'), last: day('2007-08-31')},
	];
	const launchDays = createLaunchDays(['2005-05-01', '2007-05-25', '2007-06-07', '2007-06-27'].map(day));
	const rings = ringsOf(drills, covered('2000-01-01', '2010-12-31'));
	const isNear = (span: DaySpan) => isClose({side: 'either', withinDays: 30}, span, launchDays);

	test('in 2007 205 of 365 moves put one drill near a launch, and none puts both', () => {
		const counts = rings.map(ring => countsByMove(ring, isNear));
		const numberOf = (year: number, count: number) => counts[year]?.filter(each => each === count).length;
		expect([numberOf(1, 0), numberOf(1, 1), numberOf(1, 2)]).toEqual([160, 205, 0]);
		expect([numberOf(0, 0), numberOf(0, 1), numberOf(0, 2)]).toEqual([226, 139, 0]);
	});

	test('the two years together: none near is seen, 0.94 are expected, p is 0.54', () => {
		const placements = placementsOf(rings, isNear);
		expect(placements.observed).toBe(0);
		expect(placements.probabilities[0]).toBeCloseTo((160 * 226) / 365 ** 2, 12);
		expect(placements.probabilities[1]).toBeCloseTo((205 * 226 + 160 * 139) / 365 ** 2, 12);
		expect(placements.probabilities[2]).toBeCloseTo((205 * 139) / 365 ** 2, 12);
		expect(expectedCount(placements)).toBeCloseTo(344 / 365, 12);
		expect(pValue(placements)).toBeCloseTo((2 * 160 * 226) / 365 ** 2, 12);
	});

	test('are what the dataset has', () => {
		const dataset = embeddedDataset();
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		const study = studyOf(dataset.events.filter(isDrill), pairings, dataset);
		const real = study.rings.filter(({year}) => year === 2005 || year === 2007);
		// The page leaves Buddy Wing of June 2007 out, and says so.
		const buddyWing = {first: day('2007-06-27'), last: day('2007-06-29')};
		expect(real.flatMap(ring => ring.drills.map(({first, last}) => ({first, last})))).toEqual(
			[...drills, buddyWing].sort((a, b) => a.first - b.first),
		);
		expect(
			launchDaysOf(pairings.launches).days.filter(
				each =>
					(each >= day('2005-01-01') && each <= day('2005-12-31')) ||
					(each >= day('2007-01-01') && each <= day('2007-12-31')),
			),
		).toEqual(launchDays.days);
	});
});

describe('a p-value', () => {
	const placements = (observed: number, probabilities: readonly number[]): Placements => ({
		observed,
		probabilities,
	});

	test('is twice the smaller tail, with the observed count in it, and at most 1', () => {
		const coins = [0.125, 0.375, 0.375, 0.125];
		expect(pValue(placements(3, coins))).toBe(0.25);
		expect(pValue(placements(0, coins))).toBe(0.25);
		expect(pValue(placements(1, coins))).toBe(1);
	});

	test('is never 0, because what was seen is one of the placings', () => {
		fc.assert(
			fc.property(someRings, shapes => {
				const rings = ringsFrom(shapes);
				const launchDays = createLaunchDays(rings.flatMap(({drills}) => drills.map(({first}) => first)));
				for (const {p} of sharesOf(rings, launchDays)) {
					expect(p).toBeGreaterThan(0);
					expect(p).toBeLessThanOrEqual(1);
				}
			}),
		);
	});
});

describe("Holm's correction", () => {
	test.each([
		// By hand: the smallest times the number of tests, the next times one less, never less than the one before.
		[
			[0.01, 0.04, 0.03, 0.005],
			[0.03, 0.06, 0.06, 0.02],
		],
		[
			[0.5, 0.6],
			[1, 1],
		],
		[[0.05], [0.05]],
		[[], []],
	])('makes %j into %j', (given, corrected) => {
		const adjusted = holm(given);
		expect(adjusted).toHaveLength(corrected.length);
		for (const [index, p] of corrected.entries()) {
			expect(adjusted[index]).toBeCloseTo(p, 12);
		}
	});

	test('rejects what going down from the smallest with 5% over the number left rejects', () => {
		fc.assert(
			fc.property(fc.array(fc.double({min: 0, max: 0.1, noNaN: true}), {maxLength: 16}), ps => {
				const rejected = new Set<number>();
				const order = ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
				for (const [rank, index] of order.entries()) {
					if ((ps[index] ?? 1) * (ps.length - rank) > 0.05) {
						break;
					}

					rejected.add(index);
				}

				expect(new Set(holm(ps).flatMap((p, index) => (p <= 0.05 ? [index] : [])))).toEqual(rejected);
			}),
		);
	});

	test('is over all questions that are shown beside each other', () => {
		const rings = ringsOf(
			[{first: day('2005-03-19'), last: day('2005-03-19')}],
			covered('2000-01-01', '2010-12-31'),
		);
		const shares = sharesOf(rings, createLaunchDays([day('2005-03-20')]));
		const tested = testedShares(shares);
		expect(tested.map(({pHolm}) => pHolm)).toEqual(holm(shares.map(({p}) => p)));
	});
});

test('a ring costs its own counts once, however many drills stand before it', () => {
	const left = new Array<number>(1000).fill(1 / 1000);
	const right = countReads([0, 0.25, 0, 0.75]);
	const sum = convolve(left, right.list);
	// Of 1,000 equally likely counts, moved by one or by three: the ends are rarer, by the share that reaches them.
	expect(sum.length).toBe(1003);
	expect(sum[0]).toBe(0);
	expect(sum[1]).toBeCloseTo(0.25 / 1000, 12);
	expect(sum[500]).toBeCloseTo(1 / 1000, 12);
	expect(sum[1002]).toBeCloseTo(0.75 / 1000, 12);
	expect(right.reads()).toBe(4);
});
