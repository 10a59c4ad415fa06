/**
 * A YAML or JSON text -> the values that it holds, with the line of each field, and what keeps it from being read.
 * Of YAML 1.2 the core forms alone: a file cannot ask for dates, binary or other typed values. JSON is YAML, so one
 * reader finds the lines of both; a JSON text without repeated names is read the quick way.
 */

import {constructFromEvents, EVENT_ID, type Event, parseEvents} from 'js-yaml';
import type {PlainValue} from '../text/clean-text.ts';
import {type FieldPath, pathName} from './fields.ts';
import type {Problem, RecordPlace} from './problem.ts';
import {faultOf, formFaults, partFaults, type YamlFault} from './yaml-faults.ts';
import {offsetAt, writtenOutSize, type YamlNode, yamlTree} from './yaml-tree.ts';

/** What was read of a file: its value, and where each entry of its list stands. */
export type ReadFile = {
	readonly value: PlainValue;
	readonly places: readonly RecordPlace[];
	readonly problems: readonly Problem[];
};

/** A text with the line of each of its fields, by the path from its outermost value. */
type ReadYaml = ReadFile & {readonly lineOf: (path: FieldPath) => number};

/** How many values & and * may make out of those that are written: more is a mistake, or meant to fill the memory. */
const mostRepeated = 200_000;

/** Reads a text; the value is undefined where a problem kept it from being read. */
export function readYaml(file: string, text: string): ReadYaml {
	const source = text.replace(/^\uFEFF/, '');
	const lineAt = lineFinder(source);
	let made: Event[] | undefined;
	const events = () => {
		made ??= parseEvents(source, {});
		return made;
	};
	let tree: YamlNode | undefined;
	const lineOf = (path: FieldPath) => {
		tree ??= yamlTree(source, events());
		return tree === undefined ? 1 : lineAt(offsetAt(tree, path));
	};
	const {value, faults} = readValue(source, events);
	const problems = faults.map(({offset, field, message}) => ({
		file,
		line: lineAt(offset),
		id: '',
		field,
		message,
	}));
	return {value, places: placesOf(value, lineOf), problems, lineOf};
}

type ReadValue = {readonly value: PlainValue; readonly faults: readonly YamlFault[]};

function readValue(source: string, events: () => Event[]): ReadValue {
	const quick = readPlainJson(source);
	if (quick !== undefined) {
		return {value: quick, faults: []};
	}

	try {
		events();
	} catch {
		return {value: undefined, faults: formFaults(source)};
	}

	return valueOfEvents(source, events());
}

function valueOfEvents(source: string, events: Event[]): ReadValue {
	const unreadable = (offset: number, message: string) => ({
		value: undefined,
		faults: [{offset, field: '', message}],
	});
	const second = events.findIndex(({type}, index) => index > 0 && type === EVENT_ID.DOCUMENT);
	if (second > 0) {
		const offset = yamlTree(source, events.slice(second))?.offset || source.length;
		const marker = source.lastIndexOf('\n---', offset) + 1;
		return unreadable(marker, 'a second document begins; keep one list in a file');
	}

	const repeats = events.some(({type}) => type === EVENT_ID.ALIAS);
	const tree = repeats ? yamlTree(source, events) : undefined;
	if (tree !== undefined && writtenOutSize(tree) > events.length + mostRepeated) {
		return unreadable(0, 'repeats parts of itself too often by & and *; write the values out');
	}

	try {
		return {value: constructed(source, events, false), faults: []};
	} catch {
		return valueDespiteFaults(source, events);
	}
}

function valueDespiteFaults(source: string, events: Event[]): ReadValue {
	const tree = yamlTree(source, events);
	const faults = tree === undefined ? [] : partFaults(tree);
	if (faults.some(({field}) => field === '')) {
		return {value: undefined, faults};
	}

	try {
		return {value: constructed(source, events, true), faults};
	} catch (error) {
		return {value: undefined, faults: [...faults, faultOf(error, source)]};
	}
}

/** The value that the events make; `lastCounts` takes the last of equal names of a group, which else throw. */
function constructed(source: string, events: Event[], lastCounts: boolean): PlainValue {
	const [value = null] = constructFromEvents(events, {source, json: lastCounts});
	return value as PlainValue;
}

function placesOf(value: PlainValue, lineOf: (path: FieldPath) => number): RecordPlace[] {
	return Array.isArray(value)
		? value.map((_, index) => ({lineOf: path => lineOf([index, ...path]), nameOf: pathName}))
		: [];
}

// The quick way to read JSON, for files of many thousand records.

/** The value of a JSON text in which no group names a field twice; undefined for every other text. */
export function readPlainJson(text: string): PlainValue {
	if (!/^\s*[[{]/.test(text)) {
		return undefined;
	}

	try {
		const value: PlainValue = JSON.parse(text);
		return countNames(value) === countWrittenNames(text) ? value : undefined;
	} catch {
		return undefined;
	}
}

function countNames(value: PlainValue): number {
	if (typeof value !== 'object' || value === null) {
		return 0;
	}

	const inner = Object.values(value).reduce<number>((sum, item) => sum + countNames(item), 0);
	return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function countWrittenNames(json: string): number {
	let count = 0;
	for (const [, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
		count += colon === undefined ? 0 : 1;
	}

	return count;
}

/** Offsets into a text -> line numbers, from 1. */
function lineFinder(text: string): (offset: number) => number {
	let starts: number[] | undefined;
	return offset => {
		starts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			[low, high] = (starts[middle] ?? 0) <= offset ? [middle, high] : [low, middle];
		}

		return low + 1;
	};
}
