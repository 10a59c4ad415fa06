/**
 * A line of typed text with its cursor: typing, erasing, moving. The cursor counts characters as a reader does, so that
 * Korean and accents are erased whole.
 */
import type {QueryActionName} from '../keys/key-binding.ts';
import {splitGraphemes} from '../text/cells.ts';

export type TextField = {readonly text: string; readonly cursor: number};

/** A field that holds a text, the cursor at its end. */
export function fieldOf(text: string): TextField {
	return {text, cursor: splitGraphemes(text).length};
}

/** The field after an action on it. */
export function editField({text, cursor}: TextField, action: QueryActionName): TextField {
	const characters = splitGraphemes(text);
	const without = (from: number, to: number): TextField => ({
		text: characters.toSpliced(from, to - from).join(''),
		cursor: from,
	});
	switch (action) {
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

/** The field after typing a text at its cursor. */
export function typeInto({text, cursor}: TextField, typed: string): TextField {
	const added = splitGraphemes(typed);
	const characters = splitGraphemes(text).toSpliced(cursor, 0, ...added);
	return {text: characters.join(''), cursor: cursor + added.length};
}

function wordStart(characters: readonly string[], cursor: number): number {
	const before = characters.slice(0, cursor).join('').trimEnd();
	return splitGraphemes(before.replace(/\S+$/, '')).length;
}
