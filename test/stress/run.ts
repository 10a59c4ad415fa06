/**
 * `npm run stress`: random sessions on a real pseudo-terminal, as many as wanted.
 *
 *   npm run stress -- 1000          a thousand, from a seed by the clock, which is printed
 *   npm run stress -- 1000 7        a thousand, from seed 7
 *   npm run stress -- 1 1234        session 1234 once more
 */
import {availableParallelism} from 'node:os';
import {randomSession} from './random-session.ts';

const [count = '200', first = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const end = Number(first) + Number(count);
/** Most of a session is waiting for answers, so several go on beside each other on each core. */
const atOnce = 3 * availableParallelism();
let [ended, failed] = [0, 0];
let seed = Number(first);
process.stdout.write(`seeds ${first} to ${end - 1}\n`);

async function work(): Promise<void> {
	while (seed < end) {
		const own = seed++;
		try {
			await randomSession(own);
		} catch (error) {
			failed++;
			process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
		}

		ended++;
		if (ended % 100 === 0) {
			process.stdout.write(`${ended} ended\n`);
		}
	}
}

await Promise.all(Array.from({length: atOnce}, work));
process.stdout.write(`${count} sessions, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
