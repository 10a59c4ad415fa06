/** What `npm run data` says of the version before, and the records it gives to be filled in. */

import {describe, expect, test} from 'vitest';
import {
	allChanges,
	changeLogText,
	changesPage,
	lastChanges,
	logAfterRelease,
	parseChangeLog,
} from '../../scripts/workshop/data-changes.ts';
import {newRecord} from '../../scripts/workshop/new-record.ts';
import {lastChangeOf} from '../../source/dataset/dataset.ts';
import type {BriefingEvent} from '../../source/dataset/event.ts';
import {compileRecords} from '../../source/records/compile.ts';
import type {RecordKind} from '../../source/records/csv-columns.ts';
import {readYaml} from '../../source/records/yaml-file.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {madeDrill, madeLaunch} from '../pairing/made-events.ts';

const stays = madeDrill({start: '2020-03-01', id: 'stays'});
const moved = madeDrill({start: '2020-03-02', id: 'moved'});
const gone = madeDrill({start: '2020-03-03', id: 'gone'});
const renamed = madeLaunch('2020-03-04', 'launch');

function version(name: string, events: readonly BriefingEvent[]) {
	return {version: name, events};
}

const first = version('2020-01-01', [stays, moved, gone, renamed]);
const second = version('2020-06-01', [
	stays,
	{...madeDrill({start: '2020-03-05', id: 'moved'}), note: 'moved by a storm'},
	{...renamed, title: 'made from other words'},
	madeDrill({start: '2020-03-06', id: 'new'}),
]);
const third = version('2020-12-01', [...second.events, madeDrill({start: '2020-03-07', id: 'newer'})]);
const log = logAfterRelease(JSON.stringify(first), undefined);

describe('the changes since the version before', () => {
	test('are the records added, those changed with their fields, and those withdrawn', () => {
		expect(allChanges(log, second)).toEqual([
			{
				version: '2020-06-01',
				since: '2020-01-01',
				added: ['new'],
				changed: {moved: ['note', 'start']},
				withdrawn: ['gone'],
			},
		]);
	});

	test('are none where the data are the same, whatever is an empty list in one and absent in the other', () => {
		const {reactions: _, ...bare} = stays;
		const same = {version: 'later', events: [bare, moved, gone, renamed]};
		expect(allChanges(log, same)).toMatchObject([{added: [], changed: {}, withdrawn: []}]);
	});

	test('of a released version are kept when the next is compared with it', () => {
		const next = logAfterRelease(JSON.stringify(second), log);
		expect(allChanges(next, third)).toEqual([
			{version: '2020-12-01', since: '2020-06-01', added: ['newer'], changed: {}, withdrawn: []},
			...allChanges(log, second),
		]);
		expect(logAfterRelease(JSON.stringify(second), next)).toEqual(next);
	});

	test('stand in a file that gives them back', () => {
		expect(parseChangeLog(changeLogText(log))).toEqual(log);
	});

	test('are named on the page, each record with what is different', () => {
		const page = changesPage(allChanges(log, second));
		expect(page).toContain('Compared with 2020-01-01: 1 record added, 1 changed, 1 withdrawn.');
		expect(page).toContain('- `moved`: `note`, `start`\n');
	});
});

describe('the version in which a record last changed', () => {
	const next = logAfterRelease(JSON.stringify(second), log);
	const dataset = {...embeddedDataset(), changes: lastChanges(allChanges(next, third))};

	test.each([
		['newer', '2020-12-01'],
		['new', '2020-06-01'],
		['moved', '2020-06-01'],
		['stays', '2020-01-01'],
	])('of %s is %s', (id, expected) => {
		expect(lastChangeOf({...stays, id}, dataset)).toBe(expected);
	});

	test("is not said of a user's own event", () => {
		expect(lastChangeOf({...stays, own: true}, dataset)).toBeUndefined();
	});
});

describe('a record to be filled in', () => {
	test.each([
		['drill', {title: 'A drill', category: 'air'}],
		['deployment', {title: 'A call', category: 'port-call'}],
		['launch', {missiles: [{class: 'SRBM', outcome: 'unknown'}]}],
		['nuclear-test', {ordinal: 7}],
	] as const)('of a %s is refused as it is, and is right once what must be known is', (kind, known) => {
		const {value} = readYaml('new.yaml', newRecord(kind, '2026-10-03') ?? '');
		const [blank] = Array.isArray(value) ? (value as readonly PlainValue[]) : [];
		expect(problemsOf(kind, blank ?? null)).not.toEqual([]);
		const filled = {
			...withoutBlanks(blank),
			...known,
			id: '2026-10-03-test',
			sources: [{publisher: 'Yonhap'}],
		};
		expect(problemsOf(kind, filled)).toEqual([]);
	});

	test('is none where the day is none', () => {
		expect(newRecord('launch', '3 October')).toBeUndefined();
	});

	/** The fields that hold something. */
	function withoutBlanks(record: PlainValue | undefined): {readonly [key: string]: PlainValue} {
		const entries = typeof record === 'object' && record !== null ? Object.entries(record) : [];
		return Object.fromEntries(
			entries.filter(([, value]) => value !== null && !(Array.isArray(value) && value.includes(null))),
		);
	}

	function problemsOf(kind: RecordKind | 'deployment', record: PlainValue): readonly string[] {
		const file = {file: 'new.yaml', records: [record], kind: kind === 'deployment' ? 'drill' : kind} as const;
		return compileRecords([file], embeddedDataset()).problems.map(
			({field, message}) => `${field}: ${message}`,
		);
	}
});
