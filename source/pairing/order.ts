/**
 * The order of pairs, one for `briefing pairs` and for the screen. A drill without a launch always stands last, and a
 * pair without what is sorted by (no chance, no certain gap) behind those that have it, whichever way the rest is turned.
 */
import {namedDay} from '../time/coarse-date.ts';
import type {Pairing} from './pairing-index.ts';
import type {Pairings} from './pairings.ts';

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
