/**
 * Opens the data files: the embedded `data/events.json`, and a user's own files beside it.
 * The only module of the program, with `cli.tsx`, that touches the file system; nothing is ever written to a data file.
 */
import {readFileSync} from 'node:fs';
import {cleanText} from '../text/clean-text.ts';
import {DataFileError, type Dataset, parseDataset, withEvents} from './dataset.ts';
import type {UserFile} from './user-events.ts';

export type DataOptions = {
	/** Path of the embedded `events.json`. */
	readonly embedded: string;
	/** A user's own files, added in this order. */
	readonly files: readonly string[];
	/** Leave the embedded events out. */
	readonly only: boolean;
};

/** The dataset of the embedded file and the user's; throws `DataFileError` with one sentence. */
export async function readDataset({embedded, files, only}: DataOptions): Promise<Dataset> {
	const text = readText(embedded);
	const dataset = parseDataset(text, embedded);
	if (files.length === 0) {
		return dataset;
	}

	const read = readUserTexts(files);
	// Loaded only now: the schema library and the readers would slow down every start without a file.
	const [{readUserFiles}, {problemLine}, {joinedHash}] = await Promise.all([
		import('./user-events.ts'),
		import('./problem.ts'),
		import('./joined-hash.ts'),
	]);
	const {events, problems} = readUserFiles(read, dataset, only ? new Map() : dataset.byId);
	const [first] = problems;
	if (first !== undefined) {
		const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
		throw new DataFileError(
			`${problemLine(first)}${more}; "briefing check ${cleanText(first.file)}" tells all.`,
		);
	}

	return withEvents(dataset, events, {
		hash: joinedHash([only ? '' : dataset.hash, ...read.map(file => file.text)]),
		only,
	});
}

/** The texts of a user's files; throws `DataFileError` where one cannot be read. */
export function readUserTexts(files: readonly string[]): UserFile[] {
	return files.map(file => ({file, text: readText(file)}));
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		const why =
			code === 'ENOENT'
				? 'there is no such file'
				: code === 'EISDIR'
					? 'it is a folder'
					: 'it cannot be read';
		throw new DataFileError(`${cleanText(file)}: ${why}; name a YAML, JSON or CSV file with events.`);
	}
}
