/** How many drills had a launch close by, beside what placing them by chance would give. */
import type {LaunchDays} from './launch-days.ts';
import {expectedCount, holm, middleCounts, placementsOf, pValue} from './placements.ts';
import {isClose, type Question, questions} from './question.ts';
import type {Ring} from './ring.ts';

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

/** A share whose p-value has been corrected for all questions asked beside it. */
export type TestedShare = Share & {readonly pHolm: number};

/** The answers to all questions for the drills on the rings. */
export function sharesOf(rings: readonly Ring[], launchDays: LaunchDays): Share[] {
	const drills = rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	return questions.map(question => {
		const placements = placementsOf(rings, span => isClose(question, span, launchDays));
		return {
			...question,
			drills,
			close: placements.observed,
			expected: expectedCount(placements),
			...middleCounts(placements),
			p: pValue(placements),
		};
	});
}

/** The same with Holm's correction over all of them. */
export function testedShares(shares: readonly Share[]): TestedShare[] {
	const corrected = holm(shares.map(({p}) => p));
	return shares.map((share, index) => ({...share, pHolm: corrected[index] ?? 1}));
}
