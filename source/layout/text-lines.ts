/**
 * The daily summary on the screen: the same text as `briefing summary` prints, with headings, drills and launches in
 * their roles, and addresses broken where they are wider than the pane.
 */
import {summaryOutline} from '../summary/outline.ts';
import type {Summary} from '../summary/summary.ts';
import {summaryText} from '../summary/summary-text.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {displayWidth, widestText, wrapText} from '../text/cells.ts';
import {addressLine, type Line, lineOf, type Role} from './line.ts';

/** The lines of a summary, at most `width` cells each. */
export function summaryLines(summary: Summary, width: number): readonly Line[] {
	const textWidth = Math.min(width, widestText);
	const headings = new Set(
		['Bottom line', 'Sources', ...summaryOutline(summary).sections.map(({heading}) => heading)].map(heading =>
			heading.toUpperCase(),
		),
	);
	const texts = summaryText(summary, {width: textWidth}).trimEnd().split('\n').map(asciiMarksText);
	let heading = '';
	return texts.flatMap((text, row): Line[] => {
		if (row === 0) {
			return [lineOf(text, 'title')];
		}

		if (headings.has(text)) {
			heading = text;
			return [lineOf(text, 'title')];
		}

		const [, indent = '', url] = /^(\s+)(https?:\/\/\S+)$/.exec(text) ?? [];
		if (url !== undefined) {
			return wrapText(url, {width: textWidth, first: indent}).map(part => addressLine(part, url));
		}

		const role = roleOf(text, heading);
		return displayWidth(text) <= textWidth
			? [lineOf(text, role)]
			: wrapText(text, {width: textWidth, first: ' '.repeat(text.length - text.trimStart().length)}).map(
					part => lineOf(part, role),
				);
	});
}

/** Items of the day's launches and drills in the colour of their kind; addresses and the preface step back. */
function roleOf(text: string, heading: string): Role | undefined {
	if (heading === '' || text === 'END') {
		return 'dim';
	}

	if (!/^\s*- /.test(text)) {
		return undefined;
	}

	if (heading === 'LAUNCHES TODAY') {
		return 'launch';
	}

	return heading === 'DRILLS TODAY' ? 'drill' : undefined;
}

// What stands in Statistics before its figures do.

/** What stands there until the figures are counted. */
export function waitingLines(drills: number, isTyping: boolean, width: number): readonly Line[] {
	const text = isTyping
		? 'Enter counts the figures of the drills that the search finds.'
		: `Counting the figures of ${drills === 1 ? '1 drill' : `${drills} drills`} ...`;
	return wrapText(text, {width}).map(line => lineOf(line, 'dim'));
}
