/** The strip of days under a pairing: every launch of its days once, nothing solid on a day that is only possible. */
import {describe, expect, it} from 'vitest';
import {type Drill, isDrill} from '../../source/dataset/event.ts';
import {parentOf} from '../../source/dataset/event-words.ts';
import {type DayStrip, dayStrip} from '../../source/layout/day-strip.ts';
import {dayStripLines} from '../../source/layout/day-strip-lines.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import {directions, withLaunch} from '../../source/pairing/pairing-index.ts';
import {createPairings, type Pairings} from '../../source/pairing/pairings.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

function inputsOf(pairings: Pairings, width: number) {
	return pairings.all().flatMap(pairing => {
		const parent = parentOf(pairing.drill, dataset);
		return pairing.match === undefined
			? []
			: [
					{
						pairing: withLaunch(pairing, pairing.match),
						pairings,
						parent: parent !== undefined && isDrill(parent) ? parent : undefined,
						width,
					},
				];
	});
}

/** The days that a cell stands for. */
function daysOfCell({span, cellOf}: DayStrip, cell: number): readonly number[] {
	const days: number[] = [];
	for (let day = span.first; day <= span.last; day++) {
		if (cellOf(day) <= cell && Math.max(cellOf(day), cellOf(day + 1) - 1) >= cell) {
			days.push(day);
		}
	}

	return days;
}

/** On a day the drill was surely held if every choice of its dates holds it; it may have been if any does. */
function heldOn({start, end = start}: Drill, day: number): 'surely' | 'perhaps' | 'no' {
	const last = Math.max(start.firstDay, end.lastDay);
	if (day < start.firstDay || day > last) {
		return 'no';
	}

	const isSure = day >= Math.min(start.lastDay, end.lastDay) && day <= Math.max(end.firstDay, start.firstDay);
	return isSure ? 'surely' : 'perhaps';
}

const small = datasetFrom([
	drillRecord({id: 'drill', start: '2023-03-10', end: '2023-03-12'}),
	launchRecord({id: 'near', start: '2023-03-11'}),
	launchRecord({id: 'twin', start: '2023-03-11'}),
	launchRecord({id: 'rough', start: '2023-03-15~'}),
	launchRecord({id: 'far', start: '2023-05-30'}),
]);

describe.each(directions)('the strip of every pairing, %s', direction => {
	const pairings = createPairings(dataset, {launches: {preset: 'all'}, direction, theatre: 'all'});

	it.each([80, 120, 200])('holds each launch of its days in exactly one mark, at %i cells', width => {
		for (const input of inputsOf(pairings, width)) {
			const strip = dayStrip(input);
			if (strip === undefined) {
				throw new Error('there is room for a strip');
			}

			const {id} = input.pairing.drill;
			const {first, last} = strip.span;
			const wanted = pairings.launches
				.filter(({start}) => start.firstDay <= last && start.lastDay >= first)
				.map(launch => launch.id);
			const marked = strip.marks.flatMap(({launches}) => launches.map(launch => launch.id));
			expect([id, marked.toSorted()]).toEqual([id, wanted.toSorted()]);
			expect(new Set(strip.marks.map(({cell}) => cell)).size).toBe(strip.marks.length);
			expect(wanted).toContain(input.pairing.match.launch.id);
			// What is drawn says the same: a mark, with a number where it stands for several.
			const drawn = lineText(dayStripLines(input)[2] ?? []);
			// With two cells a day or more a number stands behind its mark; else each cell is one mark or one number.
			const pattern = strip.cellOf(first + 1) >= 2 ? /[#^](\d?)|\+/g : /[#^\d+]/g;
			const counts = [...drawn.matchAll(pattern)].map(([all, number]) =>
				all === '+' ? 10 : Number(number || all.replace(/[#^]/, '') || 1),
			);
			const total = counts.reduce((sum, count) => sum + count, 0);
			expect([id, drawn.includes('+') ? total <= wanted.length : total === wanted.length]).toEqual([
				id,
				true,
			]);
		}
	});

	it.each([80, 120, 200])(
		'draws nothing solid on a day that is only possible, and takes its whole %i cells',
		width => {
			for (const input of inputsOf(pairings, width)) {
				const strip = dayStrip(input);
				const [, drillRow = []] = dayStripLines(input);
				const {drill} = input.pairing;
				const solid = [...lineText(drillRow)].flatMap((mark, cell) => ('=[]'.includes(mark) ? [cell] : []));
				for (const cell of solid) {
					const held = strip === undefined ? [] : daysOfCell(strip, cell).map(day => heldOn(drill, day));
					expect([drill.id, cell, held.includes('perhaps'), held.includes('surely')]).toEqual([
						drill.id,
						cell,
						false,
						true,
					]);
				}

				expect(lineWidth(drillRow)).toBeGreaterThan(width - 8);
				expect(lineWidth(drillRow)).toBeLessThanOrEqual(width);
			}
		},
	);
});

describe('the strip', () => {
	const pairings = createPairings(small, {
		launches: {preset: 'all'},
		direction: 'nearest',
		theatre: 'korea',
	});
	const [input] = inputsOf(pairings, 60);
	const lines = input === undefined ? [] : dayStripLines(input).map(lineText);

	it('draws the drill above and the launches below, two of one day as one mark with its number', () => {
		// Eight cells a day at the most; the bar covers the drill's three days, and the two launches its second.
		expect(lines[1]).toMatch(/\[=+\]/);
		const bar = (lines[1] ?? '').indexOf('[');
		const match = (lines[2] ?? '').indexOf('#2');
		expect(match).toBeGreaterThan(bar);
		expect(match).toBeLessThan((lines[1] ?? '').indexOf(']'));
		expect(lines[3]).toContain('shown');
	});

	it('draws a rough date over all days that it may be, with one mark', () => {
		expect(lines[2]).toMatch(/~+\^~+/);
		expect(lines[2]?.match(/\^/g)).toHaveLength(1);
	});

	it('puts a neighbour that is far off at the edge, as a number of days', () => {
		const far = datasetFrom([
			drillRecord({id: 'drill', start: '2023-03-10'}),
			launchRecord({id: 'before', start: '2023-01-22'}),
			launchRecord({id: 'near', start: '2023-03-11'}),
		]);
		const [only] = inputsOf(
			createPairings(far, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'}),
			60,
		);
		// From 22 January to 10 March 2023: 47 days.
		expect(only && lineText(dayStripLines(only)[3] ?? [])).toMatch(/^< 47 d/);
	});
});
