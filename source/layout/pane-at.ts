/** Which pane a cell of the screen belongs to, from the rectangles that the panes are drawn in. */
import {type Layout, type Pane, panes, type Rectangle} from './layout.ts';

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
