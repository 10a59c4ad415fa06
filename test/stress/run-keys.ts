/**
 * `npm run stress-keys`: one session of many random keys, whose memory may not grow with them.
 *
 *   npm run stress-keys -- 100000        a hundred thousand, from a seed by the clock, which is printed
 *   npm run stress-keys -- 100000 7      the same, from seed 7
 */
import {openLongSession} from './long-session.ts';

/** What is kept for speed (searches, pairings, figures) is full after a part of the keys; then memory may vary by this. */
const [filledAfter, mostGrowth] = [0.5, 0.1];
const steps = 20;

const [count = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const session = await openLongSession(Number(seed));
console.log(`${count} keys, seed ${seed}`);
const bytes: number[] = [];
for (let step = 1; step <= steps; step++) {
	await session.typeKeys(Number(count) / steps);
	await session.atRest();
	bytes.push((await session.held()).bytes);
	console.log(`${(step * Number(count)) / steps} keys: ${((bytes.at(-1) ?? 0) / 1e6).toFixed(1)} MB`);
}

await session.end();
const [filled = 0, last = 0] = [bytes[steps * filledAfter - 1], bytes.at(-1)];
const isFlat = last < filled * (1 + mostGrowth);
console.log(isFlat ? 'memory is flat' : 'memory grows with the keys');
process.exit(isFlat ? 0 : 1);
