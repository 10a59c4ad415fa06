/**
 * What the dataset can know of a day, or of a span of days, at all. Days outside coverage are said to be so before
 * anything else, because a list without an event would read as "nothing happened".
 */
import type {Coverage, Dataset} from '../dataset/dataset.ts';
import {type Drill, isDrill, type Launch} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {dateSpan, longDate, longDay} from '../time/format-date.ts';
import {type DaySpan, isOneDay, type KoreaDay} from '../time/korea-day.ts';
import {drillName, withDates} from './date-words.ts';
import {launchesName} from './launch-kinds.ts';
import type {Citations} from './outline.ts';
import type {Standing, Summary, SummarySentence} from './summary.ts';

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
			({kind, pairable, theatre, ...drill}) =>
				kind === 'drill' && pairable && theatre === 'korea' && lastDayOf(drill) < day,
		)
		.reduce<Drill | undefined>(
			(latest, drill) => (latest === undefined || lastDayOf(drill) >= lastDayOf(latest) ? drill : latest),
			undefined,
		);
}

function lastDayOf({start, end}: Pick<Drill, 'start' | 'end'>): KoreaDay {
	return (end ?? start).lastDay;
}
