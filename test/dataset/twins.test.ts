import {describe, expect, test} from 'vitest';
import {checkCommand} from '../../source/commands/check.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const check = (text: string) => checkCommand({files: [{file: 'own.yaml', text}], dataset});

describe('an own event that the dataset may have already', () => {
	test.each([
		// The Unha-3 of 12 December 2012, 09:49 in Korea: 00:49 of the same day in UTC.
		['on its day', '- {kind: launch, start: 2012-12-12, class: SLV}', '2012-12-12-slv'],
		// The Unha-3 of 13 April 2012, 07:39 in Korea: 22:39 of the 12th in UTC.
		['on its day in UTC, one earlier', '- {kind: launch, start: 2012-04-12, class: SLV}', '2012-04-13-slv'],
		['whose class is not known', '- {kind: launch, start: 2012-12-12, title: A rocket}', '2012-12-12-slv'],
		[
			'of a series',
			'- {kind: drill, start: 2023-03-13, title: FS, series: Freedom Shield}',
			'2023-03-13-freedom-shield',
		],
	])('is named with its line: %s', (_, record, id) => {
		const {output, status} = check(`# mine\n${record}\n`);
		expect(output).toMatch(new RegExp(`^own\\.yaml:2: may be ${id} of the dataset \\(`));
		expect(output).toMatch(/\nown\.yaml: 1 event, nothing wrong\.\n$/);
		expect(status).toBe(0);
	});

	test.each([
		['another class', '- {kind: launch, start: 2012-12-12, class: SRBM}'],
		['two days away', '- {kind: launch, start: 2012-12-14, class: SLV}'],
		[
			'the same id, which takes its place',
			'- {id: 2012-12-12-slv, kind: launch, start: 2012-12-12, class: SLV}',
		],
		['a month alone', '- {kind: launch, start: 2012-12, class: SLV}'],
		['another drill of the day', '- {kind: drill, start: 2023-03-13, title: Evacuation rehearsal at Taegu}'],
	])('is not one of %s', (_, record) => {
		expect(check(`${record}\n`).output).toBe('own.yaml: 1 event, nothing wrong.\n');
	});
});
