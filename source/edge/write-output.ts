/**
 * What a command prints -> standard output, whole. Node's own stream stops at the first part that a full disk takes and
 * says nothing of the rest, so all but a terminal is written here, until all of it is there or the system says why not.
 *
 * Writes texts to files: whole or not at all, and never over another file unless that was asked for. Node loads
 * `fs.promises` when it is first looked at, so most commands, which write none, do not pay for it.
 */

import fs, {closeSync, fstatSync, writeSync} from 'node:fs';
import path from 'node:path';
import {getSystemErrorMap} from 'node:util';
import {type FolderFiles, UsageError} from '../commands/print-records.ts';
import {cleanText, quoted} from '../text/clean-text.ts';
import {joinWords, known} from '../text/words.ts';

/** The descriptor of standard output. */
const standardOutput = 1;

/** Writes the text and waits for its end; throws what the system says where it does not take it all. */
export async function writeOutput(text: string): Promise<void> {
	let rest = Buffer.from(text);
	if (isOnTerminal()) {
		return await throughStream(rest);
	}

	try {
		while (rest.length > 0) {
			rest = rest.subarray(writeSync(standardOutput, rest));
		}
	} catch (error) {
		if (codeOf(error) !== 'EAGAIN') {
			throw error;
		}

		// A pipe that another program has made one that does not wait, and that is full.
		return await throughStream(rest);
	}

	// Some file systems, those of a network above all, say only now that there was no room.
	if (fstatSync(standardOutput).isFile()) {
		closeSync(standardOutput);
	}
}

/** Whether standard output is a terminal. Node's stream, which takes as long to make as to read the data, is asked only of a device. */
export function isOnTerminal(): boolean {
	return fstatSync(standardOutput).isCharacterDevice() && process.stdout.isTTY;
}

function throughStream(rest: Buffer): Promise<void> {
	return new Promise((resolve, reject) => {
		// An error comes to both, and one that nobody listens to would end the program with a stack.
		process.stdout.on('error', reject).write(rest, error => (error ? reject(error) : resolve()));
	});
}

/** The system's name for what failed: `ENOSPC` for a full disk; empty where it has none. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why something failed, in words for the footer or a sentence. */
export function causeWords(error: unknown): string {
	const code = codeOf(error);
	const system =
		error instanceof Error && 'errno' in error
			? getSystemErrorMap().get(Number(error.errno))?.[1]
			: undefined;
	return causes[code] ?? system ?? cleanText(error instanceof Error ? error.message : String(error));
}

const causes: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder',
	ENOTDIR: 'what should be its folder is a file',
	EACCES: 'it may not be written there',
	EPERM: 'it may not be written there',
	EROFS: 'it may not be written there',
	EISDIR: 'it is a folder',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	ENAMETOOLONG: 'its name is too long',
	ERR_MODULE_NOT_FOUND: 'the program was replaced while it ran; leave it and start it again',
};

type WriteOutcome = 'written' | 'exists' | {readonly problem: string};

/** Writes beside the file first and moves the text into place; never rejects. */
export async function writeTextFile(
	file: string,
	text: string,
	{mayReplace, mode}: {readonly mayReplace: boolean; readonly mode?: number},
): Promise<WriteOutcome> {
	const beside = path.join(path.dirname(file), await ownName());
	try {
		await fs.promises.writeFile(beside, text, {flag: 'wx', flush: true, ...known({mode})});
		await (mayReplace ? fs.promises.rename(beside, file) : putInPlace(beside, file));
		return 'written';
	} catch (error) {
		return codeOf(error) === 'EEXIST' ? 'exists' : {problem: causeWords(error)};
	} finally {
		await fs.promises.rm(beside, {force: true}).catch(() => {});
	}
}

/** A name that nothing else has. With that of the file in it, it could be longer than the system takes. */
async function ownName(): Promise<string> {
	const {randomUUID} = await import('node:crypto');
	return `.briefing-${randomUUID()}`;
}

/** Refused where the name is taken, also by another program since the question. */
async function putInPlace(beside: string, file: string): Promise<void> {
	try {
		await fs.promises.link(beside, file);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			throw error;
		}

		// Not every file system knows links: there the text is copied, no less exclusively.
		await fs.promises.copyFile(beside, file, fs.constants.COPYFILE_EXCL);
	}
}

/**
 * Writes the files of a folder, which is made where there is none: all of them beside their places first, then each into
 * it. Throws `UsageError` where files of their names are there and may not be replaced, else what the system says.
 */
export async function writeFolder({folder, texts, mayReplace}: FolderFiles): Promise<void> {
	const names = Object.keys(texts);
	const beside = path.join(folder, await ownName());
	try {
		await makeFolder(path.resolve(folder));
		await fs.promises.mkdir(beside);
		const there = (await fs.promises.readdir(folder)).filter(name => names.includes(name));
		if (there.length > 0 && !mayReplace) {
			throw new UsageError(
				`${quoted(folder)} has ${joinWords(there)} already; choose another folder, or add --replace to write over them.`,
			);
		}

		for (const [name, text] of Object.entries(texts)) {
			await fs.promises.writeFile(path.join(beside, name), text, {flag: 'wx'});
		}

		for (const name of names) {
			const [from, to] = [path.join(beside, name), path.join(folder, name)];
			await (mayReplace ? fs.promises.rename(from, to) : putInPlace(from, to));
		}
	} catch (error) {
		throw error instanceof UsageError
			? error
			: new Error(`${quoted(folder)} was not written: ${causeWords(error)}.`);
	} finally {
		await fs.promises.rm(beside, {recursive: true, force: true}).catch(() => {});
	}
}

/**
 * Makes a folder and those above it, of a mode if one is given; rejects where it cannot. Node's own way to do that never
 * ends where the system takes no folder, as in /proc.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
	try {
		await fs.promises.mkdir(folder, mode);
	} catch (error) {
		const above = path.dirname(folder);
		if (codeOf(error) === 'ENOENT' && above !== folder) {
			await makeFolder(above, mode);
			await fs.promises.mkdir(folder, mode);
		} else if (codeOf(error) !== 'EEXIST') {
			throw error;
		}
	}
}
