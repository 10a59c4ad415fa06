/** What only the dataset can tell of a query: a name in it that stands for nothing. */

import {nearestWord} from '../text/nearest-word.ts';
import type {Query} from './query.ts';
import {queryField} from './query-fields.ts';
import type {SearchIndex} from './search-index.ts';

/**
 * One sentence part about the first value that names nothing in the dataset, such as `site:sohea`; undefined where all
 * do. Such a query is no mistake of grammar: searched all the same, it finds nothing.
 */
export function queryProblem({context}: SearchIndex, query: Query): string | undefined {
	for (const {field, values} of query.filters) {
		for (const value of values) {
			const definition = queryField(field);
			if (definition !== undefined && definition.test(value, context) === undefined) {
				const meant = nearestWord(value, definition.names(context));
				const advice = meant === undefined ? ' in the data' : `; did you mean ${meant}?`;
				return `${field}: there is no "${value}"${advice}`;
			}
		}
	}

	return undefined;
}
