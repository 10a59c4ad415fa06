/**
 * The first lines that a reader sees. What happened comes first, then its context, then what each side says of it; an
 * absence never leads on a day with a drill, and a caveat never leads at all. How unusual it was stands apart.
 * Whole sentences in the past tense; each fact has its source here or in a section below.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {isLaunch, type Launch} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {likelyTwins} from '../search/names.ts';
import {countDays, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {civilDate, clockTime, isOneDay, type KoreaDay, parseIsoDay} from '../time/days.ts';
import {longDate, longDay} from '../time/format-date.ts';
import {behind, claimSentence, reasonSentences} from './claim-sentences.ts';
import {closeLaunch, closenessSentences} from './closeness.ts';
import {pauseBefore, pauseWords} from './counts.ts';
import {contextWords, dateWithPreposition, drillSentences} from './drills-sentence.ts';
import {fireSentences} from './full-outline.ts';
import {type HeadlineDrills, headlineDrills, nameFor} from './headline-drills.ts';
import {launchesName} from './launch-kinds.ts';
import {failureSentence, firedWords, ownSentence} from './launch-sentence.ts';
import {byThisDate, launchRemarks} from './significance.ts';
import {flattenDrills} from './span-events.ts';
import {spanNews, spanRemarks} from './span-sentences.ts';
import type {
	Cited,
	Summary,
	SummaryCounts,
	SummaryReaction,
	SummarySentence,
	SummarySince,
} from './summary.ts';

/** What the sentences are made of: the summary without them. */
export type SummaryFacts = Omit<Summary, 'bottomLine' | 'unusual' | 'sources'>;

type Lines = Pick<Summary, 'bottomLine' | 'unusual'>;

/** The bottom line of a span of days and how unusual it was. */
export function bottomLineOf(facts: SummaryFacts, dataset: Dataset, pairings: Pairings): Lines {
	const headline = headlineDrills(facts, dataset);
	if (!isOneDay(facts.span)) {
		return {
			bottomLine: [...spanNews(facts, headline), ...twinSentences(facts, dataset)],
			unusual: spanRemarks(facts),
		};
	}

	const counted = facts.launches.filter(({counts}) => counts);
	const close = closenessSentences(facts, headline);
	const nearest = close.length === 0 ? undefined : closeLaunch(facts, headline);
	const quiet = counted.length === 0 ? quietRemarks(facts, pairings, nearest) : [];
	const context = {
		dataset,
		all: pairings.launches,
		span: facts.span,
		coverage: facts.coverage.launches,
		counts: facts.counts,
	};
	return {
		bottomLine: dayNews(facts, headline, dataset),
		unusual: [
			...launchRemarks(counted, context),
			// The last launch before the day comes first, be it told as that or as the one nearest to its drill.
			...(nearest === facts.counts?.sinceLaunch?.event ? [...close, ...quiet] : [...quiet, ...close]),
		],
	};
}

function dayNews(
	facts: SummaryFacts,
	headline: HeadlineDrills,
	dataset: Dataset,
): readonly SummarySentence[] {
	const {nuclearTests, launches, span} = facts;
	const counted = launches.filter(({counts}) => counts);
	const context = counted.length === 0 ? '' : contextWords(headline);
	const tests = nuclearTests.map(({event, cited}) => ({
		text: `North Korea carried out its ${event.title.toLowerCase()} at ${siteWords(event.siteName)}${event.start.minute === undefined ? '' : ` at ${clockTime(event.start.minute)}`}.`,
		cited: cited.slice(0, 1),
	}));
	const fired =
		counted.length === 0
			? []
			: [
					{
						text: `North Korea ${firedWords(counted)}${context}.`,
						cited: citedOnce([
							...counted.map(({cited}) => cited),
							...(context === '' ? [] : [headline.exercise?.cited ?? []]),
						]),
					},
				];
	const failed = failureSentence(counted);
	return [
		...tests,
		...fired,
		...(failed === '' ? [] : [{text: failed, cited: []}]),
		...ownSentence(counted),
		...reasonSentences(counted, span.last),
		...fireSentences(facts),
		...uncountedSentence(facts),
		...drillSentences(facts, headline, {
			hasContext: context !== '',
			otherSide: otherSideSentence(facts, headline),
		}),
		...absenceSentence(facts),
		...twinSentences(facts, dataset),
	];
}

/** An own record may be one of ours under another name: then it is counted twice, and the reader is told. */
function twinSentences(facts: SummaryFacts, {byId}: Dataset): readonly SummarySentence[] {
	const events = [
		...facts.launches.map(({launch}) => launch),
		...flattenDrills(facts.drills).map(({drill}) => drill),
	];
	const ofUser = events.filter(({own}) => own === true);
	if (ofUser.length === 0) {
		return [];
	}

	const known = new Map([...byId].filter(([, event]) => event.own !== true));
	return likelyTwins(ofUser, known).map(({own, known: twin}) => ({
		text: `Your own record "${own.title}" may be the same event as ${twin.title}, ${longDate(twin.start)}; both are counted.`,
		cited: [],
	}));
}

function siteWords(name: string): string {
	return `the ${name}`;
}

/** The first source of each, ascending. */
function citedOnce(all: readonly Cited[]): Cited {
	return [...new Set(all.flatMap(cited => cited.slice(0, 1)))].sort((a, b) => a - b);
}

/** Launches outside the choice of classes: they are listed, and never passed over in silence. */
function uncountedSentence({launches}: SummaryFacts): readonly SummarySentence[] {
	const uncounted = launches.filter(({counts}) => !counts).length;
	return uncounted === 0
		? []
		: [
				{
					text: `${sentenceCase(wordNoun(uncounted, 'launch', 'launches'))} of other classes ${uncounted === 1 ? 'is' : 'are'} listed below and not counted.`,
					cited: [],
				},
			];
}

/** What is not recorded, of each side that the data cover; and what they do not cover. */
function absenceSentence(facts: SummaryFacts): readonly SummarySentence[] {
	const recorded = absenceWords(facts);
	return [...(recorded === '' ? [] : [{text: recorded, cited: []}]), ...uncoveredSentence(facts)];
}

function absenceWords({launches, drills, nuclearTests, fires, standing, mayFall}: SummaryFacts): string {
	const noDrill = drills.length === 0 && standing.drills === 'inside';
	if (launches.length > 0 || standing.launches !== 'inside') {
		return noDrill ? 'No drill is recorded.' : '';
	}

	const rough = mayFall.filter(({event}) => isLaunch(event) && event.start.precision !== 'year').length;
	const open = rough === 0 ? '' : `, but ${numberWord(rough)} dated only roughly may have come on this day`;
	if (nuclearTests.length + fires.length > 0) {
		return `No missile launch is recorded${open}.`;
	}

	return noDrill ? `No drill and no launch is recorded${open}.` : `No launch is recorded${open}.`;
}

/** `Drills of this day are not covered.`: where the data cover one side alone. */
function uncoveredSentence({standing, coverage}: SummaryFacts): readonly SummarySentence[] {
	const open = (['launches', 'drills'] as const).filter(side => standing[side] !== 'inside');
	if (open.length !== 1) {
		return [];
	}

	return open.map(side => ({
		text:
			standing[side] === 'before'
				? `${sentenceCase(side)} before ${longDay(coverage[side].from)} are known only in part.`
				: `${sentenceCase(side)} of this day are not covered.`,
		cited: [],
	}));
}

/** On a day without a launch: how long the pause has lasted, how many launches there were that year, and the next. */
function quietRemarks(
	{span, coverage, counts, standing, mayFall, names}: SummaryFacts,
	pairings: Pairings,
	nearest: Launch | undefined,
): readonly SummarySentence[] {
	if (standing.launches !== 'inside') {
		return [];
	}

	const earlier = pairings.launches.filter(({start}) => start.firstDay < span.first);
	const pause = pauseBefore(span.first, earlier, coverage.launches);
	const since = counts?.sinceLaunch;
	const next = pairings.launches.find(({start}) => start.firstDay > span.last);
	const words = pause === undefined ? '' : pauseWords(pause);
	const year = civilDate(span.last).year;
	// A launch of a rough date may have come first.
	const isRoughBefore = mayFall.some(({event}) => isLaunch(event) && event.start.precision !== 'year');
	// The launch nearest to the day's drill is told with it.
	const isTold = since?.event === nearest && words === '';
	return [
		...(since === undefined || isTold
			? []
			: [{text: sinceText(since, words, {names, isRoughBefore}), cited: since.cited.slice(0, 1)}]),
		...(counts === undefined || counts.through !== span.last
			? []
			: [{text: yearSentence(counts, year), cited: []}]),
		...(next === undefined || nearest !== undefined || isRoughBefore
			? []
			: [{text: `The next came ${dateWithPreposition(next.start)}.`, cited: []}]),
	];
}

/** `195 days since the last launch (...), the longest pause since 2013-14.`; of a rough date the date alone. */
function sinceText(
	{event, days, daysMax}: SummarySince,
	pause: string,
	{names, isRoughBefore}: {readonly names: Summary['names']; readonly isRoughBefore: boolean},
): string {
	const name = launchesName([event], names);
	const what = `${name}, ${longDate(event.start)}`;
	if (days !== daysMax) {
		return `Last launch before: ${what}.`;
	}

	return days === 1 && !isRoughBefore
		? `The last launch came the day before (${name}).`
		: `${countDays(days)} since the last launch${isRoughBefore ? ' of a known day' : ''} (${what})${pause === '' ? '' : `, ${pause}`}.`;
}

/** `No launch yet in 2018; 11 by this date in 2017.`; a launch of a rough date makes a number a floor, or the most. */
function yearSentence({year: these, yearBefore}: SummaryCounts, year: number): string {
	const past = yearBefore === undefined ? '' : `; ${byThisDate(yearBefore)} by this date in ${year - 1}`;
	if (these.launches === 0) {
		return these.perhaps === 0
			? `No launch yet in ${year}${past}.`
			: `At most ${wordNoun(these.perhaps, 'launch', 'launches')} yet in ${year}${past}.`;
	}

	const floor = these.perhaps === 0 ? '' : 'at least ';
	return `${sentenceCase(`${floor}${wordNoun(these.launches, 'launch', 'launches')}`)} so far in ${year}${past}.`;
}

// The other side's word. Where a day has claims of one side alone, what the other said of the day's drills about that
// time stands beside them: a claim is never told without the other side's where the record holds one.

/** A statement further than this from the day is about other days. */
const nearDays = 4;

type Facts = Pick<Summary, 'drills' | 'pairings' | 'launches' | 'span'>;

/** The statement of the side that is silent otherwise, the nearest and shortest; none where both speak, or neither. */
function otherSideSentence(facts: Facts, headline: HeadlineDrills): readonly SummarySentence[] {
	const {oneDay, exercise, opening, closing, aside} = headline;
	const reasons = facts.launches.filter(({counts}) => counts).flatMap(({reasons: all}) => all);
	const isNorthHeard = reasons.some(({reason}) => !allies.test(reason.by));
	// What was said of a drill's answering a launch is the allies' word, or a paper's on them.
	const isAllyHeard =
		reasons.some(({reason}) => allies.test(reason.by)) ||
		[oneDay, ...opening, ...aside].some(entry => entry !== undefined && entry.claims.length > 0);
	if (isNorthHeard === isAllyHeard) {
		return [];
	}

	const drills = [oneDay, exercise, ...opening, ...closing].flatMap(entry => entry?.drill ?? []);
	const candidates = drills.flatMap(drill =>
		(facts.pairings.find(pairing => pairing.drill === drill)?.reactions ?? []).flatMap(entry => {
			const away = daysAway(entry, facts.span.last);
			return away === undefined || !allies.test(entry.reaction.by) === isNorthHeard
				? []
				: [{drill, away, reaction: entry.reaction, cited: entry.cited}];
		}),
	);
	const [best] = candidates.toSorted(
		(a, b) =>
			drills.indexOf(a.drill) - drills.indexOf(b.drill) ||
			a.reaction.wording.length - b.reaction.wording.length ||
			a.away - b.away,
	);
	if (best === undefined) {
		return [];
	}

	const {drill, reaction, cited} = best;
	return [{text: behind(`On ${nameFor(drill, headline)}`, claimSentence(reaction, facts.span.last)), cited}];
}

/** How far a statement lies from the day; undefined where it is too far, or of no known day. */
function daysAway({reaction}: SummaryReaction, day: KoreaDay): number | undefined {
	const said = parseIsoDay(reaction.date);
	const away = said === undefined ? undefined : Math.abs(said - day);
	return away === undefined || away > nearDays ? undefined : away;
}

/** Statements on drills, and reasons for launches, are North Korea's as a rule; of the others the record names the state. */
const allies = /^(ROK|US|Japan)\b/;
