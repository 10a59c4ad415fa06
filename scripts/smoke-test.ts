/**
 * `npm run smoke`: packs the program, installs the tarball in an empty folder, and runs it there as its user would.
 * Fails where the package misses a file or wants another package at run time.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'briefing-smoke-'));
const run = (command: string, words: readonly string[], cwd: string) =>
	execFileSync(command, words, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});

try {
	const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root));
	console.log(
		`${packed.filename}: ${Math.round(packed.size / 1024)} kB packed, ${Math.round(packed.unpackedSize / 1024)} kB unpacked`,
	);
	writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
	run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed.filename}`], folder);
	const installed = readInstalled();
	if (installed.length !== 1) {
		throw new Error(`the tarball brought other packages with it: ${installed.join(', ')}`);
	}

	const briefing = path.join(folder, 'node_modules', '.bin', 'briefing');
	expect(
		run(briefing, ['--version'], folder),
		/^briefing \d+\.\d+\.\d+, data \d{4}-\d{2}-\d{2} \([0-9a-f]{8}\)\n$/,
	);
	expect(run(briefing, ['summary', '2023-03-19'], folder), /19 March 2023[\s\S]*\nEND\n$/);
	console.log('The packed program runs alone.');
} finally {
	rmSync(folder, {recursive: true, force: true});
}

function readInstalled(): string[] {
	const listed = JSON.parse(run('npm', ['ls', '--all', '--json'], folder));
	return Object.keys(listed.dependencies ?? {});
}

function expect(output: string, pattern: RegExp): void {
	if (!pattern.test(output)) {
		throw new Error(`unexpected output:\n${output}`);
	}
}
