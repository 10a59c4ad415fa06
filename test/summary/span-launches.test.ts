/** How a launch of the day is told: time, figures and whose they are, outcome, stated reasons. */
import {describe, expect, test} from 'vitest';
import {launchRecord} from '../helpers/dataset.ts';
import {ballistic, bottomLine, drillTitled, section, summaryOf} from './summary-of.ts';

const day = '2010-03-08';
const kn25 = {system: 'kn-25', class: 'SRBM', outcome: 'success'} as const;

function launches(...records: Parameters<typeof launchRecord>[0][]) {
	return section(summaryOf(records.map(launchRecord), day), 'LAUNCHES');
}

describe('a launch of the day', () => {
	test('stands behind its time, from the first missile to the last', () => {
		expect(launches({id: 'a', start: `${day}T06:13+09:00`, last: `${day}T06:20+09:00`})).toMatch(
			/^06:13-06:20 1 SRBM/,
		);
	});

	test('does not report that no time is reported', () => {
		expect(launches({id: 'a', start: day})).toMatch(/^- 1 SRBM, site not reported \[1\]/);
	});

	test('names the site with its province', () => {
		expect(launches({id: 'a', start: day, site: 'sohae'})).toContain('1 SRBM from Sohae, North Pyongan [1]');
	});

	test('gives what is known and says what is not', () => {
		expect(launches({id: 'a', start: day, missiles: [{...kn25, count: 1, range_km: 380}]})).toContain(
			'Range 380 km, apogee not given; success.',
		);
		expect(launches({id: 'a', start: day})).toContain('Range and apogee not given; success.');
	});

	test('sets differing reports of the same missiles side by side, each with who said so, and counts them once', () => {
		const missiles = [
			{...kn25, count: 18, range_km: 350, apogee_km: 100, by: 'Japan MOD'},
			{...kn25, count: 10, range_km: 350, by: 'ROK JCS', same_as_previous: true},
		];
		const text = launches({id: 'a', start: day, missiles});
		expect(text).toContain('18 KN-25 SRBMs');
		expect(text).toContain(
			'Japan MOD: 18 missiles, range 350 km, apogee 100 km. ROK JCS: 10 missiles, range 350 km, apogee not given. Success.',
		);
		expect(bottomLine(summaryOf([launchRecord({id: 'a', start: day, missiles})], day))).toContain(
			'North Korea fired at least ten KN-25 short-range ballistic missiles.',
		);
	});

	test('takes an account of several rows together for the same number, and no lower one for a floor', () => {
		const missiles = [
			{...kn25, count: 1, range_km: 350, by: 'Japan MOD'},
			{...kn25, count: 1, range_km: 400, by: 'Japan MOD'},
			{...kn25, count: 2, range_km: 360, by: 'ROK JCS', same_as_previous: true},
		];
		const told = (by: typeof missiles) =>
			bottomLine(summaryOf([launchRecord({id: 'a', start: day, missiles: by})], day));
		expect(told(missiles)).toContain('North Korea fired two KN-25 short-range ballistic missiles.');
		expect(
			told([
				...missiles.slice(0, 2),
				{...kn25, count: 3, range_km: 360, by: 'ROK JCS', same_as_previous: true},
			]),
		).toContain('North Korea fired at least two KN-25 short-range ballistic missiles.');
	});

	test('tells failures apart within one firing', () => {
		const text = launches({
			id: 'a',
			start: day,
			missiles: [
				{class: 'IRBM', count: 1, outcome: 'failure'},
				{class: 'SRBM', count: 2, outcome: 'success', range_km: 200},
			],
		});
		expect(text).toContain(
			'1 IRBM, range and apogee not given; failure. 2 SRBMs, range 200 km, apogee not given; success.',
		);
	});

	test('says when it became known later', () => {
		expect(launches({id: 'a', start: day, reported: '2010-03-15'})).toContain(
			'Made public on 15 March 2010.',
		);
	});

	test('names the seas by both of their names', () => {
		expect(launches({id: 'a', start: day, fell_in: ['sea-of-japan', 'north-korea']})).toContain(
			'fell in the East Sea (Sea of Japan) and on North Korean soil',
		);
	});
});

describe('stated reasons', () => {
	const shield = drillTitled('Shield', {start: '2010-03-01', end: '2010-03-20'});
	const reason = {drills: ['shield'], by: 'KCNA', wording: 'called it an answer to the drill'};

	test('are the words of whoever stated them', () => {
		const record = launchRecord({id: 'a', start: day, stated_reason: [reason]});
		expect(section(summaryOf([shield, record], day), 'LAUNCHES')).toContain(
			'Reason given: KCNA called it an answer to the drill; drills: Shield.',
		);
	});

	test('that several launches share are told once', () => {
		const records = ['06:00', '07:00', '08:00'].map((time, index) =>
			launchRecord({id: `launch-${index}`, start: `${day}T${time}+09:00`, stated_reason: [reason]}),
		);
		const text = section(summaryOf([shield, ...records], day), 'LAUNCHES');
		expect(text.match(/KCNA/g)).toHaveLength(1);
		expect(text).toMatch(
			/Reason given for all launches: KCNA called it an answer to the drill; drills: Shield\.$/,
		);
	});

	test('of launches of other days stand with the drill that they name', () => {
		const record = launchRecord({id: 'a', start: '2010-03-06', stated_reason: [reason]});
		expect(section(summaryOf([shield, record], day), 'PAIRINGS')).toContain(
			'KCNA: gave it as the reason for the launch of 6 March 2010.',
		);
	});
});

describe('launches outside the choice', () => {
	const records = [
		launchRecord({id: 'b', start: `${day}T06:00+09:00`}),
		launchRecord({
			id: 'c',
			start: `${day}T07:00+09:00`,
			missiles: [{class: 'cruise', count: 2, outcome: 'success'}],
		}),
	];

	test('are listed with a mark and left out of the counts', () => {
		const summary = summaryOf(records, day, {launches: ballistic});
		expect(section(summary, 'LAUNCHES')).toContain('2 cruise missiles, site not reported (not counted)');
		expect(section(summary, 'COUNTS')).toContain('2010 to 8 March: 1 launch (1 missile)');
		expect(bottomLine(summary)).toContain(
			'fired one short-range ballistic missile at 06:00. One launch of other classes is listed below and not counted.',
		);
	});

	test('leave a day on which nothing counts, but say that something flew', () => {
		const summary = summaryOf(records.slice(1), day, {launches: ballistic});
		expect(bottomLine(summary)).toContain('One launch of other classes is listed below and not counted.');
	});
});
