/**
 * North Korean artillery and rocket fire, in the sentences and sections of a summary: told beside the launches, never
 * counted with them.
 *
 * The long form: everything that the dataset holds on the days of a summary, in sections. An empty section is left out.
 */

import type {Fire} from '../dataset/event.ts';
import {firedShots} from '../dataset/event-words.ts';
import {launchChoiceWords} from '../pairing/pairings.ts';
import {
	countDays,
	countNoun,
	fullStop,
	joinWords,
	sentenceCase,
	withCommas,
	wordNoun,
} from '../text/words.ts';
import {civilDate, clockTime, type DaySpan, daysIn, isOneDay, type KoreaDay} from '../time/days.ts';
import {daySpanWords, fullDay, longDate, longDay, monthName, shortDate} from '../time/format-date.ts';
import type {SummaryFacts} from './bottom-line.ts';
import type {Measure, SourceChoice} from './brief.ts';
import {claimSentence} from './claim-sentences.ts';
import {launchCountWords} from './counts.ts';
import {doubtLine, drillLines, mayFallLines, mentionLine} from './drill-lines.ts';
import {launchLines, nuclearTestLine} from './launch-lines.ts';
import {detail, type Outline, type OutlineLine, type OutlineSection, withoutSources} from './outline.ts';
import {nearestDrillLine, pairingLines} from './pairing-lines.ts';
import type {Mention, SpanCounts, Summary, SummaryCounts, SummarySentence, SummarySince} from './summary.ts';

/** Fire of a day that has a sentence of its own; more is summed up. */
const mostSentences = 2;

/** `North Korea fired about 20 rounds of artillery off Yeonpyeong at 10:00.`, and why, as it said: the fire of one day. */
export function fireSentences({
	fires,
	launches,
	span,
}: Pick<SummaryFacts, 'fires' | 'launches' | 'span'>): readonly SummarySentence[] {
	if (fires.length === 0) {
		return [];
	}

	const also = launches.some(({counts}) => counts) ? ' also' : '';
	const [first] = fires;
	const isOneSpeaker = fires.every(({event}) => event.by === first?.event.by);
	const fired =
		fires.length > mostSentences
			? `artillery or rockets in ${wordNoun(fires.length, 'place')}`
			: joinWords(
					fires.map(({event}, index) => {
						const {minute} = event.start;
						const where = event.place === undefined ? '' : ` ${event.place}`;
						const speaker = isOneSpeaker && index < fires.length - 1 ? '' : by(event);
						return `${firedShots(event)}${where}${minute === undefined ? '' : ` at ${clockTime(minute)}`}${speaker}`;
					}),
				);
	return [
		{
			text: `North Korea${also} fired ${fired}.`,
			cited:
				fires.length > mostSentences
					? []
					: [...new Set(fires.flatMap(({cited}) => cited.slice(0, 1)))].sort((a, b) => a - b),
		},
		...fireReasons({fires, launches, span}),
	];
}

/** Why it fired, as it said, each statement once, unless the launches of the day have told what its speaker said. */
function fireReasons({
	fires,
	launches,
	span,
}: Pick<SummaryFacts, 'fires' | 'launches' | 'span'>): readonly SummarySentence[] {
	const told = new Set(
		launches.flatMap(({reasons}) => reasons.map(({reason}) => `${reason.by} ${reason.date}`)),
	);
	const reasons = fires
		.flatMap(fire => fire.reasons)
		.filter(({reason}) => !told.has(`${reason.by} ${reason.date}`))
		.map(({reason, cited}) => ({text: claimSentence(reason, span.last), cited}));
	return [...new Map(reasons.map(sentence => [sentence.text, sentence])).values()].slice(0, mostSentences);
}

/** The lines of the short form: one for each fire, below it the first reason that was stated. */
export function fireLines(summary: Summary, measure: Measure): readonly OutlineLine[] {
	const shown = summary.fires.slice(0, measure.fires);
	const rest = summary.fires.length - shown.length;
	return [
		...shown.flatMap(({event, cited, reasons}) => [
			headLine(event, cited.slice(0, measure.cites), summary),
			...(measure.launchDetail < 3
				? []
				: reasonLines(reasons, summary).filter(({text}) => !isLed(text, summary))),
		]),
		...(rest === 0
			? []
			: [{text: `and ${countNoun(rest, 'more', 'more')}`, cited: [], depth: 0, role: 'quiet' as const}]),
	];
}

/** The lines of the long form: what the record says of each fire. */
function fullFireLines(summary: Pick<Summary, 'fires' | 'span'>): readonly OutlineLine[] {
	return summary.fires.flatMap(({event, cited, reasons}) => [
		headLine(event, cited, summary),
		...(event.summary === undefined ? [] : [detail(fullStop(event.summary), 1)]),
		...reasonLines(reasons, summary),
	]);
}

function headLine(event: Fire, cited: Mention['cited'], {span}: Pick<Summary, 'span'>): OutlineLine {
	const {minute} = event.start;
	const hour = minute === undefined ? '' : clockTime(minute);
	const lead = isOneDay(span) ? hour : `${shortDate(event.start)} ${hour}`.trim();
	const where = event.place === undefined ? '' : ` ${event.place}`;
	const zone = event.bufferZone === true ? '; fell in a buffer zone' : '';
	return {
		...(lead === '' ? {} : {lead}),
		text: `${sentenceCase(firedShots(event))}${where}${zone}${by(event)}`,
		cited,
		depth: 0,
		role: 'fire',
		about: event.id,
	};
}

function reasonLines(
	reasons: Summary['fires'][number]['reasons'],
	{span}: Pick<Summary, 'span'>,
): readonly OutlineLine[] {
	return reasons.map(({reason, cited}) =>
		detail(`Reason given: ${claimSentence(reason, span.last)}`, 1, cited),
	);
}

/** Whether the bottom line has told a reason. */
function isLed(line: string, {bottomLine}: Summary): boolean {
	return bottomLine.some(({text}) => line.endsWith(text));
}

function by({by: speaker}: Fire): string {
	return speaker === undefined ? '' : ` (${speaker})`;
}

/** The outline of all that a summary holds. */
export function fullOutline(summary: Summary, sources: SourceChoice = 'all'): Outline {
	const {nuclearTests, launches, drills, mayFall, nearestDrills, doubts, lastDays, counts, span} = summary;
	const {lookBackDays, bottomLine, unusual, onThisDay, comingUp, daysAfter} = summary;
	const days = lookBackDays === 1 ? 'THE DAY' : `THE ${lookBackDays} DAYS`;
	const sections: readonly OutlineSection[] = [
		{
			heading: '',
			form: 'prose',
			lines: bottomLine.map(({text, cited}) => ({text, cited, depth: 0})),
		},
		{heading: 'HOW UNUSUAL', form: 'prose', lines: unusual.map(({text, cited}) => ({text, cited, depth: 0}))},
		items(
			'NUCLEAR TESTS',
			nuclearTests.flatMap(entry => nuclearTestLine(entry, span)),
		),
		items('LAUNCHES', launchLines(launches, span)),
		items('FIRE', fullFireLines(summary)),
		items(
			'DRILLS',
			drills.flatMap(entry => drillLines(entry, 0, span)),
		),
		items(
			'YOUR NOTES',
			summary.notes.map(mention => mentionLine(mention, 'span')),
		),
		items(
			isOneDay(span) ? 'POSSIBLY ON THIS DAY (dates not exact)' : 'POSSIBLY IN THESE DAYS (dates not exact)',
			mayFallLines(mayFall),
		),
		items('PAIRINGS', [
			...pairingLines(summary),
			...nearestDrills.map(entry => nearestDrillLine(entry, summary)),
		]),
		items(
			'CAVEATS',
			doubts.map(entry => doubtLine(entry, span)),
		),
		items(
			`${days} BEFORE`,
			lastDays.map(mention => mentionLine(mention, 'span')),
		),
		items(
			`${days} AFTER`,
			daysAfter.map(mention => mentionLine(mention, 'start')),
		),
		items('COUNTS', counts === undefined ? [] : countLines(counts, span)),
		items(
			'ON THIS DATE IN OTHER YEARS',
			onThisDay.map(mention => mentionLine(mention, 'year')),
		),
		items(
			'COMING UP',
			comingUp.map(mention => mentionLine(mention, 'start')),
		),
	];
	const outline: Outline = {
		title: 'US-ROK drills and North Korean launches',
		date: isOneDay(span)
			? fullDay(span.first)
			: `${daySpanWords(span.first, span.last)} (${daysIn(span)} days)`,
		preface: prefaceOf(summary),
		sections: sections.filter(({lines}) => lines.length > 0),
		sources: summary.sources,
		sourcesHeading: 'SOURCES',
		areSourcesShort: false,
		foot: ['Closeness in time, never cause. Korea days.'],
	};
	if (sources === 'none') {
		return withoutSources(outline);
	}

	const cited = new Set(outline.sections.flatMap(({lines}) => lines.flatMap(line => line.cited)));
	return sources === 'all'
		? outline
		: {...outline, sources: outline.sources.filter(({number}) => cited.has(number))};
}

function items(heading: string, lines: readonly OutlineLine[]): OutlineSection {
	return {heading, form: 'items', lines};
}

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
	const theatre = choice.theatre === 'all' ? ', drills abroad included' : '';
	return [
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
		...(ofSpan === undefined || isOneDay(span) ? [] : [spanLine(ofSpan, daysIn(span))]),
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
