/**
 * The dataset as the program holds it: the events of `data/events.json`, tables of names, and where its knowledge ends.
 *
 * `events.json` is the compiled form that `npm run data` writes. Reading it is a JSON parse and a shape check of its
 * first part; the others are read event by event, when they are asked for. Dates and references were checked when it was
 * built, and a test holds the committed file to its sources.
 */

import {once} from '../text/words.ts';
import {compareCoarseDates, type KoreaDay} from '../time/days.ts';
import {
	byId,
	cleanJson,
	DataFileError,
	damaged,
	type LaterParts,
	readWhenAsked,
	readyParts,
} from './dataset-parts.ts';
import {
	type BriefingEvent,
	type DrillCategory,
	isDrill,
	type LaunchClass,
	type PublisherKind,
	type Source,
} from './event.ts';

export const assetKinds = ['aircraft', 'ship', 'submarine', 'weapon', 'vehicle', 'unit', 'other'] as const;

type AssetKind = (typeof assetKinds)[number];

/** What the entries of the tables of names have in common. */
export type NamedEntry = {
	readonly id: string;
	readonly name: string;
	readonly korean?: string;
	readonly aliases: readonly string[];
};

export type Series = NamedEntry & {readonly category: DrillCategory};

export type MissileSystem = NamedEntry & {
	readonly class: LaunchClass;
	/** Able to carry 500 kg for 300 km, the rule of the CNS database. */
	readonly cnsRule: boolean;
};

export type Site = NamedEntry & {
	/** How a title says it where "from NAME" reads badly: `from a patrol ship`. */
	readonly phrase?: string;
	readonly province?: string;
	readonly lat?: number;
	readonly lon?: number;
};

/** An aircraft, ship or weapon with its names; ties `CVN-70` and `칼빈슨함` to what the drills call it. */
export type AssetType = NamedEntry & {readonly kind: AssetKind};

/** The first and last day for which one side of the dataset is complete to the best of our knowledge. */
export type Coverage = {readonly from: KoreaDay; readonly to: KoreaDay};

/** The layout of `events.json`; raised when a program could not read an older file. */
export const dataFormat = 4;

/** In which version each record last changed, for those that were added or changed after the first one compared. */
export type LastChanges = {
	/** The first version that was compared: all other records have stood as they are since it at the latest. */
	readonly first: string;
	/** Newest first; each record once. */
	readonly later: readonly {readonly version: string; readonly ids: readonly string[]}[];
};

/**
 * Of each drill and deployment, by its place among them, the launch that is nearest of all: its place in the list of
 * events, and the gap. `null` where it is not paired.
 */
export type ReadyNearest = readonly (readonly [launch: number, gap: object] | null)[];

/** What follows from the events alone and takes long to find; the build has made it, and it is read when it is asked for. */
export type ReadyParts = {
	nearest(): ReadyNearest;
	/** What other events' sources say of the address of a claim that is not among the sources of its own event. */
	page(url: string): Source | undefined;
};

/** What `events.json` holds. */
export type DatasetFile = {
	readonly format: number;
	readonly version: string;
	readonly coverage: {readonly launches: Coverage; readonly drills: Coverage};
	readonly series: readonly Series[];
	readonly systems: readonly MissileSystem[];
	readonly sites: readonly Site[];
	readonly assets: readonly AssetType[];
	readonly publisherKinds: Readonly<Record<string, PublisherKind>>;
	/** Absent in a dataset made by a test, or for a look at its events alone. */
	readonly changes?: LastChanges;
	/** Absent likewise, as are the pages: both are what is ready of the events. */
	readonly nearest?: ReadyNearest;
	readonly pages?: Readonly<Record<string, Source>>;
	readonly events: readonly BriefingEvent[];
};

export type Dataset = Omit<
	DatasetFile,
	'format' | 'series' | 'systems' | 'sites' | 'assets' | 'nearest' | 'pages'
> & {
	readonly byId: ReadonlyMap<string, BriefingEvent>;
	readonly series: ReadonlyMap<string, Series>;
	readonly systems: ReadonlyMap<string, MissileSystem>;
	readonly sites: ReadonlyMap<string, Site>;
	readonly assets: ReadonlyMap<string, AssetType>;
	/** First 8 digits of a SHA-256 of the data: two summaries with one hash come from the same facts. */
	readonly hash: string;
	/** The file that it was read from, where that is not the one of the program. */
	readonly file?: string | undefined;
};

/**
 * The dataset of an `events.json` text; throws `DataFileError` where the text is not one. With `later`, the rest of the
 * file, the text is its first part, closed. The hash is the one that the build wrote into the file: hashing megabytes
 * at every start would cost a tenth of it.
 */
export function parseDataset(text: string, file: string, later?: LaterParts): Dataset {
	const value: unknown = cleanJson(text, file, later);
	if (!isFirstPart(value)) {
		throw new DataFileError(
			`${file} is not data of format ${dataFormat}; install the program again, or run npm run data.`,
		);
	}

	const {parts: _, hash, ...head} = value;
	if (later !== undefined) {
		return readWhenAsked(datasetOf({...head, assets: [], publisherKinds: {}}, hash), file, later);
	}

	const {texts, later: rest, ...tables} = head;
	if ([texts, rest].some(part => !Array.isArray(part) || part.length !== head.events.length)) {
		throw damaged(file);
	}

	const events = head.events.map((event, index) => joinedEvent(event, texts?.[index], rest?.[index]));
	return datasetOf({...tables, events}, hash);
}

/** Indexes the tables of a dataset file. */
export function datasetOf(file: DatasetFile, hash: string): Dataset {
	const {format: _format, series, systems, sites, assets, nearest, pages, ...rest} = file;
	if (nearest !== undefined && pages !== undefined) {
		readyParts.set(file.events, {nearest: () => nearest, page: url => pages[url]});
	}

	const events = once(() => byId(file.events));
	return {
		...rest,
		get byId() {
			return events();
		},
		series: byId(series),
		systems: byId(systems),
		sites: byId(sites),
		assets: byId(assets),
		hash,
	};
}

/** The dataset with a user's events beside (or, `only`, instead of) its own; an equal id replaces. */
export function withEvents(
	dataset: Dataset,
	own: readonly BriefingEvent[],
	{hash, only}: {hash: string; only: boolean},
): Dataset {
	const byId = new Map(only ? [] : dataset.byId);
	for (const event of own) {
		byId.set(event.id, {...event, own: true});
	}

	spreadStatements(own, byId);

	return {...dataset, byId, events: [...byId.values()].sort(compareEvents), hash};
}

/** Puts the statements of these drills at the other drills that they speak of too, each once. */
export function spreadStatements(events: readonly BriefingEvent[], byId: Map<string, BriefingEvent>): void {
	for (const reaction of events.flatMap(event => (isDrill(event) ? event.reactions : []))) {
		for (const id of reaction.drills ?? []) {
			const drill = byId.get(id);
			if (drill !== undefined && isDrill(drill) && drill.reactions.every(other => other.id !== reaction.id)) {
				byId.set(id, {...drill, reactions: [...drill.reactions, reaction]});
			}
		}
	}
}

function isFirstPart(value: unknown): value is DatasetFile & {
	readonly hash: string;
	readonly parts: readonly number[];
	readonly texts?: readonly object[];
	readonly later?: readonly object[];
} {
	if (typeof value !== 'object' || value === null || !('format' in value) || !('events' in value)) {
		return false;
	}

	const {format, events} = value;
	return format === dataFormat && Array.isArray(events) && events.every(isEventShape);
}

function isEventShape(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'id' in value && 'kind' in value && 'start' in value;
}

// The order of every list of events: first possible day, then hour, then id.

/** Negative where `a` comes first. Total: ids differ. */
export function compareEvents(a: BriefingEvent, b: BriefingEvent): number {
	return compareCoarseDates(a.start, b.start) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The whole event of its parts. */
function joinedEvent(
	{ties: _, ...first}: BriefingEvent,
	...later: readonly (object | undefined)[]
): BriefingEvent {
	return Object.assign(first, ...later);
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
