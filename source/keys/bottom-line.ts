/** The bottom line: the keys that matter in this mode, as many as fit, from the key table. */
import {fitLine, type Line, type Segment} from '../layout/line.ts';
import type {ViewName} from '../layout/view-name.ts';
import {displayWidth} from '../text/fit-text.ts';
import type {Mode, Need} from './action.ts';
import type {KeyBinding} from './key-binding.ts';
import {actsIn, keyTable, keyWord} from './key-table.ts';

export type BottomLineInput = {
	readonly mode: Mode;
	readonly view: ViewName;
	readonly isMissing: (need: Need) => boolean;
	readonly width: number;
};

/** The labelled keys of a mode and view, dim where they cannot act now; the last ones give way where there is no room. */
export function bottomLine({mode, view, isMissing, width}: BottomLineInput): Line {
	const entries = keyTable
		.filter(binding => binding.mode === mode && actsIn(binding, view) && binding.label !== undefined)
		.toSorted((a, b) => place(a) - place(b))
		.map(binding => ({
			key: keyWord(binding.keys[0] ?? ''),
			label: binding.label ?? '',
			isOff: binding.needs !== undefined && isMissing(binding.needs),
			isKept: binding.action === 'quit' || binding.action === 'open-help' || binding.action === 'close-help',
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

/** Search first, then what only this view does, then the rest as the table has it, the way out last. */
function place({action, views}: KeyBinding): number {
	if (action === 'start-search') {
		return 0;
	}

	return views === undefined ? 2 : 1;
}
