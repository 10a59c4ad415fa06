/**
 * Made-up histories of launches and of drills, for asking how often the test of the statistics errs.
 * Random numbers come from a generator of our own with a fixed seed (sfc32), so that every run prints the same.
 */
import {createLaunchDays, type LaunchDays} from '../source/stats/study-drills.ts';
import type {DaySpan} from '../source/time/days.ts';
import {type KoreaDay, koreaDay} from '../source/time/days.ts';

/** Numbers from 0 to 1, 1 excluded. */
export type Random = () => number;

/** The generator sfc32 ("small fast counting", C. Doty-Humphrey, PractRand) from one seed. */
export function createRandom(seed: number): Random {
	let [a, b, c, counter] = [seed | 0, 0x9e_37_79_b9 | 0, 0x24_3f_6a_88 | 0, 1];
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	};
	for (let warmUp = 0; warmUp < 20; warmUp++) {
		next();
	}

	return next;
}

/** A count with the given mean, variance equal to the mean. */
export function poisson(random: Random, mean: number): number {
	let count = 0;
	for (let product = random(); product > Math.exp(-mean); product *= random()) {
		count++;
	}

	return count;
}

/** 0, 1, 2 ... with the given mean, each time less likely by the same factor. */
export function geometric(random: Random, mean: number): number {
	return Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)));
}

export type LaunchModel = {
	/** Launches of each year, on average. */
	readonly aYear: ReadonlyMap<number, number>;
	/** Launches of one cluster beyond its first, on average; 0 for launches that know nothing of one another. */
	readonly followers: number;
	/** How likely a cluster is to begin in each month, January first; one number for all gives no season. */
	readonly season: readonly number[];
};

/** Days after its first launch on which another one of a cluster follows, on average. */
const clusterSpreadDays = 6;

/** The launch days of a history in which nothing ties launches to drills. */
export function launchHistory(random: Random, {aYear, followers, season}: LaunchModel): KoreaDay[] {
	const most = Math.max(...season);
	const days: KoreaDay[] = [];
	for (const [year, launches] of aYear) {
		const clusters = poisson(random, launches / (1 + followers));
		for (let cluster = 0; cluster < clusters; cluster++) {
			const begin = seasonedDay(random, year, season, most);
			days.push(begin);
			for (let follower = geometric(random, followers); follower > 0; follower--) {
				days.push(begin + geometric(random, clusterSpreadDays));
			}
		}
	}

	return days;
}

function seasonedDay(random: Random, year: number, season: readonly number[], most: number): KoreaDay {
	for (;;) {
		const offset = Math.floor(random() * 365);
		const month = Math.min(11, Math.floor((offset / 365) * 12));
		if (random() * most < (season[month] ?? 0)) {
			return koreaDay({year, month: 1, day: 1}) + offset;
		}
	}
}

/**
 * A calendar of drills as they are held: exercises of eleven days in March and August, one of a week in autumn, and
 * flights and naval drills of a day or two that come in clusters from March to December.
 */
export function drillHistory(random: Random, years: readonly number[]): DaySpan[] {
	return years.flatMap(year => {
		const drills: DaySpan[] = [];
		const add = (month: number, spreadDays: number, lengthDays: number) => {
			const first = koreaDay({year, month, day: 1}) + Math.floor(random() * spreadDays);
			drills.push({first, last: first + lengthDays - 1});
		};
		add(3, 14, 11);
		add(8, 25, 11);
		add(10, 50, 6);
		for (let cluster = poisson(random, 4); cluster > 0; cluster--) {
			const begin = koreaDay({year, month: 3, day: 1}) + Math.floor(random() * 290);
			for (let flight = geometric(random, 1); flight >= 0; flight--) {
				const first = begin + geometric(random, 4);
				drills.push({first, last: first + Math.floor(random() * 2)});
			}
		}

		return drills;
	});
}

/**
 * Launch days with some more: each drill that has `share` on its side is followed (or, `before`, preceded) by one
 * launch of its own within three days.
 */
export function withTie(
	random: Random,
	launchDays: readonly KoreaDay[],
	drills: readonly DaySpan[],
	{share, side}: {readonly share: number; readonly side: 'before' | 'after'},
): LaunchDays {
	const tied = drills.flatMap(({first, last}) => {
		const days = 1 + Math.floor(random() * 3);
		return random() < share ? [side === 'before' ? first - days : last + days] : [];
	});
	return createLaunchDays([...launchDays, ...tied]);
}
