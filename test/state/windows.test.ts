/** Windows in Pairs: the task of an analyst in few keys, the picker of launches, and rows that share an event. */
import {describe, expect, it} from 'vitest';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {listingText} from '../../source/edge/listing-text.ts';
import {lineText} from '../../source/layout/line.ts';
import {rowLaunch} from '../../source/pairing/pair-list.ts';
import {selectListing} from '../../source/state/copying.ts';
import {kindEntries, kindLines, launchEntries, pickerLines} from '../../source/state/pickers.ts';
import {selectPairsFoot} from '../../source/state/select-text.ts';
import {
	selectEvent,
	selectEvents,
	selectIndex,
	selectPairing,
	selectPairRows,
} from '../../source/state/selectors.ts';
import {commandOutput} from '../helpers/run-command.ts';
import {bruteChoices} from '../pairing/brute-force.ts';
import {indexes, press, start} from './sessions.ts';

const {dataset} = indexes;

/** How many keys a session takes. */
function keyCount(keys: string): number {
	return (keys.match(/<[^>]+>|./gu) ?? []).length;
}

describe('which ICBM launches came within 7 days after a drill since 2022', () => {
	const keys = '2mib/s<tab>2022<enter>r';
	const state = press(start(), keys);
	const rows = selectPairRows(state, indexes);
	const sure = rows.filter(({within}) => within === 'surely');

	it('is asked in at most 14 keys, and answered as by trying every drill with every launch', () => {
		expect(keyCount(keys)).toBeLessThanOrEqual(14);
		expect(state.query).toBe('since:2022 relation:after');
		const since = 18_993; // 1 January 2022
		const wanted = dataset.events
			.filter(isLaunch)
			.filter(
				({missiles, start: {lastDay}}) => missiles.some(({class: of}) => of === 'ICBM') && lastDay >= since,
			)
			.flatMap(launch =>
				dataset.events
					.filter(isDrill)
					.filter(({kind, pairable, theatre}) => kind === 'drill' && pairable && theatre === 'korea')
					.filter(drill =>
						[...bruteChoices(drill, launch)].every(({relation, size}) => relation === 'after' && size <= 7),
					)
					.map(({id}) => `${launch.id} ${id}`),
			);
		expect(wanted.length).toBeGreaterThan(3);
		expect(sure.map(row => `${rowLaunch(row)?.id} ${row.drill?.id}`).toSorted()).toEqual(wanted.toSorted());
		expect(selectPairsFoot(state, indexes)).toContain(`${sure.length} pairs within 7 d: `);
	});

	it('is answered alike by the command, and by the file that w writes', async () => {
		const words = ['pairs', 'relation:after', '--by', 'launch', '--within', '7', '--launches', 'ICBM'];
		const listing = selectListing(state, indexes);
		expect(listing).toBeDefined();
		for (const [format, name] of [
			['csv', 'csv'],
			['json', 'json'],
			['table', 'text'],
		] as const) {
			const printed = await commandOutput([...words, '--since', '2022', '--format', format], dataset);
			// A written CSV file opens with the mark that spreadsheets need.
			const written = listing && listingText(listing, name, dataset).replace(/^\uFEFF/, '');
			expect(written).toBe(printed);
		}
	});
});

describe('a window in Pairs', () => {
	it('is opened at 7 days, made wider and narrower, and closed', () => {
		const days = (keys: string) => press(start(), `2${keys}`).pairQuestion;
		expect(days('')).toEqual({by: 'drill'});
		expect(days(']')).toEqual({by: 'drill', withinDays: 7});
		expect(days(']]]')).toEqual({by: 'drill', withinDays: 30});
		expect(press(start(), '2]]]]').notice).toMatch(/30 days is the widest/);
		expect(days('][[')).toEqual({by: 'drill', withinDays: 1});
		expect(days('][[[')).toEqual({by: 'drill', withinDays: undefined});
		expect(days('b')).toEqual({by: 'launch', withinDays: 7});
		expect(days('bb')).toEqual({by: 'drill', withinDays: 7});
	});

	it('is stepped through row by row, though one drill has several', () => {
		const pairs = press(start('2022-10-31..2022-11-05'), '2]g');
		const rows = selectPairRows(pairs, indexes);
		const first = rows.filter(({drill}) => drill?.id === rows[0]?.drill?.id);
		expect(first.length).toBeGreaterThan(2);
		for (const place of [0, 1, 2]) {
			const state = press(pairs, 'j'.repeat(place));
			expect(selectIndex(state, indexes)).toBe(place);
			expect(selectPairing(state, indexes)?.match?.launch.id).toBe(rows[place]?.match?.launch.id);
		}

		// From launches the same pairs, and the launch is the event of the row.
		const launches = press(pairs, 'bg');
		expect(selectEvent(launches, indexes)?.kind).toBe('launch');
	});

	it('asks which side by a field of the search, and takes it away again', () => {
		const query = (keys: string) => press(start('2022'), `2]${keys}`).query;
		expect(['r', 'rr', 'rrr', 'rrrr'].map(query)).toEqual([
			'2022 relation:after',
			'2022 relation:during',
			'2022 relation:before',
			'2022',
		]);
	});
});

describe('the picker of launches', () => {
	it('counts one choice by its letter, and several that are marked', () => {
		for (const {key, choice} of launchEntries) {
			expect(press(start(), `m${key}`)).toMatchObject({launches: choice, mode: {kind: 'browse'}});
		}

		// Down from all launches: ballistic, cns, SRBM, MRBM.
		expect(press(start(), 'mjjj<space>x<enter>').launches).toEqual({classes: ['SRBM', 'MRBM']});
		expect(press(start(), 'mj<enter>').launches).toEqual({preset: 'ballistic'});
		expect(press(start(), 'mjj<escape>')).toMatchObject({launches: {preset: 'all'}, mode: {kind: 'browse'}});
		expect(press(start(), 'mx').notice).toMatch(/Only classes can be marked/);
	});

	it.each([5, 20])('shows each with its launches in %i lines, the selected one in sight', height => {
		const state = press(start(), 'mjjjjjj');
		const {lines, selectedRow} = pickerLines(state, indexes, {width: 72, height});
		const count = dataset.events
			.filter(isLaunch)
			.filter(({missiles}) => missiles.some(({class: of}) => of === 'ICBM')).length;
		const words = 'intercontinental ballistic missiles';
		expect(lineText(lines[selectedRow] ?? [])).toMatch(
			new RegExp(`i {2}\\[ \\] ICBM +${count} +${words} *$`),
		);
		expect(lines.length).toBe(Math.min(height, launchEntries.length));
	});

	it('says what each counts where that fits', () => {
		const texts = (width: number) =>
			pickerLines(press(start(), 'm'), indexes, {width, height: 3}).lines.map(lineText);
		const words = [
			'every launch',
			'no cruise, anti-ship, SAM, artillery',
			'ballistic or space, 500 kg to 300 km',
		];
		for (const [row, text] of texts(72).entries()) {
			expect(text.trimEnd().endsWith(words[row] ?? '?')).toBe(true);
		}

		expect(texts(40)[1]).toMatch(/^ {2}b {2} {4}ballistic +\d+ *$/);
	});
});

describe('the picker of kinds', () => {
	it('searches for one by its letter, and keeps the rest of the search', () => {
		for (const {key, query} of kindEntries) {
			expect(press(start('2022 kind:fire'), `t${key}`)).toMatchObject({
				query: `2022 ${query}`.trim(),
				mode: {kind: 'browse'},
			});
		}

		// Down from all: drills, deployments, launches.
		expect(press(start(), 'tjjj<enter>').query).toBe('kind:launch');
		expect(press(start('2022 kind:fire'), 'tj<escape>').query).toBe('2022 kind:fire');
		expect(press(start('-kind:fire'), 'tb').query).toBe('-kind:fire category:bomber-flight');
	});

	it('shows with each how many events it lists', () => {
		const {lines} = kindLines(press(start('since:2022'), 't'), indexes, {width: 60, height: 40});
		for (const [place, {key}] of kindEntries.entries()) {
			const {length} = selectEvents(press(start('since:2022'), `t${key}`), indexes);
			expect(lineText(lines[place] ?? [])).toMatch(new RegExp(` ${length} events? *$`));
		}
	});
});
