/**
 * Where everything of the Timeline stands: its scale, its rows, and on each the events with the cells that they take. What
 * is drawn and what a click falls on both follow from it.
 *
 * A kind of drill has as many rows as its bars and their names need without touching; a class of launches has one, where
 * launches of one cell share a mark with their number. Where the height is too small for that, drills share rows and marks
 * in the same way, so that none is hidden. Kinds without an event in the window have no row unless asked for.
 * In a figure for a report each launch has a mark of its own with its number of missiles, and nothing gives way to the height.
 */

import {type BriefingEvent, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import type {Gap} from '../pairing/gap.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, displayWidth} from '../text/words.ts';
import {
	groupBy,
	isExactlyDated,
	isInWindow,
	laneOf,
	packItems,
	possibleDays,
	type TimelineLane,
	type TimelineScale,
	timelineLanes,
	zoomDays,
} from './timeline-axes.ts';
import {
	type ItemContext,
	type LaneRow,
	launchCell,
	launchRow,
	missilesText,
	sharedDrillRow,
	type TimelineInput,
	toItem,
	withNames,
} from './timeline-items.ts';

/** Lines above the rows: the dates, and the mark of the selected event. */
export const axisRows = 2;

/** Drills and deployments; below them stand launches, tests and fire. */
const drillLanes = timelineLanes.slice(0, timelineLanes.indexOf('deployments') + 1);

const launchLanes = timelineLanes.slice(drillLanes.length);

const longNamesFrom = 90;

const shortNameWidth = 11;

const longNameWidth = 19;

/** Cells that rows keep free for the name of a drill, tried from the most; where there is more room it has more. */
const nameLimits = [60, 28, 18, 10, 0] as const;

/** The same in a figure, which may go on over a second page rather than have bars without a name. */
const figureLimits = [
	{limit: 60, pages: 1},
	{limit: 40, pages: 1},
	{limit: 28, pages: 1},
	{limit: 28, pages: 2},
] as const;

const allOther = Object.fromEntries(drillLanes.map(lane => [lane, 'other' as const]));

/**
 * The rows that kinds of drill share where each cannot have one, from the most rows to one. What is not named in a step has
 * its own row.
 */
const laneUnions: readonly Partial<Record<TimelineLane, LaneRow['lane']>>[] = [
	{},
	{'other-drills': 'other', deployments: 'other'},
	{'other-drills': 'other', deployments: 'other', bombers: 'air'},
	{'other-drills': 'other', deployments: 'other', bombers: 'air', command: 'ground', field: 'ground'},
	{...allOther, bombers: 'air', air: 'air', command: 'ground', field: 'ground'},
	{...allOther, command: 'ground', field: 'ground'},
];

/** With fewer rows for drills all launches share one. */
const fewestDrillRows = 3;

/** With fewer rows the gaps would stand in the place of the launches themselves. */
const fewestRowsWithGaps = 5;

/** How near the launch of a cell was to its drill. */
type CellGap = {readonly cell: number; readonly gap: Gap};

export type TimelinePlan = {
	/** Cells that the names of the lanes take, with the sign before them and the space behind. */
	readonly nameWidth: number;
	readonly hasLongNames: boolean;
	readonly scale: TimelineScale;
	/** Cells of a row behind the name of its lane: those of the axis, and some for a number at its end. */
	readonly rowCells: number;
	readonly rows: readonly (
		| LaneRow
		/** Between drills and launches, where there is room. */
		| {readonly isRule: true}
		| {readonly gaps: readonly CellGap[]}
		| {readonly words: string}
	)[];
	readonly selected: BriefingEvent | undefined;
};

/** The plan of a window. */
export function timelinePlan(input: TimelineInput): TimelinePlan {
	const {events, context = [], selectedId, days, first, width, height, isFigure = false} = input;
	const {hasEmptyLanes = false} = input;
	const hasLongNames = width >= longNamesFrom;
	const nameWidth = hasLongNames ? longNameWidth : shortNameWidth;
	const rowCells = Math.max(1, width - nameWidth);
	const selected = events.find(({id}) => id === selectedId);
	const inSight = [events, context].flatMap(some => some.filter(event => isInWindow(event, {days, first})));
	const tail = isFigure ? Math.max(0, ...inSight.map(event => displayWidth(missilesText(event)))) : 0;
	const scale: TimelineScale = {days, first, cells: Math.max(1, rowCells - tail)};
	const isWhole = (event: BriefingEvent) => event.id !== selectedId && coversWindow(event, scale);
	const drawn = inSight.filter(event => !isWhole(event));
	const byLane = groupBy(drawn, laneOf);
	const {found, lanes} = listedOf(events);
	const emptyKinds = timelineLanes.filter(lane => lanes.has(lane) && !byLane.has(lane)).length;
	const gaps = gapsBelow(drawn.filter(isLaunch), input, scale);
	const room = Math.max(1, height - axisRows);
	const hasGaps = gaps.length > 0 && room >= fewestRowsWithGaps;
	const rowsLeft = Math.max(1, room - (hasGaps ? 1 : 0) - (room > 1 ? 1 : 0));
	const fitted = fitRows({input, scale, rowCells, found, byLane}, rowsLeft);
	const {drills, launches} = fitted;
	const whole = wholeWords(inSight.filter(isWhole));
	// On a narrow screen the empty kinds are told in fewer words, and then not at all.
	const forms = (isFigure ? [[]] : emptyForms(emptyKinds, hasEmptyLanes)).map(empty =>
		[...fitted.words, ...empty, ...whole].join('; '),
	);
	const words = forms.find(form => displayWidth(form) <= rowCells - 2) ?? forms.at(-1) ?? '';
	const foot = words === '' || room === 1 ? [] : [{words}];
	const below = [...(hasGaps ? [{gaps}] : []), ...foot];
	const isRoomy = isFigure || drills.length + launches.length + below.length < room;
	const hasRule = drills.length > 0 && launches.length > 0 && isRoomy;
	const rows = [...drills, ...(hasRule ? [{isRule: true as const}] : []), ...launches, ...below];
	return {nameWidth, hasLongNames, scale, rowCells, selected, rows};
}

type Listed = {readonly found: ReadonlySet<BriefingEvent>; readonly lanes: ReadonlySet<TimelineLane>};

const knownLists = new WeakMap<readonly BriefingEvent[], Listed>();

/** What follows from the listed events alone, which are the same from key to key. */
function listedOf(events: readonly BriefingEvent[]): Listed {
	const known = knownLists.get(events) ?? {found: new Set(events), lanes: new Set(events.map(laneOf))};
	knownLists.set(events, known);
	return known;
}

type FittedRows = {
	readonly drills: readonly LaneRow[];
	readonly launches: readonly LaneRow[];
	/** What is to be said of drills that share marks, or have no row. */
	readonly words: readonly string[];
};

/**
 * The rows that fit. Where drills and launches do not both fit, names get shorter, then drills share rows and marks, then all
 * launches share a row. Drills are hidden only where the launches leave them no row; in a figure nothing gives way.
 */
function fitRows(context: ItemContext, room: number): FittedRows {
	const {selectedId, isFigure = false} = context.input;
	const eventsOf = (lanes: readonly TimelineLane[]) => lanes.flatMap(lane => context.byLane.get(lane) ?? []);
	const known = new Map<string, readonly LaneRow[]>();
	const packedLane = (lane: TimelineLane, limit: number) => {
		const rows = known.get(`${lane} ${limit}`) ?? packedRows(lane, eventsOf([lane]), limit, context);
		known.set(`${lane} ${limit}`, rows);
		return rows;
	};
	const packed = (lanes: readonly TimelineLane[], limit: number) =>
		lanes.flatMap(lane => packedLane(lane, limit));
	if (isFigure) {
		const limit = figureLimits.find(({limit, pages}) => packed(timelineLanes, limit).length <= pages * room);
		const rowsFor = (lanes: readonly TimelineLane[]) => packed(lanes, limit?.limit ?? 0);
		return {drills: rowsFor(drillLanes), launches: rowsFor(launchLanes), words: []};
	}

	const packedDrills = (limit: number) => packed(drillLanes, limit);
	const apart = launchLanes.flatMap(lane => launchRow(lane, eventsOf([lane]), context));
	const together = launchRow('launches', eventsOf(launchLanes), context);
	const isApart = apart.length <= Math.max(1, room / 2) || apart.length + packedDrills(0).length <= room;
	for (const launches of isApart ? [apart, together] : [together]) {
		const limit = nameLimits.find(cells => packedDrills(cells).length <= room - launches.length);
		if (limit !== undefined) {
			return {drills: packedDrills(limit), launches, words: []};
		}
	}

	const launches = isApart && room - apart.length >= fewestDrillRows ? apart : together;
	const drillEvents = eventsOf(drillLanes);
	const drillRoom = Math.max(room - launches.length, drillEvents.some(({id}) => id === selectedId) ? 1 : 0);
	const closer = context.scale.days > zoomDays.week ? 'z or +' : 'z';
	return drillRoom === 0
		? {drills: [], launches, words: [`${countNoun(drillEvents.length, 'drill')} hidden: ${closer}`]}
		: {
				drills: sharedRows(context, drillRoom, packedLane),
				launches: launches.slice(0, room - drillRoom),
				words: [`more names: ${closer}`],
			};
}

/**
 * The kinds of drill on so many rows, on each of which drills share marks. Rows that are left over go to the kind of
 * the selected event first: as many of its bars as they hold have a place of their own.
 */
function sharedRows(
	context: ItemContext,
	room: number,
	packedLane: (lane: TimelineLane, limit: number) => readonly LaneRow[],
): readonly LaneRow[] {
	const present = drillLanes.filter(lane => context.byLane.has(lane));
	const unions = laneUnions.map(names => [...groupBy(present, lane => names[lane] ?? lane)]);
	const all = [['drills', present] as const];
	const kinds = (unions.find(some => some.length <= room) ?? all).map(([name, lanes]) => {
		const events = lanes.flatMap(lane => context.byLane.get(lane) ?? []);
		const [lane, ...others] = lanes;
		return others.length === 0
			? {lane, events, apart: (limit: number) => packedLane(lane, limit)}
			: {lane: name, events, apart: (limit: number) => packedRows(name, events, limit, context)};
	});
	const rows = new Map<(typeof kinds)[number], readonly LaneRow[]>(kinds.map(kind => [kind, []]));
	const isOwn = (events: readonly BriefingEvent[]) => events.some(({id}) => id === context.input.selectedId);
	let left = room - kinds.length;
	for (const kind of kinds.toSorted((a, b) => Number(isOwn(b.events)) - Number(isOwn(a.events)))) {
		const {lane, apart} = kind;
		const limit = nameLimits.find(cells => apart(cells).length - 1 <= left);
		const chosen = limit === undefined ? someShared(lane, apart(0), left, context) : apart(limit);
		rows.set(kind, chosen);
		left -= chosen.length - 1;
	}

	return [...rows.values()].flat();
}

/** So many rows of a kind as they are, and the rest of it on one row, where drills share marks. */
function someShared(
	lane: LaneRow['lane'],
	apart: readonly LaneRow[],
	left: number,
	context: ItemContext,
): readonly LaneRow[] {
	const rest = apart.slice(left).flatMap(({items}) => items.flatMap(item => item.events));
	const rows = [...apart.slice(0, left), ...sharedDrillRow(lane, rest, context)];
	return rows.map((row, place) => ({...row, isFirst: place === 0}));
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

/** An event of rough dates that may have been on any day of the window says nothing on it: it is named below. */
function coversWindow(event: BriefingEvent, {first, days}: TimelineScale): boolean {
	const {first: from, last} = possibleDays(event);
	return !isExactlyDated(event) && from <= first && last >= first + days - 1;
}

// The words below the lanes: what has no place on them.

/** Those that fill the window without days of their own: the drills of a year, and what was on some day of it. */
function wholeWords(whole: readonly BriefingEvent[]): readonly string[] {
	const isOfYear = (event: BriefingEvent) => isDrill(event) && event.start.precision === 'year';
	const words = (head: string, some: readonly BriefingEvent[]) => {
		const names = some.slice(0, 3).map(event => ownMark(event) + asciiMarksText(event.title));
		const more = some.length > 3 ? ` and ${some.length - 3} more` : '';
		return some.length === 0 ? [] : [`${head}: ${names.join(', ')}${more}`];
	};
	return [
		...words('all year', whole.filter(isOfYear)),
		...words(
			'some day in these dates',
			whole.filter(event => !isOfYear(event)),
		),
	];
}

/** How many kinds have no event in the window, from the fullest form to none. */
function emptyForms(kinds: number, hasEmptyLanes: boolean): readonly (readonly string[])[] {
	if (hasEmptyLanes) {
		return [['e hides empty kinds'], []];
	}

	const words = countNoun(kinds, 'empty kind');
	return kinds === 0 ? [[]] : [[`${words} hidden: e`], [`${words}: e`], []];
}

/** The rows of a kind, an item an event: bars and marks packed so that none touches another. */
function packedRows(
	lane: LaneRow['lane'],
	events: readonly BriefingEvent[],
	limit: number,
	context: ItemContext,
): readonly LaneRow[] {
	const items = events
		.flatMap(event => toItem([event], context, limit) ?? [])
		.sort((a, b) => a.start - b.start);
	// A bar begins with a mark, so that without names two may touch; behind a launch stands its number.
	const rows = packItems(items, ({events: [event]}) => (limit === 0 && isDrill(event) ? 0 : 1));
	if (rows.length === 0 && context.input.hasEmptyLanes === true) {
		return [{lane, isFirst: true, items: []}];
	}

	return rows.map((row, place) => ({lane, isFirst: place === 0, items: withNames(row, context)}));
}
