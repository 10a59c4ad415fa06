/** The quick way to read JSON, for files of many thousand records. */
import type {PlainValue} from '../text/clean-text.ts';

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
