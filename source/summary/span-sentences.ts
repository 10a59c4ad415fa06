/**
 * The bottom line of several days: what was fired on how many of them, which drills were held, and how that compares with
 * the days before, the year before, and spans as long of the year around.
 */

import {percentText} from '../pairing/pairing-words.ts';
import {joinWords, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {civilDate, clockTime, daysIn} from '../time/days.ts';
import {shortSpan} from '../time/format-date.ts';
import type {SummaryFacts} from './bottom-line.ts';
import {spanClaims} from './claim-sentences.ts';
import {ordinaryShare} from './closeness.ts';
import {drillName, withDates} from './coverage-words.ts';
import {dateWithPreposition} from './drills-sentence.ts';
import type {HeadlineDrills} from './headline-drills.ts';
import {byClass, classRank, type FiredKind, firedKinds, kindWords} from './launch-kinds.ts';
import {allMissiles, firedWords, mostKinds, ownSentence} from './launch-sentence.ts';
import {flattenDrills} from './span-events.ts';
import type {LaunchCount, SummarySentence} from './summary.ts';

/** Classes worth a word of their own in a span. */
const heaviestRank = 4;

/** What happened in the span. */
export function spanNews(facts: SummaryFacts, headline: HeadlineDrills): readonly SummarySentence[] {
	const {nuclearTests, span} = facts;
	const counted = facts.launches.filter(({counts}) => counts);
	return [
		...nuclearTests.map(({event, cited}) => ({
			text: `North Korea carried out its ${event.title.toLowerCase()} ${dateWithPreposition(event.start)}${event.start.minute === undefined ? '' : ` at ${clockTime(event.start.minute)}`}.`,
			cited: cited.slice(0, 1),
		})),
		...launchesSentence(facts),
		...spanFireSentence(facts),
		...ownSentence(counted),
		...spanClaims(counted, flattenDrills(facts.drills), span.last),
		...heldSentence(facts, headline),
		...absences(facts),
	];
}

function launchesSentence({launches}: SummaryFacts): readonly SummarySentence[] {
	const counted = launches.filter(({counts}) => counts);
	const [first] = counted;
	if (first === undefined) {
		return [];
	}

	if (counted.length === 1) {
		return [
			{
				text: `North Korea ${firedWords(counted, ` ${dateWithPreposition(first.launch.start)}`)}.`,
				cited: first.cited.slice(0, 1),
			},
		];
	}

	const days = new Set(counted.map(({launch}) => launch.start.firstDay)).size;
	const heavy = firedKinds(counted).filter(
		({className}) => classRank(className) <= heaviestRank && className !== 'unknown',
	);
	const among = heavy.length === 0 ? '' : `, among them ${kindsWords(heavy)}`;
	return [
		{
			text: `North Korea fired ${allMissiles(counted)} in ${wordNoun(counted.length, 'launch', 'launches')} on ${wordNoun(days, 'day')}${among}.`,
			cited: [],
		},
	];
}

/** One number of drills, the largest by name, then those that were of single days. */
function heldSentence(
	{drills, span}: SummaryFacts,
	{wholes, exercise}: HeadlineDrills,
): readonly SummarySentence[] {
	const [only] = wholes;
	if (only === undefined) {
		return drills.length === 0
			? []
			: [
					{
						text: `${sentenceCase(wordNoun(drills.length, 'deployment'))} ${drills.length === 1 ? 'was' : 'were'} made and no drill is recorded.`,
						cited: [],
					},
				];
	}

	const isAbroad = wholes.every(({drill}) => drill.theatre === 'elsewhere');
	const largest = exercise ?? only;
	const title = withDates(
		drillName(largest.drill),
		shortSpan(largest.drill.start, largest.drill.end, civilDate(span.last).year),
	);
	return wholes.length === 1
		? [{text: `One drill was held${isAbroad ? ' abroad' : ''}: ${title}.`, cited: largest.cited.slice(0, 1)}]
		: [
				{
					text: `${sentenceCase(wordNoun(wholes.length, 'drill'))} were held${isAbroad ? ' abroad' : ''}, the largest ${title}.`,
					cited: largest.cited.slice(0, 1),
				},
			];
}

function absences({
	launches,
	drills,
	standing,
	nuclearTests,
	fires,
}: SummaryFacts): readonly SummarySentence[] {
	const noLaunch = launches.length === 0 && standing.launches === 'inside';
	const noDrill = drills.length === 0 && standing.drills === 'inside';
	const text =
		noLaunch && noDrill && nuclearTests.length + fires.length === 0
			? 'No drill and no launch is recorded.'
			: noLaunch
				? fires.length === 0
					? 'No launch is recorded.'
					: 'No missile launch is recorded.'
				: noDrill
					? 'No drill is recorded.'
					: '';
	const open = (['launches', 'drills'] as const).filter(side => standing[side] !== 'inside');
	return [
		...(text === '' ? [] : [{text, cited: []}]),
		...(open.length === 1
			? open.map(side => ({
					text: `${sentenceCase(side)} of these days are ${standing[side] === 'after' ? 'not' : 'only partly'} covered.`,
					cited: [],
				}))
			: []),
	];
}

/** The span beside the days before, the year before, and all spans as long of the year around. */
export function spanRemarks({counts, span}: SummaryFacts): readonly SummarySentence[] {
	const ofSpan = counts?.ofSpan;
	if (ofSpan === undefined) {
		return [];
	}

	const {span: these, before, yearBefore, common} = ofSpan;
	const days = daysIn(span);
	const count = ({launches}: LaunchCount) => (launches === 0 ? 'none' : numberWord(launches));
	const beside = [
		...(before === undefined ? [] : [`${count(before)} in the ${numberWord(days)} days before`]),
		// Of a whole year the days before are those dates.
		...(yearBefore === undefined || (before !== undefined && days >= 365)
			? []
			: [`${count(yearBefore)} on the same dates a year earlier`]),
	];
	return [
		...(beside.length === 0
			? []
			: [
					{
						text: `${sentenceCase(wordNoun(these.launches, 'launch', 'launches'))}, after ${joinWords(beside)}.`,
						cited: [],
					},
				]),
		...(common === undefined ? [] : [{text: shareText(these.launches, common, days), cited: []}]),
	];
}

/** How common so many launches were in as many days. */
function shareText(launches: number, common: number, days: number): string {
	const periods = `${sentenceCase(percentText(common))} of ${numberWord(days)}-day periods in the year around it had`;
	if (launches === 0) {
		return common >= ordinaryShare ? 'That was ordinary in the year around it.' : `${periods} no launch.`;
	}

	return common >= ordinaryShare
		? `${sentenceCase(wordNoun(launches, 'launch', 'launches'))} or more in ${numberWord(days)} days were ordinary in the year around it.`
		: `${periods} as many or more.`;
}

/** The fire of more days in one sentence: on how many of them. */
function spanFireSentence({fires}: Pick<SummaryFacts, 'fires'>): readonly SummarySentence[] {
	const days = new Set(fires.map(({event}) => event.start.firstDay)).size;
	return days === 0
		? []
		: [
				{
					text: `Artillery or rocket fire is recorded on ${wordNoun(days, 'day')}.`,
					cited: [],
				},
			];
}

/** `two ICBMs and one Hwasong-12 intermediate-range ballistic missile`, at most so many. */
function kindsWords(kinds: readonly FiredKind[]): string {
	return joinWords(byClass(kinds).slice(0, mostKinds).map(kindWords));
}
