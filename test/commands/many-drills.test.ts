/** Thousands of own drills: twice as many cost twice as much, not four times. */
import {expect, it} from 'vitest';
import {countReads} from '../helpers/count-reads.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

/** Half of the drills are parts of the other half with a statement of their own, and half are named by a launch. */
function manyDrills(count: number) {
	const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10);
	const drills = Array.from({length: count}, (_, index) =>
		drillRecord({
			id: `drill-${index}`,
			start: day(index),
			...(index % 2 === 0
				? {}
				: {part_of: `drill-${index - 1}`, reactions: [{by: 'KCNA', wording: 'objected', date: day(index)}]}),
		}),
	);
	const launches = drills
		.map((_, index) => index)
		.filter(index => index % 4 === 0)
		.map(index =>
			launchRecord({
				id: `launch-${index}`,
				start: day(index),
				stated_reason: [{drills: [`drill-${index}`], by: 'KCNA', wording: 'answered it'}],
			}),
		);
	return datasetFrom([...drills, ...launches]);
}

it.each([
	['pairs --format json'],
	['pairs --format csv'],
	['list --format json'],
	['list --format csv'],
	['list'],
])('%s reads each event a fixed number of times', async words => {
	const readsOf = async (count: number) => {
		const dataset = manyDrills(count);
		const {list: events, reads} = countReads(dataset.events);
		await commandOutput(words.split(' '), {...dataset, events});
		return reads();
	};
	const [few, many] = [await readsOf(100), await readsOf(200)];
	expect(few).toBeGreaterThan(0);
	expect(many).toBeLessThanOrEqual(2.2 * few);
});
