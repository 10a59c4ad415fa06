/**
 * The summary in words, without a layout: a title, sections with lines, and the sources. The text and Markdown forms
 * and the Day view differ only in how they draw it. An empty section is left out.
 */
import {launchChoiceWords} from '../pairing/launch-choice.ts';
import {countDays} from '../pairing/pairing-words.ts';
import {withCommas} from '../text/words.ts';
import {daySpanWords, fullDay, longDate, longDay, monthName} from '../time/format-date.ts';
import {civilDate, type DaySpan, daysIn, isOneDay, type KoreaDay} from '../time/korea-day.ts';
import {launchCountWords} from './counts.ts';
import {doubtLine, drillLines, mayFallLines, mentionLine} from './drill-lines.ts';
import {launchLines, nuclearTestLine} from './launch-lines.ts';
import type {OutlineLine} from './outline-line.ts';
import {nearestDrillLine, pairingLines} from './pairing-lines.ts';
import {
	isDaily,
	type SpanCounts,
	type Summary,
	type SummaryCounts,
	type SummarySince,
	type SummarySource,
} from './summary.ts';

export type OutlineSection = {readonly heading: string; readonly lines: readonly OutlineLine[]};

type Outline = {
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

// The counts in lines: the span and the year to date against the year before, and the last launches before the span.

/** The lines of the counts of a span. */
function countLines(counts: SummaryCounts, span: DaySpan): readonly OutlineLine[] {
	const {through, year, yearBefore, sinceLaunch, sinceIcbm, ofSpan} = counts;
	const where = through === span.last ? '' : ', where the data end';
	const these = isOneDay(span) ? 'this day' : 'these days';
	const before =
		yearBefore === undefined ? '' : `; ${toDate(yearBefore.through)}: ${launchCountWords(yearBefore)}`;
	return [
		...(ofSpan === undefined ? [] : [spanLine(ofSpan, daysIn(span))]),
		{text: `${toDate(through)}${where}: ${launchCountWords(year)}${before}.`, cited: [], depth: 0},
		...(sinceLaunch === undefined ? [] : [sinceLine(`Last launch before ${these}`, sinceLaunch)]),
		...(sinceIcbm === undefined ? [] : [icbmLine(sinceIcbm, sinceLaunch, these)]),
	];
}

/** `These 11 days: 4 launches (7 missiles); the 11 days before: no launch; the same dates a year before: no launch.` */
function spanLine({span, before, yearBefore}: SpanCounts, days: number): OutlineLine {
	const parts = [
		`These ${days} days: ${launchCountWords(span)}`,
		...(before === undefined ? [] : [`the ${days} days before: ${launchCountWords(before)}`]),
		...(yearBefore === undefined ? [] : [`the same dates a year before: ${launchCountWords(yearBefore)}`]),
	];
	return {text: `${parts.join('; ')}.`, cited: [], depth: 0};
}

/** `2023 to 19 March`. */
function toDate(day: KoreaDay): string {
	const {year, month, day: dayOfMonth} = civilDate(day);
	return `${year} to ${dayOfMonth} ${monthName(month)}`;
}

function icbmLine(icbm: SummarySince, launch: SummarySince | undefined, these: string): OutlineLine {
	return icbm.event === launch?.event
		? {text: `It was also the last ICBM before ${these}.`, cited: [], depth: 0}
		: sinceLine(`Last ICBM before ${these}`, icbm);
}

function sinceLine(label: string, {event, cited, days, daysMax}: SummarySince): OutlineLine {
	const ago = days === daysMax ? countDays(days) : `${withCommas(days)} to ${countDays(daysMax)}`;
	return {text: `${label}: ${ago} earlier, ${longDate(event.start)}, ${event.title}.`, cited, depth: 0};
}
