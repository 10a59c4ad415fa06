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
import {launchShort} from '../dataset/launch-title.ts';
import {drillSpan, gapBetween} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {gapMiddle} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {displayWidth} from '../text/cells.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {monthNames} from '../time/format-date.ts';
import {civilDate, type DaySpan, type KoreaDay} from '../time/korea-day.ts';
import {type CellRow, createCellRow} from './cell-row.ts';
import {type Line, timeLineMarks} from './line.ts';

/** A neighbour farther off than so many times the gap stands at the edge as a number of days. */
const farTimes = 3;
/** The shortest reach around a drill, in days. */
const leastReach = 3;
/** A day never takes more cells than this: there is more to see further out. */
const mostCellsPerDay = 8;
/** Narrower strips would say nothing. */
const leastCells = 16;

/** A mark on the strip and the launches that it stands for. */
type LaunchMark = {readonly cell: number; readonly launches: readonly Launch[]; readonly hasMatch: boolean};

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

type StripInput = {
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

	const {span, cellsPerDay, daysPerCell} = scaleOf(wantedDays(pairing), width);
	const cellOf = (day: KoreaDay) => Math.floor(((day - span.first) * cellsPerDay) / daysPerCell);
	const cells = Math.min(width, cellOf(span.last + 1));
	const cellsOf = ({first, last}: DaySpan): CellSpan => ({
		from: Math.max(0, cellOf(first)),
		to: Math.min(cells - 1, Math.max(cellOf(first), cellOf(last + 1) - 1)),
	});
	const {start, end} = drillSpan(pairing.drill);
	const possible = cellList(cellsOf({first: start.min, last: end.max}));
	const isOnlyPossible = (day: KoreaDay) =>
		(day >= start.min && day < start.max) || (day > end.min && day <= end.max);
	const certain =
		start.max > end.min
			? []
			: cellList(cellsOf({first: start.max, last: end.min})).filter(
					cell => !daysOfCell(cell, span, {cellsPerDay, daysPerCell}).some(isOnlyPossible),
				);
	const launches = pairings.index.overlapping(span.first, span.last);
	const parentSpan = parent && drillSpan(parent);
	return {
		span,
		cells,
		cellOf,
		drill: certain,
		possibleDrill: possible.filter(cell => !certain.includes(cell)),
		isOneDay: start.min === end.max,
		parent: parentSpan && cellsOf({first: parentSpan.start.max, last: parentSpan.end.min}),
		marks: launchMarks(launches, pairing.match.launch, span, cellOf),
		possibleLaunches: launches
			.filter(launch => !isExactDay(launch.start))
			.map(({start: {firstDay, lastDay}}) => cellsOf({first: firstDay, last: lastDay})),
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

type Scale = {readonly cellsPerDay: number; readonly daysPerCell: number};

/** The widest whole scale at which the days fit with some room around, and the span of days that then fills the width. */
function scaleOf({first, last}: DaySpan, width: number): Scale & {readonly span: DaySpan} {
	const wanted = last - first + 1;
	const days = wanted + 2 * Math.max(1, Math.ceil(wanted * 0.06));
	const cellsPerDay = Math.max(1, Math.min(mostCellsPerDay, Math.floor(width / days)));
	const daysPerCell = Math.max(1, Math.ceil(days / width));
	const shown = daysPerCell > 1 ? width * daysPerCell : Math.floor(width / cellsPerDay);
	const from = first - Math.floor((shown - wanted) / 2);
	return {cellsPerDay, daysPerCell, span: {first: from, last: from + shown - 1}};
}

function daysOfCell(cell: number, span: DaySpan, {cellsPerDay, daysPerCell}: Scale): readonly KoreaDay[] {
	const first = span.first + Math.floor((cell * daysPerCell) / cellsPerDay);
	return Array.from({length: daysPerCell}, (_, step) => first + step);
}

function cellList({from, to}: CellSpan): readonly number[] {
	return Array.from({length: Math.max(0, to - from + 1)}, (_, step) => from + step);
}

/** The launches by the cell of their mark: the day, or the middle of the days in sight that it may have been. */
function launchMarks(
	launches: readonly Launch[],
	match: Launch,
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
		hasMatch: some.some(({id}) => id === match.id),
	}));
}

/** The lines of the strip: dates, drill, launches, and words below them. None where there is no room. */
export function dayStripLines(input: StripInput): readonly Line[] {
	const strip = dayStrip(input);
	return strip === undefined
		? []
		: [dateLine(strip), drillLine(strip), launchLine(strip), labelLine(strip, input.pairing)];
}

/** Steps between dates, in days; months and years are counted from their first day. */
const daySteps = [1, 2, 4, 7, 14] as const;
const monthSteps = [1, 3, 6, 12, 60, 120] as const;
/** Cells from one date to the next, at the least. */
const leastBetweenDates = 8;

/** The days with a date above them. */
function tickDays({span, cells, cellOf}: DayStrip): readonly KoreaDay[] {
	const perDay = cells / (span.last - span.first + 1);
	const step = daySteps.find(days => days * perDay >= leastBetweenDates);
	if (step !== undefined) {
		const first = span.first + ((step - (span.first % step)) % step);
		return Array.from({length: Math.floor((span.last - first) / step) + 1}, (_, at) => first + at * step);
	}

	const months = monthSteps.find(count => count * 28 * perDay >= leastBetweenDates) ?? 120;
	const days: KoreaDay[] = [];
	for (let day = span.first; day <= span.last; day++) {
		const {year, month, day: ofMonth} = civilDate(day);
		if (ofMonth === 1 && (year * 12 + month - 1) % months === 0 && cellOf(day) >= 0) {
			days.push(day);
		}
	}

	return days;
}

function dateLine(strip: DayStrip): Line {
	const row = createCellRow(strip.cells);
	let shown = '';
	for (const day of tickDays(strip)) {
		const {year, month, day: ofMonth} = civilDate(day);
		const name = monthNames[month - 1]?.slice(0, 3) ?? '';
		const isFirstOfYear = shown === '' || !shown.startsWith(String(year));
		const isSpanLong = strip.span.last - strip.span.first > 120;
		const own = `${year} ${month}`;
		const dayText = own === shown ? String(ofMonth) : `${ofMonth} ${name}`;
		const text = isSpanLong
			? isFirstOfYear
				? `${name} ${year}`
				: name
			: isFirstOfYear
				? `${dayText} ${year}`
				: dayText;
		if (row.write(strip.cellOf(day), {text}, 'dim')) {
			shown = own;
		}
	}

	return row.line();
}

function drillLine({cells, drill, possibleDrill, isOneDay, parent}: DayStrip): Line {
	const row = createCellRow(cells);
	row.fill(0, cells - 1, timeLineMarks.nothing, 'dim');
	if (parent !== undefined) {
		row.fill(parent.from, parent.to, timeLineMarks.whole, 'drill');
	}

	for (const cell of possibleDrill) {
		row.mark(cell, timeLineMarks.rough, 'drill');
	}

	for (const cell of drill) {
		row.mark(cell, timeLineMarks.drill, 'drill');
	}

	const [first] = drill;
	const last = drill.at(-1);
	if (first === undefined || last === undefined) {
		return row.line();
	}

	if (isOneDay) {
		// One mark for one day, above the marks of that day's launches, however many cells a day has.
		row.fill(first, last, timeLineMarks.nothing, 'dim');
		row.mark(first, timeLineMarks.oneDay, 'drill');
	} else if (last > first + 1) {
		row.mark(first, timeLineMarks.begins, 'drill');
		row.mark(last, timeLineMarks.ends, 'drill');
	}

	return row.line();
}

function launchLine({cells, marks, possibleLaunches, cellOf, span}: DayStrip): Line {
	const row = createCellRow(cells);
	for (const {from, to} of possibleLaunches) {
		row.fill(from, to, timeLineMarks.rough, 'launch');
	}

	const hasRoom = cellOf(span.first + 1) >= 2;
	const taken = new Set(marks.map(({cell}) => cell));
	for (const mark of marks) {
		const isAlone = !taken.has(mark.cell - 1) && !taken.has(mark.cell + 1);
		putMark(row, mark, hasRoom, isAlone);
	}

	return row.line();
}

/**
 * A mark with its number behind it. With a cell for a day or less the number would be read as that of the mark before
 * it: there it stands alone, and a mark beside another is a number too.
 */
function putMark(
	row: CellRow,
	{cell, launches: {length: count}, hasMatch}: LaunchMark,
	hasRoom: boolean,
	isAlone: boolean,
): void {
	const mark = hasMatch ? timeLineMarks.match : timeLineMarks.launch;
	const number = {text: count < 10 ? String(count) : '+'};
	const role = hasMatch ? 'warning' : 'launch';
	if (hasRoom && count < 10) {
		row.mark(cell, mark, role);
		if (count > 1) {
			row.mark(cell + 1, number, role);
		}
	} else if (count === 1 && isAlone) {
		row.mark(cell, mark, role);
	} else {
		row.mark(cell, number, hasMatch ? 'selected' : role);
	}
}

/** What the marks are, as far as there is room: the launch shown, those on either side of it, then the others. */
function labelLine({cells, marks, span}: DayStrip, pairing: StripInput['pairing']): Line {
	const {drill, match, before, after} = pairing;
	const row = createCellRow(cells);
	const isInSight = ({launch}: Neighbour) =>
		launch.start.lastDay >= span.first && launch.start.firstDay <= span.last;
	if (before !== undefined && !isInSight(before)) {
		const days = gapMiddle(before.gap).middle.at(-1) ?? '';
		row.write(0, {text: `< ${days}`, fine: `← ${days}`}, 'dim');
	}

	if (after !== undefined && !isInSight(after)) {
		const days = gapMiddle(after.gap).middle.at(-1) ?? '';
		row.write(cells - displayWidth(days) - 2, {text: `${days} >`, fine: `${days} →`}, 'dim');
	}

	const told = new Set<LaunchMark>();
	const others = marks.flatMap(({launches: [launch]}) =>
		launch === undefined ? [] : [{launch, gap: gapBetween(drill, launch)}],
	);
	for (const neighbour of [match, before, after, ...others]) {
		const mark = neighbour && marks.find(({launches}) => launches.some(({id}) => id === neighbour.launch.id));
		if (neighbour === undefined || mark === undefined || told.has(mark)) {
			continue;
		}

		told.add(mark);
		const text = neighbour === match ? 'shown' : labelText(neighbour);
		const width = displayWidth(text);
		const starts = [mark.cell, cells - width, mark.cell - width + 1];
		starts.find(start => start <= mark.cell && start + width > mark.cell && row.write(start, {text}, 'dim'));
	}

	return row.line();
}

function labelText({launch, gap}: Neighbour): string {
	const {middle, side} = gapMiddle(gap);
	const when = side === 'before' || side === 'after' ? `${middle.join(' ')} ${side}` : middle.join(' ');
	return `${launchShort(launch)}, ${when}`;
}
