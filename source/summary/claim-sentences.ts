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
import {fullStop} from '../text/words.ts';
import {monthName} from '../time/format-date.ts';
import {civilDate, type KoreaDay, parseIsoDay} from '../time/korea-day.ts';
import {datesWords} from './date-words.ts';
import {type Citations, sourceOfAddress} from './outline.ts';
import type {SummaryClaim, SummaryLaunch, SummaryReason, SummarySentence} from './summary.ts';

/** Bodies that a sentence names with an article. */
const withThe =
	/^(ROK|North Korean|Chinese|Japanese|US (Navy|Air Force|Army|Department|National|State|7th|Seventh)|KPA|Korean People's|Pentagon|White House|State Department)\b/;

/** Whether a speaker is a body of one of the states, not a paper. */
export function isOfficial(by: string): boolean {
	return withThe.test(by);
}

/** The speaker as a sentence opens with it: `The ROK JCS`, `KCNA`. */
export function speakerName(by: string): string {
	return withThe.test(by) && !by.startsWith('ROK-')
		? `The ${by}`
		: by.replace(/^[a-z](?=[a-z])/, letter => letter.toUpperCase());
}

/** `The KPA General Staff (KCNA, 7 November) called its operations an answer to the drill.`; later days are marked. */
export function claimSentence({by, via, wording, date}: Claim, lastDay: KoreaDay): string {
	const marks = [...(via === undefined ? [] : [via]), ...laterDate(date, lastDay)];
	const comma = by?.includes(', ') && marks.length === 0 ? ',' : '';
	return fullStop(
		`${speakerName(by)}${marks.length === 0 ? comma : ` (${marks.join(', ')})`} ${wording ?? ''}`,
	);
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
	const reasons = launches.flatMap(({reasons: all}) => all);
	const distinct = reasons.filter(
		(entry, index) => reasons.findIndex(other => isSameStatement(other, entry)) === index,
	);
	return distinct
		.toSorted((a, b) => Number(a.reason.tie !== 'said') - Number(b.reason.tie !== 'said'))
		.slice(0, mostClaims)
		.map(({reason, cited}) => ({text: claimSentence(reason, lastDay), cited}));
}

/** The same of a span, each with the days of the launches that it was about. */
export function datedReasons(
	launches: readonly SummaryLaunch[],
	lastDay: KoreaDay,
): readonly SummarySentence[] {
	let before = '';
	return reasonSentences(launches, lastDay).map(({text, cited}) => {
		const about = launches.filter(({reasons}) =>
			reasons.some(({reason}) => claimSentence(reason, lastDay) === text),
		);
		const dates = datesWords(about.map(({launch}) => launch.start)).replaceAll(
			` ${civilDate(lastDay).year}`,
			'',
		);
		const lead = `On the ${about.length === 1 ? 'launch' : 'launches'} of ${dates}: `;
		const isSame = lead === before;
		before = lead;
		return {text: `${isSame ? '' : lead}${text}`, cited};
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
			cited: entries.flatMap(({url, by: speaker, via, translatedBy}) =>
				url === undefined
					? []
					: citations.cite([sourceOfAddress(url, drill.sources, translatedBy ?? via ?? speaker)]),
			),
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
