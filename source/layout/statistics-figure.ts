/**
 * The words of figures: what stands above and below them, and what the title of each mark says of its record.
 *
 * Statistics as a figure: the rows of the screen (statistics-lines.ts) at the width of a page, the signs of which they are
 * drawn there as lines, bars and dots in the same cells.
 */

import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {gapTitle} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {Statistics} from '../stats/statistics.ts';
import {standingOf} from '../summary/coverage-words.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, displayWidth, joinWords, known, splitGraphemes} from '../text/words.ts';
import type {DaySpan} from '../time/days.ts';
import {dateSpan, longDateTime, longDay} from '../time/format-date.ts';
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
import type {TimelineInput} from './timeline-items.ts';

export type FigureInput = {
	/** What the Timeline draws; its size is the figure's own, and nothing is selected. */
	readonly timeline: Omit<TimelineInput, 'width' | 'height' | 'selectedId'>;
	readonly dataset: Dataset;
	/** The search, as it was typed; empty for none. */
	readonly query: string;
	/** What the gaps and the events are made from, for the last line. */
	readonly madeFrom: string;
};

/** One sentence where some of the days are not covered: no mark there is no news. */
export function coverageWords(span: DaySpan, {coverage: {launches, drills}}: Dataset): readonly string[] {
	const isInside = [launches, drills].every(side => standingOf(span, side) === 'inside');
	return isInside
		? []
		: [
				`Launches are complete to the best of our knowledge from ${longDay(launches.from)} to ${longDay(launches.to)}, drills from ${longDay(drills.from)} to ${longDay(drills.to)}: outside these dates a blank does not mean that nothing happened.`,
			];
}

/** Publishers that are named, those of most events first. */
const mostPublishers = 8;

/** `Sources: KCNA, Yonhap and 12 more publishers; ...`. */
export function sourcesWords(events: readonly BriefingEvent[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const {sources} of events) {
		for (const publisher of new Set(sources.map(source => source.publisher))) {
			counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
		}
	}

	const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
	const more = names.length - mostPublishers;
	const named = [
		...names.slice(0, mostPublishers),
		...(more > 0 ? [countNoun(more, 'more publisher')] : []),
	].map(asciiMarksText);
	return named.length === 0
		? []
		: [`Sources: ${joinWords(named)}; "briefing show ID" gives those of each event.`];
}

/** The record behind a mark: its id, title and date, and of a launch the drill that it stands next to. */
export function eventWords(event: BriefingEvent, pairings: Pairings | undefined): string {
	const date = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const pairing = isLaunch(event) ? pairings?.ofEvent(event) : undefined;
	const near =
		pairing?.match === undefined || pairing.match.launch.id !== event.id
			? ''
			: `; ${pairing.drill.title}: ${gapTitle(pairing.match.gap)}`;
	return `${event.id}: ${ownMark(event)}${event.title}, ${date}${near}`;
}

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
