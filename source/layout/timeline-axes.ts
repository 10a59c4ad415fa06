/** The lanes of the Timeline: kinds of drills above, classes of launches below. */
import {type BriefingEvent, type DrillCategory, endOf, isDrill, type LaunchClass} from '../dataset/event.ts';
import {civilDate, type DaySpan, isExactDay, type KoreaDay, weekday} from '../time/days.ts';
import {shortDay, weekdayName} from '../time/format-date.ts';

export const timelineLanes = [
	'command',
	'field',
	'bombers',
	'air',
	'naval',
	'other-drills',
	'deployments',
	'srbm',
	'mrbm-irbm',
	'icbm',
	'slbm',
	'space',
	'cruise',
	'other-launches',
	'nuclear',
	'fire',
	'notes',
] as const;

export type TimelineLane = (typeof timelineLanes)[number];

/** The name of each lane and of what shares a row, and the same in at most 8 cells. */
export const laneNames: Readonly<
	Record<
		TimelineLane | 'launches' | 'drills' | 'ground' | 'other',
		{readonly long: string; readonly short: string}
	>
> = {
	command: {long: 'Command post', short: 'Command'},
	field: {long: 'Field, live fire', short: 'Field'},
	bombers: {long: 'Bomber flights', short: 'Bombers'},
	air: {long: 'Air', short: 'Air'},
	naval: {long: 'Naval, landings', short: 'Naval'},
	'other-drills': {long: 'Other drills', short: 'Other'},
	deployments: {long: 'Deployments', short: 'Deployed'},
	drills: {long: 'All drills', short: 'Drills'},
	ground: {long: 'Command, field', short: 'Ground'},
	other: {long: 'Other kinds', short: 'Other'},
	launches: {long: 'All launches', short: 'Launches'},
	srbm: {long: 'SRBM', short: 'SRBM'},
	'mrbm-irbm': {long: 'MRBM, IRBM', short: 'MR/IRBM'},
	icbm: {long: 'ICBM', short: 'ICBM'},
	slbm: {long: 'SLBM', short: 'SLBM'},
	space: {long: 'Space launch', short: 'Space'},
	cruise: {long: 'Cruise', short: 'Cruise'},
	'other-launches': {long: 'Other launches', short: 'Other L.'},
	nuclear: {long: 'Nuclear tests', short: 'Nuclear'},
	fire: {long: 'Artillery fire', short: 'Fire'},
	notes: {long: 'Notes', short: 'Notes'},
};

const categoryLanes: Readonly<Record<DrillCategory, TimelineLane>> = {
	'command-post': 'command',
	tabletop: 'command',
	'field-training': 'field',
	'live-fire': 'field',
	'missile-firing': 'field',
	'missile-defence': 'field',
	'special-operations': 'field',
	'bomber-flight': 'bombers',
	air: 'air',
	naval: 'naval',
	amphibious: 'naval',
	'port-call': 'naval',
	other: 'other-drills',
};

const classLanes: Readonly<Record<LaunchClass, TimelineLane>> = {
	SRBM: 'srbm',
	MRBM: 'mrbm-irbm',
	IRBM: 'mrbm-irbm',
	ICBM: 'icbm',
	SLBM: 'slbm',
	SLV: 'space',
	cruise: 'cruise',
	'anti-ship': 'other-launches',
	SAM: 'other-launches',
	'rocket-artillery': 'other-launches',
	unknown: 'other-launches',
};

/** The lane that an event stands in: a firing of several classes has one mark, in the lane of its first. */
export function laneOf(event: BriefingEvent): TimelineLane {
	switch (event.kind) {
		case 'drill':
			return categoryLanes[event.category];
		case 'deployment':
			return 'deployments';
		case 'launch':
			return classLanes[event.missiles[0]?.class ?? 'unknown'];
		case 'nuclear-test':
			return 'nuclear';
		case 'fire':
			return 'fire';
		case 'note':
		case 'statement':
			return 'notes';
	}
}

// The time axis of the Timeline: how many days are in sight, which cell a day has, and the dates along it.

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
	/** Days in sight. */
	readonly days: number;
	readonly first: KoreaDay;
	/** Cells of the axis. */
	readonly cells: number;
};

/** The first and last cell of a span, undefined where it is out of sight; a span always has at least one cell. */
export function cellsOfSpan(
	{first, last}: DaySpan,
	scale: TimelineScale,
): {readonly from: number; readonly to: number} | undefined {
	if (!isInSight(first, last, scale)) {
		return undefined;
	}

	const cellOf = (day: KoreaDay) => Math.floor(((day - scale.first) * scale.cells) / scale.days);
	const from = Math.max(0, cellOf(first));
	const to = Math.min(scale.cells - 1, Math.max(from, cellOf(last + 1) - 1));
	return {from, to};
}

/** The cells of an event, undefined where it is out of sight; a rough date has all that it may be. */
export function eventCells(event: BriefingEvent, scale: TimelineScale): ReturnType<typeof cellsOfSpan> {
	return cellsOfSpan(possibleDays(event), scale);
}

type Window = Omit<TimelineScale, 'cells'>;

/** Whether an event is in sight in a window of days, or may be. */
export function isInWindow(event: BriefingEvent, window: Window): boolean {
	return isInSight(event.start.firstDay, lastPossibleDay(event), window);
}

function isInSight(first: KoreaDay, last: KoreaDay, window: Window): boolean {
	return first < window.first + window.days && last >= window.first;
}

export function possibleDays(event: BriefingEvent): DaySpan {
	return {
		first: event.start.firstDay,
		last: lastPossibleDay(event),
	};
}

function lastPossibleDay(event: BriefingEvent): KoreaDay {
	return isDrill(event) ? endOf(event).lastDay : event.start.lastDay;
}

/** Whether the first and last day of an event are known. */
export function isExactlyDated(event: BriefingEvent): boolean {
	return isExactDay(event.start) && (!isDrill(event) || isExactDay(endOf(event)));
}

type Tick = {readonly cell: number; readonly label: string};

/** Windows of so many days at the most have dates by days, Mondays, half months, months; longer ones by years. */
const mostDays = {days: 10, weeks: 45, halfMonths: 130, months: 1000} as const;

/** The dates along the axis: months in a year, half months in a quarter, Mondays in a month, days in a week. */
export function ticksOf(scale: TimelineScale): readonly Tick[] {
	const {days} = scale;
	const ticks: Tick[] = [];
	for (let day = scale.first; day < scale.first + days; day++) {
		const label = tickLabel(day, days);
		const cell = label === undefined ? undefined : cellsOfSpan({first: day, last: day}, scale)?.from;
		if (label !== undefined && cell !== undefined) {
			ticks.push({cell, label});
		}
	}

	return ticks;
}

function tickLabel(day: KoreaDay, days: number): string | undefined {
	const date = civilDate(day);
	if (days <= mostDays.days) {
		return `${weekdayName(day).slice(0, 3)} ${date.day}`;
	}

	if (days <= mostDays.weeks) {
		return weekday(day) === 1 ? shortDay(day) : undefined;
	}

	if (days <= mostDays.halfMonths) {
		return date.day === 1 || date.day === 16 ? shortDay(day) : undefined;
	}

	if (date.day !== 1 || (days > mostDays.months && date.month !== 1)) {
		return undefined;
	}

	return date.month === 1 ? String(date.year) : shortDay(day).slice(-3);
}

// What stands along the time, by rows and by places.

/** Things along the time on as few rows as they need, taken in their order; `spaceOf` is how many cells one needs before it. */
export function packItems<Item extends {readonly start: number; readonly end: number}>(
	items: readonly Item[],
	spaceOf: (item: Item) => number,
): readonly (readonly Item[])[] {
	const rows: {items: Item[]; lastStart: number; lastEnd: number}[] = [];
	for (const item of items) {
		const space = spaceOf(item);
		const row = rows.find(({items: others, lastStart, lastEnd}) =>
			// Mostly they come from left to right: then only what reaches farthest may be in the way.
			item.start >= lastStart
				? lastEnd + space < item.start
				: others.every(({start, end}) => end + space < item.start || item.end + space < start),
		);
		if (row === undefined) {
			rows.push({items: [item], lastStart: item.start, lastEnd: item.end});
		} else {
			row.items.push(item);
			row.lastStart = Math.max(row.lastStart, item.start);
			row.lastEnd = Math.max(row.lastEnd, item.end);
		}
	}

	return rows.map(({items: placed}) => placed);
}

export function groupBy<Item, Key>(
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
