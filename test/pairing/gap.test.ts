import {afterEach, describe, expect, test} from 'vitest';
import type {Order} from '../../source/dataset/claim.ts';
import {gapBetween} from '../../source/pairing/gap.ts';
import {madeDrill, madeLaunch} from './made-events.ts';

/** The gap between a drill, written `2023-03-13/2023-03-23`, `2023-03-19` (one day) or `2023-03-19/` (end unknown), and a launch. */
function gap(drill: string, launch: string, order?: Order) {
	const [start = '', end = start] = drill.split('/');
	return gapBetween(
		madeDrill({
			start,
			...(end === '' ? {} : {end}),
			order: order === undefined ? [] : [{launch: 'launch', order, by: 'a source'}],
		}),
		madeLaunch(launch),
	);
}

const clock = (day: string, time: string) => `${day}T${time}+09:00`;

describe('a gap in days', () => {
	test.each([
		// One-day drills.
		['2023-03-19', '2023-03-18', 'before', -1],
		['2023-03-19', '2023-03-20', 'after', 1],
		['2023-03-19', '2023-03-19', 'same-day', 0],
		// A drill of several days is measured from its nearer edge.
		['2023-03-13/2023-03-23', '2023-03-12', 'before', -1],
		['2023-03-13/2023-03-23', '2023-03-13', 'during', 0],
		['2023-03-13/2023-03-23', '2023-03-23', 'during', 0],
		['2023-03-13/2023-03-23', '2023-03-24', 'after', 1],
		// Over the ends of months and years, and over a leap day.
		['2023-01-31', '2023-02-01', 'after', 1],
		['2023-12-31', '2024-01-01', 'after', 1],
		['2024-01-01', '2023-12-31', 'before', -1],
		['2024-02-28', '2024-03-01', 'after', 2],
		['2023-02-28', '2023-03-01', 'after', 1],
		['2000-02-28', '2000-03-01', 'after', 2],
		['2024-02-29', '2025-02-28', 'after', 365],
		['2023-03-01', '2024-03-01', 'after', 366],
		// Far apart.
		['1976-06-07', '1984-04-09', 'after', 2863],
	])('%s and a launch on %s: %s, %i', (drill, launch, relation, days) => {
		expect(gap(drill, launch)).toMatchObject({relation, days, daysMax: days});
	});

	test('falls on the day of the first missile of a salvo that goes on past midnight', () => {
		const salvo = madeLaunch('2023-03-19T23:50+09:00', 'launch', '2023-03-20T00:20+09:00');
		expect(gapBetween(madeDrill({start: '2023-03-20', end: '2023-03-20'}), salvo).days).toBe(-1);
		expect(gapBetween(madeDrill({start: '2023-03-19', end: '2023-03-19'}), salvo).relation).toBe('same-day');
	});

	test('has no negative zero', () => {
		expect(Object.is(gap('2023-03-19', '2023-03-19', 'launch-first').days, 0)).toBe(true);
		expect(Object.is(gap('2023-03-19', '2023-03-19', 'launch-first').daysMax, 0)).toBe(true);
	});
});

describe('the day of a drill', () => {
	test.each([
		['2023-03-13/2023-03-23', '2023-03-13', 1, 11],
		['2023-03-13/2023-03-23', '2023-03-19', 7, 11],
		['2023-03-13/2023-03-23', '2023-03-23', 11, 11],
		['2024-02-26/2024-03-03', '2024-03-01', 5, 7],
		['2023-02-26/2023-03-03', '2023-03-01', 4, 6],
		['2023-12-29/2024-01-04', '2024-01-01', 4, 7],
	])('%s and a launch on %s: day %i of %i', (drill, launch, dayOfDrill, drillDays) => {
		expect(gap(drill, launch)).toMatchObject({relation: 'during', dayOfDrill, drillDays});
	});

	test.each([
		['the launch came outside', '2023-03-13/2023-03-23', '2023-03-24'],
		['the drill had one day', '2023-03-19', '2023-03-19'],
		['the launch is known by its month', '2023-03-01/2023-03-31', '2023-03'],
		['the start is approximate', '2023-03-13~/2023-03-23', '2023-03-19'],
	])('is left out where %s', (_why, drill, launch) => {
		expect(gap(drill, launch)).not.toHaveProperty('dayOfDrill');
	});
});

describe('the order on one day', () => {
	const day = '2023-08-30';
	test.each([
		['a source puts the drill first', day, day, 'drill-first' as const, 'after'],
		['a source puts the launch first', day, day, 'launch-first' as const, 'before'],
		['a source says that it is unknown', day, day, 'unknown' as const, 'same-day'],
		['no source says and no hours are known', day, day, undefined, 'same-day'],
		['only the drill has an hour', clock(day, '10:00'), day, undefined, 'same-day'],
		['only the launch has an hour', day, clock(day, '10:00'), undefined, 'same-day'],
		['the launch has the earlier hour', clock(day, '10:00'), clock(day, '09:59'), undefined, 'before'],
		['the launch has the later hour', clock(day, '10:00'), clock(day, '10:01'), undefined, 'after'],
		['both have the same hour', clock(day, '10:00'), clock(day, '10:00'), undefined, 'during'],
		[
			'a source is at odds with the hours',
			clock(day, '10:00'),
			clock(day, '12:00'),
			'launch-first' as const,
			'before',
		],
		['"unknown" stands beside hours', clock(day, '10:00'), clock(day, '12:00'), 'unknown' as const, 'after'],
	])('where %s', (_why, drill, launch, order, relation) => {
		expect(gap(drill, launch, order)).toMatchObject({relation, days: 0, daysMax: 0});
	});

	test.each([
		['08:59', 'before'],
		['09:00', 'during'],
		['10:30', 'during'],
		['11:00', 'during'],
		['11:01', 'after'],
	])('goes by the times of a drill from 09:00 to 11:00 for a launch at %s: %s', (time, relation) => {
		expect(gap(`${clock(day, '09:00')}/${clock(day, '11:00')}`, clock(day, time)).relation).toBe(relation);
	});

	test('takes the only hour of a one-day drill as its moment, wherever it stands', () => {
		expect(gap(`${day}/${clock(day, '11:00')}`, clock(day, '10:59')).relation).toBe('before');
		expect(gap(`${clock(day, '11:00')}/${day}`, clock(day, '11:01')).relation).toBe('after');
		expect(gap(`${clock(day, '11:00')}/`, clock(day, '11:01')).relation).toBe('after');
	});

	test('a claim about another launch changes nothing', () => {
		const drill = madeDrill({
			start: day,
			end: day,
			order: [{launch: 'another', order: 'drill-first', by: 'a source'}],
		});
		expect(gapBetween(drill, madeLaunch(day)).relation).toBe('same-day');
	});

	test('a claim does not reach a launch of another day', () => {
		expect(gap('2023-08-30', '2023-08-31', 'launch-first')).toMatchObject({relation: 'after', days: 1});
	});
});

describe('hours', () => {
	test.each([
		['40 minutes later', clock('2023-08-30', '23:00'), clock('2023-08-30', '23:40'), 40],
		['over midnight', clock('2023-08-30', '23:00'), clock('2023-08-31', '00:10'), 70],
		['before the drill', clock('2023-08-30', '10:00'), clock('2023-08-29', '21:00'), -780],
		['72 hours', clock('2023-08-30', '10:00'), clock('2023-09-02', '10:00'), 4320],
		['over a leap day', clock('2024-02-28', '12:00'), clock('2024-03-01', '12:00'), 2880],
		[
			'from the end of a drill of several days',
			`${clock('2023-08-21', '09:00')}/${clock('2023-08-31', '18:00')}`,
			clock('2023-09-01', '06:00'),
			720,
		],
		[
			'to the start of a drill of several days',
			`${clock('2023-08-21', '09:00')}/${clock('2023-08-31', '18:00')}`,
			clock('2023-08-20', '21:00'),
			-720,
		],
		[
			'to a start beside a coarse end',
			`${clock('2023-08-21', '09:00')}/2023-08`,
			clock('2023-08-21', '08:00'),
			undefined,
		],
		[
			'to a start beside a later coarse end',
			`${clock('2023-08-21', '09:00')}/2023-09`,
			clock('2023-08-20', '09:00'),
			-1440,
		],
		['during a drill', `${clock('2023-08-21', '09:00')}/2023-08-31`, clock('2023-08-25', '06:00'), 0],
		[
			'the hour at the far edge alone',
			`${clock('2023-08-21', '09:00')}/2023-08-31`,
			clock('2023-09-01', '06:00'),
			undefined,
		],
		['no hour of the drill', '2023-08-21/2023-08-31', clock('2023-09-01', '06:00'), undefined],
		['no hour of the launch', clock('2023-08-21', '09:00'), '2023-08-22', undefined],
		['no hour of either', '2023-08-21', '2023-08-22', undefined],
	])('%s', (_what, drill, launch, minutes) => {
		expect(gap(drill, launch).minutes).toBe(minutes);
	});

	test('are left out where a source gives the other order', () => {
		const drill = clock('2023-08-30', '10:00');
		expect(gap(drill, clock('2023-08-30', '12:00'), 'launch-first')).not.toHaveProperty('minutes');
		expect(gap(drill, clock('2023-08-30', '12:00'), 'drill-first').minutes).toBe(120);
	});
});

describe('coarse dates', () => {
	test.each([
		// A launch known by its month, and a drill on a day: each day of June counts.
		['1993-05-30', '1993-06', 'after', 2, 31],
		['1993-07-01', '1993-06', 'before', -1, -30],
		['1993-06-10', '1993-06', 'uncertain', 0, 20],
		// A leap February.
		['2024-03-01', '2024-02', 'before', -1, -29],
		['2023-03-01', '2023-02', 'before', -1, -28],
		// A year stands for each of its days.
		['1985-01-01', '1984', 'before', -1, -366],
		['1983-12-31', '1984~', 'after', 1, 366],
		// An approximate day is itself and three days on each side; an approximate month is itself.
		['2003-03-10', '2003-03-04~', 'before', -3, -9],
		['2003-03-08', '2003-03-04~', 'before', -1, -7],
		['2003-03-07', '2003-03-04~', 'uncertain', 0, 6],
		['2003-03-10', '2003-02~', 'before', -10, -37],
		// A drill known by its month alone starts and ends on any days of it, in that order.
		['2015-04/2015-04', '2015-03-31', 'before', -1, -30],
		['2015-04/2015-04', '2015-05-02', 'after', 2, 31],
		['2015-04/2015-04', '2015-04-15', 'uncertain', 0, 15],
		// Whatever the ends of a drill, some days are inside.
		['2015-03/2015-05', '2015-04-15', 'during', 0, 0],
		['2015-03-31~/2015-05', '2015-04-02', 'uncertain', 0, 1],
		['2015-03-31~/2015-05', '2015-04-03', 'during', 0, 0],
		['2015-03-05/2015-03-20~', '2015-03-17', 'during', 0, 0],
		['2015-03-05/2015-03-20~', '2015-03-18', 'uncertain', 0, 1],
		['2015-03-05/2015-03-20~', '2015-03-24', 'after', 1, 7],
		// No known end: it ends on its first day, whichever that is.
		['2018-11-05/', '2018-11-06', 'after', 1, 1],
		['2018-11-05/', '2018-11-05', 'same-day', 0, 0],
		['2018-11/', '2018-12-01', 'after', 1, 30],
		['2018-11/', '2018-11-20', 'uncertain', 0, 19],
		// A coarse end cannot lie before the start.
		['2015-03-20/2015-03-18~', '2015-03-22', 'after', 1, 2],
		['2015-03-21/2015-03-18~', '2015-03-21', 'same-day', 0, 0],
	])('%s and a launch %s: %s, %i to %i days', (drill, launch, relation, days, daysMax) => {
		expect(gap(drill, launch)).toMatchObject({relation, days, daysMax});
	});

	test('a month inside a drill is during it, on no known day', () => {
		expect(gap('2012-03-01/2012-04-30', '2012-04')).toEqual({relation: 'during', days: 0, daysMax: 0});
	});

	test("a source's order on the day makes a coarse gap start at 0", () => {
		expect(gap('2015-04-03', '2015-03-31~', 'launch-first')).toMatchObject({
			relation: 'before',
			days: 0,
			daysMax: -6,
		});
	});
});

describe('clock changes elsewhere', () => {
	const zone = process.env['TZ'];
	afterEach(() => {
		if (zone === undefined) {
			delete process.env['TZ'];
		} else {
			process.env['TZ'] = zone;
		}
	});

	test.each([
		['America/New_York', 300],
		['Europe/Berlin', -60],
		['Asia/Seoul', -540],
		['Pacific/Apia', -780],
	])('do not change a gap on a machine in %s', (timeZone, winterOffsetMinutes) => {
		process.env['TZ'] = timeZone;
		expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(winterOffsetMinutes);
		// New York moved its clocks on 10 March 2024, Berlin on 31 March.
		expect(gap(clock('2024-03-09', '12:00'), clock('2024-03-11', '12:00'))).toMatchObject({
			days: 2,
			minutes: 2880,
		});
		expect(gap(clock('2024-03-30', '12:00'), clock('2024-04-01', '12:00'))).toMatchObject({
			days: 2,
			minutes: 2880,
		});
		// Apia left out 30 December 2011; Seoul had summer time from 8 May 1988.
		expect(gap('2011-12-29', '2011-12-31').days).toBe(2);
		expect(gap('1988-05-07', '1988-05-09').days).toBe(2);
	});
});
