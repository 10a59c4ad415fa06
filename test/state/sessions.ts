/** Sessions without a terminal: states after keys, on the embedded dataset. */
import {createIndexes} from '../../source/state/indexes.ts';
import {pressKey} from '../../source/state/press-key.ts';
import {createState, type State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

export const indexes = createIndexes(embeddedDataset());
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
		return pressKey(
			current,
			name === key ? {name: name === ' ' ? 'space' : name, text: name} : {name},
			indexes,
		);
	}, state);
}
