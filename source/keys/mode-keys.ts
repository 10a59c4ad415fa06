/**
 * The keys outside the views: while typing, those of the help, and those that act everywhere. Every printable character
 * of a typed line is text.
 */

import {eventKinds} from '../dataset/event.ts';
import {launchChoiceWords} from '../pairing/pairings.ts';
import {answerPrompt, completeFile, redraw, suspend, writeOwn} from '../state/actions.ts';
import {copyEvents} from '../state/copying.ts';
import {narrowToRow, openCount, stepCount, stepField} from '../state/count-list.ts';
import type {KeyBinding} from '../state/indexes.ts';
import {
	kindEntries,
	kindKeys,
	launchEntries,
	markPick,
	pickKind,
	pickLaunches,
	stepPick,
	takeKind,
	takePick,
} from '../state/pickers.ts';
import {
	closeRecall,
	keepSearch,
	moveRecall,
	noSearches,
	openRecall,
	recallOrMove,
	takeRecalled,
} from '../state/searches.ts';
import {closePrompt, type ModeName} from '../state/state.ts';
import {move} from '../state/update-move.ts';
import {complete, giveUpSearch, leaveHelpSearch, searchHelp} from '../state/update-typing.ts';
import {closeHelp, leave, openHelp} from '../state/update-view.ts';
import {editingKeys} from './view-keys.ts';

/** Modes in which characters are text. */
const typingModes: readonly ModeName[] = ['search', 'recall', 'prompt', 'help-search'];

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
		act: openRecall,
		description: 'Choose among saved and earlier searches, narrowed by typing',
		label: 'earlier',
		reasonOff: noSearches,
	},
	{modes: ['search'], keys: ['page-down'], act: move('page-down'), description: 'Down a page while typing'},
	{modes: ['search'], keys: ['page-up'], act: move('page-up'), description: 'Up a page while typing'},

	{
		modes: ['count'],
		keys: ['enter'],
		act: narrowToRow,
		description: 'Narrow the search to the row',
		label: 'narrow',
	},
	{
		modes: ['count'],
		keys: ['f'],
		act: openCount,
		description: 'Cross the table by a second field, and back',
		label: 'cross',
	},
	{
		modes: ['count'],
		keys: ['right', 'l', 'tab'],
		act: stepField(1),
		description: 'The next field; of a crossed table, in its columns',
		label: 'field',
	},
	{modes: ['count'], keys: ['left', 'h', 'shift-tab'], act: stepField(-1), description: 'The field before'},
	{
		modes: ['count'],
		keys: ['down', 'j', 'ctrl-n'],
		act: stepCount(1),
		description: 'Down a row',
		label: 'move',
	},
	{modes: ['count'], keys: ['up', 'k', 'ctrl-p'], act: stepCount(-1), description: 'Up a row'},
	{
		modes: ['count'],
		keys: ['page-down', 'ctrl-d', 'space'],
		act: stepCount(10),
		description: 'Down ten rows',
	},
	{modes: ['count'], keys: ['page-up', 'ctrl-u'], act: stepCount(-10), description: 'Up ten rows'},
	{modes: ['count'], keys: ['escape', 'q'], act: closePrompt, description: 'Back to the list', label: 'back'},
	{
		modes: ['pick'],
		keys: ['enter'],
		act: takePick,
		description: 'Count the marked classes, or the row pointed at',
		label: 'choose',
	},
	{
		modes: ['pick'],
		keys: ['space', 'x'],
		act: markPick,
		description: 'Mark a class, to count several',
		label: 'mark',
	},
	{
		modes: ['pick', 'kinds'],
		keys: ['down', 'j', 'ctrl-n'],
		act: stepPick(1),
		description: 'Down a row',
		label: 'move',
	},
	{modes: ['pick', 'kinds'], keys: ['up', 'k', 'ctrl-p'], act: stepPick(-1), description: 'Up a row'},
	...launchEntries.map(
		(entry): KeyBinding => ({
			modes: ['pick'],
			keys: [entry.key],
			act: pickLaunches(entry),
			description: `Count ${'preset' in entry.choice ? launchChoiceWords(entry.choice) : `${entry.name} alone`}`,
		}),
	),
	{
		modes: ['kinds'],
		keys: ['enter'],
		act: takeKind,
		description: 'List the kind pointed at',
		label: 'choose',
	},
	...kindEntries.map(
		(entry): KeyBinding => ({
			modes: ['kinds'],
			keys: [entry.key],
			act: pickKind(entry),
			description: `List ${entry.name.trim()}${entry.query === '' ? '' : ' alone'}`,
		}),
	),
	{
		modes: ['pick', 'kinds'],
		keys: ['escape', 'q'],
		act: closePrompt,
		description: 'Back, and change nothing',
		label: 'back',
	},
	{
		modes: ['recall'],
		keys: ['enter', 'tab'],
		act: takeRecalled,
		description: 'Put the chosen search into the line; Enter again keeps it',
	},
	{modes: ['recall'], keys: ['escape'], act: closeRecall, description: 'Back to the search line'},
	{modes: ['recall'], keys: ['down', 'ctrl-n', 'ctrl-r'], act: moveRecall(1), description: 'The next search'},
	{modes: ['recall'], keys: ['up', 'ctrl-p'], act: moveRecall(-1), description: 'The search before'},
	{
		modes: ['copy'],
		keys: ['c', 'y', 'enter'],
		act: copyEvents('citation'),
		description: 'Citation, with the sources; of a statement the quotation',
		label: 'citation',
	},
	{
		modes: ['copy'],
		keys: ['s'],
		act: copyEvents('sentence'),
		description: 'Sentence: the event, its other side and the gap',
		label: 'sentence',
	},
	{
		modes: ['copy'],
		keys: ['b'],
		act: copyEvents('bibtex'),
		description: 'BibTeX, for a reference manager',
		label: 'BibTeX',
	},
	{
		modes: ['copy'],
		keys: ['a'],
		act: copyEvents('address'),
		description: 'Address of the first source',
		label: 'address',
	},
	{
		modes: ['copy'],
		keys: ['m'],
		act: copyEvents('markdown'),
		description: 'Row of a Markdown table, with its head',
		label: 'Markdown row',
	},
	{modes: ['copy'], keys: ['escape'], act: closePrompt, description: 'Copy nothing', label: 'back'},
	...eventKinds.map(
		(kind): KeyBinding => ({
			modes: ['own'],
			keys: [kindKeys[kind][0]],
			act: writeOwn(kind),
			description: `Write a ${kind.replace('-', ' ')}`,
			label: kind.replace('-', ' '),
		}),
	),
	{modes: ['own'], keys: ['escape', 'q'], act: closePrompt, description: 'Back', label: 'back'},
	{
		modes: ['prompt'],
		keys: ['tab'],
		act: completeFile,
		description: 'Complete the name of a file',
	},
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
