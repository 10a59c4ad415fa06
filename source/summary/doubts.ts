/** What the reader should know before trusting a record of the day: marks of confidence below high, and notes. */
import type {BriefingEvent} from '../dataset/event.ts';
import type {SummaryDoubt} from './summary.ts';

/** Notes and marks of the events, those that share both told once, in the order of the events. */
export function doubtsOf(events: readonly BriefingEvent[]): readonly SummaryDoubt[] {
	const groups = new Map<string, SummaryDoubt>();
	for (const event of events) {
		const {confidence, note, sources} = event;
		if (confidence === 'high' && note === undefined) {
			continue;
		}

		const hasOneSource = confidence === 'medium' && new Set(sources.map(({publisher}) => publisher)).size < 2;
		const key = JSON.stringify([confidence, hasOneSource, note]);
		groups.set(key, {
			confidence,
			hasOneSource,
			...(note === undefined ? {} : {note}),
			events: [...(groups.get(key)?.events ?? []), event],
		});
	}

	return [...groups.values()];
}
