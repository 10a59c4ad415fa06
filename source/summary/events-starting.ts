/** The events that start in a span of days, without a walk through all. */
import type {BriefingEvent} from '../dataset/event.ts';
import {lowerBound} from '../pairing/interval-index.ts';
import type {KoreaDay} from '../time/korea-day.ts';

/** The events whose first possible day lies from `first` to `last`; `events` by start, as a dataset holds them. */
export function eventsStarting(
	events: readonly BriefingEvent[],
	first: KoreaDay,
	last: KoreaDay,
): readonly BriefingEvent[] {
	return events.slice(
		lowerBound(events, ({start}) => start.firstDay >= first),
		lowerBound(events, ({start}) => start.firstDay > last),
	);
}
