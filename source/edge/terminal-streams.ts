/**
 * The terminal's keys and mouse: a stream of the keys for the drawing library, which knows no mouse, and the reports of
 * the mouse beside it, in the order in which they were typed. The terminal is asked for reports while its keys are
 * taken one by one and no longer, so that whatever gives the keys back (leaving, a signal, Ctrl-Z) stops the mouse too.
 * Where it is wanted, the terminal is asked once how wide it draws a line's character.
 *
 * The terminal as it is written to, and what it is known to draw.
 *
 * It is the terminal as the drawing library writes to it, with the cursor where it belongs after each frame: in a typed line,
 * seen, else on what is selected, hidden, for braille displays and screen readers.
 *
 * The library can place a cursor too, but finds its way back from it by counting rows, and is lost where a resize moved
 * it. Here it is placed by row and column, and put back where the library left it before anything more is written.
 */

import {EventEmitter} from 'node:events';
import {createInputSplitter, type InputPart, type InputSplitter} from '../keys/split-input.ts';
import type {CursorPlace, MouseListener, ScreenInput, ScreenOutput} from '../view/open-screen.ts';

type InputOptions = {
	readonly keys: NodeJS.ReadStream;
	readonly terminal: NodeJS.WriteStream;
	/** Whether the terminal is asked for reports at all; without them its own selection of text works. */
	readonly hasMouse: boolean;
	/** Whether the terminal is asked how wide `─` is. */
	readonly asksLineWidth?: boolean;
};

/** Presses and turns of the wheel (1000), in the form that knows wide terminals (1006). */
const mouseOn = '\u001B[?1000h\u001B[?1006h';

const mouseOff = '\u001B[?1006l\u001B[?1000l';

/** Keys typed too early were echoed, and the first frame would be drawn beside them. */
const lineStart = '\r';

/** A line's character at the start of the line, the question where the cursor is now, and all of it erased. */
const lineWidthQuestion = '\r─\u001B[6n\r\u001B[K';

/** How long each kind of what is held waits for more: an Esc before it is a key, Ctrl-C in a paste before it is one. */
const waitsMs = {key: 20, interrupted: 100, piece: 500};

/** Makes the input of one screen. */
export function createTerminalInput({
	keys,
	terminal,
	hasMouse,
	asksLineWidth = false,
}: InputOptions): ScreenInput {
	const stream = new EventEmitter();
	const texts: string[] = [];
	let tellMouse: MouseListener = () => {};
	let tellLineWidth: ((cells: number) => void) | undefined;
	const reader = createReader(keys, createInputSplitter({hasMouse, hasCursor: asksLineWidth}), part => {
		if (typeof part === 'string') {
			texts.push(part);
			stream.emit('readable');
		} else if (part.kind === 'cursor') {
			tellLineWidth?.(part.column);
			tellLineWidth = undefined;
		} else {
			tellMouse(part);
		}
	});
	stream.on('newListener', event => {
		if (event === 'readable') {
			reader.start();
		}
	});
	stream.on('removeListener', event => {
		if (event === 'readable') {
			reader.stop();
		}
	});
	const keySwitch = createKeySwitch({keys, terminal, hasMouse});
	const asked = {
		isTTY: true,
		read: () => texts.shift() ?? null,
		setEncoding: (encoding: BufferEncoding) => keys.setEncoding(encoding),
		setRawMode: keySwitch.set,
		ref: () => keys.ref(),
		unref: () => keys.unref(),
	};
	return {
		// The library asks for a whole stream and uses what stands here.
		keys: Object.assign(stream, asked) as unknown as NodeJS.ReadStream,
		keepKeys: keySwitch.keep,
		onMouse(listener) {
			tellMouse = listener;
		},
		askLineWidth(listener) {
			if (asksLineWidth) {
				tellLineWidth = listener;
				terminal.write(lineWidthQuestion);
			}
		},
	};
}

/** Takes the keys one by one, and the mouse with them, or gives both back; what is kept is not given back. */
function createKeySwitch({keys, terminal, hasMouse}: Omit<InputOptions, 'asksLineWidth'>) {
	let wereTaken = false;
	let areKept = false;
	return {
		keep(isWanted: boolean) {
			areKept = isWanted;
		},
		set(areTaken: boolean) {
			// The runtime remembers what it asked for last, and would not ask again; the shell may have since.
			const modes = areKept ? (areTaken ? [false, true] : []) : [areTaken];
			for (const isRaw of modes) {
				keys.setRawMode(isRaw);
			}

			if (areTaken !== wereTaken) {
				wereTaken = areTaken;
				const [start, mouse] = areTaken ? [lineStart, mouseOn] : ['', mouseOff];
				terminal.write(hasMouse ? start + mouse : start);
			}
		},
	};
}

/** Reads the terminal and hands over whole parts, an Esc that nothing follows after its wait. */
function createReader(
	keys: NodeJS.ReadStream,
	splitter: InputSplitter,
	handOver: (part: InputPart) => void,
): {readonly start: () => void; readonly stop: () => void} {
	let wait: NodeJS.Timeout | undefined;
	const waitForMore = (waitMs: number) => {
		const own = setTimeout(() => {
			// On a busy machine the wait may be over while the rest stands ready to be read.
			setImmediate(() => {
				if (wait === own) {
					splitter.giveUp().forEach(handOver);
				}
			});
		}, waitMs);
		wait = own;
	};
	const stopWaiting = () => {
		clearTimeout(wait);
		wait = undefined;
	};
	const read = () => {
		stopWaiting();
		for (let piece: unknown = keys.read(); piece !== null; piece = keys.read()) {
			splitter.take(String(piece)).forEach(handOver);
		}

		const held = splitter.held();
		if (held !== 'nothing') {
			waitForMore(waitsMs[held]);
		}
	};
	return {
		start: () => keys.on('readable', read),
		stop() {
			keys.off('readable', read);
			stopWaiting();
			splitter.reset();
		},
	};
}

/** Modes of the terminal switched on or off, which move nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const modesAlone = /^(?:\u001B\[\?\d+[hl])*$/;

/** Where either screen begins or ends, the cursor is that screen's; a screen of its own is drawn from its top. */
const otherScreen = '[?1049';

const ownScreen = '\u001B[?1049h';

const top = '\u001B[H';

const clear = '\u001B[J';

const hideCursor = '\u001B[?25l';

/** The terminal shows what is between at once (mode 2026), where it knows the mode. */
const beginFrame = '\u001B[?2026h';

const endFrame = '\u001B[?2026l';

/** The terminal itself keeps where the library left the cursor. */
const keep = '\u001B7';

const putBack = '\u001B[?25l\u001B8';

/** Makes the output of one screen; what else the stream does is the terminal's own. */
export function createTerminalOutput(terminal: NodeJS.WriteStream): ScreenOutput {
	let wanted: CursorPlace | undefined;
	let isPlaced = false;
	let isOwnScreen = false;
	let painted: {readonly columns: number; readonly rows: number} | undefined;
	/** A screen that is painted already is not taken anew, which would clear it; of another size by now, it is cleared. */
	const taken = () => {
		const isSame = painted?.columns === terminal.columns && painted.rows === terminal.rows;
		const isPainted = painted !== undefined;
		painted = undefined;
		return isPainted ? (isSame ? top : top + clear) : ownScreen + top;
	};
	const write: typeof terminal.write = (text: string | Uint8Array, ...rest: never[]) => {
		if (typeof text !== 'string' || (modesAlone.test(text) && !text.includes(otherScreen))) {
			return terminal.write(text, ...rest);
		}

		const isOther = text.includes(otherScreen);
		isOwnScreen = isOther ? text.endsWith(ownScreen) : isOwnScreen;
		const place = isOther ? undefined : wanted;
		const drawn = text.endsWith(ownScreen) ? text.slice(0, -ownScreen.length) + taken() : text;
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
		paint(rows, cursor) {
			painted = {columns: terminal.columns, rows: terminal.rows};
			isOwnScreen = true;
			const frame = ownScreen + hideCursor + top + rows.join('\r\n') + (cursor ? placeCode(cursor) : '');
			terminal.write(beginFrame + frame + endFrame);
		},
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

// Whether a terminal surely draws lines and marks beyond ASCII, and each of them one cell wide. In a Chinese, Japanese or
// Korean locale terminals may give such characters two cells ("ambiguous" width), and columns would break: there the screen
// begins in ASCII, and the terminal is asked; in a locale that is not UTF-8 it stays ASCII.

/** From the environment; of the locale's variables the first that is set counts, as everywhere. */
export function drawsUnicode(environment: Environment, platform: NodeJS.Platform): boolean {
	const locale = localeOf(environment);
	if (wideLocale.test(locale) || isPlainTerminal(environment)) {
		return false;
	}

	// Windows sets none of them, and its terminals are UTF-8.
	return /utf-?8/i.test(locale) || (locale === '' && platform === 'win32');
}

/** Whether the locale leaves it open how wide the terminal draws lines and marks, so that it is worth asking. */
export function asksLineWidth(environment: Environment): boolean {
	const locale = localeOf(environment);
	return wideLocale.test(locale) && /utf-?8/i.test(locale) && !isPlainTerminal(environment);
}

type Environment = Readonly<Record<string, string | undefined>>;

const wideLocale = /^(zh|ja|ko)/i;

function localeOf(environment: Environment): string {
	return [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find(Boolean) ?? '';
}

function isPlainTerminal({TERM: terminal}: Environment): boolean {
	return terminal === 'dumb' || terminal === 'linux';
}

// Whether a terminal is known to show links (OSC 8). Terminals that do not know the code should skip it, but some print
// it, so only those that are known to have it get it. Inside tmux and screen it depends on both ends: none there.

/** From the environment; FORCE_HYPERLINK decides where it is set, 0 for no. */
export function supportsLinks(environment: Environment): boolean {
	const forced = environment['FORCE_HYPERLINK'];
	if (forced !== undefined && forced !== '') {
		return forced !== '0';
	}

	const {TERM: terminal = '', TERM_PROGRAM: program = '', VTE_VERSION: vte = ''} = environment;
	if (environment['TMUX'] !== undefined || /^(screen|tmux|dumb)/.test(terminal)) {
		return false;
	}

	return (
		['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'].includes(program) ||
		/^(xterm-kitty|xterm-ghostty|foot|alacritty|wezterm)/.test(terminal) ||
		environment['WT_SESSION'] !== undefined ||
		environment['KONSOLE_VERSION'] !== undefined ||
		Number(vte) >= 5000
	);
}
