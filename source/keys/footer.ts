/** The footer: the keys that matter where the screen stands, as many as fit, from the key table. */
import {fitLine, type Line, type Segment} from '../layout/line.ts';
import type {Indexes, KeyBinding} from '../state/indexes.ts';
import type {State} from '../state/state.ts';
import {displayWidth} from '../text/cells.ts';
import {actsIn, bindingOf, bindings, keyWord} from './key-table.ts';

/** Keys that give way last: the way out, and the way to all the others. */
const keptLabels = ['quit', 'keys', 'close'];

/**
 * The labelled keys of the mode, the view and the focused pane, dim where they cannot act now; the last ones give way
 * where there is no room. `isUnicode` draws arrows; without it keys have their names.
 */
export function footerLine(
	state: State,
	indexes: Indexes,
	{width, isUnicode}: {readonly width: number; readonly isUnicode: boolean},
): Line {
	const entries = bindings
		.filter(binding => binding.label !== undefined && actsIn(binding, state))
		// With --pick Enter chooses, and no longer opens.
		.filter(binding => !state.isPicking || bindingOf(state, binding.keys[0] ?? '') === binding)
		.toSorted((a, b) => place(a) - place(b))
		.map(({keys, label = '', reasonOff}) => ({
			key: isUnicode ? keySigns(keys) : keys.slice(0, 1).map(keyWord).join(' '),
			label,
			isOff: reasonOff?.(state, indexes) !== undefined,
			isKept: keptLabels.includes(label),
		}));
	const cells = ({key, label}: {key: string; label: string}) =>
		displayWidth(key) + 1 + displayWidth(label) + 2;
	const shown = [...entries];
	const total = () => shown.reduce((sum, entry) => sum + cells(entry), 1) - 2;
	while (total() > width) {
		const last = shown.findLastIndex(entry => !entry.isKept);
		if (last < 0) {
			break;
		}

		shown.splice(last, 1);
	}

	const segments = shown.flatMap(({key, label, isOff}, index): Segment[] => [
		{text: index === 0 ? ' ' : '  '},
		{text: key, role: isOff ? 'dim' : 'key'},
		{text: ` ${label}`, role: 'dim'},
	]);
	return fitLine(segments, width);
}

/** Search first, then what only this view or pane does, then the rest as the table has it, the way out last. */
function place({keys, views}: KeyBinding): number {
	if (keys.includes('/')) {
		return 0;
	}

	return views === undefined ? 2 : 1;
}

const signs: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	enter: '↵',
	tab: '⇥',
};

/** `↓ j`: the first key, and the letter that does the same as an arrow. */
function keySigns([first = '', ...others]: readonly string[]): string {
	const letter = /^(up|down|left|right)$/.test(first) ? others.find(key => key.length === 1) : undefined;
	return [signs[first] ?? keyWord(first), letter ?? []].flat().join(' ');
}
