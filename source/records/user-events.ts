/**
 * A user's own data files, as texts -> their events, or everything that is wrong with them by file and line.
 * YAML and JSON hold a list of records in the form of the codebook, CSV and tabs one record a row.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {type Compiled, compileRecords} from './compile.ts';
import {readCsv} from './csv-file.ts';
import {isObject, pathName} from './fields.ts';
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

// The text of a user's file -> its records, whatever its form: YAML, JSON, one JSON record a line, CSV, or columns parted by
// tabs. The first line tells the form, because a name can have any ending or none (a pipe). Where the file is something
// else altogether, what it is is said, and nothing of what follows from that.

const exampleAdvice = '"briefing check --example launch" prints the form for your own events';

const packed =
	'is a workbook or another packed file, not text; save the sheet as CSV in UTF-8, and check that';

/** What a file is that holds no text of events, by how it begins, once it is read as UTF-8. */
const otherFiles: readonly (readonly [string, string])[] = [
	// A packed file (xlsx, ods, numbers), an old workbook, a compressed file.
	['PK\u0003\u0004', packed],
	['\uFFFD\uFFFD\u0011', packed],
	['\u001F\uFFFD', packed],
	['%PDF-', 'is a PDF, not text; copy the events into a YAML or CSV file'],
	['{\\rtf', 'is a document with formatting (RTF); save it as plain text'],
	['<', 'is a web page or XML, not a list of events; copy the events into a YAML or CSV file'],
];

/** Reads a text by its form; the value is undefined where it holds no list of records. */
function readUserText(file: string, text: string): ReadFile {
	const begin = text.replace(/^\uFEFF/, '').trimStart();
	// In UTF-16 each second byte of a plain letter is nothing.
	const isWide = /^\uFFFD*([^\0]\0){4}|^\uFFFD*(\0[^\0]){4}/.test(begin);
	const other = isWide
		? 'is not UTF-8 but most likely UTF-16; save it as UTF-8'
		: otherFiles.find(([start]) => begin.startsWith(start))?.[1];
	if (other !== undefined) {
		return unread(file, 1, `the file ${other}`);
	}

	const line = text.split('\n').findIndex(part => part.includes('\uFFFD')) + 1;
	if (line > 0) {
		return unread(file, line, 'the text is not UTF-8; save the file as UTF-8');
	}

	const read = readForm(file, text, begin.split(/[\r\n]/, 1)[0] ?? '');
	const printed = printedBy(read.value, begin);
	if (printed !== undefined) {
		return unread(
			file,
			1,
			`the file is what "briefing ${printed}" prints, not a list of your own events; ${exampleAdvice}`,
		);
	}

	const isList = Array.isArray(read.value) && read.value.length > 0;
	return isList || read.problems.length > 0
		? read
		: unread(
				file,
				1,
				`the file holds no list of events; start each one with "- id:", put them in [ ], or write a row for each in a .csv file`,
			);
}

function readForm(file: string, text: string, firstLine: string): ReadFile {
	if (/^\{.*\}$/.test(firstLine)) {
		return readJsonLines(file, text) ?? readYaml(file, text);
	}

	const isYaml = /^([[{#%]|-(-|\s|$)|[\w-]+:(\s|$))/.test(firstLine);
	const isCsv = /\.[ct]sv$/i.test(file) || /[,;\t]/.test(firstLine);
	return isCsv && !isYaml ? readCsv(file, text) : readYaml(file, text);
}

/** The records of a text with one JSON record on each line; undefined where a line is none. */
function readJsonLines(file: string, text: string): ReadFile | undefined {
	const lines = text
		.split('\n')
		.flatMap((line, index) => (line.trim() === '' ? [] : [{line, number: index + 1}]));
	const read = lines.map(({line}) => readYaml(file, line));
	if (!read.every(({value, problems}) => problems.length === 0 && isObject(value))) {
		return undefined;
	}

	return {
		value: read.map(({value}) => value),
		places: lines.map(({number}) => ({lineOf: () => number, nameOf: pathName})),
		problems: [],
	};
}

/** The command that printed what was read: its records have columns that no record of a file has. */
function printedBy(value: PlainValue, begin: string): string | undefined {
	const first = Array.isArray(value) ? value[0] : value;
	const names = isObject(first) ? Object.keys(first) : [];
	const has = (...wanted: readonly string[]) => wanted.every(name => names.includes(name));
	if (has('drill', 'launch', 'relation') || /^"?drill_id"?,/.test(begin)) {
		return 'pairs';
	}

	if (has('id', 'kind', 'start_day', 'precision') || /^id,kind,(.*,)?start_day,/.test(begin)) {
		return 'list';
	}

	if (has('data', 'selected', 'left_out')) {
		return 'stats';
	}

	return has('data_version', 'bottom_line') ? 'summary' : undefined;
}

function unread(file: string, line: number, message: string): ReadFile {
	const problem: Problem = {file, line, id: '', field: '', message};
	return {value: undefined, places: [], problems: [problem]};
}
