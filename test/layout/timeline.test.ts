import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Drill, isDrill} from '../../source/dataset/event.ts';
import {layoutView, textRectangle} from '../../source/layout/layout.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';
import {timelineLines} from '../../source/layout/timeline.ts';
import {
	cellsOfSpan,
	isExactlyDated,
	isInWindow,
	ticksOf,
	timelineZooms,
	zoomDays,
} from '../../source/layout/timeline-axes.ts';
import type {TimelineInput} from '../../source/layout/timeline-items.ts';
import {timelinePlan} from '../../source/layout/timeline-plan.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {parseIsoDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';

const day = (text: string) => parseIsoDay(text) ?? Number.NaN;

const {events} = datasetFrom([
	drillRecord({id: 'exercise', start: '2023-03-13', end: '2023-03-23', category: 'command-post'}),
	drillRecord({id: 'flight', start: '2023-03-19', category: 'bomber-flight'}),
	drillRecord({id: 'rough', start: '2023-03-15~', category: 'naval'}),
	launchRecord({id: 'one', start: '2023-03-14'}),
	launchRecord({id: 'two', start: '2023-03-16', missiles: [{class: 'ICBM', count: 1, outcome: 'success'}]}),
	launchRecord({
		id: 'salvo',
		start: '2023-03-19',
		missiles: [
			{class: 'cruise', count: 1, outcome: 'success'},
			{class: 'SRBM', count: 1, outcome: 'success'},
		],
	}),
]);

/** The text of the Timeline on a screen of such a size. */
function timelineSize(columns: number, rows: number): {width: number; height: number} {
	const layout = layoutView({columns, rows, view: 'timeline', pane: 'list'});
	const text = layout.kind === 'too-small' ? undefined : textRectangle(layout, 'list');
	return {width: text?.width ?? 0, height: text?.height ?? 0};
}

/** March 2023, a cell a day behind the names of the lanes. */
function draw(changes: Partial<TimelineInput> = {}): string[] {
	return timelineLines({
		events,
		selectedId: 'flight',
		days: zoomDays.month,
		first: day('2023-03-01'),
		width: 11 + 31,
		height: 20,
		...changes,
	}).map(line => lineText(line).trimEnd());
}

describe('the Timeline', () => {
	it('draws drills as bars with their names, rough dates as waves, a mark a launch, and marks what is selected', () => {
		// 6, 13, 20 and 27 March 2023 were Mondays; about 15 March is any day from the 12th to the 18th.
		expect(draw()).toEqual([
			'                6 Mar  13 Mar 20 Mar',
			'                             v 19 Mar 2023',
			'  Command       :      =exercise==   :',
			'> Bombers       :      :     #flight :',
			'  Naval         :     ~~~~~~~rough   :',
			'  --------------:------:------:------:----',
			// The salvo of the 19th has missiles of two classes, and one mark: in the row of the first. Its name is cut.
			'  SRBM          :      :^SRBM :      :',
			'  ICBM          :      :  ^ICBM      :',
			'  Cruise        :      :     ^cruise + 1..',
		]);
	});

	it('counts the launches of one cell where there are several', () => {
		// Twelve cells of a month each: both firings of March 2023 fall into the third.
		const {events: two} = datasetFrom(
			['2023-03-14', '2023-03-20'].map(start => launchRecord({id: start, start})),
		);
		const year = draw({events: two, days: zoomDays.year, first: day('2023-01-01'), width: 11 + 12});
		expect(year.find(row => row.includes('SRBM'))).toBe('  SRBM     ::^2:::::::');
	});

	it('lets two cells share a mark where numbers would touch: they would be read as one', () => {
		// Cells of five days: three launches in the third, one in the fourth, two in the fifth.
		const starts = ['11', '12', '13', '16', '21', '22'].map(ofMonth => `2023-01-${ofMonth}`);
		const {events: some} = datasetFrom(starts.map(start => launchRecord({id: start, start})));
		const year = draw({events: some, days: zoomDays.year, first: day('2023-01-01'), width: 11 + 74});
		expect(year.find(row => row.includes('SRBM'))?.slice(11, 19)).toBe(': ^4^2: ');
	});

	it('lets the first of an odd number of cells share the mark of the two behind it', () => {
		// Cells of five days: two launches in the first, three in the second.
		const starts = ['01', '02', '06', '07', '08'].map(ofMonth => `2023-01-${ofMonth}`);
		const {events: some} = datasetFrom(starts.map(start => launchRecord({id: start, start})));
		const year = draw({events: some, days: zoomDays.year, first: day('2023-01-01'), width: 11 + 73});
		expect(year.find(row => row.includes('SRBM'))?.slice(11, 15)).toBe(':^5 ');
	});

	it('keeps the row of the selected event where there is room for one alone', () => {
		const rows = draw({height: 4});
		expect(rows).toHaveLength(4);
		expect(rows.some(row => row.startsWith('> Drills') && row.includes('#'))).toBe(true);
	});

	it('lets drills share a row where rows are few, in marks with their number, and launches another', () => {
		const rows = draw({height: 2 + 2 + 1});
		expect(rows.slice(2)).toEqual([
			// The rough drill may begin on the 12th, the exercise begins on the 13th: one mark for the two cells, and a number.
			// The bar goes on to the 23rd; the flight of the 19th has the mark of its own two cells, the 18th and the 19th.
			'> Drills        :     =2====#=====   :',
			'  Launches      :      :^ ^  ^cruise + 1..',
			'           (more names: z or +)',
		]);
	});

	it('draws drills of rough dates that share a row rough, and tells by a number where one begins within another', () => {
		// From 1 to 7 January, 4 to 10 and 20 to 26: the second begins within the days of the first. 16 and 30 were Mondays.
		const {events: rough} = datasetFrom([
			...['2023-01-04~', '2023-01-07~', '2023-01-23~'].map(start =>
				drillRecord({id: start.slice(0, -1), start, category: 'air'}),
			),
			launchRecord({id: 'one', start: '2023-01-14'}),
		]);
		const rows = draw({events: rough, first: day('2023-01-01'), height: 2 + 2 + 1});
		expect(rows[2]?.slice(11)).toBe('~~~~1~~~~~     :   ~~~~~~~   :');
	});

	it.each([
		[60, 20],
		[80, 24],
		[120, 40],
		[200, 60],
	])('has every drill in sight in exactly one mark at %i x %i', (columns, rows) => {
		const size = timelineSize(columns, rows);
		const {events: all} = embeddedDataset();
		for (const zoom of timelineZooms) {
			for (let first = day('2009-01-01'); first < day('2026-09-01'); first += 120) {
				const window = {days: zoomDays[zoom], first};
				const plan = timelinePlan({events: all, selectedId: undefined, ...window, ...size});
				const drawn = plan.rows.flatMap(row =>
					'items' in row ? row.items.flatMap(item => item.events) : [],
				);
				const inSight = all.filter(event => isDrill(event) && isInWindow(event, window));
				// What may have been on any day of the window is named below.
				const whole = ({start, end = start}: Drill) =>
					start.firstDay <= first && end.lastDay >= first + zoomDays[zoom] - 1;
				const expected = inSight.filter(event => isDrill(event) && !(whole(event) && !isExactlyDated(event)));
				expect(
					drawn
						.filter(isDrill)
						.map(({id}) => id)
						.toSorted(),
				).toEqual(expected.map(({id}) => id).toSorted());
			}
		}
	});

	it('says below each launch how near it was to its drill', () => {
		// A drill from the 13th to the 23rd: the launch of the 14th fell on its second day, that of the 27th 4 days after.
		const dataset = datasetFrom([
			drillRecord({id: 'exercise', start: '2023-03-13', end: '2023-03-23'}),
			launchRecord({id: 'inside', start: '2023-03-14'}),
			launchRecord({id: 'behind', start: '2023-03-27'}),
		]);
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		expect(draw({events: dataset.events, pairings}).find(row => row.startsWith('  gap'))).toBe(
			'  gap                   day 2        +4 d',
		);
	});

	it('shows kinds without an event in the window only where asked, and says that it can', () => {
		const later = {first: day('2023-03-17'), selectedId: undefined};
		// From the 17th on the first two launches are past: SRBM and ICBM have no mark.
		expect(draw(later).at(-1)).toMatch(/^ +\(2 empty kinds hidden: e\)$/);
		expect(draw(later).some(row => row.startsWith('  ICBM'))).toBe(false);
		expect(draw({...later, hasEmptyLanes: true}).some(row => row.startsWith('  ICBM'))).toBe(true);
	});

	it('gives overlapping drills rows of their own, and dims what a search does not find', () => {
		const overlapping = datasetFrom([
			drillRecord({id: 'long', start: '2023-03-06', end: '2023-03-20', category: 'naval'}),
			drillRecord({id: 'short', start: '2023-03-08', end: '2023-03-10', category: 'naval'}),
		]).events;
		const rows = draw({events: overlapping, selectedId: 'long'}).filter(row => /#|=/.test(row));
		expect(rows).toHaveLength(2);
		const [found, context] = [overlapping.slice(0, 1), overlapping.slice(1)];
		const lines = timelineLines({
			events: found,
			context,
			selectedId: 'long',
			days: zoomDays.month,
			first: day('2023-03-01'),
			width: 42,
			height: 20,
		});
		const dimmed = lines.find(line => lineText(line).includes('short'));
		expect(dimmed?.find(({text}) => text.includes('short'))?.role).toBe('dim');
	});

	it.each([
		[60, 20],
		[80, 24],
		[120, 40],
		[200, 60],
	])(
		'leaves no line blank at %i x %i while drills share marks, and says how to see their names',
		(columns, rows) => {
			const size = timelineSize(columns, rows);
			const all = embeddedDataset().events;
			let windows = 0;
			for (const zoom of timelineZooms) {
				for (let first = day('2009-01-01'); first < day('2026-09-01'); first += 120) {
					const lines = timelineLines({
						events: all,
						selectedId: undefined,
						days: zoomDays[zoom],
						first,
						...size,
					}).map(lineText);
					const isShared = lines.some(line => /\(more names: z/.test(line));
					windows += isShared ? 1 : 0;
					expect([first, isShared ? lines.length : size.height]).toEqual([first, size.height]);
					expect(lines.slice(2).filter(line => line.trim() === '')).toEqual([]);
				}
			}

			// The largest screen has room for all of them.
			expect(windows > 0).toBe(columns < 200);
		},
	);

	it('names over free rows all that has no place in the window, and in one line where no row is free', () => {
		const week = {
			events: embeddedDataset().events,
			selectedId: undefined,
			days: zoomDays.week,
			first: day('2023-03-16'),
		};
		// Of the year 2023 and of spring 2023 alone: on no day of this week for sure.
		const foot = (height: number) =>
			timelineLines({...week, width: 120, height})
				.map(lineText)
				.join('\n')
				.replace(/^[\s\S]*\(all year/, '(all year');
		expect(foot(60).trimEnd()).toMatch(/some day in these dates: [\s\S]+\)$/);
		expect(foot(14).trimEnd()).toMatch(/^[^\n]+\.\.$/);
	});

	it('tells on a narrow screen how to see more names before the empty kinds', () => {
		const all = embeddedDataset().events;
		const foot = (width: number) =>
			timelineLines({
				events: all,
				selectedId: '2026-09-07-freedom-edge-26',
				days: zoomDays.year,
				first: day('2025-11-03'),
				width,
				height: 6,
			})
				.map(lineText)
				.at(-1)
				?.trim();
		expect(foot(80)).toMatch(/^\(more names: z or \+; \d+ empty kinds hidden: e\)$/);
		expect(foot(54)).toMatch(/^\(more names: z or \+; \d+ empty kinds: e\)$/);
		expect(foot(40)).toMatch(/^\(more names: z or \+\)$/);
	});

	it('gives each launch in sight exactly one mark in its row, at any zoom', () => {
		const {events: all, systems} = embeddedDataset();
		for (const zoom of timelineZooms) {
			for (let first = day('2022-01-01'); first < day('2023-12-31'); first += 45) {
				const plan = timelinePlan({
					events: all,
					systems,
					selectedId: undefined,
					days: zoomDays[zoom],
					first,
					width: 120,
					height: 80,
				});
				for (const row of plan.rows) {
					const launches = 'items' in row ? row.items.flatMap(({events: some}) => some) : [];
					expect(new Set(launches).size).toBe(launches.length);
				}
			}
		}
	});

	it('gives every day in sight a cell, in order, and no other day one, at any zoom and width', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...timelineZooms),
				fc.integer({min: 0, max: 30_000}),
				fc.integer({min: 1, max: 300}),
				(zoom, first, cells) => {
					const scale = {days: zoomDays[zoom], first, cells};
					const places = Array.from({length: zoomDays[zoom]}, (_, offset) =>
						cellsOfSpan({first: first + offset, last: first + offset}, scale),
					);
					let last = 0;
					for (const place of places) {
						expect(place?.from).toBeGreaterThanOrEqual(last);
						expect(place?.to).toBeGreaterThanOrEqual(place?.from ?? Infinity);
						expect(place?.to).toBeLessThan(cells);
						last = place?.from ?? Infinity;
					}

					expect(cellsOfSpan({first: first - 1, last: first - 1}, scale)).toBeUndefined();
					const after = first + zoomDays[zoom];
					expect(cellsOfSpan({first: after, last: after}, scale)).toBeUndefined();
				},
			),
		);
	});

	it('dates a year by months, a quarter by half months, a month by Mondays and a week by days', () => {
		const labels = (zoom: (typeof timelineZooms)[number], first: string) =>
			ticksOf({days: zoomDays[zoom], first: day(first), cells: 365}).map(({label}) => label);
		expect(labels('year', '2023-11-15').slice(0, 3)).toEqual(['Dec', '2024', 'Feb']);
		expect(labels('quarter', '2023-03-02').slice(0, 3)).toEqual(['16 Mar', '1 Apr', '16 Apr']);
		expect(labels('month', '2023-03-01')).toEqual(['6 Mar', '13 Mar', '20 Mar', '27 Mar']);
		expect(labels('week', '2023-03-19')[0]).toBe('Sun 19');
		expect(labels('week', '2023-03-19')).toHaveLength(7);
	});

	it('fills its width exactly, at 60 columns as at 200', () => {
		for (const width of [24, 40, 60, 80, 120, 200]) {
			for (const zoom of timelineZooms) {
				const lines = timelineLines({
					events,
					selectedId: 'two',
					days: zoomDays[zoom],
					first: day('2023-03-13'),
					width,
					height: 20,
				});
				expect(lines.map(lineWidth)).toEqual(lines.map(() => width));
			}
		}
	});
});
