/** The keys outside the search line: first those of all views, then those of single views. */
import type {KeyBinding} from './key-binding.ts';

type BrowseBinding = Omit<KeyBinding, 'mode'>;

const everywhere: readonly BrowseBinding[] = [
	{keys: ['/'], action: 'start-search', description: 'Search', label: 'search'},
	{keys: ['1'], action: 'view-events', description: 'Events: all of them by date'},
	{keys: ['2'], action: 'view-pairs', description: 'Pairs: each drill with its launch'},
	{keys: ['5'], action: 'view-day', description: 'Day: the summary of a day'},
	{
		keys: ['escape'],
		action: 'go-back',
		description: 'Back one step: to the list, then clear the search',
	},
	{
		keys: ['d'],
		action: 'switch-direction',
		description: 'Pair with the nearest launch, the next one, or the previous one',
		label: 'direction',
	},
	{
		keys: ['m'],
		action: 'switch-launches',
		description: 'Launches that count: all, ballistic, or those of the CNS rule',
		label: 'launches',
	},
	{
		keys: ['page-down', 'ctrl-f', 'space'],
		action: 'page-down',
		description: 'Down a page',
		needs: 'events',
	},
	{keys: ['page-up', 'ctrl-b'], action: 'page-up', description: 'Up a page', needs: 'events'},
	{keys: ['ctrl-d'], action: 'half-page-down', description: 'Down half a page', needs: 'events'},
	{keys: ['ctrl-u'], action: 'half-page-up', description: 'Up half a page', needs: 'events'},
	{
		keys: ['home', 'g'],
		action: 'go-to-first',
		description: 'First event, or top of the text',
		needs: 'events',
	},
	{keys: ['end', 'G'], action: 'go-to-last', description: 'Last event, or end of the text', needs: 'events'},
	{keys: ['?'], action: 'open-help', description: 'All keys', label: 'keys'},
	{keys: ['q'], action: 'quit', description: 'Quit', label: 'quit'},
	{keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},
];

const ofViews: readonly BrowseBinding[] = [
	{
		views: ['events', 'pairs'],
		keys: ['tab'],
		action: 'next-pane',
		description: 'Next pane: list, detail, pairing',
		label: 'pane',
	},
	{views: ['events', 'pairs'], keys: ['shift-tab'], action: 'previous-pane', description: 'Previous pane'},
	{
		views: ['events', 'pairs'],
		keys: ['down', 'j', 'ctrl-n'],
		action: 'move-down',
		description: 'Down a row, or a line of the focused pane',
		label: 'move',
		needs: 'events',
	},
	{
		views: ['events', 'pairs'],
		keys: ['up', 'k', 'ctrl-p'],
		action: 'move-up',
		description: 'Up a row, or a line of the focused pane',
		needs: 'events',
	},
	{
		views: ['events', 'pairs'],
		keys: ['enter', 'right', 'l'],
		action: 'open',
		description: 'Open: go from the list to the detail',
		label: 'open',
		needs: 'events',
	},
	{
		views: ['events', 'pairs'],
		keys: ['left', 'h'],
		action: 'go-back',
		description: 'Back one step, as Esc',
	},
	{
		views: ['events'],
		keys: ['p'],
		action: 'go-to-other-side',
		description: 'Go to the other side of the pairing: the launch of a drill, the drill of a launch',
		label: 'other side',
		needs: 'pairing',
	},
	{
		views: ['pairs'],
		keys: ['s'],
		action: 'sort-pairs',
		description: 'Sort by date, by gap, or by chance',
		label: 'sort',
		needs: 'events',
	},
	{
		views: ['day'],
		keys: ['left', 'h'],
		action: 'previous-day',
		description: 'The day before',
		label: 'day before',
	},
	{
		views: ['day'],
		keys: ['right', 'l'],
		action: 'next-day',
		description: 'The day after',
		label: 'day after',
	},
	{
		views: ['day'],
		keys: [']', 'n'],
		action: 'next-event-day',
		description: 'The next day on which a listed event begins',
		label: 'next event',
		needs: 'events',
	},
	{
		views: ['day'],
		keys: ['[', 'N'],
		action: 'previous-event-day',
		description: 'The last day before on which a listed event begins',
		needs: 'events',
	},
	{
		views: ['day'],
		keys: ['down', 'j', 'ctrl-n', 'enter'],
		action: 'move-down',
		description: 'Down a line',
		label: 'scroll',
	},
	{views: ['day'], keys: ['up', 'k', 'ctrl-p'], action: 'move-up', description: 'Up a line'},
];

/** All of them. */
export const browseKeys: readonly KeyBinding[] = [...everywhere, ...ofViews].map(binding => ({
	mode: 'browse',
	...binding,
}));
