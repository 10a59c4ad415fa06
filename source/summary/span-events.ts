/** The launches, nuclear tests and fire that certainly fell in a span of days. */

import type {StatedReason} from '../dataset/claim.ts';
import {compareEvents, type Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isFire,
	isLaunch,
	isNote,
	type Launch,
	type Missile,
	type Note,
	type NuclearTest,
} from '../dataset/event.ts';
import {wholesOf} from '../dataset/event-words.ts';
import {eventsStarting, eventsTouching} from '../pairing/chance.ts';
import {type DrillSpan, drillSpan} from '../pairing/gap.ts';
import {countsIn, isPaired, type PairingChoice} from '../pairing/pairings.ts';
import {known} from '../text/words.ts';
import type {DaySpan} from '../time/days.ts';
import {claimsOf} from './claim-sentences.ts';
import type {Citations} from './outline.ts';
import type {
	DrillStatus,
	Mention,
	Summary,
	SummaryDrill,
	SummaryFire,
	SummaryLaunch,
	SummaryMissile,
	SummaryReason,
} from './summary.ts';

/** What happened in a span, each with its citations, in the order in which a summary tells of it. */
export function happenedIn(
	dataset: Dataset,
	span: DaySpan,
	choice: PairingChoice,
	citations: Citations,
): Pick<Summary, 'nuclearTests' | 'launches' | 'fires' | 'notes' | 'drills'> {
	return {
		nuclearTests: nuclearTestsIn(dataset, span, citations),
		launches: launchesIn(dataset, span, choice, citations),
		fires: firesIn(dataset, span, citations),
		notes: notesIn(dataset, span, citations),
		drills: drillsIn(dataset, span, choice, citations),
	};
}

/** The launches of the span by start, those outside the choice too: they are marked, never hidden. */
function launchesIn(
	dataset: Dataset,
	span: DaySpan,
	{launches}: PairingChoice,
	citations: Citations,
): readonly SummaryLaunch[] {
	const counts = countsIn(launches, dataset.systems);
	return eventsIn(dataset, span)
		.filter(isLaunch)
		.map(launch => {
			const cited = citations.cite(launch.sources);
			const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
			return {
				launch,
				counts: counts(launch),
				...known({site}),
				missiles: launch.missiles.map(missile => withSystemName(missile, dataset)),
				reasons: launch.statedReasons.map(reason => reasonOf(reason, launch, dataset, citations)),
				cited,
			};
		});
}

/** The nuclear tests of the span. */
function nuclearTestsIn(
	dataset: Dataset,
	span: DaySpan,
	citations: Citations,
): readonly Mention<NuclearTest>[] {
	return eventsIn(dataset, span)
		.filter(isNuclearTest)
		.map(event => ({event, cited: citations.cite(event.sources)}));
}

/** The North Korean fire of the span, by start. */
function firesIn(dataset: Dataset, span: DaySpan, citations: Citations): readonly SummaryFire[] {
	return eventsIn(dataset, span)
		.filter(isFire)
		.map(event => ({
			event,
			cited: citations.cite(event.sources),
			reasons: event.statedReasons.map(reason => ({reason, cited: citations.citeClaim(reason, event)})),
		}));
}

/** The user's own notes of days that the span surely had a part of, by start. */
function notesIn({events}: Dataset, {first, last}: DaySpan, citations: Citations): readonly Mention<Note>[] {
	return eventsTouching(events, {first, last})
		.filter(isNote)
		.filter(({start, end = start}) => start.lastDay <= last && first <= end.firstDay)
		.map(event => ({event, cited: citations.cite(event.sources)}));
}

function isNuclearTest(event: BriefingEvent): event is NuclearTest {
	return event.kind === 'nuclear-test';
}

/** The events each possible first day of which lies in the span. */
function eventsIn({events}: Dataset, {first, last}: DaySpan): readonly BriefingEvent[] {
	return eventsStarting(events, first, last).filter(({start}) => start.lastDay <= last);
}

function withSystemName(missile: Missile, {systems}: Dataset): SummaryMissile {
	return missile.system === undefined
		? missile
		: {...missile, systemName: systems.get(missile.system)?.name ?? missile.system};
}

function reasonOf(
	reason: StatedReason,
	launch: Launch,
	{byId}: Dataset,
	citations: Citations,
): SummaryReason {
	return {
		reason,
		drills: reason.drills.flatMap(id => {
			const drill = byId.get(id);
			return drill !== undefined && isDrill(drill) ? [drill] : [];
		}),
		cited: citations.citeClaim(reason, launch),
	};
}

// The drills and deployments that certainly went on in a span of days, parts under the drill that they belong to, and
// what the span was to each: its start, its end, all of it; of a single day also day n of m.

/** The drills of the span as a forest, by start. */
function drillsIn(
	dataset: Dataset,
	days: DaySpan,
	{theatre}: PairingChoice,
	citations: Citations,
): readonly SummaryDrill[] {
	const held = eventsTouching(dataset.events, days)
		.filter(isDrill)
		.map(drill => ({drill, span: drillSpan(drill)}))
		.filter(({span}) => span.start.max <= days.last && days.first <= span.end.min)
		.map(({drill, span}) => ({drill, ...standingIn(span, days), wholes: wholesOf(drill, dataset.byId)}))
		.sort((a, b) => compareEvents(a.drill, b.drill));
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
					claims: claimsOf(drill, dataset, citations),
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
	return {
		status: statusIn(span, days),
		...(isExact
			? {
					dayOfDrill: Math.min(days.last, end.min) - start.min + 1,
					drillDays: end.min - start.min + 1,
				}
			: {}),
	};
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

/** Drills and their parts in the order in which the summary lists them. */
export function flattenDrills(drills: readonly SummaryDrill[]): readonly SummaryDrill[] {
	return drills.flatMap(entry => [entry, ...flattenDrills(entry.parts)]);
}
