/**
 * Roles -> colours. Only the terminal's own 16 colours, chosen to be read on dark and light grounds alike (no white,
 * black, yellow or blue letters), and never the only sign of anything.
 *
 * Lines become texts with colour codes here, and each pane is drawn as one text: a node for every coloured part would
 * make a frame four times as dear.
 */
import chalk from 'chalk';
import type {Line, Role} from '../layout/line.ts';
import {linkCode} from './link-code.ts';

const roleStyles: Record<Role, (text: string) => string> = {
	plain: text => text,
	dim: chalk.dim,
	title: chalk.bold,
	drill: chalk.cyan,
	deployment: chalk.cyan,
	launch: chalk.red,
	'nuclear-test': chalk.magenta.bold,
	match: chalk.bold.underline,
	warning: chalk.red.bold,
	key: chalk.bold,
	selected: chalk.inverse,
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
	return isSelected ? chalk.inverse(text) : text;
}
