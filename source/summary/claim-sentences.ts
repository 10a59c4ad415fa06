/**
 * What each side said, as sentences of the bottom line: the speaker's name, its carrier and its day where that is later,
 * then the record's own wording of what was said. A claim is never told as a fact and never cut from its speaker.
 */
import type {Claim, Tie} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	type Fire,
	isDrill,
	type Launch,
	type NuclearTest,
} from '../dataset/event.ts';
import {fullStop, joinWords, numberWord, sentenceCase} from '../text/words.ts';
import type {CoarseDate} from '../time/days.ts';
import {civilDate, type KoreaDay, parseIsoDay} from '../time/days.ts';
import {longDate, monthName} from '../time/format-date.ts';
import {datesWords} from './coverage-words.ts';
import type {Citations} from './outline.ts';
import type {
	Cited,
	SummaryClaim,
	SummaryDrill,
	SummaryLaunch,
	SummaryReason,
	SummarySentence,
} from './summary.ts';

/** Bodies that a sentence names with an article. */
const withThe =
	/^(ROK|North Korean|Chinese|Japanese|US (Navy|Air Force|Army|Department|Eighth|National|State|7th|Seventh)|KPA|Korean People's|Committee for|National Defence Commission|Pentagon|White House|State Department)\b/;
/** ... unless the name is of several. */
const severalSpeakers = /\b(officials|sources|envoys|analysts)$/;

/** Whether a speaker is a body of one of the states, not a paper. */
export function isOfficial(by: string): boolean {
	return withThe.test(by);
}

/** The speaker as a sentence opens with it: `The ROK JCS`, `KCNA`. */
export function speakerName(by: string): string {
	return withThe.test(by) && !by.startsWith('ROK-') && !severalSpeakers.test(by)
		? `The ${by}`
		: by.replace(/^[a-z](?=[a-z])/, letter => letter.toUpperCase());
}

/** `The KPA General Staff (KCNA, 7 November) called its operations an answer to the drill.`; later days are marked. */
export function claimSentence({by, via, wording, date}: Claim, lastDay: KoreaDay): string {
	const marks = [...(via === undefined ? [] : [via]), ...laterDate(date, lastDay)];
	const carried = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
	// An office behind a name ends in a comma.
	return fullStop(`${speakerName(by)}${carried}${by.includes(', ') ? ',' : ''} ${wording ?? ''}`);
}

/** `On the drill, the ROK JCS called it planned.`: a sentence behind what it is about. */
export function behind(about: string, sentence: string): string {
	return `${about}, ${sentence.replace(/^The /, 'the ')}`;
}

/** The day of a statement where it came after the summary's last: without the year where that is the same. */
function laterDate(date: string | undefined, lastDay: KoreaDay): readonly string[] {
	const day = date === undefined ? undefined : parseIsoDay(date);
	if (day === undefined || day <= lastDay) {
		return [];
	}

	const {year, month, day: dayOfMonth} = civilDate(day);
	return [`${dayOfMonth} ${monthName(month)}${year === civilDate(lastDay).year ? '' : ` ${year}`}`];
}

/** Statements of one side told in the bottom line. */
const mostClaims = 2;

/** Why North Korea, or the South, says that launches of the day were made; equal statements once. */
export function reasonSentences(
	launches: readonly SummaryLaunch[],
	lastDay: KoreaDay,
): readonly SummarySentence[] {
	return distinctReasons(launches)
		.slice(0, mostClaims)
		.map(({reason, cited}) => ({text: claimSentence(reason, lastDay), cited}));
}

/** The statements on launches, equal ones once, those that give drills outright as the reason first. */
function distinctReasons(launches: readonly SummaryLaunch[]): readonly SummaryReason[] {
	return launches
		.flatMap(({reasons}) => reasons)
		.filter((entry, index, all) => all.findIndex(other => isSameStatement(other, entry)) === index)
		.toSorted((a, b) => Number(a.reason.tie !== 'said') - Number(b.reason.tie !== 'said'));
}

/**
 * What both sides said in a span. North Korea's statements each with the days of the launches that they were about, and
 * where there are too many to tell, of how many launches they gave drills as the reason; then the drills that others
 * called responses, with those who say that they were none.
 */
export function spanClaims(
	launches: readonly SummaryLaunch[],
	drills: readonly SummaryDrill[],
	lastDay: KoreaDay,
): readonly SummarySentence[] {
	const isTooMany = distinctReasons(launches).filter(({reason}) => reason.tie === 'said').length > mostClaims;
	return [
		...(isTooMany ? [reasonsCounted(launches, lastDay)] : datedReasons(launches, lastDay)),
		...answersCounted(drills, lastDay),
	];
}

/** `KCNA and the KPA General Staff gave drills as the reason for 13 of the launches, 28 September to 5 November.` */
function reasonsCounted(launches: readonly SummaryLaunch[], lastDay: KoreaDay): SummarySentence {
	const reasons = distinctReasons(launches).filter(({reason}) => reason.tie === 'said');
	const about = launches.filter(({reasons: all}) => all.some(({reason}) => reason.tie === 'said'));
	const [first, last] = [about[0], about.at(-1)].map(entry =>
		entry === undefined ? '' : dayIn(entry.launch.start, lastDay),
	);
	return {
		text: `${sentenceCase(speakersWords(reasons.map(({reason}) => reason.by)))} gave drills as the reason for ${numberWord(about.length)} of the launches, ${first} to ${last}.`,
		cited: citedTogether(reasons),
	};
}

/** `Three of the drills were called responses to launches or tests, by JTBC and the ROK JCS.`, and who denies it. */
function answersCounted(drills: readonly SummaryDrill[], lastDay: KoreaDay): readonly SummarySentence[] {
	const answering = drills.filter(
		({drill, claims}) => drill.kind === 'drill' && claims.some(({tie}) => tie === 'said'),
	);
	const said = answering.flatMap(({claims}) => claims.filter(({tie}) => tie === 'said'));
	if (answering.length === 0) {
		return [];
	}

	const were =
		answering.length === 1
			? 'was called a response to a launch or a test'
			: 'were called responses to launches or tests';
	const speakers = said.toSorted((a, b) => Number(isOfficial(b.by)) - Number(isOfficial(a.by)));
	return [
		{
			text: `${sentenceCase(numberWord(answering.length))} of the drills ${were}, by ${speakersWords(speakers.map(({by}) => by))}.`,
			cited: citedTogether(speakers.slice(0, mostSpeakers)),
		},
		...answering.flatMap(({drill, claims}) =>
			claims
				.filter(({tie}) => tie === 'denied')
				.slice(0, 1)
				.map(({claim, cited}) => ({
					text: behind(`On that of ${dayIn(drill.start, lastDay)}`, claimSentence(claim, lastDay)),
					cited,
				})),
		),
	];
}

/** Speakers named in a row. */
const mostSpeakers = 3;

/** `KCNA and the KPA General Staff`, each once, `and others` behind so many. */
function speakersWords(names: readonly string[]): string {
	const distinct = [...new Set(names)].map(name => speakerName(name).replace(/^The /, 'the '));
	return joinWords(
		distinct.length > mostSpeakers ? [...distinct.slice(0, mostSpeakers - 1), 'others'] : distinct,
	);
}

function citedTogether(entries: readonly {readonly cited: Cited}[]): Cited {
	return [...new Set(entries.flatMap(({cited}) => cited.slice(0, 1)))].sort((a, b) => a - b);
}

/** A date, its year said where it is not that of the span's end. */
function dayIn(date: CoarseDate, lastDay: KoreaDay): string {
	return longDate(date).replace(` ${civilDate(lastDay).year}`, '');
}

/** The statements of a span, each with the days of the launches that it was about. */
function datedReasons(launches: readonly SummaryLaunch[], lastDay: KoreaDay): readonly SummarySentence[] {
	let before = '';
	return reasonSentences(launches, lastDay).map(({text, cited}) => {
		const about = launches.filter(({reasons}) =>
			reasons.some(({reason}) => claimSentence(reason, lastDay) === text),
		);
		const dates = datesWords(about.map(({launch}) => launch.start)).replaceAll(
			` ${civilDate(lastDay).year}`,
			'',
		);
		const lead = `On the ${about.length === 1 ? 'launch' : 'launches'} of ${dates}`;
		const isSame = lead === before;
		before = lead;
		return {text: isSame ? text : behind(lead, text), cited};
	});
}

function isSameStatement(a: SummaryReason, b: SummaryReason): boolean {
	return a.reason.by === b.reason.by && a.reason.wording === b.reason.wording;
}

/**
 * What was said of the tie between a drill and launches: who says it and who denies it. Where only a paper says it, what
 * a ministry or a command said stands beside it.
 */
export function answerSentences(
	claims: readonly SummaryClaim[],
	lastDay: KoreaDay,
): readonly SummarySentence[] {
	const [said, denied] = (['said', 'denied'] as const).map(tie => claims.find(claim => claim.tie === tie));
	const suggested = claims.filter(({tie}) => tie === 'suggested');
	const weaker = suggested.find(({by}) => isOfficial(by)) ?? suggested[0];
	const second =
		denied ??
		(said !== undefined && !isOfficial(said.by) ? suggested.find(({by}) => isOfficial(by)) : undefined);
	return [said ?? weaker, second]
		.filter(entry => entry !== undefined)
		.map(({claim, cited}) => ({text: claimSentence(claim, lastDay), cited}));
}

// What was claimed of the tie between a drill and launches or nuclear tests, one entry a speaker and weight.

/** How far a claim goes, for the order in which claims are told. */
const tieRanks: Record<Tie, number> = {said: 0, denied: 1, suggested: 2};

/** The claims on a drill, equal ones on several events once; those that say it outright first. */
export function claimsOf(drill: Drill, dataset: Dataset, citations: Citations): readonly SummaryClaim[] {
	return bySpeaker(drill.inResponseTo)
		.map(({by, tie, entries}) => ({
			by,
			tie,
			claim: entries[0],
			events: entries.flatMap(({to}) => {
				const event = dataset.byId.get(to);
				return event !== undefined && isNorthKorean(event) ? [event] : [];
			}),
			cited: entries.flatMap(entry => citations.citeClaim(entry, drill)),
		}))
		.map(entry => ({...entry, cited: [...new Set(entry.cited)].sort((a, b) => a - b)}))
		.sort((a, b) => tieRanks[a.tie] - tieRanks[b.tie]);
}

function isNorthKorean(event: BriefingEvent): event is Launch | NuclearTest | Fire {
	return !isDrill(event);
}

/** Entries of one speaker that go as far as one another, together. */
export function bySpeaker<T extends {readonly by: string; readonly tie: Tie}>(
	entries: readonly T[],
): readonly {readonly by: string; readonly tie: Tie; readonly entries: readonly [T, ...T[]]}[] {
	const groups: {by: string; tie: Tie; entries: [T, ...T[]]}[] = [];
	for (const entry of entries) {
		const group = groups.find(({by, tie}) => by === entry.by && tie === entry.tie);
		if (group === undefined) {
			groups.push({by: entry.by, tie: entry.tie, entries: [entry]});
		} else {
			group.entries.push(entry);
		}
	}

	return groups;
}
