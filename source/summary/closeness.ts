/**
 * How close drills and launches of a day were, and how common such closeness was in the year around it. Told only where it
 * says something: a gap of at most 30 days, and a share of under 40%; from there on it was ordinary. Never a cause.
 *
 * The pairings of the drills of a span: the launch that stands next to each, the one on the other side, and what others
 * have said of the two. Where no drill of the span is paired: the drill nearest to each launch of it.
 */

import {tiesOf} from '../dataset/claim.ts';
import {compareEvents, type Dataset} from '../dataset/dataset.ts';
import {type Drill, isLaunch, type Launch} from '../dataset/event.ts';
import {statementsOn} from '../dataset/statements.ts';
import {drillSpan, gapBetween} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {percentText} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {countDays, known, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {compareCoarseDates, daysIn} from '../time/days.ts';
import {bySpeaker, claimsOf} from './claim-sentences.ts';
import {dateWithPreposition} from './drills-sentence.ts';
import {type HeadlineDrills, nameFor} from './headline-drills.ts';
import {launchesName} from './launch-kinds.ts';
import type {Citations} from './outline.ts';
import {flattenDrills} from './span-events.ts';
import type {
	Cited,
	DrillStatus,
	Summary,
	SummaryDrill,
	SummaryOrder,
	SummaryPairing,
	SummarySentence,
	SummaryTie,
} from './summary.ts';

/** Beyond so many days a gap is no closeness. */
const closestDays = 30;

/** From this share of days on a gap is ordinary. */
export const ordinaryShare = 0.4;

type Facts = Pick<Summary, 'pairings' | 'launches' | 'span' | 'choice' | 'counts' | 'names'>;

/** The sentences on the drill that the day is about: its launch, unless that is today's, and how common that was. */
export function closenessSentences(facts: Facts, headline: HeadlineDrills): readonly SummarySentence[] {
	const pairing = headlinePairing(facts, headline);
	const {match} = pairing ?? {};
	if (pairing === undefined || match === undefined || match.gap.relation === 'uncertain') {
		return [];
	}

	const isToday = touchesToday(pairing, facts);
	const gap = largestGap(match);
	if (gap > closestDays) {
		return [];
	}

	return [
		...(isToday ? [] : [matchSentence(pairing, match, facts, headline)]),
		...shareSentence(pairing, match, isToday),
	];
}

/** The launch that these sentences name, on a day without one. */
export function closeLaunch(facts: Facts, headline: HeadlineDrills): Launch | undefined {
	return headlinePairing(facts, headline)?.match?.launch;
}

/** The drill of this day alone; else an exercise that opens, closes, or has a launch of the day in it. */
function headlinePairing(
	{pairings, ...facts}: Facts,
	{oneDay, exercise, opening, closing}: HeadlineDrills,
): SummaryPairing | undefined {
	const isLaunchDay = facts.launches.some(({counts}) => counts);
	const candidates = [oneDay, ...opening, ...closing, ...(isLaunchDay ? [exercise] : [])];
	return candidates
		.map(entry => pairings.find(({drill}) => drill.id === entry?.drill.id))
		.find(pairing => pairing?.match !== undefined);
}

function touchesToday({inside, match}: SummaryPairing, {span}: Facts): boolean {
	return [...inside, ...(match === undefined ? [] : [match])].some(
		({launch}) => launch.start.firstDay === span.first,
	);
}

function longestDays(drill: Drill): number {
	const {start, end} = drillSpan(drill);
	return daysIn({first: start.min, last: end.max});
}

function largestGap({gap}: Neighbour): number {
	return Math.max(Math.abs(gap.days), Math.abs(gap.daysMax));
}

/** `The launch nearest to the flight came 2 days after it, on 5 November 2024.` Its date says that it is later. */
function matchSentence(
	{drill, inside}: SummaryPairing,
	{launch, gap}: Neighbour,
	{choice, span, counts, names}: Facts,
	headline: HeadlineDrills,
): SummarySentence {
	const name = nameFor(drill, headline);
	const soFar = inside.filter(({launch: other}) => other.start.lastDay <= span.last).length;
	if (soFar > 1) {
		return {text: `${sentenceCase(wordNoun(soFar, 'launch', 'launches'))} came during ${name}.`, cited: []};
	}

	if (gap.relation === 'during' && choice.direction === 'nearest') {
		const which = inside.length > 1 ? 'The first launch' : 'The one launch';
		const first = inside.map(({launch: {start}}) => start).toSorted(compareCoarseDates)[0] ?? launch.start;
		return {text: `${which} during ${name} came ${dateWithPreposition(first)}.`, cited: []};
	}

	const which = {
		nearest: `The launch nearest to ${name}`,
		next: `The first launch from the start of ${name}`,
		previous: `The last launch before the end of ${name}`,
	}[choice.direction];
	const days = largestGap({launch, gap});
	const when =
		gap.relation === 'during' || gap.relation === 'same-day'
			? 'came during it'
			: days === 0
				? `came ${gap.relation} it on the same day`
				: days === 1
					? `came the day ${gap.relation} it`
					: `came ${countDays(days)} ${gap.relation} it`;
	// The last launch before the day is told here alone, and so by what it was.
	const what = counts?.sinceLaunch?.event === launch ? ` (${launchesName([launch], names)})` : '';
	return {text: `${which} ${when}, ${dateWithPreposition(launch.start)}${what}.`, cited: []};
}

/** `In the year around it, a launch fell on 19% of days.` */
function shareSentence(
	{drill, chance}: SummaryPairing,
	match: Neighbour,
	isToday: boolean,
): readonly SummarySentence[] {
	// In a drill of more than a month some launch is to be expected, and its share would say nothing of the day.
	if (chance === undefined || longestDays(drill) > closestDays) {
		return [];
	}

	if (chance >= ordinaryShare) {
		const days = longestDays(drill);
		// "So close" needs a sentence before it that says how close.
		const text =
			largestGap(match) > 0 && !isToday
				? 'A launch so close was'
				: days > 1
					? `Periods of ${numberWord(days)} days with a launch in them were`
					: 'A launch on the same day was';
		return [{text: `${text} ordinary in the year around it.`, cited: []}];
	}

	return [{text: `${sentenceCase(shareWords(drill, match, chance))}.`, cited: []}];
}

/** How common a gap was, without a full stop; a drill of several days is told in periods of its length. */
export function shareWords(drill: Drill, match: Neighbour, chance: number): string {
	const days = longestDays(drill);
	const gap = largestGap(match);
	const share = percentText(chance);
	if (days > 1) {
		const within = gap === 0 ? '' : ` or within ${countDays(gap)} of them`;
		return `${share} of ${numberWord(days)}-day periods in the year around it had a launch in them${within}`;
	}

	return gap === 0
		? `a launch fell on ${share} of days in the year around it`
		: `${share} of days in the year around it had a launch within ${countDays(gap)}`;
}

export type PairingContext = {
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
