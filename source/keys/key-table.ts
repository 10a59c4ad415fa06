/**
 * Every key of the program, once, as a record: where it acts, its words, why it cannot act now, what it does. Dispatch,
 * the footer, the `?` page and docs/keys.md all read this table.
 */
import {type ViewName, viewNames, viewTitles} from '../layout/layout.ts';
import {
	type Drawn,
	fitLine,
	kindMarks,
	type Line,
	lineOf,
	type Mark,
	timeLineMarks,
	timelineMarks,
} from '../layout/line.ts';
import type {KeyBinding, KeyTable} from '../state/indexes.ts';
import type {ModeName, State} from '../state/state.ts';
import {displayWidth, wrapText} from '../text/cells.ts';
import {everyView} from './common-keys.ts';
import {modeKeys} from './mode-keys.ts';
import {viewKeys} from './view-keys.ts';

export const bindings: readonly KeyBinding[] = [
	...[...everyView, ...viewKeys].map(binding => ({modes: ['browse'] as const, ...binding})),
	...modeKeys,
];

/** Where keys may act: what of a state decides it. */
type Place = Pick<State, 'view' | 'pane'> & {
	readonly mode: {readonly kind: ModeName};
	readonly isPicking?: boolean;
};

/** Whether a binding acts there. */
export function actsIn(
	{modes, views, panes: bound, isPicking: isForPicking}: KeyBinding,
	{mode, view, pane, isPicking}: Place,
): boolean {
	return (
		(isForPicking === undefined || isPicking === true) &&
		(modes === undefined || modes.includes(mode.kind)) &&
		(views === undefined || views.includes(view)) &&
		(bound === undefined || bound.includes(pane))
	);
}

/** The binding of a key there. */
export function bindingOf(place: Place, key: string): KeyBinding | undefined {
	return byKey.get(key)?.find(binding => actsIn(binding, place));
}

const byKey: ReadonlyMap<string, readonly KeyBinding[]> = new Map(
	bindings
		.flatMap(({keys}) => keys)
		.map(key => [key, bindings.filter(({keys}) => keys.includes(key))] as const),
);

const keyWords: Readonly<Record<string, string>> = {
	up: 'Up',
	down: 'Down',
	left: 'Left',
	right: 'Right',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	'shift-tab': 'Shift-Tab',
	'page-up': 'PgUp',
	'page-down': 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
	backspace: 'Backspace',
	delete: 'Del',
};

/** A key as a reader knows it: `Esc`, `Ctrl-D`, `j`. */
export function keyWord(key: string): string {
	return keyWords[key] ?? (key.startsWith('ctrl-') ? `Ctrl-${key.slice(5).toUpperCase()}` : key);
}

// The key table in sections with headings: the `?` page and docs/keys.md.

type KeySection = {readonly heading: string; readonly bindings: readonly KeyBinding[]};

/** The headings of what acts outside the views, by its modes, in the order of the page. */
const modeHeadings: readonly (readonly [string, string])[] = [
	['search', 'Typing in the search line'],
	['pick', 'Choosing the launches that count (m)'],
	['recall', 'Choosing among saved and earlier searches'],
	['prompt', 'Answering the footer (a date, a file name, a number)'],
	['help', 'This page'],
	['help-search', 'Searching this page'],
	['search recall prompt help-search', 'In any line that is typed in'],
	['', 'Everywhere'],
];

/** All sections: what acts in every view, what acts in some views (those of one set together), then the other modes. */
export function keySections(): readonly KeySection[] {
	const modesOf = ({modes = []}: KeyBinding) => modes.join(' ');
	const browsing = bindings.filter(binding => modesOf(binding) === 'browse');
	const ofViews = browsing.flatMap(({views}) => (views === undefined ? [] : [viewsHeading(views)]));
	return [
		{heading: 'In every view', bindings: browsing.filter(({views}) => views === undefined)},
		...[...new Set(ofViews)].map(heading => ({
			heading,
			bindings: browsing.filter(({views}) => views !== undefined && viewsHeading(views) === heading),
		})),
		...modeHeadings.map(([modes, heading]) => ({
			heading,
			bindings: bindings.filter(binding => modesOf(binding) === modes),
		})),
	];
}

function viewsHeading(views: readonly ViewName[]): string {
	const names = viewNames.filter(name => views.includes(name)).map(name => viewTitles[name].title);
	return `In ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}`;
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
	{first: kindMarks.fire, text: 'North Korean artillery and rocket fire: never counted, never paired'},
	{first: kindMarks.note, text: 'a note of your own: never counted, never paired'},
	entry('+2 d, -3 d', 'the launch came 2 days after, 3 days before the drill'),
	entry('day 7 of 11', 'the launch came inside the drill, on day 7 of 11'),
	entry('same day', 'both on one day; which came first is not known'),
	entry('+2 to 8 d, -1 to +4 d', 'the dates are rough: anywhere in that range'),
	entry('none in a year', 'the nearest launch is more than 365 days off'),
	entry('N, S in a row', 'North Korea spoke of it; the other side did, as of a drill that answered a launch'),
	{first: kindMarks.statement, text: 'a statement, where a search asks for them: said:kcna, kind:statement'},
	entry('* beside the pointer', 'a marked event'),
	markEntry(
		{text: '>', unicode: '▸'},
		'before a line',
		'Enter follows it: to the event, or the page, that it names',
	),
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
	entry('2 to 9, + behind a launch', 'so many launches in one place, or more'),
];

function entry(text: string, said: string): HelpEntry {
	return {first: {text}, text: said};
}

function markEntry({text, unicode}: Mark, where: string, said: string): HelpEntry {
	return {first: {text: `${text} ${where}`, unicode: `${unicode} ${where}`}, text: said};
}

const closing =
	'Dates are Korea days (UTC+9). A gap tells how close in time two events are, never that one caused the other.';

/** Columns of the page, from so many cells on. */
const columnsFrom = [
	{from: 110, columns: 3},
	{from: 76, columns: 2},
] as const;
const columnGap = 2;

/** The lines of the page, the open view's keys first; with a search, the keys and marks that hold all of its words. */
function helpLines(width: number, search: string, view?: ViewName, height = Infinity): readonly Line[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const sections = helpSections(view)
		.map(section => ({...section, entries: section.entries.filter(one => holds(one, words))}))
		.filter(({entries}) => entries.length > 0);
	const count = columnsFrom.find(({from}) => width >= from)?.columns ?? 1;
	const cells = Math.floor((width - columnGap * (count - 1)) / count);
	const blocks = sections.flatMap(({heading, entries}) =>
		entries.map((one, place): readonly Line[] => {
			const lines: Line[] = [];
			if (place === 0) {
				lines.push(...wrapText(heading, {width: cells}).map(line => lineOf(line, 'title')));
			}

			pushEntry(lines, one, cells);
			return place === entries.length - 1 ? [...lines, []] : lines;
		}),
	);
	const last = sections.length === 0 ? 'No key or mark matches.' : words.length === 0 ? closing : '';
	return [...inColumns(blocks, {count, cells, height}), ...wrapText(last, {width}).map(line => lineOf(line))];
}

/** Blocks of lines in pages of so many columns, each as high as the screen; no block is broken. */
function inColumns(
	blocks: readonly (readonly Line[])[],
	{count, cells, height}: {readonly count: number; readonly cells: number; readonly height: number},
): readonly Line[] {
	if (count === 1) {
		return blocks.flat();
	}

	const columns: Line[][] = [[]];
	for (const block of blocks) {
		const column = columns.at(-1) ?? [];
		if (column.length === 0 || column.length + block.length <= height) {
			column.push(...block);
		} else {
			columns.push([...block]);
		}
	}

	const pages = Array.from({length: Math.ceil(columns.length / count)}, (_, page) =>
		columns.slice(page * count, (page + 1) * count),
	);
	return pages.flatMap(page => {
		const rows = Math.max(...page.map(({length}) => length));
		return Array.from({length: rows}, (_, row) =>
			page.flatMap((column, place) => [
				...(place === 0 ? [] : [{text: ' '.repeat(columnGap)}]),
				...fitLine(column[row] ?? [], cells),
			]),
		);
	});
}

const searches: readonly HelpEntry[] = [
	entry('freedom sheild 23', 'words in any order; a slip of the finger is forgiven'),
	entry('hwasong-17', 'a missile, a site or an exercise by any of its names, Korean ones too'),
	entry('class:icbm since:2022', 'fields: kind, class, site, asset, category, year, said ...'),
	entry('gap:<=3 category:bomber-flight', 'how near, and which kind of drill'),
	entry('"ulchi freedom" -b-1b', 'these very words, and without those'),
];

/** How to search, the keys of the open view, those of all views, the marks, then all others. */
function helpSections(view: ViewName | undefined): readonly HelpSection[] {
	const keys = keySections().map(({heading, bindings}) => ({
		heading,
		isOwn: view !== undefined && bindings.some(({views}) => views?.includes(view)),
		entries: bindings.map(({keys: some, description}) => entry(some.map(keyWord).join(', '), description)),
	}));
	const isEverywhere = ({heading}: HelpSection) => heading === 'In every view';
	return [
		...keys.filter(({isOwn}) => isOwn),
		{heading: 'How to search (/)', entries: searches},
		...keys.filter(isEverywhere),
		{heading: 'Marks', entries: explanations},
		...keys.filter(section => !section.isOwn && !isEverywhere(section)),
		{heading: inputNotesHeading, entries: inputNotes.map(([what, said]) => entry(what, said))},
	];
}

function holds({first, text}: HelpEntry, words: readonly string[]): boolean {
	const folded = `${first.text} ${first.unicode ?? ''} ${text}`.toLowerCase();
	return words.every(word => folded.includes(word));
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

/** What the state and the screen read of it. */
export const keyTable: KeyTable = {bindingOf, keyWord, helpLines};
