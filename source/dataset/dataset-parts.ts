/**
 * The two parts of an event in a dataset file: what lists and pairings need, and what is read when it is asked for
 * (sources, notes, claims and statements, more than half of the bytes). Of the claims the first part holds the ties alone.
 *
 * Here too: the head and the hash of such a file, and the fault that is thrown where it is none.
 *
 * An event whose second part is still to be read looks like any other: the first look at a field of that part reads it,
 * and from then on the event holds it all. Only `Object.keys` and `...` do not look, so that an event is copied whole
 * after one of those fields was asked for.
 */

import {cleanValue, mayHoldHostile, type PlainValue} from '../text/clean-text.ts';
import type {Claim} from './claim.ts';
import type {Dataset, ReadyParts} from './dataset.ts';
import {type BriefingEvent, isDrill, isFire, isLaunch, type Ties} from './event.ts';

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

const known = new WeakMap<BriefingEvent, Ties>();

/** What the claims of an event come to; what is empty is absent. */
export function tiesOf(event: BriefingEvent): Ties {
	const ready = event.ties ?? known.get(event);
	if (ready !== undefined) {
		return ready;
	}

	const ties = madeTies(event);
	known.set(event, ties);
	return ties;
}

function madeTies(event: BriefingEvent): Ties {
	const dated = ({by, date}: Claim) => (date === undefined ? {} : {by});
	if (isLaunch(event) || isFire(event)) {
		const reasons = event.statedReasons.map(reason => ({drills: reason.drills, ...dated(reason)}));
		return reasons.length === 0 ? {} : {reasons};
	}

	if (!isDrill(event)) {
		return {};
	}

	const {inResponseTo, order, reactions} = event;
	return {
		...(inResponseTo.length === 0
			? {}
			: {answers: inResponseTo.map(({to, tie, ...claim}) => ({to, tie, ...dated(claim)}))}),
		...(order.length === 0 ? {} : {orders: order.map(claim => ({launch: claim.launch, order: claim.order}))}),
		...(reactions.length === 0 ? {} : {speakers: [...new Set(reactions.map(({by}) => by))]}),
	};
}

/** An event in its two parts, as the file holds them. */
export function eventParts(event: BriefingEvent): {readonly first: object; readonly later: object} {
	const fields = Object.entries(event);
	const ties = madeTies(event);
	return {
		first: {
			...Object.fromEntries(fields.filter(([name]) => !laterFields.has(name))),
			...(Object.keys(ties).length === 0 ? {} : {ties}),
		},
		later: Object.fromEntries(fields.filter(([name]) => laterFields.has(name))),
	};
}

/** Lets each event read its second part when it is asked for; `laterOf` gives it by the event's place in the list. */
function readLater(events: readonly BriefingEvent[], laterOf: (index: number) => PlainValue): void {
	const unread = {ties: {}};
	for (const name of laterFields) {
		Object.defineProperty(unread, name, {
			get(this: BriefingEvent) {
				Object.setPrototypeOf(this, Object.prototype);
				Reflect.deleteProperty(this, 'ties');
				Object.assign(this, laterOf(events.indexOf(this)));
				return Reflect.get(this, name);
			},
		});
	}

	for (const event of events) {
		Object.setPrototypeOf(event, unread);
	}
}

// The text of a dataset file: its head, the first part, and the second with a line an event.

/** The head of a dataset file: what it is, and where its first part ends. */
type FileHead = {
	readonly hash: string;
	readonly format: number;
	readonly version: string;
	/** Bytes of the head, and of the head with the first part behind it. */
	readonly bytes: number;
	readonly firstBytes: number;
};

const headForm = /^\{"hash":"([0-9a-f]{8})",\n"format":(\d+),\n"version":"([^"\\]*)",\n(?:"first":(\d+),\n)?/;

/** The longest head that a file can have. */
export const mostHeadBytes = 200;

/** Reads the head at the start of a file; undefined where it is no dataset. It is ASCII: letters are bytes. */
export function fileHead(start: string): FileHead | undefined {
	const [text, hash, format, version, first] = headForm.exec(start) ?? [];
	return text === undefined || hash === undefined || version === undefined
		? undefined
		: {
				hash,
				version,
				format: Number(format),
				bytes: text.length,
				firstBytes: text.length + Number(first ?? 0),
			};
}

/** The second part of a file, each piece as a JSON text that is found when it is asked for. */
export type LaterPart = {
	/** The tables of the part, as one object. */
	readonly tables: () => string;
	/** What it holds of the event at a place in the list. */
	readonly event: (index: number) => string;
};

/** Digits of the hash that readers see. */
const hashDigits = 8;

/** The hash of what stands below the first line of a file. */
export async function hashOf(rest: string | Uint8Array): Promise<string> {
	return (await sha256()).update(rest).digest('hex').slice(0, hashDigits);
}

/** A hash of the texts in their order: that of embedded and own data together. */
export async function joinedHash(texts: readonly string[]): Promise<string> {
	const hash = await sha256();
	for (const text of texts) {
		// The length keeps the end of one text from passing for the start of the next.
		hash.update(`${text.length}:${text}`);
	}

	return hash.digest('hex').slice(0, hashDigits);
}

/** Node's hashing is slow to load, and few starts ask for a hash. */
async function sha256() {
	const {createHash} = await import('node:crypto');
	return createHash('sha256');
}

/** The dataset whose events and tables read the second part of the file when they need it. */
export function readWhenAsked(dataset: Dataset, file: string, later: LaterPart): Dataset {
	readLater(dataset.events, index => cleanJson(later.event(index), file));
	let tables: PlainValue;
	const get = (name: 'publisherKinds' | 'changes' | 'ready') => {
		tables ??= cleanJson(later.tables(), file);
		return Reflect.get(Object(tables), name);
	};
	const table = (name: 'publisherKinds' | 'changes') => ({enumerable: true, get: () => get(name)});
	readyParts.set(dataset.events, () => get('ready'));
	return Object.defineProperties(dataset, {
		publisherKinds: table('publisherKinds'),
		changes: table('changes'),
	});
}

export function cleanJson(text: string, file: string): PlainValue {
	try {
		const value: PlainValue = JSON.parse(text);
		return mayHoldHostile(text) ? cleanValue(value) : value;
	} catch {
		throw damaged(file);
	}
}

/**
 * The version in which a record of the dataset last changed, or the first that was compared where it never did;
 * undefined for an event of the user's own.
 */
export function lastChangeOf(event: BriefingEvent, {changes}: Dataset): string | undefined {
	const {own} = event;
	const id = event.kind === 'statement' ? event.about[0] : event.id;
	return own || changes === undefined
		? undefined
		: (changes.later.find(({ids}) => ids.includes(id))?.version ?? changes.first);
}

/** The part of a file from a byte on; only the lines that are asked for are decoded. */
export function laterPart(bytes: Buffer, from: number): LaterPart {
	const heading = '\n"later":[\n';
	const begin = bytes.indexOf(heading, from);
	const starts = [begin + heading.length];
	const startOf = (index: number) => {
		while (starts.length <= index) {
			starts.push(bytes.indexOf('\n', starts.at(-1)) + 1);
		}

		return starts[index];
	};
	return {
		// Between the comma behind the first part and the one before the heading.
		tables: () => `{${bytes.toString('utf8', from + 1, begin - 1)}}`,
		event: index => bytes.toString('utf8', startOf(index), startOf(index + 1)).replace(/,?\n$/, ''),
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
export const readyParts = new WeakMap<readonly BriefingEvent[], () => ReadyParts | undefined>();

/** What the build has made ready of these events; undefined where there is nothing. */
export function readyPartsOf(events: readonly BriefingEvent[]): ReadyParts | undefined {
	return readyParts.get(events)?.();
}
