/**
 * The other side's word. Where a day has claims of one side alone, what the other said of the day's drills about that
 * time stands beside them: a claim is never told without the other side's where the record holds one.
 */
import {type KoreaDay, parseIsoDay} from '../time/korea-day.ts';
import {claimSentence} from './claim-sentences.ts';
import {type HeadlineDrills, nameFor} from './headline-drills.ts';
import type {Summary, SummaryReaction, SummarySentence} from './summary.ts';

/** A statement further than this from the day is about other days. */
const nearDays = 4;

type Facts = Pick<Summary, 'drills' | 'pairings' | 'launches' | 'span'>;

/** The statement of the side that is silent otherwise, the nearest and shortest; none where both speak, or neither. */
export function otherSideSentence(facts: Facts, headline: HeadlineDrills): readonly SummarySentence[] {
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
	return [{text: `On ${nameFor(drill, headline)}: ${claimSentence(reaction, facts.span.last)}`, cited}];
}

/** How far a statement lies from the day; undefined where it is too far, or of no known day. */
function daysAway({reaction}: SummaryReaction, day: KoreaDay): number | undefined {
	const said = parseIsoDay(reaction.date);
	const away = said === undefined ? undefined : Math.abs(said - day);
	return away === undefined || away > nearDays ? undefined : away;
}

/** Statements on drills, and reasons for launches, are North Korea's as a rule; of the others the record names the state. */
const allies = /^(ROK|US|Japan)\b/;
