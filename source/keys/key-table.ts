/**
 * Every key of the program, once: keys, the mode and views in which they act, what they do, the words for it, and why
 * they cannot act now. Dispatch, the bottom line, the `?` pane and docs/keys.md all read this table.
 */
import {type ViewName, viewNames} from '../layout/view-name.ts';
import type {Mode} from './action.ts';
import {browseKeys} from './browse-keys.ts';
import type {KeyBinding} from './key-binding.ts';
import {typingKeys} from './typing-keys.ts';

export const keyTable: readonly KeyBinding[] = [...browseKeys, ...typingKeys];

/** The binding of a key in a mode and view. */
export function bindingOf(mode: Mode, view: ViewName, key: string): KeyBinding | undefined {
	return bindings.get(`${mode} ${view} ${key}`);
}

/** Whether a binding acts in a view. */
export function actsIn({views}: KeyBinding, view: ViewName): boolean {
	return views === undefined || views.includes(view);
}

const bindings: ReadonlyMap<string, KeyBinding> = new Map(
	keyTable.flatMap(binding =>
		viewNames
			.filter(view => actsIn(binding, view))
			.flatMap(view => binding.keys.map(key => [`${binding.mode} ${view} ${key}`, binding] as const)),
	),
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
