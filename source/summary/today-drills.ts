/**
 * The drills and deployments that certainly went on on the day, parts under the drill that they belong to, and what
 * the day was to each: day n of m, its start, its end, its only day.
 */
import {compareEvents} from '../dataset/compare-events.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, endOf, isDrill} from '../dataset/event.ts';
import {type DrillSpan, drillSpan} from '../pairing/gap.ts';
import {isPaired} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import {eventsStarting} from './events-starting.ts';
import {type DrillStatus, drillStatuses, type SummaryDrill} from './summary.ts';

/** The drills of the day as a forest: under way, starting, ending, held on the day alone; each group by start. */
export function drillsOfDay(
	dataset: Dataset,
	day: KoreaDay,
	{theatre}: PairingChoice,
	citations: Citations,
): readonly SummaryDrill[] {
	const held = eventsStarting(dataset.events, Number.NEGATIVE_INFINITY, day)
		.filter(isDrill)
		.filter(drill => day <= endOf(drill).lastDay)
		.map(drill => ({drill, span: drillSpan(drill)}))
		.filter(({span}) => span.start.max <= day && day <= span.end.min)
		.map(({drill, span}) => ({drill, ...dayOf(span, day), wholes: wholesOf(drill, dataset)}))
		.sort(
			(a, b) =>
				drillStatuses.indexOf(a.status) - drillStatuses.indexOf(b.status) || compareEvents(a.drill, b.drill),
		);
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

/** The drills that a drill is a part of, nearest first; none where a user's data run in a circle. */
function wholesOf(drill: Drill, {byId}: Dataset): readonly Drill[] {
	const wholes: Drill[] = [];
	for (let id = drill.partOf; id !== undefined; ) {
		const whole = byId.get(id);
		if (whole === undefined || !isDrill(whole)) {
			break;
		}

		if (whole.id === drill.id || wholes.includes(whole)) {
			return [];
		}

		wholes.push(whole);
		id = whole.partOf;
	}

	return wholes;
}

function dayOf(
	{start, end, endUnknown}: DrillSpan,
	day: KoreaDay,
): Pick<SummaryDrill, 'status' | 'dayOfDrill' | 'drillDays'> {
	const status = statusOf(start.min === day, end.max === day && !endUnknown, endUnknown);
	const isExact = start.min === start.max && end.min === end.max && end.min > start.min;
	return {status, ...(isExact ? {dayOfDrill: day - start.min + 1, drillDays: end.min - start.min + 1} : {})};
}

function statusOf(starts: boolean, ends: boolean, endUnknown: boolean): DrillStatus {
	if (starts) {
		return ends && !endUnknown ? 'one-day' : 'starts';
	}

	return ends ? 'ends' : 'under-way';
}
