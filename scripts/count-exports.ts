/**
 * How deep the rooms of source/ are: `npm run exports` prints its files, their lines, the largest, and how many exported
 * values only one neighbour in the same folder uses, which are private functions with an `export` in front; with
 * `-- --list` each of these. Reads the lines of imports and exports as they are formatted here, and no syntax tree.
 */
import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';

type Source = {readonly file: string; readonly text: string};

const files: readonly Source[] = globSync('{source,scripts,test,benchmark}/**/*.{ts,tsx,mjs}')
	.concat('cli.tsx')
	.map(file => ({file: file.replaceAll(path.sep, '/'), text: readFileSync(file, 'utf8')}));
const program = files.filter(({file}) => file.startsWith('source/'));

/** `file name` of each name that a file takes from another; of `import()` whatever is picked out of what it gives. */
const importers = new Map<string, Set<string>>();
for (const {file, text} of files) {
	const named = text.matchAll(/^(?:import|export) (?:type )?(?:\w+, )?\{([^}]*)\} from '(\.[^']+)'/gm);
	const loaded = text.matchAll(/import\('(\.[^']+)'\)/g);
	const all = text.matchAll(/^import \* as \w+ from '(\.[^']+)'/gm);
	const uses = [
		...[...named].map(([, names = '', from = '']) => [namesIn(names), from] as const),
		// What a loaded file gives is taken apart near by: each word of this file may be one of its names.
		...[...loaded, ...all].map(([, from = '']) => [text.match(/\w+/g) ?? [], from] as const),
	];
	for (const [names, from] of uses) {
		const target = path.posix.join(path.posix.dirname(file), from);
		for (const name of names) {
			const key = `${target} ${name}`;
			importers.set(key, (importers.get(key) ?? new Set()).add(file));
		}
	}
}

function namesIn(list: string): readonly string[] {
	return list.split(',').map(
		part =>
			part
				.trim()
				.replace(/^type /, '')
				.split(' as ')[0] ?? '',
	);
}

const values = program.flatMap(({file, text}) =>
	[...text.matchAll(/^export (?:async )?(?:const|function\*?|class|let) (\w+)/gm)].map(([, name = '']) => ({
		file,
		name,
		by: [...(importers.get(`${file} ${name}`) ?? [])],
	})),
);
const neighbours = values.filter(
	({file, by: [user = '', ...others]}) =>
		others.length === 0 && path.posix.dirname(user) === path.posix.dirname(file),
);
const lines = program.map(({file, text}) => ({file, count: text.split('\n').length - 1}));
const largest = lines.reduce((most, each) => (each.count > most.count ? each : most));

if (process.argv.includes('--list')) {
	for (const {file, name, by} of neighbours) {
		process.stdout.write(`${file}: ${name} <- ${by[0]}\n`);
	}
}

process.stdout.write(
	[
		`files                        ${program.length}`,
		`lines                        ${lines.reduce((sum, {count}) => sum + count, 0)}`,
		`largest                      ${largest.count} (${largest.file})`,
		`exported values              ${values.length}`,
		`used by no other file        ${values.filter(({by}) => by.length === 0).length}`,
		`used by one neighbour alone  ${neighbours.length}`,
		'',
	].join('\n'),
);
