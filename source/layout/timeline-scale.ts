/** The time axis of the Timeline: how many days are in sight, which cell a day has, and the dates along it. */

import type {DaySpan} from '../time/day-span.ts';
import {shortDay, weekdayName} from '../time/format-date.ts';
import {civilDate, type KoreaDay, weekday} from '../time/korea-day.ts';

export const timelineZooms = ['year', 'quarter', 'month', 'week'] as const;
export type TimelineZoom = (typeof timelineZooms)[number];

/** Days in sight. */
export const zoomDays: Readonly<Record<TimelineZoom, number>> = {
	year: 365,
	quarter: 91,
	month: 31,
	week: 7,
};

export type TimelineScale = {
	readonly zoom: TimelineZoom;
	/** The first day in sight. */
	readonly first: KoreaDay;
	/** Cells of the axis. */
	readonly cells: number;
};

/** The first and last cell of a span, undefined where it is out of sight; a span always has at least one cell. */
export function cellsOfSpan(
	{first, last}: DaySpan,
	scale: TimelineScale,
): {readonly from: number; readonly to: number} | undefined {
	const days = zoomDays[scale.zoom];
	if (last < scale.first || first >= scale.first + days) {
		return undefined;
	}

	const cellOf = (day: KoreaDay) => Math.floor(((day - scale.first) * scale.cells) / days);
	const from = Math.max(0, cellOf(first));
	const to = Math.min(scale.cells - 1, Math.max(from, cellOf(last + 1) - 1));
	return {from, to};
}

export type Tick = {readonly cell: number; readonly label: string};

/** The dates along the axis: months in a year, half months in a quarter, Mondays in a month, days in a week. */
export function ticksOf(scale: TimelineScale): readonly Tick[] {
	const days = zoomDays[scale.zoom];
	const ticks: Tick[] = [];
	for (let day = scale.first; day < scale.first + days; day++) {
		const label = tickLabel(day, scale.zoom);
		const cell = label === undefined ? undefined : cellsOfSpan({first: day, last: day}, scale)?.from;
		if (label !== undefined && cell !== undefined) {
			ticks.push({cell, label});
		}
	}

	return ticks;
}

function tickLabel(day: KoreaDay, zoom: TimelineZoom): string | undefined {
	const date = civilDate(day);
	switch (zoom) {
		case 'year':
			if (date.day !== 1) {
				return undefined;
			}

			return date.month === 1 ? String(date.year) : shortDay(day).slice(-3);
		case 'quarter':
			return date.day === 1 || date.day === 16 ? shortDay(day) : undefined;
		case 'month':
			return weekday(day) === 1 ? shortDay(day) : undefined;
		case 'week':
			return `${weekdayName(day).slice(0, 3)} ${date.day}`;
	}
}
