/**
 * One row of the Pairs list: drill, gap, launch, who said so, chance, with the names of the columns above. Narrow rows
 * leave out columns from the right; wide ones have site, category and the launch on the other side too. In a list of
 * launches the launch comes first. What is only possibly within the window is dim, and what stands alone, with the reason.
 */

import type {Drill, Launch} from '../dataset/event.ts';
import {categoryWords, ownMark, siteName} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {medianDays} from '../pairing/gap.ts';
import {
	type PairOrder,
	type PairQuestion,
	type PairRow,
	type PairSide,
	type RowOrder,
	rowEvents,
	rowLaunch,
	saidBy,
} from '../pairing/pair-list.ts';
import {gapShort, gapWidth, percentText} from '../pairing/pairing-words.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, displayWidth} from '../text/words.ts';
import {edtfDay} from '../time/days.ts';
import {fitLine, fitRight, kindMarks, type Line, rowPointer, type Segment} from './line.ts';
import {markText, nearnessRole, type RowContext} from './rows.ts';

/** Cells of the longest date, `2003-03-04~`. */
const dateWidth = 11;
/** Pointer, and the mark of a drill or launch. */
const pointerWidth = 2;
const markWidth = 2;
/** The drill has this share of the room that it and the launch take, and what the launch, of so many cells at most, leaves. */
const drillShare = 0.62;
const launchWidth = 27;

/** From this width on drill and launch are whole, and the columns behind them have more. */
const roomyRow = 190;

type ColumnName = PairOrder | 'site' | 'category' | 'other';

type Column = {
	readonly name: ColumnName;
	readonly head: string;
	/** Cells; undefined: what is left, shared by drill and launch. */
	readonly cells?: number;
	/** Cells in a row of at least `roomyRow`. */
	readonly roomy?: number;
	/** Rows narrower than this leave it out. */
	readonly from: number;
	readonly isRight?: boolean;
};

const columns: readonly Column[] = [
	{name: 'date', head: 'Date', cells: dateWidth, from: 0},
	{name: 'drill', head: 'Drill', from: 0},
	{name: 'gap', head: 'Gap', cells: gapWidth, from: 0, isRight: true},
	{name: 'launch-day', head: 'On', cells: dateWidth, from: 96},
	{name: 'launch', head: 'Launch', from: 72},
	{name: 'site', head: 'Site', cells: 12, roomy: 20, from: 160},
	{name: 'category', head: 'Category', cells: 14, roomy: 21, from: 160},
	{name: 'other', head: 'Other side', cells: 11, from: 160, isRight: true},
	{name: 'said', head: 'Said', cells: 5, from: 78},
	{name: 'chance', head: 'As near', cells: 9, from: 50, isRight: true},
];

/** In a list of launches drill and launch change places, each with its way of giving room. */
const swapped: Readonly<Partial<Record<ColumnName, Column>>> = {
	drill: {name: 'launch', head: 'Launch', from: 0},
	launch: {name: 'drill', head: 'Drill', from: 72},
};

/** The columns of a width, each with its cells. */
function columnsOf(width: number, by: PairSide): readonly (Column & {readonly cells: number})[] {
	const shown = columns
		.map(column => (by === 'launch' ? (swapped[column.name] ?? column) : column))
		.filter(({from}) => width >= from)
		.map(({roomy, ...column}) =>
			roomy === undefined || width < roomyRow ? column : {...column, cells: roomy},
		);
	const fixed = shown.reduce((sum, {cells = 0}) => sum + cells, 0);
	const flexible = shown.filter(({cells}) => cells === undefined).length;
	const room = Math.max(8, width - pointerWidth - fixed - markWidth * flexible - (shown.length - 1));
	const drill = flexible === 1 ? room : Math.max(Math.floor(room * drillShare), room - launchWidth);
	const launch = flexible === 1 ? room : room - drill;
	return shown.map(column => ({
		...column,
		cells: column.cells ?? markWidth + (column.name === 'drill' ? drill : launch),
	}));
}

/** The row of a pair, exactly `width` cells. */
export function pairRow(row: PairRow, context: RowContext & {readonly by: PairSide}): Line {
	const isSure = row.match !== undefined && row.within !== 'possibly';
	const cells = columnsOf(context.width, context.by).flatMap(({name, cells: width, isRight}, place): Line => {
		const cell = cellOf(name, row, context);
		const fitted = isRight === true ? fitRight(cell, width) : fitLine(cell, width);
		return place === 0 ? fitted : [{text: ' '}, ...fitted];
	});
	const line = fitLine([rowPointer(context.isSelected, context.isMarked), ...cells], context.width);
	return isSure ? line : line.map((segment): Segment => ({...segment, role: 'dim'}));
}

function cellOf(
	name: ColumnName,
	row: PairRow,
	{dataset, pairings, marks, by}: RowContext & {readonly by: PairSide},
): Line {
	const {drill, match} = row;
	const launch = rowLaunch(row);
	const [own, other] = rowEvents(row, by);
	switch (name) {
		case 'date':
			return [{text: dayText(own), role: 'dim'}];
		case 'drill':
			return titleCell(drill, drill?.title, marks);
		case 'gap':
			return match === undefined
				? [{text: row.reason?.replace(/ within .*/, '') ?? ''}]
				: [{text: gapShort(match.gap), role: nearnessRole(match.gap)}];
		case 'launch-day':
			return [{text: dayText(other), role: 'dim'}];
		case 'launch':
			return titleCell(launch, launch && launchShort(launch, dataset.systems), marks);
		case 'site':
			return [{text: asciiMarksText(siteName(launch?.site, dataset) ?? '')}];
		case 'category':
			return [{text: drill === undefined ? '' : categoryWords[drill.category], role: 'dim'}];
		case 'other':
			return [{text: otherGap(row), role: 'dim'}];
		case 'said':
			return [{text: saidBy(row)}];
		case 'chance':
			return [{text: shortPercent(row.drill && pairings.chance(row))}];
	}
}

/** The gap to the launch on the other side of the drill. */
function otherGap(row: PairRow): string {
	return row.drill === undefined || row.alternative === undefined ? '' : gapShort(row.alternative.gap, 11);
}

function titleCell(event: Drill | Launch | undefined, title = '', marks: readonly string[] = []): Line {
	if (event === undefined) {
		return [];
	}

	return [
		{...kindMarks[event.kind], role: event.kind},
		{text: ' '},
		...markText(`${ownMark(event)}${asciiMarksText(title)}`, marks),
	];
}

/** The names of the columns; the one that sorts is marked, with the way it runs. */
export function pairHeading({by, order, isReversed = false}: RowOrder, width: number): Line {
	// A name that is longer with its sign takes the blank behind its column.
	let isTaken = false;
	const heads = columnsOf(width, by).flatMap(({name, head, cells, isRight}, place): Line => {
		const indent = name === 'drill' || name === 'launch' ? ' '.repeat(markWidth) : '';
		const segment = headSegment(indent + head, name === order, isReversed);
		const blank: Line = place === 0 || isTaken ? [] : [{text: ' '}];
		isTaken = displayWidth(segment.text) > cells;
		return [
			...blank,
			...(isRight === true ? fitRight([segment], cells) : fitLine([segment], cells + (isTaken ? 1 : 0))),
		];
	});
	return fitLine([{text: ' '.repeat(pointerWidth)}, ...heads], width);
}

function headSegment(head: string, isSorting: boolean, isReversed: boolean): Segment {
	return isSorting
		? {text: `${head} ${isReversed ? '^' : 'v'}`, unicode: `${head} ${isReversed ? '↑' : '↓'}`, role: 'title'}
		: {text: head, role: 'dim'};
}

/**
 * What a set of pairs amounts to: `10 drills, 6 launches - median gap +6 d - 3 with a statement - 2 without a launch`; in a
 * window `14 pairs within 7 d: 10 drills, 6 launches - 2 more may be - 31 without a launch`. Where that does not fit it is
 * said in fewer words, and then the last of it gives way.
 */
export function pairsFoot(rows: readonly PairRow[], {by, withinDays}: PairQuestion, width: number): string {
	const counted = countsOfRows.get(rows) ?? countsOf(rows);
	countsOfRows.set(rows, counted);
	const {paired, drills, launches, median, said, possible, alone} = counted;
	const counts = `${countNoun(drills, 'drill')}, ${countNoun(launches, 'launch', 'launches')}`;
	const partsWith = (gapName: string, saidWords: string, aloneWords: string) => [
		withinDays === undefined ? counts : `${countNoun(paired, 'pair')} within ${withinDays} d: ${counts}`,
		...(median === undefined ? [] : [`${gapName} ${median > 0 ? '+' : ''}${median} d`]),
		...(said === 0 ? [] : [`${said} ${saidWords}`]),
		...(possible === 0 ? [] : [`${possible} more may be`]),
		...(alone === 0 ? [] : [`${alone} ${aloneWords}`]),
	];
	const short = partsWith('median', 'with statements', 'unpaired');
	const forms = [
		partsWith('median gap', 'with a statement', `without a ${by === 'drill' ? 'launch' : 'drill'}`),
		...short.map((_, gone) => short.slice(0, short.length - gone)),
	].map(parts => parts.join(' - '));
	return forms.find(form => form.length <= width) ?? counts;
}

/** Rows stay the same from frame to frame, until the question or the search changes. */
const countsOfRows = new WeakMap<readonly PairRow[], ReturnType<typeof countsOf>>();

function countsOf(rows: readonly PairRow[]) {
	const paired = rows.flatMap(row => (row.match === undefined || row.within === 'possibly' ? [] : [row]));
	const number = (ids: readonly (string | undefined)[]) => new Set(ids).size;
	return {
		paired: paired.length,
		drills: number(paired.map(({drill}) => drill?.id)),
		launches: number(paired.map(row => rowLaunch(row)?.id)),
		median: medianDays(paired.flatMap(({match}) => match?.gap ?? [])),
		said: paired.filter(row => saidBy(row) !== '').length,
		possible: rows.filter(({within}) => within === 'possibly').length,
		alone: rows.filter(({match}) => match === undefined).length,
	};
}

/** A percentage in few cells: `<1%`, `47%`, `>99%`. */
function shortPercent(share: number | undefined): string {
	return share === undefined ? '' : percentText(share).replace('less than ', '<').replace('more than ', '>');
}

function dayText(event: Drill | Launch | undefined): string {
	return event === undefined ? '' : edtfDay(event.start);
}
