import {describe, expect, test} from 'vitest';
import {statsCommand} from '../../source/commands/summary.ts';
import {isDrill} from '../../source/dataset/event.ts';
import {createPairings, type PairingChoice} from '../../source/pairing/pairings.ts';
import {percentCell, pWords, statsJson} from '../../source/stats/bottom-line.ts';
import type {TestedShare} from '../../source/stats/shares.ts';
import {computeStatistics, type Statistics} from '../../source/stats/statistics.ts';
import {
	gapLines,
	groupLines,
	shareLines,
	statsText,
	verdictLines,
	yearLines,
} from '../../source/stats/stats-text.ts';
import {isoDay} from '../../source/time/days.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {covered} from './made-history.ts';

const dataset = embeddedDataset();
const drills = dataset.events.filter(isDrill);

function statisticsOf(choice: Partial<PairingChoice> = {}, among = drills): Statistics {
	const pairings = createPairings(dataset, {
		launches: {preset: 'all'},
		direction: 'nearest',
		theatre: 'korea',
		...choice,
	});
	return computeStatistics(pairings, among, dataset);
}

const share = (fields: Partial<TestedShare>): TestedShare => ({
	side: 'before',
	withinDays: 7,
	drills: 200,
	close: 60,
	expected: 51.6,
	low: 41,
	high: 62,
	p: 0.134,
	pHolm: 1,
	...fields,
});

describe('the text', () => {
	test.each([
		[72, {}],
		[72, {launches: {preset: 'ballistic'} as const}],
		[72, {direction: 'next' as const}],
		[72, {launches: {classes: ['ICBM']} as const, theatre: 'all' as const}],
		[60, {}],
		[100, {}],
	])('holds to %i columns of ASCII, %j', (width, choice) => {
		for (const line of statsText(statisticsOf(choice), {width}).split('\n')) {
			expect(line).toMatch(/^[ -~]*$/);
			expect([line, line.length <= width]).toEqual([line, true]);
			expect(line).not.toMatch(/ $/);
		}
	});

	test('has its parts in order', () => {
		const titles = statsText(statisticsOf(), {width: 72})
			.split('\n')
			.filter(line => /^[A-Z][A-Z]/.test(line));
		expect(titles).toEqual([
			'STATISTICS OF DRILLS AND LAUNCHES',
			'DRILLS (=) AND LAUNCHES (^) A YEAR',
			'WHERE THE NEAREST LAUNCH STOOD (# SEEN, | BY CHANCE)',
			'DRILLS WITH A LAUNCH CLOSE BY',
			'HOW FIRM IT IS',
			'BY CATEGORY: LAUNCH WITHIN 7 DAYS',
			'BY PERIOD: LAUNCH WITHIN 7 DAYS',
			'MOST UNUSUAL PAIRINGS',
			'LONGEST GAPS',
			'WHAT THIS SAYS AND DOES NOT SAY',
		]);
	});

	test('says which launches and drills were counted', () => {
		const head = (choice: Partial<PairingChoice>) =>
			statsText(statisticsOf(choice), {width: 200}).split('\n').slice(0, 4).join('\n');
		expect(head({})).toContain(
			'Counted: all launches; drills on and around the peninsula; gap to the nearest launch.',
		);
		expect(head({launches: {classes: ['ICBM']}, direction: 'next', theatre: 'all'})).toContain(
			'Counted: ICBM launches; drills in all theatres; gap to the next launch.',
		);
	});

	test('never says that one side caused or provoked, nor that it knows a number that it lacks', () => {
		const text = statsText(statisticsOf(), {width: 72});
		expect(text).not.toMatch(/provo|\bcaus|trigger|retaliat|respon|undefined|null|NaN|Infinity/i);
	});

	test('of a small selection shows the years, says that it is too little, and gives no percentage', () => {
		const few = drills.filter(({id}) => id.startsWith('2023-03-1'));
		const text = statsText(statisticsOf({}, few), {width: 72});
		expect(text).toContain('DRILLS (=) AND LAUNCHES (^) A YEAR');
		expect(text.replaceAll('\n', ' ')).toContain('Too few to say:');
		expect(text).not.toContain('%');
	});

	test('of an empty selection says so', () => {
		expect(statsText(statisticsOf({}, []), {width: 72})).toContain('The selection holds no drill.');
	});
});

describe('numbers in cells', () => {
	test.each([
		[0, 200, '0%'],
		[1, 1000, '<1%'],
		[5, 1000, '1%'],
		[60, 200, '30%'],
		[200, 200, '100%'],
		[0, 0, '0%'],
	])('%i of %i is %s', (count, total, cell) => {
		expect(percentCell(count, total)).toBe(cell);
	});

	test.each([
		[0.0002, '<0.001'],
		[0.001, '0.001'],
		[0.0456, '0.046'],
		[0.0996, '0.10'],
		[0.134, '0.13'],
		[0.996, '1'],
		[1, '1'],
	])('a p-value of %d is %s', (p, words) => {
		expect(pWords(p)).toBe(words);
	});
});

describe('tables', () => {
	test('give a question in one row', () => {
		expect(
			shareLines([share({}), share({side: 'either', withinDays: 0, close: 1, pHolm: 0.04, p: 0.003})]),
		).toEqual([
			'                  seen  chance 95% of chance       p  Holm p',
			' before the drill',
			'    7 days         30%     26%    21% to 31%    0.13       1',
			' after the drill',
			' on its days or either side',
			'   its days         1%     26%    21% to 31%   0.003   0.040',
		]);
	});

	test('sum up which shares differ after correction, with and without the drills that answered a launch', () => {
		const different = share({withinDays: 1, close: 18, expected: 8, p: 0.001, pHolm: 0.016});
		expect(
			verdictLines({shares: [share({}), different], sharesWithoutAnswering: [share({})], answering: 32}, 200),
		).toEqual([
			'Corrected for 2 questions (Holm p), at the 5% level, these differ from chance: within 1 day before (9% seen, 4% by chance).',
			'Without the 32 drills that a source says answered a launch or a nuclear test, no share differs from chance.',
		]);
		expect(verdictLines({shares: [share({})], sharesWithoutAnswering: [], answering: 0}, 200)).toEqual([
			'Corrected for 1 question (Holm p), at the 5% level, no share differs from chance.',
		]);
	});

	test('mark a group outside the range of chance, and leave the range out where there is no room', () => {
		const groups = [
			{
				name: 'naval',
				drills: 200,
				shares: [share({close: 63}), share({side: 'after'}), share({side: 'either', close: 12})],
			},
			{name: 'other', drills: 2},
		];
		expect(groupLines(groups, 72)).toEqual([
			'                  drills          before           after          either',
			' naval               200  32%*26 (21-31)  30% 26 (21-31)   6%*26 (21-31)',
			' other                 2  too few to tell',
		]);
		expect(groupLines(groups, 71)).toEqual([
			'                  drills      before       after      either',
			' naval               200      32%*26      30% 26       6%*26',
			' other                 2  too few to tell',
		]);
	});

	test('draw years on one scale, with at least one mark for what is not nothing', () => {
		const years = [
			{year: 2024, drills: 40, launches: 0, isPart: false},
			{year: 2025, drills: 20, launches: 1, isPart: true},
		];
		const coverage = covered('2000-01-01', '2025-08-22');
		expect(yearLines({...statisticsOf({}, []), years, coverage}, 38)).toEqual([
			' 2024    40 ==========    0',
			' 2025*   20 =====         1 ^',
			' * known in part, to 22 August 2025',
		]);
	});

	test('draw what was seen as a bar and chance as a mark in or behind it', () => {
		const gaps = [
			{side: 'before' as const, fromDays: 61, toDays: Number.POSITIVE_INFINITY, drills: 10, expected: 5},
			{side: 'on' as const, fromDays: 0, toDays: 0, drills: 2, expected: 8},
			{side: 'after' as const, fromDays: 1, toDays: 3, drills: 0, expected: 0},
		];
		expect(gapLines({...statisticsOf({}, []), gaps, drills: 20}, 50)).toEqual([
			'                           seen chance',
			' over 60 days before        50%    25%  #####|####',
			' on its days                10%    40%  ##      |',
			' 1 to 3 days after           0%     0%  |',
			' no launch on that side: 8 of 20 drills',
		]);
	});
});

describe('the command', () => {
	const pairings = createPairings(dataset, {
		launches: {preset: 'all'},
		direction: 'nearest',
		theatre: 'korea',
	});
	const run = (format: 'text' | 'json', among = drills) =>
		statsCommand({dataset, pairings, drills: among, format, width: 72});

	test('prints the text and which data it is of', () => {
		const {output, status} = run('text');
		expect(status).toBe(0);
		expect(output.startsWith('STATISTICS OF DRILLS AND LAUNCHES\n')).toBe(true);
		expect(output.endsWith(`\nData ${dataset.version} (${dataset.hash})\n`)).toBe(true);
	});

	test('prints the same bytes each time', () => {
		expect(run('json')).toEqual(run('json'));
		expect(run('text')).toEqual(run('text'));
	});

	test('ends with status 1 where no drill matches', () => {
		expect(run('text', [])).toMatchObject({status: 1, error: 'No drill matches.'});
		expect(JSON.parse(run('json', []).output)).toMatchObject({selected: 0, drills: 0, shares: []});
	});

	test('as JSON gives the figures of the text, shares as parts of 1', () => {
		const record = JSON.parse(run('json').output);
		const statistics = statisticsOf();
		expect(record.data).toEqual({version: dataset.version, hash: dataset.hash});
		const {from, to} = dataset.coverage.drills;
		expect(record.coverage.drills).toEqual({from: isoDay(from), to: isoDay(to)});
		expect(record.shares).toHaveLength(statistics.shares.length);
		for (const [index, {close, drills: count, expected, p}] of statistics.shares.entries()) {
			const row = record.shares[index];
			expect(row.share).toBeCloseTo(close / count, 4);
			expect(row.expected_share).toBeCloseTo(expected / count, 4);
			expect(row.p).toBeCloseTo(p, 6);
		}

		expect(record.gaps[0]).toMatchObject({side: 'before', from_days: 61, to_days: null});
		expect(record.categories.find(({name}: {name: string}) => name === 'other')).toEqual({
			name: 'other',
			drills: expect.any(Number),
			shares: null,
		});
	});

	test('as JSON holds null for what is not known, and no figure for too little', () => {
		const record = statsJson(statisticsOf({}, drills.slice(-3)));
		expect(record.too_few).toContain('Too few to say');
		expect(record.shares).toEqual([]);
		expect(statsJson(statisticsOf()).too_few).toBeNull();
	});
});
