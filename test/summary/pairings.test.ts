/** How the summary tells of a pairing: the gap, the other side, and whose words the rest are. */
import {describe, expect, test} from 'vitest';
import {isoDay} from '../../source/time/days.ts';
import {launchRecord} from '../helpers/dataset.ts';
import {bottomLine, dayOf, drillTitled, section, summaryOf, unusual} from './summary-of.ts';

const day = '2010-03-08';

describe('how unusual a drill and its launch were', () => {
	const drill = drillTitled('Shield', {start: day});

	// One launch in the 365 days around: a drill of one day would have met it as closely on 5, 3 or 1 of them.
	test.each([
		[
			'2010-03-10',
			'The launch nearest to the drill came 2 days after it, on 10 March 2010. 1% of days in the year around it had a launch within 2 days.',
		],
		[
			'2010-03-07',
			'The launch nearest to the drill came the day before it, on 7 March 2010 (1 SRBM). 1% of days in the year around it had a launch within 1 day.',
		],
		[day, 'Less than 1% of days'],
	])('a launch on %s', (start, words) => {
		const text = unusual(summaryOf([drill, launchRecord({id: 'a', start})], day));
		expect(text).toContain(
			start === day ? 'A launch fell on less than 1% of days in the year around it.' : words,
		);
	});

	test('a gap of more than 30 days is no closeness, and none is told', () => {
		const text = unusual(summaryOf([drill, launchRecord({id: 'a', start: '2010-04-08'})], day));
		expect(text).not.toMatch(/nearest|in the year around it/);
		expect(unusual(summaryOf([drill, launchRecord({id: 'a', start: '2010-04-07'})], day))).toContain(
			'30 days after it',
		);
	});

	test('a share of 40% or more is called ordinary and gives no figure', () => {
		const every = Array.from({length: 150}, (_, index) =>
			launchRecord({id: `launch-${index}`, start: isoDay(dayOf('2009-10-01') + 2 * index)}),
		);
		const text = unusual(summaryOf([drill, ...every], day));
		expect(text).toContain('A launch on the same day was ordinary in the year around it.');
		expect(text).not.toContain('%');
	});

	test("a source's word on the order, with whose it is", () => {
		const order = [{launch: 'a', order: 'launch-first', by: 'Yonhap'}];
		const launch = launchRecord({id: 'a', start: day});
		const summary = summaryOf([drillTitled('Shield', {start: day, order}), launch], day);
		expect(bottomLine(summary)).toContain('The launch came first, according to Yonhap.');
		expect(section(summary, 'PAIRINGS')).toContain("Today's launch came first (Yonhap).");
		const open = drillTitled('Shield', {
			start: day,
			order: [...order, {launch: 'a', order: 'unknown', by: 'WION'}],
		});
		expect(bottomLine(summaryOf([open, launch], day))).toContain('Accounts differ on which came first.');
		const silent = drillTitled('Shield', {
			start: day,
			order: [
				...order,
				{launch: 'a', order: 'unknown', by: 'ROK JCS', via: 'CNN', wording: 'would not say which came first'},
			],
		});
		expect(bottomLine(summaryOf([silent, launch], day))).toContain(
			'The ROK JCS (CNN) would not say which came first.',
		);
	});

	test('with direction "previous" the last launch up to the drill', () => {
		const records = [
			drill,
			launchRecord({id: 'a', start: '2010-03-01'}),
			launchRecord({id: 'b', start: '2010-03-09'}),
		];
		expect(unusual(summaryOf(records, day, {direction: 'previous'}))).toContain(
			'The last launch before the end of the drill came 7 days before it, on 1 March 2010 (1 SRBM).',
		);
	});
});

describe('a pairing in lines', () => {
	test('a claim that the drill answered launches stands with its speaker, dates said once', () => {
		const drill = drillTitled('Shield', {
			start: day,
			in_response_to: ['a', 'b', 'c'].map(to => ({to, by: 'ROK JCS', wording: 'called it a response'})),
		});
		const records = [
			drill,
			launchRecord({id: 'a', start: '2010-02-27'}),
			launchRecord({id: 'b', start: '2010-03-05'}),
			launchRecord({id: 'c', start: '2010-03-05T20:00+09:00'}),
		];
		expect(section(summaryOf(records, day), 'PAIRINGS')).toContain(
			'On the launches of 27 February and 5 March 2010: ROK JCS called it a response.',
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

	test('what North Korea said carries speaker, date and source, by speaker and site where nobody is known to publish there', () => {
		const drill = drillTitled('Shield', {
			start: day,
			reactions: [
				{date: '2010-03-09', by: 'KCNA', wording: 'called it a rehearsal', url: 'https://www.example.org/a'},
			],
		});
		const summary = summaryOf([drill], day);
		expect(section(summary, 'PAIRINGS')).toContain('KCNA called it a rehearsal (9 March 2010). [2]');
		expect(section(summary, 'SOURCES')).toContain('[2] KCNA, at example.org https://www.example.org/a');
	});

	test('a statement is cited under the publisher of its page, or of its site, in the dataset', () => {
		const told = (url: string) => {
			const reactions = [{date: '2010-03-09', by: 'KCNA', wording: 'called it a rehearsal', url}];
			const other = drillTitled('Other', {
				start: '2010-01-08',
				sources: [
					{publisher: 'Korea Herald (Yonhap)', url: 'https://m.koreaherald.com/1'},
					{publisher: 'Korea Herald (AP)', url: 'https://www.koreaherald.com/2'},
					{publisher: 'Copyist', url: 'https://koreaherald.com/3'},
				],
			});
			return section(summaryOf([drillTitled('Shield', {start: day, reactions}), other], day), 'SOURCES');
		};
		expect(told('https://m.koreaherald.com/1')).toContain(
			'[2] Korea Herald (Yonhap) https://m.koreaherald.com/1',
		);
		expect(told('http://en.koreaherald.com/9')).toContain('[2] Korea Herald http://en.koreaherald.com/9');
		expect(told('http://www.kcna.kp/9')).toContain('[2] KCNA http://www.kcna.kp/9');
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
			'- Drill nearest to the launches: Shield (1–5 March 2010), launches 3 days after. [1]',
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
