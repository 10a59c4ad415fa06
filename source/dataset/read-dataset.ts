/**
 * Opens the data files: the embedded `data/events.json`, and a user's own files beside it.
 * The only module of the program, with `cli.tsx`, that touches the file system; nothing is ever written to a data file.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {PlainValue} from '../text/clean-text.ts';
import {cleanText} from '../text/clean-text.ts';
import type {Problem} from './compile.ts';
import {DataFileError, type Dataset, parseDataset, withEvents} from './dataset.ts';

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
	const dataset = parseDataset(text, embedded, shortHash([text]));
	if (files.length === 0) {
		return dataset;
	}

	const texts = files.map(readText);
	// Loaded only now: the schema library and the YAML reader would slow down every start without a file.
	const [{parse}, {compileRecords}] = await Promise.all([import('yaml'), import('./compile.ts')]);
	const recordFiles = files.map((file, index) => ({
		file,
		records: parseRecords(file, texts[index] ?? '', parse),
	}));
	const {events, problems} = compileRecords(recordFiles, dataset, only ? new Map() : dataset.byId);
	const [first] = problems;
	if (first !== undefined) {
		throw new DataFileError(problemSentence(first, problems.length));
	}

	return withEvents(dataset, events, {hash: shortHash([text, ...texts]), only});
}

/** A file problem as one sentence. */
function problemSentence({file, id, field, message}: Problem, count: number): string {
	const more = count > 1 ? ` (and ${count - 1} more)` : '';
	return cleanText(`${file}: ${[id, field].filter(Boolean).join(': ')}: ${message}${more}.`);
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
		throw new DataFileError(`${cleanText(file)}: ${why}; name a YAML or JSON file with events.`);
	}
}

function parseRecords(
	file: string,
	text: string,
	parse: (text: string) => PlainValue,
): readonly PlainValue[] {
	let value: PlainValue;
	try {
		// JSON is YAML, so one reader serves both.
		value = parse(text);
	} catch {
		throw new DataFileError(`${cleanText(file)} is neither YAML nor JSON; write a list of events.`);
	}

	if (!Array.isArray(value) || value.length === 0) {
		throw new DataFileError(
			`${cleanText(file)} holds no list of events; start each one with "- id:" or put them in [ ].`,
		);
	}

	return value;
}

function shortHash(texts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const text of texts) {
		hash.update(text);
	}

	return hash.digest('hex').slice(0, 8);
}
