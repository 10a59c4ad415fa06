/**
 * A user's own data files, as texts -> their events, or everything that is wrong with them by file and line.
 * YAML and JSON hold a list of records in the form of the codebook, CSV and tabs one record a row.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {type Compiled, compileRecords} from './compile.ts';
import {readUserText} from './read-file.ts';

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
	const read = files.map(({file, text}) => ({file, ...readUserText(file, text)}));
	const compiled = compileRecords(
		read.map(({file, value, places}) => ({
			file,
			records: Array.isArray(value) ? value : [],
			places,
			isOwn: true,
		})),
		references,
		known,
	);
	const order = new Map(files.map(({file}, index) => [file, index]));
	const problems = [...read.flatMap(file => file.problems), ...compiled.problems].sort(
		(a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
	);
	return {...compiled, problems};
}
