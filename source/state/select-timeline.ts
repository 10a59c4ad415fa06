/** Where the window of the Timeline begins, so that the selected event is in sight, not at the very edge. */
import {zoomDays} from '../layout/timeline-scale.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Indexes} from './indexes.ts';
import {selectEvent} from './selectors.ts';
import type {State} from './state.ts';

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
