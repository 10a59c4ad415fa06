/**
 * Where the user's configuration and data are: the folders that the system keeps such files in, and the file. What is there
 * and cannot be read, or is only nearly there, is said: settings that silently do not count are worse than none.
 *
 * `briefing --version` where nothing of the user's can change the answer: it stands in the first bytes of the data file, so
 * the launcher asks here first. The program answers wherever this does not: with own data or settings, and in every other way
 * to ask.
 */

import {closeSync, openSync, readSync, statSync, writeSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import {configurationNames} from '../commands/flag-values.ts';
import {dataFormat} from '../dataset/dataset.ts';
import {DataFileError, fileHead, mostHeadBytes} from '../dataset/dataset-parts.ts';
import {cleanText} from '../text/clean-text.ts';

/** Finds a folder of the program by where the system keeps such files; undefined where it names none. `home` may be empty. */
type FolderFinder = (
	environment: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	home: string,
) => string | undefined;

/** The program's configuration. */
export const configurationFolder = folderFinder('XDG_CONFIG_HOME', 'APPDATA', '.config');

/** The user's data for the program, where a newer dataset may lie. */
export const dataFolder = folderFinder('XDG_DATA_HOME', 'APPDATA', '.local/share');

/** The program's state: its searches. */
export const stateFolder = folderFinder('XDG_STATE_HOME', 'LOCALAPPDATA', '.local/state');

/** What can be made again. */
export const cacheFolder = folderFinder('XDG_CACHE_HOME', 'LOCALAPPDATA', '.cache');

/** The folder that a variable names, else the one of the applications on Windows, else the one below the home folder. */
function folderFinder(variable: string, windowsVariable: string, belowHome: string): FolderFinder {
	return (environment, platform, home) => {
		const {join} = platform === 'win32' ? path.win32 : path.posix;
		const {[variable]: named = '', [windowsVariable]: applications = ''} = environment;
		if (named !== '') {
			return join(named, 'briefing');
		}

		if (platform === 'win32' && applications !== '') {
			return join(applications, 'briefing');
		}

		return home === '' ? undefined : join(home, belowHome, 'briefing');
	};
}

/** The path of the configuration in a folder, if there is one; throws `DataFileError` where it is not clear. */
export function configurationFile(folder: string): string | undefined {
	const found = configurationNames.map(name => path.join(folder, name)).filter(isThere);
	const [file, other] = found;
	if (file !== undefined && other !== undefined) {
		throw new DataFileError(
			`${cleanText(file)} and ${path.basename(other)} both exist; keep one of them, so that it is clear which counts.`,
		);
	}

	return file;
}

function isThere(file: string): boolean {
	try {
		if (statSync(file).isDirectory()) {
			throw new DataFileError(`${cleanText(file)} is a folder; it should be a file.`);
		}

		return true;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			return false;
		}

		if (error instanceof DataFileError) {
			throw error;
		}

		const why = code === 'ELOOP' ? 'it is a link that leads back to itself' : 'it may not be read';
		throw new DataFileError(`${cleanText(file)} cannot be read; ${why}.`);
	}
}

const ownFileName = 'own-events.yaml';

/** The file of the user's own events in the folder of the user's data: read where nothing else names one. */
export function ownFile(folder: string | undefined): string | undefined {
	const file = folder === undefined ? undefined : path.join(folder, ownFileName);
	return file !== undefined && isThere(file) ? file : undefined;
}

/** The file that an event of the user's own is written into: the last YAML file that is read, else that in the folder. */
export function ownTarget(files: readonly string[], folder: string | undefined): string | undefined {
	const named = files.findLast(file => /\.ya?ml$/i.test(file));
	return named ?? (folder === undefined ? undefined : path.join(folder, ownFileName));
}

/** A name of a file with the user's home folder for a `~` at its start, as a shell would have it. */
export function expandHome(file: string, home: string): string {
	return home === '' ? file : file.replace(/^~(?=$|[\\/])/, () => home);
}

/** Filled in by the build. */
declare const programVersion: string;

/** Prints the version; false where that is left to the program, and nothing is printed. */
export function printVersion(): boolean {
	const {env, platform} = process;
	const folders = [configurationFolder, dataFolder].map(folderOf => folderOf(env, platform, homedir()));
	if (env['BRIEFING_DATASET'] || env['BRIEFING_DATA'] || folders.some(isFile)) {
		return false;
	}

	try {
		const file = openSync(new URL('../data/events.json', import.meta.url), 'r');
		const start = Buffer.alloc(mostHeadBytes);
		readSync(file, start);
		closeSync(file);
		const head = fileHead(start.toString('latin1'));
		const text = head?.format === dataFormat ? versionText(head) : '';
		return text !== '' && writeSync(1, text) === text.length;
	} catch {
		return false;
	}
}

/** What `--version` says of the program and of the dataset that it uses, with its file where that is not the embedded one. */
export function versionText({
	version,
	hash,
	file,
}: {
	readonly version: string;
	readonly hash: string;
	readonly file?: string | undefined;
}): string {
	return `briefing ${programVersion}, data ${version} (${hash})${file === undefined ? '' : ` from ${file}`}\n`;
}

function isFile(folder = ''): boolean {
	return folder !== '' && statSync(folder, {throwIfNoEntry: false}) !== undefined;
}
