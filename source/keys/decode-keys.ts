/**
 * What the terminal library hands over -> key names, one for each press.
 *
 * Typed text arrives in chunks: two quick presses, a held key or a slow line come as one input "jj". A chunk is split
 * into characters as a reader counts them, and control characters inside it (Enter in pasted text) become their keys.
 */
import type {KeyPress} from '../state/state.ts';
import {splitGraphemes} from '../text/cells.ts';
import {cleanText} from '../text/clean-text.ts';

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
