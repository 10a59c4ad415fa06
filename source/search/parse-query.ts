/**
 * The text of a search line -> a query. The grammar is that of docs/search.md: words, "phrases", -exclusions and
 * field:value. Whatever is not finished yet (an open quote, a field without its value, a lone hyphen) is taken as far as
 * it goes; only an unknown field and a value that its field cannot take are mistakes. No text makes it throw.
 */

import {cleanText} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {isoDay, type KoreaDay} from '../time/days.ts';
import {relativeDays} from '../time/parse-dates.ts';
import type {QueryField} from './field-kinds.ts';
import {queryFields} from './fields.ts';
import type {SearchIndex} from './match-word.ts';
import {compoundsOf, foldText, partsOf} from './names.ts';
import {
	type FieldFilter,
	fieldNames,
	joinDays,
	type Phrase,
	type Query,
	type QueryToken,
	queryTokens,
} from './query.ts';

type ParsedQuery =
	| {readonly ok: true; readonly query: Query}
	/** One sentence part for the search line or standard error. */
	| {readonly ok: false; readonly message: string};

/** Reads a query. */
export function parseQuery(text: string): ParsedQuery {
	const groups = groupByOr(queryTokens(cleanText(text)).map(plainToken));
	const filters = new Map(
		groups
			.flat()
			.filter(isField)
			.map(token => [token, readFilter(token)] as const),
	);
	const message = [...filters.values()].find(filter => typeof filter === 'string');
	if (message !== undefined) {
		return {ok: false, message};
	}

	const queryOf = (tokens: readonly QueryToken[]) => queryOfTokens(tokens, filters);
	return {
		ok: true,
		query: {
			...queryOf(groups.filter(group => group.length === 1).flat()),
			alternatives: groups
				.filter(group => group.length > 1)
				.map(group => group.map(token => queryOf([token])).filter(query => !isEmptyQuery(query)))
				// Fields whose values are still to be typed leave nothing to choose from.
				.filter(group => group.length > 0),
		},
	};
}

/** The tokens, those with `or` between them together: `b-1b or b-52 2017` gives two groups. */
function groupByOr(tokens: readonly QueryToken[]): readonly (readonly QueryToken[])[] {
	const groups: QueryToken[][] = [];
	let isJoined = false;
	for (const [at, token] of tokens.entries()) {
		if (isOr(token) && at > 0 && at < tokens.length - 1 && !isJoined) {
			isJoined = true;
		} else if (isJoined) {
			groups.at(-1)?.push(token);
			isJoined = false;
		} else {
			groups.push([token]);
		}
	}

	return groups;
}

function isOr(token: QueryToken): boolean {
	return token.kind === 'word' && !token.negated && token.text.toLowerCase() === 'or';
}

function queryOfTokens(
	tokens: readonly QueryToken[],
	filters: ReadonlyMap<QueryToken, FieldFilter | string | undefined>,
): Query {
	const wanted = tokens.filter(({negated}) => !negated);
	const excluded = tokens.filter(({negated}) => negated);
	return {
		words: wordsOf(wanted),
		phrases: wanted.flatMap(readPhrase),
		excludedWords: wordsOf(excluded),
		excludedPhrases: excluded.flatMap(readPhrase),
		filters: tokens.map(token => filters.get(token)).filter(filter => typeof filter === 'object'),
		alternatives: [],
	};
}

/** Whether the query leaves nothing out: all events match. */
export function isEmptyQuery(query: Query): boolean {
	return Object.values(query).every(part => part.length === 0);
}

type FieldToken = Extract<QueryToken, {kind: 'field'}>;

function isField(token: QueryToken): token is FieldToken {
	return token.kind === 'field';
}

/**
 * `Bunyan:` in a title that was pasted is no field, and has no value either: a word. `2022-10-31..2022-11-06` asks for
 * what went on in these days, as `date:` does.
 */
function plainToken(token: QueryToken): QueryToken {
	if (token.kind === 'word' && daysForm.test(token.text)) {
		const {negated, start, end, text} = token;
		return {kind: 'field', name: 'date', value: text, quoted: false, negated, start, end};
	}

	return isField(token) && token.value === '' && queryField(token.name) === undefined
		? {kind: 'word', text: token.name, negated: token.negated, start: token.start, end: token.end}
		: token;
}

/** Two dates, or one and an open end, that begin with their year. */
const daysForm = /^(\d{4}[-\d]*\.\.|\.\.\d{4})[-\d]*$/;

function wordsOf(tokens: readonly QueryToken[]): readonly string[] {
	const words = tokens.flatMap(token => (token.kind === 'word' ? compoundsOf(foldText(token.text)) : []));
	return [...new Set(joinDays(words))];
}

function readPhrase(token: QueryToken): readonly Phrase[] {
	const parts = token.kind === 'phrase' ? partsOf(foldText(token.text)) : [];
	return token.kind === 'phrase' && parts.length > 0 ? [{parts, open: token.open}] : [];
}

/** The filter, none where its value is not typed yet, or what is wrong with it. */
function readFilter({name, value, quoted, negated}: FieldToken): FieldFilter | string | undefined {
	const field = queryField(name);
	if (field === undefined) {
		return unknownField(name);
	}

	const values = typedValues(value, quoted);
	const problem = values.map(typed => field.problem(typed)).find(found => found !== undefined);
	return problem ?? (values.length === 0 ? undefined : {field: field.name, values, negated});
}

/** The values between commas; a lone comparison (`gap:<`) is a value still to come. */
function typedValues(value: string, quoted: boolean): readonly string[] {
	const values = quoted ? [value] : value.split(',');
	return values.map(typed => typed.trim()).filter(typed => /[\p{L}\p{N}]/u.test(typed));
}

function unknownField(name: string): string {
	const meant = nearestWord(name, fieldNames);
	return meant === undefined
		? `There is no field "${name}"; put the words in quotes to search for them, or use one of ${fieldNames.join(', ')}`
		: `There is no field "${name}"; did you mean ${meant}?`;
}

// Days seen from today, which only the caller knows: `since:-7`, `date:last-week`, `date:"this month"`.

const dateFields = ['since', 'until', 'date', 'on'];

/** The query with its relative days as dates; all else as it stands. */
export function withDates(text: string, today: KoreaDay): string {
	return queryTokens(text).reduceRight((query, token) => {
		const value =
			token.kind === 'field' && dateFields.includes(token.name.toLowerCase())
				? datedValue(token.name.toLowerCase(), token.value, today)
				: undefined;
		const {start, end, negated} = token;
		return value === undefined || token.kind !== 'field'
			? query
			: `${query.slice(0, start)}${negated ? '-' : ''}${token.name}:${value}${query.slice(end)}`;
	}, text);
}

/** Undefined where no part of the value is seen from today. */
function datedValue(name: string, value: string, today: KoreaDay): string | undefined {
	const parts = value.split('..');
	const days = parts.map(part =>
		relativeDays(
			part
				.trim()
				.toLowerCase()
				.replace(/(?<=[a-z])[-_]/g, ' '),
			today,
		),
	);
	if (days.every(span => span === undefined)) {
		return undefined;
	}

	const [first, last] = [days[0], days.at(-1)];
	const from = first === undefined ? (parts[0] ?? '') : isoDay(first.first);
	const to = last === undefined ? (parts.at(-1) ?? '') : isoDay(last.last);
	return name === 'since' ? from : name === 'until' || from === to ? to : `${from}..${to}`;
}

// What only the dataset can tell of a query: a name in it that stands for nothing.

/**
 * One sentence part about the first value that names nothing in the dataset, such as `site:sohea`; undefined where all
 * do. Such a query is no mistake of grammar: searched all the same, it finds nothing.
 */
export function queryProblem({context}: SearchIndex, query: Query): string | undefined {
	for (const {field, values} of [query, ...query.alternatives.flat()].flatMap(({filters}) => filters)) {
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

// Completion of a search line: the names of fields, and the values that they can have.

/** The part of the text that a completion takes the place of: from the start of the token up to the cursor. */
export function completedPart(text: string, cursor: number): {readonly start: number; readonly end: number} {
	return {start: tokenBefore(text, cursor)?.start ?? cursor, end: cursor};
}

/**
 * The texts that the part before the cursor can become: `cla` gives `class:`, `class:ic` gives `class:ICBM`, and so does
 * `icb`, which begins no field. Field names stand in the order of the help, values as their field orders them. Phrases have none.
 * `cursor` is in UTF-16 units, as is `completedPart`.
 */
export function completeQuery(text: string, cursor: number, index: SearchIndex): readonly string[] {
	const token = tokenBefore(text, cursor);
	const hyphen = token?.negated === true ? '-' : '';
	switch (token?.kind) {
		case undefined:
		case 'word': {
			const typed = token?.kind === 'word' ? token.text.toLowerCase() : '';
			const fields = queryFields.filter(({name}) => name.startsWith(typed)).map(({name}) => `${name}:`);
			const candidates = fields.length > 0 ? fields : namedValues(typed, index);
			return candidates.map(candidate => hyphen + candidate);
		}

		case 'field':
			return completedValues(token, index).map(value => `${hyphen}${token.name}:${value}`);
		case 'phrase':
			return [];
	}
}

/** Fields whose values have names that a reader begins to type without the field. */
const namingFields: readonly string[] = [
	'kind',
	'class',
	'category',
	'site',
	'system',
	'series',
	'asset',
	'with',
	'said',
];

const fewestLetters = 3;

/** `bom` gives `category:bomber-flight`, `soh` `site:sohae`. */
function namedValues(typed: string, {context}: SearchIndex): readonly string[] {
	return typed.length < fewestLetters
		? []
		: namingFields.flatMap(name =>
				(queryField(name)?.values(context) ?? [])
					.filter(known => continues(typed, known))
					.map(known => `${name}:${known}`),
			);
}

/** The values that go on from what is typed, after those before the last comma. */
function completedValues({name, value, quoted}: FieldToken, {context}: SearchIndex): readonly string[] {
	const field = queryField(name);
	if (field === undefined || quoted) {
		return [];
	}

	const before = value.slice(0, value.lastIndexOf(',') + 1);
	const typed = value.slice(before.length);
	return field
		.values(context)
		.filter(known => known !== typed && continues(typed, known))
		.map(known => before + known);
}

/** Comparisons (`<=3`) have no words and go on letter by letter; of names each word may be begun. */
function continues(typed: string, known: string): boolean {
	const [wanted, words] = [partsOf(foldText(typed)).join(' '), partsOf(foldText(known)).join(' ')];
	return /^[<>=]/.test(typed) ? known.startsWith(typed) : ` ${words}`.includes(` ${wanted}`);
}

/** The token that the cursor ends; undefined where it stands after white space or at the start. */
function tokenBefore(text: string, cursor: number): QueryToken | undefined {
	return queryTokens(text.slice(0, cursor)).find(({end}) => end === cursor);
}

/** The field of a name in any case and spelling, if there is one. */
export function queryField(name: string): QueryField | undefined {
	const typed = name.toLowerCase();
	const meant = {theater: 'theatre', on: 'date'}[typed] ?? typed;
	return queryFields.find(field => field.name === meant);
}
