/** A CSV text in the form of csv-columns.ts -> records with the line of their row, and what keeps it from being read. */

import {CsvError, parse} from 'csv-parse/sync';
import {eventKinds} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {type Cell, columnName, columnNames, columnOf, gatherCells} from './csv-columns.ts';
import {type RecordKind, recordKinds} from './fields.ts';
import {kindWords, type Problem, type RecordPlace} from './problem.ts';
import type {ReadFile} from './yaml-file.ts';

/** A row of cells and the line on which it begins. */
type Row = {readonly cells: readonly string[]; readonly line: number};

type Note = (line: number, field: string, message: string) => void;

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

function readRow(
	{cells, line}: Row,
	header: readonly string[],
	note: Note,
): {value: PlainValue; place: RecordPlace} {
	const written = header.flatMap((name, index) => (cells[index] ? [{name, text: cells[index]}] : []));
	const named = written.find(({name}) => name === 'kind')?.text;
	const kind = kindOf(named) ?? likelyKind(written.map(({name}) => name));
	const filled: Cell[] = [];
	for (const {name, text} of written) {
		const column = columnOf(name, kind);
		if (column !== undefined) {
			filled.push({column, text});
		} else if (recordKinds.some(other => columnOf(name, other) !== undefined)) {
			note(
				line,
				name,
				`is not a column of a ${kindOf(named) === undefined ? kind : named}; leave it empty in this row`,
			);
		}
	}

	const {value, pathInFile} = gatherCells(filled);
	return {
		value,
		place: {lineOf: () => line, nameOf: path => columnName(pathInFile(path), kind)},
	};
}

function kindOf(named: string | undefined): RecordKind | undefined {
	const event = eventKinds.find(kind => kind === named);
	return event === 'deployment' ? 'drill' : event;
}

/** The kind that has most of the columns: the one that a row with a wrong kind was meant to have. */
function likelyKind(names: readonly string[]): RecordKind {
	const fitting = (kind: RecordKind) => names.filter(name => columnOf(name, kind) !== undefined).length;
	return recordKinds.reduce((best, kind) => (fitting(kind) > fitting(best) ? kind : best));
}
