/** Citations as CSL-JSON (citationstyles.org), which Zotero, pandoc and most reference managers read. */
import {type Citation, datasetTitle} from './citation.ts';
import type {JsonValue} from './event-record.ts';
import {known} from './event-record.ts';
import {jsonLines} from './json-lines.ts';

const types = {record: 'dataset', news: 'article-newspaper', page: 'webpage'} as const;

/** A JSON array with an item a line. */
export function cslJson(citations: readonly Citation[]): string {
	return jsonLines(citations.map(cslItem));
}

function cslItem({key, kind, title, publisher, date, url, version, note}: Citation): JsonValue {
	return known({
		id: key,
		type: types[kind],
		title,
		author: publisher === undefined ? undefined : [{literal: publisher}],
		'container-title': kind === 'record' ? datasetTitle : publisher,
		issued: date && {'date-parts': [date.parts], ...(date.about ? {circa: true} : {})},
		URL: url,
		version,
		note,
	});
}
