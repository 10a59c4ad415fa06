/** The detail of an event: whose account each figure is, and why a search found it. */
import {describe, expect, it} from 'vitest';
import {detailLines} from '../../source/layout/detail-lines.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import {selectDetailLines} from '../../source/state/select-text.ts';
import {selectEvents} from '../../source/state/selectors.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {indexes, start} from '../state/sessions.ts';

const dataset = embeddedDataset();

function detailOf(id: string, width: number): readonly string[] {
	const event = dataset.byId.get(id);
	return event === undefined ? [] : detailLines(event, dataset, width).map(lineText);
}

describe('the detail of a launch', () => {
	it.each([46, 80])('is a table of accounts at %i columns, a line each with whose it is', width => {
		// The ICBM of 3 November 2022: 760 km and 1,920 km by the ROK JCS, 750 and 2,000 by Japan's ministry; it failed.
		const lines = detailOf('2022-11-03-icbm', width).map(line => line.replace(/ +/g, ' '));
		const head = lines.indexOf('FLIGHT range km apogee km result');
		expect(head).toBeGreaterThan(0);
		expect(lines.slice(head + 1, head + 3)).toEqual([
			'ROK JCS 760 1,920 failed',
			'Japan MOD 750 2,000 failed',
		]);
	});

	it('cuts no figure where a table does not fit', () => {
		// 1,002.3 km and 6,518.2 km by KCNA, 1,000 km and at least 6,000 km by Japan's ministry (18 December 2023).
		const text = detailOf('2023-12-18-icbm', 30).join(' ').replace(/ +/g, ' ');
		expect(text).toContain('KCNA: 1,002.3 km, apogee 6,518.2 km, success');
		expect(text).toContain('Japan MOD: 1,000 km, apogee at least 6,000 km, success');
	});

	it('says in plain words where it went, and gives each party its line where they disagree', () => {
		const lines = detailOf('2022-11-03-icbm', 80);
		expect(lines).toContain("Fell outside Japan's economic zone (EEZ):");
		expect(lines.indexOf('DISPUTED')).toBeGreaterThan(0);
		expect(lines.slice(lines.indexOf('What it was:') + 1).map(line => line.trim())).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^ROK JCS, 7 November 2022: presumed a Hwasong-17/),
				expect.stringMatching(/^KCNA, 7 November 2022: /),
			]),
		);
		// The satellite of 12 December 2012 reached orbit, by NORAD; the rocket passed over Okinawa.
		const orbit = detailOf('2012-12-12-slv', 80);
		expect(orbit).toContain('Put a satellite in orbit:');
		expect(orbit).toContain('Flew over Okinawa, Japan:');
	});

	it('fits every width, for every event', () => {
		for (const width of [24, 46, 80]) {
			for (const event of dataset.events) {
				for (const line of detailLines(event, dataset, width)) {
					expect(lineWidth(line), event.id).toBeLessThanOrEqual(width);
				}
			}
		}
	});
});

describe('the name that a search matched', () => {
	it.each([
		['동창리', 'Found by: 동창리, another name of Sohae'],
		['lancer 2017', 'Found by: Lancer, another name of B-1B'],
	])('of %s stands in the detail, marked', (query, words) => {
		const state = start(query);
		expect(selectEvents(state, indexes).length).toBeGreaterThan(0);
		const line = selectDetailLines(state, indexes, {width: 80}).find(each =>
			lineText(each).startsWith('Found by'),
		);
		expect(lineText(line ?? [])).toBe(words);
		const marked = (line ?? []).filter(({role}) => role === 'match').map(({text}) => text);
		expect(marked.join('').toLowerCase()).toBe(query.split(' ')[0]);
	});

	it('is not told where the detail shows the word', () => {
		const lines = selectDetailLines(start('icbm 2017'), indexes, {width: 80}).map(lineText);
		expect(lines.some(line => line.startsWith('Found by'))).toBe(false);
	});
});
