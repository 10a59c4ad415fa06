/** North Korean artillery and rocket fire: listed and told, and without any effect on what is counted or paired. */
import {describe, expect, test} from 'vitest';
import {recordProblems} from '../../scripts/workshop/record-checks.ts';
import type {Dataset} from '../../source/dataset/dataset.ts';
import {isDrill, isFire, isLaunch} from '../../source/dataset/event.ts';
import {detailLines} from '../../source/layout/detail-lines.ts';
import {lineText} from '../../source/layout/line.ts';
import {createPairings, launchPresets, type PairingChoice} from '../../source/pairing/pairings.ts';
import {computeStatistics} from '../../source/stats/statistics.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import {oneDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';
import {section, summaryIn} from '../summary/summary-of.ts';

const dataset = embeddedDataset();
const fires = dataset.events.filter(isFire);

function withoutFire(full: Dataset): Dataset {
	const events = full.events.filter(event => !isFire(event));
	return {...full, events, byId: new Map(events.map(event => [event.id, event]))};
}

function fireRecord(fields: {readonly id: string; readonly start: string; readonly [key: string]: unknown}) {
	return {
		kind: 'fire',
		weapon: 'artillery',
		sources: [{publisher: 'Test', title: 'A page'}],
		confidence: 'high',
		...fields,
	} as never;
}

describe('fire changes no figure', () => {
	const bare = withoutFire(dataset);

	test.each(
		launchPresets.flatMap(preset =>
			(['nearest', 'next', 'previous'] as const).map(direction => ({preset, direction})),
		),
	)('of the pairings, chances and statistics: $preset, $direction', ({preset, direction}) => {
		const choice: PairingChoice = {launches: {preset}, direction, theatre: 'all'};
		const [full, none] = [createPairings(dataset, choice), createPairings(bare, choice)];
		expect(full.launches).toEqual(none.launches);
		expect(full.all()).toEqual(none.all());
		expect(fires.map(fire => full.ofEvent(fire))).toEqual(fires.map(() => undefined));
		const drills = dataset.events.filter(isDrill);
		expect(computeStatistics(full, drills, dataset)).toEqual(computeStatistics(none, drills, bare));
	});

	test('of the summary on any day with fire: pairings, counts, how unusual', () => {
		const choice: PairingChoice = {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'};
		const [full, none] = [createPairings(dataset, choice), createPairings(bare, choice)];
		for (const {start} of fires) {
			const span = oneDay(start.firstDay);
			const [a, b] = [
				summariseDays(dataset, span, {pairings: full, lookBackDays: 7}),
				summariseDays(bare, span, {pairings: none, lookBackDays: 7}),
			];
			const texts = (sentences: typeof a.unusual) => sentences.map(({text}) => text);
			expect(texts(a.unusual)).toEqual(texts(b.unusual));
			expect([a.counts?.year, a.counts?.yearBefore, a.counts?.ofSpan]).toEqual([
				b.counts?.year,
				b.counts?.yearBefore,
				b.counts?.ofSpan,
			]);
			expect(a.pairings.map(({match}) => match?.launch.id)).toEqual(
				b.pairings.map(({match}) => match?.launch.id),
			);
			expect(a.launches.map(({launch}) => launch.id)).toEqual(b.launches.map(({launch}) => launch.id));
		}
	});
});

describe('the records of fire', () => {
	test('hold the four volleys that had been launches, by their old ids', async () => {
		for (const id of [
			'2025-06-19-rocket-artillery',
			'2025-11-01-rocket-artillery',
			'2025-11-03-rocket-artillery',
			'2025-12-09-rocket-artillery',
		]) {
			expect(dataset.byId.get(id)?.kind).toBe('fire');
			expect(await commandOutput(['show', id], dataset)).toContain(
				'Not a missile: never counted as a launch, never paired.',
			);
		}
	});

	test('name no place or day twice, and no launch', () => {
		const keys = fires.map(({start, place, weapon}) => JSON.stringify([start, place, weapon]));
		expect(new Set(keys).size).toBe(keys.length);
		expect(fires.filter(({id}) => dataset.events.some(event => isLaunch(event) && event.id === id))).toEqual(
			[],
		);
	});

	test('say that a buffer zone was hit only while there was one: November 2018 to January 2024', () => {
		expect(
			fires
				.filter(({bufferZone}) => bufferZone)
				.map(({id}) => id.slice(0, 7))
				.filter(month => month < '2018-11' || month > '2024-01'),
		).toEqual([]);
	});

	test('are checked for a speaker that is more than a name', () => {
		const made = datasetFrom([fireRecord({id: '2022-01-01-fire', start: '2022-01-01', by: 'ROK JCS; KCNA'})]);
		expect(recordProblems(made.events).map(({field}) => field)).toEqual(['by']);
	});
});

describe('fire is found and told', () => {
	const made = datasetFrom([
		drillRecord({id: '2022-03-10-drill', start: '2022-03-10'}),
		launchRecord({id: '2022-03-12-srbm', start: '2022-03-12'}),
		fireRecord({
			id: '2022-03-11-fire',
			start: '2022-03-11T10:00+09:00',
			place: 'off Yeonpyeong',
			weapon: 'coastal-guns',
			rounds: 20,
			rounds_about: true,
			by: 'ROK JCS',
			stated_reason: [{drills: ['2022-03-10-drill'], by: 'KCNA', wording: 'called it an answer'}],
		}),
	]);

	test.each(['kind:fire', 'coastal guns', '포격', 'is:stated kind:fire', 'artillery fire yeonpyeong'])(
		'by %s',
		async query => {
			const found = JSON.parse(await commandOutput(['list', query, '--format', 'json'], made));
			expect(found.map(({id}: {id: string}) => id)).toEqual(['2022-03-11-fire']);
		},
	);

	test('on a day with fire alone it leads, and no missile launch is said to be recorded', () => {
		const [first = '', ...others] = summaryIn(made, '2022-03-11').bottomLine.map(({text}) => text);
		expect(first).toBe(
			'North Korea fired about 20 rounds of coastal artillery off Yeonpyeong at 10:00 (ROK JCS).',
		);
		expect(others).toContain('No missile launch is recorded.');
	});

	test('in a section of its own, with the reason that was stated', () => {
		const words = section(summaryIn(made, '2022-03-11'), 'FIRE');
		expect(words).toContain('About 20 rounds of coastal artillery off Yeonpyeong (ROK JCS)');
		expect(words).toContain('Reason given: KCNA called it an answer.');
	});

	test('in a span without a launch, which says so', () => {
		const texts = summaryIn(made, '2022-03-10..2022-03-11').bottomLine.map(({text}) => text);
		expect(texts).toContain('Artillery or rocket fire is recorded on one day.');
		expect(texts).toContain('No missile launch is recorded.');
	});

	test('and a search for its pairs is refused by name', async () => {
		await expect(commandResult(['pairs', 'kind:fire'], made)).rejects.toThrow('kind:fire is never paired');
	});
});

describe('fire and drills that name one another', () => {
	const shelling = fireRecord({id: '2010-11-23-fire', start: '2010-11-23', place: 'onto Yeonpyeong island'});
	const exercise = drillRecord({
		id: '2010-11-28-exercise',
		start: '2010-11-28',
		in_response_to: [{to: '2010-11-23-fire', by: 'White House', tie: 'said'}],
	});

	test('stand in the detail of both', () => {
		const made = datasetFrom([exercise, shelling]);
		const detailOf = (id: string) => {
			const event = made.byId.get(id);
			return event === undefined ? '' : detailLines(event, made, 200).map(lineText).join('\n');
		};
		expect(detailOf('2010-11-28-exercise')).toContain(
			'Artillery fire onto Yeonpyeong island, 23 November 2010',
		);
		expect(detailOf('2010-11-23-fire')).toContain('2010-11-28-exercise, 28 November 2010 - White House');
		const drill = dataset.byId.get('2022-10-17-hoguk-22');
		const reasons = fires.filter(fire =>
			fire.statedReasons.some(({drills}) => drills.includes(drill?.id ?? '')),
		);
		expect(reasons.length).toBeGreaterThan(0);
		const lines = drill === undefined ? [] : detailLines(drill, dataset, 500).map(lineText);
		for (const fire of reasons) {
			expect(lines.filter(line => line.includes(fire.title))).not.toEqual([]);
		}
	});

	test('and an answer to fire is none to a launch: the figures without answering drills keep the drill', () => {
		const made = datasetFrom([exercise, shelling]);
		const choice: PairingChoice = {launches: {preset: 'all'}, direction: 'nearest', theatre: 'all'};
		const drills = made.events.filter(isDrill);
		expect(computeStatistics(createPairings(made, choice), drills, made).answering).toBe(0);
	});
});

test('fire without a place is told apart by what it was: the mortar competition of 9 April 2020', () => {
	expect(dataset.byId.get('2020-04-09-fire')?.title).toBe('Artillery fire: mortar competition of the corps');
	const bare = fires.filter(({title}) => /^[A-Z][a-z ]+ fire$/.test(title));
	expect(bare.map(({id}) => id)).toEqual([]);
});
