/**
 * How often the test of the statistics finds a tie of known size: to launches in clusters, as real years had them, one
 * more launch is added within three days of a share of the real drills.
 *
 * node benchmark/test-power.ts [histories of each size, 300]
 */

import {sharesOf, testedShares} from '../source/stats/shares.ts';
import {questions} from '../source/stats/study-drills.ts';
import {realHistory} from './real-history.ts';
import {createRandom, type LaunchModel, launchHistory, withTie} from './simulated-history.ts';

const histories = Number(process.argv[2] ?? 300);
const {rings, launchesAYear} = await realHistory();
const drills = rings.flatMap(ring => ring.drills);
const model: LaunchModel = {aYear: launchesAYear, followers: 2, season: new Array<number>(12).fill(1)};
const percent = (share: number) => `${(100 * share).toFixed(0)}%`.padStart(5);

console.log(`${drills.length} drills, ${histories} histories of each size`);
for (const [number, side] of (['before', 'after'] as const).entries()) {
	const asked = questions.findIndex(question => question.side === side && question.withinDays === 3);
	console.log(`\ndrills with a launch added 1 to 3 days ${side}: found by "within 3 days ${side}"`);
	console.log('  added   seen  chance   p <= 5%   after Holm');
	for (const share of [0, 0.05, 0.1, 0.15, 0.2]) {
		const random = createRandom(100 * (number + 1) + Math.round(share * 100));
		const sums = {seen: 0, chance: 0, alone: 0, corrected: 0};
		for (let history = 0; history < histories; history++) {
			const launchDays = withTie(random, launchHistory(random, model), drills, {share, side});
			const answer = testedShares(sharesOf(rings, launchDays))[asked];
			if (answer !== undefined) {
				sums.seen += answer.close / answer.drills;
				sums.chance += answer.expected / answer.drills;
				sums.alone += Number(answer.p <= 0.05);
				sums.corrected += Number(answer.pHolm <= 0.05);
			}
		}

		const cells = [share * histories, sums.seen, sums.chance, sums.alone, sums.corrected].map(sum =>
			percent(sum / histories),
		);
		console.log(`  ${cells[0]}  ${cells[1]}   ${cells[2]}     ${cells[3]}        ${cells[4]}`);
	}
}
