/**
 * Keys as lines, all read from the key table. The footer: those that matter where the screen stands, as many as fit. The help:
 * all of them, those of the open view first, with the search syntax; docs/keys.md has the same sections.
 */

import {type ViewName, viewNames, viewTitles} from '../layout/layout.ts';
import {
	fitLine,
	kindMarks,
	type Line,
	lineOf,
	type Segment,
	timeLineMarks,
	timelineMarks,
} from '../layout/line.ts';
import {type PageEntry, type PageSection, sectionPage} from '../layout/write-lines.ts';
import type {Indexes, KeyBinding, KeyTable} from '../state/indexes.ts';
import type {State} from '../state/state.ts';
import {displayWidth, wrapText} from '../text/words.ts';
import {actsIn, bindingOf, bindings, keyWord} from './key-table.ts';

/** Keys that give way last: the way out, and the way to all the others. */
const keptLabels = ['quit', 'keys', 'close'];

/**
 * The labelled keys of the mode, the view and the focused pane, dim where they cannot act now; the last ones give way
 * where there is no room. `isUnicode` draws arrows; without it keys have their names.
 */
export function footerLine(
	state: State,
	indexes: Indexes,
	{width, isUnicode}: {readonly width: number; readonly isUnicode: boolean},
): Line {
	const entries = bindings
		.filter(binding => binding.label !== undefined && actsIn(binding, state))
		// With --pick Enter chooses, and no longer opens.
		.filter(binding => !state.isPicking || bindingOf(state, binding.keys[0] ?? '') === binding)
		.toSorted((a, b) => place(a) - place(b))
		.map(({keys, label = '', reasonOff}) => ({
			key: isUnicode ? keySigns(keys) : keys.slice(0, 1).map(keyWord).join(' '),
			label,
			isOff: reasonOff?.(state, indexes) !== undefined,
			isKept: keptLabels.includes(label),
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

/** Search first, then what only this view or pane does, then the rest as the table has it, the way out last. */
function place({keys, views}: KeyBinding): number {
	if (keys.includes('/')) {
		return 0;
	}

	return views === undefined ? 2 : 1;
}

const signs: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	enter: '↵',
	tab: '⇥',
};

/** `↓ j`: the first key, and the letter that does the same as an arrow. */
function keySigns([first = '', ...others]: readonly string[]): string {
	const letter = /^(up|down|left|right)$/.test(first) ? others.find(key => key.length === 1) : undefined;
	return [signs[first] ?? keyWord(first), letter ?? []].flat().join(' ');
}

// The key table in sections with headings: the `?` page and docs/keys.md.

type KeySection = {readonly heading: string; readonly bindings: readonly KeyBinding[]};

/** The headings of what acts outside the views, by its modes, in the order of the page. */
const modeHeadings: readonly (readonly [string, string])[] = [
	['search', 'Typing in the search line'],
	['count', 'Counting what is listed (f)'],
	['pick', 'Choosing the launches that count (m)'],
	['kinds', 'Choosing the kind that is listed (t)'],
	['pick kinds', 'In both of these lists'],
	['recall', 'Choosing among saved and earlier searches'],
	['copy', 'Copying (y)'],
	['own', 'Writing an event of your own (a)'],
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

// The `?` page, one page of 120 x 40: the keys of the open view, those of all views, how to search, what the marks mean.
// A search of it finds the keys of every view and mode.

const explanations: readonly PageEntry[] = [
	{first: kindMarks.drill, text: 'US-ROK drill'},
	{first: kindMarks.deployment, text: 'deployment, no drill'},
	{first: kindMarks.launch, text: 'North Korean launch'},
	{first: kindMarks['nuclear-test'], text: 'nuclear test'},
	{first: kindMarks.fire, text: 'artillery fire, unpaired'},
	{first: kindMarks.note, text: 'note of your own'},
	{first: kindMarks.statement, text: 'statement (said:kcna)'},
	entry('*', 'beside the pointer: marked'),
	{first: {text: '>', unicode: '▸'}, text: 'Enter follows the line'},
	entry('+2 d', 'launch 2 d after drill'),
	entry('-3 d', 'launch 3 d before drill'),
	entry('day 7', 'launch inside, on day 7'),
	entry('same day', 'order not known'),
	entry('0 to +8 d', 'rough: in that range'),
	entry('none in a year', 'over 365 d off'),
	entry('1+, ~10', 'at least 1; about 10'),
	entry('N, S', 'North Korea spoke of it; the other side did'),
	{first: timeLineMarks.match, text: 'strip: launch shown'},
	{first: timeLineMarks.launch, text: 'strip: other launch'},
	{first: timeLineMarks.drill, text: 'days of the drill'},
	{first: timeLineMarks.whole, text: 'exercise around it'},
	{first: timeLineMarks.rough, text: 'rough: possible days'},
	entry('2 to 9, +', 'that many in one place'),
	{first: timelineMarks.selected, text: 'Timeline: selected'},
];

function entry(text: string, said: string): PageEntry {
	return {first: {text}, text: said};
}

const closing =
	'Dates are Korea days (UTC+9). A gap tells how close in time two events are, never that one caused the other.';

const otherKeys = '/ also finds the keys of other views and of typing; docs/keys.md lists all.';

/** The lines of the page for the open view; with a search, or without a view, from all keys and marks. */
function helpLines(width: number, search: string, view?: ViewName, height = Infinity): readonly Line[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length > 0 || view === undefined) {
		const sections = allSections()
			.map(section => ({...section, entries: section.entries.filter(one => holds(one, words))}))
			.filter(({entries}) => entries.length > 0);
		const last = sections.length === 0 ? 'No key or mark matches.' : words.length > 0 ? '' : closing;
		return withFoot(sections, last, {width, height});
	}

	// The full words where all of them fit on the page, else the short ones.
	const last = `${closing} ${otherKeys}`;
	const firstCells = width >= roomyPage ? roomyKeyCells : keyCells;
	const page = (entryOf: EntryOf) => withFoot(viewSections(view, entryOf, firstCells), last, {width, height});
	const full = page(fullEntry);
	return full.length <= height ? full : page(shortEntry);
}

/** The sections, and below them the last words, which need no line of their own where there are none. */
function withFoot(
	sections: readonly PageSection[],
	last: string,
	{width, height}: {readonly width: number; readonly height: number},
): readonly Line[] {
	const foot = last === '' ? [] : wrapText(last, {width}).map(line => lineOf(line));
	const page = sectionPage(sections, {width, height: height - foot.length});
	// What does not fit on one page stands in pages of the whole height, and the last words below the last one.
	return page.length + foot.length <= height
		? [...page, ...foot]
		: [...sectionPage(sections, {width, height}), ...foot];
}

const searches: PageSection = {
	heading: 'How to search (/)',
	firstCells: 1,
	entries: [
		entry('freedom sheild 23', 'words in any order; slips are forgiven'),
		entry('hwasong-17', 'missile, site or exercise by any name, Korean too'),
		entry('class:icbm since:2022', 'fields: kind, class, site, asset, category, year, said ...'),
		entry('gap:<=3 category:bomber-flight', 'how near, and which kind of drill'),
		entry('"ulchi freedom" -b-1b', 'these very words, and without those'),
	],
};

/** Cells of the keys and marks; on a wide page the longest has room beside its words. */
const keyCells = 9;
const roomyKeyCells = 14;
const roomyPage = 150;

const marks: PageSection = {heading: 'Marks', firstCells: keyCells, entries: explanations, isBoxed: true};

type EntryOf = (binding: KeyBinding) => PageEntry;

function shortEntry({keys, description, short = description}: KeyBinding): PageEntry {
	const [first = '', ...others] = keys;
	// Further keys with Ctrl are left to docs/keys.md.
	const shown = others.filter(key => !key.startsWith('ctrl-'));
	return entry([first, ...shown].map(keyWord).join(' '), short);
}

function fullEntry(binding: KeyBinding): PageEntry {
	return {...shortEntry(binding), text: binding.description};
}

/** What acts in a view (in its own pane first), what acts in all of them, how to search, and the marks. */
function viewSections(view: ViewName, entryOf: EntryOf, firstCells: number): readonly PageSection[] {
	const isElsewhere = ({panes}: KeyBinding) => panes !== undefined && !panes.includes('list');
	const browsing = bindings
		.filter(({modes, isPicking = false}) => modes?.includes('browse') && !isPicking)
		.toSorted((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)));
	const section = (heading: string, some: readonly KeyBinding[]) => ({
		heading,
		firstCells,
		entries: some.map(entryOf),
	});
	return [
		section(
			`In ${viewTitles[view].title}`,
			browsing.filter(({views}) => views?.includes(view)),
		),
		section(
			'In every view',
			browsing.filter(({views}) => views === undefined),
		),
		searches,
		{...marks, firstCells},
	];
}

function allSections(): readonly PageSection[] {
	return [
		...keySections().map(({heading, bindings: some}) => ({
			heading,
			firstCells: keyCells,
			entries: some.map(({keys, description}) => entry(keys.map(keyWord).join(', '), description)),
		})),
		searches,
		marks,
		{
			heading: inputNotesHeading,
			firstCells: keyCells,
			entries: inputNotes.map(([what, said]) => entry(what, said)),
		},
	];
}

function holds({first, text}: PageEntry, words: readonly string[]): boolean {
	const folded = `${first.text} ${first.unicode ?? ''} ${text}`.toLowerCase();
	return words.every(word => folded.includes(word));
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
