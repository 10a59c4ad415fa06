/**
 * The folder that `briefing export` writes, read by someone who has its files alone: cells by the types that datapackage.json
 * names, keys followed by hand, and the records of `list --format json` put together again from the rows.
 */
import {fileURLToPath} from 'node:url';
import {parse} from 'csv-parse/sync';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {exampleText} from '../../source/commands/check.ts';
import {withEvents} from '../../source/dataset/dataset.ts';
import {type BriefingEvent, type EventKind, eventKinds} from '../../source/dataset/event.ts';
import {readDataset} from '../../source/edge/read-dataset.ts';
import {readUserFiles} from '../../source/records/user-events.ts';
import {datasetFrom, drillRecord} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';

// As the program reads it: what an event holds beyond its dates and titles is read when it is asked for.
const dataset = await readDataset({
	embedded: fileURLToPath(new URL('../../data/events.json', import.meta.url)),
	files: [],
	only: false,
});

type Files = Readonly<Record<string, string>>;
type Value = string | number | boolean | undefined;
type Row = Record<string, Value>;

type Field = {
	readonly name: string;
	readonly type: string;
	readonly format?: string;
	readonly description: string;
	readonly constraints?: {readonly required?: boolean; readonly enum?: readonly string[]};
	readonly categories?: readonly {readonly value: string; readonly label: string}[];
};
type Resource = {
	readonly name: string;
	readonly path: string;
	readonly schema: {
		readonly fields: readonly Field[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys: readonly {
			readonly fields: readonly string[];
			readonly reference: {readonly resource: string; readonly fields: readonly string[]};
		}[];
	};
};

async function exported(words: readonly string[] = []): Promise<Files> {
	const {files} = await commandResult(['export', 'folder', ...words], dataset);
	return files?.texts ?? {};
}

function resourcesOf(files: Files): readonly Resource[] {
	return JSON.parse(files['datapackage.json'] ?? '').resources;
}

/** The value of a cell by the rules of the Table Schema standard; throws where the cell is not of its type. */
function cast(text: string, {name, type, format, constraints = {}}: Field): Value {
	const {required = false, enum: codes} = constraints;
	const wrong = () => new Error(`${name}: ${JSON.stringify(text)} is no ${type}`);
	if (text === '') {
		if (required) {
			throw wrong();
		}

		return undefined;
	}

	if (codes !== undefined && !codes.includes(text)) {
		throw wrong();
	}

	const forms: Record<string, RegExp> = {
		string: /^/,
		integer: /^-?\d+$/,
		number: /^-?\d+(\.\d+)?$/,
		boolean: /^(true|false)$/,
		date: /^\d{4}-\d{2}-\d{2}$/,
		time: /^\d{2}:\d{2}$/,
		datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
	};
	const formats: Record<string, string> = {time: '%H:%M'};
	if (!forms[type]?.test(text) || format !== formats[type]) {
		throw wrong();
	}

	switch (type) {
		case 'integer':
		case 'number':
			return Number(text);
		case 'boolean':
			return text === 'true';
		default:
			// The apostrophe that keeps a spreadsheet from reading a formula.
			return /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
	}
}

type Tables = Readonly<Record<string, readonly Row[]>>;

function tablesOf(files: Files): Tables {
	return Object.fromEntries(
		resourcesOf(files).map(({name, path, schema: {fields}}) => {
			const [head = [], ...rows]: string[][] = parse(files[path] ?? '');
			expect(head).toEqual(fields.map(field => field.name));
			return [
				name,
				rows.map(cells =>
					Object.fromEntries(fields.map((field, index) => [field.name, cast(cells[index] ?? '', field)])),
				),
			];
		}),
	);
}

function tableOf(tables: Tables, name: string): readonly Row[] {
	const rows = tables[name];
	if (rows === undefined) {
		throw new Error(`no table ${name}`);
	}

	return rows;
}

/** The fields that have a value. */
function filled(row: Row, names: readonly string[]): object {
	return Object.fromEntries(names.flatMap(name => (row[name] === undefined ? [] : [[name, row[name]]])));
}

/** What stands in a record only where it is so. */
function marks(row: Row, names: readonly string[]): object {
	return Object.fromEntries(names.filter(name => row[name] === true).map(name => [name, true]));
}

function items(cell: Value): string[] {
	return cell === undefined ? [] : String(cell).split('; ');
}

/** The records of `list --format json`, from the tables alone. */
function rebuilt(tables: Tables): object[] {
	const events = tableOf(tables, 'events');
	const partsOf = (table: string, id: Value) => tableOf(tables, table).filter(row => row['event_id'] === id);
	const said = ['by', 'via', 'wording', 'verb', 'quote', 'quote_language', 'translated_by', 'date', 'url'];
	const statement = (row: Row) => ({
		...filled(row, ['id', ...said]),
		...(row['drills'] === undefined ? {} : {drills: items(row['drills'])}),
	});
	const claimsOf = (id: Value, field: string, names: readonly string[]) =>
		partsOf('claims', id)
			.filter(row => row['field'] === field)
			.map(row => ({
				row: filled(row, [...names, ...said]),
				to: tableOf(tables, 'ties')
					.filter(tie => tie['claim_id'] === row['id'])
					.map(tie => tie['to_event_id']),
			}));
	const accounts = (id: Value, field: string, names: readonly string[]) =>
		claimsOf(id, field, ['says', ...names]).map(({row}) => row);
	const reasons = (id: Value) =>
		claimsOf(id, 'stated_reason', ['tie', 'hint']).map(({row, to}) => ({...row, drills: to}));
	/** The drills that a drill is a part of, at any remove. */
	const wholes = (event: Row | undefined): Value[] => {
		const id = event?.['part_of'];
		return id === undefined ? [] : [id, ...wholes(events.find(other => other['id'] === id))];
	};
	const partStatements = (drill: Row) => {
		const own = partsOf('statements', drill['id']);
		const ofParts = events
			.filter(event => wholes(event).includes(drill['id']))
			.flatMap(event => partsOf('statements', event['id']));
		const all = [...own, ...ofParts];
		const isFirst = (row: Row, index: number) =>
			all.findIndex(other => ['by', 'date', 'wording'].every(name => other[name] === row[name])) === index;
		return all
			.filter(isFirst)
			.sort((a, b) => {
				const [first, second] = [a, b].map(row => String(row['date']).replace('~', ''));
				return (first ?? '') < (second ?? '') ? -1 : Number((first ?? '') > (second ?? ''));
			})
			.filter(row => row['event_id'] !== drill['id'])
			.map(statement);
	};

	return events.map(event => {
		const id = event['id'];
		const head = filled(event, [
			...[
				'id',
				'kind',
				'title',
				'start',
				'start_day',
				'start_time',
				'end_day',
				'precision',
				'approximate',
				'first',
			],
			...['last', 'summary', 'confidence', 'note', 'own', 'changed'],
		]);
		const sources = partsOf('sources', id).map(row =>
			filled(row, ['publisher', 'title', 'date', 'url', 'about']),
		);
		const site = {
			...(event['site'] === undefined ? {} : {name: event['site']}),
			...Object.fromEntries(
				['korean', 'province', 'lat', 'lon'].flatMap(name =>
					event[`site_${name}`] === undefined ? [] : [[name, event[`site_${name}`]]],
				),
			),
		};
		switch (event['kind']) {
			case 'launch':
				return {
					...head,
					sources,
					...(event['site'] === undefined ? {} : {site}),
					...filled(event, [
						'last_missile',
						'missile_count',
						'at_least',
						'count_about',
						'bearing_deg',
						'reported',
					]),
					missiles: partsOf('missiles', id).map(row => ({
						...filled(row, [
							...[
								'system',
								'class',
								'count',
								'apogee_km',
								'apogee_limit',
								'range_km',
								'range_limit',
								'outcome',
								'by',
							],
							'same_as_previous',
						]),
						...marks(row, ['at_least', 'count_about']),
					})),
					fell_in: items(event['fell_in']),
					stated_reason: reasons(id),
					contested: accounts(id, 'contested', ['what', 'class']),
					overflew: accounts(id, 'overflew', ['country', 'over']),
					fell_in_eez: accounts(id, 'fell_in_eez', ['country', 'inside']),
					south_of_nll: accounts(id, 'south_of_nll', []),
					orbit: accounts(id, 'orbit', ['reached']),
					firsts: accounts(id, 'firsts', ['of']),
					alerts: accounts(id, 'alerts', []),
				};
			case 'nuclear-test':
				return {...head, sources, ...filled(event, ['ordinal']), site};
			case 'fire':
				return {
					...head,
					sources,
					...filled(event, [
						'end',
						'place',
						'weapon',
						'rounds',
						'rounds_at_least',
						'rounds_about',
						'by',
						'buffer_zone',
					]),
					stated_reason: reasons(id),
				};
			case 'note':
				return {...head, sources, ...filled(event, ['end'])};
			default:
				return {
					...head,
					sources,
					...filled(event, [
						...[
							'end',
							'time_note',
							'series',
							'category',
							'place',
							'theatre',
							'part_of',
							'pairable',
							'pairable_reason',
						],
						'order_note',
					]),
					participants: items(event['participants']),
					assets: partsOf('assets', id).map(row => filled(row, ['name', 'whose', 'count'])),
					in_response_to: claimsOf(id, 'in_response_to', ['tie']).map(({row, to: [to]}) => ({...row, to})),
					order: claimsOf(id, 'order', ['order']).map(({row, to: [launch]}) => ({...row, launch})),
					reactions: partsOf('statements', id).map(statement),
					part_reactions: partStatements(event),
				};
		}
	});
}

let whole: Files;

beforeAll(async () => {
	whole = await exported();
});

describe('briefing export', () => {
	it('writes tables from which the records of list --format json come out again', async () => {
		const records = JSON.parse(await commandOutput(['list', '--format', 'json'], dataset));
		const again = rebuilt(tablesOf(whole));
		expect(again).toHaveLength(records.length);
		for (const [index, record] of records.entries()) {
			expect(again[index]).toEqual(record);
		}
	});

	it.each([[[]], [['class:icbm']], [['bomber', '--since', '2022']], [['--kind', 'launch', '2017']]])(
		'%j: every cell is of its type, every key is one of its own, and every link leads somewhere',
		async words => {
			const files = await exported(words);
			const tables = tablesOf(files);
			for (const {name, schema} of resourcesOf(files)) {
				const rows = tableOf(tables, name);
				const keys = rows.map(row => schema.primaryKey.map(column => row[column]).join('\n'));
				expect(new Set(keys).size, name).toBe(rows.length);
				for (const {fields, reference} of schema.foreignKeys) {
					const [column = ''] = fields;
					const [target = ''] = reference.fields;
					const there = new Set(
						tableOf(tables, reference.resource === '' ? name : reference.resource).map(row => row[target]),
					);
					const lost = rows.map(row => row[column]).filter(id => id !== undefined && !there.has(id));
					expect(lost, `${name}.${column}`).toEqual([]);
				}
			}
		},
	);

	it('marks what the query found, and holds what its rows name beside it', async () => {
		const tables = tablesOf(await exported(['class:icbm', '--since', '2017']));
		const found = tableOf(tables, 'events').filter(row => row['found'] === true);
		const listed = JSON.parse(
			await commandOutput(['list', 'class:icbm', '--since', '2017', '--format', 'json'], dataset),
		);
		expect(found.map(row => row['id'])).toEqual(listed.map(({id}: {id: string}) => id));
		expect(tableOf(tables, 'events').length).toBeGreaterThan(found.length);
		const pairs = JSON.parse(
			await commandOutput(['pairs', 'class:icbm', '--since', '2017', '--format', 'json'], dataset),
		);
		expect(tableOf(tables, 'pairs').map(row => row['drill_id'])).toEqual(
			pairs.map(({drill}: {drill: {id: string}}) => drill.id),
		);
	});

	it('takes for a statement the events that it is about, at which it stands in the tables', async () => {
		const words = ['kind:statement', '--since', '2023-08', '--until', '2023-09'];
		const said = JSON.parse(await commandOutput(['list', ...words, '--format', 'json'], dataset));
		const about = new Set(said.flatMap((statement: {about: readonly string[]}) => statement.about));
		const tables = tablesOf(await exported(words));
		const found = tableOf(tables, 'events').filter(row => row['found'] === true);
		expect(new Set(found.map(row => row['id']))).toEqual(about);
		const wordings = [...tableOf(tables, 'statements'), ...tableOf(tables, 'claims')].map(
			row => row['wording'],
		);
		expect(said.length).toBeGreaterThan(5);
		for (const {wording} of said) {
			expect(wordings).toContain(wording);
		}
	});

	it('rebuilds own events of every kind', async () => {
		const example = (kind: EventKind) => ({file: `${kind}.yaml`, text: exampleText(kind)});
		const {events, problems} = readUserFiles(eventKinds.map(example), dataset, dataset.byId);
		expect(problems).toEqual([]);
		const both = withEvents(dataset, events, {hash: 'own', only: false});
		const {files} = await commandResult(['export', 'folder', 'is:own'], both);
		const again = rebuilt(tablesOf(files?.texts ?? {}));
		const records = JSON.parse(await commandOutput(['list', 'is:own', '--format', 'json'], both));
		expect(records.map(({kind}: {kind: string}) => kind).toSorted()).toEqual([...eventKinds].toSorted());
		expect(again).toEqual(expect.arrayContaining(records));
	});

	it('takes launches alone, which have no pairs of their own', async () => {
		const tables = tablesOf(await exported(['--kind', 'launch']));
		expect(tableOf(tables, 'pairs')).toEqual([]);
		expect(tableOf(tables, 'missiles').length).toBeGreaterThan(250);
	});

	it('of own events alone claims no licence, author or citation of ours, and no key that leads nowhere', async () => {
		const own = datasetFrom([drillRecord({id: 'own-1', start: '2023-03-20', title: '=SUM(A1)'})]);
		const [drill] = own.events;
		const events = [{...drill, own: true, partOf: '2023-03-13-freedom-shield'} as BriefingEvent];
		const alone = {...own, events, byId: new Map(events.map(event => [event.id, event]))};
		const texts = (await commandResult(['export', 'folder'], alone)).files?.texts ?? {};
		expect(Object.keys(texts)).not.toContain('CITATION.cff');
		expect(Object.keys(texts)).not.toContain('LICENSE.txt');
		expect(texts['datapackage.json']).not.toMatch(/maintainers|CC-BY/);
		expect(texts['README.md']).not.toMatch(/maintainers|CC BY/);
		expect(resourcesOf(texts)[0]?.schema.foreignKeys).toEqual([]);
		expect(tableOf(tablesOf(texts), 'events')[0]).toMatchObject({title: '=SUM(A1)', own: true});
		expect(texts['events.csv']).toContain("'=SUM(A1)");
	});

	it('writes nothing where nothing is found, and needs a folder', async () => {
		expect(await commandResult(['export', 'folder', 'zzzqqqxx'], dataset)).toEqual({
			output: '',
			status: 1,
			error: 'No event matches.',
		});
		await expect(commandResult(['export'], dataset)).rejects.toThrow(/needs a folder/);
	});

	it('gives the same bytes for the same data and question', async () => {
		expect(await exported()).toEqual(whole);
	});

	it('says of every column what it holds, of every distance and angle its unit, of every code its values', () => {
		for (const {name, schema} of resourcesOf(whole)) {
			for (const field of schema.fields) {
				expect(field.description, `${name}.${field.name}`).toMatch(/^\S.{2,}/);
				expect(field.categories?.map(({value}) => value)).toEqual(field.constraints?.enum);
				for (const {value, label} of field.categories ?? []) {
					expect(label, `${name}.${field.name}: ${value}`).toMatch(/.{3,}/);
				}

				if (/_km$|_deg$|_lat$|_lon$|days(_max)?$|hours$/.test(field.name)) {
					expect(field, `${name}.${field.name}`).toMatchObject({
						unit: expect.stringMatching(/^(km|degrees|days|hours)$/),
					});
				}
			}
		}
	});

	it('has the licence, and a CITATION.cff with authors, version and licence', () => {
		const cff = parseYaml(whole['CITATION.cff'] ?? '');
		expect(cff).toMatchObject({
			'cff-version': '1.2.0',
			type: 'dataset',
			authors: [{name: 'The briefing maintainers'}],
			version: dataset.version,
			license: 'CC-BY-4.0',
		});
		expect(whole['LICENSE.txt']).toContain('CC BY 4.0');
	});
});
