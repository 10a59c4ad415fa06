/**
 * The root of the screen: the one component with hooks for keys and size. It hands presses to the store and draws
 * what `screenContent` makes of the state.
 */

import {Box, Text, useApp, useInput, useIsScreenReaderEnabled, usePaste, useStdout, useWindowSize} from 'ink';
import {useEffect, useLayoutEffect, useRef, useSyncExternalStore} from 'react';
import {decodeKeys} from '../keys/decode-keys.ts';
import {dividerColumns, type Rectangle} from '../layout/layout.ts';
import {fitLine, type Line} from '../layout/line.ts';
import type {Effect, EffectResult} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {cleanText} from '../text/clean-text.ts';
import {known} from '../text/words.ts';
import {readerLines} from './frame-lines.ts';
import type {CursorPlace, ScreenEdge, ScreenOutput} from './open-screen.tsx';
import {type DrawOptions, type PaneContent, type ScreenContent, screenContent} from './screen-lines.ts';
import {styledLine} from './theme.ts';

type Props = {
	readonly store: Store;
	readonly drawOptions: DrawOptions;
	readonly edge: ScreenEdge;
	readonly placeCursor?: ScreenOutput['placeCursor'];
};

/** Draws the program. */
export function App({store, drawOptions, edge, placeCursor}: Props) {
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
				case 'redraw':
					return await retake(async () => {});
				default:
					return await edge.run(effect);
			}
		};
		// The one way back to the terminal: whatever had it meanwhile, it is taken as at the start, at its present size.
		const retake = async (absence: () => Promise<void>) => {
			await suspendTerminal(async () => {
				await absence();
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
	}, [store, edge, state.effects, suspendTerminal]);
	useEffect(() => {
		if (state.view === 'statistics' || state.mode.kind === 'search') {
			void waitUntilRenderFlush().then(() => store.catchUp());
		}
	}, [store, state, waitUntilRenderFlush]);
	const content = screenContent({...state, columns, rows}, store.indexes, drawOptions);
	const cursor = isReading ? undefined : cursorOf(content);
	// Without dependencies: after every frame, because each may have another place for it.
	useLayoutEffect(() => placeCursor?.(cursor));
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

/** Where the cursor stands: in the line that is typed in, else on what is selected, or on the first line in sight. */
function cursorOf(content: ScreenContent): CursorPlace | undefined {
	if (content.kind === 'too-small') {
		return undefined;
	}

	if (content.cursor !== undefined) {
		return {...content.cursor, isShown: true};
	}

	const focused = content.kind === 'panes' ? content.panes.find(({isFocused}) => isFocused) : undefined;
	const {left = 0, top = 0} = focused?.rectangle ?? {};
	return {x: left, y: top + 1 + (focused?.selectedRow ?? 0), isShown: false};
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

// A rectangle of lines under a title. It gets its size and its lines as props and knows nothing else.

type PaneProps = {
	/** The title, as wide as the pane. */
	readonly rule: Line;
	/** The lines in sight; no more than fit below the rule. */
	readonly lines: readonly Line[];
	readonly selectedRow?: number;
	readonly width: number;
	readonly height: number;
};

/**
 * Draws the pane at exactly its size. The lines are fitted here, so the box needs no clipping, which would cost as much
 * as all the rest of a frame.
 */
export function Pane({rule, lines, selectedRow, width, height}: PaneProps) {
	const rows = [
		styledLine(rule),
		...lines
			.slice(0, Math.max(0, height - 1))
			.map((line, row) => styledLine(fitLine(line, width), {isSelected: row === selectedRow})),
	];
	return (
		<Box width={width} height={height} flexShrink={0}>
			<Text>{rows.join('\n')}</Text>
		</Box>
	);
}

// A view: header, search line, panes, footer, each in its rectangle.

type PanesViewProps = {readonly content: Extract<ScreenContent, {kind: 'panes'}>};

/** Draws the view. */
function PanesView({content: {header, search, panes, divider, bottom}}: PanesViewProps) {
	return (
		<Box flexDirection="column">
			<Text>{`${styledLine(header)}\n${styledLine(search)}`}</Text>
			{groupByRow(panes).map(row => (
				<Box key={row[0]?.pane}>
					{row.map(({pane, rectangle, rule, lines, selectedRow}, place) => (
						<Box key={pane}>
							{place === 0 ? undefined : <Divider {...divider} height={rectangle.height} />}
							<Pane
								rule={rule}
								lines={lines}
								{...known({selectedRow})}
								width={rectangle.width}
								height={rectangle.height}
							/>
						</Box>
					))}
				</Box>
			))}
			<Text>{styledLine(bottom)}</Text>
		</Box>
	);
}

/** The line between panes that stand side by side, as wide as the layout leaves it. */
function Divider({top, side, height}: {readonly top: Line; readonly side: Line; readonly height: number}) {
	const rows = [top, ...Array.from({length: Math.max(0, height - 1)}, () => side)];
	return (
		<Box width={dividerColumns} height={height} flexShrink={0}>
			<Text>{rows.map(row => styledLine(row)).join('\n')}</Text>
		</Box>
	);
}

/** Panes that begin on one row of the screen stand side by side. */
function groupByRow(panes: readonly PaneContent[]): PaneContent[][] {
	const rows = new Map<Rectangle['top'], PaneContent[]>();
	for (const pane of panes) {
		rows.set(pane.rectangle.top, [...(rows.get(pane.rectangle.top) ?? []), pane]);
	}

	return [...rows.values()].map(row => row.toSorted((a, b) => a.rectangle.left - b.rectangle.left));
}

// The `?` page over the whole screen.

type HelpViewProps = {
	readonly content: Extract<ScreenContent, {kind: 'help'}>;
	readonly columns: number;
	readonly rows: number;
};

/** Draws the page. */
function HelpView({content: {rule, lines, bottom}, columns, rows}: HelpViewProps) {
	return (
		<Box flexDirection="column">
			<Pane rule={rule} lines={lines} width={columns} height={rows - 1} />
			<Text>{styledLine(bottom)}</Text>
		</Box>
	);
}
