/** What the built program loads: `npm test` builds it first. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';

/** The files of dist/ that a file of it loads before its own code runs. */
function loadedWith(file: string): string[] {
	const own = [
		...readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:from|import) ?["']\.\/([\w-]+\.js)["']/g),
	];
	return own.flatMap(([, name = '']) => [name, ...loadedWith(name)]);
}

test('a command loads the launcher and one file, the core', () => {
	const launcher = readFileSync('dist/briefing.js', 'utf8');
	expect(launcher).toContain("new URL('core.cjs', import.meta.url)");
	expect(loadedWith('core.cjs')).toEqual([]);
	expect(loadedWith('version.js')).toEqual([]);
});

test('the core is read a byte a letter, so it holds ASCII alone', () => {
	expect(readFileSync('dist/core.cjs').every(byte => byte < 128)).toBe(true);
});

test('the core holds no YAML reader, no schema library and no drawing library', () => {
	expect(readFileSync('dist/core.cjs', 'utf8')).not.toMatch(/YAMLParseError|ZodError|react\.element|yoga/i);
});

test('what a command has compiled is kept; a start with it, with none and with a damaged one prints the same', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'briefing-compiled-'));
	const run = (variables: object) =>
		spawnSync(process.execPath, ['dist/briefing.js', 'list'], {
			encoding: 'utf8',
			env: {...process.env, ...variables},
		});
	const kept = () => {
		const found = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name =>
			/briefing-[0-9a-f]{8}-list$/.test(name),
		);
		expect(found).toHaveLength(1);
		return path.join(folder, found[0] ?? '');
	};
	try {
		const cold = run({NODE_COMPILE_CACHE: folder});
		const size = statSync(kept()).size;
		const warm = run({NODE_COMPILE_CACHE: folder});
		writeFileSync(kept(), 'no compiled program');
		const damaged = run({NODE_COMPILE_CACHE: folder});
		expect(statSync(kept()).size).toBeGreaterThan(size / 2);
		const without = run({NODE_DISABLE_COMPILE_CACHE: '1'});
		for (const {status, stdout, stderr} of [cold, warm, damaged]) {
			expect({status, stderr}).toEqual({status: 0, stderr: ''});
			expect(stdout).toBe(without.stdout);
		}
	} finally {
		rmSync(folder, {recursive: true});
	}
});
