/** Which rows of the list are in sight and where they stand: what is drawn, paged by and pointed at follows from here. */
import type {BriefingEvent} from '../dataset/event.ts';
import {textRectangle} from '../layout/pane-at.ts';
import {windowTop} from '../layout/window.ts';
import type {Indexes} from './indexes.ts';
import {selectLayout} from './select-text.ts';
import {selectIndex, selectSteps} from './selectors.ts';
import type {State} from './state.ts';

/** Pairs has the names of its columns below its title. */
const pairsHeadingRows = 1;

export type ListWindow = {
	readonly count: number;
	/** The place of the selected row in the list, -1 for none. */
	readonly selected: number;
	/** The place in the list of the first row in sight, and how many rows are. */
	readonly top: number;
	readonly height: number;
	/** Lines above the rows that do not scroll. */
	readonly headingRows: number;
};

/** The rows in sight. */
export function selectListWindow(state: State, indexes: Indexes): ListWindow {
	const {length: count} = selectSteps(state, indexes);
	const selected = selectIndex(state, indexes);
	const paneHeight = textRectangle(selectLayout(state), 'list')?.height ?? 1;
	const headingRows = state.view === 'pairs' && paneHeight > 1 ? pairsHeadingRows : 0;
	const height = Math.max(1, paneHeight - headingRows);
	const top = windowTop({count, height, selected, place: state.listPlace});
	return {count, selected, top, height, headingRows};
}

/** The event whose row stands in a row of the list pane, and the row's place in the window; undefined past the last. */
export function selectRowEvent(
	state: State,
	indexes: Indexes,
	row: number,
): {readonly event: BriefingEvent; readonly place: number} | undefined {
	const {top, height, headingRows} = selectListWindow(state, indexes);
	const place = row - headingRows;
	const event = place < 0 || place >= height ? undefined : selectSteps(state, indexes)[top + place];
	return event && {event, place};
}
