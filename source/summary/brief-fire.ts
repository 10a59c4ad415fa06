/**
 * North Korean artillery and rocket fire, in the sentences and sections of a summary: told beside the launches, never
 * counted with them.
 */

import type {Fire} from '../dataset/event.ts';
import {firedShots} from '../dataset/event-words.ts';
import {countNoun, fullStop, joinWords, sentenceCase, wordNoun} from '../text/words.ts';
import {clockTime, isOneDay} from '../time/korea-day.ts';
import type {SummaryFacts} from './bottom-line.ts';
import type {Measure} from './brief.ts';
import {claimSentence} from './claim-sentences.ts';
import {shortDate} from './drill-lines.ts';
import {detail, type OutlineLine} from './outline.ts';
import type {Mention, Summary, SummarySentence} from './summary.ts';

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

/** The fire of more days in one sentence: on how many of them. */
export function spanFireSentence({fires}: Pick<SummaryFacts, 'fires'>): readonly SummarySentence[] {
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

/** The lines of the short form: one for each fire, below it the first reason that was stated. */
export function fireLines(summary: Summary, measure: Measure): readonly OutlineLine[] {
	const shown = summary.fires.slice(0, measure.fires);
	const rest = summary.fires.length - shown.length;
	return [
		...shown.flatMap(({event, cited}) => [
			headLine(event, cited.slice(0, measure.cites), summary),
			...(measure.launchDetail < 3
				? []
				: reasonLines(event, summary).filter(({text}) => !isLed(text, summary))),
		]),
		...(rest === 0
			? []
			: [{text: `and ${countNoun(rest, 'more', 'more')}`, cited: [], depth: 0, role: 'quiet' as const}]),
	];
}

/** The lines of the long form: what the record says of each fire. */
export function fullFireLines(summary: Pick<Summary, 'fires' | 'span'>): readonly OutlineLine[] {
	return summary.fires.flatMap(({event, cited}: Mention<Fire>) => [
		headLine(event, cited, summary),
		...(event.summary === undefined ? [] : [detail(fullStop(event.summary), 1)]),
		...reasonLines(event, summary),
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

function reasonLines({statedReasons}: Fire, {span}: Pick<Summary, 'span'>): readonly OutlineLine[] {
	return statedReasons.map(reason => detail(`Reason given: ${claimSentence(reason, span.last)}`, 1));
}

/** Whether the bottom line has told a reason. */
function isLed(line: string, {bottomLine}: Summary): boolean {
	return bottomLine.some(({text}) => line.endsWith(text));
}

function by({by: speaker}: Fire): string {
	return speaker === undefined ? '' : ` (${speaker})`;
}
