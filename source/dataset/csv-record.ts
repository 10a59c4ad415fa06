/** The filled cells of one CSV row -> the record that they make. */
import type {PlainValue} from '../text/clean-text.ts';
import {type Column, cellValue} from './csv-columns.ts';
import type {FieldPath, PlainObject} from './field-path.ts';

/** A cell that is not empty, with its column. */
export type Cell = {readonly column: Column; readonly text: string};

type Group = {[name: string]: PlainValue};
const emptyGroup = (): Group => ({});

/**
 * Lists close up where a number is left out (`source1_…`, `source3_…` make two sources); `pathInFile` turns a path of the
 * record back into one with the numbers of the file.
 */
export function gatherCells(cells: readonly Cell[]): {
	value: PlainObject;
	pathInFile: (path: FieldPath) => FieldPath;
} {
	const value: Group = {};
	const lists = new Map<string, Map<number, Group>>();
	const groups = new Map<string, Group>();
	for (const {column, text} of cells) {
		const [property, second, third] = column.path;
		const content = cellValue(text, column.field);
		if (second === undefined) {
			value[String(property)] = content;
		} else if (typeof second === 'number') {
			const list = madeIn(lists, String(property), () => new Map<number, Group>());
			madeIn(list, second, emptyGroup)[String(third)] = content;
		} else {
			madeIn(groups, String(property), emptyGroup)[second] = content;
		}
	}

	for (const [property, list] of lists) {
		value[property] = inOrder(list).map(([, group]) => group);
	}

	for (const [property, group] of groups) {
		value[property] = group;
	}

	return {
		value,
		pathInFile: ([property = '', index, ...rest]) => {
			const list = lists.get(String(property));
			const number = list !== undefined && typeof index === 'number' ? inOrder(list)[index]?.[0] : index;
			return [property, ...(number === undefined ? [] : [number]), ...rest];
		},
	};
}

/** What a map holds for a key, made where it holds nothing. */
function madeIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const held = map.get(key) ?? make();
	map.set(key, held);
	return held;
}

function inOrder(list: ReadonlyMap<number, Group>): [number, Group][] {
	return [...list].sort(([a], [b]) => a - b);
}
