/**
 * The small time line under a pairing: `10 Mar ....--=^--^---.... 30 Mar`.
 * One or more cells a day, or several days a cell where the span is long. `=` the drill, `-` the exercise that it is
 * part of, `^` a launch that counts, `#` the launch it is paired with, `~` the days that it may have had where they are
 * several: a mark on each would pass for as many launches.
 */
import {displayWidth} from '../text/cells.ts';
import {shortDay} from '../time/format-date.ts';
import type {DaySpan} from '../time/korea-day.ts';
import {joinSegments, type Line, type Segment, timeLineMarks} from './line.ts';

export type TimeLineInput = {
	readonly drill: DaySpan;
	/** The exercise that the drill is part of. */
	readonly whole?: DaySpan;
	/** The launch of the pairing and those around it. */
	readonly match?: DaySpan;
	readonly launches: readonly DaySpan[];
	/** The days that must be in sight. */
	readonly range: DaySpan;
	readonly width: number;
};

/** The line, at most `width` cells; undefined where there is no room for ten cells of time. */
export function timeLine({drill, whole, match, launches, range, width}: TimeLineInput): Line | undefined {
	const pad = Math.max(2, Math.ceil((range.last - range.first) * 0.08));
	const first = range.first - pad;
	const last = range.last + pad;
	const hasYear = last - first > 300;
	const left = `${shortDay(first, {year: hasYear})} `;
	const right = ` ${shortDay(last, {year: hasYear})}`;
	const cells = width - displayWidth(left) - displayWidth(right);
	if (cells < 10) {
		return undefined;
	}

	const days = last - first + 1;
	const cellsPerDay = Math.max(1, Math.min(4, Math.floor(cells / days)));
	const count = Math.min(cells, days * cellsPerDay);
	const segments: Segment[] = [{text: left, role: 'dim'}];
	for (let cell = 0; cell < count; cell++) {
		const from = first + Math.floor((cell * days) / count);
		const to = Math.max(from, first + Math.ceil(((cell + 1) * days) / count) - 1);
		// Where a day has several cells, launches take its last one, so that a drill of the same day is seen beside them.
		const isLaunchCell = cell % cellsPerDay === cellsPerDay - 1;
		segments.push(cellSegment({first: from, last: to}, isLaunchCell, {drill, whole, match, launches}));
	}

	return joinSegments([...segments, {text: right, role: 'dim'}]);
}

type Marks = {
	readonly drill: DaySpan;
	readonly whole: DaySpan | undefined;
	readonly match: DaySpan | undefined;
	readonly launches: readonly DaySpan[];
};

function cellSegment(cell: DaySpan, isLaunchCell: boolean, {drill, whole, match, launches}: Marks): Segment {
	const touches = (span: DaySpan | undefined) =>
		span !== undefined && span.first <= cell.last && span.last >= cell.first;
	const isRough = match !== undefined && match.last > match.first;
	if (isLaunchCell && touches(match) && !isRough) {
		return {...timeLineMarks.match, role: 'launch'};
	}

	if (isLaunchCell && launches.some(touches)) {
		return {...timeLineMarks.launch, role: 'launch'};
	}

	if (touches(drill)) {
		return {...timeLineMarks.drill, role: 'drill'};
	}

	if (isRough && touches(match)) {
		return {...timeLineMarks.rough, role: 'launch'};
	}

	return touches(whole) ? {...timeLineMarks.whole, role: 'drill'} : {...timeLineMarks.nothing, role: 'dim'};
}
