/**
 * Data records -> events: checks each record and all that it refers to, and makes an event of those without fault.
 *
 * Pure: what files hold comes in as plain values, problems go out as a list. Used by the data build for `data/` and
 * by the reading of users' files; `known` gives the latter the embedded events that a record may refer to or replace.
 */

import {compareEvents} from '../dataset/dataset.ts';
import {type BriefingEvent, type EventKind, eventKinds} from '../dataset/event.ts';
import {foldText, partsOf} from '../search/names.ts';
import {cleanValue, isHostile, type PlainValue, quoted} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {checkRecord, type References, type Report, referenceCheck} from './check-record.ts';
import {isObject, type PlainObject, pathName, type RecordKind, recordFields, textsOf} from './csv-columns.ts';
import {
	hiddenCharacter,
	kindWords,
	mostProblems,
	nameTable,
	type Problem,
	type RecordPlace,
	shownValue,
	withIds,
} from './problem.ts';
import {recordEvent} from './to-event.ts';

/** Records of one file, with the kind they have where they do not say so themselves. */
export type RecordFile = {
	readonly file: string;
	readonly records: readonly PlainValue[];
	/** Where each record stands in the file, in the same order. */
	readonly places?: readonly RecordPlace[];
	readonly kind?: RecordKind;
	/** A user's own: what it leaves out is filled in, and what it refers to may go by any of its names. */
	readonly isOwn?: boolean;
};

export type Compiled = {
	readonly events: readonly BriefingEvent[];
	readonly problems: readonly Problem[];
	/** The file and line of the record with this id. */
	readonly whereIs: (id: string) => string;
};

/** A record on its way: as written, cleaned, and where its problems go. */
type Entry = {
	readonly raw: PlainValue;
	/** Nothing in it had to be cleaned. */
	readonly isClean: boolean;
	readonly record: PlainObject;
	readonly kind: EventKind | undefined;
	/** Its file and line; asked for only where there is a problem, because finding a line can take a second reading. */
	readonly where: () => string;
	readonly report: Report;
	readonly isFaultless: () => boolean;
};

/** Compiles the records of several files; events come sorted by start, then id, and only from records without fault. */
export function compileRecords(
	files: readonly RecordFile[],
	references: References,
	known: ReadonlyMap<string, BriefingEvent> = new Map(),
): Compiled {
	const problems: Problem[] = [];
	const complete = ownRecords(files, references, known);
	const entries = files.flatMap(file =>
		file.records.map((record, index) => makeEntry(file, record, index, {problems, complete})),
	);
	const kinds = new Map<string, EventKind | undefined>(
		[...known].map(([id, event]) => [id, recordedKind(event)]),
	);
	for (const {record, kind} of entries) {
		if (typeof record['id'] === 'string') {
			kinds.set(record['id'], kind);
		}
	}

	const checkReferences = referenceCheck(references, kinds);
	const seen = new Map<string, Entry>();
	const events: BriefingEvent[] = [];
	for (const entry of entries) {
		if (problems.length >= mostProblems) {
			entry.report([], 'is not checked, nor what follows it; correct what is wrong above first');
			break;
		}

		const event = compileEntry(entry, {references, checkReferences, seen, known});
		if (event !== undefined) {
			events.push(event);
		}
	}

	return {events: events.sort(compareEvents), problems, whereIs: id => seen.get(id)?.where() ?? ''};
}

function makeEntry(
	{file, places, kind: fileKind, isOwn}: RecordFile,
	raw: PlainValue,
	index: number,
	{problems, complete}: {problems: Problem[]; complete: (record: PlainObject) => PlainObject},
): Entry {
	const place = places?.[index];
	const cleaned = cleanValue(raw);
	const written = isObject(cleaned) ? cleaned : {};
	const record = isOwn === true ? complete(written) : written;
	const id = typeof record['id'] === 'string' ? record['id'] : `record ${index + 1}`;
	let faults = 0;
	return {
		raw,
		isClean: cleaned === raw,
		record,
		kind: kindOf(record, fileKind),
		where: () => (place === undefined ? file : `${file}:${place.lineOf([])}`),
		report: (path, message) => {
			faults++;
			problems.push({
				file,
				...(place === undefined ? {} : {line: place.lineOf(path)}),
				id,
				field: place?.nameOf(path) ?? pathName(path),
				message,
			});
		},
		isFaultless: () => faults === 0,
	};
}

/** Completes the records of own files: each gets an id that no other record has, wherever that one stands. */
function ownRecords(
	files: readonly RecordFile[],
	references: References,
	known: ReadonlyMap<string, BriefingEvent>,
): (record: PlainObject) => PlainObject {
	const tables = {
		series: nameTable(references.series),
		site: nameTable(references.sites),
		'missile system': nameTable(references.systems),
	};
	const taken = new Set(
		files.flatMap(({records}) => records.map(record => (isObject(record) ? record['id'] : undefined))),
	);
	const numbers = new Map<string, number>();
	const freeId = (stem: string) => {
		let number = numbers.get(stem) ?? 1;
		const id = () => (number === 1 ? stem : `${stem}-${number}`);
		while (taken.has(id()) || known.has(id())) {
			number++;
		}

		numbers.set(stem, number + 1);
		return id();
	};
	return record => {
		const kind = kindOf(record, undefined) ?? likelyKind(record);
		const whole = completeRecord(record, kind, freeId);
		const named = withIds(whole, recordFields(formOf(kind)), tables);
		return isObject(named) ? named : whole;
	};
}

/** Statements are no records: nothing refers to them, and nothing replaces them. */
function recordedKind({kind}: BriefingEvent): EventKind | undefined {
	return kind === 'statement' ? undefined : kind;
}

function kindOf(record: PlainObject, fileKind: RecordKind | undefined): EventKind | undefined {
	const named = record['kind'];
	return named === undefined ? fileKind : eventKinds.find(kind => kind === named);
}

type Surroundings = {
	readonly references: References;
	readonly checkReferences: ReturnType<typeof referenceCheck>;
	/** Where each id was met first. */
	readonly seen: Map<string, Entry>;
	readonly known: ReadonlyMap<string, BriefingEvent>;
};

function compileEntry(entry: Entry, surroundings: Surroundings): BriefingEvent | undefined {
	const {raw, record, kind, report} = entry;
	if (!isObject(raw)) {
		report([], 'is not a record; write fields such as id, kind and start');
		return undefined;
	}

	if (!entry.isClean) {
		checkTexts(raw, report);
	}

	checkId(entry, surroundings);
	if (kind === undefined) {
		report(['kind'], wrongKind(record['kind']));
	}

	const taken = kind ?? likelyKind(record);
	const form = formOf(taken);
	const checked = checkRecord({...record, kind: taken}, form, report);
	surroundings.checkReferences(record, form, report);
	return checked !== undefined && entry.isFaultless()
		? recordEvent(checked, surroundings.references)
		: undefined;
}

function checkId(entry: Entry, {seen, known}: Surroundings): void {
	const {record, kind, report} = entry;
	const {id} = record;
	if (typeof id !== 'string') {
		return;
	}

	const first = seen.get(id);
	if (first !== undefined) {
		report(['id'], `is ${quoted(id)}, as at ${first.where()}; give each record an id of its own`);
	}

	seen.set(id, first ?? entry);
	const old = known.get(id);
	const replaced = old && recordedKind(old);
	if (replaced !== undefined && kind !== undefined && formOf(replaced) !== formOf(kind)) {
		report(
			['id'],
			`is ${quoted(id)}, a ${replaced} of the dataset, and a ${kind} cannot replace it; choose another id`,
		);
	}
}

function formOf(kind: EventKind): RecordKind {
	return kind === 'deployment' ? 'drill' : kind;
}

function wrongKind(kind: PlainValue): string {
	const words = `write ${kindWords}`;
	if (kind === undefined || kind === null) {
		return `is missing; ${words}`;
	}

	const meant = meantKind(kind);
	return `is ${shownValue(kind)}; ${meant === undefined ? words : `did you mean ${meant}?`}`;
}

/** The kind that a record was most likely meant to have: its other faults are told by that. */
function likelyKind({kind, missiles, ordinal, weapon}: PlainObject): EventKind {
	return (
		meantKind(kind) ??
		(missiles !== undefined
			? 'launch'
			: ordinal !== undefined
				? 'nuclear-test'
				: weapon !== undefined
					? 'fire'
					: 'drill')
	);
}

function meantKind(kind: PlainValue): EventKind | undefined {
	const meant = typeof kind === 'string' ? nearestWord(kind, eventKinds) : undefined;
	return eventKinds.find(known => known === meant);
}

// What a user's own record may leave out: `kind`, `start` and a title or a class are enough. What it does not say is filled
// in as unknown, in the lowest confidence, and never as a fact; our own records have to say everything.

/** Words of a title that make an id long enough. */
const wordsOfId = 5;

/** The record with what it leaves out; `freeId` makes of the stem of an id one that no record has. */
function completeRecord(record: PlainObject, kind: EventKind, freeId: (stem: string) => string): PlainObject {
	const whole = {confidence: 'low', ...defaultsOf(kind), ...(kind === 'launch' ? ownLaunch(record) : record)};
	return {id: record['id'] ?? freeId(stemOf(record)), ...whole};
}

function defaultsOf(kind: EventKind): PlainObject {
	switch (kind) {
		case 'drill':
		case 'deployment':
			return {category: 'other', participants: ['unknown'], theatre: 'korea'};
		default:
			return {};
	}
}

/** A launch may name its class alone, or have a title: what it was in the user's words. */
function ownLaunch({class: className, title, ...record}: PlainObject): PlainObject {
	const isShort = className !== undefined || title !== undefined;
	const {missiles = isShort ? [{}] : undefined} = record;
	const said = {outcome: 'unknown', ...(isShort ? {class: className ?? 'unknown'} : {})};
	const rows = Array.isArray(missiles)
		? missiles.map((row: PlainValue) => (isObject(row) ? {...said, ...row} : row))
		: missiles;
	return {
		...(title === undefined ? {} : {summary: title}),
		...record,
		...(rows === undefined ? {} : {missiles: rows}),
	};
}

/** `own-2026-09-14-field-notes`: the same for the same file. */
function stemOf({start, title, class: className, kind}: PlainObject): string {
	const words = partsOf(foldText(String(title ?? className ?? kind)))
		.filter(word => /^[a-z0-9]+$/.test(word))
		.slice(0, wordsOfId);
	const day = /^[\d-]+/.exec(String(start))?.[0] ?? '';
	return ['own', day, ...words].filter(part => part !== '').join('-');
}

/** Reports every text of a record that must not reach a terminal. A line end is no fault: YAML writes long texts over several lines. */
function checkTexts(record: PlainValue, report: Report): void {
	for (const {path, text} of textsOf(record)) {
		const character = [...text.replaceAll(/\r?\n/g, ' ')].find(isHostile);
		if (character !== undefined) {
			report(path, hiddenCharacter(character));
		}
	}
}
