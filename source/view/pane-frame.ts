/** A pane from its rows or its text: the title with the place in it, and the lines in sight. */
import {clampTop, isTextView, type Rectangle} from '../layout/layout.ts';
import {type Line, lineOf, type Segment} from '../layout/line.ts';
import type {Indexes} from '../state/indexes.ts';
import {escapeWords, markedLink, noResultSentences, type ScrolledText} from '../state/select-text.ts';
import {selectGuest, selectLayout} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {crumbs} from './frame-lines.ts';

export type Content = {
	readonly title: Line;
	/** What stands at the right end of the title's rule. */
	readonly titleEnd?: string;
	readonly isFocused: boolean;
	readonly lines: readonly Line[];
	/** The line drawn as selected. */
	readonly selectedRow?: number;
	/** Drawn to the right of a text, from a column on: nothing that is not in the text too. */
	readonly beside?: {readonly column: number; readonly lines: readonly Line[]};
};

type ListInput = {
	readonly name: string;
	readonly state: State;
	readonly indexes: Indexes;
	/** The lines in sight, headings among them. */
	readonly rows: readonly Line[];
	readonly count: number;
	/** The place of the selected row in the list, and its line; -1 for none. */
	readonly selected: number;
	readonly selectedRow: number;
	readonly text: Pick<Rectangle, 'width' | 'height'>;
};

/** A list of rows, or the words that stand there without one. */
export function list({name, state, indexes, rows, count, selected, selectedRow, text}: ListInput): Content {
	const isStale = state.queryError !== undefined;
	const place = selected < 0 ? '' : ` ${selected + 1}/${count}`;
	const isFocused = state.pane === 'list';
	const guest = state.view === 'pairs' ? undefined : selectGuest(state, indexes);
	const aside = isStale
		? `, still for ${appliedWords(state)}`
		: guest === undefined
			? ''
			: ', this one not found by the search';
	const marks = state.marked.length === 0 ? '' : `, ${state.marked.length} marked`;
	const title = paneTitle(name, isFocused, `${place}${marks}${aside}${crumbs(state, indexes)}`);
	if (count === 0) {
		const lines = [...noResultSentences(state, indexes), escapeWords(state, indexes)].flatMap(sentence =>
			wrapText(asciiMarksText(sentence), {width: text.width, first: '  ', rest: '  '}),
		);
		return {title, isFocused, lines: lines.slice(0, text.height).map(line => lineOf(line))};
	}

	const lines = isStale ? rows.map(row => row.map((part): Segment => ({...part, role: 'dim'}))) : rows;
	return {title, isFocused, lines, ...(selectedRow >= 0 ? {selectedRow} : {})};
}

/** What the rows stand for while the query has a fault. */
function appliedWords({appliedQuery}: State): string {
	return appliedQuery.trim() === '' ? 'no search' : `"${appliedQuery.trim()}"`;
}

/** A text that scrolls; its title says the way back where the list, whose title does, is out of sight. */
export function textPane(
	state: State,
	indexes: Indexes,
	{title, ...text}: ScrolledText & {readonly title: string},
): Content {
	const isFocused = isTextView(state.view) || state.pane === text.name;
	const layout = selectLayout(state);
	const isAlone = isTextView(state.view) || (layout.kind !== 'too-small' && layout.list === undefined);
	const from = isAlone ? crumbs(state, indexes) : '';
	const marked = isFocused ? markedLink(state, text)?.line : undefined;
	return scrolledText({...text, name: title, isFocused, top: state.tops[text.name], marked, from});
}

type ScrolledInput = {
	readonly name: string;
	readonly isFocused: boolean;
	readonly lines: readonly Line[];
	/** The first line wanted. */
	readonly top: number;
	readonly height: number;
	/** The line of the focused text that Enter follows. */
	readonly marked?: number | undefined;
	/** Where the text was come to from. */
	readonly from?: string;
};

/** The part of a long text that is in sight. */
export function scrolledText({
	name,
	isFocused,
	lines,
	top: wanted,
	height,
	marked,
	from = '',
}: ScrolledInput): Content {
	const top = clampTop({count: lines.length, height, top: wanted});
	return {
		title: paneTitle(name, isFocused, `${moreText(top, height, lines.length)}${from}`),
		isFocused,
		lines: lines.slice(top, top + height),
		...(marked === undefined ? {} : {selectedRow: marked - top}),
	};
}

/**
 * A pane's title is also the rule above it: `-- EVENTS 3/12 ------`. The focused pane is marked by a sign as well as
 * by weight.
 */
export function paneTitle(name: string, isFocused: boolean, rest: string): Line {
	return [
		isFocused ? {text: '=> ', unicode: '━▸ ', role: 'key'} : {text: '-- ', unicode: '── ', role: 'dim'},
		{text: name, role: isFocused ? 'title' : 'dim'},
		{text: `${rest} `, role: 'dim'},
	];
}

/** `, 5-20 of 44` where a text is longer than its pane. */
function moreText(top: number, height: number, count: number): string {
	return count <= height ? '' : `, ${top + 1}-${Math.min(count, top + height)} of ${count}`;
}
