/**
 * What the terminal library hands over -> key names, one for each press.
 *
 * Typed text arrives in chunks: two quick presses, a held key or a slow line come as one input "jj". A chunk is split
 * into characters as a reader counts them, and control characters inside it (Enter in pasted text) become their keys.
 *
 * The keys of the views that are one text: Day, and Statistics.
 *
 * Every key of the program, once, as a record: where it acts, its words, why it cannot act now, what it does. Dispatch,
 * the footer, the `?` page and docs/keys.md all read this table.
 */

import {copyView} from '../state/copying.ts';
import type {KeyBinding} from '../state/indexes.ts';
import type {KeyPress, ModeName, State} from '../state/state.ts';
import {move, stepDay, stepEventDay, switchPeriod, toggleFullSummary} from '../state/update-move.ts';
import {followLink, openFigure, stepFigure, toggleP} from '../state/update-view.ts';
import {cleanText} from '../text/clean-text.ts';
import {splitGraphemes} from '../text/words.ts';
import {type Binding, eventKeys, everyView, noEvents, noFigures, noLink} from './common-keys.ts';
import {modeKeys} from './mode-keys.ts';
import {viewKeys} from './view-keys.ts';

/** The part of the library's key record that is used here. */
export type RawKey = {
	readonly upArrow: boolean;
	readonly downArrow: boolean;
	readonly leftArrow: boolean;
	readonly rightArrow: boolean;
	readonly pageUp: boolean;
	readonly pageDown: boolean;
	readonly home: boolean;
	readonly end: boolean;
	readonly return: boolean;
	readonly escape: boolean;
	readonly tab: boolean;
	readonly shift: boolean;
	readonly backspace: boolean;
	readonly delete: boolean;
	readonly ctrl: boolean;
	readonly meta: boolean;
};

const namedKeys: readonly (readonly [keyof RawKey, string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'page-up'],
	['pageDown', 'page-down'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

const controlKeys: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u001B': 'escape',
	'\u007F': 'backspace',
	'\b': 'backspace',
};

/** The presses of one input event, in order; an event without a meaning gives none. */
export function decodeKeys(input: string, key: RawKey): readonly KeyPress[] {
	const named = namedKeys.find(([flag]) => key[flag]);
	if (named !== undefined) {
		return [{name: named[1]}];
	}

	if (key.tab) {
		return [{name: key.shift ? 'shift-tab' : 'tab'}];
	}

	if (key.ctrl) {
		return input.length === 1 ? [{name: `ctrl-${input.toLowerCase()}`}] : [];
	}

	return key.meta ? [] : splitGraphemes(input.replaceAll('\r\n', '\r')).flatMap(pressOf);
}

function pressOf(character: string): readonly KeyPress[] {
	const control = controlKeys[character];
	if (control !== undefined) {
		return [{name: control}];
	}

	const code = character.charCodeAt(0);
	if (code < 0x20) {
		return [{name: `ctrl-${String.fromCharCode(code + 0x60)}`}];
	}

	const text = cleanText(character);
	return text === '' ? [] : [{name: text === ' ' ? 'space' : text, text}];
}

/** All of them, in the order of the footer. */
const textViewKeys: readonly Binding[] = [
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

export const bindings: readonly KeyBinding[] = [
	...[...everyView, ...viewKeys, ...eventKeys, ...textViewKeys].map(binding => ({
		modes: ['browse'] as const,
		...binding,
	})),
	...modeKeys,
];

/** Where keys may act: what of a state decides it. */
type Place = Pick<State, 'view' | 'pane'> & {
	readonly mode: {readonly kind: ModeName};
	readonly isPicking?: boolean;
};

/** Whether a binding acts there. */
export function actsIn(
	{modes, views, panes: bound, isPicking: isForPicking}: KeyBinding,
	{mode, view, pane, isPicking}: Place,
): boolean {
	return (
		(isForPicking === undefined || isPicking === true) &&
		(modes === undefined || modes.includes(mode.kind)) &&
		(views === undefined || views.includes(view)) &&
		(bound === undefined || bound.includes(pane))
	);
}

/** The binding of a key there. */
export function bindingOf(place: Place, key: string): KeyBinding | undefined {
	return byKey.get(key)?.find(binding => actsIn(binding, place));
}

const byKey: ReadonlyMap<string, readonly KeyBinding[]> = new Map(
	bindings
		.flatMap(({keys}) => keys)
		.map(key => [key, bindings.filter(({keys}) => keys.includes(key))] as const),
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
