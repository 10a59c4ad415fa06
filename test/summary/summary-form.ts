/** What holds of the text of every summary, be it of a day or of a span of days. */
import type {Summary} from '../../source/summary/summary.ts';
import {displayWidth} from '../../source/text/cells.ts';
import {isHostile} from '../../source/text/clean-text.ts';

/** No line is wider than the width but an address alone on its line. */
export function keepsWidth(text: string, width: number): boolean {
	return linesOf(text).every(line => displayWidth(line) <= width || /^ *https?:\S+$/.test(line));
}

/** No escape code, control or invisible character, and no space at a line end. */
export function isPlain(text: string): boolean {
	return linesOf(text).every(line => !isHostile(line) && line === line.trimEnd());
}

/** No section is empty, and no heading stands twice. */
export function hasWholeSections(text: string): boolean {
	const blocks = text.trimEnd().split('\n\n').slice(1, -1);
	const headings = blocks.map(block => block.split('\n')[0] ?? '');
	return (
		blocks.every(block => block.split('\n').length > 1) &&
		headings.every(heading => /^[A-Z0-9 ]+$/.test(heading)) &&
		new Set(headings).size === headings.length
	);
}

/** Sources are numbered from 1 without a gap, each is cited, and each number that is cited is defined. */
export function citesItsSources({
	text,
	summary,
}: {
	readonly text: string;
	readonly summary: Summary;
}): boolean {
	const [body = '', list = ''] = text.split('\n\nSOURCES\n');
	const defined = [...list.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number));
	const cited = [...citedNumbers(body)].sort((a, b) => a - b);
	const expected = summary.sources.map((_, index) => index + 1);
	return (
		JSON.stringify(defined) === JSON.stringify(expected) && JSON.stringify(cited) === JSON.stringify(expected)
	);
}

/** No missing value is printed as a word. */
export function namesNoMissingValue(text: string): boolean {
	return !/\b(undefined|null|NaN)\b/.test(text.replace(/^ *https?:.*$/gm, ''));
}

function linesOf(text: string): readonly string[] {
	return text.split('\n').slice(0, -1);
}

/** The numbers cited in a text: `[2] [4]-[6]` gives 2, 4, 5, 6. */
function citedNumbers(text: string): ReadonlySet<number> {
	const numbers = new Set<number>();
	for (const [, first, last] of text.matchAll(/\[(\d+)\](?:-\[(\d+)\])?/g)) {
		for (let number = Number(first); number <= Number(last ?? first); number++) {
			numbers.add(number);
		}
	}

	return numbers;
}
