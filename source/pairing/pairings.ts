/**
 * All pairings of a dataset under one choice of launches, direction and theatre: what lists, panes, exports and the
 * summary read. Made once for each choice; each drill is paired when it is first asked for.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {chanceOf, createLaunchCalendar} from './chance.ts';
import {countsIn, type LaunchChoice} from './launch-choice.ts';
import {
	createDrillIndex,
	createLaunchIndex,
	type Direction,
	type DrillIndex,
	isPaired,
	type LaunchIndex,
	type Pairing,
	pairDrill,
	pairingForLaunch,
} from './pairing-index.ts';

export type PairingChoice = {
	readonly launches: LaunchChoice;
	readonly direction: Direction;
	readonly theatre: 'korea' | 'all';
};

export type Pairings = {
	readonly choice: PairingChoice;
	/** The launches that count, by start. */
	readonly launches: readonly Launch[];
	/** The pairing of a drill or deployment; undefined where it is not paired. */
	ofDrill(drill: Drill): Pairing | undefined;
	/** The pairing shown beside an event: a drill's own, the drill nearest to a launch (drills alone, no deployments). */
	ofEvent(event: BriefingEvent): Pairing | undefined;
	/** All drills that are paired, without deployments, by start. */
	all(): readonly Pairing[];
	/** The chance of a pairing's gap, 0 to 1; undefined where it has none. */
	chance(pairing: Pairing): number | undefined;
	readonly index: LaunchIndex;
};

/** Prepares the pairings of a dataset. */
export function createPairings(dataset: Dataset, choice: PairingChoice): Pairings {
	const counts = countsIn(choice.launches, dataset.systems);
	const launches = dataset.events.filter(isLaunch).filter(counts);
	const index = createLaunchIndex(launches);
	const made = new Map<string, Pairing>();
	const pairingOf = (drill: Drill): Pairing => {
		const known = made.get(drill.id) ?? pairDrill(drill, index, choice.direction);
		made.set(drill.id, known);
		return known;
	};
	const ofDrill = (drill: Drill) => (isPaired(drill, choice.theatre) ? pairingOf(drill) : undefined);
	let paired: readonly Drill[] | undefined;
	const drills = () => {
		paired ??= dataset.events
			.filter(isDrill)
			.filter(drill => drill.kind === 'drill' && isPaired(drill, choice.theatre));
		return paired;
	};
	const fromLaunch = new Map<string, Pairing | undefined>();
	let drillIndex: DrillIndex | undefined;
	let all: readonly Pairing[] | undefined;
	let calendar: ReturnType<typeof createLaunchCalendar> | undefined;
	return {
		choice,
		launches,
		index,
		ofDrill,
		all() {
			all ??= drills().map(pairingOf);
			return all;
		},
		ofEvent(event) {
			if (isDrill(event)) {
				return ofDrill(event);
			}

			if (!isLaunch(event) || !counts(event)) {
				return undefined;
			}

			if (!fromLaunch.has(event.id)) {
				drillIndex ??= createDrillIndex(drills());
				fromLaunch.set(event.id, pairingForLaunch(event, drillIndex, choice.direction, pairingOf));
			}

			return fromLaunch.get(event.id);
		},
		chance(pairing) {
			calendar ??= createLaunchCalendar(launches, dataset.coverage.launches);
			return pairing.match && chanceOf(pairing.drill, pairing.match.gap, calendar, choice.direction);
		},
	};
}
