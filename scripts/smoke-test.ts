/**
 * `npm run smoke`: packs the program, looks at the package as a registry would, installs the tarball in an empty folder,
 * and runs it there as its user would, on every Node that it says it runs on. Fails where the package is too large, misses
 * a file or wants another package at run time. The other Nodes come from the registry; where one cannot be had, it is said.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const nodeVersions = [20, 22, 24, 26];
const tooOldVersion = 18;
const mostPackedBytes = 1_000_000;
const mostUnpackedBytes = 4_000_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'briefing-smoke-'));

try {
	run('publint', ['run', '--strict', '.'], root);
	const tarball = pack();
	writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
	run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
	const installed = Object.keys(JSON.parse(run('npm', ['ls', '--all', '--json'], folder)).dependencies ?? {});
	if (installed.length !== 1) {
		throw new Error(`the tarball brought other packages with it: ${installed.join(', ')}`);
	}

	const home = path.join(folder, 'node_modules', 'peninsula-briefing');
	for (const file of ['docs/briefing.1', 'dist/licenses.txt', 'LICENSE', 'LICENSE-DATA', 'README.md']) {
		if (!existsSync(path.join(home, file))) {
			throw new Error(`the package has no ${file}`);
		}
	}

	const version = /^briefing \d+\.\d+\.\d+, data \d{4}-\d{2}-\d{2} \([0-9a-f]{8}\)\n$/;
	const briefing = path.join(folder, 'node_modules', '.bin', 'briefing');
	expect(run(briefing, ['--version'], folder), version);
	const npx = ['--yes', '--offline', `--package=./${tarball}`, 'briefing', '--version'];
	expect(run('npx', npx, folder), version);
	for (const wanted of nodeVersions) {
		const node = nodeOf(wanted);
		if (node !== undefined) {
			runEverything(node, path.join(home, 'dist', 'briefing.js'));
			console.log(`The packed program runs alone on Node ${wanted}.`);
		}
	}

	const old = nodeOf(tooOldVersion);
	if (old !== undefined) {
		const {status, stderr} = spawnSync(old, [path.join(home, 'dist', 'briefing.js')], {encoding: 'utf8'});
		expect(`${status} ${stderr}`, /^2 briefing: this needs Node 20 or newer, and here is Node 18[^\n]+\n$/);
		console.log(`It says on Node ${tooOldVersion} that it needs a newer one.`);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}

/** Packs the program into the folder; the name of the tarball. */
function pack(): string {
	const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root));
	const {filename, size, unpackedSize} = packed;
	console.log(
		`${filename}: ${Math.round(size / 1000)} kB packed, ${Math.round(unpackedSize / 1000)} kB unpacked`,
	);
	if (size > mostPackedBytes || unpackedSize > mostUnpackedBytes) {
		throw new Error(
			`the package is larger than ${mostPackedBytes} bytes packed or ${mostUnpackedBytes} unpacked`,
		);
	}

	return filename;
}

/** Each command once: each has code of its own that is loaded when it runs. */
function runEverything(node: string, bundle: string): void {
	const data = path.join(folder, 'own.json');
	const source = {publisher: 'Own', title: 'A page'};
	const missiles = [{class: 'SRBM', count: 1, outcome: 'success'}];
	const launch = {kind: 'launch', id: 'own-launch', start: '2023-03-20', missiles, sources: [source]};
	writeFileSync(data, JSON.stringify([{...launch, confidence: 'low'}]));
	const briefing = (...words: readonly string[]) => run(node, [bundle, ...words], folder);
	expect(briefing('summary', '2023-03-19'), /19 MARCH 2023[\s\S]*\nEND\n$/i);
	expect(briefing('list', 'hwasng-18'), /Hwasong-18/);
	expect(briefing('pairs', '--format', 'csv', '--limit', '3'), /^drill_id,(.*\r\n){4}$/);
	expect(briefing('show', '2023-03-19-srbm', '--format', 'bibtex'), /^@dataset\{2023-03-19-srbm,/);
	expect(briefing('stats', '--since', '2016'), /STATISTICS/);
	expect(briefing('check', data), /1 event, nothing wrong/);
	expect(briefing('list', 'is:own', '--data', data), /own-launch/);
	expect(briefing('completions', 'fish'), /complete -c briefing/);
}

/** The path of a Node of this version, from the registry; undefined where it cannot be had. */
function nodeOf(version: number): string | undefined {
	const words = ['--yes', `node@${version}`, '--print', 'process.execPath'];
	const {status, stdout} = spawnSync('npx', words, {cwd: folder, encoding: 'utf8'});
	const [node] = stdout.trim().split('\n').slice(-1);
	if (status === 0 && node !== undefined && existsSync(node)) {
		return node;
	}

	console.log(`Node ${version} cannot be had here; nothing was run on it.`);
	return undefined;
}

function run(command: string, words: readonly string[], cwd: string): string {
	return execFileSync(command, words, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
}

function expect(output: string, pattern: RegExp): void {
	if (!pattern.test(output)) {
		throw new Error(`unexpected output:\n${output}`);
	}
}
