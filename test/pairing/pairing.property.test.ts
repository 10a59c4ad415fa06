import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {gapBetween} from '../../source/pairing/gap.ts';
import {createLaunchIndex, directions, type Pairing, pairDrill} from '../../source/pairing/pairing-index.ts';
import {type BruteGap, bruteGap, brutePairing} from './brute-force.ts';
import {someDrill, someLaunches} from './made-events.ts';

const runs = 2500;

describe('gapBetween', () => {
	test('gives what trying every choice of days gives, for dates of every form', () => {
		fc.assert(
			fc.property(someDrill, someLaunches, (drill, launches) => {
				for (const launch of launches) {
					const {relation, days, daysMax, minutes} = gapBetween(drill, launch);
					expect({relation, days, daysMax, minutes}).toEqual(bruteGap(drill, launch));
				}
			}),
			{numRuns: runs},
		);
	});

	test('numbers the day of a drill only where its dates and the launch are exact', () => {
		fc.assert(
			fc.property(someDrill, someLaunches, (drill, launches) => {
				const {start, end} = drill;
				for (const launch of launches) {
					const {dayOfDrill, drillDays} = gapBetween(drill, launch);
					const [first, last, day] = [start.firstDay, end?.lastDay ?? start.firstDay, launch.start.firstDay];
					if (dayOfDrill !== undefined) {
						expect({dayOfDrill, drillDays}).toEqual({
							dayOfDrill: day - first + 1,
							drillDays: last - first + 1,
						});
						expect([dayOfDrill >= 1, dayOfDrill <= last - first + 1]).toEqual([true, true]);
					}

					const isExact = [start, end, launch.start].every(date => date && date.firstDay === date.lastDay);
					if (isExact && last > first && day >= first && day <= last) {
						expect(dayOfDrill).toBe(day - first + 1);
					}
				}
			}),
			{numRuns: runs},
		);
	});
});

/** A pairing with ids in place of records. */
function idsOf({match, before, after, alternative, inside, mayBeNearer}: Pairing) {
	return {
		match: match?.launch.id,
		before: before?.launch.id,
		after: after?.launch.id,
		alternative: alternative?.launch.id,
		inside: inside.map(({launch}) => launch.id),
		mayBeNearer: mayBeNearer.map(({launch}) => launch.id),
	};
}

describe.each(directions)('pairDrill, %s', direction => {
	test('chooses what comparing the drill with every launch chooses', () => {
		fc.assert(
			fc.property(someDrill, someLaunches, (drill, launches) => {
				const pairing = pairDrill(drill, createLaunchIndex(launches), direction);
				expect(idsOf(pairing)).toEqual(brutePairing(drill, launches, direction));
			}),
			{numRuns: 1500},
		);
	});

	test('does not depend on the order in which launches are given', () => {
		fc.assert(
			fc.property(someDrill, someLaunches, fc.infiniteStream(fc.nat()), (drill, launches, keys) => {
				const shuffled = launches
					.map(launch => ({launch, key: keys.next().value ?? 0}))
					.toSorted((a, b) => a.key - b.key)
					.map(({launch}) => launch);
				expect(idsOf(pairDrill(drill, createLaunchIndex(shuffled), direction))).toEqual(
					idsOf(pairDrill(drill, createLaunchIndex(launches), direction)),
				);
			}),
		);
	});
});

function featuresOf({relation, days, daysMax, minutes}: BruteGap): string[] {
	return [
		relation,
		`${relation} ${days === daysMax ? 'exact' : 'coarse'}`,
		`${relation} ${minutes === undefined ? 'without' : 'with'} hours`,
		`${relation} ${days === 0 ? 'on the day' : 'on another day'}`,
	];
}

describe('the random events of these tests', () => {
	test('reach every relation, hours and coarse gaps', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(someDrill, someLaunches, (drill, launches) => {
				for (const launch of launches) {
					for (const feature of featuresOf(bruteGap(drill, launch))) {
						seen.add(feature);
					}
				}
			}),
			{numRuns: 1500, seed: 20_240_229},
		);
		for (const wanted of [
			'same-day',
			'uncertain coarse',
			'uncertain exact',
			...['before', 'after'].flatMap(side => [
				`${side} exact`,
				`${side} coarse`,
				`${side} with hours`,
				`${side} without hours`,
				`${side} on the day`,
				`${side} on another day`,
			]),
			'during with hours',
			'during without hours',
		]) {
			expect(seen).toContain(wanted);
		}
	});
});
