import {describe, expect, test} from 'vitest';
import {completedPart, completeQuery, parseQuery} from '../../source/search/parse-query.ts';
import {fieldNames} from '../../source/search/query.ts';
import {index} from './search-of.ts';

const complete = (text: string) => completeQuery(text, text.length, index);

describe('Tab completes', () => {
	test.each([
		['cl', ['class:']],
		['s', ['since:', 'system:', 'site:', 'series:', 'said:', 'source:']],
		['-cl', ['-class:']],
		['icbm -ou', ['-outcome:']],
		['class:ic', ['class:ICBM']],
		['class:icbm,slb', ['class:icbm,SLBM']],
		['-kind:l', ['-kind:launch']],
		['category:fl', ['category:bomber-flight']],
		['site:soh', ['site:sohae']],
		['site:wonsan', ['site:wonsan-kalma']],
		['with:ja', ['with:japan']],
		['gap:<', ['gap:<=3', 'gap:<=7', 'gap:<=30']],
		['is:s', ['is:stated', 'is:salvo']],
		// No field begins so: the values that do, or one of whose words does.
		['bom', ['category:bomber-flight', 'series:bomber-flight']],
		['b-1b 2017 -soh', ['-site:sohae']],
		['icb', ['class:ICBM']],
		[
			'year:199',
			[
				'year:1990',
				'year:1991',
				'year:1992',
				'year:1993',
				'year:1994',
				'year:1995',
				'year:1996',
				'year:1997',
				'year:1998',
				'year:1999',
			],
		],
	])('%s to %j', (text, completions) => {
		expect(complete(text)).toEqual(completions);
	});

	test('an empty place to all fields', () => {
		expect(complete('')).toEqual(fieldNames.map(name => `${name}:`));
		expect(complete('icbm ')).toEqual(complete(''));
	});

	test.each(['hw', 'hwasngo', '"cl', 'site:"so', 'zzz:', 'class:zzz'])('%s to nothing', text => {
		expect(complete(text)).toEqual([]);
	});

	test('what stands before the cursor, and leaves the rest alone', () => {
		expect(completeQuery('icbm cl since:2022', 7, index)).toEqual(['class:']);
		expect(completedPart('icbm cl since:2022', 7)).toEqual({start: 5, end: 7});
		expect(completedPart('icbm -site:so', 13)).toEqual({start: 5, end: 13});
		expect(completedPart('icbm ', 5)).toEqual({start: 5, end: 5});
	});
});

test('each completed value is one that its field takes', () => {
	for (const name of fieldNames) {
		for (const completed of complete(`${name}:`)) {
			expect(parseQuery(completed)).toMatchObject({ok: true, query: {filters: [{field: name}]}});
		}
	}
});
