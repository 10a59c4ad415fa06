/** The key table in sections with headings, by mode and by view: the `?` page and docs/keys.md. */
import {type ViewName, viewNames, viewTitles} from '../layout/view-name.ts';
import type {Mode} from './action.ts';
import type {KeyBinding} from './key-binding.ts';
import {keyTable} from './key-table.ts';

export type KeySection = {readonly heading: string; readonly bindings: readonly KeyBinding[]};

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
