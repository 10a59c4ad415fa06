import {describe, expect, test} from 'vitest';
import {type Dataset, withEvents} from '../../source/dataset/dataset.ts';
import {
	type BriefingEvent,
	isDrill,
	isLaunch,
	isStatement,
	type Statement,
} from '../../source/dataset/event.ts';
import {statementsOf} from '../../source/dataset/statements.ts';
import {createSearchIndex} from '../../source/search/match-word.ts';
import {queryProblem} from '../../source/search/parse-query.ts';
import {search, searchListed} from '../../source/search/search.ts';
import {parseIsoDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';
import {hasAsset, hasClass, hasFailed, hasSystem, isFrom, isOfSeries} from './record-strings.ts';
import {dataset, found, idsWhere, index, pairings, queryOf} from './search-of.ts';

type Fits = (event: BriefingEvent) => boolean;

const idsIn = (made: Dataset, text: string) =>
	search(
		createSearchIndex(made, () => undefined),
		queryOf(text),
	).events.map(({id}) => id);
const day = (text: string) => parseIsoDay(text) ?? Number.NaN;
const lastDay = (event: BriefingEvent) =>
	(isDrill(event) ? (event.end ?? event.start) : isLaunch(event) ? (event.last ?? event.start) : event.start)
		.lastDay;
const since =
	(text: string): Fits =>
	event =>
		lastDay(event) >= day(text);
const until =
	(text: string): Fits =>
	event =>
		event.start.firstDay <= day(text);
const all =
	(...tests: readonly Fits[]): Fits =>
	event =>
		tests.every(fits => fits(event));
const not =
	(fits: Fits): Fits =>
	event =>
		!fits(event);
const isExact = ({firstDay, lastDay}: {firstDay: number; lastDay: number}) => firstDay === lastDay;
/** The months of each of its days; none where it is dated to a year. */
function monthsOf(event: BriefingEvent): ReadonlySet<number> {
	const dates = [event.start, ...(isDrill(event) ? [event.end ?? event.start] : [])];
	const days = Array.from(
		{length: lastDay(event) - event.start.firstDay + 1},
		(_, index) => event.start.firstDay + index,
	);
	return new Set(
		dates.some(({precision}) => precision === 'year')
			? []
			: days.map(each => new Date(each * 86_400_000).getUTCMonth() + 1),
	);
}

const gapOf = (event: BriefingEvent) => pairings.ofEvent(event)?.match?.gap;
const isWith =
	(country: string): Fits =>
	event =>
		isDrill(event) && event.participants.includes(country);
const isKind =
	(kind: string): Fits =>
	event =>
		event.kind === kind;

describe('a field finds what comparing all records finds', () => {
	const cases: readonly (readonly [string, Fits])[] = [
		['kind:launch', isKind('launch')],
		['KIND:Launch', isKind('launch')],
		['kind:nuclear', isKind('nuclear-test')],
		['-kind:launch', not(isKind('launch'))],
		['kind:drill,deployment', event => isDrill(event)],
		['class:icbm', event => hasClass(event, 'ICBM')],
		['class:icbm,slv', event => hasClass(event, 'ICBM') || hasClass(event, 'SLV')],
		[
			'kind:launch class:icbm since:2022 until:2023-06',
			all(event => hasClass(event, 'ICBM'), since('2022-01-01'), until('2023-06-30')),
		],
		['since:2025-08', since('2025-08-01')],
		['until:1990', until('1990-12-31')],
		['since:2023-03-19 until:2023-03-19', all(since('2023-03-19'), until('2023-03-19'))],
		['on:2023-03-19', all(since('2023-03-19'), until('2023-03-19'))],
		['date:2022-10-31..2022-11-06', all(since('2022-10-31'), until('2022-11-06'))],
		['2022-10-31..2022-11', all(since('2022-10-31'), until('2022-11-30'))],
		['date:..1990', until('1990-12-31')],
		['year:2010..2015', all(since('2010-01-01'), until('2015-12-31'))],
		['year:2003', all(since('2003-01-01'), until('2003-12-31'))],
		['-since:2000', not(since('2000-01-01'))],
		['month:august', event => monthsOf(event).has(8)],
		['month:8', event => monthsOf(event).has(8)],
		[
			'kind:launch month:jan,feb',
			all(isKind('launch'), event => monthsOf(event).has(1) || monthsOf(event).has(2)),
		],
		['is:rough', event => !isExact(event.start) || (isDrill(event) && !isExact(event.end ?? event.start))],
		['system:kn-23', event => hasSystem(event, 'hwasong-11a')],
		['system:hwasong-11a', event => hasSystem(event, 'hwasong-11a')],
		['system:화성-11가', event => hasSystem(event, 'hwasong-11a')],
		['system:KN23', event => hasSystem(event, 'hwasong-11a')],
		['system:hwasong-12', event => hasSystem(event, 'hwasong-12')],
		['system:pukguksong', event => hasSystem(event, 'pukguksong-1', 'pukguksong-2', 'pukguksong-3')],
		['site:sohae', event => isFrom(event, 'sohae')],
		['site:tongchang-ri', event => isFrom(event, 'sohae')],
		['site:tongchang', event => isFrom(event, 'sohae')],
		['site:동창리', event => isFrom(event, 'sohae')],
		['site:동창리'.normalize('NFD'), event => isFrom(event, 'sohae')],
		['site:wonsan', event => isFrom(event, 'wonsan')],
		['site:"wonsan kalma"', event => isFrom(event, 'wonsan-kalma')],
		['site:wonsan-kalma', event => isFrom(event, 'wonsan-kalma')],
		['site:punggye-ri', isKind('nuclear-test')],
		['series:ufs', event => isOfSeries(event, 'ulchi-freedom-shield')],
		['series:freedomshi', event => isOfSeries(event, 'freedom-shield', 'freedom-shield-field-training')],
		['series:freedom-shield', event => isOfSeries(event, 'freedom-shield')],
		['category:bomber-flight', event => isDrill(event) && event.category === 'bomber-flight'],
		['category:bomber', event => isDrill(event) && event.category === 'bomber-flight'],
		['asset:b-1b', event => hasAsset(event, /^B-1B/)],
		['asset:lancer', event => hasAsset(event, /^B-1B/)],
		['asset:f-2', event => hasAsset(event, /^F-2$/)],
		['asset:f-35', event => hasAsset(event, /F-35/)],
		['asset:cvn-73', event => hasAsset(event, /George Washington/)],
		['with:japan', isWith('Japan')],
		['with:일본', isWith('Japan')],
		['with:us', isWith('US')],
		['-with:us', not(isWith('US'))],
		['asset:b-1b with:japan', all(isWith('Japan'), event => hasAsset(event, /^B-1B/))],
		['outcome:failure', hasFailed],
		['-outcome:failure', not(hasFailed)],
		['confidence:low', event => event.confidence === 'low'],
		['theatre:elsewhere', event => isDrill(event) && event.theatre === 'elsewhere'],
		[
			'part:2023-03-13-freedom-shield',
			event => isDrill(event) && event.partOf === '2023-03-13-freedom-shield',
		],
		['part:freedom-shield-23', event => isDrill(event) && event.partOf === '2023-03-13-freedom-shield'],
		['id:2017-11-29-icbm', event => event.id === '2017-11-29-icbm'],
		['id:2017-11', event => event.id.startsWith('2017-11-')],
		['source:kcna', event => event.sources.some(({publisher}) => /\bKCNA\b/.test(publisher))],
		['source:yonhap', event => event.sources.some(({publisher}) => /\bYonhap\b/.test(publisher))],
		['relation:during', event => gapOf(event)?.relation === 'during'],
		['relation:same-day', event => gapOf(event)?.relation === 'same-day'],
		[
			'-relation:before,after kind:drill',
			all(isKind('drill'), event => !/before|after/.test(gapOf(event)?.relation ?? '')),
		],
		['is:paired', event => pairings.ofEvent(event)?.match !== undefined],
	];

	test.each(cases)('%s', (query, fits) => {
		expect(found(query)).not.toEqual([]);
		expect(found(query)).toEqual(idsWhere(fits));
	});
});

describe('gaps', () => {
	const range = (event: BriefingEvent) => {
		const gap = gapOf(event);
		return gap && {least: Math.abs(gap.days), most: Math.abs(gap.daysMax)};
	};
	const cases: readonly (readonly [string, (least: number, most: number) => boolean])[] = [
		['gap:0', (least, most) => least === 0 && most === 0],
		['gap:=3', (least, most) => least === 3 && most === 3],
		['gap:<=3', (_least, most) => most <= 3],
		['gap:<3', (_least, most) => most < 3],
		['gap:>30', least => least > 30],
		['gap:>=30', least => least >= 30],
	];

	test.each(cases)('%s holds for each gap that a coarse date leaves possible', (query, fits) => {
		expect(found(query)).not.toEqual([]);
		expect(found(query)).toEqual(
			idsWhere(event => {
				const gap = range(event);
				return gap !== undefined && fits(gap.least, gap.most);
			}),
		);
	});

	test('the worked cases lie where the press reports put them', () => {
		expect(found('gap:2')).toContain('2024-11-03-b1b-trilateral');
		expect(found('gap:27')).toContain('2017-11-02-b1b-pilsung');
		expect(found('relation:same-day')).toContain('2023-03-19-b1b-freedom-shield');
	});
});

describe('flags', () => {
	test('is:stated finds both ends of a link that a source states', () => {
		const ids = found('is:stated');
		expect(ids).toContain('2024-11-03-b1b-trilateral');
		expect(ids).toContain('2024-10-31-icbm');
		expect(ids).not.toContain('2017-11-02-b1b-pilsung');
	});

	test('is:salvo finds firings of more than one missile, each counted once', () => {
		const srbm = {class: 'SRBM', outcome: 'success'};
		const launches = datasetFrom([
			launchRecord({id: 'one', start: '2023-01-01', missiles: [{...srbm, count: 1}]}),
			launchRecord({id: 'two', start: '2023-01-02', missiles: [{...srbm, count: 2}]}),
			launchRecord({id: 'unknown', start: '2023-01-03', missiles: [srbm]}),
			launchRecord({id: 'two-kinds', start: '2023-01-04', missiles: [srbm, {...srbm, class: 'cruise'}]}),
			launchRecord({
				id: 'one-reported-twice',
				start: '2023-01-05',
				missiles: [
					{...srbm, count: 1},
					{...srbm, count: 1, same_as_previous: true},
				],
			}),
		]);
		expect(idsIn(launches, 'is:salvo')).toEqual(['two', 'two-kinds']);
	});

	test("is:own finds the events of a user's own file and no others", () => {
		const own = datasetFrom([
			launchRecord({id: 'mine', start: '2030-01-01'}),
			drillRecord({id: 'my-drill', start: '2030-01-02'}),
		]);
		const both = withEvents(dataset, own.events, {hash: '', only: false});
		expect(idsIn(both, 'is:own')).toEqual(['mine', 'my-drill']);
		expect(found('is:own')).toEqual([]);
	});
});

describe('statements', () => {
	const listed = (text: string) => searchListed(index, queryOf(text)).events;
	const {all: statements} = statementsOf(dataset);
	const isKcna = ({claim}: Statement) => /\bKCNA\b/.test(claim.by);
	/** A drill with the drills that it is a part of. */
	const lineOf = (id: string | undefined): readonly string[] => {
		const event = id === undefined ? undefined : dataset.byId.get(id);
		return event === undefined ? [] : [event.id, ...lineOf(isDrill(event) ? event.partOf : undefined)];
	};

	test('about: lists those about a drill and about its parts', () => {
		const id = '2023-08-21-ulchi-freedom-shield';
		const wanted = statements.filter(({about}) => about.flatMap(lineOf).includes(id));
		expect(wanted.length).toBeGreaterThan(2);
		expect(listed(`about:${id}`)).toEqual(wanted);
		expect(listed('about:ulchi-freedom-shield-23')).toEqual(wanted);
		const spokenOf = listed(`about:${id} kind:drill`).map(event => event.id);
		expect(spokenOf).toEqual(
			dataset.events
				.filter(isDrill)
				.map(drill => drill.id)
				.filter(each => lineOf(each).includes(id) && statements.some(({about}) => about.includes(each))),
		);
	});

	test('of alternatives each asks for itself: said: for statements, the others for events', () => {
		const said = statements.filter(isKcna);
		expect(said.length).toBeGreaterThan(10);
		const icbms = dataset.events.filter(event => hasClass(event, 'ICBM'));
		const both = listed('said:kcna or class:icbm');
		expect(both.filter(isStatement)).toEqual(said);
		expect(both.filter(event => !isStatement(event))).toEqual(icbms);
		expect(both.map(({start}) => start.firstDay)).toEqual(
			both.map(({start}) => start.firstDay).toSorted((a, b) => a - b),
		);
		expect(listed('said:kcna or said:jcs')).toEqual(
			statements.filter(({claim}) => /\b(KCNA|JCS)\b/.test(claim.by)),
		);
		expect(listed('said:kcna or class:icbm since:2023').map(({id}) => id)).toEqual(
			both.filter(since('2023-01-01')).map(({id}) => id),
		);
	});
});

describe('coarse dates', () => {
	const coarse = datasetFrom([
		drillRecord({id: 'year', start: '2017~', end: '2017~'}),
		drillRecord({id: 'about', start: '2017-06-02~', end: '2017-06-02~'}),
		drillRecord({id: 'long', start: '2017-05-30', end: '2017-08-01'}),
		drillRecord({id: 'unknown-end', start: '2017-05-30'}),
	]);
	const ids = (text: string) => idsIn(coarse, text).toSorted();

	test('an event is found by each day that it may have been on', () => {
		expect(ids('on:2017-05-30')).toEqual(['about', 'long', 'unknown-end', 'year']);
		expect(ids('on:2017-06-06')).toEqual(['long', 'year']);
		expect(ids('since:2017-08-02')).toEqual(['year']);
		expect(ids('until:2017-05-29')).toEqual(['year']);
		expect(ids('until:2016')).toEqual([]);
	});
});

test('a salvo goes on until its last missile', () => {
	const overnight = datasetFrom([
		launchRecord({id: 'overnight', start: '2023-01-01T23:50+09:00', last: '2023-01-02T00:10+09:00'}),
	]);
	expect(idsIn(overnight, 'on:2023-01-02')).toEqual(['overnight']);
	expect(idsIn(overnight, 'on:2023-01-03')).toEqual([]);
});

describe('names that stand for nothing', () => {
	test.each([
		['site:sohea', 'site: there is no "sohea"; did you mean sohae?'],
		['icbm -asset:warthgo', 'asset: there is no "warthgo"; did you mean warthog?'],
		['with:zzzz', 'with: there is no "zzzz" in the data'],
	])('in %s are told', (query, said) => {
		expect(queryProblem(index, queryOf(query))).toBe(said);
		expect(queryOf(query).filters).toHaveLength(1);
	});

	test('find nothing, and taken away leave all', () => {
		expect(found('site:sohea')).toEqual([]);
		expect(found('-site:sohea')).toHaveLength(dataset.events.length);
		expect(found('site:sohea,sunan')).toEqual(found('site:sunan'));
	});

	test('are none in queries that name what there is', () => {
		expect(queryProblem(index, queryOf('icbm site:sohae -with:japan class:icbm since:2022'))).toBeUndefined();
	});
});
