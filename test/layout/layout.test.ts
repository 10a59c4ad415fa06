import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Layout, layoutEvents, type Pane, panes, type Rectangle} from '../../source/layout/layout.ts';
import {clampTop, windowTop} from '../../source/layout/window.ts';

/** A layout as a drawing: one letter a cell, in steps of 10 columns and 3 rows so that it fits a test. */
function drawing(layout: Layout, columns: number, rows: number): string {
	if (layout.kind === 'too-small') {
		return 'too small';
	}

	const letters: readonly (readonly [string, Rectangle | undefined])[] = [
		['h', layout.header],
		['s', layout.search],
		['L', layout.list],
		['D', layout.detail],
		['P', layout.pairing],
		['b', layout.bottom],
	];
	const at = (column: number, row: number) =>
		letters.find(
			([, area]) =>
				area !== undefined &&
				column >= area.left &&
				column < area.left + area.width &&
				row >= area.top &&
				row < area.top + area.height,
		)?.[0] ?? '.';
	const wantedRows = [
		0,
		1,
		...Array.from({length: Math.ceil((rows - 3) / 3)}, (_, step) => 2 + step * 3),
		rows - 1,
	];
	return wantedRows
		.map(row => Array.from({length: Math.ceil(columns / 10)}, (_, step) => at(step * 10, row)).join(''))
		.join('\n');
}

function draw(columns: number, rows: number, pane: Pane): string {
	return drawing(layoutEvents({columns, rows, pane}), columns, rows);
}

describe('the layout of the Events view', () => {
	it('puts list and detail side by side over the pairing from 100 columns on', () => {
		expect(draw(120, 40, 'list')).toBe(
			[
				'hhhhhhhhhhhh',
				'ssssssssssss',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'LLLLLL.DDDDD',
				'PPPPPPPPPPPP',
				'PPPPPPPPPPPP',
				'PPPPPPPPPPPP',
				'bbbbbbbbbbbb',
			].join('\n'),
		);
	});

	it('puts the list above the detail, or above the pairing when that is focused, from 60 columns on', () => {
		const rows = (lower: string) => [
			'hhhhhhhh',
			'ssssssss',
			'LLLLLLLL',
			'LLLLLLLL',
			'LLLLLLLL',
			lower,
			lower,
			lower,
			lower,
			'bbbbbbbb',
		];
		expect(draw(80, 24, 'list')).toBe(rows('DDDDDDDD').join('\n'));
		expect(draw(80, 24, 'pairing')).toBe(rows('PPPPPPPP').join('\n'));
	});

	it('shows one pane at a time under 60 columns', () => {
		for (const [pane, letter] of [
			['list', 'L'],
			['detail', 'D'],
			['pairing', 'P'],
		] as const) {
			expect(draw(50, 20, pane)).toBe(
				['hhhhh', 'sssss', ...Array.from({length: 6}, () => letter.repeat(5)), 'bbbbb'].join('\n'),
			);
		}
	});

	it('gives up under 24 columns or 8 rows, and only there', () => {
		expect(draw(23, 40, 'list')).toBe('too small');
		expect(draw(200, 7, 'list')).toBe('too small');
		expect(draw(24, 8, 'list')).not.toBe('too small');
	});

	it('keeps every pane inside the terminal, apart from every other, with the focused one in sight, at any size', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 24, max: 320}),
				fc.integer({min: 8, max: 120}),
				fc.constantFrom(...panes),
				(columns, rows, pane) => {
					const layout = layoutEvents({columns, rows, pane});
					if (layout.kind === 'too-small') {
						throw new Error('there is room');
					}

					const areas = [
						layout.header,
						layout.search,
						layout.bottom,
						layout.list,
						layout.detail,
						layout.pairing,
					].filter(area => area !== undefined);
					const cells = new Set<number>();
					let total = 0;
					for (const {left, top, width, height} of areas) {
						expect(width).toBeGreaterThan(0);
						expect(height).toBeGreaterThan(0);
						expect(left + width).toBeLessThanOrEqual(columns);
						expect(top + height).toBeLessThanOrEqual(rows);
						total += width * height;
						for (let row = top; row < top + height; row++) {
							for (let column = left; column < left + width; column++) {
								cells.add(row * columns + column);
							}
						}
					}

					expect(cells.size).toBe(total);
					expect(layout[pane]).toBeDefined();
				},
			),
			{numRuns: 300},
		);
	});
});

describe('the window of a list', () => {
	it('always shows the selected row and never a row past the end', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: 2000}),
				fc.integer({min: 1, max: 100}),
				fc.nat(),
				(count, height, seed) => {
					const selected = count === 0 ? -1 : seed % count;
					const top = windowTop({count, height, selected});
					expect(top).toBeGreaterThanOrEqual(0);
					expect(top).toBeLessThanOrEqual(Math.max(0, count - height));
					if (count > 0) {
						expect(selected).toBeGreaterThanOrEqual(top);
						expect(selected).toBeLessThan(top + height);
					}
				},
			),
		);
	});

	it('keeps a scroll place on the last page at the most', () => {
		expect(clampTop({count: 44, height: 20, top: 100})).toBe(24);
		expect(clampTop({count: 10, height: 20, top: 3})).toBe(0);
		expect(clampTop({count: 44, height: 20, top: -5})).toBe(0);
	});
});
