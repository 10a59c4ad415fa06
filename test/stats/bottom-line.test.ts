/** What the bottom line says a share survives and leans on, from figures made for it. */
import {describe, expect, test} from 'vitest';
import {checkedShares, firmnessWords, smallestWords} from '../../source/stats/bottom-line.ts';
import type {TestedShare} from '../../source/stats/shares.ts';
import type {Check} from '../../source/stats/spread.ts';
import type {Statistics} from '../../source/stats/statistics.ts';

function share(p: number, pHolm: number, withinDays = 1): TestedShare {
	return {side: 'before', withinDays, drills: 100, close: 9, expected: 4, low: 2, high: 7, p, pHolm};
}

function statistics(
	shares: readonly TestedShare[],
	checks: readonly Check[],
	without: readonly TestedShare[] = [],
) {
	return {shares, checks, sharesWithoutAnswering: without} as unknown as Statistics;
}

const check = (name: Check['name'], p: number, pHolm: number, year?: number): Check => ({
	name,
	shares: [{...share(p, pHolm), ...(year === undefined ? {} : {year})}],
});

describe('the bottom line', () => {
	test('says what a share survives, and on which year it leans', () => {
		const words = firmnessWords(
			statistics(
				[share(0.001, 0.016), share(0.2, 1, 3)],
				[
					check('within-60-days', 0.001, 0.016),
					check('within-30-days', 0.004, 0.06),
					// One shift has 365 placings: the p-value of the question decides.
					check('one-shift', 0.011, 0.18),
					check('without-year', 0.012, 0.19, 2022),
					check('one-day-drills', 0.0002, 0.003),
					check('longer-drills', 0.21, 1),
				],
				[share(0.05, 0.8)],
			),
		);
		expect(words).toEqual([
			'A launch within 1 day before: 9% seen, 4% by chance. It survives moves within 60 days and one shift for all years; does not survive moves within 30 days. It leans on 2022: without that year Holm p is 0.19. Without the drills said to have answered a launch it no longer differs (Holm p 0.80). It shows in one-day drills, not in longer ones.',
		]);
	});

	test('says that a share leans on no year where it holds without the one that carries it most', () => {
		const [words] = firmnessWords(
			statistics([share(0.0001, 0.002)], [check('without-year', 0.002, 0.03, 2017)]),
		);
		expect(words).toBe(
			'A launch within 1 day before: 9% seen, 4% by chance. It does not lean on one year: without 2017, which carries it most, Holm p is 0.030.',
		);
	});

	test('says nothing where nothing differs, and then shows the checks of what comes nearest to it', () => {
		const shares = [share(0.3, 1), share(0.02, 0.3, 3)];
		expect(firmnessWords(statistics(shares, []))).toEqual([]);
		expect(checkedShares(statistics(shares, []))).toEqual([shares[1]]);
	});

	test('says how small the smallest chance would be by chance', () => {
		const figures = {drills: 300, smallestChance: {low: 0.008, median: 0.033, high: 0.052}};
		expect(smallestWords(figures as unknown as Statistics)).toEqual([
			'By chance the smallest of 300 drills would be 3.3% of days in the middle (95% of placings: 0.8% to 5.2%).',
		]);
	});
});
