/**
 * The figures of Statistics as rows: each a label, how often it was seen drawn against chance, and the numbers. A row
 * knows its figure, so that the pairs behind it can be opened.
 */

import {type CheckRow, checkedShares, checkRows, isKept, pWords} from '../stats/bottom-line.ts';
import type {TestedShare, UntestedShare} from '../stats/shares.ts';
import type {GapBin} from '../stats/spread.ts';
import type {DrillsAmong, Figure, Group, Statistics} from '../stats/statistics.ts';
import type {Question} from '../stats/study-drills.ts';
import {countNoun, fitText, wrapText} from '../text/words.ts';
import {type Line, lineOf, lineWidth, type Mark} from './line.ts';
import {createCellRow} from './write-lines.ts';

/** Cells of the words before a drawing. */
const labelWidth = 26;

/** Cells of the numbers behind it, and of p-values. */
const numbersWidth = 38;

const pWidth = 40;

const checkPWidth = 28;

/** And of a word in their place. */
const verdictWidth = 13;

/** Cells of the words where nothing is drawn. */
const narrowLabel = 24;

/** Narrower drawings say nothing, and their rows have the numbers alone. */
const leastBar = 12;

/** The window of the tables by kind: the one that press reports have in mind. */
export const groupDays = 7;

/** A line, and the figure in it, if any. */
export type StatisticsRow = {readonly line: Line; readonly figure?: Figure};

/** Of a range of chance, and what was seen in it. */
export const rangeMarks = {
	start: {text: '|', unicode: '├'},
	end: {text: '|', unicode: '┤'},
	line: {text: '-', unicode: '─'},
	low: {text: '[', unicode: '['},
	high: {text: ']', unicode: ']'},
	seen: {text: 'O', unicode: '●'},
} as const satisfies Readonly<Record<string, Mark>>;

/** In a bar, what chance gives. */
export const expectedMark = {text: '|', unicode: '┃'} as const satisfies Mark;

/** A row a question: `within 3 days after  ├──[──]●────┤  8 of 100; by chance 12 (4 to 22)`. */
export function shareLines(
	shares: readonly TestedShare[],
	width: number,
	hasP: boolean,
): readonly StatisticsRow[] {
	const most = Math.max(
		1,
		...shares.flatMap(({close, high, drills}) => [close, high].map(count => count / Math.max(1, drills))),
	);
	const cells = width - labelWidth - numbersWidth - (hasP ? pWidth : 0);
	return shares.flatMap(share =>
		figureRows({
			figure: {kind: 'share', side: share.side, withinDays: share.withinDays},
			label: questionWords(share),
			drawing: rangeDrawing(share, most, cells),
			numbers: `${seenWords(share).padEnd(hasP ? numbersWidth - 1 : 0)}${hasP ? `p ${pWords(share.p)}, corrected ${pWords(share.pHolm)}` : ''}`,
			width,
		}),
	);
}

/**
 * What a referee would ask: a row for each way in which a question is asked again, of those that differ from chance, or else
 * of the one that comes nearest to it. Each opens the pairs that it counts.
 */
export function checkLines(statistics: Statistics, width: number, hasP: boolean): readonly StatisticsRow[] {
	return checkedShares(statistics).flatMap(asked => {
		const rows = checkRows(statistics, asked);
		const most = Math.max(
			...rows.flatMap(({share: {close, high, drills}}) => [close, high].map(count => count / drills)),
		);
		const cells = width - labelWidth - numbersWidth - (hasP ? checkPWidth : verdictWidth);
		return [
			{line: lineOf(` A launch ${questionWords(asked)}, asked in other ways:`)},
			...rows.flatMap(row => {
				const {share} = row;
				const {side, withinDays} = asked;
				const among = amongOf(row);
				const figure = {kind: 'share', side, withinDays} as const;
				return figureRows({
					figure: among === undefined ? figure : {...figure, among},
					label: `${checkWords(row)}${among === undefined ? '' : ` (${share.drills})`}`,
					drawing: rangeDrawing(share, most, cells),
					numbers: `${seenWords(share).padEnd(numbersWidth - 1)}${hasP ? checkP(row) : isKept(row) ? 'unusual' : 'not unusual'}`,
					width,
				});
			}),
		];
	});
}

function checkP({name, share: {p, pHolm}}: CheckRow): string {
	return `p ${pWords(p)}, ${name === 'one-shift' ? 'not corrected' : `corrected ${pWords(pHolm)}`}`;
}

/** The drills of a check, where these are not all; moved in other ways they are the same. */
function amongOf({name, share: {year}}: CheckRow): DrillsAmong | undefined {
	switch (name) {
		case 'without-year':
			return year === undefined ? undefined : {name, year};
		case 'one-day-drills':
		case 'longer-drills':
		case 'without-answering':
			return {name};
		default:
			return undefined;
	}
}

function checkWords({name, share}: CheckRow): string {
	switch (name) {
		case 'within-year':
			return 'moved within the year';
		case 'within-60-days':
			return 'moved within 60 days';
		case 'within-30-days':
			return 'moved within 30 days';
		case 'one-shift':
			return 'one shift for all years';
		default:
			return name === 'without-year' ? `without ${share.year}` : amongWords({name});
	}
}

function amongWords(among: DrillsAmong): string {
	switch (among.name) {
		case 'one-day-drills':
			return 'one-day drills';
		case 'longer-drills':
			return 'longer drills';
		case 'without-answering':
			return 'without answers';
		case 'without-year':
			return `without ${among.year}`;
	}
}

type FigureInput = {
	readonly figure: Figure;
	readonly label: string;
	readonly drawing: Line;
	readonly numbers: string;
	readonly width: number;
};

/** Label, drawing and numbers in a line; where there is no room for all, the numbers stand below, and nothing is cut. */
function figureRows({figure, label, drawing, numbers, width}: FigureInput): readonly StatisticsRow[] {
	const head = fitText(` ${label}`, drawing.length === 0 ? Math.min(labelWidth, narrowLabel) : labelWidth);
	const line: Line = [{text: head}, ...drawing, {text: `  ${numbers}`}];
	return lineWidth(line) <= width
		? [{line, figure}]
		: [
				{line: lineOf(` ${label}`), figure},
				...rowsOf(wrapText(numbers, {width, first: '   ', rest: '   '}).map(text => lineOf(text))),
			];
}

function questionWords({side, withinDays}: Question): string {
	if (withinDays === 0) {
		return 'on its own days';
	}

	return `within ${countNoun(withinDays, 'day')} ${side === 'either' ? 'around' : side}`;
}

/** The scale runs from none to the most of all rows; what was seen stands over the range that chance gives. */
function rangeDrawing({close, low, high, drills}: UntestedShare, most: number, cells: number): Line {
	if (cells < leastBar) {
		return [];
	}

	const at = (count: number) => Math.round((count / Math.max(1, drills) / most) * (cells - 1));
	const row = createCellRow(cells);
	row.fill(0, cells - 1, rangeMarks.line, 'dim');
	row.mark(0, rangeMarks.start, 'dim');
	row.mark(cells - 1, rangeMarks.end, 'dim');
	row.mark(at(low), rangeMarks.low);
	row.mark(at(high), rangeMarks.high);
	row.mark(at(close), rangeMarks.seen, close < low || close > high ? 'warning' : 'title');
	return row.line();
}

/** A row a bin: how many drills had their launch there, and a bar with the mark of chance in it. */
export function gapLines({gaps, drills}: Statistics, width: number): readonly StatisticsRow[] {
	const most = Math.max(1, ...gaps.flatMap(bin => [bin.drills, bin.expected]));
	const cells = width - labelWidth - 26;
	return gaps.flatMap(({side, fromDays, toDays, ...bin}) => {
		const row = createCellRow(cells < leastBar ? 0 : cells);
		const to = Math.round((bin.drills / most) * (cells - 1));
		row.fill(0, to - 1, {text: '=', unicode: '■'}, 'drill');
		row.mark(Math.round((bin.expected / most) * (cells - 1)), expectedMark, 'title');
		return figureRows({
			figure: {kind: 'gap', side, fromDays, toDays},
			label: binWords({side, fromDays, toDays}),
			drawing: row.line(),
			numbers: `${share(bin.drills, drills)} of 100; by chance ${share(bin.expected, drills)}`,
			width,
		});
	});
}

function share(count: number, all: number): number {
	return all === 0 ? 0 : Math.round((100 * count) / all);
}

function binWords({side, fromDays, toDays}: Pick<GapBin, 'side' | 'fromDays' | 'toDays'>): string {
	if (side === 'on') {
		return 'on its own days';
	}

	return `${Number.isFinite(toDays) ? `${fromDays} to ${toDays}` : `over ${fromDays - 1}`} days ${side}`;
}

export function groupLines(
	groups: readonly Group[],
	of: 'category' | 'period',
	width: number,
): readonly (Line | StatisticsRow)[] {
	return groups.flatMap(({name, drills, shares}): readonly (Line | StatisticsRow)[] => {
		const own = shares?.find(({side, withinDays}) => side === 'either' && withinDays === groupDays);
		const label = `${name} (${drills})`;
		return own === undefined
			? [[{text: fitText(` ${label}`, labelWidth)}, {text: '  too few drills to say', role: 'dim' as const}]]
			: figureRows({
					figure: {kind: 'group', of, name, withinDays: groupDays},
					label,
					drawing: rangeDrawing(own, 1, width - labelWidth - numbersWidth),
					numbers: seenWords(own),
					width,
				});
	});
}

export function seenWords(share: UntestedShare): string {
	const [seen, mean, low, high] = percents(share);
	return `${seen} of 100; by chance ${mean} (${low} to ${high})`;
}

/** Lines without a figure. */
export function rowsOf(lines: readonly Line[]): readonly StatisticsRow[] {
	return lines.map(line => ({line}));
}

function percents({
	close,
	expected,
	low,
	high,
	drills,
}: UntestedShare): readonly [number, number, number, number] {
	const of100 = (count: number) => (drills === 0 ? 0 : Math.round((100 * count) / drills));
	return [of100(close), of100(expected), of100(low), of100(high)];
}

/** A figure in words, as the title of its pairs. */
export function figureWords(figure: Figure): string {
	switch (figure.kind) {
		case 'share':
			return `a launch ${questionWords(figure)}${figure.among === undefined ? '' : `, ${amongWords(figure.among)}`}`;
		case 'gap':
			return `the launch ${binWords(figure)}`;
		case 'group':
			return `${figure.name}: a launch within ${countNoun(figure.withinDays, 'day')} around`;
		case 'pair':
			return 'one pair';
	}
}
