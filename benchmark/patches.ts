/**
 * What each patch of a library in the bundle is worth (scripts/library-patches.ts): the program is built without it, and
 * the builds run in turns. A line gives how many milliseconds more each takes without the patch, as the median of the
 * differences to the whole build in the same round. A patch that gains nothing here has to go.
 */
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeBundle} from '../scripts/build-bundle.ts';
import {patchNames} from '../scripts/library-patches.ts';
import {firstFrameTime, median, openKeySession, runTime} from './timing.ts';

const rounds = 20;
const keys = [...'kkkkkkkkkkjjjjjjjjjj'];
const folder = mkdtempSync(path.join(tmpdir(), 'briefing-patches-'));
const data = fileURLToPath(new URL('../data/events.json', import.meta.url));

type Times = {readonly list: number; readonly summary: number; readonly frame: number};

async function timesOf(bundle: string): Promise<Times> {
	return {
		// With a flag, so that the parser of flags is loaded.
		list: runTime([bundle, 'list', '--limit', '3']),
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
		// As the package has it: else Node looks into each file for what it is.
		writeFileSync(path.join(folder, name, 'package.json'), '{"type":"module"}');
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
		const session = await openKeySession(bundle);
		const key = median(await session.timesOf(keys)).toFixed(1);
		session.end();
		const figures =
			name === 'all'
				? `list ${median(times.map(({list}) => list)).toFixed(0)} ms, summary ${median(times.map(({summary}) => summary)).toFixed(0)} ms, first frame ${median(times.map(({frame}) => frame)).toFixed(0)} ms`
				: `list +${more('list')} ms, summary +${more('summary')} ms, first frame +${more('frame')} ms`;
		console.log(
			`${name === 'all' ? 'with every patch' : `without ${name}`}`.padEnd(28),
			`${figures}, a key ${key} ms`,
		);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}

process.exit(0);
