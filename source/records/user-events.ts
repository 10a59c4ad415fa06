/**
 * A user's own data files, as texts -> their events, or everything that is wrong with them by file and line.
 * YAML and JSON hold a list of records in the form of the codebook; a name that ends in .csv holds one record a row.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {type Compiled, compileRecords} from './compile.ts';
import {readCsv} from './csv-file.ts';
import type {Problem} from './problem.ts';
import {type ReadFile, readYaml} from './yaml-file.ts';

export type UserFile = {
	/** The path as the user gave it. */
	readonly file: string;
	readonly text: string;
};

/**
 * Reads the files in their order. `known` are the events that a record may refer to, and that an equal id replaces.
 * Problems come by file, then line.
 */
export function readUserFiles(
	files: readonly UserFile[],
	references: Pick<Dataset, 'series' | 'systems' | 'sites'>,
	known: ReadonlyMap<string, BriefingEvent>,
): Compiled {
	const read = files.map(({file, text}) => ({file, ...readFile(file, text)}));
	const compiled = compileRecords(
		read.map(({file, value, places}) => ({file, records: Array.isArray(value) ? value : [], places})),
		references,
		known,
	);
	const order = new Map(files.map(({file}, index) => [file, index]));
	const problems = [...read.flatMap(file => file.problems), ...compiled.problems].sort(
		(a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
	);
	return {events: compiled.events, problems};
}

function readFile(file: string, text: string): ReadFile {
	const line = text.split('\n').findIndex(part => part.includes('\uFFFD')) + 1;
	if (line > 0) {
		return unread(file, line, 'the text is not UTF-8; save the file as UTF-8');
	}

	const read = file.toLowerCase().endsWith('.csv') ? readCsv(file, text) : readYaml(file, text);
	const isList = Array.isArray(read.value) && read.value.length > 0;
	return isList || read.problems.length > 0
		? read
		: unread(
				file,
				1,
				'the file holds no list of events; start each one with "- id:", put them in [ ], or write a row for each in a .csv file',
			);
}

function unread(file: string, line: number, message: string): ReadFile {
	const problem: Problem = {file, line, id: '', field: '', message};
	return {value: undefined, places: [], problems: [problem]};
}
