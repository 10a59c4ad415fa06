/** The choices that list, pairs and show take, and what they say where there is nothing. */
import {describe, expect, it} from 'vitest';
import {UsageError} from '../../source/commands/command-result.ts';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {keyTable} from '../../source/keys/key-table.ts';
import {createIndexes} from '../../source/state/indexes.ts';
import {displayWidth} from '../../source/text/cells.ts';
import {asciiMarksText} from '../../source/text/clean-text.ts';
import {edtfText} from '../../source/time/coarse-date.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';

const dataset = embeddedDataset();

async function listedIds(words: readonly string[]): Promise<string[]> {
	const text = await commandOutput([...words, '--format', 'json'], dataset);
	return JSON.parse(text).map(({id, drill}: {id?: string; drill?: {id: string}}) => id ?? drill?.id);
}

describe('briefing list', () => {
	it('takes --kind, --since and --until as the fields of the search', async () => {
		const flags = ['list', '--kind', 'launch', '--since', '2017-07', '--until', '2017-09-15'];
		expect(await listedIds(flags)).toEqual(
			await listedIds(['list', 'kind:launch', 'since:2017-07', 'until:2017-09-15']),
		);
		expect(await listedIds(flags)).toEqual(
			dataset.events
				.filter(isLaunch)
				.filter(({start}) => edtfText(start) >= '2017-07' && edtfText(start) < '2017-09-16')
				.map(({id}) => id),
		);
	});

	it('takes several kinds at once', async () => {
		const ids = await listedIds(['list', '--kind', 'deployment,nuclear-test']);
		expect(ids).toEqual(
			dataset.events.filter(({kind}) => kind === 'deployment' || kind === 'nuclear-test').map(({id}) => id),
		);
	});

	it('puts the newest first, or the best match', async () => {
		const all = dataset.events.map(({id}) => id);
		expect(await listedIds(['list', '--sort', 'newest'])).toEqual(all.toReversed());
		const [best] = await listedIds(['list', 'freedom shield', '--sort', 'match', '--limit', '1']);
		expect(dataset.byId.get(best ?? '')?.title).toMatch(/Freedom Shield/);
	});

	it('takes the first of --limit after sorting', async () => {
		expect(await listedIds(['list', '--sort', 'newest', '--limit', '3'])).toEqual(
			dataset.events
				.slice(-3)
				.map(({id}) => id)
				.reverse(),
		);
	});

	it('draws a table that fits the terminal', async () => {
		for (const columns of [40, 60, 80, 120, 200]) {
			const text = await commandOutput(['list'], dataset, {columns});
			const lines = text.split('\n');
			const [head = '', ...rows] = lines.slice(0, -3);
			expect(head).toMatch(/^DATE +TITLE/);
			expect(rows).toHaveLength(dataset.events.length);
			expect(Math.max(...rows.map(displayWidth))).toBeLessThanOrEqual(columns);
		}
	});

	it('cuts nothing where there is no terminal, so that grep finds what is there', async () => {
		const rows = (await commandOutput(['list'], dataset)).split('\n').slice(1, -3);
		for (const [index, {title}] of dataset.events.entries()) {
			expect(rows[index]).toContain(asciiMarksText(title));
		}

		const pairs = (await commandOutput(['pairs', 'ulchi freedom shield'], dataset)).split('\n').slice(1, -3);
		expect(pairs.length).toBeGreaterThan(3);
		expect(pairs.filter(row => row.includes('..'))).toEqual([]);
	});

	it('gives every id whole in a table of 100 columns', async () => {
		const rows = (await commandOutput(['list'], dataset, {columns: 100})).split('\n').slice(1, -3);
		for (const [index, {id}] of dataset.events.entries()) {
			expect(rows[index]).toContain(`  ${id}`);
		}
	});

	it('writes no character of uncertain width with --ascii', async () => {
		const words = ['list', 'kind:launch', '--ascii'];
		// Korean stays, and is always two cells wide.
		expect(await commandOutput(words, dataset)).not.toMatch(/[^\n -~\u1100-\u11FF\uAC00-\uD7AF]/);
	});

	it.each([
		['list', 5],
		['pairs', 7],
	])('%s is a Markdown table of whole texts, in which nothing is markup', async (command, columns) => {
		const text = await commandOutput([command, '--format', 'markdown'], dataset);
		const [head = '', marks = '', ...rest] = text.split('\n');
		const rows = rest.slice(0, rest.indexOf(''));
		// A bar that is no part of a cell has no backslash before it.
		const cellsOf = (line: string) => line.split(/(?<!\\)\|/).slice(1, -1);
		for (const line of [head, marks, ...rows]) {
			expect(cellsOf(line)).toHaveLength(columns);
		}

		expect(marks).toMatch(/^(\| -{2}[-:] )+\|$/);
		const unescaped = rows.map(line =>
			cellsOf(line).map(cell => cell.trim().replace(/\\(?=[!-/:-@[-`{-~])/g, '')),
		);
		const ids = await listedIds([command]);
		expect(unescaped.map(cells => cells.at(command === 'list' ? 3 : -1))).toEqual(ids);
		expect(unescaped.map(cells => cells[1])).toEqual(ids.map(id => dataset.byId.get(id)?.title));
		expect(text).toMatch(/\n\n\*[^*]+data \d{4}-\d{2}-\d{2}[^*]+\*\n$/);
	});

	it('says which name in the search stands for nothing', async () => {
		expect(await commandResult(['list', 'site:sohea'], dataset)).toMatchObject({
			status: 1,
			output: '',
			error: 'No event matches; site: there is no "sohea"; did you mean sohae?',
		});
	});

	it('prints in a machine form what an empty list is in it', async () => {
		const nothing = async (format: string) =>
			(await commandResult(['list', 'zzzqqqxx', '--format', format], dataset)).output;
		expect(await nothing('json')).toBe('[]\n');
		expect(await nothing('ndjson')).toBe('');
		expect(await nothing('csv')).toMatch(/^id,kind,title,[a-z_,]+\r\n$/);
	});
});

describe('briefing pairs', () => {
	it('sorts by gap and by chance, the closest first', async () => {
		const records = async (sort: string) =>
			JSON.parse(await commandOutput(['pairs', '--sort', sort, '--format', 'json'], dataset));
		const rows: readonly {relation: string; days_max: number; hours: number | null}[] = await records('gap');
		// What cannot be told stands behind what can; a gap with hours is as long as its hours, another as its days.
		const isUnsure = rows.map(({relation}) => relation === 'uncertain');
		expect(isUnsure).toEqual(isUnsure.toSorted((a, b) => Number(a) - Number(b)));
		const hours = rows
			.filter(({relation}) => relation !== 'uncertain')
			.map(row => Math.abs(row.hours ?? row.days_max * 24));
		expect(hours.length).toBeGreaterThan(300);
		expect(hours).toEqual(hours.toSorted((a, b) => a - b));
		const chances = (await records('chance')).map(({chance}: {chance: number | null}) => chance ?? 2);
		expect(chances).toEqual([...chances].sort((a, b) => a - b));
	});

	it('leaves deployments out unless they are asked for', async () => {
		const kinds = async (words: readonly string[]) =>
			new Set((await listedIds(['pairs', ...words])).map(id => dataset.byId.get(id)?.kind));
		expect(await kinds([])).toEqual(new Set(['drill']));
		expect(await kinds(['--kind', 'deployment'])).toEqual(new Set(['deployment']));
		expect(await kinds(['--kind', 'drill,deployment'])).toEqual(new Set(['drill', 'deployment']));
	});

	it('pairs drills held elsewhere only with --theatre all', async () => {
		const elsewhere = dataset.events.filter(isDrill).find(({theatre}) => theatre === 'elsewhere');
		const query = `id:${elsewhere?.id}`;
		expect((await commandResult(['pairs', query], dataset)).status).toBe(1);
		expect(await listedIds(['pairs', query, '--theatre', 'all'])).toContain(elsewhere?.id);
	});

	it.each([
		'class:icbm relation:during',
		'b-1b 2017',
		'hwasong-18',
		'year:2022 -class:srbm',
		'gap:<=1 since:2023',
	])('finds by %s what the Pairs view finds, in the drill or in its launch', async query => {
		const indexes = createIndexes(dataset, keyTable);
		const choice = {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'} as const;
		const paired = indexes.pairings(choice).all();
		// Below these the screen lists drills that the search finds and that have no pair.
		const shown = indexes.pairRows(query, choice, 'date').filter(row => paired.includes(row));
		expect(shown.length).toBeGreaterThan(0);
		expect(await listedIds(['pairs', query])).toEqual(shown.map(({drill}) => drill.id));
	});

	it('dates a pairing by its drill', async () => {
		// Day 18,993 is 1 January 2022.
		const drills = dataset.events.filter(isDrill).filter(({start, end = start}) => end.lastDay < 18_993);
		const before = new Set(drills.map(({id}) => id));
		const found = await listedIds(['pairs', '--since', '2022']);
		expect(found.length).toBeGreaterThan(100);
		expect(found.filter(id => before.has(id))).toEqual([]);
	});

	it('tells the choice under the table', async () => {
		const words = ['pairs', '2023', '--launches', 'ballistic', '--direction', 'next'];
		expect(await commandOutput(words, dataset)).toMatch(
			/\n\d+ of \d+ pairings; launches: ballistic; next; data /,
		);
	});
});

describe('what only looks like a question', () => {
	it.each([
		[['list', 'gap:<='], /^gap: needs a value, as in gap:/],
		[['list', 'class:'], /^class: needs a value, as in class:icbm\.$/],
		[['pairs', 'class:icbm,'], /^class: needs a value/],
		[['stats', '-class:'], /^class: needs a value/],
		[['list', '"unclosed'], /^The quotation mark in ""unclosed" is never closed; close it\.$/],
		[['list', 'site:"soh'], /is never closed/],
		[['list', 'icbm', '-'], /^"-" searches for nothing/],
		[['list', '""'], /searches for nothing/],
		[['pairs', 'kind:launch'], /^kind:launch is never paired; "briefing list" finds launches/],
		[
			['list', '--since', '2024', '--until', '2022'],
			/^--since 2024 is later than --until 2022; swap them\.$/,
		],
		[['pairs', 'since:2024', 'until:2022'], /^since:2024 is later than until:2022; swap them\.$/],
		[
			['list', '--since', '2023-02-30'],
			/^--since: "2023-02-30" does not exist; February 2023 has 28 days\.$/,
		],
		[['list', '--until', '2023-3-19'], /^--until: "2023-3-19" is not a date; did you mean 2023-03-19\?$/],
	])('%j is wrong usage', async (words, sentence) => {
		const failure = await commandResult(words, dataset).catch(error => error);
		expect(failure).toBeInstanceOf(UsageError);
		expect(failure.message).toMatch(sentence);
	});

	it('takes the same dates for --since as the summary does', async () => {
		// Today is 20 August 2026 in these tests.
		expect(await listedIds(['list', '--since', '19 March 2023', '--until', '20230320'])).toEqual(
			await listedIds(['list', 'since:2023-03-19', 'until:2023-03-20']),
		);
		expect(await listedIds(['list', '--since', '-10', '--until', 'yesterday'])).toEqual(
			await listedIds(['list', 'since:2026-08-10', 'until:2026-08-19']),
		);
	});
});

describe('briefing show', () => {
	it('prints an event whole: title, date, figures, sources with whole addresses, its pairing', async () => {
		// The launch of 19 March 2023: 11:05, Dongchang-ri, 800 km, apogee 50 km (ROK JCS).
		const text = await commandOutput(['show', '2023-03-19-srbm'], dataset, {columns: 60});
		expect(text).toMatch(/^Sunday 19 March 2023, 11:05 KST$/m);
		expect(text).toMatch(/^FLIGHT +range km +apogee km +result\n.* 800 +50 /m);
		expect(text.replace(/\n {2}(?=\S)/g, ' ')).toMatch(
			/^PAIRING \(launches: all; nearest\): the same day; which came first is not known$/m,
		);
		for (const {url} of dataset.byId.get('2023-03-19-srbm')?.sources ?? []) {
			expect(text).toContain(`    ${url}\n`);
		}

		const others = text.split('\n').filter(line => !line.includes('http'));
		expect(Math.max(...others.map(displayWidth))).toBeLessThanOrEqual(60);
		expect(text).not.toMatch(/ $/m);
	});

	it('prints several in the order asked for', async () => {
		expect(await listedIds(['show', '2023-03-19-srbm', '2017-11-29-icbm'])).toEqual([
			'2023-03-19-srbm',
			'2017-11-29-icbm',
		]);
	});

	it('names the nearest id where one is unknown, and prints the others', async () => {
		const result = await commandResult(
			['show', '2023-03-19-srmb', '2017-11-29-icbm', '--format', 'json'],
			dataset,
		);
		expect(result.status).toBe(1);
		expect(result.error).toBe('There is no event "2023-03-19-srmb"; did you mean 2023-03-19-srbm?');
		expect(JSON.parse(result.output)).toHaveLength(1);
	});

	it('names the ids that begin with what was typed', async () => {
		const {error = ''} = await commandResult(['show', '2023-03-19'], dataset);
		const begun = dataset.events.filter(({id}) => id.startsWith('2023-03-19')).map(({id}) => id);
		for (const id of begun.slice(0, 3)) {
			expect(error).toContain(id);
		}
	});

	it('needs an id', async () => {
		await expect(commandResult(['show'], dataset)).rejects.toThrow(/needs an id/);
	});
});
