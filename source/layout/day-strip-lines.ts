import {ownMark} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {gapBetween} from '../pairing/gap.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {gapLabel, gapMiddle} from '../pairing/pairing-words.ts';
import {displayWidth} from '../text/words.ts';
import {civilDate, type KoreaDay} from '../time/days.ts';
import {monthNames} from '../time/format-date.ts';
import {type DayStrip, dayStrip, type LaunchMark, type StripInput} from './day-strip.ts';
import {type Line, timeLineMarks} from './line.ts';
import {type CellRow, createCellRow, numberedCells} from './write-lines.ts';

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

/** The days that may have a date above them. */
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

/** The dates over the strip, as many as have room. */
export function stripDates(strip: DayStrip): readonly {readonly cell: number; readonly text: string}[] {
	const dates: {cell: number; text: string}[] = [];
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
		const cell = strip.cellOf(day);
		if (row.write(cell, {text})) {
			dates.push({cell, text});
			shown = own;
		}
	}

	return dates;
}

function dateLine(strip: DayStrip): Line {
	const row = createCellRow(strip.cells);
	for (const {cell, text} of stripDates(strip)) {
		row.write(cell, {text}, 'dim');
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

	putLaunches(row, marks, cellOf(span.first + 1) >= 2);
	return row.line();
}

/** The marks of launches; with room, a number stands behind its mark. */
export function putLaunches(row: CellRow, marks: readonly LaunchMark[], hasRoom: boolean): void {
	const numbered = numberedCells(new Map(marks.map(({cell, launches}) => [cell, launches.length])));
	for (const mark of marks) {
		putMark(row, mark, hasRoom, !numbered.has(mark.cell));
	}
}

/**
 * A mark with its number behind it. With a cell for a day or less the number would be read as that of the mark before
 * it: there it stands alone, and a mark of a run with a number is a number too.
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
		row.write(0, {text: `< ${days}`, unicode: `← ${days}`}, 'dim');
	}

	if (after !== undefined && !isInSight(after)) {
		const days = gapMiddle(after.gap).middle.at(-1) ?? '';
		row.write(cells - displayWidth(days) - 2, {text: `${days} >`, unicode: `${days} →`}, 'dim');
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
		const text = labelText(neighbour, mark, neighbour === match);
		const width = displayWidth(text);
		const starts = [mark.cell, cells - width, mark.cell - width + 1];
		starts.find(
			start =>
				start <= mark.cell &&
				start + width > mark.cell &&
				// Two words of one space apart would read as one.
				row.isFree(start - 2, start + width + 1) &&
				row.write(start, {text}, 'dim'),
		);
	}

	return row.line();
}

/** The launch by what was fired; several of one mark by their number. */
function labelText(
	{launch, gap}: Neighbour,
	{launches: {length: count}}: LaunchMark,
	isMatch: boolean,
): string {
	if (isMatch) {
		return `${ownMark(launch)}shown${count === 1 ? '' : `, 1 of ${count}`}`;
	}

	return `${count === 1 ? ownMark(launch) + launchShort(launch) : `${count} launches`}, ${gapLabel(gap)}`;
}
