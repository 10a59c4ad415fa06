/**
 * The mouse: a click goes to what it falls on, as the keys would, and the wheel scrolls what lies under it without
 * moving the focus. Where a row stands comes from the same values as the drawing.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import {isTextView, type PanePlace, paneAt} from '../layout/layout.ts';
import {timelineEventAt} from '../layout/timeline.ts';
import type {Indexes} from './indexes.ts';
import {selectEvent, selectLayout, selectRowEvent, selectTimelineInput} from './selectors.ts';
import {browsing, type MouseReport, type State, withSelected} from './state.ts';
import {moveLines, stepEvent, withTimelineEvent} from './update-move.ts';
import {keepSearch} from './update-typing.ts';
import {openDetail} from './update-view.ts';

/** Rows or lines that one turn of the wheel moves. */
const wheelLines = 3;

/** The state after a click or a turn of the wheel; one that falls on nothing changes nothing. */
export function updateMouse(state: State, report: MouseReport, indexes: Indexes): State {
	if ('search' in state.mode) {
		return turnWheel(state, report, {...state, mode: {...state.mode, kind: 'help'}}, indexes);
	}

	const place = paneAt(selectLayout(state), report);
	if (place === undefined) {
		return state;
	}

	// A question waits for its answer, which is about the event selected when it was asked.
	const isScrolling = report.kind !== 'click' && (place.pane !== 'list' || isTextView(state.view));
	if (state.mode.kind === 'prompt' && !isScrolling) {
		return state;
	}

	return report.kind === 'click'
		? click(state, place, indexes)
		: turnWheel(state, report, {...state, mode: browsing, pane: place.pane}, indexes);
}

/** The state scrolled as it would be with the pane under the mouse focused. */
function turnWheel(state: State, {kind}: MouseReport, there: State, indexes: Indexes): State {
	if (kind === 'click') {
		return state;
	}

	const step = kind === 'wheel-down' ? 1 : -1;
	const isTimeline = there.view === 'timeline' && there.pane === 'list' && there.mode.kind === 'browse';
	const moved = isTimeline ? stepEvent(step)(there, indexes) : moveLines(there, step * wheelLines, indexes);
	return {...moved, mode: state.mode, pane: state.pane};
}

function click(state: State, place: PanePlace, indexes: Indexes): State {
	const left = state.mode.kind === 'search' ? keepSearch(state) : state;
	const focused: State = {...left, pane: place.pane};
	if (place.pane !== 'list' || isTextView(state.view)) {
		return focused;
	}

	const clicked =
		state.view === 'timeline' ? clickedInTimeline(state, place, indexes) : clickedRow(state, place, indexes);
	if (clicked === undefined) {
		return focused;
	}

	const isSecond =
		state.mode.kind === 'browse' &&
		state.pane === 'list' &&
		clicked.event.id === selectEvent(state, indexes)?.id;
	return isSecond ? openDetail(focused) : clicked.select(focused);
}

/** What a click falls on, and how it is selected. */
type Clicked = {readonly event: BriefingEvent; readonly select: (state: State) => State};

/** The row stays where it was clicked, so that a second click finds it. */
function clickedRow(state: State, {row}: PanePlace, indexes: Indexes): Clicked | undefined {
	const found = selectRowEvent(state, indexes, row);
	return (
		found && {
			event: found.event,
			select: current => withSelected({...current, listPlace: found.place}, found.event.id),
		}
	);
}

function clickedInTimeline(state: State, place: PanePlace, indexes: Indexes): Clicked | undefined {
	const event = timelineEventAt(selectTimelineInput(state, indexes), place);
	return event && {event, select: current => withTimelineEvent(current, event, indexes)};
}
