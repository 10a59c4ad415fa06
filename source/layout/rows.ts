/**
 * One row of the event list: `▸  3 Nov ▲ 1 Hwasong-17 ICBM - Sunan      Vigilant Storm   day 4 of it`. The year stands
 * in a heading above; an event of the same day as the row above it has `″` for its date. The mark after the date tells
 * the kind by its shape, and the gap at the right is the brighter the nearer it is.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {ownMark, siteName} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {sidesOn} from '../dataset/statements.ts';
import type {Gap} from '../pairing/gap.ts';
import {gapShort} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {markRanges} from '../search/mark-letters.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import type {CoarseDate} from '../time/days.ts';
import {longDate} from '../time/format-date.ts';
import {
	fitLine,
	fitRight,
	kindMarks,
	type Line,
	lineWidth,
	type Role,
	rowPointer,
	type Segment,
} from './line.ts';

/** Cells of a date without its year, `~14 Mar`. */
const dateWidth = 7;
/** Cells of the gap; narrow rows have the first. */
const gapColumns = {narrow: 11, wide: 14};
/** From this width on the gap has its full form, and a launch names its drill. */
const wideRow = 64;
/** Cells of who spoke of it, ` NS`, before the gap of a wide row. */
const saidWidth = 3;
/** Rows narrower than this have no gap. */
const narrowest = 40;
/** The name of a launch's drill has this share of the room. */
const drillShare = 0.42;

/** What a row of events, or of pairs, is drawn with. */
export type RowContext = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** The folded terms that the search matched in the row's event. */
	readonly marks: readonly string[];
	readonly isSelected: boolean;
	readonly isMarked?: boolean;
	/** The row above is of the same day. */
	readonly isSameDay?: boolean;
	readonly width: number;
};

/** The row of an event, exactly `width` cells. */
export function eventRow(event: BriefingEvent, context: RowContext): Line {
	const {dataset, pairings, marks, isSelected, isMarked, isSameDay = false, width} = context;
	const date: Segment = isSameDay
		? {text: '"'.padStart(dateWidth), unicode: '″'.padStart(dateWidth), role: 'dim'}
		: {text: dayWords(event.start).padStart(dateWidth), role: 'dim'};
	const head: Line = [
		rowPointer(isSelected, isMarked),
		date,
		{text: ' '},
		{...kindMarks[event.kind], role: event.kind},
		{text: ' '},
	];
	// A statement has no gap, and its words need the room.
	const hasGap = width >= narrowest && event.kind !== 'statement';
	const said = width >= wideRow && hasGap ? sidesOn(event, dataset) : '';
	const gapCells = width >= wideRow ? gapColumns.wide : gapColumns.narrow;
	const gap = hasGap ? gapEnd(gapSegment(event, pairings, gapCells), said, gapCells) : [];
	const room = width - lineWidth(head) - lineWidth(gap);
	const own = asciiMarksText(`${ownMark(event)}${rowTitle(event, dataset)}`);
	const drill = isLaunch(event) && width >= wideRow ? pairings.ofEvent(event)?.drill : undefined;
	// A launch's drill stands in a column, which neither a long title nor the length of a gap moves.
	const drillCells = Math.floor((width - lineWidth(head) - gapCells) * drillShare);
	const titleCells = drill === undefined ? room : width - lineWidth(head) - gapCells - drillCells - 1;
	const beside: Line =
		drill === undefined
			? []
			: [
					{text: ' '},
					...fitLine(
						[{text: asciiMarksText(`${ownMark(drill)}${drill.title}`), role: 'dim'}],
						room - titleCells - 1,
					),
				];
	return [...head, ...fitLine(markText(own, marks), titleCells), ...beside, ...gap];
}

/** The gap at the end of a row, its own cells alone; behind who spoke of the event it stands in its column. */
function gapEnd(gap: Segment, said: string, gapCells: number): Line {
	return said === ''
		? [{text: '  '}, gap]
		: [...fitRight([{text: said}], saidWidth), {text: ' '}, ...fitRight([gap], gapCells)];
}

/** A drill's title; what was fired and from where. */
function rowTitle(event: BriefingEvent, dataset: Dataset): string {
	const site = isLaunch(event) ? siteName(event.site, dataset) : undefined;
	const title = isLaunch(event) ? launchShort(event, dataset.systems) : event.title;
	return site === undefined ? title : `${title} - ${site}`;
}

/** The gap of a drill or launch, or why there is none, in the role of its nearness. */
function gapSegment(event: BriefingEvent, pairings: Pairings, width: number): Segment {
	const match = isDrill(event) || isLaunch(event) ? pairings.ofEvent(event)?.match : undefined;
	if (match === undefined) {
		return {text: asciiMarksText(withoutGap(event, pairings)), role: 'dim'};
	}

	const {gap} = match;
	const text = gapShort(gap, width);
	const isInside = isLaunch(event) && gap.dayOfDrill !== undefined;
	return {text: isInside ? `day ${gap.dayOfDrill} of it` : text, role: nearnessRole(gap)};
}

/** Days up to which a gap stands out, and those up to which it is plain. */
const nearDays = 3;
const farDays = 30;

/** Bright by nearness: what is surely near stands out, what is far or not certain steps back. */
export function nearnessRole({relation, daysMax}: Gap): Role {
	const days = Math.abs(daysMax);
	if (relation === 'uncertain' || days > farDays) {
		return 'dim';
	}

	return days <= nearDays ? 'title' : 'plain';
}

/** Why a row has no gap. */
function withoutGap(event: BriefingEvent, pairings: Pairings): string {
	if (isDrill(event)) {
		return !event.pairable ? 'not paired' : pairings.ofDrill(event) === undefined ? 'elsewhere' : 'no launch';
	}

	return isLaunch(event) ? 'no drill' : '';
}

/** What stands at the right of an event in `briefing list`: a drill's gap, or why it has none; a launch's site. */
export function rightText(event: BriefingEvent, dataset: Dataset, pairings: Pairings): string {
	if (event.kind === 'statement') {
		return dataset.byId.get(event.about[0])?.title ?? '';
	}

	if (!isDrill(event)) {
		return (isLaunch(event) ? siteName(event.site, dataset) : undefined) ?? '';
	}

	const match = pairings.ofDrill(event)?.match;
	return match === undefined ? withoutGap(event, pairings) : gapShort(match.gap);
}

/** A date below the heading of its year: `3 Nov`, `~14 Mar`, `Aug`, `in year`. */
export function dayWords(date: CoarseDate): string {
	const about = date.approximate ? '~' : '';
	if (date.precision === 'year') {
		return `${about}year`;
	}

	const [first = '', second = ''] = longDate(date)
		.replace(/^about /, '')
		.split(' ');
	return date.precision === 'month' ? about + first.slice(0, 3) : `${about}${first} ${second.slice(0, 3)}`;
}

/** A text with its matched letters marked. */
export function markText(text: string, marks: readonly string[], role?: Role): Line {
	if (marks.length === 0) {
		return [role === undefined ? {text} : {text, role}];
	}

	const segments: Segment[] = [];
	let from = 0;
	for (const {start, end} of markRanges(text, marks)) {
		segments.push(
			{text: text.slice(from, start), ...(role === undefined ? {} : {role})},
			{text: text.slice(start, end), role: 'match'},
		);
		from = end;
	}

	segments.push({text: text.slice(from), ...(role === undefined ? {} : {role})});
	return segments.filter(segment => segment.text !== '');
}
