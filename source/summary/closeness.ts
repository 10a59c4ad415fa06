/**
 * How close drills and launches of a day were, and how common such closeness was in the year around it. Told only where it
 * says something: a gap of at most 30 days, and a share of under 40%; from there on it was ordinary. Never a cause.
 */
import type {Drill} from '../dataset/event.ts';
import {drillSpan} from '../pairing/gap.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {countDays, percentText} from '../pairing/pairing-words.ts';
import {numberWord, sentenceCase} from '../text/words.ts';
import {daysIn} from '../time/korea-day.ts';
import {dateWithPreposition} from './drills-sentence.ts';
import type {HeadlineDrills} from './headline-drills.ts';
import type {Summary, SummaryPairing, SummarySentence} from './summary.ts';

/** Beyond so many days a gap is no closeness. */
export const closestDays = 30;
/** From this share of days on a gap is ordinary. */
export const ordinaryShare = 0.4;

type Facts = Pick<Summary, 'pairings' | 'launches' | 'span' | 'choice'>;

/** The sentences on the drill that the day is about: its launch, unless that is today's, and how common that was. */
export function closenessSentences(facts: Facts, headline: HeadlineDrills): readonly SummarySentence[] {
	const pairing = headlinePairing(facts, headline);
	const {match} = pairing ?? {};
	if (pairing === undefined || match === undefined || match.gap.relation === 'uncertain') {
		return [];
	}

	const isToday = touchesToday(pairing, facts);
	const gap = largestGap(match);
	if (gap > closestDays) {
		return [];
	}

	return [
		...(isToday ? [] : [matchSentence(pairing, match, facts, headline)]),
		...shareSentence(pairing, match),
	];
}

/** The drill of this day alone; else an exercise that opens, closes, or has a launch of the day in it. */
function headlinePairing(
	{pairings, ...facts}: Facts,
	{oneDay, exercise, opening, closing}: HeadlineDrills,
): SummaryPairing | undefined {
	const isLaunchDay = facts.launches.some(({counts}) => counts);
	const candidates = [oneDay, ...opening, ...closing, ...(isLaunchDay ? [exercise] : [])];
	return candidates
		.map(entry => pairings.find(({drill}) => drill.id === entry?.drill.id))
		.find(pairing => pairing?.match !== undefined);
}

function touchesToday({inside, match}: SummaryPairing, {span}: Facts): boolean {
	return [...inside, ...(match === undefined ? [] : [match])].some(
		({launch}) => launch.start.firstDay === span.first,
	);
}

function longestDays(drill: Drill): number {
	const {start, end} = drillSpan(drill);
	return daysIn({first: start.min, last: end.max});
}

function largestGap({gap}: Neighbour): number {
	return Math.max(Math.abs(gap.days), Math.abs(gap.daysMax));
}

/** `The launch nearest to the flight came 2 days after it, on 5 November 2024.` Its date says that it is later. */
function matchSentence(
	{drill}: SummaryPairing,
	{launch, gap}: Neighbour,
	{choice}: Facts,
	headline: HeadlineDrills,
): SummarySentence {
	const name =
		drill.id !== headline.oneDay?.drill.id
			? drill.title
			: drill.category === 'bomber-flight'
				? 'the flight'
				: 'the drill';
	const which = {
		nearest: `The launch nearest to ${name}`,
		next: `The first launch from the start of ${name}`,
		previous: `The last launch before the end of ${name}`,
	}[choice.direction];
	const days = largestGap({launch, gap});
	const when =
		gap.relation === 'during' || gap.relation === 'same-day'
			? 'came during it'
			: days === 0
				? `came ${gap.relation} it on the same day`
				: `came ${countDays(days)} ${gap.relation} it`;
	return {text: `${which} ${when}, ${dateWithPreposition(launch.start)}.`, cited: []};
}

/** `In the year around it, a launch fell on 19% of days.` */
function shareSentence({drill, chance}: SummaryPairing, match: Neighbour): readonly SummarySentence[] {
	// In a drill of more than a month some launch is to be expected, and its share would say nothing of the day.
	if (chance === undefined || longestDays(drill) > closestDays) {
		return [];
	}

	if (chance >= ordinaryShare) {
		return [{text: 'A launch so close was ordinary in the year around it.', cited: []}];
	}

	return [{text: `${sentenceCase(shareWords(drill, match, chance))}.`, cited: []}];
}

/** How common a gap was, without a full stop; a drill of several days is told in periods of its length. */
export function shareWords(drill: Drill, match: Neighbour, chance: number): string {
	const days = longestDays(drill);
	const gap = largestGap(match);
	const share = percentText(chance);
	if (days > 1) {
		const within = gap === 0 ? '' : ` or within ${countDays(gap)} of them`;
		return `${share} of ${numberWord(days)}-day periods in the year around it had a launch in them${within}`;
	}

	return gap === 0
		? `a launch fell on ${share} of days in the year around it`
		: `${share} of days in the year around it had a launch within ${countDays(gap)}`;
}
