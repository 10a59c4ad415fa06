/**
 * Size of the terminal and focused pane -> rectangles. Pure, and tested against drawings.
 *
 * 100 columns and more: list and detail side by side, the pairing below them. 60 to 99: list above, detail or pairing
 * below. Under 60, or with too few rows for two: one pane at a time. Under 24 x 8: nothing but a line that says what size is needed.
 */
/** Which pane the keys move in; where one pane is shown at a time, it is this one. */
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

/** Lines that the pairing takes at the most: title, three to five rows for both sides, the time line and its marks. */
const pairingRows = 9;
/** The same in a high terminal, where stated links and launches of the same days find room. */
const pairingRowsHigh = 12;
const highRows = 45;
/** Columns between panes that stand side by side: a line and a space. */
export const dividerColumns = 2;
/** Lines that the list keeps before the pairing gives way. */
const fewestListRows = 5;

/** The rectangles of the Events view; each pane's first line is its title. */
export function layoutEvents({columns, rows, pane}: {columns: number; rows: number; pane: Pane}): Layout {
	if (columns < smallestColumns || rows < smallestRows) {
		return {kind: 'too-small'};
	}

	const frame = {
		header: {left: 0, top: 0, width: columns, height: 1},
		search: {left: 0, top: 1, width: columns, height: 1},
		bottom: {left: 0, top: rows - 1, width: columns, height: 1},
	};
	const body = {left: 0, top: 2, width: columns, height: rows - 3};
	if (columns >= wideColumns && body.height >= 2 * fewestListRows) {
		return {kind: 'wide', ...frame, ...wideBody(body)};
	}

	if (columns >= stackedColumns && body.height >= 2 * fewestListRows) {
		const listHeight = Math.max(fewestListRows, Math.floor(body.height * 0.45));
		const lower = {...body, top: body.top + listHeight, height: body.height - listHeight};
		const below = pane === 'pairing' ? {pairing: lower} : {detail: lower};
		return {kind: 'stacked', ...frame, list: {...body, height: listHeight}, ...below};
	}

	return {kind: 'single', ...frame, [pane]: body};
}

function wideBody(body: Rectangle): {list: Rectangle; detail: Rectangle; pairing: Rectangle} {
	const listWidth = Math.min(90, Math.floor(body.width * 0.5));
	const detailLeft = body.left + listWidth + dividerColumns;
	const below = Math.min(
		body.height >= highRows ? pairingRowsHigh : pairingRows,
		body.height - fewestListRows,
	);
	const above = {top: body.top, height: body.height - below};
	return {
		list: {left: body.left, width: listWidth, ...above},
		detail: {left: detailLeft, width: body.width - detailLeft, ...above},
		pairing: {...body, top: body.top + above.height, height: below},
	};
}
