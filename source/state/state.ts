/**
 * Everything that the screen remembers: ids, texts and positions. Lists, pairings and windows follow from it and the
 * indexes (state/selectors.ts) and are never stored.
 */

import type {EventKind, LaunchClass} from '../dataset/event.ts';
import type {Pane, ViewName} from '../layout/layout.ts';
import type {TimelineZoom} from '../layout/timeline-axes.ts';
import type {PairOrder, PairQuestion} from '../pairing/pair-list.ts';
import type {Direction} from '../pairing/pairing-index.ts';
import {allLaunches, type LaunchChoice} from '../pairing/pairings.ts';
import type {CountField} from '../search/query.ts';
import type {Figure} from '../stats/statistics.ts';
import type {DaySpan, KoreaDay} from '../time/days.ts';
import type {Effect, WriteEffect} from './indexes.ts';
import type {SavedSearch} from './searches.ts';

export type State = {
	readonly columns: number;
	readonly rows: number;
	/** Today in Korea at the last key, for dates typed as `today` or `-7`. */
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
	/** Queries left in the line, of earlier sessions too, newest first, and which of them stands in the line; -1 for none. */
	readonly history: readonly string[];
	/** Searches saved under a name, by name. */
	readonly saved: readonly SavedSearch[];
	readonly historyPlace: number;
	/** What Tab completes, and which candidate stands in the line; gone with any other key. */
	readonly completion?: {readonly base: TextField; readonly place: number};
	/** The event selected in all views. */
	readonly selectedId?: string;
	/** In Pairs the event on the other side of the selected row: in a window one event may have several rows. */
	readonly partnerId?: string;
	/** The event that a search took away from the selection: it is selected again once it is listed. */
	readonly wantedId?: string;
	/** The row of the list pane in which the selected event stands since a click; undefined for its middle. */
	readonly listPlace?: number;
	/** The first line shown of each text that scrolls. */
	readonly tops: Readonly<Record<TextName, number>>;
	/** In each text the place of the marked line among those that can be followed; the first where none is said. */
	readonly linkPlaces: Readonly<Partial<Record<TextName, number>>>;
	/** Where following came from, newest last, and what was gone back from, the next to go forth to last. */
	readonly trail: {readonly back: readonly State[]; readonly forth: readonly State[]};
	/** The map of the launch stands in place of the detail. */
	readonly isMapShown: boolean;
	/** Ids of the marked events, in the order in which they were marked. */
	readonly marked: readonly string[];
	/** The two marked events stand side by side in place of the pairing. */
	readonly isComparing: boolean;
	/** The focused pane has the whole screen. */
	readonly isZoomed: boolean;
	/** Drawn without characters of ambiguous width: maps choose their signs by it. */
	readonly isAscii: boolean;
	/** What Pairs lists: drills or launches, the nearest or all within a window; and in which order. */
	readonly pairQuestion: PairQuestion;
	readonly pairOrder: PairOrder;
	readonly isPairOrderReversed: boolean;
	/** The day that Day shows; undefined for the day of the selected event. */
	readonly day: KoreaDay | undefined;
	/** What it shows of it: that day, its week or month, or the days that were typed last. */
	readonly period: 'day' | 'week' | 'month' | 'span';
	readonly typedSpan?: DaySpan;
	/** Day in its long form. */
	readonly isFullSummary: boolean;
	/** The searches, with their choice of launches, whose figures are counted: Statistics shows no others. */
	readonly counted: readonly string[];
	/** The place of the figure selected in Statistics; -1 until one is. */
	readonly figureAt: number;
	/** Statistics with p-values. */
	readonly hasP: boolean;
	/** The figure whose pairs Pairs shows, and no others. */
	readonly behind?: Figure;
	readonly timelineZoom: TimelineZoom;
	/** Kinds without an event in sight have a row in Timeline too. */
	readonly hasEmptyLanes: boolean;
	readonly launches: LaunchChoice;
	readonly direction: Direction;
	readonly theatre: 'korea' | 'all';
	/** What the edge is asked to do, in this order; taken off as soon as it begins. */
	readonly effects: readonly Effect[];
	/** A word on the last key, shown in the footer until the next one. */
	readonly notice?: string;
	/** Set when the program should end, and how. */
	readonly exit?: 'quit' | 'interrupt' | 'pick';
	/** Enter in a list chooses, for the program that asked with --pick, and ends the screen. */
	readonly isPicking: boolean;
	/** There is an editor to write own events in. */
	readonly hasEditor: boolean;
};

/** What keys mean: browsing, typing in the search line, answering the footer, reading the help or typing in its search. */
type Mode =
	| {readonly kind: 'browse'}
	| {readonly kind: 'search'; readonly before: BeforeSearch}
	/** Choosing among earlier and saved searches, from the search line. */
	| {
			readonly kind: 'recall';
			readonly field: TextField;
			readonly place: number;
			readonly before: BeforeSearch;
	  }
	| {readonly kind: 'prompt'; readonly prompt: Prompt}
	/** Choosing the form in which something is copied. */
	| {readonly kind: 'copy'}
	/** Choosing the kind of an event of the user's own, to be written. */
	| {readonly kind: 'own'}
	/** Choosing the launches that count: the place in the list, and the classes marked. */
	| {readonly kind: 'pick'; readonly place: number; readonly marked: readonly LaunchClass[]}
	/** Choosing the kind of events that is listed: the place in the list. */
	| {readonly kind: 'kinds'; readonly place: number}
	/** What is listed, counted by a field, or by two: the row pointed at. */
	| {
			readonly kind: 'count';
			readonly field: CountField;
			readonly crossed?: CountField;
			readonly place: number;
	  }
	| {readonly kind: 'help' | 'help-search'; readonly search: TextField};

export type ModeName = Mode['kind'];

/** What Esc while typing restores: the query, its result, and the place in it. */
export type BeforeSearch = Pick<
	State,
	'query' | 'appliedQuery' | 'queryError' | 'pane' | 'selectedId' | 'wantedId' | 'listPlace' | 'tops' | 'day'
>;

/** A line that is typed in, and where in it typing goes, counted in characters as a reader counts them. */
export type TextField = {readonly text: string; readonly cursor: number};

/** The texts that scroll. */
export type TextName = 'detail' | 'pairing' | 'help' | 'day' | 'statistics';

export const browsing: Mode = {kind: 'browse'};

/** What the command line decides about the first screen. */
export type StartOptions = Pick<State, 'columns' | 'rows' | 'today'> &
	Partial<
		Pick<
			State,
			| 'query'
			| 'launches'
			| 'direction'
			| 'theatre'
			| 'isAscii'
			| 'history'
			| 'saved'
			| 'notice'
			| 'isPicking'
			| 'hasEditor'
		>
	>;

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
	isPicking = false,
	hasEditor = false,
	history = [],
	saved = [],
	notice,
}: StartOptions): State {
	return {
		columns,
		rows,
		today,
		view: 'events',
		mode: browsing,
		pane: 'list',
		query,
		cursor: query.length,
		appliedQuery: query,
		isPicking,
		hasEditor,
		history,
		saved,
		...(notice === undefined ? {} : {notice}),
		historyPlace: -1,
		tops: {detail: 0, pairing: 0, help: 0, day: 0, statistics: 0},
		linkPlaces: {},
		trail: {back: [], forth: []},
		isMapShown: false,
		marked: [],
		isComparing: false,
		isZoomed: false,
		isAscii,
		pairQuestion: {by: 'drill'},
		pairOrder: 'date',
		isPairOrderReversed: false,
		day: undefined,
		period: 'day',
		isFullSummary: false,
		counted: [],
		figureAt: -1,
		hasP: false,
		effects: [],
		timelineZoom: 'year',
		hasEmptyLanes: false,
		launches: launches ?? allLaunches,
		direction: direction ?? 'nearest',
		theatre: theatre ?? 'korea',
	};
}

// What the terminal sends.

/** One press: the name of a key (`down`, `ctrl-d`, `j`), and the text that it types, if any. */
export type KeyPress = {readonly name: string; readonly text?: string};

/** One turn of the wheel or one click, and the cell that it fell on, counted from 0. */
export type MouseReport = {
	readonly kind: 'click' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

// The questions that the footer asks, and what can be answered.

export type Prompt = {
	readonly field: TextField;
	/** What is wrong with the last answer. */
	readonly error?: string;
} & (
	| {readonly kind: 'date'}
	| {
			readonly kind: 'file';
			/** What is written: `27 pairs`. */
			readonly what: string;
			/** The name is still the proposed one: typing replaces it. */
			readonly isProposed?: boolean;
			/** How the name can go on. */
			readonly note?: string;
	  }
	| {readonly kind: 'replace'; readonly effect: WriteEffect}
	/** Whether the editor is opened on a faulty draft once more. */
	| {readonly kind: 'edit-again'; readonly event: EventKind; readonly draft: string}
	| {
			readonly kind: 'source' /** The address of each source, where it has one, by its number less one. */;
			readonly urls: readonly (string | undefined)[];
	  }
);

/** The question, and an example of an answer. */
export function promptWords(prompt: Prompt): {readonly question: string; readonly hint: string} {
	switch (prompt.kind) {
		case 'date':
			return {question: 'Go to date:', hint: '2023-03-19, -7, 2022-10-31..2022-11-06, or save NAME'};
		case 'file':
			return {question: `Write ${prompt.what} to file:`, hint: 'Enter writes, Tab completes, Esc does not'};
		case 'replace':
			return {question: `${prompt.effect.file} already exists. Overwrite? (yes or no)`, hint: ''};
		case 'edit-again':
			return {question: 'Edit it again? (yes or no)', hint: ''};
		case 'source':
			return {question: `Open which source? (1-${prompt.urls.length})`, hint: 'Enter opens, Esc does not'};
	}
}

/** The state that asks the edge for something more. */
export function withEffect(state: State, effect: Effect): State {
	return {...state, effects: [...state.effects, effect]};
}

/** The state without the question. */
export function closePrompt(state: State): State {
	return {...state, mode: browsing};
}
