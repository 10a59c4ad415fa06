/** Runs the built program without a terminal and reads what it wrote. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The built program. */
export const bundle = fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));

export type RunOptions = {
	/** Variables beside PATH; HOME is an empty folder unless said, so that nobody's own configuration counts. */
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
};

export type Run = {readonly status: number | null; readonly output: string; readonly errors: string};

/** Runs `briefing` with words. */
export function runBriefing(words: readonly string[], options: RunOptions = {}): Run {
	return start(process.execPath, [bundle, ...words], options);
}

/** Runs a shell line, in which `briefing` is the built program. */
export function runShell(line: string, options: RunOptions = {}): Run {
	return start('/bin/bash', ['-c', `briefing() { "$NODE" "$BUNDLE" "$@"; }\n${line}`], options);
}

function start(command: string, words: readonly string[], {env = {}, cwd}: RunOptions): Run {
	const {status, stdout, stderr} = spawnSync(command, words, {
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		env: {
			PATH: process.env['PATH'] ?? '',
			HOME: '/nonexistent',
			// Where nothing can be kept.
			XDG_CACHE_HOME: '/dev/null',
			NODE: process.execPath,
			BUNDLE: bundle,
			...env,
		},
		...(cwd === undefined ? {} : {cwd}),
	});
	return {status, output: stdout, errors: stderr};
}

/** Runs a test with a folder that holds files of these texts, and takes it away afterwards. */
export async function withFiles<T>(
	files: Readonly<Record<string, string | Uint8Array>>,
	use: (folder: string) => T | Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), 'briefing-test-'));
	try {
		for (const [name, text] of Object.entries(files)) {
			writeFileSync(path.join(folder, name), text);
		}

		return await use(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
