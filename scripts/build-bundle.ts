/**
 * `npm run build`: the whole program in dist/, with nothing to install beside it: dist/briefing.js starts dist/cli.js,
 * which loads the other chunks when they are needed (the screen, the YAML reader, the schema library). The licences of
 * all that is bundled go to dist/licenses.txt.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {minifySync} from 'rolldown/utils';
import {licencesText} from './licences.ts';
import {oneCellText} from './one-cell-text.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version, engines} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const oldestNode = Number(/\d+/.exec(engines.node)?.[0]);

/**
 * Two things that text libraries make when they are loaded, and that cost as much as starting Node does: the expression
 * for every emoji there is, and the segmenter's tables. In the bundle they are made for the first text that needs them.
 * The test before the emoji expression is a superset of it by definition: an RGI emoji holds a pictograph, a flag letter
 * or a keycap. And what the screen draws with is counted as quickly as ASCII. Fails where a library no longer has the line.
 */
const lateTables: Plugin = {
	name: 'late-tables',
	setup(bundler) {
		bundler.onLoad({filter: /node_modules\/(string-width|wrap-ansi)\/index\.js$/}, ({path: file}) => {
			const source = replaceOnce(
				readFileSync(file, 'utf8'),
				/^const segmenter = new Intl\.Segmenter\(\);$/m,
				'let tables; const segmenter = {segment: text => (tables ??= new Intl.Segmenter()).segment(text)};',
			);
			return {
				contents: file.includes('string-width')
					? replaceOnce(
							replaceOnce(
								source,
								/if \(\/\^\[\\u0020-\\u007E\]\*\$\/\.test\(string\)\) \{/,
								`if (ambiguousIsNarrow && ${oneCellText}.test(string)) {`,
							),
							/^const rgiEmojiRegex = (\/.*\/)v;$/m,
							"let emoji; const rgiEmojiRegex = {test: text => /[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3]/u.test(text) && (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
						)
					: source,
			};
		});
	},
};

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

/**
 * meow carries a reader of package.json files with the list of all licences; the program tells meow its name itself, so
 * the reader stays out and does not cost a quarter of a command's time.
 */
const noPackageReader: Plugin = {
	name: 'no-package-reader',
	setup(bundler) {
		bundler.onLoad({filter: /node_modules\/meow\/build\/dependencies\.js$/}, ({path: file}) => {
			const source = readFileSync(file, 'utf8');
			const parts = [
				[/^var libExports = requireLib\$1\(\);$/m, 'var libExports = {};'],
				[
					/^var normalizeExports = requireNormalize\(\);$/m,
					'var normalizeExports = {default: data => data, __esModule: true};',
				],
			] as const;
			return {
				contents: parts.reduce(
					(text, [pattern, replacement]) => replaceOnce(text, pattern, replacement),
					source,
				),
			};
		});
	},
};

/** Libraries import more of Node than they use; what is not used is not loaded. */
const unusedBuiltins: Plugin = {
	name: 'unused-builtins',
	setup(bundler) {
		bundler.onResolve({filter: /^[a-z_:/]+$/}, ({path: name}) =>
			isBuiltin(name) ? {path: name, external: true, sideEffects: false} : undefined,
		);
	},
};

/**
 * Importing `node:process` makes Node read every property of `process`, and with that open all three streams, at each
 * start. In the bundle the import gives the global object, which is the same.
 */
const plainProcess: Plugin = {
	name: 'plain-process',
	setup(bundler) {
		bundler.onResolve({filter: /^(node:)?process$/}, () => ({path: 'process', namespace: 'plain-process'}));
		bundler.onLoad({filter: /.*/, namespace: 'plain-process'}, () => ({
			contents:
				'const {process} = globalThis; export default process; export const {env, platform, argv} = process; export const cwd = () => process.cwd();',
		}));
	},
};

/**
 * The layout engine is WebAssembly written as text inside its module, a third larger than it is. In the package it stands
 * in a file of its own, which is read when the screen opens.
 */
const layoutEngineFile: Plugin = {
	name: 'layout-engine-file',
	setup(bundler) {
		bundler.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, ({path: file}) => {
			const source = readFileSync(file, 'utf8');
			const text = /"(data:application\/octet-stream;base64,)([A-Za-z0-9+/=]{1000,})"/;
			const [, head = '', base64 = ''] = text.exec(source) ?? [];
			writeFileSync(path.join(root, 'dist', 'layout-engine.wasm'), Buffer.from(base64, 'base64'));
			const read = "readFileSync(new URL('./layout-engine.wasm', import.meta.url)).toString('base64')";
			return {
				contents: `import {readFileSync} from 'node:fs';${replaceOnce(source, text, `${JSON.stringify(head)} + ${read}`)}`,
			};
		});
	},
};

function replaceOnce(source: string, pattern: RegExp, replacement: string): string {
	if (!pattern.test(source)) {
		throw new Error(
			`a bundled library has changed: nothing matches ${pattern}; look at scripts/build-bundle.ts again`,
		);
	}

	return source.replace(pattern, () => replacement);
}

rmSync(path.join(root, 'dist'), {recursive: true, force: true});
mkdirSync(path.join(root, 'dist'));
const {metafile, outputFiles} = await build({
	absWorkingDir: root,
	entryPoints: {cli: 'cli.tsx'},
	plugins: [lateTables, noPackageReader, layoutEngineFile, plainProcess, unusedBuiltins],
	outdir: 'dist',
	write: false,
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: `node${oldestNode}`,
	jsx: 'automatic',
	minify: true,
	metafile: true,
	legalComments: 'none',
	// Node 20 knows this syntax; rewritten to `new RegExp` every such expression would be compiled at each start, and one
	// of the drawing library for each cell of each frame.
	supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		programVersion: JSON.stringify(version),
		// The layout engine would load its embedded WebAssembly through `fetch`, and with it Node's whole HTTP client.
		fetch: 'undefined',
	},
	// Ink's developer tools are an optional peer that the program never uses.
	external: ['react-devtools-core'],
	banner: {
		js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
	},
});
for (const {path: file, text} of outputFiles) {
	writeFileSync(file, smaller(file, text));
}

writeFileSync(path.join(root, 'dist', 'briefing.js'), launcher, {mode: 0o755});
writeFileSync(
	path.join(root, 'dist', 'licenses.txt'),
	licencesText(bundledPackages(Object.keys(metafile.inputs))),
);

/**
 * Code that does the same in fewer bytes: what the bundler leaves inside functions (variables and functions that nothing
 * reads) goes, which is 13 kB of the package.
 */
function smaller(file: string, code: string): string {
	const options = {module: true, compress: {target: `node${oldestNode}`}, mangle: {toplevel: true}};
	const {code: minified, errors} = minifySync(file, code, options);
	if (errors.length > 0) {
		throw new Error(`${file} cannot be minified: ${errors.map(({message}) => message).join('; ')}`);
	}

	return minified;
}

/** The folders of the packages that the bundle's inputs come from. */
function bundledPackages(inputs: readonly string[]): string[] {
	const folders = inputs.flatMap(input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
	return [...new Set(folders)].sort().map(folder => path.join(root, folder));
}
