/**
 * State and action -> next state. Pure: the indexes are only read, and what the world outside should do is named in
 * `State.effect`. What each key's action does stands in action-handlers.ts.
 */
import type {ActionName} from '../keys/key-binding.ts';
import type {MouseReport} from '../keys/split-input.ts';
import {splitGraphemes} from '../text/cells.ts';
import {cleanText} from '../text/clean-text.ts';
import {actionHandlers} from './action-handlers.ts';
import {editPrompt, withPrompt} from './actions.ts';
import type {Indexes} from './indexes.ts';
import {selectEvents} from './selectors.ts';
import {type EffectResult, isTyping, type State, withSelected} from './state.ts';
import {fieldOf, typeInto} from './text-field.ts';
import {updateMouse} from './update-mouse.ts';
import {applyQuery, typeText} from './update-search.ts';

type Action =
	| {readonly name: ActionName}
	| {readonly name: 'type'; readonly text: string}
	/** Text from the clipboard of the terminal, as it stands there. */
	| {readonly name: 'paste'; readonly text: string}
	| {readonly name: 'mouse'; readonly report: MouseReport}
	| {readonly name: 'resize'; readonly columns: number; readonly rows: number}
	/** The first selection: the latest event, or the first one that the query on the command line finds. */
	| {readonly name: 'start'}
	/** The edge has begun what it was asked for. */
	| {readonly name: 'effect-taken'}
	| {readonly name: 'effect-done'; readonly result: EffectResult};

/** More than any query or file name has; a longer text was meant for another program. */
const longestPaste = 1000;

/** The state after an action. */
export function update(state: State, action: Action, indexes: Indexes): State {
	switch (action.name) {
		case 'start':
			return start(state, indexes);
		case 'resize':
			return 'columns' in action ? {...state, columns: action.columns, rows: action.rows} : state;
		case 'effect-taken': {
			const {effect: _taken, ...rest} = state;
			return rest;
		}

		case 'effect-done':
			return 'result' in action ? afterEffect(state, action.result) : state;
		case 'type':
			return 'text' in action ? typed(afterKey(state), action.text, indexes) : state;
		case 'paste':
			return 'text' in action ? pasted(afterKey(state), action.text, indexes) : state;
		case 'mouse':
			return 'report' in action ? updateMouse(afterKey(state), action.report, indexes) : state;

		default: {
			const {notice: _past, completion, ...rest} = state;
			// Tab goes on from the candidate before it.
			const isCompleting = action.name === 'complete-next' || action.name === 'complete-previous';
			const before = isCompleting && completion !== undefined ? {...rest, completion} : rest;
			return actionHandlers[action.name](before, indexes);
		}
	}
}

/** The state without what stood there until the next key. */
function afterKey({notice: _past, completion: _completed, ...rest}: State): State {
	return rest;
}

/** The state after pasting: text for the line that is typed in, its line ends spaces, and never keys. */
function pasted(state: State, text: string, indexes: Indexes): State {
	if (!isTyping(state)) {
		return {...state, notice: 'Pasted text needs a line: press / to search, then paste again.'};
	}

	const characters = splitGraphemes(cleanText(text).trim());
	const isWhole = characters.length <= longestPaste;
	const after = typed(state, characters.slice(0, longestPaste).join(''), indexes);
	return isWhole ? after : {...after, notice: `Only the first ${longestPaste} characters were pasted.`};
}

/** The state after typing a text into the line that is typed in. */
function typed(state: State, text: string, indexes: Indexes): State {
	switch (state.mode) {
		case 'prompt':
			return editPrompt(state, {typed: text});
		case 'help-search':
			return {...state, helpTop: 0, helpSearch: typeInto(state.helpSearch, text)};
		default:
			return typeText(state, text, indexes);
	}
}

function start(state: State, indexes: Indexes): State {
	if (state.query.trim() !== '') {
		return applyQuery(state, state.query, indexes);
	}

	const latest = selectEvents(state, indexes).at(-1);
	return latest === undefined ? state : withSelected(state, latest.id);
}

function afterEffect(state: State, result: EffectResult): State {
	if (result.kind === 'done') {
		return {...state, notice: result.notice};
	}

	const {effect} = result;
	return state.mode === 'browse'
		? withPrompt(state, {kind: 'replace', effect, field: fieldOf('')})
		: {...state, notice: `Nothing was written: ${effect.file} is there already.`};
}
