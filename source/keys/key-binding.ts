/** What the key table is made of. */
import type {ViewName} from '../layout/layout.ts';

export type KeyBinding = {
	readonly mode: Mode;
	/** The views in which the keys act; all of them where absent. */
	readonly views?: readonly ViewName[];
	/** Names as `decodeKeys` gives them. */
	readonly keys: readonly string[];
	readonly action: ActionName;
	readonly description: string;
	/** The short words in the bottom line; absent where the key is not shown there. */
	readonly label?: string;
	/** What must be there for the key to act; without it a press says why nothing happens. */
	readonly needs?: Need;
};

/** A binding outside the search line, the help and the questions. */
export type BrowseBinding = Omit<KeyBinding, 'mode'>;

// The names of all that the screen can do. The key table gives each its keys and words; `update` carries it out.

/** What keys mean: browsing, typing in the search line, answering the bottom line, reading the help or typing in its search. */
export type Mode = 'browse' | 'search' | 'prompt' | 'help' | 'help-search';

/** What an action cannot do without. */
export type Need = 'events' | 'launch' | 'pairing' | 'event' | 'source' | 'figures';

/** Actions on the text of the search line. */
export type QueryActionName =
	| 'cursor-left'
	| 'cursor-right'
	| 'cursor-start'
	| 'cursor-end'
	| 'erase-left'
	| 'erase-right'
	| 'erase-word'
	| 'erase-all';

/** Actions that move in the focused pane or the help. */
export type MoveActionName =
	| 'move-down'
	| 'move-up'
	| 'page-down'
	| 'page-up'
	| 'half-page-down'
	| 'half-page-up'
	| 'go-to-first'
	| 'go-to-last';

/** Actions that move the Day view from day to day. */
export type DayActionName = 'previous-day' | 'next-day' | 'previous-event-day' | 'next-event-day';

/** Actions of the Timeline alone. */
export type TimelineActionName =
	| 'previous-event'
	| 'next-event'
	| 'previous-in-lane'
	| 'next-in-lane'
	| 'zoom-in'
	| 'zoom-out';

export type ActionName =
	| QueryActionName
	| MoveActionName
	| DayActionName
	| TimelineActionName
	| 'view-events'
	| 'view-pairs'
	| 'view-timeline'
	| 'view-statistics'
	| 'view-day'
	| 'sort-pairs'
	| 'copy-citation'
	| 'copy-pairing'
	| 'copy-view'
	| 'open-source'
	| 'write-file'
	| 'go-to-date'
	| 'accept-answer'
	| 'cancel-answer'
	| 'suspend'
	| 'start-search'
	| 'leave-search'
	| 'complete-next'
	| 'complete-previous'
	| 'older-query'
	| 'open'
	| 'go-back'
	| 'next-pane'
	| 'previous-pane'
	| 'go-to-other-side'
	| 'switch-direction'
	| 'switch-launches'
	| 'toggle-map'
	| 'open-help'
	| 'close-help'
	| 'search-help'
	| 'leave-help-search'
	| 'clear-help-search'
	| 'quit'
	| 'interrupt';
