/** What each pane shows: its title and the lines in sight, as plain values. */
import {eventRow} from '../layout/event-row.ts';
import type {Rectangle} from '../layout/layout.ts';
import {pairHeading, pairRow} from '../layout/pair-row.ts';
import {pairingTitle} from '../layout/pairing-lines.ts';
import {timelineLines} from '../layout/timeline-lines.ts';
import {zoomDays} from '../layout/timeline-scale.ts';
import type {ViewName} from '../layout/view-name.ts';
import {windowTop} from '../layout/window.ts';
import type {Indexes} from '../state/indexes.ts';
import {
	selectDayLines,
	selectDetailLines,
	selectListHeight,
	selectPairingLines,
	selectStatisticsLines,
} from '../state/select-text.ts';
import {selectTimelineFirst} from '../state/select-timeline.ts';
import {
	selectDay,
	selectEvents,
	selectIndex,
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

const listDrawers: Readonly<Record<ViewName, Draw>> = {
	events: (state, indexes, {width, height}) => {
		const events = selectEvents(state, indexes);
		const selected = selectIndex(state, indexes);
		const top = windowTop({count: events.length, height, selected});
		const pairings = selectPairings(state, indexes);
		const result = selectResult(state, indexes);
		const rows = events.slice(top, top + height).map((event, row) =>
			eventRow(event, {
				dataset: indexes.dataset,
				pairings,
				marks: result?.marks(event) ?? [],
				isSelected: top + row === selected,
				width,
			}),
		);
		return list({name: 'EVENTS', state, rows, count: events.length, selected, top, text: {width, height}});
	},
	pairs: (state, indexes, {width, height}) => {
		const pairs = selectPairRows(state, indexes);
		const selected = selectIndex(state, indexes);
		const rowsHeight = selectListHeight(state);
		const top = windowTop({count: pairs.length, height: rowsHeight, selected});
		const pairings = selectPairings(state, indexes);
		const result = selectResult(state, indexes);
		const rows = pairs.slice(top, top + rowsHeight).map((pairing, row) =>
			pairRow(pairing, {
				dataset: indexes.dataset,
				pairings,
				marks: result?.marks(pairing.drill) ?? [],
				isSelected: top + row === selected,
				width,
			}),
		);
		const heading = height > rowsHeight ? [pairHeading(state.pairOrder, width)] : [];
		return list({
			name: 'PAIRS',
			state,
			heading,
			rows,
			count: pairs.length,
			selected,
			top,
			text: {width, height},
		});
	},
	timeline: (state, indexes, {width, height}) => {
		const events = selectEvents(state, indexes);
		const first = selectTimelineFirst(state, indexes);
		const zoom = state.timelineZoom;
		const last = first + zoomDays[zoom] - 1;
		const isOneYear = civilDate(first).year === civilDate(last).year;
		const span = `${shortDay(first, {year: !isOneYear})} - ${shortDay(last, {year: true})}`;
		const rows = timelineLines({events, selectedId: state.selectedId, zoom, first, width, height});
		const name = width < narrowTitle ? `TIMELINE ${span}` : `TIMELINE ${span}, a ${zoom}`;
		return list({name, state, rows, count: events.length, selected: -1, top: 0, text: {width, height}});
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
