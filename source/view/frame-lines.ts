/** The lines around the panes: header with the views, search line, footer. */
import type {Dataset} from '../dataset/dataset.ts';
import {isDrill} from '../dataset/event.ts';
import {rowTotal} from '../dataset/statements.ts';
import {footerLine} from '../keys/key-lines.ts';
import {isTextView, type ViewName, viewNames, viewTitles} from '../layout/layout.ts';
import {fitLine, type Line, lineOf, lineText, lineWidth, plainText, type Segment} from '../layout/line.ts';
import {pairingWords} from '../layout/pairing-lines.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import type {Indexes} from '../state/indexes.ts';
import {markedLink, selectDetailLines, selectScrolledText} from '../state/select-text.ts';
import {
	pairingChoice,
	pairView,
	selectEvent,
	selectEvents,
	selectIndex,
	selectPairing,
	selectPairings,
	selectPairRows,
	selectSteps,
} from '../state/selectors.ts';
import {promptWords, type State, type TextField} from '../state/state.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, cutText, displayWidth, fewerClauses, splitGraphemes} from '../text/words.ts';
import {dateSpan, longDateTime, shortDay} from '../time/format-date.ts';
import type {ScreenContent} from './screen-lines.ts';

/**
 * The name of the program, the views with the open one in brackets, and what the view rests on, each choice with the key
 * that changes it. The end of the data is a warning once it is long past.
 */
export function headerLine(state: State, indexes: Indexes): Line {
	const choices: Line = [
		{text: `${launchChoiceText(state.launches)} launches`},
		{text: ' m', role: 'key'},
		{text: `  ${state.direction}`},
		{text: ' d', role: 'key'},
	];
	// Whatever gives way first, the choices and the end of the data stay longest.
	const rights = [
		[...choices, {text: '  '}, ...ownWords(indexes), ...dataEnd(state, indexes, 'full')],
		[...choices, {text: '  '}, ...dataEnd(state, indexes, 'full')],
		[...choices, {text: '  '}, ...dataEnd(state, indexes, 'date')],
		choices,
	];
	for (const [place, right] of rights.entries()) {
		for (const left of viewForms.slice(0, place < 3 ? 3 : 4).map(form => viewsLine(state.view, form))) {
			const space = state.columns - lineWidth(left) - lineWidth(right) - 1;
			if (space >= 2) {
				return [...left, {text: ' '.repeat(space)}, ...right, {text: ' '}];
			}
		}
	}

	return fitLine(viewsLine(state.view, 'open'), state.columns);
}

/** Data that end longer ago than this are a warning. */
const freshDays = 30;
const daysInMonth = 30.4;

/** `data to 22 Aug 2026 (3 months ago)`; data that did not come with the program say their version too. */
function dataEnd({today}: State, {dataset}: Indexes, form: 'full' | 'date'): Line {
	const end = dataset.coverage.launches.to;
	const days = today - end;
	const isOld = days > freshDays;
	const months = Math.round(days / daysInMonth);
	const ago = isOld && form === 'full' ? ` (${countNoun(months, 'month')} ago)` : '';
	const version = dataset.file === undefined || form === 'date' ? '' : `, version ${dataset.version}`;
	return [{text: `data to ${shortDay(end, {year: true})}${ago}${version}`, role: isOld ? 'warning' : 'dim'}];
}

/** Of each dataset: every frame tells it. */
const ownCounts = new WeakMap<Dataset, number>();

/** `2 events of your own  `. */
function ownWords({dataset}: Indexes): Line {
	const count = ownCounts.get(dataset) ?? dataset.events.filter(({own}) => own === true).length;
	ownCounts.set(dataset, count);
	return count === 0 ? [] : [{text: `${countNoun(count, 'event')} of your own  `, role: 'key'}];
}

const viewForms = ['titles', 'unnamed', 'numbers', 'open'] as const;

/** ` briefing  [1 Events]  2 Pairs ...`; shorter with numbers for the views that are not open, or without them. */
function viewsLine(open: ViewName, form: (typeof viewForms)[number]): Line {
	const views = viewNames.flatMap((name): Segment[] => {
		const {key, title} = viewTitles[name];
		if (name === open) {
			return [{text: `[${key} ${title}]`, role: 'title'}];
		}

		const isNamed = form === 'titles' || form === 'unnamed';
		const number: Segment = {text: isNamed ? ` ${key}` : ` ${key} `, role: 'key'};
		const named: Segment[] = isNamed ? [number, {text: ` ${title} `, role: 'dim'}] : [number];
		return form === 'open' ? [] : named;
	});
	return [{text: form === 'titles' ? ' briefing ' : ' ', role: 'title'}, ...views];
}

const invitations = ['press / to search, ? for all keys', 'press / to search'];

/** The search line, and the cell of the cursor while typing. */
export function searchLine(state: State, indexes: Indexes): {line: Line; cursorColumn?: number} {
	const {columns, queryError} = state;
	const isTyping = state.mode.kind === 'search';
	const prompt = isTyping ? ' > ' : ' / ';
	const right = queryError ?? countText(state, indexes);
	const room = Math.max(8, Math.floor(columns * (queryError === undefined ? 0.75 : 0.4)));
	const {text, cursor} = visibleText(state.query, state.cursor, room - prompt.length);
	const isInvitation = text === '' && !isTyping;
	const shown = isInvitation ? invitation(columns - prompt.length - displayWidth(right) - 2) : text;
	const space = columns - prompt.length - displayWidth(shown) - 2;
	const told = fewerClauses(
		right,
		space,
		queryError === undefined ? {ends: /, |(?: rows)? found/g, mark: ''} : {},
	);
	const cells = Math.max(0, Math.min(space, displayWidth(told)));
	const gap = Math.max(1, columns - prompt.length - displayWidth(shown) - cells - 1);
	const line: Line = [
		{text: prompt, role: 'key'},
		isInvitation ? {text: shown, role: 'dim'} : {text: shown},
		{text: ' '.repeat(gap)},
		...fitLine(lineOf(told, queryError === undefined ? 'dim' : 'warning'), cells),
	];
	return isTyping ? {line, cursorColumn: prompt.length + cursor} : {line};
}

function invitation(room: number): string {
	return (
		invitations.find(text => text.length <= room) ?? cutText(invitations.at(-1) ?? '', Math.max(0, room))
	);
}

/** What the search finds, `12 of 993 found`, and how the rows stand: `by date`. */
function countText(state: State, indexes: Indexes): string {
	const isPairs = state.view === 'pairs';
	const order = isPairs && state.pairOrder !== 'date' ? '' : 'by date';
	if (state.appliedQuery.trim() === '') {
		return order;
	}

	const found = isPairs ? selectPairRows(state, indexes).length : selectEvents(state, indexes).length;
	const all = isPairs
		? `${indexes.pairRows('', pairingChoice(state), pairView(state)).length} rows`
		: rowTotal(selectEvents(state, indexes), indexes.dataset).replace(/ events$/, '');
	return `${found} of ${all} found${order === '' ? '' : `, ${order}`}`;
}

/** The part of a typed text around its cursor that fits, and where the cursor stands in it, in cells. */
function visibleText(text: string, cursor: number, room: number): {text: string; cursor: number} {
	const characters = splitGraphemes(text);
	let from = 0;
	const width = (start: number, end: number) => displayWidth(characters.slice(start, end).join(''));
	while (from < cursor && width(from, cursor) >= room) {
		from++;
	}

	return {text: cutText(characters.slice(from).join(''), room), cursor: width(from, cursor)};
}

/** Places named in a breadcrumb; it ends where the title does. */
const mostCrumbs = 6;

/** The way back, the last place first: ` < Vigilant Storm < Hoguk 2022`; empty where nothing was followed. */
export function crumbs({trail: {back}}: State, indexes: Indexes): string {
	const names = back
		.slice(-mostCrumbs)
		.toReversed()
		.map(place => {
			const event = isTextView(place.view) ? undefined : selectEvent(place, indexes);
			return event === undefined ? viewTitles[place.view].title : asciiMarksText(event.title);
		});
	return names.map(name => ` < ${name}`).join('');
}

/** What the footer asks, a word on the last key, or the keys that matter now; and the cell of the cursor. */
export function footLine(
	state: State,
	indexes: Indexes,
	{isUnicode}: {readonly isUnicode: boolean},
): {line: Line; cursorColumn?: number} {
	const {mode, notice, columns: width} = state;
	switch (mode.kind) {
		case 'help-search':
			return askedLine(
				{question: 'Search the keys:', hint: 'Enter keeps it, Esc shows all', field: mode.search},
				width,
			);
		case 'recall':
			return askedLine(
				{question: 'Saved and earlier searches:', hint: 'type to narrow, Enter takes', field: mode.field},
				width,
			);
		case 'prompt':
			return askedLine({...promptWords(mode.prompt), ...mode.prompt}, width);
		default:
			return {
				line:
					notice === undefined
						? footerLine(state, indexes, {width, isUnicode})
						: fitLine(lineOf(` ${fewerClauses(notice, width - 1)}`, 'title'), width),
			};
	}
}

type Asked = {
	readonly question: string;
	readonly hint: string;
	readonly field: TextField;
	readonly error?: string;
	/** What is said of what stands in the line. */
	readonly note?: string;
	readonly isProposed?: boolean;
};

function askedLine(
	{question, hint, field, error, note: said = '', isProposed = false}: Asked,
	columns: number,
): {line: Line; cursorColumn: number} {
	const asked = cutText(` ${question} `, Math.max(1, columns - 10));
	const room = columns - displayWidth(asked) - 1;
	const {text, cursor} = visibleText(field.text, field.cursor, room);
	const shortHint = fewerClauses(hint, room - displayWidth(text) - 3, {ends: /, /g, mark: ''});
	const note = error ?? (text === '' || isProposed ? shortHint : said);
	const line: Line = [
		{text: asked, role: 'title'},
		{text},
		{text: note === '' ? '' : `   ${note}`, role: error === undefined ? 'dim' : 'warning'},
	];
	return {line: fitLine(line, columns), cursorColumn: displayWidth(asked) + cursor};
}

// The screen for a screen reader: what is open, what is selected, what is known of it, and what can be pressed, as plain
// lines in the order in which one asks. Nothing stands side by side, nothing is drawn, and of a list only the selected
// row is read out.

/** The lines to read. */
export function readerLines(state: State, indexes: Indexes, content: ScreenContent): readonly string[] {
	switch (content.kind) {
		case 'too-small':
			return content.lines.map(lineText);
		case 'help':
			return [content.title, ...content.lines, content.bottom].map(heardText);
		case 'panes':
			return [
				`View ${viewTitles[state.view].title}.`,
				...(state.mode.kind === 'search' || state.query !== '' ? [heardText(content.search)] : []),
				...bodyLines(state, indexes, content),
				...linkWords(state, indexes),
				heardText(content.bottom),
			];
	}
}

type Panes = Extract<ScreenContent, {kind: 'panes'}>;

/** What Enter would follow, where the focused text has such a line. */
function linkWords(state: State, indexes: Indexes): readonly string[] {
	const text = selectScrolledText(state, indexes);
	const marked = text && markedLink(state, text);
	const line = marked && text.lines[marked.line];
	return line === undefined ? [] : [`Enter follows: ${plainText(line)}`];
}

function bodyLines(state: State, indexes: Indexes, {panes}: Panes): readonly string[] {
	if (state.mode.kind === 'recall') {
		return panes
			.filter(({pane}) => pane === 'list')
			.flatMap(({title, lines}) => [title, ...lines].map(heardText));
	}

	if (state.view === 'day' || state.view === 'statistics') {
		// What stands beside a text is for the eye.
		return panes.flatMap(({title, lines, beside}) =>
			[title, ...lines.map(line => (beside === undefined ? line : fitLine(line, beside.column)))].map(
				heardText,
			),
		);
	}

	const event = selectEvent(state, indexes);
	if (event === undefined) {
		return ['No event is selected: the search finds none.'];
	}

	const gap = selectPairing(state, indexes)?.match?.gap;
	const when = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const place = `${selectIndex(state, indexes) + 1} of ${selectSteps(state, indexes).length}`;
	const selected = `Selected, ${place}: ${asciiMarksText(event.title)}, ${asciiMarksText(when)}${gap === undefined ? '' : `; launch ${gapWords(gap)}`}.`;
	switch (state.pane) {
		case 'list':
			return [selected];
		case 'detail':
			return [
				selected,
				'Detail:',
				...selectDetailLines(state, indexes, {width: state.columns}).map(plainText),
			];
		case 'pairing':
			return [
				selected,
				'Drill and launch:',
				...pairingWords({
					event,
					pairing: selectPairing(state, indexes),
					pairings: selectPairings(state, indexes),
					dataset: indexes.dataset,
					width: state.columns,
				}).map(plainText),
			];
	}
}

/** Rules and signs are for the eye. */
function heardText(line: Parameters<typeof lineText>[0]): string {
	return lineText(line)
		.replace(/^(=>|--) /, '')
		.replace(/-{3,}/g, '')
		.replace(/ {2,}/g, '  ')
		.trim();
}
