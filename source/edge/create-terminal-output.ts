/**
 * The terminal as the drawing library writes to it. The library shows the cursor wherever it places it; outside a typed
 * line the cursor only marks what is selected, for braille displays and screen readers, and stays hidden.
 */
import type {ScreenOutput} from '../view/screen-edge.ts';

/** How a frame ends that places the cursor: its column, then that it is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const placedCursor = /(\u001B\[\d+G)\u001B\[\?25h$/;

/** Makes the output of one screen; what else the stream does is the terminal's own. */
export function createTerminalOutput(terminal: NodeJS.WriteStream): ScreenOutput {
	let isShown = false;
	const write: typeof terminal.write = (text: string | Uint8Array, ...rest: never[]) =>
		terminal.write(typeof text === 'string' && !isShown ? text.replace(placedCursor, '$1') : text, ...rest);
	return {
		stream: new Proxy(terminal, {
			get(target, name) {
				if (name === 'write') {
					return write;
				}

				const value: unknown = Reflect.get(target, name, target);
				return typeof value === 'function' ? value.bind(target) : value;
			},
		}),
		showCursor(isWanted) {
			isShown = isWanted;
		},
	};
}
