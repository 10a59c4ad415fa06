/**
 * What a command prints -> standard output, whole. Node's own stream stops at the first part that a full disk takes and
 * says nothing of the rest, so a file or a device is written here, until all of it is there or the system says why not.
 */
import {closeSync, fstatSync, writeSync} from 'node:fs';

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

/** Why the system refused, by its name for it: `ENOSPC` for a full disk. */
export function outputProblem(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
