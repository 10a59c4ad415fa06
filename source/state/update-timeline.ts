/**
 * Moving in the Timeline: from event to event in time, from lane to lane, a window at a time, and closer or further
 * off. What is in sight follows from the selected event; only where the window began is remembered.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import type {MoveActionName, TimelineActionName} from '../keys/key-binding.ts';
import {lanesOf, timelineLanes, timelineZooms, zoomDays} from '../layout/timeline-axes.ts';
import type {Indexes} from './indexes.ts';
import {selectTimelineFirst} from './select-window.ts';
import {selectEvent, selectEvents} from './selectors.ts';
import {type State, withSelected} from './state.ts';

/** The state after an action of the Timeline alone. */
export function updateTimeline(state: State, action: TimelineActionName, indexes: Indexes): State {
	switch (action) {
		case 'previous-event':
			return step(state, -1, selectEvents(state, indexes), indexes);
		case 'next-event':
			return step(state, 1, selectEvents(state, indexes), indexes);
		case 'previous-in-lane':
			return step(state, -1, ownLane(state, indexes), indexes);
		case 'next-in-lane':
			return step(state, 1, ownLane(state, indexes), indexes);
		case 'zoom-in':
			return zoom(state, 1, indexes);
		case 'zoom-out':
			return zoom(state, -1, indexes);
	}
}

/** The state after one of the moving keys: lanes up and down, windows, both ends. */
export function moveInTimeline(state: State, move: MoveActionName, indexes: Indexes): State {
	const events = selectEvents(state, indexes);
	const days = zoomDays[state.timelineZoom];
	switch (move) {
		case 'move-down':
			return toLane(state, 1, indexes);
		case 'move-up':
			return toLane(state, -1, indexes);
		case 'go-to-first':
			return selectInTimeline(state, events[0], indexes);
		case 'go-to-last':
			return selectInTimeline(state, events.at(-1), indexes);
		case 'page-down':
			return byDays(state, days, indexes);
		case 'page-up':
			return byDays(state, -days, indexes);
		case 'half-page-down':
			return byDays(state, Math.ceil(days / 2), indexes);
		case 'half-page-up':
			return byDays(state, -Math.ceil(days / 2), indexes);
	}
}

/** The state with an event selected and the window where it was, as far as the event stays in sight. */
export function selectInTimeline(state: State, event: BriefingEvent | undefined, indexes: Indexes): State {
	return event === undefined
		? state
		: withSelected({...state, timelineFirst: selectTimelineFirst(state, indexes)}, event.id);
}

function step(state: State, by: number, events: readonly BriefingEvent[], indexes: Indexes): State {
	const place = events.findIndex(({id}) => id === state.selectedId);
	return selectInTimeline(state, events[Math.max(0, place + by)], indexes);
}

function ownLane(state: State, indexes: Indexes): readonly BriefingEvent[] {
	const selected = selectEvent(state, indexes);
	const lane = selected && lanesOf(selected)[0];
	return selectEvents(state, indexes).filter(event => lanesOf(event)[0] === lane);
}

/** The event nearest in time of the next lane that has one in sight. */
function toLane(state: State, by: 1 | -1, indexes: Indexes): State {
	const selected = selectEvent(state, indexes);
	if (selected === undefined) {
		return state;
	}

	const first = selectTimelineFirst(state, indexes);
	const last = first + zoomDays[state.timelineZoom] - 1;
	const events = selectEvents(state, indexes).filter(
		({start}) => start.firstDay >= first && start.firstDay <= last,
	);
	const own = timelineLanes.indexOf(lanesOf(selected)[0]);
	const lanes = by === 1 ? timelineLanes.slice(own + 1) : timelineLanes.slice(0, own).toReversed();
	const lane = lanes.find(candidate => events.some(event => lanesOf(event)[0] === candidate));
	return selectInTimeline(
		state,
		nearest(
			events.filter(event => lanesOf(event)[0] === lane),
			selected.start.firstDay,
		),
		indexes,
	);
}

/** The event nearest to a day so many days on; at least the next one that way. */
function byDays(state: State, days: number, indexes: Indexes): State {
	const selected = selectEvent(state, indexes);
	if (selected === undefined) {
		return state;
	}

	const from = selected.start.firstDay;
	const ahead = selectEvents(state, indexes).filter(({start}) =>
		days > 0 ? start.firstDay > from : start.firstDay < from,
	);
	return selectInTimeline(state, nearest(ahead, from + days), indexes);
}

function nearest(events: readonly BriefingEvent[], day: number): BriefingEvent | undefined {
	const distance = ({start}: BriefingEvent) => Math.abs(start.firstDay - day);
	return events.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The selected event keeps its place between the edges. */
function zoom(state: State, by: 1 | -1, indexes: Indexes): State {
	const place = timelineZooms.indexOf(state.timelineZoom);
	const timelineZoom = timelineZooms[place + by];
	const selected = selectEvent(state, indexes);
	if (timelineZoom === undefined) {
		return {...state, notice: by === 1 ? 'A week is the closest.' : 'A year is the widest.'};
	}

	if (selected === undefined) {
		return {...state, timelineZoom};
	}

	const day = selected.start.firstDay;
	const share = (day - selectTimelineFirst(state, indexes)) / zoomDays[state.timelineZoom];
	return {...state, timelineZoom, timelineFirst: Math.round(day - share * zoomDays[timelineZoom])};
}
