/** `briefing list`: events for other programs. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import type {CommandResult} from './command-result.ts';
import {eventRecord} from './event-record.ts';
import {jsonLines} from './json-lines.ts';

/** The events as a JSON array, one a line; status 1 where there is none. */
export function listCommand({
	dataset,
	events,
}: {
	dataset: Dataset;
	events: readonly BriefingEvent[];
}): CommandResult {
	return {
		output: jsonLines(events.map(event => eventRecord(event, dataset))),
		status: events.length === 0 ? 1 : 0,
		...(events.length === 0 ? {error: 'No event matches.'} : {}),
	};
}
