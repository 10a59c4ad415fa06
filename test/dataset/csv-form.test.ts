import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readDataFolder} from '../../scripts/workshop/generated-files.ts';
import {spreadStatements} from '../../source/dataset/dataset.ts';
import {
	columnNames,
	columnOf,
	isObject,
	type PlainObject,
	recordKinds,
} from '../../source/records/csv-columns.ts';
import {readCsv, readUserFiles} from '../../source/records/user-events.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dataset = embeddedDataset();

/** The cells of a record by the rule of the codebook, written without the code that reads them. */
function cellsOf(record: PlainObject): Map<string, string> {
	return new Map(
		Object.entries(record).flatMap(([name, value]) => {
			const groups = isObject(value) ? [value] : Array.isArray(value) ? value.filter(isObject) : [];
			const prefix = (index: number) => (isObject(value) ? name : `${name.replace(/s$/, '')}${index + 1}`);
			return groups.length === 0
				? [[name, cellText(value)] as const]
				: groups.flatMap((group, index) => groupCells(group, prefix(index)));
		}),
	);
}

function groupCells(group: PlainObject, prefix: string): (readonly [string, string])[] {
	return Object.entries(group).map(([name, value]) => [`${prefix}_${name}`, cellText(value)] as const);
}

function cellText(value: PlainValue): string {
	return Array.isArray(value) ? value.join('; ') : String(value);
}

function csvOf(rows: readonly ReadonlyMap<string, string>[]): string {
	const header = [...new Set(rows.flatMap(row => [...row.keys()]))];
	const lines = [header, ...rows.map(row => header.map(name => row.get(name) ?? ''))];
	return lines.map(cells => cells.map(quoted).join(',')).join('\r\n');
}

function quoted(cell: string): string {
	return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The records of data/ with the kind that their file gives them, and those that CSV can hold. */
const records = readDataFolder(`${root}data`).flatMap(({file, value}) => {
	const kind = file.startsWith('drills/')
		? 'drill'
		: file.startsWith('launches/')
			? 'launch'
			: file.startsWith('fire/')
				? 'fire'
				: 'nuclear-test';
	const isRecordFile = /^(drills|launches|fire)\/|^nuclear-tests/.test(file);
	return isRecordFile && Array.isArray(value)
		? value.filter(isObject).map(record => ({kind, ...record}))
		: [];
});

describe('the CSV form', () => {
	test('holds every record of the dataset, and gives back the same events', () => {
		const text = csvOf(records.map(cellsOf));
		const {events, problems} = readUserFiles([{file: 'all.csv', text}], dataset, new Map());
		expect(problems).toEqual([]);
		const byId = new Map(events.map(event => [event.id, event]));
		spreadStatements(events, byId);
		expect([...byId.values()]).toEqual(dataset.events);
	});

	test('gives each column of a kind one place, and the name back', () => {
		for (const kind of recordKinds) {
			const names = columnNames(kind, 3);
			const places = names.map(name => columnOf(name, kind)?.path.join(' '));
			expect(places).not.toContain(undefined);
			expect(new Set(places).size).toBe(names.length);
		}
	});

	test('reads any text in a cell as it was written, blanks at its ends aside', () => {
		fc.assert(
			fc.property(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1, maxLength: 5}), notes => {
				const text = csvOf(
					notes.map(
						note =>
							new Map([
								['kind', 'drill'],
								['note', note],
							]),
					),
				);
				const {value} = readCsv('own.csv', text);
				const written = notes.map(note => note.replaceAll(/\r\n?/g, '\n').trim());
				expect(
					Array.isArray(value) && value.map(record => (isObject(record) ? (record['note'] ?? '') : '')),
				).toEqual(written);
			}),
		);
	});

	test('names the line on which a row begins, after cells of several lines and empty rows', () => {
		const cell = fc.constantFrom('a', 'a\nb', 'a\r\nb\r\nc', '"', '');
		fc.assert(
			fc.property(
				fc.array(cell, {minLength: 1, maxLength: 8}),
				fc.constantFrom('\n', '\r\n'),
				(notes, end) => {
					let line = 2;
					const starts: number[] = [];
					const rows = notes.map((note, index) => {
						const gap = end.repeat(index % 2);
						starts.push(line + (index % 2));
						line += (index % 2) + note.split('\n').length;
						return `${gap}drill,${quoted(note)}`;
					});
					const {places} = readCsv('own.csv', ['kind,note', ...rows].join(end));
					expect(places.map(place => place.lineOf([]))).toEqual(starts);
				},
			),
		);
	});
});

describe('the templates', () => {
	const folder = `${root}docs/templates/`;

	test.each(readdirSync(folder))('%s holds two records without fault, of its own kind', file => {
		const {events, problems} = readUserFiles(
			[{file, text: readFileSync(folder + file, 'utf8')}],
			dataset,
			dataset.byId,
		);
		expect(problems).toEqual([]);
		expect(events.map(({kind}) => kind)).toEqual([file.replace('.csv', ''), file.replace('.csv', '')]);
		expect(events.filter(({id}) => dataset.byId.has(id))).toEqual([]);
	});

	test.each([
		['drill.csv', 'drill'],
		['deployment.csv', 'drill'],
		['launch.csv', 'launch'],
		['nuclear-test.csv', 'nuclear-test'],
		['fire.csv', 'fire'],
		['note.csv', 'note'],
	] as const)('%s has every column of its kind', (file, kind) => {
		const [header = ''] = readFileSync(folder + file, 'utf8').split('\n');
		expect(header.split(',')).toEqual(expect.arrayContaining(columnNames(kind, 1)));
	});
});
