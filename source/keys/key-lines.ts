/** The bottom line: the keys that matter in this mode, as many as fit, from the key table. */
import {launchClasses} from '../dataset/event.ts';
import type {ViewName} from '../layout/layout.ts';
import {
	type Drawn,
	fitLine,
	kindMarks,
	type Line,
	lineOf,
	type Mark,
	type Segment,
	timeLineMarks,
	timelineMarks,
} from '../layout/line.ts';
import {classLetters} from '../layout/timeline-axes.ts';
import {displayWidth, wrapText} from '../text/cells.ts';
import type {KeyBinding, Mode, Need} from './key-binding.ts';
import {actsIn, keySections, keyTable, keyWord} from './key-table.ts';

type BottomLineInput = {
	readonly mode: Mode;
	readonly view: ViewName;
	readonly isMissing: (need: Need) => boolean;
	readonly width: number;
};

/** The labelled keys of a mode and view, dim where they cannot act now; the last ones give way where there is no room. */
export function bottomLine({mode, view, isMissing, width}: BottomLineInput): Line {
	const entries = keyTable
		.filter(binding => binding.mode === mode && actsIn(binding, view) && binding.label !== undefined)
		.toSorted((a, b) => place(a) - place(b))
		.map(binding => ({
			key: keyWord(binding.keys[0] ?? ''),
			label: binding.label ?? '',
			isOff: binding.needs !== undefined && isMissing(binding.needs),
			isKept: binding.action === 'quit' || binding.action === 'open-help' || binding.action === 'close-help',
		}));
	const cells = ({key, label}: {key: string; label: string}) =>
		displayWidth(key) + 1 + displayWidth(label) + 2;
	const shown = [...entries];
	const total = () => shown.reduce((sum, entry) => sum + cells(entry), 1) - 2;
	while (total() > width) {
		const last = shown.findLastIndex(entry => !entry.isKept);
		if (last < 0) {
			break;
		}

		shown.splice(last, 1);
	}

	const segments = shown.flatMap(({key, label, isOff}, index): Segment[] => [
		{text: index === 0 ? ' ' : '  '},
		{text: key, role: isOff ? 'dim' : 'key'},
		{text: ` ${label}`, role: 'dim'},
	]);
	return fitLine(segments, width);
}

/** Search first, then what only this view does, then the rest as the table has it, the way out last. */
function place({action, views}: KeyBinding): number {
	if (action === 'start-search') {
		return 0;
	}

	return views === undefined ? 2 : 1;
}

// The `?` page: all keys by mode, and what the marks mean; from the key table.

const keysWidth = 31;

/** What stands in the first column, finer where it is a mark, and what is said of it. */
type HelpEntry = {readonly first: Drawn; readonly text: string};
type HelpSection = {readonly heading: string; readonly entries: readonly HelpEntry[]};

const explanations: readonly HelpEntry[] = [
	{first: kindMarks.drill, text: 'a drill that US and ROK forces held together'},
	{first: kindMarks.deployment, text: 'a deployment with no drill of its own'},
	{first: kindMarks.launch, text: 'a North Korean launch'},
	{first: kindMarks['nuclear-test'], text: 'a North Korean nuclear test'},
	entry('+2 d, -3 d', 'the launch came 2 days after, 3 days before the drill'),
	entry('day 7/11', 'the launch came during the drill, on day 7 of 11'),
	entry('same day', 'on one day, and no source says which came first'),
	entry('uncertain', 'the dates are too coarse to tell'),
	markEntry(timeLineMarks.match, 'under a pairing', 'its launch on the small time line'),
	markEntry(timeLineMarks.launch, 'under a pairing', 'another launch of those days'),
	markEntry(timeLineMarks.rough, 'under a pairing', 'the days that its launch may have had'),
	markEntry(timeLineMarks.drill, 'under a pairing', 'the days of the drill'),
	markEntry(timeLineMarks.whole, 'under a pairing', 'the days of the exercise around it'),
	markEntry(timelineMarks.selected, 'in Timeline', 'the selected event'),
	markEntry(timelineMarks.drill, 'in Timeline', 'the days of a drill or deployment'),
	markEntry(
		timelineMarks.rough,
		'in Timeline',
		'a drill or launch of rough dates, over all days that it may have been',
	),
	entry('letters in Timeline', classLetterWords()),
	entry('2 to 9, + in Timeline', 'so many launches in one place, or more'),
];

function entry(text: string, said: string): HelpEntry {
	return {first: {text}, text: said};
}

function markEntry({text, fine}: Mark, where: string, said: string): HelpEntry {
	return {first: {text: `${text} ${where}`, fine: `${fine} ${where}`}, text: said};
}

const closing =
	'Dates are Korea days (UTC+9). A gap tells how close in time two events are, never that one caused the other.';

/** The lines of the page; with a search, the keys and marks that hold all of its words. */
export function helpLines(width: number, search = ''): readonly Line[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const sections = helpSections()
		.map(section => ({...section, entries: section.entries.filter(one => holds(one, words))}))
		.filter(({entries}) => entries.length > 0);
	const lines: Line[] = [];
	for (const {heading, entries} of sections) {
		lines.push(...wrapText(heading, {width}).map(line => lineOf(line, 'title')));
		for (const one of entries) {
			pushEntry(lines, one, width);
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
			entries: bindings.map(({keys, description}) => entry(keys.map(keyWord).join(', '), description)),
		})),
		{heading: inputNotesHeading, entries: inputNotes.map(([what, said]) => entry(what, said))},
		{heading: 'Marks', entries: explanations},
	];
}

function holds({first, text}: HelpEntry, words: readonly string[]): boolean {
	const folded = `${first.text} ${first.fine ?? ''} ${text}`.toLowerCase();
	return words.every(word => folded.includes(word));
}

/** `S SRBM, M MRBM ...`: a class for each letter. */
function classLetterWords(): string {
	return launchClasses.map(name => `${classLetters[name]} ${name}`).join(', ');
}

/** The keys in their column and what they do beside them, or below them where they are too long for the column. */
function pushEntry(lines: Line[], {first, text}: HelpEntry, width: number): void {
	const column = Math.min(keysWidth, Math.max(8, Math.floor(width / 3)));
	const indent = ' '.repeat(column);
	const isBeside = displayWidth(first.text) + 3 <= column;
	if (!isBeside) {
		lines.push(...wrapText(first.text, {width, first: '  '}).map(line => lineOf(line, 'key')));
	}

	for (const [index, line] of wrapText(text, {width, first: indent, rest: indent}).entries()) {
		lines.push(
			index === 0 && isBeside
				? [{text: '  '}, ...fitLine([{...first, role: 'key'}], column - 2), {text: line.slice(column)}]
				: lineOf(line),
		);
	}
}

// What comes from the terminal beside keys, for the `?` page and docs/keys.md.

export const inputNotesHeading = 'Pasted text, and the mouse with --mouse';

/** What is done, and what comes of it. */
export const inputNotes: readonly (readonly [string, string])[] = [
	['paste', 'Text for the line that is open, its line ends as spaces; with no line open it does nothing'],
	['wheel', 'Scrolls what is under it: three rows or lines, in Timeline one event'],
	['click', 'Focuses a pane and selects the row or mark under it; once more opens it'],
	['Shift with the mouse', "The terminal's own selection of text"],
];
