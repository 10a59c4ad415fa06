/**
 * The rows of Pairs and of `briefing pairs`: each drill with its launch, each launch with its drill, or every pair that
 * stands within so many days of each other, from either side; and their order. What stands alone has the reason and
 * comes last. The rules are those of docs/method.md, "Pairs within a window".
 */

import {tiesOf} from '../dataset/claim.ts';
import {compareEvents} from '../dataset/dataset.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {countDays} from '../text/words.ts';
import {namedDay} from '../time/days.ts';
import {drillSpan, gapsFrom, possibleRelations} from './gap.ts';
import {type Direction, type Pairing, withLaunch} from './pairing-index.ts';
import type {Pairings} from './pairings.ts';

export const pairSides = ['drill', 'launch'] as const;
/** Which of the two a row is of: the row has its date, and stands alone without the other. */
export type PairSide = (typeof pairSides)[number];

/** The windows in days that press and studies speak of: those of the screen and of the statistics. */
export const windowsDays = [1, 3, 7, 14, 30] as const;

/** The nearest of each drill or launch; or, with a number of days, every pair no further apart than that. */
export type PairQuestion = {readonly by: PairSide; readonly withinDays?: number | undefined};

type DrillRow = Pairing & {
	/**
	 * Asked for a window: `surely` where the pair is within it whichever days the dates stand for, `possibly` where it is
	 * for some of them.
	 */
	readonly within?: 'surely' | 'possibly';
	/** Why there is no launch. */
	readonly reason?: string;
	readonly alone?: undefined;
};

/** A launch without a drill, and why. */
type LaunchRow = {
	readonly alone: Launch;
	readonly reason: string;
	readonly drill?: undefined;
	readonly match?: undefined;
	readonly within?: undefined;
};

export type PairRow = DrillRow | LaunchRow;

/** The launch of a row, with a drill or alone. */
export function rowLaunch({alone, match}: PairRow): Launch | undefined {
	return alone ?? match?.launch;
}

/** The event that a row is of, and the one beside it. */
export function rowEvents(row: PairRow, by: PairSide): readonly [Drill | Launch, ...(Drill | Launch)[]] {
	if (row.alone !== undefined) {
		return [row.alone];
	}

	const {drill, match} = row;
	return match === undefined ? [drill] : by === 'drill' ? [drill, match.launch] : [match.launch, drill];
}

/** The rows for some drills, paired or not: by the date of the row's event, then by that of the other. */
export function pairRows(
	drills: readonly Drill[],
	pairings: Pairings,
	question: PairQuestion,
): readonly PairRow[] {
	const {by, withinDays} = question;
	const paired =
		withinDays === undefined ? nearestRows(drills, pairings, by) : windowRows(drills, pairings, withinDays);
	const found = new Set(paired.map(row => rowEvents(row, by)[0].id));
	const where = withinDays === undefined ? '' : ` within ${countDays(withinDays)}`;
	const alone: readonly PairRow[] =
		by === 'launch'
			? pairings.launches
					.filter(({id}) => !found.has(id))
					.map(launch => ({alone: launch, reason: `no drill${where}`}))
			: drills
					.filter(({id}) => !found.has(id))
					.map(drill => ({
						drill,
						inside: [],
						mayBeNearer: [],
						reason: unpairedReason(drill, pairings) ?? `no launch${where}`,
					}));
	return orderPairRows([...paired, ...alone], pairings, {by, order: 'date'});
}

/** Why a drill is never paired under the choice; undefined where it is. */
function unpairedReason(drill: Drill, pairings: Pairings): string | undefined {
	if (!drill.pairable) {
		return 'no single date';
	}

	return pairings.ofDrill(drill) === undefined ? 'held elsewhere' : undefined;
}

function nearestRows(drills: readonly Drill[], pairings: Pairings, by: PairSide): readonly Pairing[] {
	const pairs =
		by === 'drill' ? drills.map(pairings.ofDrill) : pairings.launches.map(launch => pairings.ofEvent(launch));
	return pairs.flatMap(pairing => (pairing?.match === undefined ? [] : [pairing]));
}

/** Every pair of one of the drills with a launch that counts, surely or possibly within the days. */
function windowRows(drills: readonly Drill[], pairings: Pairings, days: number): readonly DrillRow[] {
	return drills.flatMap(drill => {
		const pairing = pairings.ofDrill(drill);
		if (pairing === undefined) {
			return [];
		}

		const {start, end} = drillSpan(drill);
		const gapOf = gapsFrom(drill);
		return pairings.index
			.overlapping(start.min - days, end.max + days)
			.toSorted(compareEvents)
			.flatMap(launch => {
				const within = certaintyOf(drill, launch, {days, direction: pairings.choice.direction});
				return within === undefined ? [] : [{...withLaunch(pairing, {launch, gap: gapOf(launch)}), within}];
			});
	});
}

/** Whether a pair is within so many days on the side of the direction; undefined where it cannot be. */
function certaintyOf(
	drill: Drill,
	launch: Launch,
	{days, direction}: {days: number; direction: Direction},
): DrillRow['within'] {
	const wrong = {nearest: undefined, next: 'before', previous: 'after'}[direction];
	const possible = possibleRelations(drill, launch);
	if (possible.every(({relation, min}) => relation === wrong || min > days)) {
		return undefined;
	}

	return possible.every(({relation, max}) => relation !== wrong && max <= days) ? 'surely' : 'possibly';
}

// The order of rows, one for `briefing pairs` and for the screen.

export const pairOrders = ['date', 'gap', 'chance', 'drill', 'launch-day', 'launch', 'said'] as const;
/**
 * What pairs are sorted by, a column each, the most asked for first: the date of the row's event, the smallest gap first,
 * the least usual closeness first, the drill's title, the day of the event beside the row's own, the launch's title, those
 * with statements first.
 */
export type PairOrder = (typeof pairOrders)[number];

/** How rows are ordered. */
export type RowOrder = {
	readonly by: PairSide;
	readonly order: PairOrder;
	readonly isReversed?: boolean;
};

/**
 * The rows, given by date, in an order; equals stay by date. A gap of rough dates counts as the largest that it can be, as
 * where the nearest launch is chosen. Whichever way the rest is turned, a row without what is sorted by stands behind
 * those that have it, what is only possibly within a window behind all that surely is, and what stands alone last.
 */
export function orderPairRows(
	rows: readonly PairRow[],
	pairings: Pairings,
	{by, order, isReversed = false}: RowOrder,
): readonly PairRow[] {
	const turn = isReversed ? -1 : 1;
	const keyOf = keysOf(pairings, by)[order];
	return rows
		.map((row, place) => ({row, place, part: partOf(row), key: keyOf(row)}))
		.sort(
			(a, b) =>
				a.part - b.part ||
				Number(a.key === undefined) - Number(b.key === undefined) ||
				turn * compareKeys(a.key, b.key) ||
				(order === 'date' ? turn : 1) * (a.place - b.place),
		)
		.map(({row}) => row);
}

function partOf({match, within}: PairRow): number {
	return match === undefined ? 2 : within === 'possibly' ? 1 : 0;
}

/** What a row is sorted by; undefined where it has none of it. */
type Key = number | string | undefined;

function keysOf(pairings: Pairings, by: PairSide): Readonly<Record<PairOrder, (row: PairRow) => Key>> {
	return {
		date: row => namedDay(rowEvents(row, by)[0].start),
		drill: ({drill}) => drill?.title.toLowerCase(),
		gap: gapKey,
		'launch-day': row => dayOf(rowEvents(row, by)[1]),
		launch: row => rowLaunch(row)?.title.toLowerCase(),
		said: row => (saidBy(row) === '' ? undefined : saidBy(row)),
		chance: row => (row.drill === undefined ? undefined : pairings.chance(row)),
	};
}

function dayOf(event: Drill | Launch | undefined): Key {
	return event && namedDay(event.start);
}

function compareKeys(a: Key, b: Key): number {
	return a === b || a === undefined || b === undefined ? 0 : a < b ? -1 : 1;
}

/**
 * Which side spoke of a pair: `N` where North Korea is said to have tied the launch to the drill or commented on the
 * drill, `S` where the drill is said to have answered a launch; `NS` for both, empty for neither.
 */
export function saidBy({drill, match}: PairRow): '' | 'N' | 'S' | 'NS' {
	if (drill === undefined) {
		return '';
	}

	const {answers, speakers} = tiesOf(drill);
	const reasons = match === undefined ? [] : (tiesOf(match.launch).reasons ?? []);
	const isTied = reasons.some(({drills}) => drills.includes(drill.id));
	const north = isTied || speakers !== undefined ? 'N' : '';
	return answers === undefined ? north : `${north}S`;
}

const minutesInDay = 1440;

/** The gap in minutes, known hours as they are; none where the dates do not tell which came first. */
function gapKey({match}: PairRow): number | undefined {
	if (match === undefined || match.gap.relation === 'uncertain') {
		return undefined;
	}

	return Math.abs(match.gap.minutes ?? match.gap.daysMax * minutesInDay);
}
