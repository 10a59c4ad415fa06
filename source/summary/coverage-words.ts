/**
 * What the dataset can know of a day, or of a span of days, at all. Days outside coverage are said to be so before
 * anything else, because a list without an event would read as "nothing happened".
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type Coverage, type Drill, isDrill, type Launch} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {sentenceCase} from '../text/words.ts';
import {dateSpan, longDate, longDay} from '../time/format-date.ts';
import type {DaySpan, KoreaDay} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import {isDaily, type Standing, type Summary, type SummarySentence} from './summary.ts';

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

/** One sentence on what the dataset cannot know of the span; undefined where both sides cover it. */
export function coverageSentence(sides: Sides): string | undefined {
	const {coverage, standing, span} = sides;
	const {launches, drills} = coverage;
	const when = isDaily(sides) ? 'on this day' : 'in these days';
	if (span.last > launches.to && span.last > drills.to) {
		const isAll = standing.launches === 'after' && standing.drills === 'after';
		return `The dataset ends on ${endWords(launches, drills)}; what happened ${isAll ? when : 'later'} is not in it.`;
	}

	if (standing.launches === 'before' && standing.drills === 'before') {
		return `The dataset begins on ${longDay(launches.from)} for launches and on ${longDay(drills.from)} for drills; what happened ${when} may not be in it.`;
	}

	const missing = [...missingWords('launches', sides), ...missingWords('drills', sides)];
	return missing.length === 0 ? undefined : `${sentenceCase(missing.join('; '))}.`;
}

function endWords(launches: Coverage, drills: Coverage): string {
	return launches.to === drills.to
		? longDay(launches.to)
		: `${longDay(launches.to)} for launches and on ${longDay(drills.to)} for drills`;
}

function missingWords(side: keyof Sides['standing'], sides: Sides): string[] {
	const {from, to} = sides.coverage[side];
	const {first, last} = sides.span;
	const ofThese = isDaily(sides) ? 'one of this day' : 'some of these days';
	return [
		...(first < from
			? [`${side} before ${longDay(from)} are known only in part, and ${ofThese} may be missing here`]
			: []),
		...(last > to ? [`${side} after ${longDay(to)} are not in the dataset`] : []),
	];
}

/** What a dataset that covers no day of the span knows nearest to it: the last events before, else the first after. */
export function knownSentence(
	dataset: Dataset,
	sides: Sides,
	{pairings, citations}: {pairings: Pairings; citations: Citations},
): SummarySentence | undefined {
	const {
		span: {first: day},
		standing,
	} = sides;
	const launch = isOutside(standing.launches) ? knownLaunch(pairings.launches, day) : undefined;
	const drill = isOutside(standing.drills) ? lastDrill(dataset, day) : undefined;
	const parts = [
		...(launch === undefined ? [] : [launchWords(launch, day)]),
		...(drill === undefined ? [] : [drillWords(drill, sides)]),
	];
	if (parts.length === 0) {
		return undefined;
	}

	return {
		text: `${sentenceCase(parts.join(', and '))}.`,
		cited: [launch, drill].flatMap(event => (event === undefined ? [] : citations.citeOne(event))),
	};
}

function isOutside(standing: Standing): boolean {
	return standing === 'before' || standing === 'after';
}

function launchWords(launch: Launch, day: KoreaDay): string {
	const which = launch.start.lastDay < day ? 'last' : 'first';
	return `the ${which} launch that it holds is ${launch.title}, ${longDate(launch.start)}`;
}

function drillWords({title, start, end}: Drill, sides: Sides): string {
	const before = isDaily(sides) ? 'before this day' : 'before these days';
	const which =
		sides.standing.drills === 'after'
			? 'the last drill that it holds'
			: `the last drill ${before} that it holds`;
	return `${which} is ${title} (${dateSpan(start, end)})`;
}

/** The last launch before the day, else the first after it. */
function knownLaunch(launches: readonly Launch[], day: KoreaDay): Launch | undefined {
	return (
		launches.findLast(({start}) => start.lastDay < day) ?? launches.find(({start}) => start.firstDay > day)
	);
}

/** The last drill that was over before the day, those without a single date left aside. */
function lastDrill({events}: Dataset, day: KoreaDay): Drill | undefined {
	return events.findLast(
		(event): event is Drill => isDrill(event) && event.pairable && (event.end ?? event.start).lastDay < day,
	);
}
