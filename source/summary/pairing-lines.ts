/**
 * A pairing in lines: the launch nearest in time, the one on the other side, how common such a gap was, and what
 * others say of the two, each with whose word it is. What the day's launches tell above is not told again.
 */

import type {Drill, Fire, Launch, NuclearTest} from '../dataset/event.ts';
import {claimWords} from '../dataset/statements.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import {countNoun, fullStop, joinWords, sentenceCase} from '../text/words.ts';
import {clockTime, type DaySpan, holdsDay, isExactDay, isOneDay} from '../time/days.ts';
import {dateSpan, longDate, shortDay} from '../time/format-date.ts';
import {relationOf} from './brief-drills.ts';
import {shareWords} from './closeness.ts';
import {datesWords} from './coverage-words.ts';
import {isMarkedDeployment} from './drill-lines.ts';
import {detail, type OutlineLine} from './outline.ts';
import type {
	Summary,
	SummaryClaim,
	SummaryNearestDrill,
	SummaryOrder,
	SummaryPairing,
	SummaryReaction,
	SummaryTie,
} from './summary.ts';

/** So many launches of rough dates are named with a pairing. */
const rivalsShown = 2;

/** The lines of all pairings; a launch that stands beside several drills is described with the first. */
export function pairingLines({pairings, span, choice}: Summary): readonly OutlineLine[] {
	const named = new Set<string>();
	const describe = (neighbour: Neighbour): string => {
		const isNamed = named.has(neighbour.launch.id);
		named.add(neighbour.launch.id);
		return neighbourWords(neighbour, span, isNamed);
	};
	const label = {nearest: 'Nearest launch', next: 'Next launch', previous: 'Last launch'}[choice.direction];
	return pairings.flatMap(entry => [
		{
			text: `${entry.drill.title}${isMarkedDeployment(entry.drill) ? ' (deployment)' : ''}`,
			cited: [],
			depth: 0,
		},
		...nearLines(entry, label, describe),
		...saidLines(entry, span),
	]);
}

function nearLines(
	entry: SummaryPairing,
	label: string,
	describe: (neighbour: Neighbour) => string,
): readonly OutlineLine[] {
	const {match, alternative, chance, mayBeNearer} = entry;
	return [
		match === undefined
			? detail(`${label}: none in the data.`, 1)
			: detail(`${label}: ${describe(match)}.`, 1, entry.matchCited),
		...insideWords(entry).map(text => detail(text, 1)),
		...mayBeNearer
			// Launches inside a drill are told above; a drill known by its month has too many to name.
			.slice(0, rivalsShown)
			.map(neighbour => detail(`May be nearer: ${describe(neighbour)}.`, 1)),
		...(alternative === undefined
			? []
			: [detail(`${otherLabel(match, alternative)}: ${describe(alternative)}.`, 1, entry.alternativeCited)]),
		...(chance === undefined || match === undefined
			? []
			: [detail(`${sentenceCase(shareWords(entry.drill, match, chance))}.`, 1)]),
	];
}

function otherLabel(match: Neighbour | undefined, alternative: Neighbour): string {
	return match?.gap.relation === 'uncertain'
		? 'Nearest launch whose order is known'
		: alternative.gap.relation === 'before'
			? 'Nearest launch before it'
			: 'Nearest launch after it';
}

function saidLines(
	{drill, claims, ties, orders, reactions}: SummaryPairing,
	span: DaySpan,
): readonly OutlineLine[] {
	return [
		...claims.flatMap(claim => answerWords(claim, span).map(text => detail(text, 1, claim.cited))),
		...ties.flatMap(tie => tieWords(tie, span)).map(text => detail(text, 1)),
		...orders.flatMap(order => orderWords(order, drill, span)).map(text => detail(text, 1)),
		...(drill.orderNote === undefined ? [] : [detail(fullStop(drill.orderNote), 1)]),
		...reactions.map(entry => detail(reactionWords(entry), 1, entry.cited)),
	];
}

/** `16 March 2023 at 07:09, 1 Hwasong-17 ICBM from Sunan, 3 days before`; a launch of the day by its hour alone. */
function neighbourWords({launch, gap}: Neighbour, span: DaySpan, isNamed: boolean): string {
	if (isToday(launch, span)) {
		const when = launch.start.minute === undefined ? 'today' : `today at ${clockTime(launch.start.minute)}`;
		return `${when}, ${gapText(gap).replace(/^same day, /, '')}`;
	}

	return [dateWords(launch), ...(isNamed ? [] : [launch.title]), gapText(gap)].join(', ');
}

/** The gap in full; where the order is open, in the words of the short form. */
function gapText(gap: Gap): string {
	return gap.relation === 'same-day' || gap.relation === 'uncertain' ? relationOf(gap) : gapWords(gap);
}

/** Whether a launch fell on the one day of a daily summary. */
function isToday({start}: Launch, span: DaySpan): boolean {
	return isOneDay(span) && start.firstDay === span.first && isExactDay(start);
}

function dateWords({start}: Launch): string {
	return start.minute === undefined ? longDate(start) : `${longDate(start)} at ${clockTime(start.minute)}`;
}

/** The launches inside beyond the nearest: by day, or their number where our own note tells of them. */
function insideWords({inside, match, drill}: SummaryPairing): readonly string[] {
	const others = inside.map(({launch}) => launch).filter(launch => launch !== match?.launch);
	if (others.length === 0) {
		return [];
	}

	const where = inside.some(({gap}) => gap.relation === 'during') ? 'during it' : 'on its day';
	const count = `${countNoun(others.length, 'other launch', 'other launches')} ${where}`;
	const dates = [...new Set(others.map(dayWords))].map(words => {
		const same = others.filter(launch => dayWords(launch) === words).length;
		return same === 1 ? words : `${words} (${same})`;
	});
	return [
		drill.orderNote === undefined && where === 'during it' ? `${count}: ${joinWords(dates)}.` : `${count}.`,
	];
}

function dayWords({start}: Launch): string {
	return isExactDay(start) ? shortDay(start.firstDay) : longDate(start);
}

/** `On the launch of 31 October 2024: ROK JCS called the flight a response to it ("in response to", 3 November 2024).` */
function answerWords({claim, events}: SummaryClaim, span: DaySpan): readonly string[] {
	return events.length === 0 ? [] : [fullStop(`On ${eventsWords(events, span)}: ${claimWords(claim)}`)];
}

/** `KCNA: the launch of 19 March 2023 was aimed at it.` Launches of the span have told it themselves. */
function tieWords({by, tie, launches}: SummaryTie, span: DaySpan): readonly string[] {
	const others = launches.filter(({start}) => !holdsDay(span, start.firstDay));
	return others.length === 0
		? []
		: [
				`${by}: ${tie === 'said' ? 'gave it as the reason for' : 'linked it to'} ${eventsWords(others, span)}.`,
			];
}

/** `the launches of 27 February and 5 March 2022`, `today's launch`, `the sixth nuclear test of 3 September 2017`. */
function eventsWords(events: readonly (Launch | NuclearTest | Fire)[], span: DaySpan): string {
	const others = events.filter(event => event.kind !== 'launch');
	const launches = events.filter(event => event.kind === 'launch');
	const noun = launches.length === 1 ? 'launch' : 'launches';
	const launchWords = launches.every(launch => isToday(launch, span))
		? `today's ${noun}`
		: `the ${noun} of ${datesWords(launches.map(({start}) => start))}`;
	return joinWords([
		...others.map(({kind, title, start}) =>
			kind === 'fire' ? `the fire of ${longDate(start)}` : `the ${title.toLowerCase()} of ${longDate(start)}`,
		),
		...(launches.length === 0 ? [] : [launchWords]),
	]);
}

/** Who says which came first; that nobody knows is left to our own note where there is one. */
function orderWords(
	{by, order, launches}: SummaryOrder,
	{orderNote}: Drill,
	span: DaySpan,
): readonly string[] {
	const events = eventsWords(launches, span);
	const source = by === undefined ? '' : ` (${by})`;
	switch (order) {
		case 'launch-first':
			return [`${sentenceCase(events)} came first${source}.`];
		case 'drill-first':
			return [`The drill came before ${events}${source}.`];
		case 'unknown':
			return orderNote === undefined
				? [`Which came first, the drill or ${events}, is not known${source}.`]
				: [];
	}
}

function reactionWords({reaction}: SummaryReaction): string {
	return fullStop(claimWords(reaction));
}

/** `Drill nearest to the launch of 06:13: Buddy Squadron (20-24 May 2024), launch 6 days after.` */
export function nearestDrillLine(
	{launches, pairing: {drill}, gap, cited}: SummaryNearestDrill,
	{launches: all, span}: Pick<Summary, 'launches' | 'span'>,
): OutlineLine {
	const noun = launches.length === 1 ? 'launch' : 'launches';
	const whichDay = launches.length === all.length ? '' : ` of ${joinWords(launches.map(timeOf))}`;
	const which = isOneDay(span) ? whichDay : ` of ${datesWords(launches.map(({start}) => start))}`;
	return {
		text: `Drill nearest to the ${noun}${which}: ${drill.title} (${dateSpan(drill.start, drill.end)}), ${noun} ${gapWords(gap)}.`,
		cited,
		depth: 0,
		about: drill.id,
	};
}

function timeOf({start, title}: Launch): string {
	return start.minute === undefined ? title : clockTime(start.minute);
}
