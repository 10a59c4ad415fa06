/**
 * Size of the terminal, view and focused pane -> rectangles. Pure, and tested against drawings.
 *
 * 100 columns and more: in Events, list and detail side by side and the pairing below them; in the other views with
 * panes, the list over the pairing, and from 150 columns on the detail beside it. 60 to 99: list above, detail or
 * pairing below. Under 60, or with too few rows for two: one pane at a time. Under 24 x 8: nothing but a line that says
 * what size is needed. A view that is one text has the whole body at any size.
 */
import {timelineLanes} from './timeline-lanes.ts';
import {isTextView, type ViewName} from './view-name.ts';

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
const wideColumns = 100;
const stackedColumns = 60;
/** From here on pairing and detail stand side by side below a list. */
const twoBelowColumns = 150;

/** Lines that the pairing takes at the most: title, three to five rows for both sides, the time line and its marks. */
const pairingRows = 9;
/** The same in a high terminal, where stated links and launches of the same days find room. */
const pairingRowsHigh = 12;
const highRows = 45;
/** Columns between panes that stand side by side: a line with a space on each side. */
export const dividerColumns = 3;
/** Lines that the list keeps before the pairing gives way. */
const fewestListRows = 5;
/** Lines that Timeline fills: its title, dates, the mark of the selected event, and all its lanes. */
const timelineRows = 3 + timelineLanes.length;
/** Lines that Timeline leaves to the pane below it. */
const fewestRowsBelow = 6;

export type LayoutInput = {
	readonly columns: number;
	readonly rows: number;
	readonly view: ViewName;
	readonly pane: Pane;
};

/** The rectangles of a view; each pane's first line is its title. */
export function layoutView({columns, rows, view, pane}: LayoutInput): Layout {
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
	if (!hasRoomForTwo) {
		return {kind: 'single', ...frame, [pane]: body};
	}

	return columns >= wideColumns
		? {kind: 'wide', ...frame, ...wideBody(body, view, pane)}
		: {kind: 'stacked', ...frame, ...stackedBody(body, view, pane)};
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

	return listOver(body, pane, view === 'timeline' ? timelineHeight(body) : body.height - heightBelow(body));
}

function stackedBody(body: Rectangle, view: ViewName, pane: Pane) {
	const half = Math.max(fewestListRows, Math.floor(body.height * 0.45));
	const height = view === 'timeline' ? timelineHeight(body) : half;
	const list = {...body, height};
	const below = {...body, top: body.top + height, height: body.height - height};
	// Detail says more of an event, drill and launch more of a pair.
	const other = view === 'events' ? 'detail' : 'pairing';
	return {list, [pane === 'list' ? other : pane]: below};
}

function timelineHeight({height}: Rectangle): number {
	return Math.max(fewestListRows, Math.min(timelineRows, height - fewestRowsBelow));
}

function wideEvents(body: Rectangle): {list: Rectangle; detail: Rectangle; pairing: Rectangle} {
	const listWidth = Math.min(90, Math.floor(body.width * 0.5));
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
	return Math.min(height >= highRows ? pairingRowsHigh : pairingRows, height - fewestListRows);
}
