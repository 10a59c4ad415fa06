/**
 * A page of entries in sections, in as many columns as there is room for: what stands first in a column of its own, what
 * is said of it beside it, or below it where it is too long. No entry is broken at the end of a column.
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

/** Columns of the page, from so many cells on. */
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
	const count = columnsFrom.find(({from}) => width >= from)?.columns ?? 1;
	const cells = Math.floor((width - columnGap * (count - 1)) / count);
	const blocks = sections.flatMap(section => sectionBlocks(section, cells));
	return inColumns(blocks, {count, cells, height});
}

/** The lines of each entry, the heading above the first one and a blank line or the end of the box below the last. */
function sectionBlocks(
	{heading, entries, firstCells, isBoxed = false}: PageSection,
	cells: number,
): readonly (readonly Line[])[] {
	const inner = isBoxed ? cells - 4 : cells;
	const above = wrapText(heading, {width: inner}).map(line => lineOf(line, 'title'));
	return entries.map((one, place): readonly Line[] => {
		const lines = entryLines(one, {width: inner, firstCells});
		const isLast = place === entries.length - 1;
		if (!isBoxed) {
			return [...(place === 0 ? above : []), ...lines, ...(isLast ? [[]] : [])];
		}

		const rule = (text: string, mark: string) =>
			ruleLine([{text, unicode: mark, role: 'dim'}], cells - 1, false);
		return [
			...(place === 0
				? [
						[
							...ruleLine(
								[
									{text: '+- ', unicode: '┌─ ', role: 'dim'},
									{text: `${heading} `, role: 'title'},
								],
								cells - 1,
								false,
							),
							{text: '+', unicode: '┐', role: 'dim'} as const,
						],
					]
				: []),
			...lines.map((line): Line => [side, {text: ' '}, ...fitLine(line, inner), {text: ' '}, side]),
			...(isLast ? [[...rule('+', '└'), {text: '+', unicode: '┘', role: 'dim'} as const]] : []),
		];
	});
}

const side: Segment = {text: '|', unicode: '│', role: 'dim'};

/** Blocks of lines in pages of so many columns, each as high as the screen; no block is broken. */
function inColumns(
	blocks: readonly (readonly Line[])[],
	{count, cells, height}: {readonly count: number; readonly cells: number; readonly height: number},
): readonly Line[] {
	if (count === 1) {
		return blocks.flat();
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
