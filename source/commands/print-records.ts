/** Records in the form that was asked for. Machine forms depend on nothing but the records. */
import type {Dataset} from '../dataset/dataset.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import {asciiMarksText, asciiText} from '../text/ascii-text.ts';
import {type CsvColumn, csvText} from './csv-text.ts';
import type {JsonValue} from './event-record.ts';
import {jsonLines} from './json-lines.ts';
import {type TableColumn, tableLines} from './text-table.ts';

export type PrintOptions = {
	readonly format: string;
	/** Cells of a table's line. */
	readonly width: number;
	/** Without any character of ambiguous width. */
	readonly ascii: boolean;
};

export type Printable<Row> = {
	readonly rows: readonly Row[];
	readonly recordOf: (row: Row) => JsonValue;
	readonly csvColumns: readonly CsvColumn<Row>[];
	/** The columns of the table, and the line below it. */
	readonly tableColumns: () => readonly TableColumn[];
	readonly footer: string;
};

/** The text of the rows; a table of no rows is empty. */
export function printRecords<Row>(printable: Printable<Row>, {format, width, ascii}: PrintOptions): string {
	const {rows, recordOf, csvColumns, tableColumns, footer} = printable;
	switch (format) {
		case 'csv':
			return csvText(csvColumns, rows);
		case 'json':
			return jsonLines(rows.map(recordOf));
		case 'ndjson':
			return rows.map(row => `${JSON.stringify(recordOf(row))}\n`).join('');
		default: {
			const plain = ascii ? asciiText : asciiMarksText;
			const columns = tableColumns().map(column => ({...column, cells: column.cells.map(plain)}));
			return rows.length === 0 ? '' : `${[...tableLines(columns, width), '', footer].join('\n')}\n`;
		}
	}
}

/** What a table was made from: `launches: all; nearest; data 2026-11-21 (c0ecf602)`. */
export function madeFrom({launches, direction}: PairingChoice, {version, hash}: Dataset): string {
	return `launches: ${launchChoiceText(launches)}; ${direction}; data ${version} (${hash})`;
}
