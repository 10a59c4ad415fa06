/**
 * How often the test of the statistics says "more than chance" where there is no tie between drills and launches.
 * At a p-value of 5% that should be 5 in 100, and with Holm's correction at most 5 in 100 for any of its questions.
 *
 * node benchmark/test-size.ts [histories, 1000]
 */

import {sharesOf, testedShares} from '../source/stats/shares.ts';
import {createLaunchDays, questions, type Ring, ringsOf} from '../source/stats/study-drills.ts';
import {realHistory} from './real-history.ts';
import {
	createRandom,
	drillHistory,
	type LaunchModel,
	launchHistory,
	type Random,
} from './simulated-history.ts';

const histories = Number(process.argv[2] ?? 1000);
const {rings: realRings, launchesAYear, launchesAMonth, coverage} = await realHistory();
const noSeason: readonly number[] = new Array<number>(12).fill(1);

function realDrills(): readonly Ring[] {
	return realRings;
}

function simulatedDrills(random: Random): readonly Ring[] {
	const years = Array.from({length: 15}, (_, index) => 2008 + index);
	return ringsOf(drillHistory(random, years), coverage);
}

type Scenario = {
	readonly name: string;
	readonly rings: (random: Random) => readonly Ring[];
	readonly model: LaunchModel;
};

const scenarios: readonly Scenario[] = [
	{
		name: 'real drills, launches one by one',
		rings: realDrills,
		model: {aYear: launchesAYear, followers: 0, season: noSeason},
	},
	{
		name: 'real drills, launches in clusters of 3',
		rings: realDrills,
		model: {aYear: launchesAYear, followers: 2, season: noSeason},
	},
	{
		name: 'made-up drills, launches in clusters of 3',
		rings: simulatedDrills,
		model: {
			aYear: new Map(Array.from({length: 16}, (_, index) => [2008 + index, 12])),
			followers: 2,
			season: noSeason,
		},
	},
	{
		name: 'real drills, clusters in the season of the real launches',
		rings: realDrills,
		model: {aYear: launchesAYear, followers: 2, season: launchesAMonth},
	},
	{
		name: 'real drills, clusters three times as likely in March, April, August, October',
		rings: realDrills,
		model: {aYear: launchesAYear, followers: 2, season: [1, 1, 3, 3, 1, 1, 1, 3, 1, 3, 1, 1]},
	},
];

const percent = (count: number) => `${((100 * count) / histories).toFixed(1)}%`.padStart(6);

for (const [number, {name, rings, model}] of scenarios.entries()) {
	const random = createRandom(number + 1);
	const rejected = new Array<number>(questions.length).fill(0);
	let anyAfterHolm = 0;
	for (let history = 0; history < histories; history++) {
		const launchDays = createLaunchDays(launchHistory(random, model));
		const shares = testedShares(sharesOf(rings(random), launchDays));
		anyAfterHolm += Number(shares.some(({pHolm}) => pHolm <= 0.05));
		for (const [index, {p}] of shares.entries()) {
			rejected[index] = (rejected[index] ?? 0) + Number(p <= 0.05);
		}
	}

	console.log(`\n${name}: ${histories} histories`);
	for (const side of ['before', 'after', 'either'] as const) {
		const cells = questions.flatMap((question, index) =>
			question.side === side ? [`${question.withinDays} d ${percent(rejected[index] ?? 0)}`] : [],
		);
		console.log(`  ${side.padEnd(7)} ${cells.join('   ')}`);
	}

	console.log(`  any of ${questions.length} after Holm ${percent(anyAfterHolm)}`);
}
