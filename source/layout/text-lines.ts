/**
 * The daily summary on the screen: the rows that `briefing summary` prints, with headings, drills and launches in
 * their roles, and addresses broken where they are wider than the pane.
 */

import {briefOutline} from '../summary/brief.ts';
import {type RowPart, type RowRole, rowText, type SummaryRow, summaryRows} from '../summary/rows.ts';
import type {Summary} from '../summary/summary.ts';
import {displayWidth, widestText, wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {addressLine, type Line, lineOf, type Role, type Segment} from './line.ts';

/** The lines of a summary in its short form, at most `width` cells each. */
export function summaryLines(summary: Summary, width: number): readonly Line[] {
	const textWidth = Math.min(width, widestText);
	return summaryRows(briefOutline(summary), textWidth).flatMap((row): readonly Line[] => {
		const text = asciiMarksText(rowText(row));
		if (row.url !== undefined && displayWidth(text) > textWidth) {
			const {url} = row;
			const words = row.parts
				.filter(({role}) => role !== 'source')
				.map(part => part.text)
				.join('')
				.trimEnd();
			return [
				...(words === '' ? [] : wrapText(words, {width: textWidth}).map(part => lineOf(part))),
				...wrapText(url, {width: textWidth, first: '    '}).map(part => addressLine(part, url)),
			];
		}

		return displayWidth(text) <= textWidth
			? [row.parts.map(part => segmentOf(part, row))]
			: wrapText(text, {width: textWidth}).map(part => lineOf(part, roleOf(row.parts.at(-1)?.role)));
	});
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

// What stands in Statistics before its figures do.

/** What stands there until the figures are counted. */
export function waitingLines(drills: number, isTyping: boolean, width: number): readonly Line[] {
	const text = isTyping
		? 'Enter counts the figures of the drills that the search finds.'
		: `Counting the figures of ${countNoun(drills, 'drill')} ...`;
	return wrapText(text, {width}).map(line => lineOf(line, 'dim'));
}
