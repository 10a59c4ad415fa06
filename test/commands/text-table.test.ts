/** Columns that are aligned as a terminal draws them, and what gives way where there is too little room. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type TableColumn, tableLines} from '../../source/commands/print-records.ts';
import {displayWidth} from '../../source/text/words.ts';

const columns: readonly TableColumn[] = [
	{head: 'DATE', cells: ['2023-03-19', '2003-03~'], least: 11},
	{head: 'TITLE', cells: ['B-1B flight during Freedom Shield 23', '자유의 방패'], least: 12},
	{head: 'CHANCE', cells: ['9%', '31%'], align: 'right'},
];

describe('a table', () => {
	it('gives each column the room of its widest cell', () => {
		expect(tableLines(columns, 80)).toEqual([
			'DATE        TITLE                                 CHANCE',
			'2023-03-19  B-1B flight during Freedom Shield 23      9%',
			'2003-03~    자유의 방패                              31%',
		]);
	});

	it('cuts the widest column with a mark where the lines would be too long', () => {
		expect(tableLines(columns, 46)).toEqual([
			'DATE        TITLE                       CHANCE',
			'2023-03-19  B-1B flight during Freed..      9%',
			'2003-03~    자유의 방패                    31%',
		]);
	});

	it('leaves the last columns out before it cuts below what is readable', () => {
		expect(tableLines(columns, 30)).toEqual([
			'DATE        TITLE',
			'2023-03-19  B-1B flight duri..',
			'2003-03~    자유의 방패',
		]);
	});

	it('never writes a line that is too long or ends in a space', () => {
		const cell = fc.string({unit: 'grapheme', maxLength: 40});
		const column = fc.record({
			head: fc.string({minLength: 1, maxLength: 8}),
			cells: fc.array(cell, {minLength: 3, maxLength: 3}),
			least: fc.integer({min: 1, max: 20}),
		});
		fc.assert(
			fc.property(
				fc.array(column, {minLength: 1, maxLength: 6}),
				fc.integer({min: 4, max: 120}),
				(made, width) => {
					const lines = tableLines(made, width);
					expect(lines).toHaveLength(4);
					for (const line of lines) {
						expect(displayWidth(line)).toBeLessThanOrEqual(width);
						expect(line).toBe(line.trimEnd());
					}
				},
			),
		);
	});
});
