/** The bytes of `data/events.json`: one event a line, so that a change of one record is a change of one line. */

import {createHash} from 'node:crypto';
import type {DatasetFile} from './dataset.ts';

/** Digits of the hash that readers see. */
const hashDigits = 8;

/** The text of the file, with a hash of all the rest of it in front; equal datasets give equal bytes. */
export function eventsJson({events, ...head}: DatasetFile): string {
	const headLines = Object.entries(head).map(
		([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
	);
	const eventLines = events.map(event => JSON.stringify(event));
	const rest = `${headLines.join(',\n')},\n"events":[\n${eventLines.join(',\n')}\n]}\n`;
	const hash = createHash('sha256').update(rest).digest('hex').slice(0, hashDigits);
	return `{"hash":"${hash}",\n${rest}`;
}

// The hash of embedded and own data together. A module of its own, because Node's hashing is slow to load.

/** A hash of the texts in their order. */
export function joinedHash(texts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const text of texts) {
		// The length keeps the end of one text from passing for the start of the next.
		hash.update(`${text.length}:${text}`);
	}

	return hash.digest('hex').slice(0, hashDigits);
}
