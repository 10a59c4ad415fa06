/** Records in the form that was asked for. Machine forms depend on nothing but the records. */
import type {Dataset} from '../dataset/dataset.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import {cutText, displayWidth, fitText} from '../text/cells.ts';
import {asciiMarksText, escapeMarkdown, onlyAscii} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {type CsvColumn, csvText} from './csv-text.ts';
import {type JsonValue, jsonLines} from './event-record.ts';

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
	readonly rows: readonly Row[];
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
		tableColumns().map(column => ({...column, cells: column.cells.map(form)}));
	switch (format) {
		case 'markdown':
			return rows.length === 0 ? '' : markdownText(columnsIn(ascii ? onlyAscii : text => text), footer);
		case 'csv':
			return (bom ? '\uFEFF' : '') + csvText(csvColumns, rows);
		case 'json':
			return jsonLines(rows.map(recordOf));
		case 'ndjson':
			return rows.map(row => `${JSON.stringify(recordOf(row))}\n`).join('');
		default: {
			const columns = columnsIn(ascii ? onlyAscii : asciiMarksText);
			return rows.length === 0 ? '' : `${[...tableLines(columns, width), '', footer].join('\n')}\n`;
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
	const rows = shown[0]?.cells.length ?? 0;
	const line = (textOf: (column: TableColumn) => string) =>
		shown
			.map((column, index) => fitText(textOf(column), widths[index] ?? 0, column.align))
			.join(columnGap)
			.trimEnd();
	return [
		line(({head}) => head),
		...Array.from({length: rows}, (_, row) => line(({cells}) => cells[row] ?? '')),
	].map(text => cutText(text, width));
}

/** A column with the cells that its widest text takes, measured once. */
type MeasuredColumn = TableColumn & {readonly natural: number; readonly leastWidth: number};

function measuredColumn(column: TableColumn): MeasuredColumn {
	const {head, cells, least = usualLeast} = column;
	const natural = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(head));
	return {...column, natural, leastWidth: Math.min(natural, least)};
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
