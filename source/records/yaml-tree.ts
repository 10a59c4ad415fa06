/**
 * The events of a YAML text -> where each of its values stands, as a tree. Made only where a place is asked for or the
 * text repeats parts of itself: the values themselves are read without it. The reader limits how deep a text nests.
 */

import {EVENT_ID, type Event, getScalarValue, type MappingEvent, type SequenceEvent} from 'js-yaml';
import {cleanText} from '../text/clean-text.ts';
import type {FieldPath} from './fields.ts';

/** A value and where it begins, as an offset into the text. `anchor` is the name that & gives it. */
export type YamlNode = {readonly offset: number; readonly anchor?: string} & (
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'alias'; readonly name: string}
	| {readonly kind: 'list'; readonly items: readonly YamlNode[]}
	| {readonly kind: 'group'; readonly fields: readonly YamlField[]}
);

export type YamlField = {readonly name: YamlNode; readonly value: YamlNode};

/** The tree of the first document; undefined where the text holds none. */
export function yamlTree(text: string, events: readonly Event[]): YamlNode | undefined {
	const isEmpty = events.length === 0;
	// The first event opens the document.
	return isEmpty ? undefined : readNode({text, events, index: 1, offset: 0});
}

/** Where the reading stands: the next event, and where the last value began. */
type Cursor = {readonly text: string; readonly events: readonly Event[]; index: number; offset: number};

function readNode(cursor: Cursor): YamlNode {
	const event = cursor.events[cursor.index++];
	switch (event?.type) {
		case EVENT_ID.SEQUENCE: {
			const head = headOf(event, cursor);
			return {...head, kind: 'list', items: readUntilPop(cursor, () => readNode(cursor))};
		}

		case EVENT_ID.MAPPING: {
			const head = headOf(event, cursor);
			const fields = readUntilPop(cursor, () => ({name: readNode(cursor), value: readNode(cursor)}));
			return {...head, kind: 'group', fields};
		}

		case EVENT_ID.ALIAS: {
			cursor.offset = event.anchorStart;
			const name = cursor.text.slice(event.anchorStart, event.anchorEnd);
			return {offset: event.anchorStart, kind: 'alias', name};
		}

		case EVENT_ID.SCALAR:
			return {
				...headOf({...event, start: event.valueStart}, cursor),
				kind: 'text',
				text: getScalarValue(cursor.text, event),
			};
		default:
			throw new TypeError('the events of a YAML text are complete');
	}
}

function headOf(
	event: Pick<SequenceEvent | MappingEvent, 'start' | 'anchorStart' | 'anchorEnd'>,
	cursor: Cursor,
) {
	// A value that is empty begins nowhere: it counts as standing where the one before it does.
	cursor.offset = event.start < 0 ? cursor.offset : event.start;
	const anchor = cursor.text.slice(event.anchorStart, event.anchorEnd);
	return {offset: cursor.offset, ...(event.anchorStart < 0 ? {} : {anchor})};
}

function readUntilPop<Value>(cursor: Cursor, read: () => Value): Value[] {
	const values: Value[] = [];
	while (cursor.events[cursor.index]?.type !== EVENT_ID.POP) {
		values.push(read());
	}

	cursor.index++;
	return values;
}

/** Where the field at a path begins, or the last thing on the way to it. */
export function offsetAt(root: YamlNode, path: FieldPath): number {
	let node: YamlNode | undefined = root;
	let {offset} = root;
	for (const step of path) {
		const next: {node: YamlNode; offset: number} | undefined = stepInto(node, step);
		if (next === undefined) {
			return offset;
		}

		({node, offset} = next);
	}

	return offset;
}

function stepInto(node: YamlNode, step: string | number): {node: YamlNode; offset: number} | undefined {
	if (node.kind === 'list' && typeof step === 'number') {
		const item = node.items[step];
		return item === undefined ? undefined : {node: item, offset: item.offset};
	}

	const field = node.kind === 'group' ? node.fields.findLast(({name}) => nameOf(name) === step) : undefined;
	return field === undefined ? undefined : {node: field.value, offset: field.name.offset};
}

/** The name of a field as the rest of the program sees it. */
export function nameOf(node: YamlNode): string | undefined {
	return node.kind === 'text' ? cleanText(node.text) : undefined;
}

/**
 * How many values the tree holds once each alias stands for what it names; infinite where a value would hold itself.
 * Throws nothing: an alias that names nothing counts as one.
 */
export function writtenOutSize(root: YamlNode): number {
	const sizes = new Map<string, number>();
	const sizeOf = (node: YamlNode): number => {
		if (node.kind === 'alias') {
			return sizes.get(node.name) ?? 1;
		}

		if (node.anchor !== undefined) {
			// Until it is read to its end, whoever names it is inside it.
			sizes.set(node.anchor, Number.POSITIVE_INFINITY);
		}

		const inner =
			node.kind === 'list'
				? node.items
				: node.kind === 'group'
					? node.fields.flatMap(({name, value}) => [name, value])
					: [];
		const size = inner.reduce((sum, item) => sum + sizeOf(item), 1);
		if (node.anchor !== undefined) {
			sizes.set(node.anchor, size);
		}

		return size;
	};
	return sizeOf(root);
}

/** Each node of the tree, a name before its value. */
export function* nodesOf(node: YamlNode): Generator<YamlNode> {
	yield node;
	if (node.kind === 'list') {
		for (const item of node.items) {
			yield* nodesOf(item);
		}
	} else if (node.kind === 'group') {
		for (const {name, value} of node.fields) {
			yield* nodesOf(name);
			yield* nodesOf(value);
		}
	}
}
