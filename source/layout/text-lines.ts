/**
 * The daily summary on the screen: the rows that `briefing summary` prints, with headings, drills and launches in
 * their roles, and addresses broken where they are wider than the pane.
 */
import {type BriefingEvent, endOf, isDrill, isLaunch} from '../dataset/event.ts';
import {eventsTouching} from '../pairing/chance.ts';
import type {Outline} from '../summary/outline.ts';
import {type RowPart, type RowRole, rowText, type SummaryRow, summaryRows} from '../summary/rows.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, displayWidth, widestText, wrapText} from '../text/words.ts';
import {
	type CivilDate,
	civilDate,
	type DaySpan,
	daysInMonth,
	holdsDay,
	isExactDay,
	type KoreaDay,
	koreaDay,
	weekday,
} from '../time/days.ts';
import {monthName} from '../time/format-date.ts';
import {
	addressLine,
	eventTarget,
	kindMarks,
	type Line,
	lineOf,
	linkPointer,
	pageTarget,
	type Role,
	type Segment,
} from './line.ts';

/** Before each line: the sign of one that can be followed, or as much room. */
const pointerCells = 2;

/** The lines of a summary, at most `width` cells each: what is about an event leads to it, a source to its page. */
export function summaryLines(outline: Outline, width: number): readonly Line[] {
	const room = Math.min(widestText, (calendarColumn(width) ?? width + besideText) - besideText);
	const textWidth = Math.max(1, room - pointerCells);
	return summaryRows(outline, textWidth).flatMap((row): readonly Line[] => {
		const to = row.about === undefined ? pageTarget(row.url ?? '') : eventTarget(row.about);
		return rowLines(row, textWidth).map((line, index) =>
			line.length === 0
				? line
				: [to !== undefined && index === 0 ? linkPointer(to) : {text: ' '.repeat(pointerCells)}, ...line],
		);
	});
}

function rowLines(row: SummaryRow, width: number): readonly Line[] {
	const text = asciiMarksText(rowText(row));
	if (row.url !== undefined && displayWidth(text) > width) {
		const {url} = row;
		const words = row.parts
			.filter(({role}) => role !== 'source')
			.map(part => part.text)
			.join('')
			.trimEnd();
		return [
			...(words === '' ? [] : wrapText(words, {width}).map(part => lineOf(part))),
			...wrapText(url, {width, first: '    '}).map(part => addressLine(part, url)),
		];
	}

	return displayWidth(text) <= width
		? [row.parts.map(part => segmentOf(part, row))]
		: wrapText(text, {width}).map(part => lineOf(part, roleOf(row.parts.at(-1)?.role)));
}

function segmentOf({text, role}: RowPart, {url}: SummaryRow): Segment {
	const screenRole = roleOf(role);
	return {
		text: asciiMarksText(text),
		...(screenRole === undefined ? {} : {role: screenRole}),
		...(role === 'source' && url !== undefined ? {url} : {}),
	};
}

/** The role on the screen: headings as titles, what closes or stands aside dimmed, launches and drills as everywhere. */
function roleOf(role: RowRole | undefined): Role | undefined {
	switch (role) {
		case undefined:
		case 'plain':
			return undefined;
		case 'title':
		case 'heading':
			return 'title';
		case 'quiet':
		case 'source':
			return 'dim';
		case 'test':
			return 'nuclear-test';
		default:
			return role;
	}
}

// The calendar beside it: the months of the days shown, and on which of their days a drill was held or a launch made.

type CalendarInput = {
	readonly days: DaySpan;
	readonly events: readonly BriefingEvent[];
	readonly height: number;
};

/** Cells of a day: its number, or its marks below it. */
const dayCells = 3;
/** The lines of a month: its name, the weekdays, up to six weeks of two lines, and a blank one. */
const monthLines = 2 + 6 * 2 + 1;

/** From this width on there is room for it. */
const calendarFrom = 100;
const calendarCells = 7 * dayCells;
const besideText = 3;

/** The column in which it begins beside a text; undefined where the text needs the whole width. */
export function calendarColumn(width: number): number | undefined {
	return width < calendarFrom ? undefined : Math.min(widestText + besideText, width - calendarCells);
}

/** As many months as there is room for, from the one in which the days begin; `■` on days of a drill, `▲` on those of a launch. */
export function calendarLines({days, events, height}: CalendarInput): readonly Line[] {
	const most = Math.max(1, Math.floor(height / monthLines));
	const lines: Line[] = [];
	let {year, month} = civilDate(days.first);
	for (let count = 0; count < most && koreaDay({year, month, day: 1}) <= days.last; count++) {
		lines.push(...monthOf({year, month}, days, events));
		[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
	}

	return lines.slice(0, height);
}

function monthOf(
	{year, month}: Pick<CivilDate, 'year' | 'month'>,
	shown: DaySpan,
	events: readonly BriefingEvent[],
): readonly Line[] {
	const first = koreaDay({year, month, day: 1});
	const last = first + daysInMonth(year, month) - 1;
	const exact = eventsTouching(events, {first, last}).filter(
		event =>
			isExactDay(event.start) &&
			(isDrill(event)
				? isExactDay(endOf(event)) && endOf(event).lastDay >= first
				: event.start.firstDay >= first),
	);
	const hasLaunch = (day: KoreaDay) => exact.some(event => isLaunch(event) && event.start.firstDay === day);
	const hasDrill = (day: KoreaDay) =>
		exact.some(
			event =>
				event.kind === 'drill' &&
				event.start.firstDay <= day &&
				isDrill(event) &&
				endOf(event).lastDay >= day,
		);
	const monday = first - ((weekday(first) + 6) % 7);
	const weeks = Array.from({length: Math.ceil((last - monday + 1) / 7)}, (_, week) =>
		Array.from({length: 7}, (_, place) => monday + 7 * week + place),
	);
	const isOfMonth = (day: KoreaDay) => day >= first && day <= last;
	const numberOf = (day: KoreaDay): Line =>
		isOfMonth(day)
			? [
					{
						text: String(civilDate(day).day).padStart(2),
						...(holdsDay(shown, day) ? {role: 'selected' as const} : {}),
					},
					{text: ' '},
				]
			: [{text: ' '.repeat(dayCells)}];
	const marksOf = (day: KoreaDay): Line => [
		isOfMonth(day) && hasDrill(day) ? {...kindMarks.drill, role: 'drill'} : {text: ' '},
		isOfMonth(day) && hasLaunch(day) ? {...kindMarks.launch, role: 'launch'} : {text: ' '},
		{text: ' '},
	];
	return [
		lineOf(`${monthName(month)} ${year}`, 'title'),
		lineOf('Mo Tu We Th Fr Sa Su', 'dim'),
		...weeks.flatMap(week => [week.flatMap(numberOf), week.flatMap(marksOf)]),
		[],
	];
}

// What stands in Statistics before its figures do.

/** What stands there until the figures are counted. */
export function waitingLines(drills: number, isTyping: boolean, width: number): readonly Line[] {
	const text = isTyping
		? 'Enter counts the figures of the drills that the search finds.'
		: `Counting the figures of ${countNoun(drills, 'drill')} ...`;
	return wrapText(text, {width}).map(line => lineOf(line, 'dim'));
}
