/** What the Timeline draws: its window begins so that the selected event is in sight, not at the very edge. */
import {textRectangle} from '../layout/pane-at.ts';
import type {TimelineInput} from '../layout/timeline-grid.ts';
import {zoomDays} from '../layout/timeline-scale.ts';
import {type DaySpan, daysIn} from '../time/day-span.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Indexes} from './indexes.ts';
import {selectLayout} from './select-text.ts';
import {selectEvent, selectEvents} from './selectors.ts';
import type {State} from './state.ts';

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
