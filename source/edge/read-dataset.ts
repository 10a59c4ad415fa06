/**
 * Opens the data files: the embedded `data/events.json` or a newer one in its place, and a user's own files beside it.
 * Nothing is ever written to a data file. What was read of own files is kept as a dataset of its own (kept-events.ts), and
 * the next start with the same files reads that.
 */

import {isAscii} from 'node:buffer';
import {closeSync, fstatSync, openSync, readFileSync, readSync} from 'node:fs';
import {totalmem} from 'node:os';
import path from 'node:path';
import {type Dataset, dataFormat, parseDataset, withEvents} from '../dataset/dataset.ts';
import {
	DataFileError,
	digestOf,
	fileHead,
	hashOf,
	laterParts,
	mostHeadBytes,
	shortHash,
} from '../dataset/dataset-parts.ts';
import type {UserFile} from '../records/user-events.ts';
import {cleanText} from '../text/clean-text.ts';

type DataOptions = {
	/** Path of the embedded `events.json`. */
	readonly embedded: string;
	/** Another one that takes its place whatever its version. */
	readonly named?: string;
	/** Another one that takes its place where it is there and newer. */
	readonly newer?: string;
	/** A user's own files, added in this order. */
	readonly files: readonly string[];
	/** Leave the embedded events out. */
	readonly only: boolean;
	/** Where what was read of own files is kept for the next start, a name of this build of the program, what is done at its end. */
	readonly kept?: {
		readonly folder: string;
		readonly build: string;
		readonly atEnd: (work: () => Promise<void>) => void;
	};
};

/** A file takes up to so many times its size while it is read: 8 MB of empty lists in YAML took 3.3 GB. */
const memoryTimes = 400;

/** The runtime takes a quarter of the memory for its values, and no more than this. */
const mostHeapBytes = 4_000_000_000;

const partBytes = 2_000_000;

/** The name by which a command takes what is piped into it. */
const standardInput = '-';

const pipeWaitMs = 10;

/** The dataset in use with the user's files; throws `DataFileError` with one sentence. */
export async function readDataset({files, only, kept, ...places}: DataOptions): Promise<Dataset> {
	const chosen = await chooseDataset(places);
	if (files.length === 0) {
		return chosen.open();
	}

	const read = files.map(readUserFile);
	const digest = await digestOf([only ? '' : chosen.hash, ...read.map(({bytes}) => bytes)]);
	const hash = shortHash(digest);
	// A pipe is read once, and its text belongs to nobody's file.
	if (kept === undefined || files.includes(standardInput)) {
		return await withOwn(chosen.open(), read.map(textOf), {hash, only});
	}

	// Its ending tells the form of a file.
	const endings = files.map(file => path.extname(file));
	const key = await digestOf([kept.build, chosen.hash, String(only), digest, ...endings]);
	const file = path.join(kept.folder, `own-${key}.json`);
	try {
		const {open} = await outsideDataset(file, readFileSync(file));
		return Object.assign(open(), {hash, file: chosen.file});
	} catch {
		// It is not there, or not as it was written.
	}

	const dataset = await withOwn(chosen.open(), read.map(textOf), {hash, only});
	kept.atEnd(() =>
		import('./kept-events.ts').then(
			({keepDataset}) => keepDataset(dataset, file),
			// An installation that was replaced meanwhile has no such file any more.
			() => undefined,
		),
	);
	return dataset;
}

async function withOwn(
	dataset: Dataset,
	read: readonly UserFile[],
	{hash, only}: {hash: string; only: boolean},
): Promise<Dataset> {
	// Loaded only now: the schema library and the readers would slow down every start without a file.
	const [{readUserFiles}, {problemLine}] = await Promise.all([
		import('../records/user-events.ts'),
		import('../records/problem.ts'),
	]);
	// What a record may refer to and replace is one thing, whether the dataset is then left out or not.
	const {events, problems} = readUserFiles(read, dataset, dataset.byId);
	const [first] = problems;
	if (first !== undefined) {
		const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
		throw new DataFileError(
			`${problemLine(first)}${more}; run "briefing check ${read.map(({file}) => cleanText(file)).join(' ')}" for the full list.`,
		);
	}

	return withEvents(dataset, events, {hash, only});
}

/** The dataset in use before it is read. */
type Chosen = {
	readonly hash: string;
	/** Its name, where it is not the embedded one. */
	readonly file?: string | undefined;
	readonly open: () => Dataset;
};

/** The named dataset, else the newer one, else the embedded one. */
async function chooseDataset({
	embedded,
	named,
	newer,
}: Pick<DataOptions, 'embedded' | 'named' | 'newer'>): Promise<Chosen> {
	if (named !== undefined) {
		return await outsideDataset(named, openBytes(named)(0));
	}

	const read = openBytes(embedded);
	const other = newer === undefined ? undefined : bytesIfThere(newer);
	return newer !== undefined && other !== undefined && (isNewer(other, read(0, mostHeadBytes)) ?? true)
		? await outsideDataset(newer, other)
		: {
				hash: headOf(read(0, mostHeadBytes))?.hash ?? '',
				open: () => datasetIn(embedded, read),
			};
}

type ReadBytes = (from: number, to?: number) => Buffer;

/**
 * Reads the bytes of a file from one on to another, or to its end. The file stays open, so that what is read later is of the
 * same one, even where an installation has put another in its place.
 */
function openBytes(file: string): ReadBytes {
	const failing = <T>(act: () => T): T => {
		try {
			return act();
		} catch (error) {
			throw unreadable(file, error);
		}
	};
	const descriptor = failing(() => openSync(file, 'r'));
	return (from, to) =>
		failing(() => {
			const bytes = Buffer.allocUnsafe(Math.max(0, (to ?? fstatSync(descriptor).size) - from));
			let done = 0;
			for (let count = -1; count !== 0 && done < bytes.length; done += count) {
				count = readSync(descriptor, bytes, done, bytes.length - done, from + done);
			}

			return bytes.subarray(0, done);
		});
}

/** Whether a dataset is of a later version than another; undefined where it is none that this program reads. */
function isNewer(bytes: Buffer, other: Buffer): boolean | undefined {
	const [head, otherHead] = [headOf(bytes), headOf(other)];
	return head?.format !== dataFormat || otherHead === undefined
		? undefined
		: head.version > otherHead.version;
}

/** A dataset that did not come with the program: its format and its hash are checked before it is used. */
async function outsideDataset(file: string, bytes: Buffer): Promise<Chosen> {
	const head = headOf(bytes);
	const name = nameOf(file);
	if (head === undefined) {
		throw new DataFileError(`${name} is no dataset of this program; get an events.json, or take it away.`);
	}

	if (head.format !== dataFormat) {
		const advice = head.format > dataFormat ? 'install a newer briefing' : 'get newer data';
		throw new DataFileError(
			`${name} has data of format ${head.format}, and this program reads format ${dataFormat}; ${advice}, or take it away.`,
		);
	}

	if (!(await isWhole(bytes, head))) {
		throw new DataFileError(
			`${name} is damaged: its hash is not the ${head.hash} that it gives; get it again, or take it away.`,
		);
	}

	const open = () => datasetIn(file, (from, to) => bytes.subarray(from, to));
	return {hash: head.hash, file: name, open: () => Object.assign(open(), {file: name})};
}

/** Whether a dataset's hash is the one that it gives. */
async function isWhole(bytes: Buffer, {hash}: {readonly hash: string}): Promise<boolean> {
	return (await hashOf(bytes.subarray(bytes.indexOf('\n') + 1))) === hash;
}

/** The dataset of a file; its later parts are read when something of them is asked for. */
function datasetIn(file: string, read: ReadBytes): Dataset {
	const head = headOf(read(0, mostHeadBytes));
	if (head?.format !== dataFormat) {
		return parseDataset(read(0).toString('utf8'), file);
	}

	const [end] = head.ends;
	const first = read(0, end + 1);
	// In place of the comma behind it, which nobody reads: a text that is put together would be copied once more.
	first.write('}', end);
	const isPlain = isAscii(first);
	const text = first.toString(isPlain ? 'latin1' : 'utf8');
	return parseDataset(text, file, {...laterParts(read, head, file), isAscii: isPlain});
}

function headOf(bytes: Buffer) {
	return fileHead(bytes.toString('latin1', 0, mostHeadBytes));
}

function bytesIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			return undefined;
		}

		throw unreadable(file, error);
	}
}

/** The texts of a user's files; throws `DataFileError` where one cannot be read. */
export function readUserTexts(files: readonly string[]): UserFile[] {
	return files.map(readUserFile).map(textOf);
}

type ReadFile = {readonly file: string; readonly bytes: Buffer};

function textOf({file, bytes}: ReadFile): UserFile {
	return {file, text: bytes.toString('utf8')};
}

function readUserFile(file: string): ReadFile {
	try {
		return {file, bytes: readNoMore(file)};
	} catch (error) {
		throw unreadable(file, error, 'name a YAML, JSON or CSV file with events');
	}
}

function unreadable(file: string, error: unknown, advice = "name a dataset's events.json"): DataFileError {
	if (error instanceof DataFileError) {
		return error;
	}

	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const why =
		code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : 'it cannot be read';
	return new DataFileError(`${nameOf(file)}: ${why}; ${advice}.`);
}

/** A user's file, which may be a pipe or a device that never ends; `-` is standard input. */
function readNoMore(file: string): Buffer {
	const descriptor = file === standardInput ? 0 : openSync(file, 'r');
	const most = Math.ceil(Math.min(totalmem() / 4, mostHeapBytes) / memoryTimes / 1_000_000);
	try {
		const parts: Buffer[] = [];
		// A file is read at one go, and copied no more.
		const whole = Math.min(fstatSync(descriptor).size, most * 1_000_000) + 1;
		for (let size = 0; size <= most * 1_000_000; ) {
			const part = Buffer.allocUnsafe(Math.max(whole - size, partBytes));
			const count = readPart(descriptor, part);
			if (count === 0) {
				return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
			}

			parts.push(part.subarray(0, count));
			size += count;
		}
	} finally {
		if (file !== standardInput) {
			closeSync(descriptor);
		}
	}

	throw new DataFileError(
		`${nameOf(file)}: it is larger than ${most} MB, the most that the memory here holds; "briefing export" writes tables that DuckDB reads beside yours.`,
	);
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
