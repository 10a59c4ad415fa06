/**
 * Where everything of the Timeline stands: its scale, its lanes and the events in sight. What is drawn and what a click
 * falls on both follow from it.
 */
import {type BriefingEvent, endOf, isDrill} from '../dataset/event.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {DaySpan} from '../time/day-span.ts';
import {lanesOf, type TimelineLane, timelineLanes} from './timeline-lanes.ts';
import {cellsOfSpan, type TimelineScale, type TimelineZoom} from './timeline-scale.ts';
import {windowTop} from './window.ts';

/** Lines above the lanes: the dates, and the mark of the selected event. */
export const axisRows = 2;
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

export type TimelineGrid = {
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
export function timelineGrid({events, selectedId, zoom, first, width, height}: TimelineInput): TimelineGrid {
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
export function eventCells(event: BriefingEvent, scale: TimelineScale): ReturnType<typeof cellsOfSpan> {
	const span: DaySpan = {
		first: event.start.firstDay,
		last: isDrill(event) ? endOf(event).lastDay : event.start.lastDay,
	};
	return cellsOfSpan(span, scale);
}

/** What is drawn over what: rough dates give way to exact ones, and all to the selected event. */
export function drawOrder(event: BriefingEvent, selectedId: string | undefined): number {
	return event.id === selectedId ? 2 : Number(isExactlyDated(event));
}

/** Whether the first and last day of an event are known. */
export function isExactlyDated(event: BriefingEvent): boolean {
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
