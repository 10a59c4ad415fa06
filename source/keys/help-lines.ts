/** The `?` page: all keys by mode, and what the marks mean; from the key table. */
import {launchClasses} from '../dataset/event.ts';
import {type Line, lineOf} from '../layout/line.ts';
import {classLetters} from '../layout/timeline-lanes.ts';
import {displayWidth, fitText} from '../text/fit-text.ts';
import {wrapText} from '../text/wrap-text.ts';
import {inputNotes, inputNotesHeading} from './input-notes.ts';
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
	['# under a pairing', 'its launch on the small time line; = the drill, - the exercise around it'],
	['# in Timeline', 'the selected event'],
	['~ in Timeline', 'a drill or launch of rough dates, over all days that it may have been'],
	['letters in Timeline', classLetterWords()],
	['2 to 9, + in Timeline', 'so many launches in one place, or more'],
];

type HelpSection = {readonly heading: string; readonly entries: readonly (readonly [string, string])[]};

const closing =
	'Dates are Korea days (UTC+9). A gap tells how close in time two events are, never that one caused the other.';

/** The lines of the page; with a search, the keys and marks that hold all of its words. */
export function helpLines(width: number, search = ''): readonly Line[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const sections = helpSections()
		.map(section => ({...section, entries: section.entries.filter(entry => holds(entry, words))}))
		.filter(({entries}) => entries.length > 0);
	const lines: Line[] = [];
	for (const {heading, entries} of sections) {
		lines.push(...wrapText(heading, {width}).map(line => lineOf(line, 'title')));
		for (const [keys, text] of entries) {
			pushEntry(lines, keys, text, width);
		}

		lines.push([]);
	}

	const last = sections.length === 0 ? 'No key or mark matches.' : words.length === 0 ? closing : '';
	return [...lines, ...wrapText(last, {width}).map(line => lineOf(line))];
}

function helpSections(): readonly HelpSection[] {
	return [
		...keySections().map(({heading, bindings}) => ({
			heading,
			entries: bindings.map(({keys, description}) => [keys.map(keyWord).join(', '), description] as const),
		})),
		{heading: inputNotesHeading, entries: inputNotes},
		{heading: 'Marks', entries: explanations},
	];
}

function holds([keys, text]: readonly [string, string], words: readonly string[]): boolean {
	const folded = `${keys} ${text}`.toLowerCase();
	return words.every(word => folded.includes(word));
}

/** `S SRBM, M MRBM ...`: a class for each letter. */
function classLetterWords(): string {
	return launchClasses.map(name => `${classLetters[name]} ${name}`).join(', ');
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
