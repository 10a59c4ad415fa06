/**
 * How the gaps of drills are spread, beside the spread that chance gives: the mean over drills of what the windows of
 * "chance" (pairing/chance.ts) show, so that the bars agree with the chance printed beside each pair.
 */
import type {Coverage} from '../dataset/dataset.ts';
import {chanceWindows} from '../pairing/chance.ts';
import type {Direction} from '../pairing/pairing-index.ts';
import type {DaySpan} from '../time/korea-day.ts';
import type {LaunchDays} from './study-drills.ts';

/** Sizes of gaps that are counted together, in days, nearest first; the last has no end. */
const gapSizes = [
	{fromDays: 1, toDays: 3},
	{fromDays: 4, toDays: 7},
	{fromDays: 8, toDays: 14},
	{fromDays: 15, toDays: 30},
	{fromDays: 31, toDays: 60},
	{fromDays: 61, toDays: Number.POSITIVE_INFINITY},
] as const;

/** Drills whose launch lies from `fromDays` to `toDays` before or after; `on` is a launch on the days of the drill. */
export type GapBin = {
	readonly side: 'before' | 'on' | 'after';
	readonly fromDays: number;
	readonly toDays: number;
	/** How many drills, and how many by chance on average. */
	readonly drills: number;
	readonly expected: number;
};

const shapes = [
	...gapSizes.toReversed().map(size => ({side: 'before' as const, ...size})),
	{side: 'on' as const, fromDays: 0, toDays: 0},
	...gapSizes.map(size => ({side: 'after' as const, ...size})),
];

/**
 * The gap that a drill on these days has, signed; undefined where there is no launch on the side asked for. Of two
 * launches equally near the one after counts, as in pairing.
 */
export function gapOn(span: DaySpan, launchDays: LaunchDays, direction: Direction): number | undefined {
	if (launchDays.isInside(span)) {
		return 0;
	}

	const before = direction === 'next' ? Number.POSITIVE_INFINITY : launchDays.daysBefore(span);
	const after = direction === 'previous' ? Number.POSITIVE_INFINITY : launchDays.daysAfter(span);
	const gap = after <= before ? after : -before;
	return Number.isFinite(gap) ? gap : undefined;
}

/** The bins from the longest gap before to the longest after. Drills without a launch on that side are in none. */
export function gapBinsOf(
	drills: readonly DaySpan[],
	launchDays: LaunchDays,
	{coverage, direction}: {readonly coverage: Coverage; readonly direction: Direction},
): GapBin[] {
	const seen = new Array<number>(shapes.length).fill(0);
	const expected = new Array<number>(shapes.length).fill(0);
	const add = (sums: number[], span: DaySpan, weight: number) => {
		const gap = gapOn(span, launchDays, direction);
		const index = gap === undefined ? -1 : binIndex(gap);
		if (index >= 0) {
			sums[index] = (sums[index] ?? 0) + weight;
		}
	};
	for (const drill of drills) {
		add(seen, drill, 1);
		const windows = chanceWindows(drill, coverage);
		const weight = 1 / (windows.last - windows.first + 1);
		for (let first = windows.first; first <= windows.last; first++) {
			add(expected, {first, last: first + drill.last - drill.first}, weight);
		}
	}

	return shapes.map((shape, index) => ({
		...shape,
		drills: seen[index] ?? 0,
		expected: expected[index] ?? 0,
	}));
}

function binIndex(gap: number): number {
	return shapes.findIndex(shape => isInBin(gap, shape));
}

/** Whether a gap, signed, lies in a bin. */
export function isInBin(
	gap: number | undefined,
	{side, fromDays, toDays}: Pick<GapBin, 'side' | 'fromDays' | 'toDays'>,
): boolean {
	const size = Math.abs(gap ?? Number.NaN);
	return (
		gap !== undefined &&
		side === (gap === 0 ? 'on' : gap < 0 ? 'before' : 'after') &&
		size >= fromDays &&
		size <= toDays
	);
}
