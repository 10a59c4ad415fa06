/** What `npm run data` refuses of our own records beyond their form. */
import {describe, expect, test} from 'vitest';
import {recordProblems} from '../../scripts/workshop/record-checks.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';

/** The fields of which a record is refused. */
function refused(record: Parameters<typeof datasetFrom>[0][number]): readonly string[] {
	return recordProblems(datasetFrom([record]).events).map(({field}) => field);
}

describe('the day on which a launch became known', () => {
	const told = (date: string, about?: string) =>
		launchRecord({
			id: '2024-01-24-cruise',
			start: '2024-01-24',
			reported: '2024-01-25',
			sources: [{publisher: 'Yonhap', date, ...(about === undefined ? {} : {about})}],
		});

	test('is not after the earliest source', () => {
		expect(refused(told('2024-01-24'))).toEqual(['reported']);
		expect(refused(told('2024-01-25'))).toEqual([]);
	});

	test('is held against no source that is about something else, or has no single day', () => {
		expect(refused(told('2024-01-24', 'a warning of the day before'))).toEqual([]);
		expect(refused(told('2024-01'))).toEqual([]);
	});
});

test('a place in South Korea has one spelling', () => {
	const at = (place: string) => drillRecord({id: '2013-03-01-drill', start: '2013-03-01', place});
	expect(refused(at('Republic of Korea'))).toEqual(['place']);
	expect(refused(at('South Korea'))).toEqual([]);
});
