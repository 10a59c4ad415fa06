/**
 * `npm run build`: the whole program in dist/, with nothing to install beside it: dist/briefing.js starts the
 * core, dist/core.cjs, which loads the other files when they are needed (the screen, the YAML reader, the schema library). The licences of
 * all that is bundled go to dist/licenses.txt.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {type BuildOptions, build, transform} from 'esbuild';
import {commands} from '../source/commands/command-table.ts';
import {fewChunks} from './few-chunks.ts';
import {libraryPatches, type PatchName} from './library-patches.ts';
import {licencesText} from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version, engines} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
/** The file that runs the program. */
const start = 'cli.tsx';
/** What libraries ask for Node's modules, at the head of each file. */
const requireBanner = "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);";
/** In the core, whose libraries ask for nothing else; to make the other one takes a millisecond of each start. */
const coreRequire = 'const require=name=>process.getBuiltinModule(name);';
/** Where the files that are loaded later find the core. */
const coreName = 'briefing core';
/** The file that answers `--version` alone. */
const versionStart = 'source/edge/print-version.ts';
const oldestNode = Number(/\d+/.exec(engines.node)?.[0]);

/**
 * The file that `briefing` starts: syntax that every Node since 14 can read, so that one that is too old for the program says so
 * in a sentence and not in a syntax error. The program itself is loaded behind the question.
 *
 * Node keeps what it compiled of each file in the system's temporary folder, as it was before the file ran: without most of
 * its functions, which every start would compile anew. So the core is started here, and what a command has compiled of it
 * by its end is kept beside Node's own, for each command and with or without flags, since they run different functions.
 */
const launcherOf = (hash: string) => `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < ${oldestNode}) {
	process.stderr.write('briefing: this needs Node ${oldestNode} or newer, and here is Node ' + process.versions.node + '; get a newer one at https://nodejs.org.\\n');
	process.exitCode = 2;
} else {
	if (!process.getBuiltinModule) {
		const {createRequire} = await import('node:module');
		process.getBuiltinModule = createRequire(import.meta.url);
	}
	const Module = process.getBuiltinModule('node:module');
	Module.enableCompileCache?.();
	const [word, ...others] = process.argv.slice(2);
	if (word !== '--version' || others.length > 0 || !(await import('./version.js')).printVersion()) {
		const {readFileSync, renameSync, writeFileSync} = process.getBuiltinModule('node:fs');
		const {Script} = process.getBuiltinModule('node:vm');
		const folder = Module.getCompileCacheDir?.();
		const command = ${JSON.stringify(commands.map(({name}) => name))}.includes(word) ? word : 'screen';
		const flags = process.argv.some(text => text[0] === '-') ? '-flags' : '';
		const kept = folder + '/briefing-${hash}-' + command + flags;
		let cachedData;
		try {
			cachedData = folder && readFileSync(kept);
		} catch {
			// It is made below.
		}
		// Node 20.11 gives the folder, without the parser of addresses, which takes as long to load as the core to read.
		const file = import.meta.dirname ? import.meta.dirname + '/core.cjs' : new URL('core.cjs', import.meta.url);
		const script = new Script(readFileSync(file, 'latin1'), {filename: String(file), cachedData});
		if (folder && script.cachedDataRejected !== false) {
			process.on('exit', () => {
				try {
					writeFileSync(kept + process.pid, script.createCachedData(), {mode: 0o600});
					renameSync(kept + process.pid, kept);
				} catch {
					// The next start compiles it again.
				}
			});
		}
		const core = {};
		globalThis[Symbol.for('${coreName}')] = core;
		script.runInThisContext()(core, import.meta, name => import(name));
	}
}
`;

/** What a chunk of the bundler hands to others, at its end: `export{a as b};`. */
const exportList = /export ?\{([^}]*)\};?\s*$/;

/**
 * The core as a function in ASCII, which is read in half the time of a text with other letters; and in place of the module
 * that the files loaded later import, one that hands on what the core exports. That is gathered when the first of them
 * asks: most commands load none. Gives the hash of the core.
 */
async function writeCore(file: string, supported: NonNullable<BuildOptions['supported']>): Promise<string> {
	const chunk = readFileSync(file, 'utf8');
	const [, exported = ''] = exportList.exec(chunk) ?? [];
	const pairs = [...exported.matchAll(/([\w$]+)(?: as ([\w$]+))?/g)].map(([, own = '', name = own]) => ({
		own,
		name,
	}));
	const handed = pairs.map(({own, name}) => `${name}:${own}`);
	const {code} = await transform(
		chunk
			.replace(requireBanner, coreRequire)
			.replace(exportList, `coreModule.exports=()=>({${handed.join(',')}});`),
		{
			format: 'cjs',
			target: `node${oldestNode}`,
			minify: true,
			define: {'import.meta': 'coreMeta'},
			supported,
		},
	);
	const body = code
		.replace(/\bimport\((?="(?:\.\/|node:))/g, 'coreImport(')
		// Without `plain-builtins` the core asks for Node's modules by a word that a script has not.
		.replace(/\brequire\((?=")/g, 'process.getBuiltinModule(')
		// What is left of other letters stands in regular expressions.
		.replace(/[^\0-\x7F]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
	const core = `(function(coreModule,coreMeta,coreImport){${body}})`;
	writeFileSync(path.join(path.dirname(file), 'core.cjs'), core);
	const taken = pairs.map(({name}, index) => `${name}:_${index}`);
	const given = pairs.map(({name}, index) => `_${index} as ${name}`);
	writeFileSync(
		file,
		`const{${taken.join(',')}}=globalThis[Symbol.for('${coreName}')].exports();export{${given.join(',')}};\n`,
	);
	return createHash('sha256').update(core).digest('hex').slice(0, 8);
}

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
		banner: {js: requireBanner},
	} satisfies BuildOptions;
	const whole = {...options, entryPoints: {cli: start}, splitting: true};
	const draft = await build({...whole, plugins, minify: false, write: false});
	const digest = createHash('sha256');
	for (const {text} of draft.outputFiles) {
		digest.update(text);
	}

	const {metafile} = await build({
		...whole,
		define: {...options.define, programBuild: JSON.stringify(digest.digest('hex').slice(0, 16))},
		plugins: [...plugins, fewChunks(root, start, draft.metafile)],
	});
	// A program of its own: what it shares with the core would be one more file to load for every command.
	await build({...options, entryPoints: {version: versionStart}, banner: {}, plugins});
	// The entry itself is empty: what it starts is shared with what is loaded later, and the launcher can start that at once.
	const isEntry = ([, {entryPoint}]: [string, {entryPoint?: string}]) => entryPoint === start;
	const [entry, {imports}] = Object.entries(metafile.outputs).find(isEntry) ?? ['', {imports: []}];
	const core = path.basename(imports[0]?.path ?? entry);
	rmSync(path.join(root, entry));
	const hash = await writeCore(path.join(folder, core), supported);
	writeFileSync(path.join(folder, 'briefing.js'), launcherOf(hash), {mode: 0o755});
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
