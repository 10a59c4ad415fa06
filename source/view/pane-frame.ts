/**
 * Roles -> colours and weights. Only the terminal's own 16 colours, chosen to be read on dark and light grounds alike (no
 * white, black, yellow or blue letters), and never the only sign of anything. Without colour (NO_COLOR, FORCE_COLOR=0)
 * the weights stay: bold, dim, underlined and inverse are no colours, and a list without them is hard to read.
 *
 * Lines become texts with colour codes here, and the whole screen is drawn as one text: a node for every coloured part
 * would make a frame four times as dear.
 *
 * A pane from its rows or its text: the title with the place in it, and the lines in sight.
 */
import chalk, {Chalk} from 'chalk';
import {clampTop, type Rectangle} from '../layout/layout.ts';
import {fitLine, type Line, lineOf, type Role, type Segment} from '../layout/line.ts';
import type {Indexes} from '../state/indexes.ts';
import {escapeWords, noResultSentences} from '../state/select-text.ts';
import {selectGuest} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {wrapText} from '../text/words.ts';
import {crumbs} from './frame-lines.ts';
import type {PaneContent, ScreenContent} from './screen-lines.ts';

/** Weights are written at any level of colour. */
const weight = new Chalk({level: 1});

const roleStyles: Record<Role, (text: string) => string> = {
	plain: text => text,
	dim: weight.dim,
	title: weight.bold,
	drill: chalk.cyan,
	deployment: chalk.cyan,
	launch: chalk.red,
	'nuclear-test': text => weight.bold(chalk.magenta(text)),
	fire: chalk.red,
	note: text => text,
	statement: text => text,
	match: weight.bold.underline,
	warning: text => weight.bold(chalk.red(text)),
	key: weight.bold,
	selected: weight.inverse,
};

/**
 * A line with its colours; `isSelected` draws it inverse as a whole. Of its colours only the matched letters' marks stay
 * then: a colour turned inverse would be a block.
 */
function styledLine(line: Line, {isSelected = false}: {isSelected?: boolean} = {}): string {
	const text = line
		.map(({text: part, role, url}) => {
			const isStyled = role !== undefined && (!isSelected || role === 'match');
			const styled = isStyled ? roleStyles[role](part) : part;
			return url === undefined ? styled : linkCode(styled, url);
		})
		.join('');
	return isSelected ? roleStyles.selected(text) : text;
}

/**
 * The rows of the screen from its top, with their colours: what is painted before the drawing library is there, and what
 * the library draws then.
 */
export function screenRows(
	content: ScreenContent,
	{columns, rows}: {columns: number; rows: number},
): string[] {
	switch (content.kind) {
		case 'too-small':
			return content.lines.map(line => styledLine(line));
		case 'help':
			return [...paneRows(content, {width: columns, height: rows - 1}), styledLine(content.bottom)];
		case 'panes': {
			const {header, search, panes, divider, bottom} = content;
			const [top, side] = [styledLine(divider.top), styledLine(divider.side)];
			const besideOneAnother = groupByRow(panes).flatMap(group => {
				const [first = [], ...others] = group.map(pane => paneRows(pane, pane.rectangle));
				return first.map((row, y) => [row, ...others.map(pane => pane[y])].join(y === 0 ? top : side));
			});
			return [styledLine(header), styledLine(search), ...besideOneAnother, styledLine(bottom)];
		}
	}
}

/** A pane at exactly its size: the title, and the lines in sight, each cut or padded to the width. */
export function paneRows(
	{rule, lines, selectedRow}: Pick<PaneContent, 'rule' | 'lines' | 'selectedRow'>,
	{width, height}: {width: number; height: number},
): string[] {
	const below = Array.from({length: Math.max(0, height - 1)}, (_, row) =>
		styledLine(fitLine(lines[row] ?? [], width), {isSelected: row === selectedRow}),
	);
	return [styledLine(rule), ...below];
}

/** Panes that begin on one row of the screen stand side by side, and end on one. */
function groupByRow(panes: readonly PaneContent[]): PaneContent[][] {
	const rows = new Map<number, PaneContent[]>();
	for (const pane of panes) {
		rows.set(pane.rectangle.top, [...(rows.get(pane.rectangle.top) ?? []), pane]);
	}

	return [...rows.values()].map(row => row.toSorted((a, b) => a.rectangle.left - b.rectangle.left));
}

// A text as a link to a page (OSC 8). The one place that writes such codes, and so the one that has to hold: only http
// and https, and nothing in the address that could end the code or start another.

/** Printable ASCII without spaces: what a well-formed address consists of. */
const webAddress = /^https?:\/\/[\u0021-\u007E]+$/i;

/** The text as a link; the plain text where the address is none of a web page. */
export function linkCode(text: string, url: string): string {
	// One id for all: pieces of an address broken over lines are one link, and the address keeps links apart.
	return webAddress.test(url) ? `\u001B]8;id=briefing;${url}\u001B\\${text}\u001B]8;;\u001B\\` : text;
}

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
