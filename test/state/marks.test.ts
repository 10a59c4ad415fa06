/** Marks, what acts on them, and two events compared. */
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {selectListing} from '../../source/state/copying.ts';
import {selectTimelineInput} from '../../source/state/select-days.ts';
import {selectPairingLines} from '../../source/state/select-text.ts';
import {selectEvents, selectMarked} from '../../source/state/selectors.ts';
import {displayWidth} from '../../source/text/words.ts';
import {effectOf, indexes, press, start} from './sessions.ts';

const ids = (state: ReturnType<typeof start>) => selectMarked(state, indexes).map(({id}) => id);

describe('marks', () => {
	it('are set and taken away with x, which goes a row on, and stay through a search', () => {
		const listed = selectEvents(start(), indexes).map(({id}) => id);
		const two = press(start(), 'gxx');
		expect(ids(two)).toEqual(listed.slice(0, 2));
		expect(two.selectedId).toBe(listed[2]);
		expect(ids(press(two, '/hwasong-18<enter>'))).toEqual(listed.slice(0, 2));
		expect(ids(press(two, 'gx'))).toEqual([listed[1]]);
	});

	it('are set on all that is listed with *, and taken away again', () => {
		const state = start('class:icbm');
		const listed = selectEvents(state, indexes).map(({id}) => id);
		const all = press(state, '*');
		expect(ids(all)).toEqual(listed);
		expect(ids(press(all, '*'))).toEqual([]);
		// Esc clears the search first, then the marks.
		expect(ids(press(all, '<escape>'))).toEqual(listed);
		expect(ids(press(all, '<escape><escape>'))).toEqual([]);
	});

	it('are what is copied, written and shown in Timeline', () => {
		const marked = press(press(start('class:icbm 2022'), '*'), '<escape>');
		const listing = selectListing(marked, indexes);
		expect(listing?.kind === 'events' && listing.events).toEqual(selectMarked(marked, indexes));
		const copied = effectOf({...press(marked, 'yc'), effects: press(marked, 'yc').effects.slice(-1)});
		const text = copied?.kind === 'copy' ? copied.text : '';
		for (const {id} of selectMarked(marked, indexes)) {
			expect(text).toContain(`Record ${id},`);
		}

		const shown = selectTimelineInput(press(marked, '3'), indexes).events.map(({id}) => id);
		expect(new Set(shown)).toEqual(new Set([...ids(marked), marked.selectedId]));
	});
});

describe('two compared', () => {
	const pair = press(
		start('id:2017-11-02-b1b-pilsung'),
		'x<escape>/<ctrl-u>id:2022-10-31-vigilant-storm<enter>xc',
	);
	const texts = (width: number) => selectPairingLines(pair, indexes, {width}).map(lineText);

	it('stand side by side with what is known of each, and on one strip', () => {
		const lines = texts(120);
		expect(lines.find(line => line.startsWith('When'))).toMatch(
			/2 November 2017 +31 October - 5 November 2022/,
		);
		expect(lines.find(line => line.startsWith('Days'))).toMatch(/1 day +6 days/);
		expect(lines.find(line => line.startsWith('Nearest'))).toContain('Hwasong-15');
		// The days of each around its first day, which is 0 for both: five years lie between them.
		const at = lines.findIndex(line => line.startsWith('days'));
		expect(at, 'right below the titles').toBeLessThan(lines.findIndex(line => line.startsWith('When')));
		const strip = lines.slice(at, at + 3);
		expect(strip[0]).toMatch(/-14 .* 0 /);
		expect(strip[1]?.indexOf('=')).toBe(strip[2]?.indexOf('='));
		// The launches of those days stand over the bar.
		expect(strip[2]).toMatch(/=.*\^/);
	});

	it('fit every width', () => {
		for (const width of [24, 40, 59, 60, 80, 120, 200]) {
			expect(Math.max(...texts(width).map(displayWidth))).toBeLessThanOrEqual(width);
		}
	});

	it('need two of one side, and that is said', () => {
		expect(press(start(), 'c').notice).toMatch(/^Mark two drills/);
		const mixed = press(start('id:2017-11-02-b1b-pilsung'), 'xpx');
		expect(press(mixed, 'c').notice).toMatch(/^Mark two drills/);
	});

	it('are the marked one and the selected one where only one is marked', () => {
		const one = press(start('series:freedom-shield'), 'gx');
		const both = press(one, 'c');
		expect(both).toMatchObject({isComparing: true, pane: 'pairing', marked: [...one.marked, one.selectedId]});
		expect(both.marked).toHaveLength(2);
		// On the marked one itself there is no second.
		expect(press(start('id:2017-11-02-b1b-pilsung'), 'xc').notice).toMatch(/^Mark two drills/);
	});

	it('are left again with c', () => {
		expect(press(pair, 'c')).toMatchObject({isComparing: false, pane: 'list'});
	});
});
