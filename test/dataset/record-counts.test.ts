import {describe, expect, test} from 'vitest';
import {countRecords} from '../../scripts/workshop/record-counts.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';

const source = (publisher: string) => ({publisher, title: 'A page'});

describe('counting records', () => {
	test('counts each by kind, confidence, how exact its start is, and publishers', () => {
		const {events} = datasetFrom([
			drillRecord({id: 'a', start: '2016-01-01', sources: [source('KBS'), source('Yonhap')]}),
			drillRecord({id: 'b', start: '2015-12~', confidence: 'low', sources: []}),
			drillRecord({id: 'c', kind: 'deployment', start: '2003-03-04~', confidence: 'medium'}),
			launchRecord({id: 'd', start: '2022-11-02T06:51+09:00', sources: [source('KBS'), source('KBS')]}),
			launchRecord({id: 'e', start: '1984'}),
		]);
		const rows = Object.fromEntries(
			countRecords(events).map(({words, counts}) => [
				words,
				[counts.drill, counts.deployment, counts.launch],
			]),
		);
		expect(rows).toEqual({
			all: [2, 1, 2],
			'confidence high': [1, 0, 2],
			'confidence medium': [0, 1, 0],
			'confidence low': [1, 0, 0],
			'start known to the minute': [0, 0, 1],
			'start known to the day': [1, 0, 0],
			'start known to about a day': [0, 1, 0],
			'start known to the month': [1, 0, 0],
			'start known to the year': [0, 0, 1],
			'no source': [1, 0, 0],
			// Two pages of one publisher are one voice.
			'sources of one publisher': [0, 1, 2],
			'sources of two or more publishers': [1, 0, 0],
			'from 2016 on': [1, 0, 1],
			'from 2016 on, two or more publishers': [1, 0, 0],
		});
	});
});
