/**
 * Lines put together part by part: a row of cells by place, and the text of a detail.
 *
 * A row of cells that marks and words are put into by place: strips and bars along the time. What does not fit between
 * its neighbours is left out by the caller, who asks first; nothing is ever written over by half.
 */
import {displayWidth, wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {
	addressLine,
	type Drawn,
	joinSegments,
	type Line,
	lineOf,
	lineWidth,
	linkPointer,
	type Role,
	type Segment,
	type Target,
} from './line.ts';

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

/**
 * Of marks by their cells, each with how many things it stands for: those that are a number alone, the runs of touching
 * marks in which one stands for several. A number behind it would be read as that of its neighbour.
 */
export function numberedCells(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
	const numbered = new Set<number>();
	for (const [cell, count] of counts) {
		const isTouched = counts.has(cell - 1) || counts.has(cell + 1);
		for (const step of count > 1 && isTouched ? [1, -1] : []) {
			for (let at = cell; counts.has(at); at += step) {
				numbered.add(at);
			}
		}
	}

	return numbered;
}

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
		write(cell, {text, unicode}, role) {
			const width = displayWidth(text);
			if (cell < 0 || cell + width > count || !isFree(cell - 1, cell + width)) {
				return false;
			}

			mark(cell, unicode === undefined ? {text} : {text, unicode}, role);
			for (let covered = cell + 1; covered < cell + width; covered++) {
				cells[covered] = {text: ''};
			}

			return true;
		},
		line: () => joinSegments(cells.map(cell => cell ?? {text: ' '}).filter(({text}) => text !== '')),
	};
}

// Writes the lines of a detail: text wrapped at word ends, named facts, addresses. Nothing is cut.

export type DetailWriter = {
	readonly lines: Line[];
	text(text: string, options?: {role?: Role; first?: string; rest?: string; to?: Target | undefined}): void;
	/** An address, a link where the terminal has them. */
	address(url: string, options: {first: string; keepLongWords: boolean}): void;
	/** A line that is drawn already. */
	line(line: Line): void;
	/** A named fact; nothing where it is unknown. One that leads to something begins with the mark of such lines. */
	fact(name: string, value: string | undefined, to?: Target): void;
	gap(): void;
};

const factIndent = '  ';

/** A writer of lines of at most `width` cells. */
export function createWriter(width: number): DetailWriter {
	const lines: Line[] = [];
	return {
		lines,
		text(text, {role, to, ...indents} = {}) {
			const words = asciiMarksText(text);
			lines.push(
				...behindPointer(to, width, cells =>
					wrapText(words, {width: cells, ...indents}).map(line => lineOf(line, role)),
				),
			);
		},
		address(url, options) {
			for (const line of wrapText(url, {width, ...options})) {
				lines.push(addressLine(line, url));
			}
		},
		line(line) {
			lines.push(line);
		},
		fact(name, value, to) {
			if (value !== undefined && value !== '') {
				lines.push(...behindPointer(to, width, cells => factLines(name, asciiMarksText(value), cells)));
			}
		},
		gap() {
			lines.push([]);
		},
	};
}

/** The lines of a fact, its name dim. */
function factLines(name: string, value: string, width: number): readonly Line[] {
	return wrapText(`${name}: ${value}`, {width, rest: factIndent}).map((line, index) =>
		index === 0 && line.startsWith(`${name}:`)
			? [{text: `${name}:`, role: 'dim'}, {text: line.slice(name.length + 1)}]
			: lineOf(line),
	);
}

/** Lines behind the mark of what can be followed, where they lead somewhere. */
function behindPointer(
	to: Target | undefined,
	width: number,
	linesOf: (width: number) => readonly Line[],
): readonly Line[] {
	if (to === undefined) {
		return linesOf(width);
	}

	const pointer = linkPointer(to);
	const cells = lineWidth([pointer]);
	return linesOf(width - cells).map((line, row) => [
		row === 0 ? pointer : {text: ' '.repeat(cells)},
		...line,
	]);
}
