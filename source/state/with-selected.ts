/** The state with another event selected: its texts start at their tops, and Day goes with it. */
import type {State} from './state.ts';

/** The same state where the event is selected already. */
export function withSelected(state: State, id: string): State {
	return id === state.selectedId
		? state
		: {...state, selectedId: id, detailTop: 0, pairingTop: 0, day: undefined, dayTop: 0};
}
