/**
 * `npm run stress-files`: mutated data files, as many as wanted.
 *
 *   npm run stress-files -- 5000        five thousand, from a seed by the clock, which is printed
 *   npm run stress-files -- 5000 7      five thousand, from seed 7
 *   npm run stress-files -- 1 1234      file 1234 once more
 */
import {tryMutatedFile} from './mutated-file.ts';

/** Longer than any file of this size should take. */
const slowMs = 2000;

const [count = '2000', first = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const end = Number(first) + Number(count);
let [read, failed] = [0, 0];
console.log(`seeds ${first} to ${end - 1}`);
for (let seed = Number(first); seed < end; seed++) {
	const from = performance.now();
	try {
		read += (await tryMutatedFile(seed)) ? 1 : 0;
	} catch (error) {
		failed++;
		console.log(error instanceof Error ? error.message : String(error));
	}

	const ms = performance.now() - from;
	if (ms > slowMs) {
		console.log(`mutated file ${seed}: ${Math.round(ms)} ms`);
	}
}

console.log(`${count} files, ${read} read without a fault, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
