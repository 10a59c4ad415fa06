/** The gaps of the recipe of docs/method.md, "From the exports", by looking through all launch days in order. */
import {cell, type DatedRow, type Days, exactDay, type Row} from './export-days.ts';

export type Direction = 'nearest' | 'next' | 'previous';

/** Step 8: the gap of a drill that stands on these days; a launch after it goes before one as near before it. */
export function gapAt(
	first: number,
	last: number,
	ordered: readonly number[],
	direction: Direction,
): number | undefined {
	const before = direction === 'next' ? undefined : ordered.findLast(day => day < first);
	const after = direction === 'previous' ? undefined : ordered.find(day => day > last);
	if (ordered.some(day => day >= first && day <= last)) {
		return 0;
	}

	const gaps = [
		...(after === undefined ? [] : [after - last]),
		...(before === undefined ? [] : [before - first]),
	];
	return gaps.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
}

/** Step 8: the gaps of all windows of a drill's length that begin within 182 days of it, inside coverage. */
export function gapsAround(
	{first, last}: DatedRow,
	ordered: readonly number[],
	coverage: Days,
	direction: Direction,
): readonly (number | undefined)[] {
	const begins = Array.from({length: 365}, (_, index) => first - 182 + index).filter(
		begin => begin >= coverage.from && begin + last - first <= coverage.to,
	);
	return begins.map(begin => gapAt(begin, begin + last - first, ordered, direction));
}

/** Whether the row's launch has an exact day, so that its `days` is the gap. */
export function isLaunchExact(row: Row): boolean {
	return exactDay(cell(row, 'launch_start')) !== undefined;
}
