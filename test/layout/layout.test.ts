import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	clampTop,
	isTextView,
	type Layout,
	layoutView,
	type Pane,
	panes,
	type Rectangle,
	type ViewName,
	viewNames,
	windowTop,
} from '../../source/layout/layout.ts';

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

/** The cells of a rectangle, numbered row by row. */
function cellsOf({left, top, width, height}: Rectangle, columns: number): number[] {
	return Array.from(
		{length: width * height},
		(_, place) => (top + Math.floor(place / width)) * columns + left + (place % width),
	);
}

function draw(columns: number, rows: number, pane: Pane, view: ViewName = 'events'): string {
	return drawing(layoutView({columns, rows, pane, view}), columns, rows);
}

describe('the layout of the Events view', () => {
	it('puts list and detail side by side over the whole pairing, from 80 x 24 on', () => {
		// A body of 37 rows gives the pairing two fifths of them: 15, the list 22.
		expect(draw(120, 40, 'list')).toBe(
			[
				'hhhhhhhhhhhh',
				'ssssssssssss',
				// The list's 72 columns end between two of the drawing's steps.
				...Array(8).fill('LLLLLLLLDDDD'),
				...Array(5).fill('PPPPPPPPPPPP'),
				'bbbbbbbbbbbb',
			].join('\n'),
		);
		// Of 21 rows the pairing keeps ten, for both sides, the strip of days and a line of what was said.
		for (const pane of panes) {
			const layout = layoutView({columns: 80, rows: 24, view: 'events', pane});
			expect(layout.kind).toBe('wide');
			expect(layout.kind === 'wide' && [layout.list?.height, layout.detail?.height]).toEqual([11, 11]);
			expect(layout.kind === 'wide' && layout.pairing).toMatchObject({left: 0, width: 80, height: 10});
		}
	});

	it('puts the list above the pairing, or above the detail when that is focused, from 60 columns on', () => {
		const rows = (lower: string) => [
			'hhhhhhh',
			'sssssss',
			'LLLLLLL',
			'LLLLLLL',
			'LLLLLLL',
			lower,
			lower,
			lower,
			lower,
			'bbbbbbb',
		];
		expect(draw(70, 24, 'list')).toBe(rows('PPPPPPP').join('\n'));
		expect(draw(70, 24, 'detail')).toBe(rows('DDDDDDD').join('\n'));
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

	it('puts the pairs over drill and launch, and the detail beside these where there is room for both', () => {
		expect(draw(120, 40, 'list', 'pairs').split('\n').slice(10)).toEqual([
			...Array(5).fill('PPPPPPPPPPPP'),
			'bbbbbbbbbbbb',
		]);
		expect(draw(120, 40, 'list', 'pairs').split('\n').slice(2, 10)).toEqual(Array(8).fill('LLLLLLLLLLLL'));
		expect(draw(120, 40, 'detail', 'pairs').split('\n')[13]).toBe('DDDDDDDDDDDD');
		expect(draw(200, 40, 'list', 'pairs').split('\n')[13]).toBe('PPPPPPPPPPPPDDDDDDDD');
	});

	it.each(['day', 'statistics'] as const)('gives the text of %s the whole body', view => {
		expect(draw(80, 24, 'list', view).split('\n').slice(2, -1)).toEqual(Array(7).fill('LLLLLLLL'));
	});

	it('gives the Timeline all rows that the pairing leaves', () => {
		// Of 57 rows the pairing takes 18 at the most.
		const layout = layoutView({columns: 120, rows: 60, view: 'timeline', pane: 'list'});
		expect(layout.kind === 'wide' && layout.list?.height).toBe(39);
		expect(draw(80, 24, 'list', 'timeline').split('\n').slice(-3)).toEqual([
			'PPPPPPPP',
			'PPPPPPPP',
			'bbbbbbbb',
		]);
	});

	it('gives the focused pane the whole body when it is zoomed', () => {
		for (const pane of panes) {
			const layout = layoutView({columns: 120, rows: 40, view: 'events', pane, isZoomed: true});
			expect(layout.kind === 'single' && layout[pane]).toEqual({left: 0, top: 2, width: 120, height: 37});
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
				fc.constantFrom(...viewNames),
				(columns, rows, anyPane, view) => {
					// A view of one text has no other pane to focus.
					const pane = isTextView(view) ? 'list' : anyPane;
					const layout = layoutView({columns, rows, pane, view});
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
					for (const {left, top, width, height} of areas) {
						expect(width).toBeGreaterThan(0);
						expect(height).toBeGreaterThan(0);
						expect(left + width).toBeLessThanOrEqual(columns);
						expect(top + height).toBeLessThanOrEqual(rows);
					}

					const cells = areas.flatMap(area => cellsOf(area, columns));
					expect(new Set(cells).size).toBe(cells.length);
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
