/**
 * One row of the event list: `▸  3 Nov ▲ 1 Hwasong-17 ICBM - Sunan      Vigilant Storm   day 4 of it`. The year stands
 * in a heading above; an event of the same day as the row above it has `″` for its date. The mark after the date tells
 * the kind by its shape, and the gap at the right is the brighter the nearer it is.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {ownMark, siteName} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {sidesOn} from '../dataset/statements.ts';
import type {Gap} from '../pairing/gap.ts';
import {gapShort} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {markRanges} from '../search/mark-letters.ts';
import {displayWidth} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import type {CoarseDate} from '../time/coarse-date.ts';
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
/** A launch leaves its drill's name this share of the room. */
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
	const said = width >= wideRow && hasGap ? sidesOn(event, dataset) : undefined;
	const gapWidth = width >= wideRow ? gapColumns.wide : gapColumns.narrow;
	const room = width - lineWidth(head) - (hasGap ? gapWidth + 1 : 0) - (said === undefined ? 0 : saidWidth);
	const gap: Line = hasGap
		? [{text: ' '}, ...fitRight([gapSegment(event, pairings, gapWidth)], gapWidth)]
		: [];
	const middle = isLaunch(event)
		? launchMiddle(event, {dataset, pairings, marks}, room, width >= wideRow)
		: fitLine(markText(`${ownMark(event)}${asciiMarksText(event.title)}`, marks), room);
	const sides: Line = said === undefined ? [] : fitRight([{text: said}], saidWidth);
	return [...head, ...middle, ...sides, ...gap];
}

/** What was fired and from where, and in a wide row the drill that it is paired with. */
function launchMiddle(
	launch: Launch,
	{dataset, pairings, marks}: Pick<RowContext, 'dataset' | 'pairings' | 'marks'>,
	room: number,
	isWide: boolean,
): Line {
	const site = siteName(launch.site, dataset);
	const fired = `${ownMark(launch)}${launchShort(launch, dataset.systems)}`;
	const title = asciiMarksText(site === undefined ? fired : `${fired} - ${site}`);
	const drill = isWide ? pairings.ofEvent(launch)?.drill.title : undefined;
	if (drill === undefined) {
		return fitLine(markText(title, marks), room);
	}

	const least = Math.floor(room * drillShare);
	// A short title leaves its room to the name of the drill, and the other way round.
	const drillWidth = Math.min(displayWidth(drill), Math.max(least, room - displayWidth(title) - 2));
	return [
		...fitLine(markText(title, marks), room - drillWidth - 1),
		{text: ' '},
		...fitLine([{text: asciiMarksText(drill), role: 'dim'}], drillWidth),
	];
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
function dayWords(date: CoarseDate): string {
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
