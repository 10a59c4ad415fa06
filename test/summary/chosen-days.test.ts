/**
 * Summaries that were read in full, each chosen for what can go wrong with it. What is expected of each is its point;
 * what holds of every day stands in every-day.test.ts, the five cases of docs/method.md in worked-cases.test.ts.
 */
import {describe, expect, test} from 'vitest';
import {isoDay} from '../../source/time/korea-day.ts';
import {bottomLine, coverageEnds, embedded, flowing, section, summaryIn} from './summary-of.ts';

type Chosen = readonly [dates: string, reason: string, expected: string];

/** Dates, why they were chosen, and what the bottom line must say. */
const chosen: readonly Chosen[] = [
	[
		'1976-08-18',
		'before all coverage',
		'The dataset begins on 1 January 1984 for launches and on 1 January 2000 for drills',
	],
	[
		'1983-12-31',
		'the last day before the launches are covered',
		'what happened on this day may not be in it',
	],
	[
		'1984-04-09',
		'a nominal day of a launch known by its month',
		'but one dated only roughly may have fallen on it',
	],
	[
		'1993-05-29',
		'a launch before drills are covered, at no known hour',
		'one Nodong MRBM and two Scud-C SRBMs from Musudan-ri, at an hour that is not reported',
	],
	[
		'1998-08-31',
		'a space launch that failed',
		'launched one Taepodong-1 space launch vehicle from Musudan-ri at 12:07, and it failed',
	],
	['1999-08-20', 'inside an exercise of twelve days, outside coverage', 'Ulchi Focus Lens 99 (day 5 of 12)'],
	['2000-02-29', 'a leap day against a year without one', 'No drill or launch is recorded for this day'],
	[
		'2002-06-29',
		'a quiet day of a quiet year: years since the last launch',
		'The last launch was 1,398 days earlier',
	],
	[
		'2006-07-05',
		'seven missiles by four launches, one a failed space launch',
		'four launches (7 missiles), the first at 03:33 and the last at 17:20, with one Taepodong-2',
	],
	[
		'2006-10-09',
		'a nuclear test alone',
		'carried out its first nuclear test at the Punggye-ri Nuclear Test Site at 10:35',
	],
	[
		'2009-07-04',
		'six launches on the American holiday',
		'six launches (7 missiles), the first at 08:00 and the last at 17:40',
	],
	[
		'2010-11-28',
		'a carrier comes after the shelling of Yeonpyeong; the next launch months away',
		'came 179 to 185 days after it, on about 1 June 2011',
	],
	['2012-04-13', 'day 44 of an exercise of 61', 'The launch of 07:39 fell inside that drill'],
	[
		'2013-03-25',
		'a flight known from a protest',
		'one drill was held on this day alone: B-52 flight over South Korea (third)',
	],
	['2013-03-28', 'stealth bombers in a long exercise', 'B-2 stealth bomber sortie to Jikdo range'],
	[
		'2014-03-03',
		'two launches of one minute, two exercises, ships of no known end',
		'two launches (2 missiles), both at 06:19',
	],
	['2016-02-29', 'a leap day with rough dates around it', 'No drill or launch is recorded for this day'],
	['2016-03-07', 'two large exercises and a part begin', 'three drills began'],
	[
		'2016-09-13',
		'a flight that answered a nuclear test',
		'said that the drill answered the fifth nuclear test of 9 September 2016',
	],
	[
		'2017-08-29',
		'a missile over Japan inside an exercise',
		'The launch of 05:58 fell inside Ulchi Freedom Guardian 2017',
	],
	['2017-09-03', 'a nuclear test with launches days before', 'The last launch was 5 days earlier'],
	[
		'2017-09-23',
		'a flight of US aircraft alone, listed and not paired',
		'One drill began: B-1Bs fly north of the NLL',
	],
	['2017-11-02', 'a flight whose nearest launch is weeks away', 'came 27 days after it, on 29 November 2017'],
	[
		'2017-11-29',
		'an intercontinental missile with three accounts',
		'one Hwasong-15 ICBM from Pyongsong Field at 03:18',
	],
	['2018-06-12', 'the Singapore summit', 'The last launch was 195 days earlier'],
	['2019-07-25', 'a launch aimed at an exercise yet to come', 'two KN-23 SRBMs from Hodo at 05:34'],
	['2020-02-29', 'a leap day with a drill held elsewhere', 'Cobra Gold 2020 (elsewhere, day 5 of 11)'],
	['2020-03-29', 'a launch whose place sources name differently', 'two KN-25 SRBMs from Hodo at 06:10'],
	[
		'2022-03-24',
		'a missile that North Korea names otherwise than Seoul',
		'one Hwasong-15 ICBM from Sunan at 14:34',
	],
	['2022-06-05', 'eight missiles from four places', 'four launches (8 missiles)'],
	[
		'2022-10-04',
		'a launch, and the drill that answered it hours later',
		'ROK JCS said that the drill answered that launch',
	],
	[
		'2022-11-02',
		'more than twenty missiles in one day',
		'four launches (at least 23 missiles), the first at 06:51 and the last at 16:30',
	],
	['2022-12-31', 'the last day of a year', 'three KN-25 SRBMs from Chunghwa at 08:01'],
	['2023-01-01', 'the first day of a year', 'The launch before it was 1 day earlier, on 31 December 2022'],
	['2023-03-19', 'flight and launch on one day, order unknown', 'which came first is not known'],
	['2023-08-30', 'a launch at the end of the day of a flight', 'came after that drill on the same day'],
	['2024-05-30', 'counts that differ by eight', 'ten KN-25 SRBMs from Sunan (KCNA counted 18) at 06:13'],
	[
		'2024-11-03',
		'nearest and stated launches are not the same',
		'ROK military said that the drill answered the launch of 31 October 2024',
	],
	['2025-04-15', 'which launches count changes the answer', 'came 13 days after it, on 28 April 2025'],
	['2026-08-20', 'a salvo near the end of the data', 'ten SRBMs from Pyongyang at 17:04'],
	['2026-08-22', 'a quiet day near the end of the data', 'No drill or launch is recorded for this day'],
	[
		isoDay(coverageEnds.either + 1),
		'the first day after the end of the data',
		'what happened on this day is not in it',
	],
	[isoDay(coverageEnds.either + 365), 'a year after it', 'what happened on this day is not in it'],
	[
		'2023-03-13..2023-03-23',
		'an exercise with its launches',
		'four launches (at least 5 missiles), the first on 14 March 2023 and the last on 22 March 2023, with one Hwasong-17 ICBM',
	],
	[
		'2017-09-01..2017-09-30',
		'a month with a nuclear test',
		'Three drills were held, among them Two B-1Bs and four F-35Bs bomb Pilsung with F-15Ks',
	],
	[
		'2018-06-01..2018-06-30',
		'a month without a launch, in a year without one',
		'No span of 30 days that year saw a launch',
	],
	[
		'2022-12-20..2023-01-10',
		'over the turn of a year',
		'the first on 23 December 2022 and the last on 1 January 2023',
	],
	[
		`2026-08-10..${isoDay(coverageEnds.either + 9)}`,
		'over the end of the data',
		'what happened later is not in it. North Korea made ',
	],
];

describe('the bottom line of', () => {
	test.each(chosen)('%s (%s) says "%s"', (dates, _reason, expected) => {
		expect(bottomLine(summaryIn(embedded, dates))).toContain(expected);
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
		expect(section(summaryIn(embedded, '2022-03-24'), 'LAUNCHES TODAY')).toMatch(
			/ROK JCS: 1 Hwasong-15 ICBM,.*KCNA: 1 Hwasong-17 ICBM,.*Japan MOD: 1 ICBM,/,
		);
	});

	test('2 November 2022 states the reason given for all launches once', () => {
		const launches = section(summaryIn(embedded, '2022-11-02'), 'LAUNCHES TODAY');
		expect(launches.match(/Stated reason/g)).toHaveLength(1);
		expect(launches).toContain('Stated reason for all launches, by KPA General Staff: ');
	});

	test('a year after the end of the data it gives no count of a year that they do not reach', () => {
		expect(flowing(summaryIn(embedded, isoDay(coverageEnds.either + 365)))).not.toContain('COUNTS');
	});

	test('a drill without a known end stands in one pair of parentheses', () => {
		expect(section(summaryIn(embedded, '2014-03-03'), 'DRILLS TODAY')).toContain(
			'USS Columbus and USS Blue Ridge at Busan (deployment): begins (3 March 2014, end unknown)',
		);
	});

	test('4 October 2022 does not say twice that the missile was an IRBM', () => {
		expect(bottomLine(summaryIn(embedded, '2022-10-04'))).toContain(
			'fired one new IRBM of 2022 from Mupyong-ri at 07:22.',
		);
	});
});
