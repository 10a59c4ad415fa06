/** The Statistics view: what it comes to first, figures drawn from the figures, texts of records as they are. */
import {describe, expect, it} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {lineText, lineWidth, unicodeLine} from '../../source/layout/line.ts';
import {statisticsRows} from '../../source/layout/statistics-lines.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {computeStatistics, drillsBehind} from '../../source/stats/statistics.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const pairings = createPairings(dataset, {
	launches: {preset: 'all'},
	direction: 'nearest',
	theatre: 'korea',
});
const statistics = computeStatistics(pairings, dataset.events.filter(isDrill), dataset);

const statisticsLines = (...input: Parameters<typeof statisticsRows>) =>
	statisticsRows(...input).map(({line}) => line);

describe('the Statistics view', () => {
	it('says first what it comes to, each answer beside chance', () => {
		const texts = statisticsLines(statistics, 120).map(lineText);
		const first = texts.findIndex(text => text.startsWith('BOTTOM LINE'));
		const share = statistics.shares.find(({side, withinDays}) => side === 'after' && withinDays === 3);
		const of100 = (count = 0) => Math.round((100 * count) / (share?.drills ?? 1));
		expect(texts[first + 1]).toContain(
			`A launch in the 3 days after a drill: ${of100(share?.close)} of 100; by chance ${of100(share?.expected)} (${of100(share?.low)} to ${of100(share?.high)}).`,
		);
		expect(texts.findIndex(text => text.startsWith('LAUNCHES CLOSE'))).toBeGreaterThan(first);
	});

	it('says how firm it is, each check with the pairs that it counts', () => {
		const rows = statisticsRows(statistics, 160);
		const from = rows.findIndex(({line}) => lineText(line).startsWith('HOW FIRM IT IS'));
		const section = rows.slice(
			from + 1,
			rows.findIndex(({line}, at) => at > from && lineText(line).trim() === ''),
		);
		const texts = section.map(({line}) => lineText(line));
		for (const words of [
			'moved within the year',
			'moved within 60 days',
			'moved within 30 days',
			'one shift for all years',
			'without 20',
			'one-day drills',
			'longer drills',
			'without answers',
		]) {
			expect(texts.filter(text => text.startsWith(` ${words}`))).toHaveLength(1);
		}

		for (const {line, figure} of section) {
			if (figure !== undefined) {
				const [, drills, of100] =
					/^ \D+(?:\d+ days \D*|20\d\d)? *(?:\((\d+)\))? .* (\d+) of 100/.exec(lineText(line)) ?? [];
				const behind = drillsBehind(figure, pairings, dataset.events.filter(isDrill), dataset);
				expect(Math.round((100 * behind.length) / Number(drills ?? statistics.drills)), lineText(line)).toBe(
					Number(of100),
				);
			}
		}

		// One-day drills and longer ones are all drills, and their pairs all pairs.
		const counts = section.flatMap(({figure}) =>
			figure === undefined
				? []
				: [drillsBehind(figure, pairings, dataset.events.filter(isDrill), dataset).length],
		);
		const at = (words: string) => texts.slice(1).findIndex(text => text.startsWith(` ${words}`));
		expect((counts[at('one-day drills')] ?? 0) + (counts[at('longer drills')] ?? 0)).toBe(counts[0]);
	});

	it('says of no drill that it is none, without a table of years that would be empty', () => {
		const texts = statisticsLines(computeStatistics(pairings, [], dataset), 80).map(line =>
			lineText(line).trimEnd(),
		);
		expect(texts.join('\n')).toMatch(/^No drill with exact dates;/m);
		expect(texts.at(-1)).toBe('Too few to say: no drill has exact dates inside coverage; figures need 10.');
		expect(texts.filter(text => text.startsWith('HOW MANY A YEAR'))).toEqual([]);
	});

	it('leaves a title with the signs of bars as it is', () => {
		const [rated] = statistics.rarest;
		if (rated === undefined) {
			throw new Error('no pairing stands out');
		}

		const title = 'Flight #2 | Seoul == ^';
		const pairing = {...rated.pairing, drill: {...rated.pairing.drill, title}};
		const lines = statisticsLines({...statistics, rarest: [{...rated, pairing}]}, 120);
		expect(lines.map(line => lineText(unicodeLine(line))).join('\n')).toContain(title);
	});

	it.each([24, 60, 80, 120, 200])('fits %i columns and, from 80 on, uses all of them', width => {
		const lines = statisticsLines(statistics, width);
		for (const line of lines) {
			expect(lineWidth(line)).toBe(width);
		}

		const drawn = lines.map(line => lineText(line)).filter(text => /\|-.*O.*-\|/.test(text));
		expect(drawn.length > 0).toBe(width >= 80);
		// The signs are explained where they are drawn.
		expect(lines.some(line => /middle 95% of what/.test(lineText(line)))).toBe(width >= 80);
		expect(lines.some(line => /^ \| what chance gives/.test(lineText(line)))).toBe(width >= 80);
		for (const text of drawn) {
			expect(text.trimEnd().length).toBeGreaterThan(width - 12);
		}
	});
});
