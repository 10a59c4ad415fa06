/**
 * State and action -> next state. Pure: the indexes are only read, and what the world outside should do is named in
 * `State.effect`. What each key's action does stands in action-handlers.ts.
 */
import type {ActionName} from '../keys/action.ts';
import {actionHandlers} from './action-handlers.ts';
import type {EffectResult} from './effect.ts';
import type {Indexes} from './indexes.ts';
import {selectEvents} from './selectors.ts';
import type {State} from './state.ts';
import {fieldOf, typeInto} from './text-field.ts';
import {withPrompt} from './update-action.ts';
import {editPrompt} from './update-prompt.ts';
import {applyQuery, typeText} from './update-query.ts';
import {withSelected} from './with-selected.ts';

export type Action =
	| {readonly name: ActionName}
	| {readonly name: 'type'; readonly text: string}
	| {readonly name: 'resize'; readonly columns: number; readonly rows: number}
	/** The first selection: the latest event, or the first one that the query on the command line finds. */
	| {readonly name: 'start'}
	/** The edge has begun what it was asked for. */
	| {readonly name: 'effect-taken'}
	| {readonly name: 'effect-done'; readonly result: EffectResult};

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
		case 'type': {
			const {notice: _past, completion: _completed, ...rest} = state;
			const text = 'text' in action ? action.text : '';
			return typed(rest, text, indexes);
		}

		default: {
			const {notice: _past, completion, ...rest} = state;
			// Tab goes on from the candidate before it.
			const isCompleting = action.name === 'complete-next' || action.name === 'complete-previous';
			const before = isCompleting && completion !== undefined ? {...rest, completion} : rest;
			return actionHandlers[action.name](before, indexes);
		}
	}
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
