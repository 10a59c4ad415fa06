/** What each pane shows: its title and the lines in sight, as plain values. */
import type {BriefingEvent} from '../dataset/event.ts';
import {clampTop, type Rectangle, type ViewName} from '../layout/layout.ts';
import {type Line, lineOf} from '../layout/line.ts';
import {pairingHeading} from '../layout/pairing-lines.ts';
import {eventRow, pairHeading, pairRow, type RowContext} from '../layout/rows.ts';
import {timelineLines} from '../layout/timeline.ts';
import {zoomDays} from '../layout/timeline-axes.ts';
import type {Indexes} from '../state/indexes.ts';
import {
	selectDayLines,
	selectDetailLines,
	selectPairingLines,
	selectStatisticsLines,
} from '../state/select-text.ts';
import {
	selectDay,
	selectEvents,
	selectListWindow,
	selectMapLaunch,
	selectPairing,
	selectPairings,
	selectPairRows,
	selectResult,
	selectTimelineInput,
} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {wrapText} from '../text/cells.ts';
import {fullDay, longDay, shortDay} from '../time/format-date.ts';
import {civilDate} from '../time/korea-day.ts';

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
		top: state.tops.detail,
		height,
	});

const pairingName = 'DRILL AND LAUNCH: ';
/** Cells of the place in a long text, and of what stands around a title. */
const moreWidth = 14;
const titleMarkWidth = 6;

/** Drill and launch of the marked event. */
export const pairingContent: Draw = (state, indexes, {width, height}) => {
	const lines = selectPairingLines(state, indexes, width);
	const room = width - pairingName.length - (lines.length > height ? moreWidth : 0) - titleMarkWidth;
	const {gap, usual} = pairingHeading(selectPairing(state, indexes), selectPairings(state, indexes), room);
	const content = scrolledText({
		name: gap === '' ? 'PAIRING' : `${pairingName}${gap}`,
		isFocused: state.pane === 'pairing',
		lines,
		top: state.tops.pairing,
		height,
	});
	return usual === '' ? content : {...content, titleEnd: usual};
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
			top: state.tops.statistics,
			height,
		}),
	day: (state, indexes, {width, height}) =>
		scrolledText({
			name: `DAY: ${(width < narrowTitle ? longDay : fullDay)(selectDay(state, indexes))}`,
			isFocused: true,
			lines: selectDayLines(state, indexes, width),
			top: state.tops.day,
			height,
		}),
};

// A pane from its rows or its text: the title with the place in it, and the lines in sight.

export type Content = {
	readonly title: Line;
	/** What stands at the right end of the title's rule. */
	readonly titleEnd?: string;
	readonly isFocused: boolean;
	readonly lines: readonly Line[];
	/** The line drawn as selected. */
	readonly selectedRow?: number;
};

const noMatch = 'No event matches. Esc leaves the search line, a second Esc clears the search.';

type ListInput = {
	readonly name: string;
	readonly state: State;
	/** Lines above the rows that do not scroll. */
	readonly heading?: readonly Line[];
	/** The rows in sight, the first of which is the list's row `top`. */
	readonly rows: readonly Line[];
	readonly top: number;
	readonly count: number;
	readonly selected: number;
	readonly text: Pick<Rectangle, 'width' | 'height'>;
};

/** A list of rows, or the words that stand there without one. */
function list({name, state, heading = [], rows, top, count, selected, text}: ListInput): Content {
	const place = selected < 0 ? '' : ` ${selected + 1}/${count}`;
	const isFocused = state.pane === 'list';
	const title = paneTitle(name, isFocused, place);
	if (count === 0) {
		const lines = wrapText(noMatch, {width: text.width, first: '  '}).map(line => lineOf(line, 'dim'));
		return {title, isFocused, lines: lines.slice(0, text.height)};
	}

	return {
		title,
		isFocused,
		lines: [...heading, ...rows],
		...(selected >= 0 ? {selectedRow: heading.length + selected - top} : {}),
	};
}

type ScrolledInput = {
	readonly name: string;
	readonly isFocused: boolean;
	readonly lines: readonly Line[];
	/** The first line wanted. */
	readonly top: number;
	readonly height: number;
};

/** The part of a long text that is in sight. */
export function scrolledText({name, isFocused, lines, top: wanted, height}: ScrolledInput): Content {
	const top = clampTop({count: lines.length, height, top: wanted});
	return {
		title: paneTitle(name, isFocused, moreText(top, height, lines.length)),
		isFocused,
		lines: lines.slice(top, top + height),
	};
}

/**
 * A pane's title is also the rule above it: `-- EVENTS 3/12 ------`. The focused pane is marked by a sign as well as
 * by weight.
 */
function paneTitle(name: string, isFocused: boolean, rest: string): Line {
	return [
		isFocused ? {text: '=> ', fine: '━▸ ', role: 'key'} : {text: '-- ', fine: '── ', role: 'dim'},
		{text: name, role: isFocused ? 'title' : 'dim'},
		{text: `${rest} `, role: 'dim'},
	];
}

/** `, 5-20 of 44` where a text is longer than its pane. */
function moreText(top: number, height: number, count: number): string {
	return count <= height ? '' : `, ${top + 1}-${Math.min(count, top + height)} of ${count}`;
}
