/** From a launch back to a drill: the index against a search through every drill. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Drill, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {gapBetween} from '../../source/pairing/gap.ts';
import {parseLaunchChoice} from '../../source/pairing/launch-choice.ts';
import {directions} from '../../source/pairing/pairing-index.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {isoDay} from '../../source/time/korea-day.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

describe('the drill of a launch', () => {
	it.each(['all', 'ballistic', 'ICBM'])(
		'is one whose own pairing it is wherever there is one, among %s launches in each direction',
		name => {
			const launches = parseLaunchChoice(name);
			if (typeof launches === 'string') {
				throw new Error(launches);
			}

			for (const direction of directions) {
				const pairings = createPairings(dataset, {launches, direction, theatre: 'korea'});
				for (const launch of pairings.launches) {
					const owners = pairings.all().filter(({match}) => match?.launch.id === launch.id);
					const shown = pairings.ofEvent(launch);
					expect(shown?.match?.launch.id).toBe(launch.id);
					if (owners.length > 0) {
						expect(owners.map(({drill}) => drill.id)).toContain(shown?.drill.id);
					}
				}
			}
		},
	);

	it('is as near in days as any other where no drill is paired with it', () => {
		const span = {min: 12_000, max: 12_400};
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(fc.integer(span), fc.integer({min: 0, max: 12})), {
					minLength: 1,
					maxLength: 12,
					selector: ([day]) => day,
				}),
				fc.uniqueArray(fc.integer(span), {minLength: 1, maxLength: 12}),
				(drills, launches) => {
					const small = datasetFrom([
						...drills.map(([day, length]) =>
							drillRecord({id: `drill-${day}`, start: isoDay(day), end: isoDay(day + length)}),
						),
						...launches.map(day => launchRecord({id: `launch-${day}`, start: isoDay(day)})),
					]);
					const pairings = createPairings(small, {
						launches: {preset: 'all'},
						direction: 'nearest',
						theatre: 'korea',
					});
					const all: readonly Drill[] = small.events.filter(isDrill);
					for (const launch of small.events.filter(isLaunch)) {
						const owners = pairings
							.all()
							.filter(({match}) => match?.launch.id === launch.id)
							.map(({drill}) => drill);
						const candidates = owners.length > 0 ? owners : all;
						const nearest = Math.min(...candidates.map(drill => Math.abs(gapBetween(drill, launch).days)));
						const shown = pairings.ofEvent(launch);
						expect(candidates.map(({id}) => id)).toContain(shown?.drill.id);
						expect(Math.abs(shown?.match?.gap.days ?? Number.NaN)).toBe(nearest);
					}
				},
			),
			{numRuns: 200},
		);
	});

	it('is the shorter of two equally near ones: the flight of 19 March 2023, not the deployment of nine days around it', () => {
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		const launch = dataset.byId.get('2023-03-19-srbm');
		// CNN (KEYT), 19 March 2023: bombers in drills on the same day as the launch.
		expect(launch && pairings.ofEvent(launch)?.drill.id).toBe('2023-03-19-b1b-freedom-shield');
	});
});
