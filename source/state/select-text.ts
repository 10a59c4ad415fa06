/**
 * The text that scrolls: which one the keys move now, how long it is and how much of it is in sight.
 * The same functions give the panes their lines, so that what is scrolled and what is drawn cannot differ.
 */
import {helpLines} from '../keys/help-lines.ts';
import {detailLines} from '../layout/detail-lines.ts';
import {type Layout, layoutEvents, type Pane, type Rectangle} from '../layout/layout.ts';
import type {Line} from '../layout/line.ts';
import {pairingLines} from '../layout/pairing-lines.ts';
import type {Indexes} from './indexes.ts';
import {selectEvent, selectPairing, selectPairings} from './selectors.ts';
import type {State} from './state.ts';

/** Each pane's first line is its title. */
const titleRows = 1;

export type ScrolledText = {
	/** Where the state keeps the first line shown. */
	readonly field: 'detailTop' | 'pairingTop' | 'helpTop';
	/** Lines of the text, and how many of them are shown. */
	readonly count: number;
	readonly height: number;
};

/** The layout of the Events view for this state. */
export function selectLayout({columns, rows, pane}: State): Layout {
	return layoutEvents({columns, rows, pane});
}

/** The rectangle of a pane's text, without its title; undefined where the pane is not shown. */
export function textRectangle(layout: Layout, pane: Pane): Rectangle | undefined {
	const whole = layout.kind === 'too-small' ? undefined : layout[pane];
	return whole && {...whole, top: whole.top + titleRows, height: Math.max(0, whole.height - titleRows)};
}

/** Rows of the list in sight. */
export function selectListHeight(state: State): number {
	return textRectangle(selectLayout(state), 'list')?.height ?? 1;
}

/** The lines of the detail text at a width. */
export function selectDetailLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	const event = selectEvent(state, indexes);
	return event === undefined ? [] : detailLines(event, indexes.dataset, width);
}

/** The lines of the pairing at a width. */
export function selectPairingLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	const event = selectEvent(state, indexes);
	return event === undefined
		? []
		: pairingLines({
				event,
				pairing: selectPairing(state, indexes),
				pairings: selectPairings(state, indexes),
				dataset: indexes.dataset,
				width,
			});
}

/** The text that the moving keys scroll; undefined where they move the selection. */
export function selectScrolledText(state: State, indexes: Indexes): ScrolledText | undefined {
	if (state.mode === 'help') {
		return {field: 'helpTop', count: helpLines(state.columns).length, height: helpHeight(state)};
	}

	const rectangle = textRectangle(selectLayout(state), state.pane);
	if (state.mode === 'search' || state.pane === 'list' || rectangle === undefined) {
		return undefined;
	}

	return state.pane === 'detail'
		? {
				field: 'detailTop',
				count: selectDetailLines(state, indexes, rectangle.width).length,
				height: rectangle.height,
			}
		: {
				field: 'pairingTop',
				count: selectPairingLines(state, indexes, rectangle.width).length,
				height: rectangle.height,
			};
}

/** Lines of the help in sight: all but its title and the bottom line. */
export function helpHeight({rows}: State): number {
	return Math.max(1, rows - 2);
}
