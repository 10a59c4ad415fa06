/**
 * What follows from a state and the indexes: the result, the rows of the open view and which of them are in sight, the
 * selected event, its pairing. Nothing here changes anything.
 */

import {compareEvents} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isLaunch,
	isStatement,
	type Launch,
} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import {
	type Layout,
	type ListLine,
	layoutView,
	textRectangle,
	windowTop,
	yearWindow,
} from '../layout/layout.ts';
import {pageTarget} from '../layout/line.ts';
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

/** The events of rows of pairs, which stay the same until the question or the search changes: each frame asks for them often. */
const stepsOfRows = new WeakMap<readonly PairRow[], readonly BriefingEvent[]>();

/**
 * The events that the keys step through in the open view: those that the rows of Pairs are of, else all that is listed, and
 * in its place among them the selected event where the search does not find it: one that was followed, or gone to.
 */
export function selectSteps(state: State, indexes: Indexes): readonly BriefingEvent[] {
	if (state.view === 'pairs') {
		const rows = selectPairRows(state, indexes);
		const steps = stepsOfRows.get(rows) ?? rows.map(row => rowEvents(row, state.pairQuestion.by)[0]);
		stepsOfRows.set(rows, steps);
		return steps;
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
	const rows = selectPairRows(state, indexes);
	const isRow = ({id}: BriefingEvent, place: number) => {
		const row = id === state.selectedId ? rows[place] : undefined;
		return row !== undefined && rowEvents(row, pairQuestion.by)[1]?.id === partnerId;
	};
	const row = partnerId === undefined ? -1 : steps.findIndex(isRow);
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

/** The addresses of the marked event's sources by their numbers; undefined where there is none to open. */
export function selectSourceAddresses(state: State, indexes: Indexes): readonly (string | undefined)[] {
	return (selectEvent(state, indexes)?.sources ?? []).map(({url}) =>
		url !== undefined && pageTarget(url) !== undefined ? url : undefined,
	);
}

/** The marked events by date, whatever a search finds. */
export function selectMarked({marked}: State, {dataset}: Indexes): readonly BriefingEvent[] {
	return marked.flatMap(id => eventOf(id, dataset) ?? []).sort(compareEvents);
}

/** Two drills or two launches, where these alone are marked. */
export function selectCompared(
	state: State,
	indexes: Indexes,
): readonly [Drill, Drill] | readonly [Launch, Launch] | undefined {
	const [first, second, ...others] = selectMarked(state, indexes);
	if (first === undefined || second === undefined || others.length > 0) {
		return undefined;
	}

	if (isDrill(first) && isDrill(second)) {
		return [first, second];
	}

	return isLaunch(first) && isLaunch(second) ? [first, second] : undefined;
}

/** The state with the selected event marked beside the only marked one. */
export function withSecond(state: State, indexes: Indexes): State {
	const event = selectEvent(state, indexes);
	const {marked} = state;
	return event !== undefined && marked.length === 1 && !marked.includes(event.id)
		? {...state, marked: [...marked, event.id]}
		: state;
}
