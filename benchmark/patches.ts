/**
 * What each patch of a library in the bundle is worth (scripts/library-patches.ts): the program is built without it, and
 * the builds run in turns. A line gives how many milliseconds more each takes without the patch, as the median of the
 * differences to the whole build in the same round. A patch that gains nothing here has to go.
 */
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeBundle} from '../scripts/build-bundle.ts';
import {patchNames} from '../scripts/library-patches.ts';
import {firstFrameTime, keyTimes, median, runTime} from './timing.ts';

const rounds = 20;
const keys = [...'kkkkkkkkkkjjjjjjjjjj'];
const folder = mkdtempSync(path.join(tmpdir(), 'briefing-patches-'));
const data = fileURLToPath(new URL('../data/events.json', import.meta.url));

type Times = {readonly version: number; readonly summary: number; readonly frame: number};

async function timesOf(bundle: string): Promise<Times> {
	return {
		version: runTime([bundle, '--version']),
		summary: runTime([bundle, 'summary', '2023-03-19']),
		frame: await firstFrameTime([bundle], 'quit', 'q'),
	};
}

try {
	const builds = ['all', ...patchNames].map(name => ({
		name,
		bundle: path.join(folder, name, 'dist', 'briefing.js'),
		times: [] as Times[],
	}));
	for (const {name, bundle} of builds) {
		await writeBundle(
			path.dirname(bundle),
			patchNames.filter(patch => patch === name),
		);
		mkdirSync(path.join(folder, name, 'data'));
		cpSync(data, path.join(folder, name, 'data', 'events.json'));
		// The first run is slower: Node keeps the compiled program then.
		await timesOf(bundle);
	}

	for (let round = 0; round < rounds; round++) {
		for (const {bundle, times} of builds) {
			times.push(await timesOf(bundle));
		}
	}

	const [whole] = builds;
	for (const {name, bundle, times} of builds) {
		const more = (what: keyof Times) =>
			median(times.map((time, round) => time[what] - (whole?.times[round]?.[what] ?? Number.NaN))).toFixed(0);
		const key = median(await keyTimes(bundle, keys)).toFixed(1);
		const figures =
			name === 'all'
				? `--version ${median(times.map(({version}) => version)).toFixed(0)} ms, summary ${median(times.map(({summary}) => summary)).toFixed(0)} ms, first frame ${median(times.map(({frame}) => frame)).toFixed(0)} ms`
				: `--version +${more('version')} ms, summary +${more('summary')} ms, first frame +${more('frame')} ms`;
		console.log(
			`${name === 'all' ? 'with every patch' : `without ${name}`}`.padEnd(28),
			`${figures}, a key ${key} ms`,
		);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}

process.exit(0);
