/**
 * Every key of the program, once: keys, the mode and views in which they act, what they do, the words for it, and why
 * they cannot act now. Dispatch, the bottom line, the `?` pane and docs/keys.md all read this table.
 */
import {type ViewName, viewNames, viewTitles} from '../layout/layout.ts';
import {browseKeys} from './browse-keys.ts';
import type {KeyBinding, Mode} from './key-binding.ts';
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

// The key table in sections with headings, by mode and by view: the `?` page and docs/keys.md.

type KeySection = {readonly heading: string; readonly bindings: readonly KeyBinding[]};

/** Modes with keys of their own in the order of the page, after browsing. */
const typingHeadings: readonly (readonly [Mode, string])[] = [
	['search', 'Typing in the search line'],
	['prompt', 'Answering the bottom line (a date, a file name, a number)'],
	['help', 'This page'],
	['help-search', 'Searching this page'],
];

/** All sections: what acts in every view, what acts in some views (those of one set together), then the other modes. */
export function keySections(): readonly KeySection[] {
	const browsing = keyTable.filter(({mode}) => mode === 'browse');
	const ofViews = browsing.flatMap(({views}) => (views === undefined ? [] : [viewsHeading(views)]));
	return [
		{heading: 'In every view', bindings: browsing.filter(({views}) => views === undefined)},
		...[...new Set(ofViews)].map(heading => ({
			heading,
			bindings: browsing.filter(({views}) => views !== undefined && viewsHeading(views) === heading),
		})),
		...typingHeadings.map(([typing, heading]) => ({
			heading,
			bindings: keyTable.filter(({mode}) => mode === typing),
		})),
	];
}

function viewsHeading(views: readonly ViewName[]): string {
	const names = viewNames.filter(name => views.includes(name)).map(name => viewTitles[name].title);
	return `In ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}`;
}
