/**
 * Searches that last: those left in the line, newest first, and those saved under a name. Up and down walk through the
 * first from an empty line; Ctrl-R lists both, narrowed by what is typed. The edge keeps them in the user's state folder
 * (edge/searches-file.ts), which applies the same changes to what other sessions have kept meanwhile.
 */
import {windowTop} from '../layout/layout.ts';
import {fitLine, type Line, lineOf, rowPointer} from '../layout/line.ts';
import type {Handler, Indexes} from './indexes.ts';
import {type BeforeSearch, browsing, type State} from './state.ts';
import {move} from './update-move.ts';
import {fieldOf, withQuery} from './update-typing.ts';

/** A search under a name. */
export type SavedSearch = {readonly name: string; readonly query: string};

/** What lasts. */
export type Searches = {
	/** Newest first, each once. */
	readonly history: readonly string[];
	/** By name. */
	readonly saved: readonly SavedSearch[];
};

export type SearchChange =
	| {readonly kind: 'used'; readonly query: string}
	| {readonly kind: 'saved'; readonly name: string; readonly query: string}
	| {readonly kind: 'forgotten'; readonly name: string};

/** How many are kept of each. */
const mostSearches = 200;

/** The searches after a change. */
export function changedSearches({history, saved}: Searches, change: SearchChange): Searches {
	switch (change.kind) {
		case 'used': {
			const others = history.filter(query => query !== change.query);
			return {history: [change.query, ...others].slice(0, mostSearches), saved};
		}

		case 'saved': {
			const {name, query} = change;
			const others = saved.filter(search => search.name !== name);
			const all = [...others, {name, query}].sort((a, b) => (a.name < b.name ? -1 : 1));
			return {history, saved: all.slice(0, mostSearches)};
		}

		case 'forgotten':
			return {history, saved: saved.filter(({name}) => name !== change.name)};
	}
}

/** The state with a change, which the edge is asked to keep. */
function withChange(state: State, change: SearchChange): State {
	const {history, saved} = changedSearches(state, change);
	return {...state, history, saved, effects: [...state.effects, {kind: 'keep-search', change}]};
}

/** Back to the list; the query stays and is remembered, and so does the row, where there is one. */
export function keepSearch(state: State): State {
	const {wantedId, ...rest} = state;
	const settled = state.selectedId === undefined && wantedId !== undefined ? {...rest, wantedId} : rest;
	const query = state.query.trim();
	// A query with a mistake is not worth coming back to.
	const isKept = query !== '' && state.queryError === undefined;
	return {...(isKept ? withChange(settled, {kind: 'used', query}) : settled), mode: browsing};
}

/** `:save NAME` and `:forget NAME`; undefined for any other answer, else the state or what is wrong. */
export function searchCommand(state: State, answer: string): State | string | undefined {
	const [, command = '', name = ''] = /^(save|forget)(?:\s+(.*))?$/i.exec(answer) ?? [];
	if (command === '') {
		return undefined;
	}

	const isSaving = command.toLowerCase() === 'save';
	if (name === '') {
		return isSaving ? 'Name the search: save icbm-near.' : 'Name the search to forget.';
	}

	if (!isSaving) {
		return state.saved.some(search => search.name === name)
			? withChange(state, {kind: 'forgotten', name})
			: `There is no saved search "${name}".`;
	}

	// As typed: `since:-7` is saved as seven days ago, whenever it is used.
	const query = (state.queryError === undefined ? state.query : state.appliedQuery).trim();
	return query === ''
		? 'There is no search to save: press / and search first.'
		: withChange(state, {kind: 'saved', name, query});
}

// Walking through the history in the search line, and on while the line holds one of its queries unchanged; with anything
// else in the line the keys move the selection, as they do in the list.

/** Whether a step to an older (1) or newer (-1) query goes through the history now. */
function isInHistory({query, history, historyPlace}: State, step: 1 | -1): boolean {
	return query === '' ? step === 1 && history.length > 0 : query === history[historyPlace];
}

/** Up (1) and down (-1) in the search line: through the queries of the history where they can, else through the list. */
export function recallOrMove(step: 1 | -1): Handler {
	const moving = move(step === 1 ? 'up' : 'down');
	return (state, indexes) =>
		isInHistory(state, step) ? walkHistory(state, step, indexes) : moving(state, indexes);
}

/** The state with an older (1) or newer (-1) query in the line; below the newest the line is empty again. */
function walkHistory(state: State, step: 1 | -1, indexes: Indexes): State {
	const {history} = state;
	const from = state.query !== '' && isInHistory(state, step) ? state.historyPlace : -1;
	const place = Math.max(-1, Math.min(from + step, history.length - 1));
	const query = history[place] ?? '';
	return {...withQuery(state, query, indexes), historyPlace: place};
}

// The list of them, over the list of events, while the search line is typed in.

/** Opens the list; what is typed then narrows it. */
export function openRecall(state: State): State {
	return state.mode.kind !== 'search'
		? state
		: {...state, mode: {kind: 'recall', field: fieldOf(''), place: 0, before: state.mode.before}};
}

/** Those that hold all words typed, the saved ones first; a saved one is not named again by its query. */
function selectRecalled({mode, history, saved}: State): readonly (SavedSearch | {readonly query: string})[] {
	const words = mode.kind === 'recall' ? mode.field.text.toLowerCase().split(/\s+/).filter(Boolean) : [];
	const isSaved = new Set(saved.map(({query}) => query));
	return [...saved, ...history.filter(query => !isSaved.has(query)).map(query => ({query}))].filter(
		search => {
			const text = Object.values(search).join(' ').toLowerCase();
			return words.every(word => text.includes(word));
		},
	);
}

/** `SEARCHES 2/7`. */
export function recallTitle(state: State): string {
	const {length} = selectRecalled(state);
	return `SEARCHES ${Math.min(placeOf(state) + 1, length)}/${length}`;
}

/** Those in sight, a row each: the name of a saved one, and the query. */
export function recallLines(
	state: State,
	{width, height}: {readonly width: number; readonly height: number},
): {readonly lines: readonly Line[]; readonly selectedRow: number} {
	const searches = selectRecalled(state);
	const place = placeOf(state);
	const top = windowTop({count: searches.length, height, selected: place});
	const lines = searches.slice(top, top + height).map((search, row): Line => {
		const name: Line = 'name' in search ? [{text: `${search.name}  `, role: 'title'}] : [];
		return fitLine([rowPointer(top + row === place), ...name, {text: search.query}], width);
	});
	return {
		lines: lines.length === 0 ? [fitLine(lineOf('  No search holds these words.'), width)] : lines,
		selectedRow: lines.length === 0 ? -1 : place - top,
	};
}

function placeOf({mode}: State): number {
	return mode.kind === 'recall' ? mode.place : 0;
}

/** The next (1) or the one before (-1), not beyond the ends. */
export function moveRecall(by: 1 | -1): Handler {
	return state => {
		if (state.mode.kind !== 'recall') {
			return state;
		}

		const last = Math.max(0, selectRecalled(state).length - 1);
		const place = Math.max(0, Math.min(state.mode.place + by, last));
		return {...state, mode: {...state.mode, place}};
	};
}

/** The chosen one in the search line, searched; it is kept with Enter like any other. */
export function takeRecalled(state: State, indexes: Indexes): State {
	if (state.mode.kind !== 'recall') {
		return state;
	}

	const chosen = selectRecalled(state)[state.mode.place];
	const back = closeRecall(state);
	return chosen === undefined ? back : withQuery(back, chosen.query, indexes);
}

/** Back to the search line as it was. */
export function closeRecall(state: State): State {
	const {mode} = state;
	const before: BeforeSearch | undefined = 'before' in mode ? mode.before : undefined;
	return before === undefined ? state : {...state, mode: {kind: 'search', before}};
}

/** Why there is nothing to list. */
export function noSearches({history, saved}: State): string | undefined {
	return history.length + saved.length === 0
		? 'No earlier searches, and none saved: :save NAME saves the one in the line.'
		: undefined;
}
