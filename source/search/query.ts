/** A query as it was understood: plain values, so that equal texts give equal queries. */

import type {CivilDate} from '../time/days.ts';
import {monthName, monthNames} from '../time/format-date.ts';
import {foldText} from './names.ts';

/** The names of fields, in the order of the help. */
export const fieldNames = [
	'kind',
	'since',
	'until',
	'year',
	'month',
	'date',
	'class',
	'system',
	'site',
	'outcome',
	'series',
	'category',
	'asset',
	'with',
	'theatre',
	'part',
	'gap',
	'relation',
	'is',
	'said',
	'about',
	'confidence',
	'source',
	'id',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** The fields that events are counted by. */
export const countFields = [
	'kind',
	'category',
	'year',
	'class',
	'system',
	'outcome',
	'site',
	'series',
	'asset',
	'with',
	'theatre',
	'gap',
	'relation',
	'said',
	'month',
	'date',
	'confidence',
	'source',
] as const satisfies readonly FieldName[];
export type CountField = (typeof countFields)[number];

/** Words in quotes, folded, without what stands between them. */
export type Phrase = {
	readonly parts: readonly string[];
	/** The closing quote is not typed yet: the last word may go on. */
	readonly open: boolean;
};

/** `class:icbm,slbm`: one of the values must fit; negated, none may. */
export type FieldFilter = {
	readonly field: FieldName;
	readonly values: readonly string[];
	readonly negated: boolean;
};

export type Query = {
	/** Folded words with their hyphens, each once; all must be found, mistyped or not. */
	readonly words: readonly string[];
	readonly phrases: readonly Phrase[];
	/** What no result may hold. */
	readonly excludedWords: readonly string[];
	readonly excludedPhrases: readonly Phrase[];
	readonly filters: readonly FieldFilter[];
	/** `b-1b or b-52`: groups of queries of one word, phrase or field each; of every group one must be met. */
	readonly alternatives: readonly (readonly Query[])[];
};

/** A query that asks for nothing: all events match. */
export const emptyQuery: Query = {
	words: [],
	phrases: [],
	excludedWords: [],
	excludedPhrases: [],
	filters: [],
	alternatives: [],
};

// Cuts the text of a search line into words, "phrases" and field:value, each perhaps with a hyphen in front.
// Only letters before the colon make a field: `11:05` and `https://...` are words.

export type QueryToken = {
	readonly negated: boolean;
	/** Where the token begins and ends in the text. */
	readonly start: number;
	readonly end: number;
} & (
	| {readonly kind: 'word'; readonly text: string}
	| {readonly kind: 'phrase'; readonly text: string; readonly open: boolean}
	/** The value is empty where nothing stands after the colon. */
	| {readonly kind: 'field'; readonly name: string; readonly value: string; readonly quoted: boolean}
);

const quotes = '"“”„';
/** One token: a hyphen or none, then a quote, a field or a word. */
const tokenForm = new RegExp(
	[
		'(?<hyphen>-?)(?:',
		`[${quotes}](?<phrase>[^${quotes}]*)(?<closing>[${quotes}]?)`,
		`|(?<name>[A-Za-z]+(?:[-_][A-Za-z]+)*):(?!//)(?:[${quotes}](?<quoted>[^${quotes}]*)[${quotes}]?|(?<value>\\S*))`,
		'|(?<word>\\S+)',
		')',
	].join(''),
	'g',
);

/** The tokens of a text, in its order. */
export function queryTokens(text: string): readonly QueryToken[] {
	return Array.from(text.matchAll(tokenForm), match => {
		const {hyphen, phrase, closing, name, quoted, value, word} = match.groups ?? {};
		const place = {negated: hyphen === '-', start: match.index, end: match.index + match[0].length};
		if (phrase !== undefined) {
			return {...place, kind: 'phrase', text: phrase, open: closing === ''};
		}

		return name === undefined
			? {...place, kind: 'word', text: word ?? ''}
			: {...place, kind: 'field', name, value: quoted ?? value ?? '', quoted: quoted !== undefined};
	});
}

/** The text without its fields of these names, save those with a hyphen, and with another part behind it. */
export function withField(text: string, names: readonly FieldName[], part: string): string {
	const rest = queryTokens(text)
		.filter(
			token =>
				token.kind === 'field' && !token.negated && names.some(name => name === token.name.toLowerCase()),
		)
		.reduceRight((left, {start, end}) => left.slice(0, start).trimEnd() + left.slice(end), text);
	return [rest.trim(), part].filter(Boolean).join(' ');
}

// A day and a month as one word of a query. A day's number alone would find every event of that day of any month, and
// `ulchi freedom shield 23` a drill of 2022 that happened to be on the 23rd; so it counts only beside its month.

/** `19-march`, as it stands in the index. */
export function dayWord({day, month}: Pick<CivilDate, 'day' | 'month'>): string {
	return `${day}-${foldText(monthName(month))}`;
}

const dayForm = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
/** Letters of a month that are enough beside a day. */
const fewestMonthLetters = 3;

/** A whole date in numbers, the year first, with whatever stands between them. */
const numericDate = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/**
 * Folded words with each day beside a month, before it or after it, made one: `19 mar 2023` gives `19-march`, `2023`;
 * and dates in numbers as records write them: `2022.11.18`, `20221118` and `2022/11/18` give `2022-11-18`.
 */
export function joinDays(typed: readonly string[]): readonly string[] {
	const words = typed.map(word =>
		word
			.replace(/^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, '$1-$2-$3')
			.replace(
				numericDate,
				(_, year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
			),
	);
	const joined: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const [word = '', next = ''] = [words[at], words[at + 1]];
		const day = wordOfDay(word, next) ?? wordOfDay(next, word);
		joined.push(day ?? word);
		at += Number(day !== undefined);
	}

	return joined;
}

function wordOfDay(dayText: string, monthText: string): string | undefined {
	const [, day] = dayForm.exec(dayText) ?? [];
	const month = monthNames.findIndex(name => foldText(name).startsWith(monthText)) + 1;
	return day === undefined || month === 0 || monthText.length < fewestMonthLetters
		? undefined
		: dayWord({day: Number(day), month});
}
