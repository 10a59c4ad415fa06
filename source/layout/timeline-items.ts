/**
 * What stands on the rows of the Timeline: events with their cells, their names and numbers, packed so that none touches
 * another. timeline-plan.ts says how many rows there are.
 */

import type {MissileSystem} from '../dataset/dataset.ts';
import {type BriefingEvent, endOf, isDrill, isLaunch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {launchShort, missileCount} from '../dataset/launch-title.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {displayWidth} from '../text/words.ts';
import {isExactDay, type KoreaDay} from '../time/days.ts';
import {
	eventCells,
	groupBy,
	isExactlyDated,
	type laneNames,
	type TimelineLane,
	type TimelineScale,
} from './timeline-axes.ts';

/** Fewer cells of a name say nothing; in a figure, which nobody can open at that place, fewer than these. */
const leastName = 10;

const leastFigureName = 16;

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
	/** The window: its first day and how many. */
	readonly first: KoreaDay;
	readonly days: number;
	readonly width: number;
	readonly height: number;
	/** For paper: one mark a launch, and all of them, whatever the height. */
	readonly isFigure?: boolean;
};

/** Events of one place, and the cells that they take: one drill, or the launches of a cell. */
export type TimelineItem = {
	readonly events: readonly [BriefingEvent, ...BriefingEvent[]];
	readonly from: number;
	/** The last cell of the days, and of the name behind them. */
	readonly to: number;
	readonly end: number;
	/** The first cell of all, and that of the name. */
	readonly start: number;
	readonly nameAt: number;
	/** All of it: what does not fit up to `end` is cut. */
	readonly name: string;
	/** Behind the mark where no name stands: how many launches it is, in a figure how many missiles; empty for one. */
	readonly count: string;
	/** Its dates are rough: drawn over all days that it may have been. */
	readonly isRough: boolean;
	/** The last cell of the days on which only drills of rough dates that share its mark may have been; before `from` for none. */
	readonly roughTo: number;
	/** Found by the search, and so to be selected. */
	readonly isFound: boolean;
};

export type LaneRow = {
	/** A lane, or what shares the row. */
	readonly lane: keyof typeof laneNames;
	/** The name of the lane stands before its first row. */
	readonly isFirst: boolean;
	readonly items: readonly TimelineItem[];
};

/** What the rows are made from. */
export type ItemContext = {
	readonly input: TimelineInput;
	readonly scale: TimelineScale;
	readonly rowCells: number;
	readonly found: ReadonlySet<BriefingEvent>;
	readonly byLane: ReadonlyMap<TimelineLane, readonly BriefingEvent[]>;
};

/** Whether an item is, or stands for, an event. */
export function holds({events}: TimelineItem, id: string | undefined): boolean {
	return events.some(event => event.id === id);
}

/**
 * The launches of a lane on one row, those of one cell in one mark. Where such marks touch, two cells share one: their
 * numbers would stand beside each other, and be read as one number.
 */
export function launchRow(
	lane: LaneRow['lane'],
	launches: readonly BriefingEvent[],
	context: ItemContext,
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
			const moved = {from: cell, to: cell, start: cell, nameAt: cell + 1};
			return item === undefined ? [] : [item.isRough ? item : {...item, ...moved}];
		})
		.sort((a, b) => markCell(a) - markCell(b));
	return items.length === 0 && context.input.hasEmptyLanes !== true
		? []
		: [{lane, isFirst: true, items: withNames(items, context)}];
}

/**
 * Drills that share a row: those that begin in one cell, or in two where numbers would touch, in one mark with their number,
 * and behind it a bar over the days of them all. A name stands only where no other bar does.
 */
export function sharedDrillRow(
	lane: LaneRow['lane'],
	drills: readonly BriefingEvent[],
	context: ItemContext,
): readonly LaneRow[] {
	const startOf = (drill: BriefingEvent) => eventCells(drill, context.scale)?.from ?? -1;
	const byCell = groupBy(drills, startOf);
	const isRoughOnly = (some: readonly BriefingEvent[]) => !some.some(isExactlyDated);
	const isCrowded = [...byCell].some(
		([cell, some]) => (some.length > 1 || isRoughOnly(some)) && byCell.has(cell + 1),
	);
	const groups = isCrowded ? groupBy(drills, drill => evenCell(startOf(drill), context.scale)) : byCell;
	const items = [...groups]
		.flatMap(([from, some]) => sharedMark(some, from, context) ?? [])
		.sort((a, b) => a.from - b.from);
	const isCovered = (cell: number, {from}: TimelineItem) =>
		items.some(other => other.from < from && Math.max(other.to, other.roughTo) >= cell);
	// A rough date has no mark: its first day would be lost in the days of another.
	const counted = items.map(item =>
		item.isRough && item.count === '' && isCovered(item.from - 1, item) ? {...item, count: '1'} : item,
	);
	const isNamed = (item: TimelineItem) => !isCovered(item.nameAt, item);
	return [{lane, isFirst: true, items: withNames(counted, context, isNamed)}];
}

/** Drills in one mark at a cell. Solid where one of them is dated exactly; the days of the others are drawn rough. */
function sharedMark(
	drills: readonly [BriefingEvent, ...BriefingEvent[]],
	from: number,
	context: ItemContext,
): TimelineItem | undefined {
	const [first = drills[0], ...rest] = drills.toSorted(
		(a, b) => Number(isExactlyDated(b)) - Number(isExactlyDated(a)),
	);
	const own = toItem([first, ...rest], context, 0);
	const parts = drills.flatMap(drill => toItem([drill], context, 0) ?? []);
	const lastOf = (isRough: boolean) =>
		Math.max(-1, ...parts.filter(part => part.isRough === isRough).map(({to}) => to));
	if (own === undefined) {
		return undefined;
	}

	const to = Math.max(from, lastOf(own.isRough));
	const nameAt = nameStart({...own, from, to});
	return {...own, from, start: from, to, roughTo: lastOf(true), nameAt, end: to};
}

/**
 * The items of a row, each with as much of its name as the next one leaves it room for. In a figure a name that would be cut
 * stands before its mark where there is more room. What `isNamed` refuses has none.
 */
export function withNames(
	row: readonly TimelineItem[],
	{input, rowCells}: ItemContext,
	isNamed: (item: TimelineItem) => boolean = () => true,
): readonly TimelineItem[] {
	let free = 0;
	return row.map((item, place) => {
		const named = withName(item, {next: row[place + 1], free, input, rowCells, isNamed: isNamed(item)});
		// Two spaces before a name, so that it is not read with the one before.
		free = named.end + 3;
		return named;
	});
}

type Neighbourhood = Pick<ItemContext, 'input' | 'rowCells'> & {
	readonly next: TimelineItem | undefined;
	/** The first cell that the items before leave free. */
	readonly free: number;
	readonly isNamed: boolean;
};

function withName(item: TimelineItem, neighbourhood: Neighbourhood): TimelineItem {
	const {next, free, input, rowCells, isNamed} = neighbourhood;
	const at = nameStart(item);
	const room = (next === undefined ? rowCells : Math.min(next.start, markCell(next)) - 1) - at;
	const {name, width} = item.events.length > 1 || !isNamed ? noName : nameOf(item.events[0], input);
	const isFigure = input.isFigure === true;
	const roomBefore = item.from - 1 - free;
	if (isFigure && width > room && roomBefore > room && roomBefore >= Math.min(leastFigureName, width)) {
		return {...item, name, nameAt: item.from - 1 - Math.min(width, roomBefore), end: item.to};
	}

	const cells = Math.min(width, room);
	const least = isFigure ? leastFigureName : leastName;
	return name === '' || cells < Math.min(least, width)
		? {...item, name: '', end: Math.max(item.to, markCell(item) + displayWidth(item.count))}
		: {...item, name, end: Math.max(item.to, at + cells - 1)};
}

/** The cell in which a name begins: behind the mark, over the bar; behind all days of a rough date. */
function nameStart({from, to, isRough}: Pick<TimelineItem, 'from' | 'to' | 'isRough'>): number {
	return (isRough ? to : from) + 1;
}

/** The cell of an item's mark: its first, or the middle of a launch of rough date. */
export function markCell({
	from,
	to,
	isRough,
	events: [event],
}: Pick<TimelineItem, 'from' | 'to' | 'isRough' | 'events'>): number {
	return isRough && !isDrill(event) ? Math.floor((from + to) / 2) : from;
}

/** The cell of a launch's mark; -1 out of sight. */
export function launchCell(launch: BriefingEvent, scale: TimelineScale): number {
	const {from, to} = eventCells(launch, scale) ?? {from: -1, to: -1};
	return isExactDay(launch.start) ? from : Math.floor((from + to) / 2);
}

/** The first of the two cells that a mark shares; the last two end the row. A rough date keeps the middle of its days. */
function sharedCell(launch: BriefingEvent, scale: TimelineScale): number {
	const cell = launchCell(launch, scale);
	return isExactDay(launch.start) ? evenCell(cell, scale) : cell;
}

function evenCell(cell: number, {cells}: TimelineScale): number {
	// Of an odd number of cells the first joins the two behind it.
	return Math.min(cells - 1, Math.max(cells % 2, cell - ((cell + cells) % 2)));
}

/** With room for so many cells of its name. */
export function toItem(
	events: readonly [BriefingEvent, ...BriefingEvent[]],
	{input, scale, rowCells, found}: ItemContext,
	limit: number,
): TimelineItem | undefined {
	const [event] = events;
	const cells = eventCells(event, scale);
	if (cells === undefined) {
		return undefined;
	}

	const isRough = !isExactlyDated(event);
	const isMark = !isRough && (!isDrill(event) || event.start.firstDay === endOf(event).lastDay);
	const to = isMark ? cells.from : cells.to;
	const place = {events, from: cells.from, to, isRough, roughTo: isRough ? to : cells.from - 1};
	const {name, width} = limit === 0 ? noName : nameOf(event, input);
	const count = input.isFigure === true ? missilesText(event) : launchesText(events.length);
	const numberEnd = Math.max(place.to, markCell(place) + displayWidth(count));
	const nameEnd = nameStart(place) - 1 + Math.min(limit, width);
	const before = place.from - 1 - Math.min(limit, width);
	const isBefore = input.isFigure === true && limit > 0 && nameEnd >= rowCells && before >= 0;
	const [start, end] = isBefore ? [before, numberEnd] : [place.from, Math.max(numberEnd, nameEnd)];
	return {
		...place,
		start,
		nameAt: nameStart(place),
		name,
		count,
		end,
		isFound: events.some(one => found.has(one)),
	};
}

function launchesText(count: number): string {
	return count === 1 ? '' : count < 10 ? String(count) : '+';
}

/** `4`, `7+` for at least seven, `~10`, `?` where nobody gave a number; empty for one missile, and for what is no launch. */
export function missilesText(event: BriefingEvent): string {
	if (isDrill(event)) {
		return '';
	}

	const own = ownMark(event).trimEnd();
	if (!isLaunch(event)) {
		return own;
	}

	const {known, unknown, atLeast, about} = missileCount(event.missiles);
	const sum = unknown && known === 0 ? '?' : `${about ? '~' : ''}${known}${atLeast ? '+' : ''}`;
	return own + (sum === '1' ? '' : sum);
}

type EventName = {readonly name: string; readonly width: number};

const noName: EventName = {name: '', width: 0};

/** The names that events have with the systems they were asked for with; a frame asks several times for each. */
const names = new WeakMap<BriefingEvent, EventName & {readonly systems: TimelineInput['systems']}>();

/** What stands beside a mark, and its cells: a drill's title, what was fired. */
function nameOf(event: BriefingEvent, {systems}: TimelineInput): EventName {
	const known = names.get(event);
	if (known !== undefined && known.systems === systems) {
		return known;
	}

	const own = isLaunch(event) ? launchShort(event, systems).replace(/^1 /, '') : event.title;
	const name = asciiMarksText(ownMark(event) + own);
	const made = {name, width: displayWidth(name), systems};
	names.set(event, made);
	return made;
}
