/**
 * Several dates in a row, each month and year said once: `12, 16 and 22 March 2023`.
 *
 * What the dataset can know of a day, or of a span of days, at all. Days outside coverage are said to be so before
 * anything else, because a list without an event would read as "nothing happened".
 */

import type {Coverage, Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, endOf, isDrill, isNote, type Launch} from '../dataset/event.ts';
import {lastDayOf} from '../pairing/chance.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {joinWords} from '../text/words.ts';
import {
	type CoarseDate,
	civilDate,
	compareCoarseDates,
	type DaySpan,
	isExactDay,
	isOneDay,
	type KoreaDay,
	namedDay,
} from '../time/days.ts';
import {dateSpan, longDate, longDay, monthName, monthNames, shortDate} from '../time/format-date.ts';
import type {MentionLead} from './drill-lines.ts';
import {launchesName} from './launch-kinds.ts';
import type {Citations} from './outline.ts';
import type {Standing, Summary, SummarySentence} from './summary.ts';

/** The dates by time, equal ones once: days of one month together, `28 and 29 September, and 1 and 6 October 2022`. */
export function datesWords(dates: readonly CoarseDate[]): string {
	const sorted = dates
		.toSorted(compareCoarseDates)
		.filter((date, index, all) => index === 0 || longDate(date) !== longDate(all[index - 1] ?? date));
	const months: CoarseDate[][] = [];
	for (const date of sorted) {
		const last = months.at(-1);
		if (last?.[0] !== undefined && isOfOneMonth(last[0], date)) {
			last.push(date);
		} else {
			months.push([date]);
		}
	}

	const words = months.map((month, index) => monthWords(month, months[index + 1]?.[0]));
	return months.some(({length}) => length > 1) && months.length > 1
		? `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`
		: joinWords(words);
}

function isOfOneMonth(a: CoarseDate, b: CoarseDate): boolean {
	return isExactDay(a) && isExactDay(b) && monthYear(a) === monthYear(b);
}

function monthYear({firstDay}: CoarseDate): string {
	const {year, month} = civilDate(firstDay);
	return `${monthName(month)} ${year}`;
}

/** The days of a month; its year is left to the next where that is the same. Coarse dates stand in full. */
function monthWords(dates: readonly CoarseDate[], next: CoarseDate | undefined): string {
	const [first] = dates;
	if (first === undefined || !isExactDay(first)) {
		return first === undefined ? '' : longDate(first);
	}

	const {year, month} = civilDate(first.firstDay);
	const days = joinWords(dates.map(({firstDay}) => String(civilDate(firstDay).day)));
	const isYearLeft = next !== undefined && isExactDay(next) && civilDate(next.firstDay).year === year;
	return `${days} ${monthName(month)}${isYearLeft ? '' : ` ${year}`}`;
}

/** The date at the end of a title that tells drills of one name apart: `, June 2017`, ` (winter 2023)`, `, first half of 2019`. */
const trailingDate = new RegExp(
	`(, | \\()((${[...monthNames, 'early', 'spring', 'summer', 'autumn', 'winter', '(first|second) (half|round|call) of', 'first of', '\\d{1,2}', 'to', 'and'].join('|')}) )*\\d{4}( to \\d{4})?\\)?$`,
);

/** A drill's title without the date at its end, for where its dates stand beside it. */
export function drillName({title}: Pick<Drill, 'title'>): string {
	return title.replace(trailingDate, '');
}

/** A title with its dates, or its place, behind it, unless it says them; never a second pair of parentheses. */
export function withDates(title: string, dates: string): string {
	return title.includes(dates) ? title : title.endsWith(')') ? `${title}, ${dates}` : `${title} (${dates})`;
}

/** Where a span lies to a coverage. */
export function standingOf({first, last}: DaySpan, {from, to}: Coverage): Standing {
	if (last < from) {
		return 'before';
	}

	if (first > to) {
		return 'after';
	}

	return from <= first && last <= to ? 'inside' : 'partly';
}

type Sides = Pick<Summary, 'span' | 'coverage' | 'standing'>;

/**
 * What comes before all else where neither side covers any of the days, or ends within them: a list without an event would read
 * as "nothing happened". Where one side covers the day, the bottom line itself says what the other does not.
 */
export function notCovered({coverage, standing, span}: Sides, today?: KoreaDay): readonly SummarySentence[] {
	const {launches, drills} = coverage;
	const these = isOneDay(span) ? 'the day' : 'these days';
	const isAfter = standing.launches === 'after' && standing.drills === 'after';
	const isBefore = standing.launches === 'before' && standing.drills === 'before';
	const ends =
		launches.to === drills.to
			? longDay(launches.to)
			: `${longDay(launches.to)} for launches and ${longDay(drills.to)} for drills`;
	if (isAfter) {
		const toCome = today !== undefined && span.first > today;
		const come = isOneDay(span) ? 'This day has not come yet' : 'These days have not come yet';
		return [
			sentence(
				toCome
					? `NOT COVERED. ${come}, and the data end on ${ends}.`
					: `NOT COVERED. The data end on ${ends}; this says nothing about ${these}.`,
			),
		];
	}

	if (isBefore) {
		return [
			sentence(
				`NOT COVERED. The data begin on ${longDay(launches.from)} for launches and ${longDay(drills.from)} for drills; this says little about ${these}.`,
			),
		];
	}

	if (standing.launches !== 'partly') {
		return [];
	}

	return [
		sentence(
			span.last > launches.to
				? `The data end on ${ends}; the later days are not covered.`
				: `The data begin on ${longDay(launches.from)} for launches; earlier ones are known only in part.`,
		),
	];
}

function sentence(text: string): SummarySentence {
	return {text, cited: []};
}

/** What is known nearest to days that are not covered: the last launch and the last drill, in a sentence each. */
export function knownSentences(
	dataset: Dataset,
	{span, standing, hasDrill}: Sides & {readonly hasDrill: boolean},
	{pairings, citations}: {pairings: Pairings; citations: Citations},
): readonly SummarySentence[] {
	const {first: day} = span;
	const launch = isOutside(standing.launches) ? knownLaunch(pairings.launches, day) : undefined;
	const drill = standing.drills === 'after' && !hasDrill ? lastDrill(dataset, day) : undefined;
	return [
		...(launch === undefined
			? []
			: [
					{
						text: `The ${launch.start.lastDay < day ? 'last' : 'first'} launch on record: ${launchesName([launch], dataset)}, ${longDate(launch.start)}.`,
						cited: citations.citeOne(launch),
					},
				]),
		...(drill === undefined
			? []
			: [
					{
						text: `The last drill on record: ${withDates(drillName(drill), dateSpan(drill.start, drill.end))}.`,
						cited: citations.citeOne(drill),
					},
				]),
	];
}

function isOutside(standing: Standing): boolean {
	return standing === 'before' || standing === 'after';
}

/** The last launch before the day, else the first after it. */
function knownLaunch(launches: readonly Launch[], day: KoreaDay): Launch | undefined {
	return (
		launches.findLast(({start}) => start.lastDay < day) ?? launches.find(({start}) => start.firstDay > day)
	);
}

/** The drill that ended last before the day, those without a single date left aside. */
function lastDrill({events}: Dataset, day: KoreaDay): Drill | undefined {
	return events
		.filter(isDrill)
		.filter(
			drill =>
				drill.kind === 'drill' && drill.pairable && drill.theatre === 'korea' && lastDayOf(drill) < day,
		)
		.reduce<Drill | undefined>(
			(latest, drill) => (latest === undefined || lastDayOf(drill) >= lastDayOf(latest) ? drill : latest),
			undefined,
		);
}

export function leadOf(event: BriefingEvent, lead: MentionLead): string {
	const {start} = event;
	if (lead === 'year') {
		return String(civilDate(start.firstDay).year);
	}

	const end = isDrill(event) ? endOf(event) : isNote(event) ? (event.end ?? start) : start;
	if (lead === 'start' || (isExactDay(start) && start.firstDay === end.firstDay)) {
		return shortDate(start);
	}

	if (!isExactDay(start)) {
		return end === start ? shortDate(start) : `to ${shortDate(end)}`;
	}

	const from = civilDate(start.firstDay);
	const to = civilDate(namedDay(end));
	const isOneMonth = isExactDay(end) && from.year === to.year && from.month === to.month;
	return `${isOneMonth ? from.day : shortDate(start)}-${shortDate(end)}`;
}
