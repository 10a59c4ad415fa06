/**
 * The bottom line's last sentence of a day: how unusual it is. With a pairing, the gap and how common such a gap was; else
 * how long ago the last launch was. Closeness in time is ours to state; that one side answered the other is a claim.
 */
import type {Drill} from '../dataset/event.ts';
import {drillSpan} from '../pairing/gap.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {chanceWords, countDays, gapWords, percentText} from '../pairing/pairing-words.ts';
import {numberWord, withCommas, wordNoun} from '../text/words.ts';
import {longDate} from '../time/format-date.ts';
import {clockTime, daysIn} from '../time/korea-day.ts';
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
	const claim = claims.find(({tie}) => tie === 'said');
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

	const what =
		events.length === 1 && event.id === match.launch.id
			? 'that launch'
			: `the ${event.kind === 'launch' ? (events.length === 1 ? 'launch' : 'launches') : event.title.toLowerCase()} of ${longDate(event.start)}`;
	return `; ${by} said that the ${drill.kind} answered ${what}`;
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

// The bottom line's last sentences of a span of several days: how close its drills stood to launches, and how common so
// many launches were that year. Closeness in time alone; what others claim stands below, with whose claim it is.

/** One sentence on pairings and one on the number of launches, each only where the dataset can tell. */
export function spanSentences(facts: SummaryFacts): readonly string[] {
	return [...closenessSentence(facts), ...commonSentence(facts)];
}

function closenessSentence({pairings, choice}: SummaryFacts): readonly string[] {
	const drills = pairings.filter(({drill}) => drill.kind === 'drill');
	const known = drills.flatMap(({match}) =>
		match === undefined || match.gap.relation === 'uncertain' ? [] : [match],
	);
	if (known.length === 0) {
		return [];
	}

	const apart = known.filter(({gap}) => gap.daysMax !== 0);
	const close = known.length - apart.length;
	const which = {nearest: 'nearest', next: 'next', previous: 'last'}[choice.direction];
	const noun = `${which} ${apart.length === 1 ? 'launch' : 'launches'}`;
	const verb = apart.length === 1 ? 'was' : 'were';
	const rest =
		apart.length === 0
			? ''
			: `; the ${noun}${close === 0 ? '' : othersWords(apart)} ${verb} ${awayWords(apart)}`;
	const open = drills.length - known.length;
	const untold = open === 0 ? '' : `; of ${numberWord(open)} more the dates do not tell`;
	return [`${subjectWords(close, known.length)} had a launch inside or on the same day${rest}${untold}.`];
}

/** `Of the nine paired drills, two`, `None of the nine paired drills`, `Both paired drills`, `The one paired drill`. */
function subjectWords(close: number, all: number): string {
	if (all === 1) {
		return close === 1 ? 'The one paired drill' : 'No paired drill';
	}

	const drills = `${numberWord(all)} paired drills`;
	if (close === all) {
		return all === 2 ? 'Both paired drills' : `All ${drills}`;
	}

	if (close === 0) {
		return `${all === 2 ? 'Neither' : 'None'} of the ${drills}`;
	}

	return `Of the ${drills}, ${numberWord(close)}`;
}

function othersWords({length}: readonly Neighbour[]): string {
	return length === 1 ? ' to the other' : ' to the others';
}

/** `3 days away`, `1 to 6 days away`. */
function awayWords(apart: readonly Neighbour[]): string {
	const least = Math.min(...apart.map(({gap}) => Math.abs(gap.days)));
	const most = Math.max(...apart.map(({gap}) => Math.abs(gap.daysMax)));
	return `${least === most ? '' : `${least} to `}${countDays(most)} away`;
}

function commonSentence({counts, span}: SummaryFacts): readonly string[] {
	const ofSpan = counts?.ofSpan;
	if (ofSpan?.common === undefined) {
		return [];
	}

	const {launches} = ofSpan.span;
	if (launches === 0 && ofSpan.common === 1) {
		return [`No span of ${daysIn(span)} days that year saw a launch.`];
	}

	const alike =
		launches === 0
			? 'saw no launch either'
			: `saw ${launches === 1 ? 'a launch' : `${wordNoun(launches, 'launch', 'launches')} or more`}`;
	return [`Of all spans of ${daysIn(span)} days that year, ${percentText(ofSpan.common)} ${alike}.`];
}
