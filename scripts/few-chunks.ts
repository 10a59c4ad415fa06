/**
 * How the bundle is cut into files. Node takes longer to load another file than to read some more of one, so a command
 * loads the launcher, one core, and one file of its own; the bundler left alone makes a file of every set of files that
 * some entries share, sixty of them.
 *
 * The bundler puts into one file what the same entries need. So all that two parts need is made a part of the core, and
 * each part that is loaded later is made to need the core, which is there by then.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Metafile, Plugin} from 'esbuild';

/** What is loaded together though it is asked for in several places; everything else that is loaded later is a part by itself. */
const joinedParts: readonly (readonly string[])[] = [
	[
		'source/view/open-screen.ts',
		'source/edge/screen-edge.ts',
		'source/edge/terminal-streams.ts',
		'source/commands/figures.ts',
		'source/edge/searches-file.ts',
	],
	[
		'source/commands/check.ts',
		'source/commands/export.ts',
		'source/edge/own-events.ts',
		'source/records/problem.ts',
		'source/records/user-events.ts',
	],
];

/** What is loaded when another part is there for sure, and so need not share what that part has. */
const laterThan: Readonly<Record<string, string>> = {'source/view/app.tsx': 'source/view/open-screen.ts'};

/** Makes few files of a program, from how a first build of it found that its sources need one another. */
export function fewChunks(root: string, start: string, {inputs}: Metafile): Plugin {
	const neededBy = (files: readonly string[], kind: string) =>
		files.flatMap(
			file => inputs[file]?.imports.filter(needed => needed.kind === kind && needed.external !== true) ?? [],
		);
	const closure = (files: readonly string[]) => {
		const reached = new Set(files);
		for (const file of reached) {
			for (const {path: needed} of neededBy([file], 'import-statement')) {
				reached.add(needed);
			}
		}

		return reached;
	};
	const later = new Set(neededBy(Object.keys(inputs), 'dynamic-import').map(({path: file}) => file));
	const partOf = (file: string) => joinedParts.find(part => part.includes(file)) ?? [file];
	const parts = new Set([...later].map(partOf));
	const counts = new Map<string, number>();
	const beforeOf = (part: readonly string[]) => part.flatMap(file => laterThan[file] ?? []);
	const ownFiles = (part: readonly string[]) =>
		[...closure(part)].filter(file => !closure(beforeOf(part)).has(file));
	for (const file of [...parts].flatMap(ownFiles)) {
		counts.set(file, (counts.get(file) ?? 0) + 1);
	}

	const shared = [...counts].flatMap(([file, count]) =>
		count > 1 && file.startsWith('source/') ? [file] : [],
	);
	const core = closure([start, ...shared]);
	const wrong = [...later].filter(file => core.has(file));
	if (wrong.length > 0) {
		throw new Error(`${wrong.join(', ')}: in the core anyway; import it, without waiting for it`);
	}

	const additions = new Map([
		[start, shared],
		...[...parts].flatMap(part =>
			part.map(file => [file, core.has(file) ? [start] : [start, ...part]] as const),
		),
	]);
	return {
		name: 'few-chunks',
		setup(bundler) {
			bundler.onLoad({filter: /\.([jt]s|tsx)$/}, ({path: file}) => {
				const added = additions.get(path.relative(root, file).replaceAll('\\', '/'));
				const imports = added?.map(other => `import ${JSON.stringify(path.join(root, other))};`).join('');
				return added && {contents: `${readFileSync(file, 'utf8')}\n${imports}`, loader: 'tsx'};
			});
		},
	};
}
