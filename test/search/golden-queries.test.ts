import {expect, test} from 'vitest';
import {type GoldenQuery, goldenQueries} from './golden-queries.ts';
import {dataset, found, idsWhere} from './search-of.ts';

/** What a query misses of what was meant, and what it finds beside it. */
function faults({query, exactly, only = exactly, all = exactly, finds = [], leaves = []}: GoldenQuery) {
	const ids = found(query);
	const meant = all === undefined ? [] : idsWhere(event => all(event, dataset));
	const allowed = new Set(only === undefined ? ids : idsWhere(event => only(event, dataset)));
	return {
		expectsNothing: all !== undefined && meant.length === 0,
		missed: [...meant, ...finds].filter(id => !ids.includes(id)),
		unwanted: ids.filter(id => !allowed.has(id) || leaves.includes(id)),
		found: ids.length > 0,
	};
}

test.each(goldenQueries)('$query finds what an analyst means by it', golden => {
	expect(faults(golden)).toEqual({expectsNothing: false, missed: [], unwanted: [], found: true});
});

test('Korean typed in single jamo (NFD) finds what whole syllables find', () => {
	for (const query of ['화성', '을지', '자유의 방패', '프리덤가디언']) {
		expect(found(query.normalize('NFD'))).toEqual(found(query));
	}
});
