import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {noResultSentences, selectDetailLines} from '../../source/state/select-text.ts';
import {selectEvents, selectPairing} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {indexes, press, start, type} from './sessions.ts';

const ids = (state: State) => selectEvents(state, indexes).map(({id}) => id);

describe('starting', () => {
	it('selects the latest event, or the best match of a query on the command line, of equals the latest', () => {
		expect(start().selectedId).toBe(indexes.dataset.events.at(-1)?.id);
		const searched = start('hwasong-18 icbm');
		// The flights of the Hwasong-18, by the CNS database: 13 April, 12 July and 18 December 2023.
		expect(searched.selectedId).toBe('2023-12-18-icbm');
		expect(ids(searched)).toContain('2023-04-13-icbm');
		// Other drills and launches have the words too, in their summaries.
		expect(indexes.dataset.byId.get(start('vigilant storm').selectedId ?? '')?.title).toMatch(
			/Vigilant Storm/,
		);
	});
});

describe('searching', () => {
	it('keeps the selection on the same event while it still matches, else takes the best match', () => {
		const typed = press(start(), '/hwasong-18');
		const second = press(typed, '<up>');
		expect(second.selectedId).toBe(ids(typed).at(-2));
		const narrowed = press(second, ' b-52');
		expect(narrowed.selectedId).toBe(second.selectedId);
		const other = press(typed, '<ctrl-u>icbm 2017');
		expect(ids(other)).toContain(other.selectedId);
	});

	it('keeps the last good result while the query has a mistake, and says what is wrong', () => {
		const good = press(start(), '/hwasong-18 ');
		const bad = type(good, 'clas:icbm');
		expect(bad.queryError).toMatch(/class/);
		expect(ids(bad)).toEqual(ids(good));
		expect(press(bad, '<ctrl-u>').queryError).toBeUndefined();
	});

	it('says what name was meant where a field names nothing, and keeps the last good result', () => {
		const good = press(start(), '/icbm ');
		const bad = type(good, 'site:sohea');
		expect(bad.queryError).toMatch(/did you mean sohae/);
		expect(ids(bad)).toEqual(ids(good));
	});

	it('is back on the selected event as soon as it matches again', () => {
		const sohae = start('id:2012-12-12-slv');
		const whole = press(sohae, '<escape>');
		expect(whole.selectedId).toBe('2012-12-12-slv');
		// "unha x" finds none; without the x the launch of the Unha-3 is found again.
		const typed = press(whole, '/unha zzzz');
		expect(typed.selectedId).toBeUndefined();
		expect(press(typed, '<ctrl-w>').selectedId).toBe('2012-12-12-slv');
	});

	it('is as it was before typing on Esc: query, result, row and place', () => {
		const before = press(start('icbm'), '<up><up>');
		const typed = press(before, '/ b-1b 2017<down>');
		expect(typed.selectedId).not.toBe(before.selectedId);
		const given = press(typed, '<escape>');
		expect(given).toMatchObject({mode: {kind: 'browse'}, query: 'icbm', appliedQuery: 'icbm'});
		expect(given.selectedId).toBe(before.selectedId);
		expect(given.history).toEqual([]);
		const faulty = press(press(start(), 'kkk'), '/clas:icbm');
		expect(faulty.queryError).toBeDefined();
		const mended = press(faulty, '<escape>');
		expect(mended.queryError).toBeUndefined();
		expect(mended.selectedId).toBe(ids(mended).at(-4));
	});

	it('keeps query and row on Enter; Esc in the list then clears the query and stays on the row', () => {
		const kept = press(start(), '/icbm<up><enter>');
		expect(kept).toMatchObject({mode: {kind: 'browse'}, query: 'icbm'});
		const cleared = press(kept, '<escape>');
		expect(cleared).toMatchObject({mode: {kind: 'browse'}, query: ''});
		expect(ids(cleared)).toHaveLength(indexes.dataset.events.length);
		expect(cleared.selectedId).toBe(kept.selectedId);
		expect(press(cleared, '<escape>')).toEqual(cleared);
	});

	it('goes back on Esc from a search that finds nothing to the event from which it began', () => {
		const from = press(start(), 'kkkkk');
		const none = press(from, '/zzzzqqqq<enter>');
		expect(none.selectedId).toBeUndefined();
		expect(press(none, '<escape>').selectedId).toBe(from.selectedId);
	});

	it('says which word leaves nothing, with what it finds and what is found without it', () => {
		const count = (query: string) => ids(start(query)).length;
		const without = count('sohae unha');
		expect(noResultSentences(press(start(), '/sohae unha zzzz'), indexes)).toContain(
			`"zzzz" finds 0; without it ${without}.`,
		);
		// Both are found, never in one event: a table-top exercise has no missile.
		const both = noResultSentences(press(start(), '/class:icbm category:tabletop'), indexes);
		expect(both).toContain(
			`"class:icbm" finds ${count('class:icbm')}, none of them with the rest; without it ${count('category:tabletop')}.`,
		);
		expect(noResultSentences(press(start(), '/zzzz'), indexes)).toEqual(['No event matches "zzzz".']);
		// Three statements found are not "no event", though Timeline has no row for them.
		const statements = {...press(start(), '/about:2026-09-07-freedom-edge-26'), view: 'timeline' as const};
		expect(noResultSentences(statements, indexes)).toEqual([
			'What is listed are statements, and Timeline draws none: 1 shows them as rows.',
		]);
		expect(noResultSentences(press(start(), '/zzzz qqqq'), indexes)).toContain('"zzzz" and "qqqq" find 0.');
	});

	it('erases whole characters, also Korean ones, and whole words', () => {
		expect(press(start(), '/자유의 방패<backspace>').query).toBe('자유의 방');
		expect(press(start(), '/자유의 방패<ctrl-w>').query).toBe('자유의 ');
		expect(press(start(), '/ab<left>c').query).toBe('acb');
		expect(press(start(), '/ab<home><delete>').query).toBe('b');
	});

	it('does nothing but say so where a search finds no event', () => {
		const empty = press(start(), '/zzzzqqqq<enter>');
		expect(ids(empty)).toEqual([]);
		expect(press(empty, 'j').notice).toMatch(/finds no event/);
		expect(press(empty, '<escape>').query).toBe('');
	});
});

describe('moving', () => {
	it('moves a row for each press and stops at both ends', () => {
		const first = press(start(), 'g');
		expect(first.selectedId).toBe(ids(first)[0]);
		expect(press(first, 'k').selectedId).toBe(first.selectedId);
		expect(press(first, 'jjj').selectedId).toBe(ids(first)[3]);
		expect(press(first, 'G').selectedId).toBe(ids(first).at(-1));
		expect(press(first, 'Gj').selectedId).toBe(ids(first).at(-1));
	});

	it('scrolls the focused text instead, never past its end, and starts a new event at its top', () => {
		const detail = press(start('2023-03-13-freedom-shield'), '<tab>');
		const scrolled = press(detail, '<ctrl-d>');
		expect(scrolled.tops.detail).toBeGreaterThan(3);
		expect(scrolled.selectedId).toBe(detail.selectedId);
		const end = press(detail, 'G');
		expect(press(end, 'j').tops.detail).toBe(end.tops.detail);
		expect(press({...end, query: '', appliedQuery: ''}, '<escape>j').tops.detail).toBe(0);
	});

	it('goes back one step at a time on Esc and never quits', () => {
		const detail = press(start('icbm'), '<enter>');
		expect(detail.pane).toBe('detail');
		const list = press(detail, '<escape>');
		expect(list).toMatchObject({pane: 'list', query: 'icbm'});
		expect(press(list, '<escape>').query).toBe('');
		expect(press(list, '<escape><escape><escape>').exit).toBeUndefined();
	});
});

describe('the map', () => {
	it('stands in place of the detail for a launch or a paired drill, and goes again', () => {
		const launch = press(start('2017-11-29-icbm'), 'v');
		expect(launch.isMapShown).toBe(true);
		const lines = selectDetailLines(launch, indexes, {width: 58, height: 20}).map(lineText);
		expect(lines.length).toBeLessThanOrEqual(20);
		// The flight of 29 November 2017 reached 4,500 km by the ROK JCS.
		expect(lines.join(' ')).toContain('4,500');
		expect(press(launch, 'v').isMapShown).toBe(false);
		expect(press(start('2017-11-02-b1b-pilsung'), 'v').isMapShown).toBe(true);
	});

	it('takes the place of the list where one pane is shown at a time', () => {
		const narrow = update(start('2017-11-29-icbm'), {name: 'resize', columns: 50, rows: 20}, indexes);
		expect(press(narrow, 'v').pane).toBe('detail');
	});

	it('is drawn in ASCII where that is asked for', () => {
		const state = {...press(start('2017-11-29-icbm'), 'v'), isAscii: true};
		const text = selectDetailLines(state, indexes, {width: 58, height: 20}).map(lineText).join('');
		expect(text).toMatch(/^[ -~]*$/);
	});

	it('says why there is none for an event without a launch', () => {
		const test = press(start('2017-09-03-nuclear-test'), 'v');
		expect(test.isMapShown).toBe(false);
		expect(test.notice).toMatch(/no launch to draw/);
	});
});

describe('the other side', () => {
	it('goes from a drill to its launch, keeping a search that does not find it, and back to a drill', () => {
		const drill = press(start('2024-11-03-b1b-trilateral'), '');
		const launch = press(drill, 'p');
		// The worked case of 3 November 2024: the nearest launch is that of 5 November (NK News, 5 November 2024).
		expect(launch.selectedId).toBe('2024-11-05-srbm');
		expect(launch).toMatchObject({query: '2024-11-03-b1b-trilateral'});
		expect(selectPairing(press(launch, 'p'), indexes)?.match?.launch.id).toBeDefined();
	});

	it('says why it cannot act on an event that is not paired', () => {
		const test = start('2017-09-03-nuclear-test');
		expect(press(test, 'p').notice).toMatch(/not paired/);
		expect(press(test, 'p').selectedId).toBe(test.selectedId);
	});

	it('changes the pairing with the choice of launches: 15 April 2025 has another launch among ballistic ones', () => {
		const all = start('2025-04-15-b1b');
		expect(selectPairing(all, indexes)?.match?.launch.id).toBe('2025-04-28-mixed');
		// Chosun Biz, 8 May 2025.
		expect(selectPairing(press(all, 'mb'), indexes)?.match?.launch.id).toBe('2025-05-08-srbm');
		expect(selectPairing(press(all, 'dd'), indexes)?.match?.gap.relation).toBe('before');
	});
});
