/** The embedded dataset, and small made-up ones, for tests. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {type Dataset, dataFormat, datasetOf, parseDataset} from '../../source/dataset/dataset.ts';
import {compileRecords} from '../../source/records/compile.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';

const embeddedFile = fileURLToPath(new URL('../../data/events.json', import.meta.url));

/** The dataset that the program ships. */
export function embeddedDataset(): Dataset {
	return parseDataset(readFileSync(embeddedFile, 'utf8'), embeddedFile);
}

/** A dataset of records in the form of the data files (each with its `kind`), with coverage from 2000 to 2030. */
export function datasetFrom(records: readonly PlainValue[]): Dataset {
	const embedded = embeddedDataset();
	const {events, problems} = compileRecords([{file: 'test', records}], embedded);
	if (problems.length > 0) {
		throw new Error(problems.map(({id, field, message}) => `${id}: ${field}: ${message}`).join('\n'));
	}

	const coverage = {from: 10_957, to: 22_279};
	return datasetOf(
		{
			format: dataFormat,
			version: 'test',
			coverage: {launches: coverage, drills: coverage},
			series: [...embedded.series.values()],
			systems: [...embedded.systems.values()],
			sites: [...embedded.sites.values()],
			assets: [...embedded.assets.values()],
			publisherKinds: {},
			events,
		},
		'00000000',
	);
}

/** A drill record of a data file, with what every drill needs. */
export function drillRecord(fields: {
	readonly id: string;
	readonly start: string;
	readonly [key: string]: PlainValue;
}): PlainValue {
	return {
		kind: 'drill',
		title: fields.id,
		category: 'air',
		end: fields.start,
		participants: ['US', 'ROK'],
		theatre: 'korea',
		sources: [{publisher: 'Test', title: 'A page'}],
		confidence: 'high',
		...fields,
	};
}

/** A launch record of a data file: one SRBM unless said. */
export function launchRecord(fields: {
	readonly id: string;
	readonly start: string;
	readonly [key: string]: PlainValue;
}): PlainValue {
	return {
		kind: 'launch',
		missiles: [{class: 'SRBM', count: 1, outcome: 'success'}],
		sources: [{publisher: 'Test', title: 'A page'}],
		confidence: 'high',
		...fields,
	};
}
