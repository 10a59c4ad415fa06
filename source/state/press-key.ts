/** One press -> the next state: the key table decides the action, the search line takes what types text. */
import type {Need} from '../keys/action.ts';
import type {KeyPress} from '../keys/decode-keys.ts';
import {bindingOf} from '../keys/key-table.ts';
import {isTextView} from '../layout/view-name.ts';
import type {Indexes} from './indexes.ts';
import {selectPairing, selectSteps} from './selectors.ts';
import type {State} from './state.ts';
import {update} from './update.ts';

/** The state after a press; a key without a meaning in this mode changes nothing. */
export function pressKey(state: State, press: KeyPress, indexes: Indexes): State {
	const binding = bindingOf(state.mode, state.view, press.name);
	if (binding === undefined) {
		return state.mode === 'search' && press.text !== undefined
			? update(state, {name: 'type', text: press.text}, indexes)
			: state;
	}

	const reason = binding.needs && missingNeed(binding.needs, state, indexes);
	return reason === undefined ? update(state, {name: binding.action}, indexes) : {...state, notice: reason};
}

/** Why an action cannot act now: one sentence, or undefined where it can. */
export function missingNeed(need: Need, state: State, indexes: Indexes): string | undefined {
	switch (need) {
		case 'events':
			return !isTextView(state.view) && selectSteps(state, indexes).length === 0
				? 'The search finds no event to move to.'
				: undefined;
		case 'pairing':
			return selectPairing(state, indexes)?.match === undefined
				? 'This event has no other side: it is not paired.'
				: undefined;
	}
}
