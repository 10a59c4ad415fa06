/**
 * `node scripts/check-data-bytes.ts [NODE...]`: whether `npm run data` writes the bytes that are committed, whatever the
 * version of Node (each NODE is a path of one), the time zone and the locale. The build is bundled first, because
 * Node 20 reads no TypeScript.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const surroundings = [
	{TZ: 'UTC', LC_ALL: 'C'},
	{TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8'},
	{TZ: 'America/Los_Angeles', LC_ALL: 'ko_KR.UTF-8'},
];
const script = path.join(import.meta.dirname, 'build-data.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'check-data-bytes-'));
const bundle = path.join(folder, 'build-data.mjs');
await build({
	entryPoints: [script],
	outfile: bundle,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	// The build finds data/ from where it stands.
	define: {'import.meta.url': JSON.stringify(pathToFileURL(script).href)},
	banner: {js: "import {createRequire} from 'node:module';const require = createRequire('file:///');"},
});

for (const node of process.argv.length > 2 ? process.argv.slice(2) : [process.execPath]) {
	const version = spawnSync(node, ['--version'], {encoding: 'utf8'}).stdout.trim();
	for (const variables of surroundings) {
		const {status, stderr} = spawnSync(node, [bundle, '--check'], {
			encoding: 'utf8',
			env: {...process.env, ...variables, LANG: variables.LC_ALL},
		});
		console.log(
			`Node ${version}, ${variables.TZ}, ${variables.LC_ALL}: ${status === 0 ? 'the same bytes' : stderr}`,
		);
		process.exitCode ||= status ?? 1;
	}
}

rmSync(folder, {recursive: true});
