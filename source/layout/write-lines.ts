/**
 * Lines put together part by part: a row of cells by place, and the text of a detail.
 *
 * A row of cells that marks and words are put into by place: strips and bars along the time. What does not fit between
 * its neighbours is left out by the caller, who asks first; nothing is ever written over by half.
 *
 * A page of entries in sections: what stands first in a column of its own, what is said of it beside it, or below it where
 * it is too long. It has as few columns as hold all of it on one page, or else as many as there is room for: fewer columns
 * are wider ones. No entry is broken at the end of a column, and no box that fits in one.
 */

import {asciiMarksText} from '../text/clean-text.ts';
import {displayWidth, wrapText} from '../text/words.ts';
import {
	addressLine,
	type Drawn,
	fitLine,
	joinSegments,
	type Line,
	lineOf,
	lineWidth,
	linkPointer,
	type Role,
	ruleLine,
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

const blank: Segment = {text: ' '};

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
	const fill = (from: number, to: number, drawn: Drawn, role?: Role) => {
		const segment: Segment = role === undefined ? drawn : {...drawn, role};
		for (let cell = Math.max(0, from); cell <= Math.min(count - 1, to); cell++) {
			cells[cell] = segment;
		}
	};
	const mark = (cell: number, drawn: Drawn, role?: Role) => fill(cell, cell, drawn, role);
	return {
		mark,
		isFree,
		fill,
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
		line: () => joinSegments(cells.map(cell => cell ?? blank).filter(({text}) => text !== '')),
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
				lines.push(...behindPointer(to, width, cells => writtenFact(name, asciiMarksText(value), cells)));
			}
		},
		gap() {
			lines.push([]);
		},
	};
}

/** The lines of a fact, its name dim. */
function writtenFact(name: string, value: string, width: number): readonly Line[] {
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

/** What stands in the first column, as Unicode where it is a mark, and what is said of it. */
export type PageEntry = {readonly first: Drawn; readonly text: string};

export type PageSection = {
	readonly heading: string;
	readonly entries: readonly PageEntry[];
	/** Cells of the first column; longer entries have a line of their own. */
	readonly firstCells: number;
	readonly isBoxed?: boolean;
};

/** The most columns of the page, from so many cells on. */
const columnsFrom = [
	{from: 110, columns: 3},
	{from: 76, columns: 2},
] as const;

const columnGap = 2;

/** The lines of the sections in pages of so many lines. */
export function sectionPage(
	sections: readonly PageSection[],
	{width, height}: {readonly width: number; readonly height: number},
): readonly Line[] {
	const most = columnsFrom.find(({from}) => width >= from)?.columns ?? 1;
	let page: readonly Line[] = [];
	for (let count = 1; count <= most; count++) {
		const cells = Math.floor((width - columnGap * (count - 1)) / count);
		const blocks = sections.flatMap(section => sectionBlocks(section, cells, height));
		page = inColumns(blocks, {count, cells, height});
		if (page.length <= height) {
			return page;
		}
	}

	return page;
}

/** The lines of each entry, the heading above the first one and a blank line below the last; a box is whole if it fits. */
function sectionBlocks(section: PageSection, cells: number, height: number): readonly (readonly Line[])[] {
	const {heading, entries, firstCells, isBoxed = false} = section;
	if (isBoxed) {
		const rows = boxRows(section, cells);
		const lines = rows.flat();
		return lines.length <= height ? [lines] : rows;
	}

	const above = wrapText(heading, {width: cells}).map(line => lineOf(line, 'title'));
	return entries.map((one, place): readonly Line[] => [
		...(place === 0 ? above : []),
		...entryLines(one, {width: cells, firstCells}),
		...(place === entries.length - 1 ? [[]] : []),
	]);
}

/** The lines of each entry in a box: its upper edge above the first one, the lower one below the last. */
function boxRows({heading, entries, firstCells}: PageSection, cells: number): readonly (readonly Line[])[] {
	const inner = cells - 4;
	const edge = (start: Line, corner: Segment): Line => [...ruleLine(start, cells - 1, false), corner];
	const upper = edge(
		[
			{text: '+- ', unicode: '┌─ ', role: 'dim'},
			{text: `${heading} `, role: 'title'},
		],
		{text: '+', unicode: '┐', role: 'dim'},
	);
	const lower = edge([{text: '+', unicode: '└', role: 'dim'}], {text: '+', unicode: '┘', role: 'dim'});
	return entries.map((one, place): readonly Line[] => [
		...(place === 0 ? [upper] : []),
		...entryLines(one, {width: inner, firstCells}).map(
			(line): Line => [side, {text: ' '}, ...fitLine(line, inner), {text: ' '}, side],
		),
		...(place === entries.length - 1 ? [lower] : []),
	]);
}

const side: Segment = {text: '|', unicode: '│', role: 'dim'};

/** Blocks of lines in pages of so many columns, each as high as the screen; no block is broken. */
function inColumns(
	blocks: readonly (readonly Line[])[],
	{count, cells, height}: {readonly count: number; readonly cells: number; readonly height: number},
): readonly Line[] {
	if (count === 1) {
		const lines = blocks.flat();
		return lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
	}

	const columns: Line[][] = [[]];
	for (const block of blocks) {
		const column = columns.at(-1) ?? [];
		// The blank line below a section may fall off the end of its column.
		const least = block.at(-1)?.length === 0 ? block.length - 1 : block.length;
		if (column.length === 0 || column.length + least <= height) {
			column.push(...block);
		} else {
			columns.push([...block]);
		}
	}

	const pages = Array.from({length: Math.ceil(columns.length / count)}, (_, page) =>
		columns.slice(page * count, (page + 1) * count),
	);
	return pages.flatMap(page => {
		const rows = Math.min(height, Math.max(...page.map(({length}) => length)));
		return Array.from({length: rows}, (_, row) =>
			page.flatMap((column, place) => [
				...(place === 0 ? [] : [{text: ' '.repeat(columnGap)}]),
				...fitLine(column[row] ?? [], cells),
			]),
		);
	});
}

/** The keys in their column and what they do beside them, or below them where they are too long for the column. */
function entryLines(
	{first, text}: PageEntry,
	{width, firstCells}: {readonly width: number; readonly firstCells: number},
): readonly Line[] {
	const column = Math.min(firstCells, Math.floor(width / 2)) + 1;
	const isBeside = displayWidth(first.text) < column;
	const said = wrapText(text, {width: width - column}).map((line): Line => [{text: line}]);
	const head = fitLine([{...first, role: 'key'}], isBeside ? column : width);
	return isBeside
		? said.map((line, row) => (row === 0 ? [...head, ...line] : [{text: ' '.repeat(column)}, ...line]))
		: [head, ...said.map((line): Line => [{text: ' '.repeat(column)}, ...line])];
}
