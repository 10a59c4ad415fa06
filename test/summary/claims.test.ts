/** What each side said, in the bottom line of its day: every claim with its speaker, none without the other side's. */
import {describe, expect, test} from 'vitest';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {isExactDay} from '../../source/time/coarse-date.ts';
import {isoDay} from '../../source/time/korea-day.ts';
import {drillRecord, launchRecord} from '../helpers/dataset.ts';
import {bottomLine, embedded, summaryIn, summaryOf} from './summary-of.ts';

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
