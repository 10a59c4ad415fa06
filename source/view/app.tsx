/**
 * The root of the screen: the one component with hooks for keys and size. It hands presses to the store and draws
 * what `screenContent` makes of the state.
 */

import {Box, Text, useApp, useCursor, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize} from 'ink';
import {useEffect, useRef, useSyncExternalStore} from 'react';
import {decodeKeys} from '../keys/decode-keys.ts';
import type {Store} from '../state/store.ts';
import {cleanText} from '../text/clean-text.ts';
import {HelpView, PanesView} from './panes.tsx';
import {readerLines} from './reader-lines.ts';
import type {ScreenEdge} from './screen-edge.ts';
import {type DrawOptions, screenContent} from './screen-lines.ts';
import {styledLine} from './theme.ts';

type Props = {readonly store: Store; readonly drawOptions: DrawOptions; readonly edge: ScreenEdge};

/** Draws the program. */
export function App({store, drawOptions, edge}: Props) {
	const {exit, suspendTerminal, waitUntilRenderFlush} = useApp();
	const {columns, rows} = useWindowSize();
	const {setCursorPosition} = useCursor();
	const isReading = useIsScreenReaderEnabled();
	const state = useSyncExternalStore(store.subscribe, store.getState);
	useInput((input, key) => store.press(decodeKeys(input, key)));
	usePaste(store.paste);
	useEffect(() => {
		store.resize(columns, rows);
	}, [store, columns, rows]);
	useEffect(() => {
		if (state.exit !== undefined) {
			exit(state.exit);
		}
	}, [state.exit, exit]);
	const running = useRef(Promise.resolve());
	useEffect(() => {
		// One after another, as they were asked for: the second of two copies is what stays in the clipboard.
		for (const effect of state.effects.length === 0 ? [] : store.takeEffects()) {
			running.current = running.current
				.then(async () => {
					if (effect.kind === 'suspend') {
						await suspendTerminal(edge.suspend);
					} else {
						store.finishEffect(await edge.run(effect));
					}
				})
				.catch(error => store.finishEffect({kind: 'done', notice: failureWords(error)}));
		}
	}, [store, edge, state.effects, suspendTerminal]);
	useEffect(() => {
		if (state.view === 'statistics') {
			void waitUntilRenderFlush().then(() => store.catchUp());
		}
	}, [store, state, waitUntilRenderFlush]);
	const content = screenContent({...state, columns, rows}, store.indexes, drawOptions);
	setCursorPosition(content.kind === 'too-small' || isReading ? undefined : content.cursor);
	if (isReading) {
		return <Text>{readerLines(state, store.indexes, content).join('\n')}</Text>;
	}

	return (
		<Box flexDirection="column" width={columns} height={rows}>
			{content.kind === 'panes' ? <PanesView content={content} /> : undefined}
			{content.kind === 'help' ? <HelpView content={content} columns={columns} rows={rows} /> : undefined}
			{content.kind === 'too-small' ? (
				<Text>{content.lines.map(line => styledLine(line)).join('\n')}</Text>
			) : undefined}
		</Box>
	);
}

/** What the edge did not foresee ends no screen. */
function failureWords(error: unknown): string {
	return `This failed: ${cleanText(error instanceof Error ? error.message : String(error))}`;
}
