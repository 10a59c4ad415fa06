/** What each side said, in the bottom line of its day: every claim with its speaker, none without the other side's. */
import {describe, expect, test} from 'vitest';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {isExactDay, isoDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';
import {bottomLine, drillTitled, embedded, summaryIn, summaryOf} from './summary-of.ts';

const reasoned = embedded.events
	.filter(isLaunch)
	.filter(({statedReasons, start}) => statedReasons.length > 0 && isExactDay(start));
const answering = embedded.events
	.filter(isDrill)
	.filter(({inResponseTo, start}) => inResponseTo.length > 0 && isExactDay(start));

/** Whether the text tells a claim: one of the record's wordings, behind its speaker. */
function tells(text: string, claims: readonly {readonly by: string; readonly wording?: string}[]): boolean {
	return claims.some(({by, wording = ''}) => {
		const at = text.indexOf(wording);
		return wording !== '' && at > 0 && text.slice(0, at).includes(by);
	});
}

describe('the bottom line', () => {
	test('of each launch with a stated reason says so, in the words of the record', () => {
		expect(reasoned.length).toBeGreaterThanOrEqual(30);
		expect(
			reasoned
				.filter(
					({start, statedReasons}) =>
						!tells(bottomLine(summaryIn(embedded, isoDay(start.firstDay))), statedReasons),
				)
				.map(({id}) => id),
		).toEqual([]);
	});

	test('of each day with a claimed answer says so, in the words of the record', () => {
		expect(answering.length).toBeGreaterThanOrEqual(30);
		expect(
			answering
				.filter(
					({start, inResponseTo}) =>
						!tells(bottomLine(summaryIn(embedded, isoDay(start.firstDay))), inResponseTo),
				)
				.map(({id}) => id),
		).toEqual([]);
	});

	test('tells a denial wherever the record holds one beside a claim', () => {
		const denied = answering.filter(({inResponseTo}) => inResponseTo.some(({tie}) => tie === 'denied'));
		expect(denied.length).toBeGreaterThanOrEqual(3);
		expect(
			denied
				.filter(
					({start, inResponseTo}) =>
						!tells(
							bottomLine(summaryIn(embedded, isoDay(start.firstDay))),
							inResponseTo.filter(({tie}) => tie === 'denied'),
						),
				)
				.map(({id}) => id),
		).toEqual([]);
	});

	test('says "answered" of its own only where the source did', () => {
		const said = [...reasoned, ...answering].map(({start}) =>
			bottomLine(summaryIn(embedded, isoDay(start.firstDay))),
		);
		const wordings = [
			...reasoned.flatMap(({statedReasons}) => statedReasons),
			...answering.flatMap(({inResponseTo}) => inResponseTo),
			...embedded.events.filter(isDrill).flatMap(({reactions}) => reactions),
		].map(({wording = ''}) => wording);
		const ours = said.map(text =>
			wordings.reduce((rest, wording) => (wording === '' ? rest : rest.replaceAll(wording, '')), text),
		);
		expect(ours.filter(text => /answer|respon|retaliat|provoc/i.test(text))).toEqual([]);
	});
});

const day = '2010-03-08';

describe('a claim', () => {
	const shield = drillRecord({
		id: 'shield',
		title: 'Shield',
		start: day,
		in_response_to: [
			{to: 'a', by: 'ROK JCS', via: 'Yonhap', wording: 'called it a response', date: day, tie: 'said'},
			{to: 'a', by: 'US Forces Korea', wording: 'called it planned', date: '2010-03-10', tie: 'denied'},
			{to: 'a', by: 'KBS', wording: 'set it beside the launch', tie: 'suggested'},
		],
	});

	test('has its speaker first, its carrier behind, and its day where that was later', () => {
		const text = bottomLine(summaryOf([shield, launchRecord({id: 'a', start: '2010-03-07'})], day));
		expect(text).toContain(
			'The ROK JCS (Yonhap) called it a response. US Forces Korea (10 March) called it planned.',
		);
		expect(text).not.toContain('KBS');
	});

	test('of a paper is told with what a command said', () => {
		const record = drillRecord({
			id: 'shield',
			title: 'Shield',
			start: day,
			in_response_to: [
				{to: 'a', by: 'JTBC', wording: 'called it a response', tie: 'said'},
				{to: 'a', by: 'ROK JCS', wording: 'named no launch', tie: 'suggested'},
			],
		});
		const text = bottomLine(summaryOf([record, launchRecord({id: 'a', start: '2010-03-07'})], day));
		expect(text).toContain('JTBC called it a response. The ROK JCS named no launch.');
	});

	test('on several launches of a day is told once', () => {
		const stated_reason = [{by: 'KCNA', wording: 'called them a warning', drills: ['shield'], tie: 'said'}];
		const launches = ['06:00', '07:00'].map((time, index) =>
			launchRecord({id: `l${index}`, start: `${day}T${time}+09:00`, stated_reason}),
		);
		const text = bottomLine(
			summaryOf([drillRecord({id: 'shield', title: 'Shield', start: day}), ...launches], day),
		);
		expect(text.match(/KCNA called them a warning\./g)).toHaveLength(1);
	});
});

describe('the other side', () => {
	const answer = {to: 'a', by: 'ROK JCS', wording: 'called it a response', date: day, tie: 'said'};
	const protest = {by: 'KCNA', wording: 'called the drill a war rehearsal', date: day};
	const before = launchRecord({id: 'a', start: '2010-03-07'});
	const leadOf = (fields: {readonly [key: string]: PlainValue}) =>
		bottomLine(summaryOf([drillTitled('Shield', {start: day, ...fields}), before], day));

	test('is heard where the day has claims of one side alone', () => {
		expect(leadOf({in_response_to: [answer], reactions: [protest]})).toContain(
			'The ROK JCS called it a response. On the drill, KCNA called the drill a war rehearsal.',
		);
	});

	test('is left out where neither side says why, or where it spoke of other days', () => {
		expect(leadOf({reactions: [protest]})).not.toContain('KCNA');
		expect(leadOf({in_response_to: [answer], reactions: [{...protest, date: '2010-03-18'}]})).not.toContain(
			'KCNA',
		);
	});

	test("is Seoul's beside North Korea's reason", () => {
		const stated_reason = [{by: 'KCNA', wording: 'called it a warning', drills: ['shield'], tie: 'said'}];
		const reactions = [
			protest,
			{by: 'ROK Ministry of National Defense', wording: 'called the drill defensive', date: day},
		];
		const text = bottomLine(
			summaryOf(
				[drillTitled('Shield', {start: day, reactions}), launchRecord({id: 'a', start: day, stated_reason})],
				day,
			),
		);
		expect(text).toContain('KCNA called it a warning.');
		expect(text).toContain('On the drill, the ROK Ministry of National Defense called the drill defensive.');
		expect(text).not.toContain('rehearsal');
	});

	test('is never left out of a day whose record holds both, for the drills that the day is told by', () => {
		const days = [...new Set([...reasoned, ...answering].map(({start}) => isoDay(start.firstDay)))];
		const north =
			/\b(KCNA|KPA|Korean People's Army|North Korean|Kim (Jong|Yo)|Pak Jong Chon|Ri Pyong Chol)\b/;
		const silent = days.filter(date => {
			const summary = summaryIn(embedded, date);
			const own = summary.drills.filter(
				({drill}) => drill.inResponseTo.length > 0 && drill.partOf === undefined,
			);
			const statements = own.flatMap(({drill}) => drill.reactions.filter(reaction => reaction.date === date));
			return statements.some(({by}) => !by.startsWith('ROK')) && !north.test(bottomLine(summary));
		});
		expect(silent).toEqual([]);
	});
});

test('a whole has the statements on a part that the day does not have', () => {
	const reactions = [{by: 'KCNA', wording: 'denounced the flight', date: '2010-03-05'}];
	const records = [
		drillTitled('Whole', {start: '2010-03-01', end: '2010-03-11'}),
		drillTitled('Part', {start: '2010-03-04', part_of: 'whole', reactions}),
	];
	const spoken = (date: string) =>
		summaryOf(records, date).pairings.map(({drill, reactions: said}) => [drill.id, said.length]);
	expect(spoken(day)).toEqual([['whole', 1]]);
	expect(Object.fromEntries(spoken('2010-03-04'))).toEqual({part: 1, whole: 0});
});

test.each([
	[['mine'], 'The launch is your own record.'],
	[['mine', 'other'], 'All of them are your own records.'],
	[['mine', 'a'], 'One of the launches is your own record.'],
])('of the launches %j it says what a file of the reader adds', (ids, words) => {
	const dataset = datasetFrom(
		ids.map((id, index) => launchRecord({id, start: `${day}T0${index}:00+09:00`, site: 'sohae'})),
	);
	const events = dataset.events.map(event => (event.id === 'a' ? event : {...event, own: true as const}));
	const both = {...dataset, events, byId: new Map(events.map(event => [event.id, event]))};
	expect(bottomLine(summaryIn(both, day))).toContain(words);
	expect(bottomLine(summaryIn(both, '2010-03-01..2010-03-31'))).toContain(words);
	expect(bottomLine(summaryIn(dataset, day))).not.toContain('your own');
});

test('an own record that may be one of ours is said to be, once', () => {
	const dataset = datasetFrom([launchRecord({id: 'a', start: day}), launchRecord({id: 'mine', start: day})]);
	const events = dataset.events.map(event => (event.id === 'mine' ? {...event, own: true as const} : event));
	const both = {...dataset, events, byId: new Map(events.map(event => [event.id, event]))};
	const text = bottomLine(summaryIn(both, day));
	expect(text.match(/may be the same event as/g)).toHaveLength(1);
	expect(text).toMatch(
		/^North Korea .*Your own record ".*" may be the same event as .*; both are counted\.$/,
	);
	expect(bottomLine(summaryIn(dataset, day))).not.toContain('may be the same event');
});
