/** The counts in lines: the span and the year to date against the year before, and the last launches before the span. */
import {countDays} from '../pairing/gap-words.ts';
import {withCommas} from '../text/with-commas.ts';
import {type DaySpan, daysIn, isOneDay} from '../time/day-span.ts';
import {longDate, monthName} from '../time/format-date.ts';
import {civilDate, type KoreaDay} from '../time/korea-day.ts';
import {launchCountWords} from './count-words.ts';
import type {OutlineLine} from './outline-line.ts';
import type {SpanCounts, SummaryCounts, SummarySince} from './summary.ts';

/** The lines of the counts of a span. */
export function countLines(counts: SummaryCounts, span: DaySpan): readonly OutlineLine[] {
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
