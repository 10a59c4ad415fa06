/** The summary of a span of several days: what it holds, how it is told, and what holds of every span. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Drill, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {flattenDrills} from '../../source/summary/summary.ts';
import {summaryText} from '../../source/summary/summary-text.ts';
import {isoDay, type KoreaDay} from '../../source/time/korea-day.ts';
import {launchRecord} from '../helpers/dataset.ts';
import {citesItsSources, hasWholeSections, isPlain, keepsWidth, namesNoMissingValue} from './summary-form.ts';
import {bottomLine, dayOf, drillTitled, embedded, section, summaryIn, summaryOf} from './summary-of.ts';

const march = '2010-03-08..2010-03-14';
const launch = (id: string, start: string) => launchRecord({id, start, site: 'sohae'});

describe('the text of a span', () => {
	test('gives dates instead of "today", and each drill with its own days', () => {
		const url = 'https://www.example.org/page';
		const source = (publisher: string) => [{publisher, date: '2010-03-10', url: `${url}/${publisher}`}];
		const summary = summaryOf(
			[
				drillTitled('Freedom Test 10', {
					start: '2010-03-01',
					end: '2010-03-11',
					category: 'command-post',
					sources: source('Yonhap'),
				}),
				drillTitled('Night flight', {start: '2010-03-10', part_of: 'freedom-test-10', sources: source('AP')}),
				launchRecord({
					id: 'a',
					start: '2010-03-09T06:13+09:00',
					site: 'sohae',
					sources: [{publisher: 'KBS', date: '2010-03-09'}],
				}),
				launchRecord({id: 'b', start: '2010-03-12', sources: source('NHK')}),
			],
			march,
		);
		expect(summaryText(summary, {width: 72})).toBe(`SUMMARY, 8–14 MARCH 2010 (7 DAYS)
US-ROK drills and North Korean launches, in Korea time (KST).
Data version test, hash 00000000; covers launches from 1 January 2000
and drills from 1 January 2000, both to 31 December 2030.
Counted: all launches. Paired: the launch nearest to each drill.

BOTTOM LINE
North Korea made two launches (2 missiles), the first on 9 March 2010
and the last on 12 March 2010. One drill was held: Night flight; one
drill ended: Freedom Test 10. Of the two paired drills, one had a launch
inside or on the same day; the nearest launch to the other was 1 day
away. Of all spans of 7 days that year, 1% saw two launches or more.

LAUNCHES
9 Mar 06:13  1 × SRBM from Sohae, North Pyongan [1]
             Range and apogee not given; success.
12 Mar       Time not reported: 1 × SRBM, site not reported [2]
             Range and apogee not given; success.

DRILLS
- Freedom Test 10: 1–11 March 2010 [3]
  Command-post exercise; US and ROK.
  - Night flight: 10 March 2010 [4]
    Air exercise; US and ROK.

PAIRINGS
- Freedom Test 10
  Nearest launch: 9 March 2010 at 06:13, 1 × SRBM from Sohae, during,
  day 9 of 11.
  Chance: as close as on 4% of days that year.
- Night flight
  Nearest launch: 9 March 2010 at 06:13, 1 day before.
  On the other side: 12 March 2010, 1 × SRBM, 2 days after.
  Chance: as close as on 2% of days that year.

COUNTS
- These 7 days: 2 launches (2 missiles); the 7 days before: no launch;
  the same dates a year before: no launch.
- 2010 to 14 March: 2 launches (2 missiles); 2009 to 14 March: no
  launch.

SOURCES
[1] KBS, 9 March 2010
[2] NHK, 10 March 2010
    ${url}/NHK
[3] Yonhap, 10 March 2010
    ${url}/Yonhap
[4] AP, 10 March 2010
    ${url}/AP

END
`);
	});

	test('of a single day is the daily summary', () => {
		expect(summaryIn(embedded, '2023-03-19..2023-03-19')).toEqual(summaryIn(embedded, '2023-03-19'));
	});

	test('names the days of launches that share a doubt, a reason or a nearest drill', () => {
		const reason = {stated_reason: [{by: 'KCNA', hint: 'a drill to come'}], note: 'Counts differ.'};
		const summary = summaryOf(
			[
				drillTitled('Late flight', {start: '2010-03-20'}),
				launchRecord({id: 'a', start: '2010-03-09', ...reason}),
				launchRecord({id: 'b', start: '2010-03-12', ...reason}),
			],
			march,
		);
		expect(section(summary, 'LAUNCHES')).toContain(
			'Stated reason for the launches of 9 and 12 March 2010, by KCNA: a drill to come.',
		);
		expect(section(summary, 'NOTES ON DOUBT')).toBe('- Launches of 9 and 12 March 2010: Counts differ.');
		expect(section(summary, 'PAIRINGS')).toContain(
			'Drill nearest to the launch of 12 March 2010: Late flight',
		);
	});
});

describe('what a span was to a drill', () => {
	test.each([
		['2010-03-08', '2010-03-14', 'within', 'One drill was held: X.'],
		['2010-03-12', '2010-03-20', 'starts', 'One drill began: X.'],
		['2010-03-01', '2010-03-08', 'ends', 'One drill ended: X.'],
		['2010-03-01', '2010-03-20', 'under-way', 'One drill was under way all the time: X.'],
		['2010-03-08~', '2010-03-18', 'in-part', 'One drill was held at least in part: X.'],
	])('that ran from %s to %s is said by "%s"', (start, end, status, sentence) => {
		const summary = summaryOf([drillTitled('X', {start, end})], march);
		expect(summary.drills.map(drill => drill.status)).toEqual([status]);
		expect(bottomLine(summary)).toContain(sentence);
	});

	test('whose dates leave open whether it fell in the span is told apart', () => {
		const summary = summaryOf([drillTitled('X', {start: '2010-03', end: '2010-03'})], march);
		expect(summary.drills).toEqual([]);
		expect(section(summary, 'MAY FALL IN THESE DAYS')).toContain('X');
		expect(
			summaryOf([drillTitled('X', {start: '2010-03', end: '2010-03'})], '2010-03-01..2010-03-31').drills,
		).toHaveLength(1);
	});
});

describe('how close drills and launches stood', () => {
	const flight = (name: string, start: string) => drillTitled(name, {start});
	test.each([
		[[flight('A', '2010-03-09')], 'The one paired drill had a launch inside or on the same day.'],
		[
			[flight('A', '2010-03-11')],
			'No paired drill had a launch inside or on the same day; the nearest launch was 2 days away.',
		],
		[
			[flight('A', '2010-03-09'), flight('B', '2010-03-09')],
			'Both paired drills had a launch inside or on the same day.',
		],
		[
			[flight('A', '2010-03-11'), flight('B', '2010-03-14')],
			'Neither of the two paired drills had a launch inside or on the same day; the nearest launches were 2 to 5 days away.',
		],
		[
			[flight('A', '2010-03-09'), flight('B', '2010-03-11'), flight('C', '2010-03-14')],
			'Of the three paired drills, one had a launch inside or on the same day; the nearest launches to the others were 2 to 5 days away.',
		],
		[
			[flight('A', '2010-03-09'), drillTitled('B', {start: '2010-03-09~', end: '2010-03-09~'})],
			'The one paired drill had a launch inside or on the same day; of one more the dates do not tell.',
		],
	])('case %# is told in one sentence', (drills, sentence) => {
		const summary = summaryOf([...drills, launch('fired', '2010-03-09')], '2010-03-05..2010-03-15');
		expect(bottomLine(summary)).toContain(sentence);
	});
});

describe('how common so many launches were', () => {
	const july = ['2023-07-03', '2023-07-05', '2023-07-30'].map(day => launch(day, day));

	// The example of docs/method.md: the spans of ten days with both 3 and 5 July begin from 26 June to 3 July.
	test('is the share of spans as long with as many or more', () => {
		const summary = summaryOf(july, '2023-07-01..2023-07-10');
		expect(summary.counts?.ofSpan?.common).toBe(8 / 365);
		expect(bottomLine(summary)).toContain('Of all spans of 10 days that year, 2% saw two launches or more.');
	});

	test('is the share of spans without a launch where there was none', () => {
		// Spans of ten days with one begin from 24 June to 5 July, and from 21 to 30 July.
		const summary = summaryOf(july, '2023-07-10..2023-07-19');
		expect(summary.counts?.ofSpan?.common).toBe((365 - 22) / 365);
		expect(bottomLine(summary)).toContain('Of all spans of 10 days that year, 94% saw no launch either.');
		expect(bottomLine(summaryOf([], '2023-07-10..2023-07-19'))).toContain(
			'No span of 10 days that year saw a launch.',
		);
	});

	test('is left out for more than a quarter, and where the data do not cover the span', () => {
		expect(summaryOf(july, '2023-05-01..2023-07-31').counts?.ofSpan?.common).toBeDefined();
		expect(summaryOf(july, '2023-05-01..2023-08-01').counts?.ofSpan?.common).toBeUndefined();
		expect(summaryOf(july, '2030-12-20..2031-01-02').counts?.ofSpan).toBeUndefined();
	});
});

describe('a span that the data cover in part', () => {
	const august = {from: dayOf('2000-01-01'), to: dayOf('2026-08-22')};
	const withAugustEnd = {
		...embedded,
		events: embedded.events.filter(({start}) => start.firstDay <= august.to),
		coverage: {launches: august, drills: august},
	};

	test('says where they end, and what they hold up to there', () => {
		const summary = summaryIn(withAugustEnd, '2026-08-10..2026-08-31');
		expect(summary.standing).toEqual({launches: 'partly', drills: 'partly'});
		expect(bottomLine(summary)).toMatch(
			/^The dataset ends on 22 August 2026; what happened later is not in it\. North Korea made two launches/,
		);
	});

	test('never says that nothing was launched on days that they do not cover', () => {
		expect(bottomLine(summaryIn(withAugustEnd, '2026-08-21..2026-08-31'))).toContain(
			'No launch is recorded for the days of these that the dataset covers',
		);
		expect(bottomLine(summaryIn(withAugustEnd, '2026-09-01..2026-09-30'))).not.toContain('No ');
	});

	test('says once for each side where it begins', () => {
		expect(bottomLine(summaryIn(embedded, '1983-12-30..1984-01-05'))).toMatch(
			/^Launches before 1 January 1984 are known only in part, .*; drills before 1 January 2000 are known only in part, /,
		);
	});
});

/** The first and last day of a drill, for each choice that its dates leave. */
function daysOfEachChoice(drill: Drill): readonly (readonly [KoreaDay, KoreaDay])[] {
	const end = drill.end ?? drill.start;
	const choices: [KoreaDay, KoreaDay][] = [];
	for (let from = drill.start.firstDay; from <= drill.start.lastDay; from++) {
		for (let to = Math.max(from, end.firstDay); to <= end.lastDay; to++) {
			if (drill.end !== undefined || to === from) {
				choices.push([from, to]);
			}
		}
	}

	return choices;
}

describe('the summary of every span', () => {
	const spans = fc
		.tuple(fc.integer({min: dayOf('1984-01-01'), max: dayOf('2027-01-01')}), fc.integer({min: 1, max: 120}))
		.map(([first, length]) => ({first, last: first + length}));
	const printed = ({first, last}: {first: number; last: number}) => {
		const summary = summaryIn(embedded, `${isoDay(first)}..${isoDay(last)}`);
		return {summary, text: summaryText(summary, {width: 72})};
	};

	test('keeps its form: width, sections, sources, no escape, no "today"', () => {
		fc.assert(
			fc.property(spans, span => {
				const {summary, text} = printed(span);
				const ours = text.split('\n\n').filter(block => !/^(NOTES ON DOUBT|SOURCES)\n/.test(block));
				expect(keepsWidth(text, 72)).toBe(true);
				expect(isPlain(text)).toBe(true);
				expect(hasWholeSections(text)).toBe(true);
				expect(citesItsSources({summary, text})).toBe(true);
				expect(namesNoMissingValue(text)).toBe(true);
				expect(ours.join('\n')).not.toMatch(/\btoday\b|(before|for|of) this day/i);
				expect(bottomLine(summary)).not.toMatch(/ {2}|\.\.|\b0 /);
			}),
			{numRuns: 150},
		);
	});

	test('holds the launches and drills that certainly fell in it, each once, as a walk over all events finds them', () => {
		fc.assert(
			fc.property(spans, span => {
				const {summary} = printed(span);
				const launches = embedded.events
					.filter(isLaunch)
					.filter(({start}) => start.firstDay >= span.first && start.lastDay <= span.last);
				const drills = embedded.events
					.filter(isDrill)
					.filter(drill =>
						daysOfEachChoice(drill).every(([from, to]) => from <= span.last && to >= span.first),
					);
				expect(summary.launches.map(entry => entry.launch.id)).toEqual(launches.map(({id}) => id));
				const told = flattenDrills(summary.drills).map(({drill}) => drill.id);
				expect(told.toSorted()).toEqual(drills.map(({id}) => id).toSorted());
			}),
			{numRuns: 150},
		);
	});
});
