/** Completion of a search line: the names of fields, and the values that they can have. */
import {queryField, queryFields} from './fields.ts';
import {foldText, partsOf} from './fold-text.ts';
import {type QueryToken, queryTokens} from './query.ts';
import type {SearchIndex} from './search.ts';

/** The part of the text that a completion takes the place of: from the start of the token up to the cursor. */
export function completedPart(text: string, cursor: number): {readonly start: number; readonly end: number} {
	return {start: tokenBefore(text, cursor)?.start ?? cursor, end: cursor};
}

/**
 * The texts that the part before the cursor can become: `cla` gives `class:`, `class:ic` gives `class:ICBM`. Field names
 * stand in the order of the help, values as their field orders them. Phrases and words of other kinds have none.
 * `cursor` is in UTF-16 units, as is `completedPart`.
 */
export function completeQuery(text: string, cursor: number, index: SearchIndex): readonly string[] {
	const token = tokenBefore(text, cursor);
	const hyphen = token?.negated === true ? '-' : '';
	switch (token?.kind) {
		case undefined:
		case 'word': {
			const typed = token?.kind === 'word' ? token.text.toLowerCase() : '';
			return queryFields.filter(({name}) => name.startsWith(typed)).map(({name}) => `${hyphen}${name}:`);
		}

		case 'field':
			return completedValues(token, index).map(value => `${hyphen}${token.name}:${value}`);
		case 'phrase':
			return [];
	}
}

type FieldToken = Extract<QueryToken, {kind: 'field'}>;

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
