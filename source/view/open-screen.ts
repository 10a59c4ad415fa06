/**
 * Opens the screen on a terminal and waits until the user leaves. The first frame is painted here, before React and the
 * drawing library are loaded, which takes longer than all the rest; then the library takes over, with the same frame. On
 * every way out but SIGKILL the terminal is given back: by the library where the user leaves, else by the program's edge.
 */

import type {Dataset} from '../dataset/dataset.ts';
import {keyTable} from '../keys/key-lines.ts';
import {selectActedOn} from '../state/copying.ts';
import type {Effect, EffectResult} from '../state/indexes.ts';
import {createIndexes} from '../state/indexes.ts';
import type {MouseReport, StartOptions, State} from '../state/state.ts';
import {createStore} from '../state/store.ts';
import type {KoreaDay} from '../time/days.ts';
import type {startDrawing} from './app.tsx';
import {screenRows} from './pane-frame.ts';
import {cursorOf, type DrawOptions, screenContent} from './screen-lines.ts';

type ScreenOptions = {
	readonly dataset: Dataset;
	readonly start: Omit<StartOptions, 'columns' | 'rows' | 'today'> & {
		/** The day in Korea when it is asked for. */
		readonly today: () => KoreaDay;
	};
	readonly draw: DrawOptions;
	readonly input: ScreenInput;
	readonly output: ScreenOutput;
	readonly edge: ScreenEdge;
	/** Whether the screen is read out and not looked at: then it is no frame. */
	readonly isReadOut: boolean;
	/** What sees to it that the terminal is given back however the program ends. */
	readonly holdTerminal: () => HeldTerminal;
};

export type HeldTerminal = {
	/** From now on it is given back at whatever ends the program. */
	readonly hold: () => void;
	/** The library gave it back for a while; only the keys of its user end the program with more to say. */
	readonly lend: () => void;
	/** Gives it back: the screen failed to open. */
	readonly giveBack: () => void;
	/** The library gave it back for good. */
	readonly letGo: () => void;
};

/** How the user left: `interrupt` is Ctrl-C; and the ids that were picked, where that was asked for. */
type ScreenEnd = {readonly how: NonNullable<State['exit']>; readonly picked: readonly string[]};

/** Opens the screen until the user leaves. Rejects with the error that ended it otherwise. */
export async function openScreen({
	dataset,
	start,
	draw,
	input,
	output,
	edge,
	isReadOut,
	holdTerminal,
}: ScreenOptions): Promise<ScreenEnd> {
	const {columns, rows} = output.stream;
	const size = {columns, rows};
	const store = createStore(createIndexes(dataset, keyTable), {...start, isAscii: draw.isAscii, ...size});
	const held = holdTerminal();
	held.hold();
	let app: ReturnType<typeof startDrawing>;
	try {
		// The library would ask for raw keys after the first frame: a Ctrl-C pressed on seeing it would still be the
		// terminal's own and end the shell's line as well. It takes the mode back when it ends. What is pressed before the
		// library is there waits in the terminal.
		input.keys.setRawMode(true);
		input.onMouse(store.point);
		edge.onContinued(store.wake);
		// Nothing waits for the answer: the screen is drawn anew when it comes.
		input.askLineWidth(cells => {
			if (cells === 1) {
				app.redraw({...draw, isUnicode: true});
			}
		});
		if (!isReadOut) {
			const content = screenContent(store.getState(), store.indexes, draw);
			output.paint(screenRows(content, size), cursorOf(content));
		}

		const {startDrawing} = await import('./app.tsx');
		app = startDrawing({store, draw, input, output, edge, held});
	} catch (error) {
		held.giveBack();
		throw error;
	}

	// A fault outside of the drawing, at a key or in a timer, would end the process with the terminal still taken.
	const faults: unknown[] = [];
	const stopWatching = edge.onFault(fault => {
		faults.push(fault);
		app.unmount();
	});
	try {
		await app.waitUntilExit();
	} finally {
		held.letGo();
		stopWatching();
	}

	if (faults.length > 0) {
		throw faults[0];
	}

	const state = store.getState();
	const picked = state.exit === 'pick' ? selectActedOn(state, store.indexes) : [];
	return {how: state.exit ?? 'quit', picked: picked.map(({id}) => id)};
}

// What the screen needs of the world outside; made by the program's edge and handed in.

export type ScreenEdge = {
	/** Copies, opens, writes, or has the editor write (the terminal is given back before); says in one sentence what came of it, and never rejects. */
	run(effect: Exclude<Effect, {kind: 'suspend' | 'redraw'}>): Promise<EffectResult | undefined>;
	/** Stops the program until the shell wakes it; the terminal is given back before and taken again after. */
	suspend(): Promise<void>;
	/** Whether the system can stop a program at all. */
	readonly canSuspend: boolean;
	/** Asks for the size of the terminal anew. */
	measure(): void;
	/** Calls back when the terminal has changed its size, be it back to the same; returns how to stop. */
	onResized(listener: () => void): () => void;
	/** Calls back with a fault that nothing else caught; returns how to stop. */
	onFault(listener: (fault: unknown) => void): () => void;
	/** Calls back when the program was woken after something else than `suspend` had stopped it. */
	onContinued(listener: () => void): void;
};

export type MouseListener = (report: MouseReport) => void;

/** What the terminal sends. */
export type ScreenInput = {
	/** The keys, one stream as the terminal itself gives them. */
	readonly keys: NodeJS.ReadStream;
	/**
	 * Keeps the keys while the library gives them up for a moment, to draw anew, and takes them anew after: what is typed
	 * meanwhile would be the terminal's own, and a Ctrl-D the end of the input.
	 */
	keepKeys(areKept: boolean): void;
	/** Calls back for each click and turn of the wheel; they come only where the mouse was asked for. */
	onMouse(listener: MouseListener): void;
	/**
	 * Asks the terminal how many cells `─` takes and calls back once with the answer, which may never come; does nothing
	 * where there is no doubt. To be called while the keys are raw and nothing is drawn.
	 */
	askLineWidth(listener: (cells: number) => void): void;
};

/** Where frames are written. */
export type ScreenOutput = {
	readonly stream: NodeJS.WriteStream;
	/** Takes the alternate screen and writes whole rows on it, from its top; what the stream draws first stands where they do. */
	paint(rows: readonly string[], cursor: CursorPlace | undefined): void;
	/** Where the cursor stands after each frame; undefined where the drawing leaves it. */
	placeCursor(place: CursorPlace | undefined): void;
};

/** A cell of the screen, counted from 0, and whether the cursor is seen there. */
export type CursorPlace = {readonly x: number; readonly y: number; readonly isShown: boolean};
