/**
 * The Timeline: dates along the top, a mark over the selected event, bars with the names of drills, and a row for each
 * class of launches with one mark a launch and the number where one cell holds several. Rough dates are drawn rough, what
 * a search does not find dim. It reads the plan (timeline-plan.ts), as does the click at the end.
 */
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import {gapShort} from '../pairing/pairing-words.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {displayWidth, fitText, splitGraphemes, wrapText} from '../text/words.ts';
import {longDate, shortMonths} from '../time/format-date.ts';
import {
	fitLine,
	kindMarks,
	type Line,
	lineOf,
	type Role,
	rowPointer,
	type Segment,
	timelineMarks,
} from './line.ts';
import {nearnessRole} from './rows.ts';
import {eventCells, laneNames, type TimelineScale, ticksOf} from './timeline-axes.ts';
import {holds, markCell, type TimelineInput, type TimelineItem} from './timeline-items.ts';
import {axisRows, type TimelinePlan, timelinePlan} from './timeline-plan.ts';
import {type CellRow, createCellRow, numberedCells} from './write-lines.ts';

/** The lines, at most `height` but in a figure, each at most `width` cells. */
export function timelineLines(input: TimelineInput): readonly Line[] {
	const {selectedId, width, height} = input;
	const plan = timelinePlan(input);
	const {nameWidth, scale, rowCells, rows, selected} = plan;
	const ticks = ticksOf(scale).map(({cell}) => cell);
	const lines = rows.flatMap(row => {
		if ('words' in row) {
			return wordsLines(row.words, plan, input);
		}

		if ('isRule' in row) {
			return [fitLine([{text: '  '}, ...ruleCells(ticks, nameWidth - 2, scale.cells)], width)];
		}

		const isOwn = 'items' in row && row.items.some(item => holds(item, selectedId));
		const gaps = 'gaps' in row ? gapCells(row.gaps, rowCells, input.isFigure) : undefined;
		if (gaps?.length === 0) {
			return [];
		}

		const cells = 'gaps' in row ? (gaps ?? []) : itemCells(row.items, rowCells, ticks, selectedId);
		return [fitLine([...laneName(nameBefore(row, plan.hasLongNames), nameWidth, isOwn), ...cells], width)];
	});
	const axis = [axisLine(scale, nameWidth, width), markerLine(selected, scale, nameWidth, width)];
	return input.isFigure === true ? [...axis.slice(0, 1), ...lines] : [...axis, ...lines].slice(0, height);
}

/** What has no place on the lanes, over the rows that are free where those are enough for all of it, else in one. */
function wordsLines(
	words: string,
	{nameWidth, rows}: TimelinePlan,
	{width, height, isFigure}: TimelineInput,
): readonly Line[] {
	const first = ' '.repeat(nameWidth);
	if (isFigure === true) {
		return wrapText(words, {width, first}).map(text => lineOf(text, 'dim'));
	}

	const whole = wrapText(`(${words})`, {width, first, rest: `${first} `});
	const texts = rows.length + axisRows + whole.length - 1 <= height ? whole : [`${first}(${words})`];
	return texts.map(text => fitLine(lineOf(text, 'dim'), width));
}

type Row = TimelinePlan['rows'][number];

function nameBefore(row: Exclude<Row, {words: string} | {isRule: true}>, isLong: boolean): string {
	if ('gaps' in row) {
		return isLong ? 'gap to drill' : 'gap';
	}

	return row.isFirst ? laneNames[row.lane][isLong ? 'long' : 'short'] : '';
}

/** The name before a row, and a sign before the row of the selected event. */
function laneName(name: string, nameWidth: number, isOwn: boolean): Line {
	const role: Role = isOwn ? 'title' : 'dim';
	return [
		{...rowPointer(isOwn), role},
		{text: `${fitText(name, nameWidth - 3)} `, role},
	];
}

function ruleCells(ticks: readonly number[], before: number, count: number): Line {
	const row = createCellRow(before + count);
	row.fill(0, before + count - 1, {text: '-', unicode: '─'}, 'dim');
	for (const cell of ticks) {
		row.mark(before + cell, timelineMarks.tick, 'dim');
	}

	return row.line();
}

/** The gaps, each below the mark of its launch where those before it leave room; in a figure all of them or none. */
export function gapCells(gaps: Extract<Row, {gaps: unknown}>['gaps'], count: number, isFigure = false): Line {
	const row = createCellRow(count);
	const told = new Set<string>();
	for (const {cell, gap} of gaps) {
		const text = gap.dayOfDrill === undefined ? gapShort(gap) : `day ${gap.dayOfDrill}`;
		const starts = [cell, count - displayWidth(text)].filter(start => start <= cell);
		const isWritten = starts.some(start => row.write(start, {text}, nearnessRole(gap)));
		if (isFigure && !isWritten && !told.has(`${cell} ${text}`)) {
			return [];
		}

		told.add(`${cell} ${text}`);
	}

	return row.line();
}

function itemCells(
	items: readonly TimelineItem[],
	count: number,
	ticks: readonly number[],
	selectedId: string | undefined,
): Line {
	const row = createCellRow(count);
	// Rough dates first: a mark of a known day stands over them.
	for (const item of items.filter(({from, roughTo}) => roughTo >= from)) {
		const role = item.isFound ? item.events[0].kind : 'dim';
		row.fill(item.from, item.roughTo, timelineMarks.rough, role);
	}

	const numbered = numberedCells(
		new Map(
			items.filter(({events: [event]}) => !isDrill(event)).map(item => [markCell(item), item.events.length]),
		),
	);
	for (const item of items) {
		putItem(row, item, holds(item, selectedId), numbered.has(markCell(item)));
	}

	for (const cell of ticks) {
		if (row.isFree(cell, cell)) {
			row.mark(cell, timelineMarks.tick, 'dim');
		}
	}

	return row.line();
}

function putItem(row: CellRow, item: TimelineItem, isSelected: boolean, isNumber: boolean): void {
	const {
		events: [event],
		from,
		to,
		name,
		isRough,
		isFound,
	} = item;
	const role: Role = isSelected ? 'selected' : isFound ? event.kind : 'dim';
	if (isDrill(event) && !isRough) {
		row.fill(from, to, timelineMarks.drill, role);
	}

	putMark(row, item, {isSelected, isNumber, role});
	const nameRole = isSelected ? 'selected' : isFound ? 'plain' : 'dim';
	let cell = item.nameAt;
	for (const {text, unicode = text} of fitLine(
		lineOf(name),
		Math.min(displayWidth(name), (cell < item.from ? item.from - 1 : item.end + 1) - cell),
	)) {
		const finer = splitGraphemes(unicode);
		for (const [place, letter] of splitGraphemes(text).entries()) {
			row.mark(cell, {text: letter, unicode: finer[place] ?? letter}, nameRole);
			cell += displayWidth(letter);
		}
	}
}

function putMark(
	row: CellRow,
	item: TimelineItem,
	{isSelected, isNumber, role}: {isSelected: boolean; isNumber: boolean; role: Role},
): void {
	const [event] = item.events;
	const cell = markCell(item);
	const number = {text: item.count === '' ? '1' : item.count};
	const isRoughDrill = isDrill(event) && item.isRough;
	if (!isRoughDrill || isSelected) {
		row.mark(cell, isSelected ? timelineMarks.selected : isNumber ? number : kindMarks[event.kind], role);
	}

	if (!isNumber && (item.name === '' || isRoughDrill)) {
		for (const [place, text] of [...item.count].entries()) {
			row.mark(cell + 1 + place, {text}, role);
		}
	}
}

/** The dates, each where there is room for it behind the one before. */
function axisLine(scale: TimelineScale, nameWidth: number, width: number): Line {
	let text = '';
	for (const {cell, label} of ticksOf(scale)) {
		if (cell >= text.length + (text === '' ? 0 : 1) && cell + label.length <= scale.cells) {
			text = text.padEnd(cell) + label;
		}
	}

	return fitLine(lineOf(' '.repeat(nameWidth) + text, 'dim'), width);
}

/** A `v` over the first cell of the selected event, and its date beside it. */
function markerLine(
	selected: BriefingEvent | undefined,
	scale: TimelineScale,
	nameWidth: number,
	width: number,
): Line {
	const span = selected && eventCells(selected, scale);
	if (selected === undefined || span === undefined) {
		return fitLine([], width);
	}

	const date = asciiMarksText(shortMonths(longDate(selected.start)));
	const isRight = span.from + 2 + date.length <= scale.cells;
	const column = isRight ? span.from : Math.max(0, span.from - date.length - 1);
	const pointer: Segment = {...timelineMarks.pointer, role: 'title'};
	return fitLine(
		[
			{text: ' '.repeat(nameWidth + column)},
			...(isRight
				? [pointer, {text: ` ${date}`, role: 'title' as const}]
				: [{text: `${date} `, role: 'title' as const}, pointer]),
		],
		width,
	);
}

// Which event of the Timeline a click falls on.

/**
 * The event of the clicked row that is nearest to the clicked cell; of several in one mark the earliest that is not
 * selected already. Undefined above and below the rows, on the names of the lanes, and for what the search does not find.
 */
export function timelineEventAt(
	input: TimelineInput,
	{column, row}: {readonly column: number; readonly row: number},
): BriefingEvent | undefined {
	const {nameWidth, rows} = timelinePlan(input);
	const clicked = rows[row - axisRows];
	const cell = column - nameWidth;
	if (clicked === undefined || !('items' in clicked) || cell < 0) {
		return undefined;
	}

	const distance = (item: TimelineItem) => Math.max(0, markCell(item) - cell, cell - item.end);
	const [nearest] = clicked.items
		.filter(({isFound}) => isFound)
		.toSorted((a, b) => distance(a) - distance(b));
	if (nearest === undefined) {
		return undefined;
	}

	const own = nearest.events.find(({id}) => id === input.selectedId);
	return own ?? nearest.events.find(event => input.events.includes(event));
}
