/**
 * What is wrong with a data file, one thing at a time.
 *
 * The names in a record of the series, sites and missile systems that it refers to -> their ids. A user's own record may
 * call them by any name that search knows, whatever its capitals and hyphens; ours name ids, so that nothing is guessed
 * in them.
 */

import type {NamedEntry} from '../dataset/dataset.ts';
import {eventKinds} from '../dataset/event.ts';
import {choicesMeant, foldText, knownChoice, namesOf, partsOf} from '../search/names.ts';
import {cleanText, type PlainValue} from '../text/clean-text.ts';
import {nearestWord, once} from '../text/words.ts';
import {dateForms} from '../time/parse-dates.ts';
import {type Field, type FieldPath, isObject} from './csv-columns.ts';
import type {Reference} from './schema-forms.ts';

/** One thing wrong, in words that say what would be right. */
export type Problem = {
	readonly file: string;
	/** From 1; absent where the file was not read as lines. */
	readonly line?: number;
	/** The record's id, or its number in the file. */
	readonly id: string;
	/** As the file names it: `missiles.2.class`, or a column. Empty where the record as a whole is meant. */
	readonly field: string;
	/** Follows the name of the field: `is missing; write a text`. */
	readonly message: string;
};

/** As many as anyone reads: a file of noise has millions, and what comes after so many is not looked for. */
export const mostProblems = 1000;

/** Where the fields of one record stand in its file. */
export type RecordPlace = {
	/** The line, from 1, of the field at a path, or of what is around it where it is missing. */
	readonly lineOf: (path: FieldPath) => number;
	/** The field at a path as the file names it. */
	readonly nameOf: (path: FieldPath) => string;
};

/** `own.yaml:12: start: is missing; write …`, safe to print. */
export function problemLine({file, line, id, field, message}: Problem): string {
	const place = line === undefined ? [file, id] : [`${file}:${line}`];
	return cleanText([...place, field, message].filter(part => part !== '').join(': '));
}

/** What is said of a text with a character that would act on a terminal, or hide something from its reader. */
export function hiddenCharacter(character: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return `holds the invisible or control character U+${code}; take it out`;
}

/** `drill, deployment, launch, nuclear-test or fire`. */
export const kindWords = `${eventKinds.slice(0, -1).join(', ')} or ${eventKinds.at(-1)}`;

// What a field wants and what is wrong with a value, in words: "what is wrong, what would be right".

/** What to write into a field: `one of high, medium or low`, `a number above 0, such as 50`. */
function whatToWrite(field: Field): string {
	const sample = sampleText(field);
	const such = sample === '' ? '' : `, such as ${sample}`;
	if (field.enum !== undefined) {
		return field.enum.length === 1 ? String(field.enum[0]) : `one of ${listWords(field.enum)}`;
	}

	if (field.const !== undefined) {
		return String(field.const);
	}

	if (field.form === 'date') {
		return `a date: ${dateForms}`;
	}

	if (field.form === 'id') {
		return `an id of small letters, digits, dots and hyphens${such}`;
	}

	if (field.format === 'uri') {
		return 'an address that begins with https:// or http://';
	}

	switch (field.type) {
		case 'array':
			return `a list${groupWords(field.items)}${such}`;
		case 'object':
			return `a group of fields${groupWords(field)}`;
		case 'boolean':
			return 'true or false';
		case 'integer':
			return `a whole number${rangeWords(field)}${such}`;
		case 'number':
			return `a number${rangeWords(field)}${such}`;
		default:
			return `a text${such}`;
	}
}

/** `a, b or c`. */
function listWords(words: readonly string[], last = 'or'): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The example of a field as it would be written; empty where it has none. */
export function sampleText({sample}: Field): string {
	return sample === undefined ? '' : Array.isArray(sample) ? listWords(sample, 'and') : String(sample);
}

function groupWords(field: Field | undefined): string {
	const names = Object.keys(field?.properties ?? {});
	return names.length === 0 ? '' : ` with ${listWords(names, 'and')}`;
}

function rangeWords({minimum, maximum, exclusiveMinimum}: Field): string {
	if (exclusiveMinimum !== undefined) {
		return ` above ${exclusiveMinimum}`;
	}

	return minimum === undefined || maximum === undefined ? '' : ` from ${minimum} to ${maximum}`;
}

/** A value that the field cannot have; an optional field may be left out instead. */
export function wrongValue(value: PlainValue, field: Field, isRequired: boolean): string {
	const right = whatToWrite(field);
	if (value === undefined) {
		return `is missing; write ${right}`;
	}

	if (isEmpty(value)) {
		return `is empty; write ${right}${isRequired ? '' : ', or leave it out'}`;
	}

	const shown = shownValue(value);
	const meant = typeof value === 'string' ? nearestWord(value, field.enum ?? []) : undefined;
	if (meant !== undefined) {
		return `is ${shown}; did you mean ${meant}?`;
	}

	// Quotes make a text of a number in YAML and JSON, and their absence a number of a text.
	if (
		field.type === 'string' &&
		field.enum === undefined &&
		typeof value !== 'string' &&
		typeof value !== 'object'
	) {
		return `is ${shown}, which is not text; put it in quotes`;
	}

	const isBare =
		typeof value === 'string' && (Number.isFinite(Number(value)) || /^(true|false)$/.test(value));
	const wantsBare = field.type === 'number' || field.type === 'integer' || field.type === 'boolean';
	return `is ${shown}; write ${right}${isBare && wantsBare ? ', without quotes' : ''}`;
}

function isEmpty(value: PlainValue): boolean {
	const isBlank = typeof value === 'string' && value.trim() === '';
	return value === null || isBlank || (Array.isArray(value) && value.length === 0);
}

/** A value as a sentence repeats it, cut where it is long. */
export function shownValue(value: PlainValue): string {
	if (Array.isArray(value)) {
		return 'a list';
	}

	if (isObject(value)) {
		return 'a group of fields';
	}

	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

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

/** A name without capitals, accents and what stands between its letters. */
function joined(name: string): string {
	return partsOf(foldText(name)).join('');
}

/** The value with the ids of what it names, where one is meant; everything else stays for the check to tell, and what names nothing as it is. */
export function withIds(
	value: PlainValue,
	field: Field | undefined,
	tablesOf: Partial<Record<Reference, NameTable>>,
): PlainValue {
	if (typeof value === 'string') {
		return (field?.refers === undefined ? undefined : tablesOf[field.refers]?.idOf(value)) ?? value;
	}

	if (field === undefined || !holdsReference(field)) {
		return value;
	}

	if (Array.isArray(value)) {
		return value.map(item => withIds(item, field.items, tablesOf));
	}

	if (!isObject(value)) {
		return value;
	}

	const named = Object.fromEntries(
		referringFields(field).flatMap(([name, inner]) =>
			Object.hasOwn(value, name) ? [[name, withIds(value[name], inner, tablesOf)]] : [],
		),
	);
	return Object.keys(named).every(name => named[name] === value[name]) ? value : {...value, ...named};
}

const referring = new WeakMap<Field, readonly (readonly [string, Field])[]>();

/** The fields of a group in which something is an id that names something, by name. */
export function referringFields(field: Field): readonly (readonly [name: string, inner: Field])[] {
	const found =
		referring.get(field) ??
		Object.entries(field.properties ?? {}).filter(([, inner]) => holdsReference(inner));
	referring.set(field, found);
	return found;
}

function holdsReference(field: Field): boolean {
	const {refers, items} = field;
	return (
		refers !== undefined ||
		(items !== undefined && holdsReference(items)) ||
		referringFields(field).length > 0
	);
}
