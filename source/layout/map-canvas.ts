/**
 * A drawing in dots, two across and four down in each cell, given out as lines: each cell is a braille character, or in
 * ASCII the mark that comes nearest to its dots. A written text stands over dots. Outside the drawing nothing is drawn.
 */
import {type Drawn, joinSegments, type Line, type Role, type Segment} from './line.ts';

export const dotsAcross = 2;
export const dotsDown = 4;

export type Dot = {readonly x: number; readonly y: number};

export type MapCell = {readonly column: number; readonly row: number};

export type MapCanvas = {
	/** Sets the dots from one to another; with `every` 3, each third of them. `dim` is for shores. */
	line(from: Dot, to: Dot, role: Role, every?: number): void;
	/** Writes narrow characters over what is there; what would stand outside is left out. */
	write(cell: MapCell, text: Drawn, role: Role): void;
	/** Whether a text may go here without hiding another one or a way: over nothing, or over a shore. */
	isFree(cell: MapCell, length: number): boolean;
	lines(): readonly Line[];
};

/** Bits of a braille character by row and column of its dots (Unicode, Braille Patterns). */
const brailleBits = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
] as const;
const brailleBlank = 0x28_00;
/** What an empty cell and a shore have; all else is a way. */
const shoreRole: Role = 'dim';
const upperBits = 0x01 | 0x08 | 0x02 | 0x10;

type Cell = {bits: number; role: Role; text?: string; fine?: string};

/** An empty drawing of so many cells. */
export function createMapCanvas({
	columns,
	rows,
	isAscii,
}: {
	columns: number;
	rows: number;
	isAscii: boolean;
}): MapCanvas {
	const cells = Array.from({length: columns * rows}, (): Cell => ({bits: 0, role: shoreRole}));
	const cellAt = ({column, row}: MapCell) =>
		column < 0 || column >= columns || row < 0 || row >= rows ? undefined : cells[row * columns + column];

	const setDot = ({x, y}: Dot, role: Role) => {
		const cell = cellAt(cellOf({x, y}));
		if (cell !== undefined) {
			// What is drawn later stands out of what lies under it.
			cell.bits = (cell.role === role ? cell.bits : 0) | (brailleBits[y % dotsDown]?.[x % dotsAcross] ?? 0);
			cell.role = role;
		}
	};

	return {
		line(from, to, role, every = 1) {
			const start = {x: Math.floor(from.x), y: Math.floor(from.y)};
			const across = Math.floor(to.x) - start.x;
			const down = Math.floor(to.y) - start.y;
			const steps = Math.max(Math.abs(across), Math.abs(down), 1);
			for (let step = 0; step <= steps; step++) {
				const place = {
					x: start.x + Math.round((across * step) / steps),
					y: start.y + Math.round((down * step) / steps),
				};
				const along = Math.abs(across) >= Math.abs(down) ? place.x : place.y;
				if (along % every === 0) {
					setDot(place, role);
				}
			}
		},
		write({column, row}, {text, fine}, role) {
			for (const [index, letter] of [...text].entries()) {
				const cell = cellAt({column: column + index, row});
				if (cell !== undefined) {
					cell.text = letter;
					if (fine !== undefined) {
						cell.fine = fine.charAt(index);
					}

					cell.role = role;
				}
			}
		},
		isFree({column, row}, length) {
			return Array.from({length}, (_, index) => cellAt({column: column + index, row})).every(
				cell => cell !== undefined && cell.text === undefined && cell.role === shoreRole,
			);
		},
		lines() {
			return Array.from({length: rows}, (_, row) =>
				joinSegments(
					cells.slice(row * columns, (row + 1) * columns).map(
						(cell): Segment => ({
							text: cell.text ?? (isAscii ? asciiMark(cell) : brailleMark(cell.bits)),
							...(cell.fine === undefined ? {} : {fine: cell.fine}),
							role: cell.role,
						}),
					),
				),
			);
		},
	};
}

function brailleMark(bits: number): string {
	return bits === 0 ? ' ' : String.fromCodePoint(brailleBlank + bits);
}

/** The cell that a dot is in. */
export function cellOf({x, y}: Dot): MapCell {
	return {column: Math.floor(x / dotsAcross), row: Math.floor(y / dotsDown)};
}

/** A way is stars and a shore is points, in the half of the cell where its dots are. */
function asciiMark({bits, role}: Cell): string {
	if (bits === 0) {
		return ' ';
	}

	if (role !== shoreRole) {
		return '*';
	}

	const isAbove = (bits & upperBits) !== 0;
	const isBelow = (bits & ~upperBits) !== 0;
	return isAbove && isBelow ? ':' : isAbove ? "'" : '.';
}
