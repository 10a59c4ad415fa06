/**
 * One row of the event list: `> 2023-03-19 = B-1B flight            same day`.
 * The mark after the date tells the kind by its shape.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {siteName} from '../dataset/event-words.ts';
import {launchTitle} from '../dataset/launch-title.ts';
import type {PairOrder} from '../pairing/order.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {gapShort, percentText} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {markRanges} from '../search/mark-letters.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {fitText} from '../text/cells.ts';
import {edtfText} from '../time/coarse-date.ts';
import {fitLine, kindMarks, type Line, lineOf, type Role, rowPointer, type Segment} from './line.ts';

/** Cells of the longest date, `2003-03-04~`. */
const dateWidth = 11;
/** Cells of the right column: a gap or a site. */
const rightWidth = 11;
/** Rows narrower than this have no right column. */
const narrowest = 44;

/** What a row of events, or of pairs, is drawn with. */
export type RowContext = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** The folded terms that the search matched in the row's event. */
	readonly marks: readonly string[];
	readonly isSelected: boolean;
	readonly width: number;
};

/** The row of an event, exactly `width` cells. */
export function eventRow(
	event: BriefingEvent,
	{dataset, pairings, marks, isSelected, width}: RowContext,
): Line {
	const role: Role = event.kind;
	const [date = ''] = edtfText(event.start).split('T');
	const head: Line = [
		rowPointer(isSelected),
		{text: fitText(date, dateWidth), role: 'dim'},
		{text: ' '},
		{...kindMarks[event.kind], role},
		{text: ' '},
	];
	const headWidth = 2 + dateWidth + 3;
	const hasRight = width >= narrowest;
	const titleWidth = width - headWidth - (hasRight ? rightWidth + 1 : 0);
	const title = fitLine(markText(asciiMarksText(rowTitle(event, dataset, hasRight)), marks), titleWidth);
	const right: Line = hasRight
		? [
				{text: ' '},
				...markText(
					fitText(asciiMarksText(rightText(event, dataset, pairings)), rightWidth, 'right'),
					marks,
					'dim',
				),
			]
		: [];
	return fitLine([...head, ...title, ...right], width);
}

function rowTitle(event: BriefingEvent, dataset: Dataset, hasRight: boolean): string {
	return isLaunch(event) && hasRight ? launchTitle(event.missiles, dataset.systems, undefined) : event.title;
}

/** What stands at the right of an event's row: a drill's gap, or why it has none; a launch's site. */
export function rightText(event: BriefingEvent, dataset: Dataset, pairings: Pairings): string {
	if (!isDrill(event)) {
		return (isLaunch(event) ? siteName(event.site, dataset) : undefined) ?? '';
	}

	if (!event.pairable) {
		return 'not paired';
	}

	const pairing = pairings.ofDrill(event);
	if (pairing === undefined) {
		return 'elsewhere';
	}

	return pairing.match === undefined ? 'no launch' : gapShort(pairing.match.gap);
}

/** A text with its matched letters marked. */
function markText(text: string, marks: readonly string[], role?: Role): Line {
	if (marks.length === 0) {
		return [role === undefined ? {text} : {text, role}];
	}

	const segments: Segment[] = [];
	let from = 0;
	for (const {start, end} of markRanges(text, marks)) {
		segments.push(
			{text: text.slice(from, start), ...(role === undefined ? {} : {role})},
			{text: text.slice(start, end), role: 'match'},
		);
		from = end;
	}

	segments.push({text: text.slice(from), ...(role === undefined ? {} : {role})});
	return segments.filter(segment => segment.text !== '');
}

// One row of the Pairs list: `> 2023-03-19 = B-1B flight   same day ^ 2023-03-19 1 x KN-23 (SRBM)  31%`, with the
// names of the columns above it. Narrow rows leave out the launch's day, then the launch and the chance.

const headWidth = 2;
const gapWidth = 10;
const chanceWidth = 7;
/** Rows narrower than this name no launch. */
const launchColumns = 72;
/** Rows narrower than this have no chance either. */
const chanceColumns = 50;
/** Rows narrower than this give the launch without its day. */
const launchDayColumns = 90;

type Columns = {readonly drill: number; readonly launchDay: number; readonly launch: number};

/** Cells of the columns that give way; 0 where a column is left out. */
function columnsOf(width: number): Columns {
	const fixed = headWidth + dateWidth + 3 + 1 + gapWidth;
	if (width < launchColumns) {
		const chance = width < chanceColumns ? 0 : 1 + chanceWidth;
		return {drill: Math.max(4, width - fixed - chance), launchDay: 0, launch: 0};
	}

	const launchDay = width < launchDayColumns ? 0 : dateWidth + 1;
	const room = width - fixed - 3 - launchDay - 1 - chanceWidth;
	const drill = Math.floor(room * 0.58);
	return {drill, launchDay, launch: room - drill};
}

/** The row of a pairing, exactly `width` cells. */
export function pairRow(pairing: Pairing, context: RowContext): Line {
	const {drill, match} = pairing;
	const {dataset, pairings, marks, isSelected, width} = context;
	const columns = columnsOf(width);
	const head: Line = [
		rowPointer(isSelected),
		{text: fitText(dayText(drill.start), dateWidth), role: 'dim'},
		{text: ' '},
		{...kindMarks[drill.kind], role: drill.kind},
		{text: ' '},
		...fitLine(markText(asciiMarksText(drill.title), marks), columns.drill),
		{text: ` ${fitText(match === undefined ? 'no launch' : gapShort(match.gap), gapWidth, 'right')}`},
	];
	const chance = pairings.chance(pairing);
	const tail: Line = [
		{text: ` ${fitText(chance === undefined ? '' : shortPercent(chance), chanceWidth, 'right')}`},
	];
	if (columns.launch === 0) {
		return fitLine(width < chanceColumns ? head : [...head, ...tail], width);
	}

	const launch = match?.launch;
	const title = launch === undefined ? '' : launchTitle(launch.missiles, dataset.systems, undefined);
	const day = launch === undefined ? '' : dayText(launch.start);
	return fitLine(
		[
			...head,
			{text: ' '},
			launch === undefined ? {text: ' '} : {...kindMarks.launch, role: 'launch'},
			{text: ' '},
			...(columns.launchDay === 0 ? [] : [{text: fitText(day, columns.launchDay), role: 'dim' as const}]),
			...fitLine(markText(asciiMarksText(title), marks), columns.launch),
			...tail,
		],
		width,
	);
}

/** The names of the columns; `*` marks the one that sorts. */
export function pairHeading(order: PairOrder, width: number): Line {
	const {drill, launchDay, launch} = columnsOf(width);
	const name = (word: string, own: PairOrder | undefined) => (own === order ? `${word}*` : word);
	const text = [
		' '.repeat(headWidth),
		fitText(name('Date', 'date'), dateWidth),
		'   ',
		fitText('Drill', drill),
		' ',
		fitText(name('Gap', 'gap'), gapWidth, 'right'),
		...(launch === 0 ? [] : ['   ', fitText('Launch', launchDay + launch)]),
		...(width < chanceColumns ? [] : [' ', fitText(name('Chance', 'chance'), chanceWidth, 'right')]),
	].join('');
	return lineOf(fitText(text, width), 'dim');
}

/** A percentage in few cells: `<1%`, `47%`, `>99%`. */
function shortPercent(share: number): string {
	return percentText(share).replace('less than ', '<').replace('more than ', '>');
}

function dayText(date: Parameters<typeof edtfText>[0]): string {
	return edtfText(date).split('T')[0] ?? '';
}
