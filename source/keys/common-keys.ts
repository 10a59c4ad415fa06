/** The keys of every view and of every selected event, and why a key cannot act. */

import {isStatement} from '../dataset/event.ts';
import {sidesOn} from '../dataset/statements.ts';
import {isTextView, type ViewName} from '../layout/layout.ts';
import {askDate, askFile, askOwn, noEditor, openSource, readAgain} from '../state/actions.ts';
import {askCopy, copyPairing, markListed, toggleComparing, toggleMark} from '../state/copying.ts';
import type {Indexes, KeyBinding} from '../state/indexes.ts';
import {openPicker} from '../state/pickers.ts';
import {selectMarkedLink, selectStatistics} from '../state/select-text.ts';
import {
	selectCompared,
	selectEvent,
	selectMapLaunch,
	selectPairing,
	selectSourceAddresses,
	selectSteps,
	withSecond,
} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {move} from '../state/update-move.ts';
import {startSearch} from '../state/update-typing.ts';
import {
	goBack,
	leave,
	openHelp,
	openView,
	retrace,
	stepPane,
	switchDirection,
	toggleZoom,
} from '../state/update-view.ts';

export type Binding = Omit<KeyBinding, 'modes'>;

/** What acts in every view. */
export const everyView: readonly Binding[] = [
	{keys: ['/'], act: startSearch, description: 'Search', label: 'search'},
	{
		keys: ['1'],
		act: openView('events'),
		description: 'Events: all of them by date',
		short: 'Events, by date',
	},
	{
		keys: ['2'],
		act: openView('pairs'),
		description: 'Pairs: each drill with its launch',
		short: 'Pairs: drill and launch',
	},
	{
		keys: ['3'],
		act: openView('timeline'),
		description: 'Timeline: drills and launches along the time',
		short: 'Timeline',
	},
	{
		keys: ['4'],
		act: openView('statistics'),
		description: 'Statistics: gaps, and what chance would give',
		short: 'Statistics, against chance',
	},
	{
		keys: ['5'],
		act: openView('day'),
		description: 'Day: the summary of a day or of several',
		short: 'Day: its summary',
	},
	{
		panes: ['list'],
		keys: ['escape'],
		act: goBack,
		description: 'Clear the search; where there is none, take away all marks',
		short: 'Clear search, then marks',
	},
	{
		keys: ['backspace', 'H'],
		act: retrace(-1),
		description: 'Back to where you followed a line, or went from, with search, view and row as they were',
		short: 'Back to where you were',
		label: 'return',
		reasonOff: noPlace(-1),
	},
	{
		keys: ['L'],
		act: retrace(1),
		description: 'Forth again',
		reasonOff: noPlace(1),
	},
	{
		keys: [':'],
		act: askDate,
		description:
			'Go to a date, typed: the listed event nearest to it, in Day the day itself; 2022-10-31..2022-11-06 opens Day; save NAME, forget NAME: the search',
		short: 'Date; A..B; save NAME',
		label: 'date',
		reasonOff: noEvents,
	},
	{
		keys: ['d'],
		act: switchDirection,
		description: 'Pair with the nearest launch, the next one, or the previous one',
		short: 'Nearest, next, previous',
		label: 'direction',
	},
	{
		keys: ['m'],
		act: openPicker,
		description: 'Launches that count, from a list: all, ballistic, the CNS rule, or classes',
		short: 'Launches that count',
		label: 'launches',
	},
	{
		keys: ['page-down', 'ctrl-f', 'space'],
		act: move('page-down'),
		description: 'Down a page',
		reasonOff: noEvents,
	},
	{keys: ['page-up', 'ctrl-b'], act: move('page-up'), description: 'Up a page', reasonOff: noEvents},
	{keys: ['ctrl-d'], act: move('half-page-down'), description: 'Down half a page', reasonOff: noEvents},
	{keys: ['ctrl-u'], act: move('half-page-up'), description: 'Up half a page', reasonOff: noEvents},
	{
		keys: ['home', 'g'],
		act: move('to-first'),
		description: 'First event, or top of the text',
		short: 'First event, or top',
		reasonOff: noEvents,
	},
	{
		keys: ['end', 'G'],
		act: move('to-last'),
		description: 'Last event, or end of the text',
		short: 'Last event, or end',
		reasonOff: noEvents,
	},
	{
		keys: ['w'],
		act: askFile,
		description:
			'Write what is seen to a file; the ending says the form: .csv, .json, .txt or .md, and .svg in Timeline and Statistics',
		short: 'Write .csv .json .txt .svg',
		label: 'write',
		reasonOff: noFigures,
	},
	{
		keys: ['R'],
		act: readAgain,
		description: 'Read the files of your own events again',
		short: 'Read own files again',
	},
	{
		keys: ['a'],
		act: askOwn,
		description: 'Write an event of your own in your editor ($VISUAL or $EDITOR), into your own file',
		short: 'Write an event of your own',
		reasonOff: noEditor,
	},
	{keys: ['?'], act: openHelp, description: 'All keys', label: 'keys'},
	{keys: ['q'], act: leave('quit'), description: 'Quit', label: 'quit'},
];

/** The views with a list, a detail and a pairing. */
export const viewsWithPanes: readonly ViewName[] = ['events', 'pairs', 'timeline'];

/** What acts on an event in each of them, whatever pane has the focus. */
export const eventKeys: readonly Binding[] = [
	{
		views: viewsWithPanes,
		keys: ['x'],
		act: toggleMark,
		description: 'Mark the event, or take its mark away: y, w, Timeline and c act on the marked',
		short: 'Mark the event, or not',
		label: 'mark',
		reasonOff: noEvent,
	},
	{
		views: viewsWithPanes,
		keys: ['*'],
		act: markListed,
		description: 'Mark all that is listed, or take these marks away',
		short: 'Mark all listed, or none',
		reasonOff: noEvents,
	},
	{
		views: viewsWithPanes,
		keys: ['c'],
		act: toggleComparing,
		description:
			'Two drills or two launches side by side on one strip of days: the marked two, or the marked and the selected one; and back',
		short: 'Compare two, or not',
		label: 'compare',
		reasonOff: nothingToCompare,
	},
	{
		views: viewsWithPanes,
		keys: ['y'],
		act: askCopy,
		description:
			'Copy the event, or the marked ones: then c citation, s sentence, b BibTeX, a address, m Markdown row',
		short: 'Copy the event in a form',
		label: 'copy',
		reasonOff: noEvent,
	},
	{
		views: viewsWithPanes,
		keys: ['Y'],
		act: copyPairing,
		description: 'Copy drill and launch as text',
		short: 'Copy drill and launch',
		reasonOff: noPairing,
	},
	{
		views: viewsWithPanes,
		keys: ['o'],
		act: openSource,
		description: 'Open a source in the browser',
		label: 'source',
		reasonOff: noSource,
	},
	{
		views: viewsWithPanes,
		keys: ['tab'],
		act: stepPane(1),
		description: 'Next pane: list, detail, pairing',
		short: 'Next pane',
		label: 'pane',
	},
	{
		views: viewsWithPanes,
		keys: ['shift-tab'],
		act: stepPane(-1),
		description: 'Previous pane',
	},
	{
		views: viewsWithPanes,
		keys: ['z'],
		act: toggleZoom,
		description: 'The focused pane over the whole screen, and back',
		short: 'Pane on whole screen, or not',
		label: 'zoom',
	},
];

// Why a key cannot act: one sentence, or undefined where it can.

export function noEvents(state: State, indexes: Indexes): string | undefined {
	return !isTextView(state.view) && selectSteps(state, indexes).length === 0
		? 'The search finds no event to move to.'
		: undefined;
}

export function noLink(state: State, indexes: Indexes): string | undefined {
	return selectMarkedLink(state, indexes) === undefined
		? 'Nothing in sight here can be followed.'
		: undefined;
}

export function noEvent(state: State, indexes: Indexes): string | undefined {
	return selectEvent(state, indexes) === undefined ? 'No event is selected.' : undefined;
}

function noSource(state: State, indexes: Indexes): string | undefined {
	return selectSourceAddresses(state, indexes).every(url => url === undefined)
		? 'This event has no source with an address.'
		: undefined;
}

export function noPairing(state: State, indexes: Indexes): string | undefined {
	return selectPairing(state, indexes)?.match === undefined
		? 'This event has no other side: it is not paired.'
		: undefined;
}

/** Why there is nothing to compare. */
function nothingToCompare(state: State, indexes: Indexes): string | undefined {
	return state.isComparing || selectCompared(withSecond(state, indexes), indexes) !== undefined
		? undefined
		: 'Mark two drills or two launches: x marks one, c sets the two side by side.';
}

/** Where there is nothing to go back (-1) or forth (1) to. */
function noPlace(by: 1 | -1): (state: State) => string | undefined {
	return ({trail: {back, forth}}) =>
		(by === -1 ? back : forth).length > 0
			? undefined
			: by === -1
				? 'Nothing to go back to: Enter follows a line marked ▸, p goes to the other side.'
				: 'There is nothing to go forth to.';
}

export function noLaunch(state: State, indexes: Indexes): string | undefined {
	return selectMapLaunch(state, indexes) === undefined
		? 'There is no launch to draw: this is not a launch and is not paired with one.'
		: undefined;
}

/** Why there is none. */
export function noStatements(state: State, indexes: Indexes): string | undefined {
	const event = selectEvent(state, indexes);
	if (event === undefined || isStatement(event)) {
		return event === undefined ? 'No event is selected.' : 'This is a statement: Enter shows it whole.';
	}

	// By what its row shows already: the footer asks this before the first frame, and a search would read all claims.
	return sidesOn(event, indexes.dataset) === '' ? 'No statement about this event is on record.' : undefined;
}

export function noFigures(state: State, indexes: Indexes): string | undefined {
	return state.view === 'statistics' && selectStatistics(state, indexes) === undefined
		? 'The figures are not counted yet.'
		: undefined;
}
