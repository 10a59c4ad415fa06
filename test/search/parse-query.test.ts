import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {queryFields} from '../../source/search/fields.ts';
import {isEmptyQuery, parseQuery, withDates} from '../../source/search/parse-query.ts';
import {parseIsoDay} from '../../source/time/days.ts';
import {queryOf} from './search-of.ts';

const message = (text: string) => {
	const parsed = parseQuery(text);
	return parsed.ok ? 'no mistake' : parsed.message;
};

describe('words', () => {
	test.each([
		['freedom shield', ['freedom', 'shield']],
		['  Freedom   SHIELD ', ['freedom', 'shield']],
		// Typed twice, wanted once.
		['icbm icbm', ['icbm']],
		// A hyphen inside a word is part of it.
		['b-1b hwasong-18', ['b-1b', 'hwasong-18']],
		// The many hyphens and quotes of other keyboards and of word processors.
		['b‑1b Hwasong–18 ＫＮ－２３', ['b-1b', 'hwasong-18', 'kn-23']],
		['Übung café', ['ubung', 'cafe']],
		['자유의 방패'.normalize('NFD'), ['자유의', '방패']],
		// Punctuation alone says nothing.
		['- , & ... icbm ?', ['icbm']],
	])('%j is read as %j', (text, words) => {
		expect(queryOf(text)).toMatchObject({words, phrases: [], filters: [], excludedWords: []});
	});

	test('a day and a month, in either order, are one word', () => {
		for (const text of ['19 march', 'March 19', '19 mar', '19th march', 'march 19th']) {
			expect(queryOf(text).words).toEqual(['19-march']);
		}

		expect(queryOf('b-1b 19 march 2023').words).toEqual(['b-1b', '19-march', '2023']);
		expect(queryOf('march 2023').words).toEqual(['march', '2023']);
		expect(queryOf('32 march').words).toEqual(['32', 'march']);
		expect(queryOf('19 ma').words).toEqual(['19', 'ma']);
	});

	test.each([
		['11:05', ['11:05']],
		['Bunyan: the', ['bunyan', 'the']],
		['2017:foo', ['2017:foo']],
		['12:30-13:00', ['12:30-13:00']],
	])('the colon in %j makes no field', (text, words) => {
		expect(queryOf(text).words).toEqual(words);
	});

	test('an address that was pasted is a word', () => {
		expect(queryOf('https://www.nti.org/x').words).toHaveLength(2);
	});
});

describe('phrases', () => {
	test('words in quotes of any kind stay together', () => {
		for (const text of ['"ulchi freedom"', '“Ulchi Freedom”', '"ulchi-freedom"']) {
			expect(queryOf(text).phrases).toEqual([{parts: ['ulchi', 'freedom'], open: false}]);
		}
	});

	test('a quote that is not closed yet is taken as typed so far', () => {
		expect(queryOf('icbm "ulchi free')).toMatchObject({
			words: ['icbm'],
			phrases: [{parts: ['ulchi', 'free'], open: true}],
		});
		expect(isEmptyQuery(queryOf('"'))).toBe(true);
	});
});

describe('exclusions', () => {
	test('a hyphen in front takes away words, phrases and fields', () => {
		expect(queryOf('icbm -failure -"cut short" -site:sunan')).toEqual({
			alternatives: [],
			words: ['icbm'],
			phrases: [],
			excludedWords: ['failure'],
			excludedPhrases: [{parts: ['cut', 'short'], open: false}],
			filters: [{field: 'site', values: ['sunan'], negated: true}],
		});
	});

	test('a hyphen alone is nothing yet', () => {
		expect(queryOf('icbm -')).toEqual(queryOf('icbm'));
		expect(queryOf('icbm - sunan')).toEqual(queryOf('icbm sunan'));
	});
});

describe('fields', () => {
	test('a field takes a value, several with commas, or one in quotes', () => {
		expect(queryOf('class:icbm,SLBM Site:"wonsan kalma" series:"a, b"').filters).toEqual([
			{field: 'class', values: ['icbm', 'SLBM'], negated: false},
			{field: 'site', values: ['wonsan kalma'], negated: false},
			{field: 'series', values: ['a, b'], negated: false},
		]);
	});

	test('each field takes its own example', () => {
		for (const {name, example} of queryFields) {
			expect(queryOf(example).filters).toMatchObject([{field: name}]);
		}
	});

	test('a field without its value is nothing yet', () => {
		for (const {name} of queryFields) {
			expect(isEmptyQuery(queryOf(`${name}:`))).toBe(true);
			expect(isEmptyQuery(queryOf(`-${name}:"`))).toBe(true);
		}

		expect(isEmptyQuery(queryOf('gap:< gap:<= class:,'))).toBe(true);
	});

	test.each([
		['clas:icbm', 'There is no field "clas"; did you mean class?'],
		['icbm sites:sohae', 'There is no field "sites"; did you mean site?'],
		['-outcme:failure', 'There is no field "outcme"; did you mean outcome?'],
		['class:icmb', 'class: there is no "icmb"; did you mean ICBM?'],
		['confidence:x', 'confidence: there is no "x"; it takes high, medium, low'],
		['since:20', 'since: wants a date such as 2022, 2022-06 or 2022-06-15'],
		['until:2022-13', 'until: "2022-13" does not exist; months run from 01 to 12'],
		['since:2022-02-30', 'since: "2022-02-30" does not exist; February 2022 has 28 days'],
		['since:2022~', 'since: wants a date such as 2022, 2022-06 or 2022-06-15'],
		['year:2022-06', 'year: wants a year such as 2017, or years such as 2010..2015'],
		['year:2023-03', 'year: wants a year such as 2017, or years such as 2010..2015'],
		['date:2023..2022', 'date: wants a date such as 2022, 2022-06 or 2022-06-15, or two with .. between'],
		['gap:3..', 'gap: takes days such as 0, <=3, >30 or 4..10'],
		['gap:near', 'gap: takes days such as 0, <=3, >30 or 4..10'],
		['gap:-3', 'gap: takes days such as 0, <=3, >30 or 4..10'],
	])('%s is answered with: %s', (text, said) => {
		expect(message(text)).toBe(said);
	});

	test('a field that is like no other is answered with all there are', () => {
		expect(message('zzzzzz:1')).toMatch(/^There is no field "zzzzzz"; .*\bkind, since\b/);
	});

	test('control characters cannot get into a message', () => {
		expect(message('cl\u001Bas:icbm')).toBe('There is no field "clas"; did you mean class?');
	});
});

test('no text makes the parser throw, and what it understands has no empty words', () => {
	const piece = fc.oneof(
		fc.string({unit: 'grapheme'}),
		fc.constantFrom('"', '-', ':', '“', 'class:', 'gap:<', 'since:', '//', ',', ' ', 'icbm', '화성', '\n'),
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 12}), pieces => {
			const parsed = parseQuery(pieces.join(''));
			if (parsed.ok) {
				const {words, excludedWords, phrases, filters} = parsed.query;
				expect([...words, ...excludedWords, ...phrases.flatMap(({parts}) => parts)]).not.toContain('');
				expect(filters.every(({values}) => values.length > 0)).toBe(true);
			} else {
				expect(parsed.message).toMatch(/\S/);
			}
		}),
		{numRuns: 2000},
	);
});

describe('or', () => {
	test('joins the words, phrases and fields beside it, and binds closer than a space', () => {
		const {words, alternatives} = queryOf('b-1b or "b-52h" or asset:b-2 2017');
		expect(words).toEqual(['2017']);
		expect(alternatives).toMatchObject([
			[
				{words: ['b-1b']},
				{phrases: [{parts: ['b', '52h'], open: false}]},
				{filters: [{field: 'asset', values: ['b-2'], negated: false}]},
			],
		]);
	});

	test.each(['or', 'or icbm', 'icbm or', 'icbm or or', 'site: or class:'])(
		'%j has nothing to join, so it is a word or not finished',
		text => {
			expect(queryOf(text).alternatives.every(group => group.length > 0)).toBe(true);
		},
	);

	test('a mistake in one of the alternatives is a mistake', () => {
		expect(message('icbm or site: or foo:bar')).toMatch(/^There is no field "foo"/);
	});
});

test('two dates with .. between ask for what went on in these days', () => {
	expect(queryOf('2022-10-31..2022-11-06 b-1b')).toEqual(queryOf('date:2022-10-31..2022-11-06 b-1b'));
	expect(queryOf('2022..').filters).toEqual([{field: 'date', values: ['2022..'], negated: false}]);
	expect(queryOf('on:2022 theater:korea')).toEqual(queryOf('date:2022 theatre:korea'));
});

describe('days seen from today', () => {
	// Sunday 15 March 2026: its week began on Monday 9 March.
	const sunday = parseIsoDay('2026-03-15') ?? Number.NaN;

	test.each([
		['since:today', 'since:2026-03-15'],
		['icbm since:-7 until:yesterday', 'icbm since:2026-03-08 until:2026-03-14'],
		['date:"last week"', 'date:2026-03-02..2026-03-08'],
		['date:last-week', 'date:2026-03-02..2026-03-08'],
		['-on:this-month b-1b', '-on:2026-03-01..2026-03-31 b-1b'],
		['since:last-month', 'since:2026-02-01'],
		['until:last-month', 'until:2026-02-28'],
		['date:2026-01..today', 'date:2026-01..2026-03-15'],
		['date:-3..', 'date:2026-03-12..'],
		['today -7 site:last-week since:2022', 'today -7 site:last-week since:2022'],
	])('of %s are %s', (typed, dated) => {
		expect(withDates(typed, sunday)).toBe(dated);
	});
});
