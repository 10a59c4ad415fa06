/**
 * Summaries that were read in full, each chosen for what can go wrong with it. What is expected of each is its point;
 * what holds of every day stands in every-day.test.ts, the five cases of docs/method.md in worked-cases.test.ts.
 */
import {describe, expect, test} from 'vitest';
import {isoDay} from '../../source/time/days.ts';
import {chosen} from './chosen-days.ts';
import {bottomLine, coverageEnds, embedded, flowing, section, summaryIn, unusual} from './summary-of.ts';

describe('the bottom line of', () => {
	test.each(chosen)('%s (%s) says "%s"', (dates, _reason, expected) => {
		expect(bottomLine(summaryIn(embedded, dates))).toContain(expected);
	});
});

describe('how unusual it was, of', () => {
	test.each([
		['2006-07-05', 'Most missiles in one day on record (at least 7).'],
		['2009-07-04', 'Most missiles in one day (7) since 5 July 2006.'],
		['2010-11-28', 'The next came about 1 June 2011.'],
		['2017-07-04', 'First ICBM, according to KCNA.'],
		['2017-03-01', 'The first launch during Foal Eagle 2017 came on 6 March 2017.'],
		['2016-04-30', 'Nine launches came during Foal Eagle 2016.'],
		['1984-04-09', 'At most one launch yet in 1984.'],
		['2023-08-21', 'At least 18 launches so far in 2023; 21 by this date in 2022.'],
		['2017-07-04', "The missile came down inside Japan's exclusive economic zone."],
		['2017-11-02', 'The launch nearest to the flight came 27 days after it, on 29 November 2017.'],
		['2018-06-12', 'the longest pause since 2013-14.'],
		['2022-11-18', "The missile came down inside Japan's exclusive economic zone."],
		['2017-08-29', 'The missile flew over Japan: the first over Hokkaido'],
		[
			'2023-11-21',
			'The rocket put a satellite in orbit: the first reconnaissance satellite, according to AP.',
		],
		[
			'2022-11-02',
			'came down south of the sea border, the Northern Limit Line: the first south of the NLL, according to the ROK JCS.',
		],
		['2023-03-19', 'Fourth launch in eight days. Ninth launch of 2023 (ten by this date in 2022).'],
		[
			'2023-12-20',
			'The launch nearest to the flight came 2 days before it, on 18 December 2023 (Hwasong-18 ICBM from Samsok).',
		],
		['2024-11-06', 'The last launch came the day before (at least 7 KN-25 SRBMs from Sariwon).'],
		['2023-08-10', '17 days since the last launch of a known day (2 SRBMs from Sunan, 24 July 2023).'],
		['2024-10-31', 'First Hwasong-19 ICBM on record.'],
		['2014-03-04', 'First 240 mm artillery rocket on record.'],
		['2026-08-20', '16th launch of 2026 (11 by this date in 2025).'],
		['2024-11-03', 'The launch nearest to the flight came 2 days after it, on 5 November 2024.'],
		['2025-04-15', 'The launch nearest to the flight came 13 days after it, on 28 April 2025.'],
	])('%s: %s', (date, words) => {
		expect(unusual(summaryIn(embedded, date))).toContain(words);
	});
});

describe('further down, the summary of', () => {
	test('5 June 2022 names the hours of the launches that one drill is nearest to', () => {
		const pairings = section(summaryIn(embedded, '2022-06-05'), 'PAIRINGS');
		// The eight ATACMS were fired early on 6 June (JCS, by Yonhap), before the aircraft of 7 June flew.
		expect(pairings).toMatch(/Drill nearest to the launches? of 09:06[^.]*: Combined firing of eight ATACMS/);
		expect(pairings).not.toContain('Combined air power demonstration');
	});

	test('24 February 2003 has Foal Eagle of March for the nearest drill, not the exercise of August', () => {
		expect(section(summaryIn(embedded, '2003-02-24'), 'PAIRINGS')).toMatch(
			/^- Drill nearest to the launch: .*Foal Eagle.*, launch 8 days before/,
		);
	});

	test('24 March 2022 tells all three accounts, each with whose it is', () => {
		expect(section(summaryIn(embedded, '2022-03-24'), 'LAUNCHES')).toMatch(
			/ROK JCS: 1 Hwasong-15 ICBM,.*KCNA: 1 Hwasong-17 ICBM,.*Japan MOD: 1 ICBM,/,
		);
	});

	test('2 November 2022 states the reason given for all launches once', () => {
		const launches = section(summaryIn(embedded, '2022-11-02'), 'LAUNCHES');
		expect(launches.match(/Reason given/g)).toHaveLength(1);
		expect(launches).toMatch(
			/Reason given for all launches: KPA General Staff, through KCNA,? called its operations/,
		);
	});

	test('a year after the end of the data it gives no count of a year that they do not reach', () => {
		expect(flowing(summaryIn(embedded, isoDay(coverageEnds.either + 365)))).not.toContain('COUNTS');
	});

	test('a drill without a known end stands in one pair of parentheses', () => {
		expect(section(summaryIn(embedded, '2014-03-03'), 'DRILLS')).toContain(
			'USS Columbus and USS Blue Ridge at Busan (deployment): begins (3 March 2014, end unknown)',
		);
	});

	test('4 October 2022 does not say twice that the missile was an IRBM', () => {
		expect(bottomLine(summaryIn(embedded, '2022-10-04'))).toContain(
			'fired one intermediate-range ballistic missile from Mupyong-ri at 07:22',
		);
	});
});
