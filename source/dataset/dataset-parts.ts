/**
 * The parts of an event in a dataset file: what lists and pairings need, and what is read when it is asked for: texts that
 * are searched and shown, and all the rest (sources, notes, claims and statements, more than half of the bytes). Of the
 * claims the first part holds the ties alone.
 *
 * Here too: the head and the hash of such a file, and the fault that is thrown where it is none.
 *
 * An event whose later parts are still to be read looks like any other: the first look at one of their fields reads it, a
 * look at a field of the last part both, and from then on the event holds them. Only `Object.keys` and `...` do not look, so
 * that an event is copied whole after a field of the last part was asked for.
 */

import {cleanValue, mayHoldHostile, type PlainValue} from '../text/clean-text.ts';
import {once} from '../text/words.ts';
import {tiesOf} from './claim.ts';
import type {AssetType, Dataset, ReadyNearest, ReadyParts} from './dataset.ts';
import type {BriefingEvent, Source} from './event.ts';

const textFields: ReadonlySet<string> = new Set([
	'summary',
	'assets',
	'place',
	'confidence',
	'participants',
	'timeNote',
	'fellIn',
	'bearingDeg',
]);

const laterFields: ReadonlySet<string> = new Set([
	'sources',
	'note',
	'pairableReason',
	'inResponseTo',
	'order',
	'orderNote',
	'reactions',
	'statedReasons',
	'contested',
	'overflew',
	'fellInEez',
	'southOfNll',
	'orbit',
	'firsts',
	'alerts',
]);

/** An event in its parts, as the file holds them. */
export function eventParts(event: BriefingEvent): {
	readonly first: object;
	readonly texts: object;
	readonly later: object;
} {
	const fields = Object.entries(event);
	const ties = tiesOf(event);
	return {
		first: {
			...Object.fromEntries(fields.filter(([name]) => !laterFields.has(name) && !textFields.has(name))),
			...(Object.keys(ties).length === 0 ? {} : {ties}),
		},
		texts: Object.fromEntries(fields.filter(([name]) => textFields.has(name))),
		later: Object.fromEntries(fields.filter(([name]) => laterFields.has(name))),
	};
}

/** So many events are sought one by one. */
const fewEvents = 40;

/** Lets each event read its later parts when they are asked for. */
function readLater(
	events: readonly BriefingEvent[],
	read: (part: EventPart, index: number) => PlainValue,
): void {
	const index = once(() => new Map(events.map((event, place) => [event, place])));
	let asked = 0;
	// A command that reads a few events needs no index of all.
	const placeOf = (event: BriefingEvent) => {
		asked++;
		return asked > fewEvents ? (index().get(event) ?? -1) : events.indexOf(event);
	};
	const fill = (event: BriefingEvent, parts: readonly EventPart[]) => {
		const place = placeOf(event);
		Object.assign(event, ...parts.map(part => read(part, place)));
	};
	const withTexts = {ties: {}};
	for (const name of laterFields) {
		Object.defineProperty(withTexts, name, {
			get(this: BriefingEvent) {
				const isUnread = Object.getPrototypeOf(this) === unread;
				Object.setPrototypeOf(this, Object.prototype);
				Reflect.deleteProperty(this, 'ties');
				fill(this, isUnread ? ['texts', 'later'] : ['later']);
				return Reflect.get(this, name);
			},
		});
	}

	const unread = Object.create(withTexts);
	for (const name of textFields) {
		Object.defineProperty(unread, name, {
			get(this: BriefingEvent) {
				Object.setPrototypeOf(this, withTexts);
				fill(this, ['texts']);
				return Reflect.get(this, name);
			},
		});
	}

	for (const event of events) {
		Object.setPrototypeOf(event, unread);
	}
}

// The text of a dataset file: its head, the first part, tables, and the later parts with a line an event.

/** The head of a dataset file: what it is, and where its parts end. */
type FileHead = {
	readonly hash: string;
	readonly format: number;
	readonly version: string;
	/** How many bytes there are up to the end of the first part, of the tables behind it, and of the texts. */
	readonly ends: readonly [first: number, tables: number, texts: number];
};

const headForm =
	/^\{"hash":"([0-9a-f]{8})",\n"format":(\d+),\n"version":"([^"\\]*)",\n(?:"parts":\[(\d+),(\d+),(\d+)\],\n)?/;

/** The longest head that a file can have. */
export const mostHeadBytes = 200;

/** Reads the head at the start of a file; undefined where it is no dataset. It is ASCII: letters are bytes. */
export function fileHead(start: string): FileHead | undefined {
	const [text, hash, format, version, ...parts] = headForm.exec(start) ?? [];
	if (text === undefined || hash === undefined || version === undefined) {
		return undefined;
	}

	const [first = 0, tables = 0, texts = 0] = parts.map(bytes => Number(bytes ?? 0));
	const end = text.length + first;
	return {hash, version, format: Number(format), ends: [end, end + tables, end + tables + texts]};
}

/** A later part of an event. */
type EventPart = 'texts' | 'later';

/** What a file holds behind its first part, each piece as a JSON text that is found when it is asked for. */
export type LaterParts = {
	/** Whether the first part is ASCII. */
	readonly isAscii?: boolean;
	/** A table by its name, or a page by its address; undefined where the file has none. */
	readonly table: (name: LaterTable | `http${string}`) => string | undefined;
	/** What a part holds of the event at a place in the list. */
	readonly event: (part: EventPart, index: number) => string;
};

type LaterTable = 'assets' | 'publisherKinds' | 'changes' | 'nearest' | 'lines';

/** How many bytes the line of each event takes in the later parts, with its end. */
export type LineLengths = {readonly [Part in EventPart]: readonly number[]};

/** Digits of the hash that readers see. */
const hashDigits = 8;

/** The hash of what stands below the first line of a file. */
export async function hashOf(rest: string | Uint8Array): Promise<string> {
	return shortHash((await sha256()).update(rest).digest('hex'));
}

/** The digits of a digest that readers see. */
export function shortHash(digest: string): string {
	return digest.slice(0, hashDigits);
}

/** A digest of the texts in their order: its first digits are the hash of embedded and own data together. */
export async function digestOf(texts: readonly (string | Buffer)[]): Promise<string> {
	const hash = await sha256();
	for (const text of texts) {
		// The length keeps the end of one text from passing for the start of the next.
		hash.update(`${Buffer.byteLength(text)}:`).update(text);
	}

	return hash.digest('hex');
}

/** Node's hashing is slow to load, and few starts ask for a hash. */
async function sha256() {
	const {createHash} = await import('node:crypto');
	return createHash('sha256');
}

/** The dataset whose events and tables read the later parts of the file when they need them. */
export function readWhenAsked(dataset: Dataset, file: string, later: LaterParts): Dataset {
	readLater(dataset.events, (part, index) => cleanJson(later.event(part, index), file));
	const read = new Map<string, unknown>();
	const get = (name: Parameters<LaterParts['table']>[0]): unknown => {
		if (!read.has(name)) {
			const text = later.table(name);
			read.set(name, text === undefined ? undefined : cleanJson(text, file));
		}

		return read.get(name);
	};
	const assets = once(() => byId((get('assets') ?? []) as readonly AssetType[]));
	readyParts.set(dataset.events, {
		nearest: () => (get('nearest') ?? []) as ReadyNearest,
		page: url => (isAddress(url) ? (get(url) as Source | undefined) : undefined),
	});
	return Object.defineProperties(dataset, {
		assets: {enumerable: true, get: assets},
		publisherKinds: {enumerable: true, get: () => get('publisherKinds')},
		changes: {enumerable: true, get: () => get('changes')},
	});
}

function isAddress(url: string): url is `http${string}` {
	return url.startsWith('http');
}

/** A table by the ids of its entries. */
export function byId<Entry extends {readonly id: string}>(
	entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
	return new Map(entries.map(entry => [entry.id, entry]));
}

export function cleanJson(text: string, file: string, {isAscii = false} = {}): PlainValue {
	try {
		const value: PlainValue = JSON.parse(text);
		return mayHoldHostile(text, {isAscii}) ? cleanValue(value) : value;
	} catch {
		throw damaged(file);
	}
}

/** The parts behind the first one; `read` gives the bytes of the file from one on to another, or to its end. */
export function laterParts(
	read: (from: number, to?: number) => Buffer,
	{ends}: FileHead,
	file: string,
): LaterParts {
	const [first, tables, texts] = ends;
	let bytes: Buffer | undefined;
	const table: LaterParts['table'] = name => {
		bytes ??= read(first, tables);
		const heading = Buffer.from(`\n${JSON.stringify(name)}:`);
		const begin = bytes.indexOf(heading);
		const end = bytes.indexOf('\n', begin + 1);
		return begin < 0 ? undefined : bytes.toString('utf8', begin + heading.length, end).replace(/,$/, '');
	};
	const lines = once(() => {
		const lengths = cleanJson(table('lines') ?? '', file) as Partial<LineLengths> | null;
		const linesOf = (part: EventPart, start: number) => {
			const ofPart = lengths?.[part];
			if (!Array.isArray(ofPart)) {
				throw damaged(file);
			}

			return linesFrom(read, start + partHeading(part).length, ofPart);
		};
		return {texts: linesOf('texts', tables), later: linesOf('later', texts)};
	});
	return {table, event: (part, index) => lines()[part](index)};
}

/** The line above the events of a part. */
export function partHeading(part: EventPart): string {
	return `"${part}":[\n`;
}

/** So much of a part is read at a time: the events of one day, and of the days around it, stand together. */
const blockBytes = 32_768;

/** The lines of a part, whose first begins at a byte of the file; no more is read than what stands around those that are asked for. */
function linesFrom(
	read: (from: number, to: number) => Buffer,
	start: number,
	lengths: readonly number[],
): (index: number) => string {
	const ends: number[] = [];
	let end = start;
	for (const length of lengths) {
		end += length;
		ends.push(end);
	}

	let [from, bytes]: [number, Buffer] = [0, Buffer.alloc(0)];
	return index => {
		const [begin, end = begin] = [ends[index - 1] ?? start, ends[index]];
		if (begin < from || end > from + bytes.length) {
			from = begin;
			bytes = read(from, Math.max(end, from + blockBytes));
		}

		return bytes.toString('utf8', begin - from, end - from).replace(/,?\n$/, '');
	};
}

/** A data file that cannot be used; the message is one sentence for the user. */
export class DataFileError extends Error {
	override name = 'DataFileError';
}

export function damaged(file: string): DataFileError {
	return new DataFileError(
		`${file} is damaged: it is not JSON; install the program again, or run npm run data.`,
	);
}

/** By the list of events that they are of: with another one, such as one with a user's own, they say nothing. */
export const readyParts = new WeakMap<readonly BriefingEvent[], ReadyParts>();

/** What the build has made ready of these events; undefined where there is nothing. */
export function readyPartsOf(events: readonly BriefingEvent[]): ReadyParts | undefined {
	return readyParts.get(events);
}
