/**
 * Day by day. A day on which a listed event begins selects it, so that the other views go along; a quiet day leaves the
 * selection where it is.
 */
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import type {DayActionName} from '../keys/action.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Indexes} from './indexes.ts';
import {selectDay, selectEvents} from './selectors.ts';
import type {State} from './state.ts';
import {withSelected} from './with-selected.ts';

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
