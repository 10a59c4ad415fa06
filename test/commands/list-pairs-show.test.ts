/** The choices that list, pairs and show take, and what they say where there is nothing. */
import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {parseCommandLine} from '../../source/commands/parse-command-line.ts';
import {UsageError} from '../../source/commands/print-records.ts';
import {isDrill, isLaunch} from '../../source/dataset/event.ts';
import {keyTable} from '../../source/keys/key-lines.ts';
import {rowLaunch} from '../../source/pairing/pair-list.ts';
import {createIndexes} from '../../source/state/indexes.ts';
import {asciiMarksText} from '../../source/text/clean-text.ts';
import {displayWidth} from '../../source/text/words.ts';
import {edtfText} from '../../source/time/days.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';
import {bruteChoices} from '../pairing/brute-force.ts';

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
		type Row = {relation: string | null; days_max: number; hours: number | null};
		const all: readonly Row[] = await records('gap');
		// Behind all others stand the drills without a launch.
		const rows = all.slice(
			0,
			all.findIndex(({relation}) => relation === null),
		);
		expect(all.slice(rows.length).filter(({relation}) => relation !== null)).toEqual([]);
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
		const found = async (words: readonly string[]) =>
			JSON.parse(await commandOutput(['pairs', query, '--format', 'json', ...words], dataset));
		expect(await found([])).toMatchObject([{launch: null, relation: null, reason: 'held elsewhere'}]);
		expect(await found(['--theatre', 'all'])).toMatchObject([{drill: {id: elsewhere?.id}, reason: null}]);
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
		const shown = indexes.pairRows(query, choice, {by: 'drill', order: 'date'});
		expect(shown.length).toBeGreaterThan(0);
		expect(await listedIds(['pairs', query])).toEqual(shown.map(({drill}) => drill?.id));
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
			/\n\d+ pairs, \d+ drills without a launch; launches: ballistic; next; data /,
		);
	});
});

describe('briefing pairs --within', () => {
	/** The pairs of a CSV form, `drill launch within`, in their order. */
	const pairsOf = async (words: readonly string[]): Promise<readonly string[]> => {
		const rows: readonly Record<string, string>[] = parse(
			await commandOutput(['pairs', ...words, '--format', 'csv'], dataset),
			{columns: true},
		);
		return rows.map(row => [row['drill_id'], row['launch_id'], row['within'], row['reason']].join(' '));
	};

	it('answers which ICBM launches came within 7 days after a drill since 2022, as a brute force does', async () => {
		const since = 18_993; // 1 January 2022
		const launches = dataset.events
			.filter(isLaunch)
			.filter(({missiles, start}) => missiles.some(({class: of}) => of === 'ICBM') && start.lastDay >= since);
		const drills = dataset.events
			.filter(isDrill)
			.filter(({kind, pairable, theatre}) => kind === 'drill' && pairable && theatre === 'korea');
		const wanted = launches.flatMap(launch =>
			drills
				.filter(drill => {
					const ways = [...bruteChoices(drill, launch)];
					return ways.every(({relation, size}) => relation === 'after' && size <= 7);
				})
				.map(({id}) => `${id} ${launch.id} surely `),
		);
		const asked = ['relation:after', '--within', '7', '--launches', 'ICBM', '--since', '2022'];
		const byLaunch = await pairsOf([...asked, '--by', 'launch']);
		expect(byLaunch.length).toBeGreaterThan(3);
		expect(byLaunch.filter(row => row.includes(' surely ')).toSorted()).toEqual(wanted.toSorted());
		// The same of all launches, asked of the launch in each pair.
		const all = ['relation:after', 'class:icbm', '--within', '7', '--since', '2022', '--by', 'launch'];
		expect(await pairsOf(all)).toEqual(byLaunch);
	});

	it.each([
		[['--within', '7']],
		[['--within', '3', '--launches', 'ballistic', '--direction', 'next']],
		[['--within', '30', 'category:bomber-flight', '--theatre', 'all']],
		[['--by', 'launch', '--within', '14', '--launches', 'SLV,ICBM']],
		[['--by', 'launch']],
	])('gives the same rows on the screen and in every form: %j', async words => {
		const option = (name: string) => words[words.indexOf(name) + 1];
		const question = {
			by: words.includes('launch') ? ('launch' as const) : ('drill' as const),
			withinDays: words.includes('--within') ? Number(option('--within')) : undefined,
		};
		const {choice} = await parseCommandLine(['pairs', ...words]);
		const indexes = createIndexes(dataset, keyTable);
		const query = words.filter(word => word.includes(':')).join(' ');
		const shown = indexes
			.pairRows(query, choice, {...question, order: 'date'})
			.map(row => [row.drill?.id, rowLaunch(row)?.id, row.within, row.reason]);
		expect(await pairsOf(words)).toEqual(shown.map(row => row.map(part => part ?? '').join(' ')));
		const json: readonly Record<string, {id: string} | string | null>[] = JSON.parse(
			await commandOutput(['pairs', ...words, '--format', 'json'], dataset),
		);
		const idOf = (event: {id: string} | string | null | undefined) =>
			typeof event === 'object' ? event?.id : undefined;
		expect(
			json.map(({drill, launch, within, reason}) => [
				idOf(drill),
				idOf(launch),
				within ?? undefined,
				reason ?? undefined,
			]),
		).toEqual(shown);
		const table = (await commandOutput(['pairs', ...words], dataset)).split('\n').slice(1, -3);
		expect(table).toHaveLength(shown.length);
		for (const [place, [, , , reason]] of shown.entries()) {
			expect(table[place]).toContain(reason ?? '');
		}
	});

	it('lists apart what may be, and last what stands alone, with the reason', async () => {
		const rows = await pairsOf(['--within', '7']);
		const kinds = rows.map(row => (/ surely $/.test(row) ? 0 : / possibly $/.test(row) ? 1 : 2));
		expect(new Set(kinds)).toEqual(new Set([0, 1, 2]));
		expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
		const reasons = rows.filter((_, place) => kinds[place] === 2).map(row => row.split('  ').at(-1)?.trim());
		expect(new Set(reasons)).toEqual(
			new Set(['no launch within 7 days', 'no single date', 'held elsewhere']),
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

describe('--ascii', () => {
	// The records have Korean names, × and dashes: 서해위성발사장 is Sohae.
	it.each([
		['show', '2023-03-19-srbm', '2016-03-07-key-resolve'],
		['list', 'since:2023', 'until:2023'],
		['list', 'since:2023', 'until:2023', '--format', 'markdown'],
		['pairs', 'since:2023', 'until:2023'],
		['summary', '2023-03-19', '--full', '--sources', 'all'],
		['summary', '2022-11-02', '--format', 'markdown'],
		['stats', 'since:2022'],
	])('is ASCII in %s %s', async (...words) => {
		const {output} = await commandResult([...words, '--ascii'], dataset);
		expect(output.split('\n').length).toBeGreaterThan(5);
		expect(output.replaceAll('\n', '')).toMatch(/^[ -~]*$/);
	});

	it('leaves out a name in Korean where another stands before it', async () => {
		const text = await commandOutput(['show', '2023-03-19-srbm', '--ascii'], dataset);
		expect(text).toContain('Site: Sohae, North Pyongan\n');
	});
});

describe('briefing stats', () => {
	it.each(['class:icbm', 'class:icbm since:2022', 'system:hwasong-18', 'sohae'])(
		'counts the drills whose pairs briefing pairs prints for the same search: %s',
		async query => {
			const {selected, left_out: leftOut} = JSON.parse(
				await commandOutput(['stats', query, '--format', 'json'], dataset),
			);
			// Deployments are found too; pairs has them on request alone.
			const pairs = await listedIds(['pairs', query]);
			expect(pairs.length).toBeGreaterThan(0);
			expect(selected - leftOut.deployment).toBe(pairs.length);
			const {statistics} = createIndexes(dataset, keyTable);
			const onScreen = statistics(query, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
			expect(onScreen.selected).toBe(selected);
		},
	);
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
