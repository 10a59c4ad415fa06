/**
 * What the mouse did, from the numbers of a report. Only the wheel and the first button mean anything here; the moves,
 * releases and other buttons that a terminal may report as well do nothing.
 */

/** One turn of the wheel or one click, and the cell that it fell on, counted from 0. */
export type MouseReport = {
	readonly kind: 'click' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/** Added to a button's code while Shift, Alt or Ctrl are held: the wheel turns and the button clicks all the same. */
const modifiers = 4 + 8 + 16;

const kinds: Readonly<Record<number, MouseReport['kind']>> = {0: 'click', 64: 'wheel-up', 65: 'wheel-down'};

/** The report of a button's code at a cell counted from 1, as terminals count; undefined where it means nothing. */
export function mouseReport(code: number, column: number, row: number): MouseReport | undefined {
	const kind = kinds[code & ~modifiers];
	return kind === undefined ? undefined : {kind, column: column - 1, row: row - 1};
}
