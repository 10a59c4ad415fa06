import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {embeddedDataset} from '../helpers/dataset.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const {byId} = embeddedDataset();
const page = readFileSync(`${root}docs/import.md`, 'utf8');
const imported = readFileSync(`${root}docs/imported-ids.txt`, 'utf8').trim().split('\n');
/** The table of ids that changed since: was, is, why. */
const renamed = new Map(
	[...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| /gm)].map(([, was = '', is = '']) => [was, is]),
);

/** Ids of the time before the import, and of a record that went into another one: named in the log alone. */
const former = [
	'2016-07-uss-ohio-busan',
	'2016-10-ronald-reagan-busan',
	'2016-10-special-forces-gunsan',
	'2022-10-mnmiwex-22',
	'2023-03-24-thaad-remote',
	'2023-06-16-michigan-special-warfare',
	'2023-11-15-east-sea-naval',
	'2024-06-rimpac-2024',
	'2025-08-kmep-pohang',
	'2023-12-29-stryker-live-fire',
];

describe('the log of the import', () => {
	test('accounts for each of the 918 records that came in: it is in the dataset, or under another id', () => {
		expect(imported.length).toBe(618 + 294 + 6);
		expect(imported.filter(id => !byId.has(renamed.get(id) ?? id))).toEqual([]);
	});

	test('names no id that the dataset lacks, save former ones', () => {
		const named = [...page.matchAll(/`(\d{4}-[a-z0-9.-]*[a-z][a-z0-9.-]*)`/g)].map(([, id = '']) => id);
		const unknown = new Set(named.filter(id => !byId.has(id)));
		expect([...unknown].sort()).toEqual([...former, ...renamed.keys()].sort());
	});
});
