/**
 * Roles -> colours. Only the terminal's own 16 colours, chosen to be read on dark and light grounds alike (no white,
 * black, yellow or blue letters), and never the only sign of anything.
 */
import type {TextProps} from 'ink';
import type {Role} from '../layout/line.ts';

export const roleStyles: Record<
	Role,
	Readonly<Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'underline' | 'inverse'>>
> = {
	plain: {},
	dim: {dimColor: true},
	title: {bold: true},
	drill: {color: 'cyan'},
	deployment: {color: 'cyan'},
	launch: {color: 'red'},
	'nuclear-test': {color: 'magenta', bold: true},
	match: {bold: true, underline: true},
	selected: {inverse: true},
	warning: {color: 'red', bold: true},
	key: {bold: true},
};
