/** `briefing summary` and the days that it reads. */
import {describe, expect, test} from 'vitest';
import {type SummaryRequest, summaryCommand} from '../../source/commands/summary.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {isoDay} from '../../source/time/days.ts';
import {parseDay} from '../../source/time/parse-dates.ts';
import {dayOf, embedded} from './summary-of.ts';

const today = dayOf('2024-03-01');
const pairings = createPairings(embedded, {launches: allLaunches, direction: 'nearest', theatre: 'korea'});

function run(fields: Partial<SummaryRequest>) {
	return summaryCommand({
		dataset: embedded,
		pairings,
		today,
		date: 'today',
		days: 7,
		format: 'text',
		width: 72,
		isFull: false,
		sources: undefined,
		isAscii: false,
		failEmpty: false,
		...fields,
	});
}

describe('the days that can be typed', () => {
	test.each([
		['2023-03-19', '2023-03-19'],
		['today', '2024-03-01'],
		['Today', '2024-03-01'],
		['yesterday', '2024-02-29'],
		['-7', '2024-02-23'],
		['-0', '2024-03-01'],
		[' 2024-02-29 ', '2024-02-29'],
	])('%s is %s', (text, day) => {
		const parsed = parseDay(text, today);
		expect(typeof parsed === 'number' ? isoDay(parsed) : parsed).toBe(day);
	});

	const dayForms = 'write 2023-03-19, 19 March 2023, today, yesterday, or -7 for seven days ago.';
	test.each([
		['2023-02-30', '"2023-02-30" does not exist; February 2023 has 28 days.'],
		['2024-04-31', '"2024-04-31" does not exist; April 2024 has 30 days.'],
		['2023-13-01', '"2023-13-01" does not exist; months run from 01 to 12.'],
		['tomorow', `"tomorow" is not a date; ${dayForms}`],
		['yesteday', '"yesteday" is not a date; did you mean yesterday?'],
		['2023-03', '"2023-03" is more than one day; write a day such as 2023-03-19.'],
		['19.3.2023', '"19.3.2023" is not a date; did you mean 2023-03-19?'],
		['-999999', `"-999999" is not a date; ${dayForms}`],
		['', `"" is not a date; ${dayForms}`],
	])('%s is refused with one sentence', (text, sentence) => {
		expect(parseDay(text, today)).toBe(sentence);
	});
});

describe('the command', () => {
	test('prints the day that was asked for, in the width that was asked for', () => {
		const {output, status} = run({date: '2023-03-19', width: 50});
		expect(output).toMatch(/^US-ROK DRILLS AND NORTH KOREAN LAUNCHES\nSunday 19 March 2023\n/);
		expect(output.endsWith('END\n')).toBe(true);
		expect(status).toBe(0);
	});

	test('prints Markdown, HTML and JSON', () => {
		expect(run({date: 'yesterday', format: 'markdown'}).output).toMatch(
			/^# US-ROK drills and North Korean launches, Thursday 29 February 2024\n/,
		);
		expect(run({date: 'yesterday', format: 'html'}).output).toMatch(/^<!doctype html>\n/);
		expect(JSON.parse(run({date: '-2', format: 'json'}).output).from).toBe('2024-02-28');
	});

	test('prints one summary of a span, in each form', () => {
		const date = '2023-03-13..2023-03-23';
		expect(run({date}).output).toMatch(
			/^US-ROK DRILLS AND NORTH KOREAN LAUNCHES +13–23 March 2023 \(11 days\)\n/,
		);
		expect(run({date, format: 'markdown'}).output).toMatch(
			/^# US-ROK drills and North Korean launches, 13–23 March 2023 \(11 days\)\n/,
		);
		expect(JSON.parse(run({date: '2024-02', format: 'json'}).output)).toMatchObject({
			from: '2024-02-01',
			to: '2024-02-29',
			days: 29,
		});
		expect(run({date: '2018-06-10..2018-06-12', failEmpty: true}).status).toBe(1);
	});

	test('looks back as many days as asked', () => {
		expect(run({date: '2023-03-19', days: 3, isFull: true}).output).toContain('\nTHE 3 DAYS BEFORE\n');
	});

	test('prints the sources that are asked for', () => {
		const lines = (fields: Partial<SummaryRequest>) =>
			run({date: '2023-03-19', ...fields}).output.match(/^\[\d+\] /gm)?.length ?? 0;
		const all = JSON.parse(run({date: '2023-03-19', format: 'json'}).output).sources.length;
		expect(lines({sources: 'none'})).toBe(0);
		expect(run({date: '2023-03-19', sources: 'none'}).output).not.toMatch(/\[\d+\]/);
		expect(lines({})).toBeGreaterThan(3);
		expect(lines({})).toBeLessThan(all);
		expect(lines({sources: 'all'})).toBe(all);
		expect(lines({isFull: true})).toBe(all);
		expect(lines({isFull: true, sources: 'none'})).toBe(0);
	});

	test('prints nothing but ASCII where asked, Korean headlines and addresses included', () => {
		for (const isFull of [false, true]) {
			for (const date of ['2023-03-19', '2022-11-02', '2023-08-30', '2016-03-07']) {
				expect(run({date, isFull, isAscii: true}).output).toMatch(/^[\n -~]*$/);
			}
		}
	});

	test('is done on a quiet day too, and fails on one only where that was asked for', () => {
		expect(run({date: '2018-06-12'}).status).toBe(0);
		expect(run({date: '2018-06-12', failEmpty: true})).toMatchObject({status: 1});
		expect(run({date: '2018-06-12', failEmpty: true}).output).toContain('No drill and no launch is recorded');
		expect(run({date: '2023-03-19', failEmpty: true}).status).toBe(0);
	});

	test('tells a day that the data do not cover from a quiet one', () => {
		const after = isoDay(embedded.coverage.launches.to + 1);
		expect(run({date: after, failEmpty: true})).toMatchObject({status: 4});
		expect(run({date: after}).status).toBe(0);
		expect(run({date: after, failEmpty: true}).output).toContain('NOT COVERED.');
	});

	test.each([
		[{date: '2023-02-30'}, '"2023-02-30" does not exist; February 2023 has 28 days.'],
		[
			{date: 'to\u001B[31mday'},
			'"to[31mday" is not a date; write 2023-03-19, 19 March 2023, today, yesterday, -7 for seven days ago, 2023-03 for a month, last week, or two of these with .. between.',
		],
		[
			{date: '2023..2024'},
			'A summary covers at most 366 days, not 731; "briefing list --since 2023-01-01 --until 2024-12-31" prints all events of those days.',
		],
		[{format: 'pdf'}, '"briefing summary" prints --format text, markdown, html or json, not "pdf".'],
		[{width: 39}, '--width is at least 40 columns, not 39.'],
		[{days: 367}, '--days is at most 366, not 367.'],
	])('refuses %j with one sentence', (fields, sentence) => {
		expect(() => run(fields)).toThrow(sentence);
	});
});
