/**
 * Size of the terminal, view and focused pane -> rectangles. Pure, and tested against drawings.
 *
 * 80 x 18 and more: in Events, list and detail side by side and the whole pairing below them; in the other views with
 * panes, the list over the pairing, and from 150 columns on the detail beside it. 60 columns and more: list above, pairing
 * or detail below. Under 60, or with too few rows for two: one pane at a time. Under 24 x 8: nothing but a line that says
 * what size is needed. A view that is one text has the whole body at any size.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import {civilDate} from '../time/days.ts';

/** Which pane the keys move in; where one pane is shown at a time, it is this one. `list` is the view's own pane. */
export type Pane = 'list' | 'detail' | 'pairing';

export const panes: readonly Pane[] = ['list', 'detail', 'pairing'];

export type Rectangle = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

export type Layout =
	| {readonly kind: 'too-small'}
	| {
			readonly kind: 'wide' | 'stacked' | 'single';
			readonly header: Rectangle;
			readonly search: Rectangle;
			readonly list?: Rectangle;
			readonly detail?: Rectangle;
			readonly pairing?: Rectangle;
			readonly bottom: Rectangle;
	  };

export const smallestColumns = 24;
export const smallestRows = 8;
const wideColumns = 80;
const stackedColumns = 60;
/** From here on pairing and detail stand side by side below a list. */
const twoBelowColumns = 150;

/**
 * Lines of the pairing: its title, four for the two sides, four for the strip of days, one for what was said. In a high
 * terminal statements and launches of the same days find room as well.
 */
const fewestPairingRows = 10;
const mostPairingRows = 18;
const pairingShare = 0.4;
/** With fewer lines in the body list and detail would not both be of use beside a whole pairing. */
const fewestWideRows = 15;
/** The list's part of the width, and the widest one: its titles are whole long before. */
const listShare = 0.6;
const widestList = 110;
/** Columns between panes that stand side by side: a line with a space on each side. */
export const dividerColumns = 3;
/** Lines that the list keeps before the pairing gives way. */
const fewestListRows = 5;
type LayoutInput = {
	readonly columns: number;
	readonly rows: number;
	readonly view: ViewName;
	readonly pane: Pane;
	/** The focused pane alone, at any size. */
	readonly isZoomed?: boolean;
};

/** The rectangles of a view; each pane's first line is its title. */
export function layoutView({columns, rows, view, pane, isZoomed = false}: LayoutInput): Layout {
	if (columns < smallestColumns || rows < smallestRows) {
		return {kind: 'too-small'};
	}

	const frame = {
		header: {left: 0, top: 0, width: columns, height: 1},
		search: {left: 0, top: 1, width: columns, height: 1},
		bottom: {left: 0, top: rows - 1, width: columns, height: 1},
	};
	const body = {left: 0, top: 2, width: columns, height: rows - 3};
	if (isTextView(view)) {
		return {kind: 'single', ...frame, list: body};
	}

	const hasRoomForTwo = columns >= stackedColumns && body.height >= 2 * fewestListRows;
	if (!hasRoomForTwo || isZoomed) {
		return {kind: 'single', ...frame, [pane]: body};
	}

	return columns >= wideColumns && body.height >= fewestWideRows
		? {kind: 'wide', ...frame, ...wideBody(body, view, pane)}
		: {kind: 'stacked', ...frame, ...stackedBody(body, pane)};
}

/** The columns of the dividers that end right above a rectangle. */
export function dividersAbove(below: Rectangle, all: readonly Rectangle[]): readonly number[] {
	return all
		.filter(({top, height}) => top + height === below.top)
		.filter(left =>
			all.some(right => right.top === left.top && right.left === rightOf(left) + dividerColumns),
		)
		.map(left => rightOf(left) + 1)
		.filter(column => column >= below.left && column < rightOf(below));
}

function rightOf({left, width}: Rectangle): number {
	return left + width;
}

function wideBody(body: Rectangle, view: ViewName, pane: Pane) {
	if (view === 'events') {
		return wideEvents(body);
	}

	return listOver(body, pane, body.height - heightBelow(body));
}

function stackedBody(body: Rectangle, pane: Pane) {
	const half = Math.max(
		fewestListRows,
		Math.min(Math.floor(body.height * 0.45), body.height - fewestPairingRows),
	);
	const list = {...body, height: half};
	const below = {...body, top: body.top + half, height: body.height - half};
	return {list, [pane === 'detail' ? 'detail' : 'pairing']: below};
}

function wideEvents(body: Rectangle): {list: Rectangle; detail: Rectangle; pairing: Rectangle} {
	const listWidth = Math.min(widestList, Math.floor(body.width * listShare));
	const detailLeft = body.left + listWidth + dividerColumns;
	const below = heightBelow(body);
	const above = {top: body.top, height: body.height - below};
	return {
		list: {left: body.left, width: listWidth, ...above},
		detail: {left: detailLeft, width: body.width - detailLeft, ...above},
		pairing: {...body, top: body.top + above.height, height: below},
	};
}

/** The list over its whole width, and below it what is focused, or both where both fit. */
function listOver(body: Rectangle, pane: Pane, listHeight: number) {
	const list = {...body, height: listHeight};
	const below = {...body, top: body.top + listHeight, height: body.height - listHeight};
	if (body.width < twoBelowColumns) {
		return {list, [pane === 'detail' ? 'detail' : 'pairing']: below};
	}

	const pairingWidth = Math.floor(body.width * 0.58);
	const detailLeft = body.left + pairingWidth + dividerColumns;
	return {
		list,
		pairing: {...below, width: pairingWidth},
		detail: {...below, left: detailLeft, width: body.width - detailLeft},
	};
}

function heightBelow({height}: Rectangle): number {
	const wanted = Math.round(height * pairingShare);
	return Math.min(Math.max(fewestPairingRows, Math.min(wanted, mostPairingRows)), height - fewestListRows);
}

// Which pane a cell of the screen belongs to, from the rectangles that the panes are drawn in.

/** Each pane's first line is its title. */
const titleRows = 1;

/** A place in a pane: its row and column counted from the first line of text, so that the title is row -1. */
export type PanePlace = {readonly pane: Pane; readonly column: number; readonly row: number};

/** The rectangle of a pane's text, without its title; undefined where the pane is not shown. */
export function textRectangle(layout: Layout, pane: Pane): Rectangle | undefined {
	const whole = layout.kind === 'too-small' ? undefined : layout[pane];
	return whole && {...whole, top: whole.top + titleRows, height: Math.max(0, whole.height - titleRows)};
}

/** The place of a cell; undefined for the lines around the panes and between them. */
export function paneAt(
	layout: Layout,
	{column, row}: {readonly column: number; readonly row: number},
): PanePlace | undefined {
	for (const pane of panes) {
		const text = textRectangle(layout, pane);
		if (text === undefined) {
			continue;
		}

		const place = {pane, column: column - text.left, row: row - text.top};
		const isInside = place.column >= 0 && place.column < text.width;
		if (isInside && place.row >= -titleRows && place.row < text.height) {
			return place;
		}
	}

	return undefined;
}

// The views of the screen, in the order of their number keys.

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

// The part of a long list that is on the screen. Derived from the selection and the height each time, so that it can
// never disagree with them: pages of a fixed grid would jump, a stored scroll place would need repair on each resize.

/**
 * First row shown so that `selected` is in sight: in the row `place` of the window, without one near the middle, where
 * there is room on both sides.
 */
export function windowTop({
	count,
	height,
	selected,
	place = Math.floor(height / 2),
}: {
	count: number;
	height: number;
	selected: number;
	place?: number | undefined;
}): number {
	const wanted = Math.max(0, selected) - Math.min(place, Math.max(0, height - 1));
	return clampTop({count, height, top: wanted});
}

/** A scroll place kept inside the text: never past the last page. */
export function clampTop({count, height, top}: {count: number; height: number; top: number}): number {
	return Math.max(0, Math.min(top, count - height));
}

// The lines of a list that has a heading for each year: which events are in sight, and where their rows stand. The first
// line is always the year of the first row, so that a date is never without one; a year begins with a heading too.

/** A line of the list: a year, or the event at a place in it. */
export type ListLine = {readonly year: number} | {readonly place: number};

type YearWindowInput = {
	readonly events: readonly BriefingEvent[];
	/** Lines that the list has. */
	readonly height: number;
	/** The place of the selected event, -1 for none. */
	readonly selected: number;
	/** The line in which the selected event stands since a click; its middle without one. */
	readonly place?: number | undefined;
};

/** The window: the place of its first event, and its lines. The selected event is always among them. */
export function yearWindow({events, height, selected, place}: YearWindowInput): {
	readonly top: number;
	readonly lines: readonly ListLine[];
} {
	const wanted = Math.min(place ?? Math.floor(height / 2), Math.max(0, height - 1));
	const lineOf = (top: number) =>
		linesFrom(events, top, height).findIndex(line => 'place' in line && line.place === selected);
	// Every row that the window begins earlier moves the selected one down, by a line or by a year's more.
	let top = Math.max(0, selected - wanted);
	while (top < selected && (lineOf(top) < 0 || lineOf(top) > wanted)) {
		top += 1;
	}

	// Nothing stays blank below the last row while there are rows above.
	while (top > 0 && holdsLast(linesFrom(events, top - 1, height), events.length)) {
		top -= 1;
	}

	return {top, lines: linesFrom(events, top, height)};
}

function holdsLast(lines: readonly ListLine[], count: number): boolean {
	const last = lines.at(-1);
	return last !== undefined && 'place' in last && last.place === count - 1;
}

function linesFrom(events: readonly BriefingEvent[], top: number, height: number): readonly ListLine[] {
	const lines: ListLine[] = [];
	let year: number | undefined;
	for (let place = top; place < events.length && lines.length < height; place++) {
		const own = yearOf(events[place]);
		if (own !== undefined && own !== year && height > 1) {
			// A year needs a row below it: else the last line stays blank.
			if (lines.length + 1 >= height) {
				break;
			}

			lines.push({year: own});
			year = own;
		}

		lines.push({place});
	}

	return lines;
}

function yearOf(event: BriefingEvent | undefined): number | undefined {
	return event && civilDate(event.start.firstDay).year;
}
