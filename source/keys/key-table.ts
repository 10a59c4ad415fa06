/**
 * Every key of the program, once, as a record: where it acts, its words, why it cannot act now, what it does. Dispatch,
 * the footer, the `?` page and docs/keys.md all read this table.
 */
import {type ViewName, viewNames, viewTitles} from '../layout/layout.ts';
import {kindMarks, type Line, lineOf, timeLineMarks, timelineMarks} from '../layout/line.ts';
import {type PageEntry, type PageSection, sectionPage} from '../layout/section-page.ts';
import type {KeyBinding, KeyTable} from '../state/indexes.ts';
import type {ModeName, State} from '../state/state.ts';
import {wrapText} from '../text/cells.ts';
import {everyView} from './common-keys.ts';
import {modeKeys} from './mode-keys.ts';
import {textViewKeys} from './text-view-keys.ts';
import {viewKeys} from './view-keys.ts';

export const bindings: readonly KeyBinding[] = [
	...[...everyView, ...viewKeys, ...textViewKeys].map(binding => ({modes: ['browse'] as const, ...binding})),
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
	entry('2 to 9, +', 'launches in one place'),
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
	const full = withFoot(viewSections(view, fullEntry), last, {width, height});
	return full.length <= height ? full : withFoot(viewSections(view, shortEntry), last, {width, height});
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
const marks: PageSection = {heading: 'Marks', firstCells: 9, entries: explanations, isBoxed: true};
const keyCells = 9;

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
function viewSections(view: ViewName, entryOf: EntryOf): readonly PageSection[] {
	const isElsewhere = ({panes}: KeyBinding) => panes !== undefined && !panes.includes('list');
	const browsing = bindings
		.filter(({modes, isPicking = false}) => modes?.includes('browse') && !isPicking)
		.toSorted((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)));
	const section = (heading: string, some: readonly KeyBinding[]) => ({
		heading,
		firstCells: keyCells,
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
		marks,
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
