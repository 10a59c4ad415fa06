/**
 * One row of the event list: `> 2023-03-19 = B-1B flight            same day`.
 * The mark after the date tells the kind by its shape.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {siteName} from '../dataset/event-words.ts';
import {launchTitle} from '../dataset/launch-title.ts';
import {gapShort} from '../pairing/gap-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {markRanges} from '../search/mark-letters.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {fitText} from '../text/fit-text.ts';
import {edtfText} from '../time/coarse-date.ts';
import {fitLine, type Line, type Role, type Segment} from './line.ts';
import {kindMarks, rowPointer} from './marks.ts';

/** Cells of the longest date, `2003-03-04~`. */
const dateWidth = 11;
/** Cells of the right column: a gap or a site. */
const rightWidth = 11;
/** Rows narrower than this have no right column. */
const narrowest = 44;

/** What a row of events, or of pairs, is drawn with. */
export type RowContext = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** The folded terms that the search matched in the row's event. */
	readonly marks: readonly string[];
	readonly isSelected: boolean;
	readonly width: number;
};

/** The row of an event, exactly `width` cells. */
export function eventRow(
	event: BriefingEvent,
	{dataset, pairings, marks, isSelected, width}: RowContext,
): Line {
	const role: Role = event.kind;
	const [date = ''] = edtfText(event.start).split('T');
	const head: Line = [
		rowPointer(isSelected),
		{text: fitText(date, dateWidth), role: 'dim'},
		{text: ' '},
		{...kindMarks[event.kind], role},
		{text: ' '},
	];
	const headWidth = 2 + dateWidth + 3;
	const hasRight = width >= narrowest;
	const titleWidth = width - headWidth - (hasRight ? rightWidth + 1 : 0);
	const title = fitLine(markText(asciiMarksText(rowTitle(event, dataset, hasRight)), marks), titleWidth);
	const right: Line = hasRight
		? [
				{text: ' '},
				...markText(
					fitText(asciiMarksText(rightText(event, dataset, pairings)), rightWidth, 'right'),
					marks,
					'dim',
				),
			]
		: [];
	return fitLine([...head, ...title, ...right], width);
}

function rowTitle(event: BriefingEvent, dataset: Dataset, hasRight: boolean): string {
	return isLaunch(event) && hasRight ? launchTitle(event.missiles, dataset.systems, undefined) : event.title;
}

/** What stands at the right of an event's row: a drill's gap, or why it has none; a launch's site. */
export function rightText(event: BriefingEvent, dataset: Dataset, pairings: Pairings): string {
	if (!isDrill(event)) {
		return (isLaunch(event) ? siteName(event.site, dataset) : undefined) ?? '';
	}

	if (!event.pairable) {
		return 'not paired';
	}

	const pairing = pairings.ofDrill(event);
	if (pairing === undefined) {
		return 'elsewhere';
	}

	return pairing.match === undefined ? 'no launch' : gapShort(pairing.match.gap);
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
