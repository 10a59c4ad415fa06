/**
 * A YAML or JSON text -> the values that it holds, with the line of each field, and what keeps it from being read, in
 * words for someone who edits the file. Of YAML 1.2 the core forms alone: a file cannot ask for dates, binary or other
 * typed values. A JSON text without repeated names is read the quick way, and as YAML where a line is asked for.
 */

import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type Pair,
	parseDocument,
	visit,
	type YAMLMap,
} from 'yaml';
import {cleanText, type PlainValue} from '../text/clean-text.ts';
import {type FieldPath, pathName} from './csv-columns.ts';
import {hiddenCharacter, mostProblems, type Problem, type RecordPlace} from './problem.ts';

/** What was read of a file: its value, and where each entry of its list stands. */
export type ReadFile = {
	readonly value: PlainValue;
	readonly places: readonly RecordPlace[];
	readonly problems: readonly Problem[];
};

/** A text with the line of each of its fields, by the path from its outermost value. */
type ReadYaml = ReadFile & {readonly lineOf: (path: FieldPath) => number};

/** A fault at an offset into the text; without a field it keeps the whole text from being read. */
type Fault = {readonly offset: number; readonly field?: string; readonly message: string};

/** Far more than the records of a file have, and little enough for the memory. */
const mostValues = 600_000;
/** How many values & and * may make beyond that: more is a mistake, or meant to fill the memory. */
const mostRepeated = 200_000;
/** How many lists, groups and fields stand around a value at most; a record needs nine. */
const deepest = 60;

const tooDeep = 'values stand within one another too deeply; write them flatter';
const openQuote = 'a quote is opened here and never closed; close it';

/** What the reader's errors mean, by code and message; the first that fits counts. */
const meanings: readonly (readonly [RegExp, string])[] = [
	[/^RESOURCE_EXHAUSTION/, tooDeep],
	[/^MULTIPLE_DOCS/, 'a second document begins; keep one list in a file'],
	[/^MISSING_CHAR Missing closing/, openQuote],
	[/^[A-Z_]+ Flow .* end with/, 'a bracket or brace is opened before this and not closed; close it'],
	[
		/^[A-Z]+_(AS_)?IMPLICIT_KEY/,
		'the text holds a colon, or the line is indented too far; put the text in quotes, or line it up',
	],
	[/Implicit map keys/, 'a colon is missing, or a line is indented too far; write field: value'],
	[
		/^BAD_INDENT|Sequence item without/,
		'the indentation fits nothing above it; line it up with the fields of its record',
	],
	[/^MISSING_CHAR| in flow /, 'a bracket, a comma or a space is missing; add it'],
	[
		/^BAD_DQ_ESCAPE/,
		'a backslash in double quotes means something of its own; write two of them, or use single quotes',
	],
	[/at node end/, 'text stands behind a closing quote; put all of it in quotes of the other kind'],
	[
		/^BAD_SCALAR_START|^TAG_|^BAD_ALIAS|Block scalar| on same line/,
		'the text begins with a character that has a meaning of its own; put the text in quotes',
	],
	[/^/, 'the line does not fit here; check its quotes, brackets, colons and indentation'],
];

/** Reads a text; the value is undefined where a problem kept it from being read. */
export function readYaml(file: string, text: string): ReadYaml {
	const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
	const lines = new LineCounter();
	let parsed: Document | undefined;
	const document = () => {
		parsed ??= parse(source, lines);
		return parsed;
	};
	const {value, faults} = readValue(source, document);
	const offsetOf = offsetFinder(document);
	const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
	const lineOf = (path: FieldPath) => lineAt(offsetOf(path));
	const placeOf = (index: number): RecordPlace => ({
		lineOf: path => lineOf([index, ...path]),
		nameOf: pathName,
	});
	return {
		value,
		places: Array.isArray(value) ? value.map((_, index) => placeOf(index)) : [],
		problems: faults.map(({offset, field = '', message}) => ({
			...{file, id: '', field, message},
			line: lineAt(offset),
		})),
		lineOf,
	};
}

function parse(source: string, lineCounter = new LineCounter()): Document {
	return parseDocument(source, {
		...{lineCounter, schema: 'core', merge: false, resolveKnownTags: false, stringKeys: true},
		// The reader compares each name with all before it.
		uniqueKeys: false,
		logLevel: 'error',
	});
}

function readValue(source: string, document: () => Document): {value: PlainValue; faults: readonly Fault[]} {
	const unread = (...faults: readonly Fault[]) => ({value: undefined, faults});
	if ((source.match(/[[{,]|[-:?]\s/g)?.length ?? 0) > mostValues) {
		return unread({
			offset: 0,
			message: 'holds more values than a list of events can; split it into several files',
		});
	}

	const quick = readPlainJson(source);
	if (quick !== undefined) {
		return {value: quick, faults: []};
	}

	const whole = formFault(source, document());
	const faults = partFaults(document());
	if (faults[0]?.message === tooDeep || whole?.message === tooDeep) {
		return unread(faults[0] ?? {offset: 0, message: tooDeep});
	}

	if (whole !== undefined) {
		const own = faultsOfRecords(source);
		return unread(...(own.length > 0 ? own : [whole]));
	}

	if (faults.some(({field}) => field === undefined)) {
		return unread(...faults);
	}

	const value: PlainValue = document().toJS({maxAliasCount: -1}) ?? null;
	return isLarger(value, mostValues + mostRepeated)
		? unread({offset: 0, message: 'repeats parts of itself too often by & and *; write the values out'})
		: {value, faults};
}

/** Whether a value holds more values than this, each counted as often as it is repeated: one within itself does. */
function isLarger(value: PlainValue, most: number): boolean {
	const open = [value];
	let count = 0;
	while (open.length > 0 && count <= most) {
		count++;
		const next = open.pop();
		for (const item of typeof next === 'object' && next !== null ? Object.values(next) : []) {
			open.push(item);
		}
	}

	return count > most;
}

/** The faults of each record by itself: a quote or bracket that is open hides what is wrong behind it. */
function faultsOfRecords(source: string): Fault[] {
	const starts = [0, ...Array.from(source.matchAll(/^- /gm), ({index}) => index)];
	const faults: Fault[] = [];
	for (const [index, start] of starts.entries()) {
		const record = source.slice(start, starts[index + 1]);
		const fault = faults.length < mostProblems ? formFault(record, parse(record)) : undefined;
		faults.push(...(fault === undefined ? [] : [{...fault, offset: start + fault.offset}]));
	}

	return faults;
}

/** What keeps a text from being read: the first of the reader's errors. */
function formFault(source: string, {errors, warnings}: Document): Fault | undefined {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what YAML refuses, and the reader does not
	const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/.exec(source);
	if (control !== null) {
		return {offset: control.index, message: `the line ${hiddenCharacter(control[0])}`};
	}

	const found = [...errors, ...warnings.filter(({code}) => code.startsWith('TAG_'))];
	const [first] = found;
	// A line that is indented too far joins the one before it: its colon is the end of the second error.
	const joined = found.find(({code, pos}) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === first?.pos[0]);
	const error = found.find(({code}) => code === 'RESOURCE_EXHAUSTION') ?? joined ?? first;
	if (error === undefined) {
		return undefined;
	}

	const offset = error === joined ? error.pos[1] - 1 : error.pos[0];
	if (/^ *\t/.test(source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset))) {
		return {offset, message: 'the line is indented with a tab; use spaces'};
	}

	const [, message = ''] = meanings.find(([pattern]) => pattern.test(`${error.code} ${error.message}`)) ?? [];
	const quotes = [...source.slice(0, offset).matchAll(/(?<=^|[\s[{,])["']/g)];
	return {offset: message === openQuote ? (quotes.at(-1)?.index ?? offset) : offset, message};
}

/** The faults of the parts of a text: too deep, a name that nothing has, a field twice. */
function partFaults(document: Document): Fault[] {
	const names = new Set<string>();
	const faults: Fault[] = [];
	visit(document, {
		Node: (_, node, path) => {
			const offset = offsetOfNode(node);
			if (path.length > deepest) {
				faults.splice(0, faults.length, {offset, message: tooDeep});
				return visit.BREAK;
			}

			if (isAlias(node) && !names.has(node.source)) {
				faults.push({offset, message: `*${node.source} names nothing; put the text in quotes`});
			}

			names.add(isAlias(node) ? node.source : (node.anchor ?? ''));
			faults.push(...(isMap(node) ? fieldsTwice(node) : []));
			return faults.length < mostProblems ? undefined : visit.BREAK;
		},
	});
	return faults;
}

function fieldsTwice({items}: YAMLMap): Fault[] {
	const seen = new Set<string>();
	return items.flatMap(({key}) => {
		const field = nameOf(key);
		const isKnown = seen.has(field);
		seen.add(field);
		return isKnown ? [{offset: offsetOfNode(key), field, message: 'is a duplicate field; keep one'}] : [];
	});
}

/** The name of a field as the rest of the program sees it. */
function nameOf(key: unknown): string {
	return cleanText(String(isScalar(key) ? key.value : key));
}

function offsetOfNode(node: unknown): number {
	return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

/** Where the field at a path begins, or the last thing on the way to it, as an offset into the text. */
function offsetFinder(document: () => Document): (path: FieldPath) => number {
	const groups = new Map<YAMLMap, ReadonlyMap<string | number, Pair>>();
	const pairOf = (map: YAMLMap, name: string | number) => {
		const pairs = groups.get(map) ?? new Map(map.items.map(pair => [nameOf(pair.key), pair]));
		groups.set(map, pairs);
		return pairs.get(name);
	};
	return path => {
		let node: unknown = document().contents;
		let start = node;
		for (const step of path) {
			const pair = isMap(node) ? pairOf(node, step) : undefined;
			const item = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
			node = pair?.value ?? item;
			start = pair?.key ?? item ?? start;
		}

		return offsetOfNode(start);
	};
}

/** The value of a JSON text in which no group names a field twice, for files of many records; undefined for any other. */
export function readPlainJson(text: string): PlainValue {
	try {
		const value: PlainValue = JSON.parse(text);
		const compact = JSON.stringify(value);
		const isPlain = compact === text || compact === text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
		return isPlain && depthOf(value) <= deepest / 2 ? value : undefined;
	} catch {
		return undefined;
	}
}

function depthOf(value: PlainValue): number {
	const items = typeof value === 'object' && value !== null ? Object.values(value) : undefined;
	return items === undefined ? 0 : items.reduce<number>((most, item) => Math.max(most, 1 + depthOf(item)), 1);
}
