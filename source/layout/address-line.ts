/** A line that holds an address, or a piece of one: the address is the link, the space before it is not. */
import type {Line} from './line.ts';

export function addressLine(text: string, url: string): Line {
	const piece = text.trimStart();
	return [{text: ' '.repeat(text.length - piece.length)}, {text: piece, role: 'dim', url}];
}
