/** Counting what is listed: the table on the screen against `briefing list --count`, narrowing, crossing. */
import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {countLines, countTitle} from '../../source/state/count-list.ts';
import {selectEvents} from '../../source/state/selectors.ts';
import {commandOutput} from '../helpers/run-command.ts';
import {indexes, press, start} from './sessions.ts';

const size = {width: 100, height: 60};

/** The rows in sight as values and numbers, without the head. */
function rowsOf(state: ReturnType<typeof start>, width = size.width): string[][] {
	const {lines} = countLines(state, indexes, {...size, width});
	return lines.slice(1).map(line => lineText(line).replace(/^> /, '').trim().split(/ {2,}/));
}

async function counted(query: string, fields: string): Promise<readonly Record<string, string>[]> {
	return parse(await commandOutput(['list', query, '--count', fields, '--format', 'csv'], indexes.dataset), {
		columns: true,
	});
}

describe('f', () => {
	it('counts what is listed as the command does, by any field', async () => {
		const table = press(start('since:2022'), 'f');
		expect(countTitle(table)).toBe('COUNT BY CATEGORY');
		for (const [keys, field] of [
			['', 'category'],
			['l', 'year'],
			['ll', 'class'],
			['h', 'kind'],
		] as const) {
			const rows = rowsOf(press(table, keys)).map(([value, count, share]) => [value, count, share]);
			const wanted = await counted('since:2022', field);
			expect(rows).toEqual(
				wanted.map(row => [
					row[field] || '(none)',
					row['count'],
					`${Math.round(Number(row['share']) * 100)}%`.replace(/^0%/, '<1%'),
				]),
			);
		}
	});

	it('narrows the search to a row with Enter: as many events as the row says', () => {
		const table = press(start('since:2022'), 'fll');
		for (const down of [0, 1, 3]) {
			const [value, count] = rowsOf(table)[down] ?? [];
			const narrowed = press(table, `${'j'.repeat(down)}<enter>`);
			expect(narrowed.mode.kind).toBe('browse');
			expect(narrowed.query).toBe(`since:2022 class:${value}`);
			expect(selectEvents(narrowed, indexes)).toHaveLength(Number(count));
		}

		// Two narrowings, one after the other, and back by Esc.
		expect(press(table, '<enter>fl<enter>').query).toMatch(/^since:2022 class:\S+ year:2022$/);
		expect(press(table, '<escape>')).toMatchObject({query: 'since:2022', mode: {kind: 'browse'}});
	});

	it('twice crosses two fields, whose sums at the right and below add up', async () => {
		const crossed = press(start('kind:launch since:2020'), 'fllf');
		expect(countTitle(crossed)).toBe('COUNT BY CLASS AND YEAR');
		const table = rowsOf(crossed).map(row => row.slice(1).map(cell => (cell === '.' ? 0 : Number(cell))));
		const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
		for (const row of table) {
			expect(sum(row.slice(0, -1))).toBe(row.at(-1));
		}

		for (const [place, total] of (table.at(-1) ?? []).entries()) {
			expect(sum(table.slice(0, -1).map(row => row[place] ?? 0))).toBe(total);
		}

		const wanted = await counted('kind:launch since:2020', 'class,year');
		expect(table.at(-1)?.at(-1)).toBe(sum(wanted.map(row => Number(row['count']))));
		expect(countTitle(press(crossed, 'f'))).toBe('COUNT BY CLASS');
		expect(countTitle(press(crossed, 'l'))).toBe('COUNT BY CLASS AND SYSTEM');
	});

	it.each([40, 60, 80, 160])('stays within %i cells and says how many columns are out of sight', width => {
		for (const keys of ['f', 'flf', 'fllf']) {
			const {lines} = countLines(press(start(), keys), indexes, {width, height: 12});
			expect(lines.length).toBeLessThanOrEqual(12);
			for (const line of lines) {
				expect(lineText(line).length).toBeLessThanOrEqual(width);
			}
		}

		const [head = []] = countLines(press(start(), 'ff'), indexes, {width: 80, height: 12}).lines;
		expect(lineText(head)).toMatch(/^ {2}category, \d+ more/);
	});

	it('counts the drills of Pairs, each once, though a window has several rows of one', () => {
		const rows = rowsOf(press(start('2022'), '2]f'));
		const drills = new Set(
			indexes
				.pairRows(
					'2022',
					{launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'},
					{
						by: 'drill',
						withinDays: 7,
						order: 'date',
					},
				)
				.map(({drill}) => drill?.id),
		);
		expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(drills.size);
	});
});
