/**
 * What a command gives back to `cli.tsx`, which alone writes it out. Commands touch no stream, file or clock.
 *
 * Records as CSV by RFC 4180: a header, commas, CRLF at line ends, quotes where they are needed.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and texts come from anybody's data file;
 * so such a text gets an apostrophe in front, which spreadsheets hide. Taking one apostrophe off each text that begins
 * with apostrophes and one of these gives the text back. Numbers are left as they are.
 *
 * Records in the form that was asked for. Machine forms depend on nothing but the records.
 */
import {stringify} from 'csv-stringify/sync';
import type {Dataset} from '../dataset/dataset.ts';
import {launchChoiceText, type PairingChoice} from '../pairing/pairings.ts';
import type {UserFile} from '../records/user-events.ts';
import {asciiMarksText, escapeMarkdown, onlyAscii} from '../text/clean-text.ts';
import {countNoun, cutText, displayWidth, isPrintableAscii} from '../text/words.ts';
import type {KoreaDay} from '../time/days.ts';
import type {JsonValue} from './event-record.ts';

/** 0 done (a quiet day is done too), 1 nothing matched, 2 wrong usage, 3 a data file is bad, 4 the data do not cover the day (`--fail-empty`). */
type ExitStatus = 0 | 1 | 2 | 3 | 4;

export type CommandResult = {
	/** For standard output, ending in a line end; empty prints nothing. */
	readonly output: string;
	readonly status: ExitStatus;
	/** For standard error: one sentence. */
	readonly error?: string;
	/** Files to be written before the output is. */
	readonly files?: FolderFiles;
};

/** Texts by the names of their files in a folder, which is made where there is none. */
export type FolderFiles = {
	readonly folder: string;
	readonly texts: Readonly<Record<string, string>>;
	/** Files of the same names may be written over. */
	readonly mayReplace: boolean;
};

/** Wrong usage: the message is one sentence that says what is wrong and what would be right. Exit status 2. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** A cell; undefined where the value is unknown, which is an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/** What the cells of a column hold: a type, or the codes that it takes. A `list` has `; ` between its items. */
export type CellType =
	| 'string'
	| 'list'
	| 'edtf'
	| 'date'
	| 'time'
	| 'datetime'
	| 'integer'
	| 'number'
	| 'boolean'
	| readonly string[];

export type CsvColumn<Row> = {
	readonly name: string;
	readonly type: CellType;
	/** What the cells hold, for docs/output.md and datapackage.json. */
	readonly description: string;
	/** No cell is ever empty. */
	readonly isAlways?: true;
	readonly cellOf: (row: Row) => CsvCell;
};

/** The column, which has a value in every row. */
export function always<Row>(column: CsvColumn<Row>): CsvColumn<Row> {
	return {...column, isAlways: true};
}

const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text of the rows under the names of the columns. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
	return stringify(
		[columns.map(({name}) => name), ...rows.map(row => columns.map(({cellOf}) => safeCell(cellOf(row))))],
		// The library itself quotes for whole line ends only, and half of one would end a row for other readers.
		{record_delimiter: 'windows', quoted_match: /[\r\n]/},
	);
}

function safeCell(cell: CsvCell): string {
	if (cell === undefined) {
		return '';
	}

	return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
}

/** Several texts in one cell, with semicolons between them; a semicolon inside one becomes a comma. */
export function listCell(texts: readonly string[]): string {
	return texts.map(text => text.replaceAll(';', ',')).join('; ');
}

export type PrintOptions = {
	readonly format: string;
	/** Cells of a table's line; infinite where nothing is cut. */
	readonly width: number;
	/** Without any character of ambiguous width. */
	readonly ascii: boolean;
	/** CSV begins with a byte order mark, by which Excel knows a file for UTF-8 that is opened by a double click. */
	readonly bom: boolean;
};

type Printable<Row> = {
	/** Made where the form is one of records; a table has its columns. */
	readonly rows: () => readonly Row[];
	readonly recordOf: (row: Row) => JsonValue;
	readonly csvColumns: readonly CsvColumn<Row>[];
	/** The columns of the table, and the line below it. */
	readonly tableColumns: () => readonly TableColumn[];
	readonly footer: string;
};

/** The text of the rows; a table of no rows is empty. */
export function printRecords<Row>(
	printable: Printable<Row>,
	{format, width, ascii, bom}: PrintOptions,
): string {
	const {rows, recordOf, csvColumns, tableColumns, footer} = printable;
	const columnsIn = (form: (text: string) => string) =>
		tableColumns().map(column => ({
			...column,
			cells: isPrintableAscii(column.cells.join('')) ? column.cells : column.cells.map(form),
		}));
	const isEmpty = ([column]: readonly TableColumn[]) => column === undefined || column.cells.length === 0;
	switch (format) {
		case 'markdown': {
			const columns = columnsIn(ascii ? onlyAscii : text => text);
			return isEmpty(columns) ? '' : markdownText(columns, footer);
		}
		case 'csv':
			return (bom ? '\uFEFF' : '') + csvText(csvColumns, rows());
		case 'json':
			return jsonLines(rows().map(recordOf));
		case 'ndjson':
			return rows()
				.map(row => `${JSON.stringify(recordOf(row))}\n`)
				.join('');
		default: {
			const columns = columnsIn(ascii ? onlyAscii : asciiMarksText);
			return isEmpty(columns) ? '' : `${[...tableLines(columns, width), '', footer].join('\n')}\n`;
		}
	}
}

/** The table as GitHub, pandoc and most editors read it; nothing in a cell is markup. */
function markdownText(columns: readonly TableColumn[], footer: string): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
	const rows =
		columns[0]?.cells.map((_, row) => columns.map(({cells}) => escapeMarkdown(cells[row] ?? ''))) ?? [];
	const marks = columns.map(({align}) => (align === 'right' ? '--:' : '---'));
	return `${[columns.map(({head}) => head), marks, ...rows].map(line).join('')}\n*${escapeMarkdown(footer)}*\n`;
}

/** What a table was made from: `launches: all; nearest; data 2026-11-21 (c0ecf602)`. */
export function madeFrom({launches, direction}: PairingChoice, {version, hash, events}: Dataset): string {
	const own = events.filter(event => event.own === true).length;
	const ownWords = own === 0 ? '' : ` with ${countNoun(own, 'event')} of your own`;
	return `launches: ${launchChoiceText(launches)}; ${direction}; data ${version} (${hash})${ownWords}`;
}

// Records in aligned columns for readers: one line each, cut with a mark where it does not fit. Columns take the room
// that their cells need; where that is too much the widest give way first, and below their least width whole columns
// are left out, the last named first. Cells are measured as terminals draw them.

export type TableColumn = {
	readonly head: string;
	readonly cells: readonly string[];
	/** Never narrower than this (or than its widest cell); 6 unless said. */
	readonly least?: number;
	readonly align?: 'left' | 'right';
};

const columnGap = '  ';

const usualLeast = 6;

/** The lines of a table of at most `width` cells, its heads first. No line ends in a space. */
export function tableLines(columns: readonly TableColumn[], width: number): string[] {
	const shown = fittingColumns(columns.map(measuredColumn), width);
	const widths = columnWidths(shown, width);
	const whole = totalWidth(widths);
	// The same texts for thousands of rows.
	const spaces = Array.from({length: whole + 1}, (_, count) => ' '.repeat(count));
	return Array.from({length: (shown[0]?.cells.length ?? 0) + 1}, (_, row) => {
		const line = rowText(
			shown.map((column, place) => fittedCell(column, row, widths[place] ?? 0)),
			spaces,
		);
		return whole > width ? cutText(line, width) : line;
	});
}

/** The cells of a row side by side; `spaces` holds a text of so many spaces at each place. */
function rowText(cells: readonly FittedCell[], spaces: readonly string[]): string {
	let line = '';
	let isOpen = false;
	let missing = 0;
	for (const {text, before, after} of cells) {
		if (text === '') {
			missing += before + after;
		} else {
			line += (spaces[missing + before] ?? '') + text;
			isOpen = text.trimEnd() !== text;
			missing = after;
		}

		missing += columnGap.length;
	}

	// A line that nothing has looked into is put together once, with all the others.
	return isOpen ? line.trimEnd() : line;
}

/** A column with the cells that its head and its texts take, measured once. */
type MeasuredColumn = TableColumn & {
	readonly texts: readonly string[];
	readonly taken: readonly number[];
	readonly natural: number;
	readonly leastWidth: number;
};

function measuredColumn(column: TableColumn): MeasuredColumn {
	const {head, cells, least = usualLeast} = column;
	const texts = [head, ...cells];
	// Most columns are plain, which one look at all of it tells.
	const isPlain = isPrintableAscii(texts.join(''));
	const taken = texts.map(isPlain ? text => text.length : displayWidth);
	const natural = taken.reduce((most, cellCount) => Math.max(most, cellCount), 0);
	return {...column, texts, taken, natural, leastWidth: Math.min(natural, least)};
}

/** A cell cut to its column's width, and how many spaces it takes to fill that. */
type FittedCell = {readonly text: string; readonly before: number; readonly after: number};

function fittedCell({texts, taken, align}: MeasuredColumn, row: number, width: number): FittedCell {
	const whole = texts[row] ?? '';
	const isWide = (taken[row] ?? 0) > width;
	const text = isWide ? cutText(whole, width) : whole;
	const missing = width - (isWide ? displayWidth(text) : (taken[row] ?? 0));
	return align === 'right' ? {text, before: missing, after: 0} : {text, before: 0, after: missing};
}

/** The columns that can stand side by side, at their least. */
function fittingColumns(columns: readonly MeasuredColumn[], width: number): readonly MeasuredColumn[] {
	const shown = [...columns];
	while (shown.length > 1 && totalWidth(shown.map(({leastWidth}) => leastWidth)) > width) {
		shown.pop();
	}

	return shown;
}

function columnWidths(columns: readonly MeasuredColumn[], width: number): number[] {
	const widths = columns.map(({natural}) => natural);
	const least = columns.map(({leastWidth}) => leastWidth);
	for (let missing = totalWidth(widths) - width; missing > 0; missing--) {
		const widest = widths.reduce(
			(best, cells, index) =>
				cells > (least[index] ?? 0) && (best < 0 || cells > (widths[best] ?? 0)) ? index : best,
			-1,
		);
		if (widest < 0) {
			break;
		}

		widths[widest] = (widths[widest] ?? 1) - 1;
	}

	return widths;
}

function totalWidth(widths: readonly number[]): number {
	return widths.reduce((sum, cells) => sum + cells, 0) + columnGap.length * Math.max(0, widths.length - 1);
}

// Records as one JSON array with a record a line: readable by `jq` as by `grep`, and small in a diff.

/** The text of the array, ending in a line end. */
export function jsonLines(records: readonly JsonValue[]): string {
	return records.length === 0
		? '[]\n'
		: `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** What a command may know of where it runs. */
export type Surroundings = {
	readonly today: KoreaDay;
	/** The texts of files by their names; throws `DataFileError`. */
	readonly readFiles: (names: readonly string[]) => readonly UserFile[];
	/** The text of the dataset's licence, which comes with the program. */
	readonly readLicence: () => string;
	/** Columns of the terminal that the output goes to; absent where it goes elsewhere. */
	readonly columns?: number;
};
