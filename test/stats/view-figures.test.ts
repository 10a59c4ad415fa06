/** The Statistics view against what `briefing stats` prints for the same search. */
import {describe, expect, test} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import {selectStatisticsLines} from '../../source/state/select-text.ts';
import {createStore} from '../../source/state/store.ts';
import {screenContent} from '../../source/view/screen-lines.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandResult} from '../helpers/run-command.ts';
import {indexes, today} from '../state/sessions.ts';

const dataset = embeddedDataset();

/** The store with the Statistics view open on a search, its figures counted, after the keys given. */
function statisticsView(query: string, size: {columns: number; rows: number}, keys = '') {
	const store = createStore(indexes, {...size, query, today: () => today});
	for (const key of `4${keys}`) {
		store.press([{name: key, text: key}]);
	}

	store.catchUp();
	return store;
}

type ShareRecord = {
	readonly side: string;
	readonly within_days: number;
	readonly share: number;
	readonly expected_share: number;
	readonly low_share: number;
	readonly high_share: number;
};

/** What the command says of each question, of 100 drills. */
async function printed(words: readonly string[]): Promise<readonly (readonly number[])[]> {
	const {output} = await commandResult(['stats', ...words, '--format', 'json'], dataset);
	const {shares}: {readonly shares: readonly ShareRecord[]} = JSON.parse(output);
	return shares.map(share =>
		[share.share, share.expected_share, share.low_share, share.high_share].map(part => part * 100),
	);
}

/** What the view says of each question: the numbers of the rows under their heading. */
function shown(lines: readonly string[]): readonly (readonly number[])[] {
	const from = lines.findIndex(line => line.startsWith('LAUNCHES CLOSE TO A DRILL'));
	const to = lines.findIndex((line, at) => at > from && line.trim() === '');
	return lines.slice(from + 1, from < 0 ? 0 : to).flatMap(row => {
		const numbers = /(\d+) of 100; by chance (\d+) \((\d+) to (\d+)\)/.exec(row)?.slice(1);
		return numbers === undefined ? [] : [numbers.map(Number)];
	});
}

/** The same figures; the command gives them to a hundredth of a percent, the view to a whole one. */
function expectSame(seen: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
	expect(seen).toHaveLength(wanted.length);
	for (const [row, numbers] of wanted.entries()) {
		for (const [place, number] of numbers.entries()) {
			expect(Math.abs((seen[row]?.[place] ?? Infinity) - number)).toBeLessThanOrEqual(0.51);
		}
	}
}

describe('the Statistics view', () => {
	test.each([
		['bomber-flight since:2022', 100],
		['category:bomber-flight since:2022', 80],
		['', 120],
	])('for "%s" holds the figures that the command prints, at %i columns', async (query, width) => {
		const {indexes: counted, getState} = statisticsView(query, {columns: width, rows: 40});
		const lines = selectStatisticsLines(getState(), counted, width).map(lineText);
		const wanted = await printed([query]);
		expect(wanted.length).toBeGreaterThan(10);
		expectSame(shown(lines), wanted);
	});

	test('says why there are no figures where there are too few drills', async () => {
		const {indexes: counted, getState} = statisticsView('category:amphibious since:2024', {
			columns: 72,
			rows: 40,
		});
		const text = selectStatisticsLines(getState(), counted, 72).map(lineText).join(' ').replace(/\s+/g, ' ');
		const {output} = await commandResult(
			['stats', 'category:amphibious since:2024', '--format', 'json'],
			dataset,
		);
		const {too_few: reason}: {readonly too_few: string} = JSON.parse(output);
		expect(text).toContain(reason);
	});

	test('draws them from the top on the screen', () => {
		const {indexes: counted, getState} = statisticsView('bomber-flight since:2022', {columns: 72, rows: 40});
		const content = screenContent(getState(), counted, {isAscii: false, isUnicode: false, hasLinks: false});
		const lines = content.kind === 'panes' ? (content.panes[0]?.lines ?? []) : [];
		expect(lines.length).toBeGreaterThan(30);
		expect(lines).toEqual(selectStatisticsLines(getState(), counted, 72).slice(0, lines.length));
	});

	test('follows the direction as the flag does', async () => {
		const {indexes: counted, getState} = statisticsView(
			'bomber-flight since:2022',
			{columns: 100, rows: 40},
			'd',
		);
		const {direction} = getState();
		expect(direction).not.toBe('nearest');
		const lines = selectStatisticsLines(getState(), counted, 100).map(lineText);
		expect(lines.join(' ')).toContain(`gap to the ${direction} launch`);
		expectSame(shown(lines), await printed(['bomber-flight since:2022', '--direction', direction]));
	});
});
