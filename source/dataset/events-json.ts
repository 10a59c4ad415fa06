/**
 * The bytes of `data/events.json`: a head, then the first part of each event on a line of its own, then the second
 * (dataset-parts.ts), so that a change of one record is a change of two lines at most.
 */

import {createHash} from 'node:crypto';
import type {DatasetFile} from './dataset.ts';
import {eventParts} from './dataset-parts.ts';

/** Digits of the hash that readers see. */
const hashDigits = 8;

/** The text of the file, with a hash of all the rest of it in front; equal datasets give equal bytes. */
export function eventsJson({
	events,
	format,
	version,
	publisherKinds,
	changes,
	ready,
	...tables
}: DatasetFile): string {
	const parts = events.map(eventParts);
	const first = inAscii(`${tableLines(tables)},\n"events":[\n${jsonLines(parts.map(part => part.first))}\n]`);
	const later = `${tableLines({publisherKinds, changes, ready})},\n"later":[\n${jsonLines(parts.map(part => part.later))}\n]}\n`;
	const rest = `${tableLines({format, version, first: Buffer.byteLength(first)})},\n${first},\n${later}`;
	return `{"hash":"${hashOf(rest)}",\n${rest}`;
}

/** The JSON text with every other character as an escape: each start reads this part, and reads ASCII in half the time. */
function inAscii(json: string): string {
	return json.replace(/[^\n -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function tableLines(tables: Readonly<Record<string, unknown>>): string {
	return Object.entries(tables)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
		.join(',\n');
}

function jsonLines(values: readonly object[]): string {
	return values.map(value => JSON.stringify(value)).join(',\n');
}

/** The hash of what stands below the first line of a file. */
export function hashOf(rest: string | Uint8Array): string {
	return createHash('sha256').update(rest).digest('hex').slice(0, hashDigits);
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
