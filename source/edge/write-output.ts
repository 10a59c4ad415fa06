/**
 * What a command prints -> standard output, whole. Node's own stream stops at the first part that a full disk takes and
 * says nothing of the rest, so all but a terminal is written here, until all of it is there or the system says why not.
 */
import {closeSync, fstatSync, writeSync} from 'node:fs';
import {getSystemErrorMap} from 'node:util';
import {cleanText} from '../text/clean-text.ts';

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
