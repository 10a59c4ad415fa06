/** The forms of a summary: text in short and in full, Markdown, HTML, JSON. */
import {describe, expect, test} from 'vitest';
import {eventRecord} from '../../source/commands/event-record.ts';
import {sourceDateWords, sourceWords} from '../../source/dataset/event-words.ts';
import {briefOutline} from '../../source/summary/brief.ts';
import {datesWords} from '../../source/summary/coverage-words.ts';
import {fullOutline} from '../../source/summary/full-outline.ts';
import {citationText, withCitations} from '../../source/summary/outline.ts';
import {summaryJson} from '../../source/summary/summary-json.ts';
import {summaryHtml, summaryMarkdown, summaryText} from '../../source/summary/summary-text.ts';
import {escapeMarkdown} from '../../source/text/clean-text.ts';
import {displayWidth} from '../../source/text/words.ts';
import {drillRecord, launchRecord} from '../helpers/dataset.ts';
import {
	ballistic,
	briefText,
	dayOf,
	drillTitled,
	embedded,
	fullText,
	summaryIn,
	summaryOf,
} from './summary-of.ts';

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
		expect(briefText(summary)).toBe(`US-ROK DRILLS AND NORTH KOREAN LAUNCHES              Monday 8 March 2010

North Korea fired one short-range ballistic missile from Sohae at 06:13
[1]. Under way: Freedom Test 10, day 8 of 11 [2].
HOW UNUSUAL  First short-range ballistic missile on record [1]. First
launch on record from Sohae [1]. 3% of 11-day periods in the year around
it had a launch in them.

LAUNCH
06:13  1 SRBM, Sohae, North Pyongan                                  [1]

DRILLS
day 8 of 11  Freedom Test 10, command-post exercise, 1-11 Mar        [2]

SOURCES
[1] KBS, 8 March 2010
[2] Yonhap, 1 March 2010  ${url}
--
Closeness in time, never cause. Korea days. Data test (00000000),
complete to 31 Dec 2030. More: briefing summary 2010-03-08 --full
END
`);
		expect(fullText(summary)).toBe(`US-ROK DRILLS AND NORTH KOREAN LAUNCHES              Monday 8 March 2010
Data version test, hash 00000000; covers launches from 1 January 2000
and drills from 1 January 2000, both to 31 December 2030.
Counted: all launches. Paired: the launch nearest to each drill.

North Korea fired one short-range ballistic missile from Sohae at 06:13
[1]. Under way: Freedom Test 10, day 8 of 11 [2].
HOW UNUSUAL  First short-range ballistic missile on record [1]. First
launch on record from Sohae [1]. 3% of 11-day periods in the year around
it had a launch in them.

LAUNCHES
06:13  1 SRBM from Sohae, North Pyongan                              [1]
       Range and apogee not given; success.

DRILLS
- Freedom Test 10: under way, day 8 of 11 (1–11 March 2010)          [2]
  Command-post exercise; US and ROK. Staff work on a made-up plan.

PAIRINGS
- Freedom Test 10
  Nearest launch: today at 06:13, during, day 8 of 11.
  3% of 11-day periods in the year around it had a launch in them.

COUNTS
- 2010 to 8 March: 1 launch (1 missile); 2009 to 8 March: no launch.

SOURCES
[1] KBS, 8 March 2010
[2] Yonhap, "Drill begins", 1 March 2010
    ${url}
--
Closeness in time, never cause. Korea days.
END
`);
	});

	test.each([40, 60, 100])('keeps to %i columns, Korean titles included', width => {
		for (const date of ['2022-11-02', '2023-03-19', '2024-11-03', '2016-03-07']) {
			for (const outline of [
				briefOutline(summaryIn(embedded, date)),
				fullOutline(summaryIn(embedded, date)),
			]) {
				const lines = summaryText(outline, {width}).split('\n');
				expect(lines.filter(line => displayWidth(line) > width && !/(^|\s)https?:\S+$/.test(line))).toEqual(
					[],
				);
			}
		}
	});

	test('says which launches count, the direction and the theatre', () => {
		const summary = summaryOf([], day, {launches: ballistic, direction: 'next', theatre: 'all'});
		expect(summaryText(briefOutline(summary), {width: 200})).toContain(
			"Counted: ballistic launches (no cruise, anti-ship, surface-to-air or artillery). Paired: the first launch on or after each drill's first day. Drills abroad are paired too.",
		);
		expect(summaryText(fullOutline(summary), {width: 200})).toContain(
			"Counted: ballistic launches (no cruise, anti-ship, surface-to-air or artillery). Paired: the first launch on or after each drill's first day, drills abroad included.",
		);
	});
});

describe('citations', () => {
	test.each([
		[[], ''],
		[[1], '[1]'],
		[[1, 2], '[1][2]'],
		[[1, 2, 3], '[1]-[3]'],
		[[2, 4, 5, 6, 9, 10], '[2][4]-[6][9][10]'],
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
	expect(datesWords(dates)).toBe('30 December 2021, 27 February, and 4 and 5 March 2022');
	expect(datesWords(dates.slice(0, 1))).toBe('5 March 2022');
});

describe('Markdown', () => {
	const markdown = summaryMarkdown(briefOutline(summaryIn(embedded, '2023-03-19')));

	test('has the same sections, and each number of a source is a link to its page', () => {
		expect(markdown).toMatch(/^# US-ROK drills and North Korean launches, Sunday 19 March 2023\n/);
		expect([...markdown.matchAll(/^## (\w+)/gm)].map(([, heading]) => heading)).toEqual([
			...briefOutline(summaryIn(embedded, '2023-03-19'))
				.sections.slice(1)
				.map(({heading}) => `${heading.charAt(0)}${heading.slice(1).toLowerCase()}`.split(' ')[0]),
			'Sources',
		]);
		const links = [...markdown.matchAll(/\[\\\[(\d+)\\\]\]\((https?:[^)\s]+)\)/g)];
		expect(links.length).toBeGreaterThan(4);
		for (const [, number, address] of links) {
			expect(markdown).toMatch(
				new RegExp(`^${number}\\. .*<${address?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}>$`, 'm'),
			);
		}
	});

	test.each([
		['a *bold* _word_ [x](y) <b> `c` & \\', 'a \\*bold\\* \\_word\\_ \\[x\\](y) \\<b\\> \\`c\\` \\& \\\\'],
		['$x$ ~~y~~ @name', '\\$x\\$ \\~\\~y\\~\\~ \\@name'],
		['# no heading', '\\# no heading'],
		['- no item', '\\- no item'],
		['18. no list', '18\\. no list'],
		['18 × KN-25 (SRBM)', '18 × KN-25 (SRBM)'],
	])('reads nothing in the data as markup: %s', (text, escaped) => {
		expect(escapeMarkdown(text)).toBe(escaped);
	});
});

describe('HTML', () => {
	const html = summaryHtml(briefOutline(summaryIn(embedded, '2023-03-19')));

	test('is one page without scripts, styles or pictures from elsewhere', () => {
		expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
		expect(html.endsWith('</html>\n')).toBe(true);
		expect(html).not.toMatch(/<(script|link|img|iframe|style)|\son\w+=|javascript:/i);
	});

	test('has headings, and each citation leads to its source, each source to its page', () => {
		const outline = briefOutline(summaryIn(embedded, '2023-03-19'));
		expect(html.match(/<h2>/g)).toHaveLength(outline.sections.length);
		const targets = new Set([...html.matchAll(/id="(source-\d+)"/g)].map(([, id]) => id));
		const cited = new Set([...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id));
		expect(cited).toEqual(targets);
		expect(html.match(/href="https?:/g)).toHaveLength(
			outline.sources.filter(({url: page}) => page !== undefined).length,
		);
	});

	test('reads nothing in the data as markup', () => {
		const title = `<script>alert("x")</script> & 'y'`;
		const text = summaryHtml(briefOutline(summaryOf([drillRecord({id: 'x', title, start: day})], day)));
		expect(text).not.toContain('<script');
		expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ');
	});
});

describe('JSON', () => {
	const value = JSON.parse(
		summaryJson(summaryIn(embedded, '2024-11-03'), event => eventRecord(event, embedded)),
	);

	test('has these fields and no others', () => {
		expect(Object.keys(value)).toEqual([
			'from',
			'to',
			'days',
			'data_version',
			'data_hash',
			'coverage',
			'choice',
			'look_back_days',
			'bottom_line',
			'how_unusual',
			'nuclear_tests',
			'launches',
			'fires',
			'notes',
			'drills',
			'may_fall',
			'pairings',
			'nearest_drills',
			'caveats',
			'days_before',
			'days_after',
			'counts',
			'on_this_day',
			'coming_up',
			'sources',
		]);
	});

	test('has the same fields for a span of several days', () => {
		const span = JSON.parse(
			summaryJson(summaryIn(embedded, '2024-11-01..2024-11-30'), event => eventRecord(event, embedded)),
		);
		expect(Object.keys(span)).toEqual(Object.keys(value));
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
		expect(value.drills[0].cited.length).toBeGreaterThan(0);
	});
});
