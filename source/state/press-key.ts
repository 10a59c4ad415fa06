/** One press -> the next state: the key table decides the action, the search line takes what types text. */
import type {KeyPress} from '../keys/decode-keys.ts';
import type {Need} from '../keys/key-binding.ts';
import {bindingOf} from '../keys/key-table.ts';
import {isTextView} from '../layout/layout.ts';
import {selectListing, sourceAddresses} from './actions.ts';
import type {Indexes} from './indexes.ts';
import {selectEvent, selectMapLaunch, selectPairing, selectSteps} from './selectors.ts';
import {isTyping, type State} from './state.ts';
import {update} from './update.ts';

/** The state after a press; a key without a meaning in this mode changes nothing. */
export function pressKey(state: State, press: KeyPress, indexes: Indexes): State {
	const binding = bindingOf(state.mode, state.view, press.name);
	if (binding === undefined) {
		return isTyping(state) && press.text !== undefined
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
		case 'event':
			return selectEvent(state, indexes) === undefined ? 'No event is selected.' : undefined;
		case 'source':
			return sourceAddresses(state, indexes).every(url => url === undefined)
				? 'This event has no source with an address.'
				: undefined;
		case 'figures':
			return selectListing(state, indexes) === undefined ? 'The figures are not counted yet.' : undefined;
		case 'launch':
			return selectMapLaunch(state, indexes) === undefined
				? 'There is no launch to draw: the event is none and is not paired with one.'
				: undefined;
		case 'pairing':
			return selectPairing(state, indexes)?.match === undefined
				? 'This event has no other side: it is not paired.'
				: undefined;
	}
}
