/**
 * What a command prints -> standard output, whole. Node's own stream stops at the first part that a full disk takes and
 * says nothing of the rest, so a file or a device is written here, until all of it is there or the system says why not.
 */
import {closeSync, fstatSync, writeSync} from 'node:fs';
import {getSystemErrorMap} from 'node:util';
import {cleanText} from '../text/clean-text.ts';

/** Writes the text and waits for its end; throws what the system says where it does not take it all. */
export async function writeOutput(
	text: string,
	stream: NodeJS.WriteStream & {readonly fd?: number},
): Promise<void> {
	const {fd} = stream;
	if (fd === undefined || !isFileOrDevice(stream, fd)) {
		return await new Promise((resolve, reject) => {
			stream.write(text, error => (error ? reject(error) : resolve()));
		});
	}

	for (let rest = Buffer.from(text); rest.length > 0; ) {
		rest = rest.subarray(writeSync(fd, rest));
	}

	// Some file systems, those of a network above all, say only now that there was no room.
	if (fstatSync(fd).isFile()) {
		closeSync(fd);
	}
}

function isFileOrDevice({isTTY}: NodeJS.WriteStream, fd: number): boolean {
	const status = fstatSync(fd);
	return !isTTY && (status.isFile() || status.isCharacterDevice());
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
