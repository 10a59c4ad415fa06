/**
 * The daily summary on the screen: the same text as `briefing summary` prints, with headings, drills and launches in
 * their roles, and addresses broken where they are wider than the pane.
 */
import type {Statistics} from '../stats/statistics.ts';
import {statsText} from '../stats/stats-text.ts';
import {summaryOutline} from '../summary/outline.ts';
import type {Summary} from '../summary/summary.ts';
import {summaryText} from '../summary/summary-text.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {displayWidth, widestText, wrapText} from '../text/cells.ts';
import {addressLine, kindMarks, type Line, lineOf, type Mark, type Role} from './line.ts';

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

// The figures of `briefing stats` on the screen: the same text, with its headings set apart.

/** Tables of the text need this many columns; narrower panes cut their rows, with a mark. */
const leastWidth = 60;

/** The lines of the figures. */
export function statisticsLines(statistics: Statistics, width: number): readonly Line[] {
	const texts = statsText(statistics, {width: Math.max(leastWidth, Math.min(width, widestText))});
	let isHeading = true;
	return texts
		.trimEnd()
		.split('\n')
		.flatMap(text => {
			const role = isHeading ? 'title' : undefined;
			isHeading = text === '';
			// What fits is laid out already; to wrap it again could break it elsewhere.
			return isTableRow(text) || displayWidth(text) <= width
				? [barLine(text, role)]
				: wrapText(text, {width, rest: text.startsWith('- ') ? '  ' : ''}).map(line => lineOf(line, role));
		});
}

/** The marks of the bars, and of their names in headings, in the colours of what they count. */
const barMarks: Readonly<Record<string, Mark & {readonly role: Role}>> = {
	'=': {...kindMarks.drill, role: 'drill'},
	'^': {...kindMarks.launch, role: 'launch'},
	'#': {text: '#', fine: '■', role: 'drill'},
	'|': {text: '|', fine: '┃', role: 'title'},
};

function barLine(text: string, role: Role | undefined): Line {
	return text
		.split(/(=+|\^+|#+|\|)/)
		.filter(part => part !== '')
		.map(part => {
			const mark = barMarks[part.charAt(0)];
			return mark === undefined
				? {text: part, ...(role === undefined ? {} : {role})}
				: {text: part, fine: mark.fine.repeat(part.length), role: mark.role};
		});
}

/** Columns stand two spaces apart or more, sentences do not. */
function isTableRow(text: string): boolean {
	return text === '' || /^ |\S {2,}\S/.test(text);
}

/** What stands there until the figures are counted. */
export function waitingLines(drills: number, isTyping: boolean, width: number): readonly Line[] {
	const text = isTyping
		? 'Enter counts the figures of the drills that the search finds.'
		: `Counting the figures of ${drills === 1 ? '1 drill' : `${drills} drills`} ...`;
	return wrapText(text, {width}).map(line => lineOf(line, 'dim'));
}
