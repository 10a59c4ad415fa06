/** Where a value stands in a record: names of fields and, in lists, indexes from 0. */
import type {PlainValue} from '../text/clean-text.ts';

export type FieldPath = readonly (string | number)[];

/** A record or a group of fields, as JSON or YAML gives it. */
export type PlainObject = {readonly [key: string]: PlainValue};

/** Type guard: neither a list nor a single value. */
export function isObject(value: PlainValue): value is PlainObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path as readers count: `missiles.2.class` is the class of the second row. */
export function pathName(path: FieldPath): string {
	return path.map(step => (typeof step === 'number' ? step + 1 : step)).join('.');
}

/** The value at a path; undefined where nothing stands there. */
export function valueAt(value: PlainValue, path: FieldPath): PlainValue {
	const [step, ...rest] = path;
	if (step === undefined) {
		return value;
	}

	if (Array.isArray(value)) {
		return typeof step === 'number' ? valueAt(value[step], rest) : undefined;
	}

	return isObject(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/** Each text of a value with its path, names of fields among them (with the path of their field). */
export function* textsOf(
	value: PlainValue,
	path: FieldPath = [],
): Generator<{path: FieldPath; text: string}> {
	if (typeof value === 'string') {
		yield {path, text: value};
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			yield* textsOf(item, [...path, index]);
		}
	} else if (isObject(value)) {
		for (const [key, item] of Object.entries(value)) {
			yield {path: [...path, key], text: key};
			yield* textsOf(item, [...path, key]);
		}
	}
}
