/** Following and coming back: what is marked, where Enter leads, and that the way back brings the very screen back. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {linksIn, selectDayLines, selectMarkedLink} from '../../source/state/select-text.ts';
import {selectEvent, selectSteps} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {screenContent} from '../../source/view/screen-lines.ts';
import {indexes, press, start} from './sessions.ts';

const drawn = (state: State) =>
	screenContent(state, indexes, {isAscii: false, isUnicode: true, hasLinks: false});

/** All text of the screen, to look into. */
function screenText(state: State): string {
	const content = drawn(state);
	return content.kind === 'panes'
		? content.panes.flatMap(({rule, lines}) => [rule, ...lines].map(lineText)).join('\n')
		: '';
}

describe('what was said', () => {
	it('stands as rows with i, those on parts too, and Backspace comes back', () => {
		const drill = start('ufs 23');
		expect(selectEvent(drill, indexes)?.id).toBe('2023-08-21-ulchi-freedom-shield');
		const said = press(drill, 'i');
		expect(said.query).toBe('about:2023-08-21-ulchi-freedom-shield');
		const rows = selectSteps(said, indexes);
		expect(rows.length).toBeGreaterThan(2);
		expect(rows.every(({kind}) => kind === 'statement')).toBe(true);
		expect(drawn(press(said, '<backspace>'))).toEqual(drawn(drill));
		// From the row of a pair as well.
		expect(press(drill, '2i')).toMatchObject({view: 'events', query: said.query});
	});

	it('leads back to the event that it is about where the search is cleared', () => {
		const moved = press(press(press(start('ufs 23'), 'i'), 'G'), 'g');
		expect(selectEvent(moved, indexes)?.kind).toBe('statement');
		const cleared = press(moved, '<escape>');
		expect([cleared.query, selectEvent(cleared, indexes)?.kind]).toEqual(['', 'drill']);
	});

	it('is nothing where nothing is on record, and that is said', () => {
		expect(press(start('id:2007-05-25'), 'i').notice).toBe('No statement about this event is on record.');
		expect(press(start('kind:statement'), 'i').notice).toMatch(/^This is a statement/);
	});
});

describe('a line that can be followed', () => {
	it('is marked in the focused pane and leads to the event that it names', () => {
		// Vigilant Storm was said to have been answered by the launches of those days, and the flight on its last day is its part.
		const state = press(start('id:2022-10-31-vigilant-storm'), '<tab>');
		const first = selectMarkedLink(state, indexes);
		expect(first?.to.kind).toBe('event');
		const after = press(state, '<enter>');
		expect(first?.to).toEqual({kind: 'event', id: selectEvent(after, indexes)?.id});
		expect(after.query).toBe('id:2022-10-31-vigilant-storm');
	});

	it('is none where nothing is in sight, and Enter says so', () => {
		const state = press(start('2017-09-03-nuclear-test', {columns: 120, rows: 40}), '<tab><tab>');
		expect(selectMarkedLink(state, indexes)).toBeUndefined();
		expect(press(state, '<enter>').notice).toBe('Nothing in sight here can be followed.');
	});

	it('is walked to with the moving keys, and every one of a text is reached', () => {
		let state = press(start('id:2023-08-21-ulchi-freedom-shield', {columns: 80, rows: 24}), '<tab>');
		const seen = new Set<string>();
		for (let step = 0; step < 400; step++) {
			const link = selectMarkedLink(state, indexes);
			if (link !== undefined) {
				seen.add(JSON.stringify(link.to));
			}

			state = press(state, '<down>');
		}

		const parts = indexes.dataset.events.filter(
			event => 'partOf' in event && event.partOf === '2023-08-21-ulchi-freedom-shield',
		);
		expect(parts.length).toBeGreaterThan(3);
		for (const {id} of parts) {
			expect(seen).toContain(JSON.stringify({kind: 'event', id}));
		}
	});

	it('opens a source as the browser would', () => {
		let state = press(start('id:2017-11-02-b1b-pilsung'), '<tab>');
		for (let step = 0; step < 100 && selectMarkedLink(state, indexes)?.to.kind !== 'page'; step++) {
			state = press(state, '<down>');
		}

		const {effects} = press(state, '<enter>');
		expect(effects).toEqual([{kind: 'open', url: selectEvent(state, indexes)?.sources[0]?.url}]);
	});
});

describe('an event that the search does not find', () => {
	const query = 'id:2017-11-02-b1b-pilsung';

	it('stands in the list in its place after p, and the search stays', () => {
		const state = press(start(query), 'p');
		expect(state.query).toBe(query);
		expect(selectSteps(state, indexes).map(({id}) => id)).toEqual([
			'2017-11-02-b1b-pilsung',
			selectEvent(state, indexes)?.id,
		]);
		expect(screenText(state)).toContain('not found by the search');
	});

	it('leaves it with the next move', () => {
		const state = press(start(query), 'p<up>');
		expect(selectSteps(state, indexes).map(({id}) => id)).toEqual(['2017-11-02-b1b-pilsung']);
	});
});

/** The state before and after a follow: of the marked line, else to the other side, else from another pane or search. */
function followed(state: State, keys: string): readonly [State, State] {
	for (const way of [keys, '1<tab>', '1<escape>', '1<escape><escape>/class:icbm<enter>']) {
		const from = press(state, way);
		for (const key of ['<enter>', 'p']) {
			const to = press(from, key);
			if (to.trail.back.length > from.trail.back.length) {
				return [from, to];
			}
		}
	}

	throw new Error('nothing can be followed');
}

describe('the way back', () => {
	it('leads through the places with their views, names them in the title, and forth again', () => {
		const first = press(start('vigilant storm'), '2');
		const there = press(first, '<tab><enter>');
		const title = selectEvent(first, indexes)?.title ?? '';
		expect(screenText(there)).toContain(` < ${title.slice(0, 10)}`);
		const back = press(there, 'H');
		expect(back.view).toBe('pairs');
		expect(drawn(press(back, 'L'))).toEqual(drawn(there));
	});

	it('leads from the lines of Day, short and long, to their events and sources, and back to the identical screen', () => {
		const short = press(start(), '5:20221102<enter>');
		const {dataset} = indexes;
		const day = short.day ?? Number.NaN;
		const launches = dataset.events.filter(event => event.kind === 'launch' && event.start.firstDay === day);
		expect(launches.length).toBeGreaterThan(3);
		for (const state of [short, press(short, 'f')]) {
			const links = linksIn(selectDayLines(state, indexes, 100)).map(({to}) => to);
			const ids = links.flatMap(to => (to.kind === 'event' ? [to.id] : []));
			expect(ids.filter(id => !dataset.byId.has(id))).toEqual([]);
			expect(ids.slice(0, launches.length).toSorted()).toEqual(launches.map(({id}) => id).toSorted());
			expect(ids).toContain('2022-10-31-vigilant-storm');
			expect(links.filter(({kind}) => kind === 'page').length).toBeGreaterThan(1);
		}

		const next = press(short, 'j');
		const link = selectMarkedLink(next, indexes)?.to;
		const event = press(next, '<enter>');
		expect(event).toMatchObject({view: 'events', pane: 'detail'});
		expect(link).toEqual({kind: 'event', id: selectEvent(event, indexes)?.id});
		expect(drawn(press(event, '<backspace>'))).toEqual(drawn(next));
	});

	it('leads from figures of Statistics to their pairs, and back to the identical screen', () => {
		let state = update(press(start('', {columns: 120, rows: 60}), '4'), {name: 'catch-up'}, indexes);
		for (let figure = 0; figure < 10; figure++) {
			state = press(state, 'j');
			const pairs = press(state, '<enter>');
			expect(pairs.view).toBe('pairs');
			expect(drawn(press(pairs, '<backspace>'))).toEqual(drawn(state));
			// From the pairs on to another event, and all the way back.
			const there = press(pairs, '<tab><enter>');
			expect(drawn(press(there, '<backspace>'.repeat(there.trail.back.length)))).toEqual(drawn(state));
		}
	});

	it('says when there is none', () => {
		expect(press(start(), '<backspace>').notice).toMatch(/Nothing to go back to/);
		expect(press(start(), 'L').notice).toMatch(/nothing to go forth to/);
	});

	it('brings the identical screen back after ten follows and ten returns, from any place', () => {
		const keys = [
			'j',
			'k',
			'<page-down>',
			'<page-up>',
			'g',
			'G',
			'<tab>',
			'<tab>',
			'z',
			'v',
			'd',
			'mb',
			'b',
			']',
			's',
			'S',
			'+',
			'n',
		];
		const queries = ['', 'freedom shield', 'class:icbm', 'vigilant storm', 'b-1b 2017', 'since:2022 gap:<=7'];
		const sizes = [
			{columns: 40, rows: 12},
			{columns: 80, rows: 24},
			{columns: 120, rows: 40},
			{columns: 200, rows: 60},
		];
		fc.assert(
			fc.property(
				fc.constantFrom(...queries),
				fc.constantFrom(...sizes),
				fc.constantFrom('1', '2', '3', '5'),
				fc.array(fc.constantFrom(...keys), {maxLength: 12}),
				fc.array(fc.tuple(fc.nat(2), fc.nat(6)), {minLength: 10, maxLength: 10}),
				(query, size, view, walk, steps) => {
					let state = press(start(query, size), view + walk.join(''));
					const places: State[] = [];
					for (const [panes, down] of steps) {
						const [ready, after] = followed(state, '<tab>'.repeat(panes) + '<down>'.repeat(down));
						places.push(ready);
						state = after;
					}

					expect(state.trail.back).toHaveLength(10);
					for (const place of places.toReversed()) {
						state = press(state, '<backspace>');
						const {notice: _said, ...quiet} = place;
						expect(drawn(state)).toEqual(drawn(quiet));
					}

					expect(press(state, 'L'.repeat(10) + 'H'.repeat(10))).toEqual(state);
				},
			),
			{numRuns: 10, endOnFailure: true},
		);
	}, 60_000);
});
