/** The keys while typing, and those of the help. Every printable character of a typed line is text. */
import type {KeyBinding} from './key-binding.ts';

/** All of them. */
export const typingKeys: readonly KeyBinding[] = [
	{
		mode: 'search',
		keys: ['enter'],
		action: 'leave-search',
		description: 'To the list, keeping the search',
		label: 'to the list',
	},
	{
		mode: 'search',
		keys: ['escape'],
		action: 'leave-search',
		description: 'To the list; a second Esc there clears the search',
		label: 'back',
	},
	{
		mode: 'search',
		keys: ['tab'],
		action: 'complete-next',
		description: 'Complete the name of a field or its value; again for the next one that fits',
		label: 'complete',
	},
	{
		mode: 'search',
		keys: ['shift-tab'],
		action: 'complete-previous',
		description: 'The candidate before',
	},
	{
		mode: 'search',
		keys: ['down', 'ctrl-n'],
		action: 'move-down',
		description: 'Down a row while typing; a newer query where Up recalled one',
		label: 'move',
	},
	{
		mode: 'search',
		keys: ['up', 'ctrl-p'],
		action: 'move-up',
		description: 'Up a row while typing; from an empty line, an older query',
	},
	{
		mode: 'search',
		keys: ['ctrl-r'],
		action: 'older-query',
		description: 'An older query of this session',
	},
	{mode: 'search', keys: ['page-down'], action: 'page-down', description: 'Down a page while typing'},
	{mode: 'search', keys: ['page-up'], action: 'page-up', description: 'Up a page while typing'},
	...editingKeys('search'),
	{mode: 'search', keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},

	{
		mode: 'prompt',
		keys: ['enter'],
		action: 'accept-answer',
		description: 'Do it; an empty line does nothing',
		label: 'do it',
	},
	{
		mode: 'prompt',
		keys: ['escape'],
		action: 'cancel-answer',
		description: 'Back, and do nothing',
		label: 'back',
	},
	...editingKeys('prompt'),
	{mode: 'prompt', keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},

	{
		mode: 'help',
		keys: ['escape', '?', 'enter', 'left', 'h'],
		action: 'close-help',
		description: 'Close this page',
		label: 'close',
	},
	{
		mode: 'help',
		keys: ['/'],
		action: 'search-help',
		description: 'Search this page',
		label: 'search',
	},
	{
		mode: 'help',
		keys: ['down', 'j', 'ctrl-n'],
		action: 'move-down',
		description: 'Scroll down',
		label: 'scroll',
	},
	{mode: 'help', keys: ['up', 'k', 'ctrl-p'], action: 'move-up', description: 'Scroll up'},
	{
		mode: 'help',
		keys: ['page-down', 'ctrl-f', 'space', 'ctrl-d'],
		action: 'page-down',
		description: 'Scroll down a page',
	},
	{mode: 'help', keys: ['page-up', 'ctrl-b', 'ctrl-u'], action: 'page-up', description: 'Scroll up a page'},
	{mode: 'help', keys: ['home', 'g'], action: 'go-to-first', description: 'To the top'},
	{mode: 'help', keys: ['end', 'G'], action: 'go-to-last', description: 'To the end'},
	{mode: 'help', keys: ['q'], action: 'quit', description: 'Quit', label: 'quit'},
	{mode: 'help', keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},

	{
		mode: 'help-search',
		keys: ['enter'],
		action: 'leave-help-search',
		description: 'To the page, keeping the search',
		label: 'to the page',
	},
	{
		mode: 'help-search',
		keys: ['escape'],
		action: 'clear-help-search',
		description: 'To the whole page',
		label: 'back',
	},
	...editingKeys('help-search'),
	{mode: 'help-search', keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},
];

/** The keys of every typed line. */
function editingKeys(mode: 'search' | 'prompt' | 'help-search'): readonly KeyBinding[] {
	return [
		{mode, keys: ['left', 'ctrl-b'], action: 'cursor-left', description: 'Cursor left'},
		{mode, keys: ['right', 'ctrl-f'], action: 'cursor-right', description: 'Cursor right'},
		{mode, keys: ['home', 'ctrl-a'], action: 'cursor-start', description: 'Cursor to the start'},
		{mode, keys: ['end', 'ctrl-e'], action: 'cursor-end', description: 'Cursor to the end'},
		{
			mode,
			keys: ['backspace', 'ctrl-h'],
			action: 'erase-left',
			description: 'Erase the character before the cursor',
		},
		{
			mode,
			keys: ['delete', 'ctrl-d'],
			action: 'erase-right',
			description: 'Erase the character at the cursor',
		},
		{mode, keys: ['ctrl-w'], action: 'erase-word', description: 'Erase the word before the cursor'},
		{mode, keys: ['ctrl-u'], action: 'erase-all', description: 'Erase the line', label: 'clear'},
	];
}
