/** What stands around a day: coverage, the days before, the same date in earlier years, what is coming, doubts. */
import {describe, expect, test} from 'vitest';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {isoDay} from '../../source/time/days.ts';
import {longDay} from '../../source/time/format-date.ts';
import {datasetFrom, launchRecord} from '../helpers/dataset.ts';
import {
	bottomLine,
	coverageEnds,
	dayOf,
	drillTitled,
	embedded,
	section,
	summaryIn,
	summaryOf,
	unusual,
} from './summary-of.ts';

const day = '2010-03-08';

function ids(mentions: readonly {readonly event: {readonly id: string}}[]): readonly string[] {
	return mentions.map(({event}) => event.id);
}

describe('coverage', () => {
	test('a day after the end of the data says so first and tells of the last events', () => {
		const text = bottomLine(summaryIn(embedded, isoDay(coverageEnds.either + 40)));
		expect(text).toMatch(
			/^NOT COVERED\. The data end on .*; this says nothing about the day\. The last launch on record: .* The last drill on record: /,
		);
		for (const {to} of Object.values(embedded.coverage)) {
			expect(text).toContain(longDay(to));
		}
	});

	test('a day before its beginning says so first and tells of the first launch', () => {
		expect(bottomLine(summaryIn(embedded, '1983-05-01'))).toMatch(
			/^NOT COVERED\. The data begin on 1 January 1984 for launches and 1 January 2000 for drills; this says little about the day\. The first launch on record: .*, about April 1984/,
		);
	});

	test('a day that only the launches cover says so behind its news', () => {
		expect(bottomLine(summaryIn(embedded, '1994-03-15'))).toMatch(
			/^No launch is recorded\. Drills before 1 January 2000 are known only in part\.$/,
		);
	});

	test('the last covered day is an ordinary day', () => {
		const text = bottomLine(summaryIn(embedded, isoDay(coverageEnds.both)));
		expect(text).not.toMatch(/dataset/);
	});

	test('sides that end on different days are told apart', () => {
		const dataset = {
			...datasetFrom([]),
			coverage: {
				launches: {from: dayOf('2000-01-01'), to: dayOf('2010-01-31')},
				drills: {from: dayOf('2000-01-01'), to: dayOf('2010-12-31')},
			},
		};
		expect(bottomLine(summaryIn(dataset, day))).toEqual(
			'No drill is recorded. Launches of this day are not covered.',
		);
		expect(bottomLine(summaryIn(dataset, '2011-03-01'))).toBe(
			'NOT COVERED. The data end on 31 January 2010 for launches and 31 December 2010 for drills; this says nothing about the day.',
		);
	});
});

describe('the last days', () => {
	const records = [
		launchRecord({id: 'eight', start: '2010-02-28'}),
		launchRecord({id: 'seven', start: '2010-03-01'}),
		launchRecord({id: 'one', start: '2010-03-07T05:00+09:00'}),
		drillTitled('Ended', {start: '2010-02-01', end: '2010-03-02'}),
		drillTitled('Still on', {start: '2010-03-05', end: day}),
	];

	test('are seven unless told otherwise, hold what ended in them, and nothing of the day itself', () => {
		expect(ids(summaryOf(records, day).lastDays)).toEqual(['ended', 'seven', 'one']);
		expect(ids(summaryOf(records, day, {lookBackDays: 8}).lastDays)).toEqual([
			'ended',
			'eight',
			'seven',
			'one',
		]);
		expect(ids(summaryOf(records, day, {lookBackDays: 1}).lastDays)).toEqual(['one']);
	});

	test('give one line each with its days in front', () => {
		expect(section(summaryOf(records, day), 'THE 7 DAYS BEFORE')).toBe(
			'1 Feb-2 Mar Ended [1] 1 Mar 1 SRBM [1] 7 Mar 1 SRBM, 05:00 [1]',
		);
		expect(section(summaryOf(records, day, {lookBackDays: 1}), 'THE DAY BEFORE')).toContain('1 SRBM, 05:00');
	});

	test('a drill that began on a day not well known stands with its end', () => {
		const records = [drillTitled('Rough', {start: '2010-02-20~', end: '2010-03-05'})];
		expect(section(summaryOf(records, day), 'THE 7 DAYS BEFORE')).toBe(
			'to 5 Mar Rough (from about 20 Feb) [1]',
		);
	});

	test('none are looked back on where none are asked for', () => {
		expect(summaryOf(records, day, {lookBackDays: 0}).lastDays).toEqual([]);
	});
});

describe('on this day', () => {
	const ofClass = (id: string, start: string, className: string): PlainValue =>
		launchRecord({id, start, missiles: [{class: className, count: 1, outcome: 'success'}]});

	test('has the five weightiest of earlier years, by year', () => {
		const records = [
			ofClass('srbm-2002', '2002-03-08', 'SRBM'),
			ofClass('icbm-2003', '2003-03-08', 'ICBM'),
			drillTitled('Large 2004', {start: '2004-03-08', end: '2004-03-20'}),
			drillTitled('Small 2005', {start: '2005-03-08'}),
			ofClass('irbm-2006', '2006-03-08', 'IRBM'),
			ofClass('slv-2007', '2007-03-08', 'SLV'),
			drillTitled('Large 2008', {start: '2008-03-08', end: '2008-03-20'}),
			ofClass('other-date', '2009-03-09', 'ICBM'),
			ofClass('same-year', day, 'ICBM'),
		];
		expect(ids(summaryOf(records, day).onThisDay)).toEqual([
			'icbm-2003',
			'large-2004',
			'irbm-2006',
			'slv-2007',
			'large-2008',
		]);
	});

	test('takes exact dates alone, and 29 February as itself', () => {
		const records = [
			ofClass('month', '2004-02', 'ICBM'),
			ofClass('about', '2004-02-29~', 'ICBM'),
			ofClass('leap', '2008-02-29', 'ICBM'),
			ofClass('day-before', '2007-02-28', 'ICBM'),
		];
		expect(ids(summaryOf(records, '2012-02-29').onThisDay)).toEqual(['leap']);
		expect(ids(summaryOf(records, '2012-02-28').onThisDay)).toEqual(['day-before']);
	});
});

describe('coming up', () => {
	test('are the drills that start in the next 14 days, not launches', () => {
		const records = [
			drillTitled('Tomorrow', {start: '2010-03-09', end: '2010-03-12'}),
			drillTitled('Day 14', {start: '2010-03-22'}),
			drillTitled('Day 15', {start: '2010-03-23'}),
			launchRecord({id: 'launch', start: '2010-03-10'}),
		];
		expect(ids(summaryOf(records, day).comingUp)).toEqual(['tomorrow', 'day-14']);
		expect(section(summaryOf(records, day), 'COMING UP')).toContain('9 Mar Tomorrow (to 12 Mar) [1]');
	});
});

describe('events that may fall on the day', () => {
	const records = [
		drillTitled('Yearly', {start: '2010', end: '2010', pairable: false, pairable_reason: 'month unknown'}),
		drillTitled('Monthly', {start: '2010-03', end: '2010-03'}),
		launchRecord({id: 'rough', start: '2010-03-06~'}),
	];

	test('stand apart, the finest dates first, those of a year in one line', () => {
		expect(section(summaryOf(records, day), 'POSSIBLY ON THIS DAY (dates not exact)')).toBe(
			'- 1 SRBM (about 6 March 2010) [1] - Monthly (March 2010) [1] - Dated to the year only: Yearly. [1]',
		);
	});

	test('are not called events of the day, but the bottom line knows of the launch', () => {
		const summary = summaryOf(records, day);
		expect([summary.launches, summary.drills]).toEqual([[], []]);
		expect(bottomLine(summary)).toContain(
			'No drill and no launch is recorded, but one dated only roughly may have come on this day.',
		);
	});
});

describe('notes on doubt', () => {
	test('mark what is not certain and give each note once, with whose it is', () => {
		const note = 'Accounts differ on the number';
		const records = [
			launchRecord({id: 'a', start: `${day}T06:00+09:00`, confidence: 'low', note}),
			launchRecord({id: 'b', start: `${day}T07:00+09:00`, confidence: 'low', note}),
			drillTitled('One source', {start: day, confidence: 'medium'}),
			drillTitled('Sure', {start: day}),
			drillTitled('Sure with note', {start: day, note: 'The place is given in two spellings.'}),
			drillTitled('Two sources', {
				start: day,
				confidence: 'medium',
				sources: [
					{publisher: 'Test', title: 'A page'},
					{publisher: 'Another', title: 'Its page'},
				],
			}),
		];
		expect(section(summaryOf(records, day), 'CAVEATS')).toBe(
			[
				'- Launches of 06:00 and 07:00: Confidence low (unverified or disputed). Accounts differ on the number.',
				'- One source: Confidence medium (one source).',
				'- Sure with note: The place is given in two spellings.',
				'- Two sources: Confidence medium.',
			].join(' '),
		);
	});
});

describe('a nuclear test', () => {
	test('of 3 September 2017 (CNN) leads the summary and is no launch', () => {
		const summary = summaryIn(embedded, '2017-09-03');
		expect(bottomLine(summary)).toMatch(
			/^North Korea carried out its sixth nuclear test at the Punggye-ri Nuclear Test Site at 12:30\./,
		);
		expect(section(summary, 'NUCLEAR TESTS')).toContain('12:30 Sixth nuclear test');
		expect(section(summary, 'LAUNCHES')).toBe('');
	});
});

describe('a quiet day', () => {
	test('12 June 2018, the Singapore summit: 195 days after the launch of 29 November 2017', () => {
		const summary = summaryIn(embedded, '2018-06-12');
		expect(bottomLine(summary)).toBe('No drill and no launch is recorded.');
		expect(unusual(summary)).toMatch(
			/^195 days since the last launch \(Hwasong-15 ICBM from [^,]+, 29 November 2017\), the longest pause since 2013-14\. No launch yet in 2018; \d+ by this date in 2017\. The next came on 17 April 2019\.$/,
		);
	});
});
