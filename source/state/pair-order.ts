/** The order of the rows in Pairs. */
import type {PairOrder} from '../layout/rows.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';

/**
 * The pairings in an order: by date as they come; by gap the smallest first, hours before days, uncertain ones and
 * drills without a launch last; by chance the least usual first, those without one last. Equals stay by date.
 */
export function orderPairings(
	rows: readonly Pairing[],
	order: PairOrder,
	pairings: Pairings,
): readonly Pairing[] {
	if (order === 'date') {
		return rows;
	}

	const keyOf = order === 'gap' ? gapKey : (pairing: Pairing) => pairings.chance(pairing) ?? Infinity;
	return rows
		.map(pairing => ({pairing, key: keyOf(pairing)}))
		.sort((a, b) => compareKeys(a.key, b.key))
		.map(({pairing}) => pairing);
}

/** Two infinite keys are equal: their difference is no number. */
function compareKeys(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

const minutesInDay = 1440;

/** The gap in minutes, known hours as they are; the size of an uncertain one is not known. */
function gapKey({match}: Pairing): number {
	if (match === undefined) {
		return Infinity;
	}

	const {relation, days, daysMax, minutes} = match.gap;
	if (relation === 'uncertain') {
		return Number.MAX_SAFE_INTEGER;
	}

	return minutes === undefined
		? Math.abs(days) * minutesInDay + Math.abs(daysMax - days)
		: Math.min(Math.abs(minutes), (Math.abs(days) + 1) * minutesInDay);
}
