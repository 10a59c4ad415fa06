/**
 * Roles -> colours and weights. Only the terminal's own 16 colours, chosen to be read on dark and light grounds alike (no
 * white, black, yellow or blue letters), and never the only sign of anything. Without colour (NO_COLOR, FORCE_COLOR=0)
 * the weights stay: bold, dim, underlined and inverse are no colours, and a list without them is hard to read.
 *
 * Lines become texts with colour codes here, and the whole screen is drawn as one text: a node for every coloured part
 * would make a frame four times as dear.
 */

import chalk, {Chalk} from 'chalk';
import {fitLine, type Line, type Role} from '../layout/line.ts';
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
export function styledLine(line: Line, {isSelected = false}: {isSelected?: boolean} = {}): string {
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
