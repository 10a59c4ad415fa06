/**
 * Opens the screen on a terminal and waits until the user leaves. Loaded only when a screen is wanted: with it come
 * React and the drawing library. The terminal is given back by the library on every way out but SIGKILL.
 */

import {render} from 'ink';
import type {Dataset} from '../dataset/dataset.ts';
import {keyTable} from '../keys/key-table.ts';
import {createIndexes} from '../state/indexes.ts';
import type {StartOptions} from '../state/state.ts';
import {createStore} from '../state/store.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {App} from './app.tsx';
import type {ScreenEdge, ScreenInput, ScreenOutput} from './screen-edge.ts';
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

/** How the user left: `quit`, or `interrupt` for Ctrl-C. Rejects with the error that ended the screen otherwise. */
export async function openScreen({
	dataset,
	start,
	draw,
	input,
	output,
	edge,
}: ScreenOptions): Promise<'quit' | 'interrupt'> {
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
			app.rerender(screen({...draw, isFine: true}));
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

	return store.getState().exit ?? 'quit';
}
