/** Moving: through the list, or through the text of the focused pane or of the help. */
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import type {DayActionName, MoveActionName} from '../keys/key-binding.ts';
import {clampTop} from '../layout/layout.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Indexes} from './indexes.ts';
import {type ScrolledText, selectScrolledText} from './select-text.ts';
import {selectListWindow} from './select-window.ts';
import {selectDay, selectEvents, selectIndex, selectSteps} from './selectors.ts';
import {type State, withSelected} from './state.ts';
import {moveInTimeline} from './update-timeline.ts';

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

// Day by day. A day on which a listed event begins selects it, so that the other views go along; a quiet day leaves the
// selection where it is.

/** The state after a step from day to day. */
export function updateDay(state: State, action: DayActionName, indexes: Indexes): State {
	const day = selectDay(state, indexes);
	switch (action) {
		case 'previous-day':
			return goToDay(state, day - 1, indexes);
		case 'next-day':
			return goToDay(state, day + 1, indexes);
		case 'previous-event-day':
		case 'next-event-day': {
			const other = eventDay(selectEvents(state, indexes), day, action === 'next-event-day');
			return other === undefined
				? {...state, notice: `No listed event begins ${action === 'next-event-day' ? 'later' : 'earlier'}.`}
				: goToDay(state, other, indexes);
		}
	}
}

/** The state with Day at a day. */
export function goToDay(state: State, day: KoreaDay, indexes: Indexes): State {
	const beginning = selectEvents(state, indexes).filter(event => beginsOn(event, day));
	// A launch is what most readers come for; drills of the day stand beside it in the summary.
	const event = beginning.find(candidate => !isDrill(candidate)) ?? beginning[0];
	const selected = event === undefined ? state : withSelected(state, event.id);
	return {...selected, day, dayTop: 0};
}

function beginsOn({start}: BriefingEvent, day: KoreaDay): boolean {
	return isExactDay(start) && start.firstDay === day;
}

/** The next day, or the one before, on which an event of an exact date begins. */
function eventDay(events: readonly BriefingEvent[], day: KoreaDay, isLater: boolean): KoreaDay | undefined {
	const days = events.filter(({start}) => isExactDay(start)).map(({start}) => start.firstDay);
	return isLater ? days.find(other => other > day) : days.findLast(other => other < day);
}
