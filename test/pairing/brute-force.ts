/**
 * A second implementation of the pairing rules that shares nothing with the first: it tries every choice of the days
 * S, E and L that coarse dates leave open, and compares a drill with every launch. Slow, and written rule by rule.
 */
import type {Drill, Launch} from '../../source/dataset/event.ts';
import type {CoarseDate} from '../../source/time/days.ts';

export type Relation = 'before' | 'during' | 'after' | 'same-day' | 'uncertain';
export type BruteGap = {
	readonly relation: Relation;
	readonly days: number;
	readonly daysMax: number;
	readonly minutes: number | undefined;
};
export type BruteNeighbour = {readonly launch: Launch; readonly gap: BruteGap};

function daysOf({firstDay, lastDay}: CoarseDate): number[] {
	return Array.from({length: lastDay - firstDay + 1}, (_, index) => firstDay + index);
}

/** The first and last days that a drill may have had: an unknown end is the first day, and no drill ends before it starts. */
function spansOf({start, end}: Drill): ReadonlyArray<readonly [number, number]> {
	return daysOf(start).flatMap(first =>
		end === undefined
			? [[first, first] as const]
			: daysOf(end)
					.filter(last => last >= first)
					.map(last => [first, last] as const),
	);
}

/** The hours of a drill; a drill that can only be of one day and has a single time of day is that moment. */
function hoursOf(drill: Drill, isOneDay: boolean): {start: number | undefined; end: number | undefined} {
	const start = drill.start.minute;
	const end = drill.end?.minute;
	return isOneDay ? {start: start ?? end, end: end ?? start} : {start, end};
}

/** What is known of the order of a drill and a launch of one and the same day. */
function orderOnOneDay(drill: Drill, launch: Launch, isOneDay: boolean): Relation {
	const [main] = drill.order.filter(claim => claim.launch === launch.id);
	if (main?.order === 'launch-first') {
		return 'before';
	}

	if (main?.order === 'drill-first') {
		return 'after';
	}

	const {start, end} = hoursOf(drill, isOneDay);
	const {minute} = launch.start;
	if (start === undefined || end === undefined || minute === undefined) {
		return 'same-day';
	}

	return minute < start ? 'before' : minute > end ? 'after' : 'during';
}

/** The rule for one choice of days. */
function bruteChoice([first, last]: readonly [number, number], day: number, onOneDay: Relation) {
	if (day < first) {
		return {relation: 'before' as const, size: first - day};
	}

	return day > last
		? {relation: 'after' as const, size: day - last}
		: {relation: first < last ? ('during' as const) : onOneDay, size: 0};
}

/** How a drill and a launch may stand: relation and days by each choice of days that their dates leave open. */
export function* bruteChoices(drill: Drill, launch: Launch) {
	const spans = spansOf(drill);
	const isOneDay = spans.every(([first, last]) => first === last);
	const onOneDay = orderOnOneDay(drill, launch, isOneDay);
	// One by one: two dates known by their years leave some hundred thousand.
	for (const span of spans) {
		for (let day = launch.start.firstDay; day <= launch.start.lastDay; day++) {
			yield bruteChoice(span, day, onOneDay);
		}
	}
}

/** The gap between a drill and a launch by trying all choices. */
export function bruteGap(drill: Drill, launch: Launch): BruteGap {
	const isOneDay = spansOf(drill).every(([first, last]) => first === last);
	const found = new Set<Relation>();
	let least = Number.POSITIVE_INFINITY;
	let most = 0;
	for (const {relation, size} of bruteChoices(drill, launch)) {
		found.add(relation);
		least = Math.min(least, size);
		most = Math.max(most, size);
	}

	const [only = 'uncertain'] = found.size === 1 ? found : [];
	const sign = only === 'before' ? -1 : 1;
	return {
		relation: only,
		days: sign * least + 0,
		daysMax: sign * most + 0,
		minutes: minutesFor(drill, launch, only, isOneDay),
	};
}

function minutesFor(drill: Drill, launch: Launch, relation: Relation, isOneDay: boolean): number | undefined {
	const {start, end} = hoursOf(drill, isOneDay);
	const {minute, firstDay} = launch.start;
	if (minute === undefined || relation === 'uncertain' || relation === 'same-day') {
		return undefined;
	}

	if (relation === 'during') {
		return start === undefined && end === undefined ? undefined : 0;
	}

	// A time of day stands only with an exact day, so the named day is the first possible one. A drill of one day has
	// one day, whichever of its two dates carries the hour.
	const lastDay = isOneDay ? drill.start.firstDay : (drill.end ?? drill.start).firstDay;
	const edge = relation === 'before' ? start : end;
	const edgeDay = relation === 'before' ? drill.start.firstDay : lastDay;
	if (edge === undefined) {
		return undefined;
	}

	const minutes = (firstDay - edgeDay) * 1440 + minute - edge;
	// Where a source's order and the hours contradict each other, no hours are given.
	return minutes !== 0 && minutes < 0 !== (relation === 'before') ? undefined : minutes;
}

/** Lists order by the day named, then by hour (a known one first), then the more exact, then by id. */
export function startOrder(a: Launch, b: Launch): number {
	const keys = ({start: {precision, firstDay, lastDay, minute}, id}: Launch) =>
		[
			precision === 'day' ? (firstDay + lastDay) / 2 : firstDay,
			minute ?? 1440,
			lastDay - firstDay,
			id,
		] as const;
	const left = keys(a);
	const right = keys(b);
	for (const [index, key] of left.entries()) {
		const other = right[index];
		if (other !== undefined && key !== other) {
			return key < other ? -1 : 1;
		}
	}

	return 0;
}

/** How far off at most: what is certain of a range is its larger end. */
const size = ({gap}: BruteNeighbour) => Math.abs(gap.daysMax);
const doubt = ({gap}: BruteNeighbour) => (gap.relation === 'uncertain' ? 1 : 0);

function isBeatenOnHours(one: BruteNeighbour, rivals: readonly BruteNeighbour[]): boolean {
	const {minutes} = one.gap;
	return (
		minutes !== undefined &&
		rivals.some(({gap}) => gap.minutes !== undefined && Math.abs(gap.minutes) < Math.abs(minutes))
	);
}

/** The surely nearest launch: largest possible days, hours as an elimination, certainty, after rather than before, start, id. */
function nearest(all: readonly BruteNeighbour[]): BruteNeighbour | undefined {
	const closest = all.filter(one => all.every(other => size(one) <= size(other)));
	const left = closest.filter(one => !isBeatenOnHours(one, closest));
	const rank = (one: BruteNeighbour) => doubt(one) * 2 + (one.gap.relation === 'before' ? 1 : 0);
	return left.toSorted((a, b) => rank(a) - rank(b) || startOrder(a.launch, b.launch))[0];
}

function firstOf(all: readonly BruteNeighbour[]): BruteNeighbour | undefined {
	return all.toSorted(
		(a, b) => size(a) - size(b) || doubt(a) - doubt(b) || startOrder(a.launch, b.launch),
	)[0];
}

function lastOf(all: readonly BruteNeighbour[]): BruteNeighbour | undefined {
	return all.toSorted(
		(a, b) => size(a) - size(b) || doubt(a) - doubt(b) || startOrder(b.launch, a.launch),
	)[0];
}

/** The launch on the other side; an uncertain one has none, and then the nearer of the two certain ones stands there. */
function otherSide(
	match: BruteNeighbour,
	before: BruteNeighbour | undefined,
	after: BruteNeighbour | undefined,
) {
	if (match.gap.relation === 'uncertain') {
		return nearest([before, after].flatMap(neighbour => neighbour ?? []));
	}

	return match.gap.relation === 'before' ? after : before;
}

/** The pairing of a drill by looking at every launch. */
export function brutePairing(
	drill: Drill,
	launches: readonly Launch[],
	direction: 'nearest' | 'next' | 'previous',
) {
	const all = launches.map(launch => ({launch, gap: bruteGap(drill, launch)}));
	const before = lastOf(all.filter(({gap}) => gap.relation === 'before'));
	const after = firstOf(all.filter(({gap}) => gap.relation === 'after'));
	const wrongSide = {nearest: undefined, next: 'before', previous: 'after'}[direction];
	const allowed = all.filter(({gap}) => gap.relation !== wrongSide);
	const match = {nearest, next: firstOf, previous: lastOf}[direction](allowed);
	return {
		match: match?.launch.id,
		before: before?.launch.id,
		after: after?.launch.id,
		alternative: match && otherSide(match, before, after)?.launch.id,
		inside: all
			.filter(({gap}) => gap.relation === 'during' || gap.relation === 'same-day')
			.map(({launch}) => launch)
			.toSorted(startOrder)
			.map(({id}) => id),
		mayBeNearer: match === undefined ? [] : rivalsOf(match, allowed),
	};
}

/** Of the launches of rough dates, those that can be as near as the match is at most. */
function rivalsOf(match: BruteNeighbour, allowed: readonly BruteNeighbour[]): string[] {
	return allowed
		.filter(one => one !== match && one.gap.days !== one.gap.daysMax)
		.filter(({gap}) => Math.abs(gap.days) <= size(match))
		.map(({launch}) => launch)
		.toSorted(startOrder)
		.map(({id}) => id);
}
