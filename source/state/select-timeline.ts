/** What the Timeline draws: its window begins so that the selected event is in sight, not at the very edge. */
import {textRectangle} from '../layout/pane-at.ts';
import type {TimelineInput} from '../layout/timeline-grid.ts';
import {zoomDays} from '../layout/timeline-scale.ts';
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
	const wanted = state.timelineFirst ?? firstWindow(day, days, indexes.dataset.coverage.launches.to + margin);
	return Math.max(day - days + 1 + margin, Math.min(wanted, day - margin));
}

/** The selected event in the middle, unless half of the window would lie beyond what the dataset knows. */
function firstWindow(day: KoreaDay, days: number, end: KoreaDay): KoreaDay {
	return Math.min(day - Math.floor(days / 2), end - days + 1);
}
