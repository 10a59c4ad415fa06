import {EventEmitter, once} from 'node:events';
import {describe, expect, it} from 'vitest';
import {createTerminalInput} from '../../source/edge/terminal-streams.ts';

const escapeCode = '\u001B';
const click = `${escapeCode}[<0;5;3M`;

/** A terminal that is only what the input uses, and a listener that writes down what comes of it. */
function openInput({hasMouse = true} = {}) {
	const pieces: string[] = [];
	const written: string[] = [];
	const seen: unknown[] = [];
	const rawModes: boolean[] = [];
	const terminal = Object.assign(new EventEmitter(), {
		read: () => pieces.shift() ?? null,
		setRawMode: (isRaw: boolean) => rawModes.push(isRaw),
	});
	const input = createTerminalInput({
		keys: terminal as unknown as NodeJS.ReadStream,
		terminal: {write: (text: string) => written.push(text)} as unknown as NodeJS.WriteStream,
		hasMouse,
	});
	const listen = () => {
		for (let text = input.keys.read(); text !== null; text = input.keys.read()) {
			seen.push(text);
		}
	};
	input.onMouse(report => seen.push(report.kind));
	input.keys.on('readable', listen);
	return {
		input,
		seen,
		rawModes,
		written: () => written.join(''),
		isRead: () => terminal.listenerCount('readable') > 0,
		send(...sent: string[]) {
			pieces.push(...sent);
			terminal.emit('readable');
		},
		stop: () => input.keys.off('readable', listen),
	};
}

describe('the input of the terminal', () => {
	it('hands keys and clicks over in the order in which they came, each whole', () => {
		const {send, seen} = openInput();
		send(`j${click}k`, `${escapeCode}[`);
		send('A');
		expect(seen).toEqual(['j', 'click', 'k', `${escapeCode}[A`]);
	});

	it('hands an Esc over that nothing follows', async () => {
		const {input, send, seen} = openInput();
		send(escapeCode);
		expect(seen).toEqual([]);
		await once(input.keys, 'readable');
		expect(seen).toEqual([escapeCode]);
	});

	it('asks for the mouse as long as the keys are taken, each time anew', () => {
		const {input, written, rawModes} = openInput();
		for (const isRaw of [true, true, false, true, false]) {
			input.keys.setRawMode(isRaw);
		}

		const on = `\r${escapeCode}[?1000h${escapeCode}[?1006h`;
		const off = `${escapeCode}[?1006l${escapeCode}[?1000l`;
		expect(written()).toBe(on + off + on + off);
		expect(rawModes).toEqual([true, true, false, true, false]);
	});

	it('keeps the keys where the library gives them up for a moment, and takes them anew after', () => {
		const {input, rawModes} = openInput();
		input.keys.setRawMode(true);
		input.keepKeys(true);
		input.keys.setRawMode(false);
		// A Ctrl-D that comes now is a key still.
		expect(rawModes).toEqual([true]);
		input.keys.setRawMode(true);
		input.keepKeys(false);
		expect(rawModes).toEqual([true, false, true]);
		input.keys.setRawMode(false);
		expect(rawModes).toEqual([true, false, true, false]);
	});

	it('asks for no mouse where none is wanted', () => {
		const {input, written} = openInput({hasMouse: false});
		input.keys.setRawMode(true);
		input.keys.setRawMode(false);
		expect(written()).toBe('\r');
	});

	it('leaves the terminal alone while nobody listens', () => {
		const {stop, isRead, send, seen} = openInput();
		expect(isRead()).toBe(true);
		send(escapeCode);
		stop();
		expect(isRead()).toBe(false);
		expect(seen).toEqual([]);
	});
});
