/**
 * A page of entries in sections: what stands first in a column of its own, what is said of it beside it, or below it where
 * it is too long. It has as few columns as hold all of it on one page, or else as many as there is room for: fewer columns
 * are wider ones. No entry is broken at the end of a column, and no box that fits in one.
 */
import {displayWidth, wrapText} from '../text/cells.ts';
import {type Drawn, fitLine, type Line, lineOf, ruleLine, type Segment} from './line.ts';

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
