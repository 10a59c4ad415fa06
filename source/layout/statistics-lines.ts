/** The figures of `briefing stats` on the screen: the same text, with its headings set apart. */
import type {Statistics} from '../stats/statistics.ts';
import {statsText} from '../stats/stats-text.ts';
import {displayWidth, widestText} from '../text/fit-text.ts';
import {wrapText} from '../text/wrap-text.ts';
import {type Line, lineOf, type Role} from './line.ts';
import {kindMarks, type Mark} from './marks.ts';

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
