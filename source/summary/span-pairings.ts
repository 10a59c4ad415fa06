/**
 * The pairings of the drills of a span: the launch that stands next to each, the one on the other side, and what others
 * have said of the two. Where no drill of the span is paired: the drill nearest to each launch of it.
 */
import type {Reaction, Tie} from '../dataset/claim.ts';
import {compareEvents, type Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isLaunch,
	type Launch,
	type NuclearTest,
} from '../dataset/event.ts';
import {gapBetween} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {type Citations, sourceOfAddress} from './citations.ts';
import {
	type Cited,
	type DrillStatus,
	flattenDrills,
	type SummaryClaim,
	type SummaryDrill,
	type SummaryLaunch,
	type SummaryNearestDrill,
	type SummaryOrder,
	type SummaryPairing,
	type SummaryReaction,
	type SummaryTie,
} from './summary.ts';

type PairingContext = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly citations: Citations;
	/** Ids of the launches that the summary has already described and cited. */
	readonly described: ReadonlySet<string>;
	readonly isDaily: boolean;
};

/** What the span was to a drill, by how much it is the span's own news. */
export const statusRanks: Record<DrillStatus, number> = {
	'one-day': 0,
	within: 0,
	starts: 1,
	ends: 2,
	'under-way': 3,
	'in-part': 3,
};

/** The pairings of the drills of the span, drills before deployments: of a day its own before those under way, of more days by start. */
export function pairingsIn(
	drills: readonly SummaryDrill[],
	context: PairingContext,
): readonly SummaryPairing[] {
	return flattenDrills(drills)
		.toSorted(
			(a, b) =>
				Number(a.drill.kind === 'deployment') - Number(b.drill.kind === 'deployment') ||
				(context.isDaily ? statusRanks[a.status] - statusRanks[b.status] : compareEvents(a.drill, b.drill)),
		)
		.flatMap(({drill}) => {
			const pairing = context.pairings.ofDrill(drill);
			return pairing === undefined ? [] : [summaryPairing(pairing, context)];
		});
}

function summaryPairing(pairing: Pairing, context: PairingContext): SummaryPairing {
	const {drill, match, inside, alternative} = pairing;
	const chance = context.pairings.chance(pairing);
	const matchCited = citeNeighbour(match, context);
	const alternativeCited = citeNeighbour(alternative, context);
	return {
		drill,
		...(match === undefined ? {} : {match}),
		matchCited,
		inside,
		...(alternative === undefined ? {} : {alternative}),
		alternativeCited,
		mayBeNearer: pairing.mayBeNearer,
		...(chance === undefined ? {} : {chance}),
		claims: claimsOf(drill, context.dataset),
		ties: tiesOf(drill, context.dataset),
		orders: ordersOf(drill, context.dataset),
		reactions: drill.reactions.map(reaction => citedReaction(reaction, drill, context.citations)),
	};
}

function citeNeighbour(neighbour: Neighbour | undefined, {citations, described}: PairingContext): Cited {
	return neighbour === undefined || described.has(neighbour.launch.id)
		? []
		: citations.citeOne(neighbour.launch);
}

function claimsOf({inResponseTo}: Drill, {byId}: Dataset): readonly SummaryClaim[] {
	return bySpeaker(inResponseTo).map(({by, tie, entries}) => ({
		by,
		tie,
		events: entries.flatMap(({to}) => {
			const event = byId.get(to);
			return event !== undefined && isNorthKorean(event) ? [event] : [];
		}),
	}));
}

function isNorthKorean(event: BriefingEvent): event is Launch | NuclearTest {
	return !isDrill(event);
}

function tiesOf({id}: Drill, {events}: Dataset): readonly SummaryTie[] {
	const statements = events
		.filter(isLaunch)
		.flatMap(launch =>
			launch.statedReasons.filter(({drills}) => drills.includes(id)).map(({by, tie}) => ({by, tie, launch})),
		);
	return bySpeaker(statements).map(({by, tie, entries}) => ({
		by,
		tie,
		launches: entries.map(({launch}) => launch),
	}));
}

/** Entries of one speaker that go as far as one another, together. */
function bySpeaker<T extends {readonly by: string; readonly tie: Tie}>(
	entries: readonly T[],
): readonly {readonly by: string; readonly tie: Tie; readonly entries: readonly T[]}[] {
	const groups: {by: string; tie: Tie; entries: T[]}[] = [];
	for (const entry of entries) {
		const group = groups.find(({by, tie}) => by === entry.by && tie === entry.tie);
		if (group === undefined) {
			groups.push({by: entry.by, tie: entry.tie, entries: [entry]});
		} else {
			group.entries.push(entry);
		}
	}

	return groups;
}

/** What sources say of the order on a day that drill and launch share; on different days the dates tell it. */
function ordersOf(drill: Drill, {byId}: Dataset): readonly SummaryOrder[] {
	const orders = new Map<string, SummaryOrder>();
	for (const {launch: id, order, by} of drill.order) {
		const launch = byId.get(id);
		if (launch === undefined || !isLaunch(launch) || gapBetween(drill, launch).days !== 0) {
			continue;
		}

		const key = JSON.stringify([order, by]);
		orders.set(key, {
			...(by === undefined ? {} : {by}),
			order,
			launches: [...(orders.get(key)?.launches ?? []), launch],
		});
	}

	return [...orders.values()];
}

function citedReaction(reaction: Reaction, drill: Drill, citations: Citations): SummaryReaction {
	const {url} = reaction;
	return {
		reaction,
		cited: url === undefined ? [] : citations.cite([sourceOfAddress(url, drill.sources)]),
	};
}

/** The nearest drill of each launch that counts; launches with one drill and gap stand together. */
export function nearestDrillsOf(
	launches: readonly SummaryLaunch[],
	{pairings, citations}: Pick<PairingContext, 'pairings' | 'citations'>,
): readonly SummaryNearestDrill[] {
	const groups = new Map<string, Omit<SummaryNearestDrill, 'cited'>>();
	for (const {launch} of launches) {
		const pairing = pairings.ofEvent(launch);
		if (pairing?.match === undefined) {
			continue;
		}

		const {gap} = pairing.match;
		const key = JSON.stringify([pairing.drill.id, gapWords(gap)]);
		const before = groups.get(key);
		groups.set(key, {
			pairing: before?.pairing ?? pairing,
			gap: before?.gap ?? gap,
			launches: [...(before?.launches ?? []), launch],
		});
	}

	return [...groups.values()].map(group => ({...group, cited: citations.citeOne(group.pairing.drill)}));
}
