/**
 * The summary in words, without a layout: a title, sections with lines, and the sources. The text and Markdown forms
 * and the Day view differ only in how they draw it. An empty section is left out.
 */

import {launchChoiceWords} from '../pairing/launch-choice.ts';
import {daysIn} from '../time/day-span.ts';
import {daySpanWords, fullDay, longDay} from '../time/format-date.ts';
import {countLines} from './count-lines.ts';
import {drillLines} from './drill-lines.ts';
import {doubtLine, mayFallLines, mentionLine} from './event-lines.ts';
import {launchLines, nuclearTestLine} from './launch-lines.ts';
import type {OutlineLine} from './outline-line.ts';
import {nearestDrillLine, pairingLines} from './pairing-lines.ts';
import {isDaily, type Summary, type SummarySource} from './summary.ts';

export type OutlineSection = {readonly heading: string; readonly lines: readonly OutlineLine[]};

export type Outline = {
	readonly title: string;
	/** What the summary rests on: data, coverage, choice. */
	readonly preface: readonly string[];
	readonly bottomLine: readonly OutlineLine[];
	readonly sections: readonly OutlineSection[];
	readonly sources: readonly SummarySource[];
};

/** The outline of a summary. */
export function summaryOutline(summary: Summary): Outline {
	const {nuclearTests, launches, drills, mayFall, nearestDrills, doubts, lastDays, counts, span} = summary;
	const form = {isDaily: isDaily(summary)};
	const headings = form.isDaily ? dayHeadings : spanHeadings;
	const sections: readonly OutlineSection[] = [
		{heading: headings.nuclearTests, lines: nuclearTests.flatMap(entry => nuclearTestLine(entry, form))},
		{heading: headings.launches, lines: launchLines(launches, form)},
		{heading: headings.drills, lines: drills.flatMap(entry => drillLines(entry, 0, form))},
		{heading: headings.mayFall, lines: mayFallLines(mayFall)},
		{
			heading: 'Pairings',
			lines: [...pairingLines(summary), ...nearestDrills.map(entry => nearestDrillLine(entry, summary))],
		},
		{heading: 'Notes on doubt', lines: doubts.map(entry => doubtLine(entry, form))},
		{
			heading: headings.lastDays(summary.lookBackDays),
			lines: lastDays.map(mention => mentionLine(mention, 'span')),
		},
		{heading: 'Counts', lines: counts === undefined ? [] : countLines(counts, span)},
		{heading: 'On this day', lines: summary.onThisDay.map(mention => mentionLine(mention, 'year'))},
		{heading: 'Coming up', lines: summary.comingUp.map(mention => mentionLine(mention, 'start'))},
	];
	return {
		title: form.isDaily
			? `Daily summary, ${fullDay(span.first)}`
			: `Summary, ${daySpanWords(span.first, span.last)} (${daysIn(span)} days)`,
		preface: prefaceOf(summary),
		bottomLine: summary.bottomLine.map(({text, cited}) => ({text, cited, depth: 0})),
		sections: sections.filter(({lines}) => lines.length > 0),
		sources: summary.sources,
	};
}

const dayHeadings = {
	nuclearTests: 'Nuclear test today',
	launches: 'Launches today',
	drills: 'Drills today',
	mayFall: 'May fall on this day',
	lastDays: (days: number) => (days === 1 ? 'The day before' : `The last ${days} days`),
};
const spanHeadings: typeof dayHeadings = {
	nuclearTests: 'Nuclear tests',
	launches: 'Launches',
	drills: 'Drills',
	mayFall: 'May fall in these days',
	lastDays: days => (days === 1 ? 'The day before' : `The ${days} days before`),
};

function prefaceOf({version, hash, coverage, choice}: Summary): readonly string[] {
	const {launches, drills} = coverage;
	const covered =
		launches.to === drills.to
			? `launches from ${longDay(launches.from)} and drills from ${longDay(drills.from)}, both to ${longDay(launches.to)}`
			: `launches from ${longDay(launches.from)} to ${longDay(launches.to)} and drills from ${longDay(drills.from)} to ${longDay(drills.to)}`;
	const paired = {
		nearest: 'the launch nearest to each drill',
		next: "the first launch on or after each drill's first day",
		previous: "the last launch on or before each drill's last day",
	}[choice.direction];
	const theatre = choice.theatre === 'all' ? ', drills held elsewhere included' : '';
	return [
		'US-ROK drills and North Korean launches, in Korea time (KST).',
		`Data version ${version}, hash ${hash}; covers ${covered}.`,
		`Counted: ${launchChoiceWords(choice.launches)}. Paired: ${paired}${theatre}.`,
	];
}
