import {describe, expect, it} from 'vitest';
import {selectPairsFoot} from '../../source/state/select-text.ts';
import {selectEvent, selectIndex, selectPairings, selectPairRows} from '../../source/state/selectors.ts';
import {namedDay, parseIsoDay} from '../../source/time/days.ts';
import {indexes, press, start} from './sessions.ts';

const rowsOf = (state: ReturnType<typeof start>) => selectPairRows(state, indexes);

describe('Pairs', () => {
	it('lists every paired drill with its launch, by date', () => {
		const rows = rowsOf(press(start(), '2'));
		const paired = selectPairings(start(), indexes).all();
		expect(rows.slice(0, paired.length)).toEqual(paired);
		const days = paired.map(({drill}) => namedDay(drill.start));
		expect(days).toEqual(days.toSorted((a, b) => a - b));
	});

	it('marks the selected drill, and the drill of a selected launch', () => {
		// The worked case of 3 November 2024: its nearest launch is that of 5 November (NK News, 5 November 2024).
		const drill = press(start('2024-11-03-b1b-trilateral'), '2');
		expect(selectEvent(drill, indexes)?.id).toBe('2024-11-03-b1b-trilateral');
		const launch = press(start('2017-11-29 hwasong-15'), '<escape>2');
		const row = selectEvent(launch, indexes)?.id;
		expect(rowsOf(launch).find(({drill: one}) => one?.id === row)).toBeDefined();
	});

	it('leaves the event of the other views selected until a row is chosen', () => {
		const test = start('2017-09-03-nuclear-test');
		const pairs = press(test, '<escape>2');
		expect(selectIndex(pairs, indexes)).toBeGreaterThanOrEqual(0);
		expect(press(pairs, '1').selectedId).toBe(test.selectedId);
		const moved = press(pairs, 'j1');
		expect(moved.selectedId).toBe(selectEvent(press(pairs, 'j'), indexes)?.id);
	});

	it('sorts by gap with the closest first, and by chance with the least usual first, keeping the selection', () => {
		const pairs = press(start('year:2022'), '2');
		const byGap = press(pairs, 's');
		const gaps = rowsOf(byGap).flatMap(({match}) =>
			match === undefined || match.gap.relation === 'uncertain' ? [] : [Math.abs(match.gap.daysMax)],
		);
		expect(gaps[0]).toBe(Math.min(...gaps));
		expect(selectEvent(byGap, indexes)?.id).toBe(selectEvent(pairs, indexes)?.id);
		const pairings = selectPairings(byGap, indexes);
		const chances = rowsOf(press(byGap, 's')).flatMap(row =>
			row.drill === undefined ? [] : (pairings.chance(row) ?? []),
		);
		expect(chances.length).toBeGreaterThan(10);
		expect(chances).toEqual(chances.toSorted((a, b) => a - b));
		// Seven columns sort, one after the other; S turns the order round and leaves what has no gap last.
		expect(press(pairs, 'sssssss').pairOrder).toBe('date');
		const farthest = rowsOf(press(byGap, 'S')).flatMap(({match}) =>
			match === undefined || match.gap.relation === 'uncertain' ? [] : [Math.abs(match.gap.daysMax)],
		);
		expect(farthest[0]).toBe(Math.max(...gaps));
		expect(rowsOf(press(byGap, 'S')).at(-1)?.match).toBeUndefined();
	});

	it('finds a drill by its launch as well, and by its own relation together with the class of its launch', () => {
		const rows = rowsOf(press(start('class:icbm relation:during'), '2'));
		expect(rows.length).toBeGreaterThan(0);
		for (const {match} of rows) {
			expect(match?.gap.relation).toBe('during');
			expect(match?.launch.missiles.some(missile => missile.class === 'ICBM')).toBe(true);
		}
	});

	it('asks a gap of the drill in the row, not of the nearer drill of the same launch', () => {
		for (const {match} of rowsOf(press(start('gap:<=3'), '2'))) {
			expect(Math.abs(match?.gap.days ?? Infinity)).toBeLessThanOrEqual(3);
		}
	});

	it('leaves out a row where either side has what is excluded', () => {
		const rows = rowsOf(press(start('year:2022 -class:srbm'), '2'));
		expect(rows.length).toBeGreaterThan(0);
		for (const {match} of rows) {
			expect(match?.launch.missiles.some(missile => missile.class === 'SRBM') ?? false).toBe(false);
		}
	});
});

describe('Day', () => {
	const shownDay = (state: ReturnType<typeof start>) => state.day;

	it('goes day by day, and selects the event that begins on the day', () => {
		const flight = press(start('2023-03-19-b1b'), '<escape>5');
		expect(shownDay(flight)).toBeUndefined();
		const before = press(flight, '<left>');
		expect(shownDay(before)).toBe(parseIsoDay('2023-03-18'));
		// Nothing of the dataset begins on 18 March 2023, so the flight stays selected.
		expect(before.selectedId).toBe(flight.selectedId);
		const launch = press(before, '<left><left>');
		expect(shownDay(launch)).toBe(parseIsoDay('2023-03-16'));
		expect(launch.selectedId).toMatch(/^2023-03-16/);
		expect(press(launch, '<right>').day).toBe(parseIsoDay('2023-03-17'));
	});

	it('goes to the next day on which a listed event begins, and says where there is none', () => {
		// The flights of the Hwasong-18, by the CNS database: 13 April, 12 July and 18 December 2023.
		const first = press(start('system:hwasong-18'), 'g5');
		const second = press(first, ']');
		expect(second.day).toBe(parseIsoDay('2023-07-12'));
		expect(press(second, ']').day).toBe(parseIsoDay('2023-12-18'));
		expect(press(second, ']]').notice).toMatch(/later/);
		expect(press(second, '[').day).toBe(parseIsoDay('2023-04-13'));
	});

	it('follows a selection made in another view', () => {
		const gone = press(start('system:hwasong-18'), '5]');
		expect(press(gone, '1k5').day).toBeUndefined();
	});

	it('scrolls its text and starts another day at its top', () => {
		// The text is longer than the 20 lines of its pane.
		const scrolled = press(start('2023-03-19-b1b', {columns: 80, rows: 24}), '5<ctrl-d>');
		expect(scrolled.tops.day).toBe(10);
		expect(press(scrolled, '<right>').tops.day).toBe(0);
	});
});

describe('the last line of Pairs', () => {
	it('says what a class in the search asks, and how many pairs there are when only that class counts', () => {
		const state = press(start('class:icbm gap:<=7 since:2022'), '2');
		const paired = selectPairRows(state, indexes).filter(({match}) => match !== undefined).length;
		// By brute force: the drills since 2022 whose nearest ICBM, of ICBMs alone, is within a week.
		const alone = indexes
			.pairings({launches: {classes: ['ICBM']}, direction: 'nearest', theatre: 'korea'})
			.all()
			.filter(
				({drill, match}) =>
					drill.kind === 'drill' &&
					drill.start.firstDay >= (parseIsoDay('2022-01-01') ?? 0) &&
					match !== undefined &&
					match.gap.daysMax <= 7 &&
					match.gap.daysMax >= -7,
			).length;
		expect(selectPairsFoot(state, indexes)).toBe(
			`${paired} pairs whose nearest of all launches is ICBM; counting ICBM only: ${alone} (m)`,
		);
		expect(selectPairsFoot(press(start('b-1b'), '2'), indexes)).toMatch(/median gap/);
	});

	it('say what they amount to in as many words as there is room for, and cut none', () => {
		const state = press(start(), '2');
		const whole = selectPairsFoot(state, indexes);
		expect(whole).toMatch(/ - \d+ with a statement - \d+ without a launch$/);
		const [counts = ''] = whole.split(' - ');
		for (let width = counts.length; width <= whole.length; width++) {
			const foot = selectPairsFoot(state, indexes, width);
			expect(foot.length).toBeLessThanOrEqual(width);
			expect(foot.startsWith(counts)).toBe(true);
			expect(foot).toMatch(/(launches| d|statements|unpaired|a launch)$/);
		}
	});
});
