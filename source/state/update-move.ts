/** Moving: through the list, or through the text of the focused pane or of the help. */
import type {MoveActionName} from '../keys/action.ts';
import {clampTop} from '../layout/window.ts';
import type {Indexes} from './indexes.ts';
import {selectListWindow} from './select-list.ts';
import {type ScrolledText, selectScrolledText} from './select-text.ts';
import {selectIndex, selectSteps} from './selectors.ts';
import type {State} from './state.ts';
import {moveInTimeline} from './update-timeline.ts';
import {withSelected} from './with-selected.ts';

/** The state after a move. */
export function updateMove(state: State, move: MoveActionName, indexes: Indexes): State {
	const text = selectScrolledText(state, indexes);
	if (text !== undefined) {
		return scroll(state, text, steps(move, text));
	}

	return state.view === 'timeline' && state.mode === 'browse'
		? moveInTimeline(state, move, indexes)
		: moveSelection(state, steps(move, selectListWindow(state, indexes)), indexes);
}

/** The state so many lines further down in the text, or rows in the list. */
export function moveLines(state: State, lines: number, indexes: Indexes): State {
	const text = selectScrolledText(state, indexes);
	return text === undefined ? moveSelection(state, lines, indexes) : scroll(state, text, lines);
}

function moveSelection(state: State, rows: number, indexes: Indexes): State {
	const events = selectSteps(state, indexes);
	const target = Math.max(0, selectIndex(state, indexes)) + rows;
	const event = events[Math.max(0, Math.min(target, events.length - 1))];
	return event === undefined ? state : withSelected(state, event.id);
}

function scroll(state: State, {field, count, height}: ScrolledText, lines: number): State {
	// A resize, or what jumped to the end, may have left the place past the last page.
	const from = clampTop({count, height, top: state[field]});
	return {...state, [field]: clampTop({count, height, top: from + lines})};
}

function steps(move: MoveActionName, {height, count}: {height: number; count: number}): number {
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
