/**
 * What the dataset can know of a day at all. A day outside coverage is said to be so before anything else, because a
 * list without an event would read as "nothing happened".
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type Coverage, type Drill, isDrill, type Launch} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {dateSpan, longDate, longDay} from '../time/format-date.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import type {Citations} from './citations.ts';
import {sentenceCase} from './count-words.ts';
import type {Standing, Summary, SummarySentence} from './summary.ts';

/** Where a day lies to a coverage. */
export function standingOf(day: KoreaDay, {from, to}: Coverage): Standing {
	if (day < from) {
		return 'before';
	}

	return day > to ? 'after' : 'inside';
}

type Sides = Pick<Summary, 'day' | 'coverage' | 'standing'>;

/** One sentence on what the dataset cannot know of the day; undefined where both sides cover it. */
export function coverageSentence({coverage, standing}: Sides): string | undefined {
	const {launches, drills} = coverage;
	if (standing.launches === 'after' && standing.drills === 'after') {
		return `The dataset ends on ${endWords(launches, drills)}; what happened on this day is not in it.`;
	}

	if (standing.launches === 'before' && standing.drills === 'before') {
		return `The dataset begins on ${longDay(launches.from)} for launches and on ${longDay(drills.from)} for drills; what happened on this day may not be in it.`;
	}

	const missing = [
		...missingWords('Launches', standing.launches, launches),
		...missingWords('Drills', standing.drills, drills),
	];
	return missing.length === 0 ? undefined : `${missing.join('; ')}.`;
}

function endWords(launches: Coverage, drills: Coverage): string {
	return launches.to === drills.to
		? longDay(launches.to)
		: `${longDay(launches.to)} for launches and on ${longDay(drills.to)} for drills`;
}

function missingWords(what: string, standing: Standing, {from, to}: Coverage): string[] {
	switch (standing) {
		case 'before':
			return [
				`${what} before ${longDay(from)} are known only in part, and one of this day may be missing here`,
			];
		case 'after':
			return [`${what} after ${longDay(to)} are not in the dataset`];
		case 'inside':
			return [];
	}
}

/** What a dataset that does not cover the day knows nearest to it: the last events before, else the first after. */
export function knownSentence(
	dataset: Dataset,
	{day, standing}: Sides,
	{pairings, citations}: {pairings: Pairings; citations: Citations},
): SummarySentence | undefined {
	if (standing.launches === 'inside' && standing.drills === 'inside') {
		return undefined;
	}

	const launch = standing.launches === 'inside' ? undefined : knownLaunch(pairings.launches, day);
	const drill = standing.drills === 'inside' ? undefined : lastDrill(dataset, day);
	const parts = [
		...(launch === undefined ? [] : [launchWords(launch, day)]),
		...(drill === undefined ? [] : [drillWords(drill, standing.drills)]),
	];
	if (parts.length === 0) {
		return undefined;
	}

	return {
		text: `${sentenceCase(parts.join(', and '))}.`,
		cited: [launch, drill].flatMap(event => (event === undefined ? [] : citations.citeOne(event))),
	};
}

function launchWords(launch: Launch, day: KoreaDay): string {
	const which = launch.start.lastDay < day ? 'last' : 'first';
	return `the ${which} launch that it holds is ${launch.title}, ${longDate(launch.start)}`;
}

function drillWords({title, start, end}: Drill, standing: Standing): string {
	const which =
		standing === 'after' ? 'the last drill that it holds' : 'the last drill before this day that it holds';
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
