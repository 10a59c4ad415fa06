/** What each pane shows: its title and the lines in sight, as plain values. */
import type {BriefingEvent} from '../dataset/event.ts';
import {eventRow, type RowContext} from '../layout/event-row.ts';
import type {Rectangle} from '../layout/layout.ts';
import {pairHeading, pairRow} from '../layout/pair-row.ts';
import {pairingTitle} from '../layout/pairing-lines.ts';
import {timelineLines} from '../layout/timeline-lines.ts';
import {zoomDays} from '../layout/timeline-scale.ts';
import type {ViewName} from '../layout/view-name.ts';
import type {Indexes} from '../state/indexes.ts';
import {selectListWindow} from '../state/select-list.ts';
import {
	selectDayLines,
	selectDetailLines,
	selectPairingLines,
	selectStatisticsLines,
} from '../state/select-text.ts';
import {selectTimelineInput} from '../state/select-timeline.ts';
import {
	selectDay,
	selectEvents,
	selectMapLaunch,
	selectPairing,
	selectPairings,
	selectPairRows,
	selectResult,
} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {fullDay, longDay, shortDay} from '../time/format-date.ts';
import {civilDate} from '../time/korea-day.ts';
import {type Content, list, scrolledText} from './pane-frame.ts';

/** Panes narrower than this have short titles. */
const narrowTitle = 50;

type Draw = (state: State, indexes: Indexes, text: Rectangle) => Content;

/** The view's own pane. */
export const listContent: Draw = (state, indexes, text) => listDrawers[state.view](state, indexes, text);

/** All that is known of the marked event. */
export const detailContent: Draw = (state, indexes, {width, height}) =>
	scrolledText({
		name: state.isMapShown && selectMapLaunch(state, indexes) !== undefined ? 'MAP' : 'DETAIL',
		isFocused: state.pane === 'detail',
		lines: selectDetailLines(state, indexes, {width, height}),
		top: state.detailTop,
		height,
	});

/** Drill and launch of the marked event. */
export const pairingContent: Draw = (state, indexes, {width, height}) => {
	const gap = pairingTitle(selectPairing(state, indexes));
	return scrolledText({
		name: gap === '' ? 'PAIRING' : `DRILL AND LAUNCH: ${gap}`,
		isFocused: state.pane === 'pairing',
		lines: selectPairingLines(state, indexes, width),
		top: state.pairingTop,
		height,
	});
};

/** What each row in sight is drawn with, by its event and its place in the window. */
function rowContexts(
	state: State,
	indexes: Indexes,
	{top, selected, width}: {readonly top: number; readonly selected: number; readonly width: number},
): (event: BriefingEvent, row: number) => RowContext {
	const pairings = selectPairings(state, indexes);
	const result = selectResult(state, indexes);
	return (event, row) => ({
		dataset: indexes.dataset,
		pairings,
		marks: result?.marks(event) ?? [],
		isSelected: top + row === selected,
		width,
	});
}

const listDrawers: Readonly<Record<ViewName, Draw>> = {
	events: (state, indexes, {width, height}) => {
		const {top, selected, ...shown} = selectListWindow(state, indexes);
		const contextOf = rowContexts(state, indexes, {top, selected, width});
		const events = selectEvents(state, indexes).slice(top, top + shown.height);
		const rows = events.map((event, row) => eventRow(event, contextOf(event, row)));
		return list({name: 'EVENTS', state, rows, count: shown.count, selected, top, text: {width, height}});
	},
	pairs: (state, indexes, {width, height}) => {
		const {top, selected, ...shown} = selectListWindow(state, indexes);
		const contextOf = rowContexts(state, indexes, {top, selected, width});
		const pairs = selectPairRows(state, indexes).slice(top, top + shown.height);
		const rows = pairs.map((pairing, row) => pairRow(pairing, contextOf(pairing.drill, row)));
		const heading = shown.headingRows > 0 ? [pairHeading(state.pairOrder, width)] : [];
		return list({
			name: 'PAIRS',
			state,
			heading,
			rows,
			count: shown.count,
			selected,
			top,
			text: {width, height},
		});
	},
	timeline: (state, indexes) => {
		const timeline = selectTimelineInput(state, indexes);
		const {first, zoom, width, height} = timeline;
		const last = first + zoomDays[zoom] - 1;
		const isOneYear = civilDate(first).year === civilDate(last).year;
		const span = `${shortDay(first, {year: !isOneYear})} - ${shortDay(last, {year: true})}`;
		const rows = timelineLines(timeline);
		const name = width < narrowTitle ? `TIMELINE ${span}` : `TIMELINE ${span}, a ${zoom}`;
		return list({
			name,
			state,
			rows,
			count: timeline.events.length,
			selected: -1,
			top: 0,
			text: {width, height},
		});
	},
	statistics: (state, indexes, {width, height}) =>
		scrolledText({
			name: 'STATISTICS',
			isFocused: true,
			lines: selectStatisticsLines(state, indexes, width),
			top: state.statisticsTop,
			height,
		}),
	day: (state, indexes, {width, height}) =>
		scrolledText({
			name: `DAY: ${(width < narrowTitle ? longDay : fullDay)(selectDay(state, indexes))}`,
			isFocused: true,
			lines: selectDayLines(state, indexes, width),
			top: state.dayTop,
			height,
		}),
};
