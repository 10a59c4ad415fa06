/** The figures of the statistics from the CSV files that a reader has, by the recipe of docs/method.md. */
import {parse} from 'csv-parse/sync';
import {beforeAll, describe, expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {createPairings, parseLaunchChoice} from '../../source/pairing/pairings.ts';
import type {Share} from '../../source/stats/shares.ts';
import {computeStatistics} from '../../source/stats/statistics.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';
import {cell, datedRow, dayNumber, launchDaysIn, possibleDays, type Row, yearOfDay} from './export-days.ts';
import {type Direction, gapAt, gapsAround, isLaunchExact} from './export-gaps.ts';
import {
	answerOf,
	answerOfOneShift,
	answers,
	asked,
	type Counted,
	drillsThatCount,
	holmOf,
	isEnough,
	launchDaysOfYears,
	onlyDrills,
	type Year,
} from './export-recipe.ts';

const dataset = embeddedDataset();

async function csv(words: readonly string[]): Promise<Row[]> {
	return parse(await commandOutput([...words, '--format', 'csv'], dataset), {columns: true});
}

/** A part of coverage, as `stats --format json` gives it. */
async function coverageFromJson() {
	const {coverage} = JSON.parse(await commandOutput(['stats', '--format', 'json'], dataset));
	const daysOf = ({from, to}: {from: string; to: string}) => ({from: dayNumber(from), to: dayNumber(to)});
	return {drills: daysOf(coverage.drills), launches: daysOf(coverage.launches)};
}

/** All that the recipe begins with, and what the program finds. */
async function prepare(
	query: readonly string[],
	launches: 'all' | 'ballistic' | 'cns',
	direction: Direction,
) {
	const flags = ['--launches', launches];
	const [pairedRows, everyRow, nearest, previous, next, allLaunches, coverage] = await Promise.all([
		csv(['pairs', ...query, ...flags, '--direction', direction]),
		csv(['pairs', ...flags, '--direction', direction]),
		csv(['pairs', ...query, ...flags]),
		csv(['pairs', ...query, ...flags, '--direction', 'previous']),
		csv(['pairs', ...query, ...flags, '--direction', 'next']),
		csv(['list', '--kind', 'launch']),
		coverageFromJson(),
	]);
	const isPaired = (row: Row) => !['no single date', 'held elsewhere'].includes(cell(row, 'reason'));
	const pairs = pairedRows.filter(isPaired);
	const launchRows = allLaunches.filter(
		row => launches === 'all' || cell(row, 'counts_as').split('; ').includes(launches),
	);
	const launchDays = launchDaysIn(launchRows);
	const choice = parseLaunchChoice(launches);
	if (typeof choice === 'string') {
		throw new Error(choice);
	}

	const listed = (await csv(['list', ...query])).filter(row =>
		['drill', 'deployment'].includes(cell(row, 'kind')),
	);
	const ids = new Set(listed.map(row => cell(row, 'id')));
	const drills = dataset.events.filter(isDrill).filter(({id}) => ids.has(id));
	const pairings = createPairings(dataset, {launches: choice, direction, theatre: 'korea'});
	return {
		...drillsThatCount(pairs, everyRow.filter(isPaired), coverage),
		listed,
		pairs,
		byDirection: {nearest, previous, next},
		launchRows,
		launchDays,
		ordered: [...launchDays].sort((a, b) => a - b),
		coverage,
		statistics: computeStatistics(pairings, drills, dataset),
	};
}

function drillsOn(years: readonly Year[]) {
	return years.flatMap(({drills}) => drills);
}

function expectSameShares(
	shares: ReadonlyArray<Omit<Share, 'p'> & {readonly p?: number}> | undefined,
	years: readonly Year[],
	days: ReadonlySet<number>,
) {
	const found = answers(years, days);
	expect(
		shares?.map(({side, withinDays, close, low, high}) => ({side, withinDays, close, low, high})),
	).toEqual(found.map(({side, withinDays, close, low, high}) => ({side, withinDays, close, low, high})));
	for (const [index, {mean, p}] of found.entries()) {
		expect(shares?.[index]?.expected).toBeCloseTo(mean, 8);
		// A row by category or period has no p-value.
		expect(shares?.[index]?.p ?? p).toBeCloseTo(p, 10);
		expect(shares?.[index]?.drills).toBe(drillsOn(years).length);
	}

	return found;
}

describe.each<[string, readonly string[], 'all' | 'ballistic' | 'cns', Direction]>([
	['all drills', [], 'all', 'nearest'],
	['all drills, last launch before', [], 'all', 'previous'],
	['all drills, next ballistic launch', [], 'ballistic', 'next'],
	['air drills, launches by the CNS rule', ['category:air'], 'cns', 'nearest'],
	['category:bomber-flight since:2022', ['category:bomber-flight', 'since:2022'], 'all', 'nearest'],
])('from the exports of %s', (_, query, launches, direction) => {
	let given: Awaited<ReturnType<typeof prepare>>;
	beforeAll(async () => {
		given = await prepare(query, launches, direction);
	});

	test('come the drills that count, the days with a launch, and drills and launches a year', () => {
		const {statistics, counted, years, launchDays, launchRows} = given;
		expect(drillsOn(years).length).toBeGreaterThanOrEqual(10);
		expect(statistics.drills).toBe(drillsOn(years).length);
		expect(statistics.launchDays).toBe(launchDaysOfYears(years, launchDays));
		const yearOf = (row: Row, column: string) => yearOfDay(possibleDays(cell(row, column)).from);
		for (const {year, drills, launches: launchCount} of statistics.years) {
			expect([year, drills]).toEqual([
				year,
				counted.filter(row => yearOf(row, 'drill_start') === year).length,
			]);
			expect([year, launchCount]).toEqual([
				year,
				launchRows.filter(row => yearOf(row, 'start') === year).length,
			]);
		}

		expect(statistics.years.reduce((sum, {drills}) => sum + drills, 0)).toBe(counted.length);
	});

	test('come the drills that are left out, by reason', () => {
		const {statistics, listed, pairs, covered, counted, dated, years} = given;
		const drills = listed.filter(row => cell(row, 'kind') === 'drill');
		expect(statistics.selected).toBe(listed.length);
		expect(statistics.leftOut).toEqual({
			deployment: listed.length - drills.length,
			unpaired: drills.length - pairs.length,
			uncovered: pairs.length - covered.length,
			part: covered.length - counted.length,
			coarse: counted.length - dated.length,
			edge: dated.length - drillsOn(years).length,
		});
	});

	test('come the shares seen and by chance, their ranges and p-values, before and after correction', () => {
		const {statistics, years, launchDays} = given;
		const found = expectSameShares(statistics.shares, years, launchDays);
		for (const [index, p] of holmOf(found.map(each => each.p)).entries()) {
			expect(statistics.shares[index]?.pHolm).toBeCloseTo(p, 9);
		}
	});

	test('come the shares without the drills that answered a launch', () => {
		const {statistics, years, launchDays} = given;
		const others = onlyDrills(years, row => cell(row, 'answers') === '');
		expect(statistics.answering).toBe(drillsOn(years).length - drillsOn(others).length);
		if (statistics.answering > 0 && isEnough(others, launchDays)) {
			expectSameShares(statistics.sharesWithoutAnswering, others, launchDays);
		} else {
			expect(statistics.sharesWithoutAnswering).toEqual([]);
		}
	});

	test('come the checks: within the season, one shift for all years, without a year, one-day and longer drills', () => {
		const {statistics, years, launchDays} = given;
		const checkOf = (name: string) => statistics.checks.find(check => check.name === name)?.shares;
		const compare = (name: string, wanted: readonly Counted[]) => {
			for (const [index, {mean, p, low, high, close, side, withinDays}] of wanted.entries()) {
				const share = checkOf(name)?.[index];
				expect(share, name).toMatchObject({side, withinDays, close, low, high});
				expect(share?.expected).toBeCloseTo(mean, 8);
				expect(share?.p).toBeCloseTo(p, 10);
			}

			for (const [index, p] of holmOf(wanted.map(each => each.p)).entries()) {
				expect(checkOf(name)?.[index]?.pHolm).toBeCloseTo(p, 9);
			}
		};
		for (const days of [60, 30]) {
			compare(
				`within-${days}-days`,
				asked.map(question => answerOf(question, years, launchDays, days)),
			);
		}

		compare(
			'one-shift',
			asked.map(question => answerOfOneShift(question, years, launchDays)),
		);
		const isOneDay = (row: Row) => {
			const {first = 0, last = 1} = datedRow(row) ?? {};
			return first === last;
		};
		for (const [name, some] of [
			['one-day-drills', onlyDrills(years, isOneDay)],
			['longer-drills', onlyDrills(years, row => !isOneDay(row))],
		] as const) {
			if (isEnough(some, launchDays)) {
				compare(name, answers(some, launchDays));
			} else {
				expect(checkOf(name)).toBeUndefined();
			}
		}

		// The question that press reports ask most, without each year in turn.
		const [question] = asked;
		const without = years
			.map(({year}) => ({year, others: years.filter(other => other.year !== year)}))
			.filter(({others}) => isEnough(others, launchDays))
			.map(({year, others}) => ({
				year,
				...answerOf(question ?? {side: 'before', withinDays: 1}, others, launchDays),
			}))
			.sort((a, b) => b.p - a.p || a.year - b.year);
		const share = checkOf('without-year')?.[0];
		expect(share?.year).toBe(without[0]?.year);
		expect(share?.p).toBeCloseTo(without[0]?.p ?? Number.NaN, 10);
	});

	test('come the rows by category and by period', () => {
		const {statistics, years, launchDays} = given;
		const periods = {
			'to 2015': [0, 2015],
			'2016-17': [2016, 2017],
			'2018-21': [2018, 2021],
			'from 2022': [2022, 9999],
		};
		const groups = [
			...statistics.categories.map(group => ({
				group,
				among: onlyDrills(years, row => cell(row, 'drill_category') === group.name),
			})),
			...Object.entries(periods).flatMap(([name, [from = 0, to = 0]]) => {
				const among = years.filter(({year}) => year >= from && year <= to);
				const group = statistics.periods.find(each => each.name === name);
				expect(group === undefined).toBe(among.length === 0);
				return group === undefined ? [] : [{group, among}];
			}),
		];
		for (const {group, among} of groups) {
			expect([group.name, group.drills]).toEqual([group.name, drillsOn(among).length]);
			if (isEnough(among, launchDays)) {
				expectSameShares(group.shares, among, launchDays);
			} else {
				expect(group.shares).toBeUndefined();
			}
		}

		expect(statistics.categories.reduce((sum, {drills}) => sum + drills, 0)).toBe(statistics.drills);
	});

	test('come the bars of gaps, seen and by chance', () => {
		const {statistics, years, ordered, coverage} = given;
		const drills = drillsOn(years);
		const seen = drills.map(({first, last}) => gapAt(first, last, ordered, direction));
		const around = drills.map(drill => gapsAround(drill, ordered, coverage.launches, direction));
		for (const {side, fromDays, toDays, drills: count, expected} of statistics.gaps) {
			const [low, high] = side === 'before' ? [-toDays, -fromDays] : [fromDays, toDays];
			const isIn = (gap: number | undefined) => gap !== undefined && gap >= low && gap <= high;
			const shares = around.map(gaps => gaps.filter(isIn).length / gaps.length);
			expect([side, fromDays, count]).toEqual([side, fromDays, seen.filter(isIn).length]);
			expect(expected).toBeCloseTo(
				shares.reduce((sum, share) => sum + share, 0),
				8,
			);
		}
	});

	test('come the same gaps from `days` of the rows, where their launch has an exact day', () => {
		const {years, byDirection, ordered} = given;
		const byId = new Map(drillsOn(years).map(each => [cell(each.row, 'drill_id'), each]));
		const compared = (rows: readonly Row[]) =>
			rows.filter(isLaunchExact).flatMap(row => {
				const drill = byId.get(cell(row, 'drill_id'));
				return drill === undefined ? [] : [{...drill, days: Number(cell(row, 'days'))}];
			});
		const near = compared(byDirection.nearest);
		expect(near.length).toBeGreaterThan(byId.size * 0.9);
		// Of two launches as near, hours may have chosen the one before.
		expect(near.map(({days}) => Math.abs(days))).toEqual(
			near.map(({first, last}) => Math.abs(gapAt(first, last, ordered, 'nearest') ?? Number.NaN)),
		);
		const before = compared(byDirection.previous).filter(({days}) => days !== 0);
		const after = compared(byDirection.next).filter(({days}) => days !== 0);
		expect(Math.min(before.length, after.length)).toBeGreaterThan(byId.size / 2);
		expect(before.map(({days}) => days)).toEqual(
			before.map(({first}) => (ordered.findLast(day => day < first) ?? Number.NaN) - first),
		);
		expect(after.map(({days}) => days)).toEqual(
			after.map(({last}) => (ordered.find(day => day > last) ?? Number.NaN) - last),
		);
	});

	test('come the least usual closeness and the longest gaps', () => {
		const {statistics, years} = given;
		const rows = drillsOn(years)
			.map(({row}) => row)
			.filter(row => cell(row, 'days') !== '' && cell(row, 'relation') !== 'uncertain');
		const smallest = rows
			.map(row => cell(row, 'chance'))
			.filter(chance => chance !== '')
			.map(Number)
			.sort((a, b) => a - b)
			.slice(0, 3);
		const longest = rows.map(row => Math.abs(Number(cell(row, 'days')))).sort((a, b) => b - a);
		expect(statistics.rarest.map(({chance}) => Math.round(chance * 10_000) / 10_000)).toEqual(smallest);
		expect(statistics.longest.map(({match}) => Math.abs(match?.gap.days ?? Number.NaN))).toEqual(
			longest.slice(0, 3),
		);
	});
});
