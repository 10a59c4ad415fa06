/** The views of the screen, in the order of their number keys. */

export const viewNames = ['events', 'pairs', 'timeline', 'statistics', 'day'] as const;
export type ViewName = (typeof viewNames)[number];

/** The key of each view and its name on the screen. */
export const viewTitles: Readonly<Record<ViewName, {readonly key: string; readonly title: string}>> = {
	events: {key: '1', title: 'Events'},
	pairs: {key: '2', title: 'Pairs'},
	timeline: {key: '3', title: 'Timeline'},
	statistics: {key: '4', title: 'Statistics'},
	day: {key: '5', title: 'Day'},
};

/** Views that are one long text: no list, no panes beside it. */
export function isTextView(view: ViewName): boolean {
	return view === 'day' || view === 'statistics';
}
