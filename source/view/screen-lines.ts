/**
 * State -> what each part of the Events view shows, as plain values: titles, the lines in sight, the selected row.
 * Pure, so that whole screens are tested without a terminal.
 */
import {bottomLine} from '../keys/bottom-line.ts';
import {helpLines} from '../keys/help-lines.ts';
import {eventRow} from '../layout/event-row.ts';
import type {Layout, Pane, Rectangle} from '../layout/layout.ts';
import {smallestColumns, smallestRows} from '../layout/layout.ts';
import {type Line, lineOf, mapLine} from '../layout/line.ts';
import {pairingTitle} from '../layout/pairing-lines.ts';
import {clampTop, windowTop} from '../layout/window.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Indexes} from '../state/indexes.ts';
import {missingNeed} from '../state/press-key.ts';
import {
	helpHeight,
	selectDetailLines,
	selectLayout,
	selectPairingLines,
	textRectangle,
} from '../state/select-text.ts';
import {selectEvents, selectIndex, selectPairing, selectPairings, selectResult} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {asciiText} from '../text/ascii-text.ts';
import {cutText, displayWidth, splitGraphemes} from '../text/fit-text.ts';
import {wrapText} from '../text/wrap-text.ts';
import {shortDay} from '../time/format-date.ts';

/** One pane with what it shows. */
export type PaneContent = {
	readonly pane: Pane;
	readonly rectangle: Rectangle;
	readonly title: Line;
	readonly lines: readonly Line[];
	readonly selectedRow?: number;
};

export type ScreenContent =
	| {readonly kind: 'too-small'; readonly lines: readonly Line[]}
	| {readonly kind: 'help'; readonly title: Line; readonly lines: readonly Line[]; readonly bottom: Line}
	| {
			readonly kind: 'events';
			readonly layout: Exclude<Layout, {kind: 'too-small'}>;
			readonly header: Line;
			readonly search: Line;
			/** Where the terminal's cursor stands while typing, counted in cells. */
			readonly cursorColumn?: number;
			readonly panes: readonly PaneContent[];
			readonly bottom: Line;
	  };

export type DrawOptions = {
	/** No character of ambiguous width at all, not only no typographic marks. */
	readonly isAscii: boolean;
};

/** What the screen shows. */
export function screenContent(state: State, indexes: Indexes, options: DrawOptions): ScreenContent {
	// Typographic marks are gone already, before lines were measured; what is left changes no width.
	const draw = (line: Line): Line => (options.isAscii ? mapLine(line, asciiText) : line);
	const layout = selectLayout(state);
	if (layout.kind === 'too-small') {
		const message = `needs ${smallestColumns}x${smallestRows}, has ${state.columns}x${state.rows}`;
		return {kind: 'too-small', lines: [lineOf(cutText(message, state.columns))]};
	}

	const bottom = draw(
		state.notice === undefined ? keysLine(state, indexes) : lineOf(` ${state.notice}`, 'title'),
	);
	if (state.mode === 'help') {
		const lines = helpLines(state.columns);
		const height = helpHeight(state);
		const top = clampTop({count: lines.length, height, top: state.helpTop});
		return {
			kind: 'help',
			title: paneTitle('KEYS AND MARKS', true, moreText(top, height, lines.length)),
			lines: lines.slice(top, top + height).map(draw),
			bottom,
		};
	}

	const search = searchLine(state, indexes);
	const panes = (['list', 'detail', 'pairing'] as const).flatMap(pane => {
		const content = paneContent(pane, state, indexes, layout);
		return content === undefined
			? []
			: [{...content, title: draw(content.title), lines: content.lines.map(draw)}];
	});
	return {
		kind: 'events',
		layout,
		header: draw(headerLine(state, indexes)),
		search: search.line,
		...(search.cursorColumn === undefined ? {} : {cursorColumn: search.cursorColumn}),
		panes,
		bottom,
	};
}

function keysLine(state: State, indexes: Indexes): Line {
	return bottomLine(state.mode, need => missingNeed(need, state, indexes) !== undefined, state.columns);
}

function headerLine(state: State, indexes: Indexes): Line {
	const {dataset} = indexes;
	const through = shortDay(dataset.coverage.launches.to, {year: true});
	const facts = [
		`${dataset.events.length} events`,
		`launches: ${launchChoiceText(state.launches)}`,
		...(state.direction === 'nearest' ? [] : [`paired: ${state.direction}`]),
		`data through ${through}`,
	];
	const name = ' briefing';
	// The least telling facts give way first where there is no room for all.
	while (facts.length > 1 && name.length + 2 + facts.join(', ').length > state.columns) {
		facts.shift();
	}

	const right = facts.join(', ');
	const space = state.columns - displayWidth(name) - displayWidth(right) - 1;
	return space < 1
		? lineOf(name, 'title')
		: [{text: name, role: 'title'}, {text: ' '.repeat(space)}, {text: `${right} `, role: 'dim'}];
}

function searchLine(state: State, indexes: Indexes): {line: Line; cursorColumn?: number} {
	const prompt = state.mode === 'search' ? ' > ' : ' / ';
	const events = selectEvents(state, indexes);
	const count =
		state.appliedQuery.trim() === ''
			? `${events.length}`
			: `${events.length} of ${indexes.dataset.events.length}`;
	const right = state.queryError ?? count;
	const rightRole = state.queryError === undefined ? 'dim' : 'warning';
	const room = Math.max(8, Math.floor(state.columns * (state.queryError === undefined ? 0.75 : 0.4)));
	const {text, cursor} = visibleQuery(state, room - prompt.length);
	const shown = text === '' && state.mode === 'browse' ? 'press / to search' : text;
	const space = state.columns - prompt.length - displayWidth(shown) - 2;
	const cut = cutText(right, Math.max(0, space));
	const line: Line = [
		{text: prompt, role: 'key'},
		text === '' && state.mode === 'browse' ? {text: shown, role: 'dim'} : {text: shown},
		{
			text: ' '.repeat(
				Math.max(1, state.columns - prompt.length - displayWidth(shown) - displayWidth(cut) - 1),
			),
		},
		{text: cut, role: rightRole},
	];
	return state.mode === 'search' ? {line, cursorColumn: prompt.length + cursor} : {line};
}

/** The part of the query around the cursor that fits, and where the cursor stands in it. */
function visibleQuery({query, cursor}: State, room: number): {text: string; cursor: number} {
	const characters = splitGraphemes(query);
	let from = 0;
	const width = (start: number, end: number) => displayWidth(characters.slice(start, end).join(''));
	while (from < cursor && width(from, cursor) >= room) {
		from++;
	}

	return {text: cutText(characters.slice(from).join(''), room), cursor: width(from, cursor)};
}

const noMatch = 'No event matches. Esc leaves the search line, a second Esc clears the search.';

type Content = Omit<PaneContent, 'pane' | 'rectangle'>;

function paneContent(
	pane: Pane,
	state: State,
	indexes: Indexes,
	layout: Exclude<Layout, {kind: 'too-small'}>,
): PaneContent | undefined {
	const rectangle = layout[pane];
	const text = textRectangle(layout, pane);
	if (rectangle === undefined || text === undefined) {
		return undefined;
	}

	const content = {list: listContent, detail: detailContent, pairing: pairingContent}[pane](
		state,
		indexes,
		text,
	);
	return {pane, rectangle, ...content};
}

function listContent(state: State, indexes: Indexes, {width, height}: Rectangle): Content {
	const events = selectEvents(state, indexes);
	const selected = selectIndex(state, indexes);
	const top = windowTop({count: events.length, height, selected});
	const pairings = selectPairings(state, indexes);
	const result = selectResult(state, indexes);
	const rows = events.slice(top, top + height).map((event, row) =>
		eventRow(event, {
			dataset: indexes.dataset,
			pairings,
			marks: result?.marks(event) ?? [],
			isSelected: top + row === selected,
			width,
		}),
	);
	const title = paneTitle(
		'EVENTS',
		state.pane === 'list',
		events.length === 0 ? '' : ` ${selected + 1}/${events.length}`,
	);
	return events.length === 0
		? {
				title,
				lines: wrapText(noMatch, {width, first: '  '})
					.map(line => lineOf(line, 'dim'))
					.slice(0, height),
			}
		: {title, lines: rows, ...(selected >= 0 ? {selectedRow: selected - top} : {})};
}

function detailContent(state: State, indexes: Indexes, {width, height}: Rectangle): Content {
	return scrolled(
		'DETAIL',
		state.pane === 'detail',
		selectDetailLines(state, indexes, width),
		state.detailTop,
		height,
	);
}

function pairingContent(state: State, indexes: Indexes, {width, height}: Rectangle): Content {
	const lines = selectPairingLines(state, indexes, width);
	const gap = pairingTitle(selectPairing(state, indexes));
	const name = gap === '' ? 'PAIRING' : `DRILL AND LAUNCH: ${gap}`;
	return scrolled(name, state.pane === 'pairing', lines, state.pairingTop, height);
}

function scrolled(
	name: string,
	isFocused: boolean,
	lines: readonly Line[],
	wanted: number,
	height: number,
): Content {
	const top = clampTop({count: lines.length, height, top: wanted});
	return {
		title: paneTitle(name, isFocused, moreText(top, height, lines.length)),
		lines: lines.slice(top, top + height),
	};
}

/**
 * A pane's title is also the rule above it: `-- EVENTS 3/12 ------`. The focused pane is marked by a sign as well as
 * by weight.
 */
function paneTitle(name: string, isFocused: boolean, rest: string): Line {
	return [
		{text: isFocused ? '=> ' : '-- ', role: isFocused ? 'key' : 'dim'},
		{text: name, role: isFocused ? 'title' : 'dim'},
		{text: `${rest} `, role: 'dim'},
	];
}

/** ` (lines 5-20 of 44)` where a text is longer than its pane. */
function moreText(top: number, height: number, count: number): string {
	return count <= height ? '' : `, lines ${top + 1}-${Math.min(count, top + height)} of ${count}`;
}
