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

/** What the command prints, without the line that names the data: the screen has that in its header. */
async function printed(words: readonly string[]): Promise<string> {
	const {output} = await commandResult(['stats', ...words], dataset);
	return output.replace(/\n\nData \S+ \(\S+\)\n$/, '');
}

describe('the Statistics view', () => {
	test.each([
		['bomber-flight since:2022', 72],
		['bomber-flight since:2022', 60],
		['bomber-flight since:2022', 100],
		['category:bomber-flight since:2022', 72],
		['category:amphibious since:2024', 72],
		['', 72],
	])('for "%s" holds the very lines that the command prints at %i columns', async (query, width) => {
		const {indexes: counted, getState} = statisticsView(query, {columns: width, rows: 40});
		const lines = selectStatisticsLines(getState(), counted, width).map(lineText);
		expect(lines.join('\n')).toBe(await printed([query, '--width', String(width)]));
	});

	test('draws them from the top on the screen', async () => {
		const {indexes: counted, getState} = statisticsView('bomber-flight since:2022', {columns: 72, rows: 40});
		const content = screenContent(getState(), counted, {isAscii: false, isFine: false, hasLinks: false});
		const lines = content.kind === 'panes' ? (content.panes[0]?.lines ?? []).map(lineText) : [];
		const text = await printed(['bomber-flight since:2022', '--width', '72']);
		expect(lines.length).toBeGreaterThan(30);
		expect(lines.map(line => line.trimEnd())).toEqual(text.split('\n').slice(0, lines.length));
	});

	test('follows the direction as the flag does', async () => {
		const {indexes: counted, getState} = statisticsView(
			'bomber-flight since:2022',
			{columns: 72, rows: 40},
			'd',
		);
		const {direction} = getState();
		expect(direction).not.toBe('nearest');
		const lines = selectStatisticsLines(getState(), counted, 72).map(lineText);
		expect(lines.join('\n')).toBe(
			await printed(['bomber-flight since:2022', '--direction', direction, '--width', '72']),
		);
	});
});
