/** Rows of the event list: how many titles are cut, what stands in them, and the years above them. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type BriefingEvent, isDrill} from '../../source/dataset/event.ts';
import {layoutView, yearWindow} from '../../source/layout/layout.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import {pairHeading} from '../../source/layout/pair-rows.ts';
import {eventRow} from '../../source/layout/rows.ts';
import {pairOrders} from '../../source/pairing/pair-list.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {asciiMarksText} from '../../source/text/clean-text.ts';
import {civilDate} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const choice = {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'} as const;
const pairings = createPairings(dataset, choice);

function rowText(event: BriefingEvent, width: number): string {
	return lineText(eventRow(event, {dataset, pairings, marks: [], isSelected: false, width}));
}

/** The share of drills whose title is cut in the list of a screen. */
function cutShare(columns: number, rows: number): number {
	const layout = layoutView({columns, rows, view: 'events', pane: 'list'});
	const width = layout.kind === 'too-small' ? 0 : (layout.list?.width ?? 0);
	const drills = dataset.events.filter(isDrill);
	const cut = drills.filter(drill => !rowText(drill, width).includes(asciiMarksText(drill.title)));
	return cut.length / drills.length;
}

describe('the rows of the event list', () => {
	it.each([
		[120, 40, 0.35],
		[160, 50, 0.1],
	])('at %i x %i cut the titles of less than a share of %d of the drills', (columns, rows, most) => {
		expect(cutShare(columns, rows)).toBeLessThan(most);
	});

	it('take exactly their width', () => {
		for (const event of dataset.events) {
			for (const width of [20, 46, 72]) {
				expect(lineWidth(eventRow(event, {dataset, pairings, marks: [], isSelected: false, width}))).toBe(
					width,
				);
			}
		}
	});

	it('name the drill of a launch and the day of it', () => {
		// 3 November 2022 was the fourth day of Vigilant Storm, 31 October to 5 November; the KPA spoke of its launches on the
		// 7th, and the ROK Air Force of the drill's last day, which answered this one.
		const icbm = dataset.byId.get('2022-11-03-icbm');
		expect(icbm && rowText(icbm, 80)).toMatch(
			/3 Nov \^ 1 Hwasong-17 ICBM - Sunan +Vigilant Storm +NS +day 4 of it$/,
		);
	});

	it('mark what comes from the user', () => {
		const own = datasetFrom([drillRecord({id: 'mine', start: '2023-03-10', title: 'Mine'})]);
		const [event] = own.events;
		const row =
			event === undefined
				? []
				: eventRow(
						{...event, own: true},
						{dataset: own, pairings: createPairings(own, choice), marks: [], isSelected: false, width: 60},
					);
		expect(lineText(row)).toContain('[own] Mine');
	});
});

describe('the years of the list', () => {
	const some = datasetFrom(
		['2021-12-30', '2021-12-31', '2022-01-01', '2022-06-01', '2023-01-01', '2023-02-01', '2023-03-01'].map(
			(start, place) => launchRecord({id: `launch-${place}`, start}),
		),
	).events;

	it('stand above the first row in sight and wherever a year begins', () => {
		const {lines} = yearWindow({events: some, height: 6, selected: 2});
		// The sixth line would be the year 2023, without a row below it.
		expect(lines).toEqual([{year: 2021}, {place: 1}, {year: 2022}, {place: 2}, {place: 3}]);
	});

	it('never hide the selected row, never put a row below a wrong year, and leave no row blank that could be filled', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 40}),
				fc.integer({min: 0, max: dataset.events.length - 1}),
				fc.option(fc.integer({min: 0, max: 39}), {nil: undefined}),
				(height, selected, place) => {
					const {lines} = yearWindow({events: dataset.events, height, selected, place});
					expect(lines.length).toBeLessThanOrEqual(height);
					expect(lines.some(line => 'place' in line && line.place === selected)).toBe(true);
					let year: number | undefined;
					for (const line of lines) {
						if ('year' in line) {
							year = line.year;
						} else if (height > 1) {
							const event = dataset.events[line.place];
							expect(event && civilDate(event.start.firstDay).year).toBe(year);
						}
					}

					// A last line may stay blank where only a heading without its row would fit.
					expect(lines.length).toBeGreaterThanOrEqual(Math.min(height, dataset.events.length) - 1);
				},
			),
		);
	});
});

describe('the heading of Pairs', () => {
	it.each(pairOrders)('sets a sign apart from the name of the column %s, and nothing else moves', order => {
		for (const width of [60, 80, 120, 160, 200]) {
			const plain = lineText(pairHeading({by: 'drill', order: 'date'}, width)).replace(' v', '  ');
			const heading = lineText(pairHeading({by: 'drill', order, isReversed: true}, width));
			expect(lineWidth(pairHeading({by: 'drill', order}, width))).toBe(width);
			expect(heading.replaceAll(/ \^/g, '  ').trim().split(/ +/)).toEqual(plain.trim().split(/ +/));
			expect(heading).not.toMatch(/\w[\^]|\^\w/);
		}
	});
});
