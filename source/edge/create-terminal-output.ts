/**
 * The terminal as the drawing library writes to it, with the cursor where it belongs after each frame: in a typed line,
 * seen, else on what is selected, hidden, for braille displays and screen readers.
 *
 * The library can place a cursor too, but finds its way back from it by counting rows, and is lost where a resize moved
 * it. Here it is placed by row and column, and put back where the library left it before anything more is written.
 */
import type {CursorPlace, ScreenOutput} from '../view/screen-edge.ts';

/** Modes of the terminal switched on or off, which move nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const modesAlone = /^(?:\u001B\[\?\d+[hl])*$/;
/** Where either screen begins or ends, the cursor is that screen's; a screen of its own is drawn from its top. */
const otherScreen = '[?1049';
const ownScreen = '\u001B[?1049h';
/** The terminal itself keeps where the library left the cursor. */
const keep = '\u001B7';
const putBack = '\u001B[?25l\u001B8';

/** Makes the output of one screen; what else the stream does is the terminal's own. */
export function createTerminalOutput(terminal: NodeJS.WriteStream): ScreenOutput {
	let wanted: CursorPlace | undefined;
	let isPlaced = false;
	let isOwnScreen = false;
	const write: typeof terminal.write = (text: string | Uint8Array, ...rest: never[]) => {
		if (typeof text !== 'string' || (modesAlone.test(text) && !text.includes(otherScreen))) {
			return terminal.write(text, ...rest);
		}

		const isOther = text.includes(otherScreen);
		isOwnScreen = isOther ? text.endsWith(ownScreen) : isOwnScreen;
		const place = isOther ? undefined : wanted;
		const drawn = text.endsWith(ownScreen) ? `${text}\u001B[H` : text;
		const whole = (isPlaced ? putBack : '') + drawn + (place === undefined ? '' : keep + placeCode(place));
		isPlaced = place !== undefined;
		return terminal.write(whole, ...rest);
	};
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
		placeCursor(place) {
			const isOther = place?.x !== wanted?.x || place?.y !== wanted?.y || place?.isShown !== wanted?.isShown;
			wanted = place;
			// Nothing may be drawn anew where the cursor alone moves.
			if (isOwnScreen && isOther && place !== undefined) {
				terminal.write((isPlaced ? '' : keep) + placeCode(place));
				isPlaced = true;
			}
		},
	};
}

function placeCode({x, y, isShown}: CursorPlace): string {
	return `\u001B[${y + 1};${x + 1}H${isShown ? '\u001B[?25h' : '\u001B[?25l'}`;
}
