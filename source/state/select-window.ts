/** Which rows of the list are in sight and where they stand: what is drawn, paged by and pointed at follows from here. */
import type {BriefingEvent} from '../dataset/event.ts';
import {textRectangle, windowTop} from '../layout/layout.ts';
import type {TimelineInput} from '../layout/timeline.ts';
import {zoomDays} from '../layout/timeline-axes.ts';
import {type DaySpan, daysIn, type KoreaDay} from '../time/korea-day.ts';
import type {Indexes} from './indexes.ts';
import {selectLayout} from './select-text.ts';
import {selectEvent, selectEvents, selectIndex, selectSteps} from './selectors.ts';
import type {State} from './state.ts';

/** Pairs has the names of its columns below its title. */
const pairsHeadingRows = 1;

type ListWindow = {
	readonly count: number;
	/** The place of the selected row in the list, -1 for none. */
	readonly selected: number;
	/** The place in the list of the first row in sight, and how many rows are. */
	readonly top: number;
	readonly height: number;
	/** Lines above the rows that do not scroll. */
	readonly headingRows: number;
};

/** The rows in sight. */
export function selectListWindow(state: State, indexes: Indexes): ListWindow {
	const {length: count} = selectSteps(state, indexes);
	const selected = selectIndex(state, indexes);
	const paneHeight = textRectangle(selectLayout(state), 'list')?.height ?? 1;
	const headingRows = state.view === 'pairs' && paneHeight > 1 ? pairsHeadingRows : 0;
	const height = Math.max(1, paneHeight - headingRows);
	const top = windowTop({count, height, selected, place: state.listPlace});
	return {count, selected, top, height, headingRows};
}

/** The event whose row stands in a row of the list pane, and the row's place in the window; undefined past the last. */
export function selectRowEvent(
	state: State,
	indexes: Indexes,
	row: number,
): {readonly event: BriefingEvent; readonly place: number} | undefined {
	const {top, height, headingRows} = selectListWindow(state, indexes);
	const place = row - headingRows;
	const event = place < 0 || place >= height ? undefined : selectSteps(state, indexes)[top + place];
	return event && {event, place};
}

// What the Timeline draws: its window begins so that the selected event is in sight, not at the very edge.

/** The events and the window, at the size of the pane. */
export function selectTimelineInput(state: State, indexes: Indexes): TimelineInput {
	const {width = 0, height = 0} = textRectangle(selectLayout(state), 'list') ?? {};
	return {
		events: selectEvents(state, indexes),
		selectedId: state.selectedId,
		zoom: state.timelineZoom,
		first: selectTimelineFirst(state, indexes),
		width,
		height,
	};
}

/** The first day in sight: where the window was, moved no further than the selected event needs. */
export function selectTimelineFirst(state: State, indexes: Indexes): KoreaDay {
	const days = zoomDays[state.timelineZoom];
	const day = selectEvent(state, indexes)?.start.firstDay ?? indexes.dataset.coverage.launches.to;
	const margin = Math.floor(days / 12);
	const wanted = state.timelineFirst ?? firstWindow(day, days, listedSpan(state, indexes, margin));
	return Math.max(day - days + 1 + margin, Math.min(wanted, day - margin));
}

/** The days from the first listed event to the last, with a margin; of those far ahead only what the dataset covers. */
function listedSpan(state: State, indexes: Indexes, margin: number): DaySpan {
	const events = selectEvents(state, indexes);
	const end = indexes.dataset.coverage.launches.to;
	const first = events[0]?.start.firstDay ?? end;
	const last = Math.max(first, Math.min(events.at(-1)?.start.lastDay ?? end, end));
	return {first: first - margin, last: last + margin};
}

/** The selected event in the middle, unless part of the window would then lie beyond what is listed. */
function firstWindow(day: KoreaDay, days: number, listed: DaySpan): KoreaDay {
	const spare = days - daysIn(listed);
	return spare >= 0
		? listed.first - Math.floor(spare / 2)
		: Math.max(listed.first, Math.min(day - Math.floor(days / 2), listed.last - days + 1));
}
