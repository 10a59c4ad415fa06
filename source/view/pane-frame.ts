/** A pane from its rows or its text: the title with the place in it, and the lines in sight. */
import type {Rectangle} from '../layout/layout.ts';
import {type Line, lineOf} from '../layout/line.ts';
import {clampTop} from '../layout/window.ts';
import type {State} from '../state/state.ts';
import {wrapText} from '../text/wrap-text.ts';

export type Content = {
	readonly title: Line;
	readonly isFocused: boolean;
	readonly lines: readonly Line[];
	/** The line drawn as selected. */
	readonly selectedRow?: number;
};

const noMatch = 'No event matches. Esc leaves the search line, a second Esc clears the search.';

type ListInput = {
	readonly name: string;
	readonly state: State;
	/** Lines above the rows that do not scroll. */
	readonly heading?: readonly Line[];
	/** The rows in sight, the first of which is the list's row `top`. */
	readonly rows: readonly Line[];
	readonly top: number;
	readonly count: number;
	readonly selected: number;
	readonly text: Pick<Rectangle, 'width' | 'height'>;
};

/** A list of rows, or the words that stand there without one. */
export function list({name, state, heading = [], rows, top, count, selected, text}: ListInput): Content {
	const place = selected < 0 ? '' : ` ${selected + 1}/${count}`;
	const isFocused = state.pane === 'list';
	const title = paneTitle(name, isFocused, place);
	if (count === 0) {
		const lines = wrapText(noMatch, {width: text.width, first: '  '}).map(line => lineOf(line, 'dim'));
		return {title, isFocused, lines: lines.slice(0, text.height)};
	}

	return {
		title,
		isFocused,
		lines: [...heading, ...rows],
		...(selected >= 0 ? {selectedRow: heading.length + selected - top} : {}),
	};
}

export type ScrolledInput = {
	readonly name: string;
	readonly isFocused: boolean;
	readonly lines: readonly Line[];
	/** The first line wanted. */
	readonly top: number;
	readonly height: number;
};

/** The part of a long text that is in sight. */
export function scrolledText({name, isFocused, lines, top: wanted, height}: ScrolledInput): Content {
	const top = clampTop({count: lines.length, height, top: wanted});
	return {
		title: paneTitle(name, isFocused, moreText(top, height, lines.length)),
		isFocused,
		lines: lines.slice(top, top + height),
	};
}

/**
 * A pane's title is also the rule above it: `-- EVENTS 3/12 ------`. The focused pane is marked by a sign as well as
 * by weight.
 */
function paneTitle(name: string, isFocused: boolean, rest: string): Line {
	return [
		isFocused ? {text: '=> ', fine: '━▸ ', role: 'key'} : {text: '-- ', fine: '── ', role: 'dim'},
		{text: name, role: isFocused ? 'title' : 'dim'},
		{text: `${rest} `, role: 'dim'},
	];
}

/** `, 5-20 of 44` where a text is longer than its pane. */
function moreText(top: number, height: number, count: number): string {
	return count <= height ? '' : `, ${top + 1}-${Math.min(count, top + height)} of ${count}`;
}
