/**
 * What the bundle changes in the libraries that it holds, each for the time that it saves at start or while drawing:
 * `npm run benchmark -- patches` builds the program without each and prints what it is worth. A patch fails where its
 * library no longer has the line that it looks for.
 */
import {readFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import path from 'node:path';
import type {BuildOptions, OnLoadResult, Plugin} from 'esbuild';
import {oneCellText} from './one-cell-text.ts';

/** A line of a library's source, and what stands in its place; KEPT is what its first group matched. */
type Change = {readonly file: RegExp; readonly from: RegExp; readonly to: string};

const textLibraries = /node_modules\/(string-width|wrap-ansi)\/index\.js$/;
const stringWidth = /node_modules\/string-width\/index\.js$/;
const inkOutput = /node_modules\/ink\/build\/output\.js$/;
const inkLineUpdate = /node_modules\/ink\/build\/line-update\.js$/;
const fuzzySearch = /node_modules\/fuse\.js\/dist\/fuse\.basic\.mjs$/;
const meowDependencies = /node_modules\/meow\/build\/dependencies\.js$/;

/** The changes of each patch of a library's source. */
const changes = {
	/**
	 * What text libraries make when they are loaded: the expression for every emoji there is and the segmenter's tables, which
	 * cost as much as starting Node does, and expressions by properties of characters, a millisecond together. In the bundle
	 * they are made for the first text that needs them.
	 * The test before the emoji expression is a superset of it by definition: an RGI emoji holds a pictograph, a flag letter
	 * or a keycap.
	 */
	'late-tables': [
		{
			file: textLibraries,
			from: /^const segmenter = new Intl\.Segmenter\(\);$/m,
			to: 'let tables; const segmenter = {segment: text => (tables ??= new Intl.Segmenter()).segment(text)};',
		},
		{
			file: stringWidth,
			from: /^const rgiEmojiRegex = (\/.*\/)v;$/m,
			to: "let emoji; const rgiEmojiRegex = {test: text => /[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3]/u.test(text) && (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
		},
		{
			file: stringWidth,
			from: /^const visibleCharacterRegex = (\/.*\/v);$/m,
			to: 'let visible; const visibleCharacterRegex = {[Symbol.search]: text => (visible ??= KEPT)[Symbol.search](text), test: text => (visible ??= KEPT).test(text)};',
		},
		{
			file: fuzzySearch,
			from: /^const DEFAULT_TOKEN = (\/.*\/gu);$/m,
			to: 'const DEFAULT_TOKEN = {[Symbol.match]: text => KEPT[Symbol.match](text)};',
		},
	],
	/** What the screen draws with is counted as quickly as ASCII. */
	'one-cell-text': [
		{
			file: stringWidth,
			from: /if \(\/\^\[\\u0020-\\u007E\]\*\$\/\.test\(string\)\) \{/,
			to: `if (ambiguousIsNarrow && ${oneCellText}.test(string)) {`,
		},
		{
			file: inkLineUpdate,
			from: /^const printableAscii = \/\^\[ -~\]\*\$\/u;$/m,
			to: `const printableAscii = ${oneCellText};`,
		},
	],
	/**
	 * The screen hands the library whole rows, which it would take apart into cells and put together again, 4,800 of them for
	 * each frame. A row of one-cell text and colours is drawn as it is; of any other the drawn row is kept.
	 */
	'whole-rows': [
		{
			file: inkOutput,
			from: /^ {4}get\(\) \{$/m,
			to: `
    static rows = new Map();
    rowOf(line) {
        if (${oneCellText}.test(line.replaceAll(/\\x1B\\[\\d+m/g, ''))) {
            return line.trimEnd();
        }
        let row = Output.rows.get(line);
        if (row === undefined) {
            const output = new Output({ width: this.width, height: 1 });
            output.write(0, 0, ' ', { transformers: [() => line] });
            row = output.getCells().output;
            if (Output.rows.size > 400) Output.rows.clear();
            Output.rows.set(line, row);
        }
        return row;
    }
    get() {
        const [{ type, x, y, text, transformers } = {}, ...others] = this.operations;
        if (type !== 'write' || x !== 0 || y !== 0 || others.length > 0 || !/^[ \\n]+$/.test(text)) {
            return this.getCells();
        }
        const lines = text.split('\\n').slice(0, this.height);
        const rows = lines.map((line, row) => this.rowOf(transformers.reduce((changed, change) => change(changed, row), line)));
        return { output: rows.join('\\n') + '\\n'.repeat(this.height - rows.length), height: this.height };
    }
    getCells() {`,
		},
	],
	/**
	 * meow carries a reader of package.json files with the list of all licences; the program tells meow its name itself, so
	 * the reader stays out.
	 */
	'no-package-reader': [
		{file: meowDependencies, from: /^var libExports = requireLib\$1\(\);$/m, to: 'var libExports = {};'},
		{
			file: meowDependencies,
			from: /^var normalizeExports = requireNormalize\(\);$/m,
			to: 'var normalizeExports = {default: data => data, __esModule: true};',
		},
	],
} as const satisfies Record<string, readonly Change[]>;

/**
 * Importing one of Node's modules makes Node read every property of it: of `process` that opens all three streams, of
 * `fs` and `util` it loads streams and workers, at each start. In the bundle each name is taken by itself from the
 * module's own object, and only where it is used.
 */
const plainBuiltins: Plugin = {
	name: 'plain-builtins',
	setup(bundler) {
		const modules = builtinModules.filter(name => !name.startsWith('_'));
		// A copy for each importer: one for all would stand in the core and load there what the screen alone needs.
		bundler.onResolve(
			{filter: new RegExp(`^(node:)?(${modules.join('|')})$`)},
			({path: name, kind, importer}) =>
				kind === 'import-statement'
					? {
							path: name.replace(/^node:/, ''),
							suffix: `?${path.basename(importer)}`,
							namespace: 'plain-builtins',
							sideEffects: false,
						}
					: {path: name, external: true},
		);
		bundler.onLoad({filter: /.*/, namespace: 'plain-builtins'}, ({path: name}) => {
			const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter(key => /^\w+$/.test(key));
			const whole = name === 'process' ? 'process' : `process.getBuiltinModule('node:${name}')`;
			return {
				contents: `
					const whole = () => ${whole};
					export default /* @__PURE__ */ whole();
					${names.map(key => `const own_${key} = /* @__PURE__ */ (() => whole().${key})();`).join('\n')}
					export {${names.map(key => `own_${key} as ${key}`).join(', ')}};`,
			};
		});
	},
};

type BundlerPart = Pick<BuildOptions, 'plugins' | 'define' | 'supported'>;

/** Patches that are options of the bundler. */
const options = {
	'plain-builtins': {plugins: [plainBuiltins]},
	/** The layout engine would load its embedded WebAssembly through `fetch`, and with it Node's whole HTTP client. */
	'no-fetch': {define: {fetch: 'undefined'}},
	/**
	 * Node 20 knows this syntax; rewritten to `new RegExp` every such expression would be compiled at each start, and one of
	 * the drawing library for each cell of each frame.
	 */
	'kept-expressions': {
		supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
	},
} satisfies Record<string, BundlerPart>;

export type PatchName = keyof typeof changes | keyof typeof options;
export const patchNames = [...Object.keys(changes), ...Object.keys(options)] as PatchName[];

/** All patches but those left out, as options of the bundler. */
export function libraryPatches(leftOut: readonly PatchName[]): BundlerPart {
	const kept = <Patch>(patches: Record<string, Patch>) =>
		Object.entries(patches).flatMap(([name, patch]) =>
			leftOut.some(other => other === name) ? [] : [patch],
		);
	const others = kept<BundlerPart>(options);
	return {
		plugins: [
			changedSources(kept<readonly Change[]>(changes).flat()),
			...others.flatMap(({plugins}) => plugins ?? []),
		],
		define: Object.assign({}, ...others.map(({define}) => define)),
		supported: Object.assign({}, ...others.map(({supported}) => supported)),
	};
}

function changedSources(kept: readonly Change[]): Plugin {
	return {
		name: 'changed-sources',
		setup(bundler) {
			bundler.onLoad({filter: /node_modules/}, ({path: file}): OnLoadResult | undefined => {
				const own = kept.filter(change => change.file.test(file));
				const changed = (text: string, {from, to}: Change) => replaceOnce(text, from, to);
				return own.length === 0 ? undefined : {contents: own.reduce(changed, readFileSync(file, 'utf8'))};
			});
		},
	};
}

function replaceOnce(source: string, pattern: RegExp, replacement: string): string {
	if (!pattern.test(source)) {
		throw new Error(
			`a bundled library has changed: nothing matches ${pattern}; look at scripts/library-patches.ts again`,
		);
	}

	return source.replace(pattern, (_, kept) => replacement.replaceAll('KEPT', () => String(kept)));
}
