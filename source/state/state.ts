/**
 * Everything that the screen remembers: ids, texts and positions. Lists, pairings and windows follow from it and the
 * indexes (state/selectors.ts) and are never stored.
 */
import type {Mode} from '../keys/action.ts';
import type {Pane} from '../layout/layout.ts';
import type {PairOrder} from '../layout/pair-row.ts';
import type {TimelineZoom} from '../layout/timeline-scale.ts';
import type {ViewName} from '../layout/view-name.ts';
import {allLaunches, type LaunchChoice} from '../pairing/launch-choice.ts';
import type {Direction} from '../pairing/pairing-index.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Effect} from './effect.ts';
import type {Prompt} from './prompt.ts';
import type {TextField} from './text-field.ts';

export type State = {
	readonly columns: number;
	readonly rows: number;
	/** Today in Korea, for dates typed as `today` or `-7`. */
	readonly today: KoreaDay;
	readonly view: ViewName;
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
	/** Queries left in the line in this session, newest first, and which of them stands in the line; -1 for none. */
	readonly history: readonly string[];
	readonly historyPlace: number;
	/** What Tab completes, and which candidate stands in the line; gone with any other key. */
	readonly completion?: {readonly base: TextField; readonly place: number};
	/** The event selected in all views. */
	readonly selectedId?: string;
	/** The row of the list pane in which the selected event stands since a click; undefined for its middle. */
	readonly listPlace?: number;
	/** First line shown of the detail, pairing and help text. */
	readonly detailTop: number;
	/** The map of the launch stands in place of the detail. */
	readonly isMapShown: boolean;
	/** Drawn without characters of ambiguous width: maps choose their signs by it. */
	readonly isAscii: boolean;
	readonly pairingTop: number;
	readonly helpTop: number;
	/** What the help is searched for. */
	readonly helpSearch: TextField;
	readonly pairOrder: PairOrder;
	/** The day that Day shows; undefined for the day of the selected event. */
	readonly day: KoreaDay | undefined;
	readonly dayTop: number;
	readonly statisticsTop: number;
	readonly timelineZoom: TimelineZoom;
	/** The first day in sight in Timeline; undefined until it has moved. */
	readonly timelineFirst: KoreaDay | undefined;
	readonly launches: LaunchChoice;
	readonly direction: Direction;
	readonly theatre: 'korea' | 'all';
	/** What the bottom line asks. */
	readonly prompt?: Prompt;
	/** What the edge is asked to do; taken off as soon as it begins. */
	readonly effect?: Effect;
	/** A word on the last key, shown in the bottom line until the next one. */
	readonly notice?: string;
	/** Set when the program should end, and how. */
	readonly exit?: 'quit' | 'interrupt';
};

/** Whether a line is typed in: printable characters are its text. */
export function isTyping({mode}: State): boolean {
	return mode === 'search' || mode === 'prompt' || mode === 'help-search';
}

/** What the command line decides about the first screen. */
export type StartOptions = Pick<State, 'columns' | 'rows' | 'today'> &
	Partial<Pick<State, 'query' | 'launches' | 'direction' | 'theatre' | 'isAscii'>>;

/** The state before the first key; the caller selects the first event (`update` with `start`). */
export function createState({
	columns,
	rows,
	today,
	query = '',
	launches,
	direction,
	theatre,
	isAscii = false,
}: StartOptions): State {
	return {
		columns,
		rows,
		today,
		view: 'events',
		mode: 'browse',
		pane: 'list',
		query,
		cursor: query.length,
		appliedQuery: query,
		history: [],
		historyPlace: -1,
		detailTop: 0,
		isMapShown: false,
		isAscii,
		pairingTop: 0,
		helpTop: 0,
		helpSearch: {text: '', cursor: 0},
		pairOrder: 'date',
		day: undefined,
		dayTop: 0,
		statisticsTop: 0,
		timelineZoom: 'year',
		timelineFirst: undefined,
		launches: launches ?? allLaunches,
		direction: direction ?? 'nearest',
		theatre: theatre ?? 'korea',
	};
}
