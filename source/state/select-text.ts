/**
 * The text that scrolls: which one the keys move now, how long it is and how much of it is in sight.
 * The same functions give the panes their lines, so that what is scrolled and what is drawn cannot differ.
 */
import {isDrill, type LaunchClass, launchClasses} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import {compareLines} from '../layout/compare-lines.ts';
import {detailLines} from '../layout/detail-lines.ts';
import type {StatisticsRow} from '../layout/figure-lines.ts';
import {clampTop, type Rectangle, textRectangle} from '../layout/layout.ts';
import {type Line, lineOf, type Target, targetOf} from '../layout/line.ts';
import {mapLines, mapWords} from '../layout/map-lines.ts';
import {coast} from '../layout/map-places.ts';
import {pairsFoot} from '../layout/pair-rows.ts';
import {pairingLines} from '../layout/pairing-lines.ts';
import {statisticsRows} from '../layout/statistics-lines.ts';
import {summaryLines, waitingLines} from '../layout/text-lines.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import {queryTokens} from '../search/query.ts';
import type {Statistics} from '../stats/statistics.ts';
import {countNoun, joinWords} from '../text/words.ts';
import {longDate} from '../time/format-date.ts';
import {figuresKey, type Indexes} from './indexes.ts';
import {selectOutline} from './select-days.ts';
import {
	pairingChoice,
	pairView,
	selectCompared,
	selectEvent,
	selectEvents,
	selectLayout,
	selectMapLaunch,
	selectPairing,
	selectPairings,
	selectPairRows,
	selectResult,
} from './selectors.ts';
import type {State, TextName} from './state.ts';

export type ScrolledText = {
	readonly name: TextName;
	readonly lines: readonly Line[];
	/** How many of them are shown. */
	readonly height: number;
};

/** The lines of the daily summary at a width. */
export function selectDayLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	return summaryLines(selectOutline(state, indexes), width);
}

/** The figures of the drills that the search finds; undefined until they are counted. */
export function selectStatistics(state: State, indexes: Indexes): Statistics | undefined {
	const choice = pairingChoice(state);
	return state.counted.includes(figuresKey(state.appliedQuery, choice))
		? indexes.statistics(state.appliedQuery, choice)
		: undefined;
}

/** The rows of the figures at a width, or of what stands there before they are counted. */
export function selectStatisticsRows(
	state: State,
	indexes: Indexes,
	width: number,
): readonly StatisticsRow[] {
	const statistics = selectStatistics(state, indexes);
	if (statistics !== undefined) {
		return statisticsRows(statistics, width, {hasP: state.hasP, selected: state.figureAt});
	}

	const drills = selectEvents(state, indexes).filter(isDrill).length;
	return waitingLines(drills, state.mode.kind === 'search', width).map(line => ({line}));
}

/** Their lines. */
export function selectStatisticsLines(state: State, indexes: Indexes, width: number): readonly Line[] {
	return selectStatisticsRows(state, indexes, width).map(({line}) => line);
}

/** The figures with their lines in the text, and which lines are in sight. */
export function selectFigures(state: State, indexes: Indexes) {
	const {width = 1, height = 1} = textRectangle(selectLayout(state), 'list') ?? {};
	const rows = selectStatisticsRows(state, indexes, width);
	const top = clampTop({count: rows.length, height, top: state.tops.statistics});
	const figures = rows.flatMap(({figure}, row) => (figure === undefined ? [] : [{figure, row}]));
	const isInSight = (at: number) => {
		const row = figures[at]?.row ?? -1;
		return row >= top && row < top + height;
	};
	return {figures, isInSight};
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

/** The lines of the pairing at a width, in a pane of so many lines, or of the two that are compared. */
export function selectPairingLines(
	state: State,
	indexes: Indexes,
	{width, height}: {readonly width: number; readonly height?: number},
): readonly Line[] {
	if (state.isComparing) {
		const pair = selectCompared(state, indexes);
		const context = {dataset: indexes.dataset, pairings: selectPairings(state, indexes), width};
		return pair === undefined
			? [lineOf('Two drills, or two launches, have to be marked; c ends this.')]
			: compareLines(pair, context);
	}

	const event = selectEvent(state, indexes);
	return event === undefined
		? []
		: pairingLines({
				event,
				pairing: selectPairing(state, indexes),
				pairings: selectPairings(state, indexes),
				dataset: indexes.dataset,
				width,
				...(height === undefined ? {} : {height}),
			});
}

/** The text that the moving keys scroll; undefined where they move the selection. */
export function selectScrolledText(state: State, indexes: Indexes): ScrolledText | undefined {
	if (state.mode.kind === 'help') {
		return {name: 'help', lines: selectHelpLines(state, indexes), height: helpHeight(state)};
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
			return {name: 'detail', lines: selectDetailLines(state, indexes, {width, height}), height};
		case 'pairing':
			return {name: 'pairing', lines: selectPairingLines(state, indexes, {width, height}), height};
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
			return {name: 'day', lines: selectDayLines(state, indexes, width), height};
		case 'statistics':
			return {name: 'statistics', lines: selectStatisticsLines(state, indexes, width), height};
		default:
			return undefined;
	}
}

/** A line that can be followed: its place among them, its line in the text, and where it leads. */
type LinkedLine = {readonly place: number; readonly line: number; readonly to: Target};

/** The lines of a text that can be followed. */
export function linksIn(lines: readonly Line[]): readonly LinkedLine[] {
	const links = lines.flatMap((line, at) => ({line: at, to: targetOf(line)}));
	return links
		.filter((link): link is Omit<LinkedLine, 'place'> => link.to !== undefined)
		.map((link, place) => ({...link, place}));
}

/** The marked line of the focused text, which Enter follows; undefined where none is in sight. */
export function selectMarkedLink(state: State, indexes: Indexes): LinkedLine | undefined {
	const text = selectScrolledText(state, indexes);
	return text && markedLink(state, text);
}

/** The marked line of a text, where it is in sight. */
export function markedLink(
	{linkPlaces, tops}: State,
	{name, lines, height}: ScrolledText,
): LinkedLine | undefined {
	const links = linksIn(lines);
	const top = clampTop({count: lines.length, height, top: tops[name]});
	const link = links[Math.min(linkPlaces[name] ?? 0, links.length - 1)];
	return link !== undefined && link.line >= top && link.line < top + height ? link : undefined;
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

// The last line of Pairs: what the rows amount to, or what a search for a class of launches has asked, and has not.

/**
 * `class:icbm` finds the pairs whose nearest launch of all is an ICBM, not those whose nearest ICBM is meant: with such a
 * search the line says so, and how many pairs there are when only these classes count.
 */
export function selectPairsFoot(state: State, indexes: Indexes, width = Infinity): string {
	const rows = selectPairRows(state, indexes);
	const classes = classesAsked(state.appliedQuery);
	const chosen = launchChoiceText(state.launches);
	const isWindow = state.pairQuestion.withinDays !== undefined;
	if (isWindow || classes.length === 0 || chosen === classes.join(',')) {
		return pairsFoot(rows, state.pairQuestion, width);
	}

	const alone = indexes
		.pairRows(state.appliedQuery, {...pairingChoice(state), launches: {classes}}, pairView(state))
		.filter(({match}) => match !== undefined).length;
	const paired = rows.filter(({match}) => match !== undefined).length;
	const names = classes.join(' or ');
	return `${countNoun(paired, 'pair')} whose nearest of ${chosen} launches is ${names}; counting ${names} only: ${alone} (m)`;
}

/** The classes that a query asks for, in the order of the launch classes. */
function classesAsked(query: string): readonly LaunchClass[] {
	const asked = queryTokens(query).flatMap(token =>
		token.kind === 'field' && token.name.toLowerCase() === 'class' && !token.negated
			? token.value.toLowerCase().split(',')
			: [],
	);
	return launchClasses.filter(name => asked.includes(name.toLowerCase()));
}

// Why a search finds nothing: the words that take the result away, each with what it finds by itself and what is found
// without it.

/** Longer queries are not taken apart: each word costs two searches. */
const mostWords = 12;

/**
 * One sentence for each word without which something would be found: `"zzzz" finds 0; without it 21.` In Timeline also why
 * nothing is drawn of what is found.
 */
export function noResultSentences(state: State, indexes: Indexes): readonly string[] {
	if (selectEvents(state, indexes).length > 0) {
		return ['What is listed are statements, and Timeline draws none: 1 shows them as rows.'];
	}

	const query = state.appliedQuery;
	const tokens = queryTokens(query);
	const noun = state.view === 'pairs' ? state.pairQuestion.by : 'event';
	const hasAlternatives = tokens.some(({start, end}) => query.slice(start, end).toLowerCase() === 'or');
	if (tokens.length < 2 || tokens.length > mostWords || hasAlternatives) {
		return [`No ${noun} matches "${query.trim()}".`];
	}

	const words = tokens.map(({start, end}) => ({
		word: query.slice(start, end),
		alone: countFound(state, indexes, query.slice(start, end)),
		without: countFound(state, indexes, query.slice(0, start) + query.slice(end)),
	}));
	const killing = words.filter(({without}) => without > 0);
	if (killing.length > 0) {
		return [
			`No ${noun} matches all words.`,
			...killing.map(
				({word, alone, without}) =>
					`"${word}" finds ${alone}${alone === 0 ? '' : ', none of them with the rest'}; without it ${without}.`,
			),
		];
	}

	const unknown = words.filter(({alone}) => alone === 0).map(({word}) => `"${word}"`);
	return unknown.length === 0
		? [`No ${noun} matches all words, nor all but one of them.`]
		: [
				`No ${noun} matches all words.`,
				`${joinWords(unknown)} ${unknown.length === 1 ? 'finds' : 'find'} 0.`,
			];
}

/** How many rows of the open view a query finds; none where it has a fault. */
function countFound(state: State, indexes: Indexes, query: string): number {
	const choice = pairingChoice(state);
	const outcome = indexes.search(query, choice);
	if (!outcome.ok) {
		return 0;
	}

	return state.view === 'pairs'
		? indexes.pairRows(query, choice, pairView(state)).length
		: outcome.result.events.length;
}

/** Where Esc leads from a search that finds nothing. */
export function escapeWords(state: State, {dataset}: Indexes): string {
	const wanted = state.wantedId === undefined ? undefined : eventOf(state.wantedId, dataset);
	const to = wanted === undefined ? '' : ` and goes back to: ${wanted.title}, ${longDate(wanted.start)}`;
	return state.mode.kind === 'search' ? 'Esc gives the search up.' : `Esc clears the search${to}.`;
}
