/**
 * State -> what each part of the screen shows, as plain values: titles, the lines in sight, the selected row. Pure, so
 * that whole screens are tested without a terminal.
 */
import {isDrill} from '../dataset/event.ts';
import {
	dividersAbove,
	type Layout,
	type Pane,
	panes,
	type Rectangle,
	smallestColumns,
	smallestRows,
	textRectangle,
} from '../layout/layout.ts';
import {
	fitLine,
	jointRule,
	type Line,
	lineOf,
	mapLine,
	ruleLine,
	unicodeLine,
	withoutLinks,
} from '../layout/line.ts';
import type {Indexes} from '../state/indexes.ts';
import {selectDays} from '../state/select-days.ts';
import {helpHeight, selectHelpLines} from '../state/select-text.ts';
import {pairingChoice, selectLayout, selectPairings} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {asciiText} from '../text/clean-text.ts';
import {cutText} from '../text/words.ts';
import {footLine, headerLine, searchLine} from './frame-lines.ts';
import type {CursorPlace} from './open-screen.ts';
import {detailContent, listContent, pairingContent} from './pane-content.ts';
import {type Content, screenRows, scrolledText} from './pane-frame.ts';

/** One pane with what it shows. */
export type PaneContent = Content & {
	readonly pane: Pane;
	readonly rectangle: Rectangle;
	/** The title drawn out to the pane's width. */
	readonly rule: Line;
};

export type ScreenContent =
	| {readonly kind: 'too-small'; readonly lines: readonly Line[]}
	| {
			readonly kind: 'help';
			readonly title: Line;
			/** The title drawn out to the screen's width. */
			readonly rule: Line;
			readonly lines: readonly Line[];
			readonly cursor?: {readonly x: number; readonly y: number};
			readonly bottom: Line;
	  }
	| {
			readonly kind: 'panes';
			readonly header: Line;
			readonly search: Line;
			/** Where the terminal's cursor stands while typing, counted in cells. */
			readonly cursor?: {readonly x: number; readonly y: number};
			readonly panes: readonly PaneContent[];
			/** Between panes that stand side by side: in the row of their titles, and in the rows below. */
			readonly divider: {readonly top: Line; readonly side: Line};
			readonly bottom: Line;
	  };

export type DrawOptions = {
	/** No character of ambiguous width at all, not only no typographic marks. */
	readonly isAscii: boolean;
	/** Lines and marks are drawn finer than ASCII; the terminal draws each such character one cell wide. */
	readonly isUnicode: boolean;
	/** The terminal shows links. */
	readonly hasLinks: boolean;
};

/** What the screen shows. */
export function screenContent(state: State, indexes: Indexes, options: DrawOptions): ScreenContent {
	// Typographic marks are gone already, before lines were measured; what is left changes no width.
	const draw = (line: Line): Line => {
		const drawn = options.isUnicode ? unicodeLine(line) : line;
		const plain = options.hasLinks ? drawn : withoutLinks(drawn);
		return options.isAscii ? mapLine(plain, asciiText) : plain;
	};
	const layout = selectLayout(state);
	if (layout.kind === 'too-small') {
		const message = `needs ${smallestColumns}x${smallestRows}, has ${state.columns}x${state.rows}`;
		return {kind: 'too-small', lines: [lineOf(cutText(message, state.columns))]};
	}

	const foot = footLine(state, indexes, {isUnicode: options.isUnicode && !options.isAscii});
	const bottom = draw(foot.line);
	if ('search' in state.mode) {
		const {title, lines} = scrolledText({
			name: 'KEYS AND MARKS',
			isFocused: true,
			lines: selectHelpLines(state, indexes),
			top: state.tops.help,
			height: helpHeight(state),
		});
		return {
			kind: 'help',
			title: draw(title),
			rule: draw(ruleLine(title, state.columns, true)),
			lines: lines.map(draw),
			...cursorAt(foot.cursorColumn, state.rows - 1),
			bottom,
		};
	}

	const search = searchLine(state, indexes);
	const shown = panes.flatMap(pane => paneContent(pane, state, indexes, layout) ?? []);
	const rectangles = shown.map(({rectangle}) => rectangle);
	return {
		kind: 'panes',
		header: draw(headerLine(state, indexes)),
		search: draw(search.line),
		...cursorAt(search.cursorColumn, 1),
		...cursorAt(foot.cursorColumn, state.rows - 1),
		panes: shown.map(content => {
			const {rectangle, title, titleEnd, isFocused, lines, beside} = content;
			const rule = dividersAbove(rectangle, rectangles).reduce(
				jointRule,
				ruleLine(title, rectangle.width, isFocused, titleEnd),
			);
			const whole = beside === undefined ? lines : sideBySide(lines, beside);
			return {...content, title: draw(title), rule: draw(rule), lines: whole.map(draw)};
		}),
		divider: {
			top: draw([{text: '---', unicode: '─┬─', role: 'dim'}]),
			side: draw([{text: ' | ', unicode: ' │ ', role: 'dim'}]),
		},
		bottom,
	};
}

/** A first look around: in each view the selected row moves, and a word is typed. */
const rehearsedKeys = [...'1kkkkkj/fre 2023', 'escape', ...'2kkkj3hhhhl5[[[[]]'];

const pairedAtOnce = 50;

/**
 * Makes the search and the pairs ready, and then the rows of frames that are likely to be asked for, which nobody sees: what
 * runs for the first time is compiled then, and takes two to three times as long. Nothing else comes of it. Yields every few
 * milliseconds; the first list of Timeline and the first day take up to thirty, as they would at their own first key.
 */
export function* preparation(
	{getState, stateAfter, indexes}: Store,
	options: DrawOptions,
): Generator<undefined> {
	while (!indexes.prepareSearch()) {
		yield undefined;
	}

	let state = getState();
	const pairings = selectPairings(state, indexes);
	for (const [place, drill] of indexes.dataset.events.filter(isDrill).entries()) {
		pairings.ofEvent(drill);
		if (place % pairedAtOnce === 0) {
			yield undefined;
		}
	}

	for (const name of rehearsedKeys) {
		state = stateAfter(state, {name: name === ' ' ? 'space' : name, text: name});
		yield undefined;
		if (state.view === 'day') {
			indexes.summary(selectDays(state, indexes), pairingChoice(state));
			yield undefined;
		}

		const layout = selectLayout(state);
		for (const pane of panes) {
			paneContent(pane, state, indexes, layout);
			yield undefined;
		}

		screenRows(screenContent(state, indexes, options), state);
		yield undefined;
	}
}

/** Where the cursor stands: in the line that is typed in, else on what is selected, or on the first line in sight. */
export function cursorOf(content: ScreenContent): CursorPlace | undefined {
	if (content.kind === 'too-small') {
		return undefined;
	}

	if (content.cursor !== undefined) {
		return {...content.cursor, isShown: true};
	}

	const focused = content.kind === 'panes' ? content.panes.find(({isFocused}) => isFocused) : undefined;
	const {left = 0, top = 0} = focused?.rectangle ?? {};
	return {x: left, y: top + 1 + (focused?.selectedRow ?? 0), isShown: false};
}

function cursorAt(x: number | undefined, y: number): {cursor?: {x: number; y: number}} {
	return x === undefined ? {} : {cursor: {x, y}};
}

function paneContent(
	pane: Pane,
	state: State,
	indexes: Indexes,
	layout: Layout,
): Omit<PaneContent, 'rule'> | undefined {
	const rectangle = layout.kind === 'too-small' ? undefined : layout[pane];
	const text = textRectangle(layout, pane);
	if (rectangle === undefined || text === undefined) {
		return undefined;
	}

	const content = {list: listContent, detail: detailContent, pairing: pairingContent}[pane];
	return {pane, rectangle, ...content(state, indexes, text)};
}

/** The lines with others to their right. */
function sideBySide(
	lines: readonly Line[],
	{column, lines: others}: NonNullable<Content['beside']>,
): readonly Line[] {
	return Array.from({length: Math.max(lines.length, others.length)}, (_, row) => [
		...fitLine(lines[row] ?? [], column),
		...(others[row] ?? []),
	]);
}
