import {describe, expect, test} from 'vitest';
import {type Drill, isDrill, type Launch} from '../../source/dataset/event.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {computeStatistics, type Statistics} from '../../source/stats/statistics.ts';
import {studyOf} from '../../source/stats/study-drills.ts';
import {isoDay, yearOf} from '../../source/time/days.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {madeDrill, madeLaunch} from '../pairing/made-events.ts';
import {covered, day, pairingsOf} from './made-history.ts';

const coverage = covered('2000-01-01', '2026-08-22');

/** The drills of a selection among all that there are. */
function studyIn(selected: readonly Drill[], all: readonly Drill[], launches: readonly Launch[]) {
	const byId = new Map(all.map(drill => [drill.id, drill]));
	return studyOf(selected, pairingsOf(all, launches), {coverage, byId});
}

describe('which drills count', () => {
	test('each drill that is left out has one reason, and the rest is compared', () => {
		const drills = [
			{...madeDrill({id: 'carrier', start: '2023-03-02', end: '2023-03-06'}), kind: 'deployment' as const},
			{...madeDrill({id: 'alaska', start: '2023-03-02', end: '2023-03-06'}), theatre: 'elsewhere' as const},
			{...madeDrill({id: 'series', start: '2023'}), pairable: false},
			madeDrill({id: 'old', start: '1999-12-31', end: '2000-01-10'}),
			madeDrill({id: 'new', start: '2026-08-23', end: '2026-08-24'}),
			madeDrill({id: 'whole', start: '2023-03-13', end: '2023-03-23'}),
			madeDrill({id: 'part', start: '2023-03-19', end: '2023-03-19', partOf: 'whole'}),
			madeDrill({id: 'part-of-part', start: '2023-03-19', end: '2023-03-19', partOf: 'part'}),
			madeDrill({id: 'month', start: '2023-04', end: '2023-04'}),
			madeDrill({id: 'about', start: '2023-05-01', end: '2023-05-09~'}),
			madeDrill({id: 'no-end', start: '2023-06-01'}),
			madeDrill({id: 'late', start: '2026-08-01', end: '2026-08-01'}),
		];
		const study = studyIn(drills, drills, []);
		expect(study.leftOut).toEqual({deployment: 1, unpaired: 2, uncovered: 2, part: 2, coarse: 2, edge: 1});
		expect(study.rings.flatMap(ring => ring.drills.map(({drill}) => drill.id))).toEqual(['whole', 'no-end']);
		expect(study.counted.map(({id}) => id)).toEqual(['whole', 'month', 'about', 'no-end', 'late']);
	});

	test('a part never counts where its whole does, selected or not, and counts where the whole has no date of its own', () => {
		const whole = madeDrill({id: 'whole', start: '2023-03-13', end: '2023-03-23'});
		const part = madeDrill({id: 'part', start: '2023-03-19', end: '2023-03-19', partOf: 'whole'});
		expect(studyIn([part], [whole, part], []).counted).toEqual([]);
		const undated = {...whole, pairable: false};
		expect(studyIn([part], [undated, part], []).counted).toEqual([part]);
		const elsewhere = {...whole, theatre: 'elsewhere' as const};
		expect(studyIn([part], [elsewhere, part], []).counted).toEqual([part]);
		const ship = {...whole, kind: 'deployment' as const};
		expect(studyIn([part], [ship, part], []).counted).toEqual([part]);
		const old = madeDrill({id: 'whole', start: '1999-12-28', end: '2000-01-05'});
		expect(studyIn([part], [old, part], []).counted).toEqual([part]);
	});

	test('a part of a part of a drill that counts does not count, though the one between is never paired', () => {
		const whole = madeDrill({id: 'whole', start: '2023-03-13', end: '2023-03-23'});
		const middle = madeDrill({id: 'middle', start: '2023-03-15', end: '2023-03-20', partOf: 'whole'});
		const part = madeDrill({id: 'part', start: '2023-03-19', end: '2023-03-19', partOf: 'middle'});
		expect(studyIn([whole, part], [whole, middle, part], []).counted).toEqual([whole]);
		expect(studyIn([part], [whole, {...middle, pairable: false}, part], []).counted).toEqual([]);
	});

	test('drills that name each other as whole end the search for one', () => {
		const one = madeDrill({id: 'one', start: '2023-03-13', end: '2023-03-13', partOf: 'two'});
		const two = madeDrill({id: 'two', start: '2023-03-13', end: '2023-03-13', partOf: 'one'});
		expect(studyIn([one], [one, two], []).counted).toEqual([one]);
	});
});

/** One-day drills, ten days apart from 10 January 2023. */
function drillsOf(count: number) {
	return Array.from({length: count}, (_, index) => {
		const start = isoDay(day('2023-01-10') + index * 10);
		return madeDrill({id: `drill-${start}`, start, end: start, category: index % 2 === 0 ? 'air' : 'naval'});
	});
}

function launchesAfter(drills: ReturnType<typeof drillsOf>, days: number) {
	return drills.map(({start}) => {
		const date = isoDay(start.firstDay + days);
		return madeLaunch(date, `launch-${date}`);
	});
}

function statisticsOf(
	drills: ReturnType<typeof drillsOf>,
	launches: ReturnType<typeof launchesAfter>,
): Statistics {
	return computeStatistics(pairingsOf(drills, launches), drills, {coverage, byId: new Map()});
}

describe('too little to tell', () => {
	test('is said of nine drills, and of ten drills in whose year there was a launch on four days', () => {
		const nine = drillsOf(9);
		const ten = drillsOf(10);
		expect(statisticsOf(nine, launchesAfter(nine, 1)).tooLittle).toBe(
			'Too few to say: 9 drills have exact dates inside coverage; figures need 10.',
		);
		expect(statisticsOf(ten, launchesAfter(ten.slice(0, 4), 1)).tooLittle).toBe(
			'Too few to say: the years of these drills had a launch on 4 days; figures need 5.',
		);
		expect(statisticsOf(ten, launchesAfter(ten.slice(0, 5), 1)).tooLittle).toBeUndefined();
		expect(statisticsOf([], []).tooLittle).toContain('no drill has exact dates');
	});

	test('leaves no figure behind', () => {
		const {gaps, shares, sharesWithoutAnswering, categories, periods, longest, rarest, checks, years} =
			statisticsOf(drillsOf(3), []);
		const lists = [gaps, shares, sharesWithoutAnswering, categories, periods, longest, rarest, checks];
		expect(lists.map(list => list.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
		expect(years).toEqual([{year: 2023, drills: 3, launches: 0, isPart: false}]);
	});

	test('is said of a category alone where the whole has enough', () => {
		const drills = drillsOf(14);
		const {categories} = statisticsOf(drills, launchesAfter(drills, 2));
		expect(categories).toEqual([
			{name: 'air', drills: 7},
			{name: 'naval', drills: 7},
		]);
	});
});

describe('a tie that is there', () => {
	const drills = drillsOf(20);
	const {shares, gaps} = statisticsOf(drills, launchesAfter(drills, 2));
	const share = (side: string, withinDays: number) =>
		shares.find(each => each.side === side && each.withinDays === withinDays);

	test('is found: a launch two days after each of twenty drills, ten days apart', () => {
		// Of the 365 moves only that by no day, and few that put drills on the last days of the row, match all.
		expect(share('after', 3)).toMatchObject({drills: 20, close: 20});
		expect(share('after', 3)?.p).toBeLessThan(0.05);
		expect(gaps.find(({side, fromDays}) => side === 'after' && fromDays === 1)?.drills).toBe(20);
	});

	test('is not seen on the other side or within a day', () => {
		expect(share('before', 7)?.close).toBe(0);
		expect(share('after', 1)?.close).toBe(0);
		expect(share('either', 0)?.close).toBe(0);
		// Eight days back to the launch after the drill before; the first drill has none.
		expect(share('before', 14)?.close).toBe(19);
	});
});

describe('drills that a source says answered a launch', () => {
	const plain = drillsOf(24);
	const launches = launchesAfter(plain, 2);
	const drills = plain.map((drill, index) =>
		index < 12
			? drill
			: {...drill, inResponseTo: [{to: launches[0]?.id ?? '', by: 'a source', tie: 'said' as const}]},
	);

	test('are counted, and the others are compared once more without them', () => {
		const {answering, shares, sharesWithoutAnswering} = statisticsOf(drills, launches);
		expect(answering).toBe(12);
		expect(shares[0]?.drills).toBe(24);
		const others = statisticsOf(plain.slice(0, 12), launches);
		expect(sharesWithoutAnswering).toEqual(others.shares);
		expect(others.sharesWithoutAnswering).toEqual([]);
	});

	test('are not left out where too few would stay', () => {
		expect(statisticsOf(drills.slice(3), launches).sharesWithoutAnswering).toEqual([]);
	});
});

describe('the dataset', () => {
	const dataset = embeddedDataset();
	const drills = dataset.events.filter(isDrill);
	const pairings = createPairings(dataset, {
		launches: {preset: 'all'},
		direction: 'nearest',
		theatre: 'korea',
	});
	const statistics = computeStatistics(pairings, drills, dataset);

	test('counts every drill once: compared, or left out for one reason', () => {
		const left = Object.values(statistics.leftOut).reduce((sum, count) => sum + count, 0);
		expect(left + statistics.drills).toBe(statistics.selected);
		expect(statistics.selected).toBe(drills.length);
	});

	test('has the drills of all categories and of all periods add up to the whole', () => {
		for (const groups of [statistics.categories, statistics.periods]) {
			expect(groups.reduce((sum, {drills: count}) => sum + count, 0)).toBe(statistics.drills);
		}
	});

	test.each(['category', 'period'] as const)('has a row by %s give the figures of a search for it', kind => {
		const years = {
			'to 2015': [0, 2015],
			'2016-17': [2016, 2017],
			'2018-21': [2018, 2021],
			'from 2022': [2022, 9999],
		};
		const isIn = (name: string, {category, start}: Drill): boolean => {
			const [from = 0, to = 0] =
				kind === 'period' ? (Object.entries(years).find(([each]) => each === name)?.[1] ?? []) : [];
			return kind === 'category' ? category === name : yearOf(start) >= from && yearOf(start) <= to;
		};
		const groups = kind === 'category' ? statistics.categories : statistics.periods;
		for (const {name, drills: count, shares} of groups) {
			const own = computeStatistics(
				pairings,
				drills.filter(drill => isIn(name, drill)),
				dataset,
			);
			expect([name, own.drills]).toEqual([name, count]);
			expect(own.shares.map(({p: _p, pHolm: _holm, ...share}) => share)).toEqual(
				(shares ?? []).map(({...share}) => {
					const {p: _p, ...figures} = share as typeof share & {p?: number};
					return figures;
				}),
			);
		}

		expect(groups.reduce((sum, {drills: count}) => sum + count, 0)).toBe(statistics.drills);
		expect(groups.filter(({shares}) => shares !== undefined).length).toBeGreaterThan(2);
	});

	test('counts as many launches a year as the dataset lists', () => {
		for (const {year, launches} of statistics.years) {
			const listed = dataset.events.filter(
				event => event.kind === 'launch' && isoDay(event.start.firstDay).startsWith(`${year}-`),
			);
			expect([year, launches]).toEqual([year, listed.length]);
		}

		expect(statistics.years.filter(({isPart}) => isPart).map(({year}) => year)).toEqual([2026]);
	});

	test('has shares that grow with the window and chance that lies between its bounds', () => {
		for (const side of ['before', 'after', 'either']) {
			const row = statistics.shares.filter(share => share.side === side);
			for (const [index, share] of row.entries()) {
				const shorter = row[index - 1];
				expect(share.close).toBeGreaterThanOrEqual(shorter?.close ?? 0);
				expect(share.expected).toBeGreaterThanOrEqual(shorter?.expected ?? 0);
				expect(share.low).toBeLessThanOrEqual(share.expected);
				expect(share.high).toBeGreaterThanOrEqual(share.expected);
				expect(share.pHolm).toBeGreaterThanOrEqual(share.p);
			}
		}
	});

	test('does not depend on the order of the selection', () => {
		expect(computeStatistics(pairings, drills.toReversed(), dataset).shares).toEqual(statistics.shares);
	});

	test('shows the longest gaps and the rarest closeness of the drills that are compared', () => {
		const {rings} = studyOf(drills, pairings, dataset);
		const compared = rings.flatMap(ring => ring.drills).flatMap(({drill}) => pairings.ofDrill(drill) ?? []);
		const gaps = compared.map(({match}) => Math.abs(match?.gap.days ?? 0)).sort((a, b) => b - a);
		const chances = compared.flatMap(pairing => pairings.chance(pairing) ?? []).sort((a, b) => a - b);
		expect(statistics.longest.map(({match}) => Math.abs(match?.gap.days ?? 0))).toEqual(gaps.slice(0, 3));
		expect(statistics.rarest.map(({chance}) => chance)).toEqual(chances.slice(0, 3));
	});
});
