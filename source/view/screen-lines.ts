/**
 * State -> what each part of the screen shows, as plain values: titles, the lines in sight, the selected row. Pure, so
 * that whole screens are tested without a terminal.
 */
import {
	type Layout,
	type Pane,
	panes,
	type Rectangle,
	smallestColumns,
	smallestRows,
} from '../layout/layout.ts';
import {type Line, lineOf, mapLine, withoutLinks} from '../layout/line.ts';
import {textRectangle} from '../layout/pane-at.ts';
import type {Indexes} from '../state/indexes.ts';
import {helpHeight, selectHelpLines, selectLayout} from '../state/select-text.ts';
import type {State} from '../state/state.ts';
import {asciiText} from '../text/ascii-text.ts';
import {cutText} from '../text/fit-text.ts';
import {footLine, headerLine, searchLine} from './frame-lines.ts';
import {detailContent, listContent, pairingContent} from './pane-content.ts';
import {type Content, scrolledText} from './pane-frame.ts';

/** One pane with what it shows. */
export type PaneContent = Content & {readonly pane: Pane; readonly rectangle: Rectangle};

export type ScreenContent =
	| {readonly kind: 'too-small'; readonly lines: readonly Line[]}
	| {
			readonly kind: 'help';
			readonly title: Line;
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
			readonly bottom: Line;
	  };

export type DrawOptions = {
	/** No character of ambiguous width at all, not only no typographic marks. */
	readonly isAscii: boolean;
	/** The terminal shows links. */
	readonly hasLinks: boolean;
};

/** What the screen shows. */
export function screenContent(state: State, indexes: Indexes, options: DrawOptions): ScreenContent {
	// Typographic marks are gone already, before lines were measured; what is left changes no width.
	const draw = (line: Line): Line => {
		const plain = options.hasLinks ? line : withoutLinks(line);
		return options.isAscii ? mapLine(plain, asciiText) : plain;
	};
	const layout = selectLayout(state);
	if (layout.kind === 'too-small') {
		const message = `needs ${smallestColumns}x${smallestRows}, has ${state.columns}x${state.rows}`;
		return {kind: 'too-small', lines: [lineOf(cutText(message, state.columns))]};
	}

	const foot = footLine(state, indexes);
	const bottom = draw(foot.line);
	if (state.mode === 'help' || state.mode === 'help-search') {
		const {title, lines} = scrolledText({
			name: 'KEYS AND MARKS',
			isFocused: true,
			lines: selectHelpLines(state),
			top: state.helpTop,
			height: helpHeight(state),
		});
		return {
			kind: 'help',
			title: draw(title),
			lines: lines.map(draw),
			...cursorAt(foot.cursorColumn, state.rows - 1),
			bottom,
		};
	}

	const search = searchLine(state, indexes);
	return {
		kind: 'panes',
		header: draw(headerLine(state, indexes)),
		search: draw(search.line),
		...cursorAt(search.cursorColumn, 1),
		...cursorAt(foot.cursorColumn, state.rows - 1),
		panes: panes.flatMap(pane => {
			const content = paneContent(pane, state, indexes, layout);
			return content === undefined
				? []
				: [{...content, title: draw(content.title), lines: content.lines.map(draw)}];
		}),
		bottom,
	};
}

function cursorAt(x: number | undefined, y: number): {cursor?: {x: number; y: number}} {
	return x === undefined ? {} : {cursor: {x, y}};
}

function paneContent(pane: Pane, state: State, indexes: Indexes, layout: Layout): PaneContent | undefined {
	const rectangle = layout.kind === 'too-small' ? undefined : layout[pane];
	const text = textRectangle(layout, pane);
	if (rectangle === undefined || text === undefined) {
		return undefined;
	}

	const content = {list: listContent, detail: detailContent, pairing: pairingContent}[pane];
	return {pane, rectangle, ...content(state, indexes, text)};
}
