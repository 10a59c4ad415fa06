/**
 * The names in a record of the series, sites and missile systems that it refers to -> their ids. A user's own record may
 * call them by any name that search knows, whatever its capitals and hyphens; ours name ids, so that nothing is guessed
 * in them.
 */

import type {NamedEntry} from '../dataset/dataset.ts';
import {foldText, partsOf} from '../search/fold-text.ts';
import {choicesMeant, knownChoice, namesOf} from '../search/names.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {type Field, isObject} from './fields.ts';
import type {Reference} from './schema-forms.ts';

/** What the entries of a table of names are called. */
type NameTable = {
	/** The id of the one entry that goes by this name. */
	readonly idOf: (name: string) => string | undefined;
	/** `did you mean unha-3?`, for a name that is no id. */
	readonly advice: (name: string) => string;
};

/** More letters wrong than this, and another name is meant. */
const mostMistakes = 2;

const tables = new WeakMap<ReadonlyMap<string, NamedEntry>, NameTable>();

/** The names of a table's entries; made once a table, and only when a name is met that is no id. */
export function nameTable(entries: ReadonlyMap<string, NamedEntry>): NameTable {
	const table = tables.get(entries) ?? makeTable(entries);
	tables.set(entries, table);
	return table;
}

function makeTable(entries: ReadonlyMap<string, NamedEntry>): NameTable {
	const names = [...entries.values()].flatMap(entry =>
		[entry.id, ...namesOf(entry)].map(name => ({name, id: entry.id})),
	);
	const ids = once(() => {
		const made = new Map<string, Set<string>>();
		for (const {name, id} of names) {
			made.set(joined(name), (made.get(joined(name)) ?? new Set()).add(id));
		}

		return made;
	});
	const choices = once(() =>
		[...entries.values()].map(entry =>
			knownChoice({key: entry.id, label: entry.name, names: [entry.id, ...namesOf(entry)]}),
		),
	);
	const nearName = nearNames(names.map(({name}) => name));
	return {
		idOf: name => {
			if (entries.has(name)) {
				return name;
			}

			const meant = [...(ids().get(joined(name)) ?? [])];
			return meant.length === 1 ? meant[0] : undefined;
		},
		advice: name => {
			const meant = choicesMeant(name, choices()).map(({key}) => key);
			if (meant.length > 1 && meant.length < 6) {
				return `write the one of these that it is: ${meant.join(', ')}`;
			}

			const near = nearName(name);
			const id = meant.length === 1 ? meant[0] : names.find(known => known.name === near)?.id;
			return id === undefined ? 'write the id of a known one' : `did you mean ${id}?`;
		},
	};
}

/** Finds the name that was meant by one that is not known: one or two letters are wrong, and never a digit. */
export function nearNames(known: readonly string[]): (name: string) => string | undefined {
	const byDigits = once(() => {
		const groups = new Map<string, string[]>();
		for (const name of known) {
			const group = groups.get(digitsOf(name)) ?? [];
			group.push(name);
			groups.set(digitsOf(name), group);
		}

		return groups;
	});
	return name => nearestWord(name, byDigits().get(digitsOf(name)) ?? [], mostMistakes);
}

function digitsOf(text: string): string {
	return text.replaceAll(/\D/g, '');
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** A name without capitals, accents and what stands between its letters. */
function joined(name: string): string {
	return partsOf(foldText(name)).join('');
}

/** The value with the ids of what it names, where one is meant; everything else stays for the check to tell. */
export function withIds(
	value: PlainValue,
	field: Field | undefined,
	tablesOf: Partial<Record<Reference, NameTable>>,
): PlainValue {
	if (typeof value === 'string') {
		return (field?.refers === undefined ? undefined : tablesOf[field.refers]?.idOf(value)) ?? value;
	}

	if (Array.isArray(value)) {
		return value.map(item => withIds(item, field?.items, tablesOf));
	}

	return isObject(value)
		? Object.fromEntries(
				Object.entries(value).map(([name, item]) => [
					name,
					withIds(item, field?.properties?.[name], tablesOf),
				]),
			)
		: value;
}
