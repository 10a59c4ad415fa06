/** The keys of the views that are one text: Day, and Statistics. */
import {copyView} from '../state/copying.ts';
import {followLink} from '../state/update-follow.ts';
import {move, stepDay, stepEventDay, switchPeriod, toggleFullSummary} from '../state/update-move.ts';
import {openFigure, stepFigure, toggleP} from '../state/update-view.ts';
import {type Binding, noEvents, noFigures, noLink} from './common-keys.ts';

/** All of them, in the order of the footer. */
export const textViewKeys: readonly Binding[] = [
	{
		views: ['day'],
		keys: ['left', 'h'],
		act: stepDay(-1),
		description: 'The day, week, month or span before',
		label: 'before',
	},
	{
		views: ['day'],
		keys: ['right', 'l'],
		act: stepDay(1),
		description: 'The one after',
		label: 'after',
	},
	{
		views: ['day'],
		keys: ['t'],
		act: switchPeriod,
		description: 'The day, its week, its month, the days typed',
		label: 'week, month',
	},
	{
		views: ['day'],
		keys: ['f'],
		act: toggleFullSummary,
		description: 'The long form with all that is known, and back to the short one',
		short: 'Long form, and back to the short one',
		label: 'full form',
	},
	{
		views: ['day'],
		keys: [']', 'n'],
		act: stepEventDay(1),
		description: 'The next day with a listed event',
		label: 'next event',
		reasonOff: noEvents,
	},
	{
		views: ['day'],
		keys: ['[', 'N'],
		act: stepEventDay(-1),
		description: 'The day before with a listed event',
		reasonOff: noEvents,
	},
	{
		views: ['day'],
		keys: ['enter'],
		act: followLink,
		description: 'Follow the marked line: to the event it tells of, or its source',
		short: 'Follow the marked line',
		label: 'follow',
		reasonOff: noLink,
	},
	{
		views: ['day'],
		keys: ['down', 'j', 'ctrl-n'],
		act: move('down'),
		description: 'Down a line, or to the next one that can be followed',
		short: 'Down, or to the next link',
	},
	{views: ['day'], keys: ['up', 'k', 'ctrl-p'], act: move('up'), description: 'Up a line'},
	{
		views: ['statistics'],
		keys: ['down', 'j', 'ctrl-n'],
		act: stepFigure(1),
		description: 'The next figure, or down a line',
		label: 'figure',
		reasonOff: noFigures,
	},
	{
		views: ['statistics'],
		keys: ['up', 'k', 'ctrl-p'],
		act: stepFigure(-1),
		description: 'The figure before, or up a line',
		reasonOff: noFigures,
	},
	{
		views: ['statistics'],
		keys: ['enter', 'right', 'l'],
		act: openFigure,
		description: 'Pairs with the very pairs that the figure counts; Esc comes back',
		short: 'The pairs that it counts; Esc comes back',
		label: 'its pairs',
		reasonOff: noFigures,
	},
	{
		views: ['statistics'],
		keys: ['p'],
		act: toggleP,
		description: 'Show p-values, or hide them',
		label: 'p-values',
		reasonOff: noFigures,
	},
	{
		views: ['statistics', 'day'],
		keys: ['y'],
		act: copyView,
		description: 'Copy the whole text',
		label: 'copy',
		reasonOff: noFigures,
	},
];
