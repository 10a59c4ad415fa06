/**
 * Where everything of the Timeline stands: its scale, its rows, and on each the events with the cells that they take. What
 * is drawn and what a click falls on both follow from it.
 *
 * A kind of drill has as many rows as its bars and their names need without touching; a class of launches has one, where
 * launches of one cell share a mark with their number. Kinds without an event in the window have no row. Names give way
 * before rows do: where the rows are more than there are lines, names are cut, then left out, and then the rows farthest
 * from the selected event give way.
 */

import {type BriefingEvent, endOf, isDrill, isLaunch, type MissileSystem} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {cutText, displayWidth} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {DaySpan} from '../time/korea-day.ts';
import {
	cellsOfSpan,
	lanesOf,
	type TimelineLane,
	type TimelineScale,
	type TimelineZoom,
	timelineLanes,
	zoomDays,
} from './timeline-axes.ts';

/** Lines above the rows: the dates, and the mark of the selected event. */
export const axisRows = 2;
const longNamesFrom = 90;
const shortNameWidth = 11;
const longNameWidth = 19;
/** Cells that the name of an event takes at the most, tried from the longest. */
const nameLimits = [28, 18, 10, 0] as const;

export type TimelineInput = {
	/** The events listed, by date. */
	readonly events: readonly BriefingEvent[];
	/** Those that a search does not find: drawn dim, as what was around. */
	readonly context?: readonly BriefingEvent[];
	/** For the names of launches. */
	readonly systems?: ReadonlyMap<string, MissileSystem>;
	readonly selectedId: string | undefined;
	readonly zoom: TimelineZoom;
	readonly first: number;
	readonly width: number;
	readonly height: number;
};

/** Events of one place, and the cells that they take: one drill, or the launches of a cell. */
export type TimelineItem = {
	readonly events: readonly [BriefingEvent, ...BriefingEvent[]];
	readonly from: number;
	/** The last cell of the days, and of the name behind them. */
	readonly to: number;
	readonly end: number;
	readonly name: string;
	/** Its dates are rough: drawn over all days that it may have been. */
	readonly isRough: boolean;
	/** Found by the search, and so to be selected. */
	readonly isFound: boolean;
};

type TimelineRow =
	| {readonly lane: TimelineLane; readonly isFirst: boolean; readonly items: readonly TimelineItem[]}
	| {readonly words: string};

export type TimelinePlan = {
	/** Cells that the names of the lanes take, with the sign before them and the space behind. */
	readonly nameWidth: number;
	readonly hasLongNames: boolean;
	readonly scale: TimelineScale;
	readonly rows: readonly TimelineRow[];
	readonly selected: BriefingEvent | undefined;
};

/** The plan of a window. */
export function timelinePlan(input: TimelineInput): TimelinePlan {
	const {events, context = [], selectedId, zoom, first, width, height} = input;
	const hasLongNames = width >= longNamesFrom;
	const nameWidth = hasLongNames ? longNameWidth : shortNameWidth;
	const scale: TimelineScale = {zoom, first, cells: Math.max(1, width - nameWidth)};
	const selected = events.find(({id}) => id === selectedId);
	const found = new Set(events);
	const inSight = [...events, ...context].filter(event => eventCells(event, scale) !== undefined);
	const isWhole = (event: BriefingEvent) => event.id !== selectedId && coversWindow(event, scale);
	const drawn = inSight.filter(event => !isWhole(event));
	const room = Math.max(1, height - axisRows);
	const byLane = new Map<TimelineLane, BriefingEvent[]>();
	for (const event of drawn) {
		for (const lane of lanesOf(event)) {
			byLane.set(lane, [...(byLane.get(lane) ?? []), event]);
		}
	}

	const rowsFor = (limit: number) =>
		timelineLanes.flatMap(lane => laneRows(lane, byLane.get(lane) ?? [], {input, scale, found, limit}));
	const limit = nameLimits.find(cells => rowsFor(cells).length < room) ?? 0;
	const rows = rowsFor(limit);
	const listed = new Set(events.flatMap(lanesOf));
	const hiddenKinds = timelineLanes.filter(lane => listed.has(lane) && !byLane.has(lane)).length;
	const shown = aroundSelected(rows, selectedId, Math.max(1, room - 1));
	const words = footWords(inSight.filter(isWhole), hiddenKinds, rows.length - shown.length);
	const foot = words === '' || room === 1 ? [] : [{words}];
	return {nameWidth, hasLongNames, scale, selected, rows: [...shown, ...foot]};
}

type LaneRow = Extract<TimelineRow, {lane: TimelineLane}>;

type LaneContext = {
	readonly input: TimelineInput;
	readonly scale: TimelineScale;
	readonly found: ReadonlySet<BriefingEvent>;
	readonly limit: number;
};

/** The rows of a lane: bars packed so that none touches another; launches on one row, a mark a cell. */
function laneRows(lane: TimelineLane, own: readonly BriefingEvent[], context: LaneContext): LaneRow[] {
	if (own.length === 0) {
		return [];
	}

	const [drills, others] = [own.filter(isDrill), own.filter(event => !isDrill(event))];
	if (drills.length === 0) {
		return [{lane, isFirst: true, items: launchItems(others, context)}];
	}

	const rows: TimelineItem[][] = [];
	const items = drills
		.map(drill => toItem([drill], context))
		.filter(item => item !== undefined)
		.sort((a, b) => a.from - b.from);
	for (const item of items) {
		// A bar begins with a mark, so that without names two may touch.
		const space = context.limit === 0 ? 0 : 1;
		const row = rows.find(candidate => (candidate.at(-1)?.end ?? -2) + space < item.from);
		if (row === undefined) {
			rows.push([item]);
		} else {
			row.push(item);
		}
	}

	return rows.map((row, place) => ({lane, isFirst: place === 0, items: row}));
}

/** Launches by the cell in which their mark stands, each in exactly one. */
function launchItems(launches: readonly BriefingEvent[], context: LaneContext): readonly TimelineItem[] {
	const byCell = new Map<number, [BriefingEvent, ...BriefingEvent[]]>();
	for (const launch of launches) {
		const cells = eventCells(launch, context.scale);
		const cell = cells === undefined ? -1 : Math.floor((cells.from + cells.to) / 2);
		const key = isExactDay(launch.start) ? (cells?.from ?? -1) : cell;
		const known = byCell.get(key);
		byCell.set(key, known === undefined ? [launch] : [...known, launch]);
	}

	const items = [...byCell.values()]
		.flatMap(some => toItem(some, context) ?? [])
		.sort((a, b) => markCell(a) - markCell(b));
	// A name stands only where the next mark leaves it room.
	return items.map((item, place) => {
		const next = items[place + 1];
		const isFree = next === undefined || item.end + 1 < Math.min(next.from, markCell(next));
		return isFree ? item : {...item, name: '', end: item.to};
	});
}

/** The cell of an item's mark: its first, or the middle of a launch of rough date. */
export function markCell({from, to, isRough, events: [event]}: TimelineItem): number {
	return isRough && !isDrill(event) ? Math.floor((from + to) / 2) : from;
}

function toItem(
	events: readonly [BriefingEvent, ...BriefingEvent[]],
	{input, scale, found, limit}: LaneContext,
): TimelineItem | undefined {
	const [event] = events;
	const cells = eventCells(event, scale);
	if (cells === undefined) {
		return undefined;
	}

	const {from} = cells;
	const isRough = !isExactlyDated(event);
	const isMark = !isRough && (!isDrill(event) || event.start.firstDay === endOf(event).lastDay);
	const to = isMark ? from : cells.to;
	const name = limit === 0 || events.length > 1 ? '' : cutText(nameOf(event, input), limit);
	// Behind the mark and over the bar; behind all days of a rough date.
	const nameEnd = (isRough ? to : from) + displayWidth(name);
	const fits = name !== '' && nameEnd < scale.cells;
	return {
		events,
		from,
		to,
		end: Math.max(to, fits ? nameEnd : 0) + (events.length > 1 ? 1 : 0),
		name: fits ? name : '',
		isRough,
		isFound: events.some(one => found.has(one)),
	};
}

/** What stands beside a mark: a drill's title, what was fired. */
function nameOf(event: BriefingEvent, {systems}: TimelineInput): string {
	const name = isLaunch(event) ? launchShort(event, systems).replace(/^1 /, '') : asciiMarksText(event.title);
	return ownMark(event) + name;
}

/** The cells of an event, undefined where it is out of sight; a rough date has all that it may be. */
export function eventCells(event: BriefingEvent, scale: TimelineScale): ReturnType<typeof cellsOfSpan> {
	return cellsOfSpan(possibleDays(event), scale);
}

function possibleDays(event: BriefingEvent): DaySpan {
	return {
		first: event.start.firstDay,
		last: isDrill(event) ? endOf(event).lastDay : event.start.lastDay,
	};
}

/** Whether the first and last day of an event are known. */
function isExactlyDated(event: BriefingEvent): boolean {
	return isExactDay(event.start) && (!isDrill(event) || isExactDay(endOf(event)));
}

/** An event of rough dates that may have been on any day of the window says nothing on it: it is named below. */
function coversWindow(event: BriefingEvent, {first, zoom}: TimelineScale): boolean {
	const {first: from, last} = possibleDays(event);
	return !isExactlyDated(event) && from <= first && last >= first + zoomDays[zoom] - 1;
}

/** So many rows around that of the selected event. */
function aroundSelected(
	rows: readonly LaneRow[],
	selectedId: string | undefined,
	count: number,
): readonly LaneRow[] {
	const own = rows.findIndex(({items}) => items.some(({events}) => events.some(({id}) => id === selectedId)));
	const top = Math.max(0, Math.min(own - Math.floor(count / 2), rows.length - count));
	const shown = rows.slice(top, top + count);
	return shown.map((row, place) => ({...row, isFirst: shown[place - 1]?.lane !== row.lane}));
}

function footWords(whole: readonly BriefingEvent[], hiddenKinds: number, hiddenRows: number): string {
	const names = whole.slice(0, 3).map(event => ownMark(event) + asciiMarksText(event.title));
	const more = whole.length > 3 ? ` and ${whole.length - 3} more` : '';
	return [
		...(hiddenRows > 0 ? [`${hiddenRows} more rows: z shows more`] : []),
		...(whole.length > 0 ? [`some day in these dates: ${names.join(', ')}${more}`] : []),
		...(hiddenKinds > 0 ? [`${countNoun(hiddenKinds, 'kind')} without an event here`] : []),
	].join('; ');
}
