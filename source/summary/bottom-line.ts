/**
 * The first lines that a reader sees: what happened on the day or in the span, what is under way, how unusual that is.
 * Whole sentences, written as of its end; every number in them stands again, with its source, in a section below.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {isLaunch, type Launch, type LaunchClass, type NuclearTest} from '../dataset/event.ts';
import {missileKinds} from '../dataset/launch-title.ts';
import {joinWords, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {longDate} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import {spanSentences, unusualSentence} from './closeness.ts';
import {countMissiles, missileWords} from './counts.ts';
import {drillsSentence} from './drills-sentence.ts';
import {kindPhrase, launchPhrase} from './launch-lines.ts';
import {isDaily, type Summary, type SummaryLaunch} from './summary.ts';

/** What the sentences are made of: the summary without them. */
export type SummaryFacts = Omit<Summary, 'bottomLine' | 'sources'>;

/** Two or three sentences on days that the dataset covers; fewer, and never "no launch", on days that it does not. */
export function bottomLineOf(facts: SummaryFacts, dataset: Dataset): readonly string[] {
	return [
		...happenedSentence(facts, dataset),
		...drillsSentence(facts),
		...(isDaily(facts) ? unusualSentence(facts) : spanSentences(facts)),
	];
}

function happenedSentence(facts: SummaryFacts, dataset: Dataset): readonly string[] {
	const {nuclearTests, launches, drills, standing} = facts;
	const isDay = isDaily(facts);
	const done = [
		...nuclearTests.map(
			({event}) =>
				`carried out its ${event.title.toLowerCase()} at the ${event.siteName}${whenWords(event, isDay)}`,
		),
		...launchWords(
			launches.filter(({counts}) => counts),
			dataset,
			isDay,
		),
	];
	const uncounted = launches.filter(({counts}) => !counts).length;
	const aside =
		uncounted === 0
			? ''
			: `; ${wordNoun(uncounted, 'launch', 'launches')} of ${isDay ? 'this day' : 'these days'} ${uncounted === 1 ? 'does' : 'do'} not count here`;
	if (done.length > 0) {
		return [`North Korea ${done.join(' and ')}${aside}.`];
	}

	if (standing.launches === 'before' || standing.launches === 'after') {
		return uncounted === 0 ? [] : [`${sentenceCase(aside.slice(2))}.`];
	}

	const drill = drills.length === 0 && standing.drills === 'inside' ? 'drill or ' : '';
	const launch = uncounted === 0 ? 'launch' : 'counted launch';
	return [`No ${drill}${launch} is recorded for ${daysWords(facts)}${roughWords(facts)}${aside}.`];
}

/** The days of which it is said that nothing happened: never more than the dataset covers. */
function daysWords(facts: SummaryFacts): string {
	if (isDaily(facts)) {
		return 'this day';
	}

	return facts.standing.launches === 'partly' ? 'the days of these that the dataset covers' : 'these days';
}

/** Launches that are dated too roughly to tell whether they fell in the span. */
function roughWords(facts: SummaryFacts): string {
	const rough = facts.mayFall.filter(({event}) => isLaunch(event)).length;
	const where = isDaily(facts) ? 'on it' : 'in them';
	return rough === 0 ? '' : `, but ${numberWord(rough)} dated only roughly may have fallen ${where}`;
}

function launchWords(
	launches: readonly SummaryLaunch[],
	dataset: Dataset,
	isDay: boolean,
): readonly string[] {
	const [first] = launches;
	if (first === undefined) {
		return [];
	}

	if (launches.length === 1) {
		const {launch} = first;
		const verb = launch.missiles.every(missile => missile.class === 'SLV') ? 'launched' : 'fired';
		const time =
			isDay && launch.start.minute === undefined
				? ', at an hour that is not reported'
				: whenWords(launch, isDay);
		return [`${verb} ${launchPhrase(launch, dataset)}${otherCounts(first)}${time}${failureWords(first)}`];
	}

	const missiles = missileWords(countMissiles(launches.map(({launch}) => launch)));
	return [
		`made ${wordNoun(launches.length, 'launch', 'launches')} (${missiles})${isDay ? timesWords(launches) : datesPhrase(launches)}${heaviestWords(launches, dataset)}`,
	];
}

/** Counts of the same missiles that differ, where the firing was of one kind: ` (ROK JCS counted 10)`. */
function otherCounts({missiles}: SummaryLaunch): string {
	const [first, ...others] = missiles;
	if (!others.every(({sameAsPrevious}) => sameAsPrevious)) {
		return '';
	}

	const speakers = [...new Set(others.map(({by}) => by))];
	const counts = speakers.map(by => ({
		by: by ?? 'another report',
		count: others.filter(other => other.by === by).reduce((sum, {count = 0}) => sum + count, 0),
	}));
	const differing = counts.filter(({count}) => count > 0 && count !== first?.count);
	return differing.length === 0
		? ''
		: ` (${joinWords(differing.map(({by, count}) => `${by} counted ${count}`))})`;
}

function failureWords({missiles}: SummaryLaunch): string {
	if (!missiles.every(({outcome}) => outcome === 'failure')) {
		return '';
	}

	return missiles.length === 1 && missiles[0]?.count === 1 ? ', and it failed' : ', and all failed';
}

function timesWords(launches: readonly SummaryLaunch[]): string {
	const minutes = launches.flatMap(({launch}) => launch.start.minute ?? []);
	if (minutes.length < launches.length) {
		return '';
	}

	const [from, to] = [Math.min(...minutes), Math.max(...minutes)];
	return from === to
		? `, ${launches.length === 2 ? 'both' : 'all'} at ${clockTime(from)}`
		: `, the first at ${clockTime(from)} and the last at ${clockTime(to)}`;
}

/** `, the first on 14 March 2023 and the last on 22 March 2023`. */
function datesPhrase(launches: readonly SummaryLaunch[]): string {
	const [first = '', ...others] = launches.map(({launch}) => longDate(launch.start));
	const last = others.at(-1);
	return last === undefined || last === first
		? `, ${launches.length === 2 ? 'both' : 'all'} on ${first}`
		: `, the first on ${first} and the last on ${last}`;
}

/** Classes worth a word when there were several launches, by weight. */
const heavyClasses: readonly LaunchClass[] = ['ICBM', 'SLV', 'IRBM', 'SLBM'];

function heaviestWords(launches: readonly SummaryLaunch[], {systems}: Dataset): string {
	const kinds = missileKinds(
		launches.flatMap(({launch}) => launch.missiles),
		systems,
	).filter(({className}) => heavyClasses.includes(className));
	return kinds.length === 0 ? '' : `, with ${joinWords(kinds.map(kindPhrase))} among them`;
}

/** ` at 11:05` of a day, ` on 19 March 2023 at 11:05` of more days, ` in August 2023` where no more is known. */
function whenWords({start}: Launch | NuclearTest, isDay: boolean): string {
	const clock = start.minute === undefined ? '' : ` at ${clockTime(start.minute)}`;
	const preposition = start.precision === 'day' ? 'on' : 'in';
	return isDay ? clock : ` ${preposition} ${longDate(start)}${clock}`;
}
