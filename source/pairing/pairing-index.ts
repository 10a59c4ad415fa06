/**
 * Each drill with the launch that is surely nearest to it in time, found on sorted indexes: O(log launches) a drill, plus
 * the launches no farther off than the first certain one on each side. The rules are those of docs/method.md, "Nearest";
 * a property test holds them against a twin that compares every drill with every launch.
 */

import {compareEvents} from '../dataset/dataset.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {known} from '../text/words.ts';
import {createIntervalIndex, type IntervalIndex} from './chance.ts';
import {drillSpan, type Gap, gapBetween, gapsFrom} from './gap.ts';

export const directions = ['nearest', 'next', 'previous'] as const;

export type Direction = (typeof directions)[number];

/** A launch seen from a drill. */
export type Neighbour = {readonly launch: Launch; readonly gap: Gap};

export type Pairing = {
	readonly drill: Drill;
	/** The launch that the direction asks for; absent where there is none. */
	readonly match?: Neighbour;
	/** All launches during the drill or on its one day, by start; the match may be one of them. */
	readonly inside: readonly Neighbour[];
	/** The last launch that certainly came before the drill, and the first that certainly came after it. */
	readonly before?: Neighbour | undefined;
	readonly after?: Neighbour | undefined;
	/**
	 * The launch on the other side of the match: the last before, unless the match itself came before. Where the match is
	 * uncertain it has no side: then the nearer of those that certainly came before or after.
	 */
	readonly alternative?: Neighbour | undefined;
	/**
	 * Launches of rough dates that may be as near as the match or nearer, by start: their smallest possible gap is no
	 * larger than the match's largest. Those that the direction leaves out are not among them.
	 */
	readonly mayBeNearer: readonly Neighbour[];
};

export type LaunchIndex = IntervalIndex<Launch>;

/** Indexes the launches that count. */
export function createLaunchIndex(launches: readonly Launch[]): LaunchIndex {
	return createIntervalIndex(
		launches
			.toSorted(compareEvents)
			.map(launch => ({first: launch.start.firstDay, last: launch.start.lastDay, item: launch})),
	);
}

/** The pairing of one drill. Whether a drill should be paired at all (`isPaired`) is the caller's to ask. */
export function pairDrill(drill: Drill, index: LaunchIndex, direction: Direction): Pairing {
	const near = nearLaunches(drill, index);
	const candidates = near.filter(neighbour => !isOnWrongSide(neighbour, direction));
	const match = chooseMatch(direction, candidates);
	const around = () => {
		const before = best(near.filter(isBefore), preferLater);
		const after = best(near.filter(isAfter), preferEarlier);
		const alternative = match && otherSide(match, before, after);
		return {
			inside: near.filter(({gap}) => gap.relation === 'during' || gap.relation === 'same-day'),
			...known({before, after, alternative}),
			mayBeNearer: match === undefined ? [] : possiblyNearer(match, candidates),
		};
	};
	return match === undefined ? {drill, ...around()} : new MatchedPairing(drill, match, around);
}

/** What a pairing holds beside its drill and its match. */
type Around = Omit<Pairing, 'drill' | 'match'>;

/**
 * A pairing whose match is known; all else, which lists do not ask for, is found when it is asked for. Lists make thousands
 * of them, so it is a class: an object with getters of its own takes five times as long to make. A copy (`...`) of it
 * would have the drill and the match alone.
 */
export class MatchedPairing implements Pairing {
	readonly drill: Drill;
	readonly match: Neighbour;
	readonly #make: (drill: Drill) => Around;
	#made: Around | undefined;

	constructor(drill: Drill, match: Neighbour, make: (drill: Drill) => Around) {
		this.drill = drill;
		this.match = match;
		this.#make = make;
	}

	get inside() {
		return this.#around.inside;
	}

	get before(): Neighbour | undefined {
		return this.#around.before;
	}

	get after(): Neighbour | undefined {
		return this.#around.after;
	}

	get alternative(): Neighbour | undefined {
		return this.#around.alternative;
	}

	get mayBeNearer() {
		return this.#around.mayBeNearer;
	}

	get #around(): Around {
		this.#made ??= this.#make(this.drill);
		return this.#made;
	}
}

/**
 * The launches among which match, neighbours and rivals are, by start. The first launch that certainly came on a side
 * bounds how far any other of that side can be and still win; without one, nothing lies on that side alone.
 */
function nearLaunches(drill: Drill, index: LaunchIndex): readonly Neighbour[] {
	const {start, end} = drillSpan(drill);
	const gapOf = gapsFrom(drill);
	const seen = new Map<Launch, Neighbour>();
	const see = (launch: Launch): Neighbour => {
		const neighbour = seen.get(launch) ?? {launch, gap: gapOf(launch)};
		seen.set(launch, neighbour);
		return neighbour;
	};
	const touching = index.overlapping(start.min, end.max).map(see);
	const back = farthest([...touching, ...index.lastBefore(start.min).map(see)].filter(isBefore));
	const ahead = farthest([...touching, ...index.firstAfter(end.max).map(see)].filter(isAfter));
	const reach = (days: number) => (Number.isFinite(days) ? days : 0);
	return index
		.overlapping(start.min - reach(back), end.max + reach(ahead))
		.sort(compareEvents)
		.map(see);
}

/** Whether a launch certainly came on the side that a direction leaves out. */
function isOnWrongSide(neighbour: WithGap, direction: Direction): boolean {
	return direction === 'next' ? isBefore(neighbour) : direction === 'previous' && isAfter(neighbour);
}

function chooseMatch(direction: Direction, candidates: readonly Neighbour[]): Neighbour | undefined {
	switch (direction) {
		case 'nearest':
			return bestByNearness(candidates, byLaunch);
		case 'next':
			return best(candidates, preferEarlier);
		case 'previous':
			return best(candidates, preferLater);
	}
}

/** Of exact dates none may be nearer than the match: that has been decided. */
function possiblyNearer(match: Neighbour, candidates: readonly Neighbour[]): readonly Neighbour[] {
	return candidates.filter(
		({launch, gap}) =>
			launch.id !== match.launch.id &&
			Math.abs(gap.days) < Math.abs(gap.daysMax) &&
			Math.abs(gap.days) <= Math.abs(match.gap.daysMax),
	);
}

export type DrillIndex = IntervalIndex<Drill>;

/**
 * The drill that stands next to a launch, on the side that the direction allows: the nearest even where coarse dates
 * leave it as far away as they can, so that a month's training does not hide a flight of the day before. Of several
 * equally near, one whose own pairing the launch is, then by the rules for launches, then the shorter: a flight on the
 * launch's day says more than the exercise of eleven days around it.
 */
export function pairingForLaunch(
	launch: Launch,
	drills: DrillIndex,
	direction: Direction,
	pairingOf: (drill: Drill) => Pairing,
): Pairing | undefined {
	const {firstDay, lastDay} = launch.start;
	const seen = (found: readonly Drill[]) =>
		preferred(
			found.map(drill => ({drill, gap: gapBetween(drill, launch)})),
			one => !isOnWrongSide(one, direction),
		);
	const reach = farthest(
		seen([
			...drills.overlapping(firstDay, lastDay),
			...drills.lastBefore(firstDay),
			...drills.firstAfter(lastDay),
		]),
	);
	const near = seen(drills.overlapping(firstDay - reach, lastDay + reach));
	const least = farthest(near);
	const chosen = bestByNearness(
		preferred(
			near.filter(({gap}) => Math.abs(gap.daysMax) === least),
			({drill}) => pairingOf(drill).match?.launch.id === launch.id,
		),
		(a, b) => longestDays(a) - longestDays(b) || compareEvents(a.drill, b.drill),
	);
	return chosen && withLaunch(pairingOf(chosen.drill), {launch, gap: chosen.gap});
}

/** Of the farthest that each may be away, in days, the least; infinite for none. */
function farthest(all: readonly WithGap[]): number {
	return Math.min(...all.map(({gap}) => Math.abs(gap.daysMax)));
}

function otherSide(
	match: Neighbour,
	before: Neighbour | undefined,
	after: Neighbour | undefined,
): Neighbour | undefined {
	if (match.gap.relation === 'uncertain') {
		return bestByNearness(
			[before, after].filter(neighbour => neighbour !== undefined),
			byLaunch,
		);
	}

	return isBefore(match) ? after : before;
}

/** Those that pass a test, or all where none does. */
function preferred<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
	const passing = all.filter(test);
	return passing.length > 0 ? passing : all;
}

/** A drill's pairing with another launch than its own in the middle; then what is nearer to the drill is no question. */
export function withLaunch(pairing: Pairing, match: Neighbour): Pairing & {readonly match: Neighbour} {
	const {drill, inside, before, after} = pairing;
	const alternative = otherSide(match, before, after);
	const mayBeNearer = pairing.match?.launch.id === match.launch.id ? pairing.mayBeNearer : [];
	return {drill, match, inside, mayBeNearer, ...known({before, after, alternative})};
}

function longestDays({drill}: {readonly drill: Drill}): number {
	const {start, end} = drillSpan(drill);
	return end.max - start.min;
}

type WithGap = {readonly gap: Gap};

function isBefore({gap}: WithGap): boolean {
	return gap.relation === 'before';
}

function isAfter({gap}: WithGap): boolean {
	return gap.relation === 'after';
}

function byLaunch(a: Neighbour, b: Neighbour): number {
	return compareEvents(a.launch, b.launch);
}

/** How far off at most: of a range, what is certain is its larger end. */
function byFarthest(a: WithGap, b: WithGap): number {
	return Math.abs(a.gap.daysMax) - Math.abs(b.gap.daysMax);
}

function byCertainty(a: WithGap, b: WithGap): number {
	return Number(a.gap.relation === 'uncertain') - Number(b.gap.relation === 'uncertain');
}

function preferEarlier(a: Neighbour, b: Neighbour): number {
	return byFarthest(a, b) || byCertainty(a, b) || byLaunch(a, b);
}

function preferLater(a: Neighbour, b: Neighbour): number {
	return byFarthest(a, b) || byCertainty(a, b) || byLaunch(b, a);
}

function best<T>(candidates: readonly T[], compare: (a: T, b: T) => number): T | undefined {
	return candidates.reduce<T | undefined>(
		(winner, candidate) => (winner === undefined || compare(candidate, winner) < 0 ? candidate : winner),
		undefined,
	);
}

/**
 * Smallest largest-possible |days|; then smallest |hours| where both candidates have hours; then certain before uncertain; then after
 * the drill rather than before it; then the caller's order.
 *
 * "Where both have hours" is no order on its own (A can beat B by hours, B beat C and C beat A by the later rules), so
 * it is applied as a step: among the closest in days, whoever is beaten on hours by another leaves; the later rules
 * choose among those who stay. The result does not depend on the order of the candidates.
 */
function bestByNearness<T extends WithGap>(
	candidates: readonly T[],
	last: (a: T, b: T) => number,
): T | undefined {
	const closest = farthest(candidates);
	const close = candidates.filter(({gap}) => Math.abs(gap.daysMax) === closest);
	const fewest = Math.min(...close.map(({gap}) => Math.abs(gap.minutes ?? Number.POSITIVE_INFINITY)));
	return best(
		close.filter(({gap}) => gap.minutes === undefined || Math.abs(gap.minutes) === fewest),
		(a, b) => byCertainty(a, b) || Number(isBefore(a)) - Number(isBefore(b)) || last(a, b),
	);
}
