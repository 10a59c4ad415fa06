/**
 * One row of the Pairs list: `> 2023-03-19 = B-1B flight   same day ^ 2023-03-19 1 x KN-23 (SRBM)  31%`, with the
 * names of the columns above it. Narrow rows leave out the launch's day, then the launch and the chance.
 */
import {launchTitle} from '../dataset/launch-title.ts';
import {percentText} from '../pairing/chance-words.ts';
import {gapShort} from '../pairing/gap-words.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {fitText} from '../text/fit-text.ts';
import {edtfText} from '../time/coarse-date.ts';
import {markText, type RowContext} from './event-row.ts';
import {fitLine, type Line, lineOf} from './line.ts';
import {kindMarks, rowPointer} from './marks.ts';

export const pairOrders = ['date', 'gap', 'chance'] as const;
/** What the rows are sorted by: the drill's date, the smallest gap first, the least usual closeness first. */
export type PairOrder = (typeof pairOrders)[number];

const headWidth = 2;
const dateWidth = 11;
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
