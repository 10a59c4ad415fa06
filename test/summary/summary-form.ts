/** What holds of the text of every summary, be it of a day or of a span of days. */

import {isHostile} from '../../source/text/clean-text.ts';
import {displayWidth} from '../../source/text/words.ts';

/** No line is wider than the width but one that ends in an address. */
export function keepsWidth(text: string, width: number): boolean {
	return linesOf(text).every(line => displayWidth(line) <= width || /(^|\s)https?:\S+$/.test(line));
}

/** No escape code, control or invisible character, and no space at a line end. */
export function isPlain(text: string): boolean {
	return linesOf(text).every(line => !isHostile(line) && line === line.trimEnd());
}

const headings =
	/^(HOW UNUSUAL|NUCLEAR TESTS?|LAUNCH|LAUNCHES|LAUNCH DAYS|FIRE|DRILLS|POSSIBLY [^a-z]+ \(dates not exact\)|PAIRINGS|CAVEATS|BEFORE|AFTER|YEARS AGO|THE (DAY|\d+ DAYS) (BEFORE|AFTER)|COUNTS|ON THIS DATE IN OTHER YEARS|COMING UP|SOURCES( \(.*\))?)( {2}.+)?$/;

/** Begins with its title, ends in `END`, and no section is empty or stands twice. */
export function hasWholeSections(text: string): boolean {
	const lines = linesOf(text);
	const named = lines.flatMap((line, index) =>
		headings.test(line) ? [{line, next: lines[index + 1] ?? ''}] : [],
	);
	const names = named.map(({line}) => line.split('  ')[0]);
	return (
		lines[0]?.startsWith('US-ROK DRILLS AND NORTH KOREAN LAUNCHES') === true &&
		lines.at(-1) === 'END' &&
		new Set(names).size === names.length &&
		named.every(({line, next}) => line.includes('  ') || (next !== '' && !headings.test(next)))
	);
}

/** Sources are numbered from 1 without a gap, each is cited, and each number that is cited is defined. */
export function citesItsSources(text: string): boolean {
	const [body = '', list = ''] = text.split(/\n\nSOURCES.*\n/);
	const defined = [...list.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number));
	const cited = [...citedNumbers(body)].sort((a, b) => a - b);
	const expected = defined.map((_, index) => index + 1);
	return (
		JSON.stringify(defined) === JSON.stringify(expected) && JSON.stringify(cited) === JSON.stringify(expected)
	);
}

/** No missing value is printed as a word. */
export function namesNoMissingValue(text: string): boolean {
	return !/\b(undefined|null|NaN)\b/.test(text.replace(/https?:.*$/gm, ''));
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
