/** The summary of a span of several days: what it holds, how it is told, and what holds of every span. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Drill, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {flattenDrills} from '../../source/summary/span-events.ts';
import {isoDay, type KoreaDay} from '../../source/time/days.ts';
import {launchRecord} from '../helpers/dataset.ts';
import {citesItsSources, hasWholeSections, isPlain, keepsWidth, namesNoMissingValue} from './summary-form.ts';
import {
	bottomLine,
	briefText,
	dayOf,
	drillTitled,
	embedded,
	fullText,
	section,
	summaryIn,
	summaryOf,
	unusual,
} from './summary-of.ts';

const march = '2010-03-08..2010-03-14';
const launch = (id: string, start: string) => launchRecord({id, start, site: 'sohae'});

describe('the text of a span', () => {
	test('leads with the missiles, then the days of launches and the drills with their dates', () => {
		const source = (publisher: string) => [
			{publisher, date: '2010-03-10', url: `https://www.example.org/${publisher}`},
		];
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
		// One launch in the 7 days would be met by 13 of 365 windows, two of the 9th and 12th by 4 (from 6 to 9 March).
		expect(briefText(summary)).toBe(`US-ROK DRILLS AND NORTH KOREAN LAUNCHES         8–14 March 2010 (7 days)

North Korea fired two missiles in two launches on two days. One drill
was held: Freedom Test 10 (1-11 Mar) [1].
HOW UNUSUAL  Two launches, after none in the seven days before and none
on the same dates a year earlier. 1% of seven-day periods in the year
around it had as many or more.

LAUNCH DAYS
9 Mar   1 SRBM, Sohae                                                [2]
12 Mar  1 SRBM                                                       [3]

DRILLS
1-11 Mar  Freedom Test 10, command-post exercise                     [1]

SOURCES (3 of 4; --sources all prints the rest)
[1] Yonhap, 10 March 2010  https://www.example.org/Yonhap
[2] KBS, 9 March 2010
[3] NHK, 10 March 2010  https://www.example.org/NHK
--
Closeness in time, never cause. Korea days. Data test (00000000),
complete to 31 Dec 2030. More: briefing summary 2010-03-08..2010-03-14
--full
END
`);
	});

	test('of a single day is the daily summary', () => {
		expect(summaryIn(embedded, '2023-03-19..2023-03-19')).toEqual(summaryIn(embedded, '2023-03-19'));
	});

	test('names the days of launches that share a doubt, a reason or a nearest drill', () => {
		const reason = {
			stated_reason: [{by: 'KCNA', wording: 'called it an answer', hint: 'a drill to come'}],
			note: 'Counts differ.',
		};
		const summary = summaryOf(
			[
				drillTitled('Late flight', {start: '2010-03-20'}),
				launchRecord({id: 'a', start: '2010-03-09', ...reason}),
				launchRecord({id: 'b', start: '2010-03-12', ...reason}),
			],
			march,
		);
		expect(section(summary, 'LAUNCHES')).toContain(
			'Reason given for the launches of 9 and 12 March 2010: KCNA called it an answer; drills: a drill to come.',
		);
		expect(section(summary, 'CAVEATS')).toBe('- Launches of 9 and 12 March 2010: Counts differ.');
		expect(section(summary, 'PAIRINGS')).toContain(
			'Drill nearest to the launch of 12 March 2010: Late flight',
		);
	});
});

describe('what a span was to a drill', () => {
	test.each([
		['2010-03-08', '2010-03-14', 'within', '8-14 Mar'],
		['2010-03-12', '2010-03-20', 'starts', '12-20 Mar'],
		['2010-03-01', '2010-03-08', 'ends', '1-8 Mar'],
		['2010-03-01', '2010-03-20', 'under-way', '1-20 Mar'],
		['2010-03-08~', '2010-03-18', 'in-part', 'about 8 Mar to 18 Mar'],
	])('that ran from %s to %s is said by "%s"', (start, end, status, dates) => {
		const summary = summaryOf([drillTitled('X', {start, end})], march);
		expect(summary.drills.map(drill => drill.status)).toEqual([status]);
		expect(bottomLine(summary)).toBe(`One drill was held: X (${dates}). No launch is recorded.`);
	});

	test('of several drills gives one number and the largest by name', () => {
		const summary = summaryOf(
			[
				drillTitled('Small', {start: '2010-03-09'}),
				drillTitled('Large', {start: '2010-03-08', end: '2010-03-12'}),
				drillTitled('Part', {start: '2010-03-09', part_of: 'large'}),
			],
			march,
		);
		expect(bottomLine(summary)).toContain('Two drills were held, the largest Large (8-12 Mar).');
	});

	test('whose dates leave open whether it fell in the span is told apart', () => {
		const summary = summaryOf([drillTitled('X', {start: '2010-03', end: '2010-03'})], march);
		expect(summary.drills).toEqual([]);
		expect(section(summary, 'POSSIBLY IN THESE DAYS (dates not exact)')).toContain('X');
		expect(
			summaryOf([drillTitled('X', {start: '2010-03', end: '2010-03'})], '2010-03-01..2010-03-31').drills,
		).toHaveLength(1);
	});
});

describe('how common so many launches were', () => {
	const july = ['2023-07-03', '2023-07-05', '2023-07-30'].map(day => launch(day, day));

	// The example of docs/method.md: the spans of ten days with both 3 and 5 July begin from 26 June to 3 July.
	test('is the share of spans as long with as many or more', () => {
		const summary = summaryOf(july, '2023-07-01..2023-07-10');
		expect(summary.counts?.ofSpan?.common).toBe(8 / 365);
		expect(unusual(summary)).toContain('2% of ten-day periods in the year around it had as many or more.');
	});

	test('is the share of spans without a launch where there was none', () => {
		// Spans of ten days with one begin from 24 June to 5 July, and from 21 to 30 July.
		const summary = summaryOf(july, '2023-07-10..2023-07-19');
		expect(summary.counts?.ofSpan?.common).toBe((365 - 22) / 365);
		expect(unusual(summary)).toContain('That was ordinary in the year around it.');
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
			/^The data end on 22 August 2026; the later days are not covered\. North Korea fired /,
		);
	});

	test('never says that nothing was launched on days that they do not cover', () => {
		expect(bottomLine(summaryIn(withAugustEnd, '2026-08-21..2026-08-31'))).not.toMatch(
			/No (drill and no )?launch/,
		);
		expect(bottomLine(summaryIn(withAugustEnd, '2026-09-01..2026-09-30'))).not.toMatch(
			/No (drill and no )?launch/,
		);
	});

	test('says that it is covered in part where it begins', () => {
		expect(bottomLine(summaryIn(embedded, '1983-12-30..1984-01-05'))).toMatch(/are known only in part/);
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
		.tuple(fc.integer({min: dayOf('1984-01-01'), max: dayOf('2027-01-01')}), fc.integer({min: 1, max: 365}))
		.map(([first, length]) => ({first, last: first + length}));
	const printed = ({first, last}: {first: number; last: number}) => {
		const summary = summaryIn(embedded, `${isoDay(first)}..${isoDay(last)}`);
		return {summary, text: fullText(summary), brief: briefText(summary)};
	};

	test('keeps its form: width, sections, sources, no escape, no "today"', () => {
		fc.assert(
			fc.property(spans, span => {
				const {summary, text, brief} = printed(span);
				for (const form of [text, brief]) {
					expect(keepsWidth(form, 72)).toBe(true);
					expect(isPlain(form)).toBe(true);
					expect(hasWholeSections(form)).toBe(true);
					expect(citesItsSources(form)).toBe(true);
					expect(namesNoMissingValue(form)).toBe(true);
				}

				const days = span.last - span.first + 1;
				expect(brief.split('\n').length - 1).toBeLessThanOrEqual(days <= 7 ? 60 : days <= 31 ? 90 : 120);
				expect(bottomLine(summary)).not.toMatch(/ {2}|\.\.|\b0 /);
			}),
			// A year whose last day had fire: the source of its stated reason is cited in no sentence of a bottom line.
			{numRuns: 50, examples: [[{first: dayOf('2023-01-10'), last: dayOf('2024-01-05')}]]},
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
			{numRuns: 50},
		);
	});
});
