/** The first of the files of `npm run stress-files`. */
import {expect, test} from 'vitest';
import {tryMutatedFile} from './mutated-file.ts';

const count = 200;

test('mutated files are told or read, and nothing else', async () => {
	let read = 0;
	for (let seed = 1; seed <= count; seed++) {
		read += (await tryMutatedFile(seed)) ? 1 : 0;
	}

	// Both ways are tried.
	expect(read).toBeGreaterThan(count / 20);
	expect(read).toBeLessThan(count);
});
