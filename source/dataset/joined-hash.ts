/** The hash of embedded and own data together. A module of its own, because Node's hashing is slow to load. */
import {createHash} from 'node:crypto';
import {hashDigits} from './events-json.ts';

/** A hash of the texts in their order. */
export function joinedHash(texts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const text of texts) {
		// The length keeps the end of one text from passing for the start of the next.
		hash.update(`${text.length}:${text}`);
	}

	return hash.digest('hex').slice(0, hashDigits);
}
