/**
 * The strip of days under a pairing: dates, the drill, the launches below it, and how far the neighbours are.
 *
 *     26 Oct    28        30        1 Nov     3         5
 *     ····················┣━━━━━━━━━━━━━━━━━━━━━━━━━━━━┫····
 *               △                   ▲4        △3        △4
 *     < 47 d    2 SRBM, 3 d before  shown     ...
 *
 * A day has one cell or several, or a cell has several days; the strip always takes its whole width. Each launch of the
 * span stands in exactly one mark, and a mark says how many it stands for. Nothing solid lies on a day that is only
 * possible: rough dates are `╌`, and the mark of a launch of rough date stands in the middle of the days it may have had.
 */
import type {Drill, Launch} from '../dataset/event.ts';
import {drillSpan} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {DaySpan, KoreaDay} from '../time/days.ts';
import {isExactDay} from '../time/days.ts';

/** A neighbour farther off than so many times the gap stands at the edge as a number of days. */
const farTimes = 3;
/** The shortest reach around a drill, in days. */
const leastReach = 3;
/** A day never takes more cells than this: there is more to see further out. */
const mostCellsPerDay = 8;
/** Narrower strips would say nothing. */
const leastCells = 16;

/** A mark on the strip and the launches that it stands for. */
export type LaunchMark = {
	readonly cell: number;
	readonly launches: readonly Launch[];
	readonly hasMatch: boolean;
};

type CellSpan = {readonly from: number; readonly to: number};

export type DayStrip = {
	/** The days in sight, and the cells that they take. */
	readonly span: DaySpan;
	readonly cells: number;
	/** The first cell of a day, which may lie outside. */
	readonly cellOf: (day: KoreaDay) => number;
	/** Cells of days on which the drill certainly was, and of those on which it may have been. */
	readonly drill: readonly number[];
	readonly possibleDrill: readonly number[];
	/** Whether the drill is known to be one day: a mark, and no bar. */
	readonly isOneDay: boolean;
	/** The exercise that the drill is part of. */
	readonly parent: CellSpan | undefined;
	readonly marks: readonly LaunchMark[];
	/** The cells of the days that launches of rough dates may have had. */
	readonly possibleLaunches: readonly CellSpan[];
};

export type StripInput = {
	readonly pairing: Pairing & {readonly match: Neighbour};
	readonly pairings: Pairings;
	/** The exercise that the drill is part of. */
	readonly parent: Drill | undefined;
	readonly width: number;
};

/** Where everything of the strip stands; undefined where there is no room for one. */
export function dayStrip({pairing, pairings, parent, width}: StripInput): DayStrip | undefined {
	if (width < leastCells) {
		return undefined;
	}

	const {span, ...scale} = scaleOf(wantedDays(pairing), width);
	const cellOf = (day: KoreaDay) => cellOfDay(day, scale);
	const cells = Math.min(width, cellOf(span.last + 1));
	const window = {...scale, cells};
	const {start, end} = drillSpan(pairing.drill);
	const {certain, possible} = drillCells(pairing.drill, window);
	const launches = pairings.index.overlapping(span.first, span.last);
	const parentSpan = parent && drillSpan(parent);
	return {
		span,
		cells,
		cellOf,
		drill: certain,
		possibleDrill: possible.filter(cell => !certain.includes(cell)),
		isOneDay: start.min === end.max,
		parent: parentSpan && cellsOfDays({first: parentSpan.start.max, last: parentSpan.end.min}, window),
		marks: launchMarks(launches, pairing.match.launch.id, span, cellOf),
		possibleLaunches: launches
			.filter(launch => !isExactDay(launch.start))
			.map(({start: {firstDay, lastDay}}) => cellsOfDays({first: firstDay, last: lastDay}, window)),
	};
}

/** The days that must be in sight: the drill, its launch, and the neighbours that are not far off beside them. */
function wantedDays({drill, match, before, after}: StripInput['pairing']): DaySpan {
	const {start, end} = drillSpan(drill);
	const reach = Math.max(leastReach, Math.abs(match.gap.daysMax), Math.ceil((end.max - start.min) / 2));
	const near = [before, after].filter(
		neighbour => neighbour !== undefined && Math.abs(neighbour.gap.daysMax) <= farTimes * reach,
	);
	const launches = [match, ...near].flatMap(neighbour => neighbour?.launch.start ?? []);
	return {
		first: Math.min(start.min, ...launches.map(({firstDay}) => firstDay)),
		last: Math.max(end.max, ...launches.map(({lastDay}) => lastDay)),
	};
}

/** The day at which the first cell begins, and how many cells a day has, or days a cell. */
export type DayScale = {
	readonly first: KoreaDay;
	readonly cellsPerDay: number;
	readonly daysPerCell: number;
};

/** A scale with the number of its cells. */
type DayCells = DayScale & {readonly cells: number};

/** The first cell of a day, which may lie outside. */
export function cellOfDay(day: KoreaDay, {first, cellsPerDay, daysPerCell}: DayScale): number {
	return Math.floor(((day - first) * cellsPerDay) / daysPerCell);
}

/** The cells of a span of days that are in sight; `from` lies behind `to` where none is. */
export function cellsOfDays({first, last}: DaySpan, scale: DayCells): CellSpan {
	const from = cellOfDay(first, scale);
	return {
		from: Math.max(0, from),
		to: Math.min(scale.cells - 1, Math.max(from, cellOfDay(last + 1, scale) - 1)),
	};
}

/**
 * The cells in sight of days on which a drill certainly was, and of all those on which it may have been. None is certain
 * that has a day on which it only may have been.
 */
export function drillCells(
	drill: Drill,
	scale: DayCells,
): {readonly certain: readonly number[]; readonly possible: readonly number[]} {
	const {start, end} = drillSpan(drill);
	const isOnlyPossible = (day: KoreaDay) =>
		(day >= start.min && day < start.max) || (day > end.min && day <= end.max);
	return {
		possible: cellList(cellsOfDays({first: start.min, last: end.max}, scale)),
		certain:
			start.max > end.min
				? []
				: cellList(cellsOfDays({first: start.max, last: end.min}, scale)).filter(
						cell => !daysOfCell(cell, scale).some(isOnlyPossible),
					),
	};
}

/** The widest whole scale at which the days fit with some room around, and the span of days that then fills the width. */
function scaleOf({first, last}: DaySpan, width: number): DayScale & {readonly span: DaySpan} {
	const wanted = last - first + 1;
	const days = wanted + 2 * Math.max(1, Math.ceil(wanted * 0.06));
	const cellsPerDay = Math.max(1, Math.min(mostCellsPerDay, Math.floor(width / days)));
	const daysPerCell = Math.max(1, Math.ceil(days / width));
	const shown = daysPerCell > 1 ? width * daysPerCell : Math.floor(width / cellsPerDay);
	const from = first - Math.floor((shown - wanted) / 2);
	return {first: from, cellsPerDay, daysPerCell, span: {first: from, last: from + shown - 1}};
}

function daysOfCell(cell: number, {first, cellsPerDay, daysPerCell}: DayScale): readonly KoreaDay[] {
	const from = first + Math.floor((cell * daysPerCell) / cellsPerDay);
	return Array.from({length: daysPerCell}, (_, step) => from + step);
}

function cellList({from, to}: CellSpan): readonly number[] {
	return Array.from({length: Math.max(0, to - from + 1)}, (_, step) => from + step);
}

/** The launches by the cell of their mark: the day, or the middle of the days in sight that it may have been. */
export function launchMarks(
	launches: readonly Launch[],
	matchId: string,
	{first, last}: DaySpan,
	cellOf: DayStrip['cellOf'],
): readonly LaunchMark[] {
	const byCell = new Map<number, Launch[]>();
	for (const launch of launches) {
		const from = Math.max(first, launch.start.firstDay);
		const to = Math.min(last, launch.start.lastDay);
		const cell = cellOf(Math.floor((from + to) / 2));
		byCell.set(cell, [...(byCell.get(cell) ?? []), launch]);
	}

	return [...byCell].map(([cell, some]) => ({
		cell,
		launches: some,
		hasMatch: some.some(({id}) => id === matchId),
	}));
}
