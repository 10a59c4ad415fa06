/**
 * Whether everything that a record names exists: its series, its site, its missile systems, and other records. Each
 * unknown name comes with the known one that is nearest to it. Works on records as they were written, so that a record
 * with other faults is checked too.
 */
import type {PlainValue} from '../text/clean-text.ts';
import {nearestWord} from '../text/nearest-word.ts';
import type {Report} from './check-record.ts';
import type {EventKind, MissileSystem, Series, Site} from './event.ts';
import {type FieldPath, isObject, type PlainObject} from './field-path.ts';
import {type Field, type RecordKind, recordFields} from './record-fields.ts';
import type {Reference} from './schema.ts';

/** The names that records may refer to. */
export type References = {
	readonly series: ReadonlyMap<string, Series>;
	readonly systems: ReadonlyMap<string, MissileSystem>;
	readonly sites: ReadonlyMap<string, Site>;
};

type Named = {
	readonly id: string;
	readonly name: string;
	readonly korean?: string;
	readonly aliases: readonly string[];
};

/** What may be named, and by which words. */
type Targets = {readonly has: (id: string) => boolean; readonly words: () => ReadonlyMap<string, string>};

const linkKinds: Readonly<Record<'drill' | 'launch' | 'launch or nuclear test', readonly EventKind[]>> = {
	drill: ['drill', 'deployment'],
	launch: ['launch'],
	'launch or nuclear test': ['launch', 'nuclear-test'],
};

/**
 * A check of records against the tables of names and the kinds of all records by id; a kind that could not be read is
 * undefined and fits everywhere, so that one fault is not told twice.
 */
export function referenceCheck(references: References, kinds: ReadonlyMap<string, EventKind | undefined>) {
	const targets: Readonly<Record<Reference, Targets>> = {
		series: namedTargets(references.series),
		site: namedTargets(references.sites),
		'missile system': namedTargets(references.systems),
		drill: recordTargets(kinds, 'drill'),
		launch: recordTargets(kinds, 'launch'),
		'launch or nuclear test': recordTargets(kinds, 'launch or nuclear test'),
	};
	return (record: PlainObject, kind: RecordKind, report: Report): void => {
		for (const {path, refers, id} of referencesOf(record, recordFields(kind), [])) {
			if (id === record['id']) {
				report(path, 'names the record itself; name another one');
			} else if (!targets[refers].has(id)) {
				const meant = nearestId(id, targets[refers].words());
				report(
					path,
					`is "${id}", which is no ${refers}; ${meant === undefined ? 'write the id of a known one' : `did you mean ${meant}?`}`,
				);
			}
		}
	};
}

type Found = {readonly path: FieldPath; readonly refers: Reference; readonly id: string};

function* referencesOf(value: PlainValue, field: Field, path: FieldPath): Generator<Found> {
	if (typeof value === 'string') {
		if (field.refers !== undefined) {
			yield {path, refers: field.refers, id: value};
		}
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			yield* referencesOf(item, field.items ?? {}, [...path, index]);
		}
	} else if (isObject(value)) {
		for (const [name, inner] of Object.entries(field.properties ?? {})) {
			yield* referencesOf(value[name], inner, [...path, name]);
		}
	}
}

function namedTargets(table: ReadonlyMap<string, Named>): Targets {
	return {
		has: id => table.has(id),
		words: once(
			() =>
				new Map(
					[...table.values()].flatMap(({id, name, korean, aliases}) =>
						[id, name, ...(korean === undefined ? [] : [korean]), ...aliases].map(
							word => [word, id] as const,
						),
					),
				),
		),
	};
}

function recordTargets(
	kinds: ReadonlyMap<string, EventKind | undefined>,
	refers: keyof typeof linkKinds,
): Targets {
	const fits = (kind: EventKind | undefined) => kind === undefined || linkKinds[refers].includes(kind);
	return {
		has: id => kinds.has(id) && fits(kinds.get(id)),
		words: once(() => new Map([...kinds].filter(([, kind]) => fits(kind)).map(([id]) => [id, id]))),
	};
}

/** The id that a name, or a mistyped id, was meant to be. */
function nearestId(word: string, words: ReadonlyMap<string, string>): string | undefined {
	const meant = nearestWord(word, [...words.keys()]);
	return meant === undefined ? undefined : words.get(meant);
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
