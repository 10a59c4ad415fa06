/**
 * A YAML or JSON text -> the values that it holds, with the line of each field, and what keeps it from being read.
 * JSON is YAML, so one reader finds the lines of both; a JSON text without repeated names is read the quick way.
 */
import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	type Pair,
	parseDocument,
	visit,
	type YAMLError,
} from 'yaml';
import {cleanText, type PlainValue} from '../text/clean-text.ts';
import {type FieldPath, pathName} from './field-path.ts';
import {readPlainJson} from './plain-json.ts';
import type {Problem, RecordPlace} from './problem.ts';

/** What was read of a file: its value, and where each entry of its list stands. */
export type ReadFile = {
	readonly value: PlainValue;
	readonly places: readonly RecordPlace[];
	readonly problems: readonly Problem[];
};

/** Reads a text; the value is undefined where a problem kept it from being read. */
export function readYaml(file: string, text: string): ReadFile {
	const source = text.replace(/^\uFEFF/, '');
	const quick = readPlainJson(source);
	if (quick !== undefined) {
		let lined: LinedDocument | undefined;
		const made = () => {
			lined ??= parseLines(source);
			return lined;
		};
		return {value: quick, places: placesOf(quick, made), problems: []};
	}

	const lined = parseLines(source);
	const faults = [
		...lined.document.errors.map(error => faultOf(error, source)),
		...aliasFaults(lined.document, source),
	];
	const problems = oneALine(
		faults.map(({offset, field, message}) => ({file, line: lined.lineAt(offset), id: '', field, message})),
	);
	const isReadable = faults.every(({field}) => field !== '');
	const value = isReadable ? plainValue(lined.document) : undefined;
	if (isReadable && value === undefined) {
		const message = 'repeats parts of itself too often by & and *; write the values out';
		return {value, places: [], problems: [...problems, {file, line: 1, id: '', field: '', message}]};
	}

	return {value, places: placesOf(value, () => lined), problems};
}

type LinedDocument = {readonly document: Document.Parsed; readonly lineAt: (offset: number) => number};

function parseLines(text: string): LinedDocument {
	const lineCounter = new LineCounter();
	// The plain YAML 1.2 forms alone: a file cannot ask for dates, binary or other typed values.
	const document = parseDocument(text, {
		lineCounter,
		prettyErrors: false,
		schema: 'core',
		resolveKnownTags: false,
	});
	return {document, lineAt: offset => Math.max(1, lineCounter.linePos(offset).line)};
}

function plainValue(document: Document.Parsed): PlainValue {
	try {
		return document.toJS() ?? null;
	} catch {
		return undefined;
	}
}

type Fault = {readonly offset: number; readonly field: string; readonly message: string};

/** What the reader's error codes mean for someone who edits the file. */
const faultWords: Readonly<Partial<Record<YAMLError['code'], string>>> = {
	BAD_INDENT: 'the indentation fits nothing above it; line it up with the fields of its record',
	BAD_SCALAR_START: 'the text begins with a character that has a meaning of its own; put the text in quotes',
	BLOCK_AS_IMPLICIT_KEY:
		'the text holds a colon, or the line is indented too far; put the text in quotes, or line it up',
	MISSING_CHAR: 'a bracket, a comma or a space is missing; add it',
	MULTILINE_IMPLICIT_KEY: 'a colon is missing, or a line is indented too far; write field: value',
	MULTIPLE_DOCS: 'a second document begins; keep one list in a file',
};

function faultOf({code, message, pos: [offset]}: YAMLError, text: string): Fault {
	if (code === 'DUPLICATE_KEY') {
		const [, name = ''] = /^["']?([^"':\n]+)/.exec(text.slice(offset)) ?? [];
		return {offset, field: name.trim(), message: 'stands twice in its record; keep one'};
	}

	const [, quote] = /closing (["'])quote/.exec(message) ?? [];
	if (quote !== undefined) {
		// The reader finds it missing at the end of the file: what was opened is the last one before.
		const opened = text.lastIndexOf(quote, offset - 1);
		return {offset: opened, field: '', message: 'a quote is opened here and never closed; close it'};
	}

	const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
	const isTab = code === 'TAB_AS_INDENT' || /^ *\t/.test(line);
	return {
		offset,
		field: '',
		message: isTab
			? 'the line is indented with a tab; use spaces'
			: message.startsWith('Flow')
				? 'a bracket or brace is opened before this and not closed; close it'
				: (faultWords[code] ??
					'the line does not fit here; check its quotes, brackets, colons and indentation'),
	};
}

/** A name behind * that no & gave. */
function aliasFaults(document: Document.Parsed, text: string): Fault[] {
	const faults: Fault[] = [];
	if (!text.includes('*')) {
		return faults;
	}

	visit(document, {
		Alias: (_key, node) => {
			if (node.resolve(document) === undefined) {
				const message = `*${node.source} names nothing; put the text in quotes`;
				faults.push({offset: node.range?.[0] ?? 0, field: '', message});
			}
		},
	});
	return faults;
}

/** The first problem of each line: what follows it there is most often its consequence. */
function oneALine(problems: readonly Problem[]): Problem[] {
	const lines = problems.map(({line}) => line);
	return problems.filter(({line}, index) => lines.indexOf(line) === index);
}

function placesOf(value: PlainValue, lined: () => LinedDocument): RecordPlace[] {
	return Array.isArray(value)
		? value.map((_, index) => ({
				lineOf: path => {
					const {document, lineAt} = lined();
					return lineAt(offsetOf(document.contents, [index, ...path]));
				},
				nameOf: pathName,
			}))
		: [];
}

/** Where the field at a path begins, or the last thing on the way to it. */
function offsetOf(root: Node | null, path: FieldPath): number {
	let node: unknown = root;
	let offset = root?.range?.[0] ?? 0;
	for (const step of path) {
		const next = stepInto(node, step);
		if (next === undefined) {
			return offset;
		}

		({node, offset} = next);
	}

	return offset;
}

function stepInto(node: unknown, step: string | number): {node: unknown; offset: number} | undefined {
	if (isSeq(node) && typeof step === 'number') {
		const item = node.items[step];
		return isNodeWithRange(item) ? {node: item, offset: item.range[0]} : undefined;
	}

	const pair = isMap(node) ? node.items.findLast(item => keyText(item) === step) : undefined;
	return isNodeWithRange(pair?.key) ? {node: pair?.value, offset: pair.key.range[0]} : undefined;
}

function keyText({key}: Pair): string | undefined {
	return isScalar(key) ? cleanText(String(key.value)) : undefined;
}

function isNodeWithRange(
	value: unknown,
): value is Node & {readonly range: readonly [number, number, number]} {
	return (isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)) && Array.isArray(value.range);
}
