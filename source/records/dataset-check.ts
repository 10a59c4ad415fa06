/**
 * Everything that is wrong with a dataset file: its head and hash, its parts, and each event, which has to be what
 * the record of its fields makes. So a dataset made by other hands is held to the same rules as the records of `data/`.
 */

import {type Dataset, dataFormat, parseDataset, spreadStatements} from '../dataset/dataset.ts';
import {
	DataFileError,
	damaged,
	fileHead,
	hashOf,
	laterParts,
	mostHeadBytes,
} from '../dataset/dataset-parts.ts';
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {type CoarseDate, edtfText, isoDay} from '../time/days.ts';
import {compileRecords} from './compile.ts';
import type {Problem} from './problem.ts';

/** Whether a text is meant to be a dataset file, and no list of records. */
export function isDatasetText(text: string): boolean {
	return headOf(text) !== undefined;
}

/** The faults of a dataset file; with none, how much it holds. */
export async function checkDataset(
	file: string,
	text: string,
): Promise<{readonly problems: readonly Problem[]; readonly held: string}> {
	const head = headOf(text);
	const fault = (field: string, message: string): Problem => ({file, id: '', field, message});
	if (head === undefined || head.format !== dataFormat) {
		const format = fault('format', `is ${head?.format}; this program reads ${dataFormat}`);
		return {problems: [format], held: ''};
	}

	const isWhole = (await hashOf(text.slice(text.indexOf('\n') + 1))) === head.hash;
	const hash = isWhole
		? []
		: [fault('hash', `is not that of the file, which was changed or cut; get it again`)];
	try {
		const bytes = Buffer.from(text);
		const dataset = parseDataset(text, file);
		const later = laterParts((from, to) => bytes.subarray(from, to), head, file);
		const inParts = parseDataset(`${bytes.toString('utf8', 0, head.ends[0])}}`, file, later);
		for (const event of inParts.events) {
			// The first look at them reads what the event holds beside its first part.
			void event.sources;
		}

		if (sortedJson(inParts.events) !== sortedJson(dataset.events)) {
			throw damaged(file);
		}

		const {version, events} = dataset;
		return {
			problems: [...hash, ...eventProblems(file, dataset), ...publisherProblems(file, dataset)],
			held: `${events.length} events, version ${version}`,
		};
	} catch (error) {
		if (error instanceof DataFileError) {
			return {problems: [...hash, fault('', 'cannot be read in its parts; get it again')], held: ''};
		}

		throw error;
	}
}

function headOf(text: string) {
	return fileHead(text.slice(0, mostHeadBytes));
}

function eventProblems(file: string, dataset: Dataset): readonly Problem[] {
	const compiled = compileRecords([{file, records: dataset.events.map(recordOf)}], dataset);
	const made = new Map(compiled.events.map(event => [event.id, event]));
	spreadStatements(compiled.events, made);
	const differing = dataset.events.flatMap(event => {
		const right = made.get(event.id);
		return right === undefined ? [] : differingFields(event, right).map(field => ({id: event.id, field}));
	});
	return [
		...compiled.problems,
		...differing.map(place => ({...place, file, message: 'is not what the fields of the event make'})),
	];
}

function publisherProblems(file: string, {events, publisherKinds}: Dataset): readonly Problem[] {
	const unknown = events.flatMap(({id, sources}) =>
		sources.flatMap(({publisher}) => (Object.hasOwn(publisherKinds, publisher) ? [] : [{id, publisher}])),
	);
	return unknown.map(({id, publisher}) => ({
		file,
		id,
		field: 'sources.publisher',
		message: `is ${publisher}, whose kind the file does not give`,
	}));
}

function differingFields(event: BriefingEvent, right: BriefingEvent): readonly string[] {
	const names = [...new Set([...Object.keys(event), ...Object.keys(right)])];
	return names.filter(name => sortedJson(Reflect.get(event, name)) !== sortedJson(Reflect.get(right, name)));
}

function sortedJson(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}

/** The record of the codebook that makes the event. */
function recordOf(event: BriefingEvent): PlainValue {
	const {title, start, own: _, ...fields} = event;
	const record = {
		...snakeCase(fields),
		start: edtfText(start),
		...('end' in fields ? {end: dateText(fields.end)} : {}),
		...('last' in fields ? {last: dateText(fields.last)} : {}),
		...('reported' in fields && fields.reported !== undefined ? {reported: isoDay(fields.reported)} : {}),
		...(event.kind === 'launch' || event.kind === 'nuclear-test' ? {} : {title}),
	};
	if (isDrill(event)) {
		const own = event.reactions.filter(({id}) => id.startsWith(`${event.id}:`));
		return {...record, reactions: own.map(({id: _id, ...reaction}) => snakeCase(reaction))};
	}

	if (event.kind === 'nuclear-test') {
		const {site_name: name, lat, lon, ...rest} = record as Readonly<Record<string, PlainValue>>;
		return {...rest, site: {name, lat, lon}};
	}

	if ('statedReasons' in event) {
		const {stated_reasons: reasons, ...rest} = record as Readonly<Record<string, PlainValue>>;
		return {...rest, stated_reason: reasons};
	}

	return record;
}

function dateText(date: CoarseDate | undefined): PlainValue {
	return date === undefined ? undefined : edtfText(date);
}

/** The value with the names of the data files for its fields: `at_least` for `atLeast`. */
function snakeCase(value: object): {readonly [name: string]: PlainValue} {
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
			snakeValue(inner),
		]),
	);
}

function snakeValue(value: unknown): PlainValue {
	if (Array.isArray(value)) {
		return value.map(snakeValue);
	}

	return typeof value === 'object' && value !== null ? snakeCase(value) : (value as PlainValue);
}
