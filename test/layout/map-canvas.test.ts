import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {createMapCanvas} from '../../source/layout/map-frame.ts';

function canvasOf(columns: number, rows: number, isAscii = false) {
	const canvas = createMapCanvas({columns, rows, isAscii});
	return {...canvas, texts: () => canvas.lines().map(lineText)};
}

describe('a drawing in braille', () => {
	// Unicode numbers the dots of a braille cell 1 2 3 7 down the left and 4 5 6 8 down the right.
	it.each([
		[0, 0, '⠁'],
		[0, 1, '⠂'],
		[0, 2, '⠄'],
		[0, 3, '⡀'],
		[1, 0, '⠈'],
		[1, 1, '⠐'],
		[1, 2, '⠠'],
		[1, 3, '⢀'],
	])('has the dot %i across, %i down', (x, y, mark) => {
		const canvas = canvasOf(1, 1);
		canvas.line({x, y}, {x, y}, 'dim');
		expect(canvas.texts()).toEqual([mark]);
	});

	it('joins two dots by a line without gaps, over cells', () => {
		const canvas = canvasOf(3, 2);
		canvas.line({x: 0, y: 0}, {x: 5, y: 0}, 'dim');
		canvas.line({x: 0, y: 0}, {x: 0, y: 7}, 'dim');
		expect(canvas.texts()).toEqual(['⡏⠉⠉', '⡇  ']);
	});

	it('dots a line at the same places whichever way it is drawn', () => {
		const there = canvasOf(6, 1);
		const back = canvasOf(6, 1);
		there.line({x: 0, y: 0}, {x: 11, y: 0}, 'dim', 3);
		back.line({x: 11, y: 0}, {x: 0, y: 0}, 'dim', 3);
		expect(there.texts()).toEqual(['⠁⠈ ⠁⠈ ']);
		expect(back.texts()).toEqual(there.texts());
	});

	it('draws nothing outside, and what lies inside of a line that leaves', () => {
		const canvas = canvasOf(2, 1);
		canvas.line({x: -4, y: 0}, {x: 1, y: 0}, 'dim');
		canvas.line({x: -4, y: 9}, {x: 40, y: 9}, 'dim');
		canvas.write({column: 1, row: 0}, {text: 'xyz'}, 'launch');
		expect(canvas.texts()).toEqual(['⠉x']);
	});

	it('sets a way off from the shore under it', () => {
		const canvas = canvasOf(2, 1);
		canvas.line({x: 0, y: 3}, {x: 3, y: 3}, 'dim');
		canvas.line({x: 0, y: 0}, {x: 1, y: 0}, 'launch');
		expect(canvas.lines()).toEqual([
			[
				{text: '⠉', role: 'launch'},
				{text: '⣀', role: 'dim'},
			],
		]);
	});

	it('has room for a name over shores, not over ways, names or the edge', () => {
		const canvas = canvasOf(6, 1);
		canvas.line({x: 0, y: 0}, {x: 3, y: 0}, 'dim');
		canvas.line({x: 8, y: 0}, {x: 8, y: 0}, 'launch');
		expect(canvas.isFree({column: 0, row: 0}, 4)).toBe(true);
		expect(canvas.isFree({column: 0, row: 0}, 5)).toBe(false);
		expect(canvas.isFree({column: 5, row: 0}, 2)).toBe(false);
		canvas.write({column: 0, row: 0}, {text: 'o'}, 'plain');
		expect(canvas.isFree({column: 0, row: 0}, 1)).toBe(false);
	});
});

describe('a drawing in ASCII', () => {
	it('tells the upper half of a cell from the lower one, and a way from a shore', () => {
		const canvas = canvasOf(4, 1, true);
		canvas.line({x: 0, y: 1}, {x: 1, y: 1}, 'dim');
		canvas.line({x: 2, y: 2}, {x: 3, y: 2}, 'dim');
		canvas.line({x: 4, y: 0}, {x: 4, y: 3}, 'dim');
		canvas.line({x: 6, y: 0}, {x: 7, y: 0}, 'launch');
		expect(canvas.texts()).toEqual(["'.:*"]);
	});
});
