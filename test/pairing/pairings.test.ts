import {describe, expect, test} from 'vitest';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {type Direction, directions} from '../../source/pairing/pairing-index.ts';
import {createPairings, type PairingChoice} from '../../source/pairing/pairings.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';
import {brutePairing} from './brute-force.ts';

const choose = (fields: Partial<PairingChoice> = {}): PairingChoice => ({
	launches: {preset: 'all'},
	direction: 'nearest',
	theatre: 'korea',
	...fields,
});

describe.each(directions)('pairings of the dataset, %s', direction => {
	test('are what comparing each drill with each launch gives', () => {
		const pairings = createPairings(embeddedDataset(), choose({direction, theatre: 'all'}));
		for (const {drill, match, before, after, alternative, inside, mayBeNearer} of pairings.all()) {
			const expected = brutePairing(drill, pairings.launches, direction);
			expect({
				match: match?.launch.id,
				before: before?.launch.id,
				after: after?.launch.id,
				alternative: alternative?.launch.id,
				inside: inside.map(({launch}) => launch.id),
				mayBeNearer: mayBeNearer.map(({launch}) => launch.id),
			}).toEqual(expected);
		}
	});
});

const small = datasetFrom([
	drillRecord({id: 'korea', start: '2023-03-10'}),
	drillRecord({id: 'alaska', start: '2023-03-11', theatre: 'elsewhere'}),
	drillRecord({id: 'series', start: '2023-03-12', pairable: false, pairable_reason: 'no single drill'}),
	drillRecord({id: 'carrier', start: '2023-03-13', kind: 'deployment'}),
	drillRecord({id: 'later', start: '2023-03-20', end: '2023-03-30'}),
	launchRecord({id: 'cruise', start: '2023-03-10', missiles: [{class: 'cruise', outcome: 'unknown'}]}),
	launchRecord({id: 'icbm', start: '2023-03-16', missiles: [{class: 'ICBM', count: 1, outcome: 'success'}]}),
	launchRecord({
		id: 'mixed',
		start: '2023-03-25',
		missiles: [
			{class: 'cruise', outcome: 'unknown'},
			{class: 'SRBM', outcome: 'success'},
		],
	}),
	launchRecord({id: 'last', start: '2023-04-20'}),
]);

function matchOf(id: string, choice: Partial<PairingChoice> = {}): string | undefined {
	const event = small.byId.get(id);
	return event && createPairings(small, choose(choice)).ofEvent(event)?.match?.launch.id;
}

describe('which events are paired', () => {
	test('all drills on or around the peninsula that have a date, by start; deployments when asked one by one', () => {
		const pairings = createPairings(small, choose());
		expect(pairings.all().map(({drill}) => drill.id)).toEqual(['korea', 'later']);
		expect(matchOf('carrier')).toBe('icbm');
		expect(matchOf('series')).toBeUndefined();
	});

	test('drills held elsewhere only when asked for', () => {
		expect(matchOf('alaska')).toBeUndefined();
		expect(matchOf('alaska', {theatre: 'all'})).toBe('cruise');
	});
});

describe('which launches count', () => {
	test.each<[string, PairingChoice['launches'], string]>([
		['all', {preset: 'all'}, 'cruise'],
		['ballistic', {preset: 'ballistic'}, 'icbm'],
		['one class', {classes: ['SRBM']}, 'mixed'],
	])('with "%s" the drill of 10 March has its launch', (_name, launches, id) => {
		expect(matchOf('korea', {launches})).toBe(id);
	});

	test('a firing of two classes counts under either', () => {
		const counts = (launches: PairingChoice['launches']) =>
			createPairings(small, choose({launches})).launches.map(({id}) => id);
		expect(counts({classes: ['cruise']})).toEqual(['cruise', 'mixed']);
		expect(counts({preset: 'ballistic'})).toEqual(['icbm', 'mixed', 'last']);
	});
});

describe('from the launch', () => {
	test.each<[string, string | undefined, Direction]>([
		['cruise', 'korea', 'nearest'],
		['mixed', 'later', 'nearest'],
		// No drill has these as its launch; the nearest begins 4 days after the one, and ended 21 days before the other.
		['icbm', 'later', 'nearest'],
		['last', 'later', 'nearest'],
		// On or after a drill's first day, 6 days after it.
		['icbm', 'korea', 'next'],
		['icbm', 'later', 'previous'],
	])('%s stands beside %s', (id, drill, direction) => {
		const event = small.byId.get(id);
		const pairing = event && createPairings(small, choose({direction})).ofEvent(event);
		expect(pairing?.drill.id).toBe(drill);
		expect(pairing?.match?.launch.id).toBe(id);
	});

	test('a launch that does not count has no drill', () => {
		const event = small.byId.get('cruise');
		expect(
			event && createPairings(small, choose({launches: {preset: 'ballistic'}})).ofEvent(event),
		).toBeUndefined();
	});

	test('every counted launch of the dataset has a drill, and its gap is that drill and that launch', () => {
		const dataset = embeddedDataset();
		const pairings = createPairings(dataset, choose());
		for (const launch of dataset.events.filter(isLaunch)) {
			const pairing = pairings.ofEvent(launch);
			expect(pairing?.match?.launch).toBe(launch);
		}
	});
});

test('a launch known by its month does not hide the nearest one of a known day', () => {
	// Of August 2023 the dataset has cruise missiles without a day; the space launch of the 24th came 6 days after.
	const drill = embeddedDataset().byId.get('2023-08-15-cmx');
	const pairing = drill && createPairings(embeddedDataset(), choose()).ofEvent(drill);
	expect(pairing?.match?.launch.id).toBe('2023-08-24-slv');
	expect(pairing?.match?.gap).toMatchObject({relation: 'after', days: 6, daysMax: 6});
	expect(pairing?.mayBeNearer.map(({launch, gap}) => [launch.id, gap.days, gap.daysMax])).toEqual([
		['2023-08-cruise', 0, 14],
	]);
});

test('a pairing is made once, and lists and single drills share it', () => {
	const pairings = createPairings(small, choose());
	const [first] = pairings.all();
	const drill = small.byId.get('korea');
	expect(drill && isDrill(drill) && pairings.ofDrill(drill)).toBe(first);
});
