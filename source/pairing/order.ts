/**
 * The order of pairs, one for `briefing pairs` and for the screen. A drill without a launch always stands last, and a
 * pair without what is sorted by (no chance, no certain gap) behind those that have it, whichever way the rest is turned.
 */
import type {Pairing} from './pairing-index.ts';
import type {Pairings} from './pairings.ts';

export const pairOrders = ['date', 'gap', 'chance'] as const;
/** What pairs are sorted by: the drill's date, the smallest gap first, the least usual closeness first. */
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
	const keyOf = {
		date: ({drill}: Pairing) => [0, drill.start.firstDay],
		gap: gapKey,
		chance: (pairing: Pairing) => {
			const chance = pairings.chance(pairing);
			return chance === undefined ? [1, 0] : [0, chance];
		},
	}[order];
	return rows
		.map((pairing, place) => ({
			pairing,
			place,
			key: [Number(pairing.match === undefined), ...keyOf(pairing)],
		}))
		.sort((a, b) => compareKeys(a.key, b.key, turn) || (order === 'date' ? turn : 1) * (a.place - b.place))
		.map(({pairing}) => pairing);
}

/** Unpaired ones and those without a value keep their place at the end; only the value turns. */
function compareKeys(
	[unpairedA = 0, unknownA = 0, valueA = 0]: readonly number[],
	[unpairedB = 0, unknownB = 0, valueB = 0]: readonly number[],
	turn: number,
): number {
	return unpairedA - unpairedB || unknownA - unknownB || turn * (valueA - valueB);
}

const minutesInDay = 1440;

/** The gap in minutes, known hours as they are. */
function gapKey({match}: Pairing): readonly number[] {
	if (match === undefined) {
		return [1, 0];
	}

	const {relation, daysMax, minutes} = match.gap;
	const isUnknown = Number(relation === 'uncertain');
	return [isUnknown, Math.abs(minutes ?? daysMax * minutesInDay)];
}
