import {expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {searchDrills, searchPairings} from '../../source/search/search.ts';
import {dataset, index, pairings, queryOf, resultOf} from './search-of.ts';

// Statistics and Pairs answer one question: what a launch's field asks is asked of the paired launch in both.
test.each(['class:icbm', 'class:icbm since:2022', 'sohae', 'b-1b or class:slbm', 'gap:<=3 -asset:b-1b'])(
	'the drills of the pairs that %s finds are those that its figures rest on',
	text => {
		const pairs = searchPairings(pairings.all(), queryOf(text), index).map(({drill}) => drill.id);
		const paired = new Set(pairings.all().map(({drill}) => drill.id));
		const studied = searchDrills(queryOf(text), index).map(({id}) => id);
		expect(pairs).not.toEqual([]);
		expect(studied.filter(id => paired.has(id))).toEqual(pairs);
	},
);

test('a drill without a pairing is taken where the query finds it, so that what is left out is counted', () => {
	const elsewhere = (text: string) =>
		searchDrills(queryOf(text), index).filter(({theatre}) => theatre === 'elsewhere');
	const found = resultOf('rimpac').events.filter(isDrill);
	expect(found.length).toBeGreaterThan(0);
	expect(elsewhere('rimpac')).toEqual(found.filter(({theatre}) => theatre === 'elsewhere'));
	expect(dataset.events).toContain(found[0]);
});
