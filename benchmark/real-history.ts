/** The drills of the dataset as the test moves them, and how its launches are spread over years and months. */
import {fileURLToPath} from 'node:url';
import {isDrill} from '../source/dataset/event.ts';
import {readDataset} from '../source/edge/read-dataset.ts';
import {allLaunches, createPairings} from '../source/pairing/pairings.ts';
import {launchDaysOf, studyOf} from '../source/stats/study-drills.ts';
import {civilDate} from '../source/time/days.ts';

/** Rings, and launch days by year and by month (over all years). */
export async function realHistory() {
	const dataset = await readDataset({
		embedded: fileURLToPath(new URL('../data/events.json', import.meta.url)),
		files: [],
		only: false,
	});
	const pairings = createPairings(dataset, {launches: allLaunches, direction: 'nearest', theatre: 'korea'});
	const {coverage} = dataset;
	const launchesAYear = new Map<number, number>();
	const launchesAMonth = new Array<number>(12).fill(0);
	for (const day of launchDaysOf(pairings.launches).days.filter(each => each >= coverage.drills.from)) {
		const {year, month} = civilDate(day);
		launchesAYear.set(year, (launchesAYear.get(year) ?? 0) + 1);
		launchesAMonth[month - 1] = (launchesAMonth[month - 1] ?? 0) + 1;
	}

	const {rings} = studyOf(dataset.events.filter(isDrill), pairings, dataset);
	return {rings, coverage, launchesAYear, launchesAMonth};
}
