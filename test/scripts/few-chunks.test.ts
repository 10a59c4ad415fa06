/** What the built program loads: `npm test` builds it first. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const loadsCore = /await import\('\.\/(chunk-[\w-]+\.js)'\)/;

/** The files of dist/ that a file of it loads before its own code runs. */
function loadedWith(file: string): string[] {
	const own = [
		...readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:from|import) ?["']\.\/([\w-]+\.js)["']/g),
	];
	return own.flatMap(([, name = '']) => [name, ...loadedWith(name)]);
}

test('a command loads the launcher and one file, the core', () => {
	const launcher = readFileSync('dist/briefing.js', 'utf8');
	const [, core = ''] = loadsCore.exec(launcher) ?? [];
	expect(core).not.toBe('');
	expect(loadedWith(core)).toEqual([]);
	expect(loadedWith('version.js')).toEqual([]);
});

test('the core holds no YAML reader, no schema library and no drawing library', () => {
	const [, core = ''] = loadsCore.exec(readFileSync('dist/briefing.js', 'utf8')) ?? [];
	expect(readFileSync(`dist/${core}`, 'utf8')).not.toMatch(/YAMLParseError|ZodError|react\.element|yoga/i);
});
