/** The keys outside the search line: those of all views, with those of single views behind them. */
import type {BrowseBinding, KeyBinding} from './key-binding.ts';
import {viewKeys} from './view-keys.ts';

const everywhere: readonly BrowseBinding[] = [
	{keys: ['/'], action: 'start-search', description: 'Search', label: 'search'},
	{keys: ['1'], action: 'view-events', description: 'Events: all of them by date'},
	{keys: ['2'], action: 'view-pairs', description: 'Pairs: each drill with its launch'},
	{keys: ['3'], action: 'view-timeline', description: 'Timeline: drills and launches along the time'},
	{keys: ['4'], action: 'view-statistics', description: 'Statistics: gaps, and what chance would give'},
	{keys: ['5'], action: 'view-day', description: 'Day: the summary of a day'},
	{
		keys: ['escape'],
		action: 'go-back',
		description: 'Back one step: to the list, then clear the search',
	},
	{
		keys: [':'],
		action: 'go-to-date',
		description: 'Go to a date, typed: the listed event nearest to it, in Day the day itself',
		label: 'date',
		needs: 'events',
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
	{
		keys: ['w'],
		action: 'write-file',
		description:
			'Write what is listed to a file; the ending says the form (.csv, .json, .txt; in Day .md too)',
		label: 'write',
		needs: 'figures',
	},
	{keys: ['?'], action: 'open-help', description: 'All keys', label: 'keys'},
	{keys: ['ctrl-z'], action: 'suspend', description: 'Back to the shell; fg comes back here'},
	{keys: ['q'], action: 'quit', description: 'Quit', label: 'quit'},
	{keys: ['ctrl-c'], action: 'interrupt', description: 'Quit at once, with status 130'},
];

/** All of them. */
export const browseKeys: readonly KeyBinding[] = [...everywhere, ...viewKeys].map(binding => ({
	mode: 'browse',
	...binding,
}));
