/** What is wrong with a data file, one thing at a time. */
import {eventKinds} from '../dataset/event.ts';
import {cleanText} from '../text/clean-text.ts';
import type {FieldPath} from './fields.ts';

/** One thing wrong, in words that say what would be right. */
export type Problem = {
	readonly file: string;
	/** From 1; absent where the file was not read as lines. */
	readonly line?: number;
	/** The record's id, or its number in the file. */
	readonly id: string;
	/** As the file names it: `missiles.2.class`, or a column. Empty where the record as a whole is meant. */
	readonly field: string;
	/** Follows the name of the field: `is missing; write a text`. */
	readonly message: string;
};

/** As many as anyone reads: a file of noise has millions, and what comes after so many is not looked for. */
export const mostProblems = 1000;

/** Where the fields of one record stand in its file. */
export type RecordPlace = {
	/** The line, from 1, of the field at a path, or of what is around it where it is missing. */
	readonly lineOf: (path: FieldPath) => number;
	/** The field at a path as the file names it. */
	readonly nameOf: (path: FieldPath) => string;
};

/** `own.yaml:12: start: is missing; write …`, safe to print. */
export function problemLine({file, line, id, field, message}: Problem): string {
	const place = line === undefined ? [file, id] : [`${file}:${line}`];
	return cleanText([...place, field, message].filter(part => part !== '').join(': '));
}

/** What is said of a text with a character that would act on a terminal, or hide something from its reader. */
export function hiddenCharacter(character: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return `holds the invisible or control character U+${code}; take it out`;
}

/** `drill, deployment, launch, nuclear-test or fire`. */
export const kindWords = `${eventKinds.slice(0, -1).join(', ')} or ${eventKinds.at(-1)}`;
