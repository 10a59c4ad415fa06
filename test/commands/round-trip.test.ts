/** What list, pairs and show write for other programs, read back by other readers, against the whole dataset. */
import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {isDrill, isLaunch, type Launch} from '../../source/dataset/event.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const dataset = embeddedDataset();
const pairings = createPairings(dataset, {launches: allLaunches, direction: 'nearest', theatre: 'korea'});

type Row = Readonly<Record<string, string>>;

function readCsv(text: string): readonly Row[] {
	return parse(text, {columns: true});
}

function joined(texts: readonly string[]): string {
	return [...new Set(texts)].join('; ');
}

function largest(launch: Launch, field: 'apogeeKm' | 'rangeKm'): string {
	const values = launch.missiles.flatMap(missile => missile[field] ?? []);
	return values.length === 0 ? '' : String(Math.max(...values));
}

describe('events', () => {
	it('come back from CSV with the values of the dataset, one row each, in its order', async () => {
		const rows = readCsv(await commandOutput(['list', '--format', 'csv'], dataset));
		expect(rows.map(({id}) => id)).toEqual(dataset.events.map(({id}) => id));
		for (const [index, event] of dataset.events.entries()) {
			const common = {
				kind: event.kind,
				title: event.title,
				summary: event.summary ?? '',
				confidence: event.confidence,
				note: event.note ?? '',
				source_publishers: event.sources.map(({publisher}) => publisher).join('; '),
				source_urls: event.sources.map(({url = ''}) => url).join('; '),
			};
			const drill = isDrill(event) && {
				category: event.category,
				series: event.series === undefined ? '' : dataset.series.get(event.series)?.name,
				participants: event.participants.join('; '),
				place: event.place ?? '',
				theatre: event.theatre,
				part_of: event.partOf ?? '',
				pairable: String(event.pairable),
				in_response_to: [
					...new Set(event.inResponseTo.filter(({tie}) => tie === 'said').map(({to}) => to)),
				].join('; '),
				missile_count: '',
			};
			const launch = isLaunch(event) && {
				category: '',
				site: event.site === undefined ? '' : dataset.sites.get(event.site)?.name,
				systems: joined(event.missiles.flatMap(({system}) => dataset.systems.get(system ?? '')?.name ?? [])),
				classes: joined(event.missiles.map(missile => missile.class)),
				apogee_km: largest(event, 'apogeeKm'),
				range_km: largest(event, 'rangeKm'),
				fell_in: event.fellIn.join('; '),
				bearing_deg: String(event.bearingDeg ?? ''),
			};
			expect(rows[index]).toMatchObject({...common, ...drill, ...launch});
		}
	});

	it('count their missiles in CSV as their titles do', async () => {
		const rows = readCsv(await commandOutput(['list', 'kind:launch', '--format', 'csv'], dataset));
		expect(rows.length).toBeGreaterThan(250);
		for (const {title = '', missile_count: count} of rows) {
			const inTitle = [...title.matchAll(/(?:^|\band |at least |about )(\d+) /g)].reduce(
				(sum, [, number]) => sum + Number(number),
				0,
			);
			if (count !== '' && !title.includes('others')) {
				expect(inTitle).toBe(Number(count));
			}
		}
	});

	it('are the same records in JSON and NDJSON, with the values of the dataset', async () => {
		const fromJson: Row[] = JSON.parse(await commandOutput(['list', '--format', 'json'], dataset));
		const lines = (await commandOutput(['list', '--format', 'ndjson'], dataset)).trimEnd().split('\n');
		expect(lines.map(line => JSON.parse(line))).toEqual(fromJson);
		expect(fromJson.map(({id}) => id)).toEqual(dataset.events.map(({id}) => id));
		for (const [index, event] of dataset.events.entries()) {
			expect(fromJson[index]).toMatchObject({
				kind: event.kind,
				title: event.title,
				sources: event.sources,
				confidence: event.confidence,
				...(isLaunch(event)
					? {
							missiles: event.missiles.map(missile => ({
								class: missile.class,
								outcome: missile.outcome,
								...(missile.rangeKm === undefined ? {} : {range_km: missile.rangeKm}),
								...(missile.apogeeKm === undefined ? {} : {apogee_km: missile.apogeeKm}),
							})),
						}
					: {}),
				...(isDrill(event) ? {participants: event.participants, pairable: event.pairable} : {}),
			});
		}
	});
});

describe('pairings', () => {
	it('come back from CSV, JSON and NDJSON as they were made', async () => {
		const rows = readCsv(await commandOutput(['pairs', '--format', 'csv'], dataset));
		const fromJson = JSON.parse(await commandOutput(['pairs', '--format', 'json'], dataset));
		const lines = (await commandOutput(['pairs', '--format', 'ndjson'], dataset)).trimEnd().split('\n');
		expect(lines.map(line => JSON.parse(line))).toEqual(fromJson);
		const made = pairings.all();
		// Behind these stand the drills that are not paired, each with its reason.
		expect(rows.map(({reason}) => reason !== '')).toEqual(rows.map((_, place) => place >= made.length));
		expect(fromJson).toHaveLength(rows.length);
		for (const [index, {drill, match, alternative}] of made.entries()) {
			expect(rows[index]).toMatchObject({
				drill_id: drill.id,
				launch_id: match?.launch.id ?? '',
				relation: match?.gap.relation ?? '',
				days: String(match?.gap.days ?? ''),
				days_max: String(match?.gap.daysMax ?? ''),
				alternative_launch: alternative?.launch.id ?? '',
				launches: 'all',
				direction: 'nearest',
			});
			expect(fromJson[index]).toMatchObject({
				drill: {id: drill.id},
				launch: match === undefined ? null : {id: match.launch.id},
				relation: match?.gap.relation ?? null,
				days: match?.gap.days ?? null,
				choice: {launches: 'all', direction: 'nearest', theatre: 'korea'},
			});
		}
	});
});

describe('a byte order mark', () => {
	it('stands before the same CSV where it is asked for', async () => {
		for (const words of [['list'], ['pairs']]) {
			const plain = await commandOutput([...words, '--format', 'csv'], dataset);
			expect(plain).toMatch(/^[a-z]/);
			expect(await commandOutput([...words, '--format', 'csv', '--bom'], dataset)).toBe(`\uFEFF${plain}`);
		}
	});

	it('is wrong usage with any other form', async () => {
		await expect(commandOutput(['list', '--bom'], dataset)).rejects.toThrow(/--bom is for CSV alone/);
	});
});

describe('dates for programs that know no EDTF', () => {
	const csvRow = async (id: string) =>
		readCsv(await commandOutput(['list', `id:${id}`, '--format', 'csv'], dataset))[0];
	const coarse = dataset.events.find(({start}) => start.precision === 'month' && !start.approximate);

	it('are a day, an hour and how far to rely on them, alike in CSV and JSON', async () => {
		// 19 March 2023, 11:05: one missile from Dongchang-ri (ROK JCS).
		const dates = {start_day: '2023-03-19', start_time: '11:05', end_day: '2023-03-19', precision: 'day'};
		expect(await csvRow('2023-03-19-srbm')).toMatchObject({
			...dates,
			approximate: 'false',
			missile_count: '1',
			at_least: 'false',
			own: 'false',
		});
		const [record] = JSON.parse(
			await commandOutput(['show', '2023-03-19-srbm', '--format', 'json'], dataset),
		);
		expect(record).toMatchObject({
			...dates,
			approximate: false,
			missile_count: 1,
			at_least: false,
			own: false,
		});
	});

	it('run over the whole of a month that is all that is known', async () => {
		const row = await csvRow(coarse?.id ?? '');
		const month = row?.['start'] ?? '';
		expect(month).toMatch(/^\d{4}-\d{2}$/);
		expect(row).toMatchObject({start_day: `${month}-01`, start_time: '', precision: 'month'});
	});

	it('of a pairing stand beside its chance and the number of days that it is of', async () => {
		const rows = readCsv(await commandOutput(['pairs', '--format', 'csv'], dataset));
		for (const {chance = '', chance_windows: windows = '', drill_start_day: day} of rows) {
			expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(windows === '').toBe(chance === '');
			// docs/method.md: at least 90 windows, and at most the drill's first day with 182 on each side.
			expect(windows === '' || (Number(windows) >= 90 && Number(windows) <= 365)).toBe(true);
			// A share of so many windows is a whole number of them.
			const close = Number(chance) * Number(windows);
			expect(Math.abs(close - Math.round(close))).toBeLessThan(0.02);
		}
	});
});

describe('the columns of CSV', () => {
	const page = readFileSync(new URL('../../docs/output.md', import.meta.url), 'utf8');
	const forms: Readonly<Record<string, RegExp>> = {
		EDTF: /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}\+09:00)?)?)?~?$/,
		date: /^\d{4}-\d{2}-\d{2}$/,
		time: /^([01]\d|2[0-3]):[0-5]\d$/,
		datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
		boolean: /^(true|false)$/,
		integer: /^-?\d+$/,
		number: /^-?\d+(\.\d+)?$/,
		string: /^/,
		list: /^/,
	};

	/** Columns with the pattern of their cells, from a table of docs/output.md alone. */
	function columnsOf(section: string) {
		const text = page.slice(
			page.indexOf(`<!-- begin ${section} -->`),
			page.indexOf(`<!-- end ${section} -->`),
		);
		return [...text.matchAll(/^\| `(\w+)` \| (\w+)(, never empty)? \| (.+) \|$/gm)].map(
			([, name = '', type = '', always, holds = '']) => {
				const codes = [...holds.slice(holds.lastIndexOf(': ')).matchAll(/`([\w-]+)`/g)].map(
					([, code]) => code,
				);
				const form = type === 'code' ? new RegExp(`^(${codes.join('|')})$`) : forms[type];
				return {name, isAlways: always !== undefined, form};
			},
		);
	}

	it.each([
		['list-csv', ['list']],
		['pairs-csv', ['pairs', '--kind', 'drill,deployment', '--theatre', 'all']],
	])('of %s hold what docs/output.md says, in its order', async (section, words) => {
		const columns = columnsOf(section);
		const [head, ...rows]: string[][] = parse(await commandOutput([...words, '--format', 'csv'], dataset));
		expect(head).toEqual(columns.map(({name}) => name));
		expect(rows.length).toBeGreaterThan(500);
		for (const [place, {name, isAlways, form}] of columns.entries()) {
			const cells = [...new Set(rows.map(row => row[place] ?? ''))];
			const wrong = cells.filter(cell => (cell === '' ? isAlways : form?.test(cell) !== true));
			expect(wrong, name).toEqual([]);
		}
	});
});
