/** Which event of the Timeline a click falls on. */
import type {BriefingEvent} from '../dataset/event.ts';
import {axisRows, drawOrder, eventCells, type TimelineInput, timelineGrid} from './timeline-grid.ts';
import {lanesOf} from './timeline-lanes.ts';

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
