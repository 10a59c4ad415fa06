/** The `?` page: all keys by mode, and what the marks mean; from the key table. */
import {type Line, lineOf} from '../layout/line.ts';
import {displayWidth, fitText} from '../text/fit-text.ts';
import {wrapText} from '../text/wrap-text.ts';
import {keySections} from './key-sections.ts';
import {keyWord} from './key-table.ts';

const keysWidth = 31;

const explanations: readonly (readonly [string, string])[] = [
	['=', 'a drill that US and ROK forces held together'],
	['+', 'a deployment with no drill of its own'],
	['^', 'a North Korean launch'],
	['*', 'a North Korean nuclear test'],
	['+2 d, -3 d', 'the launch came 2 days after, 3 days before the drill'],
	['day 7/11', 'the launch came during the drill, on day 7 of 11'],
	['same day', 'on one day, and no source says which came first'],
	['uncertain', 'the dates are too coarse to tell'],
	['# on the time line', 'the launch of the pairing; = the drill, - the exercise around it'],
];

/** The lines of the page. */
export function helpLines(width: number): readonly Line[] {
	const lines: Line[] = [];
	for (const {heading, bindings} of keySections()) {
		lines.push(...wrapText(heading, {width}).map(line => lineOf(line, 'title')));
		for (const {keys, description} of bindings) {
			pushEntry(lines, keys.map(keyWord).join(', '), description, width);
		}

		lines.push([]);
	}

	lines.push(lineOf('Marks', 'title'));
	for (const [mark, meaning] of explanations) {
		pushEntry(lines, mark, meaning, width);
	}

	lines.push([]);
	const closing =
		'Dates are Korea days (UTC+9). A gap tells how close in time two events are, never that one caused the other.';
	lines.push(...wrapText(closing, {width}).map(line => lineOf(line)));
	return lines;
}

/** The keys in their column and what they do beside them, or below them where they are too long for the column. */
function pushEntry(lines: Line[], keys: string, text: string, width: number): void {
	const column = Math.min(keysWidth, Math.max(8, Math.floor(width / 3)));
	const indent = ' '.repeat(column);
	const isBeside = displayWidth(keys) + 3 <= column;
	const first = isBeside ? `  ${fitText(keys, column - 2)}` : indent;
	if (!isBeside) {
		lines.push(...wrapText(keys, {width, first: '  '}).map(line => lineOf(line, 'key')));
	}

	for (const [index, line] of wrapText(text, {width, first, rest: indent}).entries()) {
		lines.push(
			index === 0 && isBeside ? [{text: first, role: 'key'}, {text: line.slice(first.length)}] : lineOf(line),
		);
	}
}
