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
import type {Reference} from './schema-parts.ts';

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

/** Says what is wrong with an id; undefined where it names what it should. */
type Targets = {readonly problem: (id: string) => string | undefined};

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
		series: namedTargets(references.series, 'series'),
		site: namedTargets(references.sites, 'site'),
		'missile system': namedTargets(references.systems, 'missile system'),
		drill: recordTargets(kinds, 'drill'),
		launch: recordTargets(kinds, 'launch'),
		'launch or nuclear test': recordTargets(kinds, 'launch or nuclear test'),
	};
	return (record: PlainObject, kind: RecordKind, report: Report): void => {
		for (const {path, refers, id} of referencesOf(record, recordFields(kind), [])) {
			const problem =
				id === record['id'] ? 'names the record itself; name another one' : targets[refers].problem(id);
			if (problem !== undefined) {
				report(path, problem);
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

function namedTargets(table: ReadonlyMap<string, Named>, refers: Reference): Targets {
	const words = once(
		() =>
			new Map(
				[...table.values()].flatMap(({id, name, korean, aliases}) =>
					[id, name, ...(korean === undefined ? [] : [korean]), ...aliases].map(word => [word, id] as const),
				),
			),
	);
	return {problem: id => (table.has(id) ? undefined : unknownName(id, refers, words()))};
}

function recordTargets(
	kinds: ReadonlyMap<string, EventKind | undefined>,
	refers: keyof typeof linkKinds,
): Targets {
	const fitting = linkKinds[refers];
	const words = once(
		() =>
			new Map(
				[...kinds].flatMap(([id, kind]) => (kind !== undefined && fitting.includes(kind) ? [[id, id]] : [])),
			),
	);
	return {
		problem: id => {
			const kind = kinds.get(id);
			if (!kinds.has(id)) {
				return unknownName(id, refers, words());
			}

			return kind === undefined || fitting.includes(kind)
				? undefined
				: `is "${id}", a ${kind}; write the id of a ${refers}`;
		},
	};
}

/** An id, or a name in its place, that stands for nothing; `words` give the id of each known id and name. */
function unknownName(id: string, refers: Reference, words: ReadonlyMap<string, string>): string {
	const word = nearestWord(id, [...words.keys()]);
	const meant = word === undefined ? undefined : words.get(word);
	return `is "${id}", which is no ${refers}; ${meant === undefined ? 'write the id of a known one' : `did you mean ${meant}?`}`;
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
