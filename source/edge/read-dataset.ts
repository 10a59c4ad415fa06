/**
 * Opens the data files: the embedded `data/events.json`, and a user's own files beside it.
 * The only module of the program, with `cli.tsx`, that touches the file system; nothing is ever written to a data file.
 */

import {closeSync, openSync, readFileSync, readSync} from 'node:fs';
import {DataFileError, type Dataset, parseDataset, withEvents} from '../dataset/dataset.ts';
import type {UserFile} from '../records/user-events.ts';
import {cleanText} from '../text/clean-text.ts';

type DataOptions = {
	/** Path of the embedded `events.json`. */
	readonly embedded: string;
	/** A user's own files, added in this order. */
	readonly files: readonly string[];
	/** Leave the embedded events out. */
	readonly only: boolean;
};

/** Some 20,000 records of YAML; what is much larger is most likely no list of events, and would fill the memory. */
const mostBytes = 8_000_000;
const partBytes = 2_000_000;

/** The name by which a command takes what is piped into it. */
const standardInput = '-';
const pipeWaitMs = 10;

/** The dataset of the embedded file and the user's; throws `DataFileError` with one sentence. */
export async function readDataset({embedded, files, only}: DataOptions): Promise<Dataset> {
	const text = readText(embedded, readWhole);
	const dataset = parseDataset(text, embedded);
	if (files.length === 0) {
		return dataset;
	}

	const read = readUserTexts(files);
	// Loaded only now: the schema library and the readers would slow down every start without a file.
	const [{readUserFiles}, {problemLine}, {joinedHash}] = await Promise.all([
		import('../records/user-events.ts'),
		import('../records/problem.ts'),
		import('../dataset/events-json.ts'),
	]);
	// What a record may refer to and replace is one thing, whether the dataset is then left out or not.
	const {events, problems} = readUserFiles(read, dataset, dataset.byId);
	const [first] = problems;
	if (first !== undefined) {
		const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
		throw new DataFileError(
			`${problemLine(first)}${more}; run "briefing check ${files.map(cleanText).join(' ')}" for the full list.`,
		);
	}

	return withEvents(dataset, events, {
		hash: joinedHash([only ? '' : dataset.hash, ...read.map(file => file.text)]),
		only,
	});
}

/** A name of a file with the user's home folder for a `~` at its start, as a shell would have it. */
export function expandHome(file: string, home: string): string {
	return home === '' ? file : file.replace(/^~(?=$|[\\/])/, () => home);
}

/** The texts of a user's files; throws `DataFileError` where one cannot be read. */
export function readUserTexts(files: readonly string[]): UserFile[] {
	return files.map(file => ({file, text: readText(file, readNoMore)}));
}

function readText(file: string, read: (file: string) => string): string {
	try {
		return read(file);
	} catch (error) {
		if (error instanceof DataFileError) {
			throw error;
		}

		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		const why =
			code === 'ENOENT'
				? 'there is no such file'
				: code === 'EISDIR'
					? 'it is a folder'
					: 'it cannot be read';
		throw new DataFileError(`${nameOf(file)}: ${why}; name a YAML, JSON or CSV file with events.`);
	}
}

function readWhole(file: string): string {
	return readFileSync(file, 'utf8');
}

/** The text of a user's file, which may be a pipe or a device that never ends; `-` is standard input. */
function readNoMore(file: string): string {
	const descriptor = file === standardInput ? 0 : openSync(file, 'r');
	try {
		const parts: Buffer[] = [];
		for (let size = 0; size <= mostBytes; ) {
			const part = Buffer.alloc(partBytes);
			const count = readPart(descriptor, part);
			if (count === 0) {
				return Buffer.concat(parts).toString('utf8');
			}

			parts.push(part.subarray(0, count));
			size += count;
		}
	} finally {
		if (file !== standardInput) {
			closeSync(descriptor);
		}
	}

	const most = `${mostBytes / 1_000_000} MB`;
	throw new DataFileError(`${nameOf(file)}: it is larger than ${most}; split it into several files.`);
}

/** Reads what there is, and waits for a pipe that has nothing yet. */
function readPart(descriptor: number, part: Buffer): number {
	for (;;) {
		try {
			return readSync(descriptor, part);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) {
				throw error;
			}

			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pipeWaitMs);
		}
	}
}

function nameOf(file: string): string {
	return file === '' ? 'the file without a name' : cleanText(file);
}
