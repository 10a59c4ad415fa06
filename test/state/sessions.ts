/** Sessions without a terminal: states after keys, on the embedded dataset. */
import {keyTable} from '../../source/keys/key-lines.ts';
import {createIndexes, type Effect} from '../../source/state/indexes.ts';
import {createState, type State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

export const indexes = createIndexes(embeddedDataset(), keyTable);
/** 15 April 2025. */
export const today = 20_193;

export type Size = {readonly columns: number; readonly rows: number};

/** The first state, with a query from the command line. */
export function start(query = '', size: Size = {columns: 120, rows: 40}): State {
	return update(createState({...size, query, today}), {name: 'start'}, indexes);
}

/** The state after presses; a word in <> is a named key, all else is typed letter by letter. */
export function press(state: State, keys: string): State {
	const presses = keys.match(/<[^>]+>|./gu) ?? [];
	return presses.reduce((current, key) => {
		const name = key.startsWith('<') && key.length > 1 ? key.slice(1, -1) : key;
		const one = name === key ? {name: name === ' ' ? 'space' : name, text: name} : {name};
		return update(current, {name: 'press', presses: [one]}, indexes);
	}, state);
}

/** Text typed in one go, as it arrives without the marks of a paste. */
export function type(state: State, text: string): State {
	const presses = Array.from(text, character => ({name: character, text: character}));
	return update(state, {name: 'press', presses}, indexes);
}

/** The question that the footer asks. */
export function promptOf({mode}: State) {
	return mode.kind === 'prompt' ? mode.prompt : undefined;
}

/** The only thing that the edge is asked for; an error where it is asked for more. */
export function effectOf({effects}: State): Effect | undefined {
	if (effects.length > 1) {
		throw new Error(`${effects.length} effects`);
	}

	return effects[0];
}
