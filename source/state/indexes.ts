/**
 * What the screen reads beside its state: the dataset, its search, and the pairings under each choice.
 * Each is made when it is first needed and kept.
 */

import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type EventKind, isDrill} from '../dataset/event.ts';
import type {Pane, ViewName} from '../layout/layout.ts';
import type {Line} from '../layout/line.ts';
import type {TimelineInput} from '../layout/timeline-items.ts';
import {
	orderPairRows,
	type PairQuestion,
	type PairRow,
	pairRows,
	type RowOrder,
} from '../pairing/pair-list.ts';
import {createPairings, launchChoiceText, type PairingChoice, type Pairings} from '../pairing/pairings.ts';
import type {FieldContext} from '../search/field-kinds.ts';
import {createSearchIndex, prepareWords, type SearchIndex} from '../search/match-word.ts';
import {completeQuery, isEmptyQuery, parseQuery, queryProblem} from '../search/parse-query.ts';
import {type SearchResult, searchDrills, searchListed, searchPairings} from '../search/search.ts';
import {computeStatistics, drillsBehind, type Figure, type Statistics} from '../stats/statistics.ts';
import type {Outline} from '../summary/outline.ts';
import {summariseDays} from '../summary/summarise.ts';
import type {Summary} from '../summary/summary.ts';
import type {DaySpan, KoreaDay} from '../time/days.ts';
import type {SearchChange} from './searches.ts';
import type {ModeName, State} from './state.ts';

/** A query's result, or what is wrong with it. */
type QueryOutcome =
	| {readonly ok: true; readonly result: SearchResult}
	| {readonly ok: false; readonly message: string};

export type Indexes = {
	readonly dataset: Dataset;
	/** What keys do and what is said of them: handed in, because a key's record names what it does to the state. */
	readonly keys: KeyTable;
	pairings(choice: PairingChoice): Pairings;
	/** Searches under a choice of launches, because fields such as `gap:` ask for the pairing. */
	search(query: string, choice: PairingChoice): QueryOutcome;
	/**
	 * Makes a little of what a search needs, in a few milliseconds; whether all of it is there. The whole takes a tenth of a
	 * second once, which the first letter typed should not wait for.
	 */
	prepareSearch(): boolean;
	/** What the fields of the search read, for counting by them. */
	fieldContext(choice: PairingChoice): FieldContext;
	/** What the text before the cursor of the search line can become. */
	completions(before: string, choice: PairingChoice): readonly string[];
	/** The rows of Pairs that a query finds, in an order; all rows for a query with a mistake. */
	pairRows(query: string, choice: PairingChoice, wanted: PairQuestion & RowOrder): readonly PairRow[];
	/** The figures of a query's drills: a third of a second for all drills, so they are asked for after a frame. */
	statistics(query: string, choice: PairingChoice): Statistics;
	/** The ids of the drills that a figure of these statistics counts. */
	drillsBehind(figure: Figure, query: string, choice: PairingChoice): ReadonlySet<string>;
	/** The summary of a day or of several. */
	summary(days: DaySpan, choice: PairingChoice): Summary;
};

/** What the program knows of its keys. */
export type KeyTable = {
	/** What a key does where the screen stands; undefined for nothing. */
	bindingOf(state: State, key: string): KeyBinding | undefined;
	/** A key as a reader knows it: `Esc`, `Ctrl-D`, `j`. */
	keyWord(key: string): string;
	/** The `?` page at a width; with a search, the keys and marks that hold all of its words. */
	helpLines(width: number, search: string, view?: ViewName, height?: number): readonly Line[];
};

/** One key, whole: where it acts, what it is called, why it cannot act now, and what it does. */
export type KeyBinding = {
	/** The modes, views and focused panes in which the keys act; all of them where absent. */
	readonly modes?: readonly ModeName[];
	readonly views?: readonly ViewName[];
	readonly panes?: readonly Pane[];
	/** Acts with --pick alone. */
	readonly isPicking?: true;
	/** Names as `decodeKeys` gives them. */
	readonly keys: readonly string[];
	readonly description: string;
	/** The same for the page of keys, where it takes too much room there. */
	readonly short?: string;
	/** The short words in the footer; absent where the key is not shown there. */
	readonly label?: string;
	/** Why the key cannot act now, in one sentence; undefined where it can. */
	readonly reasonOff?: (state: State, indexes: Indexes) => string | undefined;
	readonly act: Handler;
};

export type Handler = (state: State, indexes: Indexes) => State;

/** How many results are kept: going back over a typed query letter by letter costs nothing. */
const keptResults = 64;

const keptSummaries = 16;

export const keptFigures = 16;

/** As far back as `briefing summary` looks unless told otherwise. */
const lookBackDays = 7;

/** Prepares the indexes of a dataset. */
export function createIndexes(dataset: Dataset, keys: KeyTable): Indexes {
	const pairings = new Map<string, Pairings>();
	const searches = new Map<string, SearchIndex>();
	const outcomes = new Map<string, QueryOutcome>();
	const rows = new Map<string, readonly PairRow[]>();
	const summaries = new Map<string, Summary>();
	const figures = new Map<string, Statistics>();
	const behind = new Map<string, ReadonlySet<string>>();
	const pairingsOf = (choice: PairingChoice): Pairings =>
		kept(pairings, choiceKey(choice), () => createPairings(dataset, choice));
	const searchIndex = (choice: PairingChoice): SearchIndex =>
		kept(searches, choiceKey(choice), () =>
			createSearchIndex(dataset, event => pairingsOf(choice).ofEvent(event)),
		);
	const outcomeOf = (query: string, choice: PairingChoice) =>
		kept(
			outcomes,
			`${choiceKey(choice)} ${query}`,
			(): QueryOutcome => {
				const parsed = parseQuery(query);
				if (!parsed.ok) {
					return parsed;
				}

				const index = searchIndex(choice);
				const result = searchListed(index, parsed.query);
				// A name that stands for nothing is told where it finds nothing: `site:sohea`.
				const problem = result.events.length === 0 ? queryProblem(index, parsed.query) : undefined;
				return problem === undefined ? {ok: true, result} : {ok: false, message: problem};
			},
			keptResults,
		);
	const drillsOf = (query: string, choice: PairingChoice) => {
		const parsed = parseQuery(query);
		return parsed.ok ? searchDrills(parsed.query, searchIndex(choice)) : dataset.events.filter(isDrill);
	};
	return {
		dataset,
		keys,
		pairings: pairingsOf,
		search: outcomeOf,
		prepareSearch: () => prepareWords(dataset),
		fieldContext: choice => searchIndex(choice).context,
		completions: (before, choice) => completeQuery(before, before.length, searchIndex(choice)),
		pairRows: (query, choice, {by, withinDays, order, isReversed = false}) => {
			const all = () =>
				kept(rows, `${choiceKey(choice)} ${by} ${withinDays}`, () => {
					const drills = dataset.events.filter(isDrill).filter(({kind}) => kind === 'drill');
					return pairRows(drills, pairingsOf(choice), {by, withinDays});
				});
			return kept(
				rows,
				`${choiceKey(choice)} ${by} ${withinDays} ${order} ${isReversed} ${query}`,
				() => {
					const parsed = parseQuery(query);
					const found =
						!parsed.ok || isEmptyQuery(parsed.query)
							? all()
							: searchPairings(all(), parsed.query, searchIndex(choice), by);
					return orderPairRows(found, pairingsOf(choice), {by, order, isReversed});
				},
				keptResults,
			);
		},
		statistics: (query, choice) =>
			kept(
				figures,
				figuresKey(query, choice),
				() => computeStatistics(pairingsOf(choice), drillsOf(query, choice), dataset),
				keptFigures,
			),
		drillsBehind: (figure, query, choice) =>
			kept(
				behind,
				`${figuresKey(query, choice)} ${JSON.stringify(figure)}`,
				() => {
					const drills = drillsBehind(figure, pairingsOf(choice), drillsOf(query, choice), dataset);
					return new Set(drills.map(({id}) => id));
				},
				keptFigures,
			),
		summary: (days, choice) =>
			kept(
				summaries,
				`${choiceKey(choice)} ${days.first} ${days.last}`,
				() => summariseDays(dataset, days, {pairings: pairingsOf(choice), lookBackDays}),
				keptSummaries,
			),
	};
}

/** What tells the figures of one search under one choice from all others. */
export function figuresKey(query: string, choice: PairingChoice): string {
	return `${choiceKey(choice)} ${query}`;
}

function choiceKey({launches, direction, theatre}: PairingChoice): string {
	return `${launchChoiceText(launches)} ${direction} ${theatre}`;
}

/** The value kept under a key, made where there is none; beyond `most` values the oldest goes. */
function kept<T>(store: Map<string, T>, key: string, make: () => T, most = Infinity): T {
	const known = store.get(key);
	if (known !== undefined) {
		return known;
	}

	const made = make();
	store.set(key, made);
	const [oldest] = store.keys();
	if (store.size > most && oldest !== undefined) {
		store.delete(oldest);
	}

	return made;
}

// What the screen asks of the world outside: the clipboard, the browser, a file, the shell. `update` only names it; the
// program's edge does it and hands the result back as an action.

/** What is written to a file: the rows of a list, or the text of a view. */
export type Listing =
	| {
			readonly kind: 'events';
			readonly events: readonly BriefingEvent[];
			readonly pairings: Pairings;
			/** The window of the Timeline and the search, which text and SVG draw as they are seen. */
			readonly seen?: {readonly timeline: TimelineInput; readonly query: string};
	  }
	/** In the order in which they stand on the screen. */
	| {
			readonly kind: 'pairs';
			readonly rows: readonly PairRow[];
			readonly question: PairQuestion;
			readonly pairings: Pairings;
	  }
	| {readonly kind: 'day'; readonly outline: Outline; readonly summary: Summary}
	| {readonly kind: 'statistics'; readonly statistics: Statistics; readonly pairings: Pairings};

export type FileFormat = 'csv' | 'json' | 'text' | 'markdown' | 'svg';

export type WriteEffect = {
	readonly kind: 'write';
	/** As typed; relative names start where the program was started. */
	readonly file: string;
	readonly format: FileFormat;
	readonly listing: Listing;
	/** The user has been asked about the file that is there. */
	readonly mayReplace: boolean;
};

export type Effect =
	| {readonly kind: 'copy'; readonly text: string; readonly what: string}
	/** Copies events in a form that the commands make. */
	| {
			readonly kind: 'copy-as';
			readonly form: 'bibtex' | 'markdown';
			readonly listing: Extract<Listing, {kind: 'events'}>;
			readonly today: KoreaDay;
			readonly what: string;
	  }
	| {readonly kind: 'complete-file'; readonly file: string}
	/** Reads the user's own files anew. */
	| {readonly kind: 'read-again'}
	| {readonly kind: 'open'; readonly url: string}
	| {readonly kind: 'keep-search'; readonly change: SearchChange}
	| WriteEffect
	/** Has the user write an event of their own in the editor. */
	| {readonly kind: 'edit'; readonly event: EventKind}
	| {readonly kind: 'suspend'}
	/** Takes the terminal anew and draws everything. */
	| {readonly kind: 'redraw'};

export type EffectResult =
	| {readonly kind: 'done'; readonly notice: string}
	/** The name of a file as far as it is certain, and what it may go on as. */
	| {
			readonly kind: 'completed';
			readonly from: string;
			readonly file: string;
			readonly candidates: readonly string[];
	  }
	| {
			readonly kind: 'read-again';
			readonly dataset: Dataset;
			readonly notice: string;
			/** An event that was added, to be selected. */
			readonly selectId?: string;
	  }
	/** What was written in the editor has a fault; it stays in the draft. */
	| {readonly kind: 'faulty'; readonly event: EventKind; readonly problem: string; readonly draft: string}
	/** There is a file of that name already, and nothing was written. */
	| {readonly kind: 'exists'; readonly effect: WriteEffect};
