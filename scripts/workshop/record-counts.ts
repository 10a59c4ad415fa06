/**
 * How many events the dataset holds by kind, and of these how many by confidence, by how exact the date is and by
 * sources: the figures of `docs/import.md`.
 */
import {type BriefingEvent, confidences, type EventKind} from '../../source/dataset/event.ts';
import {yearOf} from '../../source/time/coarse-date.ts';

/** The number of events of each kind for one row of the table. */
type CountRow = {readonly words: string; readonly counts: Readonly<Record<EventKind, number>>};

type RowRule = {readonly words: string; readonly has: (event: BriefingEvent) => boolean};

const rules: readonly RowRule[] = [
	{words: 'all', has: () => true},
	...confidences.map(confidence => ({
		words: `confidence ${confidence}`,
		has: (event: BriefingEvent) => event.confidence === confidence,
	})),
	{words: 'start known to the minute', has: ({start}) => start.minute !== undefined},
	{
		words: 'start known to the day',
		has: ({start}) => start.precision === 'day' && !start.approximate && start.minute === undefined,
	},
	{
		words: 'start known to about a day',
		has: ({start}) => start.precision === 'day' && start.approximate === true,
	},
	{words: 'start known to the month', has: ({start}) => start.precision === 'month'},
	{words: 'start known to the year', has: ({start}) => start.precision === 'year'},
	{words: 'no source', has: event => publisherCount(event) === 0},
	{words: 'sources of one publisher', has: event => publisherCount(event) === 1},
	{words: 'sources of two or more publishers', has: event => publisherCount(event) > 1},
	{words: 'from 2016 on', has: ({start}) => yearOf(start) >= 2016},
	{
		words: 'from 2016 on, two or more publishers',
		has: event => yearOf(event.start) >= 2016 && publisherCount(event) > 1,
	},
];

/** Counts the events, one row for each way of counting, in the order of the table. */
export function countRecords(events: readonly BriefingEvent[]): readonly CountRow[] {
	return rules.map(({words, has}) => ({
		words,
		counts: {
			drill: countOf(events, 'drill', has),
			deployment: countOf(events, 'deployment', has),
			launch: countOf(events, 'launch', has),
			'nuclear-test': countOf(events, 'nuclear-test', has),
		},
	}));
}

/** How many different publishers the sources of an event have. */
function publisherCount({sources}: BriefingEvent): number {
	return new Set(sources.map(({publisher}) => publisher)).size;
}

function countOf(events: readonly BriefingEvent[], kind: EventKind, has: RowRule['has']): number {
	return events.filter(event => event.kind === kind && has(event)).length;
}
