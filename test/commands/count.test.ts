/** `briefing list --count` against counts over `list --format csv`, and margins that add up. */
import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {UsageError} from '../../source/commands/print-records.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';

const dataset = embeddedDataset();

type Row = Readonly<Record<string, string>>;

async function csv(words: readonly string[]): Promise<readonly Row[]> {
	return parse(await commandOutput([...words, '--format', 'csv'], dataset), {columns: true});
}

/** The values of a row of the list in a field, by its columns. */
const valuesOf: Readonly<Record<string, (row: Row) => readonly string[]>> = {
	kind: ({kind = ''}) => [kind],
	category: ({category = ''}) => [category],
	class: ({classes = ''}) => classes.split('; '),
	theatre: ({theatre = ''}) => [theatre],
	confidence: ({confidence = ''}) => [confidence],
	// Each month in which it went on, or may have.
	date({first = '', last = ''}) {
		const monthOf = (instant: string) => {
			const day = new Date(Date.parse(instant) + 9 * 3_600_000);
			return day.getUTCFullYear() * 12 + day.getUTCMonth();
		};
		const from = monthOf(first);
		return Array.from({length: monthOf(last) - from + 1}, (_, index) => {
			const month = from + index;
			return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
		});
	},
	// Each year in which it went on, or may have, in days of Korea (UTC+9).
	year({first = '', last = ''}) {
		const yearOf = (instant: string) => new Date(Date.parse(instant) + 9 * 3_600_000).getUTCFullYear();
		const from = yearOf(first);
		return Array.from({length: yearOf(last) - from + 1}, (_, index) => String(from + index));
	},
};

/** How many rows have each value, those without one under the empty text. */
function tally(rows: readonly Row[], ...fields: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const row of rows) {
		const keys = fields.reduce<readonly string[]>(
			(texts, field) =>
				texts.flatMap(text =>
					[...new Set(valuesOf[field]?.(row) ?? [])].map(value =>
						text === '-' ? value : `${text} ${value}`,
					),
				),
			['-'],
		);
		for (const key of keys) {
			counts[key] = (counts[key] ?? 0) + 1;
		}
	}

	return counts;
}

describe('briefing list --count', () => {
	it.each(
		Object.keys(valuesOf).flatMap(field =>
			['', 'since:2022', 'kind:launch', 'b-1b'].map(query => [field, query] as const),
		),
	)('%s of "%s" agrees with a count over the CSV of the list', async (field, query) => {
		const words = ['list', ...(query === '' ? [] : [query])];
		const listed = await csv(words);
		const counted = await csv([...words, '--count', field]);
		const counts = Object.fromEntries(counted.map(row => [row[field] ?? '', Number(row['count'])]));
		expect(counts).toEqual(tally(listed, field));
		for (const row of counted) {
			expect(Number(row['share'])).toBeCloseTo(Number(row['count']) / listed.length, 4);
		}
	});

	it('finds with the field and value of a row as many events as the row says, for every field', async () => {
		for (const field of ['site', 'series', 'asset', 'with', 'gap', 'relation', 'system', 'source', 'month']) {
			const rows = (await csv(['list', 'since:2023', '--count', field]))
				.filter(row => row[field] !== '')
				.slice(0, 4);
			expect(rows.length, field).toBeGreaterThan(1);
			for (const row of rows) {
				const found = await csv(['list', 'since:2023', `${field}:"${row[field]}"`]);
				expect([field, row[field], found.length]).toEqual([field, row[field], Number(row['count'])]);
			}
		}
	});

	it.each([
		['category,year', 'kind:drill since:2020'],
		['class,confidence', 'kind:launch'],
		['year,kind', 'since:2021'],
	])('%s of "%s", crossed, agrees with the CSV, and its margins add up', async (fields, query) => {
		const [first = '', second = ''] = fields.split(',');
		const listed = await csv(['list', query]);
		const counted = await csv(['list', query, '--count', fields]);
		expect(
			Object.fromEntries(counted.map(row => [`${row[first]} ${row[second]}`, Number(row['count'])])),
		).toEqual(tally(listed, first, second));

		const [, ...lines] = (await commandOutput(['list', query, '--count', fields], dataset))
			.split('\n')
			.slice(0, -3);
		const table = lines.map(line =>
			line
				.trim()
				.split(/ +/)
				.slice(1)
				.map(cell => (cell === '.' ? 0 : Number(cell))),
		);
		const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
		expect(table.length).toBeGreaterThan(2);
		for (const row of table) {
			expect(sum(row.slice(0, -1))).toBe(row.at(-1));
		}

		const totals = table.at(-1) ?? [];
		for (const [place, total] of totals.entries()) {
			expect(sum(table.slice(0, -1).map(row => row[place] ?? 0))).toBe(total);
		}

		expect(totals.at(-1)).toBe(sum(counted.map(row => Number(row['count']))));
	});

	it('prints a crossed table that is too wide as a line for each pair of values', async () => {
		const text = await commandOutput(['list', 'kind:drill', '--count', 'category,year'], dataset, {
			columns: 80,
		});
		expect(text).toMatch(/^CATEGORY +YEAR +EVENTS\n/);
	});

	it('says what it counts, and refuses what it cannot', async () => {
		expect(await commandOutput(['list', 'kind:launch', '--count', 'class'], dataset)).toMatch(
			/\n\d+ events, some in several rows; launches: all; nearest; data /,
		);
		expect((await commandResult(['list', 'zzzqqq', '--count', 'year'], dataset)).status).toBe(1);
		for (const [words, sentence] of [
			[['--count', 'colour'], /^--count takes kind, category, .*, not "colour"/],
			[['--count', 'year,year'], /two different ones/],
			[['--count', 'year,kind,class'], /one field, or two/],
			[['--count', 'year', '--format', 'ics'], /^--count prints no ics/],
		] as const) {
			const failure = await commandResult(['list', ...words], dataset).catch(error => error);
			expect(failure).toBeInstanceOf(UsageError);
			expect(failure.message).toMatch(sentence);
		}
	});
});
