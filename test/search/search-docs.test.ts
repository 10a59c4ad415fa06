import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {searchFieldsMarkdown} from '../../scripts/workshop/pages.ts';
import {parseQuery} from '../../source/search/parse-query.ts';
import {fieldNames} from '../../source/search/query.ts';
import {found} from './search-of.ts';

const page = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8');

test('the table has a row for each field', () => {
	const rows = searchFieldsMarkdown().split('\n');
	expect(rows).toHaveLength(fieldNames.length + 2);
	for (const [index, name] of fieldNames.entries()) {
		expect(rows[index + 2]).toContain(`\`${name}:`);
	}
});

test('each query of the page is one that finds something', () => {
	const [, head = ''] = page.split('| you type | it finds events with |');
	const [table = ''] = head.split('\n\n');
	const queries = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([^`]*)`/g)].map(([, query = '']) => query),
	);
	expect(queries.length).toBeGreaterThanOrEqual(9);
	for (const query of queries) {
		expect(parseQuery(query)).toMatchObject({ok: true});
		expect(found(query)).not.toEqual([]);
	}
});
