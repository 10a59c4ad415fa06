/** How many drills had a launch close by, beside what placing them by chance would give. */
import type {DaySpan} from '../time/days.ts';
import {isClose, type LaunchDays, type Question, questions, type Ring} from './study-drills.ts';

export type Share = Question & {
	/** Drills asked about, and those with a launch close by. */
	readonly drills: number;
	readonly close: number;
	/** The mean number by chance, and the middle 95% of all placings. */
	readonly expected: number;
	readonly low: number;
	readonly high: number;
	/** Two-sided, for this question alone. */
	readonly p: number;
};

/** A share of which no test is made. */
export type UntestedShare = Omit<Share, 'p'>;

/** A share whose p-value has been corrected for all questions asked beside it. */
export type TestedShare = Share & {readonly pHolm: number};

/**
 * The answers to all questions for the drills on the rings: by chance they stand anywhere in their year, or, with a number
 * of days, up to that many days from where they stood.
 */
export function sharesOf(rings: readonly Ring[], launchDays: LaunchDays, seasonDays?: number): Share[] {
	const drills = rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	return questions.map(question =>
		shareOf(
			question,
			drills,
			placementsOf(rings, span => isClose(question, span, launchDays), seasonDays),
		),
	);
}

/** The answer to a question, from what chance would give. */
export function shareOf(question: Question, drills: number, placements: Placements): Share {
	return {
		...question,
		drills,
		close: placements.observed,
		expected: expectedCount(placements),
		...middleCounts(placements),
		p: pValue(placements),
	};
}

/** The same with Holm's correction over all of them. */
export function testedShares(shares: readonly Share[]): TestedShare[] {
	const corrected = holm(shares.map(({p}) => p));
	return shares.map((share, index) => ({...share, pHolm: corrected[index] ?? 1}));
}

// What chance would give: the number of drills with a launch close by, over all ways of moving each year's calendar of
// drills around its year (docs/method.md, "The test").
//
// Years are moved independently, each by any number of days with equal weight. So a year's count has a distribution
// that is found by trying its 365 moves, and the sum over years is their convolution: exact, without a draw of random
// numbers, though there are 365 to the power of the number of years such placings.

export type Placements = {
	/** Drills with a launch close by, as they stood. */
	readonly observed: number;
	/** The probability of each count under placing by chance, from 0 to the number of drills. */
	readonly probabilities: readonly number[];
};

/** The distribution of the count of drills that pass the test; with a number of days, of moves within the season. */
export function placementsOf(
	rings: readonly Ring[],
	test: (span: DaySpan) => boolean,
	seasonDays?: number,
): Placements {
	return combined(
		rings.map(ring => placementsOfCounts(countsByMove(ring, test, seasonDays), ring.drills.length)),
	);
}

/** The distribution of the sum of counts that are moved independently. */
export function combined(years: readonly Placements[]): Placements {
	return years.reduce(
		(all, year) => ({
			observed: all.observed + year.observed,
			probabilities: convolve(all.probabilities, year.probabilities),
		}),
		{observed: 0, probabilities: [1]},
	);
}

/** The distribution of equally likely counts of at most `most`, the first of them what was seen. */
export function placementsOfCounts(counts: readonly number[], most: number): Placements {
	const probabilities = new Array<number>(most + 1).fill(0);
	for (const count of counts) {
		probabilities[count] = (probabilities[count] ?? 0) + 1 / counts.length;
	}

	return {observed: counts[0] ?? 0, probabilities};
}

/** How many drills of the ring pass at each move, as `byMove` has them. */
export function countsByMove(
	ring: Ring,
	test: (span: DaySpan) => boolean,
	seasonDays?: number,
): readonly number[] {
	return byMove(ring, {valueAt: span => Number(test(span)), join: (a, b) => a + b, none: 0}, seasonDays);
}

type MoveValues = {
	/** The value of a drill on these days. */
	readonly valueAt: (span: DaySpan) => number;
	/** How the values of the drills of a ring become one, and what stands for no drill. */
	readonly join: (a: number, b: number) => number;
	readonly none: number;
};

/**
 * A value of all drills of the ring when they are moved by 0, 1, 2 ... days around it; or, with a number of days, by 0
 * and by up to that many days to either side, without an end at the turn of the year, but no further than the windows
 * around all of them are known.
 */
export function byMove(
	ring: Ring,
	{valueAt, join, none}: MoveValues,
	seasonDays?: number,
): readonly number[] {
	const {first, dayCount, drills} = ring;
	const moves =
		seasonDays === undefined
			? Array.from({length: dayCount}, (_, move) => move)
			: seasonMoves(ring, seasonDays);
	const values = new Float64Array(moves.length).fill(none);
	const base = first - (seasonDays ?? 0);
	for (const [lengthDays, starts] of startsByLength(drills)) {
		// Drills of one length have the same value on the same day, so each is asked for once.
		const valueOn = oncePerPlace(dayCount + 2 * (seasonDays ?? 0), place =>
			valueAt({first: base + place, last: base + place + lengthDays}),
		);
		for (const start of starts) {
			for (let place = 0; place < moves.length; place++) {
				const move = moves[place] ?? 0;
				const at = seasonDays === undefined ? first + ((start - first + move) % dayCount) : start + move;
				values[place] = join(values[place] ?? none, valueOn(at - base));
			}
		}
	}

	return Array.from(values);
}

/** The value at each of so many places, found when it is first asked for; none is NaN. */
function oncePerPlace(places: number, valueAt: (place: number) => number): (place: number) => number {
	const known = new Float64Array(places).fill(Number.NaN);
	return place => {
		const seen = known[place] ?? Number.NaN;
		if (!Number.isNaN(seen)) {
			return seen;
		}

		const value = valueAt(place);
		known[place] = value;
		return value;
	};
}

function seasonMoves({known, drills}: Ring, days: number): readonly number[] {
	const back = Math.min(days, Math.min(...drills.map(({first}) => first)) - known.first);
	const ahead = Math.min(days, known.last - Math.max(...drills.map(({last}) => last)));
	const sizes = (most: number) => Array.from({length: most}, (_, index) => index + 1);
	return [0, ...sizes(ahead), ...sizes(back).map(size => -size)];
}

/** The first days of the drills of each length. */
function startsByLength(drills: readonly DaySpan[]): Map<number, number[]> {
	const lengths = new Map<number, number[]>();
	for (const {first, last} of drills) {
		const starts = lengths.get(last - first) ?? [];
		starts.push(first);
		lengths.set(last - first, starts);
	}

	return lengths;
}

/**
 * The distribution of the sum of two independent counts. Counts that never occur are passed over: a ring has a count for
 * each of its days at most, however many drills lie on it, so the work grows with the drills and not with their square.
 */
export function convolve(left: readonly number[], right: readonly number[]): number[] {
	const sum = new Float64Array(left.length + right.length - 1);
	// Half of the time of the statistics is spent here, so there are no pairs to take apart in it.
	const pairs = [...right.entries()].filter(([, share]) => share > 0);
	const occurring = pairs.map(([count]) => count);
	const shares = pairs.map(([, share]) => share);
	for (const [leftCount, leftShare] of left.entries()) {
		if (leftShare > 0) {
			for (let place = 0; place < occurring.length; place++) {
				const count = leftCount + (occurring[place] ?? 0);
				sum[count] = (sum[count] ?? 0) + leftShare * (shares[place] ?? 0);
			}
		}
	}

	return Array.from(sum);
}

/** The mean count. */
export function expectedCount({probabilities}: Placements): number {
	return probabilities.reduce((sum, probability, count) => sum + probability * count, 0);
}

/** The middle 95% of the placings: at most one in 40 lies below `low`, and at most one in 40 above `high`. */
export function middleCounts({probabilities}: Placements): {low: number; high: number} {
	const most = probabilities.length - 1;
	let low = 0;
	let below = probabilities[0] ?? 0;
	while (low < most && below <= outsideShare) {
		low++;
		below += probabilities[low] ?? 0;
	}

	let high = most;
	let above = probabilities[most] ?? 0;
	while (high > 0 && above <= outsideShare) {
		high--;
		above += probabilities[high] ?? 0;
	}

	return {low, high};
}

const outsideShare = 0.025;

/**
 * The p-value: how often chance alone gives a count as far out as the observed one. Two-sided: twice the smaller of the
 * shares of placings with at least and with at most as many, but never above 1. The observed placing is one of the
 * placings, so it is never 0.
 */
export function pValue({observed, probabilities}: Placements): number {
	const sum = (from: number, to: number) =>
		probabilities.slice(from, to).reduce((total, probability) => total + probability, 0);
	return Math.min(1, 2 * Math.min(sum(0, observed + 1), sum(observed, probabilities.length)));
}

/**
 * Holm's correction: the p-values, in the order given, made so that with `adjusted <= 0.05` for a yes the chance of even
 * one false yes among all of them is at most 5%, however they hang together. (S. Holm, Scandinavian Journal of
 * Statistics 6, 1979.)
 */
export function holm(pValues: readonly number[]): number[] {
	const ranked = pValues.map((p, index) => ({p, index})).sort((a, b) => a.p - b.p || a.index - b.index);
	const adjusted = new Array<number>(pValues.length).fill(1);
	let largest = 0;
	for (const [rank, {p, index}] of ranked.entries()) {
		largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
		adjusted[index] = largest;
	}

	return adjusted;
}
