/** Which drills belong to a day, and how they are listed. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Drill, isDrill} from '../../source/dataset/event.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {flattenDrills} from '../../source/summary/span-events.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import {oneDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord} from '../helpers/dataset.ts';
import {bottomLine, dayOf, drillTitled, section, summaryOf} from './summary-of.ts';

describe('the status of a drill on a day', () => {
	const records = [drillTitled('Long', {start: '2010-03-08', end: '2010-03-18'})];

	test.each([
		['2010-03-08', 'Long: begins, day 1 of 11'],
		['2010-03-12', 'Long: under way, day 5 of 11'],
		['2010-03-18', 'Long: ends, day 11 of 11'],
	])('on %s it reads "%s"', (date, words) => {
		expect(section(summaryOf(records, date), 'DRILLS')).toContain(`${words} (8–18 March 2010)`);
	});

	test('the days before and after do not list it', () => {
		expect(section(summaryOf(records, '2010-03-07'), 'DRILLS')).toBe('');
		expect(section(summaryOf(records, '2010-03-19'), 'DRILLS')).toBe('');
	});

	test('a drill of one day is held on this day alone', () => {
		const summary = summaryOf([drillTitled('Short', {start: '2010-03-08'})], '2010-03-08');
		expect(section(summary, 'DRILLS')).toContain('- Short: on this day only [1]');
	});

	test('a drill whose end no source gives begins, and says so', () => {
		const summary = summaryOf([drillTitled('Open', {start: '2010-03-08', end: undefined})], '2010-03-08');
		expect(section(summary, 'DRILLS')).toContain('- Open: begins (8 March 2010, end unknown) [1]');
	});
});

describe('coarse dates, against a twin that tries each choice of first and last day', () => {
	const [template] = datasetFrom([drillRecord({id: 'drill', start: '2010-01-01'})]).events;
	const base = dayOf('2010-01-01');
	const range = fc.tuple(fc.nat(8), fc.nat(6)).map(([first, length]) => ({first, last: first + length}));

	test('a drill is listed on the days of every choice and "may fall" on the days of some', () => {
		fc.assert(
			fc.property(range, range, fc.nat(22), (start, end, at) => {
				fc.pre(end.last >= start.first);
				const choices: (readonly [number, number])[] = [];
				for (let first = start.first; first <= start.last; first++) {
					for (let last = Math.max(first, end.first); last <= end.last; last++) {
						choices.push([first, last]);
					}
				}

				const held = choices.filter(([first, last]) => first <= at && at <= last).length;
				const summary = summaryWith(start, end, at);
				expect(flattenDrills(summary.drills)).toHaveLength(held === choices.length ? 1 : 0);
				expect(summary.mayFall).toHaveLength(held > 0 && held < choices.length ? 1 : 0);
			}),
			{numRuns: 400},
		);
	});

	type DayRange = {readonly first: number; readonly last: number};

	function summaryWith(start: DayRange, end: DayRange, at: number) {
		if (template === undefined || !isDrill(template)) {
			throw new Error('the template is a drill');
		}

		const drill: Drill = {...template, start: coarse(start), end: coarse(end)};
		const dataset = {...datasetOfOne, events: [drill], byId: new Map([[drill.id, drill]])};
		const pairings = createPairings(dataset, {launches: allLaunches, direction: 'nearest', theatre: 'korea'});
		return summariseDays(dataset, oneDay(base + at), {pairings, lookBackDays: 7});
	}

	const datasetOfOne = datasetFrom([]);

	function coarse({first, last}: DayRange) {
		return {firstDay: base + first, lastDay: base + last, precision: 'month'} as const;
	}
});

describe('parts and wholes', () => {
	const whole = drillRecord({id: 'whole', title: 'Whole', start: '2010-03-08', end: '2010-03-18'});
	const part = drillRecord({
		id: 'part',
		title: 'Part',
		start: '2010-03-10',
		end: '2010-03-22',
		part_of: 'whole',
	});
	const piece = drillRecord({id: 'piece', title: 'Piece', start: '2010-03-20', part_of: 'part'});
	const deep = drillRecord({id: 'deep', title: 'Deep', start: '2010-03-12', part_of: 'absent-part'});
	const absent = drillRecord({id: 'absent-part', title: 'Absent', start: '2010-03-14', part_of: 'whole'});

	test('a part stands below its whole', () => {
		const [entry, ...others] = summaryOf([whole, part], '2010-03-10').drills;
		expect(others).toEqual([]);
		expect(entry?.drill.title).toBe('Whole');
		expect(entry?.parts.map(({drill}) => drill.title)).toEqual(['Part']);
	});

	test('a part whose whole is over stands alone and names it with its dates', () => {
		expect(section(summaryOf([whole, part], '2010-03-20'), 'DRILLS')).toContain(
			'part of Whole (8–18 March 2010)',
		);
	});

	test('a part of a part that is not held today stands below the nearest whole that is', () => {
		const [entry] = summaryOf([whole, absent, deep], '2010-03-12').drills;
		expect(entry?.parts.map(({drill, partOf}) => [drill.title, partOf?.title])).toEqual([['Deep', 'Absent']]);
	});

	test('every drill of the day is listed once, whatever part of what it is', () => {
		const summary = summaryOf([whole, part, piece, absent, deep], '2010-03-12');
		expect(
			flattenDrills(summary.drills)
				.map(({drill}) => drill.id)
				.sort(),
		).toEqual(['deep', 'part', 'whole']);
	});

	test('drills that name each other as wholes are listed all the same', () => {
		const one = drillRecord({id: 'one', start: '2010-03-08', part_of: 'two'});
		const two = drillRecord({id: 'two', start: '2010-03-08', part_of: 'one'});
		expect(summaryOf([one, two], '2010-03-08').drills.map(({drill}) => drill.id)).toEqual(['one', 'two']);
	});
});

describe('marks', () => {
	test('a drill held abroad says where and that it is not paired, until it is asked for', () => {
		const records = [drillTitled('Far', {start: '2010-03-08', theatre: 'elsewhere', place: 'Alaska'})];
		expect(section(summaryOf(records, '2010-03-08'), 'DRILLS')).toContain('held abroad (Alaska), not paired');
		expect(section(summaryOf(records, '2010-03-08'), 'PAIRINGS')).toBe('');
		const asked = summaryOf(records, '2010-03-08', {theatre: 'all'});
		expect(section(asked, 'DRILLS')).not.toContain('not paired');
		expect(section(asked, 'PAIRINGS')).toContain('- Far');
	});

	test('a deployment is marked, and is no drill in the bottom line', () => {
		const records = [
			drillTitled('Drill', {start: '2010-03-08'}),
			drillTitled('USS Example at Busan', {kind: 'deployment', start: '2010-03-08'}),
		];
		const summary = summaryOf(records, '2010-03-08');
		expect(section(summary, 'DRILLS')).toContain('USS Example at Busan (deployment)');
		expect(bottomLine(summary)).toBe('One-day drill: Drill. No launch is recorded.');
	});

	test('a record that is no single drill gives its reason', () => {
		const records = [
			drillTitled('Programme', {start: '2010-03-08', pairable: false, pairable_reason: 'a yearly programme'}),
		];
		expect(section(summaryOf(records, '2010-03-08'), 'DRILLS')).toContain(
			'Listed, not paired: a yearly programme.',
		);
	});

	test('ships named in the title and assets named in the summary are not said again, numbers are', () => {
		const records = [
			drillTitled('USS Example at Busan', {
				start: '2010-03-08',
				summary: 'F-16s met it.',
				assets: [
					{name: 'USS Example (CVN-1)', whose: 'US', count: 1},
					{name: 'F-16', whose: 'US'},
					{name: 'F-15K', whose: 'ROK', count: 4},
				],
			}),
		];
		expect(section(summaryOf(records, '2010-03-08'), 'DRILLS')).toContain(
			'US and ROK; 4 F-15K (ROK). F-16s met it.',
		);
	});
});
