/**
 * The Timeline: dates along the top, a mark over the selected event, and a lane for each kind of drill and class of
 * launch. `=` a drill, `~` one of rough dates, letters for launches (a number where one cell holds several), `#` the
 * selected event. Lanes without an event of the list are left out; where there are still more than rows, lanes without
 * one in sight give way first, and then those far from the selected one.
 */
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import {fitText} from '../text/fit-text.ts';
import {edtfText} from '../time/coarse-date.ts';
import {fitLine, joinSegments, type Line, lineOf, type Role, type Segment} from './line.ts';
import {rowPointer, timelineMarks} from './marks.ts';
import {drawOrder, eventCells, isExactlyDated, type TimelineInput, timelineGrid} from './timeline-grid.ts';
import {laneNames, lanesOf, markIn, type TimelineLane} from './timeline-lanes.ts';
import {type TimelineScale, ticksOf} from './timeline-scale.ts';

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
