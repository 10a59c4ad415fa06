/** What `npm run data` refuses of our own records beyond their form. */
import {describe, expect, test} from 'vitest';
import {recordProblems} from '../../scripts/workshop/record-checks.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';

/** The fields of which a record is refused. */
function refused(record: Parameters<typeof datasetFrom>[0][number]): readonly string[] {
	return recordProblems(datasetFrom([record]).events).map(({field}) => field);
}

describe('the day on which a launch became known', () => {
	const told = (date: string, about?: string) =>
		launchRecord({
			id: '2024-01-24-cruise',
			start: '2024-01-24',
			reported: '2024-01-25',
			sources: [{publisher: 'Yonhap', date, ...(about === undefined ? {} : {about})}],
		});

	test('is not after the earliest source', () => {
		expect(refused(told('2024-01-24'))).toEqual(['reported']);
		expect(refused(told('2024-01-25'))).toEqual([]);
	});

	test('is held against no source that is about something else, or has no single day', () => {
		expect(refused(told('2024-01-24', 'a warning of the day before'))).toEqual([]);
		expect(refused(told('2024-01'))).toEqual([]);
	});
});

test('a place has one spelling: as South Korea, Jinhae, Mugeon-ri and Dokseok-ri had two', () => {
	const at = (place: string) => drillRecord({id: '2013-03-01-drill', start: '2013-03-01', place});
	for (const second of ['Republic of Korea', 'off Chinhae', 'Mugeonri range, Paju', 'Pohang (Doksuk-ri)']) {
		expect(refused(at(second))).toEqual(['place']);
	}

	for (const first of ['South Korea', 'off Jinhae', 'Mugeon-ri range, Paju', 'Pohang (Dokseok-ri)']) {
		expect(refused(at(first))).toEqual([]);
	}
});

describe('a speaker is a name', () => {
	const answering = (by: string) =>
		drillRecord({
			id: '2023-07-13-b52',
			start: '2023-07-13',
			in_response_to: [{to: '2023-07-12-icbm', by}],
		});
	const icbm = launchRecord({id: '2023-07-12-icbm', start: '2023-07-12'});
	const refusedOf = (by: string) =>
		recordProblems(datasetFrom([answering(by), icbm]).events).map(({field}) => field);

	test('and not a gloss with it, as the record of 13 July 2023 had', () => {
		expect(refusedOf('Yonhap (cited by Anadolu; show of force against the launch)')).toEqual([
			'in_response_to.by',
		]);
		expect(refusedOf('Yonhap')).toEqual([]);
	});

	test('and not the channel with it', () => {
		expect(refusedOf("General Staff of the Korean People's Army, through KCNA")).toEqual([
			'in_response_to.by',
		]);
		expect(refusedOf('Vincent Brooks, commander of US Forces Korea')).toEqual([]);
	});
});

describe('a count that the note does not give as exact', () => {
	const counted = (note: string, missile: object) =>
		refused(
			launchRecord({
				id: '2022-11-02-missile',
				start: '2022-11-02T09:12+09:00',
				missiles: [{class: 'unknown', outcome: 'unknown', ...missile}],
				note,
			}),
		);

	test('is a floor in the field too: the third round of 2 November 2022 was ten or more', () => {
		const note = 'Ten or more from Ragwon, Jongphyong and Sinpo.';
		expect(counted(note, {count: 10})).toEqual(['missiles.count']);
		expect(counted(note, {count: 10, at_least: true})).toEqual([]);
		expect(counted('At least ten minutes in flight.', {count: 10})).toEqual([]);
	});

	test('is rough in the field too: the JCS estimated about ten on 30 May 2024', () => {
		expect(counted('Seoul estimated about ten.', {count: 10})).toEqual(['missiles.count']);
		expect(counted('Seoul estimated about ten.', {count: 10, count_about: true})).toEqual([]);
	});
});

test("a count is not KCNA's where Seoul or Tokyo has another: 18 March 2024, six by KCNA and three by Japan", () => {
	const row = (by: string, count: number, more = {}) => ({
		class: 'SRBM',
		outcome: 'unknown',
		by,
		count,
		...more,
	});
	const counted = (missiles: readonly ReturnType<typeof row>[]) =>
		refused(launchRecord({id: '2024-03-18-srbm', start: '2024-03-18', missiles}));
	expect(counted([row('KCNA', 6), row('Japan MOD', 3, {same_as_previous: true})])).toEqual([
		'missiles.count',
	]);
	expect(counted([row('Japan MOD', 3), row('KCNA', 6, {same_as_previous: true})])).toEqual([]);
	expect(counted([row('KCNA', 1), row('Japan MOD', 1, {same_as_previous: true})])).toEqual([]);
});

test('one statement stands at one drill: KCNA on the five flights of March 2017 stood at four of them', () => {
	const page = 'https://m.nocutnews.co.kr/news/amp/4760142';
	const flight = (id: string, more = {}) =>
		drillRecord({
			id,
			start: id.slice(0, 10),
			reactions: [{by: 'KCNA', wording: 'listed five flights', date: '2017-04', url: page, ...more}],
		});
	const [first, second] = ['2017-03-22-b1b', '2017-03-28-b1b'];
	const problems = recordProblems(datasetFrom([flight(first), flight(second)]).events);
	expect(problems.map(({id, field}) => [id, field])).toEqual([[second, 'reactions']]);
	expect(problems[0]?.message).toContain(`stands at ${first}`);
	const named = [flight(first, {drills: [second]}), drillRecord({id: second, start: '2017-03-28'})];
	expect(recordProblems(datasetFrom(named).events)).toEqual([]);
});

test('a claim has the address at which its publisher stands among the sources', () => {
	const page = 'https://koreaherald.com/view.php?ud=20140303000881';
	const call = (more: object) =>
		drillRecord({
			id: '2014-03-03-call',
			start: '2014-03-03',
			order: [{launch: '2014-03-03-srbm', order: 'unknown', by: 'Korea Herald', ...more}],
			sources: [{publisher: 'Korea Herald', url: page}],
		});
	const launch = launchRecord({id: '2014-03-03-srbm', start: '2014-03-03'});
	const refusedOf = (more: object) =>
		recordProblems(datasetFrom([call(more), launch]).events).map(({field}) => field);
	expect(refusedOf({})).toEqual(['order.by']);
	expect(refusedOf({url: page})).toEqual([]);
	expect(refusedOf({by: 'ROK JCS'})).toEqual([]);
});

describe('an address names a page, not the way to it', () => {
	const cited = (url: string) =>
		launchRecord({id: '2022-02-27-icbm', start: '2022-02-27', sources: [{publisher: 'CNA (Reuters)', url}]});

	test('in a source', () => {
		expect(refused(cited('https://example.org/asia/possible-missile?cid=cna_flip_070214'))).toEqual([
			'sources.url',
		]);
		expect(refused(cited('https://example.org/a?id=1&utm_source=rss'))).toEqual(['sources.url']);
		expect(refused(cited('https://example.org/a?id=1&cid=10301#top'))).toEqual([]);
	});

	test('in a claim', () => {
		const told = (url: string) =>
			drillRecord({
				id: '2026-03-09-drill',
				start: '2026-03-09',
				reactions: [{by: 'Kim Yo Jong', wording: 'condemned it', date: '2026-03-10', url}],
			});
		expect(refused(told('https://example.org/drills?traffic_source=rss'))).toEqual(['reactions.url']);
		expect(refused(told('https://example.org/drills'))).toEqual([]);
	});
});
