/** The first of the sessions of `npm run stress`. */
import {test} from 'vitest';
import {randomSession} from './random-session.ts';

const seeds = Array.from({length: 50}, (_, place) => place + 1);

test.concurrent.each(seeds)('random session %i ends as it should, the terminal as before', async seed => {
	await randomSession(seed);
});
