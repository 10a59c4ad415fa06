/** The recipes of docs/recipes.md: their blocks by language, to be run as they stand there. */
import {readFileSync} from 'node:fs';
import {expect} from 'vitest';
import {type Run, runShell} from './run-briefing.ts';

/** The text of the page. */
export const page = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8');

/** A section of the page. */
type Recipe = {readonly title: string; readonly blocks: (language: string) => readonly string[]};

/** All sections of the page. */
export const recipes: readonly Recipe[] = page
	.split(/^## /m)
	.slice(1)
	.map(section => ({
		title: section.split('\n')[0] ?? '',
		blocks: language =>
			[...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
				.filter(([, name]) => name === language)
				.map(([, , text = '']) => text),
	}));

/** The recipe whose title begins so. */
export function recipe(title: string): Recipe {
	const found = recipes.find(known => known.title.startsWith(title));
	if (found === undefined) {
		throw new Error(`docs/recipes.md has no recipe "${title}"`);
	}

	return found;
}

/** Runs a shell line that must end well and say nothing on standard error. */
export function runWell(line: string, cwd: string): Run {
	const run = runShell(line, {cwd});
	expect(run.errors).toBe('');
	expect(run.status).toBe(0);
	return run;
}
