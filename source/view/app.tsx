/**
 * The root of the screen: the one component with hooks for keys and size. It hands presses to the store and draws
 * what `screenContent` makes of the state. With this file come React and the drawing library: it is loaded when the first
 * frame stands on the terminal.
 */

import {
	Box,
	render,
	Text,
	Transform,
	useApp,
	useInput,
	useIsScreenReaderEnabled,
	usePaste,
	useStdout,
	useWindowSize,
} from 'ink';
import {useEffect, useLayoutEffect, useRef, useSyncExternalStore} from 'react';
import {decodeKeys} from '../keys/key-table.ts';
import type {Effect, EffectResult} from '../state/indexes.ts';
import type {Store} from '../state/store.ts';
import {cleanText} from '../text/clean-text.ts';
import {readerLines} from './frame-lines.ts';
import type {HeldTerminal, ScreenEdge, ScreenInput, ScreenOutput} from './open-screen.ts';
import {screenRows} from './pane-frame.ts';
import {cursorOf, type DrawOptions, preparation, screenContent} from './screen-lines.ts';

type Drawing = {
	readonly store: Store;
	readonly draw: DrawOptions;
	readonly input: ScreenInput;
	readonly output: ScreenOutput;
	readonly edge: ScreenEdge;
	readonly held: HeldTerminal;
};

/** Draws the screen from now on, and gives the terminal back in the end; draws it in other ways when it is told to. */
export function startDrawing({store, draw, input, output, edge, held}: Drawing) {
	const screen = (drawOptions: DrawOptions) => (
		<App
			store={store}
			drawOptions={drawOptions}
			edge={edge}
			held={held}
			keepKeys={input.keepKeys}
			placeCursor={output.placeCursor}
		/>
	);
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
	return {...app, redraw: (drawOptions: DrawOptions) => app.rerender(screen(drawOptions))};
}

type Props = {
	readonly store: Store;
	readonly drawOptions: DrawOptions;
	readonly edge: ScreenEdge;
	readonly held?: HeldTerminal;
	readonly keepKeys?: ScreenInput['keepKeys'];
	readonly placeCursor?: ScreenOutput['placeCursor'];
};

/** Draws the program. */
export function App({store, drawOptions, edge, held, keepKeys, placeCursor}: Props) {
	const {exit, suspendTerminal, waitUntilRenderFlush} = useApp();
	const {write} = useStdout();
	const {columns, rows} = useWindowSize();
	const isReading = useIsScreenReaderEnabled();
	const state = useSyncExternalStore(store.subscribe, store.getState);
	useInput((input, key) => store.press(decodeKeys(input, key)));
	usePaste(store.paste);
	useEffect(() => {
		store.resize(columns, rows);
	}, [store, columns, rows]);
	useEffect(() => {
		let isAwaited = false;
		// A terminal moves what stands on it when it changes its size, also back to the size that it had: a frame may have
		// been on its way meanwhile, and the library counts rows from where it ended.
		return edge.onResized(() => {
			if (!isAwaited) {
				isAwaited = true;
				void waitUntilRenderFlush().then(() => {
					isAwaited = false;
					write(fromTheTop);
				});
			}
		});
	}, [edge, write, waitUntilRenderFlush]);
	useEffect(() => {
		if (state.exit !== undefined) {
			exit(state.exit);
		}
	}, [state.exit, exit]);
	const running = useRef(Promise.resolve());
	useEffect(() => {
		const perform = async (effect: Effect) => {
			switch (effect.kind) {
				case 'suspend':
					return edge.canSuspend ? await retake(edge.suspend) : cannotSuspend;
				case 'edit': {
					let result: EffectResult | undefined;
					await retake(async () => {
						result = await edge.run(effect);
					});
					return result;
				}

				case 'redraw':
					keepKeys?.(true);
					return await retake(async () => {}).finally(() => keepKeys?.(false));
				default:
					return await edge.run(effect);
			}
		};
		// The one way back to the terminal: whatever had it meanwhile, it is taken as at the start, at its present size.
		const retake = async (absence: () => Promise<void>) => {
			await suspendTerminal(async () => {
				held?.lend();
				await absence();
				held?.hold();
				edge.measure();
			});
		};
		// One after another, as they were asked for: the second of two copies is what stays in the clipboard.
		for (const effect of state.effects.length === 0 ? [] : store.takeEffects()) {
			running.current = running.current
				.then(() => perform(effect))
				.then(result => result && store.finishEffect(result))
				.catch(error => store.finishEffect({kind: 'done', notice: failureWords(error)}));
		}
	}, [store, edge, state.effects, suspendTerminal, held, keepKeys]);
	useEffect(() => {
		if (state.view === 'statistics') {
			void waitUntilRenderFlush().then(() => store.catchUp());
		}
	}, [store, state, waitUntilRenderFlush]);
	// Between two keys, from the first frame on: the first letter of a search would wait for it, and the first key of each
	// view. Before each step a key is served that has come. Then nothing more happens.
	const {indexes} = store;
	// biome-ignore lint/correctness/useExhaustiveDependencies: other events are prepared anew
	useEffect(() => {
		const steps = preparation(store, drawOptions);
		let next: ReturnType<typeof setImmediate> | undefined;
		const prepare = () => {
			next = steps.next().done === true ? undefined : setImmediate(prepare);
		};
		next = setImmediate(prepare);
		return () => clearImmediate(next);
	}, [store, indexes, drawOptions]);
	const content = screenContent({...state, columns, rows}, store.indexes, drawOptions);
	const cursor = isReading ? undefined : cursorOf(content);
	// Without dependencies: after every frame, because each may have another place for it.
	useLayoutEffect(() => placeCursor?.(cursor));
	if (isReading) {
		return <Text>{readerLines(state, store.indexes, content).join('\n')}</Text>;
	}

	// Each row whole, in place of an empty one: the library would measure, check and take apart what is a row of cells already.
	const shown = screenRows(content, {columns, rows});
	return (
		<Box width={columns} height={rows}>
			<Transform transform={(_, row) => shown[row] ?? ''}>{' \n'.repeat(rows)}</Transform>
		</Box>
	);
}

/** To the first cell, and nothing below it: what is drawn next begins there. */
const fromTheTop = '\u001B[H\u001B[J';

const cannotSuspend: EffectResult = {
	kind: 'done',
	notice: 'This system cannot stop a program; q quits.',
};

/** What the edge did not foresee ends no screen. */
function failureWords(error: unknown): string {
	return `This failed: ${cleanText(error instanceof Error ? error.message : String(error))}`;
}
