/**
 * The root of the screen: the one component with hooks for keys and size. It hands presses to the store and draws
 * what `screenContent` makes of the state.
 */

import {Box, Text, useApp, useCursor, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {decodeKeys} from '../keys/decode-keys.ts';
import type {Store} from '../state/store.ts';
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
	useInput((input, key) => {
		for (const press of decodeKeys(input, key)) {
			store.press(press);
		}
	});
	usePaste(store.paste);
	useEffect(() => {
		store.resize(columns, rows);
	}, [store, columns, rows]);
	useEffect(() => {
		if (state.exit !== undefined) {
			exit(state.exit);
		}
	}, [state.exit, exit]);
	useEffect(() => {
		const effect = state.effect === undefined ? undefined : store.takeEffect();
		if (effect?.kind === 'suspend') {
			void suspendTerminal(edge.suspend);
		} else if (effect !== undefined) {
			void edge.run(effect).then(store.finishEffect);
		}
	}, [store, edge, state.effect, suspendTerminal]);
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
