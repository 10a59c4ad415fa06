/**
 * The drills and deployments that certainly went on in a span of days, parts under the drill that they belong to, and
 * what the span was to each: its start, its end, all of it; of a single day also day n of m.
 */
import {compareEvents} from '../dataset/compare-events.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, endOf, isDrill} from '../dataset/event.ts';
import {wholesOf} from '../dataset/wholes-of.ts';
import {type DrillSpan, drillSpan} from '../pairing/gap.ts';
import {isPaired} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import {type DaySpan, isOneDay} from '../time/day-span.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import {eventsStarting} from './events-starting.ts';
import {type DrillStatus, dayStatuses, type SummaryDrill} from './summary.ts';

/** The drills of the span as a forest: of a day those under way, starting, ending, of it alone; of more days by start. */
export function drillsIn(
	dataset: Dataset,
	days: DaySpan,
	{theatre}: PairingChoice,
	citations: Citations,
): readonly SummaryDrill[] {
	const held = eventsStarting(dataset.events, Number.NEGATIVE_INFINITY, days.last)
		.filter(isDrill)
		.filter(drill => days.first <= endOf(drill).lastDay)
		.map(drill => ({drill, span: drillSpan(drill)}))
		.filter(({span}) => span.start.max <= days.last && days.first <= span.end.min)
		.map(({drill, span}) => ({drill, ...standingIn(span, days), wholes: wholesOf(drill, dataset.byId)}))
		.sort((a, b) => (isOneDay(days) ? dayRank(a) - dayRank(b) : 0) || compareEvents(a.drill, b.drill));
	const heldIds = new Set(held.map(({drill}) => drill.id));
	const heldWhole = (wholes: readonly Drill[]) => wholes.find(({id}) => heldIds.has(id));
	// Sources are numbered as the reader meets them: a whole before its parts.
	const below = (whole: Drill | undefined): readonly SummaryDrill[] =>
		held
			.filter(({wholes}) => heldWhole(wholes)?.id === whole?.id)
			.map(({drill, wholes, ...dayOfIt}) => {
				const [direct] = wholes;
				const cited = citations.cite(drill.sources);
				return {
					drill,
					...dayOfIt,
					...(direct === undefined || heldIds.has(direct.id) ? {} : {partOf: direct}),
					parts: below(drill),
					isPaired: isPaired(drill, theatre),
					cited,
				};
			});
	return below(undefined);
}

function standingIn(
	span: DrillSpan,
	days: DaySpan,
): Pick<SummaryDrill, 'status' | 'dayOfDrill' | 'drillDays'> {
	const {start, end} = span;
	const isExact = start.min === start.max && end.min === end.max && end.min > start.min;
	if (!isOneDay(days)) {
		return {status: statusIn(span, days)};
	}

	const status = statusOn(span, days.first);
	return isExact
		? {status, dayOfDrill: days.first - start.min + 1, drillDays: end.min - start.min + 1}
		: {status};
}

function statusOn({start, end, endUnknown}: DrillSpan, day: KoreaDay): DrillStatus {
	const ends = end.max === day && !endUnknown;
	if (start.min === day) {
		return ends ? 'one-day' : 'starts';
	}

	return ends ? 'ends' : 'under-way';
}

function statusIn({start, end, endUnknown}: DrillSpan, {first, last}: DaySpan): DrillStatus {
	const ends = end.max <= last && !endUnknown;
	if (start.min >= first) {
		return ends ? 'within' : 'starts';
	}

	if (ends) {
		return 'ends';
	}

	return start.max < first && end.min > last ? 'under-way' : 'in-part';
}

/** The place of a drill among those of a day. */
function dayRank({status}: Pick<SummaryDrill, 'status'>): number {
	const ranks: readonly DrillStatus[] = dayStatuses;
	return ranks.indexOf(status);
}
