/**
 * Statistics as a figure: the rows of the screen (statistics-lines.ts) at the width of a page, the signs of which they are
 * drawn there as lines, bars and dots in the same cells.
 */
import type {Statistics} from '../stats/statistics.ts';
import {displayWidth, splitGraphemes} from '../text/cells.ts';
import {known} from '../text/words.ts';
import {
	type FigureBlock,
	type FigureGroup,
	type FigureMark,
	figureColumns,
	type Shape,
	stackBlocks,
	wordsBlock,
} from './figure.ts';
import {expectedMark, figureWords, rangeMarks} from './figure-lines.ts';
import {kindMarks, type Line, type Role} from './line.ts';
import {statisticsRows} from './statistics-lines.ts';

export const statisticsFigureTitle = 'Statistics of drills and launches';

/** The figure; `madeFrom` is its last line. */
export function statisticsFigure(statistics: Statistics, madeFrom: string): FigureBlock {
	const rows = statisticsRows(statistics, figureColumns, {isFigure: true});
	return stackBlocks([
		{
			rows: rows.length + 1,
			groups: rows.flatMap(({line, figure}, row) => {
				const id = figure?.kind === 'pair' ? `${figure.drillId}: ` : '';
				const title = figure && id + figureWords(figure);
				return lineShapes(cellsOf(line), row).map(
					({role, ...shape}): FigureGroup => ({
						shapes: [shape],
						...known({kind: (['drill', 'launch'] as const).find(name => name === role), title}),
					}),
				);
			}),
		},
		wordsBlock([madeFrom], 'dim'),
	]);
}

/** A cell of a row; only what has a finer character is a sign, all else is text. */
type Cell = {readonly letter: string; readonly isSign: boolean; readonly role: Role | undefined};

/** The cells of a line; the second of a wide letter is empty. */
function cellsOf(line: Line): readonly Cell[] {
	return line.flatMap(({text, unicode, role}) =>
		splitGraphemes(unicode ?? text).flatMap((letter): readonly Cell[] => [
			{letter, isSign: unicode !== undefined && letter !== ' ', role},
			...Array.from({length: displayWidth(letter) - 1}, () => ({letter: '', isSign: false, role})),
		]),
	);
}

const rules = new Set<string>(
	[rangeMarks.line, rangeMarks.start, rangeMarks.end].map(({unicode}) => unicode),
);
const bars = new Set<string>([kindMarks.drill, kindMarks.launch].map(({unicode}) => unicode));
const expected = expectedMark.unicode;
const marks: Readonly<Record<string, FigureMark>> = {
	[rangeMarks.seen.unicode]: 'seen',
	[expected]: 'expected',
	[kindMarks.drill.unicode]: 'drill',
	[kindMarks.launch.unicode]: 'launch',
};

type RoleShape = Shape & {readonly role: Role | undefined};

/** Words as texts, signs side by side as one line or bar, what chance gives over the bar in which it stands. */
function lineShapes(cells: readonly Cell[], row: number): readonly RoleShape[] {
	const shapes: RoleShape[] = [];
	for (let at = 0; at < cells.length; ) {
		const {letter, isSign} = cells[at] ?? blank;
		const part =
			letter === ' ' ? {shapes: [], end: at + 1} : isSign ? signs(cells, at, row) : words(cells, at, row);
		shapes.push(...part.shapes);
		at = part.end;
	}

	return shapes;
}

type Part = {readonly shapes: readonly RoleShape[]; readonly end: number};

function runEnd(
	cells: readonly Cell[],
	from: number,
	isPart: (cell: Cell, place: number) => boolean,
): number {
	const end = cells.findIndex((cell, place) => place > from && !isPart(cell, place));
	return end < 0 ? cells.length : end;
}

/** Words with single spaces between them. */
function words(cells: readonly Cell[], from: number, row: number): Part {
	const end = runEnd(
		cells,
		from,
		({letter, isSign}, place) => !isSign && !(letter === ' ' && (cells[place + 1] ?? blank).letter === ' '),
	);
	const letters = cells.slice(from, end).map(({letter}) => letter);
	const {role} = cells[from] ?? blank;
	const tone = role === 'dim' || role === 'title' ? {tone: role} : {};
	return {shapes: [{shape: 'text', row, column: from, text: letters.join('').trimEnd(), role, ...tone}], end};
}

function signs(cells: readonly Cell[], from: number, row: number): Part {
	const {letter, role} = cells[from] ?? blank;
	if (rules.has(letter)) {
		const end = runEnd(cells, from, cell => cell.isSign && rules.has(cell.letter));
		return {shapes: [{shape: 'rule', row, from, to: end - 1, role}], end};
	}

	if (bars.has(letter) && !isBeforeWord(cells, from)) {
		const end = runEnd(
			cells,
			from,
			cell => cell.isSign && (cell.letter === letter || cell.letter === expected),
		);
		const over = cells.slice(from, end).findIndex(cell => cell.letter === expected);
		const chance: RoleShape = {shape: 'mark', row, column: from + over, mark: 'expected', role: 'title'};
		return {
			shapes: [{shape: 'bar', row, from, to: end - 1, role}, ...(over < 0 ? [] : [chance])],
			end,
		};
	}

	const mark = marks[letter];
	const shape: RoleShape =
		mark === undefined
			? {shape: 'text', row, column: from, text: letter, role}
			: {shape: 'mark', row, column: from, mark, role};
	return {shapes: [shape], end: from + 1};
}

const blank: Cell = {letter: ' ', isSign: false, role: undefined};

/** A sign right before a word is a mark, not a bar of one cell. */
function isBeforeWord(cells: readonly Cell[], at: number): boolean {
	const [next = blank, word = blank] = [cells[at + 1], cells[at + 2]];
	return !next.isSign && next.letter === ' ' && word.letter !== ' ';
}
