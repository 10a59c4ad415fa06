/**
 * Which launches count: all, the ballistic ones, those that the CNS database would list, or classes by name.
 * The choice is a value with a name, so that the screen, the summary and every export can say which one was used.
 */
import {
	type Launch,
	type LaunchClass,
	launchClasses,
	type Missile,
	type MissileSystem,
} from '../dataset/event.ts';
import {namedDay} from '../time/coarse-date.ts';
import type {Pairing} from './pairing-index.ts';
import type {Pairings} from './pairings.ts';

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

// The order of pairs, one for `briefing pairs` and for the screen. A drill without a launch always stands last, and a
// pair without what is sorted by (no chance, no certain gap) behind those that have it, whichever way the rest is turned.

export const pairOrders = ['date', 'gap', 'chance', 'drill', 'launch-day', 'launch', 'said'] as const;
/**
 * What pairs are sorted by, a column each, the most asked for first: the drill's date, the smallest gap first, the least
 * usual closeness first, the drill's title, the launch's day, its title, those with statements first.
 */
export type PairOrder = (typeof pairOrders)[number];

/**
 * The pairings, given by date, in an order; equals stay by date. A gap of rough dates counts as the largest that it can
 * be, as where the nearest launch is chosen; one whose dates do not tell which came first stands behind all others.
 */
export function orderPairings(
	rows: readonly Pairing[],
	order: PairOrder,
	pairings: Pairings,
	{isReversed = false}: {readonly isReversed?: boolean} = {},
): readonly Pairing[] {
	const turn = isReversed ? -1 : 1;
	const keyOf = keysOf(pairings)[order];
	return rows
		.map((pairing, place) => ({pairing, place, isUnpaired: pairing.match === undefined, key: keyOf(pairing)}))
		.sort(
			(a, b) =>
				Number(a.isUnpaired) - Number(b.isUnpaired) ||
				Number(a.key === undefined) - Number(b.key === undefined) ||
				turn * compareKeys(a.key, b.key) ||
				(order === 'date' ? turn : 1) * (a.place - b.place),
		)
		.map(({pairing}) => pairing);
}

/** What a pair is sorted by; undefined where it has none of it, and then it stands behind those that have. */
type Key = number | string | undefined;

function keysOf(pairings: Pairings): Readonly<Record<PairOrder, (pairing: Pairing) => Key>> {
	return {
		date: ({drill}) => namedDay(drill.start),
		drill: ({drill}) => drill.title.toLowerCase(),
		gap: gapKey,
		'launch-day': ({match}) => match && namedDay(match.launch.start),
		launch: ({match}) => match?.launch.title.toLowerCase(),
		said: pairing => (saidBy(pairing) === '' ? undefined : saidBy(pairing)),
		chance: pairing => pairings.chance(pairing),
	};
}

function compareKeys(a: Key, b: Key): number {
	return a === b || a === undefined || b === undefined ? 0 : a < b ? -1 : 1;
}

/**
 * Which side spoke of a pair: `N` where North Korea is said to have tied the launch to the drill or commented on the
 * drill, `S` where the drill is said to have answered a launch; `NS` for both, empty for neither.
 */
export function saidBy({drill, match}: Pairing): '' | 'N' | 'S' | 'NS' {
	const isTied = match?.launch.statedReasons.some(({drills}) => drills.includes(drill.id)) ?? false;
	const north = isTied || drill.reactions.length > 0 ? 'N' : '';
	return drill.inResponseTo.length > 0 ? `${north}S` : north;
}

const minutesInDay = 1440;

/** The gap in minutes, known hours as they are; none where the dates do not tell which came first. */
function gapKey({match}: Pairing): number | undefined {
	if (match === undefined || match.gap.relation === 'uncertain') {
		return undefined;
	}

	return Math.abs(match.gap.minutes ?? match.gap.daysMax * minutesInDay);
}
