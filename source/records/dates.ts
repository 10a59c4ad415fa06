/** The dates of records: each text is read once, however many checks and events need it. */
import type {CoarseDate} from '../time/coarse-date.ts';
import {parseEdtf} from '../time/edtf.ts';

const read = new Map<string, CoarseDate | string>();

/** A date, or one sentence part that says what is wrong with the text. */
export function readDate(text: string): CoarseDate | string {
	const date = read.get(text) ?? parseEdtf(text);
	read.set(text, date);
	return date;
}

/** The date of a text that was checked; throws for any other. */
export function checkedDate(text: string): CoarseDate {
	const date = readDate(text);
	if (typeof date === 'string') {
		throw new Error(date);
	}

	return date;
}
