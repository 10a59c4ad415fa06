/** CSV by RFC 4180, and cells that a spreadsheet would run. */
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type CsvCell, csvText, listCell} from '../../source/commands/print-records.ts';

type Row = {readonly text: CsvCell; readonly other: CsvCell};

const columns = [
	{name: 'text', type: 'string', description: '', cellOf: ({text}: Row) => text},
	{name: 'other', type: 'string', description: '', cellOf: ({other}: Row) => other},
] as const;

/** The cell as docs/output.md says it is read back. */
function readBack(cell: string): string {
	return /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}

describe('a CSV text', () => {
	it('quotes what RFC 4180 wants quoted, and ends its lines with CRLF', () => {
		const rows = [
			{text: 'plain', other: 'a, b'},
			{text: 'says "so"', other: 'two\nlines'},
		];
		expect(csvText(columns, rows)).toBe('text,other\r\nplain,"a, b"\r\n"says ""so""","two\nlines"\r\n');
	});

	it('leaves an unknown value empty, and numbers as they are', () => {
		expect(csvText(columns, [{text: undefined, other: -3}])).toBe('text,other\r\n,-3\r\n');
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])(
		'puts an apostrophe before %j, which a spreadsheet would run',
		text => {
			const [[cell]] = parse(csvText(columns, [{text, other: ''}]), {from: 2}) as [[string]];
			expect(cell).toBe(`'${text}`);
			expect(readBack(cell)).toBe(text);
		},
	);

	it('is read back unchanged by another reader, whatever the texts hold', () => {
		const text = fc.oneof(
			fc.string({unit: 'grapheme'}),
			fc.string({unit: fc.constantFrom(...'\r\n\t",;=\'a ')}),
		);
		fc.assert(
			fc.property(fc.array(fc.record({text, other: text}), {minLength: 1}), rows => {
				const read: {text: string; other: string}[] = parse(csvText(columns, rows), {columns: true});
				expect(read.map(row => ({text: readBack(row.text), other: readBack(row.other)}))).toEqual(rows);
			}),
		);
	});

	it('keeps a list in one cell, whose parts hold no semicolon', () => {
		expect(listCell(['US', 'ROK; Japan'])).toBe('US; ROK, Japan');
		expect(listCell([])).toBe('');
	});
});
