/**
 * `npm run build`: the whole program in dist/, with nothing to install beside it: dist/briefing.js starts dist/cli.js,
 * which loads the other chunks when they are needed (the screen, the YAML reader, the schema library). The licences of
 * all that is bundled go to dist/licenses.txt.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {libraryPatches, type PatchName} from './library-patches.ts';
import {licencesText} from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version, engines} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const oldestNode = Number(/\d+/.exec(engines.node)?.[0]);

/**
 * The file that `briefing` starts: syntax that every Node since 14 can read, so that one that is too old for the program says so
 * in a sentence and not in a syntax error. The program itself is loaded behind the question.
 */
const launcher = `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < ${oldestNode}) {
	process.stderr.write('briefing: this needs Node ${oldestNode} or newer, and here is Node ' + process.versions.node + '; get a newer one at https://nodejs.org.\\n');
	process.exitCode = 2;
} else {
	const {default: module} = await import('node:module');
	// Node keeps the compiled program in the system's temporary folder and starts faster from there the next time.
	module.enableCompileCache?.();
	await import('./cli.js');
}
`;

/** Writes the program into an empty folder; the benchmark leaves patches out to see what each is worth. */
export async function writeBundle(folder: string, leftOut: readonly PatchName[] = []): Promise<void> {
	const {plugins = [], define, supported = {}} = libraryPatches(leftOut);
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	const {metafile} = await build({
		absWorkingDir: root,
		entryPoints: {cli: 'cli.tsx'},
		plugins,
		outdir: folder,
		bundle: true,
		splitting: true,
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
		external: ['react-devtools-core'],
		banner: {
			js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
		},
	});
	writeFileSync(path.join(folder, 'briefing.js'), launcher, {mode: 0o755});
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
