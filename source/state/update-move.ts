/** Moving: through the list, or through the text of the focused pane or of the help. */
import type {MoveActionName} from '../keys/action.ts';
import {clampTop} from '../layout/window.ts';
import type {Indexes} from './indexes.ts';
import {type ScrolledText, selectListHeight, selectScrolledText} from './select-text.ts';
import {selectIndex, selectSteps} from './selectors.ts';
import type {State} from './state.ts';
import {moveInTimeline} from './update-timeline.ts';
import {withSelected} from './with-selected.ts';

/** The state after a move. */
export function updateMove(state: State, move: MoveActionName, indexes: Indexes): State {
	const text = selectScrolledText(state, indexes);
	if (text !== undefined) {
		return scroll(state, move, text);
	}

	return state.view === 'timeline' && state.mode === 'browse'
		? moveInTimeline(state, move, indexes)
		: moveSelection(state, move, indexes);
}

function moveSelection(state: State, move: MoveActionName, indexes: Indexes): State {
	const events = selectSteps(state, indexes);
	const height = selectListHeight(state);
	const target = Math.max(0, selectIndex(state, indexes)) + steps(move, height, events.length);
	const event = events[Math.max(0, Math.min(target, events.length - 1))];
	return event === undefined ? state : withSelected(state, event.id);
}

function scroll(state: State, move: MoveActionName, {field, count, height}: ScrolledText): State {
	const top = state[field] + steps(move, height, count);
	return {...state, [field]: clampTop({count, height, top})};
}

function steps(move: MoveActionName, height: number, count: number): number {
	const page = Math.max(1, height - 1);
	const half = Math.max(1, Math.floor(height / 2));
	return {
		'move-down': 1,
		'move-up': -1,
		'page-down': page,
		'page-up': -page,
		'half-page-down': half,
		'half-page-up': -half,
		'go-to-first': -count,
		'go-to-last': count,
	}[move];
}
