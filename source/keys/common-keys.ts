/** The keys of every view, and why a key cannot act. */

import {isTextView} from '../layout/layout.ts';
import {askDate, askFile, askOwn, noEditor, readAgain} from '../state/actions.ts';
import {selectListing} from '../state/copying.ts';
import type {Indexes, KeyBinding} from '../state/indexes.ts';
import {openPicker} from '../state/pickers.ts';
import {selectMarkedLink} from '../state/select-text.ts';
import {
	selectEvent,
	selectMapLaunch,
	selectPairing,
	selectSourceAddresses,
	selectSteps,
} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {move} from '../state/update-move.ts';
import {edit, startSearch} from '../state/update-typing.ts';
import {goBack, leave, noPlace, openHelp, openView, retrace, switchDirection} from '../state/update-view.ts';

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

export function noSource(state: State, indexes: Indexes): string | undefined {
	return selectSourceAddresses(state, indexes).every(url => url === undefined)
		? 'This event has no source with an address.'
		: undefined;
}

export function noFigures(state: State, indexes: Indexes): string | undefined {
	return selectListing(state, indexes) === undefined ? 'The figures are not counted yet.' : undefined;
}

export function noLaunch(state: State, indexes: Indexes): string | undefined {
	return selectMapLaunch(state, indexes) === undefined
		? 'There is no launch to draw: this is not a launch and is not paired with one.'
		: undefined;
}

export function noPairing(state: State, indexes: Indexes): string | undefined {
	return selectPairing(state, indexes)?.match === undefined
		? 'This event has no other side: it is not paired.'
		: undefined;
}

/** The keys of every typed line. */
export const editingKeys: readonly Binding[] = [
	{keys: ['left', 'ctrl-b'], act: edit('cursor-left'), description: 'Cursor left'},
	{keys: ['right', 'ctrl-f'], act: edit('cursor-right'), description: 'Cursor right'},
	{keys: ['home', 'ctrl-a'], act: edit('cursor-start'), description: 'Cursor to the start'},
	{keys: ['end', 'ctrl-e'], act: edit('cursor-end'), description: 'Cursor to the end'},
	{
		keys: ['backspace', 'ctrl-h'],
		act: edit('erase-left'),
		description: 'Erase the character before the cursor',
	},
	{keys: ['delete', 'ctrl-d'], act: edit('erase-right'), description: 'Erase the character at the cursor'},
	{keys: ['ctrl-w'], act: edit('erase-word'), description: 'Erase the word before the cursor'},
	{keys: ['ctrl-u'], act: edit('erase-all'), description: 'Erase the line', label: 'clear'},
];
