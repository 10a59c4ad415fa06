/** Every pair within a window, from either side, against a brute force that tries every choice of days. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isLaunch,
	type Launch,
	launchClasses,
} from '../../source/dataset/event.ts';
import {type PairRow, pairRows, windowsDays} from '../../source/pairing/pair-list.ts';
import {directions} from '../../source/pairing/pairing-index.ts';
import type {LaunchChoice} from '../../source/pairing/pairings.ts';
import {createPairings, type PairingChoice} from '../../source/pairing/pairings.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {bruteChoices} from './brute-force.ts';
import {madeDrill, madeLaunch, someDrill, someLaunches} from './made-events.ts';

const dataset = embeddedDataset();
const notBallistic = ['cruise', 'anti-ship', 'SAM', 'rocket-artillery'];

/** The rule of `--launches`, written once more: one missile that fits is enough. */
function counts({missiles}: Launch, choice: LaunchChoice): boolean {
	return missiles.some(missile =>
		'classes' in choice
			? choice.classes.includes(missile.class)
			: choice.preset === 'all' || !notBallistic.includes(missile.class),
	);
}

/** A drill and a launch with all ways in which they may stand, by trying all days that their dates leave open. */
type BrutePair = {
	readonly drill: Drill;
	readonly launch: Launch;
	readonly ways: readonly (ReturnType<typeof bruteChoices> extends Generator<infer Way> ? Way : never)[];
};

/** Every drill with every launch, but for those that no choice of days brings within `most` days of each other. */
function brutePairs(events: readonly BriefingEvent[], most: number): readonly BrutePair[] {
	const launches = events.filter(isLaunch);
	return events
		.filter(isDrill)
		.filter(({kind, pairable}) => kind === 'drill' && pairable)
		.flatMap(drill => launches.map(launch => ({drill, launch})))
		.filter(({drill: {start, end = start}, launch}) => {
			const isLater = launch.start.firstDay - end.lastDay > most;
			return !isLater && start.firstDay - launch.start.lastDay <= most;
		})
		.map(({drill, launch}) => ({drill, launch, ways: [...bruteChoices(drill, launch)]}));
}

/** Those that are asked for, as `drill launch surely`. */
function bruteWindow(pairs: readonly BrutePair[], choice: PairingChoice, days: number): string[] {
	const wrong = {nearest: undefined, next: 'before', previous: 'after'}[choice.direction];
	return pairs
		.filter(({drill}) => choice.theatre === 'all' || drill.theatre === 'korea')
		.filter(({launch}) => counts(launch, choice.launches))
		.flatMap(({drill, launch, ways}) => {
			const fits = ways.map(({relation, size}) => size <= days && relation !== wrong);
			const certainty = fits.includes(false) ? 'possibly' : 'surely';
			return fits.includes(true) ? [`${drill.id} ${launch.id} ${certainty}`] : [];
		})
		.sort();
}

function pairWords(rows: readonly PairRow[]): string[] {
	return rows
		.flatMap(({drill, match, within}) =>
			drill === undefined || match === undefined ? [] : [`${drill.id} ${match.launch.id} ${within}`],
		)
		.sort();
}

/** The rows of either side; what has no pair stands alone, once, behind all others. */
function rowsOf(events: readonly BriefingEvent[], choice: PairingChoice, withinDays: number) {
	const pairings = createPairings({...dataset, events}, choice);
	const drills = events.filter(isDrill).filter(({kind}) => kind === 'drill');
	return {
		byDrill: pairRows(drills, pairings, {by: 'drill', withinDays}),
		byLaunch: pairRows(drills, pairings, {by: 'launch', withinDays}),
		drills,
		launches: pairings.launches,
	};
}

const someDrills = fc
	.array(
		fc.tuple(
			someDrill,
			fc.boolean(),
			fc.constantFrom('korea' as const, 'korea' as const, 'elsewhere' as const),
		),
		{maxLength: 5},
	)
	.map(made =>
		made.map(([drill, isSingle, theatre], place): Drill => {
			return {...drill, id: `drill-${place}`, theatre, pairable: isSingle || place % 3 > 0};
		}),
	);

const someMissiles = fc.array(fc.constantFrom(...launchClasses), {minLength: 1, maxLength: 2});

const someEvents = fc
	.tuple(someDrills, someLaunches, fc.infiniteStream(someMissiles))
	.map(([drills, launches, classes]): readonly BriefingEvent[] => [
		...drills,
		...launches.map(launch => ({
			...launch,
			missiles: (classes.next().value ?? []).map((each: (typeof launchClasses)[number]) => ({
				class: each,
				count: 1,
				outcome: 'success' as const,
			})),
		})),
	]);

const someChoice = fc.record<PairingChoice>({
	launches: fc.oneof(
		fc.constant({preset: 'all'} as const),
		fc.constant({preset: 'ballistic'} as const),
		fc
			.uniqueArray(fc.constantFrom(...launchClasses), {minLength: 1, maxLength: 4})
			.map(classes => ({classes})),
	),
	direction: fc.constantFrom(...directions),
	theatre: fc.constantFrom('korea' as const, 'all' as const),
});

describe('pairs within a window', () => {
	test('are from either side what trying every drill with every launch gives', () => {
		fc.assert(
			fc.property(someEvents, someChoice, fc.integer({min: 0, max: 40}), (events, choice, days) => {
				const {byDrill, byLaunch, drills, launches} = rowsOf(events, choice, days);
				const wanted = bruteWindow(brutePairs(events, days), choice, days);
				expect(pairWords(byDrill)).toEqual(wanted);
				expect(pairWords(byLaunch)).toEqual(wanted);

				const paired = new Set(wanted.flatMap(words => words.split(' ').slice(0, 2)));
				const alone = (rows: readonly PairRow[]) =>
					rows
						.filter(({match}) => match === undefined)
						.map(row => row.drill?.id ?? row.alone?.id)
						.sort();
				expect(alone(byDrill)).toEqual(drills.map(({id}) => id).filter(id => !paired.has(id)));
				expect(alone(byLaunch)).toEqual(
					launches
						.map(({id}) => id)
						.filter(id => !paired.has(id))
						.sort(),
				);
				for (const rows of [byDrill, byLaunch]) {
					const parts = rows.map(({match, within}) =>
						match === undefined ? 2 : Number(within === 'possibly'),
					);
					expect(parts).toEqual(parts.toSorted((a, b) => a - b));
					expect(rows.filter(({match, reason}) => (match === undefined) !== (reason !== undefined))).toEqual(
						[],
					);
				}
			}),
			{numRuns: 250},
		);
	});

	test('leave out a launch that on the same day can only have come on the other side', () => {
		// Some day of the month, and after the drill if on its day: of the days up to it, none is the day itself.
		const drill = madeDrill({
			start: '2024-01-02',
			order: [{launch: 'launch', order: 'drill-first', by: 'KCNA'}],
		});
		const choice = {launches: {preset: 'all'}, direction: 'previous', theatre: 'korea'} as const;
		const rowsWithin = (days: number) =>
			pairWords(rowsOf([drill, madeLaunch('2024-01~')], choice, days).byDrill);
		expect(rowsWithin(0)).toEqual([]);
		expect(rowsWithin(1)).toEqual(['drill launch possibly']);
	});

	const pairs = brutePairs(dataset.events, Math.max(...windowsDays));

	test.each(windowsDays)('of the dataset: %i days, every class, theatre and direction', days => {
		const choices: readonly LaunchChoice[] = [
			{preset: 'all'},
			{preset: 'ballistic'},
			...launchClasses.map(name => ({classes: [name]})),
		];
		for (const launches of choices) {
			for (const theatre of ['korea', 'all'] as const) {
				const direction = directions[(days + launchClasses.length) % directions.length] ?? 'nearest';
				const choice = {launches, direction, theatre};
				const {byDrill, byLaunch} = rowsOf(dataset.events, choice, days);
				const found = pairWords(byDrill);
				expect(pairWords(byLaunch)).toEqual(found);
				expect(found).toEqual(bruteWindow(pairs, choice, days));
			}
		}
	});
});
