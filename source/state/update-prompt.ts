/** Typing an answer into the bottom line, and what comes of it. */
import type {QueryActionName} from '../keys/action.ts';
import {parseDay} from '../time/parse-day.ts';
import type {Indexes} from './indexes.ts';
import {formatOfFile, type Prompt} from './prompt.ts';
import type {State} from './state.ts';
import {editField, type TextField, typeInto} from './text-field.ts';
import {goToDate, selectListing, withEffect} from './update-action.ts';

/** The state after an action on the line, or after typing in it. */
export function editPrompt(state: State, edit: QueryActionName | {readonly typed: string}): State {
	const {prompt} = state;
	if (prompt === undefined) {
		return state;
	}

	const {error: _past, ...rest} = prompt;
	const field: TextField =
		typeof edit === 'string' ? editField(prompt.field, edit) : typeInto(prompt.field, edit.typed);
	return {...state, prompt: {...rest, field}};
}

/** The state without the question. */
export function closePrompt({prompt: _asked, ...state}: State): State {
	return {...state, mode: 'browse'};
}

/** The state after Enter: the answer taken, or what is wrong with it. */
export function answerPrompt(state: State, indexes: Indexes): State {
	const {prompt} = state;
	if (prompt === undefined) {
		return closePrompt(state);
	}

	const answer = prompt.field.text.trim();
	const result = answer === '' ? closePrompt(state) : answered(closePrompt(state), prompt, answer, indexes);
	return typeof result === 'string' ? {...state, prompt: {...prompt, error: result}} : result;
}

/** The next state, or one sentence on what is wrong. */
function answered(state: State, prompt: Prompt, answer: string, indexes: Indexes): State | string {
	switch (prompt.kind) {
		case 'date': {
			const day = parseDay(answer, state.today);
			return typeof day === 'string' ? day : goToDate(state, day, indexes);
		}

		case 'file':
			return writeFile(state, answer, indexes);
		case 'replace':
			return replace(state, prompt, answer);
		case 'source': {
			const url = /^\d+$/.test(answer) ? prompt.urls[Number(answer) - 1] : undefined;
			return url === undefined
				? `There is no source ${answer} with an address; they are numbered 1 to ${prompt.urls.length}.`
				: withEffect(state, {kind: 'open', url});
		}
	}
}

function writeFile(state: State, file: string, indexes: Indexes): State | string {
	const format = formatOfFile(file, state.view);
	const listing = selectListing(state, indexes);
	if (typeof format === 'object') {
		return format.problem;
	}

	return listing === undefined
		? 'The figures are not counted yet.'
		: withEffect(state, {kind: 'write', file, format, listing, mayReplace: false});
}

function replace(state: State, {effect}: Extract<Prompt, {kind: 'replace'}>, answer: string): State | string {
	if (/^y(es)?$/i.test(answer)) {
		return withEffect(state, {...effect, mayReplace: true});
	}

	return /^no?$/i.test(answer)
		? {...state, notice: `Nothing was written: ${effect.file} stays as it is.`}
		: 'Answer yes or no.';
}
