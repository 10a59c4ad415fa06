/** The three forms of a summary: text, Markdown, JSON. */
import {describe, expect, test} from 'vitest';
import {eventRecord} from '../../source/commands/event-record.ts';
import {sourceDateWords, sourceWords} from '../../source/dataset/event-words.ts';
import {datesWords} from '../../source/summary/date-words.ts';
import {citationText, withCitations} from '../../source/summary/outline-line.ts';
import {summaryJson} from '../../source/summary/summary-json.ts';
import {escapeMarkdown, summaryMarkdown, summaryText} from '../../source/summary/summary-text.ts';
import {displayWidth} from '../../source/text/cells.ts';
import {launchRecord} from '../helpers/dataset.ts';
import {ballistic, dayOf, drillTitled, embedded, summaryIn, summaryOf} from './summary-of.ts';

const day = '2010-03-08';
const url = `https://www.example.org/${'long/'.repeat(20)}page`;

describe('the text', () => {
	test('is laid out for reading and forwarding', () => {
		const summary = summaryOf(
			[
				drillTitled('Freedom Test 10', {
					start: '2010-03-01',
					end: '2010-03-11',
					category: 'command-post',
					summary: 'Staff work on a made-up plan.',
					sources: [{publisher: 'Yonhap', title: 'Drill begins', date: '2010-03-01', url}],
				}),
				launchRecord({
					id: 'a',
					start: `${day}T06:13+09:00`,
					site: 'sohae',
					sources: [{publisher: 'KBS', date: '2010-03-08'}],
				}),
			],
			day,
		);
		expect(summaryText(summary, {width: 72})).toBe(`DAILY SUMMARY, MONDAY 8 MARCH 2010
US-ROK drills and North Korean launches, in Korea time (KST).
Data version test, hash 00000000; covers launches from 1 January 2000
and drills from 1 January 2000, both to 31 December 2030.
Counted: all launches. Paired: the launch nearest to each drill.

BOTTOM LINE
North Korea fired one SRBM from Sohae at 06:13. One drill is under way:
Freedom Test 10 (day 8 of 11). The launch of 06:13 fell inside that
drill (as close as on 3% of days that year).

LAUNCHES TODAY
06:13  1 × SRBM from Sohae, North Pyongan [1]
       Range and apogee not given; success.

DRILLS TODAY
- Freedom Test 10: under way, day 8 of 11 (1–11 March 2010) [2]
  Command-post exercise; US and ROK. Staff work on a made-up plan.

PAIRINGS
- Freedom Test 10
  Nearest launch: today at 06:13, during, day 8 of 11.
  Chance: as close as on 3% of days that year.

COUNTS
- 2010 to 8 March: 1 launch (1 missile); 2009 to 8 March: no launch.

SOURCES
[1] KBS, 8 March 2010
[2] Yonhap, "Drill begins", 1 March 2010
    ${url}

END
`);
	});

	test.each([40, 60, 100])('keeps to %i columns, Korean titles included', width => {
		for (const date of ['2022-11-02', '2023-03-19', '2024-11-03', '2016-03-07']) {
			const lines = summaryText(summaryIn(embedded, date), {width}).split('\n');
			expect(lines.filter(line => displayWidth(line) > width && !/^ *https?:\S+$/.test(line))).toEqual([]);
		}
	});

	test('says which launches count, the direction and the theatre', () => {
		const summary = summaryOf([], day, {launches: ballistic, direction: 'next', theatre: 'all'});
		expect(summaryText(summary, {width: 200})).toContain(
			"Counted: ballistic launches (no cruise, anti-ship, surface-to-air or artillery). Paired: the first launch on or after each drill's first day, drills held elsewhere included.",
		);
	});
});

describe('citations', () => {
	test.each([
		[[], ''],
		[[1], '[1]'],
		[[1, 2], '[1] [2]'],
		[[1, 2, 3], '[1]-[3]'],
		[[2, 4, 5, 6, 9, 10], '[2] [4]-[6] [9] [10]'],
	])('%j reads "%s"', (cited, text) => {
		expect(citationText(cited)).toBe(text);
	});

	test('stand before a full stop', () => {
		expect(withCitations({text: 'It flew.', cited: [3]})).toBe('It flew [3].');
		expect(withCitations({text: 'A title', cited: [3]})).toBe('A title [3]');
		expect(withCitations({text: 'It flew.', cited: []})).toBe('It flew.');
	});
});

describe('sources in words', () => {
	test('give publisher, title and date, and what a page is about where no headline was seen', () => {
		expect(sourceWords({publisher: 'CNN', title: 'The "first" flight', date: '2023-03-19'})).toBe(
			'CNN, "The \'first\' flight", 19 March 2023',
		);
		expect(sourceWords({publisher: 'KBS World', about: 'the round of 2023'})).toBe(
			'KBS World, page about the round of 2023',
		);
		expect(sourceWords({publisher: 'KBS World'})).toBe('KBS World');
	});

	test.each([
		['2023-03-19', '19 March 2023'],
		['2023-03', 'March 2023'],
		['2023', '2023'],
		['2025-08-10~', 'about 10 August 2025'],
		['spring', 'spring'],
	])('the date %s reads "%s"', (date, words) => {
		expect(sourceDateWords(date)).toBe(words);
	});
});

test('several dates say each month and year once', () => {
	const exact = (text: string) => ({firstDay: dayOf(text), lastDay: dayOf(text), precision: 'day'}) as const;
	const dates = ['2022-03-05', '2021-12-30', '2022-02-27', '2022-03-05', '2022-03-04'].map(exact);
	expect(datesWords(dates)).toBe('30 December 2021, 27 February, 4 and 5 March 2022');
	expect(datesWords(dates.slice(0, 1))).toBe('5 March 2022');
});

describe('Markdown', () => {
	test('has the same sections, with addresses as links', () => {
		const summary = summaryIn(embedded, '2023-03-19');
		const headings = (text: string, pattern: RegExp) =>
			[...text.matchAll(pattern)].map(([, heading]) => heading?.toUpperCase());
		const markdown = summaryMarkdown(summary);
		expect(markdown).toMatch(/^# Daily summary, Sunday 19 March 2023\n/);
		expect(headings(markdown, /^## (.*)$/gm)).toEqual(
			headings(summaryText(summary, {width: 72}), /^([A-Z][A-Z0-9 ]+)$/gm).filter(
				heading => heading !== 'END',
			),
		);
		expect(markdown.match(/<https?:[^ >]+>/g)).toHaveLength(
			summary.sources.filter(source => source.url !== undefined).length,
		);
	});

	test.each([
		['a *bold* _word_ [x](y) <b> `c` & \\', 'a \\*bold\\* \\_word\\_ \\[x\\](y) \\<b\\> \\`c\\` \\& \\\\'],
		['# no heading', '\\# no heading'],
		['- no item', '\\- no item'],
		['18. no list', '18\\. no list'],
		['18 × KN-25 (SRBM)', '18 × KN-25 (SRBM)'],
	])('reads nothing in the data as markup: %s', (text, escaped) => {
		expect(escapeMarkdown(text)).toBe(escaped);
	});
});

describe('JSON', () => {
	const value = JSON.parse(
		summaryJson(summaryIn(embedded, '2024-11-03'), event => eventRecord(event, embedded)),
	);

	test('has these fields and no others', () => {
		expect(Object.keys(value)).toEqual([
			'date',
			'weekday',
			'data_version',
			'data_hash',
			'coverage',
			'choice',
			'look_back_days',
			'bottom_line',
			'nuclear_tests_today',
			'launches_today',
			'drills_today',
			'may_fall_on_this_day',
			'pairings',
			'nearest_drills',
			'notes_on_doubt',
			'last_days',
			'counts',
			'on_this_day',
			'coming_up',
			'sources',
		]);
	});

	test('names every field in snake_case, at any depth', () => {
		const names = new Set<string>();
		JSON.stringify(value, (key, item) => {
			names.add(key);
			return item;
		});
		expect([...names].filter(name => !/^[a-z0-9_]*$/.test(name))).toEqual([]);
	});

	test('gives the pairing of 3 November 2024 (AP): both launches, the signed gaps and the claim', () => {
		const pairing = value.pairings.find(
			(entry: {drill: string}) => entry.drill === '2024-11-03-b1b-trilateral',
		);
		expect(pairing).toMatchObject({
			launch: {id: '2024-11-05-srbm', relation: 'after', days: 2, days_max: 2, hours: null},
			alternative: {id: '2024-10-31-icbm', relation: 'before', days: -3},
			stated: [
				{by: 'ROK military', tie: 'said', direction: 'answers', events: ['2024-10-31-icbm']},
				{by: 'ROK JCS', tie: 'suggested', direction: 'answers', events: ['2024-10-31-icbm']},
			],
		});
		expect(pairing.chance).toBeGreaterThan(0);
		expect(pairing.chance).toBeLessThan(1);
	});

	test('cites its sources by number', () => {
		expect(value.sources.map(({number}: {number: number}) => number)).toEqual(
			value.sources.map((_: unknown, index: number) => index + 1),
		);
		expect(value.drills_today[0].cited.length).toBeGreaterThan(0);
	});
});
