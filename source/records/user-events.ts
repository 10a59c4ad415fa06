/**
 * A CSV text in the form of csv-columns.ts -> records with the line of their row, and what keeps it from being read.
 *
 * A user's own data files, as texts -> their events, or everything that is wrong with them by file and line.
 * YAML and JSON hold a list of records in the form of the codebook, CSV and tabs one record a row.
 */

import {CsvError, parse} from 'csv-parse/sync';
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {type Compiled, compileRecords} from './compile.ts';
import {columnNames, columnOf, isObject, pathName, readRow, recordKinds} from './csv-columns.ts';
import {kindWords, type Problem} from './problem.ts';
import {type ReadFile, readYaml} from './yaml-file.ts';

/** A row of cells and the line on which it begins. */
export type Row = {readonly cells: readonly string[]; readonly line: number};

export type Note = (line: number, field: string, message: string) => void;

/** Reads a text; rows that do not fit the header are left out, each with its problem. */
export function readCsv(file: string, text: string): ReadFile {
	const problems: Problem[] = [];
	const note: Note = (line, field, message) => problems.push({file, line, id: '', field, message});
	const [header, ...rows] = readRows(text, note);
	if (header === undefined || !checkHeader(header, rows, note)) {
		return {value: [], places: [], problems};
	}

	const fitting = rows.filter(({cells, line}) => {
		const fits = cells.length === header.cells.length;
		if (!fits) {
			note(
				line,
				'',
				`has ${cells.length} cells under a header of ${header.cells.length}; put texts with commas in quotes, and a comma for each empty cell`,
			);
		}

		return fits;
	});
	const read = fitting.map(row => readRow(row, header.cells, note));
	return {value: read.map(({value}) => value), places: read.map(({place}) => place), problems};
}

function readRows(text: string, note: Note): Row[] {
	const rows: Row[] = [];
	let lastLine = 0;
	try {
		// The reader counts a line end of two characters within quotes as two lines.
		parse(text.replaceAll(/\r\n?/g, '\n'), {
			bom: true,
			delimiter: delimiterOf(text),
			trim: true,
			relax_column_count: true,
			skip_empty_lines: true,
			on_record: (cells: string[], {lines}) => {
				lastLine = lines;
				// The reader counts to the end of a row, and a quoted cell may hold line ends.
				const inner = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
				rows.push({cells: cells.map(cell => cell.trim()), line: lines - inner});
				return cells;
			},
		});
	} catch (error) {
		if (!(error instanceof CsvError)) {
			throw error;
		}

		const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
		note(
			lastLine + 1,
			'',
			isOpen
				? 'a quote is opened in this row and never closed; close it'
				: 'a cell holds a quote in its middle; put the cell in quotes and write each quote in it twice',
		);
		return [];
	}

	// Spreadsheets leave rows of nothing but commas behind the last one.
	return rows.filter(({cells}) => cells.some(cell => cell !== ''));
}

/** A tab where the header has tabs and no commas: what is copied from a spreadsheet has them. */
function delimiterOf(text: string): string {
	const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
	return header.includes('\t') && !header.includes(',') ? '\t' : ',';
}

function checkHeader({cells, line}: Row, rows: readonly Row[], note: Note): boolean {
	if (!cells.includes('kind')) {
		const [name, message] = whyNoKind(cells, rows);
		note(line, name, message);
		return false;
	}

	for (const [index, name] of cells.entries()) {
		if (cells.indexOf(name) !== index) {
			note(line, name, 'is the name of two columns; keep one');
		} else if (name === '') {
			note(line, `column ${index + 1}`, 'has no name; name it or take it out');
		} else if (recordKinds.every(kind => columnOf(name, kind) === undefined)) {
			note(line, name, unknownColumn(name));
		}
	}

	return true;
}

/** The most likely cause of a header without the column that every row needs: where it is told, and how. */
function whyNoKind(cells: readonly string[], rows: readonly Row[]): readonly [string, string] {
	if (cells.length === 1 && cells[0]?.includes(';')) {
		return [
			'kind',
			'is not a column, because the columns are not separated by commas; save the file with commas',
		];
	}

	const meant = cells.find(name => nearestWord(name, ['kind']) !== undefined);
	if (meant !== undefined) {
		return [meant, 'is not a column of the CSV form; did you mean kind? Names of columns are small letters'];
	}

	const header = rows.find(row => row.cells.includes('kind'));
	return header === undefined
		? ['kind', `is not a column here; add it, with ${kindWords} in each row`]
		: ['', `the names of the columns stand in line ${header.line}; take out what is above it`];
}

function unknownColumn(name: string): string {
	const number = Number(/[1-9]\d?/.exec(name)?.[0] ?? 1);
	const meant = nearestWord(
		name,
		recordKinds.flatMap(kind => columnNames(kind, number)),
	);
	return meant === undefined
		? 'is not a column of the CSV form; docs/templates has a file with all columns of each kind'
		: `is not a column of the CSV form; did you mean ${meant}?`;
}

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

	const unreadable = text.indexOf('\uFFFD');
	if (unreadable >= 0) {
		const line = text.slice(0, unreadable).split('\n').length;
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
