/**
 * A line of typed text with its cursor: typing, erasing, moving. The cursor counts characters as a reader does, so that
 * Korean and accents are erased whole, also those that were typed part by part. No line grows beyond its limit, however
 * its text arrives: what is longer than any query or file name was meant for another program.
 */
import {splitGraphemes} from '../text/cells.ts';

export type TextField = {readonly text: string; readonly cursor: number};

/** What a key does to a line. */
export type FieldEdit =
	| 'cursor-left'
	| 'cursor-right'
	| 'cursor-start'
	| 'cursor-end'
	| 'erase-left'
	| 'erase-right'
	| 'erase-word'
	| 'erase-all';

/** Characters that a line takes. */
export const longestLine = 1000;

/** A field that holds a text, the cursor at its end. */
export function fieldOf(text: string): TextField {
	return {text, cursor: splitGraphemes(text).length};
}

/** The field after a key. */
export function editField({text, cursor}: TextField, edit: FieldEdit): TextField {
	const characters = splitGraphemes(text);
	const without = (from: number, to: number): TextField =>
		fieldFrom(characters.slice(0, from).join(''), characters.slice(to).join(''));
	switch (edit) {
		case 'cursor-left':
			return {text, cursor: Math.max(0, cursor - 1)};
		case 'cursor-right':
			return {text, cursor: Math.min(characters.length, cursor + 1)};
		case 'cursor-start':
			return {text, cursor: 0};
		case 'cursor-end':
			return {text, cursor: characters.length};
		case 'erase-left':
			return cursor === 0 ? {text, cursor} : without(cursor - 1, cursor);
		case 'erase-right':
			return cursor === characters.length ? {text, cursor} : without(cursor, cursor + 1);
		case 'erase-word':
			return without(wordStart(characters, cursor), cursor);
		case 'erase-all':
			return {text: '', cursor: 0};
	}
}

/** The field after typing a text at its cursor, and whether all of it found room. */
export function typeInto(
	{text, cursor}: TextField,
	typed: string,
): {readonly field: TextField; readonly isWhole: boolean} {
	const characters = splitGraphemes(text);
	const added = splitGraphemes(typed);
	const room = Math.max(0, longestLine - characters.length);
	const before = [...characters.slice(0, cursor), ...added.slice(0, room)].join('');
	return {field: fieldFrom(before, characters.slice(cursor).join('')), isWhole: added.length <= room};
}

/** The cursor between two texts; where their ends join to one character, behind it. */
function fieldFrom(before: string, after: string): TextField {
	const text = before + after;
	let end = 0;
	let cursor = 0;
	for (const character of splitGraphemes(text)) {
		if (end >= before.length) {
			break;
		}

		end += character.length;
		cursor++;
	}

	return {text, cursor};
}

function wordStart(characters: readonly string[], cursor: number): number {
	const before = characters.slice(0, cursor).join('').trimEnd();
	return splitGraphemes(before.replace(/\S+$/, '')).length;
}
