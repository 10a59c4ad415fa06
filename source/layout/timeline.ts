/**
 * Where everything of the Timeline stands: its scale, its lanes and the events in sight. What is drawn and what a click
 * falls on both follow from it.
 */
import {type BriefingEvent, endOf, isDrill} from '../dataset/event.ts';
import {fitText} from '../text/cells.ts';
import {edtfText, isExactDay} from '../time/coarse-date.ts';
import type {DaySpan} from '../time/korea-day.ts';
import {windowTop} from './layout.ts';
import {
	fitLine,
	joinSegments,
	type Line,
	lineOf,
	type Role,
	rowPointer,
	type Segment,
	timelineMarks,
} from './line.ts';
import {
	cellsOfSpan,
	laneNames,
	lanesOf,
	markIn,
	type TimelineLane,
	type TimelineScale,
	type TimelineZoom,
	ticksOf,
	timelineLanes,
} from './timeline-axes.ts';

/** Lines above the lanes: the dates, and the mark of the selected event. */
const axisRows = 2;
const longNamesFrom = 90;
const shortNameWidth = 11;
const longNameWidth = 19;

export type TimelineInput = {
	/** The events listed, by date. */
	readonly events: readonly BriefingEvent[];
	readonly selectedId: string | undefined;
	readonly zoom: TimelineZoom;
	readonly first: number;
	readonly width: number;
	readonly height: number;
};

type TimelineGrid = {
	/** Cells that the names of the lanes take, with the sign before them and the space behind. */
	readonly nameWidth: number;
	readonly hasLongNames: boolean;
	readonly scale: TimelineScale;
	/** The lanes in sight, from the top. */
	readonly lanes: readonly TimelineLane[];
	readonly inSight: readonly BriefingEvent[];
	readonly selected: BriefingEvent | undefined;
};

/** The grid of a window. */
function timelineGrid({events, selectedId, zoom, first, width, height}: TimelineInput): TimelineGrid {
	const hasLongNames = width >= longNamesFrom;
	const nameWidth = hasLongNames ? longNameWidth : shortNameWidth;
	const scale: TimelineScale = {zoom, first, cells: Math.max(1, width - nameWidth)};
	const selected = events.find(({id}) => id === selectedId);
	const inSight = events.filter(event => eventCells(event, scale) !== undefined);
	const ownLane = selected && lanesOf(selected)[0];
	const lanes = lanesShown(events, inSight, ownLane, Math.max(1, height - axisRows));
	return {nameWidth, hasLongNames, scale, lanes, inSight, selected};
}

/** The cells of an event in each of its lanes, undefined where it is out of sight; a rough date has all that it may be. */
function eventCells(event: BriefingEvent, scale: TimelineScale): ReturnType<typeof cellsOfSpan> {
	const span: DaySpan = {
		first: event.start.firstDay,
		last: isDrill(event) ? endOf(event).lastDay : event.start.lastDay,
	};
	return cellsOfSpan(span, scale);
}

/** What is drawn over what: rough dates give way to exact ones, and all to the selected event. */
function drawOrder(event: BriefingEvent, selectedId: string | undefined): number {
	return event.id === selectedId ? 2 : Number(isExactlyDated(event));
}

/** Whether the first and last day of an event are known. */
function isExactlyDated(event: BriefingEvent): boolean {
	return isExactDay(event.start) && (!isDrill(event) || isExactDay(endOf(event)));
}

function lanesShown(
	events: readonly BriefingEvent[],
	inSight: readonly BriefingEvent[],
	own: TimelineLane | undefined,
	rows: number,
): readonly TimelineLane[] {
	const withEvent = (some: readonly BriefingEvent[]) => {
		const filled = new Set(some.flatMap(lanesOf));
		return timelineLanes.filter(lane => filled.has(lane) || lane === own);
	};
	const all = withEvent(events);
	const filled = withEvent(inSight);
	const spare = all.filter(lane => !filled.includes(lane)).slice(0, Math.max(0, rows - filled.length));
	const lanes = all.filter(lane => filled.includes(lane) || spare.includes(lane));
	const top = windowTop({count: lanes.length, height: rows, selected: own ? lanes.indexOf(own) : -1});
	return lanes.slice(top, top + rows);
}

// The Timeline: dates along the top, a mark over the selected event, and a lane for each kind of drill and class of
// launch. `=` a drill, `~` one of rough dates, letters for launches (a number where one cell holds several), `#` the
// selected event. Lanes without an event of the list are left out; where there are still more than rows, lanes without
// one in sight give way first, and then those far from the selected one.

/** The lines, at most `height`, each exactly `width` cells. */
export function timelineLines(input: TimelineInput): readonly Line[] {
	const {selectedId, width, height} = input;
	const {nameWidth, hasLongNames, scale, lanes, inSight, selected} = timelineGrid(input);
	const ownLane = selected && lanesOf(selected)[0];
	const ticks = new Set(ticksOf(scale).map(({cell}) => cell));
	const rows = lanes.map(lane => {
		const isOwn = lane === ownLane;
		const names = laneNames[lane];
		const name = fitText(hasLongNames ? names.long : names.short, nameWidth - 3);
		return fitLine(
			[
				{...rowPointer(isOwn), role: isOwn ? 'title' : 'dim'},
				{text: `${name} `, role: isOwn ? 'title' : 'dim'},
				...laneCells(lane, {events: inSight, selectedId, scale, ticks}),
			],
			width,
		);
	});
	const axis = [axisLine(scale, nameWidth, width), markerLine(selected, scale, nameWidth, width)];
	return [...axis, ...rows].slice(0, height);
}

type LaneContext = {
	readonly events: readonly BriefingEvent[];
	readonly selectedId: string | undefined;
	readonly scale: TimelineScale;
	/** Cells with a date above them. */
	readonly ticks: ReadonlySet<number>;
};

function laneCells(lane: TimelineLane, {events, selectedId, scale, ticks}: LaneContext): Line {
	const cells: Segment[] = Array.from({length: scale.cells}, (_, cell) =>
		ticks.has(cell) ? {...timelineMarks.tick, role: 'dim'} : {text: ' '},
	);
	const own = events.filter(event => lanesOf(event).includes(lane));
	const order = (event: BriefingEvent) => drawOrder(event, selectedId);
	const counts = new Map<number, number>();
	for (const event of own.toSorted((a, b) => order(a) - order(b))) {
		const span = eventCells(event, scale);
		for (let cell = span?.from ?? 0; cell <= (span?.to ?? -1); cell++) {
			const count = (counts.get(cell) ?? 0) + 1;
			counts.set(cell, count);
			cells[cell] = cellOf(event, lane, {isSelected: event.id === selectedId, count});
		}
	}

	return joinSegments(cells);
}

function cellOf(
	event: BriefingEvent,
	lane: TimelineLane,
	{isSelected, count}: {isSelected: boolean; count: number},
): Segment {
	if (isSelected) {
		return {...timelineMarks.selected, role: 'selected'};
	}

	const role: Role = event.kind;
	if (!isExactlyDated(event)) {
		// A drill known by its year would else be the brightest line of its lane.
		return {...timelineMarks.rough, role: isDrill(event) ? 'dim' : role};
	}

	if (isDrill(event)) {
		return {...timelineMarks.drill, role};
	}

	return {text: count === 1 ? markIn(lane, event) : count < 10 ? String(count) : '+', role};
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

	const date = edtfText(selected.start).split('T')[0] ?? '';
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
 * The event of the clicked lane that is nearest to the clicked cell; of several in one cell one that is drawn over the
 * others, the earliest of them. Undefined above and below the lanes, on their names, and in an empty lane.
 */
export function timelineEventAt(
	input: TimelineInput,
	{column, row}: {readonly column: number; readonly row: number},
): BriefingEvent | undefined {
	const {nameWidth, scale, lanes, inSight} = timelineGrid(input);
	const lane = lanes[row - axisRows];
	const cell = column - nameWidth;
	if (lane === undefined || cell < 0) {
		return undefined;
	}

	const distance = (event: BriefingEvent) => {
		const {from, to} = eventCells(event, scale) ?? {from: Infinity, to: -Infinity};
		return Math.max(0, from - cell, cell - to);
	};
	const order = (event: BriefingEvent) => drawOrder(event, input.selectedId);
	const [nearest] = inSight
		.filter(event => lanesOf(event).includes(lane))
		.toSorted((a, b) => distance(a) - distance(b) || order(b) - order(a));
	return nearest;
}
