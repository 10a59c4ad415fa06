/**
 * Every key of the program, once: keys, the mode in which they act, what they do, the words for it, and why they
 * cannot act now. Dispatch, the bottom line, the `?` pane and docs/keys.md all read this table.
 */
import type {ActionName, Mode, Need} from './action.ts';

export type KeyBinding = {
	readonly mode: Mode;
	/** Names as `decodeKeys` gives them. */
	readonly keys: readonly string[];
	readonly action: ActionName;
	readonly description: string;
	/** The short words in the bottom line; absent where the key is not shown there. */
	readonly label?: string;
	/** What must be there for the key to act; without it a press says why nothing happens. */
	readonly needs?: Need;
};

export const keyTable: readonly KeyBinding[] = [
	{mode: 'browse', keys: ['/'], action: 'start-search', description: 'Search', label: 'search'},
	{
		mode: 'browse',
		keys: ['down', 'j', 'ctrl-n'],
		action: 'move-down',
		description: 'Down a row, or a line of the focused pane',
		label: 'move',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['up', 'k', 'ctrl-p'],
		action: 'move-up',
		description: 'Up a row, or a line of the focused pane',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['enter', 'right', 'l'],
		action: 'open',
		description: 'Open: go from the list to the detail',
		label: 'open',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['tab'],
		action: 'next-pane',
		description: 'Next pane: list, detail, pairing',
		label: 'pane',
	},
	{mode: 'browse', keys: ['shift-tab'], action: 'previous-pane', description: 'Previous pane'},
	{
		mode: 'browse',
		keys: ['escape', 'left', 'h'],
		action: 'go-back',
		description: 'Back one step: to the list, then clear the search',
	},
	{
		mode: 'browse',
		keys: ['p'],
		action: 'go-to-other-side',
		description: 'Go to the other side of the pairing: the launch of a drill, the drill of a launch',
		label: 'other side',
		needs: 'pairing',
	},
	{
		mode: 'browse',
		keys: ['d'],
		action: 'switch-direction',
		description: 'Pair with the nearest launch, the next one, or the previous one',
		label: 'direction',
	},
	{
		mode: 'browse',
		keys: ['m'],
		action: 'switch-launches',
		description: 'Launches that count: all, ballistic, or those of the CNS rule',
		label: 'launches',
	},
	{
		mode: 'browse',
		keys: ['page-down', 'ctrl-f', 'space'],
		action: 'page-down',
		description: 'Down a page',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['page-up', 'ctrl-b'],
		action: 'page-up',
		description: 'Up a page',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['ctrl-d'],
		action: 'half-page-down',
		description: 'Down half a page',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['ctrl-u'],
		action: 'half-page-up',
		description: 'Up half a page',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['home', 'g'],
		action: 'go-to-first',
		description: 'First event, or top of the text',
		needs: 'events',
	},
	{
		mode: 'browse',
		keys: ['end', 'G'],
		action: 'go-to-last',
		description: 'Last event, or end of the text',
		needs: 'events',
	},
	{mode: 'browse', keys: ['?'], action: 'open-help', description: 'All keys', label: 'keys'},
	{mode: 'browse', keys: ['q'], action: 'quit', description: 'Quit', label: 'quit'},
	{mode: 'browse', keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},

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
		keys: ['down', 'ctrl-n'],
		action: 'move-down',
		description: 'Down a row while typing',
		label: 'move',
	},
	{mode: 'search', keys: ['up', 'ctrl-p'], action: 'move-up', description: 'Up a row while typing'},
	{mode: 'search', keys: ['page-down'], action: 'page-down', description: 'Down a page while typing'},
	{mode: 'search', keys: ['page-up'], action: 'page-up', description: 'Up a page while typing'},
	{mode: 'search', keys: ['left', 'ctrl-b'], action: 'cursor-left', description: 'Cursor left'},
	{mode: 'search', keys: ['right', 'ctrl-f'], action: 'cursor-right', description: 'Cursor right'},
	{mode: 'search', keys: ['home', 'ctrl-a'], action: 'cursor-start', description: 'Cursor to the start'},
	{mode: 'search', keys: ['end', 'ctrl-e'], action: 'cursor-end', description: 'Cursor to the end'},
	{
		mode: 'search',
		keys: ['backspace', 'ctrl-h'],
		action: 'erase-left',
		description: 'Erase the character before the cursor',
	},
	{
		mode: 'search',
		keys: ['delete', 'ctrl-d'],
		action: 'erase-right',
		description: 'Erase the character at the cursor',
	},
	{mode: 'search', keys: ['ctrl-w'], action: 'erase-word', description: 'Erase the word before the cursor'},
	{mode: 'search', keys: ['ctrl-u'], action: 'erase-all', description: 'Erase the line', label: 'clear'},
	{mode: 'search', keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},

	{
		mode: 'help',
		keys: ['escape', '?', 'enter', 'left', 'h'],
		action: 'close-help',
		description: 'Close this page',
		label: 'close',
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
];

/** The binding of a key in a mode. */
export function bindingOf(mode: Mode, key: string): KeyBinding | undefined {
	return bindings.get(`${mode} ${key}`);
}

const bindings: ReadonlyMap<string, KeyBinding> = new Map(
	keyTable.flatMap(binding => binding.keys.map(key => [`${binding.mode} ${key}`, binding] as const)),
);

const keyWords: Readonly<Record<string, string>> = {
	up: 'Up',
	down: 'Down',
	left: 'Left',
	right: 'Right',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	'shift-tab': 'Shift-Tab',
	'page-up': 'PgUp',
	'page-down': 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
	backspace: 'Backspace',
	delete: 'Del',
};

/** A key as a reader knows it: `Esc`, `Ctrl-D`, `j`. */
export function keyWord(key: string): string {
	return keyWords[key] ?? (key.startsWith('ctrl-') ? `Ctrl-${key.slice(5).toUpperCase()}` : key);
}
