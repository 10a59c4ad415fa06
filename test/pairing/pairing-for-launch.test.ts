/** From a launch back to a drill: the index against a search through every drill. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Dataset} from '../../source/dataset/dataset.ts';
import {isLaunch} from '../../source/dataset/event.ts';
import {type Direction, directions} from '../../source/pairing/pairing-index.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {isoDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';
import {bruteGap, brutePairing} from './brute-force.ts';

const dataset = embeddedDataset();

/** How far each launch's shown drill is at most, beside the least that any drill of the right side is at most. */
function distances(events: Dataset, direction: Direction) {
	const pairings = createPairings(events, {launches: {preset: 'all'}, direction, theatre: 'korea'});
	const wrong = {nearest: undefined, next: 'before', previous: 'after'}[direction];
	return events.events.filter(isLaunch).map(launch => {
		const shown = pairings.ofEvent(launch);
		const gaps = pairings.all().map(({drill}) => ({drill, gap: bruteGap(drill, launch)}));
		const right = gaps.filter(({gap}) => gap.relation !== wrong);
		const candidates = right.length > 0 ? right : gaps;
		const least = Math.min(...candidates.map(({gap}) => Math.abs(gap.daysMax)));
		const nearest = candidates.filter(({gap}) => Math.abs(gap.daysMax) === least).map(({drill}) => drill);
		const owners = nearest.filter(
			drill => brutePairing(drill, pairings.launches, direction).match === launch.id,
		);
		return {launch, shown, allowed: owners.length > 0 ? owners : nearest};
	});
}

describe('the drill of a launch', () => {
	it.each(directions)(
		'is none farther than another, and one that it is paired with if any is as near: %s',
		direction => {
			for (const {launch, shown, allowed} of distances(dataset, direction)) {
				expect(shown?.match?.launch).toBe(launch);
				expect(allowed.map(({id}) => id)).toContain(shown?.drill.id);
			}
		},
	);

	it('is so with any drills and launches, coarse dates included', () => {
		const day = fc.integer({min: 12_000, max: 12_400});
		const date = fc.tuple(day, fc.constantFrom('day', 'about', 'month')).map(([at, precision]) => {
			const text = isoDay(at);
			return {day: '', about: '~', month: undefined}[precision] === undefined
				? text.slice(0, 7)
				: `${text}${precision === 'about' ? '~' : ''}`;
		});
		fc.assert(
			fc.property(
				fc.array(fc.tuple(day, fc.integer({min: 0, max: 12})), {minLength: 1, maxLength: 8}),
				fc.array(date, {maxLength: 4}),
				fc.array(date, {minLength: 1, maxLength: 8}),
				fc.constantFrom(...directions),
				(drills, coarse, launches, direction) => {
					const small = datasetFrom([
						...drills.map(([at, length], index) =>
							drillRecord({id: `drill-${index}`, start: isoDay(at), end: isoDay(at + length)}),
						),
						...coarse.map((start, index) => drillRecord({id: `coarse-${index}`, start})),
						...launches.map((start, index) => launchRecord({id: `launch-${index}`, start})),
					]);
					for (const {shown, allowed} of distances(small, direction)) {
						expect(allowed.map(({id}) => id)).toContain(shown?.drill.id);
					}
				},
			),
			{numRuns: 100},
		);
	});

	it('has on its other side the launch that its own relation asks for', () => {
		const small = datasetFrom([
			drillRecord({id: 'drill', start: '2023-03-10'}),
			launchRecord({id: 'early', start: '2023-03-01'}),
			launchRecord({id: 'near', start: '2023-03-12'}),
			launchRecord({id: 'late', start: '2023-03-20'}),
		]);
		const pairings = createPairings(small, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		const otherSide = (id: string) => {
			const launch = small.byId.get(id);
			return launch && pairings.ofEvent(launch)?.alternative?.launch.id;
		};
		expect(['early', 'near', 'late'].map(otherSide)).toEqual(['near', 'early', 'early']);
	});

	it.each([
		// CNN (KEYT), 19 March 2023: bombers in drills on the launch's day; a deployment of nine days lay around both.
		['2023-03-19-srbm', '2023-03-19-b1b-freedom-shield'],
		// Foal Eagle 2003 began on 4 March; the drill whose launch this is, Ulchi Focus Lens 02, had ended in August.
		['2003-02-24-anti-ship', '2003-03-04-foal-eagle'],
		// KCNA, 20 February 2023, named the flight of the day before; winter training known by its month hides it not.
		['2023-02-20-srbm', '2023-02-19-b1b'],
	])('%s is %s', (id, drill) => {
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		const launch = dataset.byId.get(id);
		expect(launch && pairings.ofEvent(launch)?.drill.id).toBe(drill);
	});
});
