/**
 * `npm run benchmark`: how fast the built program is, as ratios against a reference in the same run, so that the
 * figures mean the same on any machine. Medians of interleaved rounds; no test depends on them.
 *
 *   start to first frame   against an unbundled hello-world of the drawing library (goal: 0.5 or less)
 *   summary                against `node -e 0` (goal: 3 or less)
 *   key to frame           95th percentile over a session on the whole dataset, in milliseconds (goal: under 16)
 */
import {fileURLToPath} from 'node:url';
import {firstFrameTime, keyTimes, median, percentile, runTime} from './timing.ts';

const bundle = fileURLToPath(new URL('../dist/briefing.js', import.meta.url));
const hello = fileURLToPath(new URL('hello-ink.mjs', import.meta.url));
const rounds = 15;

const helloTimes: number[] = [];
const screenTimes: number[] = [];
const nodeTimes: number[] = [];
const summaryTimes: number[] = [];
for (let round = 0; round < rounds; round++) {
	helloTimes.push(await firstFrameTime([hello], 'hello', '\u0003'));
	screenTimes.push(await firstFrameTime([bundle], 'quit', 'q'));
	nodeTimes.push(runTime(['-e', '0']));
	summaryTimes.push(runTime([bundle, 'summary', '2023-03-19']));
}

const walk = [...'kkkkkkkkkkjjjjjjjjjjkkkkkkkkkkgjjjjjjjjjjGkkkkkkkkkk'];
const typed = [...'/freedom shield 2023', '\r', ...'jjjjkkkk', '\u001B', ...'/hwasng-18', '\r', ...'jjkk'];
const times = await keyTimes(bundle, [...walk, ...typed, 'p', 'd', 'm', '\t', ...'jjjj']);
const line = (name: string, text: string) => console.log(`${name.padEnd(24)} ${text}`);
line(
	'start to first frame',
	`${(median(screenTimes) / median(helloTimes)).toFixed(2)} of an Ink hello-world (${median(screenTimes).toFixed(0)} ms against ${median(helloTimes).toFixed(0)} ms; goal 0.50)`,
);
line(
	'summary',
	`${(median(summaryTimes) / median(nodeTimes)).toFixed(2)} times node -e 0 (${median(summaryTimes).toFixed(0)} ms against ${median(nodeTimes).toFixed(0)} ms; goal 3.00)`,
);
line(
	'key to frame',
	`p95 ${percentile(times, 0.95).toFixed(1)} ms, median ${median(times).toFixed(1)} ms over ${times.length} keys (goal p95 under 16)`,
);
process.exit(0);
