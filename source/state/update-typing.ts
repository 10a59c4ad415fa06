/**
 * The line that is typed in: the search line, the answer to a question, the search of the help. A changed query is
 * searched at once; one with a mistake leaves the last result standing.
 */

import {isStatement} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import {completedPart, withDates} from '../search/parse-query.ts';
import {known, splitGraphemes} from '../text/words.ts';
import type {Handler, Indexes} from './indexes.ts';
import {pairingChoice, selectEvents, selectResult} from './selectors.ts';
import {type BeforeSearch, browsing, type State, type TextField} from './state.ts';
import {withSelected, withTops} from './update-move.ts';

/** The line that is typed in; undefined where keys are no text. */
export function selectTypedLine({mode, query, cursor}: State): TextField | undefined {
	switch (mode.kind) {
		case 'search':
			return {text: query, cursor};
		case 'prompt':
			return mode.prompt.field;
		case 'help-search':
			return mode.search;
		case 'recall':
			return mode.field;
		default:
			return undefined;
	}
}

/** A key that edits the line. */
export function edit(how: FieldEdit): Handler {
	return (state, indexes) => {
		const line = selectTypedLine(state);
		return line === undefined ? state : withTypedLine(state, editField(line, how), indexes);
	};
}

/** The state after typing a text at the cursor; what finds no room in the line is left out, and that is said. */
export function typeText(state: State, text: string, indexes: Indexes): State {
	const line = selectTypedLine(state);
	if (line === undefined) {
		return state;
	}

	const {field, isWhole} = typeInto(isProposed(state) ? fieldOf('') : line, text);
	const after = withTypedLine(state, field, indexes);
	return isWhole
		? after
		: {
				...after,
				notice: `A line takes ${longestLine.toLocaleString('en')} characters; the rest was left out.`,
			};
}

/** Whether the line holds a proposal that nothing was done to. */
function isProposed({mode}: State): boolean {
	return mode.kind === 'prompt' && mode.prompt.kind === 'file' && mode.prompt.isProposed === true;
}

function withTypedLine(state: State, field: TextField, indexes: Indexes): State {
	const {mode} = state;
	switch (mode.kind) {
		case 'prompt': {
			const {error: _past, ...prompt} = mode.prompt;
			const settled = prompt.kind === 'file' ? {...prompt, isProposed: false, note: ''} : prompt;
			return {...state, mode: {kind: 'prompt', prompt: {...settled, field}}};
		}

		case 'help-search':
			return withTops({...state, mode: {...mode, search: field}}, {help: 0});
		case 'recall':
			return {...state, mode: {...mode, field, place: 0}};
		default: {
			const {text: query, cursor} = field;
			return query === state.query ? {...state, cursor} : {...applyQuery(state, query, indexes), cursor};
		}
	}
}

/** Typing goes into the search line, behind what stands there. */
export function startSearch(state: State): State {
	const {cursor} = fieldOf(state.query);
	return {
		...state,
		mode: {kind: 'search', before: beforeSearch(state)},
		pane: 'list',
		cursor,
		historyPlace: -1,
	};
}

function beforeSearch(state: State): BeforeSearch {
	const {query, appliedQuery, queryError, pane, selectedId, wantedId, listPlace, tops, day} = state;
	return {
		query,
		appliedQuery,
		pane,
		tops,
		day,
		...known({queryError, selectedId, wantedId, listPlace}),
	};
}

/** Back to the list as it was before typing: its query, its rows and the selected one. */
export function giveUpSearch(state: State): State {
	if (state.mode.kind !== 'search') {
		return state;
	}

	const {queryError: _fault, selectedId: _found, wantedId: _wanted, listPlace: _place, ...rest} = state;
	const {before} = state.mode;
	return {...rest, ...before, cursor: fieldOf(before.query).cursor, mode: browsing};
}

/** The state with another query, searched, and the selection kept on the same event if it still matches. */
export function applyQuery(state: State, query: string, indexes: Indexes): State {
	const {queryError: _solved, ...rest} = state;
	const dated = withDates(query, state.today);
	const outcome = indexes.search(dated, pairingChoice(state));
	if (!outcome.ok) {
		return {...rest, query, queryError: outcome.message};
	}

	return withListedEvent({...rest, query, appliedQuery: dated}, indexes);
}

/** The same, the cursor of the search line behind the query. */
export function withQuery(state: State, query: string, indexes: Indexes): State {
	return {...applyQuery(state, query, indexes), cursor: fieldOf(query).cursor};
}

/**
 * The selection where it is listed, or back on the event that a search took it from, or from a statement on an event that it
 * is about; else on the best match, or the newest of all. What it was on is kept in mind: the next letter, or the end of the search, may list it again.
 */
export function withListedEvent(state: State, indexes: Indexes): State {
	const events = selectEvents(state, indexes);
	const listed = new Set(events.map(({id}) => id));
	const selected = state.selectedId === undefined ? undefined : eventOf(state.selectedId, indexes.dataset);
	const about = selected !== undefined && isStatement(selected) ? selected.about : [];
	const own = [state.wantedId, state.selectedId, ...about].find(id => id !== undefined && listed.has(id));
	if (own !== undefined) {
		return withSelected(state, own);
	}

	const {selectedId: gone, wantedId = gone, ...rest} = state;
	const best = selectResult(state, indexes)?.best() ?? events.at(-1);
	const moved = best === undefined ? rest : withSelected(rest, best.id);
	return wantedId === undefined ? moved : {...moved, wantedId};
}

// Tab in the search line: the word before the cursor becomes the name of a field or one of its values. Where several fit,
// Tab walks through them, and the footer shows those that come next.

/** Candidates named in the footer, at most. */
const shownCandidates = 12;

/** One Tab (1) or one Shift-Tab (-1). */
export function complete(step: 1 | -1): Handler {
	return (state, indexes) => completeWord(state, step, indexes);
}

function completeWord({completion, ...state}: State, step: 1 | -1, indexes: Indexes): State {
	const base = completion?.base ?? {text: state.query, cursor: state.cursor};
	const before = splitGraphemes(base.text).slice(0, base.cursor).join('');
	const candidates = indexes.completions(before, pairingChoice(state));
	const count = candidates.length;
	const from = completion?.place ?? (step === 1 ? -1 : 0);
	const place = (from + step + count) % Math.max(1, count);
	const candidate = candidates[place];
	if (candidate === undefined) {
		return {
			...state,
			notice: 'Nothing to complete here; Tab completes fields, such as class:, and values.',
		};
	}

	const typed = before.slice(0, completedPart(before, before.length).start) + candidate;
	const after = base.text.slice(before.length);
	const completed = {...applyQuery(state, typed + after, indexes), cursor: fieldOf(typed).cursor};
	// A single candidate is final: the next Tab goes on from it.
	return count === 1
		? completed
		: {...completed, completion: {base, place}, notice: candidateWords(candidates, place)};
}

/** `[class:SRBM] class:MRBM class:IRBM ...`, from the chosen one on. */
function candidateWords(candidates: readonly string[], place: number): string {
	const shown = [...candidates.slice(place), ...candidates.slice(0, place)].slice(0, shownCandidates);
	const [chosen, ...others] = shown;
	return [`[${chosen}]`, ...others].join('  ');
}

// A line of text with its cursor, which counts characters as a reader does, so that Korean and accents are erased whole,
// also those that were typed part by part. No line grows beyond its limit, however its text arrives: what is longer than
// any query or file name was meant for another program.

/** What a key does to a line. */
type FieldEdit =
	| 'cursor-left'
	| 'cursor-right'
	| 'cursor-start'
	| 'cursor-end'
	| 'erase-left'
	| 'erase-right'
	| 'erase-word'
	| 'erase-all';

/** Characters that a line takes. */
const longestLine = 1000;

/** A field that holds a text, the cursor at its end. */
export function fieldOf(text: string): TextField {
	return {text, cursor: splitGraphemes(text).length};
}

/** The field after a key. */
function editField({text, cursor}: TextField, edit: FieldEdit): TextField {
	const characters = splitGraphemes(text);
	const without = (from: number, to: number): TextField =>
		fieldFrom(characters.slice(0, from).join(''), characters.slice(to).join(''));
	switch (edit) {
		case 'cursor-left':
			return {text, cursor: Math.max(0, cursor - 1)};
		case 'cursor-right':
			return {text, cursor: Math.min(characters.length, cursor + 1)};
		case 'cursor-start':
			return {text, cursor: 0};
		case 'cursor-end':
			return {text, cursor: characters.length};
		case 'erase-left':
			return cursor === 0 ? {text, cursor} : without(cursor - 1, cursor);
		case 'erase-right':
			return cursor === characters.length ? {text, cursor} : without(cursor, cursor + 1);
		case 'erase-word':
			return without(wordStart(characters, cursor), cursor);
		case 'erase-all':
			return {text: '', cursor: 0};
	}
}

/** The field after typing a text at its cursor, and whether all of it found room. */
function typeInto(
	{text, cursor}: TextField,
	typed: string,
): {readonly field: TextField; readonly isWhole: boolean} {
	const characters = splitGraphemes(text);
	const added = splitGraphemes(typed);
	const room = Math.max(0, longestLine - characters.length);
	const before = [...characters.slice(0, cursor), ...added.slice(0, room)].join('');
	return {field: fieldFrom(before, characters.slice(cursor).join('')), isWhole: added.length <= room};
}

/** The cursor between two texts; where their ends join to one character, behind it. */
function fieldFrom(before: string, after: string): TextField {
	const text = before + after;
	let end = 0;
	let cursor = 0;
	for (const character of splitGraphemes(text)) {
		if (end >= before.length) {
			break;
		}

		end += character.length;
		cursor++;
	}

	return {text, cursor};
}

function wordStart(characters: readonly string[], cursor: number): number {
	const before = characters.slice(0, cursor).join('').trimEnd();
	return splitGraphemes(before.replace(/\S+$/, '')).length;
}

/** Typing searches the page. */
export function searchHelp(state: State): State {
	const search = 'search' in state.mode ? state.mode.search : fieldOf('');
	return withTops({...state, mode: {kind: 'help-search', search}}, {help: 0});
}

/** The page as it was searched for. */
export function leaveHelpSearch(state: State): State {
	const search = 'search' in state.mode ? state.mode.search : fieldOf('');
	return {...state, mode: {kind: 'help', search}};
}
