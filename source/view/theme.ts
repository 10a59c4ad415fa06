/**
 * Roles -> colours and weights. Only the terminal's own 16 colours, chosen to be read on dark and light grounds alike (no
 * white, black, yellow or blue letters), and never the only sign of anything. Without colour (NO_COLOR, FORCE_COLOR=0)
 * the weights stay: bold, dim, underlined and inverse are no colours, and a list without them is hard to read.
 *
 * Lines become texts with colour codes here, and each pane is drawn as one text: a node for every coloured part would
 * make a frame four times as dear.
 */

import chalk, {Chalk} from 'chalk';
import type {Line, Role} from '../layout/line.ts';

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

// A text as a link to a page (OSC 8). The one place that writes such codes, and so the one that has to hold: only http
// and https, and nothing in the address that could end the code or start another.

/** Printable ASCII without spaces: what a well-formed address consists of. */
const webAddress = /^https?:\/\/[\u0021-\u007E]+$/i;

/** The text as a link; the plain text where the address is none of a web page. */
export function linkCode(text: string, url: string): string {
	// One id for all: pieces of an address broken over lines are one link, and the address keeps links apart.
	return webAddress.test(url) ? `\u001B]8;id=briefing;${url}\u001B\\${text}\u001B]8;;\u001B\\` : text;
}
