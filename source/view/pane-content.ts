/** What each pane shows: its title and the lines in sight, as plain values. */

import type {BriefingEvent} from '../dataset/event.ts';
import {figureWords} from '../layout/figure-lines.ts';
import {isTextView, type Rectangle, type ViewName} from '../layout/layout.ts';
import {fitLine, type Line, lineOf} from '../layout/line.ts';
import {pairHeading, pairRow} from '../layout/pair-rows.ts';
import {pairingHeading} from '../layout/pairing-lines.ts';
import {eventRow, type RowContext} from '../layout/rows.ts';
import {calendarColumn, calendarLines} from '../layout/text-lines.ts';
import {timelineLines} from '../layout/timeline.ts';
import {timelineZooms} from '../layout/timeline-axes.ts';
import {rowEvents} from '../pairing/pair-list.ts';
import {countLines, countTitle} from '../state/count-list.ts';
import type {Indexes} from '../state/indexes.ts';
import {kindLines, pickerLines} from '../state/pickers.ts';
import {recallLines, recallTitle} from '../state/searches.ts';
import {dayTitle, selectDays, selectTimelineInput, timelineTitle} from '../state/select-days.ts';
import {
	markedLink,
	type ScrolledText,
	selectDayLines,
	selectDetailLines,
	selectPairingLines,
	selectPairsFoot,
	selectStatisticsLines,
} from '../state/select-text.ts';
import {
	pairView,
	selectLayout,
	selectListWindow,
	selectMapLaunch,
	selectPairing,
	selectPairings,
	selectPairRows,
	selectResult,
	selectSteps,
} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {countDays} from '../text/words.ts';
import {crumbs} from './frame-lines.ts';
import {type Content, list, paneTitle, scrolledText} from './pane-frame.ts';

/** Panes narrower than this have short titles. */
const narrowTitle = 50;

type Draw = (state: State, indexes: Indexes, text: Rectangle) => Content;

const listDrawers: Readonly<Record<ViewName, Draw>> = {
	events: (state, indexes, {width, height}) => {
		const {lines, selected, count} = selectListWindow(state, indexes);
		const content = list({
			name: 'EVENTS',
			state,
			indexes,
			rows: eventLines(state, indexes, width),
			count,
			selected,
			selectedRow: lines.findIndex(line => 'place' in line && line.place === selected),
			text: {width, height},
		});
		return {...content, titleEnd: 'gap'};
	},
	pairs: (state, indexes, {width, height}) => {
		const {top, selected, lines, count, headingRows, footRows} = selectListWindow(state, indexes);
		const contextOf = rowContexts(state, indexes, width);
		const all = selectPairRows(state, indexes);
		const pairs = all.slice(top, top + lines.length);
		const rows = pairs.map((pairing, row) =>
			pairRow(pairing, {
				...contextOf(rowEvents(pairing, state.pairQuestion.by)[0], top + row === selected),
				by: state.pairQuestion.by,
			}),
		);
		const heading = headingRows > 0 ? [pairHeading(pairView(state), width)] : [];
		const space = Math.max(0, height - heading.length - rows.length - footRows);
		const foot: readonly Line[] =
			footRows === 0
				? []
				: [
						...Array.from({length: space}, (): Line => []),
						fitLine(lineOf(`  ${selectPairsFoot(state, indexes, width - 2)}`, 'dim'), width),
					];
		return list({
			name: pairsTitle(state),
			state,
			indexes,
			rows: [...heading, ...rows, ...foot],
			count,
			selected,
			selectedRow: headingRows + selected - top,
			text: {width, height},
		});
	},
	timeline: (state, indexes) => {
		const timeline = selectTimelineInput(state, indexes);
		const {width, height} = timeline;
		const zoom = state.timelineZoom;
		const rows = timelineLines(timeline);
		const content = list({
			name: timelineTitle(timeline),
			state,
			indexes,
			rows,
			count: timeline.events.length,
			selected: -1,
			selectedRow: -1,
			text: {width, height},
		});
		const zooms = timelineZooms.map(name => (name === zoom ? `[${name}]` : name)).join(' ');
		return {...content, titleEnd: width < narrowTitle ? zoom : zooms};
	},
	statistics: (state, indexes, {width, height}) =>
		textPane(state, indexes, {
			title: 'STATISTICS',
			name: 'statistics',
			lines: selectStatisticsLines(state, indexes, width),
			height,
		}),
	day: (state, indexes, {width, height}) => {
		const days = selectDays(state, indexes);
		const content = textPane(state, indexes, {
			title: dayTitle(state, indexes, {isNarrow: width < narrowTitle}),
			name: 'day',
			lines: selectDayLines(state, indexes, width),
			height,
		});
		const column = calendarColumn(width);
		const {events} = indexes.dataset;
		return column === undefined
			? content
			: {...content, beside: {column, lines: calendarLines({days, events, height})}};
	},
};

/** The view's own pane. */
export const listContent: Draw = (state, indexes, text) => {
	switch (state.mode.kind) {
		case 'pick':
			return overList('LAUNCHES THAT COUNT', pickerLines(state, indexes, text));
		case 'kinds':
			return overList('KINDS', kindLines(state, indexes, text));
		case 'count':
			return overList(countTitle(state), countLines(state, indexes, text));
		case 'recall':
			return overList(recallTitle(state), recallLines(state, text));
		default:
			return listDrawers[state.view](state, indexes, text);
	}
};

/** Rows to choose among, in place of the list. */
function overList(name: string, content: Pick<Content, 'lines' | 'selectedRow'>): Content {
	return {title: paneTitle(name, true, ''), isFocused: true, ...content};
}

/** `PAIRS`, `PAIRS WITHIN 7 DAYS, BY LAUNCH`. */
function pairsTitle({pairQuestion: {by, withinDays}, behind}: State): string {
	if (behind !== undefined) {
		return `PAIRS BEHIND: ${figureWords(behind)},`;
	}

	const window = withinDays === undefined ? '' : ` WITHIN ${countDays(withinDays).toUpperCase()}`;
	return `PAIRS${window}${by === 'launch' ? ', BY LAUNCH' : ''}`;
}

/** All that is known of the marked event. */
export const detailContent: Draw = (state, indexes, {width, height}) =>
	textPane(state, indexes, {
		title: state.isMapShown && selectMapLaunch(state, indexes) !== undefined ? 'MAP' : 'DETAIL',
		name: 'detail',
		lines: selectDetailLines(state, indexes, {width, height}),
		height,
	});

const pairingName = 'DRILL AND LAUNCH: ';

/** Cells of the place in a long text, and of what stands around a title. */
const moreWidth = 14;

const titleMarkWidth = 6;

/** Drill and launch of the marked event. */
export const pairingContent: Draw = (state, indexes, {width, height}) => {
	const lines = selectPairingLines(state, indexes, {width, height});
	if (state.isComparing) {
		return textPane(state, indexes, {title: 'COMPARED', name: 'pairing', lines, height});
	}

	const room = width - pairingName.length - (lines.length > height ? moreWidth : 0) - titleMarkWidth;
	const {gap, usual} = pairingHeading(selectPairing(state, indexes), selectPairings(state, indexes), room);
	const title = gap === '' ? 'PAIRING' : `${pairingName}${gap}`;
	const content = textPane(state, indexes, {title, name: 'pairing', lines, height});
	return usual === '' ? content : {...content, titleEnd: usual};
};

/** What the rows in sight are drawn with. */
function rowContexts(
	state: State,
	indexes: Indexes,
	width: number,
): (event: BriefingEvent, isSelected: boolean) => RowContext {
	const pairings = selectPairings(state, indexes);
	const result = selectResult(state, indexes);
	const marked = new Set(state.marked);
	return (event, isSelected) => ({
		dataset: indexes.dataset,
		pairings,
		marks: result?.marks(event) ?? [],
		isSelected,
		isMarked: marked.has(event.id),
		width,
	});
}

/** The lines of the event list: years, and below each its events. */
function eventLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	const {lines, selected} = selectListWindow(state, indexes);
	const contextOf = rowContexts(state, indexes, width);
	const events = selectSteps(state, indexes);
	let above: BriefingEvent | undefined;
	return lines.map(line => {
		if ('year' in line) {
			above = undefined;
			return lineOf(` ${line.year}`, 'title');
		}

		const event = events[line.place];
		if (event === undefined) {
			return [];
		}

		const isSameDay = above !== undefined && isOneDate(above, event);
		above = event;
		return eventRow(event, {...contextOf(event, line.place === selected), isSameDay});
	});
}

function isOneDate({start: a}: BriefingEvent, {start: b}: BriefingEvent): boolean {
	return a.firstDay === b.firstDay && a.lastDay === b.lastDay && a.precision === b.precision;
}

/** A text that scrolls; its title says the way back where the list, whose title does, is out of sight. */
function textPane(
	state: State,
	indexes: Indexes,
	{title, ...text}: ScrolledText & {readonly title: string},
): Content {
	const isFocused = isTextView(state.view) || state.pane === text.name;
	const layout = selectLayout(state);
	const isAlone = isTextView(state.view) || (layout.kind !== 'too-small' && layout.list === undefined);
	const from = isAlone ? crumbs(state, indexes) : '';
	const marked = isFocused ? markedLink(state, text)?.line : undefined;
	return scrolledText({...text, name: title, isFocused, top: state.tops[text.name], marked, from});
}
