/** Writes a text to a file: whole or not at all, and never over another file unless that was asked for. */
import {randomUUID} from 'node:crypto';
import {link, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

export type WriteOutcome = 'written' | 'exists' | {readonly problem: string};

/** Writes beside the file first and moves the text into place; never rejects. */
export async function writeTextFile(
	file: string,
	text: string,
	{mayReplace}: {readonly mayReplace: boolean},
): Promise<WriteOutcome> {
	const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
	try {
		await writeFile(beside, text, {flag: 'wx'});
		if (mayReplace) {
			await rename(beside, file);
			return 'written';
		}

		// A link is refused where the name is taken, by another program between the question and now too.
		await link(beside, file);
		return 'written';
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return code === 'EEXIST' ? 'exists' : {problem: problems[code] ?? code};
	} finally {
		await rm(beside, {force: true});
	}
}

const problems: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder',
	ENOTDIR: 'there is no such folder',
	EACCES: 'it may not be written there',
	EPERM: 'it may not be written there',
	EROFS: 'it may not be written there',
	EISDIR: 'it is a folder',
	ENOSPC: 'the disk is full',
};
