/**
 * One row of the Pairs list: drill, gap, launch, who said so, chance, with the names of the columns above. Narrow rows
 * leave out columns from the right; wide ones have site, category and the launch on the other side too. A drill without a
 * pair stands dim, with the reason.
 */

import type {Drill} from '../dataset/event.ts';
import {categoryWords, ownMark, siteName} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {type PairOrder, saidBy} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {gapShort, gapWidth, percentText} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {edtfText} from '../time/coarse-date.ts';
import {fitLine, fitRight, kindMarks, type Line, rowPointer, type Segment} from './line.ts';
import {markText, nearnessRole, type RowContext} from './rows.ts';

/** Cells of the longest date, `2003-03-04~`. */
const dateWidth = 11;
/** Pointer, and the mark of a drill or launch. */
const pointerWidth = 2;
const markWidth = 2;
/** The drill has this share of the room that it and the launch take. */
const drillShare = 0.62;

type ColumnName = PairOrder | 'site' | 'category' | 'other';

type Column = {
	readonly name: ColumnName;
	readonly head: string;
	/** Cells; undefined: what is left, shared by drill and launch. */
	readonly cells?: number;
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
	{name: 'site', head: 'Site', cells: 12, from: 160},
	{name: 'category', head: 'Category', cells: 13, from: 160},
	{name: 'other', head: 'Other side', cells: 11, from: 160, isRight: true},
	{name: 'said', head: 'Said', cells: 5, from: 78},
	{name: 'chance', head: 'Chance', cells: 7, from: 50, isRight: true},
];

/** The columns of a width, each with its cells. */
function columnsOf(width: number): readonly (Column & {readonly cells: number})[] {
	const shown = columns.filter(({from}) => width >= from);
	const fixed = shown.reduce((sum, {cells = 0}) => sum + cells, 0);
	const flexible = shown.filter(({cells}) => cells === undefined).length;
	const room = Math.max(8, width - pointerWidth - fixed - markWidth * flexible - (shown.length - 1));
	const drill = flexible === 1 ? room : Math.floor(room * drillShare);
	return shown.map(column => ({
		...column,
		cells: column.cells ?? markWidth + (column.name === 'drill' ? drill : room - drill),
	}));
}

/** The row of a pairing, exactly `width` cells. */
export function pairRow(pairing: Pairing, context: RowContext): Line {
	const isUnpaired = pairing.match === undefined;
	const cells = columnsOf(context.width).flatMap(({name, cells: width, isRight}, place): Line => {
		const cell = cellOf(name, pairing, context);
		const fitted = isRight === true ? fitRight(cell, width) : fitLine(cell, width);
		return place === 0 ? fitted : [{text: ' '}, ...fitted];
	});
	const line = fitLine([rowPointer(context.isSelected), ...cells], context.width);
	return isUnpaired ? line.map((segment): Segment => ({...segment, role: 'dim'})) : line;
}

function cellOf(name: ColumnName, pairing: Pairing, {dataset, pairings, marks}: RowContext): Line {
	const {drill, match, alternative} = pairing;
	const launch = match?.launch;
	switch (name) {
		case 'date':
			return [{text: dayText(drill.start), role: 'dim'}];
		case 'drill':
			return [
				{...kindMarks[drill.kind], role: drill.kind},
				{text: ' '},
				...markText(`${ownMark(drill)}${asciiMarksText(drill.title)}`, marks),
			];
		case 'gap':
			return match === undefined
				? [{text: unpairedReason(drill, pairings)}]
				: [{text: gapShort(match.gap), role: nearnessRole(match.gap)}];
		case 'launch-day':
			return launch === undefined ? [] : [{text: dayText(launch.start), role: 'dim'}];
		case 'launch':
			return launch === undefined
				? []
				: [
						{...kindMarks.launch, role: 'launch'},
						{text: ' '},
						...markText(`${ownMark(launch)}${asciiMarksText(launchShort(launch, dataset.systems))}`, marks),
					];
		case 'site':
			return [{text: asciiMarksText(siteName(launch?.site, dataset) ?? '')}];
		case 'category':
			return [{text: categoryWords[drill.category], role: 'dim'}];
		case 'other':
			return alternative === undefined ? [] : [{text: gapShort(alternative.gap, 11), role: 'dim'}];
		case 'said':
			return [{text: saidBy(pairing)}];
		case 'chance': {
			const chance = pairings.chance(pairing);
			return chance === undefined ? [] : [{text: shortPercent(chance)}];
		}
	}
}

/** Why a drill has no pair. */
function unpairedReason(drill: Drill, pairings: Pairings): string {
	if (!drill.pairable) {
		return 'no single date';
	}

	return pairings.ofDrill(drill) === undefined ? 'held elsewhere' : 'no launch';
}

/** The names of the columns; the one that sorts is marked, with the way it runs. */
export function pairHeading(order: PairOrder, width: number, isReversed = false): Line {
	const heads = columnsOf(width).flatMap(({name, head, cells, isRight}, place): Line => {
		const indent = name === 'drill' || name === 'launch' ? ' '.repeat(markWidth) : '';
		const segment = headSegment(indent + head, name === order, isReversed);
		const fitted = isRight === true ? fitRight([segment], cells) : fitLine([segment], cells);
		return place === 0 ? fitted : [{text: ' '}, ...fitted];
	});
	return fitLine([{text: ' '.repeat(pointerWidth)}, ...heads], width);
}

function headSegment(head: string, isSorting: boolean, isReversed: boolean): Segment {
	return isSorting
		? {text: `${head}${isReversed ? '^' : 'v'}`, unicode: `${head}${isReversed ? '↑' : '↓'}`, role: 'title'}
		: {text: head, role: 'dim'};
}

/** What a set of pairs amounts to: `10 drills, 6 launches, median gap +6 d, 2 said to be linked, 2 without a pair`. */
export function pairsFoot(rows: readonly Pairing[]): string {
	const paired = rows.flatMap(({match}) => match ?? []);
	const days = paired
		.filter(({gap}) => gap.relation !== 'uncertain')
		.map(({gap}) => gap.days)
		.sort((a, b) => a - b);
	const median = days[Math.floor((days.length - 1) / 2)];
	const launches = new Set(paired.map(({launch}) => launch.id)).size;
	const said = rows.filter(pairing => pairing.match !== undefined && saidBy(pairing) !== '').length;
	const parts = [
		`${countNoun(paired.length, 'drill')}, ${countNoun(launches, 'launch', 'launches')}`,
		...(median === undefined ? [] : [`median gap ${median > 0 ? '+' : ''}${median} d`]),
		...(said === 0 ? [] : [`${said} with a statement`]),
		...(rows.length === paired.length ? [] : [`${rows.length - paired.length} more without a pair`]),
	];
	return parts.join(' - ');
}

/** A percentage in few cells: `<1%`, `47%`, `>99%`. */
function shortPercent(share: number): string {
	return percentText(share).replace('less than ', '<').replace('more than ', '>');
}

function dayText(date: Parameters<typeof edtfText>[0]): string {
	return edtfText(date).split('T')[0] ?? '';
}
