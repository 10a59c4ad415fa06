/**
 * Which launches count: all, the ballistic ones, those that the CNS database would list, or classes by name.
 * The choice is a value with a name, so that the screen, the summary and every export can say which one was used.
 *
 * All pairings of a dataset under one choice of launches, direction and theatre: what lists, panes, exports and the
 * summary read. Made once for each choice; each drill is paired when it is first asked for.
 */

import type {Dataset, MissileSystem} from '../dataset/dataset.ts';
import {readyPartsOf} from '../dataset/dataset-parts.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isLaunch,
	type Launch,
	type LaunchClass,
	launchClasses,
	type Missile,
} from '../dataset/event.ts';
import {once} from '../text/words.ts';
import {chanceOf, createIntervalIndex, createLaunchCalendar} from './chance.ts';
import {drillSpan, type Gap} from './gap.ts';
import {
	createLaunchIndex,
	type Direction,
	type DrillIndex,
	type LaunchIndex,
	MatchedPairing,
	type Neighbour,
	type Pairing,
	pairDrill,
	pairingForLaunch,
} from './pairing-index.ts';

export const launchPresets = ['all', 'ballistic', 'cns'] as const;

export type LaunchPreset = (typeof launchPresets)[number];

export type LaunchChoice =
	| {readonly preset: LaunchPreset}
	/** In the order of `launchClasses`, each once. */
	| {readonly classes: readonly LaunchClass[]};

export const allLaunches: LaunchChoice = {preset: 'all'};

const notBallistic: ReadonlySet<LaunchClass> = new Set(['cruise', 'anti-ship', 'SAM', 'rocket-artillery']);

/** The choice as it is typed: `ballistic`, `SRBM,ICBM`. */
export function launchChoiceText(choice: LaunchChoice): string {
	return 'preset' in choice ? choice.preset : choice.classes.join(',');
}

/** The choice in words: `ballistic launches`, `ICBM and SLV launches`. */
export function launchChoiceWords(choice: LaunchChoice): string {
	if ('classes' in choice) {
		return `${choice.classes.join(', ').replace(/, ([^,]*)$/, ' and $1')} launches`;
	}

	return {
		all: 'all launches',
		ballistic: 'ballistic launches (no cruise, anti-ship, surface-to-air or artillery)',
		cns: 'launches by the CNS rule (ballistic or space, 500 kg to 300 km)',
	}[choice.preset];
}

/** Reads `all`, `ballistic`, `cns` or classes with commas, in any case; a string is what is wrong with it. */
export function parseLaunchChoice(text: string): LaunchChoice | string {
	const preset = launchPresets.find(name => name === text.trim().toLowerCase());
	if (preset !== undefined) {
		return {preset};
	}

	const chosen = new Set<LaunchClass>();
	for (const part of text.split(',').map(word => word.trim())) {
		const name = launchClasses.find(className => className.toLowerCase() === part.toLowerCase());
		if (name === undefined) {
			return `"${part}" is not a valid choice of launches; write all, ballistic, cns, or classes with commas: ${launchClasses.join(', ')}`;
		}

		chosen.add(name);
	}

	return {classes: launchClasses.filter(name => chosen.has(name))};
}

/** Whether a launch counts: at least one of its missiles fits the choice. */
export function countsIn(
	choice: LaunchChoice,
	systems: ReadonlyMap<string, MissileSystem>,
): (launch: Launch) => boolean {
	const fits = missileTest(choice, systems);
	return launch => launch.missiles.some(fits);
}

function missileTest(
	choice: LaunchChoice,
	systems: ReadonlyMap<string, MissileSystem>,
): (missile: Missile) => boolean {
	if ('classes' in choice) {
		const classes = new Set(choice.classes);
		return missile => classes.has(missile.class);
	}

	switch (choice.preset) {
		case 'all':
			return () => true;
		case 'ballistic':
			return missile => !notBallistic.has(missile.class);
		case 'cns':
			// An unknown class cannot be shown to meet the rule; an unnamed system of a ballistic class is taken to.
			return missile =>
				!notBallistic.has(missile.class) &&
				missile.class !== 'unknown' &&
				(missile.system === undefined || systems.get(missile.system)?.cnsRule !== false);
	}
}

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
	const index = once(() => createLaunchIndex(launches));
	const isUsual = choice.direction === 'nearest' && launchChoiceText(choice.launches) === 'all';
	const makePairing = (drill: Drill) => pairDrill(drill, index(), choice.direction);
	const made = once(() => new Map(isUsual ? readyPairings(dataset, makePairing) : []));
	const pairingOf = (drill: Drill): Pairing => {
		const known = made().get(drill.id) ?? makePairing(drill);
		made().set(drill.id, known);
		return known;
	};
	const ofDrill = (drill: Drill) => (isPaired(drill, choice.theatre) ? pairingOf(drill) : undefined);
	const drills = once(() =>
		dataset.events.filter(isDrill).filter(drill => drill.kind === 'drill' && isPaired(drill, choice.theatre)),
	);
	const fromLaunch = new Map<string, Pairing | undefined>();
	const drillIndex = once(() => createDrillIndex(drills()));
	const calendar = once(() => createLaunchCalendar(launches, dataset.coverage.launches));
	return {
		choice,
		launches,
		get index() {
			return index();
		},
		ofDrill,
		all: once(() => drills().map(pairingOf)),
		ofEvent(event) {
			if (isDrill(event)) {
				return ofDrill(event);
			}

			if (!isLaunch(event) || !counts(event)) {
				return undefined;
			}

			if (!fromLaunch.has(event.id)) {
				fromLaunch.set(event.id, pairingForLaunch(event, drillIndex(), choice.direction, pairingOf));
			}

			return fromLaunch.get(event.id);
		},
		chance(pairing) {
			return pairing.match && chanceOf(pairing.drill, pairing.match.gap, calendar(), choice.direction);
		},
	};
}

/** By the id of each drill its pairing with the nearest launch, which the build has found by the same rules. */
function readyPairings(
	{events}: Dataset,
	make: (drill: Drill) => Pairing,
): readonly (readonly [string, Pairing])[] {
	const nearest = readyPartsOf(events)?.nearest() ?? [];
	const found: (readonly [string, Pairing])[] = [];
	let place = 0;
	for (const drill of nearest.length === 0 ? [] : events) {
		if (isDrill(drill)) {
			const [at = -1, gap] = nearest[place++] ?? [];
			const launch = events[at];
			if (launch !== undefined && isLaunch(launch)) {
				const match: Neighbour = {launch, gap: gap as Gap};
				found.push([drill.id, new MatchedPairing(drill, match, make)]);
			}
		}
	}

	return found;
}

/** Drills without a single date are listed and never paired; those held elsewhere only when asked for. */
export function isPaired(drill: Drill, theatre: 'korea' | 'all'): boolean {
	return drill.pairable && (theatre === 'all' || drill.theatre === 'korea');
}

/** Indexes the drills that are paired. */
function createDrillIndex(drills: readonly Drill[]): DrillIndex {
	return createIntervalIndex(
		drills.map(drill => {
			const {start, end} = drillSpan(drill);
			return {first: start.min, last: end.max, item: drill};
		}),
	);
}
