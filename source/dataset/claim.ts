/**
 * What others said, as the events hold it: claims that tie events to one another, statements on drills, and accounts of
 * what a launch did. Each keeps its speaker, its words, its day and its address apart; the program adds no judgement.
 */
import {type BriefingEvent, isDrill, isFire, isLaunch, type LaunchClass, type Ties} from './event.ts';

export const orders = ['drill-first', 'launch-first', 'unknown'] as const;
export type Order = (typeof orders)[number];

/** How far a source goes in tying two events: outright, by setting one beside the other, or by denying the tie. */
export const ties = ['said', 'suggested', 'denied'] as const;
export type Tie = (typeof ties)[number];

export const disputes = [
	'type',
	'count',
	'order',
	'figures',
	'outcome',
	'place',
	'launcher',
	'overflight',
	'orbit',
	'occurrence',
] as const;
/** What the accounts of a launch disagree on. */
export type Dispute = (typeof disputes)[number];

export const firstTopics = ['orbit', 'overflight', 'eez', 'nll', 'system', 'count'] as const;
/** What a first is the first of, where other fields of a launch hold that too. */
export type FirstTopic = (typeof firstTopics)[number];

export const countries = ['japan', 'russia'] as const;
export type Country = (typeof countries)[number];

export const extents = ['yes', 'partly', 'no'] as const;
/** Whether missiles fell inside a zone: all, some (or a part of one), or none. */
export type Extent = (typeof extents)[number];

/**
 * What somebody said. Never our judgement, and never to be read apart: each part has its field. Print `quote` alone in
 * quotation marks, and `by` as whose word it is.
 */
export type Claim = {
	/** A person, a body or a publisher, as a name only: `ROK JCS`, `Kim Yo Jong`. */
	readonly by: string;
	/** Who carried it, where that is not the speaker: `KCNA`, `Yonhap`. */
	readonly via?: string;
	/**
	 * What was said, in our own words: a clause in the past tense that follows the speaker's name, without a full stop
	 * (`called the flight a response to the launch`), so that `by` + a space + `wording` is a sentence.
	 */
	readonly wording?: string;
	/** The decisive words as the source has them, in the source's language: `in response to`, `following`. */
	readonly verb?: string;
	/** The speaker's very words, where they are held, or a translation of them. */
	readonly quote?: string;
	/** The language of `quote`, an ISO 639-1 code; English where absent. */
	readonly quoteLanguage?: string;
	/** Whose translation `quote` is, or the paper in which it was read; absent where it was published so. */
	readonly translatedBy?: string;
	/** When it was said or published, EDTF as given. */
	readonly date?: string;
	readonly url?: string;
};

/**
 * A claim that a drill answered a launch, a nuclear test or fire, whose id is `to`. Only with `tie` `said` may a sentence say
 * that it answered; `suggested` is weaker (it set the two side by side, or spoke of provocations in general), and
 * `denied` says that it did not (planned long before).
 */
export type ResponseClaim = Claim & {readonly to: string; readonly tie: Tie};

/**
 * How a drill stood to a launch of about its days. `by` is who says so; absent only where `order` is `unknown` and
 * nobody says it.
 */
export type OrderClaim = Partial<Claim> & {readonly launch: string; readonly order: Order};

/** A statement on a drill, by North Korea as a rule. */
export type Reaction = Claim & {
	/** The drill's id and the statement's date, a second one of that date with `.2`: `2023-08-30-b1b-ulchi:2023-08-31`. */
	readonly id: string;
	readonly wording: string;
	readonly date: string;
	/** The other drills that it speaks of: it stands at all of them, with one id. */
	readonly drills?: readonly string[];
};

/**
 * A statement that tied a launch (or fire) to drills; `hint` names what it named where no record stands for it or it
 * named none. `tie` as in ResponseClaim: `said` that the launch was because of them, or `suggested` it.
 */
export type StatedReason = Claim & {
	readonly drills: readonly string[];
	readonly hint?: string;
	readonly tie: Tie;
};

/** What one party says of one thing: `says` is our own words for it, a noun phrase or clause without a full stop. */
export type Account = {
	readonly by: string;
	readonly via?: string;
	readonly says?: string;
	/** EDTF as given. */
	readonly date?: string;
	readonly url?: string;
};

export type SaidAccount = Account & {readonly says: string};

/** One party's account of what is in dispute; the accounts of one `what` stand together, the main one first. */
export type ContestedAccount = SaidAccount & {
	readonly what: Dispute;
	/** The class that this account gives, where the accounts differ on it. */
	readonly class?: LaunchClass;
};

/** A first or a record, by the word of somebody. */
export type FirstAccount = SaidAccount & {readonly of?: FirstTopic};

/** An account of a flight over a country, and over which part of it. */
export type Overflight = Account & {readonly country: Country; readonly over?: string};

/** An account of whether it came down in a country's exclusive economic zone. */
export type EezAccount = Account & {readonly country: Country; readonly inside: Extent};

/** An account of whether a space launch put a satellite in orbit. */
export type OrbitAccount = Account & {readonly reached: boolean};

// What the claims of an event come to: what lists and pairings need of them.

const knownTies = new WeakMap<BriefingEvent, Ties>();

/** What the claims of an event come to; what is empty is absent. */
export function tiesOf(event: BriefingEvent): Ties {
	const ready = event.ties ?? knownTies.get(event);
	if (ready !== undefined) {
		return ready;
	}

	const ties = madeTies(event);
	knownTies.set(event, ties);
	return ties;
}

function madeTies(event: BriefingEvent): Ties {
	const dated = ({by, date}: Claim) => (date === undefined ? {} : {by});
	if (isLaunch(event) || isFire(event)) {
		const reasons = event.statedReasons.map(reason => ({drills: reason.drills, ...dated(reason)}));
		return reasons.length === 0 ? {} : {reasons};
	}

	if (!isDrill(event)) {
		return {};
	}

	const {inResponseTo, order, reactions} = event;
	return {
		...(inResponseTo.length === 0
			? {}
			: {answers: inResponseTo.map(({to, tie, ...claim}) => ({to, tie, ...dated(claim)}))}),
		...(order.length === 0 ? {} : {orders: order.map(claim => ({launch: claim.launch, order: claim.order}))}),
		...(reactions.length === 0 ? {} : {speakers: [...new Set(reactions.map(({by}) => by))]}),
	};
}
