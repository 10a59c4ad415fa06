/**
 * The text that scrolls: which one the keys move now, how long it is and how much of it is in sight.
 * The same functions give the panes their lines, so that what is scrolled and what is drawn cannot differ.
 */
import {isDrill} from '../dataset/event.ts';
import {detailLines} from '../layout/detail-lines.ts';
import {type Rectangle, textRectangle} from '../layout/layout.ts';
import type {Line} from '../layout/line.ts';
import {mapLines, mapWords} from '../layout/map-lines.ts';
import {coast} from '../layout/map-places.ts';
import {pairingLines} from '../layout/pairing-lines.ts';
import {statisticsLines} from '../layout/statistics-lines.ts';
import {summaryLines, waitingLines} from '../layout/text-lines.ts';
import type {Statistics} from '../stats/statistics.ts';
import {figuresKey, type Indexes} from './indexes.ts';
import {
	pairingChoice,
	selectDay,
	selectEvent,
	selectEvents,
	selectLayout,
	selectMapLaunch,
	selectPairing,
	selectPairings,
	selectResult,
} from './selectors.ts';
import type {State, TextName} from './state.ts';

export type ScrolledText = {
	readonly name: TextName;
	/** Lines of the text, and how many of them are shown. */
	readonly count: number;
	readonly height: number;
};

/** The lines of the daily summary at a width. */
export function selectDayLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	return summaryLines(indexes.summary(selectDay(state, indexes), pairingChoice(state)), width);
}

/** The figures of the drills that the search finds; undefined until they are counted. */
export function selectStatistics(state: State, indexes: Indexes): Statistics | undefined {
	const choice = pairingChoice(state);
	return state.counted.includes(figuresKey(state.appliedQuery, choice))
		? indexes.statistics(state.appliedQuery, choice)
		: undefined;
}

/** The lines of the figures at a width, or of what stands there before they are counted. */
export function selectStatisticsLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	const statistics = selectStatistics(state, indexes);
	if (statistics !== undefined) {
		return statisticsLines(statistics, width);
	}

	const drills = selectEvents(state, indexes).filter(isDrill).length;
	return waitingLines(drills, state.mode.kind === 'search', width);
}

/**
 * The lines of the detail at a size: the text, or the map of the launch, which fits the size. Without a height, as the
 * screen is read aloud, the map is its words alone.
 */
export function selectDetailLines(
	state: State,
	indexes: Indexes,
	{width, height}: {readonly width: number; readonly height?: number},
): readonly Line[] {
	const event = selectEvent(state, indexes);
	const launch = selectMapLaunch(state, indexes);
	if (state.isMapShown && launch !== undefined) {
		const drill = selectPairing(state, indexes)?.drill;
		const map = {launch, dataset: indexes.dataset, drill, width, isAscii: state.isAscii, coast};
		return height === undefined ? mapWords(map) : mapLines({...map, height});
	}

	const marks = event === undefined ? [] : (selectResult(state, indexes)?.marks(event) ?? []);
	return event === undefined ? [] : detailLines(event, indexes.dataset, width, {marks});
}

/** The lines of the pairing at a width. */
export function selectPairingLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	const event = selectEvent(state, indexes);
	return event === undefined
		? []
		: pairingLines({
				event,
				pairing: selectPairing(state, indexes),
				pairings: selectPairings(state, indexes),
				dataset: indexes.dataset,
				width,
			});
}

/** The text that the moving keys scroll; undefined where they move the selection. */
export function selectScrolledText(state: State, indexes: Indexes): ScrolledText | undefined {
	if (state.mode.kind === 'help') {
		return {name: 'help', count: selectHelpLines(state, indexes).length, height: helpHeight(state)};
	}

	const rectangle = textRectangle(selectLayout(state), state.pane);
	if (state.mode.kind === 'search' || rectangle === undefined) {
		return undefined;
	}

	const {width, height} = rectangle;
	switch (state.pane) {
		case 'list':
			return scrolledView(state, indexes, {width, height});
		case 'detail':
			return {name: 'detail', count: selectDetailLines(state, indexes, {width, height}).length, height};
		case 'pairing':
			return {name: 'pairing', count: selectPairingLines(state, indexes, width).length, height};
	}
}

/** The text that is a whole view. */
function scrolledView(
	state: State,
	indexes: Indexes,
	{width, height}: Pick<Rectangle, 'width' | 'height'>,
): ScrolledText | undefined {
	switch (state.view) {
		case 'day':
			return {name: 'day', count: selectDayLines(state, indexes, width).length, height};
		case 'statistics':
			return {name: 'statistics', count: selectStatisticsLines(state, indexes, width).length, height};
		default:
			return undefined;
	}
}

/** The lines of the help that its search finds. */
export function selectHelpLines(state: State, indexes: Indexes): readonly Line[] {
	const search = 'search' in state.mode ? state.mode.search.text : '';
	return indexes.keys.helpLines(state.columns, search, state.view, helpHeight(state));
}

/** Lines of the help in sight: all but its title and the footer. */
export function helpHeight({rows}: State): number {
	return Math.max(1, rows - 2);
}
