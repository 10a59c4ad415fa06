/**
 * Writes texts to files: whole or not at all, and never over another file unless that was asked for. Loaded only then.
 */
import {randomUUID} from 'node:crypto';
import {constants, copyFile, link, mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type FolderFiles, UsageError} from '../commands/command-result.ts';
import {quoted} from '../text/clean-text.ts';
import {joinWords, known} from '../text/words.ts';
import {causeWords, codeOf} from './write-output.ts';

type WriteOutcome = 'written' | 'exists' | {readonly problem: string};

/** Writes beside the file first and moves the text into place; never rejects. */
export async function writeTextFile(
	file: string,
	text: string,
	{mayReplace, mode}: {readonly mayReplace: boolean; readonly mode?: number},
): Promise<WriteOutcome> {
	// A name of its own: with the file's in it, it could be longer than the system takes.
	const beside = path.join(path.dirname(file), `.briefing-${randomUUID()}`);
	try {
		await writeFile(beside, text, {flag: 'wx', flush: true, ...known({mode})});
		await (mayReplace ? rename(beside, file) : putInPlace(beside, file));
		return 'written';
	} catch (error) {
		return codeOf(error) === 'EEXIST' ? 'exists' : {problem: causeWords(error)};
	} finally {
		await rm(beside, {force: true}).catch(() => {});
	}
}

/** Refused where the name is taken, also by another program since the question. */
async function putInPlace(beside: string, file: string): Promise<void> {
	try {
		await link(beside, file);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			throw error;
		}

		// Not every file system knows links: there the text is copied, no less exclusively.
		await copyFile(beside, file, constants.COPYFILE_EXCL);
	}
}

/**
 * Writes the files of a folder, which is made where there is none: all of them beside their places first, then each into
 * it. Throws `UsageError` where files of their names are there and may not be replaced, else what the system says.
 */
export async function writeFolder({folder, texts, mayReplace}: FolderFiles): Promise<void> {
	const names = Object.keys(texts);
	const beside = path.join(folder, `.briefing-${randomUUID()}`);
	try {
		await makeFolder(path.resolve(folder));
		await mkdir(beside);
		const there = (await readdir(folder)).filter(name => names.includes(name));
		if (there.length > 0 && !mayReplace) {
			throw new UsageError(
				`${quoted(folder)} has ${joinWords(there)} already; choose another folder, or add --replace to write over them.`,
			);
		}

		for (const [name, text] of Object.entries(texts)) {
			await writeFile(path.join(beside, name), text, {flag: 'wx'});
		}

		for (const name of names) {
			const [from, to] = [path.join(beside, name), path.join(folder, name)];
			await (mayReplace ? rename(from, to) : putInPlace(from, to));
		}
	} catch (error) {
		throw error instanceof UsageError
			? error
			: new Error(`${quoted(folder)} was not written: ${causeWords(error)}.`);
	} finally {
		await rm(beside, {recursive: true, force: true}).catch(() => {});
	}
}

/** Makes a folder and those above it. Node's own way to do that never ends where the system takes no folder, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
	try {
		await mkdir(folder);
	} catch (error) {
		const above = path.dirname(folder);
		if (codeOf(error) === 'ENOENT' && above !== folder) {
			await makeFolder(above);
			await mkdir(folder);
		} else if (codeOf(error) !== 'EEXIST') {
			throw error;
		}
	}
}
