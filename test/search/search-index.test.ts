import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {BriefingEvent} from '../../source/dataset/event.ts';
import {eventTextsOf} from '../../source/search/event-texts.ts';
import {createSearchIndex, prepareWords} from '../../source/search/match-word.ts';
import {emptyQuery as nothing} from '../../source/search/query.ts';
import {search} from '../../source/search/search.ts';
import {termsOf} from '../../source/search/term-index.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';
import {bruteForce} from './brute-force.ts';
import {dataset, found, idsWhere, index, queryOf, resultOf} from './search-of.ts';

const textsOf = eventTextsOf(dataset);
const vocabulary = [...new Set(dataset.events.flatMap(event => [...termsOf(textsOf(event))]))].sort();

/** Words as they are typed: whole, begun, cut out of the middle, with a letter wrong, or nonsense. */
const typedWord = fc
	.tuple(
		fc.constantFrom(...vocabulary),
		fc.nat(20),
		fc.nat(20),
		fc.constantFrom('whole', 'start', 'cut', 'slip'),
	)
	.map(([word, from, to, how]) => {
		const [at, end] = [from % word.length, to % word.length];
		switch (how) {
			case 'start':
				return word.slice(0, end + 1);
			case 'cut':
				return word.slice(Math.min(at, end), Math.max(at, end) + 1);
			case 'slip':
				return `${word.slice(0, at)}x${word.slice(at + 1)}`;
			default:
				return word;
		}
	})
	.filter(word => /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(word));

describe('words', () => {
	test('taken in little by little are those taken in at once', () => {
		const [slow, quick] = [{...dataset}, {...dataset}];
		let slices = 1;
		while (!prepareWords(slow)) {
			slices++;
		}

		expect(slices).toBeGreaterThan(10);
		const [bySlices, atOnce] = [slow, quick].map(
			each => createSearchIndex(each, () => undefined).words().terms,
		);
		expect(bySlices?.vocabulary).toEqual(atOnce?.vocabulary);
		for (const word of ['march', 'freedom', '2023', 'hwasong']) {
			const [events, same] = [bySlices, atOnce].map(terms => {
				const seen: number[] = [];
				terms?.forEachWith(word, event => seen.push(event));
				return seen;
			});
			expect(events).toEqual(same);
		}
	});

	test('find what comparing each word with each term of each event finds', () => {
		const isFoundBy = bruteForce(dataset);
		fc.assert(
			fc.property(fc.array(typedWord, {minLength: 1, maxLength: 3}), typed => {
				const words = [...new Set(typed)];
				const result = search(index, {...nothing, words});
				expect(result.events.map(({id}) => id)).toEqual(idsWhere(event => isFoundBy(event, words)));
			}),
			{numRuns: 150},
		);
	});

	test('give as the best match the first of all in order', () => {
		fc.assert(
			fc.property(fc.array(typedWord, {maxLength: 2}), words => {
				const result = search(index, {...nothing, words});
				expect(result.best()?.id).toBe(result.ranked()[0]?.id);
			}),
			{numRuns: 150},
		);
	});

	test('never find more for a word more', () => {
		fc.assert(
			fc.property(fc.array(typedWord, {maxLength: 3}), typedWord, (words, more) => {
				const before = new Set(search(index, {...nothing, words}).events);
				const after = search(index, {...nothing, words: [...words, more]}).events;
				expect(after.filter(event => !before.has(event))).toEqual([]);
			}),
			{numRuns: 300},
		);
	});

	test('taken away find the rest', () => {
		for (const word of ['icbm', 'b-1b', '화성', 'freedom', '2023']) {
			const with_ = new Set(found(word));
			expect(found(`-${word}`)).toEqual(idsWhere(({id}) => !with_.has(id)));
		}
	});

	test('that are mistyped take nothing away', () => {
		expect(found('hwasng-18')).not.toEqual([]);
		expect(found('-hwasng-18')).toHaveLength(dataset.events.length);
	});

	test('an empty query finds all events, by date', () => {
		expect(resultOf('').events).toEqual(dataset.events);
	});
});

describe('phrases', () => {
	const made = datasetFrom([
		drillRecord({id: 'shield', start: '2023-03-13', title: 'Freedom Shield 23'}),
		drillRecord({id: 'edge', start: '2023-03-14', title: 'Shield of freedom, live-fire'}),
		drillRecord({id: 'both', start: '2023-03-15', title: 'Freedom', place: 'Shield range'}),
		launchRecord({id: 'launch', start: '2023-03-16'}),
	]);
	const madeIndex = createSearchIndex(made, () => undefined);
	const ids = (text: string) => search(madeIndex, queryOf(text)).events.map(({id}) => id);

	test.each([
		['"freedom shield"', ['shield']],
		['"shield freedom"', []],
		['freedom shield', ['shield', 'edge', 'both']],
		['"live fire"', ['edge']],
		['live-fire', ['edge']],
		['"freedom shi', ['shield']],
		['"freedom shi"', []],
		['-"freedom shield" freedom', ['edge', 'both']],
		['"16 march"', ['launch']],
	])('%s finds %j', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});
});

describe('ranks', () => {
	const made = datasetFrom([
		drillRecord({id: 'start', start: '2023-01-01', title: 'Surfacing'}),
		drillRecord({id: 'whole', start: '2023-01-02', title: 'A surf'}),
		drillRecord({id: 'whole-later', start: '2023-01-03', title: 'Surf and Suhrace'}),
		drillRecord({id: 'inside', start: '2023-01-04', title: 'Windsurfer'}),
		drillRecord({id: 'korean', start: '2023-01-05', title: '을지프리덤가디언'}),
		drillRecord({id: 'korean-whole', start: '2023-01-06', title: '가디언'}),
	]);
	const madeIndex = createSearchIndex(made, () => undefined);
	const ranked = (text: string) => {
		const result = search(madeIndex, queryOf(text));
		return result.ranked().map(event => `${event.id} ${result.rank(event)}`);
	};

	test('a whole word comes before the start of one, and of equals the newest first', () => {
		expect(ranked('surf')).toEqual(['whole-later 0', 'whole 0', 'start 1']);
	});

	test('titles come before what a summary says, whatever their dates', () => {
		const events = datasetFrom([
			drillRecord({id: 'title', start: '2022-10-31', title: 'Vigilant Storm'}),
			drillRecord({id: 'part', start: '2022-11-05', title: 'Flight in Vigilant Storm'}),
			drillRecord({
				id: 'summary',
				start: '2024-10-21',
				title: 'Vigilant Defense',
				summary: 'Not a storm.',
			}),
		]);
		const index = createSearchIndex(events, () => undefined);
		expect(
			search(index, queryOf('vigilant storm'))
				.ranked()
				.map(({id}) => id),
		).toEqual(['title', 'part', 'summary']);
	});

	test('the middle of a word counts only where no word starts so', () => {
		expect(ranked('dsurf')).toEqual(['inside 2']);
	});

	test('the middle of a Korean word always counts', () => {
		expect(ranked('프리덤')).toEqual(['korean 2']);
		expect(ranked('가디언')).toEqual(['korean-whole 0', 'korean 2']);
		expect(ranked('덤')).toEqual([]);
	});

	test('a mistyped word counts only where nothing else does', () => {
		expect(ranked('windsurfre')).toEqual(['inside 3']);
		expect(ranked('suhrac')).toEqual(['whole-later 1']);
	});

	test('several words rank by the worst of them', () => {
		expect(ranked('surfac 2023')).toEqual(['start 1']);
	});

	test('the list itself stays by date', () => {
		expect(search(madeIndex, queryOf('surf')).events.map(({id}) => id)).toEqual([
			'start',
			'whole',
			'whole-later',
		]);
	});
});

describe('dates', () => {
	const made = datasetFrom([
		drillRecord({id: 'winter', start: '2022-11-20', end: '2023-02-10'}),
		drillRecord({id: 'about', start: '2003-03-02~', end: '2003-03-02~'}),
		drillRecord({id: 'month', start: '2018-04', end: '2018-04'}),
		drillRecord({id: 'year', start: '2017~', end: '2017~', title: 'May have been'}),
		drillRecord({id: 'years', start: '2009', end: '2010', summary: 'After the launch of 27 February 1999.'}),
		launchRecord({id: 'timed', start: '2023-03-19T11:05+09:00'}),
	]);
	const ids = (text: string) =>
		search(
			createSearchIndex(made, () => undefined),
			queryOf(text),
		).events.map(({id}) => id);

	test.each([
		['november 2022', ['winter']],
		['december', ['winter']],
		['january 2023', ['winter']],
		['10 february', ['winter']],
		['october', []],
		['11', ['timed']],
		['2 march', ['about']],
		['27 february', []],
		['"27 february"', ['years']],
		['1999', []],
		['2003-03', ['about']],
		['april 2018', ['month']],
		['may', []],
		['1 april', []],
		['june', []],
		['2010', ['years']],
		['"may have"', ['year']],
		['2017', ['year']],
		['11:05', ['timed']],
		['19 mar 2023', ['timed']],
		['10', []],
	])('%s finds %j', (text, expected) => {
		expect(ids(text)).toEqual(expected);
	});
});

describe('marks', () => {
	const marksOf = (text: string) => {
		const result = resultOf(text);
		const [event] = result.events;
		return event === undefined ? [] : result.marks(event);
	};

	test.each([
		['freedom shi', ['freedom', 'shi']],
		['"ulchi freedom" 2023', ['ulchi freedom', '2023']],
		['hwasong 17', ['hwasong-17']],
		['hwasng-18', ['hwasong-18']],
		['class:icbm -failure', []],
	])('of %s are %j', (text, terms) => {
		expect(marksOf(text)).toEqual(terms);
	});
});

test('equal queries find the same, whatever was searched in between', () => {
	const queries = ['hwasng-18', 'freedom shield', 'gap:<=3', '"ulchi freedom"'];
	const first = queries.map(found);
	const fresh = createSearchIndex(dataset, index.context.pairingOf);
	expect(queries.toReversed().map(text => search(fresh, queryOf(text)).events.map(({id}) => id))).toEqual(
		first.toReversed(),
	);
});

test('each event is found by its id', () => {
	const misses = dataset.events.filter((event: BriefingEvent) => !found(event.id).includes(event.id));
	expect(misses).toEqual([]);
});
