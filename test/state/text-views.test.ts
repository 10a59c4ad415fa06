/** The views that are one text: the days that Day shows, and the pairs behind a figure of Statistics. */
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {calendarLines} from '../../source/layout/text-lines.ts';
import {selectDays} from '../../source/state/select-days.ts';
import {
	selectDayLines,
	selectFigures,
	selectStatistics,
	selectStatisticsLines,
} from '../../source/state/select-text.ts';
import {selectEvent, selectPairing, selectPairRows} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import type {Figure} from '../../source/stats/statistics.ts';
import {isoDay, parseIsoDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';
import {indexes, press, start} from './sessions.ts';

const day = (text: string) => parseIsoDay(text) ?? Number.NaN;
const span = (state: State) => {
	const {first, last} = selectDays(state, indexes);
	return `${isoDay(first)}..${isoDay(last)}`;
};

describe('Day', () => {
	const sunday = press(start('2023-03-19-b1b'), '5');

	it('shows the day, its week from Monday, its month, and the day again', () => {
		expect(span(sunday)).toBe('2023-03-19..2023-03-19');
		expect(span(press(sunday, 't'))).toBe('2023-03-13..2023-03-19');
		expect(span(press(sunday, 'tt'))).toBe('2023-03-01..2023-03-31');
		expect(span(press(sunday, 'ttt'))).toBe('2023-03-19..2023-03-19');
	});

	it('steps by what it shows', () => {
		expect(span(press(sunday, 'l'))).toBe('2023-03-20..2023-03-20');
		expect(span(press(sunday, 'tl'))).toBe('2023-03-20..2023-03-26');
		expect(span(press(sunday, 'tth'))).toBe('2023-02-01..2023-02-28');
		expect(span(press(sunday, 'ttlh'))).toBe('2023-03-01..2023-03-31');
	});

	it('opens days typed after a colon, from any view, and t comes back to them', () => {
		const range = press(start(), ':2022-10-30..2022-11-06<enter>');
		expect(range.view).toBe('day');
		expect(span(range)).toBe('2022-10-30..2022-11-06');
		expect(span(press(range, 'l'))).toBe('2022-11-07..2022-11-14');
		expect(span(press(range, 'lh'))).toBe('2022-10-30..2022-11-06');
		expect(span(press(range, 'tttt'))).toBe('2022-10-30..2022-11-06');
		// Monday to Sunday is a week, and so is stepped by weeks.
		expect(press(start(), ':2022-10-31..2022-11-06<enter>').period).toBe('week');
		expect(span(press(sunday, ':2022-11<enter>'))).toBe('2022-11-01..2022-11-30');
		expect(span(press(range, ':2 nov 2022<enter>'))).toBe('2022-11-02..2022-11-02');
	});

	it('in a list takes a month for a place to go to', () => {
		const listed = press(start(), ':2022-11<enter>');
		expect(listed.view).toBe('events');
		const first = selectEvent(listed, indexes)?.start.firstDay ?? Number.NaN;
		expect(Math.abs(first - day('2022-11-01'))).toBeLessThanOrEqual(1);
	});

	it('has a long form, which holds more than the short one', () => {
		const short = selectDayLines(sunday, indexes, 80).map(lineText);
		const long = selectDayLines(press(sunday, 'f'), indexes, 80).map(lineText);
		expect(long.length).toBeGreaterThan(2 * short.length);
		expect(long.some(line => line.trim().startsWith('PAIRINGS'))).toBe(true);
		expect(press(sunday, 'ff').isFullSummary).toBe(false);
	});

	it('has a calendar with the days of drills and launches', () => {
		// March 2023 began on a Wednesday.
		const {events} = datasetFrom([
			drillRecord({id: 'exercise', start: '2023-03-13', end: '2023-03-15'}),
			launchRecord({id: 'launch', start: '2023-03-14'}),
			launchRecord({id: 'later', start: '2023-03-19'}),
			launchRecord({id: 'rough', start: '2023-03~'}),
		]);
		const days = {first: day('2023-03-14'), last: day('2023-03-14')};
		const lines = calendarLines({days, events, height: 30}).map(line => lineText(line).trimEnd());
		expect(lines.slice(0, 10)).toEqual([
			'March 2023',
			'Mo Tu We Th Fr Sa Su',
			'       1  2  3  4  5',
			'',
			' 6  7  8  9 10 11 12',
			'',
			'13 14 15 16 17 18 19',
			'=  =^ =            ^',
			'20 21 22 23 24 25 26',
			'',
		]);
	});
});

describe('the pairs behind a figure', () => {
	const counted = update(press(start('', {columns: 120, rows: 300}), '4'), {name: 'catch-up'}, indexes);
	const {figures} = selectFigures(counted, indexes);
	const open = (at: number) => press({...counted, figureAt: at}, '<enter>');
	const statistics = selectStatistics(counted, indexes);

	/** The share behind a figure: of all drills, or of those of a check. */
	const shareOf = ({among, side, withinDays}: Extract<Figure, {kind: 'share'}>) => {
		const checked = [
			...(statistics?.checks ?? []),
			{name: 'without-answering', shares: statistics?.sharesWithoutAnswering ?? []},
		].find(({name}) => name === among?.name);
		const shares = among === undefined ? statistics?.shares : checked?.shares;
		return shares?.find(share => share.side === side && share.withinDays === withinDays);
	};

	it('are as many as the figure says, each of its launches on the side and within the days asked for', () => {
		expect(figures.length).toBeGreaterThan(30);
		for (const [at, {figure}] of figures.entries()) {
			if (figure.kind !== 'share') {
				continue;
			}

			const opened = open(at);
			const rows = selectPairRows(opened, indexes);
			const share = shareOf(figure);
			expect([figure, rows.length]).toEqual([figure, share?.close]);
			for (const {match} of rows) {
				expect(Math.abs(match?.gap.days ?? Infinity)).toBeLessThanOrEqual(figure.withinDays);
				expect(figure.side === 'either' ? 'either' : match?.gap.relation).toBe(figure.side);
			}

			// The pane beside the list shows the pair of the row.
			expect(selectPairing(opened, indexes)).toEqual(rows[0]);
		}
	});

	it.each(statistics?.gaps.map(bin => [bin.side, bin.fromDays, bin.drills] as const) ?? [])(
		'of the bar "%s, from %d days" are %d',
		(side, fromDays, drills) => {
			const at = figures.findIndex(
				({figure}) => figure.kind === 'gap' && figure.side === side && figure.fromDays === fromDays,
			);
			expect(drills === 0 || selectPairRows(open(at), indexes).length === drills).toBe(true);
		},
	);

	const groups = [...(statistics?.categories ?? []), ...(statistics?.periods ?? [])].flatMap(
		({name, shares}) => {
			const share = shares?.find(({side, withinDays}) => side === 'either' && withinDays === 7);
			return share === undefined ? [] : [[name, share.close] as const];
		},
	);

	it.each(groups)('of the drills "%s" are %d', (name, close) => {
		const at = figures.findIndex(({figure}) => figure.kind === 'group' && figure.name === name);
		expect(selectPairRows(open(at), indexes)).toHaveLength(close);
	});

	it('open with Enter from the figure that Down selects, and Esc comes back to it', () => {
		expect(press(counted, '<enter>').notice).toMatch(/Down selects/);
		const second = press(counted, 'jj');
		expect(second.figureAt).toBe(1);
		const opened = press(second, '<enter>');
		expect(opened).toMatchObject({view: 'pairs', behind: figures[1]?.figure});
		expect(press(opened, '<escape>')).toMatchObject({view: 'statistics', figureAt: 1});
		expect(press(opened, '2').behind).toBeDefined();
		expect(press(opened, '12').behind).toBeUndefined();
	});

	it('scrolls on where no further figure is in sight', () => {
		const small = update(press(start('', {columns: 80, rows: 12}), '4'), {name: 'catch-up'}, indexes);
		const down = press(small, 'j'.repeat(300));
		expect(down.figureAt).toBeGreaterThan(30);
		const top = press(down, 'k'.repeat(300));
		expect(top.tops.statistics).toBe(0);
	});

	it('p shows p-values beside the shares, and hides them', () => {
		const texts = (state: State) => selectStatisticsLines(state, indexes, 120).map(lineText);
		expect(texts(counted).some(text => /corrected 0/.test(text))).toBe(false);
		expect(texts(press(counted, 'p')).some(text => /p [<\d.]+, corrected [<\d.]+/.test(text))).toBe(true);
		expect(texts(press(counted, 'pp'))).toEqual(texts(counted));
	});
});
