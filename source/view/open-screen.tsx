/**
 * Opens the screen on a terminal and waits until the user leaves. Loaded only when a screen is wanted: with it come
 * React and the drawing library. The terminal is given back by the library on every way out but SIGKILL.
 */

import {render} from 'ink';
import type {Dataset} from '../dataset/dataset.ts';
import {keyTable} from '../keys/key-table.ts';
import {createIndexes} from '../state/indexes.ts';
import {selectActedOn} from '../state/marks.ts';
import type {Effect, EffectResult, MouseReport, StartOptions, State} from '../state/state.ts';
import {createStore} from '../state/store.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {App} from './app.tsx';
import type {DrawOptions} from './screen-lines.ts';

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
}: ScreenOptions): Promise<ScreenEnd> {
	const {columns, rows} = output.stream;
	const store = createStore(createIndexes(dataset, keyTable), {
		...start,
		isAscii: draw.isAscii,
		columns,
		rows,
	});
	// The library would ask for raw keys after the first frame: a Ctrl-C pressed on seeing it would still be the
	// terminal's own and end the shell's line as well. It takes the mode back when it ends.
	input.keys.setRawMode(true);
	input.onMouse(store.point);
	edge.onContinued(store.wake);
	const screen = (drawOptions: DrawOptions) => (
		<App store={store} drawOptions={drawOptions} edge={edge} placeCursor={output.placeCursor} />
	);
	// Nothing waits for the answer: the screen is drawn anew when it comes.
	input.askLineWidth(cells => {
		if (cells === 1) {
			app.rerender(screen({...draw, isUnicode: true}));
		}
	});
	const app = render(screen(draw), {
		stdin: input.keys,
		stdout: output.stream,
		alternateScreen: true,
		incrementalRendering: true,
		exitOnCtrlC: false,
		// Decided by the caller: a real terminal is interactive even where CI is set.
		interactive: true,
		maxFps: 60,
	});
	// A fault outside of the drawing, at a key or in a timer, would end the process with the terminal still taken.
	const faults: unknown[] = [];
	const stopWatching = edge.onFault(fault => {
		faults.push(fault);
		app.unmount();
	});
	try {
		await app.waitUntilExit();
	} finally {
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
	/** Copies, opens or writes; says in one sentence what came of it, and never rejects. */
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
	/** Where the cursor stands after each frame; undefined where the drawing leaves it. */
	placeCursor(place: CursorPlace | undefined): void;
};

/** A cell of the screen, counted from 0, and whether the cursor is seen there. */
export type CursorPlace = {readonly x: number; readonly y: number; readonly isShown: boolean};
