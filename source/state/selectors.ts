/**
 * What follows from a state and the indexes: the result, the rows of the open view and which of them are in sight, the
 * selected event, its pairing. Nothing here changes anything.
 */
import {compareEvents} from '../dataset/dataset.ts';
import {type BriefingEvent, isLaunch, isStatement, type Launch} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import {
	type Layout,
	type ListLine,
	layoutView,
	textRectangle,
	windowTop,
	yearWindow,
} from '../layout/layout.ts';
import type {TimelineInput} from '../layout/timeline.ts';
import {zoomDays} from '../layout/timeline-axes.ts';
import {
	orderPairRows,
	type PairQuestion,
	type PairRow,
	type RowOrder,
	rowEvents,
} from '../pairing/pair-list.ts';
import {type Pairing, withLaunch} from '../pairing/pairing-index.ts';
import type {PairingChoice, Pairings} from '../pairing/pairings.ts';
import type {SearchResult} from '../search/search.ts';
import type {Figure} from '../stats/statistics.ts';
import {briefOutline} from '../summary/brief.ts';
import {fullOutline} from '../summary/full-outline.ts';
import type {Outline} from '../summary/outline.ts';
import {namedDay} from '../time/coarse-date.ts';
import {
	civilDate,
	type DaySpan,
	daysIn,
	daysInMonth,
	type KoreaDay,
	koreaDay,
	oneDay,
	weekday,
} from '../time/korea-day.ts';
import type {Indexes} from './indexes.ts';
import type {State} from './state.ts';

/** The state's choice of launches, direction and theatre. */
export function pairingChoice({launches, direction, theatre}: State): PairingChoice {
	return {launches, direction, theatre};
}

/** The pairings under the state's choice. */
export function selectPairings(state: State, indexes: Indexes): Pairings {
	return indexes.pairings(pairingChoice(state));
}

/** The result of the last query without a mistake; undefined where all events are listed. */
export function selectResult(state: State, indexes: Indexes): SearchResult | undefined {
	if (state.appliedQuery.trim() === '') {
		return undefined;
	}

	const outcome = indexes.search(state.appliedQuery, pairingChoice(state));
	return outcome.ok ? outcome.result : undefined;
}

/** The events that the search finds, by date. */
export function selectEvents(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return selectResult(state, indexes)?.events ?? indexes.dataset.events;
}

/** The rows of Pairs, what stands alone last; those that a figure counts, where one was opened. */
export function selectPairRows(state: State, indexes: Indexes): readonly PairRow[] {
	const {appliedQuery, behind} = state;
	const choice = pairingChoice(state);
	const view = pairView(state);
	if (behind === undefined) {
		return indexes.pairRows(appliedQuery, choice, view);
	}

	const ids = indexes.drillsBehind(behind, appliedQuery, choice);
	const counted = indexes
		.pairRows('', choice, view)
		.flatMap(row =>
			row.drill === undefined || !ids.has(row.drill.id)
				? []
				: [view.withinDays === undefined ? onSide(row, behind) : row],
		);
	return orderPairRows(counted, indexes.pairings(choice), view);
}

/** The pairing that a figure has counted: of one about launches before the drill, or after it, that with the launch there. */
function onSide(pairing: Pairing, figure: Figure): Pairing {
	const side = figure.kind === 'share' ? figure.side : undefined;
	const neighbour = side === 'before' || side === 'after' ? pairing[side] : undefined;
	return neighbour === undefined ? pairing : withLaunch(pairing, neighbour);
}

/** What Pairs lists, and in which order. */
export function pairView({
	pairQuestion,
	pairOrder: order,
	isPairOrderReversed: isReversed,
}: State): PairQuestion & RowOrder {
	return {...pairQuestion, order, isReversed};
}

/**
 * The events that the keys step through in the open view: those that the rows of Pairs are of, else all that is listed, and
 * in its place among them the selected event where the search does not find it: one that was followed, or gone to.
 */
export function selectSteps(state: State, indexes: Indexes): readonly BriefingEvent[] {
	if (state.view === 'pairs') {
		return selectPairRows(state, indexes).map(row => rowEvents(row, state.pairQuestion.by)[0]);
	}

	const events = selectEvents(state, indexes);
	const guest = selectGuest(state, indexes);
	return guest === undefined ? events : [...events, guest].sort(compareEvents);
}

/** The selected event where the search does not find it. */
export function selectGuest(state: State, indexes: Indexes): BriefingEvent | undefined {
	const event = state.selectedId === undefined ? undefined : eventOf(state.selectedId, indexes.dataset);
	return event === undefined || selectEvents(state, indexes).includes(event) ? undefined : event;
}

/** The place of the selected event among the steps of the open view; -1 where there is none. */
export function selectIndex(state: State, indexes: Indexes): number {
	const steps = selectSteps(state, indexes);
	const own = steps.findIndex(event => event.id === state.selectedId);
	if (state.view !== 'pairs') {
		return own;
	}

	const {pairQuestion, partnerId} = state;
	const isRow = (row: PairRow) => {
		const [event, partner] = rowEvents(row, pairQuestion.by);
		return event.id === state.selectedId && partner?.id === partnerId;
	};
	const row = partnerId === undefined ? -1 : selectPairRows(state, indexes).findIndex(isRow);
	return row >= 0 ? row : own >= 0 ? own : nearestStep(steps, state, indexes);
}

/**
 * In Pairs a launch stands in its drill's row, in a list of launches a drill in its launch's. Anything else that has no
 * row leaves the mark on the row nearest in time, and stays selected in the other views.
 */
function nearestStep(steps: readonly BriefingEvent[], state: State, indexes: Indexes): number {
	const selected = state.selectedId === undefined ? undefined : eventOf(state.selectedId, indexes.dataset);
	if (selected === undefined) {
		return steps.length - 1;
	}

	const pairing = selectPairings(state, indexes).ofEvent(selected);
	const own = steps.findIndex(({id}) => id === pairing?.drill.id || id === pairing?.match?.launch.id);
	if (own >= 0) {
		return own;
	}

	const distance = (event: BriefingEvent) => Math.abs(event.start.firstDay - selected.start.firstDay);
	let nearest = -1;
	for (const [place, event] of steps.entries()) {
		const best = steps[nearest];
		if (best === undefined || distance(event) < distance(best)) {
			nearest = place;
		}
	}

	return nearest;
}

/** The event that the open view marks: the selected one, in Pairs that of its row. */
export function selectEvent(state: State, indexes: Indexes): BriefingEvent | undefined {
	if (state.view === 'pairs') {
		return selectSteps(state, indexes)[selectIndex(state, indexes)];
	}

	return state.selectedId === undefined ? undefined : eventOf(state.selectedId, indexes.dataset);
}

/** The pairing shown beside the marked event. */
export function selectPairing(state: State, indexes: Indexes): Pairing | undefined {
	if (state.view === 'pairs') {
		const row = selectPairRows(state, indexes)[selectIndex(state, indexes)];
		return row?.drill === undefined ? undefined : row;
	}

	const event = selectEvent(state, indexes);
	return event && selectPairings(state, indexes).ofEvent(pairedBy(event, indexes));
}

/** The event whose pairing is shown: of a statement the first drill or launch that it is about. */
function pairedBy(event: BriefingEvent, {dataset}: Indexes): BriefingEvent {
	return (isStatement(event) ? dataset.byId.get(event.about[0]) : undefined) ?? event;
}

/** The event on the other side of the row at a place of Pairs. */
export function selectPartner(state: State, place: number, indexes: Indexes): BriefingEvent | undefined {
	const row = state.view === 'pairs' ? selectPairRows(state, indexes)[place] : undefined;
	return row && rowEvents(row, state.pairQuestion.by)[1];
}

/** The day that Day shows: the one gone to, the selected event's, or the last that the dataset covers. */
export function selectDay(state: State, indexes: Indexes): KoreaDay {
	if (state.day !== undefined) {
		return state.day;
	}

	const event = selectEvent(state, indexes);
	return event === undefined ? indexes.dataset.coverage.launches.to : namedDay(event.start);
}

/** The days that Day shows: that day, the week from its Monday, its month, or what was typed. */
export function selectDays(state: State, indexes: Indexes): DaySpan {
	const day = selectDay(state, indexes);
	switch (state.period) {
		case 'day':
			return oneDay(day);
		case 'week': {
			const monday = day - ((weekday(day) + 6) % 7);
			return {first: monday, last: monday + 6};
		}
		case 'month': {
			const {year, month} = civilDate(day);
			return {
				first: koreaDay({year, month, day: 1}),
				last: koreaDay({year, month, day: daysInMonth(year, month)}),
			};
		}
		case 'span':
			return state.typedSpan ?? oneDay(day);
	}
}

/** What Day prints of them, in its short form or the long one. */
export function selectOutline(state: State, indexes: Indexes): Outline {
	const summary = indexes.summary(selectDays(state, indexes), pairingChoice(state));
	return state.isFullSummary ? fullOutline(summary) : briefOutline(summary);
}

/** The launch that the map draws: the selected one, or the one beside the selected drill. */
export function selectMapLaunch(state: State, indexes: Indexes): Launch | undefined {
	const event = selectEvent(state, indexes);
	return event !== undefined && isLaunch(event) ? event : selectPairing(state, indexes)?.match?.launch;
}

// Which rows of the list are in sight and where they stand: what is drawn, paged by and pointed at follows from here.

/** The layout of the open view for this state. */
export function selectLayout({columns, rows, view, pane, isZoomed}: State): Layout {
	return layoutView({columns, rows, view, pane, isZoomed});
}

/** Pairs has the names of its columns below its title. */
const pairsHeadingRows = 1;
/** And in its last line what the rows amount to, unless it is very low. */
const pairsFootRows = 1;
const fewestRowsWithFoot = 7;

type ListWindow = {
	readonly count: number;
	/** The place of the selected row in the list, -1 for none. */
	readonly selected: number;
	/** The place in the list of the first row in sight, and how many rows are. */
	readonly top: number;
	readonly height: number;
	/** What stands in each line of the pane, below headings that do not scroll: a year, or the row at a place. */
	readonly lines: readonly ListLine[];
	/** Lines above these that do not scroll. */
	readonly headingRows: number;
	/** And lines below them. */
	readonly footRows: number;
};

/** The rows in sight. */
export function selectListWindow(state: State, indexes: Indexes): ListWindow {
	const steps = selectSteps(state, indexes);
	const {length: count} = steps;
	const selected = selectIndex(state, indexes);
	const paneHeight = textRectangle(selectLayout(state), 'list')?.height ?? 1;
	if (state.view === 'events') {
		const {top, lines} = yearWindow({events: steps, height: paneHeight, selected, place: state.listPlace});
		const height = Math.max(1, lines.filter(line => 'place' in line).length);
		return {count, selected, top, height, lines, headingRows: 0, footRows: 0};
	}

	const headingRows = state.view === 'pairs' && paneHeight > 1 ? pairsHeadingRows : 0;
	const footRows = state.view === 'pairs' && paneHeight >= fewestRowsWithFoot ? pairsFootRows : 0;
	const height = Math.max(1, paneHeight - headingRows - footRows);
	const top = windowTop({count, height, selected, place: state.listPlace});
	const lines = Array.from({length: Math.min(height, count - top)}, (_, row) => ({place: top + row}));
	return {count, selected, top, height, lines, headingRows, footRows};
}

/** The event whose row stands in a row of the list pane, and the row's place in the list and in the window. */
export function selectRowEvent(
	state: State,
	indexes: Indexes,
	row: number,
): {readonly event: BriefingEvent; readonly step: number; readonly place: number} | undefined {
	const {lines, headingRows} = selectListWindow(state, indexes);
	const place = row - headingRows;
	const line = lines[place];
	if (line === undefined || !('place' in line)) {
		return undefined;
	}

	const event = selectSteps(state, indexes)[line.place];
	return event && {event, step: line.place, place};
}

// What the Timeline draws: its window lies around the selected event.

/** The events and the window, at the size of the pane. */
export function selectTimelineInput(state: State, indexes: Indexes): TimelineInput {
	const {width = 0, height = 0} = textRectangle(selectLayout(state), 'list') ?? {};
	// A statement is no bar and no mark: the events that it is about are.
	const steps = selectSteps(state, indexes).filter(event => !isStatement(event));
	// Where events are marked these alone stand out, and the one that the keys are on.
	const {marked, selectedId} = state;
	const events =
		marked.length === 0 ? steps : steps.filter(({id}) => marked.includes(id) || id === selectedId);
	const {systems, events: all} = indexes.dataset;
	const found = new Set<BriefingEvent>(events);
	return {
		events,
		context: found.size === all.length ? [] : all.filter(event => !found.has(event)),
		systems,
		pairings: selectPairings(state, indexes),
		hasEmptyLanes: state.hasEmptyLanes,
		selectedId: state.selectedId,
		zoom: state.timelineZoom,
		first: selectTimelineFirst(state, indexes),
		width,
		height,
	};
}

/** The first day in sight: the selected event in the middle, unless part of the window lay beyond what is listed. */
export function selectTimelineFirst(state: State, indexes: Indexes): KoreaDay {
	const days = zoomDays[state.timelineZoom];
	const day = selectEvent(state, indexes)?.start.firstDay ?? indexes.dataset.coverage.launches.to;
	const listed = listedSpan(state, indexes, Math.floor(days / 12));
	const spare = days - daysIn(listed);
	const wanted =
		spare >= 0
			? listed.first - Math.floor(spare / 2)
			: Math.max(listed.first, Math.min(day - Math.floor(days / 2), listed.last - days + 1));
	// An event that lies ahead of what the data cover is in sight all the same.
	return Math.max(day - days + 1, Math.min(wanted, day));
}

/** The days from the first listed event to the last, with a margin; of those far ahead only what the dataset covers. */
function listedSpan(state: State, indexes: Indexes, margin: number): DaySpan {
	const events = selectEvents(state, indexes);
	const end = indexes.dataset.coverage.launches.to;
	const first = events[0]?.start.firstDay ?? end;
	const last = Math.max(first, Math.min(events.at(-1)?.start.lastDay ?? end, end));
	return {first: first - margin, last: last + margin};
}
