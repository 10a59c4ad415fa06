/**
 * Records as CSV by RFC 4180: a header, commas, CRLF at line ends, quotes where they are needed.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and texts come from anybody's data file;
 * so such a text gets an apostrophe in front, which spreadsheets hide. Taking one apostrophe off each text that begins
 * with apostrophes and one of these gives the text back. Numbers are left as they are.
 */
import {stringify} from 'csv-stringify/sync';

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

/** The unit of a column's numbers, which its name ends in; undefined where it has none. */
export function unitOf(name: string): string | undefined {
	const [, ending = ''] = /(?:^|_)(km|deg|lat|lon|days|hours)(?:_max)?$/.exec(name) ?? [];
	return {km: 'km', deg: 'degrees', lat: 'degrees', lon: 'degrees', days: 'days', hours: 'hours'}[ending];
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
