/**
 * The terminal's keys and mouse: a stream of the keys for the drawing library, which knows no mouse, and the reports of
 * the mouse beside it, in the order in which they were typed. The terminal is asked for reports while its keys are
 * taken one by one and no longer, so that whatever gives the keys back (leaving, a signal, Ctrl-Z) stops the mouse too.
 * Where it is wanted, the terminal is asked once how wide it draws a line's character.
 */

import {EventEmitter} from 'node:events';
import {createInputSplitter, type InputPart, type InputSplitter} from '../keys/split-input.ts';
import type {MouseListener, ScreenInput} from '../view/open-screen.ts';

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
