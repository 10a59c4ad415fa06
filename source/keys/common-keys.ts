/**
 * The keys of every view, those while typing, those of the help, and those that act everywhere. Every printable
 * character of a typed line is text.
 */
import {answerPrompt, askDate, askFile, closePrompt, redraw, suspend} from '../state/actions.ts';
import type {KeyBinding} from '../state/indexes.ts';
import type {ModeName} from '../state/state.ts';
import {move} from '../state/update-move.ts';
import {
	complete,
	edit,
	giveUpSearch,
	keepSearch,
	recallOlder,
	recallOrMove,
	startSearch,
} from '../state/update-typing.ts';
import {
	closeHelp,
	goBack,
	leave,
	leaveHelpSearch,
	openHelp,
	openView,
	searchHelp,
	switchDirection,
	switchLaunches,
} from '../state/update-view.ts';
import {type Binding, noEvents, noFigures} from './view-keys.ts';

/** Modes in which characters are text. */
const typingModes: readonly ModeName[] = ['search', 'prompt', 'help-search'];

/** The keys of every typed line. */
const editingKeys: readonly Binding[] = [
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

/** What acts in every view. */
export const everyView: readonly Binding[] = [
	{keys: ['/'], act: startSearch, description: 'Search', label: 'search'},
	{keys: ['1'], act: openView('events'), description: 'Events: all of them by date'},
	{keys: ['2'], act: openView('pairs'), description: 'Pairs: each drill with its launch'},
	{keys: ['3'], act: openView('timeline'), description: 'Timeline: drills and launches along the time'},
	{keys: ['4'], act: openView('statistics'), description: 'Statistics: gaps, and what chance would give'},
	{keys: ['5'], act: openView('day'), description: 'Day: the summary of a day'},
	{
		panes: ['list'],
		keys: ['escape'],
		act: goBack,
		description: 'Clear the search',
	},
	{
		keys: [':'],
		act: askDate,
		description: 'Go to a date, typed: the listed event nearest to it, in Day the day itself',
		label: 'date',
		reasonOff: noEvents,
	},
	{
		keys: ['d'],
		act: switchDirection,
		description: 'Pair with the nearest launch, the next one, or the previous one',
		label: 'direction',
	},
	{
		keys: ['m'],
		act: switchLaunches,
		description: 'Launches that count: all, ballistic, or those of the CNS rule',
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
		reasonOff: noEvents,
	},
	{
		keys: ['end', 'G'],
		act: move('to-last'),
		description: 'Last event, or end of the text',
		reasonOff: noEvents,
	},
	{
		keys: ['w'],
		act: askFile,
		description:
			'Write what is listed to a file; the ending says the form (.csv, .json, .txt; in Day .md too)',
		label: 'write',
		reasonOff: noFigures,
	},
	{keys: ['?'], act: openHelp, description: 'All keys', label: 'keys'},
	{keys: ['q'], act: leave('quit'), description: 'Quit', label: 'quit'},
];

/** What acts outside the views. */
export const modeKeys: readonly KeyBinding[] = [
	{
		modes: ['search'],
		keys: ['enter'],
		act: keepSearch,
		description: 'To the list, keeping the search',
		label: 'keep',
	},
	{
		modes: ['search'],
		keys: ['escape'],
		act: giveUpSearch,
		description: 'Give the search up: query, list and row as they were before typing',
		label: 'as before',
	},
	{
		modes: ['search'],
		keys: ['tab'],
		act: complete(1),
		description: 'Complete the name of a field or its value; again for the next one that fits',
		label: 'complete',
	},
	{
		modes: ['search'],
		keys: ['shift-tab'],
		act: complete(-1),
		description: 'The candidate before',
	},
	{
		modes: ['search'],
		keys: ['down', 'ctrl-n'],
		act: recallOrMove(-1),
		description: 'Down a row while typing; a newer query where Up recalled one',
		label: 'move',
	},
	{
		modes: ['search'],
		keys: ['up', 'ctrl-p'],
		act: recallOrMove(1),
		description: 'Up a row while typing; from an empty line, an older query',
	},
	{
		modes: ['search'],
		keys: ['ctrl-r'],
		act: recallOlder,
		description: 'An older query of this session',
	},
	{modes: ['search'], keys: ['page-down'], act: move('page-down'), description: 'Down a page while typing'},
	{modes: ['search'], keys: ['page-up'], act: move('page-up'), description: 'Up a page while typing'},

	{
		modes: ['prompt'],
		keys: ['enter'],
		act: answerPrompt,
		description: 'Do it; an empty line does nothing',
		label: 'do it',
	},
	{
		modes: ['prompt'],
		keys: ['escape'],
		act: closePrompt,
		description: 'Back, and do nothing',
		label: 'back',
	},

	{
		modes: ['help'],
		keys: ['escape', '?', 'enter', 'left', 'h'],
		act: closeHelp,
		description: 'Close this page',
		label: 'close',
	},
	{
		modes: ['help'],
		keys: ['/'],
		act: searchHelp,
		description: 'Search this page',
		label: 'search',
	},
	{
		modes: ['help'],
		keys: ['down', 'j', 'ctrl-n'],
		act: move('down'),
		description: 'Scroll down',
		label: 'scroll',
	},
	{modes: ['help'], keys: ['up', 'k', 'ctrl-p'], act: move('up'), description: 'Scroll up'},
	{
		modes: ['help'],
		keys: ['page-down', 'ctrl-f', 'space', 'ctrl-d'],
		act: move('page-down'),
		description: 'Scroll down a page',
	},
	{
		modes: ['help'],
		keys: ['page-up', 'ctrl-b', 'ctrl-u'],
		act: move('page-up'),
		description: 'Scroll up a page',
	},
	{modes: ['help'], keys: ['home', 'g'], act: move('to-first'), description: 'To the top'},
	{modes: ['help'], keys: ['end', 'G'], act: move('to-last'), description: 'To the end'},
	{modes: ['help'], keys: ['q'], act: leave('quit'), description: 'Quit', label: 'quit'},

	{
		modes: ['help-search'],
		keys: ['enter'],
		act: leaveHelpSearch,
		description: 'To the page, keeping the search',
		label: 'to the page',
	},
	{
		modes: ['help-search'],
		keys: ['escape'],
		act: openHelp,
		description: 'To the whole page',
		label: 'back',
	},
	...editingKeys.map(binding => ({modes: typingModes, ...binding})),
	{keys: ['ctrl-l'], act: redraw, description: 'Draw everything anew'},
	{keys: ['ctrl-z'], act: suspend, description: 'Back to the shell; fg comes back here'},
	{keys: ['ctrl-c'], act: leave('interrupt'), description: 'Quit at once, with status 130'},
];
