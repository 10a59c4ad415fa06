/**
 * The gap between one drill and one launch: relation, days, hours. The rules are those of docs/method.md, "Gap".
 *
 * Where dates are coarse, start S, end E and launch L are any days of their ranges with S <= E, and an unknown end is
 * the first day itself. Each choice gives a relation; where all give the same one, that is it, else `uncertain`. The
 * choices are never enumerated: which relations are possible and how large their gaps are follows from the ends of the
 * ranges. A property test holds this against a twin that does enumerate.
 */

import {tiesOf} from '../dataset/claim.ts';
import type {Drill, Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/days.ts';

export const relations = ['before', 'during', 'after', 'same-day', 'uncertain'] as const;
/** How the launch stood to the drill: `before` means that the launch came first. */
type Relation = (typeof relations)[number];

export type Gap = {
	readonly relation: Relation;
	/** Smallest gap in days, signed: negative where the launch came before the drill. */
	readonly days: number;
	/** Largest gap, of the same sign; equal to `days` where the dates are exact. For `uncertain` a size without sign. */
	readonly daysMax: number;
	/** For `uncertain` alone: the earliest and the latest that the launch can have come, in signed days. */
	readonly possible?: {readonly from: number; readonly to: number};
	/** Minutes from the drill's nearer edge to the launch, signed, 0 during; only where both have a time of day. */
	readonly minutes?: number;
	/** Which day of the drill the launch fell on, counted from 1, where both are exact and the drill has several. */
	readonly dayOfDrill?: number;
	/** How many days the drill lasted, beside `dayOfDrill`. */
	readonly drillDays?: number;
};

/** The middle of the gaps in days whose dates tell which came first; of an even number the one before. */
export function medianDays(gaps: readonly Gap[]): number | undefined {
	const days = gaps
		.filter(({relation}) => relation !== 'uncertain')
		.map(gap => gap.days)
		.sort((a, b) => a - b);
	return days[Math.floor((days.length - 1) / 2)];
}

type Range = {readonly min: number; readonly max: number};

/** The days that a drill's start and end can be, narrowed so that each leaves the other a choice with S <= E. */
export type DrillSpan = {
	readonly start: Range;
	readonly end: Range;
	/** No source gives an end: start and end are one day, whichever it is. */
	readonly endUnknown: boolean;
};

/** The span of a drill in days. */
export function drillSpan(drill: Drill): DrillSpan {
	const {start, end} = drill;
	if (end === undefined) {
		const range = {min: start.firstDay, max: start.lastDay};
		return {start: range, end: range, endUnknown: true};
	}

	return {
		start: {min: start.firstDay, max: Math.min(start.lastDay, end.lastDay)},
		end: {min: Math.max(end.firstDay, start.firstDay), max: end.lastDay},
		endUnknown: false,
	};
}

/** The gap from a drill to a launch. */
export function gapBetween(drill: Drill, launch: Launch): Gap {
	return gapsFrom(drill)(launch);
}

/** The gap from a drill to each launch that is asked for. */
export function gapsFrom(drill: Drill): (launch: Launch) => Gap {
	const span = drillSpan(drill);
	const edges = drillEdges(drill, span);
	return launch => gapOf(drill, span, edges, launch);
}

/** Each relation that a drill and a launch can have, and its smallest and largest gap in days without a sign. */
export function possibleRelations(drill: Drill, launch: Launch): readonly PossibleGap[] {
	const span = drillSpan(drill);
	return possibleGaps(drill, span, drillEdges(drill, span), launch);
}

function gapOf(drill: Drill, span: DrillSpan, edges: DrillEdges, launch: Launch): Gap {
	const possible = possibleGaps(drill, span, edges, launch);
	const [only, ...others] = possible;
	if (only === undefined || others.length > 0) {
		const farthest = (side: Relation) => possible.find(({relation}) => relation === side)?.max ?? 0;
		const [from, to] = [signed(-1, farthest('before')), farthest('after')];
		return {
			relation: 'uncertain',
			days: 0,
			daysMax: Math.max(-from, to),
			possible: {from, to},
		};
	}

	const {relation, min, max} = only;
	const sign = relation === 'before' ? -1 : 1;
	const minutes = minutesBetween(edges, launch, relation);
	return {
		relation,
		days: signed(sign, min),
		daysMax: signed(sign, max),
		...(minutes === undefined ? {} : {minutes}),
		...(relation === 'during' ? dayNumber(span, daysOf(launch)) : {}),
	};
}

/** No negative zero: it would print as 0 but compare and serialise oddly. */
function signed(sign: number, size: number): number {
	return size === 0 ? 0 : sign * size;
}

type PossibleGap = {readonly relation: Relation; readonly min: number; readonly max: number};

function daysOf({start}: Launch): Range {
	return {min: start.firstDay, max: start.lastDay};
}

function possibleGaps(drill: Drill, span: DrillSpan, edges: DrillEdges, fired: Launch): PossibleGap[] {
	const {start, end, endUnknown} = span;
	const launch = daysOf(fired);
	// Most launches are far from most drills, on one side for certain.
	if (launch.max < start.min) {
		return [{relation: 'before', min: start.min - launch.max, max: start.max - launch.min}];
	}

	if (launch.min > end.max) {
		return [{relation: 'after', min: launch.min - end.max, max: launch.max - end.min}];
	}

	const gaps: PossibleGap[] = [];
	const add = (relation: Relation, min: number, max: number) => {
		const twin = gaps.findIndex(gap => gap.relation === relation);
		const known = gaps[twin];
		if (known === undefined) {
			gaps.push({relation, min, max});
		} else {
			gaps[twin] = {relation, min: Math.min(known.min, min), max: Math.max(known.max, max)};
		}
	};
	if (launch.min < start.max) {
		add('before', Math.max(1, start.min - launch.max), start.max - launch.min);
	}

	if (launch.max > end.min) {
		add('after', Math.max(1, launch.min - end.max), launch.max - end.min);
	}

	const isInsidePossible = launch.max >= start.min && launch.min <= end.max;
	if (isInsidePossible && !endUnknown && start.min < end.max) {
		add('during', 0, 0);
	}

	const isOneDayPossible =
		Math.max(start.min, end.min, launch.min) <= Math.min(start.max, end.max, launch.max);
	if (isOneDayPossible) {
		add(sameDayRelation(drill, edges, fired), 0, 0);
	}

	return gaps;
}

/**
 * The relation on one and the same day: a source's word on the order, else the hours, else `same-day`. Where accounts of
 * the order differ, the record gives the main one first, and that one decides.
 */
function sameDayRelation(drill: Drill, edges: DrillEdges, launch: Launch): Relation {
	const claim = tiesOf(drill).orders?.find(order => order.launch === launch.id);
	if (claim !== undefined && claim.order !== 'unknown') {
		return claim.order === 'drill-first' ? 'after' : 'before';
	}

	const moment = momentOf(launch);
	if (edges.start === undefined || edges.end === undefined || moment === undefined) {
		return 'same-day';
	}

	if (moment < edges.start) {
		return 'before';
	}

	return moment > edges.end ? 'after' : 'during';
}

/** Minutes since 1970-01-01 00:00 in Korea. */
type Moment = number;

function momentOf(launch: Launch): Moment | undefined {
	const {minute, firstDay} = launch.start;
	return minute === undefined || !isExactDay(launch.start) ? undefined : firstDay * 1440 + minute;
}

type DrillEdges = {readonly start: Moment | undefined; readonly end: Moment | undefined};

/**
 * The moments at which a drill began and ended, each where it is known: an hour stands only with an exact day, so a
 * drill can have one beside a coarse end. A drill that can only be of one day and has a single time of day is taken
 * as that moment: reports give a flight one hour, not a beginning and an end.
 */
function drillEdges(drill: Drill, {start, end}: DrillSpan): DrillEdges {
	const from = drill.start.minute === undefined ? undefined : start.min * 1440 + drill.start.minute;
	const to = drill.end?.minute === undefined ? undefined : end.max * 1440 + drill.end.minute;
	return start.min === end.max ? {start: from ?? to, end: to ?? from} : {start: from, end: to};
}

function minutesBetween({start, end}: DrillEdges, launch: Launch, relation: Relation): number | undefined {
	const moment = momentOf(launch);
	if (moment === undefined) {
		return undefined;
	}

	if (relation === 'during') {
		return start === undefined && end === undefined ? undefined : 0;
	}

	if (relation === 'before' && start !== undefined && moment <= start) {
		return signed(-1, start - moment);
	}

	// A source's order that the hours contradict leaves the hours out rather than print both.
	return relation === 'after' && end !== undefined && moment >= end ? moment - end : undefined;
}

function dayNumber(
	{start, end, endUnknown}: DrillSpan,
	launch: Range,
): {dayOfDrill?: number; drillDays?: number} {
	const isExact = start.min === start.max && end.min === end.max && launch.min === launch.max;
	return isExact && !endUnknown && end.min > start.min
		? {dayOfDrill: launch.min - start.min + 1, drillDays: end.min - start.min + 1}
		: {};
}
