/** One order of pairs: what `briefing pairs --sort` prints and what Pairs on the screen lists. */
import {describe, expect, test} from 'vitest';
import {keyTable} from '../../source/keys/key-lines.ts';
import {orderPairRows, type PairOrder} from '../../source/pairing/pair-list.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {createIndexes} from '../../source/state/indexes.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const choice = {launches: {preset: 'all'}, direction: 'next', theatre: 'korea'} as const;
const small = datasetFrom([
	drillRecord({id: 'rough', start: '2023-03'}),
	drillRecord({id: 'five', start: '2023-04-05'}),
	drillRecord({id: 'two', start: '2023-04-08'}),
	drillRecord({id: 'week', start: '2023-04-03~'}),
	drillRecord({id: 'never', start: '2024-01-01'}),
	launchRecord({id: 'march', start: '2023-03-10'}),
	launchRecord({id: 'april', start: '2023-04-10'}),
]);

function ids(order: PairOrder, isReversed = false): string[] {
	const pairings = createPairings(small, choice);
	return orderPairRows(pairings.all(), pairings, {by: 'drill', order, isReversed}).map(
		({drill}) => drill?.id ?? '',
	);
}

describe('the order of pairs', () => {
	test('by gap: the surely smallest first, uncertain ones behind all others, then the drill without a launch', () => {
		// 2 and 5 days after; 4 to 10 days after (3 April and three days either side, launch on the 10th).
		expect(ids('gap')).toEqual(['two', 'five', 'week', 'rough', 'never']);
		expect(ids('gap', true)).toEqual(['week', 'five', 'two', 'rough', 'never']);
	});

	test('by date, and turned round: the drill without a launch stays last', () => {
		expect(ids('date')).toEqual(['rough', 'week', 'five', 'two', 'never']);
		expect(ids('date', true)).toEqual(['two', 'five', 'week', 'rough', 'never']);
	});

	test.each(['date', 'gap', 'chance'] as const)(
		'is one on the screen and in briefing pairs: %s',
		async order => {
			const dataset = embeddedDataset();
			const printed = await commandOutput(['pairs', '--sort', order, '--format', 'json'], dataset);
			const nearest = {...choice, direction: 'nearest'} as const;
			const indexes = createIndexes(dataset, keyTable);
			const rows = indexes.pairRows('', nearest, {by: 'drill', order});
			// Drills without a launch stand behind all others.
			const isPaired = rows.map(({match}) => match !== undefined);
			expect(isPaired).toEqual(isPaired.toSorted((a, b) => Number(b) - Number(a)));
			expect(JSON.parse(printed).map(({drill}: {drill: {id: string}}) => drill.id)).toEqual(
				rows.map(({drill}) => drill?.id),
			);
		},
	);
});
