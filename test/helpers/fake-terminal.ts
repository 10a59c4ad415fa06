/**
 * A terminal without a process: fake streams around the real drawing library, for frames at any size without the cost
 * of a pseudo-terminal. `press` and `resize` wait for the library's own "flushed", never for a time.
 */
import {EventEmitter} from 'node:events';
import {render} from 'ink';
import type {ReactNode} from 'react';

class FakeStdout extends EventEmitter {
	readonly isTTY = true;
	readonly writes: string[] = [];
	columns: number;
	rows: number;

	constructor(columns: number, rows: number) {
		super();
		this.columns = columns;
		this.rows = rows;
	}

	write = (text: string, done?: unknown): boolean => {
		this.writes.push(text);
		if (typeof done === 'function') {
			done();
		}

		return true;
	};
}

class FakeStdin extends EventEmitter {
	readonly isTTY = true;
	readonly #queue: string[] = [];
	setEncoding(): void {}
	setRawMode(): void {}
	resume(): void {}
	pause(): void {}
	ref(): void {}
	unref(): void {}
	read = (): string | null => this.#queue.shift() ?? null;

	type(keys: string): void {
		this.#queue.push(keys);
		this.emit('readable');
	}
}

export type FakeTerminal = {
	/** The rows of the last frame, trailing spaces gone. */
	screen(): string[];
	/** Types keys in one chunk and waits for the frame. */
	press(keys: string): Promise<string[]>;
	resize(columns: number, rows: number): Promise<string[]>;
	close(): void;
};

/** Draws a component on a fake terminal. */
export async function openFakeTerminal(
	node: ReactNode,
	{columns, rows}: {columns: number; rows: number},
): Promise<FakeTerminal> {
	const stdout = new FakeStdout(columns, rows);
	const stdin = new FakeStdin();
	const app = render(node, {
		// The library asks for whole streams and uses what the fakes have.
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: stdin as unknown as NodeJS.ReadStream,
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
	});
	const screen = () => {
		const frame = stdout.writes.filter(text => text !== '' && !text.startsWith('\u001B[?')).at(-1);
		if (frame === undefined) {
			throw new Error('nothing was drawn');
		}

		return stripEscapes(frame)
			.split('\n')
			.map(row => row.trimEnd());
	};
	await app.waitUntilRenderFlush();
	return {
		screen,
		async press(keys) {
			stdin.type(keys);
			await app.waitUntilRenderFlush();
			return screen();
		},
		async resize(toColumns, toRows) {
			stdout.columns = toColumns;
			stdout.rows = toRows;
			stdout.emit('resize');
			await app.waitUntilRenderFlush();
			return screen();
		},
		close: () => app.unmount(),
	};
}

function stripEscapes(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
	return text.replace(/\u001B\[[0-9;?]*[a-zA-Z]/g, '');
}
