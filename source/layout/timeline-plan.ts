/**
 * Where everything of the Timeline stands: its scale, its rows, and on each the events with the cells that they take. What
 * is drawn and what a click falls on both follow from it.
 *
 * A kind of drill has as many rows as its bars and their names need without touching; a class of launches has one, where
 * launches of one cell share a mark with their number. Kinds without an event in the window have no row unless asked for.
 */

import type {MissileSystem} from '../dataset/dataset.ts';
import {type BriefingEvent, endOf, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {displayWidth} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {
	coversWindow,
	emptyWords,
	eventCells,
	isDrillLane,
	isExactlyDated,
	laneOf,
	type TimelineLane,
	type TimelineScale,
	type TimelineZoom,
	timelineLanes,
	wholeWords,
} from './timeline-axes.ts';

/** Lines above the rows: the dates, and the mark of the selected event. */
export const axisRows = 2;
const longNamesFrom = 90;
const shortNameWidth = 11;
const longNameWidth = 19;
/** Cells that rows keep free for the name of a drill, tried from the most; where there is more room it has more. */
const nameLimits = [60, 28, 18, 10, 0] as const;
/** Fewer cells of a name say nothing. */
const leastName = 10;
/** With fewer rows the gaps would stand in the place of the launches themselves. */
const fewestRowsWithGaps = 5;

export type TimelineInput = {
	/** The events listed, by date. */
	readonly events: readonly BriefingEvent[];
	/** Those that a search does not find: drawn dim, as what was around. */
	readonly context?: readonly BriefingEvent[];
	/** For the names of launches. */
	readonly systems?: ReadonlyMap<string, MissileSystem>;
	/** For the gap below each launch. */
	readonly pairings?: Pairings;
	/** Kinds without an event in the window have a row too. */
	readonly hasEmptyLanes?: boolean;
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
	/** All of it: what does not fit up to `end` is cut. */
	readonly name: string;
	/** Its dates are rough: drawn over all days that it may have been. */
	readonly isRough: boolean;
	/** Found by the search, and so to be selected. */
	readonly isFound: boolean;
};

export type LaneRow = {
	/** `launches` where all classes share a row. */
	readonly lane: TimelineLane | 'launches';
	/** The name of the lane stands before its first row. */
	readonly isFirst: boolean;
	readonly items: readonly TimelineItem[];
};

/** How near the launch of a cell was to its drill. */
type CellGap = {readonly cell: number; readonly gap: Gap};

export type TimelinePlan = {
	/** Cells that the names of the lanes take, with the sign before them and the space behind. */
	readonly nameWidth: number;
	readonly hasLongNames: boolean;
	readonly scale: TimelineScale;
	readonly rows: readonly (
		| LaneRow
		/** Between drills and launches, where there is room. */
		| {readonly isRule: true}
		| {readonly gaps: readonly CellGap[]}
		| {readonly words: string}
	)[];
	readonly selected: BriefingEvent | undefined;
};

/** What the rows are made from. */
type Context = {
	readonly input: TimelineInput;
	readonly scale: TimelineScale;
	readonly found: ReadonlySet<BriefingEvent>;
	readonly byLane: ReadonlyMap<TimelineLane, readonly BriefingEvent[]>;
};

/** The plan of a window. */
export function timelinePlan(input: TimelineInput): TimelinePlan {
	const {events, context = [], selectedId, zoom, first, width, height, hasEmptyLanes = false} = input;
	const hasLongNames = width >= longNamesFrom;
	const nameWidth = hasLongNames ? longNameWidth : shortNameWidth;
	const scale: TimelineScale = {zoom, first, cells: Math.max(1, width - nameWidth)};
	const selected = events.find(({id}) => id === selectedId);
	const inSight = [...events, ...context].filter(event => eventCells(event, scale) !== undefined);
	const isWhole = (event: BriefingEvent) => event.id !== selectedId && coversWindow(event, scale);
	const drawn = inSight.filter(event => !isWhole(event));
	const byLane = groupBy(drawn, laneOf);
	const listed = new Set(events.map(laneOf));
	const emptyKinds = timelineLanes.filter(lane => listed.has(lane) && !byLane.has(lane)).length;
	const gaps = gapsBelow(drawn.filter(isLaunch), input, scale);
	const room = Math.max(1, height - axisRows);
	const hasGaps = gaps.length > 0 && room >= fewestRowsWithGaps;
	const rowsLeft = Math.max(1, room - (hasGaps ? 1 : 0) - (room > 1 ? 1 : 0));
	const {rows, hidden} = fitRows({input, scale, found: new Set(events), byLane}, rowsLeft);
	const words = [
		...(hidden === 0 ? [] : [`${countNoun(hidden, 'drill')} hidden: z or +`]),
		...emptyWords(emptyKinds, hasEmptyLanes),
		...wholeWords(inSight.filter(isWhole)),
	].join('; ');
	const foot = words === '' || room === 1 ? [] : [{words}];
	const below = [...(hasGaps ? [{gaps}] : []), ...foot];
	const drills = rows.filter(({lane}) => lane !== 'launches' && isDrillLane(lane));
	const launches = rows.slice(drills.length);
	const hasRule = drills.length > 0 && launches.length > 0 && rows.length + below.length < room;
	const all = [...drills, ...(hasRule ? [{isRule: true as const}] : []), ...launches, ...below];
	return {nameWidth, hasLongNames, scale, selected, rows: all};
}

/**
 * The rows that fit. Launches come first: where drills and launches do not both fit, names get shorter, then all launches
 * share a row, then the drills farthest in time from the selected event give way; `hidden` is how many.
 */
function fitRows(
	context: Context,
	room: number,
): {readonly rows: readonly LaneRow[]; readonly hidden: number} {
	const {selectedId} = context.input;
	const launchLanes = timelineLanes.filter(lane => !isDrillLane(lane));
	const apart = launchLanes.flatMap(lane => launchRow(lane, context.byLane.get(lane) ?? [], context));
	const all = launchLanes.flatMap(lane => context.byLane.get(lane) ?? []);
	const drillsFor = (limit: number) =>
		timelineLanes.filter(isDrillLane).flatMap(lane => drillRows(lane, limit, context));
	const isApart = apart.length <= Math.max(1, room / 2) || apart.length + drillsFor(0).length <= room;
	const launches = isApart ? apart : launchRow('launches', all, context);
	const drillRoom = Math.max(0, room - launches.length);
	let drills: readonly LaneRow[] = [];
	for (const limit of nameLimits) {
		drills = drillsFor(limit);
		if (drills.length <= drillRoom) {
			break;
		}
	}

	const own = [...drills, ...launches].flatMap(({items}) => items).find(item => holds(item, selectedId));
	const distance = ({items}: LaneRow) =>
		Math.min(
			Infinity,
			...items.map(item =>
				item === own ? -1 : own === undefined ? 0 : Math.max(0, item.from - own.to, own.from - item.to),
			),
		);
	// The selected event is never what gives way.
	const kept = Math.max(drillRoom, drills.some(row => distance(row) < 0) ? 1 : 0);
	const near = new Set(drills.toSorted((a, b) => distance(a) - distance(b)).slice(0, kept));
	const rows = [...drills.filter(row => near.has(row)), ...launches].slice(0, Math.max(1, room));
	return {
		rows: rows.map((row, place) => ({...row, isFirst: rows[place - 1]?.lane !== row.lane})),
		hidden: drills.filter(row => !near.has(row)).reduce((sum, {items}) => sum + items.length, 0),
	};
}

/** Whether an item is, or stands for, an event. */
export function holds({events}: TimelineItem, id: string | undefined): boolean {
	return events.some(event => event.id === id);
}

/** The rows of a kind of drill: bars packed so that none touches another. */
function drillRows(lane: TimelineLane, limit: number, context: Context): readonly LaneRow[] {
	const items = (context.byLane.get(lane) ?? [])
		.flatMap(drill => toItem([drill], context, limit) ?? [])
		.sort((a, b) => a.from - b.from);
	const rows: TimelineItem[][] = context.input.hasEmptyLanes === true && items.length === 0 ? [[]] : [];
	for (const item of items) {
		// A bar begins with a mark, so that without names two may touch.
		const space = limit === 0 ? 0 : 1;
		const row = rows.find(candidate => (candidate.at(-1)?.end ?? -2) + space < item.from);
		if (row === undefined) {
			rows.push([item]);
		} else {
			row.push(item);
		}
	}

	return rows.map((row, place) => ({lane, isFirst: place === 0, items: withNames(row, context)}));
}

/**
 * The launches of a lane on one row, those of one cell in one mark. Where such marks touch, two cells share one: their
 * numbers would stand beside each other, and be read as one number.
 */
function launchRow(
	lane: LaneRow['lane'],
	launches: readonly BriefingEvent[],
	context: Context,
): readonly LaneRow[] {
	const {scale} = context;
	const byCell = groupBy(launches, launch => launchCell(launch, scale));
	const isCrowded = [...byCell].some(
		([cell, some]) => some.length > 1 && (byCell.has(cell - 1) || byCell.has(cell + 1)),
	);
	const groups = isCrowded ? groupBy(launches, launch => sharedCell(launch, scale)) : byCell;
	const items = [...groups]
		.flatMap(([cell, some]) => {
			const item = toItem(some, context, 0);
			return item === undefined ? [] : [item.isRough ? item : {...item, from: cell, to: cell}];
		})
		.sort((a, b) => markCell(a) - markCell(b));
	return items.length === 0 && context.input.hasEmptyLanes !== true
		? []
		: [{lane, isFirst: true, items: withNames(items, context)}];
}

function groupBy<Item, Key>(
	items: readonly Item[],
	keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly [Item, ...Item[]]> {
	const groups = new Map<Key, [Item, ...Item[]]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) {
			groups.set(keyOf(item), [item]);
		} else {
			group.push(item);
		}
	}

	return groups;
}

/** The items of a row, each with as much of its name as the next one leaves it room for. */
function withNames(row: readonly TimelineItem[], {input, scale}: Context): readonly TimelineItem[] {
	return row.map((item, place) => {
		const next = row[place + 1];
		const start = nameStart(item);
		const room = (next === undefined ? scale.cells : Math.min(next.from, markCell(next)) - 1) - start;
		const name = item.events.length > 1 ? '' : nameOf(item.events[0], input);
		const cells = Math.min(displayWidth(name), room);
		return cells < Math.min(leastName, displayWidth(name)) || cells <= 0
			? {...item, name: '', end: Math.max(item.to, start - 1)}
			: {...item, name, end: Math.max(item.to, start + cells - 1)};
	});
}

/** The cell in which a name begins: behind the mark and its number, over the bar; behind all days of a rough date. */
export function nameStart(item: Pick<TimelineItem, 'events' | 'from' | 'to' | 'isRough'>): number {
	return (item.isRough ? item.to : item.from) + (item.events.length > 1 ? 2 : 1);
}

/** The cell of an item's mark: its first, or the middle of a launch of rough date. */
export function markCell({from, to, isRough, events: [event]}: TimelineItem): number {
	return isRough && !isDrill(event) ? Math.floor((from + to) / 2) : from;
}

/** The cell of a launch's mark; -1 out of sight. */
function launchCell(launch: BriefingEvent, scale: TimelineScale): number {
	const {from, to} = eventCells(launch, scale) ?? {from: -1, to: -1};
	return isExactDay(launch.start) ? from : Math.floor((from + to) / 2);
}

/** The first of the two cells that a mark shares; the last two end the row. A rough date keeps the middle of its days. */
function sharedCell(launch: BriefingEvent, scale: TimelineScale): number {
	const cell = launchCell(launch, scale);
	return isExactDay(launch.start) ? Math.max(0, cell - ((cell + scale.cells) % 2)) : cell;
}

/** The gaps of the launches in sight, that of the selected one first, then from left to right. */
function gapsBelow(
	launches: readonly Launch[],
	{pairings, selectedId}: TimelineInput,
	scale: TimelineScale,
): readonly CellGap[] {
	return launches
		.toSorted((a, b) => Number(b.id === selectedId) - Number(a.id === selectedId))
		.flatMap(launch => {
			const gap = pairings?.ofEvent(launch)?.match?.gap;
			return gap === undefined ? [] : [{cell: launchCell(launch, scale), gap}];
		});
}

/** With room for so many cells of its name. */
function toItem(
	events: readonly [BriefingEvent, ...BriefingEvent[]],
	{input, scale, found}: Context,
	limit: number,
): TimelineItem | undefined {
	const [event] = events;
	const cells = eventCells(event, scale);
	if (cells === undefined) {
		return undefined;
	}

	const isRough = !isExactlyDated(event);
	const isMark = !isRough && (!isDrill(event) || event.start.firstDay === endOf(event).lastDay);
	const place = {events, from: cells.from, to: isMark ? cells.from : cells.to, isRough};
	const name = limit === 0 ? '' : nameOf(event, input);
	const end = Math.max(place.to, nameStart(place) - 1 + Math.min(limit, displayWidth(name)));
	return {...place, name, end, isFound: events.some(one => found.has(one))};
}

/** What stands beside a mark: a drill's title, what was fired. */
function nameOf(event: BriefingEvent, {systems}: TimelineInput): string {
	const name = isLaunch(event) ? launchShort(event, systems).replace(/^1 /, '') : event.title;
	return asciiMarksText(ownMark(event) + name);
}
