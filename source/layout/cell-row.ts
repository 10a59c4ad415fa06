/**
 * A row of cells that marks and words are put into by place: strips and bars along the time. What does not fit between
 * its neighbours is left out by the caller, who asks first; nothing is ever written over by half.
 */
import {displayWidth} from '../text/cells.ts';
import {type Drawn, joinSegments, type Line, type Role, type Segment} from './line.ts';

export type CellRow = {
	/** Puts one mark of one cell; one that is there already gives way. */
	mark(cell: number, mark: Drawn, role?: Role): void;
	/** The same mark in all cells from one to another. */
	fill(from: number, to: number, mark: Drawn, role?: Role): void;
	/** Puts a text from a cell on, if all of it lies in the row on free cells, with a free one on either side. */
	write(cell: number, text: Drawn, role?: Role): boolean;
	/** Whether cells are free. */
	isFree(from: number, to: number): boolean;
	line(): Line;
};

/** A row of so many blank cells. */
export function createCellRow(count: number): CellRow {
	const cells: (Segment | undefined)[] = new Array(count).fill(undefined);
	const isFree = (from: number, to: number) => {
		for (let cell = Math.max(0, from); cell <= Math.min(count - 1, to); cell++) {
			if (cells[cell] !== undefined) {
				return false;
			}
		}

		return true;
	};
	const mark = (cell: number, drawn: Drawn, role?: Role) => {
		if (cell >= 0 && cell < count) {
			cells[cell] = {...drawn, ...(role === undefined ? {} : {role})};
		}
	};
	return {
		mark,
		isFree,
		fill(from, to, drawn, role) {
			for (let cell = Math.max(0, from); cell <= Math.min(count - 1, to); cell++) {
				mark(cell, drawn, role);
			}
		},
		write(cell, {text, fine}, role) {
			const width = displayWidth(text);
			if (cell < 0 || cell + width > count || !isFree(cell - 1, cell + width)) {
				return false;
			}

			mark(cell, fine === undefined ? {text} : {text, fine}, role);
			for (let covered = cell + 1; covered < cell + width; covered++) {
				cells[covered] = {text: ''};
			}

			return true;
		},
		line: () => joinSegments(cells.map(cell => cell ?? {text: ' '}).filter(({text}) => text !== '')),
	};
}
