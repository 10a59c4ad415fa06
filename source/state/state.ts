/**
 * Everything that the screen remembers: ids, texts and positions. Lists, pairings and windows follow from it and the
 * indexes (state/selectors.ts) and are never stored.
 */
import type {Mode} from '../keys/action.ts';
import type {Pane} from '../layout/layout.ts';
import {allLaunches, type LaunchChoice} from '../pairing/launch-choice.ts';
import type {Direction} from '../pairing/pairing-index.ts';

export type State = {
	readonly columns: number;
	readonly rows: number;
	readonly mode: Mode;
	/** Which pane the keys move in. */
	readonly pane: Pane;
	/** The text in the search line, and the place in it where typing goes (counted in characters as read). */
	readonly query: string;
	readonly cursor: number;
	/** The last query without a mistake: what the list shows. */
	readonly appliedQuery: string;
	/** What is wrong with the query, where something is. */
	readonly queryError?: string;
	readonly selectedId?: string;
	/** First line shown of the detail, pairing and help text. */
	readonly detailTop: number;
	readonly pairingTop: number;
	readonly helpTop: number;
	readonly launches: LaunchChoice;
	readonly direction: Direction;
	readonly theatre: 'korea' | 'all';
	/** A word on the last key, shown in the bottom line until the next one. */
	readonly notice?: string;
	/** Set when the program should end, and how. */
	readonly exit?: 'quit' | 'interrupt';
};

/** What the command line decides about the first screen. */
export type StartOptions = Pick<State, 'columns' | 'rows'> &
	Partial<Pick<State, 'query' | 'launches' | 'direction' | 'theatre'>>;

/** The state before the first key; the caller selects the first event (`update` with `select-latest`). */
export function createState({columns, rows, query = '', launches, direction, theatre}: StartOptions): State {
	return {
		columns,
		rows,
		mode: 'browse',
		pane: 'list',
		query,
		cursor: query.length,
		appliedQuery: query,
		detailTop: 0,
		pairingTop: 0,
		helpTop: 0,
		launches: launches ?? allLaunches,
		direction: direction ?? 'nearest',
		theatre: theatre ?? 'korea',
	};
}
