/**
 * `briefing --version` where nothing of the user's can change the answer: it stands in the first bytes of the data file, so
 * the launcher asks here first. The program answers wherever this does not: with own data or settings, and in every other way
 * to ask.
 */
import {closeSync, openSync, readSync, statSync, writeSync} from 'node:fs';
import {homedir} from 'node:os';
import {dataFormat} from '../dataset/dataset.ts';
import {fileHead, mostHeadBytes} from '../dataset/dataset-parts.ts';
import {configurationFolder, dataFolder} from './configuration-file.ts';

/** Filled in by the build. */
declare const programVersion: string;

/** Prints the version; false where that is left to the program, and nothing is printed. */
export function printVersion(): boolean {
	const {env, platform} = process;
	const folders = [configurationFolder, dataFolder].map(folderOf => folderOf(env, platform, homedir()));
	if (env['BRIEFING_DATASET'] || env['BRIEFING_DATA'] || folders.some(isThere)) {
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

function isThere(folder = ''): boolean {
	return folder !== '' && statSync(folder, {throwIfNoEntry: false}) !== undefined;
}
