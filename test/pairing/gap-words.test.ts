import {describe, expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import type {Gap} from '../../source/pairing/gap.ts';
import {gapMiddle, gapShort, gapTitle, gapWords} from '../../source/pairing/pairing-words.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {countDays} from '../../source/text/words.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const exact = (relation: Gap['relation'], days: number, minutes?: number): Gap => ({
	relation,
	days,
	daysMax: days,
	...(minutes === undefined ? {} : {minutes}),
});

describe('a gap in words', () => {
	test.each<[string, Gap]>([
		['2 days after', exact('after', 2)],
		['same day, before', exact('before', 0)],
		['same day, order unknown', exact('same-day', 0)],
		['during', exact('during', 0)],
		['during, day 7 of 11', {...exact('during', 0), dayOfDrill: 7, drillDays: 11}],
		['2 to 30 days after', {relation: 'after', days: 2, daysMax: 30}],
		['uncertain, at most 20 days apart', {relation: 'uncertain', days: 0, daysMax: 20}],
		['same day or during', {relation: 'uncertain', days: 0, daysMax: 0}],
	])('in a sentence: "%s"', (words, gap) => {
		expect(gapWords(gap)).toBe(words);
	});

	test.each<[string, string, string, Gap]>([
		['2 days after', '2 d', '+2 d', exact('after', 2)],
		['1 day after', '1 d', '+1 d', exact('after', 1)],
		['27 days before', '27 d', '-27 d', exact('before', -27)],
		['the same day, after', 'same day', 'same day, after', exact('after', 0)],
		['the same day; which came first is not known', 'same day', 'same day', exact('same-day', 0)],
		['inside the drill', 'inside', 'inside', exact('during', 0)],
		[
			'inside the drill, on day 7 of 11',
			'day 7 of 11',
			'day 7 of 11',
			{...exact('during', 0), dayOfDrill: 7, drillDays: 11},
		],
		['2 to 30 days after', '2 to 30 d', '+2 to 30 d', {relation: 'after', days: 2, daysMax: 30}],
		['1 to 2 days before', '1 to 2 d', '-1 to 2 d', {relation: 'before', days: -1, daysMax: -2}],
		[
			'none within a year; the nearest 2,839 to 2,874 days after',
			'none within a year 2,839 to 2,874 d',
			'none in a year',
			{relation: 'after', days: 2839, daysMax: 2874},
		],
		[
			'0 to 20 days before',
			'0 to 20 d before',
			'-20 to 0 d',
			{relation: 'uncertain', days: 0, daysMax: 20, possible: {from: -20, to: 0}},
		],
		[
			'1 day before to 4 days after',
			'1 d before to 4 d after',
			'-1 to +4 d',
			{relation: 'uncertain', days: 0, daysMax: 4, possible: {from: -1, to: 4}},
		],
		[
			'the same day or inside the drill',
			'same day or inside it',
			'same day?',
			{relation: 'uncertain', days: 0, daysMax: 0, possible: {from: 0, to: 0}},
		],
	])('on the screen: "%s", in the middle "%s", in a row "%s"', (title, middle, row, gap) => {
		expect(gapTitle(gap)).toBe(title);
		expect(gapMiddle(gap).middle.join(' ')).toBe(middle);
		expect(gapShort(gap, 15)).toBe(row);
	});

	test.each([
		[0, '0 min'],
		[40, '40 min'],
		[59, '59 min'],
		[60, '1 h'],
		[70, '1 h'],
		[90, '2 h'],
		[780, '13 h'],
		[72 * 60, '72 h'],
		[72 * 60 + 1, undefined],
	])('gives hours up to 72: %i minutes is "%s"', (minutes, time) => {
		const gap = exact('after', Math.floor(minutes / 1440), minutes);
		expect(gapWords(gap)).toBe(`${time ?? '3 days'} after`);
		expect(gapTitle(gap)).toBe(`${time ?? '3 days'} after`);
		expect(gapMiddle(gap).middle).toEqual([time ?? '3 d']);
		expect(gapShort(gap)).toBe(`+${time ?? '3 d'}`);
		const mirrored: Gap = {
			...gap,
			relation: 'before',
			days: -gap.days,
			daysMax: -gap.days,
			minutes: -minutes,
		};
		expect(gapWords(mirrored)).toBe(`${time ?? '3 days'} before`);
		expect(gapShort(mirrored)).toBe(`-${time ?? '3 d'}`);
	});

	test('fits 14 columns for every launch beside every drill of the dataset', () => {
		const dataset = embeddedDataset();
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'all',
		});
		for (const drill of dataset.events.filter(isDrill)) {
			const pairing = pairings.ofDrill(drill);
			for (const neighbour of [pairing?.match, pairing?.before, pairing?.after]) {
				const short = neighbour === undefined ? '' : gapShort(neighbour.gap);
				expect([drill.id, short, short.length <= 14]).toEqual([drill.id, short, true]);
			}
		}
	});
});

test.each([
	[0, '0 days'],
	[1, '1 day'],
	[2, '2 days'],
])('%i is counted as "%s"', (days, words) => {
	expect(countDays(days)).toBe(words);
});
