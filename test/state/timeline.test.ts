import {describe, expect, it} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {laneOf, zoomDays} from '../../source/layout/timeline-axes.ts';
import {selectTimelineFirst} from '../../source/state/select-days.ts';
import {selectStatistics} from '../../source/state/select-text.ts';
import {selectEvent, selectEvents} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {indexes, press, start} from './sessions.ts';

const open = (query: string) => press(start(query), '<escape>3');
const day = (state: State) => selectEvent(state, indexes)?.start.firstDay ?? Number.NaN;
const lane = (state: State) => {
	const event = selectEvent(state, indexes);
	return event && laneOf(event);
};

describe('the Timeline', () => {
	it('steps from event to event in time', () => {
		const flight = open('2023-03-19-b1b');
		const listed = selectEvents(flight, indexes).map(({id}) => id);
		const place = listed.indexOf(flight.selectedId ?? '');
		expect(press(flight, 'l').selectedId).toBe(listed[place + 1]);
		expect(press(flight, 'hh').selectedId).toBe(listed[place - 2]);
		expect(press(flight, 'g').selectedId).toBe(listed[0]);
		expect(press(flight, 'Gl').selectedId).toBe(listed.at(-1));
	});

	it('steps from launch to launch, and from lane to lane to the event nearest in time', () => {
		const first = open('2023-04-13-icbm');
		const launches = selectEvents(first, indexes).filter(({kind}) => kind === 'launch');
		const place = launches.findIndex(({id}) => id === first.selectedId);
		expect(press(first, 'n').selectedId).toBe(launches[place + 1]?.id);
		expect(press(first, 'N').selectedId).toBe(launches[place - 1]?.id);
		expect(press(first, 'nN').selectedId).toBe(first.selectedId);
		const above = press(first, 'k');
		expect(lane(above)).not.toBe('icbm');
		expect(Math.abs(day(above) - day(first))).toBeLessThan(zoomDays.year);
	});

	it('keeps the selected event in sight whatever is pressed, and its place while zooming', () => {
		let state = open('2023-03-19-b1b');
		for (const key of '++llll---hhhh+<page-down>x<page-up>jjkk+++nnN<home><end>'.match(/<[^>]+>|./g) ?? []) {
			state = press(state, key);
			const first = selectTimelineFirst(state, indexes);
			expect(day(state)).toBeGreaterThanOrEqual(first);
			expect(day(state)).toBeLessThan(first + zoomDays[state.timelineZoom]);
		}
	});

	it('opens on what is listed, and not on months without any of it', () => {
		// The flights of the Hwasong-18 lie within nine months: all are in sight, as far from one edge as from the other.
		const listed = press(start('hwasong-18'), '3');
		const days = selectEvents(listed, indexes).map(event => event.start.firstDay);
		const first = selectTimelineFirst(listed, indexes);
		const before = Math.min(...days) - first;
		const after = first + zoomDays.year - 1 - Math.max(...days);
		expect(before).toBeGreaterThan(0);
		expect(Math.abs(before - after)).toBeLessThanOrEqual(1);
		// Of more than a year, the window begins no earlier than a month before the first.
		const years = press(start('year:2022,2023'), '<home>3');
		const earliest = selectEvents(years, indexes)[0]?.start.firstDay ?? Number.NaN;
		expect(earliest - selectTimelineFirst(years, indexes)).toBeLessThanOrEqual(31);
	});

	it('says so at the closest and at the widest', () => {
		expect(press(open('2023-03-19-b1b'), '-').notice).toMatch(/widest/);
		expect(press(open('2023-03-19-b1b'), '++++').notice).toMatch(/closest/);
	});

	it('moves on by a window, to the event nearest there', () => {
		const flight = open('2023-03-19-b1b');
		const later = press(flight, '<page-down>');
		expect(Math.abs(day(later) - day(flight) - zoomDays.year)).toBeLessThan(31);
		expect(press(later, '1').selectedId).toBe(later.selectedId);
	});
});

describe('Statistics', () => {
	const caughtUp = (keys: string) => update(press(start('year:2022'), keys), {name: 'catch-up'}, indexes);

	it('counts the drills that the search finds after a frame, and keeps the figures', () => {
		const state = press(start('year:2022'), '4');
		expect(selectStatistics(state, indexes)).toBeUndefined();
		const counted = update(state, {name: 'catch-up'}, indexes);
		const drills = selectEvents(state, indexes).filter(isDrill).length;
		expect(selectStatistics(counted, indexes)?.selected).toBe(drills);
		expect(selectStatistics(press(counted, 'd'), indexes)).toBeUndefined();
		expect(selectStatistics(press(counted, 'ddd'), indexes)?.selected).toBe(drills);
	});

	it.each(['4:', '4?', '4?/', '4:2022'])('counts them also behind a question or the keys (%s)', keys => {
		expect(selectStatistics(caughtUp(keys), indexes)).toBeDefined();
	});

	it('waits while the search is typed, and elsewhere', () => {
		for (const keys of ['4/', '5']) {
			expect(selectStatistics(caughtUp(keys), indexes)).toBeUndefined();
		}
	});
});
