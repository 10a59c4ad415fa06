/**
 * The bottom line's last sentence of a day: how unusual it is. With a pairing, the gap and how common such a gap was; else
 * how long ago the last launch was. Closeness in time is ours to state; that one side answered the other is a claim.
 */

import type {Drill} from '../dataset/event.ts';
import {chanceWords} from '../pairing/chance-words.ts';
import {drillSpan} from '../pairing/gap.ts';
import {countDays, gapWords} from '../pairing/gap-words.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {withCommas} from '../text/with-commas.ts';
import {longDate} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import type {SummaryFacts} from './bottom-line.ts';
import {drillNamedLast} from './drills-sentence.ts';
import {statusRanks} from './span-pairings.ts';
import {flattenDrills, type SummaryClaim, type SummaryPairing} from './summary.ts';

/** One sentence, or none where the dataset cannot tell. */
export function unusualSentence(facts: SummaryFacts): readonly string[] {
	const headline = headlinePairing(facts);
	return headline === undefined ? sinceSentence(facts) : [pairingSentence(headline, facts)];
}

type Headline = SummaryPairing & {readonly match: Neighbour};

/**
 * The pairing that the day is about, of the drills held on the day alone, starting or ending, or with a launch of the
 * day inside: drills before deployments, then in that order of what the day was to them, then the smallest gap, then the shortest drill.
 */
function headlinePairing(facts: SummaryFacts): Headline | undefined {
	const statuses = new Map(flattenDrills(facts.drills).map(({drill, status}) => [drill.id, status]));
	return facts.pairings
		.flatMap(pairing => {
			const {match} = pairing;
			const status = statuses.get(pairing.drill.id) ?? 'under-way';
			const isNews = status !== 'under-way' || todaysInside(pairing, facts).length > 0;
			return match === undefined || match.gap.relation === 'uncertain' || !isNews
				? []
				: [{...pairing, match, rank: statusRanks[status]}];
		})
		.toSorted(
			(a, b) =>
				Number(a.drill.kind === 'deployment') - Number(b.drill.kind === 'deployment') ||
				a.rank - b.rank ||
				Math.abs(a.match.gap.days) - Math.abs(b.match.gap.days) ||
				longestDays(a.drill) - longestDays(b.drill),
		)[0];
}

function longestDays(drill: Drill): number {
	const {start, end} = drillSpan(drill);
	return end.max - start.min;
}

function todaysInside({inside}: SummaryPairing, {span}: SummaryFacts): readonly Neighbour[] {
	return inside.filter(({launch}) => launch.start.firstDay === span.first);
}

function pairingSentence(headline: Headline, facts: SummaryFacts): string {
	const {chance, claims} = headline;
	const common = chance === undefined ? '' : ` (${chanceWords(chance)})`;
	const [claim] = claims;
	return `${gapClause(headline, facts)}${common}${claim === undefined ? '' : claimClause(claim, headline)}.`;
}

function gapClause(headline: Headline, facts: SummaryFacts): string {
	const {drill, match} = headline;
	const named = drillNamedLast(facts)?.id === drill.id ? `that ${drill.kind}` : drill.title;
	const today = todaysInside(headline, facts);
	if (today[0]?.gap.relation === 'during') {
		return `${launchesOf(today)} fell inside ${named}`;
	}

	const {launch, gap} = match;
	if (gap.relation === 'same-day') {
		return `${launchesOf([match])} fell on the day of ${named}, and which came first is not known`;
	}

	if (launch.start.firstDay === facts.span.first) {
		return `${launchesOf([match])} came ${relationWords(match, named)}`;
	}

	const subject = {
		nearest: `The launch nearest to ${named}`,
		next: `The first launch from the start of ${named}`,
		previous: `The last launch up to the end of ${named}`,
	}[facts.choice.direction];
	const where = gap.relation === 'during' ? insideWords(match) : relationWords(match, 'it');
	return `${subject} came ${where}, on ${longDate(launch.start)}`;
}

/** `The launch of 11:05`, `The launch`, `The launches`: those of the day. */
function launchesOf(neighbours: readonly Neighbour[]): string {
	if (neighbours.length > 1) {
		return 'The launches';
	}

	const minute = neighbours[0]?.launch.start.minute;
	return minute === undefined ? 'The launch' : `The launch of ${clockTime(minute)}`;
}

/** `on day 2 of 11`, or `inside it` where the days cannot be counted. */
function insideWords({gap}: Neighbour): string {
	return gap.dayOfDrill === undefined ? 'inside it' : `on day ${gap.dayOfDrill} of ${gap.drillDays}`;
}

/** `2 days after it`, `after it on the same day`. */
function relationWords({gap}: Neighbour, what: string): string {
	return gap.daysMax === 0 && gap.minutes === undefined
		? `${gap.relation} ${what} on the same day`
		: `${gapWords(gap)} ${what}`;
}

/** That a source says the drill answered an event: whose claim, and which event. */
function claimClause({by, events}: SummaryClaim, {match, drill}: Headline): string {
	const [event] = events;
	if (event === undefined) {
		return '';
	}

	const speaker = (by.split(/[(:;]/)[0] ?? by).trim();
	const what =
		events.length === 1 && event.id === match.launch.id
			? 'that launch'
			: `the ${event.kind === 'launch' ? (events.length === 1 ? 'launch' : 'launches') : event.title.toLowerCase()} of ${longDate(event.start)}`;
	return `; ${speaker === 'press' ? 'the press' : speaker} said that the ${drill.kind} answered ${what}`;
}

function sinceSentence({counts, launches}: SummaryFacts): readonly string[] {
	const since = counts?.sinceLaunch;
	if (since === undefined) {
		return [];
	}

	const {event, days, daysMax} = since;
	const counted = launches.filter(({counts: isCounted}) => isCounted).length;
	const subject = counted === 0 ? 'The last launch' : `The launch before ${counted === 1 ? 'it' : 'them'}`;
	return [
		days === daysMax
			? `${subject} was ${countDays(days)} earlier, on ${longDate(event.start)}.`
			: `${subject}, dated ${longDate(event.start)}, was ${withCommas(days)} to ${countDays(daysMax)} earlier.`,
	];
}
