/** What was said of a drill: its own statements, and those on its parts, which a whole shows with its own. */
import type {Claim, Country, Order, Reaction, Tie} from './claim.ts';
import type {Dataset} from './dataset.ts';
import {type BriefingEvent, type Drill, isDrill} from './event.ts';
import {sourceDateWords, wholesOf} from './event-words.ts';

/** A statement and the drill it stands at: the one that was asked for, or a part of it. */
type Statement = {readonly reaction: Reaction; readonly drill: Drill};

/**
 * The statements on a drill and on its parts at any remove, by date, those of one date in the order of their drills.
 * One that stands in the same words at several of the drills is given once, at the first of them: the drill itself
 * before its parts.
 */
export function statementsOn(drill: Drill, dataset: Pick<Dataset, 'events' | 'byId'>): Statement[] {
	const parts = spokenParts(dataset).get(drill.id) ?? [];
	const statements = [drill, ...parts].flatMap(at => at.reactions.map(reaction => ({reaction, drill: at})));
	return statements
		.filter((statement, index) => statements.findIndex(other => isSame(other, statement)) === index)
		.sort((a, b) => compareDates(a.reaction.date, b.reaction.date));
}

const made = new WeakMap<ReadonlyMap<string, BriefingEvent>, ReadonlyMap<string, readonly Drill[]>>();

/** By the id of a whole, its parts with statements, in the order of the dataset; found once a dataset, not once a drill. */
function spokenParts({
	events,
	byId,
}: Pick<Dataset, 'events' | 'byId'>): ReadonlyMap<string, readonly Drill[]> {
	const known = made.get(byId);
	if (known !== undefined) {
		return known;
	}

	const parts = new Map<string, Drill[]>();
	for (const part of events.filter(isDrill).filter(({reactions}) => reactions.length > 0)) {
		for (const {id} of wholesOf(part, byId)) {
			const spoken = parts.get(id) ?? [];
			spoken.push(part);
			parts.set(id, spoken);
		}
	}

	made.set(byId, parts);
	return parts;
}

function isSame({reaction: a}: Statement, {reaction: b}: Statement): boolean {
	return a.by === b.by && a.date === b.date && a.wording === b.wording;
}

/** EDTF of the same form sorts as text; a month stands before its days. */
function compareDates(a: string, b: string): number {
	const [first, second] = [a.replace('~', ''), b.replace('~', '')];
	return first < second ? -1 : Number(first > second);
}

// What others said, in words: the same on the screen, in the summary and in exports of text.

/** `KPA General Staff, through KCNA`. */
export function speakerWords({by, via}: {readonly by: string; readonly via?: string}): string {
	return via === undefined ? by : `${by}, through ${via}`;
}

/**
 * `ROK JCS called the flight a response to the launch ("in response to", 3 November 2024)`: whose word it is first.
 * A quote in another language than English is left to the exports.
 */
export function claimWords({wording, quote, quoteLanguage, date, ...claim}: Claim): string {
	const speaker = speakerWords(claim);
	const said = wording === undefined ? speaker : `${speaker}${speaker.includes(',') ? ',' : ''} ${wording}`;
	const details = [
		...(quote === undefined || quoteLanguage !== undefined ? [] : [`"${quote}"`]),
		...(date === undefined ? [] : [sourceDateWords(date)]),
	];
	return details.length === 0 ? said : `${said} (${details.join(', ')})`;
}

export const countryNames: Record<Country, string> = {japan: 'Japan', russia: 'Russia'};

/** What a drill's claim on a launch or test is called, beside the drill. */
export const tieWords: Record<Tie, string> = {
	said: 'Reported response to',
	suggested: 'Linked to',
	denied: 'Said not to answer',
};

/** The same claim, beside the launch or test. */
export const answerWords: Record<Tie, string> = {
	said: 'Reported response',
	suggested: 'Linked with it',
	denied: 'Said not to answer it',
};

/** What a statement that ties a launch to drills is called, beside the launch; only one that says so is a reason. */
export const reasonWords: Record<Tie, string> = {
	said: 'Stated reason',
	suggested: 'Linked to',
	denied: 'Said not to be over',
};

/** How a drill stood to a launch of its day. */
export const orderWords: Record<Order, string> = {
	'drill-first': 'Drill first',
	'launch-first': 'Launch first',
	unknown: 'Order not known',
};
