/**
 * The bottom line's sentences on drills. At most two are named for what they are: the largest whole exercise on the
 * peninsula, and the bomber flight or drill of this day alone; exercises that open or close are news and are all named.
 */

import type {Drill} from '../dataset/event.ts';
import {categoryWords} from '../dataset/event-words.ts';
import {joinWords, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {isExactDay} from '../time/days.ts';
import {longDate, shortDay} from '../time/format-date.ts';
import {answerSentences, behind, claimSentence, isOfficial, speakerName} from './claim-sentences.ts';
import {drillName, withDates} from './coverage-words.ts';
import {
	arrivalSentences,
	deploymentText,
	flightSentence,
	type HeadlineDrills,
	nounOf,
	placeOf,
	portCall,
	titleWithPlace,
} from './headline-drills.ts';
import {flattenDrills} from './span-events.ts';
import type {
	Cited,
	Summary,
	SummaryDrill,
	SummaryLaunch,
	SummaryPairing,
	SummarySentence,
} from './summary.ts';

type Facts = Pick<Summary, 'drills' | 'pairings' | 'span' | 'launches'>;

/** `, on day 7 of the US-ROK exercise Freedom Shield 23`, for the end of the launch sentence. */
export function contextWords({exercise, named}: HeadlineDrills): string {
	if (exercise === undefined || !named.has(exercise.drill.id)) {
		return '';
	}

	const {drill, status, dayOfDrill} = exercise;
	const whose = new Set(drill.participants);
	const parties = ['US', 'ROK', 'Japan'].filter(name => whose.has(name));
	const name = drillName(drill);
	const kind = /\bexercise\b/i.test(name)
		? ''
		: parties.length < 2
			? 'the exercise '
			: `the ${parties.join('-')} exercise `;
	const when =
		status === 'starts'
			? 'on the opening day of'
			: status === 'ends'
				? 'on the last day of'
				: dayOfDrill === undefined
					? 'during'
					: `on day ${dayOfDrill} of`;
	return `, ${when} ${kind}${name}`;
}

/** The sentences on drills of a day; `hasContext`: the launch sentence has named the exercise already; `otherSide`: behind the claims. */
export function drillSentences(
	facts: Facts,
	headline: HeadlineDrills,
	{hasContext, otherSide}: {readonly hasContext: boolean; readonly otherSide: readonly SummarySentence[]},
): readonly SummarySentence[] {
	const {exercise, oneDay, opening, closing, aside, wholes} = headline;
	const isLaunchDay = facts.launches.some(({counts}) => counts);
	const told = hasContext ? exercise : undefined;
	const rest = (entries: readonly SummaryDrill[]) => entries.filter(entry => entry !== told);
	const single = oneDay === undefined ? [] : oneDaySentences(oneDay, facts, isLaunchDay);
	const turns = [
		...turnSentences(rest(opening), 'began', headline),
		...turnSentences(rest(closing), 'ended', headline),
	];
	const started = [...opening, ...closing, ...aside, ...flattenDrills(facts.drills)].filter(
		(entry, index, all) =>
			all.indexOf(entry) === index &&
			(entry.status === 'starts' || entry.status === 'within') &&
			entry !== oneDay,
	);
	const isUnder =
		exercise !== undefined &&
		told === undefined &&
		!opening.includes(exercise) &&
		!closing.includes(exercise);
	const underWay =
		isUnder && exercise !== undefined
			? [underWaySentence(exercise, headline.named.has(exercise.drill.id))]
			: [];
	const asideNamed =
		single.length + turns.length + underWay.length === 0 && !hasContext
			? aside.slice(0, 2).map(entry => asideSentence(entry, headline))
			: [];
	const inPlace =
		single.length + turns.length + underWay.length + asideNamed.length === 0 &&
		!isLaunchDay &&
		wholes.length === 0
			? flattenDrills(facts.drills).slice(0, 1).map(inPlaceSentence)
			: [];
	const named = new Set([
		exercise,
		oneDay,
		...opening,
		...closing,
		...(asideNamed.length > 0 ? aside.slice(0, 2) : []),
	]);
	return [
		...single,
		...turns,
		...started.flatMap((entry, index) =>
			// Right behind the only sentence that names the drill, a claim needs no name again.
			claimsOn(
				entry,
				facts,
				index > 0 || turns.length !== 1 || single.length > 0 || !opening.includes(entry),
			),
		),
		...otherSide,
		...underWay,
		...(isLaunchDay && asideNamed.length === 0 ? arrivalSentences(aside) : []),
		...asideNamed,
		...inPlace,
		...othersSentence(
			wholes.filter(entry => !named.has(entry)),
			{
				hasNamed: single.length + turns.length + underWay.length + asideNamed.length > 0 || hasContext,
				isLaunchDay,
			},
		),
	];
}

/** The drill of this day alone, which came first, and what each side said of the two. */
function oneDaySentences(
	entry: SummaryDrill,
	facts: Facts,
	isLaunchDay: boolean,
): readonly SummarySentence[] {
	const {drill, cited} = entry;
	const first = cited.slice(0, 1);
	const pairing = facts.pairings.find(({drill: {id}}) => id === drill.id);
	const flight = flightSentence(drill, isLaunchDay);
	const text = flight ?? `One-day drill${isLaunchDay ? ' the same day' : ''}: ${drillName(drill)}.`;
	return [
		{text, cited: first},
		...answerSentences(entry.claims, facts.span.last),
		...orderSentence(pairing, facts),
	];
}

/** Which came first, as far as sources agree; whose word it is where it is one. */
function orderSentence(pairing: SummaryPairing | undefined, {span}: Facts): readonly SummarySentence[] {
	const orders = (pairing?.orders ?? []).filter(({launches}) =>
		launches.some(({start}) => start.firstDay === span.first),
	);
	const given = new Set(orders.map(({order}) => order));
	const spoken = orders.find(({by, claim}) => by !== undefined && claim.wording !== undefined);
	if (orders.length === 0) {
		return [];
	}

	// A ministry that would not say weighs more than papers that guess.
	const official = orders.find(
		({by, order, claim}) =>
			order === 'unknown' && by !== undefined && claim.wording !== undefined && isOfficial(by),
	);
	if (official?.by !== undefined) {
		return [{text: claimSentence({...official.claim, by: official.by}, span.last), cited: official.cited}];
	}

	if (given.size > 1) {
		return [{text: 'Accounts differ on which came first.', cited: []}];
	}

	const [order] = given;
	if (order === 'unknown') {
		return [
			{text: `Which came first, the ${nounOf(pairing?.drill)} or the launch, is not known.`, cited: []},
		];
	}

	const told = spoken ?? orders[0];
	const by = told?.by;
	return [
		{
			text: `The ${order === 'launch-first' ? 'launch' : nounOf(pairing?.drill)} came first${by === undefined ? '' : `, according to ${speakerName(by).replace(/^The /, 'the ')}`}.`,
			cited: told?.cited ?? [],
		},
	];
}

/** `Key Resolve 2015 and Foal Eagle 2015 began.`; those without names of their own behind a label, `Drill began: ...`. */
function turnSentences(
	entries: readonly SummaryDrill[],
	verb: 'began' | 'ended',
	{named}: HeadlineDrills,
): readonly SummarySentence[] {
	const own = entries.filter(({drill}) => named.has(drill.id));
	const [only] = own;
	const names = joinWords(own.map(({drill}) => drillName(drill)));
	const length = only === undefined || own.length > 1 ? '' : lengthWords(only, verb);
	return [
		...(only === undefined ? [] : [{text: `${names} ${verb}${length}.`, cited: firstCited(own)}]),
		...entries
			.filter(entry => !own.includes(entry))
			.map(entry => ({
				text:
					verb === 'ended'
						? `Drill ended${lengthWords(entry, verb)}: ${drillName(entry.drill)}.`
						: `Drill began: ${withEnd(entry)}.`,
				cited: entry.cited.slice(0, 1),
			})),
	];
}

/** `Combined mine drill (to 23 Mar)`; a title that ends in parentheses gets no second pair. */
function withEnd(entry: SummaryDrill): string {
	const until = lengthWords(entry, 'began');
	const name = drillName(entry.drill);
	return until === '' ? name : withDates(name, until.slice(2, -1));
}

/** ` (to 23 Mar)` of one that began, ` after nine days` of one that ended, where the dates are exact. */
function lengthWords({drill, drillDays}: SummaryDrill, verb: 'began' | 'ended'): string {
	if (drillDays === undefined) {
		return '';
	}

	return verb === 'ended'
		? ` after ${wordNoun(drillDays, 'day')}`
		: ` (to ${shortDay(drill.end?.lastDay ?? drill.start.lastDay)})`;
}

/** `Foal Eagle 2017 was under way, day 6 of 61.`; a drill without a name of its own after its label. */
function underWaySentence(
	{drill, dayOfDrill, drillDays, cited}: SummaryDrill,
	isNamed: boolean,
): SummarySentence {
	const day = dayOfDrill === undefined ? '' : `, day ${dayOfDrill} of ${drillDays}`;
	return {
		text: isNamed ? `${drillName(drill)} was under way${day}.` : `Under way: ${drillName(drill)}${day}.`,
		cited: cited.slice(0, 1),
	};
}

/** A deployment, or a drill abroad with its place. */
function asideSentence(entry: SummaryDrill, {named}: HeadlineDrills): SummarySentence {
	const {drill, status, cited} = entry;
	const turn = status === 'starts' ? ' began' : status === 'ends' ? ' ended' : '';
	const text =
		drill.kind === 'deployment'
			? deploymentText(entry)
			: drill.theatre !== 'elsewhere'
				? `${sentenceCase(categoryWords[drill.category])}${turn}: ${titleWithPlace(drill)}.`
				: named.has(drill.id) && turn !== ''
					? `${drillName(drill)}${turn} abroad${placeOf(drill)}.`
					: `Drill abroad${turn}: ${titleWithPlace(drill)}.`;
	return {text, cited: cited.slice(0, 1)};
}

/** A deployment that went on, where nothing else is to be told of the day. */
function inPlaceSentence({drill, cited}: SummaryDrill): SummarySentence {
	return {
		text:
			portCall(drill, 'was in port at', 'were in port at') ??
			`Deployment under way: ${titleWithPlace(drill)}.`,
		cited: cited.slice(0, 1),
	};
}

/** Claims on a drill that begins, or is of this day alone, beside the one named above. */
function claimsOn({drill, claims}: SummaryDrill, facts: Facts, isNamed: boolean): readonly SummarySentence[] {
	const answers = answerSentences(claims, facts.span.last);
	return answers.map((sentence, index) =>
		index === 0 && isNamed ? {...sentence, text: behind(`On ${drillName(drill)}`, sentence.text)} : sentence,
	);
}

/** `Three smaller drills were held or under way too.` */
function othersSentence(
	entries: readonly SummaryDrill[],
	{hasNamed, isLaunchDay}: {readonly hasNamed: boolean; readonly isLaunchDay: boolean},
): readonly SummarySentence[] {
	const isAllAbroad = entries.every(({drill}) => drill.theatre === 'elsewhere');
	if (entries.length === 0 || (isAllAbroad && isLaunchDay)) {
		return [];
	}

	const [only] = entries;
	if (entries.length === 1 && only !== undefined && !hasNamed) {
		return [{text: `Under way abroad: ${titleWithPlace(only.drill)}.`, cited: only.cited.slice(0, 1)}];
	}

	const abroad = entries.filter(({drill}) => drill.theatre === 'elsewhere').length;
	const where = abroad === entries.length ? ' abroad' : abroad > 0 ? ` (${numberWord(abroad)} abroad)` : '';
	const smaller = hasNamed ? 'other ' : '';
	return [
		{
			text: `${sentenceCase(wordNoun(entries.length, `${smaller}drill`))}${where} ${entries.length === 1 ? 'was' : 'were'} under way.`,
			cited: [],
		},
	];
}

function firstCited(entries: readonly SummaryDrill[]): Cited {
	return [...new Set(entries.flatMap(({cited}) => cited.slice(0, 1)))].sort((a, b) => a - b);
}

/** A date with its preposition by precision: `on 5 May 1990`, `about 5 May 1990`, `in May 1990`, `in about April 1984`. */
export function dateWithPreposition(date: Drill['start'] | SummaryLaunch['launch']['start']): string {
	return isExactDay(date)
		? `on ${longDate(date)}`
		: date.precision === 'day'
			? longDate(date)
			: `in ${longDate(date)}`;
}
