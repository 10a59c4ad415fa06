/**
 * The pairings of the drills of a span: the launch that stands next to each, the one on the other side, and what others
 * have said of the two. Where no drill of the span is paired: the drill nearest to each launch of it.
 */
import {compareEvents, type Dataset} from '../dataset/dataset.ts';
import {tiesOf} from '../dataset/dataset-parts.ts';
import {type Drill, isLaunch} from '../dataset/event.ts';
import {statementsOn} from '../dataset/statements.ts';
import {gapBetween} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {known} from '../text/words.ts';
import {bySpeaker, claimsOf} from './claim-sentences.ts';
import type {Citations} from './outline.ts';
import {
	type Cited,
	type DrillStatus,
	flattenDrills,
	type SummaryDrill,
	type SummaryLaunch,
	type SummaryNearestDrill,
	type SummaryOrder,
	type SummaryPairing,
	type SummaryTie,
} from './summary.ts';

type PairingContext = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly citations: Citations;
	/** Ids of the launches that the summary has already described and cited. */
	readonly described: ReadonlySet<string>;
};

/** What the span was to a drill, by how much it is the span's own news. */
const statusRanks: Record<DrillStatus, number> = {
	within: 0,
	starts: 1,
	ends: 2,
	'under-way': 3,
	'in-part': 3,
};

/** The pairings of the drills of the span: drills before deployments, the span's own before those under way, by start. */
export function pairingsIn(
	drills: readonly SummaryDrill[],
	context: PairingContext,
): readonly SummaryPairing[] {
	return flattenDrills(drills)
		.toSorted(
			(a, b) =>
				Number(a.drill.kind === 'deployment') - Number(b.drill.kind === 'deployment') ||
				statusRanks[a.status] - statusRanks[b.status] ||
				compareEvents(a.drill, b.drill),
		)
		.flatMap(({drill}, _, all) => {
			const pairing = context.pairings.ofDrill(drill);
			return pairing === undefined
				? []
				: [summaryPairing(pairing, new Set(all.map(entry => entry.drill)), context)];
		});
}

function summaryPairing(
	pairing: Pairing,
	shown: ReadonlySet<Drill>,
	context: PairingContext,
): SummaryPairing {
	const {drill, match, inside, alternative} = pairing;
	const chance = context.pairings.chance(pairing);
	const matchCited = citeNeighbour(match, context);
	const alternativeCited = citeNeighbour(alternative, context);
	return {
		drill,
		...known({match}),
		matchCited,
		inside,
		...known({alternative}),
		alternativeCited,
		mayBeNearer: pairing.mayBeNearer,
		...known({chance}),
		claims: claimsOf(drill, context.dataset, context.citations),
		ties: reasonsOf(drill, context.dataset),
		orders: ordersOf(drill, context.dataset, context.citations),
		// A part that the span has too shows its own statements; of the others the whole does.
		reactions: statementsOn(drill, context.dataset)
			.filter(({drill: at}) => at === drill || !shown.has(at))
			.map(({reaction, drill: at}) => ({reaction, cited: context.citations.citeClaim(reaction, at)})),
	};
}

function citeNeighbour(neighbour: Neighbour | undefined, {citations, described}: PairingContext): Cited {
	return neighbour === undefined || described.has(neighbour.launch.id)
		? []
		: citations.citeOne(neighbour.launch);
}

function reasonsOf({id}: Drill, {events}: Dataset): readonly SummaryTie[] {
	const statements = events
		.filter(isLaunch)
		.filter(launch => tiesOf(launch).reasons?.some(({drills}) => drills.includes(id)))
		.flatMap(launch =>
			launch.statedReasons.filter(({drills}) => drills.includes(id)).map(({by, tie}) => ({by, tie, launch})),
		);
	return bySpeaker(statements).map(({by, tie, entries}) => ({
		by,
		tie,
		launches: entries.map(({launch}) => launch),
	}));
}

/** What sources say of the order on a day that drill and launch share; on different days the dates tell it. */
function ordersOf(drill: Drill, {byId}: Dataset, citations: Citations): readonly SummaryOrder[] {
	const orders = new Map<string, SummaryOrder>();
	for (const claim of drill.order) {
		const {launch: id, order, by} = claim;
		const launch = byId.get(id);
		if (launch === undefined || !isLaunch(launch) || gapBetween(drill, launch).days !== 0) {
			continue;
		}

		const key = JSON.stringify([order, by]);
		orders.set(key, {
			...known({by}),
			order,
			claim,
			launches: [...(orders.get(key)?.launches ?? []), launch],
			cited: by === undefined ? [] : citations.citeClaim({...claim, by}, drill),
		});
	}

	return [...orders.values()];
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
