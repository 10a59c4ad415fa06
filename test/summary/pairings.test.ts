/** How the summary tells of a pairing: the gap, the other side, and whose words the rest are. */
import {describe, expect, test} from 'vitest';
import {launchRecord} from '../helpers/dataset.ts';
import {bottomLine, drillTitled, section, summaryOf} from './summary-of.ts';

const day = '2010-03-08';

describe('the bottom line on a drill and its launch', () => {
	const drill = drillTitled('Shield', {start: day});

	// One launch in the 365 days around: a drill of one day would have met it as closely on 5, 3 or 1 of them.
	test.each([
		[
			'two days after',
			'2010-03-10',
			'The launch nearest to that drill came 2 days after it, on 10 March 2010',
			'1%',
		],
		[
			'one day before',
			'2010-03-07',
			'The launch nearest to that drill came 1 day before it, on 7 March 2010',
			'1%',
		],
		[
			'the same day, order unknown',
			day,
			'The launch fell on the day of that drill, and which came first is not known',
			'less than 1%',
		],
	])('a launch %s', (_, start, words, share) => {
		const summary = summaryOf([drill, launchRecord({id: 'a', start})], day);
		expect(bottomLine(summary).endsWith(`${words} (as close as on ${share} of days that year).`)).toBe(true);
	});

	test('hours, where both times are known', () => {
		const timed = drillTitled('Shield', {start: `${day}T10:00+09:00`, end: `${day}T10:00+09:00`});
		const summary = summaryOf([timed, launchRecord({id: 'a', start: '2010-03-08T23:00+09:00'})], day);
		expect(bottomLine(summary)).toContain('The launch of 23:00 came 13 h after that drill');
		expect(section(summary, 'PAIRINGS')).toContain('Nearest launch: today at 23:00, 13 h after.');
	});

	test("a source's word on the order, with whose it is", () => {
		const ordered = drillTitled('Shield', {
			start: day,
			order: [{launch: 'a', order: 'launch-first', by: 'Yonhap'}],
		});
		const summary = summaryOf([ordered, launchRecord({id: 'a', start: day})], day);
		expect(bottomLine(summary)).toContain('The launch came before that drill on the same day');
		expect(section(summary, 'PAIRINGS')).toContain("Today's launch came first (Yonhap).");
	});

	test('launches inside a drill under way are those of the day, not the nearest', () => {
		const long = drillTitled('Shield', {start: '2010-03-01', end: '2010-03-11'});
		const records = [long, launchRecord({id: 'a', start: '2010-03-03'}), launchRecord({id: 'b', start: day})];
		expect(bottomLine(summaryOf(records, day))).toContain(
			'One drill is under way: Shield (day 8 of 11). The launch fell inside that drill',
		);
		expect(section(summaryOf(records, day), 'PAIRINGS')).toContain(
			'Nearest launch: 3 March 2010, 1 × SRBM, during, day 3 of 11 [1]. 1 other launch inside it: 8 Mar.',
		);
	});

	test('of two drills with a launch inside, the shorter one is named', () => {
		const records = [
			drillTitled('Long', {start: '2010-03-01', end: '2010-03-30'}),
			drillTitled('Short', {start: '2010-03-07', end: '2010-03-09'}),
			launchRecord({id: 'a', start: day}),
		];
		expect(bottomLine(summaryOf(records, day))).toContain('The launch fell inside Short');
	});

	test('with direction "previous" the last launch up to the drill', () => {
		const records = [
			drill,
			launchRecord({id: 'a', start: '2010-03-01'}),
			launchRecord({id: 'b', start: '2010-03-09'}),
		];
		expect(bottomLine(summaryOf(records, day, {direction: 'previous'}))).toContain(
			'The last launch up to the end of that drill came 7 days before it, on 1 March 2010',
		);
	});

	test('a day without a launch or a drill of its own tells of the last launch', () => {
		const records = [launchRecord({id: 'a', start: '2010-03-01'})];
		expect(bottomLine(summaryOf(records, day))).toBe(
			'No drill or launch is recorded for this day. The last launch was 7 days earlier, on 1 March 2010.',
		);
	});
});

describe('a pairing in lines', () => {
	test('a claim that the drill answered launches stands with its speaker, dates said once', () => {
		const drill = drillTitled('Shield', {
			start: day,
			in_response_to: ['a', 'b', 'c'].map(to => ({to, by: 'ROK JCS'})),
		});
		const records = [
			drill,
			launchRecord({id: 'a', start: '2010-02-27'}),
			launchRecord({id: 'b', start: '2010-03-05'}),
			launchRecord({id: 'c', start: '2010-03-05T20:00+09:00'}),
		];
		expect(section(summaryOf(records, day), 'PAIRINGS')).toContain(
			'ROK JCS: answered the launches of 27 February and 5 March 2010.',
		);
	});

	test('an order that is not known is left to our own note where there is one', () => {
		const order = [{launch: 'a', order: 'unknown', by: 'the ministry would not say'}];
		const launch = launchRecord({id: 'a', start: day});
		const plain = summaryOf([drillTitled('Shield', {start: day, order}), launch], day);
		expect(section(plain, 'PAIRINGS')).toContain(
			"Which came first, the drill or today's launch, is not known (the ministry would not say).",
		);
		const noted = drillTitled('Shield', {start: day, order, order_note: 'The ministry gave no hour'});
		expect(section(summaryOf([noted, launch], day), 'PAIRINGS')).toContain('The ministry gave no hour.');
		expect(section(summaryOf([noted, launch], day), 'PAIRINGS')).not.toContain('would not say');
	});

	test('an order claim about a launch of another day is left to the dates', () => {
		const drill = drillTitled('Shield', {
			start: day,
			order: [{launch: 'a', order: 'launch-first', by: 'Yonhap'}],
		});
		const summary = summaryOf([drill, launchRecord({id: 'a', start: '2010-03-07'})], day);
		expect(section(summary, 'PAIRINGS')).not.toContain('Yonhap');
	});

	test('what North Korea said carries speaker, date and source, under the host of an address that is no source yet', () => {
		const drill = drillTitled('Shield', {
			start: day,
			reactions: [
				{date: '2010-03-09', by: 'KCNA', wording: 'called it a rehearsal', url: 'https://www.example.org/a'},
			],
		});
		const summary = summaryOf([drill], day);
		expect(section(summary, 'PAIRINGS')).toContain('KCNA called it a rehearsal (9 March 2010) [2].');
		expect(section(summary, 'SOURCES')).toContain('[2] example.org https://www.example.org/a');
	});

	test('a launch beside several drills is described once', () => {
		const records = [
			drillTitled('One', {start: day}),
			drillTitled('Two', {start: day}),
			launchRecord({id: 'a', start: '2010-03-09T07:00+09:00', site: 'sohae'}),
		];
		const text = section(summaryOf(records, day), 'PAIRINGS');
		expect(text.match(/Sohae/g)).toHaveLength(1);
		expect(text).toContain('Nearest launch: 9 March 2010 at 07:00, 1 day after');
	});

	test("the day's own drills come before those under way, deployments last", () => {
		const records = [
			drillTitled('Port call', {kind: 'deployment', start: day}),
			drillTitled('Long', {start: '2010-03-01', end: '2010-03-20'}),
			drillTitled('Short', {start: day}),
			launchRecord({id: 'a', start: '2010-04-09'}),
		];
		expect(summaryOf(records, day).pairings.map(({drill}) => drill.title)).toEqual([
			'Short',
			'Long',
			'Port call',
		]);
	});

	test('where the direction finds no launch, that is said', () => {
		const summary = summaryOf([drillTitled('Shield', {start: day})], day, {direction: 'next'});
		expect(section(summary, 'PAIRINGS')).toBe('- Shield Next launch: none in the data.');
	});
});

describe('launches without a drill on their day', () => {
	const drill = drillTitled('Shield', {start: '2010-03-01', end: '2010-03-05'});

	test('stand with the drill nearest to them, together where the gap is the same', () => {
		const records = [
			drill,
			launchRecord({id: 'a', start: day}),
			launchRecord({id: 'b', start: `${day}T07:00+09:00`}),
		];
		expect(section(summaryOf(records, day), 'PAIRINGS')).toBe(
			'- Drill nearest to the launches: Shield (1–5 March 2010), launches 3 days after [1].',
		);
	});

	test('keep that drill also beside a deployment of the day', () => {
		const records = [
			drill,
			drillTitled('Port call', {kind: 'deployment', start: day}),
			launchRecord({id: 'a', start: day}),
		];
		expect(section(summaryOf(records, day), 'PAIRINGS')).toContain(
			'- Drill nearest to the launch: Shield (1–5 March 2010), launch 3 days after',
		);
	});
});
