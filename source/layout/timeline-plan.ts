/**
 * Where everything of the Timeline stands: its scale, its rows, and on each the events with the cells that they take. What
 * is drawn and what a click falls on both follow from it.
 *
 * A kind of drill has as many rows as its bars and their names need without touching; a class of launches has one, where
 * launches of one cell share a mark with their number. Kinds without an event in the window have no row unless asked for.
 * In a figure for a report each launch has a mark of its own with its number of missiles, and nothing gives way to the height.
 */

import {type BriefingEvent, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import type {Gap} from '../pairing/gap.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, displayWidth} from '../text/words.ts';
import {
	isExactlyDated,
	isInWindow,
	laneOf,
	possibleDays,
	type TimelineLane,
	type TimelineScale,
	timelineLanes,
} from './timeline-axes.ts';
import {
	groupBy,
	holds,
	type ItemContext,
	type LaneRow,
	launchCell,
	launchRow,
	missilesText,
	packItems,
	type TimelineInput,
	toItem,
	withNames,
} from './timeline-items.ts';

/** Lines above the rows: the dates, and the mark of the selected event. */
export const axisRows = 2;

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
	const inSight = [...events, ...context].filter(event => isInWindow(event, {days, first}));
	const tail = isFigure ? Math.max(0, ...inSight.map(event => displayWidth(missilesText(event)))) : 0;
	const scale: TimelineScale = {days, first, cells: Math.max(1, rowCells - tail)};
	const isWhole = (event: BriefingEvent) => event.id !== selectedId && coversWindow(event, scale);
	const drawn = inSight.filter(event => !isWhole(event));
	const byLane = groupBy(drawn, laneOf);
	const listed = new Set(events.map(laneOf));
	const emptyKinds = timelineLanes.filter(lane => listed.has(lane) && !byLane.has(lane)).length;
	const gaps = gapsBelow(drawn.filter(isLaunch), input, scale);
	const room = Math.max(1, height - axisRows);
	const hasGaps = gaps.length > 0 && room >= fewestRowsWithGaps;
	const rowsLeft = Math.max(1, room - (hasGaps ? 1 : 0) - (room > 1 ? 1 : 0));
	const {rows, hidden} = fitRows({input, scale, rowCells, found: new Set(events), byLane}, rowsLeft);
	const hiddenWords = hidden === 0 ? [] : [`${countNoun(hidden, 'drill')} hidden: z or +`];
	const whole = wholeWords(inSight.filter(isWhole));
	// On a narrow screen the empty kinds are told in fewer words, and then not at all.
	const forms = (isFigure ? [[]] : emptyForms(emptyKinds, hasEmptyLanes)).map(empty =>
		[...hiddenWords, ...empty, ...whole].join('; '),
	);
	const words = forms.find(form => displayWidth(form) <= rowCells - 2) ?? forms.at(-1) ?? '';
	const foot = words === '' || room === 1 ? [] : [{words}];
	const below = [...(hasGaps ? [{gaps}] : []), ...foot];
	const drills = rows.filter(({lane}) => lane !== 'launches' && isDrillLane(lane));
	const launches = rows.slice(drills.length);
	const isRoomy = isFigure || rows.length + below.length < room;
	const hasRule = drills.length > 0 && launches.length > 0 && isRoomy;
	const all = [...drills, ...(hasRule ? [{isRule: true as const}] : []), ...launches, ...below];
	return {nameWidth, hasLongNames, scale, rowCells, selected, rows: all};
}

/**
 * The rows that fit. Launches come first: where drills and launches do not both fit, names get shorter, then all launches
 * share a row, then the drills farthest in time from the selected event give way; `hidden` is how many. In a figure none
 * does.
 */
function fitRows(
	context: ItemContext,
	room: number,
): {readonly rows: readonly LaneRow[]; readonly hidden: number} {
	const {selectedId, isFigure = false} = context.input;
	const launchLanes = timelineLanes.filter(lane => !isDrillLane(lane));
	const rowsFor = (lanes: readonly TimelineLane[], limit: number) =>
		lanes.flatMap(lane => packedRows(lane, context.byLane.get(lane) ?? [], limit, context));
	const drillsFor = (limit: number) => rowsFor(timelineLanes.filter(isDrillLane), limit);
	if (isFigure) {
		const lanes = [...timelineLanes.filter(isDrillLane), ...launchLanes];
		for (const {limit, pages} of figureLimits) {
			const rows = rowsFor(lanes, limit);
			if (rows.length <= pages * room) {
				return {rows, hidden: 0};
			}
		}

		return {rows: rowsFor(lanes, 0), hidden: 0};
	}

	const apart = launchLanes.flatMap(lane => launchRow(lane, context.byLane.get(lane) ?? [], context));
	const all = launchLanes.flatMap(lane => context.byLane.get(lane) ?? []);
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

/** Whether a lane holds drills and deployments; below them stand launches, tests and fire. */
function isDrillLane(lane: TimelineLane): boolean {
	return timelineLanes.indexOf(lane) <= timelineLanes.indexOf('deployments');
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
