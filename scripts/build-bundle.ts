/**
 * `npm run build`: the whole program in dist/, with nothing to install beside it: dist/briefing.js starts the
 * core, which loads the other files when they are needed (the screen, the YAML reader, the schema library). The licences of
 * all that is bundled go to dist/licenses.txt.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {type BuildOptions, build} from 'esbuild';
import {fewChunks} from './few-chunks.ts';
import {libraryPatches, type PatchName} from './library-patches.ts';
import {licencesText} from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version, engines} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
/** The file that runs the program. */
const start = 'cli.tsx';
/** The file that answers `--version` alone. */
const versionStart = 'source/edge/print-version.ts';
const oldestNode = Number(/\d+/.exec(engines.node)?.[0]);

/**
 * The file that `briefing` starts: syntax that every Node since 14 can read, so that one that is too old for the program says so
 * in a sentence and not in a syntax error. The program itself is loaded behind the question.
 */
const launcherOf = (core: string, version: string) => `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < ${oldestNode}) {
	process.stderr.write('briefing: this needs Node ${oldestNode} or newer, and here is Node ' + process.versions.node + '; get a newer one at https://nodejs.org.\\n');
	process.exitCode = 2;
} else {
	if (!process.getBuiltinModule) {
		const {createRequire} = await import('node:module');
		process.getBuiltinModule = createRequire(import.meta.url);
	}
	// Node keeps the compiled program in the system's temporary folder and starts faster from there the next time.
	process.getBuiltinModule('node:module').enableCompileCache?.();
	const [word, ...others] = process.argv.slice(2);
	if (word !== '--version' || others.length > 0 || !(await import('./${version}')).printVersion()) {
		await import('./${core}');
	}
}
`;

/** Writes the program into an empty folder; the benchmark leaves patches out to see what each is worth. */
export async function writeBundle(folder: string, leftOut: readonly PatchName[] = []): Promise<void> {
	const {plugins = [], define, supported = {}} = libraryPatches(leftOut);
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	const options = {
		absWorkingDir: root,
		outdir: folder,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: `node${oldestNode}`,
		jsx: 'automatic',
		minify: true,
		metafile: true,
		legalComments: 'none',
		supported,
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.DEV': '"false"',
			programVersion: JSON.stringify(version),
			...define,
		},
		// Ink's developer tools are an optional peer that the program never uses.
		external: ['react-devtools-core', './devtools.js'],
		banner: {
			js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);",
		},
	} satisfies BuildOptions;
	const whole = {...options, entryPoints: {cli: start}, splitting: true};
	const draft = await build({...whole, plugins, minify: false, write: false});
	const {metafile} = await build({...whole, plugins: [...plugins, fewChunks(root, start, draft.metafile)]});
	// A program of its own: what it shares with the core would be one more file to load for every command.
	await build({...options, entryPoints: {version: versionStart}, banner: {}, plugins});
	// The entry itself is empty: what it starts is shared with what is loaded later, and the launcher can start that at once.
	const isEntry = ([, {entryPoint}]: [string, {entryPoint?: string}]) => entryPoint === start;
	const [entry, {imports}] = Object.entries(metafile.outputs).find(isEntry) ?? ['', {imports: []}];
	const core = path.basename(imports[0]?.path ?? entry);
	rmSync(path.join(root, entry));
	writeFileSync(path.join(folder, 'briefing.js'), launcherOf(core, 'version.js'), {mode: 0o755});
	writeFileSync(
		path.join(folder, 'licenses.txt'),
		licencesText(bundledPackages(Object.keys(metafile.inputs))),
	);
}

/** The folders of the packages that the bundle's inputs come from. */
function bundledPackages(inputs: readonly string[]): string[] {
	const folders = inputs.flatMap(input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
	return [...new Set(folders)].sort().map(folder => path.join(root, folder));
}

if (import.meta.main) {
	await writeBundle(path.join(root, 'dist'));
}
