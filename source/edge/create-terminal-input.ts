/**
 * The terminal's keys and mouse: a stream of the keys for the drawing library, which knows no mouse, and the reports of
 * the mouse beside it, in the order in which they were typed. The terminal is asked for reports while its keys are
 * taken one by one and no longer, so that whatever gives the keys back (leaving, a signal, Ctrl-Z) stops the mouse too.
 */
import {EventEmitter} from 'node:events';
import {createInputSplitter, type InputPart} from '../keys/split-input.ts';
import type {MouseListener, ScreenInput} from '../view/screen-edge.ts';

export type InputOptions = {
	readonly keys: NodeJS.ReadStream;
	readonly terminal: NodeJS.WriteStream;
	/** Whether the terminal is asked for reports at all; without them its own selection of text works. */
	readonly hasMouse: boolean;
};

/** Presses and turns of the wheel (1000), in the form that knows wide terminals (1006). */
const mouseOn = '\u001B[?1000h\u001B[?1006h';
const mouseOff = '\u001B[?1006l\u001B[?1000l';
/** Keys typed too early were echoed, and the first frame would be drawn beside them. */
const lineStart = '\r';
/** How long an Esc waits for the rest of a sequence before it is a key. */
const escapeWaitMs = 20;

/** Makes the input of one screen. */
export function createTerminalInput({keys, terminal, hasMouse}: InputOptions): ScreenInput {
	const splitter = createInputSplitter({hasMouse});
	const stream = new EventEmitter();
	const texts: string[] = [];
	let tellMouse: MouseListener = () => {};
	let wait: NodeJS.Timeout | undefined;
	let areKeysTaken = false;
	const handOver = (parts: readonly InputPart[]) => {
		for (const part of parts) {
			if (typeof part === 'string') {
				texts.push(part);
				stream.emit('readable');
			} else {
				tellMouse(part);
			}
		}
	};
	const readKeys = () => {
		clearTimeout(wait);
		for (let piece: unknown = keys.read(); piece !== null; piece = keys.read()) {
			handOver(splitter.take(String(piece)));
		}

		if (splitter.isKeyHeld()) {
			wait = setTimeout(giveUpUnlessMoreCame, escapeWaitMs);
		}
	};
	// On a busy machine the wait may be over while the rest stands ready to be read.
	const giveUpUnlessMoreCame = () => {
		setImmediate(() => {
			if (splitter.isKeyHeld()) {
				handOver(splitter.giveUp());
			}
		});
	};
	const takeKeys = (areTaken: boolean) => {
		keys.setRawMode(areTaken);
		if (areTaken === areKeysTaken) {
			return;
		}

		areKeysTaken = areTaken;
		const mouse = areTaken ? mouseOn : mouseOff;
		terminal.write(`${areTaken ? lineStart : ''}${hasMouse ? mouse : ''}`);
	};
	stream.on('newListener', event => {
		if (event === 'readable') {
			keys.on('readable', readKeys);
		}
	});
	stream.on('removeListener', event => {
		if (event === 'readable') {
			keys.off('readable', readKeys);
			clearTimeout(wait);
			splitter.reset();
		}
	});
	const asked = {
		isTTY: true,
		read: () => texts.shift() ?? null,
		setEncoding: (encoding: BufferEncoding) => keys.setEncoding(encoding),
		setRawMode: takeKeys,
		ref: () => keys.ref(),
		unref: () => keys.unref(),
	};
	return {
		// The library asks for a whole stream and uses what stands here.
		keys: Object.assign(stream, asked) as unknown as NodeJS.ReadStream,
		onMouse(listener) {
			tellMouse = listener;
		},
	};
}
