import {describe, expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import type {Gap} from '../../source/pairing/gap.ts';
import {countDays, gapShort, gapWords} from '../../source/pairing/pairing-words.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const exact = (relation: Gap['relation'], days: number, minutes?: number): Gap => ({
	relation,
	days,
	daysMax: days,
	...(minutes === undefined ? {} : {minutes}),
});

describe('a gap in words', () => {
	test.each<[string, string, Gap]>([
		['2 days after', '+2 d', exact('after', 2)],
		['1 day after', '+1 d', exact('after', 1)],
		['27 days before', '-27 d', exact('before', -27)],
		['same day, after', '0 d after', exact('after', 0)],
		['same day, before', '0 d before', exact('before', 0)],
		['same day, order unknown', 'same day', exact('same-day', 0)],
		['during', 'during', exact('during', 0)],
		['during, day 7 of 11', 'day 7/11', {...exact('during', 0), dayOfDrill: 7, drillDays: 11}],
		['2 to 30 days after', '+2..30 d', {relation: 'after', days: 2, daysMax: 30}],
		['1 to 2 days before', '-1..2 d', {relation: 'before', days: -1, daysMax: -2}],
		['2,839 to 2,874 days after', '+2839.. d', {relation: 'after', days: 2839, daysMax: 2874}],
		['uncertain, at most 20 days apart', 'uncertain', {relation: 'uncertain', days: 0, daysMax: 20}],
		['uncertain, at most 1 day apart', 'uncertain', {relation: 'uncertain', days: 0, daysMax: 1}],
		['same day or during', 'uncertain', {relation: 'uncertain', days: 0, daysMax: 0}],
	])('reads "%s", short "%s"', (words, short, gap) => {
		expect(gapWords(gap)).toBe(words);
		expect(gapShort(gap)).toBe(short);
	});

	test.each([
		[0, '0 min after', '+0 h'],
		[40, '40 min after', '+1 h'],
		[59, '59 min after', '+1 h'],
		[60, '1 h after', '+1 h'],
		[70, '1 h after', '+1 h'],
		[90, '2 h after', '+2 h'],
		[780, '13 h after', '+13 h'],
		[72 * 60, '72 h after', '+72 h'],
		[72 * 60 + 1, '3 days after', '+3 d'],
	])('gives hours up to 72: %i minutes is "%s"', (minutes, words, short) => {
		const gap = exact('after', Math.floor(minutes / 1440), minutes);
		expect(gapWords(gap)).toBe(words);
		expect(gapShort(gap)).toBe(short);
		const mirrored: Gap = {
			...gap,
			relation: 'before',
			days: -gap.days,
			daysMax: -gap.days,
			minutes: -minutes,
		};
		expect(gapWords(mirrored)).toBe(words.replace('after', 'before'));
		expect(gapShort(mirrored)).toBe(short.replace('+', '-'));
	});

	test('fits 10 columns for every launch beside every drill of the dataset', () => {
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
				expect([drill.id, short, short.length <= 10]).toEqual([drill.id, short, true]);
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
